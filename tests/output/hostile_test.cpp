// Names, quotes, titles and ids that break writers which do not escape.

#include <doctest/doctest.h>
#include <libxml/parser.h>

#include <cstddef>
#include <graphviz/cgraph.h>

#include "entente/json.hpp"
#include "exporting.hpp"

using namespace entente;

namespace {

KnowledgeGraph hostile_graph() {
  std::vector<Extraction> articles;
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, static_cast<int>(articles.size())));
  return make::graph(articles);
}

/// Each line as JSON, to be walked.
std::size_t strings_equal_to(const JsonValue& value, std::string_view wanted) {
  std::size_t count = value.is_string() && value.as_string() == wanted ? 1 : 0;
  if (value.is_array()) {
    for (const JsonValue item : value.items()) count += strings_equal_to(item, wanted);
  }
  if (value.is_object()) {
    for (const auto& [key, member] : value.members()) count += strings_equal_to(member, wanted);
  }
  return count;
}

}  // namespace

TEST_CASE("hostile strings go through JSON Lines unchanged") {
  const std::string text = make::exported(hostile_graph(), "jsonl");
  std::map<std::string, std::size_t> seen;
  for_each_json_line_in(text, "out.jsonl", [&](JsonValue value, std::size_t) {
    for (const std::string& wanted : make::hostile_strings()) seen[wanted] += strings_equal_to(value, wanted);
  });
  for (const std::string& wanted : make::hostile_strings()) CHECK(seen[wanted] >= 3);
}

TEST_CASE("hostile strings go through JSON-LD unchanged, and no address of it holds what an address must not") {
  const JsonDocument document = JsonDocument::parse(make::exported(hostile_graph(), "jsonld"), "out.jsonld");
  for (const std::string& wanted : make::hostile_strings()) CHECK(strings_equal_to(document.root(), wanted) >= 3);
  for (const JsonValue node : document.root().get("@graph").items()) {
    CHECK(node.get("id").as_string().find_first_of(" \"<>{}|\\^`\n\r\t") == std::string_view::npos);
  }
}

TEST_CASE("DOT with hostile strings is read back by Graphviz with all its actors") {
  const std::string text = make::exported(hostile_graph(), "dot");
  Agraph_t* const read = agmemread(text.c_str());
  REQUIRE(read != nullptr);
  CHECK(agnnodes(read) == static_cast<int>(2 * make::hostile_strings().size()) + 1);
  agclose(read);
}

TEST_CASE("SVG with hostile strings is well-formed XML without a script") {
  const std::string svg = make::exported(hostile_graph(), "svg");
  xmlDoc* const document = xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "out.svg", nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR);
  CHECK(document != nullptr);
  xmlFreeDoc(document);
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
}
