#include <doctest/doctest.h>

#include "nets.hpp"

using namespace entente;

namespace {

std::string found(const make::Pairs& pairs, int from, int to) {
  const KnowledgeGraph graph = make::net(pairs);
  std::string text;
  for (const Mediator& row : mediators(graph, *graph.find_actor(make::country_id(from)), *graph.find_actor(make::country_id(to)), {})) {
    text += fmt::format("{}{}({},{}) ", graph.graph[row.actor].name.substr(5), row.only_way ? "!" : "", row.to_first.size(), row.to_second.size());
  }
  return text;
}

}  // namespace

TEST_CASE("who met both stands between, and so do those on a longer chain, after them") {
  CHECK(found({{0, 1}, {1, 9}, {0, 2}, {2, 3}, {3, 9}}, 0, 9) == "01(1,1) 02(1,2) 03(2,1) ");
}

TEST_CASE("one whom no chain avoids is the only way") {
  CHECK(found({{0, 1}, {1, 2}, {1, 3}, {2, 4}, {3, 4}, {4, 9}}, 0, 9) == "01!(1,3) 02(2,2) 03(2,2) 04!(3,1) ");
}

TEST_CASE("who can reach one side only by way of the other, or comes back the same way, does not stand between") {
  CHECK(found({{0, 1}, {1, 9}, {0, 2}, {9, 3}, {1, 4}}, 0, 9) == "01!(1,1) ");
  CHECK(found({{0, 9}}, 0, 9).empty());
  CHECK(found({{0, 1}, {8, 9}}, 0, 9).empty());
}

TEST_CASE("the surer mediator comes first, and its confidence is that of both chains") {
  Extraction sure = make::extraction("n1", "en", "2020-01-01",
                                     {make::actor("a1", "country", "A", "country:A"), make::actor("a2", "country", "B", "country:B"),
                                      make::actor("a3", "country", "M", "country:M"), make::actor("a4", "country", "N", "country:N")},
                                     {make::triple("a1", "meet", "a3"), make::triple("a3", "meet", "a2"), make::triple("a1", "meet", "a4"),
                                      make::triple("a4", "meet", "a2")});
  sure.triples[0].confidence = 0.9;
  const KnowledgeGraph graph = make::graph({sure});
  const auto rows = mediators(graph, *graph.find_actor("country:A"), *graph.find_actor("country:B"), {});
  REQUIRE(rows.size() == 2);
  CHECK(graph.graph[rows[0].actor].name == "M");
  CHECK(rows[0].confidence == doctest::Approx(0.45));
  CHECK(rows[1].confidence == doctest::Approx(0.25));
}

TEST_CASE("a country's officials are not between it and others when they are asked for with it") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  const Affiliations affiliations = affiliations_of(graph, nullptr);
  const Vertex iraq = *graph.find_actor("country:IRQ");
  const Vertex france = *graph.find_actor("country:FRA");
  CHECK(mediators(graph, iraq, france, {}).size() == 1);
  CHECK(mediators(graph, Party(iraq, affiliations), france, {}).empty());
  CHECK(shortest_chain(graph, iraq, france, {}).size() == 2);
  const auto chain = shortest_chain(graph, Party(iraq, affiliations), france, {});
  REQUIRE(chain.size() == 1);
  CHECK(chain[0].near(graph) == make::actor_named(graph, "Amer Rashid"));
}
