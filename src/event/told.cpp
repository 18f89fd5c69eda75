// What a verb of saying, asking or refusing tells of: acts of others, and when they were.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// «تحدث السيسي عن انفراج في محادثات»: the noun is part of what a verb of saying tells through its own preposition.
bool Grammar::speaks_about(std::size_t rule, std::size_t noun) const {
  for (std::size_t k = rule + 1; k + 2 < noun; ++k) {
    if (kind(k) != ItemKind::preposition) continue;
    const bool own = governs_as(rule, [&](const Governor& governor) { return governor.kind == GovernorKind::report && governor.preposition == item(k).key; });
    return own && is_noun(k + 1) && kind(noun - 1) == ItemKind::preposition;
  }
  return false;
}

/// A verb of saying that makes no event of what it tells ("reported", not "announced").
bool Grammar::only_tells(std::size_t verb) const {
  return is_report(verb) && !governs_as(verb, [](const Governor& governor) { return governor.kind != GovernorKind::report && !governor.object_control; });
}

/// "after talks": right behind a preposition of time.
bool Grammar::happens_at(std::size_t noun) const {
  const auto& keys = s_.pack.time_prepositions;
  return noun > 0 && kind(noun - 1) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(noun - 1).key) != keys.end();
}

/// A verb that denies or refuses what stands behind it.
bool Grammar::turns_down(std::size_t verb) const {
  return governs_as(verb, [](const Governor& governor) { return governor.status == Status::denied && !governor.object_control; });
}

/// Family of the relation that the word is a trigger of first, or "".
std::string Grammar::family(std::size_t i) const {
  const Trigger* told = trigger_of(i);
  return told == nullptr ? std::string() : s_.vocabulary.ontology().relations[told->relation].family;
}

/// "discussed the strikes on Kyiv with", "demanded the release of", «احتجت على استهداف القوات»: the act at `noun` is not that of
/// whoever speaks of it by the verb at `rule`.
bool Grammar::told_of_others(std::size_t rule, std::size_t noun, int prepositions) const {
  const Trigger* trigger = trigger_of(rule);
  if (trigger == nullptr || trigger_of(noun) == nullptr) return false;
  const std::string& plover = s_.vocabulary.ontology().relations[trigger->relation].plover;
  if (s_.pack.verb_first && prepositions > 0 && family(rule) == "force" && mobilizes(noun)) return true;  // «هاجم الجيش قرية قرب قاعدة»
  const bool goes_on = s_.pack.verb_first && prepositions == 0 && governs_as(rule, [](const Governor& g) { return g.kind == GovernorKind::light || g.kind == GovernorKind::control; });  // «واصل الجيش محاربة»
  const bool answers = s_.pack.verb_first && kind(noun - 1) == ItemKind::preposition && governs_as(rule, [&](const Governor& g) {
    return (g.kind == GovernorKind::light || g.kind == GovernorKind::control) && g.status == Status::none && g.preposition == item(noun - 1).key; });
  if (answers) return false;  // «ردت بقصف المواقع»
  if (!goes_on && family(noun) == "force" && family(rule) == "contact") return true;
  const bool orders = governs_as(rule, [](const Governor& g) { return g.kind == GovernorKind::status && g.status == Status::planned; });  // "ordered strikes on"
  if (!s_.pack.verb_first) return plover == "REQUEST" && !needs_clause(*trigger) && family(noun) != "contact" && !orders;
  const bool words = plover == "PROTEST" || plover == "SUPPORT" || (plover == "ACCUSE" && !alleges(rule));
  return words && prepositions > 0 && family(noun) == "force";
}

}  // namespace entente
