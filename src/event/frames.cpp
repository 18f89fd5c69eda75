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
  const auto told_again = [&](std::size_t i) { return i > 1 && s_.items[i - 1].kind == ItemKind::actors && s_.items[i - 2].kind == ItemKind::comma; };
  std::erase_if(drafts_, [&](const Draft& aid) {  // «سترسل مساعدات», "will meet in Seoul, their first summit": the verb says when
    return aid.noun && aid.status == Status::actual && (is(aid, "aid") || told_again(aid.item)) && std::any_of(all.begin(), all.end(), [&](const Draft& verb) {
      return !verb.noun && verb.relation == aid.relation && verb.subject == aid.subject && verb.object == aid.object && verb.status != Status::actual; }); });
  std::erase_if(drafts_, [&](const Draft& ban) {  // "lifted its ban on Australian wine"
    return !s_.pack.verb_first && ban.noun && is(ban, "sanction") && std::any_of(all.begin(), all.end(), [&](const Draft& lift) {
      return !lift.noun && is(lift, "concede") && lift.subject == ban.subject && lift.object == ban.object && lift.status == ban.status; }); });
  std::erase_if(drafts_, [&](const Draft& aid) {
    return (is(aid, "aid") || is(aid, "cooperate") || is(aid, "call")) && std::any_of(all.begin(), all.end(), [&](const Draft& cut) {
      return (is(cut, "sanction") || is(cut, "downgrade")) && cut.subject == aid.subject && cut.object == aid.object &&
             (cut.status == aid.status || ((!s_.pack.verb_first || cut.status == Status::actual) && aid.status == Status::denied)); }); });
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
  Side left = doers(i, trigger, frame, relation);
  if (left.ends.empty() || !may_do(i, relation, left)) return false;
  if (same_place(frame)) return !left.weak && !(left.place.place == Place::governor && helps(i)) && add_pairs(i, trigger, left);
  if (reciprocal(i, frame)) return add_pairs(i, trigger, left);
  Side right = side(i, other_places(frame, left), trigger.object_kinds, wants_place, relation.symmetric && relation.plover == "CONSULT");
  const bool carries = relation.plover == "CONSULT" && (relation.symmetric || !g_.opens_sentence(i));  // «ودعا مون إلى» names who invites
  if (right.ends.empty() && carries && frame.object.front().place == Place::object) {
    const auto [subject, object] = g_.with_elided_subject(i);
    left = {ends(subject, trigger.subject_kinds, false), false, {}};
    right = {ends(object, trigger.object_kinds, wants_place), false, {}};
  }
  if (left.ends.empty() || right.ends.empty() || !may_bear(i, relation, left, right)) return false;
  if (wants_place && !keep_places(i, relation, left, right)) return false;
  const bool takes_part = !s_.pack.verb_first && relation.plover == "CONSULT" && told_by_verb(right);
  if (right.weak && !relation.through_owner && !takes_part) return false;  // "visited Biden's birthplace", but "will visit China at Jiang's invitation"
  join_company(i, trigger, relation, left, right);
  const std::size_t before = drafts_.size();
  add_each(i, trigger, left, right, frame.both && !relation.symmetric);
  if (drafts_.size() == before) return false;
  add_mediation(i, trigger, left, right);
  if (relation.name == "reject") add_charge(i, left, right);
  return true;
}

/// Who does what the trigger tells, by the frame.
Firing::Side Firing::doers(std::size_t i, const Trigger& trigger, const Frame& frame, const Relation& relation) const {
  const bool act_noun = s_.items[i].kind != ItemKind::verb && relation.plover != "CONSULT";
  Side left = side(i, doer_places(i, frame), trigger.subject_kinds, false, false, act_noun, relation.name != "host" && s_.items[i].kind != ItemKind::descriptor);
  if (left.ends.empty()) left = host_of_envoy(i, trigger, frame);
  if (relation.name == "mediate" && !left.ends.empty() && told_by_spokesman(i, left)) return {};
  if (relation.name == "deploy") for (End& end : left.ends) end.chain = sender(end.chain);
  return left;
}

/// The subject of the verb that rules the trigger, or whoever else rules it.
bool Firing::told_by_verb(const Side& side) { return side.place.place == Place::governor || side.place.place == Place::subject; }

/// Who rules an event noun from afar takes part in a meeting or a visit, but does not attack or condemn; and what a verb does to
/// those of a body says nothing of who belongs to it.
bool Firing::may_do(std::size_t i, const Relation& relation, const Side& left) const {
  const bool noun = s_.items[i].kind == ItemKind::noun;
  const bool ruled_from_afar = left.weak && s_.items[i].kind != ItemKind::verb && told_by_verb(left);
  if (ruled_from_afar && relation.plover != "CONSULT" && !relation.fact && !g_.is_purpose(i)) return false;
  if (!relation.fact || !noun) return true;
  const bool predicate = told_by_verb(left);
  const bool named = i > 0 && s_.items[i - 1].kind == ItemKind::actors;
  const bool indefinite = (s_.items[i].unit->features() & kIndefinite) != 0;  // «التقى أردوغان قياديا في حماس»
  if ((s_.pack.verb_first ? indefinite && named : predicate) && ruled_by_act(i)) return false;
  const bool beside = left.place.place == Place::head && named && (s_.items[i].unit->features() & kDefinite) == 0;
  if ((predicate || beside) && s_.pack.verb_first && done_to(i)) return false;
  return !predicate || g_.ruled_directly(i);  // «قدم إلى أعضاء المجلس» says nothing of who is a member
}

/// "massacred members of the clan": an act rules the noun that tells a fact.
bool Firing::ruled_by_act(std::size_t noun) const {
  const std::size_t rule = g_.ruler(noun);
  const Entry* act = rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb ? nullptr : s_.items[rule].unit->find(WordClass::trigger);
  if (act == nullptr) return false;
  const Relation& done = s_.vocabulary.ontology().relations[s_.pack.triggers[act->index].relation];
  return !done.fact && (!s_.pack.verb_first || done.plover == "CONSULT" || done.family == "force");
}

/// Both ends are there: could the second bear what the first does?
bool Firing::may_bear(std::size_t i, const Relation& relation, const Side& left, const Side& right) const {
  const bool owner = right.place.place == Place::possessor;
  if (told_by_verb(left) && owner && relation.family == "force" && g_.done_by_owner(i)) return false;  // «انتقدت مصر استهداف إسرائيل لمدرسة»
  if (s_.pack.verb_first && relation.name == "appoint" && names_post(i, left, right)) return false;
  const bool force = s_.items[i].kind == ItemKind::verb && relation.plover == "ASSAULT";  // «قصفت طائرات فرنسية مواقع للحوثيين»
  if (left.weak && right.weak && !force) return false;
  if (((right.weak || owner) && denies_event(i, relation)) || calls_to_town(i, relation)) return false;
  if (owner_behind(left, right) || speaks_of_victim(i, relation, right)) return false;
  if (s_.pack.verb_first && right.weak && tells_aim(i, relation, right)) return false;
  const auto party = [&](const End& e) { return e.chain == left.ends.front().chain && s_.cast.mentions[e.mention].kind == MentionKind::name; };
  if (relation.name == "mediate" && std::any_of(right.ends.begin(), right.ends.end(), party)) return false;
  // «لاستهداف السعودية» says what for, «لهجوم على السعودية» does not.
  const bool purpose = left.weak && s_.items[i].kind != ItemKind::verb && told_by_verb(left) && g_.is_purpose(i);
  return !purpose || relation.plover == "CONSULT" || owner;
}

/// «تعيين مايك والتز سفيرا»: what stands where the person should is the post.
bool Firing::names_post(std::size_t i, const Side& left, const Side& right) const {
  const bool nameless = std::all_of(right.ends.begin(), right.ends.end(), [&](const End& e) { return s_.cast.chains[e.chain].keys.empty(); });
  if (s_.items[i].kind == ItemKind::noun && right.place.place == Place::object && nameless) return true;
  return left.place.place == Place::possessor && titles_only(right);
}

/// «خروج قطر من أزمتها», «دعوات ماكرون لإقامة دولة فلسطينية»: whose the thing is that is left or wanted, and to whom nothing is done.
bool Firing::tells_aim(std::size_t i, const Relation& relation, const Side& right) const {
  if (right.place.place != Place::preposition) return false;
  const auto& from = s_.pack.member_prepositions;
  if (relation.name == "downgrade" && !from.empty() && right.place.preposition == from.front()) return true;
  const bool aim = relation.name == "demand" && right.place.preposition == s_.pack.infinitive_marker;
  return aim && s_.items[i].kind == ItemKind::noun && s_.cast.mentions[right.ends.front().mention].kind != MentionKind::pronoun;
}

/// Leaves only what can be a place of the relation; false when nothing is left.
bool Firing::keep_places(std::size_t i, const Relation& relation, const Side& left, Side& right) const {
  const auto chain = [&](const End& e) -> const Chain& { return s_.cast.chains[e.chain]; };
  const bool place = std::all_of(right.ends.begin(), right.ends.end(), [&](const End& e) { return chain(e).kind == ActorKind::place; });
  std::erase_if(right.ends, [&](const End& e) {  // «القمة العربية» is no place
    return s_.cast.mentions[e.mention].kind == MentionKind::adjective && chain(e).kind == ActorKind::place; });
  const auto lands = [&](const End& e) { return chain(e).kind == ActorKind::country || s_.cast.mentions[e.mention].place != kNone; };
  if (relation.plover == "CONSULT" && s_.items[i].kind == ItemKind::noun) {
    if (left.place.place == Place::preposition && std::all_of(left.ends.begin(), left.ends.end(), lands)) return false;  // «زيارته للصين متوجها إلى روسيا»
    std::erase_if(right.ends, [&](const End& e) { return chain(e).kind == ActorKind::person; });
  }
  const bool named = right.place.place == Place::object || right.place.place == Place::preposition;
  if (!s_.pack.verb_first && named && relation.plover == "CONSULT") std::erase_if(right.ends, [&](const End& e) { return modifies_next(e); });
  right.weak = right.weak && !place;  // "the town of Scranton" is that town
  return !right.ends.empty();
}

/// "toured EU capitals", "to the U.S.-Africa summit": the name only describes what stands behind it.
bool Firing::modifies_next(const End& end) const {
  const Mention& mention = s_.cast.mentions[end.mention];
  if (mention.sentence != s_.sentence || mention.end >= sentence_.units.size()) return false;
  const Unit& next = sentence_.units[mention.end];
  const Token& behind = s_.document.tokens[next.begin];
  if (behind.joined && (behind.mark == 0 || behind.mark == U'-')) return true;
  return !next.mark && !next.number && next.pos == Pos::noun && !next.capital;
}

/// Each of one side with each of the other, but for who stands on both; `both`: in either direction.
void Firing::add_each(std::size_t i, const Trigger& trigger, const Side& left, const Side& right, bool both) {
  for (const End& a : left.ends) {
    for (const End& b : right.ends) {
      if (std::any_of(left.ends.begin(), left.ends.end(), [&](const End& e) { return e.chain == b.chain; })) continue;
      add(i, trigger, a, posted(trigger, a, b), left.weak || right.weak);
      if (both) add(i, trigger, b, a, left.weak || right.weak);
    }
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
  if (undone(i, a.chain)) draft.status = Status::denied;
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

/// «رفضت واشنطن منح تأشيرات», «أوقفت باريس دعم مالي»: the noun at `i` is an act of one's own that the verb right before undoes.
bool Firing::undone(std::size_t i, std::uint32_t doer) const {
  if (!s_.pack.verb_first || s_.items[i].kind != ItemKind::noun || g_.has_article(i)) return false;
  const std::size_t rule = g_.ruler(i);
  if (rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb || !g_.ruled_directly(i)) return false;
  const auto& entries = s_.items[rule].unit->entries;
  const bool undoes = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
    if (e.word_class != WordClass::trigger) return false;
    return s_.vocabulary.ontology().relations[s_.pack.triggers[e.index].relation].name == "reject"; });
  const bool ends = g_.governs_as(rule, [](const Governor& g) { return g.kind == GovernorKind::status && g.status == Status::denied; });
  if (!undoes && !ends) return false;
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
