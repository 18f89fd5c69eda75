#pragma once
// The service that knows words: language packs, the actors of the world, the ontology. Data only; no text is read here.

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/support.hpp"

namespace entente {

// ---- What a word can be --------------------------------------------------------------------------------------------

/// The classes of words; the first block is that of `words.jsonl` and in its order (see docs/packs.md).
enum class WordClass : std::uint8_t {
  preposition, conjunction, complementizer, relative, subordinator, negation, modal, auxiliary, determiner, pronoun,
  adverb, interrogative, pair, counterpart, agent, both, attribution, presence, mediation,
  verb, noun, adjective, name,
  governor, trigger, office, office_modifier, body, actor, demonym, people, given_name, particle, name_part,
  month, weekday, relative_time, time_unit, time_modifier, number_word, day_part, topic,
};

/// Coarse part of speech, to choose between the entries of one word.
enum class Pos : std::uint8_t { verb, noun, adjective, other };

/// What an inflected form says; a set of bits.
enum Feature : std::uint32_t {
  kPast = 1U << 0, kPresent = 1U << 1, kFuture = 1U << 2, kImperative = 1U << 3, kInfinitive = 1U << 4,
  kGerund = 1U << 5, kParticiple = 1U << 6, kPassive = 1U << 7,
  kFirst = 1U << 8, kSecond = 1U << 9, kThird = 1U << 10,
  kSingular = 1U << 11, kDual = 1U << 12, kPlural = 1U << 13, kMasculine = 1U << 14, kFeminine = 1U << 15,
  kDefinite = 1U << 16, kConstruct = 1U << 17,
  kShortName = 1U << 18,  ///< a short form of an actor's name, or an acronym
  kCapital = 1U << 19,    ///< the capital of the country, used for its government
  kSeat = 1U << 20,       ///< a seat of government
  kCommonWord = 1U << 21, ///< the name is an everyday word too
  kPossessive = 1U << 22,
  kAcronym = 1U << 23,    ///< stands only in capitals
  kState = 1U << 25,      ///< the own name of a country
  kIndefinite = 1U << 24, ///< shows by its ending that nothing owns it
};
using Features = std::uint32_t;

/// One meaning of a word or word group.
struct Entry {
  WordClass word_class = WordClass::noun;
  Pos pos = Pos::other;
  std::uint32_t index = 0;  ///< into the table of its class (`Pack::words`, `Pack::triggers`, `Vocabulary::actors`, …)
  Features features = 0;
  bool operator==(const Entry&) const = default;
};

/// A number for a folded word; 0 is a word no pack knows.
using Symbol = std::uint32_t;

/// A trie over symbols: word groups to their entries. Borrows its tables (see `LexiconBuilder`, which makes them);
/// immutable and safe from any thread.
class Lexicon {
 public:
  /// Places of tables scattered by hash; free when the last member is 0.
  struct WordSlot { std::uint32_t hash = 0; Symbol symbol = 0; };
  struct EdgeSlot { std::uint32_t node = 0; Symbol symbol = 0; std::uint32_t next = 0; };
  /// All that is asked of a single word, in one place of memory.
  struct Word {
    std::uint32_t begin = 0;        ///< byte offset into the folded words; it ends where the next one begins
    std::uint32_t root = 0;         ///< the node after it below the root
    std::uint32_t first = 0;        ///< offset of its entries
    std::uint16_t entries = 0;      ///< number of its entries
    std::uint16_t begins_more = 0;  ///< 1 when longer groups begin with it
  };
  struct Tables {
    std::span<const char> spellings;             ///< all folded words, end to end
    std::span<const Word> words;                 ///< per symbol; one more at the end
    std::span<const WordSlot> word_slots;        ///< a power of two of them
    std::span<const EdgeSlot> edges;             ///< of the nodes below; a power of two of them
    std::span<const std::uint32_t> first;        ///< per node, offset into `entries`; one more at the end
    std::span<const Entry> entries;
  };
  Lexicon() = default;
  explicit Lexicon(const Tables& tables) : t_(tables) {}

  /// The symbol of a folded word, 0 if unknown.
  [[nodiscard]] Symbol symbol(std::string_view folded) const;
  /// The node after `symbol` below `node` (0 is the root); 0 when there is none.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, Symbol symbol) const;
  /// Entries that end at `node`.
  [[nodiscard]] std::span<const Entry> entries(std::uint32_t node) const {
    if (node == 0) return {};
    return t_.entries.subspan(t_.first[node], t_.first[node + 1] - t_.first[node]);
  }
  /// Entries of a single word.
  [[nodiscard]] std::span<const Entry> entries_of(Symbol symbol) const {
    if (symbol >= t_.words.size()) return {};
    return t_.entries.subspan(t_.words[symbol].first, t_.words[symbol].entries);
  }
  /// False when no group of several words begins with this one.
  [[nodiscard]] bool begins_more(Symbol symbol) const { return symbol < t_.words.size() && t_.words[symbol].begins_more != 0; }
  [[nodiscard]] const Tables& tables() const { return t_; }

  /// Where the search for an edge or a word begins, before the table's mask; the high half of the latter is its `hash`.
  static std::uint64_t scatter(std::uint32_t node, Symbol symbol);
  static std::uint64_t scatter(std::string_view word);

 private:
  [[nodiscard]] std::uint32_t root(Symbol symbol) const { return symbol < t_.words.size() ? t_.words[symbol].root : 0; }
  Tables t_;
};

// ---- The records of a language pack --------------------------------------------------------------------------------

enum class Status : std::uint8_t { none, actual, planned, possible, denied };
/// "actual", …; `none` for an empty or unknown word.
Status status_from(std::string_view word);
std::string_view name_of(Status status);

enum class ActorKind : std::uint8_t { person, country, organization, group, place };
std::optional<ActorKind> actor_kind_from(std::string_view word);
std::string_view name_of(ActorKind kind);
/// A set of actor kinds, one bit each.
using KindSet = std::uint8_t;
constexpr KindSet kind_bit(ActorKind kind) { return static_cast<KindSet>(1U << static_cast<unsigned>(kind)); }

/// A word of a closed class.
struct WordRow {
  WordClass word_class = WordClass::adverb;
  std::string text;      ///< folded
  std::uint32_t key = 0; ///< prepositions and their kin: `Pack::preposition(text)`
  Status status = Status::none;
  Features features = 0;
  std::string kind;      ///< `pair`: country, person, any or list; `auxiliary`: be, have or do
  std::vector<std::string> members;  ///< `pair` that means always the same: actor ids ("the two Koreas")
};

enum class GovernorKind : std::uint8_t { light, control, report, status, attend };

/// A word that rules a trigger (docs/packs.md, `governors.jsonl`).
struct Governor {
  GovernorKind kind = GovernorKind::light;
  Status status = Status::none;
  bool object_control = false;
  bool event_subject = false;     ///< a noun right behind it is its subject («جرى استدعاء»)
  std::uint32_t preposition = 0;  ///< key of the preposition with which it rules («حذر من»); 0 when it needs none
};

/// A word that stands with a pronoun for a person addressed so: «سموه» for a prince.
struct Address {
  std::uint32_t word = 0;          ///< symbol
  std::vector<std::string> roles;  ///< English; parts of the roles of whom it may mean
};

/// Where an end of a triple stands with respect to its trigger.
enum class Place : std::uint8_t { subject, object, object2, complement, condition, possessor, adjective, governor, head, between, preposition };
struct FramePlace {
  Place place = Place::subject;
  std::uint32_t preposition = 0;  ///< key, when `place` is `preposition`
};
struct Frame {
  std::vector<FramePlace> subject;
  std::vector<FramePlace> object;
  bool both = false;  ///< written with "=": each end does it to the other
};

struct Trigger {
  std::string id;
  std::uint16_t relation = 0;  ///< index into `Ontology::relations`
  Pos pos = Pos::verb;
  std::vector<Frame> frames;
  Status status = Status::none;
  Status then = Status::none;
  bool then_object = false;           ///< the complement is done by the object, not by the subject
  std::vector<std::vector<Symbol>> needs, unless;  ///< word groups: one of these in the clause; none of these in the sentence
  KindSet subject_kinds = 0, object_kinds = 0;
  double confidence = 0.6;
  std::string role;          ///< of `holds_office`: the office that the word tells ("leads": leader)
};

/// A sentence that shows what a trigger gives; run by tests and by `entente check`.
struct TriggerExample {
  std::string trigger, text;
  std::vector<std::string> gives;  ///< "SUBJECT | relation | OBJECT[ | status]"
  std::string relation;
  std::string file;
  std::size_t line = 0;
};

struct Office {
  enum class Kind : std::uint8_t { office, honorific, rank, occupation };
  std::string role;
  Kind kind = Kind::office;
  bool of_country = true, of_body = false;
  bool posted = false;  ///< held at another place: "ambassador to", "envoy for"
  bool vague = false;   ///< says nothing of who holds it where, unless a name stands beside it ("official")
  bool whole = false;      ///< with the article and a number they are the body itself ("the 10 members of ASEAN")
  bool candidacy = false;  ///< no office yet: who bears it belongs to the party that put them up
  bool kin = false;        ///< names somebody by another, whose title or name stands behind it («زوجة الرئيس بشار الأسد»)
  bool portfolio = false;  ///< goes on with its field in capitals ("Minister of Plantation Industries")
  std::string country;  ///< actor id, of titles that say their country ("German chancellor" in one word); else empty
};
struct OfficeModifier { std::string name; };
struct Body {
  std::string name;
  ActorKind kind = ActorKind::organization;
  bool government = false, alone = false;
  bool counted = false;  ///< names an actor of its own where a number stands before it ("nine people")
  bool other = false;  ///< of one, it is the other state told of ("its neighbour")
  bool same = false;  ///< beside the name of an organization it is that organization ("the Hamas movement")
  bool abroad = false;  ///< often stands in a country that is not its own (troops, embassies)
  bool whole = false; ///< with the article and a number it is its owner ("the 27 members of the European Union")
  bool sent = false;  ///< forces: it is their country that deploys them («القوات الأمريكية في سوريا»)
  bool capital = false;  ///< with a nationality or a country it is that country's capital city
  std::vector<std::string> types;  ///< "the bloc": with the article, the organization of such a type that was spoken of last
};
struct RelativeTime { int days = 0, weeks = 0, months = 0, years = 0; char unit = 'd'; };
/// What `time_unit`, `time_modifier` entries index.
enum class TimeUnit : std::uint8_t { day, week, month, year };
enum class TimeModifier : std::uint8_t { last, next, current, ago, since, until, early, late };

struct Clitic { std::string form; WordClass word_class = WordClass::conjunction; std::uint32_t word = 0; };
struct CliticChain { std::string text; std::vector<std::uint32_t> clitics; std::string restore; bool definite = false; };

/// All that one language knows. Immutable after loading.
struct Pack {
  std::string tag;
  Lexicon lexicon;
  std::vector<WordRow> words;
  std::vector<Governor> governors;
  std::vector<Trigger> triggers;
  std::vector<Office> offices;
  std::map<std::string, std::vector<std::string>, std::less<>> role_covers;  ///< "leader" may mean a president
  std::vector<OfficeModifier> office_modifiers;
  std::vector<Body> bodies;
  std::vector<RelativeTime> relative_times;
  std::vector<std::string> topics;
  std::vector<TriggerExample> examples;

  bool verb_first = false;       ///< VSO is the usual order of narration
  std::vector<std::string> distinguishing;  ///< folded: what makes a government another actor than its country ("transitional")
  std::vector<std::string> masculine;  ///< actor ids of countries that are masculine where the others are feminine
  bool titlecase_names = false;  ///< unknown capitalised words may be names
  std::string article;           ///< attached definite article ("ال"), folded
  std::vector<Clitic> proclitics;
  std::vector<CliticChain> chains;               ///< longest first
  std::vector<std::pair<std::string, Features>> enclitics;  ///< pronoun suffixes, folded, longest first
  std::vector<std::pair<std::string, std::string>> enclitic_joins;  ///< stem ending before a suffix → the free form
  std::vector<std::string> possessives;          ///< "'s"
  std::vector<std::uint32_t> owner_prepositions; ///< keys of those that join a body to its owner: "of", «ل»
  std::vector<std::uint32_t> member_prepositions;  ///< those that join several people to where they come from: "from", «من»
  std::vector<std::uint32_t> time_prepositions;     ///< before an event they say when something else happened ("after", «إثر»)
  std::vector<std::uint32_t> purpose_prepositions;  ///< before a noun of action they say what for («لاستهداف»)
  std::vector<std::string> name_heads;              ///< folded: words that names of organizations end in ("committee")
  std::vector<std::uint32_t> name_prepositions;     ///< those inside such names ("Committee on Foreign Relations")
  std::vector<std::uint32_t> inclusion_prepositions;  ///< those that go on with a list: "including"
  std::vector<std::string> nominal_initials;     ///< as written; no finite verb begins so («إدانة»)
  std::vector<std::uint32_t> role_prepositions;  ///< keys of words; an office follows that the subject has: "as"
  std::vector<std::string> post_nouns;           ///< folded; the office that somebody holds follows: «منصب»
  std::vector<std::string> copulas;              ///< folded forms of verbs that say what somebody is: "became"
  std::vector<std::string> statement_nouns;      ///< folded, bare; with the article, who speaks last: "statement"
  std::vector<std::string> place_nouns;          ///< folded; the name of a place follows them: "town", «بلدة»
  std::vector<Address> addresses;
  std::vector<std::uint32_t> obligation_prepositions;  ///< those that open a clause with whoever must do something: «إن على»
  std::vector<std::uint32_t> place_prepositions, between_prepositions;
  std::uint32_t infinitive_marker = 0;           ///< key of the preposition that marks an infinitive ("to"), 0 for none
  std::vector<std::string> abbreviations;        ///< folded, without the last dot
  std::map<char32_t, std::string> fold_map;      ///< by code point, after `fold`
  std::vector<std::uint32_t> fold_table;         ///< what the first code points fold to; see normalise.cpp
  std::map<std::string, std::uint32_t, std::less<>> prepositions;  ///< folded text → key
  std::vector<std::uint8_t> name_part;           ///< per symbol: 1 part of a known person's name, 2 a given name

  /// Matching key of a word in this language.
  [[nodiscard]] std::string normalise(std::string_view word) const;
  /// The same, appended to `out`.
  void normalise(std::string_view word, std::string& out) const;
  /// Fills `fold_table` from `fold_map`.
  void make_fold_table();
  /// Key of a preposition, made when new.
  std::uint32_t preposition(const std::string& folded);
};

// ---- The actors of the world and the ontology ----------------------------------------------------------------------

struct HeldOffice {
  std::string_view role, body, from, to;  ///< dates ISO 8601, empty when open or unknown; `body` an org id or a name
  std::int32_t country = -1;              ///< index into `Vocabulary::actors`
};

/// A row of `packs/actors`. Borrows all its words from the vocabulary: valid as long as that is.
struct Actor {
  std::string_view id, name, type;
  ActorKind kind = ActorKind::person;
  std::int32_t country = -1;  ///< of a city or an organization
  std::span<const HeldOffice> offices;
  std::uint32_t weight = 0;   ///< population of a city; 0 otherwise
  std::string_view packed_names;

  /// Names as spelled: of a language ("en"), or of a group in a language ("short:en", "people:en", "plural_people:en",
  /// "capital:en", "seats:en"). Unpacks them at each call.
  [[nodiscard]] std::map<std::string_view, std::vector<std::string_view>> names() const;
  /// The first name of a group, empty when there is none.
  [[nodiscard]] std::string_view first_name(std::string_view group) const;
  /// A broadcaster, a newspaper or a news agency.
  [[nodiscard]] bool is_press() const { return type == "broadcaster" || type == "newspaper" || type == "agency"; }
};

struct Relation {
  std::string name, plover, family;
  bool symmetric = false, fact = false;
  bool through_owner = false;  ///< what is done to a thing of somebody's is done to its owner ("condemned Iran's missile")
  KindSet subject_kinds = 0, object_kinds = 0;
};
struct Ontology {
  std::vector<Relation> relations;
  /// Index of a relation by name, or -1.
  [[nodiscard]] int find(std::string_view name) const;
};

class Image;
struct Overlay;
class OfficeTable;

/// Everything under one `packs/` folder, and actors of the user's own. Immutable after loading; safe from any thread.
class Vocabulary {
 public:
  /// Loads the ontology, the actors and the named languages (all that are there when empty). `image` is a file made by
  /// `compile`; it is used when this program made it of exactly what is in `packs_dir` now, else the sources are read.
  /// Throws `Error` with file and line for anything unsound in the sources.
  static Vocabulary load(const std::string& packs_dir, const std::vector<std::string>& languages = {}, const std::string& image = {});
  /// The bytes of an image of a folder of packs. Throws like `load`.
  static std::string compile(const std::string& packs_dir, const std::vector<std::string>& languages = {});

  /// Adds the people and bodies of these files to the actors and their names to the words of each language. A file has JSON
  /// Lines in the form of `packs/actors`, or FollowTheMoney entities (docs/packs.md). A row with the id of an actor that is known
  /// adds to it. Rows that cannot be used are handed to `rejected`. `packs_dir` as in `load`; to be called once, before
  /// anybody else uses the vocabulary. Throws `Error` for a file that cannot be read.
  void add_authority(const std::string& packs_dir, const std::vector<std::string>& files, const std::function<void(Rejected&&)>& rejected);

  /// The pack of a language tag, or null when there is none.
  [[nodiscard]] const Pack* pack(std::string_view tag) const;
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  [[nodiscard]] const Ontology& ontology() const { return ontology_; }
  [[nodiscard]] std::vector<std::string> languages() const;
  /// Index of an actor by its id, or -1.
  [[nodiscard]] std::int32_t actor(std::string_view id) const;
  /// Index of the actor who alone is known to have held the office `role` of a country (an index too) on a day (YYYY-MM-DD); -1
  /// for none or several, near the days on which an office changed hands, and for offices that several hold at once.
  [[nodiscard]] std::int32_t holder(std::string_view role, std::int32_t country, std::string_view day) const;

 private:
  static Vocabulary of(std::shared_ptr<const Image> image, const std::string& packs_dir, const std::vector<std::string>& languages);
  std::shared_ptr<const Image> image_;  ///< owns what actors and lexicons borrow
  Ontology ontology_;
  std::vector<HeldOffice> offices_;     ///< of all actors, one after the other
  std::vector<Actor> actors_;
  std::span<const std::int32_t> by_id_; ///< actors in the order of their ids
  std::map<std::string, std::unique_ptr<const Pack>, std::less<>> packs_;
  std::shared_ptr<const OfficeTable> office_table_;  ///< of `actors_`
  std::shared_ptr<const Overlay> overlay_;  ///< owns what the user's actors and the lexicons with them borrow
};

}  // namespace entente
