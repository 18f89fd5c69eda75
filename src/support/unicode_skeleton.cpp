// Names in two scripts meet in what both writings keep: the consonants, in classes that the scripts do not tell apart.

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <algorithm>
#include <memory>

#include "entente/support.hpp"

namespace entente {
namespace {

/// A writing and the class of sounds that stands for it; the first row that matches wins.
struct Sound {
  std::string_view written;
  std::string_view heard;
};

// "sh" is written S. Writings that fall together in at least one script around us share a class: p and b, v and f, g
// and j.
constexpr Sound sounds[] = {
    {"tsch", "S"}, {"sch", "S"}, {"tch", "S"}, {"tsh", "S"}, {"ch", "S"}, {"sh", "S"}, {"kh", "k"},
    {"gh", "g"},   {"dj", "g"},  {"dh", "d"},  {"th", "t"},  {"ph", "f"}, {"ce", "s"}, {"ci", "s"},
    {"ck", "k"},   {"x", "ks"},  {"b", "b"},   {"p", "b"},   {"v", "f"},  {"f", "f"},  {"g", "g"},
    {"j", "g"},    {"c", "k"},   {"k", "k"},   {"q", "k"},   {"d", "d"},  {"t", "t"},  {"s", "s"},
    {"z", "z"},    {"l", "l"},   {"m", "m"},   {"n", "n"},   {"r", "r"},
};

/// Lower-case ASCII form of `name` in any script.
std::string romanized(std::string_view name) {
  // Costly to make and not safe to share: one a thread.
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Any-Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw Error(std::string("ICU has no transliteration: ") + u_errorName(status));
    return made;
  }();
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  transliterator->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_apostrophe(char c) { return c == '\'' || c == '`'; }

/// Runs of letters; an apostrophe inside a word does not end it.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (is_letter(c)) {
      words.back() += c;
    } else if (!is_apostrophe(c) && static_cast<unsigned char>(c) < 0x80 && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// "al", "el", or assimilated to the word that follows ("ash" before "shaibani").
bool is_article(const std::string& word, const std::string& next) {
  if (word.size() < 2 || word.size() > 3 || (word[0] != 'a' && word[0] != 'e')) return false;
  return word == "al" || word == "el" || next.compare(0, word.size() - 1, word, 1, word.size() - 1) == 0;
}

/// Without an article written together with its word. Words that merely begin so lose it in every script alike.
std::string_view without_attached_article(std::string_view word) {
  constexpr std::size_t shortest_rest = 3;  // letters
  const bool attached = word.size() >= 2 + shortest_rest && (word.substr(0, 2) == "al" || word.substr(0, 2) == "el");
  return attached ? word.substr(2) : word;
}

std::string consonants(std::string_view word) {
  std::string out;
  if (!word.empty() && word.front() == 'h') out += 'h';  // elsewhere "h" comes and goes with the spelling
  std::string_view before;  // the sound written just before, without a vowel between: a doubled letter is heard once
  for (std::size_t at = 0; at < word.size();) {
    const auto* row = std::find_if(std::begin(sounds), std::end(sounds), [&](const Sound& sound) {
      return word.substr(at, sound.written.size()) == sound.written;
    });
    if (row == std::end(sounds)) {
      before = {};
      ++at;
      continue;
    }
    if (row->heard != before) out += row->heard;
    before = row->heard;
    at += row->written.size();
  }
  return out;
}

}  // namespace

std::string skeleton(std::string_view name) {
  const std::vector<std::string> words = words_of(romanized(name));
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && is_article(words[i], words[i + 1])) continue;
    const std::string kept = consonants(without_attached_article(words[i]));
    if (kept.empty()) continue;
    if (!out.empty()) out += ' ';
    out += kept;
  }
  return out;
}

}  // namespace entente
