#include <doctest/doctest.h>

#include "nets.hpp"

using namespace entente;

namespace {

// Krackhardt's kite (1990), where degree, closeness and betweenness each name another person.
const make::Pairs kite = {{0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3}, {1, 4}, {1, 6}, {2, 3}, {2, 5},
                          {3, 4}, {3, 5}, {3, 6}, {4, 6}, {5, 6}, {5, 7}, {6, 7}, {7, 8}, {8, 9}};

double score(const KnowledgeGraph& graph, Centrality by, Vertex actor) {
  for (const CentralActor& row : central_actors(graph, {}, by)) {
    if (row.actor == actor) return row.score;
  }
  return -1;
}

}  // namespace

TEST_CASE("Krackhardt's kite: scores are those that networkx gives") {
  const KnowledgeGraph graph = make::net(kite);
  REQUIRE(boost::num_vertices(graph.graph) == 10);
  CHECK(score(graph, Centrality::degree, 3) == 6);
  CHECK(score(graph, Centrality::betweenness, 7) == doctest::Approx(0.388889).epsilon(1e-5));
  CHECK(score(graph, Centrality::betweenness, 5) == doctest::Approx(0.231481).epsilon(1e-5));
  CHECK(score(graph, Centrality::betweenness, 9) == 0);
  CHECK(score(graph, Centrality::pagerank, 3) == doctest::Approx(0.147148).epsilon(1e-5));
  CHECK(score(graph, Centrality::pagerank, 9) == doctest::Approx(0.05142).epsilon(1e-4));
  CHECK(score(graph, Centrality::eigenvector, 3) == doctest::Approx(0.481021).epsilon(1e-5));
  CHECK(score(graph, Centrality::eigenvector, 9) == doctest::Approx(0.011163).epsilon(1e-4));
}

TEST_CASE("the most central comes first, of those equally central the one with the smaller id") {
  const KnowledgeGraph graph = make::net(kite);
  const auto between = central_actors(graph, {}, Centrality::betweenness);
  CHECK(between[0].actor == 7);
  CHECK(between[1].actor == 5);
  CHECK(between[2].actor == 6);
  CHECK(central_actors(graph, {}, Centrality::degree).front().actor == 3);
}

TEST_CASE("a net of two sides does not make eigenvector centrality swing, and one tie is enough for every measure") {
  const KnowledgeGraph star = make::net({{0, 1}, {0, 2}, {0, 3}, {0, 4}});
  CHECK(score(star, Centrality::eigenvector, 0) == doctest::Approx(std::sqrt(0.5)));
  const KnowledgeGraph pair = make::net({{0, 1}});
  CHECK(score(pair, Centrality::betweenness, 0) == 0);
  CHECK(score(pair, Centrality::pagerank, 0) == doctest::Approx(0.5));
  CHECK(score(pair, Centrality::eigenvector, 1) == doctest::Approx(std::sqrt(0.5)));
  EventFilter nothing;
  nothing.relations = {"ally"};
  CHECK(central_actors(pair, nothing, Centrality::degree).empty());
}

TEST_CASE("events between two are one tie, and each of them is listed") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28")});
  const auto ranked = central_actors(graph, {}, Centrality::degree);
  REQUIRE(ranked.size() == 2);
  CHECK(ranked[0].score == 1);
  CHECK(ranked[0].others == 1);
  CHECK(ranked[0].events.size() == 2);
}

TEST_CASE("with officials, who holds an office counts as the country") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  const Affiliations affiliations = affiliations_of(graph, nullptr);
  const auto first = [&](const Affiliations* officials) {
    const CentralActor row = central_actors(graph, {}, Centrality::degree, officials).front();
    return graph.graph[row.actor].id + fmt::format(" {}", row.others);
  };
  CHECK(first(&affiliations) == "country:IRQ 2");
  CHECK(central_actors(graph, {}, Centrality::degree).size() == 4);
  CHECK(central_actors(graph, {}, Centrality::degree, &affiliations).size() == 3);
}

TEST_CASE("measures are known by their names alone") {
  CHECK(centrality_from("pagerank") == Centrality::pagerank);
  CHECK_FALSE(centrality_from("PageRank").has_value());
}
