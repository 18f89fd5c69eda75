#include <doctest/doctest.h>

#include "../vocabulary/packs.hpp"
#include "entente/vocabulary.hpp"
#include "make_graph.hpp"

using namespace entente;

namespace {

/// A small world: Ann Lee, president of France since 2012 and minister before, and countries with their peoples and capitals.
Vocabulary small_world() {
  const SmallPacks packs;
  packs.write("actors/people.jsonl", R"({"id":"person:a","name":"Ann Lee","names":{"en":["Ann Lee"]},"offices":[)"
                                     R"({"role":"president","country":"country:FRA","from":"2012-05","to":null},)"
                                     R"({"role":"minister","country":"country:ITA","from":"2001","to":"2004"}]})" "\n");
  packs.write("actors/countries.jsonl", R"({"id":"country:FRA","name":"France","names":{"en":["France"],"ar":["فرنسا"]},"people":{"en":["French"]},)"
                                        R"("capital":{"en":["Paris"]}})" "\n"
                                        R"({"id":"country:ITA","name":"Italy","names":{"en":["Italy"]},"people":{"en":["Italian"]}})" "\n");
  return Vocabulary::load(packs.folder(), {"en"});
}

/// One article in which a person holds an office of France.
Extraction minister(const std::optional<std::string>& authority) {
  Triple office = make::triple("a1", "holds_office", "a2");
  office.role = "minister";
  return make::extraction("n1", "en", "2020-01-01", {make::actor("a1", "person", "Nobody Known", authority), make::actor("a2", "country", "France", "country:FRA")}, {office});
}

}  // namespace

TEST_CASE("a person of the authority has its offices, in the order of time, and the country of the last") {
  KnowledgeGraph graph = make::graph({make::visit("n1", "en", "Ann Lee", "person:a")});
  add_known_facts(graph, small_world());
  const ActorVertex& lee = graph.graph[make::actor_named(graph, "Ann Lee")];
  CHECK(lee.country == "country:FRA");
  REQUIRE(lee.offices.size() == 2);
  CHECK(lee.offices[0].role == "minister");
  CHECK(lee.offices[0].of == "Italy");
  CHECK(lee.offices[0].to == "2004");
  CHECK(lee.offices[1].of_id == "country:FRA");
  CHECK(lee.offices[1].from == "2012-05");
  CHECK(lee.offices[1].to.empty());
}

TEST_CASE("a person unknown to the authority is of the country that articles give an office of") {
  KnowledgeGraph graph = make::graph({minister({})});
  add_known_facts(graph, small_world());
  CHECK(graph.graph[make::actor_named(graph, "Nobody Known")].country == "country:FRA");
  CHECK(graph.graph[make::actor_named(graph, "France")].country == "country:FRA");
}

TEST_CASE("the usual names are those in full: no people, capital or seat") {
  KnowledgeGraph graph = make::graph({make::visit("n1", "en", "Somebody Else")});
  add_usual_names(graph, small_world());
  const ActorVertex& france = graph.graph[make::actor_named(graph, "France")];
  CHECK(france.usual.at("en") == "France");
  CHECK(france.usual.at("ar") == "فرنسا");
  CHECK(france.usual.size() == 2);
}
