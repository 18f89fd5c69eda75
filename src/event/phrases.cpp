// Whom a phrase means: its actor, its owner, its nationality, and what a description is about.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// "the Saudi city of Jeddah", "his birth town of Scranton": the place that its description names, or `npos`.
std::size_t Grammar::named_place(std::size_t i) const {
  if (s_.pack.verb_first || (!is_owner(i) && !is_adjective(i)) || s_.pack.owner_prepositions.empty()) return npos;
  std::size_t k = i + 1;
  while (is_noun(k) && k < i + 3) ++k;
  const bool of = k > i + 1 && kind(k) == ItemKind::preposition && item(k).key == s_.pack.owner_prepositions.front() && kind(k + 1) == ItemKind::actors;
  if (!of || trigger_of(k - 1) != nullptr || item(k + 1).mentions.size() != 1 || item(k + 1).begin != item(k).end) return npos;
  const Mention& named = mention(k + 1);
  return s_.cast.chains[named.chains.front()].kind == ActorKind::place ? k + 1 : npos;
}

/// "senior persons from Britain, France and Russia": the list of where people are from behind the plural noun at `i`, or `npos`.
std::size_t Grammar::where_from(std::size_t i) const {
  const auto& keys = s_.pack.member_prepositions;
  const std::size_t people = i;
  if (s_.pack.verb_first && kind(i + 1) == ItemKind::conjunction && is_noun(i + 2)) i += 2;  // «وزراء الخارجية والدفاع من»
  if (keys.empty() || kind(i + 1) != ItemKind::preposition || item(i + 1).key != keys.front() || kind(i + 2) != ItemKind::actors) return npos;
  if (s_.pack.verb_first) return item(people).unit->is(WordClass::office) && item(i + 2).mentions.size() > 1 ? i + 2 : npos;
  const bool plural = (item(i).unit->features() & kPlural) != 0 && item(i).unit->find(WordClass::trigger) == nullptr;
  return plural && item(i + 2).mentions.size() > 1 ? i + 2 : npos;
}

/// The actors that a word like "including" names right behind a noun, or `npos`.
std::size_t Grammar::included(std::size_t i) const {
  if (kind(i) == ItemKind::comma) ++i;
  const auto& keys = s_.pack.inclusion_prepositions;
  if (kind(i) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i).key) == keys.end()) return npos;
  return kind(i + 1) == ItemKind::actors && !is_adjective(i + 1) ? i + 1 : npos;
}

/// «للقاء ترامب»: what for, and with whom.
bool Grammar::is_contact(std::size_t i) const {
  const Trigger* trigger = trigger_of(i);
  if (trigger == nullptr || i == 0 || kind(i - 1) != ItemKind::preposition || item(i - 1).key != s_.pack.infinitive_marker) return false;
  const Relation& relation = s_.vocabulary.ontology().relations[trigger->relation];
  return relation.symmetric && relation.family == "contact";
}

/// «على نحو 80% من عفرين», «على مساحات واسعة من عفرين»: the place that a part is of, or `npos`.
std::size_t Grammar::whole_of_part(std::size_t i) const {
  const auto& keys = s_.pack.member_prepositions;
  if (!s_.pack.verb_first || keys.empty() || i == 0) return npos;
  const auto is_of = [&](std::size_t k) { return kind(k) == ItemKind::preposition && item(k).key == keys.front() && kind(k + 1) == ItemKind::actors; };
  std::size_t of = i;
  if (kind(of) == ItemKind::preposition && !is_of(of)) ++of;  // «نحو»
  const bool noun = of == i && is_noun(i) && trigger_of(i) == nullptr && governor_of(i) == nullptr;
  if (noun) ++of;
  if (!is_of(of) || is_adjective(of + 1)) return npos;
  const auto& units = s_.document.sentences[s_.sentence].units;
  const bool counted = std::any_of(units.begin() + item(i - 1).end, units.begin() + item(of).begin, [](const Unit& unit) { return unit.number || unit.is(WordClass::number_word) || unit.is(WordClass::determiner); });
  const bool place = mention(of + 1).place != kNone || s_.cast.chains[mention(of + 1).chains.front()].kind == ActorKind::place;
  return place && (counted || noun) ? of + 1 : npos;
}

/// "blamed two groups, A and B,": the names that say who the noun at `i` is, between commas, or `npos`.
std::size_t Grammar::named_behind(std::size_t i) const {
  if (s_.pack.verb_first || kind(i + 1) != ItemKind::comma || !bare(i + 2)) return npos;
  const Mention& named = mention(i + 2);
  if (named.kind != MentionKind::name && named.kind != MentionKind::title) return npos;
  const ActorKind actor = s_.cast.chains[named.chains.front()].kind;
  if (actor == ActorKind::place || actor == ActorKind::country) return npos;
  const ItemKind next = kind(i + 3);
  return next == ItemKind::comma || next == ItemKind::stop || next == ItemKind::bracket || next == ItemKind::preposition ? i + 2 : npos;
}

/// «مع أخيه الملك عبد الله»: the person whom a noun with a pronoun introduces, or `npos`.
std::size_t Grammar::kin_named(std::size_t i) const {
  if (!s_.pack.verb_first || trigger_of(i) != nullptr || governor_of(i) != nullptr || !takes_up(item(i).end)) return npos;
  const std::size_t named = is_suffix(i + 1) ? i + 2 : i + 1;
  if (kind(named) != ItemKind::actors || is_adjective(named) || is_suffix(named) || item(named).begin != item(i).end + 1) return npos;
  return s_.cast.chains[mention(named).chains.front()].kind == ActorKind::person ? named : npos;
}

/// "an ICC member", "U.S. agency staff": the name of a body or a country right before a noun.
bool Grammar::modifies_noun(std::size_t i) const {
  if (s_.pack.verb_first || !is_noun(i + 1) || item(i + 1).begin != item(i).end || item(i).mentions.size() != 1 || mention(i).kind != MentionKind::name) return false;
  const ActorKind named = s_.cast.chains[mention(i).chains.front()].kind;
  return named == ActorKind::organization || named == ActorKind::country;
}

/// "the sovereignty, independence, and territorial integrity of Ukraine": the last of the things that the noun at `i` opens the list of.
std::size_t Grammar::last_of_things(std::size_t i) const {
  std::size_t last = i;
  for (std::size_t k = i + 1; !s_.pack.verb_first && k < count(); ++k) {
    if (kind(k) == ItemKind::comma || kind(k) == ItemKind::conjunction) continue;
    if (!is_noun(k) || trigger_of(k) != nullptr || kind(k - 1) == ItemKind::noun) break;
    last = k;
  }
  const auto& owners = s_.pack.owner_prepositions;
  const bool owned = last > i && kind(last + 1) == ItemKind::preposition && !owners.empty() && item(last + 1).key == owners.front();
  return owned && trigger_of(i) == nullptr ? last : i;
}

Filler Grammar::phrase(std::size_t i) const {
  const auto& places = s_.pack.place_prepositions;
  const bool direction = s_.pack.verb_first && kind(i) == ItemKind::preposition && item(i).end - item(i).begin == 1 && std::find(places.begin(), places.end(), item(i).key) != places.end();
  if (direction && i > 0 && kind(i - 1) == ItemKind::preposition && item(i - 1).end == item(i).begin) ++i;  // «على جنوب لبنان»
  if (const std::size_t whole = whole_of_part(i); whole != npos) return of_item(whole);
  const std::size_t begin = i;
  if (is_suffix(i)) {  // «دمشق التي تسيطر عليها المعارضة»
    for (std::size_t k = i; k-- > 1 && i - k < 5 && kind(k) != ItemKind::stop && kind(k) != ItemKind::comma;) {
      if (kind(k) != ItemKind::verb) continue;
      if (group_begin(k) > 0 && is_noun(group_begin(k) - 1) && is_suffix(i) && kind(i - 1) == ItemKind::preposition) return {};  // «مناطق يسيطر عليها»
      if (group_begin(k) == 0 || kind(group_begin(k) - 1) != ItemKind::relative) break;
      const Filler head = antecedent(group_begin(k) - 1);
      if (!head.empty() && head.mentions != subject(k, 1).mentions) return head;
      if (head.empty() && names_a_thing(group_begin(k) - 1)) return {};
      break;
    }
  }
  for (; i < count() && i < begin + 4; ++i) {
    if (kind(i) == ItemKind::actors) {
      if (!s_.pack.verb_first && kind(i + 1) == ItemKind::descriptor && kind(i + 2) == ItemKind::actors) return of_item(i + 2);  // "Iran-backed Hezbollah"
      if (!s_.pack.verb_first && kind(i + 1) == ItemKind::descriptor && hyphenated(i + 1) && is_noun(i + 2)) {  // "two Pakistan-based groups, A and B,"
        const std::size_t named = named_behind(i + 2);
        return named == npos ? Filler{} : of_item(named);
      }
      const bool beside = is_noun(i + 1) && item(i + 1).begin == item(i).end && mention(i).kind == MentionKind::name;
      if ((is_owner(i) || beside) && !s_.pack.verb_first) {  // "its Chinese rival, TSMC,", "the Labour donor, Lord Alli,"
        std::size_t k = i + 1;
        while (is_noun(k) || kind(k) == ItemKind::descriptor || is_adjective(k)) ++k;
        if (const std::size_t named = k > i + 1 ? named_behind(k - 1) : npos; named != npos) return of_item(named);
      }
      const bool owned = is_owner(i) && kind(i + 1) == ItemKind::actors && is_noun(i + 2) && item(i + 2).begin == item(i + 1).end &&
                         s_.cast.chains[mention(i + 1).chains.front()].kind != ActorKind::person;
      if (owned) return {item(i).mentions, true};  // "Albania's EU accession"
      if (is_owner(i) && kind(i + 1) == ItemKind::actors && !is_adjective(i + 1)) return of_item(i + 1);  // "Bahrain's King Hamad"
      if (const std::size_t place = named_place(i); place != npos) return of_item(place);
      const bool described = !s_.pack.verb_first && is_adjective(i) && kind(i + 1) == ItemKind::actors && item(i + 1).begin == item(i).end;
      if (described && !is_adjective(i + 1) && !is_owner(i + 1)) return of_item(i + 1);  // "the Malaysian state of Penang"
      if (is_owner(i) && is_noun(i + 1)) return {item(i).mentions, true};
      return {item(i).mentions, is_adjective(i) || i != begin || modifies_noun(i)};
    }
    if (kind(i) == ItemKind::descriptor) {
      if (belongs_to(i)) return {item(i + 2).mentions, true};
      continue;
    }
    if (!is_noun(i) || (s_.pack.verb_first && is_contact(i))) break;  // «دعوة كيم للقاء ترامب»
    if (const std::size_t named = named_behind(i); named != npos) return of_item(named);
    if (const std::size_t list = where_from(i); list != npos && s_.pack.verb_first) return of_item(list);  // «وزراء من مصر وروسيا»
    if (const std::size_t named = kin_named(i); named != npos) return of_item(named);
    if (Filler doer = doer_in_clause(i); !doer.empty()) return doer;
    if (const std::size_t list = included(i + 1); list != npos) return of_item(list);  // «دول مثل المجر وبولندا»
    i = last_of_things(i);
    // The owner of a thing: «مواقع الحوثيين», "positions of the Houthis".
    const bool thing = !s_.pack.verb_first || (trigger_of(i) == nullptr && governor_of(i) == nullptr && !has_article(i) && item(i).unit->end == item(i).unit->begin + 1);  // «قاعدة للقوات», «مواقع لحزب الله»
    if (thing && kind(i + 1) == ItemKind::preposition && i + 2 < count() && kind(i + 2) == ItemKind::actors) {
      const auto& owners = s_.pack.owner_prepositions;
      if (!owners.empty() && item(i + 1).key == owners.front()) return suffered(i) ? Filler{} : Filler{item(i + 2).mentions, true};
    }
  }
  return {};
}

/// «الاتحاد الذي تعد غانا عضوا فيه»: whom the relative clause describes that item `i` stands in, where its pronoun means nobody else.
Filler Grammar::described_by(std::size_t i) const {
  for (std::size_t k = i; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::comma && kind(k) != ItemKind::complementizer;) {
    if (kind(k) == ItemKind::relative) return antecedent(k);
  }
  return {};
}

/// "support for A and for B": what stands behind the preposition at `k`, and behind the same again.
Filler Grammar::with_coordinated(std::size_t k) const {
  if (s_.pack.verb_first && takes_up(item(k).end) && !is_suffix(k + 1)) return described_by(k);
  Filler found = phrase(k + 1);
  if (found.empty() || found.weak) return found;
  for (std::size_t i = k + 2; i + 2 < count() && i < k + 4; ++i) {
    if (kind(i) != ItemKind::conjunction) continue;
    if (kind(i + 1) == ItemKind::preposition && item(i + 1).key == item(k).key && kind(i + 2) == ItemKind::actors && !is_adjective(i + 2)) {
      found.mentions.insert(found.mentions.end(), item(i + 2).mentions.begin(), item(i + 2).mentions.end());
    }
    break;
  }
  return found;
}

/// "political, financial and": a comma or a conjunction right behind an adjective.
bool Grammar::joins_adjectives(std::size_t i) const {
  if ((kind(i) != ItemKind::comma && kind(i) != ItemKind::conjunction) || item(i).begin == 0) return false;
  return s_.document.sentences[s_.sentence].units[item(i).begin - 1].pos == Pos::adjective;
}

/// Does a determiner stand among the units `[begin, end)`?
bool Grammar::words_pointing(std::uint32_t begin, std::uint32_t end) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return std::any_of(units.begin() + begin, units.begin() + end, [](const Unit& unit) { return unit.is(WordClass::determiner); });
}

/// "Dutch and Danish support": the nationality at `i` with the country before a conjunction.
Filler Grammar::joint_adjectives(std::size_t i) const {
  Filler found = of_item(i);
  if (i < 2 || !is_adjective(i) || kind(i - 1) != ItemKind::conjunction || kind(i - 2) != ItemKind::actors || item(i - 2).end != item(i - 1).begin) return found;
  if (is_owner(i - 2) || s_.cast.chains[mention(i - 2).chains.front()].kind != ActorKind::country) return found;
  found.mentions.insert(found.mentions.begin(), item(i - 2).mentions.begin(), item(i - 2).mentions.end());
  return found;
}

/// A name right before a noun is no place behind a preposition: "over the US detention", but "in Iraq attacks".
bool Grammar::inside_phrase(std::size_t i, std::size_t noun) const {
  if (i == 0 || i + 1 != noun || kind(i - 1) != ItemKind::preposition || item(noun).begin != item(i).end || item(i).mentions.size() != 1) return false;
  const bool place = !s_.pack.place_prepositions.empty() && item(i - 1).key == s_.pack.place_prepositions.front();
  return !place || item(i).begin > item(i - 1).end;
}

Filler Grammar::adjective(std::size_t noun) const {
  if (s_.pack.verb_first) {
    for (std::size_t i = noun + 1; i < count() && i <= noun + 2; ++i) {
      if (is_adjective(i)) return of_item(i);
      if (kind(i) != ItemKind::descriptor && kind(i) != ItemKind::noun) break;
    }
    return {};
  }
  if (noun > 0 && kind(noun - 1) == ItemKind::actors && hyphenated(noun) && !is_owner(noun - 1)) return of_item(noun - 1);  // "between Iran-backed"
  for (std::size_t i = noun; i-- > 0 && noun - i <= 3;) {
    const bool modifier = !is_owner(i) && kind(i) == ItemKind::actors && mention(i).kind != MentionKind::pronoun && (bare(i) || inside_phrase(i, noun));
    if (kind(i) == ItemKind::actors && (is_adjective(i) || modifier)) {
      const ActorKind actor = s_.cast.chains[mention(i).chains.front()].kind;
      if (is_adjective(i) || actor == ActorKind::country || actor == ActorKind::organization || actor == ActorKind::place) return joint_adjectives(i);
    }
    if (kind(i) != ItemKind::noun && kind(i) != ItemKind::descriptor) break;
  }
  return {};
}

/// What stands behind a descriptor; of a list the first only, if a hyphen shows that it is a compound.
Filler Grammar::described(std::size_t i) const {
  Filler found = of_item(i + 1);
  if (hyphenated(i)) found.mentions.resize(1);
  return found;
}

/// What a noun or a participle describes: "Assad, an ally of Moscow", "X is an ally", "rebels backed by".
Filler Grammar::head(std::size_t i) const {
  if (s_.pack.verb_first && is_noun(i)) {  // «القيادي في حماس أسامة حمدان», «عضو الكونغرس فلان»
    const std::size_t of = kind(i + 1) == ItemKind::preposition ? i + 2 : i + 1;
    const bool named = kind(of) == ItemKind::actors && !is_adjective(of) && kind(of + 1) == ItemKind::actors && !is_adjective(of + 1) && !is_suffix(of + 1);
    if (named && s_.cast.chains[mention(of + 1).chains.front()].kind == ActorKind::person) return of_item(of + 1);
    if (is_suffix(i + 1)) {  // «طهران وحليفها اللبناني حزب الله»
      const std::size_t at = is_adjective(i + 2) ? i + 3 : i + 2;
      if (at < count() && kind(at) == ItemKind::actors && !is_adjective(at) && !is_suffix(at) && item(at).begin == item(at - 1).end) return of_item(at);
    }
  }
  if (is_circumstantial(i) && is_indefinite(i)) return {};  // «…، منددا ب»: of whom the clause tells, not of who stands before
  if (s_.pack.verb_first && kind(i) == ItemKind::descriptor && i > 0 && is_noun(i - 1) && item(i - 1).end == item(i).begin) return {};  // «المواقع التابعة»
  if (s_.pack.verb_first && kind(i) == ItemKind::descriptor && i > 0 && kind(i - 1) == ItemKind::preposition) return {};  // «مع المنتسبين لسرايا السلام»
  if (!s_.pack.verb_first && is_noun(i) && kind(i + 1) == ItemKind::verb && is_report(i + 1)) return {};  // "struck Aden, its military wing said"
  std::size_t k = i;
  while (k > 0) {
    --k;
    switch (kind(k)) {
      case ItemKind::preposition:
        if (s_.pack.verb_first && is_noun(i)) return {};  // «غارة على قيادي في الحركة»
        continue;
      case ItemKind::comma: case ItemKind::auxiliary: case ItemKind::negation: case ItemKind::modal: case ItemKind::descriptor:
      case ItemKind::relative: continue;
      case ItemKind::noun: {
        if (i - k > 2 || (s_.pack.verb_first && is_noun(i))) return {};
        continue;
      }
      case ItemKind::actors:
        if (is_adjective(k) || is_owner(k)) {
          if (k + 1 == i && !s_.pack.verb_first && kind(i + 1) == ItemKind::actors) return described(i);  // "Iran-backed Houthis"
          continue;
        }
        if (is_noun(i) && k + 2 == i && kind(k + 1) == ItemKind::comma) {  // "Saudi Arabia, an ally of Washington, a member of"
          std::size_t aside = k;
          while (aside > 0 && (is_noun(aside - 1) || kind(aside - 1) == ItemKind::preposition || kind(aside - 1) == ItemKind::descriptor)) --aside;
          if (aside < k && aside > 1 && kind(aside - 1) == ItemKind::comma && kind(aside - 2) == ItemKind::actors) return of_item(aside - 2);
        }
        if (k + 1 == i && kind(i) == ItemKind::descriptor && kind(i + 1) == ItemKind::actors && !s_.pack.verb_first) return described(i);
        return of_item(k);
      default: return {};
    }
  }
  return {};
}

}  // namespace entente
