// What stands before and behind the word that is read, as far as the choice of a part of speech cares.
#include "clause/tagger.hpp"

#include <algorithm>

namespace entente {

/// What the `back`-th unit before the next one is.
Tagger::Near Tagger::left(std::size_t back) const {
  if (sentence_.units.size() <= back) return Near::edge;
  const Unit& unit = sentence_.units[sentence_.units.size() - 1 - back];
  const Token& t = token(unit.begin);
  if (unit.mark) return Near::comma;
  if (t.possessive) return Near::possessive;
  if (t.suffix != 0) return Near::noun;
  if (unit.number) return Near::adjective;
  if (unit.entries.empty()) return unit.capital && pack_.titlecase_names ? Near::name : Near::noun;
  switch (unit.pos) {
    case Pos::verb: return Near::verb;
    case Pos::adjective: return Near::adjective;
    case Pos::noun: return unit.is(WordClass::actor) || unit.is(WordClass::people) ? Near::name : Near::noun;
    case Pos::other: return closed_class(unit);
  }
  return Near::adverb;
}

Tagger::Near Tagger::closed_class(const Unit& unit) const {
  if (pack_.verb_first && unit.is(WordClass::preposition) && unit.is(WordClass::subordinator)) return Near::subordinator;
  for (const Entry& entry : unit.entries) {
    switch (entry.word_class) {
      case WordClass::determiner: return Near::determiner;
      case WordClass::pronoun: return (entry.features & kPossessive) != 0 ? Near::possessive : Near::pronoun;
      case WordClass::auxiliary: {
        const std::string& kind = pack_.words[entry.index].kind;
        return kind == "be" ? Near::be : kind == "have" ? Near::have : Near::modal;
      }
      case WordClass::modal: return Near::modal;
      case WordClass::negation: return Near::negation;
      case WordClass::relative: return Near::relative;
      case WordClass::complementizer: return Near::complementizer;
      case WordClass::subordinator: return Near::subordinator;
      case WordClass::conjunction: return Near::conjunction;
      case WordClass::both: return !pack_.verb_first && sentence_.units.size() == 1 ? Near::adverb : Near::preposition;  // "Both agreed"
      case WordClass::number_word: return Near::adjective;
      case WordClass::adverb: return Near::adverb;
      case WordClass::preposition:
        return pack_.words[entry.index].key == pack_.infinitive_marker ? Near::infinitive_marker : Near::preposition;
      case WordClass::attribution: return pack_.verb_first ? Near::adverb : Near::preposition;
      case WordClass::agent:
      case WordClass::presence:
      case WordClass::mediation: return Near::preposition;
      default: break;
    }
  }
  return Near::adverb;
}

/// What follows the shortest reading at `i`: enough to tell "Russia attacks Ukraine" from "Russia attacks on Ukraine".
Tagger::Near Tagger::right(std::uint32_t i) const {
  const std::uint32_t k = i + 1;
  if (k >= sentence_.end || token(k).mark != 0) return Near::comma;
  if (token(k).possessive) return Near::possessive;
  if (token(k).number) return Near::determiner;
  const auto entries = pack_.lexicon.entries_of(token(k).symbol);
  if (entries.empty()) return token(k).capital && pack_.titlecase_names ? Near::name : Near::noun;
  bool verb = false;
  for (const Entry& entry : entries) {
    switch (entry.word_class) {
      case WordClass::preposition: return Near::preposition;
      case WordClass::determiner: return Near::determiner;
      case WordClass::pronoun: return Near::pronoun;
      case WordClass::conjunction: return Near::conjunction;
      case WordClass::complementizer: return Near::complementizer;
      case WordClass::auxiliary:
      case WordClass::modal: return Near::modal;
      case WordClass::actor:
      case WordClass::demonym:
      case WordClass::people:
        if (admissible(entry, k)) return Near::name;
        break;
      default: verb |= entry.pos == Pos::verb && (entry.features & (kPast | kPresent)) != 0; break;
    }
  }
  return verb ? Near::verb : Near::noun;
}

bool Tagger::definite(std::uint32_t i) const { return pack_.normalise(slice(document_.text, token(i).span)).starts_with(pack_.article); }

bool Tagger::definite_before() const {
  const Unit& unit = sentence_.units.back();
  const std::uint32_t last = unit.end - 1;  // of a group the last word tells: «وزير الخارجية» is definite
  return definite(unit.begin) || definite(last) || (token(unit.begin).clitic != kNone);
}

bool Tagger::pronoun_follows(std::uint32_t i) const { return i + 1 < sentence_.end && token(i + 1).suffix != 0 && token(i + 1).joined; }

/// "hopes to sign": the marker of the infinitive and a verb.
bool Tagger::infinitive_follows(std::uint32_t i) const {
  if (pack_.infinitive_marker == 0 || i + 2 >= sentence_.end) return false;
  const auto has = [&](std::uint32_t k, auto accept) {
    const auto entries = pack_.lexicon.entries_of(token(k).symbol);
    return std::any_of(entries.begin(), entries.end(), accept);
  };
  return has(i + 1, [&](const Entry& e) { return e.word_class == WordClass::preposition && pack_.words[e.index].key == pack_.infinitive_marker; }) &&
         has(i + 2, [](const Entry& e) { return e.pos == Pos::verb && (e.features & kInfinitive) != 0; });
}

/// «قبل تقلده»: a word that is a preposition and opens clauses too stands before a noun when that has a pronoun.
bool Tagger::owned_event(std::uint32_t i) const {
  if (!pronoun_follows(i) || sentence_.units.empty()) return false;
  const Unit& before = sentence_.units.back();
  return before.is(WordClass::preposition) && before.is(WordClass::subordinator);
}

/// «إلى طرد الإيرانيين، وطرد الميليشيات»: behind a conjunction the same word as a noun before.
bool Tagger::noun_again(std::uint32_t i) const {
  return left() == Near::conjunction && std::any_of(sentence_.units.begin(), sentence_.units.end(), [&](const Unit& unit) {
    return unit.pos == Pos::noun && unit.end == unit.begin + 1 && token(unit.begin).symbol == token(i).symbol; });
}

/// The word before is an article that points at nobody.
bool Tagger::points_at_nobody() const {
  const Entry* entry = sentence_.units.empty() ? nullptr : sentence_.units.back().any(WordClass::determiner);
  return entry != nullptr && (entry->features & kDefinite) == 0;
}

/// The next word can be a noun.
bool Tagger::noun_follows(std::uint32_t i) const {
  if (i + 1 >= sentence_.end) return false;
  const auto entries = pack_.lexicon.entries_of(token(i + 1).symbol);
  return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::noun; });
}

/// The name before is the first word of a clause, but for an article.
bool Tagger::opens_statement() const {
  const Near before = left(1) == Near::determiner ? left(2) : left(1);
  return before == Near::edge || before == Near::complementizer || before == Near::subordinator || capitals_only_before();
}

/// "Assistant Secretary of State for Political Affairs Jessica Lewis travels": a long title and a name, with nothing else before.
bool Tagger::capitals_only_before() const {
  constexpr std::size_t kLongest = 14;
  const auto& units = sentence_.units;
  if (!pack_.titlecase_names || units.size() < 3 || units.size() > kLongest) return false;
  return std::all_of(units.begin(), units.end(), [&](const Unit& unit) {
    return !unit.mark && !unit.number && (token(unit.begin).capital || unit.is(WordClass::preposition) || unit.is(WordClass::conjunction)); });
}

/// "G7 leaders pledge support", "Polish prime minister heads to Hungary": the present behind people of whom nothing but names and
/// nationalities were told, if they agree and no other verb follows.
bool Tagger::tells_in_headline(std::uint32_t i, Features verb) const {
  constexpr std::size_t kLongest = 5;
  const auto& units = sentence_.units;
  if ((verb & kPresent) == 0 || (verb & kPast) != 0 || units.empty() || units.size() > kLongest || finite_follows(i)) return false;
  const bool list = units.size() == 3 && units[0].is(WordClass::actor) && token(units[1].begin).mark == U',' && units[2].is(WordClass::actor);
  if (list) return (verb & kInfinitive) != 0;  // "Chad, Niger trade accusations"
  const Unit& who = units.back();
  if (who.pos != Pos::noun || !(who.is(WordClass::office) || who.is(WordClass::people) || who.is(WordClass::body))) return false;
  if (((verb & kInfinitive) != 0) != ((who.features() & kPlural) != 0)) return false;
  return std::all_of(units.begin(), units.end() - 1, [](const Unit& unit) {
    return !unit.mark && (unit.is(WordClass::actor) || unit.is(WordClass::demonym) || unit.is(WordClass::people) || unit.is(WordClass::office) || unit.pos == Pos::adjective); });
}

/// A word that can be nothing but a finite verb or its auxiliary follows in this clause.
bool Tagger::finite_follows(std::uint32_t i) const {
  for (std::uint32_t k = i + 1; k < sentence_.end && token(k).mark == 0; ++k) {
    const auto entries = pack_.lexicon.entries_of(token(k).symbol);
    const auto any = [&](auto accept) { return std::any_of(entries.begin(), entries.end(), accept); };
    if (any([](const Entry& e) { return e.word_class == WordClass::auxiliary || e.word_class == WordClass::modal; })) return true;
    const bool finite = any([](const Entry& e) { return e.pos == Pos::verb && (e.features & (kPast | kPresent)) != 0 && (e.features & kInfinitive) == 0; });
    if (finite && !any([](const Entry& e) { return e.pos == Pos::noun; })) return true;
  }
  return false;
}

/// "will resume talks with Iran and": a modal or the marker of the infinitive before the last verb of this clause.
bool Tagger::plan_before() const {
  for (std::size_t k = sentence_.units.size(); k-- > 1;) {
    const Unit& unit = sentence_.units[k];
    if (unit.is(WordClass::complementizer) || unit.is(WordClass::relative) || (unit.pos == Pos::other && unit.is(WordClass::subordinator)) || token(unit.begin).mark == U';') return false;
    if (unit.pos != Pos::verb) continue;
    if ((unit.features() & kInfinitive) == 0) return false;
    std::size_t before = k - 1;
    while (before > 0 && sentence_.units[before].is(WordClass::adverb)) --before;
    const Entry* marker = sentence_.units[before].any(WordClass::preposition);
    return sentence_.units[before].is(WordClass::modal) || (marker != nullptr && pack_.words[marker->index].key == pack_.infinitive_marker);
  }
  return false;
}

/// The noun before is a governor: what follows is its genitive.
bool Tagger::owns_by_nature() const { return sentence_.units.back().is(WordClass::governor); }

/// "Forcibly Displaced Myanmar Nationals": in the middle of a run of capitals, where the rest of the sentence is not all so.
bool Tagger::capital_in_name(std::uint32_t i) const {
  if (!pack_.titlecase_names || i <= sentence_.begin || i + 1 >= sentence_.end || !token(i).capital || !token(i - 1).capital || !token(i + 1).capital) return false;
  std::size_t small = 0;
  std::size_t large = 0;
  for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
    if (token(t).mark != 0 || token(t).number || token(t).span.size() < 4) continue;
    ++(token(t).capital ? large : small);
  }
  return small > large;
}

/// The name just before has its verb already, in front of it: «أدانت فرنسا قتل», but «إن فرنسا قتلت».
bool Tagger::subject_before(std::size_t from) const {
  for (std::size_t back = from;; ++back) {
    const Near near = left(back);
    if (near == Near::verb) return true;
    if (near != Near::name && near != Near::noun && near != Near::adjective) return false;
  }
}

/// Between a word like «أن» and here stands one actor, with or without an office, and nothing else.
bool Tagger::actor_opens_clause() const {
  for (std::size_t back = 0; back < sentence_.units.size(); ++back) {
    const Unit& unit = sentence_.units[sentence_.units.size() - 1 - back];
    if (unit.is(WordClass::office) || unit.is(WordClass::demonym) || unit.is(WordClass::actor)) continue;
    const Near near = left(back);
    if (near == Near::complementizer) return back > 0;
    if (near != Near::name) return false;
  }
  return false;
}

/// «أكد بوتين في اتصال مع روحاني دعم موسكو»: the name just before stands behind a preposition, and the verb of the clause has its
/// subject right behind it.
bool Tagger::ends_aside() const {
  if (left(1) != Near::preposition) return false;
  for (std::size_t back = 2; back < sentence_.units.size(); ++back) {
    switch (left(back)) {
      case Near::verb: return left(back - 1) == Near::name || goes_to(back) || (sentence_.units[sentence_.units.size() - back].is(WordClass::office));
      case Near::relative: case Near::comma: case Near::complementizer: case Near::conjunction: case Near::edge: case Near::subordinator: return false;
      default: break;
    }
  }
  return false;
}

/// «يتوجه الاثنين إلى بغداد وفد»: nothing but words of time stands between the verb at `back` and the preposition of the name before.
bool Tagger::goes_to(std::size_t back) const {
  for (std::size_t k = 2; k < back; ++k) {
    const auto& entries = sentence_.units[sentence_.units.size() - 1 - k].entries;
    if (std::none_of(entries.begin(), entries.end(), tells_time)) return false;
  }
  return true;
}

/// A verb of this sentence has been read already.
bool Tagger::behind_verb() const {
  return std::any_of(sentence_.units.begin(), sentence_.units.end(), [](const Unit& unit) { return unit.pos == Pos::verb; });
}

/// «الرئيس الأمريكي والعاهل السعودي تحدثا»: two whom no verb stands before.
bool Tagger::pair_before() const {
  bool joined = false;
  for (std::size_t back = 0; back < sentence_.units.size(); ++back) {
    const Unit& unit = sentence_.units[sentence_.units.size() - 1 - back];
    if (unit.is(WordClass::pair)) return true;
    switch (left(back)) {
      case Near::name: case Near::noun: case Near::adjective: break;
      case Near::conjunction: joined = true; break;
      case Near::complementizer: case Near::edge: case Near::relative: return joined;
      default: return false;
    }
  }
  return joined;
}

/// «الرئيس الأمريكي أجرى»: an office or a body with its nationality.
bool Tagger::names_actor_before() const {
  std::size_t back = 0;
  while (left(back) == Near::adjective) ++back;
  if (back >= sentence_.units.size()) return false;
  const Unit& unit = sentence_.units[sentence_.units.size() - 1 - back];
  return unit.pos == Pos::noun && unit.is(WordClass::office) && definite(unit.begin);
}

/// A verb that takes a noun of action, its subject, and an aside between commas or before a quotation.
bool Tagger::announced_before() const {
  constexpr std::size_t kLongest = 7;
  const std::size_t n = sentence_.units.size();
  if (n < 4 || !sentence_.units.back().mark) return false;
  std::size_t back = 1;
  std::size_t commas = 1;
  while (back < std::min(n, kLongest) && left(back) != Near::name && left(back) != Near::verb) commas += sentence_.units[n - 1 - back++].mark ? 1 : 0;
  if (back >= std::min(n, kLongest) || commas < 2) return false;
  while (back < n && (left(back) == Near::name || left(back) == Near::noun || left(back) == Near::adjective)) ++back;
  if (back >= n || left(back) != Near::verb) return false;
  const Entry* governor = sentence_.units[n - 1 - back].find(WordClass::governor);
  return governor != nullptr && pack_.governors[governor->index].kind == GovernorKind::light;
}

/// «قصفت إسرائيل بيروت وتوعد حزب الله»: behind the conjunction a clause of a verb with nothing but names, and a name ahead.
bool Tagger::follows_clause(std::uint32_t i) const {
  if (right(i) != Near::name || left(1) != Near::name) return false;
  std::size_t back = 1;
  while (back < sentence_.units.size() && left(back) == Near::name) ++back;
  return back < sentence_.units.size() && left(back) == Near::verb;
}

/// Nothing but names stands before.
bool Tagger::names_only_before() const {
  for (std::size_t back = 0; back < sentence_.units.size(); ++back) {
    if (left(back) != Near::name) return false;
  }
  return !sentence_.units.empty();
}

/// «رفضت السلطات الأميركية، منح تأشيرات»: behind a comma, where the verb that opens the sentence has its subject only.
bool Tagger::object_behind_comma() const {
  if (left() != Near::comma) return false;
  std::size_t back = 1;
  while (left(back) == Near::name || left(back) == Near::noun || left(back) == Near::adjective) ++back;
  const std::size_t n = sentence_.units.size();
  if (back == 1 || back >= n || left(back) != Near::verb || (back + 1 < n && !(back + 2 == n && left(back + 1) == Near::conjunction))) return false;
  const Unit& verb = sentence_.units[n - 1 - back];
  return verb.is(WordClass::trigger) || verb.is(WordClass::governor);
}

/// The modal before stands before nouns of action: it is a group of words or a noun itself.
bool Tagger::modal_of_nouns() const {
  const Unit& unit = sentence_.units.back();
  return unit.end > unit.begin + 1 || std::any_of(unit.entries.begin(), unit.entries.end(), [](const Entry& e) { return e.pos == Pos::noun; });
}

/// Before the word stand a verb and the pronoun of its object: no noun that an adjective could describe.
bool Tagger::noun_behind_object() const {
  const std::size_t n = sentence_.units.size();
  return n > 1 && token(sentence_.units[n - 1].begin).suffix != 0 && sentence_.units[n - 2].pos == Pos::verb;
}

/// «نائب رئيس»: an office in the singular behind another, neither with the article.
bool Tagger::deputises(const std::vector<Match>& found, std::uint32_t i) const {
  if (sentence_.units.empty() || !sentence_.units.back().is(WordClass::office) || definite(i) || definite_before()) return false;
  return std::none_of(found.back().entries.begin(), found.back().entries.end(), [](const Entry& e) {
    return e.word_class == WordClass::office && (e.features & (kPlural | kDual)) != 0; });
}

/// A government or the holder of an office of a state, without the article: its genitive follows.
bool Tagger::rules_before() const {
  if (sentence_.units.empty() || definite(sentence_.units.back().begin)) return false;
  const Unit& unit = sentence_.units.back();
  if (const Entry* body = unit.find(WordClass::body); body != nullptr && pack_.bodies[body->index].government) return true;
  const Entry* office = unit.find(WordClass::office);
  return office != nullptr && pack_.offices[office->index].of_country && !pack_.offices[office->index].of_body && !pack_.offices[office->index].vague;
}

/// The word before is one of time.
bool Tagger::behind_time() const {
  if (sentence_.units.empty()) return false;
  const auto& entries = sentence_.units.back().entries;
  return std::any_of(entries.begin(), entries.end(), tells_time);
}

/// "Macron on Saturday held", "on May 3 signed": how many units before the next one say on which day, with their preposition.
std::size_t Tagger::date_before() const {
  std::size_t n = 0;
  bool told = false;
  for (; n < sentence_.units.size(); ++n) {
    const Unit& unit = sentence_.units[sentence_.units.size() - 1 - n];
    const bool time = std::any_of(unit.entries.begin(), unit.entries.end(), tells_time);
    if (!time && !unit.number) break;
    told |= time;
  }
  return told && left(n) == Near::preposition ? n + 1 : 0;
}

}  // namespace entente
