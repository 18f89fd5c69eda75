#include <doctest/doctest.h>

#include "make_graph.hpp"

using namespace entente;
using make::people;
using make::visit;

TEST_CASE("one entry of the authority is one actor, whatever an article calls it") {
  CHECK(people({visit("n1", "en", "Vladimir Putin", "person:Q7747"), visit("n2", "ar", "بوتين", "person:Q7747")}) == 1);
}

TEST_CASE("the same full name in two articles is one person, a single name is not") {
  CHECK(people({visit("n1", "en", "Amer Rashid"), visit("n2", "en", "AMER RASHID")}) == 1);
  CHECK(people({visit("n1", "en", "Rashid"), visit("n2", "en", "Rashid")}) == 2);
  CHECK(people({visit("n1", "en", "Amer Rashid"), visit("n2", "en", "Salim Rashid")}) == 2);
}

TEST_CASE("a description in small letters names nobody outside its article") {
  const auto rebels = [](const char* id, const char* name) {
    return make::extraction(id, "en", "2020-01-01", {make::actor("a1", "group", name), make::actor("a2", "country", "France", "country:FRA")},
                            {make::triple("a1", "attack", "a2")});
  };
  CHECK(people({rebels("n1", "rebels"), rebels("n2", "rebels")}) == 2);
  CHECK(people({rebels("n1", "Red Brigades"), rebels("n2", "Red Brigades")}) == 1);
}

TEST_CASE("an organization to one article and a group to another is one body; a country and a place of one name are two") {
  const auto named = [](const char* id, const char* kind, const char* name) {
    return make::extraction(id, "en", "2020-01-01", {make::actor("a1", kind, name), make::actor("a2", "country", "France", "country:FRA")},
                            {make::triple("a2", "visit", "a1")});
  };
  CHECK(people({named("n1", "group", "Grey Wolves"), named("n2", "organization", "Grey Wolves")}) == 1);
  CHECK(people({named("n1", "country", "Georgia"), named("n2", "place", "Georgia")}) == 2);
}
