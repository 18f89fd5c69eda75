// Who else takes part: mediators, those who are present or included, leaders of delegations.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

/// Is the person of that country, or does he hold an office in that body?
bool Firing::belongs(std::uint32_t person, std::uint32_t whole) const {
  const auto& chains = s_.cast.chains;
  if (chains[person].kind == ActorKind::person && chains[whole].actor >= 0 && chains[person].country == chains[whole].actor) return true;
  const auto& offices = s_.cast.offices;
  return std::any_of(offices.begin(), offices.end(), [&](const OfficeClaim& office) { return office.holder == person && office.of == whole; });
}

/// "under Omani mediation", «برعاية قطر»: whoever mediates, to each party.
void Firing::add_mediation(std::size_t i, const Trigger& trigger, const Side& left, const Side& right) {
  const int mediate = s_.vocabulary.ontology().find("mediate");
  if (mediate < 0 || !s_.vocabulary.ontology().relations[trigger.relation].symmetric) return;
  for (std::size_t k = i + 1; k < g_.clause_end(i) && k < s_.items.size(); ++k) {
    if (s_.items[k].kind != ItemKind::preposition || s_.items[k].word_class != WordClass::mediation) continue;
    Trigger mediation = trigger;
    mediation.id = "mediate.under";
    mediation.relation = static_cast<std::uint16_t>(mediate);
    for (const End& mediator : ends(g_.phrase(k + 1), trigger.subject_kinds, false)) {
      for (const Side* side : {&left, &right}) {
        for (const End& party : side->ends) {
          if (!belongs(mediator.chain, party.chain)) add(i, mediation, mediator, party, false);
        }
      }
    }
    return;
  }
}

/// "met with officials and members of parliament, including B": B is one of those met.
void Firing::add_included(std::size_t i, Side& side) const {
  std::size_t k = i + 1;
  while (k < s_.items.size() && (s_.items[k].mentions.empty() || s_.items[k].mentions.back() != side.ends.back().mention)) ++k;
  const auto& keys = s_.pack.inclusion_prepositions;
  for (++k; k + 1 < s_.items.size(); ++k) {
    const Item& item = s_.items[k];
    if (item.kind == ItemKind::preposition && std::find(keys.begin(), keys.end(), item.key) != keys.end()) break;
    if (item.kind != ItemKind::comma && item.kind != ItemKind::conjunction && item.kind != ItemKind::noun) return;
  }
  if (k + 1 >= s_.items.size() || s_.items[k + 1].kind != ItemKind::actors || s_.items[k - 1].kind != ItemKind::comma) return;
  for (const End& end : ends(g_.phrase(k + 1), static_cast<KindSet>(kind_bit(ActorKind::person) | kind_bit(ActorKind::organization)), false)) {
    if (std::none_of(side.ends.begin(), side.ends.end(), [&](const End& e) { return e.chain == end.chain; })) side.ends.push_back(end);
  }
}

/// "in the presence of B", «برفقة»: B takes part on the subject's side of a meeting or a visit.
void Firing::add_presence(std::size_t i, Side& left, const Trigger& trigger, const Relation& relation) const {
  if (!relation.symmetric && (trigger.object_kinds & kind_bit(ActorKind::place)) == 0) return;
  if (relation.plover != "CONSULT") return;
  for (std::size_t k = i + 1; k < g_.clause_end(i) && k < s_.items.size(); ++k) {
    if (s_.items[k].kind != ItemKind::preposition || s_.items[k].word_class != WordClass::presence || leader_behind(k - 1) != Grammar::npos) continue;
    for (const End& end : ends(g_.phrase(k + 1), trigger.subject_kinds, false)) left.ends.push_back(end);
    return;
  }
}

/// Those who are present, lead or are included, on their sides.
void Firing::join_company(std::size_t i, const Trigger& trigger, const Relation& relation, Side& left, Side& right) const {
  add_presence(i, left, trigger, relation);
  if (relation.plover != "CONSULT" && relation.plover != "AGREE") return;
  add_leaders(left, trigger.subject_kinds);
  if (!relation.symmetric) return;
  add_leaders(right, trigger.object_kinds);
  if (!s_.pack.verb_first) add_included(i, right);
}

/// "a delegation led by X", «وفد برئاسة فلان»: whoever leads those of a side meets and visits with them.
void Firing::add_leaders(Side& side, KindSet kinds) const {
  const std::vector<End> ends_before = side.ends;
  for (const End& end : ends_before) {
    const Chain& group = s_.cast.chains[end.chain];
    if (group.kind != ActorKind::group && !(group.kind == ActorKind::organization && group.actor < 0)) continue;
    for (std::size_t k = 0; k + 2 < s_.items.size(); ++k) {
      const auto& all = s_.items[k].mentions;
      if (all.empty() || all.back() != end.mention) continue;
      const std::size_t leader = leader_behind(k);
      if (leader == Grammar::npos) continue;
      for (const End& person : ends({s_.items[leader].mentions, false}, kinds, false)) side.ends.push_back(person);
    }
  }
}

/// Item of the person who leads those of item `k`, by the words right behind it, or `npos`.
std::size_t Firing::leader_behind(std::size_t k) const {
  const auto kind = [&](std::size_t i) { return i < s_.items.size() ? s_.items[i].kind : ItemKind::stop; };
  const auto person = [&](std::size_t i) {
    return kind(i) == ItemKind::actors && s_.cast.chains[s_.cast.mentions[s_.items[i].mentions.front()].chains.front()].kind == ActorKind::person ? i : Grammar::npos; };
  const std::size_t next = kind(k + 1) == ItemKind::comma ? k + 2 : k + 1;
  if (kind(next) == ItemKind::preposition && s_.items[next].word_class == WordClass::presence) {
    const Entry* entry = s_.items[next].unit->find(WordClass::presence);
    return entry != nullptr && s_.pack.words[entry->index].kind == "leader" ? person(next + 1) : Grammar::npos;
  }
  const Entry* leads = kind(next) == ItemKind::verb ? s_.items[next].unit->find(WordClass::trigger) : nullptr;
  const bool led = leads != nullptr && s_.vocabulary.ontology().relations[s_.pack.triggers[leads->index].relation].name == "holds_office";
  return led && kind(next + 1) == ItemKind::preposition && s_.items[next + 1].word_class == WordClass::agent ? person(next + 2) : Grammar::npos;
}

}  // namespace entente
