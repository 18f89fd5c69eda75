// One reading for each word group of a sentence: the longest that agrees with the part of speech that the words before
// and behind call for. Here: the groups that the lexicon knows at a word, and the unit that becomes of them.
#include "clause/tagger.hpp"

#include <algorithm>

namespace entente {

void Tagger::run() {
  for (std::uint32_t i = sentence_.begin; i < sentence_.end;) i = read(i);
}

std::uint32_t Tagger::read(std::uint32_t i) {
  const Token& t = token(i);
  Unit unit;
  unit.begin = i;
  unit.end = i + 1;
  unit.capital = t.capital;
  unit.number = t.number;
  unit.mark = t.mark != 0;
  if (!unit.mark && !t.possessive && t.suffix == 0) look_up(i, unit);
  sentence_.units.push_back(unit);
  return unit.end;
}

void Tagger::look_up(std::uint32_t i, Unit& unit) {
  const Token& t = token(i);
  const std::vector<Match>& found = matches(i);
  if (t.clitic != kNone && (found.empty() || found.back().end == i + 1)) {
    unit.pos = Pos::other;
    unit.set_entries(pack_.lexicon.entries_of(t.symbol));
    return;
  }
  unit.pos = Pos::noun;
  if (found.empty()) return;
  PosSet all = 0;
  for (const Match& match : found) all |= pos_of(match, i);
  unit.pos = choose(i, found, all);
  if ((all & bit(unit.pos)) == 0) return;  // none of its readings can stand here: a name, most likely
  const Match* choice = &found.back();
  for (auto it = found.rbegin(); it != found.rend(); ++it) {
    if ((pos_of(*it, i) & bit(unit.pos)) == 0) continue;
    choice = &*it;
    break;
  }
  if ((pos_of(*choice, i) & bit(unit.pos)) == 0) unit.pos = only(pos_of(*choice, i));
  unit.end = choice->end;
  unit.set_entries(choice->entries);
}

/// "Kurdistan Workers' Party": names are kept without it.
bool Tagger::lone_apostrophe(std::uint32_t i) const {
  const std::string_view text = slice(document_.text, token(i).span);
  return pack_.titlecase_names && i > 0 && (text == "'" || text == "’") && token(i - 1).span.end == token(i).span.begin;
}

/// All word groups that begin at token `i`, shortest first; valid until the next call.
const std::vector<Tagger::Match>& Tagger::matches(std::uint32_t i) {
  std::vector<Match>& found = found_;
  found.clear();
  branches_.assign(1, {0, i});
  while (!branches_.empty()) {
    next_.clear();
    for (const Branch& branch : branches_) {
      if (branch.at >= sentence_.end) continue;
      const Token& t = token(branch.at);
      if (t.mark == U'-' && branch.node != 0 && pack_.verb_first) next_.push_back({branch.node, branch.at + 1});  // «مون جيه- إن»
      if (branch.node != 0 && lone_apostrophe(branch.at)) next_.push_back({branch.node, branch.at + 1});
      if (t.mark != 0 || t.suffix != 0) continue;
      const auto follow = [&](Symbol symbol, std::uint32_t end, bool complete = true) {
        const std::uint32_t node = pack_.lexicon.step(branch.node, symbol);
        if (node == 0 || end > sentence_.end) return;
        if (const auto entries = pack_.lexicon.entries(node); complete && !entries.empty()) found.push_back({end, entries});
        if (branch.node != 0 || pack_.lexicon.begins_more(symbol)) next_.push_back({node, end});
      };
      if (t.possessive) {
        follow(possessive_, branch.at + 1);
      } else {
        follow(t.symbol, branch.at + 1);
        if (const Symbol other = before_pronoun(branch.at); other != 0) follow(other, branch.at + 1);
        // A word that was cut is not read whole again, but it may begin or go on with a longer group.
        if (t.whole != 0 && t.whole_end > branch.at + 1) follow(t.whole, t.whole_end, branch.node != 0);
      }
    }
    branches_.swap(next_);
  }
  std::erase_if(found, [&](const Match& match) { return !any_admissible(match, i); });
  const auto shorter = [](const Match& a, const Match& b) { return a.end < b.end; };
  if (!std::is_sorted(found.begin(), found.end(), shorter)) std::stable_sort(found.begin(), found.end(), shorter);
  return found;
}

/// The other reading of a word that was cut before a pronoun: «استضافتها» is «استضافة» or «استضافت» and a pronoun; else 0.
Symbol Tagger::before_pronoun(std::uint32_t i) const {
  if (!pronoun_follows(i)) return 0;
  const Symbol other = pack_.lexicon.symbol(pack_.normalise(slice(document_.text, token(i).span)));
  if (other == token(i).symbol) return 0;
  const auto entries = pack_.lexicon.entries_of(other);
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb; }) ? other : 0;
}

/// «إدانة» is not «أدانت»: the text has a letter that no finite verb begins with.
bool Tagger::nominal_initial(std::uint32_t begin) const {
  const std::string_view text = slice(document_.text, token(begin).span);
  return std::any_of(pack_.nominal_initials.begin(), pack_.nominal_initials.end(), [&](const std::string& letter) { return text.starts_with(letter); });
}

/// Capitals decide in languages that have them: a name must have one, an acronym must be all capitals.
bool Tagger::admissible(const Entry& entry, std::uint32_t begin) const {
  if (!pack_.titlecase_names) return entry.pos != Pos::verb || (entry.features & (kPast | kPresent)) == 0 || !nominal_initial(begin);
  const Token& first = token(begin);
  switch (entry.word_class) {
    case WordClass::actor:
    case WordClass::people:
    case WordClass::demonym:
      if ((entry.features & kAcronym) != 0) return first.all_caps;
      return first.capital || first.number;
    case WordClass::month:
    case WordClass::weekday: return first.capital;
    default: return true;
  }
}

/// "called on Saturday for": the preposition at the end of the group is that of a day.
bool Tagger::ends_before_day(const Match& match) const {
  if (match.end >= sentence_.end || !token(match.end).capital) return false;
  const auto has = [&](std::uint32_t k, WordClass wanted) {
    const auto entries = pack_.lexicon.entries_of(token(k).symbol);
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.word_class == wanted; }); };
  const bool verb = std::any_of(match.entries.begin(), match.entries.end(), [](const Entry& e) { return e.pos == Pos::verb; });
  return verb && has(match.end, WordClass::weekday) && has(match.end - 1, WordClass::preposition);
}

bool Tagger::any_admissible(const Match& match, std::uint32_t begin) const {
  if (pack_.titlecase_names && match.end > begin + 1 && ends_before_day(match)) return false;
  return std::any_of(match.entries.begin(), match.entries.end(), [&](const Entry& e) { return admissible(e, begin); });
}

Tagger::PosSet Tagger::pos_of(const Match& match, std::uint32_t begin) const {
  PosSet set = 0;
  for (const Entry& entry : match.entries) {
    if (admissible(entry, begin)) set |= bit(entry.pos);
  }
  return set;
}

void tag_sentence(const Document& document, Sentence& sentence) { Tagger(document, sentence).run(); }

}  // namespace entente
