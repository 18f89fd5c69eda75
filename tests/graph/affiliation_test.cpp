#include <doctest/doctest.h>

#include "../query/nets.hpp"
#include "../vocabulary/packs.hpp"
#include "entente/vocabulary.hpp"

using namespace entente;

namespace {

std::optional<DaySpan> on(const char* date) { return parse_days(date); }


}  // namespace

TEST_CASE("an office that articles tell holds for half a year around them") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  const Affiliations affiliations = affiliations_of(graph, nullptr);
  const auto& held = affiliations[make::actor_named(graph, "Amer Rashid")];
  REQUIRE(held.size() == 1);
  CHECK(held[0].role == "foreign minister");
  CHECK(held[0].of == "Iraq");
  CHECK(held[0].sources == 1);
  CHECK(held[0].speaks_for("country:IRQ", on("2018-03")));
  CHECK(held[0].speaks_for("country:IRQ", on("2018-12-31")));
  CHECK(held[0].speaks_for("country:IRQ", std::nullopt));
  CHECK_FALSE(held[0].speaks_for("country:IRQ", on("2017")));
  CHECK_FALSE(held[0].speaks_for("country:FRA", on("2018-07")));
}

TEST_CASE("what the authority dates is exact, and an office of a body in a country is not the country's") {
  const SmallPacks packs;
  packs.write("actors/people.jsonl",
              R"({"id":"person:Q1","name":"Amer Rashid","names":{"en":["Amer Rashid"]},"offices":[)"
              R"({"role":"oil minister","country":"country:IRQ","from":"2014-09-08","to":"2016-08"},)"
              R"({"role":"leader","country":"country:IRQ","body":"org:party","from":"2010","to":null}]})");
  packs.write("actors/organizations.jsonl",
              R"({"id":"org:party","kind":"organization","type":"party","name":"The Party","names":{"en":["The Party"]},"country":"country:IRQ"})");
  packs.write("actors/countries.jsonl", R"({"id":"country:IRQ","kind":"country","name":"Iraq","names":{"en":["Iraq"]}})");
  const Vocabulary authority = Vocabulary::load(packs.folder());
  KnowledgeGraph graph = make::graph({make::visit("n1", "en", "Amer Rashid", "person:Q1"), make::visit("n2", "en", "The Party", "org:party")});
  const Affiliations affiliations = affiliations_of(graph, &authority);
  const Vertex person = *graph.find_actor("person:Q1");
  const auto& held = affiliations[person];
  REQUIRE(held.size() == 2);
  CHECK(held[0].of == "The Party");
  CHECK_FALSE(held[0].speaks_for("country:IRQ", on("2015")));
  CHECK(held[1].speaks_for("country:IRQ", on("2014-09-08")));
  CHECK(held[1].speaks_for("country:IRQ", on("2016-08-31")));
  CHECK_FALSE(held[1].speaks_for("country:IRQ", on("2016-09-01")));
  CHECK(belongs_to(graph, affiliations, person, "country:IRQ", on("2020")));
  CHECK_FALSE(belongs_to(graph, affiliations, person, "country:IRQ", on("2009")));
  CHECK(belongs_to(graph, affiliations, *graph.find_actor("org:party"), "country:IRQ", on("1900")));
  add_countries(graph, affiliations);
  CHECK(graph.graph[person].country == "country:IRQ");
  CHECK(graph.graph[*graph.find_actor("org:party")].country == "country:IRQ");
  CHECK(graph.graph[*graph.find_actor("country:FRA")].country == "country:FRA");
}

TEST_CASE("in a picture a person stands with the country of the office that the articles are about") {
  const SmallPacks packs;
  packs.write("actors/people.jsonl",
              R"({"id":"person:Q1","name":"Ann","names":{"en":["Ann Doe"]},"offices":[)"
              R"({"role":"minister","country":"country:IRQ","from":"2019","to":"2021"},)"
              R"({"role":"minister","country":"country:FRA","from":"2022","to":null}]})");
  packs.write("actors/countries.jsonl", "{\"id\":\"country:IRQ\",\"kind\":\"country\",\"name\":\"Iraq\",\"names\":{\"en\":[\"Iraq\"]}}\n"
                                        "{\"id\":\"country:FRA\",\"kind\":\"country\",\"name\":\"France\",\"names\":{\"en\":[\"France\"]}}\n");
  const Vocabulary authority = Vocabulary::load(packs.folder());
  KnowledgeGraph graph = make::graph({make::visit("n1", "en", "Ann Doe", "person:Q1")});  // told in 2020
  add_countries(graph, affiliations_of(graph, &authority));
  CHECK(graph.graph[*graph.find_actor("person:Q1")].country == "country:IRQ");
}
