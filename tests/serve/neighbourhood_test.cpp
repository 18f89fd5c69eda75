#include <doctest/doctest.h>

#include "asking.hpp"
#include "serve/steps.hpp"

using namespace entente;

namespace {

std::string around(const KnowledgeGraph& graph, const char* centre, std::size_t depth, const ServeLimits& limits = {}, const EventFilter& filter = {}) {
  const PagePart part = neighbourhood(graph, *graph.find_actor(centre), depth, filter, limits);
  std::string names = part.truncated ? "some: " : "";
  for (const Vertex actor : part.actors) names += graph.graph[actor].name;
  return names + " " + std::to_string(part.events.size());
}

}  // namespace

TEST_CASE("a neighbourhood grows by a ring a step") {
  const KnowledgeGraph graph = make::graph(make::row_of_meetings({"A", "B", "C", "D", "E"}));
  CHECK(around(graph, "country:C", 0) == "C 0");
  CHECK(around(graph, "country:C", 1) == "BCD 2");
  CHECK(around(graph, "country:C", 2) == "ABCDE 4");
}

TEST_CASE("of too many neighbours the strongest stay, and the answer says that it is a part") {
  const KnowledgeGraph graph = make::graph(make::row_of_meetings({"A", "B", "C", "D", "E"}));
  ServeLimits limits;
  limits.neighbourhood_actors = 2;
  CHECK(around(graph, "country:C", 1, limits) == "some: CD 1");
  limits = {};
  limits.neighbourhood_events = 1;
  CHECK(around(graph, "country:C", 1, limits) == "some: CD 1");
}

TEST_CASE("what the filter refuses leads nowhere") {
  const KnowledgeGraph graph = make::graph(make::row_of_meetings({"A", "B", "C"}));
  EventFilter filter;
  filter.relations = {"visit"};
  CHECK(around(graph, "country:B", 3, {}, filter) == "B 0");
}
