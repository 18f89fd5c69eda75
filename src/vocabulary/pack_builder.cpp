#include "vocabulary/pack_builder.hpp"

#include <algorithm>
#include <filesystem>

#include "entente/words.hpp"

namespace entente {

std::vector<std::string> split_bars(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    std::string_view part = text.substr(0, bar);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(bar + 1, text.size()));
  }
  return parts;
}

std::uint32_t Pack::preposition(const std::string& text) {
  return prepositions.try_emplace(text, static_cast<std::uint32_t>(prepositions.size() + 1)).first->second;
}

PackBuilder::PackBuilder(std::string folder, const Ontology& relations, Pack& target)
    : pack(target), ontology(relations), folder_(std::move(folder)) {}

bool PackBuilder::has(std::string_view file) const { return std::filesystem::exists(path(file)); }

std::vector<Symbol> PackBuilder::symbols(std::string_view words) {
  std::vector<RawWord> raw;
  cut_words(words, raw);
  std::vector<Symbol> path;
  for (const RawWord& word : raw) {
    if (word.kind == RawKind::mark) continue;
    std::string key = pack.normalise(slice(words, word.span));
    for (const std::string& ending : pack.possessives) {
      if (key.size() > ending.size() && ending.size() > 1 && key.ends_with(ending)) {
        path.push_back(lexicon.intern(key.substr(0, key.size() - ending.size())));
        key = ending;
        break;
      }
    }
    path.push_back(lexicon.intern(key));
  }
  return path;
}

std::string PackBuilder::folded(std::string_view words) {
  std::vector<RawWord> raw;
  cut_words(words, raw);
  std::string text;
  for (const RawWord& word : raw) {
    if (word.kind == RawKind::mark) continue;
    if (!text.empty()) text += ' ';
    text += pack.normalise(slice(words, word.span));
  }
  return text;
}

void PackBuilder::add(std::string_view words, const Entry& entry) {
  const std::vector<Symbol> path = symbols(words);
  if (!path.empty()) lexicon.add(path, entry);
}

void PackBuilder::add_noun_and_adjective(std::string_view lemma, Entry entry) {
  const std::size_t space = lemma.find(' ');
  if (pack.article.empty() || space == std::string_view::npos || lemma.find(' ', space + 1) != std::string_view::npos) return;
  const std::string noun(lemma.substr(0, space));
  const std::string adjective(lemma.substr(space + 1));
  if (noun.starts_with(pack.article) || adjective.starts_with(pack.article)) return;
  const auto indefinite = [&](const std::string& word_class, const std::string& word) {
    for (const InflectedForm& form : paradigms.inflect(word_class, word, "")) {
      if ((form.features & kIndefinite) != 0 && (form.features & kSingular) != 0 && form.text != word) return form.text;
    }
    return word;
  };
  const Features base = entry.features;
  entry.features = base | kSingular | kDefinite;
  lexicon.add(symbols(pack.article + noun + " " + pack.article + adjective), entry);
  entry.features = base | kSingular | kIndefinite;
  lexicon.add(symbols(indefinite("noun", noun) + " " + indefinite("adj", adjective)), entry);
}

void PackBuilder::add_lemma(const std::string& word_class, std::string_view lemma, std::string_view plural, Entry entry) {
  const Features base = entry.features;
  const std::vector<std::string> plurals = split_bars(plural);
  for (const std::string& variant : split_bars(lemma)) {
    if (word_class == "noun") add_noun_and_adjective(variant, entry);
    std::vector<InflectedForm> forms = paradigms.inflect(word_class, variant, plurals.empty() ? std::string() : plurals[0]);
    for (std::size_t i = 1; i < plurals.size(); ++i) {
      for (InflectedForm& form : paradigms.inflect(word_class, variant, plurals[i])) forms.push_back(std::move(form));
    }
    forms.push_back({variant, kSingular});
    if (word_class == "verb") forms.pop_back();
    std::sort(forms.begin(), forms.end(), [](const InflectedForm& a, const InflectedForm& b) {
      return std::tie(a.text, a.features) < std::tie(b.text, b.features);
    });
    forms.erase(std::unique(forms.begin(), forms.end(), [](const InflectedForm& a, const InflectedForm& b) {
      return a.text == b.text && a.features == b.features; }), forms.end());
    for (const InflectedForm& form : forms) {
      // Only people have a feminine; elsewhere it would hide the noun with a pronoun («اتصاله»).
      const bool people = entry.word_class == WordClass::office || entry.word_class == WordClass::body;
      if (word_class == "noun" && !people && (form.features & kFeminine) != 0 && (form.features & (kSingular | kDual)) != 0) continue;
      const std::vector<Symbol> path = symbols(form.text);
      if (path.empty()) continue;
      entry.features = base | form.features;
      lexicon.add(path, entry);
      if (pack.article.empty() || word_class == "verb" || form.text.starts_with(pack.article)) continue;
      if (form.text.find(" " + pack.article) != std::string::npos) continue;  // «وزير الخارجية» is definite already
      entry.features |= kDefinite;
      lexicon.add(symbols(pack.article + form.text), entry);
    }
  }
}

Features PackBuilder::acronym(std::string_view name) {
  std::vector<RawWord> raw;
  cut_words(name, raw);
  return raw.size() == 1 && raw[0].all_caps ? kAcronym : 0U;
}

std::vector<std::vector<Symbol>> PackBuilder::word_groups(const std::vector<std::string>& words) {
  std::vector<std::vector<Symbol>> groups;
  for (const std::string& word : words) {
    std::vector<Symbol> path = symbols(word);
    if (path.empty()) continue;
    if (path.size() == 1 && !pack.article.empty()) groups.push_back({lexicon.intern(pack.article + folded(word))});
    groups.push_back(std::move(path));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace entente
