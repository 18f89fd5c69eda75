#pragma once
// The one way in which texts and packs are cut into words, so that what a pack spells is found in a text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "entente/support.hpp"

namespace entente {

/// What a raw word is by its characters alone.
enum class RawKind : std::uint8_t { word, number, mark };

/// A word, a number or a single mark of punctuation as it stands in the text.
struct RawWord {
  ByteSpan span;
  RawKind kind = RawKind::word;
  bool joined = false;    ///< a hyphen, an underscore or nothing stands before it, not white space
  bool capital = false;   ///< begins with an upper-case letter
  bool all_caps = false;  ///< two or more letters, all upper-case
  char32_t mark = 0;      ///< the code point of a mark; U+000A for a line break
};

/// Cuts UTF-8 text into words: letters, marks and digits stay together; apostrophes inside a word, dots of
/// "U.S." and separators inside numbers too; hyphens and underscores divide; '#' and '@' vanish. Appends to `out`.
void cut_words(std::string_view text, std::vector<RawWord>& out);

}  // namespace entente
