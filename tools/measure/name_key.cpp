#include "name_key.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "entente/support.hpp"
#include "entente/words.hpp"

namespace {

/// What folding leaves apart and a comparison of names does not.
constexpr std::array<std::pair<char32_t, char32_t>, 6> same_letters = {
    {{U'ٱ', U'ا'}, {U'ى', U'ي'}, {U'ة', U'ه'}, {U'’', U'\''}, {U'‘', U'\''}, {U'ﻯ', U'ي'}}};
constexpr std::array<std::string_view, 3> articles = {"the", "al", "el"};
constexpr std::string_view attached_article = "ال";

bool is_ascii_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
}

std::string with_same_letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = entente::next_code_point(text, at);
    for (const auto& [from, to] : same_letters) {
      if (c == from) c = to;
    }
    entente::append_utf8(out, c);
  }
  return out;
}

/// Takes out each "'s" that ends a word.
std::string without_possessives(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool ends = at + 2 >= text.size() || (!is_ascii_word(text[at + 2]) && static_cast<unsigned char>(text[at + 2]) < 0x80);
    if (text.substr(at, 2) == "'s" && ends) {
      at += 2;
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// Parts of a word between apostrophes, dots and the like.
std::vector<std::string> parts_of(std::string_view word) {
  std::vector<std::string> parts(1);
  for (const char byte : word) {
    if (is_ascii_word(byte) || static_cast<unsigned char>(byte) >= 0x80) {
      parts.back() += byte;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

std::size_t letters_in(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::string text = without_possessives(with_same_letters(entente::fold(with_same_letters(name))));
  std::vector<entente::RawWord> words;
  entente::cut_words(text, words);
  std::string key;
  for (const entente::RawWord& word : words) {
    if (word.kind == entente::RawKind::mark) continue;
    for (std::string part : parts_of(entente::slice(text, word.span))) {
      if (part.starts_with(attached_article) && letters_in(part) > 4) part.erase(0, attached_article.size());
      if (std::find(articles.begin(), articles.end(), part) != articles.end()) continue;
      if (!key.empty()) key += ' ';
      key += part;
    }
  }
  return key;
}
