// JSON-LD 1.1: the whole graph as one document, or an event a line, each line a document with all that it points to.

#include <ostream>
#include <set>

#include "output/formats.hpp"
#include "output/jsonld_context.hpp"
#include "output/jsonld_nodes.hpp"

namespace entente {
namespace {

/// Writes the nodes of one array, with `separator` before each.
class NodeList {
 public:
  NodeList(std::ostream& out, std::string_view separator) : out_(out), separator_(separator) {}

  template <typename Write>
  void add(Write&& write) {
    node_.clear();
    JsonWriter json(node_);
    write(json);
    out_ << (first_ ? "" : ",") << separator_ << node_;
    first_ = false;
  }

 private:
  std::ostream& out_;
  std::string_view separator_;
  std::string node_;
  bool first_ = true;
};

/// An event, or, where those are no nodes, its claims.
void add_event(NodeList& nodes, const KnowledgeGraph& graph, const Edge& edge, EdgeForm edges) {
  if (edges != EdgeForm::dyads) return nodes.add([&](JsonWriter& json) { write_jsonld_event(json, graph, edge, edges); });
  for (const Claim& claim : graph.event(edge).claims) nodes.add([&](JsonWriter& json) { write_jsonld_claim(json, graph, edge, claim, edges); });
}

/// The context without line ends and indentation.
std::string context_on_one_line() {
  std::string line;
  for (const char c : jsonld_context) {
    if (c == '\n' || (c == ' ' && (line.back() == ',' || line.back() == '{'))) continue;
    line += c;
  }
  return line;
}

void write_document(const KnowledgeGraph& graph, EdgeForm edges, std::ostream& out) {
  out << "{\n  \"@context\": " << jsonld_context << ",\n  \"@graph\": [";
  NodeList nodes(out, "\n    ");
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
    nodes.add([&](JsonWriter& json) { write_jsonld_actor(json, graph, actor); });
  }
  for (const ArticleRecord& article : graph.documents) nodes.add([&](JsonWriter& json) { write_jsonld_article(json, article); });
  for (const Edge& edge : graph.events) add_event(nodes, graph, edge, edges);
  out << "\n  ]\n}\n";
}

/// The event, then the actors and articles that it and its claims point to.
void write_line(const KnowledgeGraph& graph, const Edge& edge, EdgeForm edges, std::ostream& out) {
  const EventEdge& event = graph.event(edge);
  std::set<Vertex> actors = {boost::source(edge, graph.graph), boost::target(edge, graph.graph)};
  std::set<std::uint32_t> articles;
  if (event.place) actors.insert(*event.place);
  for (const Claim& claim : event.claims) {
    articles.insert(claim.document);
    if (claim.source) actors.insert(*claim.source);
  }
  NodeList nodes(out, "");
  add_event(nodes, graph, edge, edges);
  for (const Vertex actor : actors) nodes.add([&](JsonWriter& json) { write_jsonld_actor(json, graph, actor); });
  for (const std::uint32_t article : articles) nodes.add([&](JsonWriter& json) { write_jsonld_article(json, graph.documents[article]); });
}

}  // namespace

void write_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  if (!options.stream) return write_document(graph, *options.edges, out);
  const std::string context = context_on_one_line();
  for (const Edge& edge : graph.events) {
    out << "{\"@context\":" << context << ",\"@graph\":[";
    write_line(graph, edge, *options.edges, out);
    out << "]}\n";
  }
}

}  // namespace entente
