#pragma once
// How a sentence is tagged, left to right. Rules of neighbourhood only; each asks for classes and features, none for words.

#include <cstdint>
#include <span>
#include <vector>

#include "clause/steps.hpp"

namespace entente {

/// Reads one sentence. Borrows the document and the sentence, whose units it adds.
class Tagger {
 public:
  Tagger(const Document& document, Sentence& sentence)
      : document_(document), pack_(*document.pack), sentence_(sentence),
        possessive_(pack_.possessives.empty() ? 0 : pack_.lexicon.symbol(pack_.possessives.front())) {}

  /// Adds the units of the whole sentence.
  void run();

 private:
  /// What a neighbour is, as far as the choice of a part of speech cares.
  enum class Near : std::uint8_t {
    edge, determiner, possessive, adjective, preposition, infinitive_marker, be, have, modal, negation, pronoun, relative,
    complementizer, subordinator, conjunction, noun, name, verb, comma, adverb,
  };

  /// The readings of a word group, and the token behind it.
  struct Match {
    std::uint32_t end = 0;
    std::span<const Entry> entries;
  };

  /// Parts of speech as bits.
  using PosSet = unsigned;
  static constexpr PosSet bit(Pos pos) { return 1U << static_cast<unsigned>(pos); }

  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.tokens[i]; }

  // Groups of words that the lexicon knows, and the unit that is made of them: tag.cpp.
  std::uint32_t read(std::uint32_t i);
  void look_up(std::uint32_t i, Unit& unit);
  const std::vector<Match>& matches(std::uint32_t i);
  [[nodiscard]] bool lone_apostrophe(std::uint32_t i) const;
  [[nodiscard]] Symbol before_pronoun(std::uint32_t i) const;
  [[nodiscard]] bool heads_body(std::uint32_t i) const;
  [[nodiscard]] bool nominal_initial(std::uint32_t begin) const;
  [[nodiscard]] bool admissible(const Entry& entry, std::uint32_t begin) const;
  [[nodiscard]] bool ends_before_day(const Match& match) const;
  [[nodiscard]] bool names_town(std::uint32_t i) const;
  [[nodiscard]] bool any_admissible(const Match& match, std::uint32_t begin) const;
  [[nodiscard]] PosSet pos_of(const Match& match, std::uint32_t begin) const;

  // Neighbours: tag_neighbours.cpp.
  [[nodiscard]] Near left(std::size_t back = 0) const;
  [[nodiscard]] Near closed_class(const Unit& unit) const;
  [[nodiscard]] Near right(std::uint32_t i) const;
  [[nodiscard]] bool definite(std::uint32_t i) const;
  [[nodiscard]] bool definite_before() const;
  [[nodiscard]] bool pronoun_follows(std::uint32_t i) const;
  [[nodiscard]] bool infinitive_follows(std::uint32_t i) const;
  [[nodiscard]] bool owned_event(std::uint32_t i) const;
  [[nodiscard]] bool noun_again(std::uint32_t i) const;
  [[nodiscard]] bool points_at_nobody() const;
  [[nodiscard]] bool noun_follows(std::uint32_t i) const;
  [[nodiscard]] bool goes_on_by(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] bool opens_statement() const;
  [[nodiscard]] bool tells_in_headline(std::uint32_t i, Features verb) const;
  [[nodiscard]] bool capitals_only_before() const;
  [[nodiscard]] bool finite_follows(std::uint32_t i) const;
  [[nodiscard]] bool outreached(std::uint32_t i) const;
  [[nodiscard]] bool object_of_act() const;
  [[nodiscard]] bool modifies(const Match& people, std::uint32_t begin) const;
  bool plan_before() const;
  [[nodiscard]] bool indefinite_before() const;
  [[nodiscard]] bool owns_by_nature() const;
  [[nodiscard]] bool capital_in_name(std::uint32_t i) const;
  [[nodiscard]] bool subject_before(std::size_t from = 0) const;
  [[nodiscard]] bool ends_aside() const;
  [[nodiscard]] bool goes_to(std::size_t back) const;
  [[nodiscard]] bool behind_verb() const;
  [[nodiscard]] bool actor_opens_clause() const;
  [[nodiscard]] bool names_only_before() const;
  [[nodiscard]] bool follows_clause(std::uint32_t i) const;
  [[nodiscard]] bool object_behind_comma() const;
  [[nodiscard]] bool pair_before() const;
  [[nodiscard]] bool names_actor_before() const;
  [[nodiscard]] bool announced_before() const;
  [[nodiscard]] bool noun_behind_object() const;
  [[nodiscard]] bool deputises(const std::vector<Match>& found, std::uint32_t i) const;
  [[nodiscard]] bool rules_before() const;
  [[nodiscard]] bool behind_time() const;
  [[nodiscard]] std::size_t date_before() const;
  [[nodiscard]] bool modal_of_nouns() const;

  // What the readings say themselves: tag_readings.cpp.
  [[nodiscard]] static Features verb_features(const std::vector<Match>& found);
  [[nodiscard]] static bool tells_time(const Entry& entry);
  [[nodiscard]] bool named(const std::vector<Match>& found, std::uint32_t i) const;
  [[nodiscard]] static bool names_state(const std::vector<Match>& found);
  [[nodiscard]] static bool names_its_country(const std::vector<Match>& found);
  [[nodiscard]] static bool names_body(const std::vector<Match>& found);
  [[nodiscard]] static bool titles(const std::vector<Match>& found);
  [[nodiscard]] bool closed(const Match& match, std::uint32_t i) const;
  [[nodiscard]] static bool weighty_noun(const std::vector<Match>& found);
  [[nodiscard]] bool reports(const std::vector<Match>& found) const;
  [[nodiscard]] static bool adverbial_dual(const std::vector<Match>& found);
  [[nodiscard]] bool tells_meanwhile(const std::vector<Match>& found) const;
  [[nodiscard]] static bool cannot_own(const std::vector<Match>& found);
  [[nodiscard]] bool behind_honorific() const;
  [[nodiscard]] bool behind_preposition() const;
  [[nodiscard]] bool describes_name(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] bool tells_what_one_does(const std::vector<Match>& found) const;
  [[nodiscard]] bool given_name(std::uint32_t i) const;
  [[nodiscard]] bool begins_name(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] bool tells_of_pronoun(const std::vector<Match>& found) const;
  [[nodiscard]] bool asks_ahead(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] bool opens_clause(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] static bool noun_of_many(const std::vector<Match>& found);
  [[nodiscard]] bool singular_before() const;
  [[nodiscard]] bool apposes_title(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] bool joins_verb(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] bool has_as_verb(const Match& match) const;

  // The part of speech: tag_choice.cpp.
  [[nodiscard]] static Pos only(PosSet set);
  [[nodiscard]] Pos choose(std::uint32_t i, const std::vector<Match>& found, PosSet all) const;
  [[nodiscard]] Pos noun_or_adjective(std::uint32_t i, const std::vector<Match>& found) const;
  [[nodiscard]] Pos choose_subject_first(std::uint32_t i, Features verb, Pos nominal) const;
  [[nodiscard]] Pos choose_verb_first(std::uint32_t i, Features verb, Pos nominal, bool told) const;

  const Document& document_;
  const Pack& pack_;
  Sentence& sentence_;
  Symbol possessive_;  ///< of the ending
  struct Branch { std::uint32_t node, at; };
  std::vector<Match> found_;              ///< of `matches`, kept to be filled again
  std::vector<Branch> branches_, next_;
};

}  // namespace entente
