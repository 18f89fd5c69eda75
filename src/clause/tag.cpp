// One reading for each word group of a sentence: the longest that agrees with the part of speech that the words before
// and behind call for. Rules of neighbourhood only; each asks for classes and features, none for words.
#include <algorithm>

#include "clause/steps.hpp"

namespace entente {
namespace {

/// What a neighbour is, as far as the choice of a part of speech cares.
enum class Near : std::uint8_t {
  edge, determiner, possessive, adjective, preposition, infinitive_marker, be, have, modal, negation, pronoun, relative,
  complementizer, subordinator, conjunction, noun, name, verb, comma, adverb,
};

struct Match {
  std::uint32_t end = 0;
  std::span<const Entry> entries;
};

using PosSet = unsigned;
constexpr PosSet bit(Pos pos) { return 1U << static_cast<unsigned>(pos); }

Pos only(PosSet set) {
  for (const Pos pos : {Pos::other, Pos::noun, Pos::verb, Pos::adjective}) {
    if ((set & bit(pos)) != 0) return pos;
  }
  return Pos::noun;
}

Features verb_features(const std::vector<Match>& found) {
  Features all = 0;
  for (const Match& match : found) {
    for (const Entry& entry : match.entries) {
      if (entry.pos == Pos::verb) all |= entry.features;
    }
  }
  return all;
}

class Tagger {
 public:
  Tagger(const Document& document, Sentence& sentence)
      : document_(document), pack_(*document.pack), sentence_(sentence),
        possessive_(pack_.possessives.empty() ? 0 : pack_.lexicon.symbol(pack_.possessives.front())) {}

  void run() {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end;) i = read(i);
  }

 private:
  const Token& token(std::uint32_t i) const { return document_.tokens[i]; }

  /// Capitals decide in languages that have them: a name must have one, an acronym must be all capitals.
  bool admissible(const Entry& entry, std::uint32_t begin) const {
    if (!pack_.titlecase_names) return true;
    const Token& first = token(begin);
    switch (entry.word_class) {
      case WordClass::actor:
      case WordClass::people:
      case WordClass::demonym:
        if ((entry.features & kAcronym) != 0) return first.all_caps;
        return first.capital || first.number;
      case WordClass::month:
      case WordClass::weekday: return first.capital;
      default: return true;
    }
  }

  bool any_admissible(const Match& match, std::uint32_t begin) const {
    return std::any_of(match.entries.begin(), match.entries.end(), [&](const Entry& e) { return admissible(e, begin); });
  }

  /// All word groups that begin at token `i`, shortest first; valid until the next call.
  const std::vector<Match>& matches(std::uint32_t i) {
    std::vector<Match>& found = found_;
    found.clear();
    branches_.assign(1, {0, i});
    while (!branches_.empty()) {
      next_.clear();
      for (const Branch& branch : branches_) {
        if (branch.at >= sentence_.end) continue;
        const Token& t = token(branch.at);
        if (t.mark == U'-' && branch.node != 0 && pack_.verb_first) next_.push_back({branch.node, branch.at + 1});  // «مون جيه- إن»
        if (t.mark != 0 || t.suffix != 0) continue;
        const auto follow = [&](Symbol symbol, std::uint32_t end, bool complete = true) {
          const std::uint32_t node = pack_.lexicon.step(branch.node, symbol);
          if (node == 0 || end > sentence_.end) return;
          if (const auto entries = pack_.lexicon.entries(node); complete && !entries.empty()) found.push_back({end, entries});
          if (branch.node != 0 || pack_.lexicon.begins_more(symbol)) next_.push_back({node, end});
        };
        if (t.possessive) {
          follow(possessive_, branch.at + 1);
        } else {
          follow(t.symbol, branch.at + 1);
          if (const Symbol other = before_pronoun(branch.at); other != 0) follow(other, branch.at + 1);
          // A word that was cut is not read whole again, but it may begin or go on with a longer group.
          if (t.whole != 0 && t.whole_end > branch.at + 1) follow(t.whole, t.whole_end, branch.node != 0);
        }
      }
      branches_.swap(next_);
    }
    std::erase_if(found, [&](const Match& match) { return !any_admissible(match, i); });
    const auto shorter = [](const Match& a, const Match& b) { return a.end < b.end; };
    if (!std::is_sorted(found.begin(), found.end(), shorter)) std::stable_sort(found.begin(), found.end(), shorter);
    return found;
  }

  bool pronoun_follows(std::uint32_t i) const { return i + 1 < sentence_.end && token(i + 1).suffix != 0 && token(i + 1).joined; }

  /// The other reading of a word that was cut before a pronoun: «استضافتها» is «استضافة» or «استضافت» and a pronoun; else 0.
  Symbol before_pronoun(std::uint32_t i) const {
    if (!pronoun_follows(i)) return 0;
    const Symbol other = pack_.lexicon.symbol(pack_.normalise(slice(document_.text, token(i).span)));
    if (other == token(i).symbol) return 0;
    const auto entries = pack_.lexicon.entries_of(other);
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::verb; }) ? other : 0;
  }

  PosSet pos_of(const Match& match, std::uint32_t begin) const {
    PosSet set = 0;
    for (const Entry& entry : match.entries) {
      if (admissible(entry, begin)) set |= bit(entry.pos);
    }
    return set;
  }

  std::uint32_t read(std::uint32_t i) {
    const Token& t = token(i);
    Unit unit;
    unit.begin = i;
    unit.end = i + 1;
    unit.capital = t.capital;
    unit.number = t.number;
    unit.mark = t.mark != 0;
    if (!unit.mark && !t.possessive && t.suffix == 0) look_up(i, unit);
    sentence_.units.push_back(unit);
    return unit.end;
  }

  void look_up(std::uint32_t i, Unit& unit) {
    const Token& t = token(i);
    const std::vector<Match>& found = matches(i);
    if (t.clitic != kNone && (found.empty() || found.back().end == i + 1)) {
      unit.pos = Pos::other;
      unit.set_entries(pack_.lexicon.entries_of(t.symbol));
      return;
    }
    unit.pos = Pos::noun;
    if (found.empty()) return;
    PosSet all = 0;
    for (const Match& match : found) all |= pos_of(match, i);
    unit.pos = choose(i, found, all);
    if ((all & bit(unit.pos)) == 0) return;  // none of its readings can stand here: a name, most likely
    const Match* choice = &found.back();
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
      if ((pos_of(*it, i) & bit(unit.pos)) == 0) continue;
      choice = &*it;
      break;
    }
    if ((pos_of(*choice, i) & bit(unit.pos)) == 0) unit.pos = only(pos_of(*choice, i));
    unit.end = choice->end;
    unit.set_entries(choice->entries);
  }

  /// What the `back`-th unit before the next one is.
  Near left(std::size_t back = 0) const {
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

  Near closed_class(const Unit& unit) const {
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
        case WordClass::both: return Near::preposition;
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
  Near right(std::uint32_t i) const {
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
          if (admissible(entry, k)) return Near::name;
          break;
        default: verb |= entry.pos == Pos::verb && (entry.features & (kPast | kPresent)) != 0; break;
      }
    }
    return verb ? Near::verb : Near::noun;
  }

  Pos choose(std::uint32_t i, const std::vector<Match>& found, PosSet all) const {
    const bool noun = (all & bit(Pos::noun)) != 0;
    const bool adjective = (all & bit(Pos::adjective)) != 0;
    const bool verb = (all & bit(Pos::verb)) != 0;
    const Match& longest = found.back();
    const PosSet last = pos_of(longest, i);
    if ((all & bit(Pos::other)) != 0) {
      if (longest.end > i + 1 && (last & bit(Pos::other)) == 0) return only(last);
      if (noun && token(i).capital && named(found, i)) return Pos::noun;
      if (verb && begins_name(i, found)) return Pos::other;
      if (verb && opens_clause(i, found)) return Pos::verb;
      if (closed(longest, i) || (!verb && !noun && !adjective)) return Pos::other;
    }
    if (longest.end > i + 1 && (last & (last - 1)) == 0 && (last & bit(Pos::verb)) == 0) return only(last);
    if (adjective && pack_.titlecase_names && token(i).joined && token(i).clitic == kNone) return Pos::adjective;  // "Iran-backed"
    if (!verb) return noun && adjective ? noun_or_adjective(i, found) : only(all & ~bit(Pos::other));
    if (!noun && !adjective) {
      const bool governed = left() == Near::preposition || owned_event(i);
      const bool impossible = pack_.verb_first && governed && (verb_features(found) & kPast) != 0;
      return impossible ? Pos::noun : Pos::verb;
    }
    if (token(i).capital && named(found, i)) return Pos::noun;
    if (names_state(found)) return Pos::noun;  // «إن تونس»
    if (pack_.titlecase_names && token(i).capital && i > sentence_.begin && weighty_noun(found)) return Pos::noun;
    if (capital_in_name(i)) return noun ? Pos::noun : Pos::adjective;
    if (tells_of_pronoun(found)) return Pos::verb;
    const Pos nominal = noun ? (adjective ? noun_or_adjective(i, found) : Pos::noun) : Pos::adjective;
    return pack_.verb_first ? choose_verb_first(i, verb_features(found), nominal) : choose_subject_first(i, verb_features(found), nominal);
  }

  static bool tells_time(const Entry& entry) { return entry.word_class >= WordClass::month && entry.word_class != WordClass::topic; }

  /// «ومارس الاتحاد», «وفجر التنظيم»: a word of time that is a verb too begins its clause, and no time follows.
  bool opens_clause(std::uint32_t i, const std::vector<Match>& found) const {
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

  /// "Forcibly Displaced Myanmar Nationals": in the middle of a run of capitals, where the rest of the sentence is not all so.
  bool capital_in_name(std::uint32_t i) const {
    if (!pack_.titlecase_names || i <= sentence_.begin || i + 1 >= sentence_.end || !token(i).capital || !token(i - 1).capital || !token(i + 1).capital) return false;
    std::size_t small = 0;
    std::size_t large = 0;
    for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
      if (token(t).mark != 0 || token(t).number || token(t).span.size() < 4) continue;
      ++(token(t).capital ? large : small);
    }
    return small > large;
  }

  /// «الملك عبد الله»: a particle of names, behind a title or before another, whatever verb is spelled so.
  bool begins_name(std::uint32_t i, const std::vector<Match>& found) const {
    const auto particle = [](const Entry& e) { return e.word_class == WordClass::particle; };
    if (!pack_.verb_first || std::none_of(found.back().entries.begin(), found.back().entries.end(), particle)) return false;
    if (!sentence_.units.empty() && sentence_.units.back().is(WordClass::office)) return true;
    if (i + 1 >= sentence_.end) return false;
    const auto next = pack_.lexicon.entries_of(token(i + 1).symbol);
    return std::any_of(next.begin(), next.end(), particle);
  }

  /// «إنه طلب من»: a verb of the past that rules or tells an event, right behind the pronoun of a complement clause.
  bool tells_of_pronoun(const std::vector<Match>& found) const {
    if (left(1) != Near::complementizer || token(sentence_.units.back().begin).suffix == 0 || (verb_features(found) & kPast) == 0) return false;
    const auto told = [](const Entry& e) { return e.pos == Pos::verb && (e.word_class == WordClass::governor || e.word_class == WordClass::trigger); };
    return std::any_of(found.back().entries.begin(), found.back().entries.end(), told);
  }

  /// «وعبر الوزير عن قلقه»: a verb spelled like a preposition, with the preposition that it asks for behind it.
  bool asks_ahead(std::uint32_t i, const std::vector<Match>& found) const {
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

  bool named(const std::vector<Match>& found, std::uint32_t i) const {
    for (const Match& match : found) {
      for (const Entry& entry : match.entries) {
        const bool name = entry.word_class == WordClass::actor || entry.word_class == WordClass::people;
        if (name && admissible(entry, i) && (entry.features & kCommonWord) == 0) return true;
      }
    }
    return false;
  }

  /// A country by its own name, spelled like a verb that no event or governor is.
  static bool names_state(const std::vector<Match>& found) {
    bool state = false;
    for (const Entry& entry : found.back().entries) {
      state |= entry.word_class == WordClass::actor && (entry.features & kState) != 0;
      if (entry.pos == Pos::verb && entry.word_class != WordClass::verb) return false;
    }
    return state;
  }

  bool closed(const Match& match, std::uint32_t i) const {
    for (const Entry& entry : match.entries) {
      if (entry.pos != Pos::other || !admissible(entry, i)) continue;
      if (entry.word_class <= WordClass::mediation && entry.word_class != WordClass::adverb) return true;
      if (entry.word_class >= WordClass::month && entry.word_class != WordClass::topic) return true;
    }
    return false;
  }

  /// A noun that names an actor or an event is one, whatever adjective is spelled the same.
  static bool weighty_noun(const std::vector<Match>& found) {
    for (const Entry& entry : found.back().entries) {
      if (entry.pos != Pos::noun) continue;
      if (entry.word_class == WordClass::office || entry.word_class == WordClass::trigger) return true;
    }
    return false;
  }

  /// A noun whose ending says that nothing behind owns it, spelled like an adjective that is an event.
  static bool cannot_own(const std::vector<Match>& found) {
    bool event = false;
    for (const Entry& entry : found.back().entries) {
      if (entry.pos == Pos::noun && (entry.features & (kIndefinite | kDual)) == 0) return false;
      event |= entry.pos == Pos::adjective && entry.word_class == WordClass::trigger;
    }
    return event;
  }

  /// A participle that is an event, spelled like no noun but an occupation («متهمة روسيا»).
  bool tells_what_one_does(const std::vector<Match>& found) const {
    bool event = false;
    for (const Entry& entry : found.back().entries) {
      event |= entry.pos == Pos::adjective && entry.word_class == WordClass::trigger;
      if (entry.pos != Pos::noun || entry.word_class == WordClass::noun || entry.word_class == WordClass::topic) continue;
      if (entry.word_class != WordClass::office || pack_.offices[entry.index].kind != Office::Kind::occupation) return false;
    }
    return event && left() != Near::edge && left() != Near::verb && left() != Near::preposition && left() != Near::determiner;
  }

  /// The noun before is a governor: what follows is its genitive.
  bool owns_by_nature() const { return sentence_.units.back().is(WordClass::governor); }

  static bool names_body(const std::vector<Match>& found) {
    const auto body = [](const Entry& e) { return e.pos == Pos::noun && e.word_class == WordClass::body; };
    return std::any_of(found.back().entries.begin(), found.back().entries.end(), body);
  }

  static bool titles(const std::vector<Match>& found) {
    const auto office = [](const Entry& e) { return e.pos == Pos::noun && e.word_class == WordClass::office; };
    return std::any_of(found.back().entries.begin(), found.back().entries.end(), office);
  }

  /// A country whose name is spelled like a form of its adjective («روسيا»).
  static bool names_its_country(const std::vector<Match>& found) {
    for (const Entry& name : found.back().entries) {
      if (name.word_class != WordClass::actor) continue;
      for (const Entry& adjective : found.back().entries) {
        if (adjective.word_class == WordClass::demonym && adjective.index == name.index) return true;
      }
    }
    return false;
  }

  Pos noun_or_adjective(std::uint32_t i, const std::vector<Match>& found) const {
    const bool agreeing = left() == Near::noun && !pack_.article.empty() && definite_before() && definite(i);  // «الرئيس التشيلي»
    if (names_its_country(found) && !agreeing) return Pos::noun;
    if (pack_.verb_first) {
      // An adjective agrees with its noun in definiteness; «إلغاء الرئيس» is a noun and its genitive.
      const Near r = right(i);
      if (r == Near::name && !sentence_.units.empty() && sentence_.units.back().is(WordClass::office) && names_body(found)) return Pos::noun;  // «المتحدث باسم الخارجية القطرية»
      if ((r == Near::name || r == Near::determiner) && (cannot_own(found) || tells_what_one_does(found))) return Pos::adjective;  // «متهما الولايات المتحدة»
      if ((r == Near::name || r == Near::determiner) && left() == Near::noun && !definite(i) && weighty_noun(found) && owns_by_nature()) return Pos::noun;  // «استمرار مقاطعة مصر»
      if (titles(found) && right(i) == Near::name) return Pos::noun;  // «الجلسة الرئيس الفنلندي»
      if (!pack_.article.empty() && left() == Near::noun) return definite_before() == definite(i) ? Pos::adjective : Pos::noun;
      if (weighty_noun(found)) return Pos::noun;
      const Near l = left();
      if (!sentence_.units.empty() && sentence_.units.back().number) return Pos::noun;  // «8 متظاهرين»
      return l == Near::noun || l == Near::name || l == Near::adjective ? Pos::adjective : Pos::noun;
    }
    if (weighty_noun(found)) return Pos::noun;
    const Near r = right(i);
    return r == Near::noun || r == Near::name ? Pos::adjective : Pos::noun;
  }

  bool definite(std::uint32_t i) const { return pack_.normalise(slice(document_.text, token(i).span)).starts_with(pack_.article); }
  bool definite_before() const {
    const Unit& unit = sentence_.units.back();
    const std::uint32_t last = unit.end - 1;  // of a group the last word tells: «وزير الخارجية» is definite
    return definite(unit.begin) || definite(last) || (token(unit.begin).clitic != kNone);
  }

  /// "hopes to sign": the marker of the infinitive and a verb.
  bool infinitive_follows(std::uint32_t i) const {
    if (pack_.infinitive_marker == 0 || i + 2 >= sentence_.end) return false;
    const auto has = [&](std::uint32_t k, auto accept) {
      const auto entries = pack_.lexicon.entries_of(token(k).symbol);
      return std::any_of(entries.begin(), entries.end(), accept);
    };
    return has(i + 1, [&](const Entry& e) { return e.word_class == WordClass::preposition && pack_.words[e.index].key == pack_.infinitive_marker; }) &&
           has(i + 2, [](const Entry& e) { return e.pos == Pos::verb && (e.features & kInfinitive) != 0; });
  }

  Pos choose_subject_first(std::uint32_t i, Features verb, Pos nominal) const {
    const bool past = (verb & kPast) != 0;
    const bool participle = (verb & kParticiple) != 0;
    const bool gerund = (verb & kGerund) != 0;
    Near l = left();
    if (l == Near::adverb && sentence_.units.size() > 1) l = left(1);
    const Near r = right(i);
    const bool object_follows = r == Near::determiner || r == Near::name || r == Near::pronoun || r == Near::complementizer || r == Near::possessive;
    if (gerund && l == Near::edge && r == Near::preposition) return nominal;  // "Fighting between"
    switch (l) {
      case Near::determiner: case Near::possessive: return nominal;
      case Near::adjective: return past && (r == Near::name || r == Near::determiner) ? Pos::verb : nominal;
      case Near::infinitive_marker: return (verb & kInfinitive) != 0 ? Pos::verb : nominal;
      case Near::modal: case Near::negation: return (verb & (kInfinitive | kParticiple)) != 0 ? Pos::verb : nominal;
      case Near::be: return participle || gerund ? Pos::verb : nominal;
      case Near::have: return participle ? Pos::verb : nominal;
      case Near::pronoun: case Near::relative: return Pos::verb;
      case Near::preposition: return gerund ? Pos::verb : nominal;
      case Near::complementizer: case Near::subordinator: case Near::edge: case Near::comma: return gerund || past ? Pos::verb : nominal;
      case Near::conjunction: return past || gerund || (left(1) == Near::verb && r != Near::preposition) ? Pos::verb : nominal;
      case Near::verb: return participle && !gerund ? Pos::verb : nominal;
      case Near::noun: case Near::name: case Near::adverb: break;
    }
    if (past || infinitive_follows(i)) return Pos::verb;
    if (gerund) return r == Near::preposition ? nominal : Pos::verb;
    return object_follows ? Pos::verb : nominal;
  }

  /// The name just before has its verb already, in front of it: «أدانت فرنسا قتل», but «إن فرنسا قتلت».
  bool subject_before(std::size_t from = 0) const {
    for (std::size_t back = from;; ++back) {
      const Near near = left(back);
      if (near == Near::verb) return true;
      if (near != Near::name && near != Near::noun && near != Near::adjective) return false;
    }
  }

  /// «الرئيس الأمريكي والعاهل السعودي تحدثا»: two whom no verb stands before.
  bool pair_before() const {
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

  /// The word before is one of time.
  bool behind_time() const {
    if (sentence_.units.empty()) return false;
    const auto& entries = sentence_.units.back().entries;
    return std::any_of(entries.begin(), entries.end(), tells_time);
  }

  /// «الرئيس الأمريكي أجرى»: an office or a body with its nationality.
  bool names_actor_before() const {
    std::size_t back = 0;
    while (left(back) == Near::adjective) ++back;
    if (back >= sentence_.units.size()) return false;
    const Unit& unit = sentence_.units[sentence_.units.size() - 1 - back];
    return unit.pos == Pos::noun && unit.is(WordClass::office) && definite(unit.begin);
  }

  /// A verb that takes a noun of action, its subject, and an aside between commas or before a quotation.
  bool announced_before() const {
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

  /// A word of time between two commas.
  bool behind_aside() const {
    const std::size_t n = sentence_.units.size();
    if (n < 4 || left() != Near::comma || left(2) != Near::comma) return false;
    const auto& entries = sentence_.units[n - 2].entries;
    return std::any_of(entries.begin(), entries.end(), tells_time);
  }

  /// «قبل تقلده»: a word that is a preposition and opens clauses too stands before a noun when that has a pronoun.
  bool owned_event(std::uint32_t i) const {
    if (!pronoun_follows(i) || sentence_.units.empty()) return false;
    const Unit& before = sentence_.units.back();
    return before.is(WordClass::preposition) && before.is(WordClass::subordinator);
  }

  Pos choose_verb_first(std::uint32_t i, Features verb, Pos nominal) const {
    const bool present = (verb & kPresent) != 0;
    if ((verb & (kPast | kPresent)) == 0) return nominal;  // a participle that is a noun as well
    if ((verb & kDual) != 0 && (verb & kSingular) == 0) {
      if (pair_before()) return Pos::verb;
      if (left() != Near::name) return nominal;  // «طلبا»: a noun in the accusative far more often
    }
    if (owned_event(i)) return nominal;
    // «قمة استضافتها سنغافورة»: an indefinite noun and a clause that says more of it.
    if (!present && (verb & kPast) != 0 && announced_before()) return nominal;  // «أكدت الخارجية، في بيان، "دعم …»
    if (behind_aside() && left(3) == Near::name && !present && subject_before(3)) return nominal;  // «أكدت الخارجية، الاثنين، دعم»
    if (behind_time() && left(1) == Near::name && pronoun_follows(i) && subject_before(1)) return nominal;  // «أعلنت روسيا الثلاثاء رفضها»
    const bool described = left() == Near::noun || left() == Near::adjective || left() == Near::adverb;
    if (described && (verb & kPast) != 0 && pronoun_follows(i) && !definite_before()) return Pos::verb;
    if (left() == Near::modal && !present && sentence_.units.back().end > sentence_.units.back().begin + 1) return nominal;  // «من المتوقع عقد قمة»
    const bool behind_actor = (left() == Near::adjective || left() == Near::noun) && names_actor_before();
    switch (behind_actor ? Near::name : left()) {
      case Near::edge: case Near::relative: case Near::modal: case Near::be: case Near::subordinator: case Near::comma:
      case Near::adverb: case Near::pronoun: case Near::have: return Pos::verb;
      case Near::negation: case Near::complementizer: case Near::infinitive_marker: return present ? Pos::verb : nominal;
      case Near::preposition: case Near::determiner: case Near::possessive: case Near::noun: case Near::verb: case Near::adjective: return nominal;
      case Near::name: return right(i) == Near::preposition || (!present && subject_before()) ? nominal : Pos::verb;
      case Near::conjunction: return left(1) == Near::edge || left(1) == Near::comma ? Pos::verb : nominal;
    }
    return nominal;
  }

  const Document& document_;
  const Pack& pack_;
  Sentence& sentence_;
  Symbol possessive_;  ///< of the ending
  struct Branch { std::uint32_t node, at; };
  std::vector<Match> found_;              ///< of `matches`, kept to be filled again
  std::vector<Branch> branches_, next_;
};

}  // namespace

void tag_sentence(const Document& document, Sentence& sentence) { Tagger(document, sentence).run(); }

}  // namespace entente
