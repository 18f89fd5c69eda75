#include "entente/vocabulary.hpp"

#include <doctest/doctest.h>

#include "packs.hpp"

using namespace entente;

namespace {

std::string complaint(const SmallPacks& packs) {
  try {
    static_cast<void>(Vocabulary::load(packs.folder()));
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("an unknown relation is told with file and line") {
  const SmallPacks packs;
  packs.write("en/triggers/meet.jsonl", "# a comment\n"
                                        R"({"id":"meet.v","relation":"metet","verb":"meet","frames":["subj = obj"]})"
                                        "\n");
  CHECK(complaint(packs).find(packs.path("en/triggers/meet.jsonl") + ":2: unknown relation \"metet\"") == 0);
}

TEST_CASE("a file of triggers of no relation is told by its name") {
  const SmallPacks packs;
  packs.write("en/triggers/greet.jsonl", "");
  CHECK(complaint(packs) == packs.path("en/triggers/greet.jsonl") + ": unknown relation \"greet\"");
}

TEST_CASE("an actor that stands twice is told with file and line") {
  const SmallPacks packs;
  packs.write("actors/regions.jsonl", R"({"id":"country:FRA","name":"France"})");
  CHECK(complaint(packs) == packs.path("actors/regions.jsonl") + ":1: actor \"country:FRA\" stands twice");
}

TEST_CASE("only the languages asked for are loaded") {
  const SmallPacks packs;
  packs.write("packs.bin", Vocabulary::compile(packs.folder()));
  CHECK(Vocabulary::load(packs.folder(), {"en"}).languages() == std::vector<std::string>{"en"});
  CHECK(Vocabulary::load(packs.folder()).pack("xx") == nullptr);
  CHECK_THROWS_AS(Vocabulary::load(packs.folder(), {"xx"}), Error);
}

TEST_CASE("a vocabulary can be moved and what it lends stays") {
  const SmallPacks packs;
  Vocabulary first = Vocabulary::load(packs.folder());
  const std::string_view name = first.actors().front().name;
  const Pack* pack = first.pack("en");
  const Vocabulary second = std::move(first);
  CHECK(second.actors().front().name.data() == name.data());
  CHECK(second.pack("en") == pack);
  CHECK(second.actors()[1].offices.front().role == "president");
}

TEST_CASE("the names of an actor are kept by language and group") {
  const SmallPacks packs;
  const Vocabulary vocabulary = Vocabulary::load(packs.folder());
  const Actor& france = vocabulary.actors()[static_cast<std::size_t>(vocabulary.actor("country:FRA"))];
  CHECK(france.first_name("people:en") == "French");
  CHECK(france.first_name("ar").empty());
  CHECK(france.names().at("en") == std::vector<std::string_view>{"France"});
}
