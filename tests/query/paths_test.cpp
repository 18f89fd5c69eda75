#include <doctest/doctest.h>

#include "../graph/make_graph.hpp"
#include "entente/query.hpp"

using namespace entente;

namespace {

/// Everyone in the list met the next one.
Extraction chain(const std::string& id, const std::vector<std::string>& names, double confidence) {
  std::vector<ActorRecord> actors;
  std::vector<Triple> triples;
  for (std::size_t i = 0; i < names.size(); ++i) {
    actors.push_back(make::actor("a" + std::to_string(i), "country", names[i], "country:" + names[i]));
    if (i == 0) continue;
    triples.push_back(make::triple("a" + std::to_string(i - 1), "meet", "a" + std::to_string(i), "2018"));
    triples.back().confidence = confidence;
  }
  return make::extraction(id, "en", "2018-07-17", actors, triples);
}

std::string walk(const KnowledgeGraph& graph, const char* from, const char* to, const EventFilter& filter = {}) {
  std::string names;
  for (const Tie& tie : shortest_chain(graph, *graph.find_actor(from), *graph.find_actor(to), filter)) names += graph.graph[tie.other].name;
  return names;
}

}  // namespace

TEST_CASE("the surest chain wins over a shorter doubtful one, the shorter of two sure ones over the longer") {
  CHECK(walk(make::graph({chain("n1", {"A", "B", "C"}, 0.9), chain("n2", {"A", "C"}, 0.2)}), "country:A", "country:C") == "BC");
  CHECK(walk(make::graph({chain("n1", {"A", "B", "C"}, 1), chain("n2", {"A", "C"}, 1)}), "country:A", "country:C") == "C");
}

TEST_CASE("who is not connected, or only by what the filter refuses, has no chain") {
  const KnowledgeGraph graph = make::graph({chain("n1", {"A", "B"}, 1), chain("n2", {"C", "D"}, 1)});
  CHECK(walk(graph, "country:A", "country:D").empty());
  CHECK(walk(graph, "country:A", "country:A").empty());
  EventFilter filter;
  filter.relations = {"visit"};
  CHECK(walk(graph, "country:A", "country:B", filter).empty());
}
