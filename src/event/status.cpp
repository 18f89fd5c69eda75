// Happened, planned, possible or denied: what modals, negations, governors and the form of the verb say of an event.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

/// The less certain of two; a denial stands above all.
Status weaker(Status a, Status b) {
  const auto rank = [](Status s) {
    switch (s) {
      case Status::denied: return 4;
      case Status::possible: return 3;
      case Status::planned: return 2;
      case Status::actual: return 1;
      case Status::none: return 0;
    }
    return 0;
  };
  return rank(a) >= rank(b) ? a : b;
}

class StatusReader {
 public:
  StatusReader(const Scene& scene, const Grammar& grammar) : s_(scene), g_(grammar) {}

  Status read(std::size_t i, const Trigger& trigger) const {
    Status status = trigger.status;
    status = weaker(status, own(i));
    if (presupposed(i, trigger) || stands_beside(s_, g_, i)) return status == Status::none ? Status::actual : status;
    if (const std::size_t base = g_.joined_base(i); base != Grammar::npos) status = weaker(status, weaker(own(base), ruled(base, 1)));
    const std::size_t maker = made_by(i);
    if (maker != Grammar::npos) status = weaker(status, weaker(own(maker), ruled(maker, 1, takes_two(trigger))));
    else if (!apposed_fact(i, trigger) && !g_.is_circumstantial(i) && !told_as_past(i)) status = weaker(status, ruled(i, 0, takes_two(trigger)));
    status = weaker(status, conditional(i));
    const bool mutual = s_.vocabulary.ontology().relations[trigger.relation].symmetric;
    if (mutual && i > 0 && kind(i - 1) == ItemKind::preposition) status = weaker(status, item(i - 1).status);  // «استعدادا لقمة»
    status = weaker(status, of_same_act(i, trigger));
    if (takes_two(trigger) && prepared(i)) status = weaker(status, Status::planned);
    if (!takes_two(trigger) && g_.is_purpose(i)) status = weaker(status, Status::possible);
    status = weaker(status, of_predicate(i));
    return status == Status::none ? Status::actual : status;
  }

 private:
  /// "vowed retaliation": the verb above that is part of what the noun tells, and does not weaken it; or `npos`.
  std::size_t made_by(std::size_t i) const {
    const std::size_t rule = s_.pack.verb_first || kind(i) != ItemKind::noun ? Grammar::npos : g_.ruler(i);
    return rule != Grammar::npos && kind(rule) == ItemKind::verb && g_.needs(i, rule) ? rule : Grammar::npos;
  }

  /// "the summit was cancelled": what the verb says whose subject the event is.
  Status of_predicate(std::size_t i) const {
    const std::size_t verb = g_.predicate(i);
    if (verb == Grammar::npos || verb > i + 8) return Status::none;
    const Governor* g = governor(verb, s_.pack.verb_first ? Grammar::npos : i);
    const bool acts = acts_on_others(verb);
    if (g == nullptr || g->kind == GovernorKind::report || (g->status == Status::denied && acts)) return Status::none;
    Status status = g->status;
    if (!s_.pack.verb_first && g->kind == GovernorKind::control && g->status == Status::possible && !to_do(verb)) status = Status::none;  // "the protocol allows two camps"
    if (!s_.pack.verb_first && g->kind == GovernorKind::status && acts) status = Status::none;  // "their quarrel delayed the accession"
    return s_.pack.verb_first && acts ? status : weaker(status, own(verb));  // «لن تحقق الحرب أهدافها»
  }

  /// "is expected to": an infinitive stands right behind the verb.
  bool to_do(std::size_t verb) const {
    return kind(verb + 1) == ItemKind::preposition && item(verb + 1).key == s_.pack.infinitive_marker;
  }

  /// "if Russia continues its invasion", "stop Israel's offensive": force that is somebody's is there, whatever is said of it;
  /// so is what stands before a noun ("Russian-backed forces").
  bool presupposed(std::size_t i, const Trigger& trigger) const {
    if (trigger.status != Status::none) return false;
    if (s_.pack.verb_first) return presupposed_by_owner(i, trigger);
    if (kind(i) == ItemKind::descriptor) return kind(i + 1) == ItemKind::actors || kind(i + 1) == ItemKind::noun;
    const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
    if (kind(i) != ItemKind::noun || (relation.plover != "ASSAULT" && relation.name != "ally")) return false;
    if (relation.plover == "ASSAULT" && known_fight(i)) return true;
    if (relation.name == "ally" && i > 1 && kind(i - 1) == ItemKind::actors && kind(i - 2) == ItemKind::actors) return true;  // "the U.S.-Japan alliance"
    for (std::size_t k = i; k-- > 0 && i - k <= 5;) {  // "Putin's unprovoked and unjustified war"
      if (kind(k) == ItemKind::actors && s_.cast.mentions[item(k).mentions.back()].possessive) return true;
      if (kind(k) == ItemKind::conjunction && item(k).begin > 0 && s_.document.sentences[s_.sentence].units[item(k).begin - 1].pos == Pos::adjective) continue;
      if (kind(k) != ItemKind::noun && kind(k) != ItemKind::descriptor) return false;
    }
    return false;
  }

  /// "ending the war between": a fight between two that has the article of what is known.
  bool known_fight(std::size_t i) const {
    const auto& units = s_.document.sentences[s_.sentence].units;
    const auto& keys = s_.pack.between_prepositions;
    if (kind(i + 1) != ItemKind::preposition || std::find(keys.begin(), keys.end(), item(i + 1).key) == keys.end() || item(i).begin == 0) return false;
    const Entry* article = units[item(i).begin - 1].any(WordClass::determiner);
    return article != nullptr && (article->features & kDefinite) != 0;
  }

  /// «العقوبات الأمريكية على إيران»: force and sanctions that are somebody's are there, whatever is said of them.
  bool presupposed_by_owner(std::size_t i, const Trigger& trigger) const {
    const std::string& name = s_.vocabulary.ontology().relations[trigger.relation].name;
    if (name == "ally" && kind(i) == ItemKind::noun && (g_.is_suffix(i + 1) || apposed(i))) return true;  // «حليفتها كوريا الجنوبية»
    if (kind(i) != ItemKind::noun || (name != "attack" && name != "sanction") || kind(i + 1) != ItemKind::actors) return false;
    if ((item(i).unit->features() & kDefinite) == 0) return false;
    return s_.cast.mentions[item(i + 1).mentions.front()].kind == MentionKind::adjective;
  }

  /// «ستفرض عقوبات»: the verb right before tells the same act.
  Status of_same_act(std::size_t i, const Trigger& trigger) const {
    if (!s_.pack.verb_first || kind(i) != ItemKind::noun) return Status::none;
    const std::size_t rule = g_.ruler(i);
    if (rule == Grammar::npos || kind(rule) != ItemKind::verb || rule + 2 < i || joined_by_preposition(rule, i)) return Status::none;
    const auto& entries = item(rule).unit->entries;
    const bool same = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::trigger && s_.pack.triggers[e.index].relation == trigger.relation; });
    return same ? own(rule) : Status::none;
  }

  const Item& item(std::size_t i) const { return s_.items[i]; }
  ItemKind kind(std::size_t i) const { return i < s_.items.size() ? item(i).kind : ItemKind::stop; }

  /// The reading of a word as governor of item `of`; one that asks for a preposition counts only with it.
  const Governor* governor(std::size_t i, std::size_t of = Grammar::npos) const {
    if (item(i).unit == nullptr) return nullptr;
    const Governor* light = nullptr;
    for (const Entry& entry : item(i).unit->entries) {
      if (entry.word_class != WordClass::governor || entry.pos != item(i).unit->pos) continue;
      const Governor& governor = s_.pack.governors[entry.index];
      if (governor.preposition != 0 && !has_preposition(i, of, governor.preposition)) continue;
      if (governor.kind == GovernorKind::control && tells_that(i, of)) continue;
      if (governor.object_control && is_object(i, of)) continue;
      const bool of_verb = of != Grammar::npos && !s_.pack.verb_first && kind(of) == ItemKind::verb && tells_act(of);
      if (governor.kind != GovernorKind::light || !of_verb) return said_of(i, of, governor);
      if (light == nullptr) light = &governor;  // "aims to meet": what rules a verb makes no event of it
    }
    return light;
  }

  /// "investigated the murder": a noun that the verb acts on; whom it makes do something is somebody.
  bool is_object(std::size_t verb, std::size_t of) const {
    return !s_.pack.verb_first && of != Grammar::npos && of > verb && kind(of) == ItemKind::noun && kind(verb) == ItemKind::verb && !joined_by_preposition(verb, of);
  }

  /// «سعى إلى لقاء», "proposed a summit": what a word says of the noun of an event goes before its other readings.
  const Governor* said_of(std::size_t i, std::size_t of, const Governor& first) const {
    if (of == Grammar::npos || kind(of) != ItemKind::noun || (first.kind != GovernorKind::light && first.kind != GovernorKind::control)) return &first;
    for (const Entry& entry : item(i).unit->entries) {
      if (entry.word_class != WordClass::governor || entry.pos != item(i).unit->pos) continue;
      const Governor& governor = s_.pack.governors[entry.index];
      if (governor.kind == GovernorKind::status && (governor.preposition == 0 || has_preposition(i, of, governor.preposition))) return &governor;
    }
    return &first;
  }

  /// "told reporters Israel attacked", not "told Israel to attack".
  bool tells_that(std::size_t verb, std::size_t of) const {
    if (s_.pack.verb_first || of == Grammar::npos || kind(of) != ItemKind::verb || g_.is_infinitive(of) || !g_.is_report(verb)) return false;
    return (item(of).unit->features() & kPast) != 0 && of > 0 && kind(of - 1) == ItemKind::actors;
  }

  /// A verb that is a trigger itself; but whoever pledges to strengthen ties cooperates by that.
  bool tells_act(std::size_t verb) const {
    const auto& entries = item(verb).unit->entries;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
      if (entry.word_class != WordClass::trigger) return false;
      const Relation& relation = s_.vocabulary.ontology().relations[s_.pack.triggers[entry.index].relation];
      return relation.plover != "COOPERATE" || !relation.symmetric; });
  }

  bool has_preposition(std::size_t i, std::size_t of, std::uint32_t key) const {
    for (std::size_t k = i + 1; of != Grammar::npos && k < of; ++k) {
      if (kind(k) == ItemKind::preposition && item(k).key == key) return true;
    }
    return false;
  }

  /// Modals and negations beside the word, and adjectives of a noun ("planned visit", «زيارة مرتقبة»).
  Status own(std::size_t i) const {
    Status status = Status::none;
    if (kind(i) == ItemKind::verb && (item(i).unit->features() & kFuture) != 0) status = Status::planned;
    bool negated = false;
    for (std::size_t k = i; k-- > 0;) {
      const ItemKind here = kind(k);
      if (here == ItemKind::modal) status = weaker(status, modal(k, i));
      else if (here == ItemKind::negation) negated = true;
      else if (here == ItemKind::descriptor) status = weaker(status, adjective(k));
      else if (here == ItemKind::conjunction && kind(i) == ItemKind::verb) return weaker(negated ? Status::denied : status, modal(k, i));  // «ثم يتوجه»
      else if (here != ItemKind::auxiliary && !(here == ItemKind::preposition && item(k).key == s_.pack.infinitive_marker)) break;
    }
    if (negated) status = Status::denied;
    if (kind(i) == ItemKind::noun && to_come(i)) status = weaker(status, Status::planned);
    if (kind(i) == ItemKind::noun || kind(i) == ItemKind::descriptor) {
      for (std::size_t k = i + 1; k < s_.items.size() && k <= i + 2; ++k) {
        if (kind(k) == ItemKind::descriptor) status = weaker(status, adjective(k));
        else if (kind(k) != ItemKind::actors) break;
      }
    }
    return status;
  }

  /// «القمة المقبلة», "the next summit"
  bool to_come(std::size_t i) const {
    const auto& units = s_.document.sentences[s_.sentence].units;
    std::uint32_t u = s_.pack.verb_first ? item(i).end : item(i).begin;
    if (s_.pack.verb_first) {
      while (u < units.size() && units[u].pos == Pos::adjective && units[u].find(WordClass::demonym) == nullptr) ++u;  // «الثلاثية المقبلة»
    } else if (u-- == 0) {
      return false;
    }
    const Entry* modifier = u < units.size() ? units[u].any(WordClass::time_modifier) : nullptr;
    return modifier != nullptr && static_cast<TimeModifier>(modifier->index) == TimeModifier::next;
  }

  /// A modal that may mean either tense ("قد") weakens only the present.
  Status modal(std::size_t k, std::size_t verb) const {
    if (kind(verb) == ItemKind::verb && s_.pack.verb_first) {
      Features features = 0;  // of the third person: the others are rare and spelled like it
      for (const Entry& entry : item(verb).unit->entries) {
        if (entry.pos == Pos::verb && (entry.features & kThird) != 0) features |= entry.features;
      }
      if ((features & kPast) != 0 && (features & kPresent) == 0) return Status::none;
    }
    return item(k).status;
  }

  Status adjective(std::size_t k) const {
    const Governor* g = governor(k);
    return g != nullptr && g->kind == GovernorKind::status ? g->status : Status::none;
  }

  /// What the verb or noun above says of it, and what is said of that. `mutual`: the act takes two.
  Status ruled(std::size_t i, int depth, bool mutual = false) const {
    if (depth > 2) return Status::none;
    const std::size_t rule = g_.ruler(i);
    if (rule == Grammar::npos || !rules(rule, i)) return purpose(i, rule);
    Status status = Status::none;
    const Entry* event = item(rule).unit->find(WordClass::trigger);
    const bool direct = kind(i) == ItemKind::noun && !joined_by_preposition(rule, i);
    // "has not condemned the invasion" leaves the invasion as it was; "rejected the talks" ends them.
    const Governor* above = governor(rule, i);
    const bool made = above != nullptr && above->kind == GovernorKind::light && !s_.pack.verb_first && g_.is_infinitive(rule);  // "refused to join the sanctions"
    const bool uncertain = above != nullptr && (above->status == Status::possible || above->status == Status::planned);
    const bool proposed = uncertain && (s_.pack.verb_first ? above->kind != GovernorKind::report : above->kind == GovernorKind::status);  // "proposed sanctions", «اقترح إرسال قوات»
    const bool decided = made || proposed || (mutual && above != nullptr && (above->status != Status::possible || above->kind == GovernorKind::status || own(rule) != Status::none));
    if (event != nullptr && direct && s_.pack.verb_first && denies(rule) && !g_.alleges(i)) return own(rule) == Status::denied ? Status::possible : Status::denied;  // «نفى استهداف المدنيين»
    if (event != nullptr && direct && mutual && s_.pack.triggers[event->index].status != Status::none) return s_.pack.triggers[event->index].status;  // "offered to host talks"
    if (event != nullptr && direct && !decided && s_.pack.triggers[event->index].then == Status::none) return Status::none;
    const Entry* act = item(i).unit->find(WordClass::trigger);
    const bool together = act != nullptr && s_.vocabulary.ontology().relations[s_.pack.triggers[act->index].relation].symmetric;
    const bool for_it = mutual && together && event != nullptr && !direct && !s_.pack.verb_first && kind(i) == ItemKind::noun && kind(rule) == ItemKind::verb;
    if (for_it && s_.vocabulary.ontology().relations[s_.pack.triggers[event->index].relation].plover == "CONSULT") {  // "is to fly to Belfast for talks"
      status = weaker(own(rule), ruled(rule, depth + 1, mutual));
    }
    if (above != nullptr && above->status == Status::denied && kind(i) == ItemKind::noun && !direct && about_another(rule, i)) return Status::none;
    if (above != nullptr) {
      if (above->status == Status::denied && own(rule) == Status::denied) return Status::possible;  // "did not rule out"
      if (above->kind != GovernorKind::report || above->status == Status::denied || directly(rule, i)) status = above->status;
      if (told_by_noun(rule, *above) && ruled(rule, depth + 1, true) == Status::denied) status = Status::denied;  // "dismissed reports of a meeting"
      if (above->kind != GovernorKind::report) {
        const bool unsaid = own(rule) == Status::denied && reports(rule);  // «لم يكشف عن موعد اللقاء»
        if (!unsaid) status = weaker(status, own(rule));
        const bool finite = kind(rule) == ItemKind::verb && !s_.pack.verb_first && !g_.is_infinitive(rule);
        if (!finite) status = weaker(status, ruled(rule, depth + 1, mutual));
      }
    }
    if (const Entry* entry = item(rule).unit->find(WordClass::trigger)) {
      const Trigger& trigger = s_.pack.triggers[entry->index];
      const bool said = above != nullptr && above->status != Status::none && !s_.pack.verb_first;  // "was expected to"
      const bool told = s_.pack.verb_first && above != nullptr && above->kind == GovernorKind::light && above->preposition != 0 && reports(rule) && !weakens(rule);  // «شدد على إدانة»
      const bool aside = g_.needs_clause(trigger) && joined_by_preposition(rule, i) && !joined_by_complementizer(rule, i);  // "declared it with the help of"
      if (trigger.then != Status::none && !direct && !said && !told && !aside && !tells_that(rule, i)) status = weaker(status, trigger.then);
    }
    const bool aim = !s_.pack.verb_first && i > 0 && kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::preposition && item(i - 1).key == s_.pack.infinitive_marker;
    if (status == Status::none && aim) status = own(rule);  // "will travel to Kenya to meet"
    const bool to_do = s_.pack.verb_first || (i > 1 && g_.opens_infinitive(i - 2));
    if (status == Status::none && to_do) status = purpose(i, rule);  // «وصل إلى باريس ليلتقي», "advocates for Iran to free"
    return status;
  }

  /// "reports of", "a claim that": a noun of saying, that whoever denies denies what it tells.
  bool told_by_noun(std::size_t rule, const Governor& above) const {
    return !s_.pack.verb_first && kind(rule) == ItemKind::noun && above.kind == GovernorKind::report;
  }

  /// "rejected criticism of his meeting with": what is denied is another act, told of before the noun.
  bool about_another(std::size_t rule, std::size_t i) const {
    if (s_.pack.verb_first || kind(rule) != ItemKind::verb) return false;
    for (std::size_t k = rule + 1; k < i; ++k) {
      if (kind(k) == ItemKind::noun && item(k).unit->is(WordClass::trigger) && !item(k).unit->is(WordClass::governor)) return true;
    }
    return false;
  }

  /// A word of which some reading makes what it rules uncertain.
  bool weakens(std::size_t i) const {
    return g_.governs_as(i, [](const Governor& governor) { return governor.status != Status::none; });
  }

  /// Says that something is not so, rather than refusing it.
  bool denies(std::size_t i) const {
    return g_.governs_as(i, [](const Governor& governor) { return governor.kind == GovernorKind::report && governor.status == Status::denied; });
  }

  /// «الكويت، العضو في مجلس الأمن»: what somebody is, told beside the name.
  bool apposed_fact(std::size_t i, const Trigger& trigger) const {
    if (!s_.vocabulary.ontology().relations[trigger.relation].fact || kind(i) != ItemKind::noun || !s_.pack.verb_first) return false;
    return apposed(i) && !g_.is_suffix(i + 1);  // «نفى الرئيس انتماءه»
  }

  /// Right behind a name, or a name and a comma.
  bool apposed(std::size_t i) const {
    if (i == 0) return false;
    return kind(kind(i - 1) == ItemKind::comma && i > 1 ? i - 2 : i - 1) == ItemKind::actors;
  }

  /// A word that may tell what is, besides its reading as governor.
  bool reports(std::size_t i) const {
    return g_.governs_as(i, [](const Governor& governor) { return governor.kind == GovernorKind::report; });
  }

  /// «وصل إلى بروكسل لإجراء محادثات»: for what somebody came.
  bool prepared(std::size_t i) const {
    if (!s_.pack.verb_first || kind(i) != ItemKind::noun || i < 2 || kind(i - 1) != ItemKind::noun || !g_.is_purpose(i - 1)) return false;
    const Governor* light = governor(i - 1, i);
    return light != nullptr && light->kind == GovernorKind::light;
  }

  /// An act that needs the will of both, so that who turns it down undoes it.
  bool takes_two(const Trigger& trigger) const {
    const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
    return relation.symmetric || relation.family == "contact";
  }

  bool joined_by_preposition(std::size_t rule, std::size_t i) const {
    for (std::size_t k = rule + 1; k < i; ++k) {
      if (kind(k) == ItemKind::preposition || kind(k) == ItemKind::complementizer) return true;
    }
    return false;
  }

  bool joined_by_complementizer(std::size_t rule, std::size_t i) const {
    for (std::size_t k = rule + 1; k < i; ++k) {
      if (kind(k) == ItemKind::complementizer || kind(k) == ItemKind::conjunction) return true;
    }
    return false;
  }

  /// An infinitive of purpose has not happened yet: "flew to Paris to meet".
  Status purpose(std::size_t i, std::size_t rule) const {
    if (g_.headline_plan(i)) return Status::planned;
    if (rule == Grammar::npos || kind(i) != ItemKind::verb || s_.pack.infinitive_marker == 0) return Status::none;
    const bool infinitive = i > 0 && kind(i - 1) == ItemKind::preposition && item(i - 1).key == s_.pack.infinitive_marker;
    if (infinitive && i > 1 && g_.opens_infinitive(i - 2)) return Status::possible;  // "for Iran to free"
    return infinitive ? Status::planned : Status::none;
  }

  /// No second clause begins between a ruler and what it rules, unless its complement.
  bool rules(std::size_t rule, std::size_t i) const {
    const bool has_status = governor(rule, i) != nullptr || item(rule).unit->find(WordClass::trigger) != nullptr;
    if (!has_status) return false;
    int commas = 0;
    for (std::size_t k = rule + 1; k < i; ++k) {
      if (kind(k) == ItemKind::stop || kind(k) == ItemKind::relative || kind(k) == ItemKind::subordinator) return false;
      if (kind(k) == ItemKind::complementizer && kind(rule) == ItemKind::verb && g_.told_outside(rule, k)) return false;
      if (kind(k) == ItemKind::comma) ++commas;
    }
    if (commas > 1) return false;
    const std::size_t begin = kind(rule) == ItemKind::verb ? g_.group_begin(rule) : 0;
    if (!s_.pack.verb_first && begin > 1 && commas == 1 && kind(begin - 1) == ItemKind::relative && kind(g_.group_begin(i) - 1) == ItemKind::comma) return false;  // "Putin, who was invited, will visit"
    if (s_.pack.verb_first && kind(i) == ItemKind::verb && kind(rule) == ItemKind::noun && !joined_by_complementizer(rule, i)) return false;  // «منع قرار دعمته فرنسا»
    if (!s_.pack.verb_first && (stands_apart(rule, i) || describes(i))) return false;
    const bool told = kind(i) == ItemKind::verb && i > 0 && kind(i - 1) == ItemKind::auxiliary && g_.passive(i) && kind(rule) == ItemKind::verb && g_.is_infinitive(rule);
    const bool when = kind(i) == ItemKind::verb && i > 0 && (item(i).unit->features() & kGerund) != 0 && behind_time(i);
    if (!s_.pack.verb_first && when) return false;  // "was summoned after criticizing Madrid"
    if (!s_.pack.verb_first && told) return false;  // "the decision to supply arms was criticized"
    const bool finite = kind(rule) == ItemKind::noun && kind(i) == ItemKind::verb && !g_.is_infinitive(i) && !g_.passive(i) && (item(i).unit->features() & kPast) != 0;
    if (!s_.pack.verb_first && finite && !joined_by_complementizer(rule, i)) return false;  // "Under Secretary for Human Rights Zeya visited"
    const bool done = kind(rule) == ItemKind::noun && kind(i) == ItemKind::verb && !g_.is_infinitive(i) && g_.passive(i);
    if (!s_.pack.verb_first && done) return false;  // "The deal was signed by"
    const bool main = kind(i) == ItemKind::verb && kind(rule) == ItemKind::verb && !g_.is_infinitive(i) && (item(i).unit->features() & kPast) != 0 && g_.passive(rule) && describes(rule);
    if (!s_.pack.verb_first && main) return false;  // "A delegation led by Wang arrived"
    const bool beside = kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::comma && (item(i).unit->features() & kGerund) != 0;
    if (!s_.pack.verb_first && beside) return false;  // "decided not to go, accusing Hamas"
    const bool meanwhile = s_.pack.verb_first && kind(i) == ItemKind::verb && kind(i - 1) == ItemKind::comma && (item(i).unit->features() & (kPast | kPresent | kParticiple)) == kParticiple;
    if (meanwhile) return false;  // «حذر من الحرب، داعيا إسرائيل»
    if (tells_when(i) || goes_on(i) || joined_to_denial(rule, i)) return false;
    if (kind(rule) == ItemKind::noun) return i <= rule + 3 || (calls_upon(rule) && kind(i - 1) == ItemKind::preposition);
    return true;
  }

  /// «دعوة من الملك إلى الرئيس لزيارة»: a noun that says what somebody else may do.
  bool calls_upon(std::size_t noun) const {
    const Entry* entry = s_.pack.verb_first ? item(noun).unit->find(WordClass::trigger) : nullptr;
    return entry != nullptr && s_.pack.triggers[entry->index].then_object;
  }

  /// "condemned … and visited": a finite verb of the past behind a conjunction is nobody's complement.
  bool goes_on(std::size_t i) const {
    if (s_.pack.verb_first || kind(i) != ItemKind::verb || i == 0) return false;
    std::size_t begin = g_.group_begin(i);
    if (begin > 1 && kind(begin - 1) == ItemKind::actors && !g_.is_infinitive(i)) {  // "would veto any resolution, and on Tuesday Ivanov telephoned"
      while (begin > 0 && (kind(begin - 1) == ItemKind::actors || kind(begin - 1) == ItemKind::descriptor)) --begin;
      return begin > 1 && kind(begin - 1) == ItemKind::conjunction && kind(begin - 2) == ItemKind::comma;
    }
    const Features form = item(i).unit->features();
    const bool finite = (form & kPast) != 0 && (form & (kPresent | kInfinitive)) == 0 && !g_.is_infinitive(i) && !g_.passive(i);
    if (finite && begin > 0 && kind(begin - 1) == ItemKind::comma) return true;  // "Gul, who had asked for talks, accused"
    if (kind(i - 1) != ItemKind::conjunction) return false;
    const Features features = item(i).unit->features();
    return (features & kPast) != 0 && (features & (kPresent | kInfinitive)) == 0 && !g_.is_infinitive(i);
  }

  /// «تعارض طهران الاتفاق وتتهم ترامب»: a second clause is not refused with what the first refuses.
  bool joined_to_denial(std::size_t rule, std::size_t i) const {
    if (!s_.pack.verb_first || kind(i) != ItemKind::verb || kind(rule) != ItemKind::verb) return false;
    const std::size_t begin = g_.group_begin(i);
    const Governor* above = governor(rule, i);
    if (begin == 0 || kind(begin - 1) != ItemKind::conjunction || above == nullptr || above->status != Status::denied) return false;
    for (std::size_t k = rule + 1; k < begin; ++k) {
      if (kind(k) == ItemKind::complementizer) return false;
    }
    return true;
  }

  /// «امتنع عن تحديد موعد الاتصالات التي جرت»: what a relative clause tells as past has been, whatever is said of it.
  bool told_as_past(std::size_t i) const {
    if (!s_.pack.verb_first || kind(i) != ItemKind::noun || i + 2 >= s_.items.size() || kind(i + 1) != ItemKind::relative || kind(i + 2) != ItemKind::verb) return false;
    const Features features = item(i + 2).unit->features();
    const Governor* light = governor(i + 2, i);
    return (features & kPast) != 0 && (features & kPresent) == 0 && light != nullptr && light->kind == GovernorKind::light && light->status == Status::none;
  }

  /// «وافق … إثر مكالمة»: the event says when the other happened.
  bool tells_when(std::size_t i) const { return kind(i) == ItemKind::noun && behind_time(i); }

  bool behind_time(std::size_t i) const {
    const auto& keys = s_.pack.time_prepositions;
    return i > 0 && kind(i - 1) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(i - 1).key) != keys.end();
  }

  /// "told reporters after a meeting", "not a penny in the war": the noun tells when or where, and stands as it is.
  bool stands_apart(std::size_t rule, std::size_t i) const {
    if (kind(i) != ItemKind::noun) return false;
    const Governor* above = governor(rule, i);
    if (above != nullptr && (above->kind == GovernorKind::light || above->preposition != 0)) return false;
    for (std::size_t k = i; k-- > rule + 1;) {
      if (kind(k) == ItemKind::verb || kind(k) == ItemKind::conjunction) return false;
      if (kind(k) != ItemKind::preposition) continue;
      const auto& places = s_.pack.place_prepositions;
      return item(k).unit->can_be(WordClass::subordinator) || std::find(places.begin(), places.end(), item(k).key) != places.end();
    }
    return false;
  }

  /// "refugees driven out by the army": a participle behind its noun is no complement.
  bool describes(std::size_t i) const {
    const std::size_t noun = i > 1 && kind(i - 1) == ItemKind::comma ? i - 2 : i - 1;
    if (kind(i) != ItemKind::verb || i == 0 || (kind(noun) != ItemKind::actors && kind(noun) != ItemKind::noun)) return false;
    return g_.passive(i) || (noun + 2 == i && kind(i + 1) == ItemKind::preposition && (item(i).unit->features() & kParticiple) != 0);
  }

  /// "The deal averted an assault": what is averted is not the deal.
  bool acts_on_others(std::size_t verb) const {
    if (g_.passive(verb)) return false;
    const bool object = kind(verb + 1) == ItemKind::noun || (kind(verb + 1) == ItemKind::actors && !s_.pack.verb_first);
    return object && item(verb + 1).begin < item(verb).end + 3;
  }

  bool directly(std::size_t rule, std::size_t i) const { return i <= rule + 3; }

  Status conditional(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      if (kind(k) == ItemKind::subordinator && item(k).status == Status::planned) {  // «التقاه، على أن يلتقي», not «شدد على أن»
        return k > 0 && kind(k - 1) == ItemKind::comma ? Status::planned : Status::none;
      }
      if (kind(k) == ItemKind::complementizer && g_.obliged_before(k + 1) != Grammar::npos) return Status::possible;  // «على إيران أن تسحب»
      if (kind(k) == ItemKind::subordinator || kind(k) == ItemKind::complementizer) return item(k).status;
      if (kind(k) == ItemKind::stop || kind(k) == ItemKind::relative) break;
    }
    return Status::none;
  }

  const Scene& s_;
  const Grammar& g_;
};

}  // namespace

bool stands_beside(const Scene& scene, const Grammar& grammar, std::size_t i) {
  const Item& item = scene.items[i];
  if (!scene.pack.verb_first || item.kind != ItemKind::noun || item.unit == nullptr) return false;
  const auto preposition = [&](std::uint32_t token) {
    const auto entries = scene.pack.lexicon.entries_of(scene.document.tokens[token].symbol);
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::preposition; }); };
  if (item.unit->end >= item.unit->begin + 2) return preposition(item.unit->begin) && preposition(item.unit->end - 1);
  if (i == 0 || i + 1 >= scene.items.size() || scene.pack.member_prepositions.empty()) return false;
  const Item& before = scene.items[i - 1];
  const Item& behind = scene.items[i + 1];
  if (before.kind != ItemKind::preposition || before.end != item.begin || behind.kind != ItemKind::preposition || behind.key != scene.pack.member_prepositions.front()) return false;
  const Entry* trigger = item.unit->find(WordClass::trigger);
  if (trigger == nullptr) return false;
  const Relation& relation = scene.vocabulary.ontology().relations[scene.pack.triggers[trigger->index].relation];
  if (relation.name != "demand" && relation.name != "invite") return false;
  const std::size_t rule = grammar.ruler(i);
  return rule == Grammar::npos || !grammar.licenses(rule, before.key);
}

Status status_of(const Scene& scene, const Grammar& grammar, std::size_t i, const Trigger& trigger) {
  return StatusReader(scene, grammar).read(i, trigger);
}

}  // namespace entente
