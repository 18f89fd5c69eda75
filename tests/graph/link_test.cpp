#include <doctest/doctest.h>

#include "make_graph.hpp"

using namespace entente;

namespace {

Extraction planned(const std::string& id, const std::string& published, std::optional<std::string> time) {
  Extraction made = make::meeting(id);
  made.article.date = published;
  made.triples[0].status = "planned";
  made.triples[0].time = std::move(time);
  return made;
}

std::size_t links(const KnowledgeGraph& graph) {
  std::size_t count = 0;
  for (const Edge& edge : graph.events) count += graph.event(edge).linked.size();
  return count;
}

}  // namespace

TEST_CASE("a plan is linked with the event that carried it out, both ways") {
  const KnowledgeGraph graph = make::graph({planned("n1", "2018-07-01", "2018-07"), make::meeting("n2")});
  REQUIRE(graph.events.size() == 2);
  const EventEdge& first = graph.event(graph.events[0]);
  const EventEdge& second = graph.event(graph.events[1]);
  CHECK(first.linked == std::vector<std::string>{second.id});
  CHECK(second.linked == std::vector<std::string>{first.id});
}

TEST_CASE("a plan without a date is carried out by what follows soon, not by what was before or comes years later") {
  CHECK(links(make::graph({planned("n1", "2018-07-01", {}), make::meeting("n2")})) == 2);
  CHECK(links(make::graph({planned("n1", "2018-07-20", {}), make::meeting("n2")})) == 0);
  CHECK(links(make::graph({planned("n1", "2016-07-01", {}), make::meeting("n2")})) == 0);
}
