// What the readings of a word say themselves: names, titles, events, words of time, and verbs that are spelled like them.
#include "clause/tagger.hpp"

#include <algorithm>

namespace entente {

/// Of all readings as a verb; where one is of the third person those of the first and second do not count, as in news nobody means them.
Features Tagger::verb_features(const std::vector<Match>& found) {
  Features all = 0;
  Features third = 0;
  for (const Match& match : found) {
    for (const Entry& entry : match.entries) {
      if (entry.pos != Pos::verb) continue;
      all |= entry.features;
      if ((entry.features & (kFirst | kSecond)) == 0 || (entry.features & kThird) != 0) third |= entry.features;
    }
  }
  return (third & kThird) != 0 ? third : all;
}

bool Tagger::tells_time(const Entry& entry) { return entry.word_class >= WordClass::month && entry.word_class != WordClass::topic; }

bool Tagger::named(const std::vector<Match>& found, std::uint32_t i) const {
  for (const Match& match : found) {
    for (const Entry& entry : match.entries) {
      const bool name = entry.word_class == WordClass::actor || entry.word_class == WordClass::people;
      if (name && admissible(entry, i) && (entry.features & kCommonWord) == 0) return true;
    }
  }
  return false;
}

/// A country by its own name, spelled like a verb that no event or governor is.
bool Tagger::names_state(const std::vector<Match>& found) {
  bool state = false;
  for (const Entry& entry : found.back().entries) {
    state |= entry.word_class == WordClass::actor && (entry.features & kState) != 0;
    if (entry.pos == Pos::verb && entry.word_class != WordClass::verb) return false;
  }
  return state;
}

/// A country whose name is spelled like a form of its adjective («روسيا»).
bool Tagger::names_its_country(const std::vector<Match>& found) {
  for (const Entry& name : found.back().entries) {
    if (name.word_class != WordClass::actor) continue;
    for (const Entry& adjective : found.back().entries) {
      if (adjective.word_class == WordClass::demonym && adjective.index == name.index) return true;
    }
  }
  return false;
}

bool Tagger::names_body(const std::vector<Match>& found) {
  const auto body = [](const Entry& e) { return e.pos == Pos::noun && e.word_class == WordClass::body; };
  return std::any_of(found.back().entries.begin(), found.back().entries.end(), body);
}

bool Tagger::titles(const std::vector<Match>& found) {
  const auto office = [](const Entry& e) { return e.pos == Pos::noun && e.word_class == WordClass::office; };
  return std::any_of(found.back().entries.begin(), found.back().entries.end(), office);
}

bool Tagger::closed(const Match& match, std::uint32_t i) const {
  for (const Entry& entry : match.entries) {
    if (entry.pos != Pos::other || !admissible(entry, i)) continue;
    if (entry.word_class <= WordClass::mediation && entry.word_class != WordClass::adverb) return true;
    if (entry.word_class >= WordClass::month && entry.word_class != WordClass::topic) return true;
  }
  return false;
}

/// A noun that names an actor or an event is one, whatever adjective is spelled the same.
bool Tagger::weighty_noun(const std::vector<Match>& found) {
  for (const Entry& entry : found.back().entries) {
    if (entry.pos != Pos::noun) continue;
    if (entry.word_class == WordClass::office || entry.word_class == WordClass::trigger) return true;
  }
  return false;
}

/// «السيد», «سمو»: the word before only honours whoever holds the office behind it.
bool Tagger::behind_honorific() const {
  const Entry* office = sentence_.units.empty() ? nullptr : sentence_.units.back().find(WordClass::office);
  return office != nullptr && pack_.offices[office->index].kind == Office::Kind::honorific;
}

/// «بطلب من»: the word before is a group that ends in a preposition.
bool Tagger::behind_preposition() const {
  if (sentence_.units.empty() || sentence_.units.back().end < sentence_.units.back().begin + 2) return false;
  const auto entries = pack_.lexicon.entries_of(token(sentence_.units.back().end - 1).symbol);
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::preposition; });
}

/// «نرجس محمدي المعتقلة لدى السلطات»: what was done to whoever is named right before, with its preposition behind.
bool Tagger::describes_name(std::uint32_t i, const std::vector<Match>& found) const {
  if (!definite(i) || right(i) != Near::preposition || sentence_.units.empty()) return false;
  if (left() != Near::name && !(left() == Near::noun && sentence_.units.back().entries.empty())) return false;
  const auto tells = [&](Pos pos) {
    return std::any_of(found.back().entries.begin(), found.back().entries.end(), [pos](const Entry& e) { return e.pos == pos && e.word_class == WordClass::trigger; }); };
  return tells(Pos::adjective) && !tells(Pos::noun);
}

/// «مجددا»: an adverb, spelled like what two men did.
bool Tagger::adverbial_dual(const std::vector<Match>& found) {
  const auto adverb = [](const Entry& e) { return e.word_class == WordClass::adverb; };
  const Features verb = verb_features(found) & (kSingular | kDual | kPlural);
  return verb == kDual && std::any_of(found.back().entries.begin(), found.back().entries.end(), adverb);
}

/// A verb of saying, spelled like a noun that is neither an event nor an actor («صرح»).
bool Tagger::reports(const std::vector<Match>& found) const {
  bool told = false;
  for (const Entry& entry : found.back().entries) {
    if (entry.pos == Pos::noun && entry.word_class != WordClass::noun) return false;
    told |= entry.pos == Pos::verb && entry.word_class == WordClass::governor && pack_.governors[entry.index].kind == GovernorKind::report;
  }
  return told;
}

/// A noun whose ending says that nothing behind owns it, spelled like an adjective that is an event.
bool Tagger::cannot_own(const std::vector<Match>& found) {
  bool event = false;
  for (const Entry& entry : found.back().entries) {
    if (entry.pos == Pos::noun && (entry.features & (kIndefinite | kDual)) == 0) return false;
    event |= entry.pos == Pos::adjective && entry.word_class == WordClass::trigger;
  }
  return event;
}

/// A feminine participle that is an event, spelled like a noun of action or an occupation («مطالبة», «داعية»).
bool Tagger::tells_meanwhile(const std::vector<Match>& found) const {
  const auto told = [&](const Entry& e) {
    const bool feminine = e.pos == Pos::adjective && e.word_class == WordClass::trigger && (e.features & kFeminine) != 0 && (e.features & kSingular) != 0;
    return feminine && pack_.triggers[e.index].frames.front().subject.front().place == Place::subject; };
  return std::any_of(found.back().entries.begin(), found.back().entries.end(), told);
}

/// A participle that is an event, spelled like no noun but an occupation («متهمة روسيا»).
bool Tagger::tells_what_one_does(const std::vector<Match>& found) const {
  bool event = false;
  for (const Entry& entry : found.back().entries) {
    event |= entry.pos == Pos::adjective && entry.word_class == WordClass::trigger;
    if (entry.pos != Pos::noun || entry.word_class == WordClass::noun || entry.word_class == WordClass::topic) continue;
    if (entry.word_class != WordClass::office || pack_.offices[entry.index].kind != Office::Kind::occupation) return false;
  }
  return event && left() != Near::edge && left() != Near::verb && left() != Near::preposition && left() != Near::determiner;
}

/// A given name.
bool Tagger::given_name(std::uint32_t i) const {
  const Symbol symbol = token(i).symbol;
  return symbol < pack_.name_part.size() && pack_.name_part[symbol] > 1;
}

/// «الملك عبد الله»: a particle of names, behind a title or before another, whatever verb is spelled so.
bool Tagger::begins_name(std::uint32_t i, const std::vector<Match>& found) const {
  const auto particle = [](const Entry& e) { return e.word_class == WordClass::particle; };
  if (!pack_.verb_first || std::none_of(found.back().entries.begin(), found.back().entries.end(), particle)) return false;
  if (!sentence_.units.empty() && sentence_.units.back().is(WordClass::office)) return true;
  if (i + 1 >= sentence_.end) return false;
  const auto next = pack_.lexicon.entries_of(token(i + 1).symbol);
  return std::any_of(next.begin(), next.end(), particle);
}

/// «إنه طلب من»: a verb that rules or tells an event, right behind the pronoun of a complement clause.
bool Tagger::tells_of_pronoun(const std::vector<Match>& found) const {
  if (left(1) != Near::complementizer || token(sentence_.units.back().begin).suffix == 0 || (verb_features(found) & (kPast | kPresent)) == 0) return false;
  const auto told = [](const Entry& e) { return e.pos == Pos::verb && (e.word_class == WordClass::governor || e.word_class == WordClass::trigger); };
  return std::any_of(found.back().entries.begin(), found.back().entries.end(), told);
}

/// «وعبر الوزير عن قلقه»: a verb spelled like a preposition, with the preposition that it asks for behind it.
bool Tagger::asks_ahead(std::uint32_t i, const std::vector<Match>& found) const {
  constexpr std::uint32_t kReach = 16;
  for (const Entry& entry : found.back().entries) {
    if (entry.word_class != WordClass::governor || entry.pos != Pos::verb || pack_.governors[entry.index].preposition == 0) continue;
    for (std::uint32_t k = i + 1; k < std::min(sentence_.end, i + kReach); ++k) {
      for (const Entry& other : pack_.lexicon.entries_of(token(k).symbol)) {
        if (other.word_class == WordClass::preposition && pack_.words[other.index].key == pack_.governors[entry.index].preposition) return true;
      }
    }
  }
  return false;
}

/// «دولة الإمارات»: a body, by the word itself.
bool Tagger::heads_body(std::uint32_t i) const {
  const auto entries = pack_.lexicon.entries_of(token(i).symbol);
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::body; });
}

/// All its readings as an adjective are plurals of people.
bool Tagger::noun_of_many(const std::vector<Match>& found) {
  bool any = false;
  for (const Entry& entry : found.back().entries) {
    if (entry.pos != Pos::adjective) continue;
    if ((entry.features & (kSingular | kFeminine)) != 0) return false;
    any |= (entry.features & kPlural) != 0;
  }
  return any;
}

/// The noun before, with its adjectives, is a singular or a feminine, and nothing else, so that no adjective of many men goes with it.
bool Tagger::singular_before() const {
  std::size_t back = 0;
  while (back + 1 < sentence_.units.size() && sentence_.units[sentence_.units.size() - 1 - back].pos == Pos::adjective) ++back;
  bool any = false;
  bool singular = true;
  for (const Entry& entry : sentence_.units[sentence_.units.size() - 1 - back].entries) {
    if (entry.pos != Pos::noun || entry.features == 0) continue;
    if ((entry.features & kFeminine) != 0 && (entry.features & kDual) == 0) return true;
    if ((entry.features & kSingular) == 0 || (entry.features & (kPlural | kDual)) != 0) any = false, singular = false;
    any |= singular;
  }
  return any;
}

/// «عبد الله الثاني ملك الأردن»: an office, spelled like a verb, between a name and what it is held in.
bool Tagger::apposes_title(std::uint32_t i, const std::vector<Match>& found) const {
  if (!pack_.verb_first || left() != Near::name || right(i) != Near::name) return false;
  const auto& entries = found.back().entries;
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.pos == Pos::noun && e.word_class == WordClass::office && pack_.offices[e.index].kind != Office::Kind::occupation; });
}

/// «ندد بالهجوم وطالب روسيا», «دعا إلى اجتماع وأجرى اتصالات»: behind a conjunction a verb that rules or tells an
/// event, spelled like a noun that is neither an event nor an actor.
bool Tagger::joins_verb(std::uint32_t i, const std::vector<Match>& found) const {
  if (!pack_.verb_first || left() != Near::conjunction || (verb_features(found) & (kPast | kPresent)) == 0 || definite(i)) return false;
  bool told = false;
  for (const Entry& entry : found.back().entries) {
    const bool event = entry.word_class == WordClass::governor || entry.word_class == WordClass::trigger;
    if (entry.pos == Pos::verb) told |= event;
    if (entry.pos != Pos::noun) continue;
    const bool occupation = entry.word_class == WordClass::office && pack_.offices[entry.index].kind == Office::Kind::occupation;
    if (entry.word_class != WordClass::noun && entry.word_class != WordClass::topic && !occupation) return false;
  }
  return told && behind_verb();
}

/// "had a telephone conversation", "has no ties": no participle follows, so it is no auxiliary.
bool Tagger::has_as_verb(const Match& match) const {
  const auto auxiliary = [&](const Entry& e) { return e.word_class == WordClass::auxiliary && pack_.words[e.index].kind == "have"; };
  if (pack_.verb_first || std::none_of(match.entries.begin(), match.entries.end(), auxiliary)) return false;
  for (std::uint32_t k = match.end; k < sentence_.end && token(k).mark == 0; ++k) {
    if (token(k).number) return true;  // "has 40,000 troops"
    const auto entries = pack_.lexicon.entries_of(token(k).symbol);
    const auto any = [&](auto accept) { return std::any_of(entries.begin(), entries.end(), accept); };
    if (any([](const Entry& e) { return (e.features & kParticiple) != 0 || e.word_class == WordClass::pronoun || e.word_class == WordClass::auxiliary; })) return false;
    const bool determiner = any([](const Entry& e) { return e.word_class == WordClass::determiner; });
    const bool aside = any([](const Entry& e) {
      return e.word_class == WordClass::adverb || e.word_class == WordClass::negation || e.word_class == WordClass::relative_time; });
    if (determiner || !aside) return !entries.empty() || token(k).capital;
  }
  return false;
}

/// «ومارس الاتحاد», «وفجر التنظيم»: a word of time that is a verb too begins its clause, and no time follows.
bool Tagger::opens_clause(std::uint32_t i, const std::vector<Match>& found) const {
  if (!pack_.verb_first || (verb_features(found) & kPast) == 0 || (left() != Near::edge && !(left() == Near::conjunction && left(1) == Near::edge))) return false;
  if (asks_ahead(i, found)) return true;
  bool timely = false;
  for (const Entry& entry : found.back().entries) {
    if (entry.pos != Pos::other || !admissible(entry, i)) continue;
    if (!tells_time(entry)) return false;
    timely = true;
  }
  if (!timely || i + 1 >= sentence_.end || token(i + 1).mark != 0 || token(i + 1).number || token(i + 1).clitic != kNone) return false;
  const auto next = pack_.lexicon.entries_of(token(i + 1).symbol);
  return std::none_of(next.begin(), next.end(), [](const Entry& e) { return e.pos == Pos::other; });
}

/// The name before stands right behind a verb that tells of no saying.
bool Tagger::object_of_act() const {
  const std::size_t n = sentence_.units.size();
  if (n < 2 || left(1) != Near::verb) return false;
  const auto& entries = sentence_.units[n - 2].entries;
  return std::none_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.word_class == WordClass::governor && pack_.governors[e.index].kind == GovernorKind::report && pack_.governors[e.index].status == Status::none; });
}

/// A people with its article, before a noun that it only describes.
bool Tagger::modifies(const Match& people, std::uint32_t begin) const {
  if (pack_.verb_first || people.end != begin + 2) return false;
  const bool named = std::all_of(people.entries.begin(), people.entries.end(), [](const Entry& e) { return e.word_class == WordClass::people; });
  const auto next_words = people.end < sentence_.end ? pack_.lexicon.entries_of(token(people.end).symbol) : std::span<const Entry>{};
  if (!named || std::none_of(next_words.begin(), next_words.end(), [](const Entry& e) { return e.pos == Pos::noun || e.pos == Pos::adjective; })) return false;
  const Near next = right(people.end - 1);
  return next == Near::noun || (next == Near::verb && finite_follows(people.end));
}

/// "a U.N. demand": the name before stands behind an article that points at nobody.
bool Tagger::indefinite_before() const {
  const std::size_t n = sentence_.units.size();
  if (n < 2 || left(1) != Near::determiner || sentence_.units[n - 1].is(WordClass::people)) return false;
  const Entry* entry = sentence_.units[n - 2].any(WordClass::determiner);
  return entry != nullptr && (entry->features & kDefinite) == 0 && sentence_.units[n - 2].end == sentence_.units[n - 2].begin + 1;
}

}  // namespace entente
