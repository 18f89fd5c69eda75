// What the words of a clause are to one another, and objects: the verb and its auxiliaries, phrases, passives, clause ends.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

bool Grammar::is_adjective(std::size_t i) const { return kind(i) == ItemKind::actors && mention(i).kind == MentionKind::adjective; }

bool Grammar::is_suffix(std::size_t i) const {
  return kind(i) == ItemKind::actors && mention(i).kind == MentionKind::pronoun && mention(i).possessive && s_.pack.verb_first;
}

bool Grammar::is_owner(std::size_t i) const {
  return kind(i) == ItemKind::actors && s_.cast.mentions[item(i).mentions.back()].possessive && !s_.pack.verb_first;
}

bool Grammar::is_report(std::size_t verb) const {
  if (item(verb).unit == nullptr) return false;
  for (const Entry& entry : item(verb).unit->entries) {
    if (entry.word_class == WordClass::governor && entry.pos == Pos::verb && s_.pack.governors[entry.index].kind == GovernorKind::report) return true;
  }
  return false;
}

bool Grammar::is_participle(std::size_t verb) const {
  const Features features = item(verb).unit->features();
  return (features & kParticiple) != 0 && (features & (kPast | kPresent)) == 0;
}

bool Grammar::is_indefinite(std::size_t i) const {
  const Unit* unit = item(i).unit;
  if (unit == nullptr) return false;
  bool any = false;
  for (const Entry& entry : unit->entries) {
    if (entry.pos != unit->pos || entry.features == 0 || (entry.features & kDual) != 0) continue;
    if ((entry.features & kIndefinite) == 0) return false;
    any = true;
  }
  return any;
}

bool Grammar::is_infinitive(std::size_t verb) const {
  if (s_.pack.infinitive_marker == 0) return false;
  const Features features = item(verb).unit->features();
  if (verb > 0 && kind(verb - 1) == ItemKind::preposition && item(verb - 1).key == s_.pack.infinitive_marker) return true;
  if (verb > 0 && kind(verb - 1) == ItemKind::auxiliary) return false;
  return (features & kGerund) != 0 && (features & (kPast | kPresent)) == 0;
}

/// «في تغريدات صباح الأحد المكسيك»: words of time stand between.
bool Grammar::time_between(std::size_t a, std::size_t b) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return std::any_of(units.begin() + item(a).end, units.begin() + item(b).begin, [](const Unit& unit) {
    return unit.is(WordClass::weekday) || unit.is(WordClass::month) || unit.is(WordClass::relative_time); });
}

/// No preposition and no noun rules the phrase at `i`.
bool Grammar::bare(std::size_t i) const {
  if (kind(i) != ItemKind::actors || is_adjective(i) || is_owner(i)) return false;
  if (i == 0) return true;
  if (kind(i - 1) == ItemKind::preposition) return false;
  if (s_.pack.verb_first && (is_noun(i - 1) || kind(i - 1) == ItemKind::descriptor)) return time_between(i - 1, i);
  return true;
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
  return verb + 1 < count() && kind(verb + 1) == ItemKind::preposition && item(verb + 1).word_class == WordClass::agent;
}

std::size_t Grammar::group_begin(std::size_t verb) const {
  while (verb > 0 && (kind(verb - 1) == ItemKind::auxiliary || kind(verb - 1) == ItemKind::modal || kind(verb - 1) == ItemKind::negation)) --verb;
  return verb;
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

/// "the Saudi city of Jeddah", "his birth town of Scranton": the place that its description names, or `npos`.
std::size_t Grammar::named_place(std::size_t i) const {
  if (s_.pack.verb_first || (!is_owner(i) && !is_adjective(i)) || s_.pack.owner_prepositions.empty()) return npos;
  std::size_t k = i + 1;
  while (is_noun(k) && k < i + 3) ++k;
  const bool of = k > i + 1 && kind(k) == ItemKind::preposition && item(k).key == s_.pack.owner_prepositions.front() && kind(k + 1) == ItemKind::actors;
  if (!of || item(k + 1).mentions.size() != 1 || item(k + 1).begin != item(k).end) return npos;
  const Mention& named = mention(k + 1);
  return s_.cast.chains[named.chains.front()].kind == ActorKind::place ? k + 1 : npos;
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

/// «مشروع القرار البريطاني الذي عرقلته روسيا»: whose the thing is, loosely; or of an event its parties.
Filler Grammar::owner_of_thing(std::size_t relative) const {
  std::size_t thing = relative;
  while (thing > 0 && !is_noun(thing - 1)) --thing;
  if (thing == 0) return {};
  if (item(thing - 1).unit->find(WordClass::trigger) != nullptr) return between(thing - 1);
  Filler owner = doer_of(thing - 1);
  owner.weak = true;
  return owner;
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

Filler Grammar::phrase(std::size_t i) const {
  const std::size_t begin = i;
  if (is_suffix(i)) {  // «دمشق التي تسيطر عليها المعارضة»
    for (std::size_t k = i; k-- > 1 && i - k < 5 && kind(k) != ItemKind::stop && kind(k) != ItemKind::comma;) {
      if (kind(k) != ItemKind::verb) continue;
      if (group_begin(k) > 0 && is_noun(group_begin(k) - 1) && is_suffix(i) && kind(i - 1) == ItemKind::preposition) return {};  // «مناطق يسيطر عليها»
      if (group_begin(k) == 0 || kind(group_begin(k) - 1) != ItemKind::relative) break;
      const Filler head = antecedent(group_begin(k) - 1);
      if (!head.empty() && head.mentions != subject(k, 1).mentions) return head;
      if (head.empty() && names_a_thing(group_begin(k) - 1)) return {};
      break;
    }
  }
  for (; i < count() && i < begin + 4; ++i) {
    if (kind(i) == ItemKind::actors) {
      if (!s_.pack.verb_first && kind(i + 1) == ItemKind::descriptor && kind(i + 2) == ItemKind::actors) return of_item(i + 2);  // "Iran-backed Hezbollah"
      const bool owned = is_owner(i) && kind(i + 1) == ItemKind::actors && is_noun(i + 2) && item(i + 2).begin == item(i + 1).end &&
                         s_.cast.chains[mention(i + 1).chains.front()].kind != ActorKind::person;
      if (owned) return {item(i).mentions, true};  // "Albania's EU accession"
      if (is_owner(i) && kind(i + 1) == ItemKind::actors && !is_adjective(i + 1)) return of_item(i + 1);  // "Bahrain's King Hamad"
      if (const std::size_t place = named_place(i); place != npos) return of_item(place);
      const bool described = !s_.pack.verb_first && is_adjective(i) && kind(i + 1) == ItemKind::actors && item(i + 1).begin == item(i).end;
      if (described && !is_adjective(i + 1) && !is_owner(i + 1)) return of_item(i + 1);  // "the Malaysian state of Penang"
      if (is_owner(i) && is_noun(i + 1)) return {item(i).mentions, true};
      const ActorKind named = s_.cast.chains[mention(i).chains.front()].kind;
      const bool modifier = !s_.pack.verb_first && is_noun(i + 1) && item(i + 1).begin == item(i).end && item(i).mentions.size() == 1 &&
                            mention(i).kind == MentionKind::name && (named == ActorKind::organization || named == ActorKind::country);  // "an ICC member"
      return {item(i).mentions, is_adjective(i) || i != begin || modifier};
    }
    if (kind(i) == ItemKind::descriptor) continue;
    if (!is_noun(i)) break;
    if (const std::size_t list = where_from(i); list != npos && s_.pack.verb_first) return of_item(list);  // «وزراء من مصر وروسيا»
    if (Filler doer = doer_in_clause(i); !doer.empty()) return doer;
    if (const std::size_t list = included(i + 1); list != npos) return of_item(list);  // «دول مثل المجر وبولندا»
    // The owner of a thing: «مواقع الحوثيين», "positions of the Houthis".
    if (kind(i + 1) == ItemKind::preposition && i + 2 < count() && kind(i + 2) == ItemKind::actors && !s_.pack.verb_first) {
      const auto& owners = s_.pack.owner_prepositions;
      if (!owners.empty() && item(i + 1).key == owners.front()) return {item(i + 2).mentions, true};
    }
  }
  return {};
}

/// The actors that a word like "including" names right behind a noun, or `npos`.
std::size_t Grammar::included(std::size_t i) const {
  if (kind(i) == ItemKind::comma) ++i;
  const auto& keys = s_.pack.inclusion_prepositions;
  if (kind(i) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i).key) == keys.end()) return npos;
  return kind(i + 1) == ItemKind::actors && !is_adjective(i + 1) ? i + 1 : npos;
}

// ---- Objects ----------------------------------------------------------------------------------------------------------

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

Filler Grammar::object(std::size_t verb, int depth) const {
  if (depth > kDeepest) return {};
  if (passive(verb)) {
    if (s_.pack.verb_first) {
      const std::vector<std::size_t> right = bare_right(verb);
      if (!right.empty()) return of_item(right.front());
      const bool told = kind(verb + 1) == ItemKind::noun || kind(verb + 1) == ItemKind::descriptor || (verb + 1 < count() && words_between(verb, verb + 1));
      if (told) return phrase(verb + 1);  // «قُتل ثمانية متظاهرين»
    }
    Filler found = subject_left(verb, depth);  // "rebels backed by": a participle behind its noun
    const std::size_t left = group_begin(verb);
    if (found.empty() && left > 2 && kind(left - 1) == ItemKind::actors && kind(left - 2) == ItemKind::preposition && is_noun(left - 3)) {
      found = {item(left - 1).mentions, true};  // "the town of Kherson was shelled"
    }
    return found;
  }
  if (is_suffix(verb + 1)) {
    const std::size_t left = group_begin(verb);
    if (left > 0 && kind(left - 1) == ItemKind::relative) {  // «الضفة الغربية التي احتلتها»
      if (Filler head = antecedent(left - 1); !head.empty() && head.mentions != subject(verb, depth + 1).mentions) return head;
      if (names_a_thing(left - 1)) return owner_of_thing(left - 1);
    }
    return described_event(verb).value_or(of_item(verb + 1));
  }
  if (s_.pack.verb_first && takes_up(item(verb).end)) return owner_of_described(verb);
  const bool shared = !s_.pack.verb_first && kind(verb + 1) == ItemKind::conjunction && item(verb + 1).begin == item(verb).end && kind(verb + 2) == ItemKind::verb;
  if (shared && item(verb + 2).begin == item(verb + 1).end) return object(verb + 2, depth + 1);  // "invaded and occupied Cyprus"
  const std::vector<std::size_t> right = bare_right(verb);
  if (s_.pack.verb_first) {
    std::size_t skip = 0;
    if (!right.empty()) {
      const Filler who = subject(verb, depth + 1);
      if (!who.empty() && who.mentions == item(right.front()).mentions) skip = 1;
    }
    if (right.size() > skip) return of_item(right[skip]);
  } else if (!right.empty() && right.front() == verb + 1) {
    return of_item(right.front());
  } else if (!right.empty()) {
    bool near = true;  // only adverbial matter between
    for (std::size_t i = verb + 1; i < right.front(); ++i) near &= kind(i) == ItemKind::descriptor || kind(i) == ItemKind::bracket || is_owner(i) || is_adjective(i);
    if (near) return of_item(right.front());
  }
  if (right.empty() && !s_.pack.verb_first) {  // "Orban, who he met in March"
    const std::size_t left = group_begin(verb);
    if (left > 1 && bare(left - 1) && kind(left - 2) == ItemKind::relative) return antecedent(left - 2);
  }
  if (const std::size_t place = verb + 1 < count() && kind(verb + 1) == ItemKind::actors ? named_place(verb + 1) : npos; place != npos) return of_item(place);
  // The owner of the object: "condemned Russia's invasion".
  if (!s_.pack.verb_first) {
    const auto& owners = s_.pack.owner_prepositions;
    const bool part = kind(verb + 1) == ItemKind::preposition && !owners.empty() && item(verb + 1).key == owners.front() && item(verb + 1).begin > item(verb).end;
    if (part && kind(verb + 2) == ItemKind::actors && !is_owner(verb + 2)) return {item(verb + 2).mentions, true};  // "occupied a third of Cyprus"

    if (verb + 1 < count() && (kind(verb + 1) == ItemKind::actors || kind(verb + 1) == ItemKind::noun || kind(verb + 1) == ItemKind::descriptor)) {
      Filler owner = phrase(verb + 1);
      owner.weak = true;
      if (!owner.empty()) return owner;
    }
    for (std::size_t i = verb + 1; i < clause_end(verb); ++i) {  // "condemned in strong terms Russia's attack"
      const bool own_object = kind(i) == ItemKind::conjunction || (is_noun(i) && kind(i - 1) != ItemKind::preposition && kind(i - 1) != ItemKind::descriptor);
      if (own_object) break;
      if (kind(i) != ItemKind::actors || kind(i - 1) == ItemKind::preposition) continue;
      if (is_owner(i) || is_adjective(i)) return {item(i).mentions, true};
      break;
    }
    return {};
  }
  bool under = false;  // a preposition, with the whole chain of nouns behind it
  std::size_t first = verb + 1;
  if (act_before(verb) == first) {  // «استهدفت غارة روسية مدينة»
    do ++first; while (is_adjective(first) || kind(first) == ItemKind::descriptor);
  }
  for (std::size_t i = first; i < clause_end(verb); ++i) {
    const bool plane = i > verb + 1 && is_adjective(i) && kind(i - 1) == ItemKind::actors && item(i).begin > item(i - 1).end;
    if (plane) return {item(i).mentions, true};  // «أسقطت تركيا مقاتلة روسية»
    under = kind(i) == ItemKind::preposition || (under && (is_noun(i) || kind(i) == ItemKind::descriptor));
    if ((!is_noun(i) && kind(i) != ItemKind::descriptor) || under) continue;
    Filler owner = phrase(i);
    owner.weak = true;
    const Filler who = subject(verb, depth + 1);
    const auto chains = [&](const Filler& filler) { return s_.cast.mentions[filler.mentions.front()].chains; };
    const bool own = !owner.empty() && !who.empty() && chains(owner) == chains(who);  // «ليلتقي … في زيارة يجريها»
    if (!owner.empty() && !own) return owner;
    break;
  }
  return {};
}

}  // namespace entente
