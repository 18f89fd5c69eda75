// What refers back: pronouns, counterparts, "the two countries".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kReach = 3;  ///< sentences that a reference looks back

class Resolver {
 public:
  Resolver(const Document& document, const Vocabulary& vocabulary, Registry& registry, std::vector<Mention>& mentions)
      : document_(document), vocabulary_(vocabulary), r_(registry), mentions_(mentions) {}

  void run() {
    static const std::string no_date;
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

  void read(const Context& c, std::uint32_t u) {
    if (c.any(u, WordClass::counterpart) != nullptr) {
      read_counterpart(c, u);
    } else if (taken(c.sentence_index, u)) {
      return;
    } else if (const Entry* pair = c.any(u, WordClass::pair)) {
      read_pair(c, u, c.pack.words[pair->index]);
    } else if (c.token(u).suffix != 0) {
      read_pronoun(c, u, c.token(u).suffix, true);
    } else if (const Entry* pronoun = c.find(u, WordClass::pronoun); pronoun != nullptr && personal(c, u)) {
      const Features owning = possessive_reading(c, u);
      read_pronoun(c, u, owning != 0 ? owning : pronoun->features, owning != 0);
    }
  }

  /// "her trip": features of the possessive reading when a noun follows, else 0.
  static Features possessive_reading(const Context& c, std::uint32_t u) {
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
  static bool personal(const Context& c, std::uint32_t u) {
    for (const WordClass other : {WordClass::complementizer, WordClass::relative, WordClass::determiner, WordClass::interrogative}) {
      if (c.any(u, other) != nullptr) return false;
    }
    return c.unit(u).end == c.unit(u).begin + 1;
  }

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

  /// Where the text of the first sentence begins behind a dateline: «دبي، الإمارات العربية المتحدة (CNN) –».
  std::uint32_t text_begin(std::uint32_t sentence) const {
    constexpr std::uint32_t kLongest = 12;
    if (sentence != 0) return 0;
    const Sentence& first = document_.sentences[0];
    for (std::uint32_t u = 0; u < first.units.size() && u < kLongest; ++u) {
      const Token& token = document_.tokens[first.units[u].begin];
      if (token.mark == 0x2013 || token.mark == 0x2014 || (token.mark == U'-' && !token.joined)) return u;
      if (first.units[u].pos == Pos::verb) return 0;
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

  /// "the neighbours … they": the pair named in this sentence.
  bool read_pair_before(const Context& c, std::uint32_t u, bool attached) {
    if (c.pack.verb_first) return false;
    for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence == c.sentence_index;) {
      if (mentions_[i].kind != MentionKind::pair) continue;
      Mention mention = make(c, MentionKind::pronoun, u, u + 1);
      mention.chains = mentions_[i].chains;
      mention.features = kPlural;
      mention.possessive = attached;
      insert(std::move(mention));
      return true;
    }
    return false;
  }

  /// "A and B … their": the first coordination of this sentence.
  bool read_listed(const Context& c, std::uint32_t u, bool attached) {
    for (std::size_t i = position(c.sentence_index, 0); i < mentions_.size() && mentions_[i].sentence == c.sentence_index && mentions_[i].begin < u; ++i) {
      if (mentions_[i].kind == MentionKind::adjective || mentions_[i].chains.size() != 1) continue;
      std::vector<std::uint32_t> chains = list_of(c, u, mentions_[i].chains.front());
      if (chains.size() < 2) continue;
      Mention mention = make(c, MentionKind::pronoun, u, u + 1);
      mention.chains = std::move(chains);
      mention.features = kPlural;
      mention.possessive = attached;
      insert(std::move(mention));
      return true;
    }
    return false;
  }

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
    Mention mention = make(c, MentionKind::pronoun, u, u + 1);
    mention.chains = people;
    mention.features = kPlural;
    mention.possessive = attached;
    insert(std::move(mention));
    return true;
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

  static bool pronoun_fits(bool verb_first, Features features, const Mention& mention, const Chain& chain) {
    if (mention.kind == MentionKind::adjective) return false;
    if ((features & (kPlural | kDual)) != 0) return chain.kind == ActorKind::group;
    const bool masculine = (features & kMasculine) != 0;
    const bool woman = chain.kind == ActorKind::person && mention.kind == MentionKind::title && (mention.features & kFeminine) != 0;
    if (verb_first && woman) return !masculine;
    if (verb_first) {  // two genders: countries and bodies are mostly feminine
      return masculine ? chain.kind == ActorKind::person : chain.kind != ActorKind::place && chain.kind != ActorKind::person;
    }
    if (masculine || (features & kFeminine) != 0) return chain.kind == ActorKind::person;
    return chain.kind == ActorKind::country || chain.kind == ActorKind::organization;
  }

  /// Who speaks in a sentence: the actor beside a verb of saying; "we" in a quotation is that actor or its country.
  std::uint32_t speaker(const Context& c) const {
    for (std::size_t i = position(c.sentence_index, 0); i < mentions_.size() && mentions_[i].sentence == c.sentence_index; ++i) {
      const Mention& mention = mentions_[i];
      if (mention.chains.size() != 1 || mention.kind == MentionKind::adjective || mention.kind == MentionKind::pronoun) continue;
      if (c.token(mention.begin).in_quote) continue;
      const bool behind = mention.begin > 0 && says(c, mention.begin - 1);
      if (behind || says(c, mention.end) || says(c, mention.end + 1)) return mention.chains.front();
    }
    return kNone;
  }

  bool says(const Context& c, std::uint32_t u) const {
    if (!c.in(u) || c.unit(u).pos != Pos::verb) return false;
    for (const Entry& entry : c.unit(u).entries) {
      if (entry.word_class == WordClass::governor && entry.pos == Pos::verb && c.pack.governors[entry.index].kind == GovernorKind::report) return true;
    }
    return false;
  }

  /// An organization that is no part of a state.
  bool stands_alone(std::uint32_t chain) const {
    if (r_.chains[chain].kind != ActorKind::organization || r_.chains[chain].actor < 0) return false;
    const std::string_view type = vocabulary_.actors()[static_cast<std::size_t>(r_.chains[chain].actor)].type;
    return type == "party" || type == "armed_group" || type == "igo" || type == "alliance" || type == "ngo" || type == "company";
  }

  /// "I" and "we" of a quotation.
  void read_first_person(const Context& c, std::uint32_t u, Features features, bool attached) {
    if (!c.token(u).in_quote) return;
    std::uint32_t chain = speaker(c);
    if (chain == kNone) chain = last_speaker_;
    if (chain == kNone) return;
    const Chain& who = r_.chains[chain];
    const bool for_all = (features & kPlural) != 0 && who.kind == ActorKind::person && who.country >= 0;
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

  void read_pronoun(const Context& c, std::uint32_t u, Features features, bool attached) {
    if ((features & kFirst) != 0) return read_first_person(c, u, features, attached);
    if ((features & kThird) == 0) return;
    const bool of_home = attached && owns_government(c, u);  // «بلادها»: hers, not a country's
    const auto accept = [&](const Mention& mention, const Chain& chain) {
      const ActorKind owner = (features & (kPlural | kDual)) != 0 ? ActorKind::group : ActorKind::person;
      if (of_home) return chain.kind == owner && chain.country >= 0 && mention.kind != MentionKind::adjective;
      return pronoun_fits(c.pack.verb_first, features, mention, chain); };
    const auto named = [&](const Mention& mention, const Chain& chain) {
      return accept(mention, chain) && (chain.kind != ActorKind::person || !chain.keys.empty()); };
    if ((features & (kPlural | kDual)) != 0 && read_pair_before(c, u, attached)) return;
    if ((features & (kPlural | kDual)) != 0 && read_listed(c, u, attached)) return;
    if ((features & (kPlural | kDual)) != 0 && read_both_people(c, u, attached, accept)) return;
    std::uint32_t chain = kNone;
    const bool object = attached && c.pack.verb_first && u > 0 && c.unit(u - 1).pos == Pos::verb;
    if (object) chain = nearest(c.sentence_index, u, 0, named);
    if (chain == kNone) chain = c.pack.verb_first ? first_of(c.sentence_index, u, named) : same_speaker(c, u, attached, accept);
    if (chain == kNone && c.pack.verb_first && !object) chain = first_of(c.sentence_index, u, accept);
    if (chain == kNone && attached && !c.pack.verb_first) chain = subject_before(c, u, accept);
    if (chain == kNone) chain = look_back(c.sentence_index, u, named);
    if (chain == kNone && !object) chain = look_back(c.sentence_index, u, accept);
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

  /// Where the noun stands that an attached pronoun at `u` owns.
  static std::uint32_t owned_noun(const Context& c, std::uint32_t u) {
    if (c.pack.verb_first) return u - 1;  // behind the last unit when `u` is the first
    std::uint32_t noun = u + 1;
    while (c.in(noun) && c.unit(noun).pos == Pos::adjective && noun < u + 3) ++noun;
    return noun;
  }

  static bool owns_government(const Context& c, std::uint32_t u) {
    const Entry* entry = c.find(owned_noun(c, u), WordClass::body);
    return entry != nullptr && c.pack.bodies[entry->index].government;
  }

  /// "when Russia launched its invasion": the owner is the subject of the verb before, if that stands beside it.
  template <typename Accept>
  std::uint32_t subject_before(const Context& c, std::uint32_t u, Accept accept) const {
    std::uint32_t verb = u;
    while (verb > 0 && c.unit(verb - 1).pos != Pos::verb && verb + 4 > u) --verb;
    if (verb == 0 || c.unit(verb - 1).pos != Pos::verb) return kNone;
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

  /// "its allies", «قواته»: a body that the pronoun owns.
  bool read_owned_body(const Context& c, std::uint32_t u, std::uint32_t owner) {
    const std::uint32_t noun = owned_noun(c, u);
    const Entry* entry = c.find(noun, WordClass::body);
    if (entry == nullptr || taken(c.sentence_index, noun)) return false;
    const Body& body = c.pack.bodies[entry->index];
    Mention mention = make(c, MentionKind::body, std::min(u, noun), std::max(u, noun) + 1);
    const bool of_country = body.government && r_.chains[owner].country >= 0;
    mention.chains = {of_country ? r_.for_actor(r_.chains[owner].country) : r_.for_body(entry->index, r_.chains[owner].country, owner)};
    r_.note(mention.chains.front(), c.text(mention.begin, mention.end), c.sentence_index);
    insert(std::move(mention));
    return true;
  }

  /// The coordination that a chain opens in this sentence: "A, B and C … their".
  std::vector<std::uint32_t> list_of(const Context& c, std::uint32_t before_unit, std::uint32_t chain) const {
    std::vector<std::uint32_t> chains = {chain};
    std::size_t i = position(c.sentence_index, 0);
    while (i < mentions_.size() && mentions_[i].sentence == c.sentence_index && mentions_[i].chains != chains) ++i;
    for (; i + 1 < mentions_.size(); ++i) {
      const Mention& here = mentions_[i];
      const Mention& next = mentions_[i + 1];
      if (next.sentence != c.sentence_index || next.begin >= before_unit || next.begin > here.end + 1) break;
      if (next.begin == here.end || (!c.comma(here.end) && c.any(here.end, WordClass::conjunction) == nullptr)) break;
      chains.insert(chains.end(), next.chains.begin(), next.chains.end());
    }
    return chains;
  }

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

  /// "his Russian counterpart [Sergei Lavrov]", «نظيره الروسي [سيرغي لافروف]».
  void read_counterpart(const Context& c, std::uint32_t u) {
    std::uint32_t begin = u;
    std::uint32_t end = u + 1;
    std::int32_t country = -1;
    while (c.in(end) && c.token(end).suffix != 0) ++end;
    if (const Entry* behind = c.find(end, WordClass::demonym)) {
      country = static_cast<std::int32_t>(behind->index);
      ++end;
    } else if (const Entry* ahead = begin > 0 ? c.find(begin - 1, WordClass::demonym) : nullptr) {
      country = static_cast<std::int32_t>(ahead->index);
      --begin;
    }
    if (begin > 0 && c.find(begin - 1, WordClass::pronoun) != nullptr) --begin;
    if (country >= 0 && end > u + 1 && (c.token(u + 1).suffix & kPlural) != 0) return read_counterparts(c, begin, end, country);
    const std::uint32_t name_at = c.comma(end) ? end + 1 : end;
    const std::string role = role_of_antecedent(c.sentence_index, begin);
    std::optional<NameReading> name = read_name(c, r_, name_at, name_at == end);
    if (name && name_at > end && !name->known && name->keys.size() < 2) name.reset();
    if (!name && (country < 0 || role.empty())) return;
    Mention mention = make(c, MentionKind::title, begin, name ? name->end : end);
    std::uint32_t chain = kNone;
    if (name) {
      const std::string form = c.text(name->begin, name->end);
      chain = r_.for_person(name->words, name->keys, form, name->candidates, country, role);
      r_.note(chain, form, c.sentence_index);
    } else {
      chain = r_.for_title(role, r_.for_actor(country), true, c.text(begin, end));
    }
    r_.note(chain, c.text(begin, end), c.sentence_index);
    r_.note(chain, c.text(mention.begin, mention.end), c.sentence_index);
    mention.chains = {chain};
    if (country >= 0 && !role.empty()) r_.claim({chain, r_.for_actor(country), role, c.sentence_index, mention.span});
    std::erase_if(mentions_, [&](const Mention& m) { return m.sentence == mention.sentence && m.begin < mention.end && mention.begin < m.end; });
    insert(std::move(mention));
  }

  /// «نظرائهم الفنزويليين»: a group of that country.
  void read_counterparts(const Context& c, std::uint32_t begin, std::uint32_t end, std::int32_t country) {
    Chain chain;
    chain.kind = ActorKind::group;
    chain.country = country;
    chain.name = r_.english_adjective(country) + " counterparts";
    Mention mention = make(c, MentionKind::title, begin, end);
    mention.chains = {r_.find_or_add(std::move(chain))};
    r_.note(mention.chains.front(), c.text(begin, end), c.sentence_index);
    std::erase_if(mentions_, [&](const Mention& m) { return m.sentence == mention.sentence && m.begin < end && begin < m.end; });
    insert(std::move(mention));
  }

  std::string role_of_antecedent(std::uint32_t sentence, std::uint32_t u) const {
    const std::uint32_t person = nearest(sentence, u, kReach - 1, [&](const Mention&, const Chain& chain) {
      return chain.kind == ActorKind::person && (!chain.roles.empty() || !offices_of(chain).empty()); });
    if (person == kNone) return {};
    const Chain& chain = r_.chains[person];
    return chain.roles.empty() ? std::string(offices_of(chain).back().role) : chain.roles.front();
  }

  std::span<const HeldOffice> offices_of(const Chain& chain) const {
    return chain.actor < 0 ? std::span<const HeldOffice>() : vocabulary_.actors()[static_cast<std::size_t>(chain.actor)].offices;
  }

  /// "in Seoul": the city, not the government.
  bool is_venue(const Mention& mention) const {
    if (mention.place == kNone || mention.begin == 0) return false;
    const Pack& pack = *document_.pack;
    const Entry* entry = document_.sentences[mention.sentence].units[mention.begin - 1].any(WordClass::preposition);
    if (entry == nullptr) return false;
    const std::uint32_t key = pack.words[entry->index].key;
    return std::find(pack.place_prepositions.begin(), pack.place_prepositions.end(), key) != pack.place_prepositions.end();
  }

  /// A broadcaster or newspaper stands for no country.
  bool tells_news(const Chain& chain) const {
    if (chain.actor < 0) return false;
    const std::string_view type = vocabulary_.actors()[static_cast<std::size_t>(chain.actor)].type;
    return type == "broadcaster" || type == "newspaper" || type == "agency";
  }

  /// What an actor counts for in a pair: people for themselves or for their country.
  std::uint32_t member_of_pair(std::uint32_t chain, const std::string& kind) {
    const Chain& c = r_.chains[chain];
    if (kind == "person") return c.kind == ActorKind::person ? chain : kNone;
    if (c.kind == ActorKind::country) return chain;
    if (c.country < 0 || c.kind == ActorKind::place || tells_news(c)) return kNone;
    return r_.for_actor(c.country);
  }

  /// "between A and B … the two sides": two that the text itself joined, last; those of the pair in reverse, or none.
  std::vector<std::uint32_t> coordinated_pair(const Context& c, std::uint32_t u, const std::string& kind) {
    if (c.pack.verb_first) return {};
    for (std::size_t i = position(c.sentence_index, u); i-- > 1;) {
      const Mention& b = mentions_[i];
      const Mention& a = mentions_[i - 1];
      if (b.sentence + 1 < c.sentence_index) break;
      if (a.sentence != b.sentence || a.chains.size() != 1 || b.chains.size() != 1 || a.kind == MentionKind::pronoun || b.kind == MentionKind::pronoun) continue;
      if ((a.kind == MentionKind::adjective) != (b.kind == MentionKind::adjective)) continue;
      const Context there{document_, vocabulary_, no_date_, *document_.pack, &document_.sentences[a.sentence], a.sentence};
      std::uint32_t next = a.end;
      if (there.any(next, WordClass::conjunction) == nullptr || there.comma(next)) continue;
      ++next;
      while (next < b.begin && there.any(next, WordClass::determiner) != nullptr) ++next;
      if (next != b.begin) continue;
      const std::uint32_t first = member_of_pair(a.chains.front(), kind);
      const std::uint32_t second = member_of_pair(b.chains.front(), kind);
      const auto side = [&](std::uint32_t member, std::uint32_t chain) { return member == kNone && kind == "any" && r_.chains[chain].kind != ActorKind::place ? chain : member; };
      const std::uint32_t left = side(first, a.chains.front());
      const std::uint32_t right = side(second, b.chains.front());
      if (left != kNone && right != kNone && left != right) return {right, left};
    }
    return {};
  }

  /// "the two countries": the two last distinct actors of that kind, or the countries of the two last people.
  void read_pair(const Context& c, std::uint32_t u, const WordRow& row) {
    if (!row.members.empty()) return read_members(c, u, row.members);
    const std::string& kind = row.kind;
    if (kind == "list") return read_list_again(c, u);
    std::vector<std::uint32_t> found = coordinated_pair(c, u, kind);
    for (std::size_t i = position(c.sentence_index, u); i-- > 0 && found.size() < 2;) {
      const std::vector<std::uint32_t> chains = mentions_[i].chains;
      if (mentions_[i].sentence + kReach < c.sentence_index) break;
      if (mentions_[i].kind == MentionKind::pronoun || is_venue(mentions_[i])) continue;
      for (std::size_t k = chains.size(); k-- > 0 && found.size() < 2;) {
        const std::uint32_t member = member_of_pair(chains[k], kind);
        if (member != kNone && std::find(found.begin(), found.end(), member) == found.end()) found.push_back(member);
      }
    }
    if (found.size() < 2) return;
    Mention mention = make(c, MentionKind::pair, u, u + 1);
    mention.chains = {found[1], found[0]};
    mention.features = kPlural;
    insert(std::move(mention));
  }

  /// "the two Koreas": always the same.
  void read_members(const Context& c, std::uint32_t u, const std::vector<std::string>& ids) {
    Mention mention = make(c, MentionKind::pair, u, u + 1);
    mention.features = kPlural;
    for (const std::string& id : ids) {
      if (const std::int32_t actor = vocabulary_.actor(id); actor >= 0) mention.chains.push_back(r_.for_actor(actor));
    }
    if (!mention.chains.empty()) insert(std::move(mention));
  }

  /// Does mention `i` go on with a list that the one before is in?
  bool goes_on(const Context& c, std::size_t i) const {
    const Mention& a = mentions_[i - 1];
    const Mention& b = mentions_[i];
    if (a.sentence != b.sentence || b.begin <= a.end || b.begin > a.end + 2) return false;
    const Context there{c.document, c.vocabulary, no_date_, c.pack, &document_.sentences[a.sentence], a.sentence};
    return there.comma(a.end) || there.any(a.end, WordClass::conjunction) != nullptr;
  }

  /// "these countries", «هذه الدول»: the states of the last list of states.
  void read_list_again(const Context& c, std::uint32_t u) {
    std::vector<std::uint32_t> found;
    for (std::size_t i = position(c.sentence_index, u); i-- > 0 && mentions_[i].sentence + kReach >= c.sentence_index;) {
      const Mention& mention = mentions_[i];
      const bool state = mention.kind == MentionKind::name && mention.chains.size() == 1 && r_.chains[mention.chains.front()].kind == ActorKind::country;
      if (state && std::find(found.begin(), found.end(), mention.chains.front()) == found.end()) found.push_back(mention.chains.front());
      if (state && i > 0 && goes_on(c, i)) continue;
      if (found.size() > 1) break;
      found.clear();
    }
    if (found.size() < 2) return;
    Mention mention = make(c, MentionKind::pair, u, u + 1);
    mention.chains.assign(found.rbegin(), found.rend());
    mention.features = kPlural;
    insert(std::move(mention));
  }

  void drop_overlaps() {
    std::vector<Mention> kept;
    for (Mention& mention : mentions_) {
      if (!kept.empty() && kept.back().sentence == mention.sentence && mention.begin < kept.back().end) continue;
      kept.push_back(std::move(mention));
    }
    mentions_.swap(kept);
  }

  const std::string no_date_;
  const Document& document_;
  const Vocabulary& vocabulary_;
  Registry& r_;
  std::vector<Mention>& mentions_;
  std::uint32_t last_speaker_ = kNone;
  std::uint32_t last_person_ = kNone;  ///< the last speaker that was a person
  std::uint32_t last_quoted_ = 0;      ///< sentence of that
};

}  // namespace

void resolve_references(const Document& document, const Vocabulary& vocabulary, Registry& registry, std::vector<Mention>& mentions) {
  Resolver(document, vocabulary, registry, mentions).run();
}

}  // namespace entente
