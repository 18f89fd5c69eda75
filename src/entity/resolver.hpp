#pragma once
// What finds whom a word refers back to: the mentions of a document, looked through from a place backwards.

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "entity/steps.hpp"

namespace entente {

constexpr std::uint32_t kReach = 3;  ///< sentences that a reference looks back

/// Pronouns (reference.cpp), counterparts, pairs and lists that are spoken of again (counterpart_reader.cpp). Used by one thread.
class Resolver {
 public:
  Resolver(const Document& document, const Vocabulary& vocabulary, Registry& registry, std::vector<Mention>& mentions)
      : document_(document), vocabulary_(vocabulary), r_(registry), mentions_(mentions) {}

  void run();

 private:
  static bool before(const Mention& a, const Mention& b) { return std::tie(a.sentence, a.begin) < std::tie(b.sentence, b.begin); }

  /// First mention at or behind a unit.
  std::size_t position(std::uint32_t sentence, std::uint32_t u) const {
    Mention key;
    key.sentence = sentence;
    key.begin = u;
    return static_cast<std::size_t>(std::lower_bound(mentions_.begin(), mentions_.end(), key, before) - mentions_.begin());
  }

  bool taken(std::uint32_t sentence, std::uint32_t u) const {
    const std::size_t at = position(sentence, u);
    if (at < mentions_.size() && mentions_[at].sentence == sentence && mentions_[at].begin == u) return true;
    return at > 0 && mentions_[at - 1].sentence == sentence && mentions_[at - 1].end > u;
  }

  void read(const Context& c, std::uint32_t u);

  bool read_address(const Context& c, std::uint32_t u);
  bool read_title_of_address(const Context& c, std::uint32_t u);
  bool address(const Context& c, std::uint32_t begin, std::uint32_t end);

  std::uint32_t described_before(const Context& c, std::uint32_t u) const;

  static Features possessive_reading(const Context& c, std::uint32_t u);

  static bool personal(const Context& c, std::uint32_t u);

  /// The nearest single mention before unit `u`, at most `back` sentences away, that is accepted.
  template <typename Accept>
  std::uint32_t nearest(std::uint32_t sentence, std::uint32_t u, std::uint32_t back, Accept accept) const {
    for (std::size_t i = position(sentence, u); i-- > 0;) {
      const Mention& mention = mentions_[i];
      if (mention.sentence + back < sentence) break;
      if (mention.chains.size() == 1 && accept(mention, r_.chains[mention.chains.front()])) return mention.chains.front();
    }
    return kNone;
  }

  bool names_press(const Unit& unit) const {
    return std::any_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& entry) {
      return entry.word_class == WordClass::actor && vocabulary_.actors()[entry.index].is_press(); });
  }

  /// Where the text of the first sentence begins behind a dateline: «دبي، الإمارات العربية المتحدة (CNN) –».
  std::uint32_t text_begin(std::uint32_t sentence) const {
    constexpr std::uint32_t kLongest = 12;
    if (sentence != 0) return 0;
    const Sentence& first = document_.sentences[0];
    for (std::uint32_t u = 0; u < first.units.size() && u < kLongest; ++u) {
      const Token& token = document_.tokens[first.units[u].begin];
      if (token.mark == 0x2013 || token.mark == 0x2014 || token.mark == U'_' || (token.mark == U'-' && !token.joined)) return u;
      if (first.units[u].pos == Pos::verb) return 0;
      const bool closes = token.mark == U')' && u > 2 && document_.tokens[first.units[u - 2].begin].mark == U'(' && !document_.pack->verb_first;
      if (closes && names_press(first.units[u - 1])) return u;  // "Taipei, Jan. 31 (CNA)"
    }
    return 0;
  }

  /// The subject of a sentence is most often its first actor: a pronoun of the next sentence means that one.
  template <typename Accept>
  std::uint32_t first_of(std::uint32_t sentence, std::uint32_t before_unit, Accept accept) const {
    return first_that(sentence, before_unit, accept);
  }

  bool under_preposition(const Mention& mention) const {
    const Context c{document_, vocabulary_, no_date_, *document_.pack, &document_.sentences[mention.sentence], mention.sentence};
    std::uint32_t u = mention.begin;
    while (u > 0 && c.any(u - 1, WordClass::determiner) != nullptr) --u;
    if (mention.possessive || u == 0) return mention.possessive;
    if (c.any(u - 1, WordClass::attribution) != nullptr || c.any(u - 1, WordClass::agent) != nullptr) return true;
    return c.any(u - 1, WordClass::preposition) != nullptr && c.any(u - 1, WordClass::subordinator) == nullptr;
  }

  template <typename Accept>
  std::uint32_t first_that(std::uint32_t sentence, std::uint32_t before_unit, Accept accept) const {
    for (std::size_t i = position(sentence, text_begin(sentence)); i < mentions_.size() && mentions_[i].sentence == sentence && mentions_[i].begin < before_unit; ++i) {
      const Mention& mention = mentions_[i];
      if (mention.chains.size() == 1 && accept(mention, r_.chains[mention.chains.front()])) return mention.chains.front();
    }
    return kNone;
  }

  void insert_pair(const Context& c, std::uint32_t u, std::vector<std::uint32_t> chains);

  static bool tells(const Context& c, std::uint32_t u);

  void read_here(const Context& c, std::uint32_t u);

  void read_two(const Context& c, std::uint32_t u);

  /// Who has been told of, the last one first.
  struct Parties { std::vector<std::uint32_t> people, states; };
  void note_parties(const Mention& mention, Parties& parties) const;
  void insert_both(const Context& c, std::uint32_t u, std::vector<std::uint32_t> chains, bool attached);

  bool read_both_here(const Context& c, std::uint32_t u, bool attached);

  bool holds(std::uint32_t chain, const std::string& role) const;

  bool read_pair_before(const Context& c, std::uint32_t u, bool attached);

  bool read_company(const Context& c, std::uint32_t u, bool attached);

  bool read_listed(const Context& c, std::uint32_t u, bool attached);

  /// "They" after a sentence about two people and no group: both of them.
  template <typename Accept>
  bool read_both_people(const Context& c, std::uint32_t u, bool attached, Accept accept) {
    if (first_of(c.sentence_index, u, accept) != kNone || c.sentence_index == 0) return false;
    if (first_of(c.sentence_index - 1, kNone, accept) != kNone) return false;
    std::vector<std::uint32_t> people;
    for (std::size_t i = position(c.sentence_index - 1, 0); i < mentions_.size() && mentions_[i].sentence == c.sentence_index - 1; ++i) {
      for (const std::uint32_t chain : mentions_[i].chains) {
        const bool person = r_.chains[chain].kind == ActorKind::person && mentions_[i].kind != MentionKind::pronoun;
        if (person && std::find(people.begin(), people.end(), chain) == people.end()) people.push_back(chain);
      }
    }
    if (people.size() != 2) return false;
    insert_both(c, u, std::move(people), attached);
    return true;
  }

  /// «واشنطن وحلفاؤها»: whom the noun that the pronoun owns is coordinated with.
  template <typename Accept>
  std::uint32_t joined_owner(const Context& c, std::uint32_t u, bool attached, Accept accept) const {
    if (!attached || !c.pack.verb_first || u < 3 || c.unit(u - 1).pos != Pos::noun || c.any(u - 2, WordClass::conjunction) == nullptr) return kNone;
    for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
      const Mention& mention = mentions_[i];
      if (mention.end != u - 2 || mention.chains.size() != 1) continue;
      return accept(mention, r_.chains[mention.chains.front()]) ? mention.chains.front() : kNone;
    }
    return kNone;
  }

  /// «إن الحزب أكد مشاركته»: who the clause is about that a complementizer opens.
  template <typename Accept>
  std::uint32_t clause_subject(const Context& c, std::uint32_t u, bool attached, Accept accept) const {
    if (!attached || !c.pack.verb_first) return kNone;
    std::uint32_t opener = u;
    while (opener > 0 && c.any(opener - 1, WordClass::complementizer) == nullptr) --opener;
    if (opener == 0) return kNone;
    for (std::size_t i = position(c.sentence_index, opener); i < mentions_.size() && mentions_[i].sentence == c.sentence_index; ++i) {
      if (mentions_[i].begin != opener || mentions_[i].chains.size() != 1) continue;
      return accept(mentions_[i], r_.chains[mentions_[i].chains.front()]) ? mentions_[i].chains.front() : kNone;
    }
    return kNone;
  }

  /// In this sentence before `u`, else in the ones before.
  template <typename Accept>
  std::uint32_t look_back(std::uint32_t sentence, std::uint32_t u, Accept accept) const {
    if (!document_.pack->verb_first) {  // who stands behind a preposition is no subject
      const auto free = [&](const Mention& mention, const Chain& chain) { return !under_preposition(mention) && accept(mention, chain); };
      if (const std::uint32_t chain = look_through(sentence, u, free); chain != kNone) return chain;
    }
    return look_through(sentence, u, accept);
  }

  template <typename Accept>
  std::uint32_t look_through(std::uint32_t sentence, std::uint32_t u, Accept accept) const {
    std::uint32_t chain = first_of(sentence, u, accept);
    for (std::uint32_t back = 1; chain == kNone && back < kReach && back <= sentence; ++back) chain = first_of(sentence - back, kNone, accept);
    return chain;
  }

  [[nodiscard]] bool headed_by_masculine(const Mention& mention) const;
  bool leads_clause_as_masculine(const Mention& mention, const Chain& chain) const;
  bool pronoun_fits(bool verb_first, Features features, const Mention& mention, const Chain& chain) const;

  bool read_sides(const Context& c, std::uint32_t u);

  bool titled_so(const Mention& mention, const std::function<bool(std::string_view)>& fits) const;

  std::uint32_t body_that_tells(const Context& c, std::uint32_t u, Features features) const;

  bool masculine_country(const Chain& chain) const;


  std::uint32_t speaker(const Context& c) const;

  bool says(const Context& c, std::uint32_t u) const;

  bool stands_alone(std::uint32_t chain) const;

  bool takes_turns() const;

  std::uint32_t signer() const;

  static bool speech_act(const Context& c, std::uint32_t u);

  void read_first_person(const Context& c, std::uint32_t u, Features features, bool attached);

  std::uint32_t told_beside(const Context& c, std::uint32_t u, const std::function<bool(const Mention&, const Chain&)>& accept) const;

  static bool relative_before(const Context& c, std::uint32_t verb);

  static bool harms(const Context& c, std::uint32_t verb);

  static bool is_demanded(const Context& c, std::uint32_t u);

  static bool follows(const Context& c, std::uint32_t u, const Mention& mention);

  void read_pronoun(const Context& c, std::uint32_t u, Features features, bool attached);

  static bool is_object(const Context& c, std::uint32_t u);

  std::size_t doer_before(const Context& c, std::uint32_t u) const;

  std::uint32_t object_meant(const Context& c, std::uint32_t u, const std::function<bool(const Mention&, const Chain&)>& accept) const;

  std::uint32_t whose_doing(const Context& c, std::uint32_t u, const std::function<bool(const Mention&, const Chain&)>& accept) const;

  static bool orders(const Context& c, std::uint32_t from, std::uint32_t u);

  bool read_list_before(const Context& c, std::uint32_t u, bool attached);

  static std::uint32_t owned_noun(const Context& c, std::uint32_t u);

  static bool owns_government(const Context& c, std::uint32_t u);

  /// "when Russia launched its invasion": the owner is the subject of the verb before, if that stands beside it.
  template <typename Accept>
  std::uint32_t subject_before(const Context& c, std::uint32_t u, Accept accept) const {
    std::uint32_t verb = u;
    while (verb > 0 && c.unit(verb - 1).pos != Pos::verb && verb + 4 > u) --verb;
    if (verb == 0 || c.unit(verb - 1).pos != Pos::verb || harms(c, verb - 1)) return kNone;
    for (std::uint32_t k = verb - 1; k > 0; --k) {
      const bool group = c.any(k - 1, WordClass::auxiliary) != nullptr || c.any(k - 1, WordClass::modal) != nullptr || c.any(k - 1, WordClass::negation) != nullptr;
      if (group) continue;
      for (std::size_t i = position(c.sentence_index, 0); i < mentions_.size() && mentions_[i].sentence == c.sentence_index; ++i) {
        const Mention& m = mentions_[i];
        if (m.end != k || m.chains.size() != 1 || under_preposition(m)) continue;
        return accept(m, r_.chains[m.chains.front()]) ? m.chains.front() : kNone;
      }
      return kNone;
    }
    return kNone;
  }

  /// "…," he said: who goes on to be quoted is most often who was quoted last.
  template <typename Accept>
  std::uint32_t same_speaker(const Context& c, std::uint32_t u, bool attached, Accept accept) const {
    if (attached || last_person_ == kNone || !says(c, u + 1) || c.token(u).in_quote || last_quoted_ + kReach < c.sentence_index) return kNone;
    bool quotes = false;
    for (std::uint32_t k = 0; k < c.size() && !quotes; ++k) quotes = c.token(k).in_quote;
    const auto named_here = [&](const Mention& m, const Chain& chain) { return m.kind != MentionKind::pronoun && !c.token(m.begin).in_quote && accept(m, chain); };
    if (!quotes || first_of(c.sentence_index, u, named_here) != kNone) return kNone;
    return accept(Mention(), r_.chains[last_person_]) ? last_person_ : kNone;
  }

  bool read_other_state(const Context& c, std::uint32_t noun, Mention mention, std::uint32_t owner);
  std::uint32_t commander_of(std::uint32_t owner);
  bool own_body_before(const Context& c, std::uint32_t noun, std::uint32_t end, std::int32_t country);
  [[nodiscard]] static bool tells_own_act(const Context& c, std::uint32_t noun);
  bool read_owned_body(const Context& c, std::uint32_t u, std::uint32_t owner);

  std::vector<std::uint32_t> list_of(const Context& c, std::uint32_t before_unit, std::uint32_t chain) const;

  static Mention make(const Context& c, MentionKind kind, std::uint32_t begin, std::uint32_t end) {
    Mention mention;
    mention.kind = kind;
    mention.sentence = c.sentence_index;
    mention.begin = begin;
    mention.end = end;
    mention.span = c.span(begin, end);
    mention.possessive = c.possessive(end);
    return mention;
  }

  void insert(Mention mention) {
    const auto at = std::upper_bound(mentions_.begin(), mentions_.end(), mention, before);
    mentions_.insert(at, std::move(mention));
  }

  std::int32_t other_half(const Context& c, std::uint32_t u, std::uint32_t adjective) const;

  void read_counterpart(const Context& c, std::uint32_t u);
  static const Entry* home_ahead(const Context& c, std::uint32_t u);
  static std::vector<std::int32_t> homes_ahead(const Context& c, std::uint32_t& begin);
  bool read_counterparts_by_home(const Context& c, std::uint32_t u);

  void take_further_counterparts(const Context& c, Mention& mention, const std::string& role);

  void read_counterparts(const Context& c, std::uint32_t begin, std::uint32_t end, std::int32_t country);

  std::string role_of_antecedent(std::uint32_t sentence, std::uint32_t u) const;

  std::span<const HeldOffice> offices_of(const Chain& chain) const;

  bool describes_place(const Mention& mention) const;

  bool is_venue(const Mention& mention) const;

  bool tells_news(const Chain& chain) const;

  std::uint32_t member_of_pair(std::uint32_t chain, const std::string& kind);

  std::vector<std::uint32_t> coordinated_pair(const Context& c, std::uint32_t u, const std::string& kind);

  void read_pair(const Context& c, std::uint32_t u, const WordRow& row);

  void read_members(const Context& c, std::uint32_t u, const std::vector<std::string>& ids);

  bool goes_on(const Context& c, std::size_t i) const;

  static std::uint32_t holders_of_pair(const Context& c, std::uint32_t u);
  bool read_holders_of_pair(const Context& c, std::uint32_t u, const std::vector<std::uint32_t>& states);
  bool definite_alone(const Context& c, std::uint32_t u) const;
  static std::string bare_word(const Context& c, std::uint32_t u);
  bool read_place_again(const Context& c, std::uint32_t u);
  bool read_author(const Context& c, std::uint32_t u);
  const Entry* office_of_several(const Context& c, std::uint32_t u) const;
  bool read_holders_again(const Context& c, std::uint32_t u);
  void read_list_again(const Context& c, std::uint32_t u);

  void drop_overlaps();

  const std::string no_date_;
  const Document& document_;
  const Vocabulary& vocabulary_;
  Registry& r_;
  std::vector<Mention>& mentions_;
  std::uint32_t last_speaker_ = kNone;
  std::uint32_t signer_ = kNone;  ///< of a statement
  std::uint32_t last_person_ = kNone;  ///< the last speaker that was a person
  std::uint32_t last_quoted_ = 0;      ///< sentence of that
};

}  // namespace entente
