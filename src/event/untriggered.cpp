// What no trigger tells: what must be done, and headlines that say where somebody is.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

/// «قال إن على أنقرة أن تراعي», «قال: "نريد السلام، وعلى إيران احترام الاتفاق"»: what somebody says that another must do, he demands.
void Firing::read_obligations() {
  const int demand = s_.vocabulary.ontology().find("demand");
  if (demand < 0 || s_.pack.obligation_prepositions.empty() || !s_.pack.verb_first) return;
  Trigger trigger;
  trigger.id = "demand.obligation";
  trigger.relation = static_cast<std::uint16_t>(demand);
  trigger.confidence = 0.75;
  trigger.subject_kinds = trigger.object_kinds = static_cast<KindSet>(kind_bit(ActorKind::person) | kind_bit(ActorKind::country) | kind_bit(ActorKind::organization) | kind_bit(ActorKind::group));
  for (std::size_t k = 2; k + 2 < s_.items.size(); ++k) {
    if (!obliges(k)) continue;
    const std::size_t says = said_before(k);
    const Filler speaker = says == Grammar::npos ? Filler{} : g_.subject(says);
    if (speaker.empty() || speaker.weak) continue;
    for (const End& a : ends(speaker, trigger.subject_kinds, false)) {
      for (const End& b : ends(g_.phrase(k + 1), trigger.object_kinds, false)) add(says, trigger, a, b, false);
    }
  }
}

/// A clause begins with the preposition at `k` that says who must do what the noun or the clause behind him tells.
bool Firing::obliges(std::size_t k) const {
  const auto& keys = s_.pack.obligation_prepositions;
  const auto kind = [&](std::size_t i) { return s_.items[i].kind; };
  if (kind(k) != ItemKind::preposition || std::find(keys.begin(), keys.end(), s_.items[k].key) == keys.end() || kind(k + 1) != ItemKind::actors) return false;
  if (kind(k + 2) != ItemKind::complementizer && kind(k + 2) != ItemKind::noun) return false;
  const bool joined = kind(k - 1) == ItemKind::conjunction && kind(k - 2) == ItemKind::comma && s_.items[k].quoted;
  return kind(k - 1) == ItemKind::complementizer || kind(k - 1) == ItemKind::stop || joined;
}

/// The verb of saying that a clause beginning at `k` hangs on, with nothing but phrases and marks between; of a quotation, the last
/// one before it.
std::size_t Firing::said_before(std::size_t k) const {
  for (std::size_t i = k; i-- > 0;) {
    if (s_.items[i].kind != ItemKind::verb || (s_.items[k].quoted && s_.items[i].quoted)) continue;
    return g_.is_report(i) ? i : Grammar::npos;
  }
  return Grammar::npos;
}

/// "Blinken in Kyiv for talks", «لافروف في دمشق»: a headline without a verb that begins with a person and where he is, abroad.
void Firing::read_stay() {
  const int visit = s_.vocabulary.ontology().find("visit");
  const auto& items = s_.items;
  const bool tells = std::any_of(items.begin(), items.end(), [](const Item& item) { return item.kind == ItemKind::verb || item.kind == ItemKind::auxiliary; });
  if (visit < 0 || tells || items.size() < 3 || items[0].kind != ItemKind::actors || items[1].kind != ItemKind::preposition || items[2].kind != ItemKind::actors) return;
  const auto& places = s_.pack.place_prepositions;
  if (places.empty() || items[1].key != places.front() || !items[0].mentions.size() || items[0].begin != 0) return;
  Trigger trigger;
  trigger.id = "visit.headline";
  trigger.relation = static_cast<std::uint16_t>(visit);
  trigger.confidence = 0.7;
  trigger.subject_kinds = kind_bit(ActorKind::person);
  trigger.object_kinds = static_cast<KindSet>(kind_bit(ActorKind::place) | kind_bit(ActorKind::country));
  for (const End& a : ends({items[0].mentions, false}, trigger.subject_kinds, false)) {
    for (const End& b : ends({items[2].mentions, false}, trigger.object_kinds, true)) {
      if (!same_country(a.chain, b.chain)) add(1, trigger, a, b, false);
    }
  }
}

}  // namespace entente
