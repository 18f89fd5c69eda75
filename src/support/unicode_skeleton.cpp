// Names in two scripts meet in what both writings keep: the consonants, in classes that the scripts do not tell apart.

#include "support/skeleton.hpp"

#include <algorithm>

#include "entente/spelling.hpp"
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

/// "al", "el", or assimilated to the word that follows ("ash" before "shaibani").
bool is_article(const std::string& word, const std::string& next) {
  if (word.size() < 2 || word.size() > 3 || (word[0] != 'a' && word[0] != 'e')) return false;
  return word == "al" || word == "el" || next.compare(0, word.size() - 1, word, 1, word.size() - 1) == 0;
}

}  // namespace

std::string_view without_attached_article(std::string_view word) {
  constexpr std::size_t shortest_rest = 3;  // letters
  const bool attached = word.size() >= 2 + shortest_rest && (word.substr(0, 2) == "al" || word.substr(0, 2) == "el");
  return attached ? word.substr(2) : word;
}

std::vector<std::string> without_articles(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && is_article(words[i], words[i + 1])) continue;
    out.push_back(words[i]);
  }
  return out;
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

std::string skeleton(std::string_view name) {
  std::string out;
  for (const std::string& word : without_articles(words_in_letters(romanized(name)))) {
    const std::string kept = consonants(without_attached_article(word));
    if (kept.empty()) continue;
    if (!out.empty()) out += ' ';
    out += kept;
  }
  return out;
}

}  // namespace entente
