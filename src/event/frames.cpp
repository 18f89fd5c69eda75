// Triggers and their frames: the first frame of a trigger that finds both ends gives the triples.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

constexpr double kIndirect = 0.8;  ///< of a triple with an end that is only the owner of a thing: 46 of 63 in annotated news, against 312 of 355

class Firing {
 public:
  Firing(const Scene& scene, const Grammar& grammar) : s_(scene), g_(grammar), sentence_(scene.document.sentences[scene.sentence]) {}

  std::vector<Draft> run() {
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
        if (play && relation.name != "downgrade") continue;  // an ambassador may be summoned for a match
        fire(i, s_.pack.triggers[entry.index]);
      }
    }
    return std::move(drafts_);
  }

 private:
  /// A participle may be read as the adjective too ("backed").
  static bool reads_as(const Unit& unit, const Entry& entry) {
    if (entry.pos == unit.pos) return true;
    return entry.pos == Pos::adjective && unit.pos == Pos::verb && (unit.features() & kParticiple) != 0;
  }

  /// «نقل», «طالب»: a form of the first or second person or a participle is meant only if no finite form of the third is
  /// spelled so.
  bool rare_form(const Unit& unit, const Entry& entry) const {
    const auto finite = [](const Entry& e) { return e.pos == Pos::verb && (e.features & kThird) != 0 && (e.features & (kPast | kPresent)) != 0; };
    return s_.pack.verb_first && entry.pos == Pos::verb && !finite(entry) && std::any_of(unit.entries.begin(), unit.entries.end(), finite);
  }

  /// Sentences dense with the words of sport and the like give nothing.
  bool other_topic() const {
    std::size_t topical = 0;
    for (const Unit& unit : sentence_.units) {
      for (const Entry& entry : unit.entries) {
        if (entry.word_class != WordClass::topic) continue;
        topical += s_.pack.topics[entry.index] == "sport" ? 1 : 0;
        break;
      }
    }
    return topical >= 2 && topical * 12 >= sentence_.units.size();
  }

  bool has_group(const std::vector<std::vector<Symbol>>& groups, std::uint32_t first, std::uint32_t last) const {
    const auto& tokens = s_.document.tokens;
    return std::any_of(groups.begin(), groups.end(), [&](const std::vector<Symbol>& group) {
      for (std::uint32_t t = first; t + group.size() <= last; ++t) {
        const auto same = [&](std::size_t n) { return group[n] != 0 && tokens[t + n].symbol == group[n]; };
        std::size_t n = 0;
        while (n < group.size() && same(n)) ++n;
        if (n == group.size()) return true;
      }
      return false;
    });
  }

  /// `unless` is asked of the sentence, `needs` of the clause and of the words close before the trigger.
  bool admitted(std::size_t i, const Trigger& trigger) const {
    if (!trigger.unless.empty() && has_group(trigger.unless, sentence_.begin, sentence_.end)) return false;
    if (trigger.needs.empty()) return true;
    constexpr std::uint32_t kReach = 14;  ///< tokens behind the trigger
    const std::size_t first = i > 3 ? i - 3 : 0;
    // The word that opens the next clause counts ("agreed with Peru to"), and of a noun what its verb says of it.
    const std::size_t predicate = s_.items[i].kind == ItemKind::noun ? g_.predicate(i) : Grammar::npos;
    std::size_t end = g_.clause_end(predicate == Grammar::npos ? i : predicate);
    std::uint32_t from = s_.items[i].unit->end;
    if (s_.pack.verb_first && end < s_.items.size() && s_.items[end].kind == ItemKind::complementizer) {  // «وصفه بأنه»
      from = sentence_.units[s_.items[end].begin].end;
      end = g_.clause_end(end);
    }
    const std::uint32_t last = end < s_.items.size() ? sentence_.units[s_.items[end].begin].end : sentence_.end;
    return has_group(trigger.needs, sentence_.units[s_.items[first].begin].begin, std::min(last, from + kReach));
  }

  void fire(std::size_t i, const Trigger& trigger) {
    if (!admitted(i, trigger)) return;
    for (const Frame& frame : trigger.frames) {
      if (fire_frame(i, trigger, frame)) return;
    }
    answer(i, trigger);
  }

  /// "Moscow denied the allegations": who accused it before.
  void answer(std::size_t i, const Trigger& trigger) {
    if (s_.items[i].kind != ItemKind::verb || s_.accusations.empty() || s_.vocabulary.ontology().relations[trigger.relation].name != "reject") return;
    const Item* charge = i + 1 < s_.items.size() ? &s_.items[i + 1] : nullptr;
    if (charge == nullptr || charge->kind != ItemKind::noun || charge->unit->pos != Pos::noun || !names_charge(*charge)) return;
    const Side left = side(i, trigger.frames.front().subject, trigger.subject_kinds, false);
    if (left.ends.size() != 1) return;
    const End& who = left.ends.front();
    for (std::size_t k = s_.accusations.size(); k-- > 0;) {
      const auto& [accuser, accused] = s_.accusations[k];
      const Chain& a = s_.cast.chains[accused];
      const bool meant = accused == who.chain || (a.country >= 0 && a.country == s_.cast.chains[who.chain].country);
      if (!meant || accuser == who.chain) continue;
      return add(i, trigger, who, {who.mention, accuser, kNone}, false);
    }
  }

  /// The noun of an accusation.
  bool names_charge(const Item& item) const {
    return std::any_of(item.unit->entries.begin(), item.unit->entries.end(), [&](const Entry& entry) {
      return entry.word_class == WordClass::trigger && s_.vocabulary.ontology().relations[s_.pack.triggers[entry.index].relation].name == "accuse"; });
  }

  struct End {
    std::uint32_t mention = kNone, chain = kNone;
    std::uint32_t group = kNone;  ///< mention that this one is in, or itself
  };

  /// The chains that a filler offers for an end; a capital is its city where the relation wants a place.
  std::vector<End> ends(const Filler& filler, KindSet kinds, bool wants_place) const {
    std::vector<End> found;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // mention and group
    for (const std::uint32_t m : filler.mentions) all.emplace_back(m, m);
    for (const std::uint32_t m : filler.mentions) {  // "the group -- A, B and C": they too
      for (const std::uint32_t member : apposed_list(s_, m)) all.emplace_back(member, m);
    }
    for (const auto& [m, group] : all) {
      const Mention& mention = s_.cast.mentions[m];
      for (const std::uint32_t chain : mention.chains) {
        std::uint32_t choice = chain;
        if (wants_place && mention.place != kNone) choice = mention.place;
        if ((kinds & kind_bit(s_.cast.chains[choice].kind)) == 0) choice = country_of(choice, kinds);
        if (choice == kNone) continue;
        if (std::none_of(found.begin(), found.end(), [&](const End& e) { return e.chain == choice; })) found.push_back({m, choice, group});
      }
    }
    return found;
  }

  struct Side { std::vector<End> ends; bool weak = false; FramePlace place; };

  /// Of a person or group where only a country can stand ("summoned the Israeli ambassador"), or `kNone`.
  std::uint32_t country_of(std::uint32_t chain, KindSet kinds) const {
    constexpr KindSet kStates = static_cast<KindSet>(kind_bit(ActorKind::country) | kind_bit(ActorKind::organization));
    const Chain& person = s_.cast.chains[chain];
    if (kinds != kStates || person.country < 0 || (person.kind != ActorKind::person && person.kind != ActorKind::group)) return kNone;
    for (std::uint32_t i = 0; i < s_.cast.chains.size(); ++i) {
      if (s_.cast.chains[i].actor == person.country) return i;
    }
    return kNone;
  }

  /// «اجتمعوا بجنيف», "met in": where, not whom.
  bool names_venue(const FramePlace& place, const Filler& filler, bool wants_place) const {
    const auto& keys = s_.pack.place_prepositions;
    if (wants_place || place.place != Place::preposition || std::find(keys.begin(), keys.end(), place.preposition) == keys.end()) return false;
    return std::all_of(filler.mentions.begin(), filler.mentions.end(), [&](std::uint32_t m) {
      const Mention& mention = s_.cast.mentions[m];
      const ActorKind kind = s_.cast.chains[mention.chains.front()].kind;
      return mention.place != kNone || kind == ActorKind::place || kind == ActorKind::country; });
  }

  struct Offer { FramePlace place; Filler filler; };

  /// What each place of a frame offers, in its order; of prepositions side by side the one that stands nearest comes first.
  std::vector<Offer> offers_of(std::size_t i, const std::vector<FramePlace>& places) const {
    std::vector<Offer> offers;
    for (const FramePlace& place : places) offers.push_back({place, g_.at(i, place)});
    const auto preposition = [](const Offer& offer) { return offer.place.place == Place::preposition && !offer.filler.empty(); };
    const auto nearer = [&](const Offer& a, const Offer& b) {
      return s_.cast.mentions[a.filler.mentions.front()].begin < s_.cast.mentions[b.filler.mentions.front()].begin; };
    for (auto begin = offers.begin(); begin != offers.end();) {
      const auto end = std::find_if_not(begin, offers.end(), preposition);
      std::stable_sort(begin, end, nearer);
      begin = end == offers.end() ? end : end + 1;
    }
    return offers;
  }

  /// `subject_of_noun`: who rules an event noun from afar does not do it, if another place has somebody.
  Side side(std::size_t i, const std::vector<FramePlace>& places, KindSet kinds, bool wants_place, bool contact = false, bool subject_of_noun = false, bool doer = false) const {
    const std::vector<Offer> offers = offers_of(i, places);
    for (std::size_t n = 0; n < offers.size(); ++n) {
      const auto& [place, filler] = offers[n];
      const bool venue = (contact || (doer && s_.pack.verb_first && !filler.weak)) && names_venue(place, filler, wants_place);
      if (filler.empty() || venue) continue;
      std::vector<End> found = ends(filler, kinds, wants_place);
      const bool afar = filler.weak && subject_of_noun && (place.place == Place::governor || place.place == Place::subject);
      if (afar && n + 1 < offers.size()) continue;
      if (!found.empty()) return {std::move(found), filler.weak, place};
    }
    return {};
  }

  static bool same_place(const Frame& frame) {
    return frame.subject.size() == 1 && frame.object.size() == 1 && frame.subject[0].place == frame.object[0].place &&
           frame.subject[0].preposition == frame.object[0].preposition;
  }

  bool fire_frame(std::size_t i, const Trigger& trigger, const Frame& frame) {
    const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
    const bool wants_place = (trigger.object_kinds & kind_bit(ActorKind::place)) != 0;
    const bool act_noun = s_.items[i].kind != ItemKind::verb && relation.plover != "CONSULT" && !s_.pack.verb_first;
    Side left = side(i, frame.subject, trigger.subject_kinds, false, false, act_noun, relation.name != "host");
    if (left.ends.empty()) return false;
    // Who rules an event noun from afar takes part in a meeting or a visit, but does not attack or condemn.
    const bool ruled_from_afar = left.weak && s_.items[i].kind != ItemKind::verb &&
                                 (left.place.place == Place::governor || left.place.place == Place::subject);
    const bool purpose = ruled_from_afar && g_.is_purpose(i);
    if (ruled_from_afar && relation.plover != "CONSULT" && !relation.fact && !purpose) return false;
    const bool predicate = relation.fact && s_.items[i].kind == ItemKind::noun && (left.place.place == Place::governor || left.place.place == Place::subject);
    if (predicate && !g_.ruled_directly(i)) return false;  // «قدم إلى أعضاء المجلس» says nothing of who is a member
    const std::size_t before = drafts_.size();
    if (same_place(frame)) {
      if (left.weak) return false;
      for (std::size_t a = 0; a < left.ends.size(); ++a) {
        for (std::size_t b = a + 1; b < left.ends.size(); ++b) {
          const bool apposed = left.ends[a].group == left.ends[b].group && left.ends[a].mention != left.ends[b].mention;
          if (apposed) continue;
          add(i, trigger, left.ends[a], left.ends[b], left.weak);
          if (!relation.symmetric) add(i, trigger, left.ends[b], left.ends[a], left.weak);
        }
      }
      if (drafts_.size() > before) add_mediation(i, trigger, left, {});
      return drafts_.size() > before;
    }
    Side right = side(i, frame.object, trigger.object_kinds, wants_place, relation.symmetric && relation.plover == "CONSULT");
    if (right.ends.empty() && relation.plover == "CONSULT" && frame.object.front().place == Place::object) {
      const auto [subject, object] = g_.with_elided_subject(i);
      left = {ends(subject, trigger.subject_kinds, false), false, {}};
      right = {ends(object, trigger.object_kinds, wants_place), false, {}};
      if (left.ends.empty()) return false;
    }
    if (right.ends.empty() || (left.weak && right.weak)) return false;
    if (right.weak && denies_event(i, relation)) return false;
    if (owner_behind(left, right)) return false;
    // «لاستهداف السعودية» says what for, «لهجوم على السعودية» does not.
    if (purpose && relation.plover != "CONSULT" && right.place.place != Place::possessor) return false;
    const bool place = wants_place && std::all_of(right.ends.begin(), right.ends.end(), [&](const End& e) {
      return s_.cast.chains[e.chain].kind == ActorKind::place; });
    if (wants_place) std::erase_if(right.ends, [&](const End& e) {  // «القمة العربية» is no place
      return s_.cast.mentions[e.mention].kind == MentionKind::adjective && s_.cast.chains[e.chain].kind == ActorKind::place; });
    const bool visit_noun = wants_place && relation.plover == "CONSULT" && s_.items[i].kind == ItemKind::noun;
    if (visit_noun) std::erase_if(right.ends, [&](const End& e) { return s_.cast.chains[e.chain].kind == ActorKind::person; });
    if (right.ends.empty()) return false;
    right.weak = right.weak && !place;  // "the town of Scranton" is that town
    if (right.weak && !relation.through_owner) return false;  // "visited Biden's birthplace"
    add_presence(i, left, trigger, relation);
    for (const End& a : left.ends) {
      for (const End& b : right.ends) {
        if (std::any_of(left.ends.begin(), left.ends.end(), [&](const End& e) { return e.chain == b.chain; })) continue;
        add(i, trigger, a, b, left.weak || right.weak);
        if (frame.both && !relation.symmetric) add(i, trigger, b, a, left.weak || right.weak);
      }
    }
    if (drafts_.size() > before) add_mediation(i, trigger, left, right);
    return drafts_.size() > before;
  }

  /// "under Omani mediation", «برعاية قطر»: whoever mediates, to each party.
  void add_mediation(std::size_t i, const Trigger& trigger, const Side& left, const Side& right) {
    const int mediate = s_.vocabulary.ontology().find("mediate");
    if (mediate < 0 || !s_.vocabulary.ontology().relations[trigger.relation].symmetric) return;
    for (std::size_t k = i + 1; k < g_.clause_end(i) && k < s_.items.size(); ++k) {
      if (s_.items[k].kind != ItemKind::preposition || s_.items[k].word_class != WordClass::mediation) continue;
      Trigger mediation = trigger;
      mediation.id = "mediate.under";
      mediation.relation = static_cast<std::uint16_t>(mediate);
      for (const End& mediator : ends(g_.phrase(k + 1), trigger.subject_kinds, false)) {
        for (const Side* side : {&left, &right}) {
          for (const End& party : side->ends) add(i, mediation, mediator, party, false);
        }
      }
      return;
    }
  }

  /// "in the presence of B", «برفقة»: B takes part on the subject's side of a meeting or a visit.
  void add_presence(std::size_t i, Side& left, const Trigger& trigger, const Relation& relation) const {
    if (!relation.symmetric && (trigger.object_kinds & kind_bit(ActorKind::place)) == 0) return;
    if (relation.plover != "CONSULT") return;
    for (std::size_t k = i + 1; k < g_.clause_end(i) && k < s_.items.size(); ++k) {
      if (s_.items[k].kind != ItemKind::preposition || s_.items[k].word_class != WordClass::presence) continue;
      for (const End& end : ends(g_.phrase(k + 1), trigger.subject_kinds, false)) left.ends.push_back(end);
      return;
    }
  }

  void add(std::size_t i, const Trigger& trigger, const End& a, const End& b, bool weak) {
    if (a.chain == b.chain || meets_itself(trigger, a.chain, b.chain) || interviews(trigger, a.chain, b.chain)) return;
    Draft draft;
    draft.subject = a.chain;
    draft.object = b.chain;
    draft.relation = trigger.relation;
    draft.rule = trigger.id;
    draft.role = trigger.role;
    draft.confidence = trigger.confidence * (weak ? kIndirect : 1.0);
    draft.status = status_of(s_, g_, i, trigger);
    draft.span = evidence(i, a, b);
    qualify(s_, g_, i, draft);
    drafts_.push_back(std::move(draft));
  }

  /// «في مقابلة مع رويترز»: who speaks to the press does not meet it.
  bool interviews(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
    const Relation& relation = s_.vocabulary.ontology().relations[trigger.relation];
    if (relation.family != "contact" || relation.name == "call") return false;
    const auto press = [&](std::uint32_t chain) {
      if (s_.cast.chains[chain].actor < 0) return false;
      const std::string_view type = s_.vocabulary.actors()[static_cast<std::size_t>(s_.cast.chains[chain].actor)].type;
      return type == "broadcaster" || type == "newspaper" || type == "agency"; };
    return press(a) || press(b);
  }

  /// «نفت أذربيجان استهداف أرمينيا»: she denies the event, and refuses nobody.
  bool denies_event(std::size_t i, const Relation& relation) const {
    if (!s_.pack.verb_first || relation.name != "reject" || i + 1 >= s_.items.size()) return false;
    std::size_t k = i + 1;
    while (k < s_.items.size() && s_.items[k].kind == ItemKind::actors) ++k;
    if (k >= s_.items.size() || s_.items[k].kind != ItemKind::noun || !s_.items[k].unit->is(WordClass::trigger) || names_charge(s_.items[k])) return false;
    const auto& entries = s_.items[i].unit->entries;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      if (e.word_class != WordClass::governor || e.pos != s_.items[i].unit->pos) return false;
      const Governor& governor = s_.pack.governors[e.index];
      return governor.kind == GovernorKind::report && governor.status == Status::denied; });
  }

  /// «قصف على مخيم اليرموك للاجئين»: what stands behind the other end and its preposition owns that, and did not do it.
  bool owner_behind(const Side& left, const Side& right) const {
    const auto& owners = s_.pack.owner_prepositions;
    if (!s_.pack.verb_first || owners.empty() || left.place.place != Place::preposition || left.place.preposition != owners.front()) return false;
    return right.place.place == Place::preposition && s_.cast.mentions[left.ends.front().mention].begin > s_.cast.mentions[right.ends.front().mention].begin;
  }

  /// A country has no contact with its own people.
  bool meets_itself(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const {
    const std::string& relation = s_.vocabulary.ontology().relations[trigger.relation].name;
    if (relation != "meet" && relation != "call") return false;
    const auto own = [&](std::uint32_t state, std::uint32_t person) {
      const Chain& country = s_.cast.chains[state];
      const Chain& who = s_.cast.chains[person];
      return country.kind == ActorKind::country && who.kind == ActorKind::person && country.actor >= 0 && who.country == country.actor; };
    return own(a, b) || own(b, a);
  }

  /// From the first to the last of trigger and ends, as far as they stand in this sentence.
  ByteSpan evidence(std::size_t i, const End& a, const End& b) const {
    ByteSpan span = s_.document.span(*s_.items[i].unit);
    for (const End& end : {a, b}) {
      const Mention& mention = s_.cast.mentions[end.mention];
      if (mention.sentence != s_.sentence) continue;
      span.begin = std::min(span.begin, mention.span.begin);
      span.end = std::max(span.end, mention.span.end);
    }
    return span;
  }

  const Scene& s_;
  const Grammar& g_;
  const Sentence& sentence_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> fire(const Scene& scene, const Grammar& grammar) { return Firing(scene, grammar).run(); }

}  // namespace entente
