#include <algorithm>
#include <map>

#include "entente/json.hpp"
#include "entente/words.hpp"
#include "steps.hpp"

namespace entente {
namespace {

constexpr std::size_t enough = 8192;  // bytes; languages do not show better in more

/// Cut at a boundary of code points.
std::string_view beginning(std::string_view text) {
  if (text.size() <= enough) return text;
  std::size_t end = enough;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

/// The script of most letters; empty when there are too few to tell.
std::string main_script(std::string_view text) {
  constexpr int fewest = 3;  // letters
  std::map<std::string_view, int> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view script = script_of(next_code_point(text, at));
    if (script != "Zyyy" && script != "Zinh") ++letters[script];
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() || most->second < fewest ? std::string() : std::string(most->first);
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<RawWord> raw;
  cut_words(text, raw);
  std::vector<std::string> words;
  for (const RawWord& word : raw) {
    if (word.kind == RawKind::word) words.push_back(fold(slice(text, word.span)));
  }
  return words;
}

}  // namespace

LanguageTable LanguageTable::load(const std::string& path) {
  LanguageTable table;
  const JsonDocument document = JsonDocument::load(path);
  for (const JsonValue row : document.root().get("languages").items()) {
    Language language;
    language.tag = row.get("tag").as_string();
    language.script = row.get("script").as_string();
    for (const std::string& word : row.strings("words")) language.words.insert(fold(word));
    table.languages_.push_back(std::move(language));
  }
  return table;
}

std::string LanguageTable::detect(std::string_view text) const {
  const std::string_view head = beginning(text);
  const std::string script = main_script(head);
  if (script.empty()) return "und";
  const std::vector<std::string> words = folded_words(head);
  const Language* best = nullptr;
  std::ptrdiff_t most = -1;
  for (const Language& language : languages_) {
    if (language.script != script) continue;
    const auto hits = std::count_if(words.begin(), words.end(),
                                    [&](const std::string& word) { return language.words.count(word) > 0; });
    if (hits > most) {
      best = &language;
      most = hits;
    }
  }
  // Running text has one common word in ten or more; less of it in a long text is a language that the table lacks.
  constexpr std::size_t long_text = 60;  // words
  constexpr std::size_t one_in = 25;
  const bool fits = words.size() < long_text || static_cast<std::size_t>(most) * one_in >= words.size() ||
                    (best != nullptr && best->words.empty());
  return best != nullptr && fits ? best->tag : "und";
}

}  // namespace entente
