// Bodies, groups and places: "the Syrian government", «وزارة الخارجية الصينية», "Iranian officials", "Moscow", "Israelis".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

const Actor& row_of(const Context& c, const Entry& entry) { return c.vocabulary.actors()[entry.index]; }

/// How likely a bare name means each kind of actor, before the sentence is looked at; the lowest wins.
int rank(const Context& c, const Entry& entry) {
  const Actor& row = row_of(c, entry);
  const int common = (entry.features & kCommonWord) != 0 ? 10 : 0;
  if (row.kind == ActorKind::country) return common + ((entry.features & (kCapital | kSeat)) != 0 ? 1 : 0);
  if (row.kind == ActorKind::organization || row.kind == ActorKind::group) return common + 2;
  return common + (row.id.starts_with("city:") ? 4 : 3);
}

constexpr int kCertain = 4;  ///< the last rank of names that are no everyday words

/// A town whose name is a word of the language too.
bool everyday(const Context& c, std::uint32_t u, const Entry& entry) {
  constexpr std::uint32_t kLarge = 500000;  ///< inhabitants
  if (c.pack.titlecase_names || row_of(c, entry).kind != ActorKind::place || row_of(c, entry).weight >= kLarge) return false;
  return std::any_of(c.unit(u).entries.begin(), c.unit(u).entries.end(), [](const Entry& e) { return e.word_class != WordClass::actor; });
}

const Entry* best_actor(const Context& c, std::uint32_t u) {
  const Entry* best = nullptr;
  if (!c.in(u) || c.unit(u).pos != Pos::noun) return nullptr;
  for (const Entry& entry : c.unit(u).entries) {
    if (entry.word_class != WordClass::actor || row_of(c, entry).kind == ActorKind::person) continue;
    if ((entry.features & kAcronym) != 0 && c.pack.titlecase_names && !c.token(u).all_caps) continue;
    if (everyday(c, u, entry)) continue;
    if (best == nullptr || std::pair(rank(c, entry), ~row_of(c, entry).weight) < std::pair(rank(c, *best), ~row_of(c, *best).weight)) best = &entry;
  }
  return best;
}

/// The city behind a capital's or a city-state's name, to be the place of events.
const Entry* city_reading(const Context& c, std::uint32_t u) {
  const Entry* best = nullptr;
  for (const Entry& entry : c.unit(u).entries) {
    if (entry.word_class != WordClass::actor || row_of(c, entry).kind != ActorKind::place) continue;
    if (best == nullptr || row_of(c, entry).weight > row_of(c, *best).weight) best = &entry;
  }
  return best;
}

bool joins_owners(const Context& c, std::uint32_t u) { return c.comma(u) || c.any(u, WordClass::conjunction) != nullptr; }

std::uint32_t skip_determiners(const Context& c, std::uint32_t u) {
  while (c.in(u) && !c.unit(u).mark && c.any(u, WordClass::determiner) != nullptr) ++u;
  return u;
}

bool owner_preposition(const Context& c, std::uint32_t u, Joined joined) {
  const Entry* entry = c.any(u, WordClass::preposition);
  if (entry == nullptr) return false;
  const std::uint32_t key = c.pack.words[entry->index].key;
  const auto among = [&](const std::vector<std::uint32_t>& keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  const std::vector<std::uint32_t>& owners = c.pack.owner_prepositions;
  const bool own = c.pack.verb_first || joined == Joined::at_a_post ? among(owners) : !owners.empty() && key == owners.front();
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
  const Entry* entry = best_actor(c, u);
  if (entry == nullptr || rank(c, *entry) > kCertain) return false;
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
  return take_name(c, registry, u, owner);
}

bool take_adjective(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner) {
  const Entry* entry = c.find(u, WordClass::demonym);
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
    if (!take(next)) return;
    u = next;
  }
}

void take_adjectives(const Context& c, Registry& registry, std::uint32_t& u, Owner& owner) {
  take_more(c, u, [&](std::uint32_t& at) { return take_adjective(c, registry, at, owner); });
}

class BodyReader {
 public:
  BodyReader(const Context& context, Registry& registry) : c_(context), r_(registry) {}

  std::optional<Mention> read(std::uint32_t begin) {
    std::uint32_t noun = begin;
    std::optional<Owner> owner;
    if (!c_.pack.verb_first) {
      owner = owner_before(begin);
      if (owner) noun = owner->end;
      noun = skip_adjectives(noun, 2);
    }
    const Entry* entry = c_.find(noun, WordClass::body);
    if (entry == nullptr) return std::nullopt;
    const Features number = c_.unit(noun).features();
    const bool one_of_many = c_.pack.bodies[entry->index].kind == ActorKind::group && (number & kSingular) != 0 && (number & kPlural) == 0;
    if (one_of_many && c_.unit(noun).is(WordClass::trigger)) return std::nullopt;  // "an ally of Moscow" describes somebody else
    std::uint32_t u = noun + 1;
    if (!owner) {
      owner = owner_after(u, c_.pack.verb_first && (c_.unit(noun).features() & kDefinite) == 0);
      if (owner) u = owner->end;
    }
    return finish(begin, u, *entry, owner);
  }

 private:
  std::uint32_t skip_adjectives(std::uint32_t u, int most) const {
    for (; most > 0 && c_.in(u) && c_.find(u, WordClass::body) == nullptr; --most) {
      const bool adjective = c_.unit(u).pos == Pos::adjective || c_.find(u, WordClass::office_modifier) != nullptr;
      if (!adjective || c_.find(u, WordClass::demonym) != nullptr) return u;
      ++u;
    }
    return u;
  }

  /// Nationalities and names; a person owns only an administration, by the country that person leads.
  std::optional<Owner> owner_before(std::uint32_t u) {
    Owner owner;
    if (take_adjective(c_, r_, u, owner)) {
      take_adjectives(c_, r_, u, owner);
    } else if (take_name(c_, r_, u, owner)) {
      if (c_.possessive(u)) ++u;
    } else if (const std::optional<Owner> led = led_by(u)) {
      owner = *led;
      u = owner.end;
      if (c_.possessive(u)) ++u;
      const Entry* body = c_.find(u, WordClass::body);
      if (body == nullptr || !c_.pack.bodies[body->index].government) return std::nullopt;
    } else {
      return std::nullopt;
    }
    if (c_.find(skip_adjectives(u, 2), WordClass::body) == nullptr) return std::nullopt;
    owner.end = u;
    return owner;
  }

  /// "Trump" in "the Trump administration": the country that the person leads.
  std::optional<Owner> led_by(std::uint32_t u) {
    const std::optional<NameReading> name = read_name(c_, r_, u, false);
    if (!name) return std::nullopt;
    for (const std::int32_t person : name->candidates) {
      for (const HeldOffice& office : c_.vocabulary.actors()[static_cast<std::size_t>(person)].offices) {
        if (office.country < 0) continue;
        return Owner{name->end, {r_.for_actor(office.country)}, office.country};
      }
    }
    return std::nullopt;
  }

  /// `indefinite`: «وفد من كوريا», where «من» joins as "of" does.
  std::optional<Owner> owner_after(std::uint32_t u, bool indefinite) {
    if (c_.pack.verb_first) {
      u = skip_adjectives(u, 2);
      if (std::optional<Owner> led = led_by(u)) return led;
    }
    return read_owner_after(c_, r_, u, indefinite ? Joined::in_plural : Joined::plainly);
  }

  Mention make(MentionKind kind, std::uint32_t begin, std::uint32_t end) const {
    Mention mention;
    mention.kind = kind;
    mention.sentence = c_.sentence_index;
    mention.begin = begin;
    mention.end = end;
    mention.span = c_.span(begin, end);
    return mention;
  }

  std::optional<Mention> finish(std::uint32_t begin, std::uint32_t end, const Entry& entry, const std::optional<Owner>& owner) {
    const Body& body = c_.pack.bodies[entry.index];
    if (!owner && body.same) {
      if (std::optional<Mention> quoted = read_quoted_name(begin, end, body)) return quoted;
    }
    const std::uint32_t called = owner ? kNone : called_so(begin);
    if (!owner && called == kNone && !body.alone && !known_here(entry.index)) return std::nullopt;
    Mention mention = make(MentionKind::body, begin, end);
    mention.possessive = c_.possessive(end);
    mention.features = c_.unit(begin).features();
    if (body.government && owner && owner->chains.size() == 1 && distinguished(begin, end)) {
      if (c_.pack.verb_first) ++mention.end;
      mention.span = c_.span(begin, mention.end);
      mention.chains = {r_.for_body(entry.index, owner->country, owner->chains.front())};
    } else if ((body.government && owner) || (body.same && owner && owner->chains.size() == 1 && of_its_kind(owner->chains.front()))) {
      mention.chains = owner->chains;
    } else if (called != kNone) {
      mention.chains = {called};
    } else if (body.government) {
      const std::uint32_t country = lone_country();
      const bool definite = (c_.unit(begin).features() & kDefinite) != 0 || (begin > 0 && c_.any(begin - 1, WordClass::determiner) != nullptr);
      if (country == kNone || !definite || (c_.unit(end - 1).features() & kPlural) != 0) return std::nullopt;
      mention.chains = {country};
    } else if (owner) {
      for (const std::uint32_t chain : owner->chains) mention.chains.push_back(r_.for_body(entry.index, r_.chains[chain].country, chain));
    } else {
      mention.chains = {r_.for_body(entry.index, -1, kNone)};
    }
    for (const std::uint32_t chain : mention.chains) r_.note(chain, c_.text(begin, mention.end), c_.sentence_index);
    return mention;
  }

  /// An organization that the world knows by this name.
  bool of_its_kind(std::uint32_t chain) const {
    return r_.chains[chain].kind == ActorKind::organization && r_.chains[chain].actor >= 0;
  }

  /// «صحيفة "الأفق"»: a body whose own name stands in quotation marks right behind it.
  std::optional<Mention> read_quoted_name(std::uint32_t begin, std::uint32_t name, const Body& body) {
    constexpr std::uint32_t kLongest = 5;
    if (!c_.in(name) || c_.token(name).mark != 0 || !c_.token(name).in_quote || c_.token(begin).in_quote) return std::nullopt;
    std::uint32_t end = name;
    while (c_.in(end) && c_.token(end).in_quote && c_.token(end).mark == 0 && end < name + kLongest) ++end;
    if (c_.in(end) && c_.token(end).in_quote) return std::nullopt;
    Chain chain;
    chain.kind = body.kind;
    chain.name = c_.text(name, end);
    Mention mention = make(MentionKind::name, begin, end);
    mention.chains = {r_.find_or_add(std::move(chain))};
    r_.note(mention.chains.front(), c_.text(name, end), c_.sentence_index);
    r_.note(mention.chains.front(), c_.text(begin, end), c_.sentence_index);
    return mention;
  }

  /// "the new Syrian authorities", «السلطات السورية الجديدة»: not simply the country.
  bool distinguished(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t first = c_.pack.verb_first ? end : begin;
    const std::uint32_t last = c_.pack.verb_first ? end + 1 : end;
    for (std::uint32_t u = first; u < last && c_.in(u); ++u) {
      const std::vector<std::string>& words = c_.pack.distinguishing;
      if (!c_.unit(u).mark && std::find(words.begin(), words.end(), c_.pack.normalise(c_.text(u, u + 1))) != words.end()) return true;
    }
    return false;
  }

  std::string bare_word(std::string_view word) const {
    std::string key = c_.pack.normalise(word);
    if (!c_.pack.article.empty() && key.starts_with(c_.pack.article)) key.erase(0, c_.pack.article.size());
    return key;
  }

  /// "the commission", «المفوضية»: the organization last spoken of whose name has that word as its head.
  std::uint32_t called_so(std::uint32_t u) const {
    const bool definite = (c_.unit(u).features() & kDefinite) != 0 || (u > 0 && c_.any(u - 1, WordClass::determiner) != nullptr);
    if (!definite || c_.unit(u).end != c_.unit(u).begin + 1) return kNone;
    const std::string word = bare_word(c_.text(u, u + 1));
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind != ActorKind::organization || (best != kNone && chain.last_sentence < r_.chains[best].last_sentence)) continue;
      for (const std::string& form : chain.forms) {
        const std::size_t space = c_.pack.verb_first ? form.find(' ') : form.rfind(' ');
        if (space == std::string::npos) continue;
        const std::string head = c_.pack.verb_first ? form.substr(0, space) : form.substr(space + 1);
        if (bare_word(head) == word) best = i;
      }
    }
    return best;
  }

  bool known_here(std::uint32_t body) const {
    return std::any_of(r_.chains.begin(), r_.chains.end(), [&](const Chain& chain) {
      return chain.body != kNone && c_.pack.bodies[chain.body].name == c_.pack.bodies[body].name; });
  }

  /// "the government" alone: the country last spoken of.
  std::uint32_t lone_country() const {
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      if (r_.chains[i].kind != ActorKind::country) continue;
      if (best == kNone || r_.chains[i].last_sentence >= r_.chains[best].last_sentence) best = i;
    }
    return best;
  }

  const Context& c_;
  Registry& r_;
};

}  // namespace

std::optional<Owner> read_owner_after(const Context& c, Registry& registry, std::uint32_t u, Joined joined) {
  Owner owner;
  const bool many = joined == Joined::in_plural;
  if (c.pack.verb_first) {
    if (take_adjective(c, registry, u, owner)) {
      take_adjectives(c, registry, u, owner);
    } else {
      if (owner_preposition(c, u, joined)) ++u;
      if (!take_named(c, registry, u, owner)) return std::nullopt;
      if (many) take_more(c, u, [&](std::uint32_t& next) { return take_named(c, registry, next, owner); });
    }
  } else {
    if (!owner_preposition(c, u, joined)) return std::nullopt;
    u = skip_determiners(c, u + 1);
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
  }
  if (c.possessive(at)) ++at;
  owner.end = at;
  return owner;
}

std::optional<Mention> read_body(const Context& context, Registry& registry, std::uint32_t u) { return BodyReader(context, registry).read(u); }

std::optional<Mention> read_plain(const Context& c, Registry& registry, std::uint32_t u) {
  Mention mention;
  mention.sentence = c.sentence_index;
  mention.begin = u;
  mention.end = u + 1;
  mention.span = c.span(u, u + 1);
  mention.possessive = c.possessive(u + 1);
  mention.features = c.unit(u).features();
  const std::string form = c.text(u, u + 1);
  if (const Entry* entry = best_actor(c, u)) {
    if (rank(c, *entry) > kCertain) return std::nullopt;
    const std::uint32_t chain = registry.for_actor(static_cast<std::int32_t>(entry->index));
    mention.chains = {chain};
    if (registry.chains[chain].kind == ActorKind::place) mention.place = chain;
    if (const Entry* city = city_reading(c, u); city != nullptr && mention.place == kNone) {
      mention.place = registry.for_actor(static_cast<std::int32_t>(city->index));
      registry.note(mention.place, form, c.sentence_index);
    }
  } else if (const Entry* people = c.find(u, WordClass::people)) {
    const auto actor = static_cast<std::int32_t>(people->index);
    const bool group = c.vocabulary.actors()[people->index].kind == ActorKind::group;
    mention.kind = MentionKind::people;
    mention.chains = {group ? registry.for_actor(actor) : registry.for_people(actor, form)};
  } else if (const Entry* demonym = c.find(u, WordClass::demonym)) {
    const auto actor = static_cast<std::int32_t>(demonym->index);
    const bool behind_noun = u > 0 && c.unit(u - 1).pos == Pos::noun && !c.unit(u - 1).mark;
    const bool plural = c.pack.verb_first && (c.unit(u).features() & kPlural) != 0 && !behind_noun;
    const bool country = c.vocabulary.actors()[demonym->index].kind == ActorKind::country;
    mention.kind = plural ? MentionKind::people : MentionKind::adjective;
    mention.chains = {plural && country ? registry.for_people(actor, form) : registry.for_actor(actor)};
  } else {
    return std::nullopt;
  }
  registry.note(mention.chains.front(), form, c.sentence_index);
  return mention;
}

}  // namespace entente
