#include <doctest/doctest.h>

#include "entente/vocabulary.hpp"

using namespace entente;

namespace {

/// What `normalise` means: `fold`, then the foldings of the language.
std::string by_the_book(const Pack& pack, std::string_view word) {
  const std::string folded = fold(word);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    const auto found = pack.fold_map.find(c);
    if (found != pack.fold_map.end()) key += found->second;
    else append_utf8(key, c);
  }
  return key;
}

}  // namespace

TEST_CASE("the table of foldings gives what fold and the pack's foldings give") {
  Pack pack;
  pack.fold_map = {{U'\x0629', "\xD9\x87"}, {U'\x2019', "'"}, {U'\x00F8', "o"}, {U'x', ""}};
  Pack with_table = pack;
  with_table.make_fold_table();
  for (char32_t c = 1; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    for (const char* frame : {"", "a", "\xD8\xA9"}) {
      std::string word(frame);
      append_utf8(word, c);
      word += frame;
      REQUIRE(with_table.normalise(word) == by_the_book(pack, word));
      REQUIRE(pack.normalise(word) == by_the_book(pack, word));
    }
  }
}

TEST_CASE("normalise appends to what is there") {
  Pack pack;
  pack.make_fold_table();
  std::string out = "A ";
  pack.normalise("B\xEF\xB7\xBA", out);  // U+FDFA folds to four words
  CHECK(out.starts_with("A b"));
  CHECK(out == "A " + pack.normalise("B\xEF\xB7\xBA"));
}
