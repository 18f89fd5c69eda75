// What refers back: pronouns, by number, gender and who was spoken of.
#include "entity/resolver.hpp"

namespace entente {

void Resolver::run() {
  static const std::string no_date;
  for (const Mention& mention : mentions_) {
    if (mention.chains.size() != 1) continue;
    const Context there{document_, vocabulary_, no_date, *document_.pack, &document_.sentences[mention.sentence], mention.sentence};
    const Entry* behind = there.find(mention.end, WordClass::office);  // «سارة ساندرز المتحدثة باسم»
    const bool woman = (mention.kind == MentionKind::title && (mention.features & kFeminine) != 0) ||
                       (mention.kind == MentionKind::name && behind != nullptr && (behind->features & kFeminine) != 0);
    if (woman && r_.chains[mention.chains.front()].kind == ActorKind::person) r_.chains[mention.chains.front()].feminine = true;
  }
  signer_ = signer();
  for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
    const Context c{document_, vocabulary_, no_date, *document_.pack, &document_.sentences[s], s};
    for (std::uint32_t u = 0; u < c.size(); ++u) read(c, u);
    if (const std::uint32_t who = speaker(c); who != kNone) {
      last_speaker_ = who;
      if (r_.chains[who].kind == ActorKind::person) {
        last_person_ = who;
        last_quoted_ = s;
      }
    }
  }
  std::stable_sort(mentions_.begin(), mentions_.end(), before);
  drop_overlaps();
}

void Resolver::read(const Context& c, std::uint32_t u) {
  if (c.any(u, WordClass::counterpart) != nullptr) {
    read_counterpart(c, u);
  } else if (read_holders_again(c, u)) {
    return;
  } else if (taken(c.sentence_index, u)) {
    return;
  } else if (read_place_again(c, u) || read_author(c, u)) {
    return;
  } else if (const Entry* pair = c.any(u, WordClass::pair)) {
    read_pair(c, u, c.pack.words[pair->index]);
  } else if (c.token(u).suffix != 0) {
    if (!read_address(c, u)) read_pronoun(c, u, c.token(u).suffix, true);
  } else if (read_title_of_address(c, u)) {
    return;
  } else if (const Entry* pronoun = c.find(u, WordClass::pronoun); pronoun != nullptr && personal(c, u)) {
    const Features owning = possessive_reading(c, u);
    read_pronoun(c, u, owning != 0 ? owning : pronoun->features, owning != 0);
  }
}

/// «سموه», «لجلالته»: the last person told of who is addressed so.
bool Resolver::read_address(const Context& c, std::uint32_t u) {
  if (u == 0 || taken(c.sentence_index, u - 1) || (c.token(u).suffix & kThird) == 0) return false;
  return address(c, u - 1, u + 1);
}

/// «سمو الأمير», «جلالة الملك»: a title of address without a name.
bool Resolver::read_title_of_address(const Context& c, std::uint32_t u) {
  const Entry* entry = c.find(u, WordClass::office);
  if (entry == nullptr || c.pack.offices[entry->index].kind != Office::Kind::honorific || c.unit(u).end < c.unit(u).begin + 2) return false;
  return address(c, u, u + 1);
}

/// The units `[begin, end)` mean the last person told of who is addressed by the first word of them.
bool Resolver::address(const Context& c, std::uint32_t begin, std::uint32_t end) {
  const auto& all = c.pack.addresses;
  if (all.empty()) return false;
  const Symbol written = c.pack.lexicon.symbol(c.pack.normalise(slice(c.document.text, c.token(begin).span)));  // «سموه» may be cut as a verb
  const auto at = std::find_if(all.begin(), all.end(), [&](const Address& address) { return address.word == c.token(begin).symbol || address.word == written; });
  if (at == all.end()) return false;
  const auto addressed = [&](const Mention& mention, const Chain& chain) {
    if (chain.kind != ActorKind::person || mention.kind == MentionKind::adjective) return false;
    const auto fits = [&](std::string_view role) {
      return std::any_of(at->roles.begin(), at->roles.end(), [&](const std::string& part) { return role.find(part) != std::string::npos; }); };
    if (std::any_of(chain.roles.begin(), chain.roles.end(), fits) || titled_so(mention, fits)) return true;
    const std::span<const HeldOffice> offices = offices_of(chain);
    return std::any_of(offices.begin(), offices.end(), [&](const HeldOffice& office) { return office.to.empty() && fits(office.role); }); };
  const std::uint32_t chain = nearest(c.sentence_index, begin, c.sentence_index, addressed);
  if (chain == kNone) return false;
  Mention mention = make(c, MentionKind::pronoun, begin, end);
  mention.chains = {chain};
  mention.features = kThird | kSingular;
  insert(std::move(mention));
  return true;
}

/// «نتنياهو، الذي جدد رفضه»: whom a relative clause describes that the pronoun at `u` stands in, as far as no mark or conjunction
/// comes between.
std::uint32_t Resolver::described_before(const Context& c, std::uint32_t u) const {
  for (std::uint32_t k = u; k-- > 1;) {
    if (c.any(k, WordClass::relative) != nullptr && c.unit(k).pos == Pos::other) {
      const std::uint32_t end = c.comma(k - 1) ? k - 1 : k;
      const std::size_t at = position(c.sentence_index, k);
      if (at == 0) return kNone;
      const Mention& mention = mentions_[at - 1];
      const bool named = mention.sentence == c.sentence_index && mention.end == end && mention.chains.size() == 1 && mention.kind != MentionKind::adjective;
      return named ? mention.chains.front() : kNone;
    }
    if (c.unit(k).mark || c.any(k, WordClass::complementizer) != nullptr || c.any(k, WordClass::subordinator) != nullptr || c.any(k, WordClass::conjunction) != nullptr) return kNone;
  }
  return kNone;
}

/// "her trip": features of the possessive reading when a noun follows, else 0.
Features Resolver::possessive_reading(const Context& c, std::uint32_t u) {
  const bool noun_follows = c.in(u + 1) && !c.unit(u + 1).mark && (c.unit(u + 1).pos == Pos::noun || c.unit(u + 1).pos == Pos::adjective);
  bool only = true;
  Features owning = 0;
  for (const Entry& entry : c.unit(u).entries) {
    if (entry.word_class != WordClass::pronoun) continue;
    if ((entry.features & kPossessive) != 0) owning = entry.features;
    else only = false;
  }
  return noun_follows || only ? owning : 0;
}

/// "that" and "who" are pronouns of another kind.
bool Resolver::personal(const Context& c, std::uint32_t u) {
  for (const WordClass other : {WordClass::complementizer, WordClass::relative, WordClass::determiner, WordClass::interrogative}) {
    if (c.any(u, other) != nullptr) return false;
  }
  return c.unit(u).end == c.unit(u).begin + 1;
}

/// "the neighbours … they": the pair named in this sentence.
bool Resolver::read_pair_before(const Context& c, std::uint32_t u, bool attached) {
  if (c.pack.verb_first) return false;
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
    if (mentions_[i].kind != MentionKind::pair) continue;
    insert_both(c, u, mentions_[i].chains, attached);
    return true;
  }
  return false;
}

/// «… إثر مكالمة بينهما»: the only two people told of so far in this sentence, else the only two states.
bool Resolver::read_both_here(const Context& c, std::uint32_t u, bool attached) {
  if (c.token(u).in_quote) return false;  // they are not who speaks
  Parties parties;
  const std::uint32_t who = speaker(c);  // tells of others
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
    if (mentions_[i].chains != std::vector{who}) note_parties(mentions_[i], parties);
  }
  std::vector<std::uint32_t>& found = parties.people.size() == 2 ? parties.people : parties.states;
  if (found.size() != 2) return false;
  std::reverse(found.begin(), found.end());  // in the order of the text
  insert_both(c, u, std::move(found), attached);
  return true;
}

/// The pronoun at `u` means all of these.
void Resolver::insert_both(const Context& c, std::uint32_t u, std::vector<std::uint32_t> chains, bool attached) {
  Mention mention = make(c, MentionKind::pronoun, u, u + 1);
  mention.chains = std::move(chains);
  mention.features = kPlural;
  mention.possessive = attached;
  insert(std::move(mention));
}

/// "A and B … their": the first coordination of this sentence.
bool Resolver::read_listed(const Context& c, std::uint32_t u, bool attached) {
  for (std::size_t i = position(c.sentence_index, text_begin(c.sentence_index)); i < mentions_.size() && mentions_[i].sentence == c.sentence_index && mentions_[i].begin < u; ++i) {
    if (mentions_[i].kind == MentionKind::adjective || (c.pack.verb_first && mentions_[i].chains.size() != 1)) continue;
    const bool several = mentions_[i].chains.size() > 1 && mentions_[i].kind == MentionKind::title && !under_preposition(mentions_[i]);  // "The ministers of A and B"
    if (mentions_[i].chains.size() != 1 && !several) continue;
    std::vector<std::uint32_t> chains = several ? mentions_[i].chains : list_of(c, u, mentions_[i].chains.front());
    if (chains.size() < 2) continue;
    insert_both(c, u, std::move(chains), attached);
    return true;
  }
  return false;
}

/// «حزب الله»: all that is known of the first word of the name is a masculine singular.
bool Resolver::headed_by_masculine(const Mention& mention) const {
  const Unit& unit = document_.sentences[mention.sentence].units[mention.begin];
  bool any = false;
  for (const Entry& entry : document_.pack->lexicon.entries_of(document_.tokens[unit.begin].symbol)) {
    if (entry.pos != Pos::noun) continue;
    if ((entry.features & kSingular) == 0 || (entry.features & (kFeminine | kPlural)) != 0) return false;
    any |= entry.word_class == WordClass::noun || entry.word_class == WordClass::body;
  }
  return any;
}

/// Does a country take masculine words where the others take feminine ones («المغرب»)?
bool Resolver::masculine_country(const Chain& chain) const {
  const auto& masculines = document_.pack->masculine;
  return chain.kind == ActorKind::country && chain.actor >= 0 &&
         std::find(masculines.begin(), masculines.end(), vocabulary_.actors()[static_cast<std::size_t>(chain.actor)].id) != masculines.end();
}

/// «أعلن الجيش أن قواته»: a body with a masculine word for it, at the head of a sentence or right behind a verb.
bool Resolver::leads_clause_as_masculine(const Mention& mention, const Chain& chain) const {
  const bool body = chain.kind == ActorKind::organization || (chain.kind == ActorKind::country && mention.kind == MentionKind::body);
  if (!body || mention.end == 0 || !headed_by_masculine(mention)) return false;
  return mention.begin == 0 || document_.sentences[mention.sentence].units[mention.begin - 1].pos == Pos::verb;
}

bool Resolver::pronoun_fits(bool verb_first, Features features, const Mention& mention, const Chain& chain) const {
  if (mention.kind == MentionKind::adjective || (!verb_first && mention.kind == MentionKind::pronoun && (mention.features & kFirst) != 0)) return false;
  if ((features & (kPlural | kDual)) != 0) return chain.kind == ActorKind::group;
  const bool masculine = (features & kMasculine) != 0;
  const bool woman = chain.kind == ActorKind::person && (chain.feminine || (mention.kind == MentionKind::title && (mention.features & kFeminine) != 0));
  if (verb_first && woman) return !masculine;
  if (verb_first) {  // two genders: countries and bodies are mostly feminine
    return masculine ? chain.kind == ActorKind::person || masculine_country(chain) : chain.kind != ActorKind::place && chain.kind != ActorKind::person && !masculine_country(chain);
  }
  if (masculine || (features & kFeminine) != 0) return chain.kind == ActorKind::person;
  return chain.kind == ActorKind::country || chain.kind == ActorKind::organization;
}

/// "warning him", "with them": a pronoun that is no subject, in languages that put the subject first.
bool Resolver::is_object(const Context& c, std::uint32_t u) {
  if (c.pack.verb_first || u == 0 || c.unit(u - 1).mark) return false;
  const bool behind = c.unit(u - 1).pos == Pos::verb || (c.any(u - 1, WordClass::preposition) != nullptr && c.any(u - 1, WordClass::subordinator) == nullptr);
  std::uint32_t next = u + 1;
  while (c.in(next) && (c.any(next, WordClass::adverb) != nullptr || c.any(next, WordClass::negation) != nullptr)) ++next;
  if (!behind || !c.in(next) || c.unit(next).mark) return behind;
  if (c.any(next, WordClass::auxiliary) != nullptr || c.any(next, WordClass::modal) != nullptr) return false;
  return c.unit(next).pos != Pos::verb || (c.unit(next).features() & (kPast | kPresent)) == 0;
}

/// The mention before `u` that a finite verb follows: whoever does what is told there, and so not whom the object means.
std::size_t Resolver::doer_before(const Context& c, std::uint32_t u) const {
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
    if (under_preposition(mentions_[i])) continue;
    std::uint32_t next = mentions_[i].end;
    if (c.comma(next)) ++next;
    while (c.in(next) && next < u && c.any(next, WordClass::adverb) != nullptr) ++next;
    if (!c.in(next) || next >= u) continue;
    const bool group = c.any(next, WordClass::auxiliary) != nullptr || c.any(next, WordClass::modal) != nullptr ||
                       c.any(next, WordClass::negation) != nullptr || c.any(next, WordClass::relative) != nullptr;
    if (group || (c.unit(next).pos == Pos::verb && (c.unit(next).features() & (kPast | kPresent)) != 0)) return i;
  }
  return mentions_.size();
}

/// "Holbrooke met Milosevic, warning him": the last one told of who is not the subject.
std::uint32_t Resolver::object_meant(const Context& c, std::uint32_t u, const std::function<bool(const Mention&, const Chain&)>& accept) const {
  const std::size_t doer = doer_before(c, u);
  if (doer < mentions_.size() && mentions_[doer].chains.size() == 1 && orders(c, mentions_[doer].end, u)) {  // "Iraq asked the council to lift the sanctions against it"
    const std::uint32_t chain = mentions_[doer].chains.front();
    if (accept(mentions_[doer], r_.chains[chain])) return chain;
  }
  const auto other = [&](const Mention& mention, const Chain& chain) {
    const bool same = doer < mentions_.size() && std::find(mentions_[doer].chains.begin(), mentions_[doer].chains.end(), mention.chains.front()) != mentions_[doer].chains.end();
    return !same && accept(mention, chain); };
  if (const std::uint32_t here = nearest(c.sentence_index, u, 0, other); here != kNone) return here;
  for (std::uint32_t back = 1; back < kReach && back <= c.sentence_index; ++back) {
    const auto free = [&](const Mention& mention, const Chain& chain) { return !under_preposition(mention) && other(mention, chain); };
    if (const std::uint32_t chain = first_of(c.sentence_index - back, kNone, free); chain != kNone) return chain;
    const auto person = [&](const Mention& mention, const Chain& chain) { return chain.kind == ActorKind::person && other(mention, chain); };
    if (const std::uint32_t chain = first_of(c.sentence_index - back, kNone, person); chain != kNone) return chain;
  }
  return kNone;
}

/// "thanked China for its support": what one is praised or blamed for is one's own.
std::uint32_t Resolver::whose_doing(const Context& c, std::uint32_t u, const std::function<bool(const Mention&, const Chain&)>& accept) const {
  if (u < 3 || c.any(u - 1, WordClass::preposition) == nullptr) return kNone;
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
    const Mention& m = mentions_[i];
    if (m.end + 1 != u || m.chains.size() != 1 || m.begin == 0 || c.unit(m.begin - 1).pos != Pos::verb) return kNone;
    const Unit& verb = c.unit(m.begin - 1);
    const bool judges = std::any_of(verb.entries.begin(), verb.entries.end(), [&](const Entry& e) {
      if (e.word_class != WordClass::trigger || e.pos != Pos::verb) return false;
      const std::string& plover = vocabulary_.ontology().relations[c.pack.triggers[e.index].relation].plover;
      return plover == "SUPPORT" || plover == "ACCUSE"; });
    return judges && accept(m, r_.chains[m.chains.front()]) ? m.chains.front() : kNone;
  }
  return kNone;
}

/// Does the first verb behind `from` tell another to do what an infinitive before `u` says?
bool Resolver::orders(const Context& c, std::uint32_t from, std::uint32_t u) {
  std::uint32_t verb = from;
  while (verb < u && c.unit(verb).pos != Pos::verb) ++verb;
  if (verb >= u) return false;
  const bool ordering = std::any_of(c.unit(verb).entries.begin(), c.unit(verb).entries.end(), [&](const Entry& e) {
    return (e.word_class == WordClass::trigger && c.pack.triggers[e.index].then_object) ||
           (e.word_class == WordClass::governor && e.pos == Pos::verb && c.pack.governors[e.index].object_control); });
  for (std::uint32_t k = verb + 1; ordering && k + 1 < u; ++k) {
    const Entry* marker = c.any(k, WordClass::preposition);
    if (marker != nullptr && c.pack.words[marker->index].key == c.pack.infinitive_marker && c.unit(k + 1).pos == Pos::verb) return true;
  }
  return false;
}

/// "Cyprus, Malta and Poland are to join. They": the list that the sentence before is about.
bool Resolver::read_list_before(const Context& c, std::uint32_t u, bool attached) {
  if (c.pack.verb_first || c.sentence_index == 0) return false;
  const std::size_t first = position(c.sentence_index - 1, 0);
  if (first >= mentions_.size() || mentions_[first].sentence + 1 != c.sentence_index || mentions_[first].chains.size() != 1) return false;
  if (under_preposition(mentions_[first]) || mentions_[first].kind == MentionKind::adjective) return false;
  const Context there{document_, vocabulary_, no_date_, c.pack, &document_.sentences[c.sentence_index - 1], c.sentence_index - 1};
  std::vector<std::uint32_t> chains = list_of(there, kNone, mentions_[first].chains.front());
  if (chains.size() < 2) return false;
  insert_both(c, u, std::move(chains), attached);
  return true;
}

void Resolver::read_pronoun(const Context& c, std::uint32_t u, Features features, bool attached) {
  if ((features & kFirst) != 0) return read_first_person(c, u, features, attached);
  if ((features & kThird) == 0) return;
  const bool of_home = attached && owns_government(c, u);  // «بلادها»: hers, not a country's
  const auto accept = [&](const Mention& mention, const Chain& chain) {
    const ActorKind owner = (features & (kPlural | kDual)) != 0 ? ActorKind::group : ActorKind::person;
    const bool verb = attached && u > 0 && c.unit(u - 1).pos == Pos::verb;
    if (verb && (features & kMasculine) != 0 && masculine_country(chain)) return false;  // «قرار قدمته لندن ودعمته باريس»
    if (!c.pack.verb_first && !attached && follows(c, u, mention)) return false;  // "Orban, who he met"
    if (of_home) return chain.kind == owner && chain.country >= 0 && mention.kind != MentionKind::adjective;
    return pronoun_fits(c.pack.verb_first, features, mention, chain); };
  const auto named = [&](const Mention& mention, const Chain& chain) {
    return accept(mention, chain) && (chain.kind != ActorKind::person || !chain.keys.empty()); };
  if ((features & (kPlural | kDual)) != 0 && read_pair_before(c, u, attached)) return;
  if ((features & kPlural) != 0 && read_company(c, u, attached)) return;
  if ((features & (kPlural | kDual)) != 0 && read_listed(c, u, attached)) return;
  if (c.pack.verb_first && (features & kDual) != 0 && read_both_here(c, u, attached)) return;
  if ((features & (kPlural | kDual)) != 0 && read_both_people(c, u, attached, accept)) return;
  std::uint32_t chain = joined_owner(c, u, attached, accept);
  if (chain == kNone && !(u > 0 && c.unit(u - 1).pos == Pos::verb)) chain = clause_subject(c, u, attached, [&](const Mention& mention, const Chain& who) {
    const bool body = (features & kMasculine) != 0 && (features & (kPlural | kDual)) == 0 && who.kind == ActorKind::organization;
    return body && !of_home ? headed_by_masculine(mention) : named(mention, who); });
  if (chain == kNone && attached) chain = body_that_tells(c, u, features);
  const bool non_subject = !attached && (is_object(c, u) || is_demanded(c, u));
  if (non_subject && c.token(u).in_quote && (features & (kMasculine | kFeminine)) == 0) return;  // "I don't blame them"
  if ((features & (kPlural | kDual)) != 0 && !non_subject && read_list_before(c, u, attached)) return;
  const bool object = attached && c.pack.verb_first && u > 0 && c.unit(u - 1).pos == Pos::verb;
  if (chain == kNone && attached && c.pack.verb_first && (features & kSingular) != 0) {
    const std::uint32_t described = described_before(c, u);
    if (described != kNone && accept(Mention(), r_.chains[described])) chain = described;
  }
  if (object && chain == kNone) chain = nearest(c.sentence_index, u, 0, named);
  if (chain == kNone) chain = c.pack.verb_first ? first_of(c.sentence_index, u, named) : same_speaker(c, u, attached, accept);
  if (chain == kNone && c.pack.verb_first && !object) chain = first_of(c.sentence_index, u, accept);
  const bool masculine = c.pack.verb_first && (features & kMasculine) != 0 && (features & (kPlural | kDual)) == 0;
  const auto leads = [&](const Mention& mention, const Chain& who) { return leads_clause_as_masculine(mention, who); };
  if (chain == kNone && masculine && !object) chain = first_of(c.sentence_index, u, leads);
  if (chain == kNone && !attached && !non_subject && (features & (kMasculine | kFeminine | kPlural)) == 0) chain = told_beside(c, u, accept);
  const bool of_other = attached && !c.pack.verb_first && u > 1 && c.unit(u - 1).pos == Pos::verb && harms(c, u - 1) && !relative_before(c, u - 1);
  if (chain == kNone && of_other) chain = object_meant(c, u, named);
  if (chain == kNone && attached && !c.pack.verb_first) chain = whose_doing(c, u, accept);
  if (chain == kNone && attached && !c.pack.verb_first) chain = subject_before(c, u, accept);
  if (non_subject) {
    chain = object_meant(c, u, named);
    if (chain == kNone) chain = object_meant(c, u, accept);
    if (chain == kNone) return;
  }
  if (chain == kNone) chain = look_back(c.sentence_index, u, named);
  if (chain == kNone && !object) chain = look_back(c.sentence_index, u, accept);
  if (chain == kNone && masculine && !object && c.sentence_index > 0) chain = first_of(c.sentence_index - 1, kNone, leads);
  const auto many = [&](const Mention& mention, const Chain& who) {  // "The delegation arrived. They will"
    return mention.kind == MentionKind::body && who.kind == ActorKind::organization && who.body != kNone && !under_preposition(mention); };
  if (chain == kNone && !c.pack.verb_first && (features & kPlural) != 0 && c.sentence_index > 0) chain = first_of(c.sentence_index - 1, kNone, many);
  if (chain == kNone) return;
  if (attached && read_owned_body(c, u, chain)) return;
  std::vector<std::uint32_t> chains = {chain};
  const bool feminine_of_things = c.pack.verb_first && (features & kFeminine) != 0 && (features & kSingular) != 0;
  if (feminine_of_things || (features & (kPlural | kDual)) != 0) chains = list_of(c, u, chain);
  Mention mention = make(c, MentionKind::pronoun, u, u + 1);
  mention.chains = std::move(chains);
  mention.possessive = attached;
  mention.features = features;
  insert(std::move(mention));
}

/// The coordination that a chain opens in this sentence: "A, B and C … their".
std::vector<std::uint32_t> Resolver::list_of(const Context& c, std::uint32_t before_unit, std::uint32_t chain) const {
  std::vector<std::uint32_t> chains = {chain};
  std::size_t i = position(c.sentence_index, 0);
  while (i < mentions_.size() && mentions_[i].sentence == c.sentence_index && mentions_[i].chains != chains) ++i;
  for (; i + 1 < mentions_.size(); ++i) {
    const Mention& here = mentions_[i];
    const Mention& next = mentions_[i + 1];
    if (next.sentence != c.sentence_index || next.begin >= before_unit || next.begin > here.end + 1) break;
    if (next.begin == here.end || (!c.comma(here.end) && c.any(here.end, WordClass::conjunction) == nullptr)) break;
    const bool owns = next.possessive && i + 2 < mentions_.size() && mentions_[i + 2].sentence == c.sentence_index && mentions_[i + 2].begin == next.end + 1;
    if (owns) ++i;  // "and Japan's Fumio Kishida"
    chains.insert(chains.end(), mentions_[i + 1].chains.begin(), mentions_[i + 1].chains.end());
  }
  return chains;
}

void resolve_references(const Document& document, const Vocabulary& vocabulary, Registry& registry, std::vector<Mention>& mentions) {
  Resolver(document, vocabulary, registry, mentions).run();
}

}  // namespace entente
