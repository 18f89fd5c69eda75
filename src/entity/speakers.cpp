// Who speaks: beside verbs of saying, in quotations, behind words that open what was said.
#include <algorithm>

#include "entity/resolver.hpp"

namespace entente {

/// Who speaks in a sentence: the actor beside a verb of saying; "we" in a quotation is that actor or its country.
std::uint32_t Resolver::speaker(const Context& c) const {
  for (std::size_t i = position(c.sentence_index, 0); i < mentions_.size() && mentions_[i].sentence == c.sentence_index; ++i) {
    const Mention& mention = mentions_[i];
    if (mention.chains.size() != 1 || mention.kind == MentionKind::adjective || mention.kind == MentionKind::pronoun) continue;
    const std::int32_t actor = r_.chains[mention.chains.front()].actor;
    if (c.token(mention.begin).in_quote || (actor >= 0 && vocabulary_.actors()[static_cast<std::size_t>(actor)].is_press())) continue;
    const bool addressed = !c.pack.verb_first && mention.begin > 1 && (taken(mention.sentence, mention.begin - 2) || c.any(mention.begin - 2, WordClass::pronoun) != nullptr);  // "he told parliament"
    const bool behind = mention.begin > 0 && says(c, mention.begin - 1) && !addressed;
    if (behind || says(c, mention.end) || says(c, mention.end + 1)) return mention.chains.front();
  }
  return kNone;
}

bool Resolver::says(const Context& c, std::uint32_t u) const {
  if (!c.in(u) || c.unit(u).pos != Pos::verb) return false;
  const Features form = c.unit(u).features();
  if (!c.pack.verb_first && (form & kGerund) != 0 && (form & (kPast | kPresent)) == 0) return false;  // "met Milosevic, warning": not he
  for (const Entry& entry : c.unit(u).entries) {
    if (entry.word_class == WordClass::governor && entry.pos == Pos::verb && c.pack.governors[entry.index].kind == GovernorKind::report) return true;
  }
  return false;
}

/// An organization that is no part of a state.
bool Resolver::stands_alone(std::uint32_t chain) const {
  if (r_.chains[chain].kind != ActorKind::organization || r_.chains[chain].actor < 0) return false;
  const std::string_view type = vocabulary_.actors()[static_cast<std::size_t>(r_.chains[chain].actor)].type;
  return type == "party" || type == "armed_group" || type == "igo" || type == "alliance" || type == "ngo" || type == "company";
}

/// "I" and "we" of a quotation, or of a statement that somebody signs.
void Resolver::read_first_person(const Context& c, std::uint32_t u, Features features, bool attached) {
  const bool quoted = c.token(u).in_quote;
  std::uint32_t chain = quoted ? speaker(c) : signer_;
  if (chain == kNone && quoted) chain = last_speaker_;
  if (chain == kNone) return;
  const Chain& who = r_.chains[chain];
  const bool oneself = !c.pack.verb_first && !attached && speech_act(c, u);
  const bool for_all = (features & kPlural) != 0 && who.kind == ActorKind::person && who.country >= 0 && !oneself;
  std::uint32_t body = kNone;  // "We will fight on," a Hamas spokesman said
  for (const OfficeClaim& office : r_.offices) {
    if (!c.pack.verb_first && office.holder == chain && (features & kPlural) != 0 && stands_alone(office.of)) body = office.of;
  }
  Mention mention = make(c, MentionKind::pronoun, u, u + 1);
  mention.chains = {body != kNone ? body : for_all ? r_.for_actor(who.country) : chain};
  mention.possessive = attached;
  mention.features = features;
  insert(std::move(mention));
}

/// «قال الجيش الإسرائيلي إنه»: the body right behind the last verb of saying, where the pronoun stands with the word that opens
/// what was said and the verb agrees with it.
std::uint32_t Resolver::body_that_tells(const Context& c, std::uint32_t u, Features features) const {
  if (!c.pack.verb_first || u == 0 || c.any(u - 1, WordClass::complementizer) == nullptr || (features & kSingular) == 0) return kNone;
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
    const Mention& mention = mentions_[i];
    const bool before = u > 1 && mention.end + 2 == u && mention.chains.size() == 1 && says(c, u - 2);  // «قال خامنئي إن الرئيس الأمريكي يؤكد أنه»
    if (before && pronoun_fits(true, features, mention, r_.chains[mention.chains.front()])) return mention.chains.front();
    if (mention.chains.size() != 1 || mention.begin == 0 || mention.kind == MentionKind::adjective || !says(c, mention.begin - 1)) continue;
    const Features gender = features & (kMasculine | kFeminine);
    const bool body = r_.chains[mention.chains.front()].kind == ActorKind::organization;
    return body && (c.unit(mention.begin - 1).features() & gender) != 0 ? mention.chains.front() : kNone;
  }
  return kNone;
}

/// «الأمير فيصل بن فرحان»: a name whose first word is such a title.
bool Resolver::titled_so(const Mention& mention, const std::function<bool(std::string_view)>& fits) const {
  const Token& first = document_.tokens[document_.sentences[mention.sentence].units[mention.begin].begin];
  const auto entries = document_.pack->lexicon.entries_of(first.symbol);
  return mention.kind == MentionKind::name && std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.word_class == WordClass::office && fits(document_.pack->offices[entry.index].role); });
}

}  // namespace entente
