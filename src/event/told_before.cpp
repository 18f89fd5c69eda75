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

/// Threats that no frame found an object of.
void Firing::read_threats() {
  const int threaten = s_.vocabulary.ontology().find("threaten");
  for (const auto& [i, trigger] : silent_) {
    if (!s_.pack.verb_first || static_cast<int>(trigger->relation) != threaten || trigger->then != Status::planned) continue;
    const Side left = side(i, trigger->frames.front().subject, trigger->subject_kinds, false);
    if (left.weak) continue;
    for (const End& who : left.ends) {
      if (const std::uint32_t object = threatened(i, who.chain); object != kNone) add(i, *trigger, who, {who.mention, object, kNone}, true);
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
