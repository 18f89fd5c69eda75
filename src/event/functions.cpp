// The other places of a frame: prepositions, possessors, nationalities, governors, heads, both parties of "between".
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// Does the noun at `i` rule what follows through this preposition («انسحاب من»)?
bool Grammar::asks_for(std::size_t i, std::uint32_t key) const {
  if (!is_noun(i)) return false;
  for (const Entry& entry : item(i).unit->entries) {
    if (entry.word_class == WordClass::governor && entry.pos == Pos::noun && s_.pack.governors[entry.index].preposition == key) return true;
  }
  return false;
}

/// Does the trigger at `i` ask for this preposition itself?
bool Grammar::licenses(std::size_t i, std::uint32_t key) const {
  if (item(i).unit == nullptr) return false;
  const auto& between = s_.pack.between_prepositions;
  const bool pairs = std::find(between.begin(), between.end(), key) != between.end();
  const auto asks = [&](const FramePlace& place) {
    return (place.place == Place::preposition && place.preposition == key) || (pairs && place.place == Place::between); };
  for (const Entry& entry : item(i).unit->entries) {
    if (entry.word_class != WordClass::trigger || entry.pos != item(i).unit->pos) continue;
    for (const Frame& frame : s_.pack.triggers[entry.index].frames) {
      if (std::any_of(frame.subject.begin(), frame.subject.end(), asks) || std::any_of(frame.object.begin(), frame.object.end(), asks)) return true;
    }
  }
  return false;
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

bool Grammar::is_light(std::size_t verb) const {
  if (kind(verb) != ItemKind::verb) return false;
  const Entry* governor = item(verb).unit->find(WordClass::governor);
  return governor != nullptr && s_.pack.governors[governor->index].kind == GovernorKind::light;
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

/// «قطع بلاده للعلاقات مع»: the trigger at `i` means its event only with the word at `k`.
bool Grammar::needs(std::size_t i, std::size_t k) const {
  const Symbol word = s_.document.tokens[item(k).unit->begin].symbol;
  for (const Entry& entry : item(i).unit->entries) {
    if (entry.word_class != WordClass::trigger || entry.pos != item(i).unit->pos) continue;
    const auto& groups = s_.pack.triggers[entry.index].needs;
    if (std::any_of(groups.begin(), groups.end(), [&](const std::vector<Symbol>& group) { return group.size() == 1 && group.front() == word; })) return true;
  }
  return false;
}

/// "support for A and for B": what stands behind the preposition at `k`, and behind the same again.
Filler Grammar::with_coordinated(std::size_t k) const {
  Filler found = phrase(k + 1);
  if (found.empty() || found.weak) return found;
  for (std::size_t i = k + 2; i + 2 < count() && i < k + 4; ++i) {
    if (kind(i) != ItemKind::conjunction) continue;
    if (kind(i + 1) == ItemKind::preposition && item(i + 1).key == item(k).key && kind(i + 2) == ItemKind::actors && !is_adjective(i + 2)) {
      found.mentions.insert(found.mentions.end(), item(i + 2).mentions.begin(), item(i + 2).mentions.end());
    }
    break;
  }
  return found;
}

/// «دعم الميليشيات والالتزام بقوانين دول»: behind what it has already, a conjunction and a noun leave the noun at `i`.
bool Grammar::begins_another(std::size_t i, std::size_t k) const {
  if (!s_.pack.verb_first || !is_noun(i) || kind(k) != ItemKind::conjunction || !is_noun(k + 1)) return false;
  for (std::size_t m = i + 1; m < k; ++m) {
    if (kind(m) == ItemKind::preposition || (kind(m) == ItemKind::actors && !is_adjective(m) && !is_suffix(m))) return true;
  }
  return false;
}

Filler Grammar::prepositional(std::size_t i, std::uint32_t key) const {
  const std::size_t end = reach(i);
  const bool owning = !s_.pack.verb_first && !s_.pack.owner_prepositions.empty() && key == s_.pack.owner_prepositions.front();
  for (std::size_t k = i + 1; k < end; ++k) {
    if (kind(k) == ItemKind::preposition && item(k).word_class == WordClass::attribution && item(k).key != key) break;
    const bool closed = s_.pack.verb_first && is_noun(i) && kind(k) == ItemKind::comma && !(kind(k + 1) == ItemKind::preposition && item(k + 1).key == key);
    if (closed || begins_another(i, k)) break;
    if (kind(k) == ItemKind::preposition && item(k).key == key) return with_coordinated(k);
    if (kind(i) == ItemKind::noun && kind(k) == ItemKind::noun && ((licenses(k, key) && !needs(i, k)) || (owning && k > i + 1))) break;  // the preposition of that noun
  }
  return {};
}

Filler Grammar::agent(std::size_t verb) const {
  const std::size_t end = clause_end(verb);
  for (std::size_t k = verb + 1; k < end; ++k) {
    if (kind(k) == ItemKind::preposition && item(k).word_class == WordClass::agent) return phrase(k + 1);
  }
  return {};
}

Filler Grammar::possessor(std::size_t noun) const {
  if (s_.pack.verb_first) {
    if (is_indefinite(noun)) return {};
    const bool shared = kind(noun + 1) == ItemKind::conjunction && is_noun(noun + 2) && item(noun + 2).begin == item(noun + 1).end;  // «دعم وتدريب البوليساريو»
    const std::size_t owner = shared ? noun + 3 : noun + 1;
    if (kind(owner) == ItemKind::actors && !is_adjective(owner) && !(shared && (is_suffix(owner) || is_indefinite(noun + 2)))) return of_item(owner);
    return {};
  }
  for (std::size_t i = noun; i-- > 0 && noun - i <= 3;) {
    if (is_owner(i)) {
      Filler found = of_item(i);
      const bool joint = i > 1 && kind(i - 1) == ItemKind::conjunction && is_owner(i - 2) && item(i - 2).end + 1 == item(i - 1).begin;  // "the US' and Canada's support"
      if (joint) found.mentions.insert(found.mentions.begin(), item(i - 2).mentions.begin(), item(i - 2).mentions.end());
      return found;
    }
    if (i + 1 == noun && i > 0 && kind(i) == ItemKind::actors && is_owner(i - 1)) continue;  // "Albania's EU accession"
    if (kind(i) != ItemKind::noun && kind(i) != ItemKind::descriptor && !is_adjective(i)) break;
  }
  return {};
}

/// "the U.S. and Belgian commitment": the nationality at `i` with the country before a conjunction.
Filler Grammar::joint_adjectives(std::size_t i) const {
  Filler found = of_item(i);
  if (i < 2 || !is_adjective(i) || kind(i - 1) != ItemKind::conjunction || kind(i - 2) != ItemKind::actors || item(i - 2).end != item(i - 1).begin) return found;
  if (is_owner(i - 2) || s_.cast.chains[mention(i - 2).chains.front()].kind != ActorKind::country) return found;
  found.mentions.insert(found.mentions.begin(), item(i - 2).mentions.begin(), item(i - 2).mentions.end());
  return found;
}

Filler Grammar::adjective(std::size_t noun) const {
  if (s_.pack.verb_first) {
    for (std::size_t i = noun + 1; i < count() && i <= noun + 2; ++i) {
      if (is_adjective(i)) return of_item(i);
      if (kind(i) != ItemKind::descriptor && kind(i) != ItemKind::noun) break;
    }
    return {};
  }
  if (noun > 0 && kind(noun - 1) == ItemKind::actors && hyphenated(noun) && !is_owner(noun - 1)) return of_item(noun - 1);  // "between Iran-backed"
  for (std::size_t i = noun; i-- > 0 && noun - i <= 3;) {
    const bool modifier = !is_owner(i) && kind(i) == ItemKind::actors && mention(i).kind != MentionKind::pronoun && (bare(i) || inside_phrase(i, noun));
    if (kind(i) == ItemKind::actors && (is_adjective(i) || modifier)) {
      const ActorKind actor = s_.cast.chains[mention(i).chains.front()].kind;
      if (is_adjective(i) || actor == ActorKind::country || actor == ActorKind::organization || actor == ActorKind::place) return joint_adjectives(i);
    }
    if (kind(i) != ItemKind::noun && kind(i) != ItemKind::descriptor) break;
  }
  return {};
}

bool Grammar::is_purpose(std::size_t i) const {
  const auto& keys = s_.pack.purpose_prepositions;
  if (i == 0 || !is_noun(i) || kind(i - 1) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i - 1).key) == keys.end()) return false;
  const std::size_t rule = ruler(i);
  return rule != npos && kind(rule) == ItemKind::verb;
}

/// Subject of the verb that the noun is the object of, directly or through a preposition.
Filler Grammar::governor(std::size_t noun) const {
  const bool has_agent = !s_.pack.verb_first && kind(noun + 1) == ItemKind::preposition && item(noun + 1).word_class == WordClass::agent;
  if (has_agent) {  // "welcomed the visit by Lapid": not who welcomed it
    if (Filler agent = phrase(noun + 2); !agent.empty()) return agent;
  }
  if (Filler doer = doer_in_clause(noun); !doer.empty()) {  // «الضربات التي نفذتها فرنسا»
    doer.weak = false;
    return doer;
  }
  const std::size_t rule = ruler(noun);
  if (rule == npos) {
    Filler found = carried_;
    found.weak = true;
    return found;
  }
  int prepositions = 0;
  for (std::size_t k = rule + 1; k < noun; ++k) {
    if (kind(k) == ItemKind::complementizer) return {};  // "said that a visit was not planned"
  }
  for (std::size_t k = rule + 1; k < noun; ++k) prepositions += kind(k) == ItemKind::preposition && !asks_for(rule, item(k).key) ? 1 : 0;
  if (kind(rule) == ItemKind::descriptor) return head(rule);
  if (kind(rule) == ItemKind::noun) {
    Filler found = possessor(rule);
    if (found.empty()) found = controlled(rule, 1);
    found.weak |= prepositions > 0;
    return found;
  }
  const Entry* governor = item(rule).unit->find(WordClass::governor);
  const Entry* trigger = item(rule).unit->find(WordClass::trigger);
  const bool light = governor != nullptr && s_.pack.governors[governor->index].kind == GovernorKind::light;
  // Under a preposition that is not the governor's own, or with a possessor of its own.
  bool oblique = prepositions > 1 || (prepositions == 1 && governor == nullptr);
  for (std::size_t k = rule + 1; k < noun; ++k) {
    oblique |= kind(k) == ItemKind::preposition && !s_.pack.verb_first;
    const bool destination = prepositions > 0 && kind(k) == ItemKind::actors && s_.cast.chains[mention(k).chains.front()].kind != ActorKind::person && kind(k + 1) == ItemKind::preposition;  // "travel to Washington for talks"
    if (!light && !s_.pack.verb_first && kind(k) == ItemKind::actors && !is_adjective(k) && bare(k) && !destination) return {};
    if (!light && is_owner(k)) return {};
  }
  Filler found;
  const bool by_object = governor != nullptr && s_.pack.governors[governor->index].object_control;
  if (by_object || (trigger != nullptr && s_.pack.triggers[trigger->index].then_object)) found = controlled(noun, 1);
  else found = passive(rule) ? agent(rule) : subject(rule);
  if (governor == nullptr || oblique) found.weak = true;
  if (found.empty() || found.weak) {
    if (Filler by = agent(noun); !by.empty()) return by;
  }
  return found;
}

/// A name right before a noun is no place behind a preposition: "over the US detention", but "in Iraq attacks".
bool Grammar::inside_phrase(std::size_t i, std::size_t noun) const {
  if (i == 0 || i + 1 != noun || kind(i - 1) != ItemKind::preposition || item(noun).begin != item(i).end || item(i).mentions.size() != 1) return false;
  const bool place = !s_.pack.place_prepositions.empty() && item(i - 1).key == s_.pack.place_prepositions.front();
  return !place || item(i).begin > item(i - 1).end;
}

/// Is the word joined to the one before by a hyphen?
bool Grammar::hyphenated(std::size_t i) const {
  return item(i).unit != nullptr && s_.document.tokens[item(i).unit->begin].joined;
}

/// What stands behind a descriptor; of a list the first only, if a hyphen shows that it is a compound.
Filler Grammar::described(std::size_t i) const {
  Filler found = of_item(i + 1);
  if (hyphenated(i)) found.mentions.resize(1);
  return found;
}

/// What a noun or a participle describes: "Assad, an ally of Moscow", "X is an ally", "rebels backed by".
Filler Grammar::head(std::size_t i) const {
  if (s_.pack.verb_first && is_noun(i)) {  // «القيادي في حماس أسامة حمدان», «عضو الكونغرس فلان»
    const std::size_t of = kind(i + 1) == ItemKind::preposition ? i + 2 : i + 1;
    const bool named = kind(of) == ItemKind::actors && !is_adjective(of) && kind(of + 1) == ItemKind::actors && !is_adjective(of + 1) && !is_suffix(of + 1);
    if (named && s_.cast.chains[mention(of + 1).chains.front()].kind == ActorKind::person) return of_item(of + 1);
  }
  if (is_circumstantial(i) && is_indefinite(i)) return {};  // «…، منددا ب»: of whom the clause tells, not of who stands before
  if (s_.pack.verb_first && kind(i) == ItemKind::descriptor && i > 0 && is_noun(i - 1) && item(i - 1).end == item(i).begin) return {};  // «المواقع التابعة»
  std::size_t k = i;
  while (k > 0) {
    --k;
    switch (kind(k)) {
      case ItemKind::comma: case ItemKind::auxiliary: case ItemKind::negation: case ItemKind::modal: case ItemKind::descriptor:
      case ItemKind::relative: case ItemKind::preposition: continue;
      case ItemKind::noun: {
        if (i - k > 2) return {};
        continue;
      }
      case ItemKind::actors:
        if (is_adjective(k) || is_owner(k)) {
          if (k + 1 == i && !s_.pack.verb_first && kind(i + 1) == ItemKind::actors) return described(i);  // "Iran-backed Houthis"
          continue;
        }
        if (k + 1 == i && kind(i) == ItemKind::descriptor && kind(i + 1) == ItemKind::actors && !s_.pack.verb_first) return described(i);
        return of_item(k);
      default: return {};
    }
  }
  return {};
}

/// An event between two, not somebody's work on what is between two («مبادرة للسلام بين»).
bool Grammar::joins_two(std::size_t i) const {
  bool between = false;
  for (const Entry& entry : item(i).unit->entries) {
    if (entry.word_class != WordClass::trigger || entry.pos != item(i).unit->pos) continue;
    for (const Frame& frame : s_.pack.triggers[entry.index].frames) {
      const auto asks = [](const FramePlace& place) { return place.place == Place::between; };
      if (std::any_of(frame.subject.begin(), frame.subject.end(), asks)) return true;
      between |= std::any_of(frame.object.begin(), frame.object.end(), asks);
    }
  }
  return !between;
}

/// «قمة مصرية سودانية مع نظيره»: the trigger has a person behind a preposition of its own.
bool Grammar::meets_somebody(std::size_t noun) const {
  const Entry* entry = item(noun).unit->find(WordClass::trigger);
  if (entry == nullptr) return false;
  for (const Frame& frame : s_.pack.triggers[entry->index].frames) {
    for (const FramePlace& place : frame.object) {
      if (place.place != Place::preposition) continue;
      const Filler who = prepositional(noun, place.preposition);
      if (!who.empty() && !who.weak && s_.cast.chains[s_.cast.mentions[who.mentions.front()].chains.front()].kind == ActorKind::person) return true;
    }
  }
  return false;
}

Filler Grammar::between(std::size_t noun) const {
  constexpr int kMostNouns = 3;  ///< that may stand between an event and its parties
  const std::size_t end = reach(noun);
  int nouns = 0;
  for (std::size_t k = noun + 1; k < end; ++k) {
    if (kind(k) == ItemKind::noun && ++nouns > kMostNouns) break;
    const auto& keys = s_.pack.between_prepositions;
    if (is_noun(noun) && joins_two(noun) && kind(k) == ItemKind::noun && !keys.empty() && licenses(k, keys.front())) break;
    if (kind(k) != ItemKind::preposition) continue;
    if (std::find(keys.begin(), keys.end(), item(k).key) == keys.end()) continue;
    Filler found = phrase(k + 1);
    // «بين أ من جهة وب», "between A … and B": the second party behind a conjunction.
    if (found.mentions.size() == 1 && s_.cast.mentions[found.mentions.front()].chains.size() == 1) {
      for (std::size_t m = k + 2; m + 1 < end; ++m) {
        if (kind(m) != ItemKind::conjunction) continue;
        const bool again = kind(m + 1) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(m + 1).key) != keys.end();
        const std::size_t second = again ? m + 2 : m + 1;  // «بينه وبين الضباط»
        if (kind(second) == ItemKind::actors) {
          found.mentions.insert(found.mentions.end(), item(second).mentions.begin(), item(second).mentions.end());
          break;
        }
      }
    }
    return found;
  }
  // "US-Russian talks", «المباحثات الروسية التركية».
  Filler pair;
  if (s_.pack.verb_first) {
    if (meets_somebody(noun)) return {};
    for (std::size_t k = noun + 1; is_adjective(k); ++k) pair.mentions.insert(pair.mentions.end(), item(k).mentions.begin(), item(k).mentions.end());
  } else {
    for (std::size_t k = noun; k-- > 0 && kind(k) == ItemKind::actors && !is_owner(k);) {
      pair.mentions.insert(pair.mentions.begin(), item(k).mentions.begin(), item(k).mentions.end());
      if (!s_.document.tokens[s_.document.sentences[s_.sentence].units[item(k).begin].begin].joined) {
        if (!is_adjective(k)) break;
      }
    }
  }
  if (pair.mentions.size() < 2) return {};
  return pair;
}

/// «أظهر التحقيق تورط روسيا»: whose the object is.
Filler Grammar::owner_of_object(std::size_t verb) const {
  Filler found = object(verb);
  if (!found.weak) return {};
  found.weak = false;
  return found;
}

/// First actor of the clause that a verb of saying or asking rules.
Filler Grammar::complement(std::size_t verb) const {
  for (std::size_t k = verb + 1; k < count(); ++k) {
    const bool infinitive = kind(k) == ItemKind::verb && is_infinitive(k) && k <= verb + 2;
    if (kind(k) == ItemKind::verb && !infinitive) return {};
    if (kind(k) != ItemKind::complementizer && !infinitive) continue;
    for (std::size_t m = k + 1; m < count(); ++m) {
      if (kind(m) == ItemKind::stop || kind(m) == ItemKind::complementizer) return {};
      const bool clause = !s_.pack.verb_first && !infinitive;
      if (clause && (kind(m) == ItemKind::verb || kind(m) == ItemKind::auxiliary || kind(m) == ItemKind::modal)) return {};
      if (clause && kind(m) == ItemKind::actors && (kind(m - 1) == ItemKind::preposition || is_owner(m) || is_adjective(m))) continue;
      if (kind(m) == ItemKind::actors) return of_item(m);
    }
    return {};
  }
  return {};
}

/// «محذرا إسرائيل»: a participle with an object tells what the subject of the clause did meanwhile.
bool Grammar::is_circumstantial(std::size_t i) const {
  if (!s_.pack.verb_first || kind(i) != ItemKind::descriptor) return false;
  return (kind(i + 1) == ItemKind::actors && !is_adjective(i + 1)) || (is_indefinite(i) && kind(i + 1) == ItemKind::preposition);
}

Filler Grammar::subject_of_circumstantial(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;) {
    if (kind(k) == ItemKind::stop) break;
    if (kind(k) != ItemKind::verb || is_participle(k)) continue;
    if (group_begin(k) > 0 && kind(group_begin(k) - 1) == ItemKind::relative) continue;  // of a clause about somebody else
    if (passive(k)) return {};
    Filler who = subject(k);
    who.weak = false;
    return who;
  }
  return governor(i);
}

/// «استقباله السفير»: a verbal noun with its subject attached and its object behind; «محذرا إسرائيل»: a participle and its object.
Filler Grammar::object_of_noun(std::size_t noun) const {
  if (!s_.pack.verb_first || kind(noun + 1) != ItemKind::actors || is_adjective(noun + 1)) return {};
  if (is_circumstantial(noun)) return of_item(noun + 1);
  if (is_noun(noun + 2) && is_suffix(noun + 1)) return phrase(noun + 2);  // «رفضها المهلة التي منحتها بريطانيا»
  if (kind(noun + 2) != ItemKind::actors || is_adjective(noun + 2)) return {};
  return of_item(noun + 2);
}

Filler Grammar::at(std::size_t i, const FramePlace& place) const {
  const bool verb = kind(i) == ItemKind::verb;
  switch (place.place) {
    case Place::subject: return verb ? subject(i) : is_circumstantial(i) ? subject_of_circumstantial(i) : governor(i);
    case Place::object: return verb ? object(i) : object_of_noun(i);
    case Place::object2: {
      const std::vector<std::size_t> right = verb ? bare_right(i) : std::vector<std::size_t>{};
      return right.empty() ? Filler{} : of_item(right.back());
    }
    case Place::complement: return complement(i);
    case Place::possessor: return verb ? owner_of_object(i) : possessor(i);
    case Place::adjective: return verb ? Filler{} : adjective(i);
    case Place::governor: return governor(i);
    case Place::head: return head(i);
    case Place::between: return between(i);
    case Place::preposition: return prepositional(i, place.preposition);
  }
  return {};
}

}  // namespace entente
