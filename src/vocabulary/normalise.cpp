// `Pack::normalise`: `fold`, then the foldings of the language. Most code points of real text stand in a table that joins
// both; a word with any other takes the long way.
#include "entente/vocabulary.hpp"

namespace entente {
namespace {

constexpr char32_t kTableSize = 0x3000;           ///< code points: alphabets, and the punctuation inside words
constexpr std::uint32_t kLongWay = 0xFFFFFFFFU;   ///< no three bytes, or white space, which depends on its neighbours

using FoldMap = std::map<char32_t, std::string>;

void append_mapped(const FoldMap& map, std::string_view folded, std::string& out) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, at);
    if (const auto found = map.find(c); found != map.end()) out += found->second;
    else out.append(folded, begin, at - begin);
  }
}

/// Up to three bytes and, in the lowest byte, their number.
std::uint32_t packed(std::string_view text) {
  if (text.size() > 3) return kLongWay;
  auto value = static_cast<std::uint32_t>(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) value |= std::uint32_t{static_cast<unsigned char>(text[i])} << (8 * (i + 1));
  return value;
}

}  // namespace

void Pack::make_fold_table() {
  fold_table.clear();
  fold_table.reserve(kTableSize);
  std::string single, mapped;
  for (char32_t c = 0; c < kTableSize; ++c) {
    single.clear();
    mapped.clear();
    append_utf8(single, c);
    // A space is seen between letters only: alone it folds to nothing.
    const std::string between = fold("a" + single + "a");
    const std::string_view folded = std::string_view(between).substr(1, between.size() - 2);
    append_mapped(fold_map, folded, mapped);
    fold_table.push_back(folded.find(' ') == std::string_view::npos ? packed(mapped) : kLongWay);
  }
}

void Pack::normalise(std::string_view word, std::string& out) const {
  const std::size_t start = out.size();
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    char32_t c = byte;
    if (byte < 0x80) ++at;
    else c = next_code_point(word, at);
    const std::uint32_t value = c < fold_table.size() ? fold_table[c] : kLongWay;
    if (value == kLongWay) {
      out.resize(start);
      return append_mapped(fold_map, fold(word), out);
    }
    const char bytes[3] = {static_cast<char>(value >> 8U), static_cast<char>(value >> 16U), static_cast<char>(value >> 24U)};
    out.append(bytes, value & 0xFFU);
  }
}

std::string Pack::normalise(std::string_view word) const {
  std::string key;
  key.reserve(word.size());
  normalise(word, key);
  return key;
}

}  // namespace entente
