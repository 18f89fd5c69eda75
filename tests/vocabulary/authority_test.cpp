#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "entente/vocabulary.hpp"
#include "packs.hpp"

using namespace entente;

namespace {

struct Own {
  Vocabulary vocabulary;
  std::vector<Rejected> rejected;
};

Own with(const SmallPacks& packs, const std::string& lines) {
  packs.write("own.jsonl", lines);
  Own own{Vocabulary::load(packs.folder()), {}};
  own.vocabulary.add_authority(packs.folder(), {packs.path("own.jsonl")}, [&](Rejected&& row) { own.rejected.push_back(std::move(row)); });
  return own;
}

/// Ids of the actors that a word group may name.
std::vector<std::string> named(const Vocabulary& vocabulary, const std::vector<std::string>& words) {
  const Pack& pack = *vocabulary.pack("en");
  std::uint32_t node = 0;
  for (const std::string& word : words) {
    node = pack.lexicon.step(node, pack.lexicon.symbol(pack.normalise(word)));
    if (node == 0) return {};
  }
  std::vector<std::string> ids;
  for (const Entry& entry : pack.lexicon.entries(node)) {
    if (entry.word_class == WordClass::actor) ids.emplace_back(vocabulary.actors()[entry.index].id);
  }
  return ids;
}

const Actor& actor(const Vocabulary& vocabulary, const char* id) {
  REQUIRE(vocabulary.actor(id) >= 0);
  return vocabulary.actors()[static_cast<std::size_t>(vocabulary.actor(id))];
}

}  // namespace

TEST_CASE("rows of the packs' form are found by their names, beside those of the packs") {
  const SmallPacks packs;
  const Own own = with(packs, R"({"id":"person:own-1","name":"Bo Øster","offices":[{"role":"envoy","country":"country:FRA","from":"2020"}]})" "\n"
                              R"({"id":"org:own","name":"The Weavers","names":{"en":["Weavers League"]},"country":"country:FRA"})" "\n");
  CHECK(own.rejected.empty());
  CHECK(named(own.vocabulary, {"Bo", "Oster"}) == std::vector<std::string>{"person:own-1"});
  CHECK(named(own.vocabulary, {"weavers", "league"}) == std::vector<std::string>{"org:own"});
  CHECK(named(own.vocabulary, {"Ann", "Lee"}) == std::vector<std::string>{"person:a"});
  CHECK(named(own.vocabulary, {"France"}) == std::vector<std::string>{"country:FRA"});
  const Actor& envoy = actor(own.vocabulary, "person:own-1");
  REQUIRE(envoy.offices.size() == 1);
  CHECK(envoy.offices.front().country == own.vocabulary.actor("country:FRA"));
  CHECK(actor(own.vocabulary, "org:own").kind == ActorKind::organization);
  CHECK(actor(own.vocabulary, "org:own").country == own.vocabulary.actor("country:FRA"));
}

TEST_CASE("a row with a known id adds names and offices to that actor") {
  const SmallPacks packs;
  const std::size_t before = Vocabulary::load(packs.folder()).actors().size();
  const Own own = with(packs, R"({"id":"person:a","name":"Ann Lee","names":{"en":["Annie Lee"]},"offices":[{"role":"envoy","from":"2020"}]})" "\n");
  CHECK(own.vocabulary.actors().size() == before);
  CHECK(named(own.vocabulary, {"Annie", "Lee"}) == std::vector<std::string>{"person:a"});
  const Actor& known = actor(own.vocabulary, "person:a");
  CHECK(known.names().at("en") == std::vector<std::string_view>{"Ann Lee", "Annie Lee"});
  CHECK(known.offices.size() == 2);
  CHECK(known.offices[0].country == own.vocabulary.actor("country:FRA"));
}

TEST_CASE("FollowTheMoney entities become people and bodies, with the offices that occupancies date") {
  const SmallPacks packs;
  packs.write("en/offices.jsonl", R"({"noun":"foreign minister","role":"foreign minister"})" "\n");
  const Own own = with(packs,
                       R"({"id":"occ","schema":"Occupancy","properties":{"holder":["NK-1"],"post":["pos"],"startDate":["2018-05-01"],"endDate":["2020"]}})" "\n"
                       R"({"id":"NK-1","caption":"Eve Stone","schema":"Person","properties":{"name":["Eve Stone","Stone"],"alias":["E. V. Stone"],"weakAlias":["Evie X"],"country":["fr"]}})" "\n"
                       R"({"id":"pos","schema":"Position","properties":{"name":["Foreign Minister of France"],"country":["fr"]}})" "\n"
                       R"({"id":"Q42","schema":"Person","properties":{"name":["Doug Adam"],"position":["Keeper of Towels"]}})" "\n"
                       R"({"id":"NK-2","schema":"Company","properties":{"name":["Acme"],"jurisdiction":["fr"]}})" "\n"
                       R"({"id":"own","schema":"Ownership","properties":{"owner":["NK-1"]}})" "\n");
  CHECK(own.rejected.empty());
  CHECK(named(own.vocabulary, {"eve", "stone"}) == std::vector<std::string>{"person:NK-1"});
  CHECK(named(own.vocabulary, {"stone"}).empty());          // a last name alone names nobody
  CHECK(named(own.vocabulary, {"evie", "x"}).empty());      // nor does a weak alias
  CHECK(named(own.vocabulary, {"acme"}) == std::vector<std::string>{"org:NK-2"});
  CHECK(actor(own.vocabulary, "org:NK-2").country == own.vocabulary.actor("country:FRA"));
  const Actor& eve = actor(own.vocabulary, "person:NK-1");
  REQUIRE(eve.offices.size() == 1);
  CHECK(eve.offices[0].role == "foreign minister");
  CHECK(eve.offices[0].from == "2018-05-01");
  CHECK(eve.offices[0].to == "2020");
  CHECK(eve.offices[0].country == own.vocabulary.actor("country:FRA"));
  CHECK(actor(own.vocabulary, "person:Q42").offices[0].role == "keeper of towels");
}

TEST_CASE("rows that cannot be used are reported by file and line, the others are kept") {
  const SmallPacks packs;
  const Own own = with(packs, "{\"id\":\n"
                              R"({"name":"Nobody"})" "\n"
                              R"({"id":"x:1","name":"Bo Oster"})" "\n"
                              R"({"id":"person:b","name":"Bo Oster","offices":[{"role":"envoy","country":"country:XYZ"}]})" "\n"
                              R"({"id":"NK-1","schema":"Person","properties":{}})" "\n"
                              "[1]\n\n"
                              R"({"id":"person:c","name":"Cy Dean"})" "\n");
  REQUIRE(own.rejected.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(own.rejected[i].line == i + 1);
    CHECK(own.rejected[i].file == packs.path("own.jsonl"));
    CHECK_FALSE(own.rejected[i].message.empty());
  }
  CHECK(own.rejected[3].message.find("country:XYZ") != std::string::npos);
  CHECK(named(own.vocabulary, {"Cy", "Dean"}) == std::vector<std::string>{"person:c"});
  CHECK(own.vocabulary.actor("person:b") < 0);
}

TEST_CASE("a file that cannot be read is an error") {
  const SmallPacks packs;
  Vocabulary vocabulary = Vocabulary::load(packs.folder());
  CHECK_THROWS_AS(vocabulary.add_authority(packs.folder(), {packs.path("missing.jsonl")}, [](Rejected&&) {}), Error);
}
