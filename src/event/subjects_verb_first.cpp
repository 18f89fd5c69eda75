// Subjects in languages that put the verb first: behind the verb, just before it, or left out.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {

/// «زارت السعودية … واتهمت ترامب»: a verb of the feminine that has an object, with a man right behind it, whose subject the
/// clause or the sentence before has named.
Filler Grammar::elided_before(std::size_t verb, const std::vector<std::size_t>& right) const {
  const std::size_t i = group_begin(verb);
  const bool opens = i > 0 && kind(i - 1) == ItemKind::conjunction;
  if (!opens || right.size() != 1 || right.front() != verb + 1) return {};
  const Chain& phrase = s_.cast.chains[mention(right.front()).chains.front()];
  if (phrase.body != kNone && i > 1) {  // «لن ترد ولن تسحب سفراءها»: they are hers
    const Filler who = subject_of_coordinated(verb, 1);
    const std::uint32_t owner = who.mentions.size() == 1 ? s_.cast.mentions[who.mentions.front()].chains.front() : kNone;
    if (owner != kNone && (phrase.owner == owner || (phrase.country >= 0 && phrase.country == s_.cast.chains[owner].actor))) return {who.mentions, false};
  }
  const Trigger* trigger = trigger_of(verb);
  if (trigger == nullptr || trigger->frames.front().object.front().place != Place::object) return {};
  if (likely_subject(verb, right.front())) return i == 1 ? Filler{} : shared_subject(verb, right.front());
  Filler who = i == 1 ? carried_to(verb) : subject_of_coordinated(verb, 1);
  const Features verb_form = item(verb).unit->features();
  const bool man = (verb_form & kMasculine) != 0 && (verb_form & kFeminine) == 0 && who.mentions.size() == 1;
  const bool state = man || (who.mentions.size() == 1 && s_.cast.chains[s_.cast.mentions[who.mentions.front()].chains.front()].kind != ActorKind::person);
  if (!state || who.mentions == item(right.front()).mentions) return {};
  who.weak = false;
  return who;
}

/// «نددت الخارجية بالهجوم وطالبت القوات بالانسحاب»: the subject of the verb before, where the next wants an object and has one
/// phrase only.
Filler Grammar::shared_subject(std::size_t verb, std::size_t phrase) const {
  if (s_.vocabulary.ontology().relations[trigger_of(verb)->relation].plover == "CONSULT" || takes_up(item(verb).end)) return {};
  const auto home = [&](std::uint32_t m) { return s_.cast.chains[s_.cast.mentions[m].chains.front()].country; };
  for (std::size_t k = group_begin(verb); k-- > 0;) {
    if (kind(k) == ItemKind::stop || kind(k) == ItemKind::complementizer || kind(k) == ItemKind::subordinator || kind(k) == ItemKind::relative) return {};
    if (kind(k) != ItemKind::verb) continue;
    if (!same_gender(k, verb) || passive(k) || item(k).quoted != item(verb).quoted) return {};
    Filler who = subject(k, 1);
    if (who.weak || who.empty() || !agrees_as_subject(verb, who)) return {};
    const bool same = s_.vocabulary.ontology().relations[trigger_of(verb)->relation].name != "appoint" && home(who.mentions.front()) >= 0 && home(who.mentions.front()) == home(item(phrase).mentions.front());
    return same || who.mentions == item(phrase).mentions ? Filler{} : who;
  }
  return {};
}

/// Could whoever is the subject of another verb be that of this one too?
bool Grammar::agrees_as_subject(std::size_t verb, const Filler& who) const {
  for (std::size_t k = 0; k < verb; ++k) {
    if (kind(k) == ItemKind::actors && item(k).mentions == who.mentions) return agrees(verb, k);
  }
  return false;
}

/// «أن المشتبه به غادر»: words right between a complementizer and the verb are its subject, known or not.
bool Grammar::names_its_subject(std::size_t verb) const {
  for (std::size_t i = verb; i-- > 0;) {
    if (kind(i) == ItemKind::complementizer) return (i + 1 < verb && is_noun(i + 1)) || (i + 1 == verb && words_between(i, verb));
    if (!is_noun(i) && kind(i) != ItemKind::descriptor && !is_adjective(i)) return false;
  }
  return false;
}

/// «هدد القيادي في حركة حماس خليل الحية»: right behind an office and its body, the name of whoever holds it.
bool Grammar::names_holder(std::size_t office, std::size_t name) const {
  if (item(office).unit == nullptr || !item(office).unit->is(WordClass::office) || name < office + 2 || name > office + 3) return false;
  if (mention(name).kind != MentionKind::name || s_.cast.chains[mention(name).chains.front()].kind != ActorKind::person) return false;
  for (std::size_t k = office + 1; k <= name; ++k) {
    const bool body = k + 1 == name && kind(k) == ItemKind::actors && s_.cast.chains[mention(k).chains.front()].kind != ActorKind::person;
    if (item(k).begin != item(k - 1).end || (k < name && !body && kind(k) != ItemKind::preposition)) return false;
  }
  return true;
}

/// An event, and no drone («مسيرة») that is spelled like a march.
bool Grammar::acts(std::size_t noun) const {
  const Trigger* trigger = trigger_of(noun);
  return trigger != nullptr && s_.vocabulary.ontology().relations[trigger->relation].plover != "PROTEST";
}

/// «قصفت طائرات فرنسية معاقل»: whose the thing is that does what a verb of force tells.
Filler Grammar::owner_of_subject(std::size_t verb) const {
  const Trigger* trigger = trigger_of(verb);
  if (trigger == nullptr || s_.vocabulary.ontology().relations[trigger->relation].plover != "ASSAULT" || !subject_stands_right(verb)) return {};
  if (!is_noun(verb + 1) || item(verb + 1).begin != item(verb).end || acts(verb + 1) || governor_of(verb + 1) != nullptr) return {};
  const std::size_t owner = verb + 2;
  if (kind(owner) != ItemKind::actors || item(owner).begin != item(verb + 1).end || is_suffix(owner)) return {};
  if (!is_adjective(owner) && bare_right(verb).size() > 1) return {};
  return {item(owner).mentions, true};
}

Filler Grammar::speaker_before(std::size_t verb) const {
  const Features features = item(verb).unit->features();
  if (!s_.pack.verb_first || (features & kFirst) == 0 || (features & kThird) != 0 || item(verb).quoted) return {};
  std::size_t colon = verb;
  while (colon > 0 && kind(colon - 1) != ItemKind::stop) --colon;
  if (colon < 2) return {};
  if (colon == 2) return bare(0) ? of_item(0) : Filler{};
  for (std::size_t k = colon - 1; k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer;) {
    if (kind(k) == ItemKind::verb) return is_report(k) ? subject(k) : Filler{};
  }
  return {};
}

/// «وأشاد البيان بالجهود»: whose statement it is that says so, by the sentence before.
Filler Grammar::whose_statement(std::size_t verb) const {
  const std::size_t noun = verb + 1;
  if (!subject_stands_right(verb) || !is_noun(noun) || item(noun).begin != item(verb).end || passive(verb)) return {};
  if (governs_as(verb, [](const Governor& governor) { return governor.kind == GovernorKind::report && governor.preposition == 0; })) return {};
  if (!governs_as(noun, [](const Governor& governor) { return governor.kind == GovernorKind::report; })) return {};
  if (!has_article(noun) || kind(noun + 1) == ItemKind::relative || kind(noun + 1) == ItemKind::actors) return {};
  Filler who = carried_;
  who.weak = false;
  return who;
}

/// «كان الحرس بقيادة تياني قد احتجز بازوم»: the phrase right behind the auxiliary of a verb that has its own modal, or `npos`.
std::size_t Grammar::behind_auxiliary(std::size_t verb) const {
  const std::size_t begin = group_begin(verb);
  if (begin == verb || kind(verb - 1) != ItemKind::modal) return npos;
  for (std::size_t k = begin; k-- > 0;) {
    switch (kind(k)) {
      case ItemKind::verb: case ItemKind::stop: case ItemKind::complementizer: case ItemKind::relative: case ItemKind::subordinator: return npos;
      case ItemKind::auxiliary: return kind(k + 1) == ItemKind::actors && !is_adjective(k + 1) && !is_suffix(k + 1) ? k + 1 : npos;
      default: break;
    }
  }
  return npos;
}

/// «الهجوم التركي الذي استهدف عفرين»: the noun before the relative is the subject; who does what it tells, of acts of one kind.
Filler Grammar::doer_of_thing(std::size_t relative, std::size_t verb) const {
  std::size_t thing = relative;
  while (thing > 0 && !is_noun(thing - 1)) --thing;
  if (thing == 0 || trigger_of(thing - 1) == nullptr || trigger_of(verb) == nullptr) return {};
  const auto plover = [&](std::size_t i) { return s_.vocabulary.ontology().relations[trigger_of(i)->relation].plover; };
  return plover(thing - 1) == plover(verb) ? doer_of(thing - 1) : Filler{};
}

/// «كان على بريطانيا أن ترسل», «يجب على إيران أن تسحب»: who has to do what the clause tells that begins at `begin`, or `npos`.
std::size_t Grammar::obliged_before(std::size_t begin) const {
  if (!s_.pack.verb_first || begin < 3 || kind(begin - 1) != ItemKind::complementizer || kind(begin - 2) != ItemKind::actors || is_adjective(begin - 2)) return npos;
  const auto& keys = s_.pack.obligation_prepositions;
  const Item& opener = item(begin - 3);
  if (opener.kind == ItemKind::modal) return begin - 2;
  const bool must = opener.kind == ItemKind::preposition && std::find(keys.begin(), keys.end(), opener.key) != keys.end();
  const bool opens = begin == 3 || kind(begin - 4) == ItemKind::complementizer || kind(begin - 4) == ItemKind::auxiliary || kind(begin - 4) == ItemKind::conjunction;
  return must && opens ? begin - 2 : npos;
}

/// «اتهمت تركيا إيران بأنها تدعم»: the pronoun of the charge is whom it is laid to, not who lays it.
Filler Grammar::accused_before(std::size_t complementizer, std::size_t verb, int depth) const {
  bool aside = false;
  for (std::size_t k = complementizer; k-- > 0;) {
    if (kind(k) == ItemKind::actors || (aside && (is_noun(k) || kind(k) == ItemKind::preposition))) continue;
    aside |= kind(k) == ItemKind::verb && describes_thing_before(k);
    if (kind(k) == ItemKind::verb && describes_thing_before(k)) continue;
    if (kind(k) != ItemKind::verb || depth > kDeepest) return {};
    if (is_report(k)) {  // «تقول أنقرة إنها تستهدف»
      const bool speaker = k + 2 == complementizer && !is_suffix(k + 1) && !is_adjective(k + 1) && same_gender(k, verb) && agrees(verb, k + 1);
      return speaker && mention(k + 1).chains != mention(complementizer + 1).chains ? of_item(k + 1) : Filler{};
    }
    if (!alleges(k)) return {};
    const Filler who = object(k, depth + 1);
    return who.weak || !agrees_as_subject(verb, who) ? Filler{} : who;
  }
  return {};
}

/// «قال ليبرمان: "أدعو الأسد"»: who speaks of himself in a quotation, as far as the sentence says who speaks.
Filler Grammar::speaker_of(std::size_t verb, int depth) const {
  const Features form = item(verb).unit->features();
  const bool himself = item(verb).quoted && (form & kFirst) != 0 && (form & kThird) == 0 && (form & kPlural) == 0;
  for (std::size_t k = verb; himself && k-- > 0;) {
    if (kind(k) != ItemKind::verb || item(k).quoted) continue;
    Filler who = is_report(k) ? subject(k, depth + 1) : Filler{};
    return who.weak ? Filler{} : who;
  }
  return {};
}

/// «وأشاد البيان بجهود مصر»: whoever spoke in the sentence before, when a statement that was told of is the subject.
Filler Grammar::issuer_of_statement(std::size_t verb) const {
  const std::size_t noun = verb + 1;
  if (s_.speaker == kNone || !is_noun(noun) || item(noun).begin != item(verb).end || !is_report(noun)) return {};
  if ((item(noun).unit->features() & kDefinite) == 0 || kind(noun + 1) == ItemKind::actors) return {};
  for (std::size_t m = s_.cast.mentions.size(); m-- > 0;) {
    const Mention& mention = s_.cast.mentions[m];
    if (mention.sentence >= s_.sentence || mention.kind == MentionKind::adjective || mention.chains.size() != 1) continue;
    if (mention.chains.front() == s_.speaker) return {{static_cast<std::uint32_t>(m)}, false};
  }
  return {};
}

Filler Grammar::subject_verb_first(std::size_t verb, int depth) const {
  if (Filler who = speaker_before(verb); !who.empty()) return who;
  if (Filler who = speaker_of(verb, depth); !who.empty()) return who;
  // A phrase just before the verb: «ترامب التقى كيم», «الذي التقى».
  const std::size_t i = group_begin(verb);
  const bool conjunction = i > 0 && kind(i - 1) == ItemKind::conjunction;
  if (i > 0 && kind(i - 1) == ItemKind::relative && !is_suffix(verb + 1) && !takes_up(item(verb).end)) {
    Filler found = antecedent(i - 1);
    const std::vector<std::size_t> right = bare_right(verb);
    if (right.empty() || (!found.empty() && !refers_back(verb))) return found;
    const bool thing = found.empty() && names_a_thing(i - 1) && !refers_back(verb);
    if (thing) return doer_of_thing(i - 1, verb);
  }
  if (const std::size_t who = behind_auxiliary(verb); who != npos) return of_item(who);
  if (const std::size_t who = obliged_before(i); who != npos && agrees(verb, who)) return of_item(who);
  std::size_t left = i;
  if (i > 1 && is_suffix(i - 1)) {  // «إنه سيزور», «لكنه زار»
    const ItemKind before = kind(i - 2);
    if (before == ItemKind::complementizer) {
      if (Filler who = accused_before(i - 2, verb, depth); !who.empty()) return who;
    }
    if (before == ItemKind::complementizer || before == ItemKind::conjunction || before == ItemKind::subordinator) return of_item(i - 1);
  }
  if (left > 0 && kind(left - 1) == ItemKind::comma) --left;
  const bool quotation = left > 0 && item(verb).quoted && !item(left - 1).quoted && act_before(verb) == verb + 1;  // «قال المدير "استهدفت غارة»
  if (left > 0 && !conjunction && !quotation && bare(left - 1) && !is_suffix(left - 1)) {
    // Not the object of the verb before it.
    const bool object = left > 1 && kind(left - 2) == ItemKind::verb && left != i;
    if (!object) return of_item(left - 1);
  }
  const bool resumed = i > 0 && kind(i - 1) == ItemKind::relative && (is_suffix(verb + 1) || takes_up(item(verb).end));
  const std::size_t behind = is_suffix(verb + 1) ? verb + 2 : verb + 1;
  if (resumed && is_noun(behind) && trigger_of(behind) == nullptr) return {};  // «العقوبات التي فرضتها إدارة»: who does it stands behind, unknown
  if (holds_noun_before(verb)) return {};  // the noun is
  if (const std::size_t act = act_before(verb); act != npos) {
    Filler doer = doer_of(act);
    return doer.empty() ? governor(act) : doer;  // «شن الجيش حملة قصف تستهدف»
  }
  const std::vector<std::size_t> right = bare_right(verb);
  if (Filler who = elided_before(verb, right); !who.empty()) return who;
  if (i > 1 && is_noun(i - 1) && names_its_subject(i) && right.size() == 1) return {};  // «إن بلاده ستدعم أوكرانيا»
  if (Filler who = issuer_of_statement(verb); !who.empty()) return who;
  if (subject_stands_right(verb) && !right.empty() && agrees(verb, right.front())) {
    // A noun right behind the verb is its subject.
    const bool noun_first = kind(verb + 1) == ItemKind::noun && right.front() > verb + 1;
    return noun_first && !names_holder(verb + 1, right.front()) ? Filler{} : of_item(right.front());
  }
  if (const Filler owner = owner_of_subject(verb); !owner.empty()) return owner;
  if (const Filler who = whose_statement(verb); !who.empty()) return who;
  if (subject_stands_right(verb) && kind(verb + 1) == ItemKind::noun) {
    const Entry* light = item(verb).unit->find(WordClass::governor);
    if (light == nullptr) return {};
  }
  if (subject_stands_right(verb) && kind(verb + 1) == ItemKind::preposition && counts_between(verb, verb + 1)) return {};  // «تظاهر آلاف من»
  if (names_its_subject(i)) return {};
  if (i > 0 && kind(i - 1) == ItemKind::complementizer) return controlled(i - 1, depth);
  if (third_plural(verb) || conjunction || i == 0) {
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
  if (right.size() != 1 || right.front() != verb + 1 || is_noun(verb + 2)) return {};  // «استقبل الرئيس ضيفه» leaves nobody out
  if (item(right.front()).mentions.size() == 1 && mention(right.front()).chains.size() > 1) return {};  // «يلتقي الرئيسان»
  const std::size_t i = group_begin(verb);
  Filler who = i > 0 && (kind(i - 1) == ItemKind::complementizer || kind(i - 1) == ItemKind::subordinator) ? controlled(i - 1, 1) : subject_left(i, 1);
  if (who.empty()) who = subject_of_coordinated(i, 1);
  who.weak = false;
  return {who, of_item(right.front())};
}

}  // namespace entente
