// What the words of a clause are: kinds of items, the verb and its auxiliaries, passives, clause ends.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

const Trigger* Grammar::trigger_of(std::size_t i) const {
  const Entry* entry = item(i).unit == nullptr ? nullptr : item(i).unit->find(WordClass::trigger);
  return entry == nullptr ? nullptr : &s_.pack.triggers[entry->index];
}

const Governor* Grammar::governor_of(std::size_t i) const {
  const Entry* entry = item(i).unit == nullptr ? nullptr : item(i).unit->find(WordClass::governor);
  return entry == nullptr ? nullptr : &s_.pack.governors[entry->index];
}

bool Grammar::is_adjective(std::size_t i) const { return kind(i) == ItemKind::actors && mention(i).kind == MentionKind::adjective; }

bool Grammar::is_suffix(std::size_t i) const {
  return kind(i) == ItemKind::actors && mention(i).kind == MentionKind::pronoun && mention(i).possessive && s_.pack.verb_first;
}

bool Grammar::is_owner(std::size_t i) const {
  return kind(i) == ItemKind::actors && s_.cast.mentions[item(i).mentions.back()].possessive && !s_.pack.verb_first;
}

bool Grammar::governs_as(std::size_t i, const std::function<bool(const Governor&)>& accept) const {
  if (item(i).unit == nullptr) return false;
  const auto& entries = item(i).unit->entries;
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.word_class == WordClass::governor && entry.pos == item(i).unit->pos && accept(s_.pack.governors[entry.index]); });
}

bool Grammar::is_report(std::size_t verb) const {
  return governs_as(verb, [](const Governor& governor) { return governor.kind == GovernorKind::report; });
}

bool Grammar::alleges(std::size_t i) const {
  const auto& entries = item(i).unit->entries;
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.word_class == WordClass::trigger && s_.vocabulary.ontology().relations[s_.pack.triggers[entry.index].relation].name == "accuse"; });
}

bool Grammar::is_light(std::size_t verb) const {
  if (kind(verb) != ItemKind::verb) return false;
  const Entry* governor = item(verb).unit->find(WordClass::governor);
  return governor != nullptr && s_.pack.governors[governor->index].kind == GovernorKind::light;
}

bool Grammar::is_participle(std::size_t verb) const {
  const Features features = item(verb).unit->features();
  return (features & kParticiple) != 0 && (features & (kPast | kPresent)) == 0;
}

/// «بدعم من»: a group of words that whoever owns it follows.
bool Grammar::ends_in_preposition(const Unit& unit) const {
  if (unit.end < unit.begin + 2) return false;
  const auto entries = s_.pack.lexicon.entries_of(s_.document.tokens[unit.end - 1].symbol);
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::preposition; });
}

bool Grammar::is_indefinite(std::size_t i) const {
  const Unit* unit = item(i).unit;
  if (unit == nullptr || ends_in_preposition(*unit)) return false;
  bool any = false;
  for (const Entry& entry : unit->entries) {
    if (entry.pos != unit->pos || entry.features == 0 || (entry.features & kDual) != 0) continue;
    if ((entry.features & kIndefinite) == 0) return false;
    any = true;
  }
  return any;
}

/// "confessed to having sold": the auxiliary before is a gerund.
bool Grammar::having(std::size_t verb) const {
  const Features aux = item(group_begin(verb)).unit->features();
  return (aux & kGerund) != 0 && (aux & (kPast | kPresent)) == 0;
}

bool Grammar::has_article(std::size_t i) const {
  const Unit* unit = item(i).unit;
  return unit != nullptr && !s_.pack.article.empty() && slice(s_.document.text, s_.document.tokens[unit->begin].span).starts_with(s_.pack.article);
}

bool Grammar::is_infinitive(std::size_t verb) const {
  if (s_.pack.infinitive_marker == 0) return false;
  const Features features = item(verb).unit->features();
  if (verb > 0 && kind(verb - 1) == ItemKind::preposition && item(verb - 1).key == s_.pack.infinitive_marker) return true;
  if (verb > 0 && kind(verb - 1) == ItemKind::auxiliary) return having(verb);
  return (features & kGerund) != 0 && (features & (kPast | kPresent)) == 0;
}

/// «محذرا إسرائيل»: a participle with an object tells what the subject of the clause did meanwhile.
bool Grammar::is_circumstantial(std::size_t i) const {
  if (!s_.pack.verb_first || kind(i) != ItemKind::descriptor) return false;
  const bool aside = i > 0 && kind(i - 1) == ItemKind::comma && !has_article(i);  // «، ملوحة باستخدام القوة»
  return (kind(i + 1) == ItemKind::actors && !is_adjective(i + 1)) || ((is_indefinite(i) || aside) && kind(i + 1) == ItemKind::preposition);
}

/// Is the word joined to the one before by a hyphen?
bool Grammar::hyphenated(std::size_t i) const {
  return item(i).unit != nullptr && s_.document.tokens[item(i).unit->begin].joined;
}

/// «في تغريدات صباح الأحد المكسيك»: words of time stand between.
bool Grammar::time_between(std::size_t a, std::size_t b) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return std::any_of(units.begin() + item(a).end, units.begin() + item(b).begin, [](const Unit& unit) {
    return unit.is(WordClass::weekday) || unit.is(WordClass::month) || unit.is(WordClass::relative_time); });
}

/// «أن 43 مدنيا قتلوا»: nouns, adjectives or numbers that are no items stand between.
bool Grammar::words_between(std::size_t a, std::size_t b) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return std::any_of(units.begin() + item(a).end, units.begin() + item(b).begin, [&](const Unit& unit) {
    return unit.number || unit.pos == Pos::adjective || unit.is(WordClass::determiner) || (unit.pos == Pos::noun && s_.document.tokens[unit.begin].suffix == 0); });
}

/// Words that count people stand between ("thousands").
bool Grammar::counts_between(std::size_t a, std::size_t b) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return std::any_of(units.begin() + item(a).end, units.begin() + item(b).begin, [](const Unit& unit) {
    return unit.is(WordClass::determiner) || unit.is(WordClass::number_word); });
}

/// No preposition and no noun rules the phrase at `i`.
bool Grammar::bare(std::size_t i) const {
  if (kind(i) != ItemKind::actors || is_adjective(i) || is_owner(i)) return false;
  if (i == 0) return true;
  if (kind(i - 1) == ItemKind::preposition) return false;
  if (s_.pack.verb_first && (is_noun(i - 1) || kind(i - 1) == ItemKind::descriptor)) return time_between(i - 1, i) || behind_described(i);
  return true;
}

/// «دعت فرنسا في بيان مشترك إيران إلى»: what stands behind a preposition, a noun without the article and its adjective belongs to no noun.
bool Grammar::behind_described(std::size_t i) const {
  if (i < 2 || !is_noun(i - 1) || kind(i - 2) != ItemKind::preposition) return false;
  const Unit& noun = *item(i - 1).unit;
  if ((noun.features() & kDefinite) != 0 || noun.is(WordClass::office) || noun.is(WordClass::body)) return false;
  const auto& units = s_.document.sentences[s_.sentence].units;
  const bool apart = item(i).begin == item(i - 1).end + 1 && units[item(i - 1).end].pos == Pos::adjective && !units[item(i - 1).end].is(WordClass::demonym);
  const auto last = s_.pack.lexicon.entries_of(s_.document.tokens[noun.end - 1].symbol);
  const bool described = noun.end > noun.begin + 1 && std::any_of(last.begin(), last.end(), [](const Entry& e) { return e.pos == Pos::adjective; });
  return apart || (described && item(i).begin == item(i - 1).end);
}

bool Grammar::passive(std::size_t verb) const {
  if (item(verb).unit == nullptr) return false;
  const Features features = item(verb).unit->features();
  if (s_.pack.verb_first && !agent(verb).empty()) return true;  // unvocalised: only the agent tells
  if ((features & kPassive) != 0 && (features & kPast) != 0 && s_.pack.verb_first) {
    for (const Entry& entry : item(verb).unit->entries) {
      if (entry.pos == Pos::verb && (entry.features & kPassive) == 0) return false;
    }
    return true;
  }
  if ((features & kParticiple) == 0 || s_.pack.verb_first) return false;
  if ((features & kPast) == 0) return true;
  for (std::size_t i = verb; i-- > 0;) {
    if (kind(i) == ItemKind::negation || kind(i) == ItemKind::modal) continue;
    if (kind(i) != ItemKind::auxiliary) break;
    const Entry* entry = item(i).unit->find(WordClass::auxiliary);
    return entry != nullptr && s_.pack.words[entry->index].kind == "be";
  }
  const bool borne = verb > 0 && is_noun(verb - 1) && kind(verb + 1) == ItemKind::preposition && kind(verb + 2) == ItemKind::actors && mention(verb + 2).kind != MentionKind::pronoun;
  const std::size_t behind = borne ? verb + 3 : npos;
  if (behind < count() && kind(behind) == ItemKind::preposition && item(behind).word_class == WordClass::agent && item(verb - 1).end == item(verb).begin) return true;  // "sanctions imposed on Iran by"
  const bool behind_name = verb > 1 && (bare(verb - 1) || (kind(verb - 1) == ItemKind::comma && bare(verb - 2)));
  const bool aside = behind_name && kind(verb + 1) == ItemKind::preposition && (is_noun(verb + 2) || kind(verb + 2) == ItemKind::actors);
  if (aside && kind(verb + 3) == ItemKind::preposition && item(verb + 3).word_class == WordClass::agent && kind(verb + 4) == ItemKind::actors) return true;  // "Hamas, listed as a terrorist group by the EU,"
  return verb + 1 < count() && kind(verb + 1) == ItemKind::preposition && item(verb + 1).word_class == WordClass::agent;
}

std::size_t Grammar::group_begin(std::size_t verb) const {
  while (verb > 0 && (kind(verb - 1) == ItemKind::auxiliary || kind(verb - 1) == ItemKind::modal || kind(verb - 1) == ItemKind::negation)) --verb;
  return verb;
}

bool Grammar::opens_sentence(std::size_t verb) const {
  const std::size_t begin = group_begin(verb);
  return begin == 0 || (begin == 1 && kind(0) == ItemKind::conjunction);
}

std::size_t Grammar::clause_end(std::size_t i) const {
  for (std::size_t k = i + 1; k < count(); ++k) {
    switch (kind(k)) {
      case ItemKind::stop: case ItemKind::complementizer: case ItemKind::subordinator: case ItemKind::relative: return k;
      case ItemKind::verb: {
        // The verb's own subject to its left belongs to it already.
        std::size_t end = k;
        while (end > i + 1 && (kind(end - 1) == ItemKind::auxiliary || kind(end - 1) == ItemKind::modal || kind(end - 1) == ItemKind::negation ||
                               kind(end - 1) == ItemKind::conjunction || kind(end - 1) == ItemKind::comma ||
                               (kind(end - 1) == ItemKind::preposition && item(end - 1).key == s_.pack.infinitive_marker))) --end;
        return end;
      }
      default: break;
    }
  }
  return count();
}

/// The phrases behind a verb that no preposition rules, in order, up to the end of the clause.
std::vector<std::size_t> Grammar::bare_right(std::size_t verb) const {
  std::vector<std::size_t> found;
  const std::size_t end = clause_end(verb);
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (kind(i) == ItemKind::comma && !s_.pack.verb_first) break;
    if (kind(i) == ItemKind::comma && !(i + 1 < end && (kind(i + 1) == ItemKind::preposition || kind(i + 1) == ItemKind::actors))) break;
    if (kind(i) == ItemKind::noun && !s_.pack.verb_first) break;
    if (kind(i) == ItemKind::conjunction) break;
    if (bare(i) && !is_suffix(i)) found.push_back(i);
  }
  if (found.size() == 1 && s_.pack.verb_first) {
    if (const std::size_t object = behind_aside(found.front()); object != npos) found.push_back(object);
  }
  return found;
}

/// «اتهم الوزير، في كلمة ألقاها أمام الصحفيين، الرئيس»: the phrase behind an aside with a verb of its own, that opens with a
/// preposition right behind the phrase at `i`; or `npos`.
std::size_t Grammar::behind_aside(std::size_t i) const {
  if (kind(i + 1) != ItemKind::comma || kind(i + 2) != ItemKind::preposition) return npos;
  bool clause = false;
  for (std::size_t k = i + 3; k + 1 < count() && kind(k) != ItemKind::stop; ++k) {
    clause |= kind(k) == ItemKind::verb;
    if (kind(k) != ItemKind::comma) continue;
    return clause && bare(k + 1) && !is_suffix(k + 1) && kind(k + 2) != ItemKind::verb ? k + 1 : npos;
  }
  return npos;
}

/// The light or status verb whose subject a noun is: "talks were held", "the summit was cancelled".
std::size_t Grammar::predicate(std::size_t noun) const {
  if (!is_noun(noun)) return npos;
  for (std::size_t k = noun; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer && kind(k) != ItemKind::comma;) {
    if (kind(k) == ItemKind::verb) return npos;  // it is the object of that verb
  }
  for (std::size_t k = noun + 1; k < count(); ++k) {
    if (kind(k) == ItemKind::verb) {
      const Entry* governor = item(k).unit->find(WordClass::governor);
      return governor != nullptr && !is_infinitive(k) ? k : npos;
    }
    if (kind(k) == ItemKind::stop || kind(k) == ItemKind::relative || kind(k) == ItemKind::complementizer || kind(k) == ItemKind::subordinator) break;
  }
  return npos;
}

/// «قمة غير مسبوقة يفترض أن تعقد في سنغافورة بين»: the light verb, behind a modal, of a clause that describes an indefinite noun, or `npos`.
std::size_t Grammar::to_be_held(std::size_t noun) const {
  if (!is_noun(noun)) return npos;
  std::size_t k = noun + 1;
  while (kind(k) == ItemKind::descriptor || kind(k) == ItemKind::negation || is_adjective(k)) ++k;
  if (kind(k) != ItemKind::modal) return npos;
  while (kind(k) == ItemKind::modal || kind(k) == ItemKind::auxiliary) ++k;
  return is_light(k) && bare_right(k).empty() ? k : npos;
}

bool Grammar::holds_noun_before(std::size_t verb) const {
  if (kind(verb) != ItemKind::verb) return false;
  for (std::size_t noun = group_begin(verb); noun-- > 0 && verb - noun <= 5;) {
    if (to_be_held(noun) == verb) return true;
  }
  return false;
}

/// Where the phrases of a trigger end: behind its predicate when that follows at once ("No talks were held between").
std::size_t Grammar::reach(std::size_t i) const {
  const std::size_t end = clause_end(i);
  if (s_.pack.verb_first && is_noun(i)) {
    std::size_t k = i + 1;
    while (kind(k) == ItemKind::descriptor || is_suffix(k)) ++k;
    const bool clause = kind(k) == ItemKind::relative;
    while (kind(k) == ItemKind::relative || (clause && (kind(k) == ItemKind::auxiliary || kind(k) == ItemKind::descriptor))) ++k;
    if (is_light(k)) return clause_end(k);  // «لقاء عقده مع», «جولته التي بدأت في»
    if (const std::size_t light = to_be_held(i); light != npos) return clause_end(light);
    if (clause && kind(k) == ItemKind::verb && bare_right(k).empty()) return clause_end(k);  // «اللقاء الذي وصف بالتاريخي بين»
    if (clause && kind(k) == ItemKind::preposition) return clause_end(k);  // «القمة التي كانت مقررة مع»
  }
  const std::size_t verb = predicate(i);
  if (verb == npos) return end;
  for (std::size_t k = i + 1; k < verb; ++k) {
    if (kind(k) != ItemKind::auxiliary && kind(k) != ItemKind::negation && kind(k) != ItemKind::modal && kind(k) != ItemKind::descriptor) return end;
  }
  return clause_end(verb);
}

}  // namespace entente
