// Subjects, by the order of the language: who stands before the verb, who behind it, and whom a clause that names no subject
// takes over.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

constexpr int kMostNested = 8;  ///< controlled clauses that are followed through governors and frames, which count anew

/// Counts a call as long as it runs.
class Nested {
 public:
  explicit Nested(int& count) : count_(count) { ++count_; }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;
  ~Nested() { --count_; }

 private:
  int& count_;
};

const Trigger* trigger_of(const Scene& scene, const Item& item) {
  const Entry* entry = item.unit == nullptr ? nullptr : item.unit->find(WordClass::trigger);
  return entry == nullptr ? nullptr : &scene.pack.triggers[entry->index];
}

const Governor* governor_of(const Scene& scene, const Item& item) {
  const Entry* entry = item.unit == nullptr ? nullptr : item.unit->find(WordClass::governor);
  return entry == nullptr ? nullptr : &scene.pack.governors[entry->index];
}

bool third_plural(Features features) { return (features & (kPlural | kDual)) != 0 && (features & kSingular) == 0; }

}  // namespace

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

Filler Grammar::antecedent(std::size_t relative) const {
  for (std::size_t i = relative; i-- > 0;) {
    if (kind(i) == ItemKind::comma || kind(i) == ItemKind::preposition) continue;
    if (kind(i) == ItemKind::actors && !is_adjective(i)) return of_item(i);
    if (kind(i) == ItemKind::actors) continue;
    return {};
  }
  return {};
}

/// Verbs of one subject agree; of a verb that may be either nothing is known.
bool Grammar::same_gender(std::size_t a, std::size_t b) const {
  if (!s_.pack.verb_first) return true;
  const Features x = item(a).unit->features() & (kMasculine | kFeminine);
  const Features y = item(b).unit->features() & (kMasculine | kFeminine);
  return x == 0 || y == 0 || (x & y) != 0;
}

/// Who the sentence before was about; only languages that leave subjects out ask for it.
Filler Grammar::carried_over() const {
  Filler carried = s_.pack.verb_first ? carried_ : Filler{};
  carried.weak = true;
  return carried;
}

/// A man of the sentence before does nothing that a verb of the feminine tells.
Filler Grammar::carried_to(std::size_t verb) const {
  Filler carried = carried_over();
  const Features features = item(verb).unit->features();
  if (item(verb).quoted && (features & kFirst) != 0) return carried;
  if (carried.mentions.size() != 1 || (features & kFeminine) == 0 || (features & kMasculine) != 0) return carried;
  const Mention& who = s_.cast.mentions[carried.mentions.front()];
  const bool man = who.chains.size() == 1 && s_.cast.chains[who.chains.front()].kind == ActorKind::person && !s_.cast.chains[who.chains.front()].feminine;
  return man ? Filler{} : carried;
}

Filler Grammar::subject_of_coordinated(std::size_t verb, int depth) const {
  for (std::size_t i = verb; i-- > 0;) {
    if (kind(i) == ItemKind::verb && same_gender(i, verb)) {
      Filler found = subject(i, depth + 1);
      if (!found.empty() && (!found.weak || !s_.pack.verb_first)) return found;
      if (!s_.pack.verb_first) return found;
      break;
    }
    if (kind(i) == ItemKind::stop || kind(i) == ItemKind::complementizer || kind(i) == ItemKind::subordinator) break;
  }
  for (std::size_t i = 0; s_.pack.verb_first && i < verb; ++i) {  // who the sentence is about
    if (kind(i) != ItemKind::actors || is_adjective(i) || is_suffix(i) || !likely_subject(verb, i)) continue;
    const bool one = item(i).mentions.size() == 1 && mention(i).chains.size() == 1 && s_.cast.chains[mention(i).chains.front()].kind != ActorKind::group;
    if (one && third_plural(item(verb).unit->features())) continue;
    if (s_.cast.chains[mention(i).chains.front()].kind != ActorKind::place) return {item(i).mentions, true};
  }
  return carried_to(verb);
}

/// «اتهمت إيران ترامب وأنحت باللائمة»: the object of the verb before is not the subject of the next, if both verbs agree.
bool Grammar::is_object_before(std::size_t i, std::size_t verb, int depth) const {
  for (std::size_t k = i; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer && kind(k) != ItemKind::subordinator;) {
    if (kind(k) == ItemKind::verb) return same_gender(k, verb) && !passive(k) && object(k, depth + 1).mentions == item(i).mentions;
  }
  return false;
}

/// "atrocities committed by": a participle right behind its noun tells of that alone.
bool Grammar::describes_noun(std::size_t verb) const {
  if (s_.pack.verb_first || verb == 0 || !is_noun(verb - 1) || !passive(verb)) return false;
  return kind(verb + 1) == ItemKind::preposition && item(verb + 1).word_class == WordClass::agent;
}

/// The subject to the left of a verb: the nearest phrase that no preposition rules, across asides and relative clauses.
Filler Grammar::subject_left(std::size_t verb, int depth) const {
  bool coordinated = false;
  const std::size_t from = group_begin(verb);
  if (from > 0 && kind(from - 1) == ItemKind::comma && !s_.pack.verb_first) {  // "The West, which considers …, froze"
    for (std::size_t i = from - 1; i-- > 0 && kind(i) != ItemKind::stop;) {
      if (kind(i) == ItemKind::relative && i > 0 && kind(i - 1) == ItemKind::comma) return antecedent(i);
      if (kind(i) == ItemKind::comma) break;
    }
  }
  for (std::size_t i = verb; i-- > 0;) {
    switch (kind(i)) {
      case ItemKind::auxiliary: case ItemKind::modal: case ItemKind::negation: case ItemKind::descriptor: case ItemKind::bracket:
      case ItemKind::comma: continue;
      case ItemKind::conjunction: coordinated = true; continue;
      case ItemKind::preposition: continue;
      case ItemKind::relative: return antecedent(i);
      case ItemKind::complementizer: case ItemKind::subordinator: case ItemKind::stop: return {};
      case ItemKind::verb: {
        if (coordinated && (!same_gender(i, verb) || describes_noun(i))) continue;
        if (coordinated) return passive(i) && !s_.pack.verb_first ? object(i, depth + 1) : subject(i, depth + 1);
        if (is_report(i)) return {};
        continue;  // the verb of an aside; its relative pronoun or its subject comes next
      }
      case ItemKind::noun: {
        if (i > 0 && kind(i - 1) == ItemKind::preposition) continue;
        if (coordinated) continue;
        if (const std::size_t list = where_from(i); list != npos) return of_item(list);
        if (is_owner(i - 1) || i == 0) return {};
        if (i > 1 && kind(i - 1) == ItemKind::actors && is_owner(i - 2)) return {};  // "Albania's EU accession"
        // "Putin spokesman said": a noun beside a name is its description.
        if (i > 0 && kind(i - 1) == ItemKind::actors && !is_adjective(i - 1) && !s_.pack.verb_first) continue;
        return {};
      }
      case ItemKind::actors: {
        if (coordinated && i > 0 && is_owner(i - 1)) continue;  // "condemned acts by Putin's forces and said"
        if (is_owner(i) && coordinated) continue;  // "stressed Ukraine's integrity and condemned"
        if (is_owner(i)) return {};
        if (is_adjective(i) || is_suffix(i)) continue;
        if (coordinated && !s_.pack.verb_first && is_noun(i + 1) && item(i + 1).begin == item(i).end) continue;  // "condemned DPRK launches and said"
        if (coordinated && i > 0 && kind(i - 1) == ItemKind::verb && !is_report(i - 1)) continue;  // object of the verb before
        const bool clause = !s_.pack.verb_first && i + 1 == from && i > 0 && mention(i).kind != MentionKind::pronoun && item(i - 1).unit != nullptr && item(i - 1).unit->can_be(WordClass::subordinator);  // "as the leaders met"
        if (i > 0 && kind(i - 1) == ItemKind::preposition && !clause) continue;
        if (coordinated && s_.pack.verb_first && i > 0 && (is_noun(i - 1) || !likely_subject(verb, i) || is_object_before(i, verb, depth))) continue;
        if (i > 1 && kind(i - 1) == ItemKind::verb && kind(i - 2) == ItemKind::actors && !coordinated && !is_owner(i - 2) &&
            (item(i - 1).unit->features() & kGerund) != 0 && (item(i - 1).unit->features() & kPresent) == 0 && i + 1 == verb) {
          return of_item(i - 2);  // "troops backing the government ousted"
        }
        if (i > 0 && kind(i - 1) == ItemKind::verb && !is_report(i - 1) && !coordinated) {
          // "Putin, who met Xi, said": the object of an aside.
          bool aside = false;
          for (std::size_t k = i; k < verb; ++k) aside |= kind(k) == ItemKind::comma;
          if (aside) continue;
        }
        return of_item(i);
      }
    }
  }
  if (coordinated) return subject_of_coordinated(verb, depth);
  return {};
}

/// The phrases behind a verb that no preposition rules, in order, up to the end of the clause.
std::vector<std::size_t> Grammar::bare_right(std::size_t verb) const {
  std::vector<std::size_t> found;
  const std::size_t end = clause_end(verb);
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (kind(i) == ItemKind::comma && !s_.pack.verb_first) break;
    if (kind(i) == ItemKind::comma && !(i + 1 < end && (kind(i + 1) == ItemKind::preposition || kind(i + 1) == ItemKind::actors))) break;
    if (kind(i) == ItemKind::noun && !s_.pack.verb_first) break;
    if (kind(i) == ItemKind::conjunction) break;
    if (bare(i) && !is_suffix(i)) found.push_back(i);
  }
  return found;
}

/// «التي تسيطر عليها المعارضة»: a pronoun of the clause takes up what the clause describes, so another is its subject.
bool Grammar::refers_back(std::size_t verb) const {
  for (std::size_t i = verb + 1; i < clause_end(verb) && kind(i) != ItemKind::comma; ++i) {
    if (is_suffix(i) && kind(i - 1) == ItemKind::preposition) return true;
  }
  return false;
}

bool Grammar::subject_stands_right(std::size_t verb) const {
  return !third_plural(item(verb).unit->features());
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
  if (m.kind == MentionKind::title && chain.kind == ActorKind::person) return masculine || (m.features & kFeminine) != 0;
  return true;
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

/// «أن 43 مدنيا قتلوا»: nouns, adjectives or numbers that are no items stand between.
bool Grammar::words_between(std::size_t a, std::size_t b) const {
  const auto& units = s_.document.sentences[s_.sentence].units;
  return std::any_of(units.begin() + item(a).end, units.begin() + item(b).begin, [&](const Unit& unit) {
    return unit.number || unit.pos == Pos::adjective || unit.is(WordClass::determiner) || (unit.pos == Pos::noun && s_.document.tokens[unit.begin].suffix == 0); });
}

/// «غارة تركية استهدفت», «استهدفت غارة تركية»: the noun of an act beside a verb of its kind is the verb's subject; or `npos`.
std::size_t Grammar::act_before(std::size_t verb) const {
  const auto plover = [&](std::size_t i) -> const std::string* {
    const Trigger* trigger = item(i).unit == nullptr ? nullptr : trigger_of(s_, item(i));
    return trigger == nullptr ? nullptr : &s_.vocabulary.ontology().relations[trigger->relation].plover;
  };
  const std::string* kind_of_act = plover(verb);
  if (kind_of_act == nullptr || *kind_of_act != "ASSAULT") return npos;
  const auto same = [&](std::size_t i) { return is_noun(i) && plover(i) != nullptr && *plover(i) == *kind_of_act; };
  if (same(verb + 1) && (!is_light(verb) || governor_of(s_, item(verb))->event_subject)) return verb + 1;  // not «نفذ غارة»
  std::size_t i = verb;
  while (i > 0 && (kind(i - 1) == ItemKind::descriptor || is_adjective(i - 1) || (is_noun(i - 1) && !same(i - 1) && verb - i < 2))) --i;
  return i > 0 && same(i - 1) ? i - 1 : npos;
}

/// Whose act it is, by the phrase of its noun alone.
Filler Grammar::doer_of(std::size_t act) const {
  Filler found = possessor(act);
  for (std::size_t k = act + 1; found.empty() && k < act + 4; ++k) {
    if (is_adjective(k)) found = of_item(k);
    if (!is_noun(k) && kind(k) != ItemKind::descriptor) break;
  }
  return found;
}

/// «زارت السعودية … واتهمت ترامب»: a verb of the feminine that has an object, with a man right behind it, whose subject the
/// clause or the sentence before has named.
Filler Grammar::elided_before(std::size_t verb, const std::vector<std::size_t>& right) const {
  const std::size_t i = group_begin(verb);
  const bool opens = i > 0 && kind(i - 1) == ItemKind::conjunction;
  if (!opens || right.size() != 1 || right.front() != verb + 1 || likely_subject(verb, right.front())) return {};
  const Trigger* trigger = trigger_of(s_, item(verb));
  if (trigger == nullptr || trigger->frames.front().object.front().place != Place::object) return {};
  Filler who = i == 1 ? carried_to(verb) : subject_of_coordinated(verb, 1);
  const bool state = who.mentions.size() == 1 && s_.cast.chains[s_.cast.mentions[who.mentions.front()].chains.front()].kind != ActorKind::person;
  if (!state || who.mentions == item(right.front()).mentions) return {};
  who.weak = false;
  return who;
}

/// «أن المشتبه به غادر»: words right between a complementizer and the verb are its subject, known or not.
bool Grammar::names_its_subject(std::size_t verb) const {
  for (std::size_t i = verb; i-- > 0;) {
    if (kind(i) == ItemKind::complementizer) return (i + 1 < verb && is_noun(i + 1)) || (i + 1 == verb && words_between(i, verb));
    if (!is_noun(i) && kind(i) != ItemKind::descriptor && !is_adjective(i)) return false;
  }
  return false;
}

Filler Grammar::subject_verb_first(std::size_t verb, int depth) const {
  // A phrase just before the verb: «ترامب التقى كيم», «الذي التقى».
  const std::size_t i = group_begin(verb);
  const bool conjunction = i > 0 && kind(i - 1) == ItemKind::conjunction;
  if (i > 0 && kind(i - 1) == ItemKind::relative && !is_suffix(verb + 1)) {
    Filler found = antecedent(i - 1);
    const std::vector<std::size_t> right = bare_right(verb);
    if (right.empty() || (!found.empty() && !refers_back(verb))) return found;
  }
  std::size_t left = i;
  if (i > 1 && is_suffix(i - 1)) {  // «إنه سيزور», «لكنه زار»
    const ItemKind before = kind(i - 2);
    if (before == ItemKind::complementizer || before == ItemKind::conjunction || before == ItemKind::subordinator) return of_item(i - 1);
  }
  if (left > 0 && kind(left - 1) == ItemKind::comma) --left;
  if (left > 0 && !conjunction && bare(left - 1) && !is_suffix(left - 1)) {
    // Not the object of the verb before it.
    const bool object = left > 1 && kind(left - 2) == ItemKind::verb && left != i;
    if (!object) return of_item(left - 1);
  }
  if (const std::size_t act = act_before(verb); act != npos) {
    Filler doer = doer_of(act);
    return doer.empty() ? governor(act) : doer;  // «شن الجيش حملة قصف تستهدف»
  }
  const std::vector<std::size_t> right = bare_right(verb);
  if (Filler who = elided_before(verb, right); !who.empty()) return who;
  if (subject_stands_right(verb) && !right.empty() && agrees(verb, right.front())) {
    // A noun right behind the verb is its subject.
    const bool noun_first = kind(verb + 1) == ItemKind::noun && right.front() > verb + 1;
    if (!noun_first) return of_item(right.front());
    return {};
  }
  if (subject_stands_right(verb) && kind(verb + 1) == ItemKind::noun) {
    const Entry* light = item(verb).unit->find(WordClass::governor);
    if (light == nullptr) return {};
  }
  if (names_its_subject(i)) return {};
  if (i > 0 && kind(i - 1) == ItemKind::complementizer) return controlled(i - 1, depth);
  if (third_plural(item(verb).unit->features()) || conjunction || i == 0) {
    if (Filler found = subject_left(verb, depth); !found.empty()) return found;
    return subject_of_coordinated(verb, depth);
  }
  Filler found = subject_left(verb, depth);
  if (found.empty()) found = subject_of_coordinated(verb, depth);
  const bool disagrees = !right.empty() && subject_stands_right(verb) && !agrees(verb, right.front());
  if (!found.empty()) found.weak = !disagrees && !only_choice(verb);  // the verb itself says that its phrase is the object
  return found;
}

std::pair<Filler, Filler> Grammar::with_elided_subject(std::size_t verb) const {
  if (!s_.pack.verb_first || kind(verb) != ItemKind::verb || passive(verb)) return {};
  const std::vector<std::size_t> right = bare_right(verb);
  if (right.size() != 1 || right.front() != verb + 1) return {};
  const std::size_t i = group_begin(verb);
  Filler who = i > 0 && (kind(i - 1) == ItemKind::complementizer || kind(i - 1) == ItemKind::subordinator) ? controlled(i - 1, 1) : subject_left(i, 1);
  if (who.empty()) who = subject_of_coordinated(i, 1);
  who.weak = false;
  return {who, of_item(right.front())};
}

/// "keen to build", "possible further talks": an adjective rules an infinitive or the noun that it stands before.
bool Grammar::opens_complement(std::size_t descriptor, std::size_t i) const {
  if (s_.pack.verb_first || kind(i) == ItemKind::verb) return true;
  for (std::size_t k = descriptor + 1; k < i; ++k) {
    if (kind(k) == ItemKind::preposition && item(k).key != s_.pack.infinitive_marker && k > descriptor + 1) return false;
    if (kind(k) == ItemKind::comma || kind(k) == ItemKind::conjunction) return false;
  }
  return true;
}

std::size_t Grammar::ruler(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;) {
    if (kind(k) == ItemKind::verb) return k;
    const bool word = kind(k) == ItemKind::noun || kind(k) == ItemKind::descriptor;
    if (word && item(k).unit->find(WordClass::governor) != nullptr && !(kind(k) == ItemKind::descriptor && (k + 1 == i || !opens_complement(k, i)))) return k;
    if (kind(k) == ItemKind::noun && trigger_of(s_, item(k)) != nullptr && trigger_of(s_, item(k))->then != Status::none) return k;
    if (kind(k) == ItemKind::stop || kind(k) == ItemKind::relative || kind(k) == ItemKind::subordinator) break;
  }
  return npos;
}

bool Grammar::ruled_directly(std::size_t i) const {
  const std::size_t rule = ruler(i);
  if (rule == npos) return false;
  for (std::size_t k = rule + 1; k < i; ++k) {
    if (kind(k) == ItemKind::preposition) return false;
  }
  return true;
}

/// Who does what a clause without a subject says: the object of an order, the subject of a plan.
Filler Grammar::controlled(std::size_t i, int depth) const {
  if (depth > kDeepest || nested_ >= kMostNested) return {};
  const Nested counted(nested_);
  if (!s_.pack.verb_first && i > 0 && kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::complementizer) return {};  // "said that targeting"
  if (!s_.pack.verb_first && i > 3 && kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::preposition && is_noun(i - 2)) {  // "and moves to encourage"
    const bool apart = kind(i - 3) == ItemKind::conjunction || kind(i - 3) == ItemKind::comma || kind(i - 3) == ItemKind::preposition;
    if (apart && governor_of(s_, item(i - 2)) == nullptr && trigger_of(s_, item(i - 2)) == nullptr) return {};
  }
  const std::size_t rule = ruler(i);
  if (rule == npos) {
    if (s_.pack.verb_first) return carried_over();
    if (i > 1 && kind(i - 1) == ItemKind::subordinator) {  // "He arrived on Sunday, days after leaving Paris"
      for (std::size_t k = i - 1; k-- > 0 && kind(k) != ItemKind::stop;) {
        if (kind(k) == ItemKind::verb && !is_infinitive(k)) return passive(k) ? object(k, depth + 1) : subject(k, depth + 1);
      }
    }
    for (std::size_t k = i + 1; k < count(); ++k) {  // "After arriving in Paris, Biden said"
      if (kind(k) == ItemKind::verb && k > 0 && !is_infinitive(k)) return subject(k, depth + 1);
    }
    return {};
  }
  const Trigger* trigger = trigger_of(s_, item(rule));
  const Governor* governor = governor_of(s_, item(rule));
  const bool by_object = (trigger != nullptr && trigger->then_object) || (governor != nullptr && governor->object_control);
  if (by_object) {
    for (const Frame& frame : trigger != nullptr && trigger->then_object ? std::span(trigger->frames) : std::span<const Frame>{}) {
      for (const FramePlace& place : frame.object) {
        if (Filler found = at(rule, place); !found.empty()) return found;
      }
    }
    if (Filler found = object(rule, depth + 1); !found.empty() && (trigger != nullptr || !found.weak)) return found;
  }
  if (kind(rule) == ItemKind::descriptor) return head(rule);  // "keen to build"
  if (kind(rule) == ItemKind::noun) {
    if (!s_.pack.verb_first) {  // "Moscow's decision to expel", "had no plans to meet"
      if (Filler owner = possessor(rule); !owner.empty()) return owner;
      std::size_t have = rule;
      while (have > 0 && (kind(have - 1) == ItemKind::negation || kind(have - 1) == ItemKind::descriptor)) --have;
      if (have > 0 && kind(have - 1) == ItemKind::auxiliary) return subject_left(have - 1, depth + 1);
    }
    Filler found = governor == nullptr ? possessor(rule) : this->governor(rule);
    if (found.empty()) found = possessor(rule);
    return found;
  }
  if (passive(rule)) return subject_left(rule, depth + 1);
  return subject(rule, depth + 1);
}

/// All its readings as a governor have the event for their subject.
bool Grammar::takes_event(std::size_t verb) const {
  bool any = false;
  for (const Entry& entry : item(verb).unit->entries) {
    if (entry.word_class != WordClass::governor || entry.pos != Pos::verb) continue;
    if (!s_.pack.governors[entry.index].event_subject) return false;
    any = true;
  }
  return any && item(verb).unit->find(WordClass::trigger) == nullptr;
}

Filler Grammar::subject(std::size_t verb, int depth) const {
  if (depth > kDeepest || item(verb).unit == nullptr) return {};
  if (passive(verb)) return agent(verb);
  if (s_.pack.verb_first && is_participle(verb)) return subject_of_circumstantial(verb);
  if (s_.pack.verb_first && is_noun(verb + 1) && takes_event(verb)) return {};  // «إنه جرى استدعاء السفير»
  if (s_.pack.verb_first) return subject_verb_first(verb, depth);
  if (is_infinitive(verb)) {
    const bool gerund = (item(verb).unit->features() & kGerund) != 0;
    if (gerund && verb > 0 && kind(verb - 1) == ItemKind::actors && !is_adjective(verb - 1) && !is_owner(verb - 1)) return of_item(verb - 1);
    return controlled(verb, depth);
  }
  return subject_left(verb, depth);
}

Filler Grammar::main_subject() const {
  for (std::size_t i = 0; i < count(); ++i) {
    if (kind(i) != ItemKind::verb) continue;
    Filler found = subject(i);
    if (!found.empty()) return found;
    break;
  }
  for (std::size_t i = 0; i < count() && kind(i) != ItemKind::verb; ++i) {
    if (bare(i)) return of_item(i);
  }
  return {};
}

}  // namespace entente
