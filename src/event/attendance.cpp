// Who attends a meeting that was told of before, and who welcomes a guest.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

/// «حضر اللقاء», «حضرها», «اللقاء الذي حضره»: a verb of attending with a meeting for its object.
bool Firing::attends(std::size_t verb) const {
  if (s_.items[verb].kind != ItemKind::verb || !g_.governs_as(verb, [](const Governor& governor) { return governor.kind == GovernorKind::attend; })) return false;
  const std::uint32_t behind = s_.items[verb].end;
  if (behind < sentence_.units.size() && s_.document.tokens[sentence_.units[behind].begin].suffix != 0) return true;
  for (std::size_t k = verb + 1; k < s_.items.size() && k < verb + 3 && s_.items[k].kind == ItemKind::noun; ++k) {
    for (const Entry& entry : s_.items[k].unit->entries) {
      if (entry.word_class == WordClass::trigger && s_.vocabulary.ontology().relations[s_.pack.triggers[entry.index].relation].name == "meet") return true;
    }
  }
  return false;
}

/// The meetings that somebody may have attended: those of this sentence, else of one before.
std::vector<Draft> Firing::meetings_before() const {
  std::vector<Draft> found;
  std::copy_if(drafts_.begin(), drafts_.end(), std::back_inserter(found), [&](const Draft& draft) {
    return s_.vocabulary.ontology().relations[draft.relation].name == "meet" && draft.status != Status::denied; });
  const bool told = std::any_of(found.begin(), found.end(), [](const Draft& draft) { return !draft.attended; });
  if (!told) found.insert(found.begin(), s_.meetings.begin(), s_.meetings.end());
  return found;
}

/// The people named behind item `i` up to the next verb, each with the country whose side is told («من الجانب القطري»), or -1.
Firing::Present Firing::persons_behind(std::size_t i) const {
  Present found;
  std::int32_t side = -1;
  for (std::size_t k = i + 1; k < s_.items.size(); ++k) {
    const Item& item = s_.items[k];
    const bool ends = item.kind == ItemKind::verb || item.kind == ItemKind::stop || item.kind == ItemKind::relative || item.kind == ItemKind::complementizer || item.kind == ItemKind::subordinator;
    if (ends) return found;
    if (item.kind != ItemKind::actors || g_.is_suffix(k)) continue;
    const bool under = k > 0 && s_.items[k - 1].kind == ItemKind::preposition;
    const Chain& first = s_.cast.chains[s_.cast.mentions[item.mentions.front()].chains.front()];
    if (under && first.kind == ActorKind::country) side = first.actor;
    const bool owned = s_.items[k - 1].kind == ItemKind::noun && s_.items[k - 1].end == item.begin && (s_.items[k - 1].unit->features() & kDefinite) == 0;
    const bool apposed = first.kind == ActorKind::person && first.keys.empty() && k + 1 < s_.items.size() && s_.items[k + 1].kind == ItemKind::actors && s_.items[k + 1].begin == item.end;
    if (under || (owned && k > i + 2) || apposed) continue;  // «نائب رئيس مجلس الوزراء وزير الخارجية محمد الخليفي»
    for (const std::uint32_t m : item.mentions) {
      for (const std::uint32_t chain : s_.cast.mentions[m].chains) {
        if (s_.cast.chains[chain].kind == ActorKind::person) found.emplace_back(chain, side);
      }
    }
  }
  return found;
}

/// A meeting of two, at the time and place of another.
void Firing::add_meeting(std::size_t i, std::uint32_t a, std::uint32_t b, const Draft* model) {
  const int meet = s_.vocabulary.ontology().find("meet");
  if (meet < 0 || a == b) return;
  Draft draft;
  draft.subject = a;
  draft.object = b;
  draft.relation = static_cast<std::uint16_t>(meet);
  draft.rule = "meet.attendance";
  draft.confidence = 0.75;
  draft.attended = true;
  draft.span = s_.document.span(*s_.items[i].unit);
  if (model != nullptr) {
    draft.status = model->status;
    draft.time = model->time;
    draft.place = model->place;
  } else {
    qualify(s_, g_, i, draft);
  }
  drafts_.push_back(std::move(draft));
}

/// «حضر اللقاء من الجانب القطري A ومن الجانب الأردني B»: each meets those of the other side; who is of no known side is of that
/// of the host, who is told of first.
void Firing::attend(std::size_t verb) {
  const std::vector<Draft> meetings = meetings_before();
  if (meetings.empty()) return;
  Present present;
  const auto country = [&](std::uint32_t chain) {
    return s_.cast.chains[chain].kind == ActorKind::country ? s_.cast.chains[chain].actor : s_.cast.chains[chain].country; };
  const auto known = [&](std::uint32_t chain) { return std::any_of(present.begin(), present.end(), [&](const auto& p) { return p.first == chain; }); };
  for (const Draft& draft : meetings) {
    for (const std::uint32_t chain : {draft.subject, draft.object}) {
      if (!known(chain)) present.emplace_back(chain, country(chain));
    }
  }
  for (auto [who, side] : persons_behind(verb)) {
    if (known(who)) continue;
    if (side < 0) side = country(who);
    if (side < 0) side = present.front().second;
    if (side < 0) continue;
    for (const auto& [other, of] : present) {
      if (of >= 0 && of != side && s_.cast.chains[other].kind == ActorKind::person) add_meeting(verb, who, other, &meetings.front());
    }
    present.emplace_back(who, side);
  }
}

/// «كان في استقباله بالمطار A وB», «كان في استقبال سموه»: they meet whom the pronoun or the title means.
void Firing::welcome(std::size_t noun) {
  const std::uint32_t guest = s_.cast.mentions[s_.items[noun + 1].mentions.front()].chains.front();
  if (s_.cast.chains[guest].kind != ActorKind::person) return;
  for (const auto& [host, side] : persons_behind(noun + 1)) add_meeting(noun, host, guest, nullptr);
}

/// «حضر الاجتماع وزير الخارجية ورئيس المخابرات»: two of one side do not meet each other by that.
bool Firing::attend_together(std::size_t i, std::uint32_t a, std::uint32_t b) const {
  const std::size_t rule = s_.items[i].kind == ItemKind::noun ? g_.ruler(i) : Grammar::npos;
  return rule != Grammar::npos && attends(rule) && s_.cast.chains[a].country == s_.cast.chains[b].country;
}

void Firing::read_attendance() {
  const auto& places = s_.pack.place_prepositions;
  for (std::size_t i = 0; i < s_.items.size(); ++i) {
    if (attends(i)) attend(i);
    const bool welcomed = i > 1 && i + 1 < s_.items.size() && s_.items[i].kind == ItemKind::noun && s_.items[i + 1].kind == ItemKind::actors && s_.items[i - 1].kind == ItemKind::preposition &&
                          s_.items[i - 2].kind == ItemKind::auxiliary && !places.empty() && s_.items[i - 1].key == places.front();
    if (!welcomed) continue;
    const auto meets = [&](const Entry& entry) {
      return entry.word_class == WordClass::trigger && entry.pos == Pos::noun && s_.vocabulary.ontology().relations[s_.pack.triggers[entry.index].relation].name == "meet"; };
    if (std::any_of(s_.items[i].unit->entries.begin(), s_.items[i].unit->entries.end(), meets)) welcome(i);
  }
}

}  // namespace entente
