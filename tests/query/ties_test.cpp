#include <doctest/doctest.h>

#include "../graph/make_graph.hpp"
#include "entente/query.hpp"

using namespace entente;

namespace {

std::string text(const Cell& cell) { return std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell) : std::to_string(std::get<std::int64_t>(cell)); }

}  // namespace

TEST_CASE("the ties of an actor are seen from its end, in the order of time") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1", "2019-06-28"), make::meeting("n2"), make::visit("n3", "en", "Vladimir Putin", "person:Q7747")});
  const Vertex putin = *graph.find_actor("person:Q7747");
  const auto ties = ties_of(graph, putin, {});
  REQUIRE(ties.size() == 3);
  CHECK(graph.event(ties[0].edge).time == "2018-07-16");
  CHECK(graph.event(ties[1].edge).time == "2019-06-28");
  CHECK(ties[2].outgoing);
  CHECK(graph.graph[ties[2].other].id == "country:FRA");
  EventFilter filter;
  filter.relations = {"visit"};
  CHECK(ties_of(graph, putin, filter).size() == 1);
  CHECK_FALSE(ties_of(graph, *graph.find_actor("country:FRA"), filter).front().outgoing);
}

TEST_CASE("the answer says whom, when, where, with which status and how many say so") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2")});
  const auto ties = ties_of(graph, *graph.find_actor("person:Q7747"), {});
  const Table table = tie_table(graph, ties, {});
  CHECK(table.columns == std::vector<std::string>{"with", "when", "where", "status", "sources"});
  REQUIRE(table.rows.size() == 1);
  std::vector<std::string> row;
  for (const Cell& cell : table.rows[0]) row.push_back(text(cell));
  CHECK(row == std::vector<std::string>{"Donald Trump", "2018-07-16", "Helsinki", "actual", "2"});
  TieColumns all;
  all.evidence = true;
  CHECK(tie_table(graph, ties, all).rows.size() == 2);
  CHECK(text(tie_table(graph, ties, all).rows[1].back()) == "a1 meet a2");
}
