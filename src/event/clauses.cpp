// Clauses that describe a noun: whom their relative and their pronouns mean, and who does the thing that they tell of.
#include "event/steps.hpp"

namespace entente {

Filler Grammar::antecedent(std::size_t relative) const {
  if (!s_.pack.verb_first && relative > 0 && kind(relative - 1) == ItemKind::conjunction) {  // "Tokyo, which cut aid and which has urged"
    for (std::size_t i = relative - 1; i-- > 0 && kind(i) != ItemKind::stop;) {
      if (kind(i) == ItemKind::relative) return antecedent(i);
    }
  }
  for (std::size_t i = relative; i-- > 0;) {
    if (kind(i) == ItemKind::comma || kind(i) == ItemKind::preposition) continue;
    if (kind(i) == ItemKind::actors && !is_adjective(i)) return of_item(i);
    if (kind(i) == ItemKind::actors) continue;
    return {};
  }
  return {};
}

/// "Russia's war against Ukraine, which he condemned": the act of force that the clause says more of, or `npos`.
std::size_t Grammar::act_described(std::size_t relative) const {
  std::size_t k = relative;
  while (k > 0 && (kind(k - 1) == ItemKind::comma || kind(k - 1) == ItemKind::actors)) --k;
  if (k == relative || k < 2 || kind(k - 1) != ItemKind::preposition || !is_noun(k - 2)) return npos;
  const Trigger* act = trigger_of(k - 2);
  return act != nullptr && s_.vocabulary.ontology().relations[act->relation].family == "force" ? k - 2 : npos;
}

/// "Rome, where he met": a relative that means a place, and nobody.
bool Grammar::tells_where(std::size_t relative) const {
  const Entry* entry = item(relative).unit->find(WordClass::relative);
  return entry != nullptr && s_.pack.words[entry->index].kind == "place";
}

/// «المناطق التي»: what the clause says more of is no actor.
bool Grammar::names_a_thing(std::size_t relative) const {
  while (relative > 0 && (kind(relative - 1) == ItemKind::comma || kind(relative - 1) == ItemKind::descriptor || is_adjective(relative - 1))) --relative;
  return relative > 0 && is_noun(relative - 1);
}

/// Is the unit at `u` an attached pronoun?
bool Grammar::takes_up(std::uint32_t u) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return u < units.size() && s_.document.tokens[units[u].begin].suffix != 0;
}

/// «التي تسيطر عليها المعارضة»: a pronoun of the clause takes up what the clause describes, so another is its subject.
bool Grammar::refers_back(std::size_t verb) const {
  for (std::size_t i = verb + 1; i < clause_end(verb) && kind(i) != ItemKind::comma; ++i) {
    if (kind(i) == ItemKind::preposition && takes_up(item(i).end)) return true;
  }
  return false;
}

/// «الأمر الذي تنفيه الدوحة», «وهو ما نفته طهران»: the pronoun of the verb means what was said before.
bool Grammar::takes_up_clause(std::size_t verb) const {
  const std::size_t relative = group_begin(verb);
  if (!s_.pack.verb_first || relative == 0 || kind(relative - 1) != ItemKind::relative || !takes_up(item(verb).end)) return false;
  const std::size_t before = relative - 1;
  if (before == 0 || !is_noun(before - 1)) return before == 0 || kind(before - 1) == ItemKind::comma || kind(before - 1) == ItemKind::conjunction;
  return before > 1 && kind(before - 2) == ItemKind::comma && trigger_of(before - 1) == nullptr;
}

/// «في بيان نشرته وكالة الأنباء إن»: the pronoun of the verb means the noun without the article that stands before it.
bool Grammar::describes_thing_before(std::size_t verb) const {
  if (!s_.pack.verb_first || !takes_up(item(verb).end)) return false;
  std::size_t k = group_begin(verb);
  while (k > 0 && (kind(k - 1) == ItemKind::descriptor || is_adjective(k - 1))) --k;
  return k > 1 && is_noun(k - 1) && kind(k - 2) == ItemKind::preposition && (item(k - 1).unit->features() & kDefinite) == 0;
}

/// "atrocities committed by": a participle right behind its noun tells of that alone.
bool Grammar::describes_noun(std::size_t verb) const {
  if (s_.pack.verb_first || verb == 0 || !is_noun(verb - 1) || !passive(verb)) return false;
  return kind(verb + 1) == ItemKind::preposition && item(verb + 1).word_class == WordClass::agent;
}

/// «الهجوم الذي شنته تركيا», «الطريقة التي تتعامل بها لندن»: who does the thing, as the clause behind its noun tells.
Filler Grammar::doer_in_clause(std::size_t noun) const {
  if (!s_.pack.verb_first || !is_noun(noun)) return {};
  std::size_t k = noun + 1;
  while (kind(k) == ItemKind::descriptor) ++k;
  if (kind(k) == ItemKind::preposition && kind(k + 1) == ItemKind::actors && kind(k + 2) == ItemKind::verb && is_light(k + 2)) k += 2;  // «زيارة للقاهرة يقوم بها»
  const bool plain = kind(k) == ItemKind::verb && (k == noun + 1 || kind(k - 1) == ItemKind::descriptor);  // «قرار تقدمت به بريطانيا»
  const bool clause = kind(k) == ItemKind::relative || plain || (kind(k) == ItemKind::verb && is_light(k) && k > noun + 1);
  if (!clause) return {};
  while (kind(k) == ItemKind::relative || kind(k) == ItemKind::auxiliary || kind(k) == ItemKind::modal) ++k;
  if (kind(k) != ItemKind::verb) return {};
  for (const std::size_t right : bare_right(k)) {
    bool resumed = false;
    for (std::uint32_t u = item(k).end; u < item(right).begin; ++u) resumed |= takes_up(u);
    return resumed ? Filler{item(right).mentions, true} : Filler{};
  }
  return {};
}

/// «غارة تركية استهدفت», «استهدفت غارة تركية»: the noun of an act beside a verb of its kind is the verb's subject; or `npos`.
std::size_t Grammar::act_before(std::size_t verb) const {
  const auto plover = [&](std::size_t i) -> const std::string* {
    const Trigger* trigger = trigger_of(i);
    return trigger == nullptr ? nullptr : &s_.vocabulary.ontology().relations[trigger->relation].plover;
  };
  static const std::string kAssault = "ASSAULT";
  const std::string* kind_of_act = plover(verb);
  const bool result = kind_of_act == nullptr && governor_of(verb) != nullptr && governor_of(verb)->event_subject;  // «أدت غارة إلى مقتل»
  if (result) kind_of_act = &kAssault;
  if (kind_of_act == nullptr || *kind_of_act != kAssault) return npos;
  const auto same = [&](std::size_t i) { return is_noun(i) && plover(i) != nullptr && *plover(i) == *kind_of_act; };
  if (same(verb + 1) && (!is_light(verb) || governor_of(verb)->event_subject)) return verb + 1;  // not «نفذ غارة»
  std::size_t i = verb;
  if (result && i > 1 && kind(i - 1) == ItemKind::actors && kind(i - 2) == ItemKind::preposition) i -= 2;  // «غارة على دمشق أسفرت عن مقتل»
  while (i > 0 && (kind(i - 1) == ItemKind::descriptor || is_adjective(i - 1) || (is_noun(i - 1) && !same(i - 1) && verb - i < 2))) --i;
  return i > 0 && same(i - 1) ? i - 1 : npos;
}

/// «أدى القصف الذي شنته روسيا على خاركيف إلى مقتل»: the verb before a relative clause, that asks for the preposition before the noun
/// at `i`; else the verb of that clause.
std::size_t Grammar::asked_outside(std::size_t verb, std::size_t i) const {
  const std::size_t relative = group_begin(verb);
  if (!s_.pack.verb_first || relative == 0 || kind(relative - 1) != ItemKind::relative || kind(i - 1) != ItemKind::preposition) return verb;
  const auto asks = [&](const Governor& governor) { return governor.preposition == item(i - 1).key; };
  if (governs_as(verb, asks)) return verb;
  for (std::size_t k = relative - 1; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer;) {
    if (kind(k) == ItemKind::verb) return governs_as(k, asks) ? k : verb;
  }
  return verb;
}

/// Whose act it is, by the phrase of its noun alone.
Filler Grammar::doer_of(std::size_t act) const {
  Filler found = possessor(act);
  for (std::size_t k = act + 1; found.empty() && k < act + 4 && (k == act + 1 || !is_noun(k - 1) || kind(k) != ItemKind::preposition); ++k) {
    if (is_adjective(k)) found = of_item(k);
    const auto& owners = s_.pack.owner_prepositions;
    const bool owner = kind(k) == ItemKind::preposition && !owners.empty() && item(k).key == owners.front() && kind(k + 1) == ItemKind::actors;
    if (found.empty() && owner && s_.pack.verb_first) found = of_item(k + 1);  // «قصف للجيش التركي»
    if (!is_noun(k) && kind(k) != ItemKind::descriptor) break;
  }
  return found;
}

/// "An Israeli strike on Rafah killed": whose the act of force is, if the verb tells what came of it.
Filler Grammar::doer_of_act(std::size_t act, std::size_t verb) const {
  if (s_.pack.verb_first || !assaults(act) || !assaults(verb)) return {};
  Filler doer = possessor(act);
  if (doer.empty()) doer = adjective(act);
  const bool by = kind(act + 1) == ItemKind::preposition && item(act + 1).word_class == WordClass::agent;
  if (doer.empty() && by) doer = phrase(act + 2);
  doer.weak = false;
  return doer;
}

/// «قرار تقدمت به بريطانيا ودعمته فرنسا»: the pronoun of the verb means a thing that the clause describes; whose that is, loosely.
Filler Grammar::owner_of_described(std::size_t verb) const {
  std::size_t k = group_begin(verb);
  if (k > 1 && kind(k - 1) == ItemKind::conjunction) {  // the clause before describes the same
    while (k > 0 && kind(k - 1) != ItemKind::verb && kind(k - 1) != ItemKind::stop && kind(k - 1) != ItemKind::complementizer) --k;
    if (k == 0 || kind(k - 1) != ItemKind::verb) return {};
    k = group_begin(k - 1);
  }
  if (k > 0 && kind(k - 1) == ItemKind::relative) --k;
  while (k > 0 && (kind(k - 1) == ItemKind::descriptor || is_adjective(k - 1))) --k;
  if (k == 0 || !is_noun(k - 1)) return {};
  const Entry* event = item(k - 1).unit->find(WordClass::trigger);
  if (event != nullptr && s_.vocabulary.ontology().relations[s_.pack.triggers[event->index].relation].symmetric) return {};
  Filler owner = doer_in_clause(k - 1);
  if (owner.empty()) owner = doer_of(k - 1);
  owner.weak = true;
  return owner;
}

/// «الخطة السويدية التي أفشلتها المجر»: whose the thing is, loosely; or of an event its parties.
Filler Grammar::owner_of_thing(std::size_t relative) const {
  std::size_t thing = relative;
  while (thing > 0 && !is_noun(thing - 1)) --thing;
  if (thing == 0) return {};
  if (item(thing - 1).unit->find(WordClass::trigger) != nullptr) return between(thing - 1);
  Filler owner = doer_of(thing - 1);
  owner.weak = true;
  return owner;
}

/// «قمة استضافتها سنغافورة»: the pronoun of a clause that says more of an event means the event; its parties, if that is so.
std::optional<Filler> Grammar::described_event(std::size_t verb) const {
  std::size_t k = group_begin(verb);
  if (k > 0 && kind(k - 1) == ItemKind::relative) --k;
  if (k > 0 && kind(k - 1) == ItemKind::comma) --k;
  if (k == 0 || !is_noun(k - 1)) return std::nullopt;
  const std::size_t event = k - 1;
  if (item(event).unit->find(WordClass::trigger) == nullptr) return Filler{};
  if (Filler parties = between(event); !parties.empty()) return parties;
  const std::size_t rule = ruler(event);
  if (rule == npos || item(rule).unit->find(WordClass::trigger) == nullptr) return Filler{};
  Filler parties;
  for (const Frame& frame : s_.pack.triggers[item(rule).unit->find(WordClass::trigger)->index].frames) {
    for (const auto* places : {&frame.subject, &frame.object}) {
      for (const FramePlace& place : *places) {
        Filler found = at(rule, place);
        if (found.empty() || found.weak) continue;
        parties.mentions.insert(parties.mentions.end(), found.mentions.begin(), found.mentions.end());
        break;
      }
    }
    break;
  }
  return parties;
}

}  // namespace entente
