// Triggers and their frames: the first frame of a trigger that finds both ends gives the triples.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr double kIndirect = 0.8;  ///< of a triple with an end that is only the owner of a thing: 46 of 63 in annotated news, against 312 of 355

}  // namespace

std::vector<Draft> Firing::run() {
  const bool play = other_topic();
  for (std::size_t i = 0; i < s_.items.size(); ++i) {
    const Unit* unit = s_.items[i].unit;
    if (unit == nullptr) continue;
    const bool word = s_.items[i].kind == ItemKind::verb || s_.items[i].kind == ItemKind::noun || s_.items[i].kind == ItemKind::descriptor;
    if (!word) continue;
    std::uint32_t last = kNone;  // entries of one trigger stand together, one for each form that is spelled so
    for (const Entry& entry : unit->entries) {
      if (entry.word_class != WordClass::trigger || entry.index == last || !reads_as(*unit, entry) || rare_form(*unit, entry)) continue;
      last = entry.index;
      const Relation& relation = s_.vocabulary.ontology().relations[s_.pack.triggers[entry.index].relation];
      if (entry.pos == Pos::adjective && told_by_verb(i, s_.pack.triggers[entry.index])) continue;
      if (play && relation.name != "downgrade") continue;  // an ambassador may be summoned for a match
      fire(i, s_.pack.triggers[entry.index]);
    }
  }
  for (const Threat& threat : threats_) menace(threat);
  read_obligations();
  read_stay();
  read_attendance();
  read_threats();
  read_condemned();
  read_denied();
  drop_what_is_cut();
  return std::move(drafts_);
}

/// «علقت ألمانيا مساعداتها لأفغانستان», «وقف التعاون مع روسيا»: what is cut off is not given, and they do not cooperate by that.
void Firing::drop_what_is_cut() {
  const auto is = [&](const Draft& draft, std::string_view name) { return s_.vocabulary.ontology().relations[draft.relation].name == name; };
  const std::vector<Draft> all = drafts_;
  std::erase_if(drafts_, [&](const Draft& aid) {  // «سترسل مساعدات»: the verb says when
    return aid.noun && aid.status == Status::actual && is(aid, "aid") && std::any_of(all.begin(), all.end(), [&](const Draft& verb) {
      return !verb.noun && verb.relation == aid.relation && verb.subject == aid.subject && verb.object == aid.object && verb.status != Status::actual; }); });
  std::erase_if(drafts_, [&](const Draft& ban) {  // "lifted its ban on Australian wine"
    return !s_.pack.verb_first && ban.noun && is(ban, "sanction") && std::any_of(all.begin(), all.end(), [&](const Draft& lift) {
      return !lift.noun && is(lift, "concede") && lift.subject == ban.subject && lift.object == ban.object && lift.status == ban.status; }); });
  std::erase_if(drafts_, [&](const Draft& aid) {
    return (is(aid, "aid") || is(aid, "cooperate") || is(aid, "call")) && std::any_of(all.begin(), all.end(), [&](const Draft& cut) {
      return (is(cut, "sanction") || is(cut, "downgrade")) && cut.subject == aid.subject && cut.object == aid.object &&
             (cut.status == aid.status || ((!s_.pack.verb_first || cut.status == Status::actual) && aid.status == Status::denied)); }); });
}

/// «قال إن على أنقرة أن تراعي», «قال: "نريد السلام، وعلى إيران احترام الاتفاق"»: what somebody says that another must do, he demands.
void Firing::read_obligations() {
  const int demand = s_.vocabulary.ontology().find("demand");
  if (demand < 0 || s_.pack.obligation_prepositions.empty() || !s_.pack.verb_first) return;
  Trigger trigger;
  trigger.id = "demand.obligation";
  trigger.relation = static_cast<std::uint16_t>(demand);
  trigger.confidence = 0.75;
  trigger.subject_kinds = trigger.object_kinds = static_cast<KindSet>(kind_bit(ActorKind::person) | kind_bit(ActorKind::country) | kind_bit(ActorKind::organization) | kind_bit(ActorKind::group));
  for (std::size_t k = 2; k + 2 < s_.items.size(); ++k) {
    if (!obliges(k)) continue;
    const std::size_t says = said_before(k);
    const Filler speaker = says == Grammar::npos ? Filler{} : g_.subject(says);
    if (speaker.empty() || speaker.weak) continue;
    for (const End& a : ends(speaker, trigger.subject_kinds, false)) {
      for (const End& b : ends(g_.phrase(k + 1), trigger.object_kinds, false)) add(says, trigger, a, b, false);
    }
  }
}

/// "Blinken in Kyiv for talks", «لافروف في دمشق»: a headline without a verb that begins with a person and where he is, abroad.
void Firing::read_stay() {
  const int visit = s_.vocabulary.ontology().find("visit");
  const auto& items = s_.items;
  const bool tells = std::any_of(items.begin(), items.end(), [](const Item& item) { return item.kind == ItemKind::verb || item.kind == ItemKind::auxiliary; });
  if (visit < 0 || tells || items.size() < 3 || items[0].kind != ItemKind::actors || items[1].kind != ItemKind::preposition || items[2].kind != ItemKind::actors) return;
  const auto& places = s_.pack.place_prepositions;
  if (places.empty() || items[1].key != places.front() || !items[0].mentions.size() || items[0].begin != 0) return;
  Trigger trigger;
  trigger.id = "visit.headline";
  trigger.relation = static_cast<std::uint16_t>(visit);
  trigger.confidence = 0.7;
  trigger.subject_kinds = kind_bit(ActorKind::person);
  trigger.object_kinds = static_cast<KindSet>(kind_bit(ActorKind::place) | kind_bit(ActorKind::country));
  for (const End& a : ends({items[0].mentions, false}, trigger.subject_kinds, false)) {
    for (const End& b : ends({items[2].mentions, false}, trigger.object_kinds, true)) {
      if (!same_country(a.chain, b.chain)) add(1, trigger, a, b, false);
    }
  }
}

/// A clause begins with the preposition at `k` that says who must do what the noun or the clause behind him tells.
bool Firing::obliges(std::size_t k) const {
  const auto& keys = s_.pack.obligation_prepositions;
  const auto kind = [&](std::size_t i) { return s_.items[i].kind; };
  if (kind(k) != ItemKind::preposition || std::find(keys.begin(), keys.end(), s_.items[k].key) == keys.end() || kind(k + 1) != ItemKind::actors) return false;
  if (kind(k + 2) != ItemKind::complementizer && kind(k + 2) != ItemKind::noun) return false;
  const bool joined = kind(k - 1) == ItemKind::conjunction && kind(k - 2) == ItemKind::comma && s_.items[k].quoted;
  return kind(k - 1) == ItemKind::complementizer || kind(k - 1) == ItemKind::stop || joined;
}

/// The verb of saying that a clause beginning at `k` hangs on, with nothing but phrases and marks between; of a quotation, the last
/// one before it.
std::size_t Firing::said_before(std::size_t k) const {
  for (std::size_t i = k; i-- > 0;) {
    if (s_.items[i].kind != ItemKind::verb || (s_.items[k].quoted && s_.items[i].quoted)) continue;
    return g_.is_report(i) ? i : Grammar::npos;
  }
  return Grammar::npos;
}

void Firing::fire(std::size_t i, const Trigger& trigger) {
  if (!admitted(i, trigger) || speaks_alone(i) || lifted(i, trigger)) return;
  if (plans_to(i, trigger) && fire_frame(i, trigger, {{{Place::governor}}, {{Place::possessor}}})) return;
  for (const Frame& frame : trigger.frames) {
    if (fire_frame(i, trigger, frame)) return;
  }
  silent_.emplace_back(i, &trigger);
  answer(i, trigger);
  await_object(i, trigger);
}

/// "threatened to impose tariffs on Canada", "accused Israel of the killing and vowed to retaliate": whom a threat without an object
/// means, by the act it tells of, or by what the sentence told before.
void Firing::menace(const Threat& threat) {
  const auto& relations = s_.vocabulary.ontology().relations;
  const auto name_of_act = [&](const Draft& draft) -> const std::string& { return relations[draft.relation].plover; };
  bool found = false;
  for (const Draft& act : std::vector<Draft>(drafts_.begin() + static_cast<std::ptrdiff_t>(threat.drafts), drafts_.end())) {
    const bool force = name_of_act(act) == "ASSAULT" || name_of_act(act) == "COERCE" || name_of_act(act) == "SANCTION" || name_of_act(act) == "MOBILIZE";
    if (!force || act.subject != threat.who.chain || (act.status != Status::possible && act.status != Status::planned)) continue;
    add(threat.item, *threat.trigger, threat.who, {threat.who.mention, act.object, kNone}, true);
    found = true;
  }
  if (found) return;
  for (std::size_t k = threat.drafts; k-- > 0;) {
    const bool bore = name_of_act(drafts_[k]) == "ASSAULT" && (drafts_[k].object == threat.who.chain || same_country(drafts_[k].object, threat.who.chain));
    const bool blames = name_of_act(drafts_[k]) == "ACCUSE" && drafts_[k].subject == threat.who.chain;
    if (drafts_[k].status != Status::actual || (!bore && !blames)) continue;
    return add(threat.item, *threat.trigger, threat.who, {threat.who.mention, bore ? drafts_[k].subject : drafts_[k].object, kNone}, true);
  }
}

/// Keeps a threat that found no object, until the sentence is told.
void Firing::await_object(std::size_t i, const Trigger& trigger) {
  if (s_.items[i].kind != ItemKind::verb || s_.vocabulary.ontology().relations[trigger.relation].name != "threaten") return;
  const Side left = side(i, trigger.frames.front().subject, trigger.subject_kinds, false);
  if (!left.weak && left.ends.size() == 1) threats_.push_back({i, &trigger, left.ends.front(), drafts_.size()});
}

bool Firing::same_country(std::uint32_t a, std::uint32_t b) const {
  return s_.cast.chains[a].country >= 0 && s_.cast.chains[a].country == s_.cast.chains[b].country;
}

bool Firing::same_place(const Frame& frame) {
  return frame.subject.size() == 1 && frame.object.size() == 1 && frame.subject[0].place == frame.object[0].place &&
         frame.subject[0].preposition == frame.object[0].preposition;
}

/// "shelled each other", "at war with one another": where the object of the frame should stand, a word for both.
bool Firing::reciprocal(std::size_t i, const Frame& frame) const {
  const auto both = [&](std::size_t k) {
    const Entry* entry = k < s_.items.size() && s_.items[k].unit != nullptr ? s_.items[k].unit->find(WordClass::pronoun) : nullptr;
    return entry != nullptr && s_.pack.words[entry->index].kind == "reciprocal"; };
  return std::any_of(frame.object.begin(), frame.object.end(), [&](const FramePlace& place) {
    if (place.place == Place::object) return both(i + 1);
    if (place.place != Place::preposition) return false;
    for (std::size_t k = i + 1; k < g_.clause_end(i); ++k) {
      if (s_.items[k].kind == ItemKind::preposition && s_.items[k].key == place.preposition) return both(k + 1);
    }
    return false; });
}

/// "Egypt and Qatar helped clinch a truce": who only helps others to it is no party.
bool Firing::helps(std::size_t i) const {
  const std::size_t rule = g_.ruler(i);
  const std::size_t above = rule == Grammar::npos || s_.pack.verb_first ? Grammar::npos : g_.ruler(rule);
  if (above == Grammar::npos || s_.items[above].kind != ItemKind::verb || rule > above + 2) return false;
  const Entry* entry = s_.items[above].unit->find(WordClass::trigger);
  return entry != nullptr && s_.vocabulary.ontology().relations[s_.pack.triggers[entry->index].relation].name == "aid";
}

/// Each of a side with each of the others.
bool Firing::add_pairs(std::size_t i, const Trigger& trigger, const Side& side) {
  const std::size_t before = drafts_.size();
  const bool symmetric = s_.vocabulary.ontology().relations[trigger.relation].symmetric;
  for (std::size_t a = 0; a < side.ends.size(); ++a) {
    for (std::size_t b = a + 1; b < side.ends.size(); ++b) {
      const bool apposed = side.ends[a].group == side.ends[b].group && side.ends[a].mention != side.ends[b].mention;
      if (apposed) continue;
      add(i, trigger, side.ends[a], side.ends[b], side.weak);
      if (!symmetric) add(i, trigger, side.ends[b], side.ends[a], side.weak);
    }
  }
  if (drafts_.size() > before) add_mediation(i, trigger, side, {});
  return drafts_.size() > before;
}

/// «اعتقلت إسرائيل عضوا في حزب الله», «اغتيال قيادي»: an act of force whose object the noun is says not that its doer is one.
bool Firing::done_to(std::size_t noun) const {
  const auto force = [&](std::size_t k) {
    const Entry* act = s_.items[k].unit == nullptr ? nullptr : s_.items[k].unit->find(WordClass::trigger);
    return act != nullptr && s_.vocabulary.ontology().relations[s_.pack.triggers[act->index].relation].family == "force"; };
  const std::size_t rule = g_.ruler(noun);
  return (noun > 0 && force(noun - 1)) || (rule != Grammar::npos && force(rule));
}

bool Firing::fire_frame(std::size_t i, const Trigger& trigger, const Frame& frame) {
  const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
  const bool wants_place = (trigger.object_kinds & kind_bit(ActorKind::place)) != 0;
  const bool act_noun = s_.items[i].kind != ItemKind::verb && relation.plover != "CONSULT";
  Side left = side(i, doer_places(i, frame), trigger.subject_kinds, false, false, act_noun, relation.name != "host" && s_.items[i].kind != ItemKind::descriptor);
  if (left.ends.empty()) left = host_of_envoy(i, trigger, frame);
  if (left.ends.empty() || (relation.name == "mediate" && told_by_spokesman(i, left))) return false;
  if (relation.name == "deploy") for (End& end : left.ends) end.chain = sender(end.chain);
  // Who rules an event noun from afar takes part in a meeting or a visit, but does not attack or condemn.
  const bool ruled_from_afar = left.weak && s_.items[i].kind != ItemKind::verb &&
                               (left.place.place == Place::governor || left.place.place == Place::subject);
  const bool purpose = ruled_from_afar && g_.is_purpose(i);
  if (ruled_from_afar && relation.plover != "CONSULT" && !relation.fact && !purpose) return false;
  const bool predicate = relation.fact && s_.items[i].kind == ItemKind::noun && (left.place.place == Place::governor || left.place.place == Place::subject);
  const bool indefinite = s_.pack.verb_first && relation.fact && s_.items[i].kind == ItemKind::noun && (s_.items[i].unit->features() & kIndefinite) != 0;  // «التقى أردوغان قياديا في حماس»
  if (s_.pack.verb_first ? indefinite && i > 0 && s_.items[i - 1].kind == ItemKind::actors : predicate) {  // "massacred members of the clan" says nothing of who is one
    const std::size_t rule = g_.ruler(i);
    const Entry* act = rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb ? nullptr : s_.items[rule].unit->find(WordClass::trigger);
    const Relation* done = act == nullptr ? nullptr : &s_.vocabulary.ontology().relations[s_.pack.triggers[act->index].relation];
    if (done != nullptr && !done->fact && (!s_.pack.verb_first || done->plover == "CONSULT" || done->family == "force")) return false;
  }
  const bool beside = relation.fact && left.place.place == Place::head && i > 0 && s_.items[i].kind == ItemKind::noun && s_.items[i - 1].kind == ItemKind::actors && (s_.items[i].unit->features() & kDefinite) == 0;
  if ((predicate || beside) && s_.pack.verb_first && done_to(i)) return false;
  if (predicate && !g_.ruled_directly(i)) return false;  // «قدم إلى أعضاء المجلس» says nothing of who is a member
  const std::size_t before = drafts_.size();
  if (same_place(frame)) {
    return !left.weak && !(left.place.place == Place::governor && helps(i)) && add_pairs(i, trigger, left);
  }
  if (reciprocal(i, frame)) return add_pairs(i, trigger, left);
  Side right = side(i, other_places(frame, left), trigger.object_kinds, wants_place, relation.symmetric && relation.plover == "CONSULT");
  const bool carries = relation.plover == "CONSULT" && (relation.symmetric || !g_.opens_sentence(i));  // «ودعا مون إلى» names who invites
  if (right.ends.empty() && carries && frame.object.front().place == Place::object) {
    const auto [subject, object] = g_.with_elided_subject(i);
    left = {ends(subject, trigger.subject_kinds, false), false, {}};
    right = {ends(object, trigger.object_kinds, wants_place), false, {}};
    if (left.ends.empty()) return false;
  }
  const bool ruled = left.place.place == Place::governor || left.place.place == Place::subject;
  if (ruled && right.place.place == Place::possessor && relation.family == "force" && g_.done_by_owner(i)) return false;  // «انتقدت مصر استهداف إسرائيل لمدرسة»
  const bool post = relation.name == "appoint" && s_.items[i].kind == ItemKind::noun && right.place.place == Place::object &&
                    std::all_of(right.ends.begin(), right.ends.end(), [&](const End& e) { return s_.cast.chains[e.chain].keys.empty(); });
  if (post && s_.pack.verb_first) return false;  // «تعيين مايك والتز سفيرا»
  const bool force = s_.items[i].kind == ItemKind::verb && relation.plover == "ASSAULT";  // «قصفت طائرات فرنسية مواقع للحوثيين»
  if (right.ends.empty() || (left.weak && right.weak && !force)) return false;
  if (((right.weak || right.place.place == Place::possessor) && denies_event(i, relation)) || calls_to_town(i, relation)) return false;
  if (owner_behind(left, right) || speaks_of_victim(i, relation, right)) return false;
  if (s_.pack.verb_first && relation.name == "appoint" && left.place.place == Place::possessor && titles_only(right)) return false;  // «تعيين بومبيو وزيرا»
  const bool withdrawn = relation.name == "downgrade" && right.weak && right.place.place == Place::preposition && !s_.pack.member_prepositions.empty() && right.place.preposition == s_.pack.member_prepositions.front();
  if (s_.pack.verb_first && withdrawn) return false;  // «خروج قطر من أزمتها»
  const bool aim = s_.pack.verb_first && relation.name == "demand" && right.weak && right.place.place == Place::preposition && right.place.preposition == s_.pack.infinitive_marker;
  if (aim && s_.items[i].kind == ItemKind::noun && s_.cast.mentions[right.ends.front().mention].kind != MentionKind::pronoun) return false;  // «دعوات ماكرون لإقامة دولة فلسطينية»
  if (relation.name == "mediate" && std::any_of(right.ends.begin(), right.ends.end(), [&](const End& e) { return e.chain == left.ends.front().chain && s_.cast.mentions[e.mention].kind == MentionKind::name; })) return false;  // a party to it
  // «لاستهداف السعودية» says what for, «لهجوم على السعودية» does not.
  if (purpose && relation.plover != "CONSULT" && right.place.place != Place::possessor) return false;
  const bool place = wants_place && std::all_of(right.ends.begin(), right.ends.end(), [&](const End& e) {
    return s_.cast.chains[e.chain].kind == ActorKind::place; });
  if (wants_place) std::erase_if(right.ends, [&](const End& e) {  // «القمة العربية» is no place
    return s_.cast.mentions[e.mention].kind == MentionKind::adjective && s_.cast.chains[e.chain].kind == ActorKind::place; });
  const bool visit_noun = wants_place && relation.plover == "CONSULT" && s_.items[i].kind == ItemKind::noun;
  const auto lands = [&](const End& e) { return s_.cast.chains[e.chain].kind == ActorKind::country || s_.cast.mentions[e.mention].place != kNone; };
  if (visit_noun && left.place.place == Place::preposition && std::all_of(left.ends.begin(), left.ends.end(), lands)) return false;  // «زيارته للصين متوجها إلى روسيا»
  if (visit_noun) std::erase_if(right.ends, [&](const End& e) { return s_.cast.chains[e.chain].kind == ActorKind::person; });
  const bool named = right.place.place == Place::object || right.place.place == Place::preposition;
  if (wants_place && !s_.pack.verb_first && named) std::erase_if(right.ends, [&](const End& e) {  // "toured EU capitals"
    const std::uint32_t next = s_.cast.mentions[e.mention].end;
    const Token* behind = next < sentence_.units.size() ? &s_.document.tokens[sentence_.units[next].begin] : nullptr;
    if (behind != nullptr && behind->joined && (behind->mark == 0 || behind->mark == U'-') && s_.cast.mentions[e.mention].sentence == s_.sentence) return relation.plover == "CONSULT";  // "to the U.S.-Africa summit"
    const bool noun = next < sentence_.units.size() && !sentence_.units[next].mark && !sentence_.units[next].number && sentence_.units[next].pos == Pos::noun && !sentence_.units[next].capital;
    return noun && relation.plover == "CONSULT" && s_.cast.mentions[e.mention].sentence == s_.sentence; });
  if (right.ends.empty()) return false;
  right.weak = right.weak && !place;  // "the town of Scranton" is that town
  const bool takes_part = !s_.pack.verb_first && relation.plover == "CONSULT" && (right.place.place == Place::subject || right.place.place == Place::governor);
  if (right.weak && !relation.through_owner && !takes_part) return false;  // "visited Biden's birthplace", but "will visit China at Jiang's invitation"
  add_presence(i, left, trigger, relation);
  if (relation.plover == "CONSULT" || relation.plover == "AGREE") {
    add_leaders(left, trigger.subject_kinds);
    if (relation.symmetric) add_leaders(right, trigger.object_kinds);
    if (relation.symmetric && !s_.pack.verb_first) add_included(i, right);
  }
  for (const End& a : left.ends) {
    for (const End& b : right.ends) {
      if (std::any_of(left.ends.begin(), left.ends.end(), [&](const End& e) { return e.chain == b.chain; })) continue;
      add(i, trigger, a, b, left.weak || right.weak);
      if (frame.both && !relation.symmetric) add(i, trigger, b, a, left.weak || right.weak);
    }
  }
  if (drafts_.size() > before) add_mediation(i, trigger, left, right);
  if (drafts_.size() > before && relation.name == "reject") add_charge(i, left, right);
  return drafts_.size() > before;
}

/// "a delegation led by X", «وفد برئاسة فلان»: whoever leads those of a side meets and visits with them.
void Firing::add_leaders(Side& side, KindSet kinds) const {
  const std::vector<End> ends_before = side.ends;
  for (const End& end : ends_before) {
    const Chain& group = s_.cast.chains[end.chain];
    if (group.kind != ActorKind::group && !(group.kind == ActorKind::organization && group.actor < 0)) continue;
    for (std::size_t k = 0; k + 2 < s_.items.size(); ++k) {
      const auto& all = s_.items[k].mentions;
      if (all.empty() || all.back() != end.mention) continue;
      const std::size_t leader = leader_behind(k);
      if (leader == Grammar::npos) continue;
      for (const End& person : ends({s_.items[leader].mentions, false}, kinds, false)) side.ends.push_back(person);
    }
  }
}

/// Item of the person who leads those of item `k`, by the words right behind it, or `npos`.
std::size_t Firing::leader_behind(std::size_t k) const {
  const auto kind = [&](std::size_t i) { return i < s_.items.size() ? s_.items[i].kind : ItemKind::stop; };
  const auto person = [&](std::size_t i) {
    return kind(i) == ItemKind::actors && s_.cast.chains[s_.cast.mentions[s_.items[i].mentions.front()].chains.front()].kind == ActorKind::person ? i : Grammar::npos; };
  const std::size_t next = kind(k + 1) == ItemKind::comma ? k + 2 : k + 1;
  if (kind(next) == ItemKind::preposition && s_.items[next].word_class == WordClass::presence) {
    const Entry* entry = s_.items[next].unit->find(WordClass::presence);
    return entry != nullptr && s_.pack.words[entry->index].kind == "leader" ? person(next + 1) : Grammar::npos;
  }
  const Entry* leads = kind(next) == ItemKind::verb ? s_.items[next].unit->find(WordClass::trigger) : nullptr;
  const bool led = leads != nullptr && s_.vocabulary.ontology().relations[s_.pack.triggers[leads->index].relation].name == "holds_office";
  return led && kind(next + 1) == ItemKind::preposition && s_.items[next + 1].word_class == WordClass::agent ? person(next + 2) : Grammar::npos;
}

/// "Moscow denied the allegations": who accused it before.
void Firing::answer(std::size_t i, const Trigger& trigger) {
  if (s_.items[i].kind != ItemKind::verb || s_.vocabulary.ontology().relations[trigger.relation].name != "reject") return;
  const auto charge = [&](std::size_t k) {
    return k < s_.items.size() && s_.items[k].kind == ItemKind::noun && s_.items[k].unit->pos == Pos::noun && g_.alleges(k); };
  std::size_t before = g_.group_begin(i);  // "accused Eritrea of attacks, a charge Asmara denied"
  if (before > 0 && !s_.pack.verb_first) --before;
  const bool taken_up = !s_.pack.verb_first && before > 0 && (charge(before - 1) || (before > 1 && charge(before - 2)));
  const bool named = charge(i + 1);
  if (!named && !taken_up && !g_.takes_up_clause(i)) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> accusations = s_.accusations;
  for (const Draft& draft : drafts_) {
    if (s_.vocabulary.ontology().relations[draft.relation].name == "accuse") accusations.emplace_back(draft.subject, draft.object);
  }
  const Side left = side(i, trigger.frames.front().subject, trigger.subject_kinds, false);
  if (left.ends.size() != 1) return;
  const End& who = left.ends.front();
  for (std::size_t k = accusations.size(); k-- > 0;) {
    const auto& [accuser, accused] = accusations[k];
    const Chain& a = s_.cast.chains[accused];
    const bool meant = accused == who.chain || (a.country >= 0 && a.country == s_.cast.chains[who.chain].country);
    if (!meant || accuser == who.chain) continue;
    add(i, trigger, who, {who.mention, accuser, kNone}, false);
    if (named || taken_up) return;
  }
}

void Firing::add(std::size_t i, const Trigger& trigger, const End& a, const End& b, bool weak) {
  if (a.chain == b.chain || meets_itself(trigger, a.chain, b.chain) || stays_at_home(trigger, a.chain, b.chain) || interviews(trigger, a.chain, b.chain) || turns_on_itself(trigger, a.chain, b.chain)) return;
  if (attend_together(i, a.chain, b.chain)) return;
  const bool told = (s_.items[i].kind == ItemKind::noun || asks_complement(trigger)) && s_.vocabulary.ontology().relations[trigger.relation].name == "demand";
  if ((weak || told) && speaks_of_home(trigger, a.chain, b.chain)) return;
  if (comes_home(trigger, a, b)) return;
  Draft draft;
  draft.subject = a.chain;
  draft.object = whole_of(trigger, b.chain);
  draft.relation = trigger.relation;
  draft.rule = trigger.id;
  draft.role = trigger.role;
  draft.confidence = trigger.confidence * (weak ? kIndirect : 1.0);
  draft.status = status_of(s_, g_, i, trigger);
  if (refused(i, a.chain)) draft.status = Status::denied;
  draft.open = leaves_open(i, trigger);
  draft.noun = s_.items[i].kind == ItemKind::noun;
  draft.item = i;
  if (!s_.pack.verb_first && draft.status == Status::possible && s_.vocabulary.ontology().relations[trigger.relation].name == "holds_office") return;  // "could lead such a force"
  draft.span = evidence(i, a, b);
  qualify(s_, g_, i, draft);
  if (draft.source != kNone && draft.source != b.chain && speaks_for_us(i, trigger, a, draft.source)) {  // '"We condemn this," Li said'
    draft.subject = draft.source;
    draft.source = kNone;
  }
  drafts_.push_back(std::move(draft));
}

/// "ministers of OPEC, of which it is a member": whoever belongs to those of a body belongs to the body.
std::uint32_t Firing::whole_of(const Trigger& trigger, std::uint32_t chain) const {
  const Chain& group = s_.cast.chains[chain];
  const bool of_body = group.kind == ActorKind::group && group.owner != kNone && s_.cast.chains[group.owner].kind == ActorKind::organization;
  return of_body && s_.vocabulary.ontology().relations[trigger.relation].name == "member_of" ? group.owner : chain;
}

/// «رفضت واشنطن منح تأشيرات»: the noun at `i` is an act of one's own that the verb right before refuses.
bool Firing::refused(std::size_t i, std::uint32_t doer) const {
  if (!s_.pack.verb_first || s_.items[i].kind != ItemKind::noun || g_.has_article(i)) return false;
  const std::size_t rule = g_.ruler(i);
  if (rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb || !g_.ruled_directly(i)) return false;
  const auto& entries = s_.items[rule].unit->entries;
  const bool refuses = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.word_class == WordClass::trigger && s_.vocabulary.ontology().relations[s_.pack.triggers[e.index].relation].name == "reject"; });
  if (!refuses) return false;
  const Filler who = g_.subject(rule);
  return std::any_of(who.mentions.begin(), who.mentions.end(), [&](std::uint32_t m) {
    const auto& chains = s_.cast.mentions[m].chains;
    return std::find(chains.begin(), chains.end(), doer) != chains.end(); });
}

/// «بحث مع», "A and B discussed": a verb that may tell of a meeting and of a call.
bool Firing::leaves_open(std::size_t i, const Trigger& trigger) const {
  const auto& relations = s_.vocabulary.ontology().relations;
  if (s_.items[i].kind != ItemKind::verb || relations[trigger.relation].name != "meet") return false;
  const Frame& frame = trigger.frames.front();
  if (frame.object.front().place != Place::preposition && (s_.pack.verb_first || frame.object.front().place != Place::subject)) return false;
  const auto& entries = s_.items[i].unit->entries;
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.word_class == WordClass::trigger && relations[s_.pack.triggers[entry.index].relation].name == "call"; });
}

/// Is the person of that country, or does he hold an office in that body?
bool Firing::belongs(std::uint32_t person, std::uint32_t whole) const {
  const auto& chains = s_.cast.chains;
  if (chains[person].kind == ActorKind::person && chains[whole].actor >= 0 && chains[person].country == chains[whole].actor) return true;
  const auto& offices = s_.cast.offices;
  return std::any_of(offices.begin(), offices.end(), [&](const OfficeClaim& office) { return office.holder == person && office.of == whole; });
}

/// "under Omani mediation", «برعاية قطر»: whoever mediates, to each party.
void Firing::add_mediation(std::size_t i, const Trigger& trigger, const Side& left, const Side& right) {
  const int mediate = s_.vocabulary.ontology().find("mediate");
  if (mediate < 0 || !s_.vocabulary.ontology().relations[trigger.relation].symmetric) return;
  for (std::size_t k = i + 1; k < g_.clause_end(i) && k < s_.items.size(); ++k) {
    if (s_.items[k].kind != ItemKind::preposition || s_.items[k].word_class != WordClass::mediation) continue;
    Trigger mediation = trigger;
    mediation.id = "mediate.under";
    mediation.relation = static_cast<std::uint16_t>(mediate);
    for (const End& mediator : ends(g_.phrase(k + 1), trigger.subject_kinds, false)) {
      for (const Side* side : {&left, &right}) {
        for (const End& party : side->ends) {
          if (!belongs(mediator.chain, party.chain)) add(i, mediation, mediator, party, false);
        }
      }
    }
    return;
  }
}

/// "met with officials and members of parliament, including B": B is one of those met.
void Firing::add_included(std::size_t i, Side& side) const {
  std::size_t k = i + 1;
  while (k < s_.items.size() && (s_.items[k].mentions.empty() || s_.items[k].mentions.back() != side.ends.back().mention)) ++k;
  const auto& keys = s_.pack.inclusion_prepositions;
  for (++k; k + 1 < s_.items.size(); ++k) {
    const Item& item = s_.items[k];
    if (item.kind == ItemKind::preposition && std::find(keys.begin(), keys.end(), item.key) != keys.end()) break;
    if (item.kind != ItemKind::comma && item.kind != ItemKind::conjunction && item.kind != ItemKind::noun) return;
  }
  if (k + 1 >= s_.items.size() || s_.items[k + 1].kind != ItemKind::actors || s_.items[k - 1].kind != ItemKind::comma) return;
  for (const End& end : ends(g_.phrase(k + 1), static_cast<KindSet>(kind_bit(ActorKind::person) | kind_bit(ActorKind::organization)), false)) {
    if (std::none_of(side.ends.begin(), side.ends.end(), [&](const End& e) { return e.chain == end.chain; })) side.ends.push_back(end);
  }
}

/// "in the presence of B", «برفقة»: B takes part on the subject's side of a meeting or a visit.
void Firing::add_presence(std::size_t i, Side& left, const Trigger& trigger, const Relation& relation) const {
  if (!relation.symmetric && (trigger.object_kinds & kind_bit(ActorKind::place)) == 0) return;
  if (relation.plover != "CONSULT") return;
  for (std::size_t k = i + 1; k < g_.clause_end(i) && k < s_.items.size(); ++k) {
    if (s_.items[k].kind != ItemKind::preposition || s_.items[k].word_class != WordClass::presence || leader_behind(k - 1) != Grammar::npos) continue;
    for (const End& end : ends(g_.phrase(k + 1), trigger.subject_kinds, false)) left.ends.push_back(end);
    return;
  }
}

/// From the first to the last of trigger and ends, as far as they stand in this sentence.
ByteSpan Firing::evidence(std::size_t i, const End& a, const End& b) const {
  ByteSpan span = s_.document.span(*s_.items[i].unit);
  for (const End& end : {a, b}) {
    const Mention& mention = s_.cast.mentions[end.mention];
    if (mention.sentence != s_.sentence) continue;
    span.begin = std::min(span.begin, mention.span.begin);
    span.end = std::max(span.end, mention.span.end);
  }
  return span;
}

std::vector<Draft> fire(const Scene& scene, const Grammar& grammar) { return Firing(scene, grammar).run(); }

}  // namespace entente
