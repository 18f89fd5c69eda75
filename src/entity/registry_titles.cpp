// Who a title without a name means, and titles whose holder is named elsewhere.
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {

/// "the minister" of an oil minister, "the diplomat" of an ambassador: by the end of the office, as the pack says.
bool Registry::loosely_holds(std::uint32_t chain, const std::string& role) const {
  const auto covers = pack_.role_covers.find(role);
  if (covers == pack_.role_covers.end()) return false;
  return std::any_of(chains[chain].roles.begin(), chains[chain].roles.end(), [&](const std::string& held) {
    return std::any_of(covers->second.begin(), covers->second.end(), [&](const std::string& end) {
      return end.starts_with('*') && held.ends_with(std::string_view(end).substr(1)); }); });
}

/// Was the chain called so in the text? "the foreign minister" is who was called so, not whom the world calls so.
bool Registry::told_as(std::uint32_t i, const std::string& role) const {
  return std::any_of(chains[i].roles.begin(), chains[i].roles.end(), [&](const std::string& known) { return role_fits(known, role); });
}

/// Does a person hold the office of that owner, or of any when it is `kNone`, by the text or on the article's day?
bool Registry::may_hold(std::uint32_t i, const std::string& role, std::uint32_t owner) const {
  const bool claimed = std::any_of(offices.begin(), offices.end(), [&](const OfficeClaim& office) {
    return office.holder == i && !office.membership && role_fits(office.role, role) && (owner == kNone || office.of == owner); });
  if (claimed || (owner == kNone && told_as(i, role))) return true;
  const HeldOffice* office = held(chains[i].actor, role);
  if (office == nullptr || !covers(*office, date_)) return false;
  const std::int32_t country = owner == kNone ? -1 : chains[owner].actor;
  return owner == kNone || (country >= 0 && office->country == country) || of_body(*office, owner);
}

/// The last told of who holds an office; who was called so in the text before others, unless these were told of since in their country.
std::uint32_t Registry::last_holder(const std::string& role, std::uint32_t owner) const {
  const auto spoken = [&](std::int32_t home) {
    return std::any_of(chains.begin(), chains.end(), [&](const Chain& chain) { return chain.actor == home && !chain.forms.empty(); }); };
  const auto recent = [&](std::uint32_t a, std::uint32_t b) {  // by the text, or of a country told of
    return chains[a].last_sentence + 1 >= chains[b].last_sentence || (told_as(a, role) && !spoken(chains[b].country)); };
  std::uint32_t best = kNone;
  bool best_by_text = false;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains[i].kind != ActorKind::person || !may_hold(i, role, owner)) continue;
    const bool by_text = told_as(i, role);
    const bool better = best == kNone || (by_text == best_by_text ? chains[i].last_sentence >= chains[best].last_sentence : by_text ? recent(i, best) : !recent(best, i));
    if (!better) continue;
    best = i;
    best_by_text = by_text;
  }
  return best;
}

std::uint32_t Registry::for_title(const std::string& role, std::uint32_t owner, bool definite, const std::string& form, bool loose) {
  std::uint32_t best = last_holder(role, owner);
  if (best == kNone && loose) best = loosely_told(role, owner);
  if (best != kNone && definite) return best;
  const std::int32_t country = owner == kNone ? -1 : chains[owner].actor;
  Chain chain;
  chain.kind = ActorKind::person;
  chain.name = role.empty() ? form : role;
  if (country >= 0 && vocabulary_.actors()[static_cast<std::size_t>(country)].kind == ActorKind::country) {
    chain.name = english_adjective(country) + " " + role;
    chain.country = country;
  } else if (owner != kNone) {
    chain.name = chains[owner].name + " " + role;
  }
  chain.roles.push_back(role);
  return add(std::move(chain));
}

/// The person last told of by name whose office a word for several offices may mean, at home in `owner` if that is told.
std::uint32_t Registry::loosely_told(const std::string& role, std::uint32_t owner) const {
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const Chain& chain = chains[i];
    if (chain.kind != ActorKind::person || chain.keys.empty() || (best != kNone && chain.last_sentence < chains[best].last_sentence)) continue;
    if (owner != kNone && (chain.country < 0 || chain.country != chains[owner].actor)) continue;
    if (loosely_holds(i, role)) best = i;
  }
  return best;
}

std::vector<std::uint32_t> Registry::merge_titles() {
  std::vector<std::uint32_t> target(chains.size());
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    target[i] = i;
    const Chain& title = chains[i];
    if (title.kind != ActorKind::person || !title.keys.empty() || title.actor >= 0 || title.roles.empty()) continue;
    std::uint32_t body = kNone;
    for (const OfficeClaim& office : offices) {
      if (office.holder == i && chains[office.of].kind == ActorKind::organization) body = office.of;
    }
    if (title.country < 0 && body == kNone) continue;
    std::uint32_t best = kNone;
    for (std::uint32_t k = 0; k < chains.size(); ++k) {
      const Chain& named = chains[k];
      if (k == i || named.kind != ActorKind::person || named.keys.empty()) continue;
      bool fits = std::any_of(offices.begin(), offices.end(), [&](const OfficeClaim& office) {
        return office.holder == k && !office.membership && role_fits(office.role, title.roles.front()) &&
               (body == kNone ? chains[office.of].country == title.country : office.of == body); });
      if (const HeldOffice* office = held(named.actor, title.roles.front()); !fits && office != nullptr) {
        fits = covers(*office, date_) && (body == kNone ? office->country == title.country : of_body(*office, body));
      }
      if (fits && (best == kNone || chains[best].actor < 0)) best = k;
    }
    if (best == kNone) continue;
    target[i] = best;
    for (const std::string& form : title.forms) note(best, form, chains[best].last_sentence);
  }
  for (OfficeClaim& office : offices) office.holder = target[office.holder];
  return target;
}

}  // namespace entente
