#include <doctest/doctest.h>

#include <sstream>

#include "entente/output.hpp"
#include "make_graph.hpp"

using namespace entente;

TEST_CASE("a claim whose ends turn out to be one actor is left out and counted") {
  const Extraction odd = make::extraction("n1", "en", "2020-01-01",
                                          {make::actor("a1", "person", "Vladimir Putin", "person:Q7747"), make::actor("a2", "person", "Vladimir Putin"),
                                           make::actor("a3", "country", "France", "country:FRA")},
                                          {make::triple("a1", "meet", "a2"), make::triple("a1", "visit", "a3")});
  const KnowledgeGraph graph = make::graph({odd});
  CHECK(graph.single_party == 1);
  CHECK(graph.claims == 1);
  CHECK(graph.events.size() == 1);
}

TEST_CASE("every edge has evidence, and every end of it is an actor with an article") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28"), make::visit("n3", "en", "Amer Rashid")});
  for (const Edge& edge : graph.events) {
    CHECK_FALSE(graph.event(edge).claims.empty());
    CHECK_FALSE(graph.graph[boost::source(edge, graph.graph)].documents.empty());
    CHECK_FALSE(graph.graph[boost::target(edge, graph.graph)].documents.empty());
  }
  CHECK(boost::num_edges(graph.graph) == graph.events.size());
}

TEST_CASE("actors and events are found by their ids") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1")});
  CHECK(graph.graph[*graph.find_actor("person:Q7747")].name == "Vladimir Putin");
  CHECK_FALSE(graph.find_actor("person:Q1"));
  CHECK_FALSE(graph.find_actor(""));
  const std::string id = graph.event(graph.events.front()).id;
  CHECK(graph.find_event(id) == graph.events.front());
  CHECK_FALSE(graph.find_event("none"));
}

TEST_CASE("the graph as of a day knows the articles up to it and no undated one") {
  const make::Folder folder;
  EvidenceStore store = EvidenceStore::open(folder.file("x.db"), StoreMode::create);
  Extraction undated = make::meeting("n3");
  undated.article.date.clear();
  Extraction later = make::meeting("n2", "2019-06-28");
  later.article.date = "2019-06-29";
  for (const Extraction& extraction : {make::meeting("n1"), later, undated}) store.add(extraction);
  CHECK(build_graph(store).documents.size() == 3);
  CHECK(build_graph(store, "2018-12-31").documents.size() == 1);
  CHECK(build_graph(store, "2019").documents.size() == 2);
  CHECK(build_graph(store, "2017").events.empty());
  CHECK_THROWS_AS(build_graph(store, "soon"), Error);
}

TEST_CASE("an empty store gives an empty graph") {
  const KnowledgeGraph graph = make::graph({});
  CHECK(graph.events.empty());
  CHECK(boost::num_vertices(graph.graph) == 0);
}

TEST_CASE("a copy of a graph points to its own events") {
  KnowledgeGraph copy;
  std::string id;
  {
    const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28")});
    copy = graph;
    id = graph.event(graph.events[1]).id;
  }
  REQUIRE(copy.events.size() == 2);
  CHECK(copy.event(copy.events[1]).id == id);
  CHECK(copy.find_event(id) == copy.events[1]);
}
