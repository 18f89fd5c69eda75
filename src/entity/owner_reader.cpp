// Owners of offices and bodies, before them and behind: "Syrian", "Syria's", "of Iran and Turkey".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

bool joins_owners(const Context& c, std::uint32_t u) { return c.comma(u) || c.any(u, WordClass::conjunction) != nullptr; }

std::uint32_t skip_determiners(const Context& c, std::uint32_t u) {
  while (c.in(u) && !c.unit(u).mark && c.any(u, WordClass::determiner) != nullptr) ++u;
  return u;
}

/// "the ruling Hamas movement": an adjective before a name says nothing of whose it is.
std::uint32_t skip_description(const Context& c, std::uint32_t u) {
  const bool counted = !c.pack.verb_first && c.in(u + 2) && c.unit(u).number && c.token(u + 1).joined && !c.unit(u + 1).mark && certain_name(c, u + 2) != nullptr;
  if (counted) return u + 2;  // "the 15-nation European Union"
  const bool plain = c.in(u) && !c.unit(u).mark && c.unit(u).pos == Pos::adjective && !c.token(u).capital && certain_name(c, u + 1) != nullptr;
  return plain ? u + 1 : u;
}

bool owner_preposition(const Context& c, std::uint32_t u, Joined joined) {
  const Entry* entry = c.any(u, WordClass::preposition);
  if (entry == nullptr) return false;
  const std::uint32_t key = c.pack.words[entry->index].key;
  const auto among = [&](const std::vector<std::uint32_t>& keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  const std::vector<std::uint32_t>& owners = c.pack.owner_prepositions;
  const bool own = (c.pack.verb_first && joined != Joined::by_owning) || joined == Joined::at_a_post ? among(owners) : !owners.empty() && key == owners.front();
  return own || (joined == Joined::in_plural && among(c.pack.member_prepositions));
}

void add_owner(const Registry& registry, Owner& owner, std::uint32_t chain) {
  if (std::find(owner.chains.begin(), owner.chains.end(), chain) == owner.chains.end()) owner.chains.push_back(chain);
  owner.country = owner.chains.size() == 1 ? registry.chains[chain].country : -1;
}

void take_actor(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner, const Entry& entry) {
  const std::uint32_t chain = registry.for_actor(static_cast<std::int32_t>(entry.index));
  registry.note(chain, c.text(u, u + 1), c.sentence_index);
  add_owner(registry, owner, chain);
  ++u;
}

/// Country or organization by its name at `u`.
bool take_name(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner) {
  const Entry* entry = certain_name(c, u);
  if (entry == nullptr) return false;
  take_actor(c, registry, u, owner, *entry);
  return true;
}

/// Country, organization or body at `u`.
bool take_named(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner) {
  if (const std::optional<Mention> body = read_body(c, registry, u)) {
    add_owner(registry, owner, body->chains.front());
    u = body->end;
    return true;
  }
  if (const std::optional<Mention> named = read_organization(c, registry, u)) {
    add_owner(registry, owner, named->chains.front());
    u = named->end;
    return true;
  }
  return take_name(c, registry, u, owner);
}

bool take_adjective(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner) {
  const Entry* entry = nationality(c, u);
  if (entry == nullptr && c.pack.verb_first) entry = c.find(u, WordClass::people);  // «زعماء عرب»
  if (entry == nullptr) return false;
  take_actor(c, registry, u, owner, *entry);
  return true;
}

/// "Iran and Turkey", «الروسي والأميركي»: more owners of the same shape.
template <typename Take>
void take_more(const Context& c, std::uint32_t& u, Take take) {
  for (;;) {
    std::uint32_t next = u;
    while (joins_owners(c, next)) ++next;
    if (next == u) return;
    next = skip_determiners(c, next);
    if (!c.pack.verb_first) next = skip_description(c, next);
    if (!take(next)) return;
    u = next;
  }
}

void take_adjectives(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner) {
  take_more(c, u, [&](std::uint32_t& at) { return take_adjective(c, registry, at, owner); });
}

/// "US and Iranian officials": behind an acronym at `u` the nationality of a body belongs to its owners too.
void take_adjectives_behind(const Context& c, Registry& registry, std::uint32_t u, std::uint32_t& at, Owner& owner) {
  if (c.pack.verb_first || at != u + 1 || !c.token(u).all_caps || c.possessive(at)) return;
  Owner more = owner;
  std::uint32_t end = at;
  take_adjectives(c, registry, end, more);
  if (end == at || !c.in(end) || c.find(end, WordClass::body) == nullptr) return;
  owner = more;
  at = end;
}

}  // namespace

bool may_own(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || c.pack.article.empty()) return true;
  const Features features = c.unit(u).features();
  const std::uint32_t last = c.unit(u).end - 1;
  if (c.pack.normalise(slice(c.document.text, c.document.tokens[last].span)).starts_with(c.pack.article)) return false;
  if ((features & kConstruct) != 0) return true;
  const auto& entries = c.unit(u).entries;  // one is enough: «متظاهرون» may also be listed as a word that never bends
  return std::none_of(entries.begin(), entries.end(), [](const Entry& entry) {
    return entry.pos == Pos::noun && (entry.features & kPlural) != 0 && (entry.features & kMasculine) != 0 && (entry.features & kSingular) == 0; });
}

std::optional<Owner> read_owner_after(const Context& c, Registry& registry, std::uint32_t u, Joined joined, bool genitive) {
  Owner owner;
  const bool many = joined == Joined::in_plural || joined == Joined::of_several;
  if (c.pack.verb_first) {
    if (take_adjective(c, registry, u, owner)) {
      take_adjectives(c, registry, u, owner);
    } else {
      if (owner_preposition(c, u, joined)) ++u;
      else if (!genitive) return std::nullopt;
      while (many && c.any(u, WordClass::both) != nullptr) ++u;  // «سفراء كل من بريطانيا وفرنسا»
      if (!take_named(c, registry, u, owner)) return std::nullopt;
      if (many) take_more(c, u, [&](std::uint32_t& next) { return take_named(c, registry, next, owner); });
    }
  } else {
    if (!owner_preposition(c, u, joined)) return std::nullopt;
    u = skip_description(c, skip_determiners(c, u + 1));
    if (!take_named(c, registry, u, owner)) return std::nullopt;
    const ActorKind kind = registry.chains[owner.chains.front()].kind;
    const auto alike = [&](std::uint32_t& next) {
      Owner more;
      if (!take_named(c, registry, next, more) || c.possessive(next) || registry.chains[more.chains.front()].kind != kind) return false;
      for (const std::uint32_t chain : more.chains) add_owner(registry, owner, chain);
      return true;
    };
    if (many) take_more(c, u, alike);
  }
  owner.end = u;
  return owner;
}

std::optional<Owner> read_owner_before(const Context& c, Registry& registry, std::uint32_t u) {
  const bool compound = !c.pack.verb_first && u > 0 && c.in(u) && c.token(u).joined && c.any(u - 1, WordClass::actor) == nullptr && c.any(u - 1, WordClass::demonym) == nullptr;
  if (compound) return std::nullopt;  // "anti-Israel"
  Owner owner;
  std::uint32_t at = u;
  if (take_adjective(c, registry, at, owner)) {
    take_adjectives(c, registry, at, owner);
    Owner of_body;
    std::uint32_t body = u;
    if (take_named(c, registry, body, of_body) && body > at) {
      owner = of_body;
      at = body;
    }
  } else if (!take_named(c, registry, at, owner)) {
    return std::nullopt;
  } else {
    take_adjectives_behind(c, registry, u, at, owner);
  }
  if (c.possessive(at)) ++at;
  const bool acronym = c.in(at + 2) && c.token(at).mark == U'(' && !c.unit(at + 1).mark && c.token(at + 2).mark == U')';
  owner.end = acronym ? at + 3 : at;  // "Republic of Korea (ROK) Minister"
  return owner;
}

std::optional<Owner> read_owner_named(const Context& c, Registry& registry, std::uint32_t u) {
  Owner owner;
  if (take_adjective(c, registry, u, owner)) {
    take_adjectives(c, registry, u, owner);
  } else if (take_name(c, registry, u, owner)) {
    if (c.possessive(u)) ++u;
  } else {
    return std::nullopt;
  }
  owner.end = u;
  return owner;
}

}  // namespace entente
