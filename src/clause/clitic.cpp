// Attached words: which prefixes and suffixes of a word are words of their own. Preference: the word as it stands; the
// shortest prefixes that leave a known word; a known word with a pronoun suffix; a word that the document has elsewhere;
// an article, which shows that all before it is attached; and last a leading conjunction.
#include <algorithm>

#include "clause/steps.hpp"

namespace entente {
namespace {

constexpr std::size_t kShortStem = 4;  ///< bytes: two letters of an alphabet beyond ASCII

bool known_or_name(const Pack& pack, const std::string& word) {
  const Symbol symbol = pack.lexicon.symbol(word);
  if (symbol == 0) return false;
  return !pack.lexicon.entries(pack.lexicon.step(0, symbol)).empty() || (symbol < pack.name_part.size() && pack.name_part[symbol] > 0);
}

/// Names take no pronoun.
bool takes_suffix(const Pack& pack, const std::string& word) {
  const Symbol symbol = pack.lexicon.symbol(word);
  if (symbol == 0) return false;
  for (const Entry& entry : pack.lexicon.entries(pack.lexicon.step(0, symbol))) {
    const bool name = entry.word_class == WordClass::actor || entry.word_class == WordClass::people;
    if (!name && (entry.features & kDefinite) == 0) return true;
  }
  return false;
}

bool cut_suffix(const Pack& pack, const std::string& word, CliticCut& cut) {
  for (const auto& [suffix, features] : pack.enclitics) {
    if (suffix.size() + 2 > word.size() || !word.ends_with(suffix)) continue;
    if ((suffix.size() <= 2 && (features & kThird) == 0) || (features & kSecond) != 0) continue;  // too often part of the word
    const std::string stem = word.substr(0, word.size() - suffix.size());
    std::vector<std::string> stems = {stem};
    for (const auto& [before, free] : pack.enclitic_joins) {
      if (stem.size() >= before.size() && stem.ends_with(before)) stems.push_back(stem.substr(0, stem.size() - before.size()) + free);
    }
    for (std::size_t i = stems.size(); i-- > 0;) {
      if (!takes_suffix(pack, stems[i])) continue;
      cut.stem = stems[i];
      cut.suffix = suffix.size();
      cut.suffix_features = features;
      return true;
    }
  }
  return false;
}

bool is_bare_suffix(const Pack& pack, const std::string& word, CliticCut& cut) {
  for (const auto& [suffix, features] : pack.enclitics) {
    if (word != suffix || (features & kThird) == 0) continue;
    cut.stem.clear();
    cut.suffix = suffix.size();
    cut.suffix_features = features;
    return true;
  }
  return false;
}

/// The mark of the future stands before verbs only.
bool suits(const Pack& pack, const CliticChain& chain, const std::string& rest) {
  if (pack.proclitics[chain.clitics.back()].word_class != WordClass::modal) return true;
  const Symbol symbol = pack.lexicon.symbol(rest);
  const auto entries = pack.lexicon.entries(symbol == 0 ? 0 : pack.lexicon.step(0, symbol));
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb && (e.features & kPresent) != 0; });
}

/// «له», «بها»: a preposition and a pronoun, and nothing else.
bool is_preposition_with_pronoun(const Pack& pack, const std::string& folded, CliticCut& cut) {
  for (const CliticChain& chain : pack.chains) {
    if (chain.definite || folded.size() <= chain.text.size() || !folded.starts_with(chain.text)) continue;
    if (pack.proclitics[chain.clitics.back()].word_class != WordClass::preposition) continue;
    if (!is_bare_suffix(pack, folded.substr(chain.text.size()), cut)) continue;
    cut.chain = &chain;
    return true;
  }
  return false;
}

bool is_closed(const Pack& pack, const std::string& word) {
  const Symbol symbol = pack.lexicon.symbol(word);
  for (const Entry& entry : pack.lexicon.entries(symbol == 0 ? 0 : pack.lexicon.step(0, symbol))) {
    if (entry.word_class == WordClass::complementizer || entry.word_class == WordClass::preposition) return true;
  }
  return false;
}

/// `rest` is a word of a closed class with a pronoun.
bool is_closed_with_pronoun(const Pack& pack, const std::string& rest, CliticCut& cut) {
  for (const auto& [suffix, features] : pack.enclitics) {
    if (!rest.ends_with(suffix) || rest.size() <= suffix.size() + 2 || (features & kThird) == 0) continue;
    const std::string stem = rest.substr(0, rest.size() - suffix.size());
    if (!is_closed(pack, stem)) continue;
    cut.stem = stem;
    cut.suffix = suffix.size();
    cut.suffix_features = features;
    return true;
  }
  return false;
}

/// A rare form of a verb or the name of a town that is spelled like a word of a closed class with its clitics («إنه», «بأنه»).
bool hides_closed_word(const Pack& pack, const std::string& folded, CliticCut& cut) {
  const Symbol symbol = pack.lexicon.symbol(folded);
  const auto entries = pack.lexicon.entries(symbol == 0 ? 0 : pack.lexicon.step(0, symbol));
  const bool rare = std::all_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb || e.word_class == WordClass::actor; });
  if (!rare) return false;
  if (is_closed_with_pronoun(pack, folded, cut)) return true;
  for (const CliticChain& chain : pack.chains) {
    if (chain.definite || folded.size() <= chain.text.size() || !folded.starts_with(chain.text)) continue;
    const std::string rest = folded.substr(chain.text.size());
    if (!is_closed_with_pronoun(pack, rest, cut)) continue;
    cut.chain = &chain;
    return true;
  }
  return false;
}

}  // namespace

void WordSet::seal() {
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

bool WordSet::contains(const std::string& word) const { return std::binary_search(words_.begin(), words_.end(), word); }

CliticCut cut_clitics(const std::string& folded, const Pack& pack, const WordSet& seen) {
  CliticCut cut;
  cut.stem = folded;
  if (pack.chains.empty() && pack.enclitics.empty()) return cut;
  if (is_preposition_with_pronoun(pack, folded, cut) || hides_closed_word(pack, folded, cut) || known_or_name(pack, folded)) return cut;
  const auto rest_after = [&](const CliticChain& chain) { return chain.restore + folded.substr(chain.text.size()); };
  const auto fits = [&](const CliticChain& chain) { return folded.size() > chain.text.size() && folded.starts_with(chain.text); };
  for (const CliticChain& chain : pack.chains) {
    if (!fits(chain)) continue;
    const std::string rest = rest_after(chain);
    if (rest.size() < kShortStem || !known_or_name(pack, rest) || !suits(pack, chain, rest)) continue;
    cut.chain = &chain;
    cut.stem = rest;
    return cut;
  }
  if (cut_suffix(pack, folded, cut)) return cut;
  for (const CliticChain& chain : pack.chains) {
    if (!fits(chain)) continue;
    const std::string rest = rest_after(chain);
    if (!cut_suffix(pack, rest, cut) && (chain.definite || !is_bare_suffix(pack, rest, cut))) continue;
    cut.chain = &chain;
    return cut;
  }
  for (const CliticChain& chain : pack.chains) {
    if (!fits(chain)) continue;
    const std::string rest = rest_after(chain);
    const bool lone_conjunction = &chain == &pack.chains.front() && rest.size() >= 2 * kShortStem &&
                                  pack.proclitics[chain.clitics[0]].word_class == WordClass::conjunction;
    const bool elsewhere = rest.size() >= kShortStem + 2 && seen.contains(rest);
    const bool article = chain.definite && rest.size() > pack.article.size() + 2;
    if (!elsewhere && !article && !lone_conjunction) continue;
    cut.chain = &chain;
    cut.stem = rest;
    return cut;
  }
  return cut;
}

}  // namespace entente
