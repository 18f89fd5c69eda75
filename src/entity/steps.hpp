#pragma once
// The parts of the stage: a registry of chains, and readers that each recognise one shape of mention.

#include <optional>
#include <string>
#include <vector>

#include "entente/entity.hpp"

namespace entente {

/// What a reader of a sentence needs at hand.
struct Context {
  const Document& document;
  const Vocabulary& vocabulary;
  const std::string& date;
  const Pack& pack;
  const Sentence* sentence = nullptr;
  std::uint32_t sentence_index = 0;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(sentence->units.size()); }
  [[nodiscard]] const Unit& unit(std::uint32_t u) const { return sentence->units[u]; }
  [[nodiscard]] const Token& token(std::uint32_t u) const { return document.tokens[unit(u).begin]; }
  [[nodiscard]] bool in(std::uint32_t u) const { return u < size(); }
  [[nodiscard]] const Entry* find(std::uint32_t u, WordClass word_class) const { return in(u) ? unit(u).find(word_class) : nullptr; }
  /// An entry of the class whatever part of speech was chosen.
  [[nodiscard]] const Entry* any(std::uint32_t u, WordClass word_class) const;
  [[nodiscard]] char32_t mark(std::uint32_t u) const { return in(u) ? token(u).mark : U'\0'; }
  [[nodiscard]] bool comma(std::uint32_t u) const { return mark(u) == U',' || mark(u) == 0x060C; }
  /// Does the word begin with the article of the language?
  [[nodiscard]] bool has_article(std::uint32_t u) const { return !pack.article.empty() && text(u, u + 1).starts_with(pack.article); }
  [[nodiscard]] bool possessive(std::uint32_t u) const { return in(u) && token(u).possessive; }
  [[nodiscard]] ByteSpan span(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::string text(std::uint32_t begin, std::uint32_t end) const;
};

/// The chains of the document so far, and how a new mention finds its chain.
class Registry {
 public:
  Registry(const Vocabulary& vocabulary, const Pack& pack, const std::string& date)
      : vocabulary_(vocabulary), pack_(pack), date_(date) {}

  std::uint32_t for_actor(std::int32_t actor);
  /// A person by name: `words` are the symbols of the name, `keys` the folded words, `candidates` actors of that name.
  std::uint32_t for_person(const std::vector<Symbol>& words, const std::vector<std::string>& keys, const std::string& form,
                           const std::vector<std::int32_t>& candidates, std::int32_t country, const std::string& role);
  /// A person by title alone; `owner` may be `kNone`. `loose`: a word for several offices is said of someone told of.
  std::uint32_t for_title(const std::string& role, std::uint32_t owner, bool definite, const std::string& form,
                          bool loose = false);
  /// A body or group without a name of its own.
  std::uint32_t for_body(std::uint32_t body, std::int32_t country, std::uint32_t owner);
  /// People of a country, by the word for them.
  std::uint32_t for_people(std::int32_t country, const std::string& form);
  /// Titles without a name whose holder is named elsewhere: for each chain the one that stands for it.
  std::vector<std::uint32_t> merge_titles();
  /// A chain of the same kind and name, or a new one.
  std::uint32_t find_or_add(Chain chain);
  std::uint32_t add(Chain chain);

  void note(std::uint32_t chain, const std::string& form, std::uint32_t sentence);
  void claim(OfficeClaim claim);
  [[nodiscard]] std::string english_adjective(std::int32_t country) const;
  std::uint32_t capital_of(std::int32_t country);
  [[nodiscard]] bool of_body(const HeldOffice& office, std::uint32_t chain) const;
  [[nodiscard]] bool is_party(std::uint32_t chain) const;
  /// The organization told of whose name has this word as its head, or `kNone`.
  [[nodiscard]] std::uint32_t headed(std::string_view word) const;
  [[nodiscard]] std::vector<std::int32_t> holders(const std::string& last_name, std::int32_t country, const std::string& role) const;
  /// The office of an actor that a role names, on the article's day if there is one then, or null.
  [[nodiscard]] const HeldOffice* held(std::int32_t actor, const std::string& role) const;
  /// Does the text give a chain an office that a word for several offices may mean?
  [[nodiscard]] bool loosely_holds(std::uint32_t chain, const std::string& role) const;
  /// Is an office named `held` meant by a title of `role`?
  [[nodiscard]] bool role_fits(std::string_view held, const std::string& role) const;

  std::vector<Chain> chains;
  std::vector<OfficeClaim> offices;

 private:
  [[nodiscard]] std::uint32_t loosely_told(const std::string& role, std::uint32_t owner) const;
  [[nodiscard]] bool told_as(std::uint32_t chain, const std::string& role) const;
  [[nodiscard]] bool may_hold(std::uint32_t chain, const std::string& role, std::uint32_t owner) const;
  [[nodiscard]] std::uint32_t last_holder(const std::string& role, std::uint32_t owner) const;
  [[nodiscard]] double fitness(std::int32_t actor, std::int32_t country, const std::string& role) const;
  [[nodiscard]] std::int32_t fittest(const std::vector<std::int32_t>& candidates, std::int32_t country, const std::string& role) const;
  [[nodiscard]] std::uint32_t same_person(const std::vector<std::string>& keys, bool known, std::int32_t country, bool titled) const;
  const Vocabulary& vocabulary_;
  const Pack& pack_;
  const std::string& date_;
};

/// Was an office held on a day, as far as the data tells?
bool covers(const HeldOffice& office, const std::string& date);

/// A personal name in a sentence.
struct NameReading {
  std::uint32_t begin = 0, end = 0;      ///< units
  std::vector<Symbol> words;
  std::vector<std::string> keys;
  std::vector<std::int32_t> candidates;  ///< actors of that name
  bool known = false;                    ///< the world knows the name
};
/// The name that begins at unit `u`. `introduced`: a title stands before it, so that unknown words will do.
std::optional<NameReading> read_name(const Context& context, const Registry& registry, std::uint32_t u, bool introduced);

/// "the 27 members": a number with the article before unit `u` counts them all.
bool counted(const Context& context, std::uint32_t u);
/// A word before unit `u` says that something known is meant: "the", "this"; languages with an attached article never say it so.
bool pointed_out(const Context& context, std::uint32_t u);
/// The entry of a nationality at unit `u`, or null; where names have capitals, so have nationalities.
const Entry* nationality(const Context& context, std::uint32_t u);

/// Country or organization that owns an office or a body.
struct Owner {
  std::uint32_t end = 0;
  std::vector<std::uint32_t> chains;
  std::int32_t country = -1;  ///< actor index when it is one country
};

/// What may own the office or body before it: "of Syria", «السوري», «في سوريا».
/// By which prepositions an owner may be joined: that of owning alone; those of seats too («في»); those of offices held
/// elsewhere too ("ambassador to"); those of origin too, and a list ("the leaders of A and B", "officials from").
enum class Joined : std::uint8_t { by_owning, plainly, of_several, at_a_post, in_plural };
/// `genitive`: a name may follow with nothing between.
std::optional<Owner> read_owner_after(const Context& context, Registry& registry, std::uint32_t u, Joined joined, bool genitive = true);
/// Can the noun at `u` have an owner right behind it? Not with an article, nor in a form that the construct would change.
bool may_own(const Context& context, std::uint32_t u);
/// What may own the office or body behind it: "Syrian", "Syria's", "State Department".
std::optional<Owner> read_owner_before(const Context& context, Registry& registry, std::uint32_t u);
/// The same, where only a nationality or a name counts, and no body.
std::optional<Owner> read_owner_named(const Context& context, Registry& registry, std::uint32_t u);
/// The country, organization or place that the word at `u` names beyond doubt, or null.
const Entry* certain_name(const Context& context, std::uint32_t u);
/// "U.S.-Japan": a hyphen joins the state at unit `u` to the one before, by name or nationality.
bool joined_states(const Context& context, std::uint32_t u);

/// Readers of mentions at unit `u`; each gives nothing when its shape does not stand there.
std::optional<Mention> read_titled(const Context& context, Registry& registry, std::uint32_t u);
std::optional<Mention> read_body(const Context& context, Registry& registry, std::uint32_t u);
/// A body whose own name stands in quotation marks, as its genitive or in apposition behind the word for it, at `name`.
std::optional<Mention> read_named_body(const Context& context, Registry& registry, std::uint32_t begin, std::uint32_t name, const Body& body, const std::optional<Owner>& owner);
/// "the Straits Exchange Foundation": an organization nobody knows, by the shape of its name.
std::optional<Mention> read_organization(const Context& context, Registry& registry, std::uint32_t u);
std::optional<Mention> read_plain(const Context& context, Registry& registry, std::uint32_t u);
/// "Asaad al-Shaibani, the Syrian foreign minister,": widens a mention of a person by the title behind it.
/// `object`: whom the verb told of somebody else, so that no other actor is asked for behind the name.
void absorb_apposition(const Context& context, Registry& registry, Mention& mention, bool object);

/// Pronouns, counterparts and pairs, once all names of the document are known.
void resolve_references(const Document& document, const Vocabulary& vocabulary, Registry& registry, std::vector<Mention>& mentions);
/// Titles that a sentence says of a named person become that person.
void join_predicates(const Document& document, const Vocabulary& vocabulary, const std::string& date, Registry& registry, std::vector<Mention>& mentions);
/// What the actor right before a person tells of that one's office or party, once all mentions are known.
void claim_from_employers(const Document& document, const Vocabulary& vocabulary, Registry& registry, const std::vector<Mention>& mentions);

}  // namespace entente
