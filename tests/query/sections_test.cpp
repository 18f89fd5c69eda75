#include <doctest/doctest.h>

#include <sstream>

#include "nets.hpp"

using namespace entente;

namespace {

std::string written(const std::vector<Section>& sections, std::string_view format) {
  std::ostringstream out;
  write_sections(sections, format, out);
  return out.str();
}

std::vector<Section> about(const KnowledgeGraph& graph, std::string_view id, bool evidence = false) {
  return actor_sections(graph, affiliations_of(graph, nullptr), *graph.find_actor(id), {}, true, evidence);
}

const std::vector<Section> two = {{"head", {{"a", "b"}, {{"x", std::int64_t{1}}}}, true}, {"rest", {{"b", "c"}, {{std::int64_t{2}, "y"}}}, false}};

}  // namespace

TEST_CASE("people read sections under headings, machines find all columns and the section of each row") {
  CHECK(written(two, "table") == "## head\n\nfield  value\na      x\nb      1\n\n## rest\n\nb  c\n2  y\n");
  CHECK(written(two, "csv") == "part,a,b,c\nhead,x,1,\nrest,,2,y\n");
  CHECK(written(two, "tsv") == "part\ta\tb\tc\nhead\tx\t1\t\nrest\t\t2\ty\n");
  CHECK(written(two, "jsonl") == "{\"part\":\"head\",\"a\":\"x\",\"b\":1}\n{\"part\":\"rest\",\"b\":2,\"c\":\"y\"}\n");
}

TEST_CASE("an actor is shown with its names in all scripts, its offices, and its ties") {
  const KnowledgeGraph graph = make::graph({make::visit("n1", "ar", "فلاديمير بوتين", "person:Q7747"), make::visit("n2", "en", "Vladimir Putin", "person:Q7747")});
  const std::string text = written(about(graph, "person:Q7747"), "csv");
  CHECK(text.find("فلاديمير بوتين") != std::string::npos);
  CHECK(text.find("visit") != std::string::npos);
  CHECK(text.find("evidence") == std::string::npos);
  CHECK(written(about(graph, "person:Q7747", true), "csv").find("a1 visit a2") != std::string::npos);
}

TEST_CASE("a country is shown with who holds its offices") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  const auto sections = about(graph, "country:IRQ");
  const auto officials = std::find_if(sections.begin(), sections.end(), [](const Section& section) { return section.title == "officials"; });
  REQUIRE(officials != sections.end());
  CHECK(std::get<std::string>(officials->table.rows[0][0]) == "Amer Rashid");
  CHECK(std::get<std::string>(officials->table.rows[0][1]) == "foreign minister");
}

TEST_CASE("an event is shown with each claim, its place in the article, and its sentence") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2")});
  const auto sections = event_sections(graph, graph.events[0], true);
  REQUIRE(sections.size() == 2);
  CHECK(sections[1].table.rows.size() == 2);
  CHECK(written(sections, "jsonl").find("\"evidence\":\"a1 meet a2\"") != std::string::npos);
  CHECK(written(sections, "jsonl").find("\"begin\":0") != std::string::npos);
}
