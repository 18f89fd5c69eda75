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

/// A country; `but` leaves out such words for it: its capital may be a last name too («مارغريت سكوبي»).
bool names_no_person(const Context& c, const Unit& unit, Features but = 0) {
  for (const Entry& entry : unit.entries) {
    if (entry.word_class == WordClass::actor && (entry.features & but) == 0 && c.vocabulary.actors()[entry.index].kind == ActorKind::country) return true;
  }
  return false;
}

bool is_particle(const Context& c, std::uint32_t u) { return c.any(u, WordClass::particle) != nullptr && c.token(u).mark == 0; }

bool has_article(const Context& c, std::uint32_t u) { return c.has_article(u); }

/// Can the unit at `position` of a name be part of it?
class Part {
 public:
  Part(const Context& context, bool introduced) : c_(context), introduced_(introduced) {}

  bool operator()(std::uint32_t u, std::uint32_t position) const {
    const Token& token = c_.token(u);
    if (token.mark != 0 || token.number || has_digit(token) || token.possessive || token.suffix != 0 || token.clitic != kNone) return false;
    return c_.pack.titlecase_names ? capital(u, position) : plain(u, position);
  }

 private:
  /// «المؤرخ بـ8 يوليو»
  bool has_digit(const Token& token) const {
    const std::string_view word = slice(c_.document.text, token.span);
    return std::any_of(word.begin(), word.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
  }

  bool plain(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if (unit.end - unit.begin > 1) return names_person(c_, unit);
    if (position > 0 && c_.token(u).joined) return true;
    if (unit.is(WordClass::demonym) || unit.is(WordClass::people)) return origin(u, position);
    if (names_thing(u, position)) return true;
    if (begins_title(u, position)) return false;
    const bool unread = std::none_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& e) { return e.pos == unit.pos; });
    if (unread) return introduced_ || position > 0 || strength(c_, u) > 0;
    if (strength(c_, u) == 0 && (common_last_name(u, position) || last_name_with_article(u, position))) return true;
    if (strength(c_, u) == 0 || (unit.pos == Pos::other && (position == 0 || !unit.is(WordClass::number_word)))) return false;
    if (unit.pos == Pos::verb) return strength(c_, u) == 2 && (position > 0 || introduced_);
    if (unit.is(WordClass::demonym) || unit.is(WordClass::people) || names_no_person(c_, unit)) return false;
    if (position == 0 && strength(c_, u) < 2 && owned_by_noun(u)) return false;
    return strength(c_, u) == 2 || introduced_ || position > 0;
  }

  /// «زار الوزير مكان القصف»: a common noun with another in the genitive that is no name either.
  bool owned_by_noun(std::uint32_t u) const {
    const bool noun = std::any_of(c_.unit(u).entries.begin(), c_.unit(u).entries.end(), [](const Entry& e) { return e.word_class == WordClass::noun; });
    return noun && c_.in(u + 1) && c_.unit(u + 1).pos == Pos::noun && !c_.unit(u + 1).mark && has_article(c_, u + 1) && strength(c_, u + 1) == 0;
  }

  /// «محمد الشامي», «رومان بروتاسيفيتش»: a nationality that is a last name, right behind one given name; a people that is a given
  /// name, before a word that no pack knows.
  bool origin(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if (position == 0) return introduced_ && strength(c_, u) == 2 && c_.in(u + 1) && c_.unit(u + 1).entries.empty() && !c_.unit(u + 1).mark && !c_.unit(u + 1).number;
    const Unit& first = c_.unit(u - 1);
    const bool last = position == 1 && !unit.is(WordClass::people) && (has_article(c_, u) || introduced_) && (unit.features() & (kFeminine | kPlural | kDual)) == 0;
    return last && strength(c_, u - 1) == 2 && !names_person(c_, first) && first.end == first.begin + 1;
  }

  /// «السفير أحمد صادقي»: an adjective without the article describes no name.
  bool describes_nobody(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if (!introduced_ || position != 1 || unit.pos != Pos::adjective || has_article(c_, u) || strength(c_, u - 1) != 2) return false;
    const Unit& given = c_.unit(u - 1);
    if (std::any_of(given.entries.begin(), given.entries.end(), [&](const Entry& e) { return e.pos == given.pos; })) return false;
    if (!std::all_of(unit.entries.begin(), unit.entries.end(), [](const Entry& e) { return e.word_class == WordClass::adjective || e.word_class == WordClass::noun; })) return false;
    return (unit.features() & kConstruct) != 0 || (unit.features() & (kPlural | kDual | kFeminine | kIndefinite)) == 0;
  }

  /// «هادي مطر الكاتب»: a common noun right behind a given name, before a title or a comma.
  bool common_last_name(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if (describes_nobody(u, position)) return true;
    if (!introduced_ || position != 1 || unit.pos != Pos::noun || strength(c_, u - 1) != 2 || has_article(c_, u) || !c_.in(u + 1)) return false;
    if (!std::all_of(unit.entries.begin(), unit.entries.end(), [](const Entry& e) { return e.word_class == WordClass::noun; })) return false;
    if ((unit.features() & (kPlural | kDual | kFeminine | kIndefinite)) != 0) return false;
    return c_.comma(u + 1) || (c_.unit(u + 1).is(WordClass::office) && has_article(c_, u + 1));
  }

  /// «المحافظ عادل الدخيلي»: an adjective with the article right behind a title and one given name, where the phrase ends.
  bool last_name_with_article(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if (!introduced_ || position != 1 || unit.pos != Pos::adjective || !has_article(c_, u) || strength(c_, u - 1) != 2) return false;
    const bool plain = std::all_of(unit.entries.begin(), unit.entries.end(), [](const Entry& e) { return e.word_class == WordClass::adjective || e.word_class == WordClass::noun; });
    if (!plain || (unit.features() & kFeminine) != 0 || names_person(c_, c_.unit(u - 1))) return false;
    return !c_.in(u + 1) || c_.unit(u + 1).mark || c_.unit(u + 1).pos == Pos::verb || c_.unit(u + 1).pos == Pos::other;
  }

  /// «أناتولي أنتونوف الوزير الكندي»: an office with the article, behind two words or before a nationality; «ملك الأردن» behind a name.
  bool begins_title(std::uint32_t u, std::uint32_t position) const {
    const Entry* entry = c_.find(u, WordClass::office);
    if (entry != nullptr && position > 0 && c_.pack.offices[entry->index].kind == Office::Kind::office && c_.in(u + 1) && names_no_person(c_, c_.unit(u + 1))) return true;
    if (entry == nullptr || position == 0 || !has_article(c_, u) || c_.pack.offices[entry->index].kind != Office::Kind::office) return false;
    return position > 1 || (c_.find(u + 1, WordClass::demonym) != nullptr && has_article(c_, u + 1));
  }

  /// «أناتولي أنتونوف»: a company or a town by the name of the person, right behind a given name that means nothing else.
  bool names_thing(std::uint32_t u, std::uint32_t position) const {
    const Unit& unit = c_.unit(u);
    if ((!introduced_ && !names_small_town(unit)) || position != 1 || unit.pos != Pos::noun || !unit.is(WordClass::actor) || names_no_person(c_, unit, kCapital) || (has_article(c_, u) && !names_small_town(unit))) return false;
    const bool only = std::all_of(unit.entries.begin(), unit.entries.end(), [](const Entry& e) { return e.word_class == WordClass::actor || e.word_class == WordClass::topic; });
    return only && strength(c_, u - 1) == 2 && c_.unit(u - 1).entries.empty();
  }

  /// «إياد الدهماني»: towns that nobody would be called after for being large.
  bool names_small_town(const Unit& unit) const {
    return std::all_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::actor && c_.vocabulary.actors()[e.index].id.starts_with("city:") && c_.vocabulary.actors()[e.index].weight < 500000; });
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
    return place && u > 0 && (c_.unit(u - 1).is(WordClass::office) || c_.any(u - 1, WordClass::conjunction) != nullptr);
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

/// «أبو قرين», «عبد الرحمن»: a particle asks for the word behind it.
bool completes_particle(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || u == 0 || !is_particle(c, u - 1) || has_article(c, u - 1)) return false;
  const Token& token = c.token(u);
  if (token.mark != 0 || token.number || token.suffix != 0 || token.clitic != kNone || c.unit(u).end > c.unit(u).begin + 1) return false;
  return is_particle(c, u) ? has_article(c, u) : c.unit(u).pos != Pos::other;
}

/// «تقي الدين»: a word, whatever it means, before a particle that ends a name of two words.
bool ends_compound(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || !c.in(u + 1) || !is_particle(c, u + 1) || !has_article(c, u + 1) || is_particle(c, u) || has_article(c, u)) return false;
  const Token& token = c.token(u);
  return token.mark == 0 && !token.number && token.suffix == 0 && token.clitic == kNone && c.unit(u).end == c.unit(u).begin + 1 && c.unit(u).pos != Pos::other &&
         !c.unit(u).is(WordClass::office) && !c.unit(u).is(WordClass::body);
}

/// "J.P. Singh": a particle with a capital that nothing with one follows is a last name.
bool last_name_too(const Context& c, std::uint32_t u) {
  constexpr std::size_t kShortest = 4;
  if (!c.pack.titlecase_names || !c.token(u).capital || c.token(u).span.size() < kShortest) return false;
  return !c.in(u + 1) || c.unit(u + 1).mark || !c.token(u + 1).capital;
}

/// Number of units from `u` that can be one name, without particles at its end.
std::uint32_t run_length(const Context& c, std::uint32_t u, bool introduced) {
  const Part part(c, introduced);
  std::uint32_t solid = 0;
  for (std::uint32_t n = 0; c.in(u + n) && n < kLongestName; ++n) {
    if (n > 0 && ends_compound(c, u + n)) {
      solid = ++n + 1;
      continue;
    }
    const bool completes = n > 0 && (n > 1 || introduced) && completes_particle(c, u + n);
    if (!completes && !is_particle(c, u + n) && !part(u + n, n)) break;
    if (completes || !is_particle(c, u + n) || (n > 0 && last_name_too(c, u + n))) solid = n + 1;
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
      const bool two_bytes = key.size() == 2 && static_cast<unsigned char>(key.front()) >= 0x80;
      if (key.size() < 2 || two_bytes) continue;  // an initial, «د»
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

/// «عبد الحميد غل»: words that are given names, all of them, before one that no pack knows: another man.
bool given_names_go_on(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || !c.in(u + 1) || c.unit(u + 1).mark || !c.unit(u + 1).entries.empty() || c.token(u + 1).clitic != kNone) return false;
  if (c.token(u + 1).number || c.token(u + 1).suffix != 0) return false;
  for (std::uint32_t t = c.unit(u).begin; t < c.unit(u).end; ++t) {
    const Symbol symbol = c.document.tokens[t].symbol;
    const auto entries = c.pack.lexicon.entries_of(symbol);
    const bool particle = std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::particle; });
    const bool completes = t > c.unit(u).begin && slice(c.document.text, c.document.tokens[t].span).starts_with(c.pack.article);
    if (!particle && !completes && (symbol >= c.pack.name_part.size() || c.pack.name_part[symbol] != 2)) return false;
  }
  return true;
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
    if ((first.end - first.begin > 1 && !cut && !given_names_go_on(c, u)) || n <= 1) {
      const bool more = c.pack.verb_first && n > 1 && is_particle(c, u + 1) && !has_article(c, u + 1) && first.end - first.begin > 1;
      take_words(c, u, more ? u + n : u + 1, reading);  // «الملك سلمان بن عبد العزيز»
      return reading;
    }
    take_words(c, u, u + n, reading);  // a short form that begins a longer name is that longer name
    std::vector<std::int32_t> longer = look_up(c, reading.words);
    const bool whole = c.unit(u + 1).end > c.unit(u + 1).begin + 1 || strength(c, u) != 2 || has_article(c, u);
    if (longer.empty() && c.pack.verb_first && whole && names_person(c, c.unit(u + 1))) {
      take_words(c, u, u + 1, reading);  // «باسم بوتين ديمتري بيسكوف», «اتهم ترامب زيلينسكي»: two men
      return reading;
    }
    reading.candidates = std::move(longer);
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
