#pragma once
// The steps of the stage, in the order they run: items of a sentence, grammatical functions, frames, qualities, records.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "entente/entity.hpp"
#include "entente/event.hpp"

namespace entente {

// ---- Items: a sentence without what carries no relation -------------------------------------------------------------

enum class ItemKind : std::uint8_t {
  actors,      ///< one mention or a coordination of several
  verb, noun,  ///< words with a place in the clause; nouns include unknown words
  descriptor,  ///< adjectives and participles that are triggers or governors
  preposition, conjunction, complementizer, relative, subordinator, negation, modal, auxiliary,
  comma, bracket, stop,
};

struct Item {
  ItemKind kind = ItemKind::noun;
  std::uint32_t begin = 0, end = 0;     ///< units `[begin, end)` of the sentence
  const Unit* unit = nullptr;           ///< null for actors
  std::vector<std::uint32_t> mentions;  ///< of `actors`: indices into `Cast::mentions`
  std::uint32_t key = 0;                ///< of prepositions
  WordClass word_class = WordClass::preposition;  ///< of prepositions: agent, attribution, presence, mediation too
  Status status = Status::none;         ///< of modals and subordinators
  bool quoted = false;
};

/// A date in a sentence, resolved.
struct TimeMention {
  std::uint32_t begin = 0, end = 0;  ///< units
  std::string value;                 ///< ISO 8601, `A/B` for a span
  std::string ahead;                 ///< of a bare weekday: the next such day, for what is planned
  std::string behind;                ///< of a bare month that was read as one to come: the last such month, for what is told as past
  std::optional<int> told;           ///< days behind the day that the text tells of, when it counts from that ("the next day")
  bool to_come = false;              ///< the words themselves say so ("next week")
};

/// A triple before its actors get their ids: ends are chains.
struct Draft {
  std::uint32_t subject = kNone, object = kNone;  ///< chains
  std::uint16_t relation = 0;
  Status status = Status::actual;
  std::string time;
  std::uint32_t place = kNone, source = kNone;    ///< chains
  std::uint32_t sent_from = kNone;                ///< chain of the place that the article is sent from, for what is told as past
  std::string role, topic;
  ByteSpan span;
  bool in_title = false;
  bool past = false;  ///< a finite verb tells it as past
  bool open = false;  ///< a talk of which the verb leaves open whether they met or spoke by telephone
  bool noun = false;  ///< a noun tells it
  std::size_t item = 0;  ///< of its sentence, that tells it
  bool attended = false;  ///< a meeting with who attended one told of before
  std::string rule;
  double confidence = 0;
};

/// A sentence ready for frames. Borrows document and cast.
struct Scene {
  const Document& document;
  const Cast& cast;
  const Vocabulary& vocabulary;
  const Pack& pack;
  std::uint32_t sentence = 0;
  std::vector<Item> items;
  std::vector<TimeMention> times;
  std::string date;                ///< of the article
  std::string carried_time;        ///< day that the sentence before told of, for what follows it; "" when it told none
  std::string announced;           ///< time to come that the sentence before told of; "" when it told none
  std::vector<std::pair<std::uint32_t, std::uint32_t>> accusations;  ///< chains of accuser and accused, of the sentences before, in order
  std::vector<Draft> meetings;     ///< of the last sentence before that told of any, with those of who attended them
  std::uint32_t dateline = kNone;  ///< chain of the place that the article is sent from, in the sentence that says so
  std::uint32_t sent_from = kNone; ///< the same, in the sentences behind
  std::uint32_t speaker = kNone;   ///< chain of whoever spoke last in the sentence before
  std::vector<std::uint32_t> attacks = {};  ///< chains of who attacked somebody, of the three sentences before, in order
};

/// Gives a value to the dates of a sentence that count from `day`, the day that the sentences before tell of; "" when they tell of none.
void count_from_told(std::vector<TimeMention>& times, const std::string& day, const std::string& date);
/// Dates of a sentence; `date` is the article's ("" when unknown: then relative words give nothing).
std::vector<TimeMention> read_times(const Document& document, std::uint32_t sentence, const std::string& date);
Scene make_scene(const Document& document, const Cast& cast, const Vocabulary& vocabulary, std::uint32_t sentence, const std::string& date);

// ---- Grammar --------------------------------------------------------------------------------------------------------

/// The actors at one place of a frame.
struct Filler {
  std::vector<std::uint32_t> mentions;  ///< indices into `Cast::mentions`
  bool weak = false;                    ///< not the phrase itself but its owner ("Iran's facilities"), or carried over
  std::size_t side = 0;                 ///< where the mentions begin that stand together, on one side of two; 0 when none do
  [[nodiscard]] bool empty() const { return mentions.empty(); }
};

/// Grammatical functions in a scene, by neighbourhood. Methods take indices of items. The private ones are grouped by the file
/// that holds them.
class Grammar {
 public:
  /// `carried`: subject of the main verb of the sentence before, for clauses that leave theirs out.
  Grammar(const Scene& scene, Filler carried) : s_(scene), carried_(std::move(carried)) {}

  [[nodiscard]] Filler at(std::size_t item, const FramePlace& place) const;
  [[nodiscard]] Filler subject(std::size_t verb, int depth = 0) const;
  [[nodiscard]] Filler object(std::size_t verb, int depth = 0) const;
  /// Subject and object of a verb whose only phrase is taken for its object («والتقى الرئيس»), when its subject is left out.
  [[nodiscard]] std::pair<Filler, Filler> with_elided_subject(std::size_t verb) const;
  /// The verb or governing noun that rules item `i`, or `npos`.
  [[nodiscard]] std::size_t ruler(std::size_t i) const;
  /// «لاستهداف السعودية»: a noun of action behind a preposition of purpose, ruled by a verb.
  [[nodiscard]] bool is_purpose(std::size_t i) const;
  /// No preposition stands between item `i` and the word that rules it.
  [[nodiscard]] bool ruled_directly(std::size_t i) const;
  /// Subject of a main clause, to carry into the next sentence.
  [[nodiscard]] Filler main_subject() const;
  [[nodiscard]] bool passive(std::size_t verb) const;
  /// "to meet", "meeting": a verb without a subject of its own, in languages that mark the infinitive.
  [[nodiscard]] bool is_infinitive(std::size_t verb) const;
  /// Actors of the phrase that begins at item `i`.
  [[nodiscard]] Filler phrase(std::size_t i) const;
  /// End of the clause to the right of item `i`.
  [[nodiscard]] std::size_t clause_end(std::size_t i) const;

  /// Does the trigger at `i` ask for this preposition itself?
  [[nodiscard]] bool licenses(std::size_t i, std::uint32_t key) const;
  /// «قطع بلاده للعلاقات مع»: the trigger at `i` means its event only with the word at `k`.
  [[nodiscard]] bool needs(std::size_t i, std::size_t k) const;
  [[nodiscard]] bool mobilizes(std::size_t noun) const;
  /// «محذرا إسرائيل»: a participle with an object, telling what the subject of the clause did meanwhile.
  [[nodiscard]] bool is_circumstantial(std::size_t i) const;
  /// Does the word at `i`, as the part of speech that it is, have a reading as such a governor?
  [[nodiscard]] bool governs_as(std::size_t i, const std::function<bool(const Governor&)>& accept) const;
  /// The first auxiliary, modal or negation of a verb, or the verb itself.
  [[nodiscard]] std::size_t group_begin(std::size_t verb) const;
  /// A verb of saying.
  [[nodiscard]] bool is_report(std::size_t verb) const;
  /// Is the word at `i` a trigger of an accusation?
  [[nodiscard]] bool alleges(std::size_t i) const;
  [[nodiscard]] bool speaks_about(std::size_t rule, std::size_t noun) const;
  [[nodiscard]] std::size_t obliged_before(std::size_t begin) const;
  [[nodiscard]] Filler accused_before(std::size_t complementizer, std::size_t verb, int depth) const;
  /// «الأمر الذي تنفيه الدوحة»: the pronoun of the verb means what was said before.
  [[nodiscard]] bool takes_up_clause(std::size_t verb) const;
  [[nodiscard]] bool describes_thing_before(std::size_t verb) const;
  /// No other word than a conjunction stands before the verb group.
  [[nodiscard]] bool opens_sentence(std::size_t verb) const;
  /// «أوضح المسؤول الذي طلب عدم كشف اسمه أن»: the complementizer goes on with the verb of saying before the relative clause.
  [[nodiscard]] bool told_outside(std::size_t verb, std::size_t complementizer) const;
  /// Its first word begins with the article of the language.
  [[nodiscard]] bool has_article(std::size_t i) const;
  /// «اغتيال هنية», "Rabin's assassination": who owns the act of force at `noun` bears it, and did not do it.
  [[nodiscard]] bool suffered_by_owner(std::size_t noun) const;
  [[nodiscard]] bool done_by_owner(std::size_t noun) const;
  [[nodiscard]] std::size_t joined_base(std::size_t verb) const;
  /// "stressed that", "the importance of": a word that needs a clause about somebody else.
  [[nodiscard]] bool needs_clause(const Trigger& trigger) const;
  /// "for Iran to open": the actor at `who` is to do what the infinitive behind says.
  [[nodiscard]] bool opens_infinitive(std::size_t who) const;
  [[nodiscard]] bool headline_plan(std::size_t verb) const;
  /// «ترامب: سنفرض عقوبات»: whoever speaks, before a colon, in the first person of the verb.
  [[nodiscard]] Filler speaker_before(std::size_t verb) const;
  /// An attached pronoun.
  [[nodiscard]] bool is_suffix(std::size_t i) const;
  /// The governor of which the noun is the subject, or `npos`.
  [[nodiscard]] std::size_t predicate(std::size_t noun) const;
  /// «قمة يفترض أن تعقد»: the verb only says that the noun before it is to be held.
  [[nodiscard]] bool holds_noun_before(std::size_t verb) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  [[nodiscard]] std::size_t count() const { return s_.items.size(); }
  [[nodiscard]] const Item& item(std::size_t i) const { return s_.items[i]; }
  [[nodiscard]] ItemKind kind(std::size_t i) const { return i < count() ? item(i).kind : ItemKind::stop; }
  [[nodiscard]] const Mention& mention(std::size_t i) const { return s_.cast.mentions[item(i).mentions.front()]; }
  [[nodiscard]] bool is_noun(std::size_t i) const { return kind(i) == ItemKind::noun; }
  [[nodiscard]] Filler of_item(std::size_t i) const { return {item(i).mentions, false}; }

  // What the words are: grammar.cpp.
  [[nodiscard]] const Trigger* trigger_of(std::size_t i) const;    ///< null when the item is none
  [[nodiscard]] const Governor* governor_of(std::size_t i) const;  ///< null when the item is none
  [[nodiscard]] bool is_adjective(std::size_t i) const;
  [[nodiscard]] bool is_owner(std::size_t i) const;  ///< possessive before a noun
  [[nodiscard]] bool is_light(std::size_t verb) const;
  [[nodiscard]] bool having(std::size_t verb) const;
  [[nodiscard]] bool is_participle(std::size_t verb) const;  ///< and no finite form
  [[nodiscard]] bool is_indefinite(std::size_t i) const;     ///< its ending says that nothing behind it owns it
  [[nodiscard]] bool hyphenated(std::size_t i) const;
  [[nodiscard]] bool time_between(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool words_between(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool behind_described(std::size_t i) const;
  [[nodiscard]] bool bare(std::size_t i) const;      ///< a phrase under no preposition and no noun
  [[nodiscard]] std::vector<std::size_t> bare_right(std::size_t verb) const;
  [[nodiscard]] std::size_t behind_aside(std::size_t i) const;
  [[nodiscard]] std::size_t to_be_held(std::size_t noun) const;
  [[nodiscard]] std::size_t reach(std::size_t i) const;

  // What rules what: control.cpp.
  [[nodiscard]] bool done_by_agent(std::size_t verb, std::size_t i) const;
  [[nodiscard]] bool opens_passive_aside(std::size_t verb) const;
  [[nodiscard]] bool begins_clause(std::size_t preposition) const;
  [[nodiscard]] bool judges_act(std::size_t rule, std::size_t noun) const;
  [[nodiscard]] std::size_t asked_outside(std::size_t verb, std::size_t i) const;
  [[nodiscard]] bool opens_complement(std::size_t descriptor, std::size_t i) const;
  [[nodiscard]] bool asks_for(std::size_t i, std::uint32_t key) const;
  [[nodiscard]] bool takes_infinitive(std::size_t rule, std::size_t i) const;
  [[nodiscard]] bool takes_event(std::size_t verb) const;
  [[nodiscard]] Filler controlled(std::size_t i, int depth) const;
  [[nodiscard]] bool orders_stranger(std::size_t rule, std::size_t noun) const;
  [[nodiscard]] bool tells_when(std::size_t rule, std::size_t noun) const;
  [[nodiscard]] bool refuses_force(std::size_t rule, std::size_t noun) const;
  [[nodiscard]] bool is_means(std::size_t rule, std::size_t noun) const;
  [[nodiscard]] std::size_t above_act(std::size_t verb) const;
  [[nodiscard]] Filler called_upon(std::size_t noun) const;
  [[nodiscard]] Filler governor(std::size_t noun) const;

  // What a verb tells of: told.cpp.
  [[nodiscard]] bool only_tells(std::size_t verb) const;
  [[nodiscard]] bool happens_at(std::size_t noun) const;
  [[nodiscard]] bool turns_down(std::size_t verb) const;
  [[nodiscard]] bool told_of_others(std::size_t rule, std::size_t noun, int prepositions) const;
  [[nodiscard]] std::string family(std::size_t i) const;

  // Who does what a noun tells that no verb rules: subjects_of_nouns.cpp.
  [[nodiscard]] Filler subject_behind_comma(std::size_t noun) const;
  [[nodiscard]] Filler subject_of_main(std::size_t noun) const;
  [[nodiscard]] Filler subject_of_headline(std::size_t noun) const;
  [[nodiscard]] Filler nominal_subject(std::size_t complementizer, std::size_t noun) const;

  // Whose a thing or an act is: owners.cpp.
  [[nodiscard]] bool rejects_charge(std::size_t verb, std::size_t noun) const;
  [[nodiscard]] Filler accused_of(std::size_t noun) const;
  [[nodiscard]] bool bare_name(std::size_t i) const;
  [[nodiscard]] Filler possessor(std::size_t noun) const;
  [[nodiscard]] Filler possessor_of_joined(std::size_t noun) const;
  [[nodiscard]] bool suffered(std::size_t i) const;

  // Whom a phrase means: phrases.cpp.
  [[nodiscard]] std::size_t kin_named(std::size_t i) const;
  [[nodiscard]] bool modifies_noun(std::size_t i) const;
  [[nodiscard]] std::size_t named_behind(std::size_t i) const;
  [[nodiscard]] std::size_t named_place(std::size_t i) const;
  [[nodiscard]] std::size_t last_of_things(std::size_t i) const;
  [[nodiscard]] std::size_t where_from(std::size_t i) const;
  [[nodiscard]] std::size_t included(std::size_t i) const;
  [[nodiscard]] Filler described_by(std::size_t i) const;
  [[nodiscard]] Filler with_coordinated(std::size_t k) const;
  [[nodiscard]] bool joins_adjectives(std::size_t i) const;
  [[nodiscard]] bool belongs_to(std::size_t descriptor) const;
  [[nodiscard]] bool words_pointing(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] Filler joint_adjectives(std::size_t i) const;
  [[nodiscard]] bool inside_phrase(std::size_t i, std::size_t noun) const;
  [[nodiscard]] Filler adjective(std::size_t noun) const;
  [[nodiscard]] Filler described(std::size_t i) const;
  [[nodiscard]] Filler head(std::size_t i) const;

  // Clauses that describe a noun: clauses.cpp.
  [[nodiscard]] Filler antecedent(std::size_t relative) const;
  [[nodiscard]] std::size_t act_described(std::size_t relative) const;
  [[nodiscard]] bool tells_where(std::size_t relative) const;
  [[nodiscard]] bool names_a_thing(std::size_t relative) const;
  [[nodiscard]] bool takes_up(std::uint32_t u) const;
  [[nodiscard]] bool refers_back(std::size_t verb) const;
  [[nodiscard]] bool describes_noun(std::size_t verb) const;
  [[nodiscard]] Filler doer_in_clause(std::size_t noun) const;
  [[nodiscard]] std::size_t act_before(std::size_t verb) const;
  [[nodiscard]] Filler doer_of(std::size_t act) const;
  [[nodiscard]] Filler doer_of_act(std::size_t act, std::size_t verb) const;
  [[nodiscard]] Filler owner_of_described(std::size_t verb) const;
  [[nodiscard]] Filler owner_of_thing(std::size_t relative) const;
  [[nodiscard]] std::optional<Filler> described_event(std::size_t verb) const;

  // Agreement: agreement.cpp.
  [[nodiscard]] bool same_gender(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool headed_by_masculine(const Mention& m) const;
  [[nodiscard]] bool headed_by_things(const Mention& m) const;
  [[nodiscard]] bool third_plural(std::size_t verb) const;  ///< or dual, and nothing else
  [[nodiscard]] bool subject_stands_right(std::size_t verb) const;
  [[nodiscard]] bool agrees(std::size_t verb, std::size_t phrase) const;
  [[nodiscard]] bool likely_subject(std::size_t verb, std::size_t phrase) const;
  [[nodiscard]] bool only_choice(std::size_t verb) const;

  // Subjects: subjects.cpp.
  [[nodiscard]] Filler carried_over() const;
  [[nodiscard]] Filler carried_to(std::size_t verb) const;
  [[nodiscard]] bool at_venue(std::size_t i) const;
  [[nodiscard]] bool is_venue(std::size_t i) const;
  [[nodiscard]] bool of_closed_relative(std::size_t i, std::size_t verb) const;
  [[nodiscard]] Filler subject_of_coordinated(std::size_t verb, int depth) const;
  [[nodiscard]] bool is_object_before(std::size_t i, std::size_t verb, int depth) const;
  [[nodiscard]] bool ends_in_preposition(const Unit& unit) const;
  [[nodiscard]] std::size_t verb_before(std::size_t verb, std::size_t from) const;
  [[nodiscard]] bool opens_aside(std::size_t i) const;
  [[nodiscard]] bool tells(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_aside(std::size_t from) const;
  [[nodiscard]] Filler subject_left(std::size_t verb, int depth) const;
  [[nodiscard]] bool done_by_strangers(std::size_t gerund) const;
  [[nodiscard]] bool told_behind(std::size_t verb) const;
  [[nodiscard]] std::size_t teller_of(std::size_t told, std::size_t participle) const;
  [[nodiscard]] Filler subject_of_circumstantial(std::size_t i) const;
  [[nodiscard]] std::optional<Filler> subject_of_predicate(std::size_t i) const;

  // Subjects where the verb comes first: subjects_verb_first.cpp.
  [[nodiscard]] Filler elided_before(std::size_t verb, const std::vector<std::size_t>& right) const;
  [[nodiscard]] Filler shared_subject(std::size_t verb, std::size_t phrase) const;
  [[nodiscard]] Filler issuer_of_statement(std::size_t verb) const;
  [[nodiscard]] bool names_holder(std::size_t office, std::size_t name) const;
  [[nodiscard]] bool agrees_as_subject(std::size_t verb, const Filler& who) const;
  [[nodiscard]] bool acts(std::size_t noun) const;
  [[nodiscard]] Filler whose_statement(std::size_t verb) const;
  [[nodiscard]] std::size_t behind_auxiliary(std::size_t verb) const;
  [[nodiscard]] Filler doer_of_thing(std::size_t relative, std::size_t verb) const;
  [[nodiscard]] bool names_its_subject(std::size_t verb) const;
  [[nodiscard]] Filler owner_of_subject(std::size_t verb) const;
  [[nodiscard]] Filler speaker_of(std::size_t verb, int depth) const;
  [[nodiscard]] Filler subject_verb_first(std::size_t verb, int depth) const;

  // Objects: objects.cpp.
  [[nodiscard]] std::size_t whole_of_part(std::size_t i) const;
  [[nodiscard]] bool is_contact(std::size_t i) const;
  [[nodiscard]] bool names_again(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool counts_between(std::size_t a, std::size_t b) const;
  [[nodiscard]] Filler behind_opening_phrase(std::size_t verb) const;
  [[nodiscard]] bool opens_clause(std::size_t verb) const;
  [[nodiscard]] std::size_t act_told_before(std::size_t left) const;
  [[nodiscard]] Filler decider_before(std::size_t left) const;
  [[nodiscard]] Filler object_of_passive(std::size_t verb, int depth) const;
  [[nodiscard]] Filler doer_of_object(std::size_t verb) const;
  [[nodiscard]] std::optional<Filler> object_of_relative(std::size_t verb, int depth) const;
  [[nodiscard]] Filler owner_behind(std::size_t verb) const;
  [[nodiscard]] Filler owner_behind_verb_first(std::size_t verb, int depth) const;
  [[nodiscard]] Filler owner_of_act_above(std::size_t noun) const;
  [[nodiscard]] Filler owner_of_object(std::size_t verb) const;
  [[nodiscard]] Filler object_of_noun(std::size_t noun) const;

  // Places of frames: functions.cpp.
  [[nodiscard]] bool needs_beside_object(std::size_t verb, std::size_t k) const;
  [[nodiscard]] bool tells_the_same(std::size_t i, std::size_t k) const;
  [[nodiscard]] Filler doer_of_raid(std::size_t i, std::size_t means) const;
  [[nodiscard]] bool begins_another(std::size_t i, std::size_t k) const;
  [[nodiscard]] bool leaves_to_noun(std::size_t verb, std::size_t k, std::uint32_t key) const;
  [[nodiscard]] bool is_treaty(std::size_t noun) const;
  [[nodiscard]] bool all_people(const Filler& filler) const;
  [[nodiscard]] bool backs(std::size_t i, std::size_t noun) const;
  [[nodiscard]] Filler prepositional(std::size_t i, std::uint32_t key) const;
  [[nodiscard]] Filler agent(std::size_t verb) const;
  [[nodiscard]] bool assaults(std::size_t i) const;  ///< a trigger of an attack
  [[nodiscard]] Filler doer_of_means(std::size_t verb) const;
  [[nodiscard]] bool joins_two(std::size_t i) const;
  [[nodiscard]] bool meets_somebody(std::size_t noun) const;
  [[nodiscard]] Filler between(std::size_t noun) const;
  [[nodiscard]] std::size_t told_to_act(std::size_t i) const;
  [[nodiscard]] Filler complement(std::size_t verb) const;
  [[nodiscard]] Filler condition(std::size_t i) const;

  static constexpr int kDeepest = 4;  ///< chains of control that are followed
  mutable int nested_ = 0;  ///< clauses being followed by `controlled`; a grammar is used by one thread
  const Scene& s_;
  Filler carried_;
};

// ---- Qualities and records ------------------------------------------------------------------------------------------

/// What is said of the event at item `i`: happened, planned, possible, denied.
Status status_of(const Scene& scene, const Grammar& grammar, std::size_t i, const Trigger& trigger);
/// «بدعم من فرنسا», «بدعوة من الرئيس»: words between prepositions tell beside the clause what is so.
bool stands_beside(const Scene& scene, const Grammar& grammar, std::size_t i);
/// «، متهما إيران», ", accusing Iran": told beside the main verb, of its time.
bool told_beside(const Scene& scene, const Grammar& grammar, std::size_t i);
/// Chain of whoever says so, of an event whose trigger is item `i`; `kNone` when the narrator does.
std::uint32_t source_of(const Scene& scene, const Grammar& grammar, std::size_t i, const Draft& draft);
/// Chain of whoever speaks last in a sentence, `kNone` when nobody does.
std::uint32_t last_speaker(const Scene& scene, const Grammar& grammar);
/// Time, place and source of an event whose trigger is item `i`.
void qualify(const Scene& scene, const Grammar& grammar, std::size_t i, Draft& draft);
/// Memberships that stand in the shape of a phrase: a list behind the word for its members, a person's party, a country's allies of a bloc.
std::vector<Draft> memberships(const Scene& scene);
/// The mentions of a list behind a dash, a colon or a bracket that says who a group is.
std::vector<std::uint32_t> apposed_list(const Scene& scene, std::uint32_t mention);
/// All triples of a scene.
std::vector<Draft> fire(const Scene& scene, const Grammar& grammar);
/// Facts, duplicates, ids, confidence: the records of the article.
void assemble(const Document& document, const Cast& cast, const Vocabulary& vocabulary, std::vector<Draft> drafts, Extraction& extraction);

}  // namespace entente
