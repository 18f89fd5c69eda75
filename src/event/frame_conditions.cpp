// When a word is no trigger after all: other topics, forms that nobody means, words that are missing, events that are denied.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

/// A participle may be read as the adjective too ("backed").
bool Firing::reads_as(const Unit& unit, const Entry& entry) {
  if (entry.pos == unit.pos) return true;
  return entry.pos == Pos::adjective && unit.pos == Pos::verb && (unit.features() & kParticiple) != 0;
}

/// «نقل», «طالب»: a form of the first or second person or a participle is meant only if no finite form of the third is
/// spelled so.
bool Firing::rare_form(const Unit& unit, const Entry& entry) const {
  const auto finite = [](const Entry& e) { return e.pos == Pos::verb && (e.features & kThird) != 0 && (e.features & (kPast | kPresent)) != 0; };
  return s_.pack.verb_first && entry.pos == Pos::verb && !finite(entry) && std::any_of(unit.entries.begin(), unit.entries.end(), finite);
}

/// "will lift curbs on": the verb right above ends the measure that the noun tells.
bool Firing::lifted(std::size_t i, const Trigger& trigger) const {
  const auto relation = [&](const Trigger& told) { return s_.vocabulary.ontology().relations[told.relation].name; };
  if (s_.pack.verb_first || s_.items[i].kind != ItemKind::noun || relation(trigger) != "sanction") return false;
  const std::size_t rule = g_.ruler(i);
  if (rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb || !g_.ruled_directly(i)) return false;
  const auto& entries = s_.items[rule].unit->entries;
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.word_class == WordClass::trigger && relation(s_.pack.triggers[e.index]) == "concede" && admitted(rule, s_.pack.triggers[e.index]); });
}

/// "is backed by": behind an auxiliary a participle is a verb, which has the same relation.
bool Firing::told_by_verb(std::size_t i, const Trigger& trigger) const {
  const Item& item = s_.items[i];
  if (s_.pack.verb_first || item.kind != ItemKind::verb || i == 0 || s_.items[i - 1].kind != ItemKind::auxiliary || i + 1 >= s_.items.size()) return false;
  if (s_.items[i + 1].word_class != WordClass::agent || s_.items[i + 1].kind != ItemKind::preposition) return false;
  return std::any_of(item.unit->entries.begin(), item.unit->entries.end(), [&](const Entry& e) {
    return e.word_class == WordClass::trigger && e.pos == Pos::verb && s_.pack.triggers[e.index].relation == trigger.relation; });
}

/// A verb of the first person only, where nobody is quoted.
bool Firing::speaks_alone(std::size_t i) const {
  if (!s_.pack.verb_first || s_.items[i].kind != ItemKind::verb || s_.items[i].quoted) return false;
  const Features features = s_.items[i].unit->features();
  return (features & kFirst) != 0 && (features & kThird) == 0 && g_.speaker_before(i).empty();
}

/// Sentences dense with the words of sport and the like give nothing.
bool Firing::other_topic() const {
  std::size_t topical = 0;
  for (const Unit& unit : sentence_.units) {
    for (const Entry& entry : unit.entries) {
      if (entry.word_class != WordClass::topic) continue;
      topical += s_.pack.topics[entry.index] == "sport" ? 1 : 0;
      break;
    }
  }
  return topical >= 2 && topical * 12 >= sentence_.units.size();
}

bool Firing::has_group(const std::vector<std::vector<Symbol>>& groups, std::uint32_t first, std::uint32_t last) const {
  const auto& tokens = s_.document.tokens;
  return std::any_of(groups.begin(), groups.end(), [&](const std::vector<Symbol>& group) {
    for (std::uint32_t t = first; t + group.size() <= last; ++t) {
      const auto same = [&](std::size_t n) { return group[n] != 0 && (tokens[t + n].symbol == group[n] || tokens[t + n].whole == group[n]); };
      std::size_t n = 0;
      while (n < group.size() && same(n)) ++n;
      if (n == group.size()) return true;
    }
    return false;
  });
}

bool Firing::asks_complement(const Trigger& trigger) {
  return std::any_of(trigger.frames.begin(), trigger.frames.end(), [](const Frame& frame) {
    return std::any_of(frame.object.begin(), frame.object.end(), [](const FramePlace& place) { return place.place == Place::complement; }); });
}

/// «أدى القصف الذي شنته روسيا إلى مقتل»: the verb that rules the noun is the word that it needs.
bool Firing::ruled_by(std::size_t i, const std::vector<std::vector<Symbol>>& needs) const {
  if (!s_.pack.verb_first || s_.items[i].kind != ItemKind::noun) return false;
  const std::size_t rule = g_.ruler(i);
  return rule != Grammar::npos && s_.items[rule].kind == ItemKind::verb && has_group(needs, s_.items[rule].unit->begin, s_.items[rule].unit->end);
}

/// `unless` is asked of the sentence, `needs` of the clause and of the words close before the trigger.
bool Firing::admitted(std::size_t i, const Trigger& trigger) const {
  if (g_.holds_noun_before(i)) return false;  // the noun tells it
  if (!trigger.unless.empty() && has_group(trigger.unless, sentence_.begin, sentence_.end)) return false;
  if (trigger.needs.empty() || ruled_by(i, trigger.needs)) return true;
  constexpr std::uint32_t kReach = 14;  ///< tokens behind the trigger
  const bool behind = !s_.pack.verb_first && s_.items[i].kind == ItemKind::verb && g_.passive(i);  // "Sanctions on Syria were lifted by"
  const std::size_t before = behind ? 5 : 3;  ///< items
  std::size_t first = i > before ? i - before : 0;
  constexpr std::size_t kRuled = 6;  ///< items between a noun and the verb that rules it
  const std::size_t rule = s_.pack.verb_first && s_.items[i].kind == ItemKind::noun ? g_.ruler(i) : Grammar::npos;
  if (rule < first && i - rule <= kRuled) first = rule;  // «أدت غارة للجيش الأمريكي إلى مقتل»
  // The word that opens the next clause counts ("agreed with Peru to"), and of a noun what its verb says of it.
  const std::size_t predicate = s_.items[i].kind == ItemKind::noun ? g_.predicate(i) : Grammar::npos;
  std::size_t end = g_.clause_end(predicate == Grammar::npos ? i : predicate);
  std::uint32_t from = s_.items[i].unit->end;
  if (asks_complement(trigger)) {  // "claimed that Seoul had sent drones"
    end = s_.items.size();
    std::size_t opens = i + 1;  // not in what is said of the speaker («قالت الوزارة، المسؤولة عن …، إن»)
    while (opens < end && s_.items[opens].kind != ItemKind::complementizer) ++opens;
    if (opens < end) {
      first = opens;
      from = sentence_.units[s_.items[opens].begin].end;
    }
  } else if (s_.pack.verb_first && end < s_.items.size() && s_.items[end].kind == ItemKind::complementizer) {  // «وصفه بأنه»
    from = sentence_.units[s_.items[end].begin].end;
    end = g_.clause_end(end);
  }
  std::size_t marker = end;
  while (!s_.pack.verb_first && marker < s_.items.size() && s_.items[marker].kind == ItemKind::negation) ++marker;  // "told him not to"
  if (!s_.pack.verb_first && marker + 1 < s_.items.size() && s_.items[marker + 1].kind == ItemKind::verb && g_.is_infinitive(marker + 1)) {
    end = g_.clause_end(marker + 1);  // "called Abbas to discuss", "asked him to form a government"
  }
  const std::uint32_t last = end < s_.items.size() ? sentence_.units[s_.items[end].begin].end : sentence_.end;
  const std::uint32_t open = first == 0 && !s_.pack.verb_first ? 0 : s_.items[first].begin;  // "Cultural exchanges between"
  return has_group(trigger.needs, sentence_.units[open].begin, std::min(last, from + kReach));
}

/// «في مقابلة مع رويترز»: who speaks to the press does not meet it.
bool Firing::interviews(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
  const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
  if (relation.family != "contact") return false;
  const auto press = [&](std::uint32_t chain) {
    const std::int32_t actor = s_.cast.chains[chain].actor;
    return actor >= 0 && s_.vocabulary.actors()[static_cast<std::size_t>(actor)].is_press(); };
  return press(a) || press(b);
}

/// «نفت أذربيجان استهداف أرمينيا»: she denies the event, and refuses nobody.
bool Firing::denies_event(std::size_t i, const Relation& relation) const {
  if (!s_.pack.verb_first || relation.name != "reject" || i + 1 >= s_.items.size()) return false;
  std::size_t k = i + 1;
  while (k < s_.items.size() && s_.items[k].kind == ItemKind::actors) ++k;
  if (k >= s_.items.size() || s_.items[k].kind != ItemKind::noun || !s_.items[k].unit->is(WordClass::trigger)) return false;
  return !g_.alleges(k) && g_.governs_as(i, [](const Governor& governor) { return governor.kind == GovernorKind::report && governor.status == Status::denied; });
}

/// «دعوة الرئيس أردوغان إلى موسكو في الخريف»: somebody is called to a capital, which is asked for nothing.
bool Firing::calls_to_town(std::size_t i, const Relation& relation) const {
  const auto& items = s_.items;
  if (!s_.pack.verb_first || relation.name != "demand" || items[i].kind != ItemKind::noun || i + 3 >= items.size()) return false;
  if (items[i + 1].kind != ItemKind::actors || items[i + 2].kind != ItemKind::preposition || items[i + 3].kind != ItemKind::actors) return false;
  const Mention& guest = s_.cast.mentions[items[i + 1].mentions.front()];
  const Mention& town = s_.cast.mentions[items[i + 3].mentions.front()];
  if (guest.kind == MentionKind::pronoun || s_.cast.chains[guest.chains.front()].kind != ActorKind::person || town.place == kNone) return false;
  if (i + 4 >= items.size() || items[i + 4].kind != ItemKind::preposition) return i + 4 >= items.size() || items[i + 4].kind == ItemKind::comma || items[i + 4].kind == ItemKind::stop;
  const auto& places = s_.pack.place_prepositions;
  return std::find(places.begin(), places.end(), items[i + 4].key) != places.end();
}

/// A country does not visit its own towns, and has no ties with them; a minister who closes an embassy of his own does not punish his country.
bool Firing::stays_at_home(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
  const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
  if (relation.name == "downgrade" && s_.cast.chains[a].country >= 0 && s_.cast.chains[a].country == s_.cast.chains[b].actor) return true;
  if (relation.name != "visit" && !relation.symmetric) return false;
  const Chain& who = s_.cast.chains[a];
  const bool firm = who.actor >= 0 && s_.vocabulary.actors()[static_cast<std::size_t>(who.actor)].type == "company";
  if (relation.name == "visit" && firm) return true;  // "a Boeing 747 to Beijing"
  const Chain& where = s_.cast.chains[b];
  const auto state = [](const Chain& chain) { return chain.kind == ActorKind::country || chain.kind == ActorKind::place; };
  return state(who) && state(where) && who.country >= 0 && who.country == where.country;
}

/// «كاغامي الذي يقوم بزيارة إلى الدولة»: a country told of by a common word is not that of whoever visits it.
bool Firing::comes_home(const Trigger& trigger, const End& a, const End& b) const {
  if (s_.vocabulary.ontology().relations[trigger.relation].name != "visit" || s_.cast.mentions[b.mention].kind == MentionKind::name) return false;
  const Chain& where = s_.cast.chains[b.chain];
  return where.kind == ActorKind::country && s_.cast.chains[a.chain].kind == ActorKind::person && where.actor >= 0 && s_.cast.chains[a.chain].country == where.actor;
}

/// «أشاد الرئيس الصيني بعلاقات بلاده», "stressed the need for his country to work": words on one's own country go to nobody else.
bool Firing::speaks_of_home(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
  const std::string& relation = s_.vocabulary.ontology().relations[trigger.relation].name;
  if (relation != "support" && relation != "criticize" && (relation != "demand" || s_.pack.verb_first)) return false;
  const Chain& state = s_.cast.chains[a];  // "Moscow's ability to support Putin's war"
  if (!s_.pack.verb_first && state.kind == ActorKind::country && state.actor >= 0 && s_.cast.chains[b].kind == ActorKind::person && s_.cast.chains[b].country == state.actor) return true;
  return s_.cast.chains[a].kind == ActorKind::person && s_.cast.chains[b].actor >= 0 && s_.cast.chains[a].country == s_.cast.chains[b].actor;
}

/// A country has no contact with its own people, and is no ally of theirs.
bool Firing::meets_itself(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
  const std::string& relation = s_.vocabulary.ontology().relations[trigger.relation].name;
  const bool of_home = !s_.pack.verb_first && s_.cast.chains[a].kind == ActorKind::group && s_.cast.chains[b].actor >= 0 && s_.cast.chains[a].country == s_.cast.chains[b].actor;
  if (of_home && (relation == "support" || relation == "aid")) return true;  // "they defend their country"
  if (relation != "meet" && relation != "call" && (s_.pack.verb_first || relation != "ally")) return false;
  const auto own = [&](std::uint32_t state, std::uint32_t person) {
    const Chain& country = s_.cast.chains[state];
    const Chain& who = s_.cast.chains[person];
    return country.kind == ActorKind::country && who.kind == ActorKind::person && country.actor >= 0 && who.country == country.actor; };
  return own(a, b) || own(b, a);
}

/// What "we" say in a quotation, condemning or asking, the person says who is quoted.
bool Firing::speaks_for_us(std::size_t i, const Trigger& trigger, const End& who, std::uint32_t speaker) const {
  const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
  const bool words = relation.family == "pressure" || relation.plover == "SUPPORT";
  if (s_.pack.verb_first || !words || !s_.items[i].quoted || s_.cast.chains[speaker].kind != ActorKind::person) return false;
  const Mention& mention = s_.cast.mentions[who.mention];
  if (mention.kind != MentionKind::pronoun || mention.possessive || mention.sentence != s_.sentence) return false;
  const Entry* pronoun = sentence_.units[mention.begin].find(WordClass::pronoun);
  return pronoun != nullptr && (pronoun->features & kFirst) != 0;
}

/// «الجيش التركي ينفي استهداف قواته»: a state and its army refuse, accuse and attack no troops of their own.
bool Firing::turns_on_itself(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
  const std::string& plover = s_.vocabulary.ontology().relations[trigger.relation].plover;
  if (plover != "REJECT" && plover != "ACCUSE" && plover != "ASSAULT" && plover != "THREATEN") return false;
  const Chain& who = s_.cast.chains[a];
  const Chain& whom = s_.cast.chains[b];
  if (plover == "THREATEN" && who.kind == ActorKind::person && whom.kind == ActorKind::country && whom.actor >= 0 && who.country == whom.actor) return true;  // «هدد ترامب بسحب القوات الأمريكية»
  const auto troops = [&](const Chain& chain) { return chain.body != kNone && s_.pack.bodies[chain.body].abroad; };
  return troops(whom) && who.country >= 0 && who.country == whom.country && (who.kind == ActorKind::country || (who.kind == ActorKind::organization && who.body != kNone));
}

}  // namespace entente
