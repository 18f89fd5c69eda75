// Several holders of one office told of again by its plural alone: "the three ministers", «الوزراء الثلاثة».
#include "entity/resolver.hpp"

namespace entente {

/// The office at unit `u`, if its plural with the article stands there and nothing says whose it is; else null.
const Entry* Resolver::office_of_several(const Context& c, std::uint32_t u) const {
  const Entry* office = c.any(u, WordClass::office);
  if (office == nullptr || c.pack.offices[office->index].kind != Office::Kind::office || c.token(u).clitic != kNone) return nullptr;
  if ((office->features & kPlural) == 0 || (office->features & (kSingular | kDual)) != 0) return nullptr;
  const bool definite = c.pack.verb_first ? c.has_article(u) : pointed_out(c, u) || counted(c, u);
  const Entry* joint = c.any(u + 1, WordClass::preposition);
  const bool owned = c.find(u + 1, WordClass::demonym) != nullptr || (c.in(u + 1) && c.token(u + 1).suffix != 0) ||
                     (joint != nullptr && std::find(c.pack.owner_prepositions.begin(), c.pack.owner_prepositions.end(), c.pack.words[joint->index].key) != c.pack.owner_prepositions.end());
  return definite && !owned && c.unit(u).pos != Pos::verb ? office : nullptr;
}

/// All who were told of together as holders of that office, in this sentence or the two before.
bool Resolver::read_holders_again(const Context& c, std::uint32_t u) {
  const Entry* office = office_of_several(c, u);
  if (office == nullptr) return false;
  const std::string& role = c.pack.offices[office->index].role;
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence + kReach > c.sentence_index;) {
    const std::vector<std::uint32_t>& chains = mentions_[i].chains;
    const bool together = chains.size() > 2 && std::all_of(chains.begin(), chains.end(), [&](std::uint32_t chain) {
      return r_.chains[chain].kind == ActorKind::person && (holds(chain, role) || r_.loosely_holds(chain, role)); });
    if (!together) continue;
    std::vector<std::uint32_t> holders = chains;
    std::erase_if(mentions_, [&](const Mention& m) { return m.sentence == c.sentence_index && m.begin <= u && u < m.end; });
    insert_pair(c, u, std::move(holders));
    return true;
  }
  return false;
}

/// "the leaders of the two countries": unit of the plural office before the words for a pair at `u`, or `kNone`.
std::uint32_t Resolver::holders_of_pair(const Context& c, std::uint32_t u) {
  if (c.pack.verb_first) return kNone;
  while (u > 0 && (c.any(u - 1, WordClass::determiner) != nullptr || c.any(u - 1, WordClass::number_word) != nullptr || c.unit(u - 1).pos == Pos::adjective ||
                   c.token(u - 1).joined || c.token(u).joined)) --u;
  const Entry* joint = u > 1 ? c.any(u - 1, WordClass::preposition) : nullptr;
  const auto& owners = c.pack.owner_prepositions;
  if (joint == nullptr || owners.empty() || c.pack.words[joint->index].key != owners.front()) return kNone;
  const Entry* office = c.any(u - 2, WordClass::office);
  return office != nullptr && (office->features & kPlural) != 0 && (office->features & kSingular) == 0 ? u - 2 : kNone;
}

/// The two last told of who hold that office, else the holders in both countries.
bool Resolver::read_holders_of_pair(const Context& c, std::uint32_t u, const std::vector<std::uint32_t>& states) {
  const std::uint32_t head = holders_of_pair(c, u);
  if (head == kNone) return false;
  const std::string& role = c.pack.offices[c.any(head, WordClass::office)->index].role;
  std::vector<std::uint32_t> found;
  for (std::size_t i = position(c.sentence_index, head); i-- > 0 && found.size() < 2 && mentions_[i].sentence + kReach > c.sentence_index;) {
    for (const std::uint32_t chain : mentions_[i].chains) {
      const bool holder = r_.chains[chain].kind == ActorKind::person && (holds(chain, role) || r_.loosely_holds(chain, role));
      if (holder && found.size() < 2 && std::find(found.begin(), found.end(), chain) == found.end()) found.push_back(chain);
    }
  }
  if (found.size() < 2) {
    found.clear();
    for (const std::uint32_t state : states) found.push_back(r_.for_title(role, state, true, ""));
  }
  if (found.size() < 2) return false;
  std::erase_if(mentions_, [&](const Mention& m) { return m.sentence == c.sentence_index && m.begin <= u && head < m.end; });
  Mention mention = make(c, MentionKind::pair, head, u + 1);
  mention.chains = {found[1], found[0]};
  mention.features = kPlural;
  insert(std::move(mention));
  return true;
}

}  // namespace entente
