// Countries, places and peoples by a word of their own: "Moscow", "Israelis", «الروسي».
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

const Actor& row_of(const Context& c, const Entry& entry) { return c.vocabulary.actors()[entry.index]; }

/// How likely a bare name means each kind of actor, before the sentence is looked at; the lowest wins.
int rank(const Context& c, const Entry& entry) {
  const Actor& row = row_of(c, entry);
  if (row.kind == ActorKind::country) return (entry.features & (kCapital | kSeat)) != 0 ? 1 : 0;
  if (row.kind == ActorKind::organization || row.kind == ActorKind::group) return 2;
  return row.id.starts_with("city:") ? 4 : 3;
}

/// The noun right before, or before "of", says that a place is named: «بلدة كونا», "the town of Kidal".
bool told_a_place(const Context& c, std::uint32_t u) {
  std::uint32_t noun = u;
  if (!c.pack.verb_first && noun > 0) {
    const Entry* of = c.any(noun - 1, WordClass::preposition);
    if (of == nullptr || c.pack.owner_prepositions.empty() || c.pack.words[of->index].key != c.pack.owner_prepositions.front()) return false;
    --noun;
  }
  if (noun == 0 || c.unit(noun - 1).mark || c.unit(noun - 1).end != c.unit(noun - 1).begin + 1) return false;
  const std::string word = c.pack.normalise(c.text(noun - 1, noun));
  const auto& words = c.pack.place_nouns;
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Does the article tell of the country, by its name or of its people?
bool tells_of(const Context& c, std::int32_t country) {
  return std::any_of(c.document.sentences.begin(), c.document.sentences.end(), [&](const Sentence& sentence) {
    return std::any_of(sentence.units.begin(), sentence.units.end(), [&](const Unit& unit) {
      return std::any_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& e) {
        const bool name = e.word_class == WordClass::actor || e.word_class == WordClass::demonym || e.word_class == WordClass::people;
        return name && static_cast<std::int32_t>(e.index) == country; }); }); });
}

/// A preposition of place right before, and no noun or adjective behind that it could belong to: «في العقبة», "in Nice".
bool stands_as_place(const Context& c, std::uint32_t u) {
  const Entry* before = u == 0 ? nullptr : c.find(u - 1, WordClass::preposition);
  if (before == nullptr) return false;
  const auto& keys = c.pack.place_prepositions;
  if (std::find(keys.begin(), keys.end(), c.pack.words[before->index].key) == keys.end() || c.token(u).suffix != 0) return false;
  if (!c.in(u + 1) || c.unit(u + 1).mark || c.unit(u + 1).number) return true;
  const Unit& behind = c.unit(u + 1);
  const bool names = behind.is(WordClass::actor) || behind.is(WordClass::office) || behind.is(WordClass::demonym);
  return names || (behind.pos != Pos::noun && behind.pos != Pos::adjective);
}

/// A town whose name is a word of the language too, and that nothing around says to be the town.
bool everyday(const Context& c, std::uint32_t u, const Entry& entry) {
  constexpr std::uint32_t kLarge = 500000;  ///< inhabitants
  const Actor& row = row_of(c, entry);
  if (row.kind != ActorKind::place) return (entry.features & kCommonWord) != 0;
  const bool word = !c.pack.titlecase_names && row.weight < kLarge &&
                    std::any_of(c.unit(u).entries.begin(), c.unit(u).entries.end(), [](const Entry& e) { return e.word_class != WordClass::actor; });
  if (!word && (entry.features & kCommonWord) == 0) return false;
  return !told_a_place(c, u) && !(row.country >= 0 && stands_as_place(c, u) && tells_of(c, row.country));
}

/// «بلدة كونا»: no news agency by the name of the town.
bool names_other(const Context& c, std::uint32_t u, const Entry& entry) {
  return c.pack.verb_first && row_of(c, entry).kind == ActorKind::organization && c.unit(u).end == c.unit(u).begin + 1 && told_a_place(c, u);
}

/// "US$175 million": a sum of money.
bool names_money(const Context& c, std::uint32_t u) {
  return c.in(u + 1) && c.token(u + 1).mark == U'$' && c.token(u + 1).span.begin == c.token(u).span.end;
}

const Entry* best_actor(const Context& c, std::uint32_t u) {
  const Entry* best = nullptr;
  if (!c.in(u) || c.unit(u).pos != Pos::noun || names_money(c, u)) return nullptr;
  for (const Entry& entry : c.unit(u).entries) {
    if (entry.word_class != WordClass::actor || row_of(c, entry).kind == ActorKind::person) continue;
    if ((entry.features & kAcronym) != 0 && c.pack.titlecase_names && !c.token(u).all_caps) continue;
    if (everyday(c, u, entry)) continue;
    if (names_other(c, u, entry)) continue;
    if (c.pack.titlecase_names && !c.token(u).capital && !c.token(u).number) continue;  // "sent a telegram"
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

}  // namespace

const Entry* certain_name(const Context& c, std::uint32_t u) { return best_actor(c, u); }

bool joined_states(const Context& c, std::uint32_t u) {
  const auto state = [&](std::uint32_t at) {
    const Entry* name = certain_name(c, at);
    return nationality(c, at) != nullptr || (name != nullptr && c.vocabulary.actors()[name->index].kind == ActorKind::country); };
  return u > 0 && c.in(u) && c.token(u).joined && state(u - 1) && state(u);
}

namespace {

/// "the North": once North Korea was named, the first word of its name with the article is that country.
std::uint32_t country_called(const Context& c, const Registry& registry, std::uint32_t u) {
  const bool lone = c.pack.titlecase_names && c.token(u).capital && c.unit(u).end == c.unit(u).begin + 1 && !c.unit(u).is(WordClass::actor) && pointed_out(c, u) &&
                    !(c.in(u + 1) && !c.unit(u + 1).mark && c.token(u + 1).capital);
  const Entry* of = c.any(u + 1, WordClass::preposition);
  if (of != nullptr && !c.pack.owner_prepositions.empty() && c.pack.words[of->index].key == c.pack.owner_prepositions.front()) return kNone;  // "the North of the country"
  if (!lone || u < 2) return kNone;
  const std::string word = std::string(slice(c.document.text, c.token(u).span)) + " ";
  for (std::uint32_t i = 0; i < registry.chains.size(); ++i) {
    const Chain& chain = registry.chains[i];
    if (chain.kind == ActorKind::country && std::any_of(chain.forms.begin(), chain.forms.end(), [&](const std::string& form) {
          return form.starts_with(word) && form.find(' ', word.size()) == std::string::npos; })) return i;
  }
  return kNone;
}

/// A word of no pack, or the name of an organization that is at most a noun besides.
bool unread_place(const Context& c, std::uint32_t u) {
  const auto& entries = c.unit(u).entries;
  const auto other = [&](const Entry& e) { return e.word_class == WordClass::actor && names_other(c, u, e); };
  return entries.empty() || (std::any_of(entries.begin(), entries.end(), other) && std::all_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.word_class == WordClass::noun || other(e); }));
}

/// «20 فلسطينيا», «3 أمريكيين»: so many people of a nationality.
bool counts_people(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || u == 0 || c.has_article(u) || c.token(u).clitic != kNone || (c.unit(u).features() & kFeminine) != 0) return false;
  const bool digits = c.unit(u - 1).number && c.token(u - 1).span.size() <= 3;
  return digits || c.any(u - 1, WordClass::number_word) != nullptr;
}

}  // namespace

std::optional<Mention> read_plain(const Context& c, Registry& registry, std::uint32_t u) {
  if (!c.in(u)) return std::nullopt;
  Mention mention;
  mention.sentence = c.sentence_index;
  mention.begin = u;
  mention.end = u + 1;
  mention.span = c.span(u, u + 1);
  mention.possessive = c.possessive(u + 1);
  mention.features = c.unit(u).features();
  const std::string form = c.text(u, u + 1);
  const bool many = counts_people(c, u) && c.any(u, WordClass::demonym) != nullptr;  // «12 سوريا»
  if (const Entry* entry = many ? nullptr : best_actor(c, u)) {
    const std::uint32_t chain = registry.for_actor(static_cast<std::int32_t>(entry->index));
    mention.chains = {chain};
    if (registry.chains[chain].kind == ActorKind::place) mention.place = chain;
    if (const Entry* city = city_reading(c, u); city != nullptr && mention.place == kNone) {
      mention.place = registry.for_actor(static_cast<std::int32_t>(city->index));
      registry.note(mention.place, form, c.sentence_index);
    } else if ((entry->features & kSeat) != 0 && mention.place == kNone) {  // "at the White House"
      Chain building;
      building.kind = ActorKind::place;
      building.country = registry.chains[chain].country;
      building.name = form;
      mention.place = registry.find_or_add(std::move(building));
      registry.note(mention.place, form, c.sentence_index);
    }
  } else if (const std::uint32_t called = country_called(c, registry, u); called != kNone) {
    mention.chains = {called};
  } else if (const Entry* people = c.find(u, WordClass::people)) {
    const auto actor = static_cast<std::int32_t>(people->index);
    const bool group = c.vocabulary.actors()[people->index].kind == ActorKind::group;
    mention.kind = MentionKind::people;
    mention.chains = {group ? registry.for_actor(actor) : registry.for_people(actor, form)};
  } else if (const Entry* demonym = many ? c.any(u, WordClass::demonym) : nationality(c, u)) {
    const auto actor = static_cast<std::int32_t>(demonym->index);
    const bool behind_noun = u > 0 && c.unit(u - 1).pos == Pos::noun && !c.unit(u - 1).mark && !c.unit(u - 1).number && certain_name(c, u - 1) == nullptr;
    const bool owns = behind_noun && c.has_article(u) && !c.has_article(u - 1) && c.token(u - 1).suffix == 0;  // «مقتل الإيرانيين»
    const bool counted = u > 0 && (c.unit(u - 1).number || c.any(u - 1, WordClass::number_word) != nullptr) && (c.unit(u).features() & kIndefinite) != 0;  // «50 فلسطينيا»
    const bool plural = many || (c.pack.verb_first && (counted || ((c.unit(u).features() & kPlural) != 0 && (!behind_noun || owns))));
    const bool country = c.vocabulary.actors()[demonym->index].kind == ActorKind::country;
    mention.kind = plural ? MentionKind::people : MentionKind::adjective;
    mention.chains = {plural && country ? registry.for_people(actor, form) : registry.for_actor(actor)};
  } else if (unread_place(c, u) && !c.unit(u).number && (c.pack.verb_first ? c.token(u).clitic == kNone : c.token(u).capital) && told_a_place(c, u)) {
    Chain place;
    place.kind = ActorKind::place;
    place.name = form;
    mention.chains = {registry.find_or_add(std::move(place))};
    mention.place = mention.chains.front();
  } else {
    return std::nullopt;
  }
  registry.note(mention.chains.front(), form, c.sentence_index);
  return mention;
}

}  // namespace entente
