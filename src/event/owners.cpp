// Whose a thing or an act is, and whether its owner did it or bore it.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// «استهداف إسرائيل لمدرسة»: behind the owner stands the preposition of whoever bears the act, known or not.
bool Grammar::done_by_owner(std::size_t noun) const {
  const Trigger* act = s_.pack.verb_first && is_noun(noun) ? trigger_of(noun) : nullptr;
  if (act == nullptr || kind(noun + 1) != ItemKind::actors || is_adjective(noun + 1) || kind(noun + 2) != ItemKind::preposition || item(noun + 2).begin != item(noun + 1).end) return false;
  return std::any_of(act->frames.begin(), act->frames.end(), [&](const Frame& frame) {
    const bool does = std::any_of(frame.subject.begin(), frame.subject.end(), [](const FramePlace& place) { return place.place == Place::possessor; });
    return does && std::any_of(frame.object.begin(), frame.object.end(), [&](const FramePlace& place) {
      return place.place == Place::preposition && place.preposition == item(noun + 2).key; }); });
}

bool Grammar::suffered_by_owner(std::size_t noun) const {
  const Trigger* act = is_noun(noun) && !done_by_owner(noun) ? trigger_of(noun) : nullptr;
  if (act == nullptr || s_.vocabulary.ontology().relations[act->relation].family != "force") return false;
  const auto owner = [](const FramePlace& place) { return place.place == Place::possessor; };
  bool bears = false;
  for (const Frame& frame : act->frames) {
    const auto filled = [&](const FramePlace& place) { return !owner(place) && !at(noun, place).empty(); };
    const bool does = std::any_of(frame.subject.begin(), frame.subject.end(), owner);
    if (does && std::any_of(frame.object.begin(), frame.object.end(), filled)) return false;
    bears |= std::any_of(frame.object.begin(), frame.object.end(), owner);
  }
  return bears;
}

/// "the killing of Rabin": what stands behind the owning preposition bears the act at `i`, and did not do it.
bool Grammar::suffered(std::size_t i) const {
  const Trigger* act = trigger_of(i);
  if (act == nullptr || s_.vocabulary.ontology().relations[act->relation].plover == "CONSULT") return false;
  const auto of = [&](const FramePlace& place) { return place.place == Place::preposition && place.preposition == s_.pack.owner_prepositions.front(); };
  const auto bears = [&](const Frame& frame) { return std::any_of(frame.object.begin(), frame.object.end(), of); };
  const auto does = [&](const Frame& frame) { return std::any_of(frame.subject.begin(), frame.subject.end(), of); };
  return std::any_of(act->frames.begin(), act->frames.end(), bears) && std::none_of(act->frames.begin(), act->frames.end(), does);
}

/// The verb rejects a charge of which the noun behind tells.
bool Grammar::rejects_charge(std::size_t verb, std::size_t noun) const {
  const Trigger* trigger = trigger_of(verb);
  if (trigger == nullptr || s_.vocabulary.ontology().relations[trigger->relation].name != "reject") return false;
  for (std::size_t k = verb + 1; k < noun; ++k) {
    if (is_noun(k)) return item(k).unit->pos == Pos::noun && alleges(k);
  }
  return false;
}

/// «اتهم المغرب حزب الله بدعم الجبهة وإرساله أسلحة»: the pronoun of the act that somebody is charged with is not who lays the charge.
Filler Grammar::accused_of(std::size_t noun) const {
  if (noun < 3 || !is_suffix(noun + 1) || trigger_of(noun) == nullptr || (kind(noun - 1) != ItemKind::preposition && kind(noun - 1) != ItemKind::conjunction)) return {};
  const std::size_t rule = ruler(noun);
  const std::size_t above = rule != npos && is_noun(rule) && alleges(rule) ? ruler(rule) : rule;
  if (above != npos && kind(above) == ItemKind::verb && rejects_charge(above, noun)) return subject(above, 1);  // «نفى الحزب اتهامات المغرب بإرساله أسلحة»
  if (rule == npos || kind(rule) != ItemKind::verb || passive(rule)) return {};
  if (!alleges(rule) || is_report(rule)) return {};
  int commas = 0;
  for (std::size_t k = rule + 1; k < noun; ++k) commas += kind(k) == ItemKind::comma || kind(k) == ItemKind::complementizer ? 1 : 0;
  const Filler accuser = subject(rule, 1);
  if (commas > 0 || accuser.empty() || s_.cast.mentions[accuser.mentions.front()].chains != mention(noun + 1).chains) return {};
  const Filler accused = object(rule, 1);
  return accused.weak || accused.mentions == accuser.mentions ? Filler{} : accused;
}

/// The name of one person.
bool Grammar::bare_name(std::size_t i) const {
  return kind(i) == ItemKind::actors && mention(i).kind == MentionKind::name && s_.cast.chains[mention(i).chains.front()].kind == ActorKind::person;
}

Filler Grammar::possessor(std::size_t noun) const {
  if (s_.pack.verb_first) {
    if (is_indefinite(noun)) return {};
    if (Filler who = accused_of(noun); !who.empty()) return who;
    const bool shared = kind(noun + 1) == ItemKind::conjunction && is_noun(noun + 2) && item(noun + 2).begin == item(noun + 1).end;  // «دعم وتدريب البوليساريو»
    const std::size_t owner = shared ? noun + 3 : noun + 1;
    if (kind(owner) == ItemKind::actors && !is_adjective(owner) && !(shared && (is_suffix(owner) || is_indefinite(noun + 2)))) return of_item(owner);
    const std::size_t name = is_suffix(noun + 2) ? noun + 3 : noun + 2;
    const bool named = is_noun(noun + 1) && takes_up(item(noun + 1).end) && bare_name(name) && item(name).begin == item(noun + 1).end + 1;
    if (named) return of_item(name);  // «مقتل قائده فؤاد شكر»
    const bool thing = !shared && is_noun(owner) && item(owner).begin == item(noun).end && trigger_of(owner) == nullptr && governor_of(owner) == nullptr;
    if (thing && is_suffix(owner + 1) && item(owner).unit->is(WordClass::office)) return {};  // «مقتل قائدها»: not hers
    if (thing && kind(owner + 1) == ItemKind::actors && item(owner + 1).begin == item(owner).end) return {item(owner + 1).mentions, true};  // «قصف ميناء أوديسا», «قصف مواقع إيرانية»
    return {};
  }
  std::size_t joints = 0;
  for (std::size_t i = noun; i-- > 0 && noun - i <= 3 + joints;) {
    if (joins_adjectives(i)) {  // "Sweden's political, financial and military support"
      ++joints;
      continue;
    }
    if (is_owner(i)) {
      Filler found = of_item(i);
      const bool joint = i > 1 && kind(i - 1) == ItemKind::conjunction && is_owner(i - 2) && item(i - 2).end + 1 == item(i - 1).begin;  // "the US' and Canada's support"
      if (joint) found.mentions.insert(found.mentions.begin(), item(i - 2).mentions.begin(), item(i - 2).mentions.end());
      return found;
    }
    if (i + 1 == noun && i > 0 && kind(i) == ItemKind::actors && is_owner(i - 1)) continue;  // "Albania's EU accession"
    if (kind(i) != ItemKind::noun && kind(i) != ItemKind::descriptor && !is_adjective(i)) break;
  }
  return possessor_of_joined(noun);
}

/// "Russia's attacks on Ukraine and occupation of Crimea": the owner of the event that the noun is joined to, when it has none itself.
Filler Grammar::possessor_of_joined(std::size_t noun) const {
  std::size_t k = noun;
  while (k > 0 && kind(k - 1) == ItemKind::descriptor) --k;
  const bool bare_noun = k > 1 && kind(k - 1) == ItemKind::conjunction && kind(k - 2) == ItemKind::actors && trigger_of(noun) != nullptr && !words_pointing(item(k - 1).end, item(noun).begin);
  if (!bare_noun) return {};
  for (std::size_t i = k - 2; i > 0 && i + 6 > k; --i) {
    if (kind(i) != ItemKind::actors && kind(i) != ItemKind::preposition && kind(i) != ItemKind::descriptor && !is_noun(i)) return {};
    if (!is_noun(i) || trigger_of(i) == nullptr || kind(i + 1) != ItemKind::preposition) continue;
    return is_owner(i - 1) ? of_item(i - 1) : adjective(i);
  }
  return {};
}

}  // namespace entente
