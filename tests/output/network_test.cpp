#include "output/network.hpp"

#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <set>

#include "exporting.hpp"

using namespace entente;

namespace {

KnowledgeGraph hostile_graph() {
  std::vector<Extraction> articles = {make::meeting("n1")};
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, static_cast<int>(articles.size())));
  return make::graph(articles);
}

std::string ends_of(const NetworkElement& edge) { return edge.from + ' ' + edge.to; }

}  // namespace

TEST_CASE("XML text keeps what XML can hold, and names what turns the direction of text") {
  CHECK(xml_text("a & b <c> \"d\"") == "a &amp; b &lt;c&gt; &quot;d&quot;");
  CHECK(xml_text("line\nend\ttab") == "line&#xA;end&#x9;tab");
  CHECK(xml_text("\xE2\x80\xAE" "x") == "&#x202E;x");
  CHECK(xml_text(std::string("\0\x1B\xEF\xBF\xBE", 5)) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("ids of a network are name tokens, stand once, and edges end at nodes") {
  const KnowledgeGraph graph = hostile_graph();
  const Network network(graph, EdgeForm::both);
  std::set<std::string> nodes, edges;
  network.for_each(false, [&](const NetworkElement& node) {
    CHECK(xmlValidateNMToken(reinterpret_cast<const xmlChar*>(node.id.c_str()), 0) == 0);
    CHECK(nodes.insert(node.id).second);
  });
  network.for_each(true, [&](const NetworkElement& edge) {
    CAPTURE(ends_of(edge));
    CHECK(edges.insert(edge.id).second);
    CHECK(nodes.contains(edge.from));
    CHECK(nodes.contains(edge.to));
  });
  CHECK(nodes.size() == boost::num_vertices(graph.graph) + graph.events.size());
}

TEST_CASE("GraphML and GEXF are well-formed whatever the names hold") {
  const KnowledgeGraph graph = hostile_graph();
  for (const char* format : {"graphml", "gexf"}) {
    const std::string text = make::exported(graph, format, {EdgeForm::both, false});
    xmlDoc* const document = xmlReadMemory(text.data(), static_cast<int>(text.size()), format, nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR);
    CHECK(document != nullptr);
    xmlFreeDoc(document);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("GEXF has the days of actors and events where Gephi looks for them") {
  const std::string text = make::exported(make::graph({make::meeting("n1", "2018-07-16")}), "gexf");
  CHECK(text.find("label=\"Donald Trump\" start=\"2018-07-16\" end=\"2018-07-16\"") != std::string::npos);
  CHECK(text.find("label=\"meet\" weight=\"1.0\" start=\"2018-07-16\" end=\"2018-07-16\"") != std::string::npos);
}
