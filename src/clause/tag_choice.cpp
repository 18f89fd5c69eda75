// Which part of speech a word has: by its readings and its neighbours, in languages that put the subject first and in those
// that put the verb first.
#include "clause/tagger.hpp"

#include <algorithm>

namespace entente {

Pos Tagger::only(PosSet set) {
  for (const Pos pos : {Pos::other, Pos::noun, Pos::verb, Pos::adjective}) {
    if ((set & bit(pos)) != 0) return pos;
  }
  return Pos::noun;
}

/// "deplored continuing Taliban attacks": the gerund of a verb that only says that something goes on, behind a verb that rules none.
bool Tagger::goes_on_by(std::uint32_t i, const std::vector<Match>& found) const {
  if (left() != Near::verb || (verb_features(found) & kGerund) == 0 || sentence_.units.back().is(WordClass::governor)) return false;
  const auto& entries = found.back().entries;
  return found.back().end == i + 1 && std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.word_class == WordClass::governor && pack_.governors[e.index].kind == GovernorKind::light; });
}

Pos Tagger::choose(std::uint32_t i, const std::vector<Match>& found, PosSet all) const {
  const bool noun = (all & bit(Pos::noun)) != 0;
  const bool adjective = (all & bit(Pos::adjective)) != 0;
  const bool verb = (all & bit(Pos::verb)) != 0;
  const Match& longest = found.back();
  const PosSet last = pos_of(longest, i);
  if ((all & bit(Pos::other)) != 0) {
    if (modifies(longest, i)) return Pos::other;  // "the British garrison"
    if (longest.end > i + 1 && (last & bit(Pos::other)) == 0) return only(last);
    if (noun && token(i).capital && named(found, i)) return Pos::noun;
    if (verb && begins_name(i, found)) return Pos::other;
    if (verb && opens_clause(i, found)) return Pos::verb;
    if (pack_.verb_first && verb && adverbial_dual(found)) return Pos::other;
    if (verb && has_as_verb(longest)) return Pos::verb;
    if (closed(longest, i) || (!verb && !noun && !adjective)) return Pos::other;
    const bool behind = left() == Near::verb || left() == Near::noun || left() == Near::name;
    const auto adverb = [](const Entry& e) { return e.word_class == WordClass::adverb; };
    const bool adverbial = pack_.verb_first && left() == Near::verb && longest.end == i + 1 && token(i).clitic == kNone;
    if (adverbial && std::any_of(longest.entries.begin(), longest.entries.end(), adverb)) return Pos::other;  // «التقى سرا ولي العهد»
    if (!pack_.verb_first && verb && behind && longest.end == i + 1 && right(i) == Near::preposition && (verb_features(found) & kInfinitive) != 0) return Pos::other;  // "flew back to"
  }
  const bool finite = pack_.verb_first && left() == Near::relative && verb && (verb_features(found) & (kPast | kPresent)) != 0;  // «الذي فرض عقوبات»
  if (longest.end > i + 1 && !finite && (last & (last - 1)) == 0 && (last & bit(Pos::verb)) == 0) return only(last);
  if (adjective && pack_.titlecase_names && token(i).joined && token(i).clitic == kNone) return Pos::adjective;  // "Iran-backed"
  const bool compound = verb && pack_.titlecase_names && token(i).joined && token(i).clitic == kNone && i > sentence_.begin && token(i - 1).capital;
  if (compound && (verb_features(found) & kParticiple) != 0) return Pos::adjective;  // "the Tutsi-dominated army"
  if (!verb) return noun && adjective ? noun_or_adjective(i, found) : only(all & ~bit(Pos::other));
  if (!noun && !adjective) {
    if (left() == Near::name && given_name(i) && (verb_features(found) & (kPast | kPresent)) == 0) return Pos::noun;  // «كلف عون مصطفى أديب»
    const bool behind_verb = left() == Near::verb && (verb_features(found) & kParticiple) != 0;  // "bombed suspected rebel bases"
    if (!pack_.verb_first && goes_on_by(i, found)) return Pos::adjective;
    const bool owned = !pack_.verb_first && (left() == Near::determiner || left() == Near::possessive || behind_verb) && right(i) == Near::noun;
    const bool described = (verb_features(found) & kParticiple) != 0 || ((verb_features(found) & kGerund) != 0 && left() == Near::determiner);
    if (owned && described && longest.end == i + 1) return Pos::adjective;  // "a closed session", "a working dinner"
    const bool governed = left() == Near::preposition || owned_event(i);
    const bool impossible = pack_.verb_first && governed && (verb_features(found) & (kPast | kPresent)) != 0;
    return impossible ? Pos::noun : Pos::verb;
  }
  if (token(i).capital && named(found, i)) return Pos::noun;
  if (names_state(found)) return Pos::noun;  // «إن تونس»
  if (pack_.titlecase_names && token(i).capital && i > sentence_.begin && weighty_noun(found)) return Pos::noun;
  if (capital_in_name(i)) return noun ? Pos::noun : Pos::adjective;
  if (tells_of_pronoun(found)) return Pos::verb;
  if (apposes_title(i, found)) return Pos::noun;
  if (joins_verb(i, found)) return Pos::verb;
  const Pos nominal = noun ? (adjective ? noun_or_adjective(i, found) : Pos::noun) : Pos::adjective;
  return pack_.verb_first ? choose_verb_first(i, verb_features(found), nominal, reports(found)) : choose_subject_first(i, verb_features(found), nominal);
}

/// «مدينة عفرين», «المدينة»: a word for places, spelled like an adjective.
bool Tagger::names_town(std::uint32_t i) const {
  std::string word = pack_.normalise(slice(document_.text, token(i).span));
  if (!pack_.article.empty() && word.starts_with(pack_.article)) word.erase(0, pack_.article.size());
  return std::find(pack_.place_nouns.begin(), pack_.place_nouns.end(), word) != pack_.place_nouns.end();
}

Pos Tagger::noun_or_adjective(std::uint32_t i, const std::vector<Match>& found) const {
  const bool agreeing = left() == Near::noun && !pack_.article.empty() && definite_before() && definite(i);  // «الرئيس التشيلي»
  if (names_its_country(found) && (!agreeing || behind_preposition())) return Pos::noun;  // «بدعم من ألمانيا»
  if (pack_.verb_first && names_town(i)) return Pos::noun;
  if (pack_.verb_first) {
    if (!definite(i) && names_state(found) && (rules_before() || behind_preposition())) return Pos::noun;  // «حكومة مالي», «بطلب من ألمانيا»
    if (noun_behind_object()) return Pos::noun;  // «قتله مسلحون»
    if (pronoun_follows(i) && weighty_noun(found)) return Pos::noun;  // «حليفتها كوريا الجنوبية»
    if (describes_name(i, found)) return Pos::adjective;
    // An adjective agrees with its noun in definiteness; «إلغاء الرئيس» is a noun and its genitive.
    const Near r = right(i);
    if (r == Near::name && !sentence_.units.empty() && sentence_.units.back().is(WordClass::office) && names_body(found)) return Pos::noun;  // «المتحدث باسم الخارجية القطرية»
    if ((r == Near::name || r == Near::determiner || r == Near::pronoun) && (cannot_own(found) || tells_what_one_does(found))) return Pos::adjective;  // «متهما الولايات المتحدة»
    if ((r == Near::name || r == Near::determiner) && left() == Near::noun && !definite(i) && weighty_noun(found) && owns_by_nature()) return Pos::noun;  // «استمرار مقاطعة مصر»
    if (left() != Near::noun && i + 1 < sentence_.end && !definite(i) && (definite(i + 1) || heads_body(i + 1)) && cannot_own(found)) return Pos::adjective;  // «متهما الحكومة»
    if (sentence_.units.size() > 2 && sentence_.units.back().mark && !definite(i) && tells_meanwhile(found) && behind_verb() && (r == Near::name || r == Near::preposition || (i + 1 < sentence_.end && definite(i + 1)))) return Pos::adjective;  // «أدانت باريس الهجوم، داعية إسرائيل إلى»
    if (titles(found) && (right(i) == Near::name || deputises(found, i) || behind_honorific())) return Pos::noun;  // «الجلسة الرئيس الفنلندي», «السيد الرئيس»
    if (noun_of_many(found) && (left() == Near::noun || left() == Near::adjective) && singular_before()) return Pos::noun;  // «اقتحام محتجين»
    if (!pack_.article.empty() && left() == Near::noun) return definite_before() == definite(i) ? Pos::adjective : Pos::noun;
    if (weighty_noun(found)) return Pos::noun;
    const Near l = left();
    if (!sentence_.units.empty() && (sentence_.units.back().number || sentence_.units.back().is(WordClass::number_word))) return Pos::noun;  // «8 متظاهرين»
    return l == Near::noun || l == Near::name || l == Near::adjective ? Pos::adjective : Pos::noun;
  }
  if (weighty_noun(found)) return Pos::noun;
  const std::uint32_t last = found.back().end - 1;
  const Near r = right(last);
  if (r == Near::verb && noun_follows(last) && (points_at_nobody() || finite_follows(last + 1))) return Pos::adjective;  // "a Chinese ship", "Chinese ships harassed"
  return r == Near::noun || r == Near::name ? Pos::adjective : Pos::noun;
}

Pos Tagger::choose_subject_first(std::uint32_t i, Features verb, Pos nominal) const {
  const bool past = (verb & kPast) != 0;
  const bool participle = (verb & kParticiple) != 0;
  const bool gerund = (verb & kGerund) != 0;
  Near l = left();
  if (l == Near::adverb && sentence_.units.size() > 1) l = left(1);
  const std::size_t date = past ? date_before() : 0;
  const Near dated = date > 0 ? left(date) : Near::edge;
  if (dated == Near::name || dated == Near::noun || dated == Near::pronoun) l = dated;  // "Macron on Saturday held"
  const Near r = right(i);
  const bool object_follows = r == Near::determiner || r == Near::name || r == Near::pronoun || r == Near::complementizer || r == Near::possessive;
  if (gerund && l == Near::edge && r == Near::preposition) return nominal;  // "Fighting between"
  switch (l) {
    case Near::determiner: case Near::possessive: return nominal;
    case Near::adjective: return past && (r == Near::name || r == Near::determiner) ? Pos::verb : nominal;
    case Near::infinitive_marker: return (verb & kInfinitive) != 0 || (gerund && object_follows) ? Pos::verb : nominal;  // "commitment to urging Russia"
    case Near::negation:
      if (left(1) == Near::verb && (verb & kParticiple) == 0) return nominal;  // "has no plan to"
      [[fallthrough]];
    case Near::modal: return (verb & (kInfinitive | kParticiple)) != 0 ? Pos::verb : nominal;
    case Near::be: return participle || gerund ? Pos::verb : nominal;
    case Near::have: return participle ? Pos::verb : nominal;
    case Near::pronoun: case Near::relative: return Pos::verb;
    case Near::preposition: return gerund && !(nominal == Pos::adjective && r == Near::name) ? Pos::verb : nominal;  // "into neighboring Chad"
    case Near::complementizer: case Near::subordinator: case Near::edge: case Near::comma: return gerund || past ? Pos::verb : nominal;
    case Near::conjunction: {
      const bool planned = (verb & kInfinitive) != 0 && object_follows && plan_before();  // "will resume talks and support Iran's bid"
      return past || gerund || planned || (left(1) == Near::verb && r != Near::preposition) ? Pos::verb : nominal;
    }
    case Near::verb: return participle && !gerund ? Pos::verb : nominal;
    case Near::noun: case Near::name: case Near::adverb: break;
  }
  const bool tells = !past && l == Near::name && (verb & kPresent) != 0 && (verb & kInfinitive) == 0 && opens_statement() && !finite_follows(i);
  if (tells || tells_in_headline(i, verb)) return Pos::verb;  // "Sweden works with Vietnam"
  if (l == Near::name && !past && r == Near::complementizer && object_of_act()) return nominal;  // "rejected US claims that"
  if (l == Near::name && !past && indefinite_before()) return nominal;  // "rejected a U.N. demand that"
  if (past || infinitive_follows(i)) return Pos::verb;
  if (gerund) return r == Near::preposition ? nominal : Pos::verb;
  return object_follows ? Pos::verb : nominal;
}

Pos Tagger::choose_verb_first(std::uint32_t i, Features verb, Pos nominal, bool told) const {
  const bool present = (verb & kPresent) != 0;
  if ((verb & (kPast | kPresent)) == 0) return nominal;  // a participle that is a noun as well
  if ((verb & kDual) != 0 && (verb & kSingular) == 0) {
    if (pair_before()) return Pos::verb;
    if (left() != Near::name) return nominal;  // «طلبا»: a noun in the accusative far more often
  }
  if (owned_event(i) || noun_again(i)) return nominal;
  if (!present && (announced_before() || object_behind_comma())) return nominal;  // «أكدت الخارجية، في بيان، "دعم …»
  if (!present && behind_time() && left(1) == Near::name && subject_before(1)) return nominal;  // «أعلنت روسيا الثلاثاء رفضها»
  // «قمة استضافتها سنغافورة»: an indefinite noun and a clause that says more of it.
  const bool described = left() == Near::noun || left() == Near::adjective || left() == Near::adverb;
  if (described && (verb & kPast) != 0 && pronoun_follows(i) && !definite_before()) return Pos::verb;
  if (left() == Near::modal && !present && modal_of_nouns()) return nominal;  // «من المتوقع عقد قمة», «ضرورة وقف الدعم»
  const bool behind_actor = (left() == Near::adjective || left() == Near::noun) && names_actor_before();
  switch (behind_actor ? Near::name : left()) {
    case Near::edge: case Near::relative: case Near::modal: case Near::be: case Near::subordinator: case Near::comma:
    case Near::pronoun: case Near::have: return Pos::verb;
    case Near::adverb: return left(1) == Near::verb && !present ? nominal : Pos::verb;  // «تعارض بشدة بيع أسلحة»
    case Near::negation: case Near::complementizer: case Near::infinitive_marker: return present ? Pos::verb : nominal;
    case Near::preposition: case Near::determiner: case Near::possessive: case Near::noun: case Near::verb: case Near::adjective: return nominal;
    case Near::name:
      if (actor_opens_clause() || (present && names_only_before())) return Pos::verb;  // «أن بوتين طلب من …», «السعودية توافق على»
      if (told && !present && !subject_before() && !ends_aside()) return Pos::verb;  // «لكن السفير صرح أن»
      return right(i) == Near::preposition || (!present && (subject_before() || ends_aside())) ? nominal : Pos::verb;
    case Near::conjunction: return left(1) == Near::edge || left(1) == Near::comma || follows_clause(i) ? Pos::verb : nominal;
  }
  return nominal;
}

}  // namespace entente
