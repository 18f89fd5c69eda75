// What is told of again by a common noun: places («المدينة», "the village") and who made the statement that is quoted («البيان»).
#include "entity/resolver.hpp"

namespace entente {

/// Does the noun at `u` stand with the article and without a name or an owner behind it?
bool Resolver::definite_alone(const Context& c, std::uint32_t u) const {
  if (c.unit(u).mark || c.unit(u).end != c.unit(u).begin + 1 || c.unit(u).pos != Pos::noun || c.possessive(u + 1)) return false;
  if (c.pack.verb_first ? !c.has_article(u) : !pointed_out(c, u)) return false;
  if (!c.in(u + 1) || c.unit(u + 1).mark) return true;
  const Entry* joint = c.any(u + 1, WordClass::preposition);
  const bool owned = joint != nullptr && !c.pack.owner_prepositions.empty() && c.pack.words[joint->index].key == c.pack.owner_prepositions.front();
  if (c.unit(u + 1).is(WordClass::weekday) || c.unit(u + 1).is(WordClass::relative_time)) return true;
  const bool goes_on = c.unit(u + 1).pos == Pos::noun || c.unit(u + 1).pos == Pos::adjective || c.token(u + 1).suffix != 0;
  return !owned && !goes_on && !taken(c.sentence_index, u + 1);
}

/// The bare word of a unit.
std::string Resolver::bare_word(const Context& c, std::uint32_t u) {
  std::string word = c.pack.normalise(c.text(u, u + 1));
  if (!c.pack.article.empty() && word.starts_with(c.pack.article)) word.erase(0, c.pack.article.size());
  return word;
}

/// «قصفت المدينة»: the place last told of that the word was said of, or, for the plainest word, the last town.
bool Resolver::read_place_again(const Context& c, std::uint32_t u) {
  const auto& nouns = c.pack.place_nouns;
  if (nouns.empty() || !definite_alone(c, u)) return false;
  const std::string word = bare_word(c, u);
  if (std::find(nouns.begin(), nouns.end(), word) == nouns.end()) return false;
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence + kReach > c.sentence_index;) {
    const Mention& told = mentions_[i];
    if (told.place == kNone || (told.chains != std::vector{told.place} && !is_venue(told))) continue;
    const Chain& place = r_.chains[told.place];
    const bool town = word == nouns.front() && place.actor >= 0 && vocabulary_.actors()[static_cast<std::size_t>(place.actor)].id.starts_with("city:");
    const Context there{document_, vocabulary_, no_date_, c.pack, &document_.sentences[told.sentence], told.sentence};
    const std::uint32_t back = c.pack.verb_first ? 1 : 2;
    const bool said = told.begin >= back && bare_word(there, told.begin - back) == word;
    if (!town && !said) continue;
    Mention mention = make(c, MentionKind::name, u, u + 1);
    mention.chains = {told.place};
    mention.place = told.place;
    insert(std::move(mention));
    return true;
  }
  return false;
}

/// «وأضاف البيان», "the statement said": who spoke last.
bool Resolver::read_author(const Context& c, std::uint32_t u) {
  const auto& nouns = c.pack.statement_nouns;
  if (last_speaker_ == kNone || nouns.empty() || c.unit(u).mark || c.unit(u).end != c.unit(u).begin + 1) return false;
  if (std::find(nouns.begin(), nouns.end(), bare_word(c, u)) == nouns.end() || !(c.pack.verb_first ? c.has_article(u) : pointed_out(c, u))) return false;
  const bool tells_it = c.pack.verb_first ? u > 0 && c.unit(u - 1).pos == Pos::verb : tells(c, u + 1);
  if (!tells_it || (c.pack.verb_first && (c.any(u + 1, WordClass::relative) != nullptr || c.find(u + 1, WordClass::adjective) != nullptr))) return false;
  Mention mention = make(c, MentionKind::pronoun, u, u + 1);
  mention.chains = {last_speaker_};
  mention.features = kThird | kSingular;
  insert(std::move(mention));
  return true;
}

}  // namespace entente
