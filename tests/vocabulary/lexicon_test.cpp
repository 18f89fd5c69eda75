#include "vocabulary/lexicon_builder.hpp"

#include <doctest/doctest.h>
#include <array>

using namespace entente;

TEST_CASE("a lexicon finds every word and no other") {
  LexiconBuilder builder;
  constexpr int kMany = 100'000;
  for (int i = 0; i < kMany; ++i) REQUIRE(builder.intern("word" + std::to_string(i)) == static_cast<Symbol>(i + 1));
  const Lexicon lexicon(builder.freeze());
  for (int i = 0; i < kMany; ++i) REQUIRE(lexicon.symbol("word" + std::to_string(i)) == static_cast<Symbol>(i + 1));
  CHECK(lexicon.symbol("word") == 0);
  CHECK(lexicon.symbol("") == 0);
  CHECK(lexicon.symbol("word100000") == 0);
}

TEST_CASE("word groups that share a beginning share its nodes, and keep their own entries") {
  LexiconBuilder builder;
  const Symbol united = builder.intern("united");
  const Symbol nations = builder.intern("nations");
  const Symbol states = builder.intern("states");
  const Entry un{WordClass::actor, Pos::noun, 1, 0};
  const Entry us{WordClass::actor, Pos::noun, 2, 0};
  const Entry joined{WordClass::adjective, Pos::adjective, 0, 0};
  builder.add(std::array{united, nations}, un);
  builder.add(std::array{united, states}, us);
  builder.add(std::array{united}, joined);
  const Lexicon lexicon(builder.freeze());
  const std::uint32_t node = lexicon.step(0, united);
  REQUIRE(lexicon.entries(node).size() == 1);
  CHECK(lexicon.entries(node).front() == joined);
  CHECK(lexicon.entries_of(united).front() == joined);
  CHECK(lexicon.entries(lexicon.step(node, nations)).front() == un);
  CHECK(lexicon.entries(lexicon.step(node, states)).front() == us);
  CHECK(lexicon.step(node, united) == 0);
  CHECK(lexicon.step(0, nations) == 0);
  CHECK(lexicon.entries_of(nations).empty());
}

TEST_CASE("the entries of a word are sorted and said once") {
  LexiconBuilder builder;
  const Symbol word = builder.intern("march");
  const Entry month{WordClass::month, Pos::other, 3, 0};
  const Entry verb{WordClass::verb, Pos::verb, 0, kPresent};
  for (int i = 0; i < 3; ++i) {
    builder.add(std::array{word}, month);
    builder.add(std::array{word}, verb);
  }
  const Lexicon lexicon(builder.freeze());
  const auto entries = lexicon.entries_of(word);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0] == verb);
  CHECK(entries[1] == month);
}

TEST_CASE("an empty lexicon knows nothing") {
  const Lexicon lexicon;
  CHECK(lexicon.symbol("word") == 0);
  CHECK(lexicon.step(0, 1) == 0);
  CHECK(lexicon.entries_of(1).empty());
}
