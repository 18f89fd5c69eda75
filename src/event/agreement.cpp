// Whom a verb agrees with in gender and number.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// Verbs of one subject agree; of a verb that may be either nothing is known.
bool Grammar::same_gender(std::size_t a, std::size_t b) const {
  if (!s_.pack.verb_first) return true;
  const Features x = item(a).unit->features() & (kMasculine | kFeminine);
  const Features y = item(b).unit->features() & (kMasculine | kFeminine);
  return x == 0 || y == 0 || (x & y) != 0;
}

bool Grammar::third_plural(std::size_t verb) const {
  const Features features = item(verb).unit->features();
  return (features & (kPlural | kDual)) != 0 && (features & kSingular) == 0;
}

bool Grammar::subject_stands_right(std::size_t verb) const {
  const Features features = item(verb).unit->features();
  if ((features & kFirst) != 0 && (features & kThird) == 0) return false;  // "I"
  return !third_plural(verb);
}

/// Can the phrase be the subject of a verb of that gender? Countries are feminine but for a few, people masculine unless
/// their title says otherwise; of anything else nothing is known.
bool Grammar::agrees(std::size_t verb, std::size_t phrase) const {
  const Features features = item(verb).unit->features();
  if (item(verb).quoted && (features & kFirst) != 0) return true;  // «تحدثت» of one who speaks of himself
  const bool masculine = (features & kMasculine) != 0;
  const bool feminine = (features & kFeminine) != 0;
  if (masculine == feminine || item(phrase).mentions.size() != 1) return true;
  const Mention& m = mention(phrase);
  if (m.chains.size() != 1) return true;
  const Chain& chain = s_.cast.chains[m.chains.front()];
  if (m.kind == MentionKind::name && m.place != kNone && s_.cast.chains[m.place].actor >= 0) return feminine;  // cities
  if (m.kind == MentionKind::name && chain.kind == ActorKind::country && (m.features & kSeat) == 0) {
    const auto& masculines = s_.pack.masculine;
    const std::string_view id = s_.vocabulary.actors()[static_cast<std::size_t>(chain.actor)].id;
    return masculine == (std::find(masculines.begin(), masculines.end(), id) != masculines.end());
  }
  if (m.kind == MentionKind::name && masculine && chain.kind == ActorKind::group && headed_by_things(m)) return false;  // «ودعا الدول العربية»
  if (m.kind == MentionKind::title && chain.kind == ActorKind::person) return masculine || (m.features & kFeminine) != 0;
  return !feminine || m.kind != MentionKind::name || chain.kind != ActorKind::organization || !headed_by_masculine(m);
}

/// «الدول العربية»: all that is known of the first word of the name is a plural that no man belongs to.
bool Grammar::headed_by_things(const Mention& m) const {
  const Unit& unit = s_.document.sentences[m.sentence].units[m.begin];
  bool any = false;
  for (const Entry& entry : s_.pack.lexicon.entries_of(s_.document.tokens[unit.begin].symbol)) {
    if (entry.pos != Pos::noun || entry.word_class != WordClass::noun) continue;
    if ((entry.features & (kPlural | kFeminine)) == 0 || (entry.features & kMasculine) != 0) return false;
    any = true;
  }
  return any;
}

/// «مجلس الأمن»: all that is known of the first word of the name is a masculine singular.
bool Grammar::headed_by_masculine(const Mention& m) const {
  const Unit& unit = s_.document.sentences[m.sentence].units[m.begin];
  bool any = false;
  for (const Entry& entry : s_.pack.lexicon.entries_of(s_.document.tokens[unit.begin].symbol)) {
    if (entry.pos != Pos::noun) continue;
    if ((entry.features & kSingular) == 0 || (entry.features & (kFeminine | kPlural)) != 0) return false;
    any |= entry.word_class == WordClass::noun;
  }
  return any;
}

/// A person who is told of before a verb of the feminine is its subject only if the text calls her by a feminine title.
bool Grammar::likely_subject(std::size_t verb, std::size_t phrase) const {
  if (!agrees(verb, phrase)) return false;
  const Features features = item(verb).unit->features();
  if (item(verb).quoted && (features & kFirst) != 0) return true;
  if ((features & kFeminine) == 0 || (features & kMasculine) != 0 || item(phrase).mentions.size() != 1 || mention(phrase).chains.size() != 1) return true;
  const Chain& chain = s_.cast.chains[mention(phrase).chains.front()];
  return chain.kind != ActorKind::person || chain.feminine;
}

/// One actor of the sentence before the verb can be its subject, and no other.
bool Grammar::only_choice(std::size_t verb) const {
  std::size_t choices = 0;
  for (std::size_t i = 0; i < verb; ++i) {
    if (kind(i) == ItemKind::actors && !is_adjective(i) && !is_suffix(i) && agrees(verb, i)) ++choices;
  }
  return choices == 1;
}

}  // namespace entente
