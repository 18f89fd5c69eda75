// Who does what a noun tells that no verb rules: of the clause behind it, of a headline, of a clause without a verb.
#include "event/steps.hpp"

namespace entente {

/// «وخلال زيارة إلى بغداد، دعا لودريان»: the same where the verb comes first.
Filler Grammar::subject_behind_comma(std::size_t noun) const {
  for (std::size_t k = noun + 1; k + 1 < count(); ++k) {
    if (kind(k) == ItemKind::verb || kind(k) == ItemKind::stop || kind(k) == ItemKind::relative || kind(k) == ItemKind::complementizer) return {};
    if (kind(k) != ItemKind::comma) continue;
    std::size_t v = k + 1;
    while (kind(v) == ItemKind::auxiliary || kind(v) == ItemKind::modal || kind(v) == ItemKind::negation) ++v;
    if (kind(v) != ItemKind::verb || passive(v)) continue;
    const Filler who = subject(v);
    return who.weak ? Filler{} : who;
  }
  return {};
}

/// "In a phone call with Salman, Putin praised": who the clause is about that follows a phrase in front, no owner of its own.
Filler Grammar::subject_of_main(std::size_t noun) const {
  if (noun == 0) return {};
  for (std::size_t k = 0; k < noun; ++k) {
    if (s_.pack.verb_first && k == 0 && kind(k) == ItemKind::conjunction) continue;
    if (kind(k) != ItemKind::preposition && kind(k) != ItemKind::subordinator && kind(k) != ItemKind::noun && kind(k) != ItemKind::descriptor) return {};
  }
  if (s_.pack.verb_first) return subject_behind_comma(noun);
  if (kind(0) != ItemKind::preposition && kind(0) != ItemKind::subordinator) return {};
  for (std::size_t k = noun + 1; k + 2 < count(); ++k) {
    if (kind(k) == ItemKind::verb || kind(k) == ItemKind::stop || kind(k) == ItemKind::relative || kind(k) == ItemKind::complementizer) return {};
    if (kind(k) != ItemKind::comma || kind(k + 1) != ItemKind::actors || is_adjective(k + 1)) continue;
    for (std::size_t v = k + 2; v < count() && kind(v) != ItemKind::stop; ++v) {
      if (kind(v) == ItemKind::verb) return passive(v) ? object(v) : subject(v);
    }
  }
  return {};
}

/// "Blinken in Kyiv for talks": who a sentence without a verb begins with, for what stands behind a preposition.
Filler Grammar::subject_of_headline(std::size_t noun) const {
  const bool stay = noun == 2 && s_.pack.verb_first && !s_.pack.place_prepositions.empty() && item(1).key == s_.pack.place_prepositions.front();  // «الرئيس التركي في زيارة»
  if ((noun < 3 && !stay) || !bare(0) || kind(1) != ItemKind::preposition || kind(noun - 1) != ItemKind::preposition) return {};
  for (std::size_t k = 0; k < count(); ++k) {
    if (kind(k) == ItemKind::verb || kind(k) == ItemKind::auxiliary || kind(k) == ItemKind::comma) return {};
  }
  return of_item(0);
}

/// «أنها على استعداد لإجراء محادثات»: whom a clause without a verb is about, if it opens with an actor.
Filler Grammar::nominal_subject(std::size_t complementizer, std::size_t noun) const {
  if (!s_.pack.verb_first || kind(complementizer + 1) != ItemKind::actors || is_adjective(complementizer + 1)) return {};
  for (std::size_t k = complementizer + 2; k < noun; ++k) {
    if (kind(k) == ItemKind::actors || kind(k) == ItemKind::comma || kind(k) == ItemKind::stop || kind(k) == ItemKind::subordinator) return {};
  }
  return of_item(complementizer + 1);
}

}  // namespace entente
