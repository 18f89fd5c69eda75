#include <doctest/doctest.h>

#include <algorithm>

#include "entente/event.hpp"
#include "entente/vocabulary.hpp"
#include "knowledge.hpp"

using namespace entente;

namespace {

/// An article of that day with one person, who holds an office of a country.
Extraction article(const std::string& date, const std::string& name, const std::string& role, const std::string& country) {
  Extraction made;
  made.article.date = date;
  made.actors = {{"a1", "person", name, {name}, {}}, {"a2", "country", "Country", {"Country"}, country}};
  Triple office;
  office.subject = "a1";
  office.relation = "holds_office";
  office.object = "a2";
  office.role = role;
  made.triples = {office};
  return made;
}

/// Name of the entry of the authority that the person of an article is given; empty for none.
std::string holder(Extraction extraction) {
  const Vocabulary& known = all_packs();
  add_holders(extraction, known);
  const auto& id = extraction.actors[0].authority;
  return id ? std::string(known.actors()[static_cast<std::size_t>(known.actor(*id))].name) : std::string();
}

}  // namespace

TEST_CASE("an office without a name is its holder on the article's day") {
  CHECK(holder(article("2018-07-06", "French foreign minister", "foreign minister", "country:FRA")) == "Jean-Yves Le Drian");
  CHECK(holder(article("2023-07-06", "foreign minister of France", "foreign minister", "country:FRA")) == "Catherine Colonna");
  CHECK(holder(article("2018-07-06", "Russian president", "president", "country:RUS")) == "Vladimir Putin");
}

TEST_CASE("an office is nobody where the day, the country or the name leaves it open") {
  CHECK(holder(article("", "French foreign minister", "foreign minister", "country:FRA")).empty());
  CHECK(holder(article("2018", "French foreign minister", "foreign minister", "country:FRA")).empty());
  CHECK(holder(article("2024-01-11", "French foreign minister", "foreign minister", "country:FRA")).empty());  // it changed hands
  CHECK(holder(article("2018-07-06", "former French foreign minister", "foreign minister", "country:FRA")).empty());
  CHECK(holder(article("2018-07-06", "King Example", "king", "country:JOR")).empty());
  CHECK(holder(article("2018-07-06", "French ambassador", "ambassador", "country:FRA")).empty());
}

TEST_CASE("one person stands in an article once: a title beside its holder's name stays a title") {
  Extraction made = article("2018-07-06", "Russian president", "president", "country:RUS");
  made.actors.push_back({"a3", "person", "Vladimir Putin", {"Putin"}, "person:Q7747"});
  CHECK(holder(made).empty());
}
