// Organizations that no pack knows, by the shape of their names: "the Straits Exchange Foundation", "the Movement for Land
// Reform", and later "the SEF".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kLongest = 9;  ///< units of a name

class OrganizationReader {
 public:
  OrganizationReader(const Context& context, Registry& registry) : c_(context), r_(registry) {}

  std::optional<Mention> read(std::uint32_t u) {
    if (!c_.pack.titlecase_names || c_.pack.name_heads.empty() || !c_.in(u)) return std::nullopt;
    if (const std::uint32_t known = initials_of(u); known != kNone) return make(u, u + 1, known);
    if (const std::uint32_t lone = lone_acronym(u); lone != kNone) return make(u, u + 1, lone);
    const std::uint32_t end = name_end(u);
    if (end == kNone || !small_letters() || joins_two_states(u, end)) return std::nullopt;
    Chain chain;
    chain.kind = ActorKind::organization;
    chain.name = c_.text(u, end);
    if (const Entry* country = nationality(c_, u)) chain.country = static_cast<std::int32_t>(country->index);
    return make(u, end, r_.find_or_add(std::move(chain)));
  }

 private:
  /// "the U.S.-Japan Alliance": what two states have with each other, no body.
  bool joins_two_states(std::uint32_t u, std::uint32_t end) const {
    return (joined_states(c_, u) || joined_states(c_, u + 1)) && c_.unit(end - 1).is(WordClass::trigger) && end == (joined_states(c_, u) ? u + 2 : u + 3);
  }

  bool is_head(std::uint32_t u) const {
    const auto& heads = c_.pack.name_heads;
    if (!capital(u) && !common_body(u)) return false;
    const ByteSpan last = c_.document.tokens[c_.unit(u).end - 1].span;
    return std::find(heads.begin(), heads.end(), c_.pack.normalise(slice(c_.document.text, last))) != heads.end();
  }

  /// A word with a capital that may be part of such a name: no person, no organization of several words, no date.
  bool capital(std::uint32_t u) const {
    if (!c_.in(u) || c_.unit(u).mark || c_.unit(u).number || !c_.token(u).capital || c_.token(u).possessive) return false;
    const Unit& unit = c_.unit(u);
    if ((unit.is(WordClass::office) && !describes(u)) || unit.is(WordClass::month) || unit.is(WordClass::weekday) || unit.pos == Pos::other) return false;
    if (unit.end > unit.begin + 1 && (unit.is(WordClass::actor) || unit.is(WordClass::body))) return false;
    return std::none_of(unit.entries.begin(), unit.entries.end(), [&](const Entry& entry) {
      return entry.word_class == WordClass::actor && c_.vocabulary.actors()[entry.index].kind == ActorKind::person && entry.pos == unit.pos; });
  }

  /// "National Transportation Safety Board": a word for people that is no title, before another word with a capital.
  bool describes(std::uint32_t u) const {
    const Entry* entry = c_.find(u, WordClass::office);
    if (entry == nullptr || c_.pack.offices[entry->index].kind != Office::Kind::occupation || c_.unit(u).end > c_.unit(u).begin + 1) return false;
    if (!c_.in(u + 1) || !c_.token(u + 1).capital || c_.unit(u + 1).pos != Pos::noun || c_.unit(u + 1).is(WordClass::office)) return false;
    const Symbol next = c_.token(u + 1).symbol;
    return next >= c_.pack.name_part.size() || c_.pack.name_part[next] != 2;  // "Historian Robert Service"
  }

  /// "Harbor Workers Union": a body of several words that nobody owns, with more before it.
  bool common_body(std::uint32_t u) const {
    return c_.in(u) && u > 0 && !c_.unit(u).mark && c_.token(u).capital && c_.unit(u).end > c_.unit(u).begin + 1 && c_.unit(u).is(WordClass::body) && !c_.unit(u).is(WordClass::actor);
  }

  /// "People's Democratic Party": an owner that is no actor.
  bool common_owner(std::uint32_t u) const { return c_.possessive(u) && capital(u + 1) && c_.find(u - 1, WordClass::actor) == nullptr; }

  bool joins(std::uint32_t u) const {
    const Entry* entry = c_.any(u, WordClass::preposition);
    const auto& keys = c_.pack.name_prepositions;
    return entry != nullptr && std::find(keys.begin(), keys.end(), c_.pack.words[entry->index].key) != keys.end();
  }

  /// Behind the last head of the run of capitals that begins at `u`, or `kNone`.
  std::uint32_t name_end(std::uint32_t u) const {
    std::uint32_t end = kNone;
    std::uint32_t k = u;
    for (; c_.in(k) && k < u + kLongest; ++k) {
      const bool joined = k > u && c_.any(k, WordClass::conjunction) != nullptr && capital(k + 1) && end == kNone;  // "Trade and Industry Board"
      if (joined || (k > u && common_owner(k))) continue;
      if (!capital(k) && !(k > u && common_body(k) && nationality(c_, k - 1) == nullptr)) break;
      if (is_head(k)) end = k + 1;
    }
    if (end == kNone) return kNone;
    const std::uint32_t longer = behind_field(end, end == u + 1);
    return longer == end && end == u + 1 ? kNone : longer;
  }

  /// "Committee on Foreign Relations", "Bank of Ghana": what a preposition adds to a name; a country only where the name is
  /// nothing without it.
  std::uint32_t behind_field(std::uint32_t end, bool needed) const {
    if (!joins(end)) return end;
    std::uint32_t k = end + 1;
    while (c_.any(k, WordClass::determiner) != nullptr) ++k;
    const Entry* name = certain_name(c_, k);
    if (name != nullptr) return needed ? k + 1 : end;
    const std::uint32_t first = k;
    while (capital(k) || (k > first && c_.any(k, WordClass::conjunction) != nullptr && capital(k + 1))) ++k;
    if (k == first) return end;
    return c_.in(k) && c_.token(k).capital ? behind_field(k, true) : k;  // "Association for Relations Across the Taiwan Straits"
  }

  /// In a headline all words have capitals.
  bool small_letters(std::size_t least = 2) const {
    std::size_t small = 0;
    for (std::uint32_t k = 0; k < c_.size(); ++k) small += !c_.unit(k).mark && !c_.unit(k).number && !c_.token(k).capital && c_.unit(k).pos != Pos::other ? 1 : 0;
    return small >= least;
  }

  /// "SEF" once the Straits Exchange Foundation was named.
  std::uint32_t initials_of(std::uint32_t u) const {
    if (!c_.token(u).all_caps || c_.unit(u).end != c_.unit(u).begin + 1 || c_.unit(u).is(WordClass::actor)) return kNone;
    const std::string_view word = slice(c_.document.text, c_.token(u).span);
    if (word.size() < 2 || word.size() > 6) return kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind == ActorKind::organization && chain.actor < 0 && chain.body == kNone && initials(chain.name) == word) return i;
    }
    return kNone;
  }

  /// "the FAA", and "FAA" behind it: capitals that no pack knows, with the article.
  std::uint32_t lone_acronym(std::uint32_t u) const {
    constexpr std::size_t kShortest = 3, kLongestAcronym = 6;
    const Unit& unit = c_.unit(u);
    if (!c_.token(u).all_caps || unit.end != unit.begin + 1 || !unit.entries.empty() || c_.token(u).joined || c_.token(u).number) return kNone;
    if (c_.in(u + 1) && (c_.token(u + 1).joined || (!c_.unit(u + 1).mark && c_.unit(u + 1).pos == Pos::noun))) return kNone;
    const std::string_view word = slice(c_.document.text, c_.token(u).span);
    if (word.size() < kShortest || word.size() > kLongestAcronym || word.find('.') != std::string_view::npos || !small_letters(1)) return kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      if (r_.chains[i].kind == ActorKind::organization && r_.chains[i].actor < 0 && r_.chains[i].name == word) return i;
    }
    if (!pointed_out(c_, u)) return kNone;
    Chain chain;
    chain.kind = ActorKind::organization;
    chain.name = std::string(word);
    return r_.add(std::move(chain));
  }

  static std::string initials(std::string_view name) {
    std::string letters;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const bool begins = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
      if (begins && name[i] >= 'A' && name[i] <= 'Z') letters += name[i];
    }
    return letters;
  }

  Mention make(std::uint32_t begin, std::uint32_t end, std::uint32_t chain) {
    Mention mention;
    mention.kind = MentionKind::name;
    mention.sentence = c_.sentence_index;
    mention.begin = begin;
    mention.end = end;
    mention.span = c_.span(begin, end);
    mention.possessive = c_.possessive(end);
    mention.chains = {chain};
    r_.note(chain, c_.text(begin, end), c_.sentence_index);
    return mention;
  }

  const Context& c_;
  Registry& r_;
};

}  // namespace

std::optional<Mention> read_organization(const Context& context, Registry& registry, std::uint32_t u) {
  return OrganizationReader(context, registry).read(u);
}

}  // namespace entente
