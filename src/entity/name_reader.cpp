// Personal names: those the world knows, and those shown by their company.
#include <algorithm>
#include <array>

#include "entity/steps.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kLongestName = 6;  ///< words

/// 2 a given name, 1 part of a known person's name, 0 neither.
std::uint8_t strength(const Context& c, std::uint32_t u) {
  const Symbol symbol = c.token(u).symbol;
  return symbol < c.pack.name_part.size() ? c.pack.name_part[symbol] : std::uint8_t{0};
}

std::vector<std::int32_t> people(const Context& c, std::span<const Entry> entries) {
  std::vector<std::int32_t> found;
  for (const Entry& entry : entries) {
    if (entry.word_class == WordClass::actor && c.vocabulary.actors()[entry.index].kind == ActorKind::person) {
      found.push_back(static_cast<std::int32_t>(entry.index));
    }
  }
  return found;
}

bool names_person(const Context& c, const Unit& unit) {
  return unit.can_be(WordClass::actor) && std::any_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& entry) {
    return entry.word_class == WordClass::actor && c.vocabulary.actors()[entry.index].kind == ActorKind::person; });
}

bool names_no_person(const Context& c, const Unit& unit) {
  for (const Entry& entry : unit.entries) {
    if (entry.word_class == WordClass::actor && c.vocabulary.actors()[entry.index].kind == ActorKind::country) return true;
  }
  return false;
}

/// Can the unit at `position` of a name be part of it?
class Part {
 public:
  Part(const Context& context, bool introduced) : c_(context), introduced_(introduced) {}

  bool operator()(std::uint32_t u, std::uint32_t position) const {
    const Token& token = c_.token(u);
    if (token.mark != 0 || token.number || token.possessive || token.suffix != 0 || token.clitic != kNone) return false;
    return c_.pack.titlecase_names ? capital(u, position) : plain(u, position);
  }

 private:
  bool plain(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if (unit.end - unit.begin > 1) return names_person(c_, unit);
    if (position > 0 && c_.token(u).joined) return true;
    const bool unread = std::none_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& e) { return e.pos == unit.pos; });
    if (unread) return introduced_ || position > 0 || strength(c_, u) > 0;
    if (strength(c_, u) == 0 || (unit.pos == Pos::other && (position == 0 || !unit.is(WordClass::number_word)))) return false;
    if (unit.pos == Pos::verb) return strength(c_, u) == 2 && (position > 0 || introduced_);
    if (unit.is(WordClass::demonym) || unit.is(WordClass::people) || names_no_person(c_, unit)) return false;
    return strength(c_, u) == 2 || introduced_ || position > 0;
  }

  bool capital(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    const Token& token = c_.token(u);
    if (position > 0 && token.joined && !unit.is(WordClass::trigger)) return true;
    if (!token.capital) return false;
    if (unit.entries.empty()) return true;
    if (position == 0 && introduced_ && place_and_stranger(u)) return true;
    if (unit.is(WordClass::actor)) {
      return names_person(c_, unit) || (position > 0 && unit.end - unit.begin == 1 && !names_no_person(c_, unit));
    }
    if (unit.end - unit.begin > 1) return false;
    if (position == 0 && introduced_ && given_name(u)) return true;
    for (const WordClass word_class : {WordClass::demonym, WordClass::people, WordClass::office, WordClass::body,
                                       WordClass::office_modifier, WordClass::month, WordClass::weekday}) {
      if (unit.is(word_class)) return false;
    }
    if (unit.pos == Pos::other) return strength(c_, u) == 2 && u > 0;
    return strength(c_, u) > 0 || u > 0;
  }

  /// "Foreign Minister Surin Pitsuwan": behind a title, a town's name before a word that nobody knows.
  bool place_and_stranger(std::uint32_t u) const {
    const Unit& unit = c_.unit(u);
    if (!c_.pack.titlecase_names || unit.end != unit.begin + 1 || !c_.in(u + 1) || c_.unit(u + 1).mark || !c_.token(u + 1).capital || !c_.unit(u + 1).entries.empty()) return false;
    bool place = false;
    for (const Entry& entry : unit.entries) {
      if (entry.word_class != WordClass::actor) continue;
      if (c_.vocabulary.actors()[entry.index].kind != ActorKind::place) return false;
      place = true;
    }
    return place && u > 0 && c_.unit(u - 1).is(WordClass::office);
  }

  /// "spokesman Dean Boyd", "Capt. Shaban Bantariza": behind a title, a title or a month that is a given name, with more to come.
  bool given_name(std::uint32_t u) const {
    const Unit& unit = c_.unit(u);
    if (!unit.is(WordClass::month) && !(unit.is(WordClass::office) && strength(c_, u) == 2)) return false;
    return c_.in(u + 1) && !c_.unit(u + 1).mark && c_.token(u + 1).capital && (c_.unit(u + 1).entries.empty() || strength(c_, u + 1) > 0) && !c_.unit(u + 1).is(WordClass::office);
  }

  const Context& c_;
  bool introduced_;
};

/// Number of units from `u` that can be one name, without particles at its end.
std::uint32_t run_length(const Context& c, std::uint32_t u, bool introduced) {
  const Part part(c, introduced);
  std::uint32_t solid = 0;
  for (std::uint32_t n = 0; c.in(u + n) && n < kLongestName; ++n) {
    const bool particle = c.any(u + n, WordClass::particle) != nullptr && c.token(u + n).mark == 0;
    if (!particle && !part(u + n, n)) break;
    if (!particle) solid = n + 1;
  }
  return solid;
}

/// The words of the units `[begin, end)`; gives how many of them the first unit has, the first two have, and so on.
std::array<std::size_t, kLongestName> take_words(const Context& c, std::uint32_t begin, std::uint32_t end, NameReading& reading) {
  std::array<std::size_t, kLongestName> counts{};
  reading.begin = begin;
  reading.end = end;
  reading.words.clear();
  reading.keys.clear();
  for (std::uint32_t u = begin; u < end; ++u) {
    for (std::uint32_t t = c.unit(u).begin; t < c.unit(u).end; ++t) {
      const Token& token = c.document.tokens[t];
      if (token.mark != 0 || token.possessive) continue;
      std::string key = c.pack.normalise(slice(c.document.text, token.span));
      if (key.size() < 2) continue;  // an initial
      reading.words.push_back(token.symbol);
      reading.keys.push_back(std::move(key));
    }
    counts[u - begin] = reading.words.size();
  }
  return counts;
}

/// Actors of exactly these words, once initials are left out.
std::vector<std::int32_t> look_up(const Context& c, std::span<const Symbol> words) {
  std::uint32_t node = 0;
  for (const Symbol word : words) {
    node = c.pack.lexicon.step(node, word);
    if (node == 0) return {};
  }
  return people(c, c.pack.lexicon.entries(node));
}

/// "Li Peng … Li": the first of two names, if one person alone bears it here and nobody has it for a last name.
bool family_first(const Registry& registry, const std::vector<std::string>& keys) {
  if (keys.size() != 1) return false;
  return std::count_if(registry.chains.begin(), registry.chains.end(), [&](const Chain& chain) {
    return chain.kind == ActorKind::person && chain.keys.size() == 2 && chain.keys.front() == keys.front(); }) == 1;
}

bool part_of_known_person(const Context& c, const Registry& registry, const std::vector<std::string>& keys) {
  for (const Chain& chain : registry.chains) {
    if (chain.kind != ActorKind::person || keys.size() > chain.keys.size()) continue;
    if (std::equal(keys.rbegin(), keys.rend(), chain.keys.rbegin())) return true;
    if (keys.size() == 1 && chain.keys.size() > 2 && keys.front() == chain.keys.front()) return true;
    if (keys.size() == 1 && chain.keys.size() > 2 && keys.front() == chain.keys[1]) return true;
  }
  return !c.pack.verb_first && family_first(registry, keys);
}

/// A word that no pack knows, and that is the last name of somebody this document has named.
bool is_last_name_here(const Context& c, const Registry& registry, std::uint32_t u, NameReading& reading) {
  const Unit& unit = c.unit(u);
  const bool particle = c.pack.titlecase_names && c.token(u).capital && unit.is(WordClass::particle);  // "Khan"
  const bool unread = particle || std::none_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& e) { return e.pos == unit.pos; });
  if (!unread || c.token(u).number || c.token(u).suffix != 0 || c.token(u).clitic != kNone) return false;
  take_words(c, u, u + 1, reading);
  return reading.keys.size() == 1 && part_of_known_person(c, registry, reading.keys);
}

/// "Kwasi Kwarteng": words that no dictionary knows, with capitals where the sentence has none, and no article before.
bool stranger(const Context& c, std::uint32_t u, std::uint32_t end) {
  if (!c.pack.titlecase_names || end < u + 2 || c.any(u - (u > 0 ? 1 : 0), WordClass::determiner) != nullptr) return false;
  std::size_t unheard = 0;
  for (std::uint32_t k = u; k < end; ++k) {
    if (c.any(k, WordClass::particle) != nullptr) continue;
    if (c.token(k).all_caps || (!c.unit(k).entries.empty() && strength(c, k) == 0)) return false;
    unheard += c.unit(k).entries.empty() ? 1 : 0;
  }
  if (unheard == 0) return false;
  std::size_t small = 0;
  for (std::uint32_t k = 0; k < c.size(); ++k) small += !c.unit(k).mark && !c.unit(k).number && !c.token(k).capital && c.unit(k).pos != Pos::other ? 1 : 0;
  return small > 0;
}

bool has_other_reading(const Context& c, const Unit& unit) {
  return std::any_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& entry) {
    return entry.word_class == WordClass::actor && c.vocabulary.actors()[entry.index].kind != ActorKind::person; });
}

}  // namespace

std::optional<NameReading> read_name(const Context& c, const Registry& registry, std::uint32_t u, bool introduced) {
  if (!c.in(u) || c.unit(u).mark || c.token(u).possessive) return std::nullopt;
  NameReading reading;
  const Unit& first = c.unit(u);
  const std::uint32_t n = run_length(c, u, introduced);
  if (first.pos == Pos::noun) reading.candidates = people(c, first.entries);
  if (!reading.candidates.empty() && (introduced || !has_other_reading(c, first))) {
    reading.known = true;
    const bool cut = c.pack.titlecase_names && n > 1 && c.token(u + 1).joined;  // "Cho Hyun-dong" is not "Cho Hyun"
    if ((first.end - first.begin > 1 && !cut) || n <= 1) {
      take_words(c, u, u + 1, reading);
      return reading;
    }
    take_words(c, u, u + n, reading);  // a short form that begins a longer name is that longer name
    reading.candidates = look_up(c, reading.words);
    reading.known = !reading.candidates.empty();
    return reading;
  }
  if (n == 0) return is_last_name_here(c, registry, u, reading) ? std::optional(reading) : std::nullopt;
  const auto counts = take_words(c, u, u + n, reading);
  for (std::uint32_t length = n; length > 0; --length) {
    const std::size_t words = counts[length - 1];
    if (words < 2) break;
    reading.candidates = look_up(c, std::span(reading.words).first(words));
    if (reading.candidates.empty()) continue;
    reading.end = u + length;
    reading.words.resize(words);
    reading.keys.resize(words);
    reading.known = true;
    return reading;
  }
  reading.candidates.clear();
  if (reading.keys.empty()) return std::nullopt;
  const bool given_and_more = strength(c, u) == 2 && reading.keys.size() > 1;
  if (!introduced && !given_and_more && !part_of_known_person(c, registry, reading.keys) && !stranger(c, u, reading.end)) return std::nullopt;
  return reading;
}

}  // namespace entente
