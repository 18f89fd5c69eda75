// Attached words: which prefixes and suffixes of a word are words of their own. Preference: the word as it stands; the
// shortest prefixes that leave a known word; a known word with a pronoun suffix; a word that the document has elsewhere;
// an article, which shows that all before it is attached; and last a leading conjunction.
#include <algorithm>
#include <bit>

#include "clause/steps.hpp"

namespace entente {
namespace {

constexpr std::size_t kShortStem = 4;  ///< bytes: two letters of an alphabet beyond ASCII

bool known_or_name(const Pack& pack, Symbol symbol) {
  if (symbol == 0) return false;
  return !pack.lexicon.entries_of(symbol).empty() || (symbol < pack.name_part.size() && pack.name_part[symbol] > 0);
}

/// `word.starts_with(chain.text)`, and something follows. Most chains differ in the last byte of their first letter.
bool fits(const CliticChain& chain, std::string_view word) {
  const std::string& text = chain.text;
  return word.size() > text.size() && (text.size() < 2 || word[1] == text[1]) && word.starts_with(text);
}

/// Names take no pronoun.
bool takes_suffix(const Pack& pack, std::string_view word) {
  for (const Entry& entry : pack.lexicon.entries_of(pack.lexicon.symbol(word))) {
    const bool name = entry.word_class == WordClass::actor || entry.word_class == WordClass::people || entry.word_class == WordClass::topic;
    if (!name && (entry.features & kDefinite) == 0) return true;
  }
  return false;
}

/// `as_written`: the last letter is that of the text, so that «احتجاجية» has no pronoun.
bool cut_suffix(const Pack& pack, std::string_view word, bool as_written, CliticCut& cut) {
  if (!as_written) return false;
  for (const auto& [suffix, features] : pack.enclitics) {
    if (suffix.size() + 2 > word.size() || !word.ends_with(suffix)) continue;
    if ((suffix.size() <= 2 && (features & kThird) == 0) || (features & kSecond) != 0) continue;  // too often part of the word
    const std::string_view stem = word.substr(0, word.size() - suffix.size());
    bool found = false;
    for (auto join = pack.enclitic_joins.rbegin(); join != pack.enclitic_joins.rend() && !found; ++join) {
      if (!stem.ends_with(join->first)) continue;
      cut.stem.assign(stem, 0, stem.size() - join->first.size()) += join->second;
      found = takes_suffix(pack, cut.stem);
    }
    if (!found) {
      if (!takes_suffix(pack, stem)) continue;
      cut.stem = stem;
    }
    cut.suffix = suffix.size();
    cut.suffix_features = features;
    return true;
  }
  return false;
}

bool is_bare_suffix(const Pack& pack, std::string_view word, CliticCut& cut) {
  for (const auto& [suffix, features] : pack.enclitics) {
    if (word != suffix || (features & kThird) == 0) continue;
    cut.stem.clear();
    cut.suffix = suffix.size();
    cut.suffix_features = features;
    return true;
  }
  return false;
}

/// The last letter is that of the text, not one that folding made.
bool ends_alike(std::string_view folded, std::string_view written) {
  std::size_t last = folded.size();
  while (last > 0 && (static_cast<unsigned char>(folded[--last]) & 0xC0U) == 0x80U) continue;
  return written.ends_with(folded.substr(last));
}

/// «وأدى» is no «وادي», «لأي» no «لاي»: behind the first letter the text has one that folding changed, as the words that open with
/// it have and others hardly; the whole is no word of a closed class.
bool shows_prefix(const Pack& pack, std::string_view folded, std::string_view written, Symbol symbol, CliticCut& cut) {
  const auto whole = pack.lexicon.entries_of(symbol);
  if (whole.empty() || std::any_of(whole.begin(), whole.end(), [](const Entry& e) { return e.pos == Pos::other; })) return false;
  for (const CliticChain& chain : pack.chains) {
    if (chain.definite || chain.clitics.size() != 1 || !chain.restore.empty() || !fits(chain, folded) || !written.starts_with(chain.text)) continue;
    const std::string_view rest = folded.substr(chain.text.size());
    const std::string_view rest_written = written.substr(chain.text.size());
    if (rest.size() < kShortStem || rest_written.size() < 2 || rest.substr(0, 2) == rest_written.substr(0, 2)) continue;
    const auto entries = pack.lexicon.entries_of(pack.lexicon.symbol(rest));
    if (std::none_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb || e.pos == Pos::other; })) continue;
    cut.chain = &chain;
    cut.stem = rest;
    return true;
  }
  return false;
}

/// Less than two letters of the script, or than an acronym.
bool too_short(std::string_view rest) { return rest.size() < kShortStem && (rest.size() < 3 || static_cast<unsigned char>(rest[0]) >= 0x80); }

/// The mark of the future stands before verbs only, a preposition before no verb, unless it marks the infinitive.
bool suits(const Pack& pack, const CliticChain& chain, std::string_view rest) {
  const auto entries = pack.lexicon.entries_of(pack.lexicon.symbol(rest));
  const auto& last = pack.proclitics[chain.clitics.back()];
  if (last.word_class == WordClass::preposition && pack.words[last.word].key != pack.infinitive_marker) {
    return entries.empty() || std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos != Pos::verb; });
  }
  if (last.word_class != WordClass::modal) return true;
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb && (e.features & kPresent) != 0; });
}

/// «له», «بها»: a preposition and a pronoun, and nothing else.
bool is_preposition_with_pronoun(const Pack& pack, std::string_view folded, CliticCut& cut) {
  for (const CliticChain& chain : pack.chains) {
    if (chain.definite || !fits(chain, folded)) continue;
    if (pack.proclitics[chain.clitics.back()].word_class != WordClass::preposition) continue;
    if (!is_bare_suffix(pack, folded.substr(chain.text.size()), cut)) continue;
    cut.chain = &chain;
    return true;
  }
  return false;
}

bool is_closed(const Pack& pack, std::string_view word) {
  for (const Entry& entry : pack.lexicon.entries_of(pack.lexicon.symbol(word))) {
    if (entry.word_class == WordClass::complementizer || entry.word_class == WordClass::preposition) return true;
  }
  return false;
}

/// `rest` is a word of a closed class with a pronoun.
bool is_closed_with_pronoun(const Pack& pack, std::string_view rest, CliticCut& cut) {
  for (const auto& [suffix, features] : pack.enclitics) {
    if (!rest.ends_with(suffix) || rest.size() <= suffix.size() + 2 || (features & kThird) == 0) continue;
    const std::string_view stem = rest.substr(0, rest.size() - suffix.size());
    if (!is_closed(pack, stem)) continue;
    cut.stem = stem;
    cut.suffix = suffix.size();
    cut.suffix_features = features;
    return true;
  }
  return false;
}

/// «بلاده» read as a feminine that would be written «بلادة»: all that is known of the word is a feminine, and its last letter
/// is that of a pronoun as written, not by folding.
bool hides_pronoun(const Pack& pack, std::string_view word, bool as_written, CliticCut& cut) {
  if (!as_written) return false;
  const auto entries = pack.lexicon.entries_of(pack.lexicon.symbol(word));
  const auto feminine = [](const Entry& e) { return (e.features & kFeminine) != 0 && (e.features & kSingular) != 0 && e.pos != Pos::verb; };
  if (entries.empty()) return false;
  const bool never_verb = std::none_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb || e.pos == Pos::other; });
  if (never_verb && is_closed_with_pronoun(pack, word, cut)) return true;  // «فيه» is no «فئة»
  return std::all_of(entries.begin(), entries.end(), feminine) && cut_suffix(pack, word, as_written, cut);
}

/// «طلبه صندوق النقد» read as «طلبة»: a word for people and nothing else, spelled like a verb of the past and a pronoun of one letter.
bool hides_object(const Pack& pack, std::string_view word, bool as_written, CliticCut& cut) {
  if (!as_written) return false;
  const auto entries = pack.lexicon.entries_of(pack.lexicon.symbol(word));
  const auto people = [](const Entry& e) { return e.word_class == WordClass::office || e.word_class == WordClass::body; };
  if (entries.empty() || !std::all_of(entries.begin(), entries.end(), people)) return false;
  for (const auto& [suffix, features] : pack.enclitics) {
    if (suffix.size() > 2 || (features & kThird) == 0 || !word.ends_with(suffix) || word.size() < suffix.size() + 3 * 2) continue;
    const std::string_view stem = word.substr(0, word.size() - suffix.size());
    const auto verbs = pack.lexicon.entries_of(pack.lexicon.symbol(stem));
    if (std::none_of(verbs.begin(), verbs.end(), [](const Entry& e) { return e.pos == Pos::verb && (e.features & kPast) != 0; })) continue;
    cut.stem = stem;
    cut.suffix = suffix.size();
    cut.suffix_features = features;
    return true;
  }
  return false;
}

/// A rare form of a verb or the name of a town that is spelled like a word of a closed class with its clitics («إنه», «بأنه»).
bool hides_closed_word(const Pack& pack, std::string_view folded, Symbol symbol, CliticCut& cut) {
  const auto entries = pack.lexicon.entries_of(symbol);
  const bool rare = std::all_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb || e.word_class == WordClass::actor; });
  if (!rare) return false;
  if (is_closed_with_pronoun(pack, folded, cut)) return true;
  for (const CliticChain& chain : pack.chains) {
    if (chain.definite || !fits(chain, folded)) continue;
    const std::string_view rest = folded.substr(chain.text.size());
    if (!is_closed_with_pronoun(pack, rest, cut)) continue;
    cut.chain = &chain;
    return true;
  }
  return false;
}

/// «للصين» is no «لصين», two thieves: behind a longer chain that swallows the article stands an actor, behind the shorter none.
bool swallows_article(const Pack& pack, const CliticChain& shorter, std::string_view folded, CliticCut& cut) {
  const auto names = [&](std::string_view word) {
    const auto entries = pack.lexicon.entries_of(pack.lexicon.symbol(word));
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::actor && (e.features & kState) != 0; }); };
  if (!shorter.restore.empty() || names(folded.substr(shorter.text.size()))) return false;
  for (const CliticChain& chain : pack.chains) {
    if (chain.restore.empty() || chain.text.size() <= shorter.text.size() || !chain.text.starts_with(shorter.text) || !fits(chain, folded)) continue;
    const std::string_view rest = folded.substr(chain.text.size());
    if (!names(chain.restore + std::string(rest))) continue;
    cut.chain = &chain;
    cut.stem = chain.restore + std::string(rest);
    return true;
  }
  return false;
}

}  // namespace

void WordSet::reserve(std::size_t words) { slots_.assign(std::bit_ceil(2 * words + 1), {}); }

std::size_t WordSet::place(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = Lexicon::scatter(word) & mask;
  while (!slots_[i].empty() && slots_[i] != word) i = (i + 1) & mask;
  return i;
}

bool WordSet::contains(std::string_view word) const { return !slots_.empty() && !word.empty() && !slots_[place(word)].empty(); }

CliticCut cut_clitics(std::string_view folded, std::string_view written, Symbol symbol, const Pack& pack, const WordSet& seen) {
  CliticCut cut;
  const bool as_written = ends_alike(folded, written);
  if (pack.chains.empty() && pack.enclitics.empty()) return cut;
  if (is_preposition_with_pronoun(pack, folded, cut) || hides_closed_word(pack, folded, symbol, cut)) return cut;
  if (shows_prefix(pack, folded, written, symbol, cut)) return cut;
  if (hides_pronoun(pack, folded, as_written, cut) || hides_object(pack, folded, as_written, cut) || known_or_name(pack, symbol)) return cut;
  std::string restored;
  const auto rest_after = [&](const CliticChain& chain) -> std::string_view {
    if (chain.restore.empty()) return folded.substr(chain.text.size());
    restored.assign(chain.restore) += folded.substr(chain.text.size());
    return restored;
  };
  for (const CliticChain& chain : pack.chains) {
    if (!fits(chain, folded)) continue;
    const std::string_view rest = rest_after(chain);
    if (too_short(rest) || !known_or_name(pack, pack.lexicon.symbol(rest)) || !suits(pack, chain, rest)) continue;
    if (swallows_article(pack, chain, folded, cut)) return cut;
    cut.chain = &chain;
    if (!hides_pronoun(pack, rest, as_written, cut)) cut.stem = rest;
    return cut;
  }
  if (cut_suffix(pack, folded, as_written, cut)) return cut;
  for (const CliticChain& chain : pack.chains) {
    if (!fits(chain, folded)) continue;
    const std::string_view rest = rest_after(chain);
    if (!cut_suffix(pack, rest, as_written, cut) && (chain.definite || !is_bare_suffix(pack, rest, cut))) continue;
    if (!cut.stem.empty() && !suits(pack, chain, cut.stem)) {
      cut = {};
      continue;
    }
    cut.chain = &chain;
    return cut;
  }
  for (const CliticChain& chain : pack.chains) {
    if (!fits(chain, folded)) continue;
    const std::string_view rest = rest_after(chain);
    const bool lone_conjunction = !chain.definite && chain.clitics.size() == 1 && chain.clitics[0] == 0 && rest.size() >= 2 * kShortStem &&
                                  pack.proclitics[0].word_class == WordClass::conjunction;
    const bool elsewhere = rest.size() >= kShortStem + 2 && seen.contains(rest);
    const bool article = chain.definite && rest.size() > pack.article.size() + 2;
    const Symbol first = rest.size() >= 2 * kShortStem ? pack.lexicon.symbol(rest) : 0;  // «بأديس أبابا»
    if (!elsewhere && !article && !lone_conjunction && !(first != 0 && pack.lexicon.begins_more(first))) continue;
    cut.chain = &chain;
    cut.stem = rest;
    return cut;
  }
  return cut;
}

}  // namespace entente
