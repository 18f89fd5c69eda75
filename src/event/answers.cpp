// Answers and threats that name nobody: whom they mean by what was told before or is told with them.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

/// "Moscow denied the allegations": who accused it before.
void Firing::answer(std::size_t i, const Trigger& trigger) {
  if (s_.items[i].kind != ItemKind::verb || s_.vocabulary.ontology().relations[trigger.relation].name != "reject") return;
  const auto charge = [&](std::size_t k) {
    return k < s_.items.size() && s_.items[k].kind == ItemKind::noun && s_.items[k].unit->pos == Pos::noun && g_.alleges(k); };
  std::size_t before = g_.group_begin(i);  // "accused Eritrea of attacks, a charge Asmara denied"
  if (before > 0 && !s_.pack.verb_first) --before;
  const bool taken_up = !s_.pack.verb_first && before > 0 && (charge(before - 1) || (before > 1 && charge(before - 2)));
  const bool named = charge(i + 1);
  if (!named && !taken_up && !g_.takes_up_clause(i)) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> accusations = s_.accusations;
  for (const Draft& draft : drafts_) {
    if (s_.vocabulary.ontology().relations[draft.relation].name == "accuse") accusations.emplace_back(draft.subject, draft.object);
  }
  const Side left = side(i, trigger.frames.front().subject, trigger.subject_kinds, false);
  if (left.ends.size() != 1) return;
  const End& who = left.ends.front();
  for (std::size_t k = accusations.size(); k-- > 0;) {
    const auto& [accuser, accused] = accusations[k];
    const Chain& a = s_.cast.chains[accused];
    const bool meant = accused == who.chain || (a.country >= 0 && a.country == s_.cast.chains[who.chain].country);
    if (!meant || accuser == who.chain) continue;
    add(i, trigger, who, {who.mention, accuser, kNone}, false);
    if (named || taken_up) return;
  }
}

/// Keeps a threat that found no object, until the sentence is told.
void Firing::await_object(std::size_t i, const Trigger& trigger) {
  if (s_.items[i].kind != ItemKind::verb || s_.vocabulary.ontology().relations[trigger.relation].name != "threaten") return;
  const Side left = side(i, trigger.frames.front().subject, trigger.subject_kinds, false);
  if (!left.weak && left.ends.size() == 1) threats_.push_back({i, &trigger, left.ends.front(), drafts_.size()});
}

/// "threatened to impose tariffs on Canada", "accused Israel of the killing and vowed to retaliate": whom a threat without an object
/// means, by the act it tells of, or by what the sentence told before.
void Firing::menace(const Threat& threat) {
  const auto& relations = s_.vocabulary.ontology().relations;
  const auto name_of_act = [&](const Draft& draft) -> const std::string& { return relations[draft.relation].plover; };
  bool found = false;
  for (const Draft& act : std::vector<Draft>(drafts_.begin() + static_cast<std::ptrdiff_t>(threat.drafts), drafts_.end())) {
    const bool force = name_of_act(act) == "ASSAULT" || name_of_act(act) == "COERCE" || name_of_act(act) == "SANCTION" || name_of_act(act) == "MOBILIZE";
    if (!force || act.subject != threat.who.chain || (act.status != Status::possible && act.status != Status::planned)) continue;
    add(threat.item, *threat.trigger, threat.who, {threat.who.mention, act.object, kNone}, true);
    found = true;
  }
  if (found) return;
  for (std::size_t k = threat.drafts; k-- > 0;) {
    const bool bore = name_of_act(drafts_[k]) == "ASSAULT" && (drafts_[k].object == threat.who.chain || same_country(drafts_[k].object, threat.who.chain));
    const bool blames = name_of_act(drafts_[k]) == "ACCUSE" && drafts_[k].subject == threat.who.chain;
    if (drafts_[k].status != Status::actual || (!bore && !blames)) continue;
    return add(threat.item, *threat.trigger, threat.who, {threat.who.mention, bore ? drafts_[k].subject : drafts_[k].object, kNone}, true);
  }
}

bool Firing::same_country(std::uint32_t a, std::uint32_t b) const {
  return s_.cast.chains[a].country >= 0 && s_.cast.chains[a].country == s_.cast.chains[b].country;
}

}  // namespace entente
