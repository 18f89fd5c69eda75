#include "vocabulary/image.hpp"

#include <doctest/doctest.h>

#include "entente/vocabulary.hpp"
#include "packs.hpp"
#include "vocabulary/archive.hpp"

using namespace entente;

namespace {

std::string first_name(const Vocabulary& vocabulary) { return std::string(vocabulary.actors().front().name); }

}  // namespace

TEST_CASE("an image of unchanged sources gives the same vocabulary as the sources") {
  const SmallPacks packs;
  const Vocabulary read = Vocabulary::load(packs.folder());
  packs.write("packs.bin", Vocabulary::compile(packs.folder()));
  const std::string id = sources_id(packs.folder());
  REQUIRE(Image::open(packs.path("packs.bin"), id) != nullptr);
  const Vocabulary mapped = Vocabulary::load(packs.folder());
  REQUIRE(mapped.actors().size() == read.actors().size());
  CHECK(mapped.actors()[1].offices.front().role == "president");
  CHECK(mapped.actors()[1].offices.front().country == 0);
  CHECK(mapped.actors()[0].names() == read.actors()[0].names());
  CHECK(mapped.actor("person:a") == 1);
  CHECK(mapped.ontology().find("meet") == 0);
  const Pack& pack = *mapped.pack("en");
  const auto entries = pack.lexicon.entries_of(pack.lexicon.symbol("met"));
  REQUIRE(entries.size() == 1);
  CHECK(pack.triggers[entries.front().index].id == "meet.v");
  CHECK(pack.examples.front().file == packs.path("en/triggers/meet.jsonl"));
}

TEST_CASE("the same packs give the same image") {
  const SmallPacks packs;
  CHECK(Vocabulary::compile(packs.folder()) == Vocabulary::compile(packs.folder()));
}

TEST_CASE("an image of other sources is refused and the sources are read") {
  const SmallPacks packs;
  packs.write("packs.bin", Vocabulary::compile(packs.folder()));
  packs.write("actors/countries.jsonl", R"({"id":"country:FRA","name":"FRANCE","names":{"en":["France"]}})");  // as long a name
  CHECK(Image::open(packs.path("packs.bin"), sources_id(packs.folder())) == nullptr);
  CHECK(first_name(Vocabulary::load(packs.folder())) == "FRANCE");
}

TEST_CASE("a source file more makes an image stale") {
  const SmallPacks packs;
  packs.write("packs.bin", Vocabulary::compile(packs.folder()));
  packs.write("en/topics.jsonl", R"({"topic":"sport","words":["goal"]})");
  CHECK(Vocabulary::load(packs.folder()).pack("en")->topics.size() == 1);
}

TEST_CASE("no image with a changed byte is used") {
  const SmallPacks packs;
  const std::string good = Vocabulary::compile(packs.folder());
  const std::string id = sources_id(packs.folder());
  for (std::size_t at = 0; at < good.size(); at += at < 512 ? 1 : 997) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x40);
    packs.write("packs.bin", bad);
    REQUIRE(Image::open(packs.path("packs.bin"), id) == nullptr);
  }
  CHECK(first_name(Vocabulary::load(packs.folder())) == "France");
}

TEST_CASE("no image that is cut short or goes on is used") {
  const SmallPacks packs;
  const std::string good = Vocabulary::compile(packs.folder());
  const std::string id = sources_id(packs.folder());
  for (std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{100}, good.size() / 2, good.size() - 1}) {
    packs.write("packs.bin", std::string_view(good).substr(0, size));
    REQUIRE(Image::open(packs.path("packs.bin"), id) == nullptr);
  }
  packs.write("packs.bin", good + "x");
  CHECK(Image::open(packs.path("packs.bin"), id) == nullptr);
  CHECK(first_name(Vocabulary::load(packs.folder())) == "France");
}

TEST_CASE("an archive that ends too early is noticed") {
  ArchiveWriter writer;
  writer(std::string("word"), std::uint32_t{7});
  const std::string bytes = writer.take();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ArchiveReader reader(std::string_view(bytes).substr(0, size));
    std::string text;
    std::uint32_t number = 0;
    CHECK_THROWS_AS(reader(text, number), BadArchive);
  }
}
