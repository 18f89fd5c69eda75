// Subjects: who stands before the verb, and whom a clause that names no subject takes over.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// Who the sentence before was about; only languages that leave subjects out ask for it.
Filler Grammar::carried_over() const {
  Filler carried = s_.pack.verb_first ? carried_ : Filler{};
  carried.weak = true;
  return carried;
}

/// A man of the sentence before does nothing that a verb of the feminine tells.
Filler Grammar::carried_to(std::size_t verb) const {
  Filler carried = carried_over();
  const Features features = item(verb).unit->features();
  if (item(verb).quoted && (features & kFirst) != 0) return carried;
  if (carried.mentions.size() != 1 || (features & kFeminine) == 0 || (features & kMasculine) != 0) return carried;
  const Mention& who = s_.cast.mentions[carried.mentions.front()];
  const bool man = who.chains.size() == 1 && s_.cast.chains[who.chains.front()].kind == ActorKind::person && !s_.cast.chains[who.chains.front()].feminine;
  return man ? Filler{} : carried;
}

/// A place behind a preposition of place.
bool Grammar::is_venue(std::size_t i) const {
  const auto& keys = s_.pack.place_prepositions;
  if (i == 0 || kind(i - 1) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i - 1).key) == keys.end()) return false;
  return mention(i).place != kNone || s_.cast.chains[mention(i).chains.front()].kind == ActorKind::place;
}

/// «رفضت روسيا المهلة التي منحتها بريطانيا، واستدعت»: behind a comma and a conjunction, the verb at `i` of a relative clause is not what
/// the verb at `verb` goes on with.
bool Grammar::of_closed_relative(std::size_t i, std::size_t verb) const {
  const std::size_t from = group_begin(verb);
  const bool closed = s_.pack.verb_first && from > 1 && kind(from - 1) == ItemKind::conjunction && kind(from - 2) == ItemKind::comma;
  return closed && group_begin(i) > 0 && kind(group_begin(i) - 1) == ItemKind::relative;
}

/// "filed a case at the court accusing Israel": a body or a place behind a preposition of place.
bool Grammar::at_venue(std::size_t i) const {
  const auto& keys = s_.pack.place_prepositions;
  if (i == 0 || kind(i - 1) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i - 1).key) == keys.end()) return false;
  return s_.cast.chains[mention(i).chains.front()].kind == ActorKind::organization || is_venue(i);
}

Filler Grammar::subject_of_coordinated(std::size_t verb, int depth) const {
  for (std::size_t i = verb; i-- > 0;) {
    if (kind(i) == ItemKind::verb && same_gender(i, verb) && !of_closed_relative(i, verb)) {
      Filler found = subject(i, depth + 1);
      if (!found.empty() && (!found.weak || !s_.pack.verb_first)) return found;
      if (!s_.pack.verb_first) return found;
      break;
    }
    if (kind(i) == ItemKind::stop || kind(i) == ItemKind::complementizer || kind(i) == ItemKind::subordinator) break;
  }
  for (std::size_t i = 0; s_.pack.verb_first && i < verb; ++i) {  // who the sentence is about
    if (kind(i) != ItemKind::actors || is_adjective(i) || is_suffix(i) || !likely_subject(verb, i)) continue;
    if (is_venue(i)) continue;  // «وفي نيامي، تظاهر آلاف»
    const bool one = item(i).mentions.size() == 1 && mention(i).chains.size() == 1 && s_.cast.chains[mention(i).chains.front()].kind != ActorKind::group;
    if (one && third_plural(verb)) continue;
    if (s_.cast.chains[mention(i).chains.front()].kind != ActorKind::place) return {item(i).mentions, true};
  }
  return carried_to(verb);
}

/// «اتهمت إيران ترامب وأنحت باللائمة»: the object of the verb before is not the subject of the next, if both verbs agree.
bool Grammar::is_object_before(std::size_t i, std::size_t verb, int depth) const {
  for (std::size_t k = i; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer && kind(k) != ItemKind::subordinator;) {
    if (kind(k) == ItemKind::verb) return same_gender(k, verb) && !passive(k) && object(k, depth + 1).mentions == item(i).mentions;
  }
  return false;
}

/// Can what stands at `i` open an aside: a description, a participle or a relative clause?
bool Grammar::opens_aside(std::size_t i) const {
  switch (kind(i)) {
    case ItemKind::descriptor: case ItemKind::preposition: case ItemKind::noun: case ItemKind::relative: return true;
    case ItemKind::actors: return !is_adjective(i) || kind(i + 1) == ItemKind::noun;
    case ItemKind::verb: return is_infinitive(i) || is_participle(i) || passive(i);
    default: return false;
  }
}

/// A verb with a subject of its own stands between `begin` and `end`.
bool Grammar::tells(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (kind(i) == ItemKind::relative) return false;  // all that follows belongs to its clause
    const bool finite = kind(i) == ItemKind::verb && !is_infinitive(i) && !is_participle(i) && (item(i).unit->features() & (kPast | kPresent)) != 0;
    if (finite && !passive(i) && i > begin) return true;
  }
  return false;
}

/// "Kadyrov, close to Putin, praised", "The KLA, which fights for independence from Serbia, the larger republic, blamed":
/// where an aside begins that ends right before the verb group at `from`, or `from`.
std::size_t Grammar::before_aside(std::size_t from) const {
  if (s_.pack.verb_first || from < 3 || kind(from - 1) != ItemKind::comma) return from;
  bool first = true;
  for (std::size_t open = from - 1; open-- > 1;) {
    if (kind(open) == ItemKind::stop || kind(open) == ItemKind::complementizer || kind(open) == ItemKind::subordinator) break;
    if (first && kind(open) == ItemKind::verb && kind(open + 1) == ItemKind::complementizer) break;
    if (kind(open) != ItemKind::comma) continue;
    const bool head = bare(open - 1) && !(open > 1 && kind(open - 2) == ItemKind::descriptor && !hyphenated(open - 2) && item(open - 2).unit->end > item(open - 2).unit->begin + 1);  // not "close to Greece, …,"
    const bool free = open == 1 || kind(open - 2) == ItemKind::comma || kind(open - 2) == ItemKind::conjunction || kind(open - 2) == ItemKind::complementizer ||
                      kind(open - 2) == ItemKind::subordinator || kind(open - 2) == ItemKind::stop || is_adjective(open - 2);
    if (head && opens_aside(open + 1) && !tells(open + 1, from - 1) && (free || (first && kind(open + 1) != ItemKind::actors))) return open;
    first = false;
  }
  return from;
}

/// "accused them of plundering Congo and asked": the finite verb that the one behind a conjunction at `from - 1` goes on with,
/// past clauses that describe somebody, or `npos`.
std::size_t Grammar::verb_before(std::size_t verb, std::size_t from) const {
  const bool closed = from > 1 && kind(from - 2) == ItemKind::comma;
  for (std::size_t k = from - 1; k-- > 0 && kind(k) != ItemKind::stop;) {
    if (kind(k) != ItemKind::verb || is_infinitive(k) || describes_noun(k)) continue;
    if ((item(k).unit->features() & (kPast | kPresent)) == 0) continue;
    if (k > 0 && kind(k - 1) == ItemKind::conjunction) return k;
    std::size_t relative = group_begin(k);
    while (relative > 0 && (kind(relative - 1) == ItemKind::actors || kind(relative - 1) == ItemKind::descriptor)) --relative;
    if (closed && relative > 1 && kind(relative - 1) == ItemKind::relative && kind(relative - 2) == ItemKind::comma) continue;
    const bool told = relative > 0 && kind(relative - 1) == ItemKind::complementizer && (item(k).unit->features() & kPast) == 0;
    if (closed && told && (item(verb).unit->features() & kPast) != 0) continue;  // "said that Cuba wants peace, and thanked"
    return k;
  }
  return npos;
}

/// "urged Iran to end the war and release", "will visit Paris and address": the infinitive, or verb under a modal, that the base form
/// at `verb` goes on with behind a conjunction, or `npos`.
std::size_t Grammar::joined_base(std::size_t verb) const {
  const Features form = kind(verb) == ItemKind::verb ? item(verb).unit->features() : 0;
  if (s_.pack.verb_first || verb < 3 || kind(verb - 1) != ItemKind::conjunction || (form & kInfinitive) == 0 || (form & kPast) != 0) return npos;
  for (std::size_t k = verb - 1; k-- > 0;) {
    if (kind(k) == ItemKind::stop || kind(k) == ItemKind::complementizer || kind(k) == ItemKind::relative || kind(k) == ItemKind::subordinator) return npos;
    if (kind(k) != ItemKind::verb) continue;
    if ((item(k).unit->features() & kInfinitive) == 0 || k == 0) return npos;
    const std::size_t begin = group_begin(k);
    const bool modal = std::any_of(s_.items.begin() + static_cast<std::ptrdiff_t>(begin), s_.items.begin() + static_cast<std::ptrdiff_t>(k), [](const Item& i) { return i.kind == ItemKind::modal; });
    if (modal || is_infinitive(k)) return k;
    return joined_base(k);
  }
  return npos;
}

/// The subject to the left of a verb: the nearest phrase that no preposition rules, across asides and relative clauses.
Filler Grammar::subject_left(std::size_t verb, int depth) const {
  bool coordinated = false;
  const std::size_t from = group_begin(verb);
  if (from > 0 && kind(from - 1) == ItemKind::comma && !s_.pack.verb_first) {  // "The West, which considers …, froze"
    for (std::size_t i = from - 1; i-- > 0 && kind(i) != ItemKind::stop;) {
      if (kind(i) == ItemKind::relative && i > 0 && kind(i - 1) == ItemKind::comma) return antecedent(i);
      if (kind(i) == ItemKind::comma) break;
    }
  }
  if (const std::size_t base = joined_base(verb); base != npos && depth <= kDeepest) return subject(base, depth + 1);
  const bool finite = (item(verb).unit->features() & (kPast | kPresent)) != 0 || from < verb;
  if (!s_.pack.verb_first && from > 1 && kind(from - 1) == ItemKind::conjunction && finite && depth <= kDeepest) {
    if (const std::size_t before = verb_before(verb, from); before != npos) return passive(before) ? object(before, depth + 1) : subject(before, depth + 1);
  }
  const std::size_t aside = before_aside(from);
  for (std::size_t i = aside == from ? verb : aside; i-- > 0;) {
    switch (kind(i)) {
      case ItemKind::auxiliary: case ItemKind::modal: case ItemKind::negation: case ItemKind::descriptor: case ItemKind::bracket:
      case ItemKind::comma: continue;
      case ItemKind::conjunction: coordinated = true; continue;
      case ItemKind::preposition: continue;
      case ItemKind::relative: return antecedent(i);
      case ItemKind::complementizer: case ItemKind::subordinator: case ItemKind::stop: return {};
      case ItemKind::verb: {
        if (coordinated && (!same_gender(i, verb) || describes_noun(i))) continue;
        if (coordinated) return passive(i) && !s_.pack.verb_first ? object(i, depth + 1) : subject(i, depth + 1);
        if (is_report(i)) return {};
        continue;  // the verb of an aside; its relative pronoun or its subject comes next
      }
      case ItemKind::noun: {
        if (i > 0 && kind(i - 1) == ItemKind::preposition) continue;
        if (coordinated) continue;
        if (Filler doer = doer_of_act(i, verb); !doer.empty()) return doer;
        if (const std::size_t list = where_from(i); list != npos) return of_item(list);
        if (is_owner(i - 1) || i == 0) return {};
        if (i > 1 && kind(i - 1) == ItemKind::actors && is_owner(i - 2)) return {};  // "Albania's EU accession"
        if (i > 1 && !s_.pack.verb_first && kind(i - 1) == ItemKind::actors && kind(i - 2) == ItemKind::preposition && item(i - 2).unit->can_be(WordClass::subordinator)) return {};  // "after Trump envoy meets"
        // "Putin spokesman said": a noun beside a name is its description.
        if (i > 0 && kind(i - 1) == ItemKind::actors && !is_adjective(i - 1) && !s_.pack.verb_first) continue;
        return {};
      }
      case ItemKind::actors: {
        if (coordinated && i > 0 && is_owner(i - 1)) continue;  // "condemned acts by Putin's forces and said"
        if (is_owner(i) && coordinated) continue;  // "stressed Ukraine's integrity and condemned"
        if (is_owner(i)) return {};
        if (is_adjective(i) || is_suffix(i)) continue;
        if (coordinated && !s_.pack.verb_first && is_noun(i + 1) && item(i + 1).begin == item(i).end) continue;  // "condemned DPRK launches and said"
        if (!s_.pack.verb_first && !coordinated && i > 3 && kind(i - 1) == ItemKind::verb && is_infinitive(i - 1) && is_noun(i - 3) && is_owner(i - 4)) return {};  // "Clinton's decision to bomb Sudan was"
        if (coordinated && i > 0 && kind(i - 1) == ItemKind::verb && !is_report(i - 1)) continue;  // object of the verb before
        const bool clause = !s_.pack.verb_first && (i + 1 == from || (i + 2 == from && kind(i + 1) == ItemKind::comma)) && i > 0 && item(i - 1).unit != nullptr && item(i - 1).unit->can_be(WordClass::subordinator);  // "as the leaders met"
        if (i > 0 && kind(i - 1) == ItemKind::preposition && !clause) continue;
        if (coordinated && s_.pack.verb_first && i > 0 && (is_noun(i - 1) || !likely_subject(verb, i) || is_object_before(i, verb, depth))) continue;
        if (i > 1 && kind(i - 1) == ItemKind::verb && kind(i - 2) == ItemKind::actors && !coordinated && !is_owner(i - 2) &&
            (item(i - 1).unit->features() & kGerund) != 0 && (item(i - 1).unit->features() & kPresent) == 0 && i + 1 == verb) {
          return of_item(i - 2);  // "troops backing the government ousted"
        }
        if (i > 0 && kind(i - 1) == ItemKind::verb && !is_report(i - 1) && !coordinated) {
          // "Putin, who met Xi, said": the object of an aside.
          bool closed = false;
          for (std::size_t k = i; k < verb; ++k) closed |= kind(k) == ItemKind::comma;
          if (closed) continue;
        }
        return of_item(i);
      }
    }
  }
  if (coordinated) return subject_of_coordinated(verb, depth);
  return {};
}

/// «قال روحاني إن بلاده لن ترضخ، محملا»: behind a comma a participle goes on with who says what the verb at `told` tells, if it agrees.
std::size_t Grammar::teller_of(std::size_t told, std::size_t participle) const {
  const std::size_t mark = participle > 1 && kind(participle - 1) == ItemKind::conjunction ? participle - 2 : participle - 1;
  if (participle == 0 || kind(mark) != ItemKind::comma) return npos;
  bool reported = false;
  for (std::size_t k = told; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::relative && kind(k) != ItemKind::subordinator;) {
    reported |= kind(k) == ItemKind::complementizer;
    if (kind(k) == ItemKind::verb && reported && !is_participle(k)) return (is_report(k) || alleges(k)) && same_gender(k, participle) ? k : npos;
  }
  return npos;
}

/// «أعلن مسؤول أن خبيرا كان متوجها»: whoever stands before the auxiliary of a reported clause is the subject, known or not.
std::optional<Filler> Grammar::subject_of_predicate(std::size_t i) const {
  if (!s_.pack.verb_first || i < 2 || kind(i - 1) != ItemKind::auxiliary) return std::nullopt;
  const std::size_t before = kind(i - 2) == ItemKind::comma && i > 2 ? i - 3 : i - 2;
  for (std::size_t k = before + 1; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::verb;) {
    if (kind(k) != ItemKind::complementizer) continue;
    if (k == before) return std::nullopt;
    return bare(before) ? of_item(before) : Filler{};
  }
  return std::nullopt;
}

Filler Grammar::subject_of_circumstantial(std::size_t i) const {
  if (const std::optional<Filler> who = subject_of_predicate(i)) return *who;
  for (std::size_t k = i; k-- > 0;) {
    if (kind(k) == ItemKind::stop) break;
    if (kind(k) != ItemKind::verb || is_participle(k)) continue;
    if (item(k).quoted && !item(i).quoted) continue;  // «قال إن "التحالف لم يوجه"، متهما»
    if (group_begin(k) > 0 && kind(group_begin(k) - 1) == ItemKind::relative) continue;  // of a clause about somebody else
    if (const std::size_t teller = teller_of(k, i); teller != npos) {
      if (Filler speaker = subject(teller); !speaker.empty() && !speaker.weak) return speaker;
    }
    if (passive(k)) return {};
    Filler who = subject(k);
    who.weak = false;
    return who;
  }
  const auto& units = s_.document.sentences[s_.sentence].units;
  if (s_.document.tokens[units.front().begin].in_quote && !item(i).quoted) return {carried_.mentions, false};  // '"… ."، متهما': who was quoted
  return governor(i);
}

Filler Grammar::subject(std::size_t verb, int depth) const {
  if (depth > kDeepest || item(verb).unit == nullptr) return {};
  if (passive(verb)) return agent(verb);
  if (s_.pack.verb_first && is_participle(verb)) return subject_of_circumstantial(verb);
  if (s_.pack.verb_first && takes_event(verb)) {
    if (const std::size_t act = act_before(verb); act != npos) {  // «أدت غارة إسرائيلية إلى مقتل»
      Filler doer = doer_of(act);
      if (doer.empty()) doer = Filler{doer_in_clause(act).mentions, false};  // «أدى القصف الذي شنته روسيا إلى مقتل»
      return doer.empty() && act < verb ? governor(act) : doer;  // «نفذت إسرائيل غارة أسفرت عن مقتل»
    }
    if (is_noun(verb + 1)) return {};  // «إنه جرى استدعاء السفير»
  }
  if (s_.pack.verb_first) return subject_verb_first(verb, depth);
  if (is_infinitive(verb)) {
    const bool gerund = (item(verb).unit->features() & kGerund) != 0;
    const Trigger* asks = trigger_of(verb);
    const bool speaks = gerund && verb > 1 && kind(verb - 2) == ItemKind::verb && (is_report(verb) || (asks != nullptr && asks->then != Status::none));  // "wrote to Saddam urging him"
    if (gerund && !speaks && verb > 0 && kind(verb - 1) == ItemKind::actors && !is_adjective(verb - 1) && !is_owner(verb - 1) && !at_venue(verb - 1)) return of_item(verb - 1);
    if (gerund && done_by_strangers(verb)) return {};
    return controlled(verb, depth);
  }
  if (told_behind(verb)) return of_item(verb + 1);
  const bool before = group_begin(verb) == 0 && verb > 0 && kind(0) == ItemKind::auxiliary && (item(0).unit->features() & kGerund) != 0;
  if (before) return behind_opening_phrase(verb);  // "Having met Putin, Witkoff flew"
  return subject_left(verb, depth);
}

/// "companies doing business with", "criticized the countries for backing": a gerund tells what people of no name do.
bool Grammar::done_by_strangers(std::size_t gerund) const {
  const auto people = [&](std::size_t i) { return is_noun(i) && item(i).unit->is(WordClass::body) && item(i).unit->find(WordClass::trigger) == nullptr; };
  if (gerund > 0 && people(gerund - 1) && item(gerund - 1).end == item(gerund).begin) return true;
  std::size_t first = gerund;
  while (first > 1 && kind(first - 1) == ItemKind::conjunction && kind(first - 2) == ItemKind::verb && is_infinitive(first - 2)) first -= 2;
  const bool charged = first > 2 && kind(first - 1) == ItemKind::preposition && people(first - 2) && kind(first - 3) == ItemKind::verb;
  return charged && governs_as(first - 3, [](const Governor& governor) { return governor.object_control; });
}

/// '"…," said Abdullah Gul, blaming': behind a quotation the speaker follows the verb.
bool Grammar::told_behind(std::size_t verb) const {
  if (!is_report(verb) || kind(verb + 1) != ItemKind::actors || is_adjective(verb + 1) || is_owner(verb + 1) || item(verb).begin == 0) return false;
  const Unit& before = s_.document.sentences[s_.sentence].units[item(verb).begin - 1];
  const bool ends = kind(verb + 2) == ItemKind::comma || kind(verb + 2) == ItemKind::stop;
  const std::size_t from = group_begin(verb);
  return before.mark && ends && before_aside(from) == from;  // not "Lavrov, the minister, warned Ukraine"
}

Filler Grammar::main_subject() const {
  for (std::size_t i = 0; i < count(); ++i) {
    if (kind(i) != ItemKind::verb) continue;
    Filler found = subject(i);
    if (!found.empty()) return found;
    break;
  }
  for (std::size_t i = 0; i < count() && kind(i) != ItemKind::verb; ++i) {
    if (bare(i)) return of_item(i);
  }
  return {};
}

}  // namespace entente
