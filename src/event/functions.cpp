// The places of a frame, and those that only frames ask for: prepositions, agents, both parties of "between", complements.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

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

/// «قطع بلاده للعلاقات مع»: the trigger at `i` means its event only with the word at `k`.
bool Grammar::needs(std::size_t i, std::size_t k) const {
  const Symbol word = s_.document.tokens[item(k).unit->begin].symbol;
  const Symbol last = s_.pack.verb_first ? word : s_.document.tokens[item(k).unit->end - 1].symbol;  // "export curbs"
  for (const Entry& entry : item(i).unit->entries) {
    if (entry.word_class != WordClass::trigger || entry.pos != item(i).unit->pos) continue;
    const auto& groups = s_.pack.triggers[entry.index].needs;
    if (std::any_of(groups.begin(), groups.end(), [&](const std::vector<Symbol>& group) { return group.size() == 1 && (group.front() == word || group.front() == last); })) return true;
  }
  return false;
}

/// «حملت روسيا مسؤولية»: a verb that means its event only with the noun at `k`, beside whom it is done to.
bool Grammar::needs_beside_object(std::size_t verb, std::size_t k) const {
  if (!alleges(verb) || !needs(verb, k)) return false;
  for (const Entry& entry : item(verb).unit->entries) {
    if (entry.word_class != WordClass::trigger || entry.pos != item(verb).unit->pos) continue;
    for (const Frame& frame : s_.pack.triggers[entry.index].frames) {
      if (std::any_of(frame.object.begin(), frame.object.end(), [](const FramePlace& place) { return place.place == Place::possessor; })) return false;
    }
  }
  return true;
}

/// «دعم الميليشيات والالتزام بقوانين دول»: behind what it has already, a conjunction and a noun leave the noun at `i`.
bool Grammar::begins_another(std::size_t i, std::size_t k) const {
  if (!s_.pack.verb_first || !is_noun(i) || kind(k) != ItemKind::conjunction || !is_noun(k + 1)) return false;
  for (std::size_t m = i + 1; m < k; ++m) {
    if (kind(m) == ItemKind::preposition || (kind(m) == ItemKind::actors && !is_adjective(m) && !is_suffix(m))) return true;
  }
  return false;
}

/// "blamed Israel for the attack on", "called the strike on": the preposition right behind the noun at `k` is its own.
bool Grammar::leaves_to_noun(std::size_t verb, std::size_t k, std::uint32_t key) const {
  if (kind(k + 1) != ItemKind::preposition || item(k + 1).key != key || !licenses(k, key) || needs(verb, k)) return false;
  const auto& sources = s_.pack.member_prepositions;
  if (k == verb + 1 && std::find(sources.begin(), sources.end(), key) != sources.end()) return false;  // "rebuffed calls from"
  const Trigger* act = trigger_of(verb);
  if (act == nullptr ? is_light(verb) : trigger_of(k)->relation == act->relation) return false;  // "linked by alliances with"
  bool oblique = !alleges(verb);  // "blamed the attack on Israel"
  for (std::size_t m = verb + 1; m < k; ++m) oblique |= kind(m) == ItemKind::preposition;
  return oblique;
}

/// «الاتفاق المبرم مع»: the adjective at `k` tells of the event of the noun at `i`.
bool Grammar::tells_the_same(std::size_t i, std::size_t k) const {
  const Trigger* noun = trigger_of(i);
  const Trigger* adjective = trigger_of(k);
  return is_noun(i) && noun != nullptr && adjective != nullptr && noun->relation == adjective->relation;
}

/// «سيناقش الوزير مستقبل الاتفاق النووي مع إيران»: an agreement, that has its own parties.
bool Grammar::is_treaty(std::size_t noun) const {
  const Trigger* trigger = trigger_of(noun);
  return trigger != nullptr && s_.vocabulary.ontology().relations[trigger->relation].name == "agree";
}

bool Grammar::all_people(const Filler& filler) const {
  return std::all_of(filler.mentions.begin(), filler.mentions.end(), [&](std::uint32_t m) {
    return s_.cast.chains[s_.cast.mentions[m].chains.front()].kind == ActorKind::person; });
}

/// «هجوم على قاعدة عسكرية في تشاد»: a thing of somebody's forces, where they are.
bool Grammar::mobilizes(std::size_t noun) const {
  const Trigger* told = trigger_of(noun);
  return s_.pack.verb_first && told != nullptr && s_.vocabulary.ontology().relations[told->relation].plover == "MOBILIZE";
}

/// "declared war with the backing of Germany": not whom the act at `i`, of force or contact, is done to or with.
bool Grammar::backs(std::size_t i, std::size_t noun) const {
  if (s_.pack.verb_first || !is_noun(noun) || trigger_of(noun) == nullptr || trigger_of(i) == nullptr) return false;
  const Relation& act = s_.vocabulary.ontology().relations[trigger_of(i)->relation];
  return s_.vocabulary.ontology().relations[trigger_of(noun)->relation].plover == "SUPPORT" && (act.symmetric || act.plover == "ASSAULT");
}

Filler Grammar::prepositional(std::size_t i, std::uint32_t key) const {
  const std::size_t end = reach(i);
  const bool owning = !s_.pack.verb_first && !s_.pack.owner_prepositions.empty() && key == s_.pack.owner_prepositions.front();
  bool rival = false;  // «سيناقش الاتفاق النووي مع إيران»: a noun that asks for the same preposition
  for (std::size_t k = i + 1; k < end; ++k) {
    if (kind(k) == ItemKind::preposition && item(k).word_class == WordClass::attribution && item(k).key != key) break;
    const bool closed = s_.pack.verb_first && is_noun(i) && kind(k) == ItemKind::comma && !(kind(k + 1) == ItemKind::preposition && item(k + 1).key == key);
    const bool described = s_.pack.verb_first && kind(k) == ItemKind::descriptor && licenses(k, key) && !tells_the_same(i, k);  // «وصول البعثة التابعة ل»
    if (closed || described || begins_another(i, k)) break;
    if (kind(k) == ItemKind::preposition && item(k).key == key) {
      if (Filler doer = doer_of_raid(i, k + 1); !doer.empty()) return doer;
      Filler found = with_coordinated(k);
      if (found.weak && backs(i, k + 1)) return {};
      return rival && !found.empty() && !all_people(found) && all_people(subject(i)) ? Filler{} : found;
    }
    rival |= s_.pack.verb_first && kind(i) == ItemKind::verb && kind(k) == ItemKind::noun && k > i + 1 && (!is_light(i) || is_treaty(k)) && licenses(k, key) && !needs(i, k);
    if (!s_.pack.verb_first && kind(i) == ItemKind::verb && is_noun(k) && leaves_to_noun(i, k, key)) break;  // "called for an end to attacks on"
    if (kind(i) == ItemKind::noun && kind(k) == ItemKind::noun && !(family(i) == "force" && mobilizes(k)) && ((licenses(k, key) && !needs(i, k)) || (owning && k > i + 1))) break;  // the preposition of that noun
  }
  const std::size_t left = !s_.pack.verb_first && kind(i) == ItemKind::verb && passive(i) ? group_begin(i) : 0;
  const bool told = left > 2 && kind(left - 1) == ItemKind::actors && kind(left - 2) == ItemKind::preposition && item(left - 2).key == key;
  if (told && is_noun(left - 3) && needs(i, left - 3)) return of_item(left - 1);  // "Sanctions on Syria were lifted by"
  return {};
}

Filler Grammar::agent(std::size_t verb) const {
  const std::size_t end = clause_end(verb);
  for (std::size_t k = verb + 1; k < end; ++k) {
    if (kind(k) == ItemKind::preposition && item(k).word_class == WordClass::agent) return phrase(k + 1);
  }
  return s_.pack.verb_first || (item(verb).unit->features() & kParticiple) != 0 ? doer_of_means(verb) : Filler{};
}

bool Grammar::assaults(std::size_t i) const {
  const Trigger* trigger = item(i).unit == nullptr ? nullptr : trigger_of(i);
  return trigger != nullptr && s_.vocabulary.ontology().relations[trigger->relation].plover == "ASSAULT";
}

/// «قُتل قائد … في غارة إسرائيلية», "were killed in Israeli raids": whose the act is by which somebody was attacked; not one of the subject's own.
Filler Grammar::doer_of_means(std::size_t verb) const {
  if (!assaults(verb) || takes_up(item(verb).end) || (s_.pack.verb_first && is_light(verb))) return {};  // «هجوم شنته حركة الشباب»
  for (std::size_t k = verb + 1; k + 1 < clause_end(verb); ++k) {
    std::size_t means = k + 1;
    while (!s_.pack.verb_first && (is_adjective(means) || is_owner(means) || kind(means) == ItemKind::descriptor)) ++means;
    if (kind(k) != ItemKind::preposition || !is_noun(means) || !assaults(means) || (s_.pack.verb_first && suffered_by_owner(means))) continue;
    const auto& between = s_.pack.between_prepositions;
    if (!s_.pack.verb_first && !between.empty() && licenses(means, between.front())) return {};  // "killed in the Syrian war"
    Filler doer = s_.pack.verb_first ? doer_of(means) : possessor(means);
    if (doer.empty() && !s_.pack.verb_first) doer = adjective(means);
    if (doer.empty() && !s_.pack.verb_first && is_light(means + 1) && (item(means + 1).unit->features() & kParticiple) != 0) doer = agent(means + 1);  // "an airstrike carried out by"
    if (doer.empty()) return {};
    const auto country = [&](std::uint32_t m) { return s_.cast.chains[s_.cast.mentions[m].chains.front()].country; };
    const auto own = [&](const Filler& filler) { return !filler.empty() && country(doer.mentions.front()) >= 0 && country(filler.mentions.front()) == country(doer.mentions.front()); };
    if (!s_.pack.verb_first) return own(object_of_passive(verb, 1)) ? Filler{} : doer;
    const std::vector<std::size_t> right = bare_right(verb);
    return std::any_of(right.begin(), right.end(), [&](std::size_t i) { return own(of_item(i)); }) ? Filler{} : doer;
  }
  return {};
}

/// «مقتل مدنيين في غارات للتحالف»: whose the act at `means` is by which the word at `i` tells that somebody was killed.
Filler Grammar::doer_of_raid(std::size_t i, std::size_t means) const {
  const auto assaults = [&](std::size_t k) {
    const Trigger* trigger = item(k).unit == nullptr ? nullptr : trigger_of(k);
    return trigger != nullptr && s_.vocabulary.ontology().relations[trigger->relation].plover == "ASSAULT"; };
  return s_.pack.verb_first && is_noun(means) && assaults(i) && assaults(means) ? doer_of(means) : Filler{};
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
  bool chain = is_noun(noun) && s_.pack.verb_first;  // «اتفاقية تعاون بين»: the parties of one are those of the other
  for (std::size_t k = noun + 1; k < end; ++k) {
    if (item(k).quoted && !item(noun).quoted && kind(k) != ItemKind::actors) continue;  // «توقيع "وثيقة المبادرة" بين»
    if (kind(k) == ItemKind::noun && ++nouns > kMostNouns) break;
    const auto& keys = s_.pack.between_prepositions;
    chain = chain && is_noun(k) && item(k).begin == item(k - 1).end;
    if (is_noun(noun) && joins_two(noun) && !chain && kind(k) == ItemKind::noun && !keys.empty() && licenses(k, keys.front())) break;
    if (kind(k) != ItemKind::preposition) continue;
    if (std::find(keys.begin(), keys.end(), item(k).key) == keys.end()) continue;
    Filler found = phrase(k + 1);
    // «بين أ من جهة وب», "between A … and B": the second party behind a conjunction.
    if (found.mentions.size() == 1 && s_.cast.mentions[found.mentions.front()].chains.size() == 1) {
      for (std::size_t m = k + 2; m + 1 < end; ++m) {
        if (kind(m) != ItemKind::conjunction) continue;
        const bool again = kind(m + 1) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(m + 1).key) != keys.end();
        std::size_t second = again ? m + 2 : m + 1;  // «بينه وبين الضباط»
        const bool named = !s_.pack.verb_first && is_noun(second) && (kind(second + 1) == ItemKind::comma || (second + 1 < count() && item(second + 1).begin == item(second).end + 1));
        if (named) second += kind(second + 1) == ItemKind::comma ? 2 : 1;  // "between Iran and six powers (A, B and C)"
        if (!named && !s_.pack.verb_first && is_noun(second) && trigger_of(second) == nullptr && second + 1 < end && item(second + 1).begin == item(second).end) ++second;  // "and the Moro rebels"
        if (kind(second) == ItemKind::actors) {
          if (named) found.side = found.mentions.size();
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

bool Grammar::told_outside(std::size_t verb, std::size_t complementizer) const {
  const std::size_t begin = group_begin(verb);
  if (!s_.pack.verb_first || begin == 0 || kind(begin - 1) != ItemKind::relative || complementizer < verb + 2) return false;
  for (std::size_t k = begin - 1; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer;) {
    if (kind(k) == ItemKind::verb) return is_report(k);
  }
  return false;
}

/// "for Iran to open": who is to do what the infinitive behind says.
bool Grammar::opens_infinitive(std::size_t who) const {
  const auto& keys = s_.pack.obligation_prepositions;
  if (s_.pack.verb_first || keys.empty() || who == 0 || kind(who) != ItemKind::actors || is_adjective(who) || is_owner(who)) return false;
  const std::size_t marker = kind(who + 1) == ItemKind::negation ? who + 2 : who + 1;
  if (kind(marker) != ItemKind::preposition || item(marker).key != s_.pack.infinitive_marker || kind(marker + 1) != ItemKind::verb) return false;
  const auto obliges = [&](std::uint32_t key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  if (kind(who - 1) == ItemKind::preposition) return obliges(item(who - 1).key);
  if (item(who - 1).unit == nullptr || !ends_in_preposition(*item(who - 1).unit)) return false;  // "called for"
  const auto last = s_.pack.lexicon.entries_of(s_.document.tokens[item(who - 1).unit->end - 1].symbol);
  return std::any_of(last.begin(), last.end(), [&](const Entry& e) { return e.word_class == WordClass::preposition && obliges(s_.pack.words[e.index].key); });
}

/// "calls for Iran to open", "the importance of Iran opening": who is to do what the clause says that the word at `i` rules, or `npos`.
std::size_t Grammar::told_to_act(std::size_t i) const {
  if (opens_infinitive(i + 1)) return i + 1;
  const auto& owners = s_.pack.owner_prepositions;
  for (std::size_t k = i + 1; k < clause_end(i) && !owners.empty(); ++k) {
    if (kind(k) != ItemKind::preposition) continue;
    if (opens_infinitive(k + 1)) return k + 1;
    const bool acting = is_noun(i) && !s_.pack.verb_first && kind(k + 1) == ItemKind::actors && !is_owner(k + 1) && kind(k + 2) == ItemKind::verb && (item(k + 2).unit->features() & kGerund) != 0;
    if (k == i + 1 && acting && item(k).key == owners.front()) return k + 1;
  }
  return npos;
}

/// First actor of the clause that a verb of saying or asking rules.
Filler Grammar::complement(std::size_t verb) const {
  if (opens_clause(verb)) return of_item(verb + 1);
  if (const std::size_t who = told_to_act(verb); who != npos) return of_item(who);
  for (std::size_t k = verb + 1; k < count(); ++k) {
    const bool infinitive = kind(k) == ItemKind::verb && is_infinitive(k) && k <= verb + 2 && !is_noun(verb);
    if (kind(k) == ItemKind::verb && !infinitive) return {};
    if (kind(k) != ItemKind::complementizer && !infinitive) continue;
    if (told_outside(verb, k)) return {};
    for (std::size_t m = k + 1; m < count(); ++m) {
      if (kind(m) == ItemKind::stop || kind(m) == ItemKind::complementizer) return {};
      if (s_.pack.verb_first && kind(m) == ItemKind::verb) {  // «طلبت أن يتبنى المجلس»
        const Filler who = subject(m);
        return who.weak ? Filler{} : who;
      }
      if (infinitive && !s_.pack.verb_first && (kind(m) == ItemKind::subordinator || (kind(m) == ItemKind::preposition && item(m).unit != nullptr && item(m).unit->can_be(WordClass::subordinator)))) return {};
      const bool clause = !s_.pack.verb_first && !infinitive;
      if (clause && (kind(m) == ItemKind::verb || kind(m) == ItemKind::auxiliary || kind(m) == ItemKind::modal)) return {};
      if (clause && kind(m) == ItemKind::actors && (kind(m - 1) == ItemKind::preposition || is_owner(m) || is_adjective(m))) continue;
      if (kind(m) == ItemKind::actors) return of_item(m);
    }
    return {};
  }
  return {};
}

/// "threatened to act if Washington left", «لوحت بالرد إذا تخلت واشنطن»: who would have to do what the condition says.
Filler Grammar::condition(std::size_t i) const {
  for (std::size_t k = i + 1; k < count() && kind(k) != ItemKind::stop; ++k) {
    if (kind(k) != ItemKind::subordinator || item(k).status != Status::possible) continue;
    for (std::size_t verb = k + 1; verb < count() && kind(verb) != ItemKind::stop; ++verb) {
      if (kind(verb) != ItemKind::verb) continue;
      const Filler who = passive(verb) ? agent(verb) : subject(verb);
      return who.weak ? Filler{} : who;
    }
  }
  return {};
}

Filler Grammar::at(std::size_t i, const FramePlace& place) const {
  const bool verb = kind(i) == ItemKind::verb;
  switch (place.place) {
    case Place::subject: {
      Filler found = verb ? subject(i) : is_circumstantial(i) ? subject_of_circumstantial(i) : governor(i);
      return found.empty() && is_noun(i) ? owner_of_act_above(i) : found;
    }
    case Place::object: return verb ? object(i) : kind(i) == ItemKind::descriptor && !s_.pack.verb_first ? phrase(i + 1) : object_of_noun(i);
    case Place::object2: {
      const std::vector<std::size_t> right = verb ? bare_right(i) : std::vector<std::size_t>{};
      return right.empty() ? Filler{} : of_item(right.back());
    }
    case Place::complement: return complement(i);
    case Place::condition: return condition(i);
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
