// What rules what: the verb or noun above a word, and who does what a clause without a subject says.
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

}  // namespace

/// "keen to build", "possible further talks": an adjective rules an infinitive or the noun that it stands before.
bool Grammar::opens_complement(std::size_t descriptor, std::size_t i) const {
  if (s_.pack.verb_first || kind(i) == ItemKind::verb) return true;
  for (std::size_t k = descriptor + 1; k < i; ++k) {
    if (kind(k) == ItemKind::preposition && item(k).key != s_.pack.infinitive_marker && k > descriptor + 1) return false;
    if (kind(k) == ItemKind::comma || kind(k) == ItemKind::conjunction) return false;
  }
  return true;
}

/// "will travel to Atlanta, known as the city in a forest, to meet": a participle behind a comma, which says more of the name before.
bool Grammar::opens_passive_aside(std::size_t verb) const {
  const bool aside = !s_.pack.verb_first && verb > 1 && kind(verb - 1) == ItemKind::comma && kind(verb - 2) == ItemKind::actors;
  if (!aside || (item(verb).unit->features() & kParticiple) == 0 || kind(verb + 1) != ItemKind::preposition || item(verb + 1).key == s_.pack.infinitive_marker) return false;
  std::size_t end = verb + 1;  // a comma closes it: not "France's president, Emmanuel Macron, met with Xi to discuss"
  while (kind(end) != ItemKind::comma && kind(end) != ItemKind::verb && kind(end) != ItemKind::stop) ++end;
  return kind(end) == ItemKind::comma;
}

/// "A delegation led by X arrived": a participle that says more of the noun before, and rules no finite verb behind its agent.
bool Grammar::done_by_agent(std::size_t verb, std::size_t i) const {
  if (s_.pack.verb_first || kind(i) != ItemKind::verb || (item(i).unit->features() & (kPast | kPresent)) == 0 || verb == 0) return false;
  const bool behind = kind(verb - 1) == ItemKind::actors || is_noun(verb - 1) || kind(verb - 1) == ItemKind::comma;
  return behind && (item(verb).unit->features() & kParticiple) != 0 && kind(verb + 1) == ItemKind::preposition && item(verb + 1).word_class == WordClass::agent;
}

/// «أدى هجوم شنته حركة الشباب إلى مقتل»: of a verb that says more of an act, the verb that has the act for its subject; else the same.
std::size_t Grammar::above_act(std::size_t verb) const {
  if (!s_.pack.verb_first || verb < 2 || !is_noun(verb - 1) || !takes_up(item(verb).end)) return verb;
  const std::size_t above = verb - 2;
  return kind(above) == ItemKind::verb && takes_event(above) && act_before(above) == verb - 1 ? above : verb;
}

std::size_t Grammar::ruler(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;) {
    const bool aside = kind(k) == ItemKind::verb && (is_infinitive(i) ? opens_passive_aside(k) : done_by_agent(k, i));
    if (kind(k) == ItemKind::verb && !aside) {
      const std::size_t outside = asked_outside(k, i);
      return outside == k ? above_act(k) : outside;
    }
    const bool word = kind(k) == ItemKind::noun || kind(k) == ItemKind::descriptor;
    if (word && item(k).unit->find(WordClass::governor) != nullptr && !(kind(k) == ItemKind::descriptor && (k + 1 == i || !opens_complement(k, i)))) return k;
    if (kind(k) == ItemKind::noun && trigger_of(k) != nullptr && trigger_of(k)->then != Status::none) return k;
    if (kind(k) == ItemKind::stop || kind(k) == ItemKind::relative || kind(k) == ItemKind::subordinator || (k + 1 < i && begins_clause(k))) break;
  }
  return npos;
}

/// "lifted the veto after Erdogan met": a preposition that joins clauses, with a subject and its finite verb behind it.
bool Grammar::begins_clause(std::size_t preposition) const {
  if (s_.pack.verb_first || kind(preposition) != ItemKind::preposition || item(preposition).unit == nullptr || !item(preposition).unit->can_be(WordClass::subordinator)) return false;
  const std::size_t verb = preposition + 2;
  if (kind(preposition + 1) != ItemKind::actors || is_owner(preposition + 1) || is_adjective(preposition + 1)) return false;
  if (kind(verb) == ItemKind::auxiliary || kind(verb) == ItemKind::modal) return true;
  return kind(verb) == ItemKind::verb && (item(verb).unit->features() & (kPast | kPresent)) != 0 && !(kind(verb + 1) == ItemKind::preposition && item(verb + 1).word_class == WordClass::agent);
}

bool Grammar::ruled_directly(std::size_t i) const {
  const std::size_t rule = ruler(i);
  if (rule == npos) return false;
  for (std::size_t k = rule + 1; k < i; ++k) {
    if (kind(k) == ItemKind::preposition) return false;
  }
  return true;
}

bool Grammar::is_purpose(std::size_t i) const {
  const auto& keys = s_.pack.purpose_prepositions;
  if (i == 0 || !is_noun(i) || kind(i - 1) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i - 1).key) == keys.end()) return false;
  const std::size_t rule = ruler(i);
  if (rule == npos || kind(rule) != ItemKind::verb) return false;
  for (std::size_t k = rule + 1; k + 1 < i; ++k) {
    if (is_noun(k) && licenses(k, item(i - 1).key)) return false;  // «عن استنكارها لاقتحام المسجد»
  }
  const std::uint32_t key = item(i - 1).key;  // «أدت الغارة لمقتل»
  return !governs_as(rule, [key](const Governor& governor) { return governor.preposition == key; });
}

/// Does the noun at `i` rule what follows through this preposition («انسحاب من»)?
bool Grammar::asks_for(std::size_t i, std::uint32_t key) const {
  if (!is_noun(i)) return false;
  for (const Entry& entry : item(i).unit->entries) {
    if (entry.word_class == WordClass::governor && entry.pos == Pos::noun && s_.pack.governors[entry.index].preposition == key) return true;
  }
  return false;
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

/// "asked Aoun to come": the object of the verb at `rule` does what the infinitive at `i` says, unless the verb promises it.
bool Grammar::takes_infinitive(std::size_t rule, std::size_t i) const {
  if (s_.pack.verb_first || kind(rule) != ItemKind::verb || kind(i) != ItemKind::verb || !is_infinitive(i) || passive(rule)) return false;
  const std::size_t marker = rule + 2 < i && kind(rule + 2) == ItemKind::negation ? rule + 3 : rule + 2;  // "asked China not to"
  if (kind(i - 1) != ItemKind::preposition || marker + 1 != i || !bare(rule + 1) || is_owner(rule + 1)) return false;
  return governs_as(rule, [](const Governor& governor) { return governor.kind == GovernorKind::control && governor.status == Status::possible; });
}

/// "stressed that", "the importance of": a word that needs a clause about somebody else ("of Iran leaving").
bool Grammar::needs_clause(const Trigger& trigger) const {
  return !s_.pack.verb_first && std::all_of(trigger.frames.begin(), trigger.frames.end(), [](const Frame& frame) {
    return std::all_of(frame.object.begin(), frame.object.end(), [](const FramePlace& place) { return place.place == Place::complement; }); });
}

/// Who does what a clause without a subject says: the object of an order, the subject of a plan.
Filler Grammar::controlled(std::size_t i, int depth) const {
  if (depth > kDeepest || nested_ >= kMostNested) return {};
  const Nested counted(nested_);
  if (!s_.pack.verb_first && i > 0 && kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::complementizer) return {};  // "said that targeting"
  if (!s_.pack.verb_first && i > 3 && kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::preposition && is_noun(i - 2)) {  // "and moves to encourage"
    const bool apart = kind(i - 3) == ItemKind::conjunction || kind(i - 3) == ItemKind::comma || kind(i - 3) == ItemKind::preposition;
    if (apart && governor_of(i - 2) == nullptr && (trigger_of(i - 2) == nullptr || (trigger_of(i - 2)->then == Status::none && needs_clause(*trigger_of(i - 2))))) return {};
  }
  const std::size_t told = i > 2 && kind(i - 2) == ItemKind::negation ? i - 3 : i - 2;
  if (i > 2 && kind(i) == ItemKind::verb && opens_infinitive(told)) return of_item(told);  // "the need for Turkey and Sweden to work together"
  const std::size_t rule = ruler(i);
  if (rule == npos) {
    if (s_.pack.verb_first) return carried_over();
    if (kind(i) == ItemKind::verb && i > 1 && kind(i - 1) == ItemKind::comma && bare(i - 2)) return of_item(i - 2);  // "Albright, ending two days of talks, said"
    if (headline_plan(i)) return of_item(0);
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
  for (std::size_t k = i; !s_.pack.verb_first && k-- > rule + 1;) {  // "assured him Pakistan would do nothing to start"
    if (kind(k) != ItemKind::auxiliary && kind(k) != ItemKind::modal) continue;
    const std::size_t group = group_begin(k);
    if (group > rule + 1 && bare(group - 1)) return of_item(group - 1);
  }
  const Trigger* trigger = trigger_of(rule);
  const Governor* governor = governor_of(rule);
  const bool sent = kind(i) == ItemKind::verb && !s_.pack.verb_first && governs_as(rule, [](const Governor& g) { return g.object_control; });  // "sent them to urge"
  const bool by_object = (trigger != nullptr && trigger->then_object) || (governor != nullptr && governor->object_control) || sent;
  const bool meanwhile = !s_.pack.verb_first && kind(i) == ItemKind::verb && i > 0 && kind(i - 1) == ItemKind::comma;  // "criticized Israel, calling"
  if (meanwhile && kind(rule) == ItemKind::verb) return passive(rule) ? object(rule, depth + 1) : subject(rule, depth + 1);
  if (!by_object && takes_infinitive(rule, i)) return object(rule, depth + 1);
  if (by_object) {
    for (const Frame& frame : trigger != nullptr && trigger->then_object ? std::span(trigger->frames) : std::span<const Frame>{}) {
      for (const FramePlace& place : frame.object) {
        if (Filler found = at(rule, place); !found.empty()) return found;
      }
    }
    const auto nobodys = [&](const Filler& filler) {  // "sent troops to help": the troops are the sender's
      const Chain& chain = s_.cast.chains[s_.cast.mentions[filler.mentions.front()].chains.front()];
      return chain.body != kNone && chain.owner == kNone && chain.country < 0; };
    if (Filler found = object(rule, depth + 1); !found.empty() && (!found.weak || (trigger != nullptr && (trigger->then_object || s_.pack.verb_first))) && !(sent && nobodys(found))) return found;
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

/// "Xi to visit France": what whoever opens the sentence is to do.
bool Grammar::headline_plan(std::size_t verb) const {
  return !s_.pack.verb_first && verb == 2 && kind(verb) == ItemKind::verb && bare(0) && kind(1) == ItemKind::preposition && item(1).key == s_.pack.infinitive_marker;
}

/// «ناشدت الأمم المتحدة المانحين تقديم»: whom the verb asks is nobody we know.
bool Grammar::orders_stranger(std::size_t rule, std::size_t noun) const {
  if (!s_.pack.verb_first) return false;
  for (std::size_t k = rule + 1; k < noun; ++k) {
    if (kind(k) == ItemKind::preposition || kind(k) == ItemKind::conjunction || kind(k) == ItemKind::comma) return false;
    if (is_noun(k) && trigger_of(k) == nullptr && governor_of(k) == nullptr && kind(k + 1) == ItemKind::noun) return true;
  }
  return false;
}

/// «علقتها سورية إثر العدوان»: a preposition of time stands between the verb and the noun.
bool Grammar::tells_when(std::size_t rule, std::size_t noun) const {
  const auto& keys = s_.pack.time_prepositions;
  for (std::size_t k = rule + 1; k < noun; ++k) {
    if (kind(k) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(k).key) != keys.end()) return true;
  }
  return false;
}

/// «دعوة من الملك إلى الرئيس لزيارة الرياض»: whom the noun calls upon, so that he does what it says.
Filler Grammar::called_upon(std::size_t noun) const {
  for (const Entry& entry : item(noun).unit->entries) {
    if (entry.word_class != WordClass::trigger || entry.pos != Pos::noun || !s_.pack.triggers[entry.index].then_object) continue;
    for (const Frame& frame : s_.pack.triggers[entry.index].frames) {
      const auto first = [&](const std::vector<FramePlace>& places) {
        for (const FramePlace& place : places) {
          Filler found = at(noun, place);
          if (!found.empty() && !found.weak) return found;
        }
        return Filler{};
      };
      if (Filler who = first(frame.object); !who.empty() && !first(frame.subject).empty()) return who;
    }
  }
  return {};
}

/// «رفض بلاده تهجير الفلسطينيين»: an act of force that somebody refuses, and does not deny, is another's.
bool Grammar::refuses_force(std::size_t rule, std::size_t noun) const {
  const Trigger* act = s_.pack.verb_first ? trigger_of(noun) : nullptr;
  if (act == nullptr || s_.vocabulary.ontology().relations[act->relation].family != "force") return false;
  const auto& entries = item(rule).unit->entries;
  const bool refuses = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.word_class == WordClass::trigger && e.pos == item(rule).unit->pos && s_.vocabulary.ontology().relations[s_.pack.triggers[e.index].relation].name == "reject"; });
  const bool denies = governs_as(rule, [](const Governor& g) { return g.kind == GovernorKind::report && g.status == Status::denied; });
  return refuses && !denies && ruled_directly(noun);
}

/// "killed a commander in a strike on": an act of force told as the means of another one, and by whoever did that.
bool Grammar::is_means(std::size_t rule, std::size_t noun) const {
  if (s_.pack.verb_first || kind(rule) != ItemKind::verb || !assaults(rule) || !assaults(noun)) return false;
  std::size_t k = noun;
  while (k > rule + 1 && (kind(k - 1) == ItemKind::descriptor || is_adjective(k - 1))) --k;
  const auto in = [&](std::size_t at) {
    const auto& places = s_.pack.place_prepositions;
    return kind(at) == ItemKind::preposition && !places.empty() && item(at).key == places.front(); };
  return k > rule + 1 && in(k - 1) && !in(noun + 1);  // not "in a strike in Kabul"
}

/// Subject of the verb that the noun is the object of, directly or through a preposition.
Filler Grammar::governor(std::size_t noun) const {
  const bool people = s_.pack.verb_first && kind(noun) == ItemKind::descriptor && noun > 0 && kind(noun - 1) == ItemKind::preposition;
  if (people && !is_indefinite(noun)) return {};  // «مع المنتسبين لسرايا السلام»: others than who the clause is about
  const bool has_agent = !s_.pack.verb_first && kind(noun + 1) == ItemKind::preposition && item(noun + 1).word_class == WordClass::agent;
  if (has_agent) {  // "welcomed the visit by Lapid": not who welcomed it
    if (Filler agent = phrase(noun + 2); !agent.empty()) return agent;
  }
  if (Filler doer = doer_in_clause(noun); !doer.empty()) {  // «الضربات التي نفذتها فرنسا»
    doer.weak = false;
    return doer;
  }
  const std::size_t rule = ruler(noun);
  if (rule == npos && !s_.pack.verb_first) {  // "Sanctions against Mali were imposed by ECOWAS"
    if (const std::size_t made = predicate(noun); made != npos && is_light(made) && passive(made)) return agent(made);
  }
  if (rule == npos) {
    if (Filler found = subject_of_main(noun); !found.empty()) return found;
    if (Filler found = subject_of_headline(noun); !found.empty()) return found;
    Filler found = carried_;
    found.weak = true;
    return found;
  }
  if (refuses_force(rule, noun)) return {};
  int prepositions = 0;
  for (std::size_t k = rule + 1; k < noun; ++k) {
    if (kind(k) == ItemKind::complementizer) return nominal_subject(k, noun);  // "said that a visit was not planned"
  }
  for (std::size_t k = rule + 1; k < noun; ++k) prepositions += kind(k) == ItemKind::preposition && !is_suffix(k + 1) && !asks_for(rule, item(k).key) ? 1 : 0;
  const bool asked = kind(rule) == ItemKind::verb && prepositions > 1 && kind(noun - 1) == ItemKind::preposition &&
                     governs_as(rule, [&](const Governor& g) { return g.preposition == item(noun - 1).key; });
  if (asked) prepositions = 1;  // «ردت على الهجوم بقصف»
  if (kind(rule) == ItemKind::descriptor) return head(rule);
  if (kind(rule) == ItemKind::noun) {
    if (judges_act(rule, noun)) return {};
    if (prepositions > 0 && trigger_of(rule) != nullptr && trigger_of(rule)->then_object) return called_upon(rule);
    Filler found = possessor(rule);
    const bool plan = s_.pack.verb_first && governs_as(rule, [](const Governor& g) { return g.kind == GovernorKind::control && g.status == Status::planned; });
    if (found.empty() && plan) found = adjective(rule);  // «مخطط إيراني لاغتيال السفير»
    if (found.empty()) found = controlled(rule, 1);
    found.weak |= prepositions > 0;
    return found;
  }
  if (is_means(rule, noun)) return passive(rule) ? agent(rule) : subject(rule);
  const Entry* governor = item(rule).unit->find(WordClass::governor);
  const Entry* trigger = item(rule).unit->find(WordClass::trigger);
  if (told_of_others(rule, noun, prepositions)) return {};
  const bool light = governor != nullptr && s_.pack.governors[governor->index].kind == GovernorKind::light;
  if (!s_.pack.verb_first && only_tells(rule) && family(noun) == "force") return agent(noun);  // "documented attacks on Tigray"
  if (!s_.pack.verb_first && !light && alleges(noun) && turns_down(rule)) return agent(noun);  // "denied the accusations against Russia"
  if (s_.pack.verb_first && speaks_about(rule, noun)) return {};  // «تحدث عن انفراج في محادثات مع السودان»
  // Under a preposition that is not the governor's own, or with a possessor of its own.
  bool aside = false;
  for (std::size_t k = rule + 1; k < noun; ++k) aside |= kind(k) == ItemKind::comma && kind(noun - 1) == ItemKind::comma;
  const bool when = !s_.pack.verb_first && happens_at(noun) && family(noun) == "contact";  // "warned Israel after talks with"
  const bool ordered = !aside && !when && trigger != nullptr && s_.pack.triggers[trigger->index].then_object && !needs_clause(s_.pack.triggers[trigger->index]);  // «اتهمت موسكو كييف بقصف»
  const bool foreign = s_.pack.verb_first && prepositions == 1 && !ordered && has_article(noun) && family(noun) == "force" && kind(noun - 1) == ItemKind::preposition &&
                       !governs_as(rule, [&](const Governor& g) { return g.preposition == item(noun - 1).key; });  // «رد على الهجوم»
  bool oblique = foreign || prepositions > 1 || (prepositions == 1 && governor == nullptr && !ordered) || (s_.pack.verb_first && tells_when(rule, noun));
  for (std::size_t k = rule + 1; k < noun; ++k) {
    oblique |= kind(k) == ItemKind::preposition && !s_.pack.verb_first;
    const bool destination = when || (prepositions > 0 && kind(k) == ItemKind::actors && s_.cast.chains[mention(k).chains.front()].kind != ActorKind::person && kind(k + 1) == ItemKind::preposition);  // "travel to Washington for talks"
    if (!light && !s_.pack.verb_first && kind(k) == ItemKind::actors && !is_adjective(k) && bare(k) && !destination) return {};
    if (!light && is_owner(k)) return {};
  }
  Filler found;
  const bool by_object = !when && governor != nullptr && s_.pack.governors[governor->index].object_control;
  if (by_object || ordered) {
    if (orders_stranger(rule, noun)) return {};
    found = controlled(noun, 1);
    const bool others = alleges(rule) || family(noun) == "force";  // «تدين الهجوم» accuses nobody of it, «حذر من اجتياح رفح» warns others
    if (s_.pack.verb_first && !light && others && found.mentions == subject(rule).mentions) return {};
  }
  else if (passive(rule) && !s_.pack.verb_first && family(noun) == "contact") found = object(rule);  // "was granted an audience with"
  else found = passive(rule) ? agent(rule) : subject(rule);
  const bool adverbial = s_.pack.verb_first && ends_in_preposition(*item(noun).unit);  // «وصل إلى الدوحة بدعوة من»
  const bool named = by_object && !light && trigger != nullptr && !s_.pack.verb_first;  // "calling the campaign a disgrace"
  if (((governor == nullptr && !ordered) || oblique || named) && !adverbial) found.weak = true;
  if (found.empty() || found.weak) {
    if (Filler by = agent(noun); !by.empty()) return by;
  }
  return found;
}

}  // namespace entente
