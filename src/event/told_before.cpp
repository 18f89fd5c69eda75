// What is told through acts told before: whom a threat means that names nobody, whose act is condemned, who is denied.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Words against somebody: who is threatened next is most often the same.
bool speaks_against(const Relation& relation) {
  return relation.name == "accuse" || relation.name == "criticize" || relation.name == "demand" || relation.name == "reject" || relation.name == "threaten";
}

}  // namespace

const Relation& Firing::relation_of(const Draft& draft) const { return s_.vocabulary.ontology().relations[draft.relation]; }

/// «هدد ترامب بفرض عقوبات على تركيا», «اتهم المكسيك … مهددا بإلغاء الاتفاقية»: who would bear what the threat tells, else whom the
/// same one spoke against just before.
std::uint32_t Firing::threatened(std::size_t i, std::uint32_t who) const {
  const std::size_t begin = s_.document.span(*s_.items[i].unit).begin;
  const std::size_t end = g_.clause_end(i);
  const std::size_t limit = end < s_.items.size() ? sentence_.units[s_.items[end].begin].begin : sentence_.end;
  for (const Draft& borne : drafts_) {
    const bool hurts = relation_of(borne).family == "force" || relation_of(borne).plover == "SANCTION";
    if (hurts && borne.subject == who && borne.noun && borne.status != Status::actual && borne.status != Status::denied && borne.object != kNone && borne.item > i && borne.item < s_.items.size() &&
        sentence_.units[s_.items[borne.item].begin].begin < limit) return borne.object;
  }
  for (auto before = drafts_.rbegin(); before != drafts_.rend(); ++before) {
    if (before->subject == who && before->span.begin < begin && before->status == Status::actual && speaks_against(relation_of(*before))) return before->object;
  }
  return kNone;
}

/// «أكد المتحدث استمرار الوساطة بين»: a person who only tells of a mediation does not mediate.
bool Firing::told_by_spokesman(std::size_t i, const Side& left) const {
  if (!s_.pack.verb_first || s_.items[i].kind != ItemKind::noun || left.place.place != Place::governor) return false;
  std::size_t rule = g_.ruler(i);
  while (rule != Grammar::npos && s_.items[rule].kind == ItemKind::noun) rule = g_.ruler(rule);
  if (rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb || !g_.is_report(rule)) return false;
  return std::all_of(left.ends.begin(), left.ends.end(), [&](const End& end) { return s_.cast.chains[end.chain].kind == ActorKind::person; });
}

/// Offices without the names of who holds them.
bool Firing::titles_only(const Side& side) const {
  return std::all_of(side.ends.begin(), side.ends.end(), [&](const End& end) {
    const Chain& who = s_.cast.chains[end.chain];
    return who.kind == ActorKind::person && who.keys.empty() && who.actor < 0; });
}

/// Threats of participles that no frame found an object of.
void Firing::read_threats() {
  const int threaten = s_.vocabulary.ontology().find("threaten");
  for (const auto& [i, trigger] : silent_) {
    if (!s_.pack.verb_first || s_.items[i].kind == ItemKind::verb || static_cast<int>(trigger->relation) != threaten || trigger->then != Status::planned) continue;
    const Side left = side(i, trigger->frames.front().subject, trigger->subject_kinds, false);
    if (left.weak) continue;
    for (const End& who : left.ends) {
      if (const std::uint32_t object = threatened(i, who.chain); object != kNone) add(i, *trigger, who, {who.mention, object, kNone}, true);
    }
  }
}

/// «نفت طهران اتهامات واشنطن»: whose charge somebody rejects, that one accuses him.
void Firing::add_charge(std::size_t i, const Side& who, const Side& accusers) {
  if (!s_.pack.verb_first || !accusers.weak || i + 1 >= s_.items.size() || s_.items[i].kind != ItemKind::verb) return;
  std::size_t k = i + 1;
  while (k < s_.items.size() && s_.items[k].kind == ItemKind::actors) ++k;
  const Entry* entry = k < s_.items.size() && s_.items[k].kind == ItemKind::noun ? s_.items[k].unit->find(WordClass::trigger) : nullptr;
  if (entry == nullptr || s_.vocabulary.ontology().relations[s_.pack.triggers[entry->index].relation].name != "accuse") return;
  Trigger charge;
  charge.id = "accuse.rejected";
  charge.relation = static_cast<std::uint16_t>(s_.vocabulary.ontology().find("accuse"));
  charge.confidence = 0.75;
  for (const End& accuser : accusers.ends) {
    for (const End& accused : who.ends) add(i, charge, accuser, accused, true);
  }
}

/// «فيما نفت الرئاسة هذه المعطيات»: information that the sentence or the one before brought, and who brought it; else `kNone`.
std::uint32_t Firing::informant(std::size_t i) const {
  bool told = g_.takes_up_clause(i);
  for (std::size_t k = i + 1; !told && k < g_.clause_end(i) && k < i + 6; ++k) {
    if (s_.items[k].kind == ItemKind::preposition) ++k;  // «في تغريدة»
    else if (s_.items[k].kind == ItemKind::noun) {
      const bool alone = k + 1 >= s_.items.size() || s_.items[k + 1].kind != ItemKind::actors;
      told = alone && (s_.items[k].unit->features() & kDefinite) != 0 && g_.is_report(k) && !g_.alleges(k);
      if (!told) return kNone;
    }
  }
  if (!told) return kNone;
  for (std::size_t k = 0; k < i; ++k) {
    if (s_.items[k].kind != ItemKind::verb || !g_.is_report(k)) continue;
    const Filler who = g_.subject(k);
    if (who.mentions.size() == 1 && !who.weak) return s_.cast.mentions[who.mentions.front()].chains.front();
  }
  for (const Draft& draft : drafts_) {
    if (draft.source != kNone && draft.item < i) return draft.source;
  }
  return s_.speaker;
}

/// Information denied.
void Firing::read_denied() {
  const int reject = s_.vocabulary.ontology().find("reject");
  for (const auto& [i, trigger] : silent_) {
    if (!s_.pack.verb_first || static_cast<int>(trigger->relation) != reject || s_.items[i].kind != ItemKind::verb) continue;
    if (!g_.governs_as(i, [](const Governor& governor) { return governor.kind == GovernorKind::report && governor.status == Status::denied; })) continue;
    const std::uint32_t source = informant(i);
    const bool answered = std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) { return draft.item == i && draft.relation == trigger->relation; });
    if (source == kNone || answered || (trigger->object_kinds & kind_bit(s_.cast.chains[source].kind)) == 0) continue;
    const Side left = side(i, trigger->frames.front().subject, trigger->subject_kinds, false);
    for (const End& who : left.weak ? std::vector<End>{} : left.ends) {
      const std::int32_t home = s_.cast.chains[source].country;
      if (home < 0 || s_.cast.chains[who.chain].country != home) add(i, *trigger, who, {who.mention, source, kNone}, true);
    }
  }
}

/// «أدانت باريس الهجوم»: an act of force that the article has told of, and says here no more of; `npos` when there is none.
std::size_t Firing::act_taken_up(std::size_t i) const {
  for (std::size_t k = i + 1; k < g_.clause_end(i) && k < i + 6; ++k) {
    if (s_.items[k].kind != ItemKind::noun) continue;
    const Entry* entry = s_.items[k].unit->find(WordClass::trigger);
    if (entry == nullptr || s_.vocabulary.ontology().relations[s_.pack.triggers[entry->index].relation].plover != "ASSAULT") return Grammar::npos;
    const bool alone = k + 1 >= s_.items.size() || s_.items[k + 1].kind == ItemKind::comma || s_.items[k + 1].kind == ItemKind::stop || s_.items[k + 1].kind == ItemKind::conjunction || s_.items[k + 1].kind == ItemKind::verb;
    return alone && (s_.items[k].unit->features() & kDefinite) != 0 ? k : Grammar::npos;
  }
  return Grammar::npos;
}

/// Condemned acts whose doer the sentences before have told.
void Firing::read_condemned() {
  const int criticize = s_.vocabulary.ontology().find("criticize");
  for (const auto& [i, trigger] : silent_) {
    if (!s_.pack.verb_first || static_cast<int>(trigger->relation) != criticize || s_.items[i].kind != ItemKind::verb || act_taken_up(i) == Grammar::npos) continue;
    const Side left = side(i, trigger->frames.front().subject, trigger->subject_kinds, false);
    std::uint32_t doer = s_.attacks.empty() ? kNone : s_.attacks.back();
    for (const Draft& draft : drafts_) {
      if (relation_of(draft).plover == "ASSAULT" && draft.item < i) doer = draft.subject;
    }
    if (left.weak || doer == kNone) continue;
    const std::int32_t home = s_.cast.chains[doer].country;
    for (const End& who : left.ends) {
      if (home < 0 || s_.cast.chains[who.chain].country != home) add(i, *trigger, who, {who.mention, doer, kNone}, true);
    }
  }
}

}  // namespace entente
