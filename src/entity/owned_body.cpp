// Bodies that a pronoun owns: "its allies", «قواته», "its neighbour".
#include "entity/resolver.hpp"

namespace entente {

/// Where the noun stands that an attached pronoun at `u` owns.
std::uint32_t Resolver::owned_noun(const Context& c, std::uint32_t u) {
  if (c.pack.verb_first) return u - 1;  // behind the last unit when `u` is the first
  std::uint32_t noun = u + 1;
  while (c.in(noun) && c.unit(noun).pos == Pos::adjective && noun < u + 3) ++noun;
  return noun;
}

bool Resolver::owns_government(const Context& c, std::uint32_t u) {
  const Entry* entry = c.find(owned_noun(c, u), WordClass::body);
  return entry != nullptr && c.pack.bodies[entry->index].government;
}

/// "its neighbour": the other state of this sentence, else the one last told of; with its name behind, that one.
bool Resolver::read_other_state(const Context& c, std::uint32_t noun, Mention mention, std::uint32_t owner) {
  const Features number = c.unit(noun).features();
  if ((number & kSingular) == 0 || (number & kPlural) != 0) return false;
  const std::size_t next = position(c.sentence_index, mention.end);
  if (next < mentions_.size() && mentions_[next].sentence == c.sentence_index && mentions_[next].begin == mention.end) {
    mentions_[next].begin = mention.begin;
    return true;
  }
  const auto other = [&](const Mention& told, const Chain& chain) {
    return chain.kind == ActorKind::country && chain.actor >= 0 && chain.actor != r_.chains[owner].country && !is_venue(told); };
  std::uint32_t state = first_of(c.sentence_index, mention.begin, other);
  if (state == kNone) state = nearest(c.sentence_index, mention.begin, kReach, other);
  if (state == kNone) return false;
  mention.chains = {state};
  insert(std::move(mention));
  return true;
}

/// «قواته» of a spokesman or a ministry: whose troops they are, an armed group's or a country's.
std::uint32_t Resolver::commander_of(std::uint32_t owner) {
  const Chain& chain = r_.chains[owner];
  const bool of_state = chain.kind == ActorKind::person || (chain.kind == ActorKind::organization && chain.body != kNone);
  if (!of_state) return owner;
  for (const OfficeClaim& office : r_.offices) {
    if (office.holder == owner && stands_alone(office.of)) return office.of;
  }
  return chain.country >= 0 ? r_.for_actor(chain.country) : owner;
}

/// «قوات بلاده», «حكومة بلاده»: the body right before the word for a country is that country's.
bool Resolver::own_body_before(const Context& c, std::uint32_t noun, std::uint32_t end, std::int32_t country) {
  const std::size_t at = position(c.sentence_index, noun);
  const Entry* entry = noun > 0 ? c.find(noun - 1, WordClass::body) : nullptr;
  if (!c.pack.verb_first || entry == nullptr || (c.unit(noun - 1).features() & kDefinite) != 0) return false;
  const bool told = at > 0 && mentions_[at - 1].sentence == c.sentence_index && mentions_[at - 1].end == noun;
  if (told) {
    const Chain& body = r_.chains[mentions_[at - 1].chains.front()];
    if (mentions_[at - 1].kind != MentionKind::body || mentions_[at - 1].chains.size() != 1 || body.body == kNone || body.owner != kNone || body.country >= 0) return false;
  }
  const std::uint32_t state = r_.for_actor(country);
  Mention mention = told ? mentions_[at - 1] : make(c, MentionKind::body, noun - 1, noun);
  if (told) mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(at) - 1);
  mention.end = end;
  mention.chains = {c.pack.bodies[entry->index].government ? state : r_.for_body(entry->index, country, state)};
  r_.note(state, c.text(noun, end), c.sentence_index);
  r_.note(mention.chains.front(), c.text(mention.begin, end), c.sentence_index);
  insert(std::move(mention));
  return true;
}

/// «معارضتها الشديدة للغزو»: the noun may mean an act, and an object follows by the preposition that joins things to their owners.
bool Resolver::tells_own_act(const Context& c, std::uint32_t noun) {
  if (!c.pack.verb_first || !c.unit(noun).is(WordClass::trigger) || c.pack.owner_prepositions.empty()) return false;
  std::uint32_t u = noun + 2;  // the pronoun is a unit of its own
  while (c.in(u) && !c.unit(u).mark && c.unit(u).pos == Pos::adjective) ++u;
  const Entry* joint = c.any(u, WordClass::preposition);
  return joint != nullptr && c.pack.words[joint->index].key == c.pack.owner_prepositions.front();
}

/// "its allies", «قواته»: a body that the pronoun owns.
bool Resolver::read_owned_body(const Context& c, std::uint32_t u, std::uint32_t owner) {
  const std::uint32_t noun = owned_noun(c, u);
  const Entry* entry = c.find(noun, WordClass::body);
  if (entry == nullptr || taken(c.sentence_index, noun) || tells_own_act(c, noun)) return false;
  const Body& body = c.pack.bodies[entry->index];
  Mention mention = make(c, MentionKind::body, std::min(u, noun), std::max(u, noun) + 1);
  if (body.other && read_other_state(c, noun, mention, owner)) return true;
  const bool of_country = body.government && r_.chains[owner].country >= 0;
  if (of_country && own_body_before(c, noun, u + 1, r_.chains[owner].country)) return true;
  const std::uint32_t whose = body.abroad ? commander_of(owner) : owner;
  mention.chains = {of_country ? r_.for_actor(r_.chains[owner].country) : r_.for_body(entry->index, r_.chains[whose].country, whose)};
  r_.note(mention.chains.front(), c.text(mention.begin, mention.end), c.sentence_index);
  insert(std::move(mention));
  return true;
}

}  // namespace entente
