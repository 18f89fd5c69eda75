#include <doctest/doctest.h>

#include "nets.hpp"

using namespace entente;

namespace {

std::string actors(const KnowledgeGraph& graph) {
  std::string text;
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) text += graph.graph[actor].name + ";";
  return text;
}

/// What every graph promises.
void check_whole(const KnowledgeGraph& graph) {
  std::size_t claims = 0;
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    CHECK(graph.find_event(event.id) == edge);
    CHECK_FALSE(event.claims.empty());
    claims += event.claims.size();
    if (event.place) CHECK(*event.place < boost::num_vertices(graph.graph));
    for (const Claim& claim : event.claims) CHECK(claim.document < graph.documents.size());
    for (const std::string& id : event.linked) CHECK(graph.find_event(id).has_value());
  }
  CHECK(graph.claims == claims);
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
    CHECK(graph.find_actor(graph.graph[actor].id) == actor);
    for (const std::uint32_t document : graph.graph[actor].documents) CHECK(document < graph.documents.size());
  }
  for (const SourceActor& source : graph.sources) CHECK(source.actor < boost::num_vertices(graph.graph));
}

}  // namespace

TEST_CASE("a part keeps the actors, places and articles of its events, and nothing else") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::visit("n2", "en", "Amer Rashid")});
  Selection selection;
  selection.filter.relations = {"meet"};
  const KnowledgeGraph part = select(graph, selection);
  check_whole(part);
  CHECK(actors(part) == "Helsinki;Donald Trump;Vladimir Putin;");
  CHECK(part.documents.size() == 1);
  CHECK(part.sources.size() == 3);
  CHECK(part.graph[*part.event(part.events[0]).place].name == "Helsinki");
  selection.filter.relations = {"ally"};
  CHECK(boost::num_vertices(select(graph, selection).graph) == 0);
}

TEST_CASE("a selection without wishes keeps every event as it is") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2"), make::minister("n3", "2018-07-17")});
  const KnowledgeGraph part = select(graph, {});
  check_whole(part);
  CHECK(part.events.size() == graph.events.size());
  CHECK(part.claims == graph.claims);
}

TEST_CASE("around an actor are those up to so many ties away, with all between them") {
  const KnowledgeGraph graph = make::net({{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}});
  Selection selection;
  selection.around = *graph.find_actor(make::country_id(0));
  CHECK(actors(select(graph, selection)) == "Land 00;Land 01;Land 02;");
  CHECK(select(graph, selection).events.size() == 3);
  selection.depth = 2;
  CHECK(actors(select(graph, selection)) == "Land 00;Land 01;Land 02;Land 03;");
  selection.depth = 0;
  CHECK(select(graph, selection).events.empty());
}

TEST_CASE("the strongest ties are those with the greatest sum of confidences; facts about their actors stay with them") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28"), make::minister("n3", "2018-07-17"),
                                            make::minister("n4", "2018-07-18")});
  Selection selection;
  selection.strongest = 1;
  const KnowledgeGraph strongest = select(graph, selection);
  check_whole(strongest);
  CHECK(strongest.events.size() == 2);
  CHECK(actors(strongest) == "Helsinki;Donald Trump;Vladimir Putin;");
  selection.strongest = 3;
  bool fact_kept = false;
  const KnowledgeGraph three = select(graph, selection);
  for (const Edge& edge : three.events) fact_kept = fact_kept || three.event(edge).relation == "holds_office";
  CHECK(fact_kept);
}
