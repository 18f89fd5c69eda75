#include <algorithm>

#include "entity/steps.hpp"

namespace entente {

bool covers(const HeldOffice& office, const std::string& date) {
  if (date.empty()) return office.to.empty();
  const bool begun = office.from.empty() || office.from.substr(0, date.size()) <= date.substr(0, office.from.size());
  const bool open = office.to.empty() || date.substr(0, office.to.size()) <= office.to;
  return begun && open;
}

namespace {

/// "president" fits "president of the republic", "prince" fits "crown prince"; "vice president" does not fit "president".
bool same_role(std::string_view held, std::string_view role) {
  constexpr std::string_view kCrown = "crown ";
  if (role.empty()) return false;
  if (held.starts_with(role) && (held.size() == role.size() || held[role.size()] == ' ')) return true;
  return held.starts_with(kCrown) && held.substr(kCrown.size()) == role;
}

bool is_suffix_of(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

bool is_part_of(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    return std::find(longer.begin(), longer.end(), word) != longer.end(); });
}

/// «عبد الله» and «عبدالله»: written as one word in a longer name.
bool is_one_word_of(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() < 2) return false;
  std::string all;
  for (const std::string& word : shorter) all += word;
  return std::find(longer.begin(), longer.end(), all) != longer.end();
}

}  // namespace

bool Registry::role_fits(std::string_view held, const std::string& role) const {
  if (same_role(held, role)) return true;
  const auto covers = pack_.role_covers.find(role);
  if (covers == pack_.role_covers.end()) return false;
  return std::any_of(covers->second.begin(), covers->second.end(), [&](const std::string& narrower) { return same_role(held, narrower); });
}

/// «المرصد» of «المرصد السوري لحقوق الإنسان», "the commission" of "the European Commission": the one last spoken of.
std::uint32_t Registry::headed(std::string_view word) const {
  const auto bare = [&](std::string_view text) {
    std::string key = pack_.normalise(text);
    if (!pack_.article.empty() && key.starts_with(pack_.article)) key.erase(0, pack_.article.size());
    return key;
  };
  const std::string wanted = bare(word);
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const Chain& chain = chains[i];
    if (chain.kind != ActorKind::organization || (best != kNone && chain.last_sentence < chains[best].last_sentence)) continue;
    for (const std::string& form : chain.forms) {
      const std::size_t space = pack_.verb_first ? form.find(' ') : form.rfind(' ');
      if (space == std::string::npos) continue;
      if (bare(pack_.verb_first ? form.substr(0, space) : form.substr(space + 1)) == wanted) best = i;
    }
  }
  return best;
}

std::uint32_t Registry::add(Chain chain) {
  chains.push_back(std::move(chain));
  return static_cast<std::uint32_t>(chains.size() - 1);
}

std::uint32_t Registry::find_or_add(Chain chain) {
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains[i].kind == chain.kind && chains[i].name == chain.name) return i;
  }
  return add(std::move(chain));
}

std::uint32_t Registry::for_actor(std::int32_t actor) {
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains[i].actor == actor) return i;
  }
  const Actor& row = vocabulary_.actors()[static_cast<std::size_t>(actor)];
  Chain chain;
  chain.kind = row.kind;
  chain.actor = actor;
  chain.name = row.name;
  chain.country = row.kind == ActorKind::country ? actor : row.country;
  return add(std::move(chain));
}

void Registry::note(std::uint32_t chain, const std::string& form, std::uint32_t sentence) {
  Chain& c = chains[chain];
  c.last_sentence = sentence;
  if (form.empty() || std::find(c.forms.begin(), c.forms.end(), form) != c.forms.end()) return;
  c.forms.push_back(form);
}

void Registry::claim(OfficeClaim office) {
  if (office.holder == kNone || office.of == kNone || office.holder == office.of) return;
  for (const OfficeClaim& known : offices) {
    if (known.holder == office.holder && known.of == office.of && known.role == office.role && known.membership == office.membership) return;
  }
  offices.push_back(std::move(office));
}

std::string Registry::english_adjective(std::int32_t country) const {
  const Actor& row = vocabulary_.actors()[static_cast<std::size_t>(country)];
  const std::string_view adjective = row.first_name("people:en");
  return std::string(adjective.empty() ? row.name : adjective);
}

/// Chain of the capital city of a country, or `kNone` when the world knows none.
std::uint32_t Registry::capital_of(std::int32_t country) {
  const auto& actors = vocabulary_.actors();
  if (country < 0) return kNone;
  const std::string_view name = actors[static_cast<std::size_t>(country)].first_name("capital:" + pack_.tag);
  std::int32_t best = -1;
  for (std::size_t i = 0; i < actors.size() && !name.empty(); ++i) {
    if (actors[i].kind != ActorKind::place || actors[i].country != country) continue;
    if (best >= 0 && actors[i].weight <= actors[static_cast<std::size_t>(best)].weight) continue;
    if (actors[i].first_name(pack_.tag) == name) best = static_cast<std::int32_t>(i);
  }
  return best < 0 ? kNone : for_actor(best);
}

bool Registry::is_party(std::uint32_t chain) const {
  return chains[chain].actor >= 0 && vocabulary_.actors()[static_cast<std::size_t>(chains[chain].actor)].type == "party";
}

/// Those of the world who bear a last name and hold such an office on the article's day.
std::vector<std::int32_t> Registry::holders(const std::string& last_name, std::int32_t country, const std::string& role) const {
  std::vector<std::int32_t> found;
  const auto& actors = vocabulary_.actors();
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const bool in_office = std::any_of(actors[i].offices.begin(), actors[i].offices.end(), [&](const HeldOffice& office) {
      return (country < 0 || office.country == country) && role_fits(office.role, role) && covers(office, date_); });
    if (!in_office) continue;
    const auto names = actors[i].names();
    const auto own = names.find(pack_.tag);
    if (own == names.end()) continue;
    const bool bears = std::any_of(own->second.begin(), own->second.end(), [&](std::string_view name) {
      const std::size_t space = name.rfind(' ');
      if (space == std::string_view::npos) return false;
      const bool family = !pack_.verb_first && pack_.normalise(name.substr(0, name.find(' '))) == last_name;  // "President Yoon"
      return family || pack_.normalise(name.substr(space + 1)) == last_name; });
    if (bears) found.push_back(static_cast<std::int32_t>(i));
  }
  return found;
}

const HeldOffice* Registry::held(std::int32_t actor, const std::string& role) const {
  if (actor < 0) return nullptr;
  const HeldOffice* any = nullptr;
  for (const HeldOffice& office : vocabulary_.actors()[static_cast<std::size_t>(actor)].offices) {
    if (!role_fits(office.role, role)) continue;
    if (covers(office, date_)) return &office;
    any = &office;
  }
  return any;
}

/// How well an actor fits the words around its name; people in office on the day first.
double Registry::fitness(std::int32_t actor, std::int32_t country, const std::string& role) const {
  const Actor& row = vocabulary_.actors()[static_cast<std::size_t>(actor)];
  double best = 0;
  bool of_a_country_here = false;
  for (const HeldOffice& office : row.offices) {
    double score = 0;
    if (country >= 0 && office.country == country) score += 2;
    if (role_fits(office.role, role)) score += 2;
    if (covers(office, date_)) score += 1.5;
    if (office.to.empty() || (!date_.empty() && office.to >= date_.substr(0, 4))) score += 0.2;
    best = std::max(best, score);
    for (const Chain& chain : chains) of_a_country_here |= chain.kind == ActorKind::country && chain.actor == office.country;
  }
  return best + (of_a_country_here ? 0.5 : 0);
}

std::int32_t Registry::fittest(const std::vector<std::int32_t>& candidates, std::int32_t country, const std::string& role) const {
  std::int32_t winner = candidates.front();
  double best = -1;
  for (const std::int32_t candidate : candidates) {
    const double score = fitness(candidate, country, role);
    if (score > best) {
      best = score;
      winner = candidate;
    }
  }
  return winner;
}

/// The person of this document whose name this is, or is a part of; the last spoken of when there are several.
std::uint32_t Registry::same_person(const std::vector<std::string>& keys, bool known, std::int32_t country, bool titled) const {
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const Chain& chain = chains[i];
    if (chain.kind != ActorKind::person || chain.keys.empty()) continue;
    if (chain.keys == keys) return i;
    const bool first_name = keys.size() == 1 && chain.keys.size() > 1 && (chain.keys.front() == keys.front() || (chain.keys.size() > 2 && chain.keys[1] == keys.front())) && (titled || chain.keys.size() > 2);
    const bool shorter = is_suffix_of(keys, chain.keys) || (keys.size() > 1 && is_part_of(keys, chain.keys)) || first_name || is_one_word_of(keys, chain.keys);
    const bool family = !pack_.verb_first && !known && keys.size() == 1 && chain.keys.size() == 2 && chain.keys.front() == keys.front();  // "Li Peng … Li"
    const bool longer = is_suffix_of(chain.keys, keys) && (!known || chain.actor < 0);
    if (family && best == kNone) best = i;
    if (!shorter && !longer) continue;
    if (country >= 0 && chain.country >= 0 && chain.country != country) continue;
    if (best == kNone || chain.last_sentence >= chains[best].last_sentence) best = i;
  }
  return best;
}

std::uint32_t Registry::for_person(const std::vector<Symbol>& words, const std::vector<std::string>& keys, const std::string& form,
                                   const std::vector<std::int32_t>& candidates, std::int32_t country, const std::string& role) {
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains[i].actor >= 0 && std::find(candidates.begin(), candidates.end(), chains[i].actor) != candidates.end()) return i;
  }
  if (const std::uint32_t found = same_person(keys, !candidates.empty(), country, !role.empty()); found != kNone) {
    Chain& chain = chains[found];
    if (keys.size() > chain.keys.size()) {
      chain.keys = keys;
      chain.words = words;
      if (chain.actor < 0) chain.name = form;
    }
    if (chain.actor < 0 && !candidates.empty() && keys.size() > 1) {
      chain.actor = fittest(candidates, country, role);
      chain.name = vocabulary_.actors()[static_cast<std::size_t>(chain.actor)].name;
    }
    return found;
  }
  Chain chain;
  chain.kind = ActorKind::person;
  chain.words = words;
  chain.keys = keys;
  chain.name = form;
  chain.country = country;
  if (!candidates.empty()) {
    chain.actor = fittest(candidates, country, role);
    const Actor& row = vocabulary_.actors()[static_cast<std::size_t>(chain.actor)];
    chain.name = row.name;
    if (chain.country < 0 && !row.offices.empty()) chain.country = row.offices.back().country;
  }
  return add(std::move(chain));
}

/// Is the office one of the organization that a chain stands for?
bool Registry::of_body(const HeldOffice& office, std::uint32_t chain) const {
  if (office.body.empty() || chains[chain].actor < 0) return false;
  const Actor& row = vocabulary_.actors()[static_cast<std::size_t>(chains[chain].actor)];
  return office.body == row.id || office.body == row.name;
}

std::uint32_t Registry::for_body(std::uint32_t body, std::int32_t country, std::uint32_t owner) {
  const Body& row = pack_.bodies[body];
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const Chain& chain = chains[i];
    if (chain.body == kNone || pack_.bodies[chain.body].name != row.name) continue;
    if (country >= 0 ? chain.country == country : owner == kNone) best = i;
  }
  if (best != kNone) return best;
  Chain chain;
  chain.kind = row.kind;
  chain.body = body;
  chain.owner = owner;
  chain.country = country;
  chain.name = row.name;
  if (owner != kNone && chains[owner].kind != ActorKind::country) chain.name = chains[owner].name + " " + row.name;
  else if (country >= 0) chain.name = english_adjective(country) + " " + row.name;
  return find_or_add(std::move(chain));
}

std::uint32_t Registry::for_people(std::int32_t country, const std::string& form) {
  const Actor& row = vocabulary_.actors()[static_cast<std::size_t>(country)];
  Chain chain;
  chain.kind = ActorKind::group;
  chain.country = country;
  const std::string_view people = row.first_name("plural_people:en");
  chain.name = people.empty() ? std::string_view(form) : people;
  return find_or_add(std::move(chain));
}

}  // namespace entente
