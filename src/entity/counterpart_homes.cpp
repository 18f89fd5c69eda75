// Counterparts by the countries before the word: "his U.S. and Japanese counterparts, Ann Lee and Taro Mori".
#include "entity/resolver.hpp"

namespace entente {

/// "his Russian counterpart", "his US counterpart": the country before the word.
const Entry* Resolver::home_ahead(const Context& c, std::uint32_t u) {
  if (const Entry* adjective = c.find(u, WordClass::demonym)) return adjective;
  const Entry* name = c.pack.verb_first || c.token(u).possessive ? nullptr : certain_name(c, u);
  return name != nullptr && c.vocabulary.actors()[name->index].kind == ActorKind::country ? name : nullptr;
}

/// The countries of a list that ends right before `begin`, which moves to its start: "U.S. and Japanese".
std::vector<std::int32_t> Resolver::homes_ahead(const Context& c, std::uint32_t& begin) {
  std::vector<std::int32_t> homes;
  for (std::uint32_t k = begin; k > 0; --k) {
    const Entry* home = home_ahead(c, k - 1);
    if (home == nullptr) break;
    homes.insert(homes.begin(), static_cast<std::int32_t>(home->index));
    begin = --k;
    while (k > 1 && (c.comma(k - 1) || c.any(k - 1, WordClass::conjunction) != nullptr)) --k;
    if (k == begin) break;
    ++k;
  }
  return homes;
}

/// "his U.S. and Japanese counterparts, Ann Lee and Taro Mori": one of each country, by name where as many names follow.
bool Resolver::read_counterparts_by_home(const Context& c, std::uint32_t u) {
  if (c.pack.verb_first) return false;
  std::uint32_t begin = u;
  const std::vector<std::int32_t> homes = homes_ahead(c, begin);
  const std::string role = role_of_antecedent(c.sentence_index, begin);
  if (homes.size() < 2) return false;
  std::vector<NameReading> names;
  for (std::uint32_t k = u + 1; names.size() < homes.size(); k = names.back().end) {
    while (c.comma(k) || (!names.empty() && c.any(k, WordClass::conjunction) != nullptr)) ++k;
    const std::optional<NameReading> name = read_name(c, r_, k, true);
    if (!name || (!name->known && name->keys.size() < 2)) break;
    names.push_back(*name);
  }
  if (names.size() < homes.size()) names.clear();
  if (names.empty() && role.empty()) return false;
  Mention mention = make(c, MentionKind::title, begin, names.empty() ? u + 1 : names.back().end);
  mention.features = kPlural;
  for (std::size_t i = 0; i < homes.size(); ++i) {
    const std::uint32_t home = r_.for_actor(homes[i]);
    const std::uint32_t chain = names.empty() ? r_.for_title(role, home, true, "") : r_.for_person(names[i].words, names[i].keys, c.text(names[i].begin, names[i].end), names[i].candidates, homes[i], role);
    if (!names.empty()) r_.note(chain, c.text(names[i].begin, names[i].end), c.sentence_index);
    if (!role.empty()) r_.claim({chain, home, role, c.sentence_index, mention.span});
    mention.chains.push_back(chain);
  }
  std::erase_if(mentions_, [&](const Mention& m) { return m.sentence == mention.sentence && m.begin < mention.end && mention.begin < m.end; });
  insert(std::move(mention));
  return true;
}

}  // namespace entente
