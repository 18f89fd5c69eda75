#pragma once
// How the triggers of a sentence become drafts.

#include <cstdint>
#include <utility>
#include <vector>

#include "event/steps.hpp"

namespace entente {

/// Fires the triggers of one scene. Borrows scene and grammar.
class Firing {
 public:
  Firing(const Scene& scene, const Grammar& grammar) : s_(scene), g_(grammar), sentence_(scene.document.sentences[scene.sentence]) {}

  /// Drafts of all triggers, in the order of the text; to be called once.
  std::vector<Draft> run();

 private:
  /// An actor at one end of a triple.
  struct End {
    std::uint32_t mention = kNone, chain = kNone;
    std::uint32_t group = kNone;  ///< mention that this one is in, or itself
  };
  /// The actors at one side of a frame, and the place that offered them.
  struct Side { std::vector<End> ends; bool weak = false; FramePlace place; };
  /// What one place of a frame offers.
  struct Offer { FramePlace place; Filler filler; };

  /// A threat without an object.
  struct Threat {
    std::size_t item = 0;
    const Trigger* trigger = nullptr;
    End who;
    std::size_t drafts = 0;  ///< how many were told before it
  };

  // Triggers and their triples: frames.cpp.
  void fire(std::size_t i, const Trigger& trigger);
  [[nodiscard]] static bool same_place(const Frame& frame);
  [[nodiscard]] bool reciprocal(std::size_t i, const Frame& frame) const;
  [[nodiscard]] bool helps(std::size_t i) const;
  bool add_pairs(std::size_t i, const Trigger& trigger, const Side& side);
  [[nodiscard]] bool done_to(std::size_t noun) const;
  bool fire_frame(std::size_t i, const Trigger& trigger, const Frame& frame);
  [[nodiscard]] Side doers(std::size_t i, const Trigger& trigger, const Frame& frame, const Relation& relation) const;
  [[nodiscard]] static bool told_by_verb(const Side& side);
  [[nodiscard]] bool may_do(std::size_t i, const Relation& relation, const Side& left) const;
  [[nodiscard]] bool ruled_by_act(std::size_t noun) const;
  [[nodiscard]] bool may_bear(std::size_t i, const Relation& relation, const Side& left, const Side& right) const;
  [[nodiscard]] bool names_post(std::size_t i, const Side& left, const Side& right) const;
  [[nodiscard]] bool tells_aim(std::size_t i, const Relation& relation, const Side& right) const;
  [[nodiscard]] bool keep_places(std::size_t i, const Relation& relation, const Side& left, Side& right) const;
  [[nodiscard]] bool modifies_next(const End& end) const;
  void add_each(std::size_t i, const Trigger& trigger, const Side& left, const Side& right, bool both);
  void drop_what_is_cut();
  void add(std::size_t i, const Trigger& trigger, const End& a, const End& b, bool weak);
  [[nodiscard]] std::uint32_t whole_of(const Trigger& trigger, std::uint32_t chain) const;
  [[nodiscard]] bool undone(std::size_t i, std::uint32_t doer) const;
  [[nodiscard]] bool leaves_open(std::size_t i, const Trigger& trigger) const;
  [[nodiscard]] ByteSpan evidence(std::size_t i, const End& a, const End& b) const;

  // What no trigger tells: untriggered.cpp.
  void read_obligations();
  [[nodiscard]] bool obliges(std::size_t k) const;
  [[nodiscard]] std::size_t said_before(std::size_t k) const;
  void read_stay();

  // Answers and threats: answers.cpp.
  void answer(std::size_t i, const Trigger& trigger);
  void await_object(std::size_t i, const Trigger& trigger);
  void menace(const Threat& threat);
  [[nodiscard]] bool same_country(std::uint32_t a, std::uint32_t b) const;

  // Who else takes part: company.cpp.
  void join_company(std::size_t i, const Trigger& trigger, const Relation& relation, Side& left, Side& right) const;
  [[nodiscard]] bool belongs(std::uint32_t person, std::uint32_t whole) const;
  void add_mediation(std::size_t i, const Trigger& trigger, const Side& left, const Side& right);
  void add_presence(std::size_t i, Side& left, const Trigger& trigger, const Relation& relation) const;
  void add_leaders(Side& side, KindSet kinds) const;
  [[nodiscard]] std::size_t leader_behind(std::size_t k) const;
  void add_included(std::size_t i, Side& side) const;

  // Who attends a meeting: attendance.cpp.
  void read_attendance();
  [[nodiscard]] bool attends(std::size_t verb) const;
  [[nodiscard]] std::vector<Draft> meetings_before() const;
  /// Chains of people, each with the country on whose side they are, or -1.
  using Present = std::vector<std::pair<std::uint32_t, std::int32_t>>;
  [[nodiscard]] Present persons_behind(std::size_t i) const;
  [[nodiscard]] bool attend_together(std::size_t i, std::uint32_t a, std::uint32_t b) const;
  void attend(std::size_t verb);
  void welcome(std::size_t noun);
  void add_meeting(std::size_t i, std::uint32_t a, std::uint32_t b, const Draft* model);

  // What is told through acts told before: told_before.cpp.
  [[nodiscard]] const Relation& relation_of(const Draft& draft) const;
  [[nodiscard]] std::uint32_t threatened(std::size_t i, std::uint32_t who) const;
  [[nodiscard]] bool titles_only(const Side& side) const;
  [[nodiscard]] bool told_by_spokesman(std::size_t i, const Side& left) const;
  void read_threats();
  [[nodiscard]] std::size_t act_taken_up(std::size_t i) const;
  void read_condemned();
  void add_charge(std::size_t i, const Side& who, const Side& accusers);
  [[nodiscard]] std::uint32_t informant(std::size_t i) const;
  void read_denied();

  // Ends: frame_ends.cpp.
  [[nodiscard]] std::vector<End> ends(const Filler& filler, KindSet kinds, bool wants_place, bool for_state = true) const;
  [[nodiscard]] std::uint32_t sender(std::uint32_t forces) const;
  [[nodiscard]] std::uint32_t country_of(std::uint32_t chain, KindSet kinds) const;
  [[nodiscard]] bool says_where(const FramePlace& place) const;
  [[nodiscard]] bool names_venue(const FramePlace& place, const Filler& filler, bool wants_place) const;
  [[nodiscard]] std::vector<Offer> offers_of(std::size_t i, const std::vector<FramePlace>& places) const;
  [[nodiscard]] static std::vector<FramePlace> other_places(const Frame& frame, const Side& left);
  [[nodiscard]] std::vector<FramePlace> doer_places(std::size_t i, const Frame& frame) const;
  [[nodiscard]] Side side(std::size_t i, const std::vector<FramePlace>& places, KindSet kinds, bool wants_place, bool contact = false, bool subject_of_noun = false, bool doer = false) const;
  [[nodiscard]] bool speaks_of_victim(std::size_t i, const Relation& relation, const Side& right) const;
  [[nodiscard]] Side host_of_envoy(std::size_t i, const Trigger& trigger, const Frame& frame) const;
  [[nodiscard]] bool calls_home(std::size_t i, std::uint32_t envoy) const;
  [[nodiscard]] End posted(const Trigger& trigger, const End& who, const End& whom) const;
  [[nodiscard]] bool owner_behind(const Side& left, const Side& right) const;
  [[nodiscard]] bool plans_to(std::size_t i, const Trigger& trigger) const;

  // Conditions: frame_conditions.cpp.
  [[nodiscard]] static bool reads_as(const Unit& unit, const Entry& entry);
  [[nodiscard]] bool rare_form(const Unit& unit, const Entry& entry) const;
  [[nodiscard]] bool lifted(std::size_t i, const Trigger& trigger) const;
  [[nodiscard]] bool told_by_verb(std::size_t i, const Trigger& trigger) const;
  [[nodiscard]] bool speaks_alone(std::size_t i) const;
  [[nodiscard]] bool other_topic() const;
  [[nodiscard]] bool has_group(const std::vector<std::vector<Symbol>>& groups, std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] static bool asks_complement(const Trigger& trigger);
  [[nodiscard]] bool ruled_by(std::size_t i, const std::vector<std::vector<Symbol>>& needs) const;
  [[nodiscard]] bool admitted(std::size_t i, const Trigger& trigger) const;
  [[nodiscard]] bool interviews(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool denies_event(std::size_t i, const Relation& relation) const;
  [[nodiscard]] bool calls_to_town(std::size_t i, const Relation& relation) const;
  [[nodiscard]] bool stays_at_home(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool comes_home(const Trigger& trigger, const End& a, const End& b) const;
  [[nodiscard]] bool speaks_of_home(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool speaks_for_us(std::size_t i, const Trigger& trigger, const End& who, std::uint32_t speaker) const;
  [[nodiscard]] bool meets_itself(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool turns_on_itself(const Trigger& trigger, std::uint32_t a, std::uint32_t b) const;

  const Scene& s_;
  const Grammar& g_;
  const Sentence& sentence_;
  std::vector<Draft> drafts_;
  std::vector<Threat> threats_;
  std::vector<std::pair<std::size_t, const Trigger*>> silent_;  ///< items and triggers of which no frame found both ends
};

}  // namespace entente
