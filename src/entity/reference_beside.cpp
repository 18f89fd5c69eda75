// What stands beside a pronoun and says whom it means: the verb, the word that opens its clause, who signs the text.
#include "entity/resolver.hpp"

namespace entente {

/// "SECRETARY SMITH: Good morning.": what several said in turn.
bool Resolver::takes_turns() const {
  constexpr std::size_t kReachOfName = 6, kMostTitles = 2;
  const auto named = [&](const Sentence& s) {
    const std::size_t end = std::min(s.units.size(), kReachOfName);
    return std::any_of(s.units.begin(), s.units.begin() + static_cast<std::ptrdiff_t>(end), [&](const Unit& unit) { return document_.tokens[unit.begin].mark == U':'; }); };
  return static_cast<std::size_t>(std::count_if(document_.sentences.begin(), document_.sentences.end(), named)) > kMostTitles;
}

/// "Anne Smith, Foreign Secretary" above a statement: who signs it, or `kNone`.
std::uint32_t Resolver::signer() const {
  constexpr std::size_t kLongest = 14;  ///< units of a line that only names somebody
  if (document_.pack->verb_first || document_.sentences.size() < 2 || mentions_.empty()) return kNone;
  const Sentence& line = document_.sentences.front();
  const Mention& first = mentions_.front();
  const bool named = first.sentence == 0 && first.begin == 0 && first.kind == MentionKind::name && first.chains.size() == 1;
  if (!named || line.units.size() > kLongest || r_.chains[first.chains.front()].kind != ActorKind::person) return kNone;
  const auto titles = [](const Unit& unit) { return unit.is(WordClass::office); };
  const auto tells = [](const Unit& unit) { return unit.pos == Pos::verb || unit.is(WordClass::auxiliary) || unit.is(WordClass::modal); };
  if (std::any_of(line.units.begin(), line.units.end(), tells) || takes_turns()) return kNone;
  return std::any_of(line.units.begin(), line.units.end(), titles) || first.end > 3 ? first.chains.front() : kNone;
}

/// "We condemn", "we have called upon": what one says oneself, for whomever one speaks.
bool Resolver::speech_act(const Context& c, std::uint32_t u) {
  std::uint32_t verb = u + 1;
  while (c.in(verb) && verb < u + 5 && (c.any(verb, WordClass::adverb) != nullptr || c.any(verb, WordClass::auxiliary) != nullptr)) ++verb;
  const Entry* told = c.in(verb) && c.unit(verb).pos == Pos::verb ? c.find(verb, WordClass::trigger) : nullptr;
  if (told == nullptr || (c.unit(verb).features() & (kPast | kPresent | kParticiple)) == 0) return false;  // not "we have been urging"
  const std::string& plover = c.vocabulary.ontology().relations[c.pack.triggers[told->index].relation].plover;
  return plover == "REQUEST" || plover == "ACCUSE";
}

/// "sanctions on Iraq after it invaded": a thing or a state right before the word that opens the clause of the pronoun.
std::uint32_t Resolver::told_beside(const Context& c, std::uint32_t u, const std::function<bool(const Mention&, const Chain&)>& accept) const {
  if (c.pack.verb_first || u < 2 || c.any(u - 1, WordClass::subordinator) == nullptr) return kNone;
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
    if (mentions_[i].end != u - 1 || mentions_[i].chains.size() != 1) continue;
    return accept(mentions_[i], r_.chains[mentions_[i].chains.front()]) ? mentions_[i].chains.front() : kNone;
  }
  return kNone;
}

/// "strikes which have killed its staff": what a relative stands for does what the verb tells.
bool Resolver::relative_before(const Context& c, std::uint32_t verb) {
  while (verb > 0 && (c.any(verb - 1, WordClass::auxiliary) != nullptr || c.any(verb - 1, WordClass::modal) != nullptr || c.any(verb - 1, WordClass::adverb) != nullptr)) --verb;
  return verb > 0 && (c.any(verb - 1, WordClass::relative) != nullptr || c.any(verb - 1, WordClass::complementizer) != nullptr);
}

/// "after Israel bombed its sites", "blocked its bid": nobody does that to his own.
bool Resolver::harms(const Context& c, std::uint32_t verb) {
  return std::any_of(c.unit(verb).entries.begin(), c.unit(verb).entries.end(), [&](const Entry& e) {
    if (e.word_class != WordClass::trigger || e.pos != Pos::verb) return false;
    const Trigger& told = c.pack.triggers[e.index];
    const std::string& plover = c.vocabulary.ontology().relations[told.relation].plover;
    const bool refuses = plover == "REJECT" && c.find(verb, WordClass::governor) == nullptr;
    if (plover != "ASSAULT" && plover != "COERCE" && plover != "ACCUSE" && !refuses) return false;
    return std::any_of(told.frames.begin(), told.frames.end(), [](const Frame& frame) {
      return std::any_of(frame.object.begin(), frame.object.end(), [](const FramePlace& place) { return place.place == Place::object; }); }); });
}

/// "demanded that they": not of themselves.
bool Resolver::is_demanded(const Context& c, std::uint32_t u) {
  if (c.pack.verb_first || u < 2 || c.any(u - 1, WordClass::complementizer) == nullptr || c.unit(u - 2).pos != Pos::verb) return false;
  const Entry* told = c.find(u - 2, WordClass::trigger);
  return told != nullptr && c.vocabulary.ontology().relations[c.pack.triggers[told->index].relation].plover == "REQUEST";
}

/// "Orban, who he met": the pronoun right behind a relative is not whom the clause describes.
bool Resolver::follows(const Context& c, std::uint32_t u, const Mention& mention) {
  if (u == 0 || mention.sentence != c.sentence_index || c.any(u - 1, WordClass::relative) == nullptr) return false;
  return mention.end == u - 1 || (mention.end + 1 == u - 1 && c.comma(mention.end));
}

}  // namespace entente
