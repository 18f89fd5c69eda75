// What refers back by a word of its own: "his Russian counterpart", "the two countries", lists that are spoken of again.
#include "entity/resolver.hpp"

namespace entente {

/// "his Russian counterpart [Sergei Lavrov]", «نظيره الروسي [سيرغي لافروف]».
void Resolver::read_counterpart(const Context& c, std::uint32_t u) {
  if (read_counterparts_by_home(c, u)) return;
  std::uint32_t begin = u;
  std::uint32_t end = u + 1;
  std::int32_t country = -1;
  while (c.in(end) && c.token(end).suffix != 0) ++end;
  if (const Entry* behind = c.find(end, WordClass::demonym)) {
    country = static_cast<std::int32_t>(behind->index);
    ++end;
  } else if (const Entry* ahead = begin > 0 ? home_ahead(c, begin - 1) : nullptr) {
    country = static_cast<std::int32_t>(ahead->index);
    --begin;
  } else if (const std::int32_t half = other_half(c, begin, end); half >= 0) {
    country = half;
    ++end;
  }
  const bool plain = !c.pack.verb_first && begin > 1 && !c.unit(begin - 1).mark && (c.unit(begin - 1).pos == Pos::noun || c.unit(begin - 1).pos == Pos::adjective);
  if (plain && c.find(begin - 2, WordClass::pronoun) != nullptr) --begin;  // "his mainland counterpart"
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
  if (name && country >= 0) take_further_counterparts(c, mention, role);
  if (country < 0 && name && !role.empty() && c.pack.verb_first) {  // «نظيره فلاديمير بوتين»
    const HeldOffice* office = r_.held(r_.chains[chain].actor, role);
    if (office != nullptr) country = office->country;
  }
  if (country >= 0 && !role.empty()) r_.claim({chain, r_.for_actor(country), role, c.sentence_index, mention.span});
  std::erase_if(mentions_, [&](const Mention& m) { return m.sentence == mention.sentence && m.begin < mention.end && mention.begin < m.end; });
  insert(std::move(mention));
}

/// «نظيريه التركي مولود تشاووش أوغلو والإيراني محمد جواد ظريف»: a nationality and a name behind a conjunction go on with the same office.
void Resolver::take_further_counterparts(const Context& c, Mention& mention, const std::string& role) {
  for (;;) {
    std::uint32_t u = mention.end;
    if (c.comma(u)) ++u;
    if (c.any(u, WordClass::conjunction) == nullptr) return;
    const Entry* home = c.find(u + 1, WordClass::demonym);
    if (home == nullptr) return;
    const std::uint32_t name_at = c.comma(u + 2) ? u + 3 : u + 2;
    const std::optional<NameReading> name = read_name(c, r_, name_at, true);
    if (!name || (!name->known && name->keys.size() < 2)) return;
    const auto country = static_cast<std::int32_t>(home->index);
    const std::string form = c.text(name->begin, name->end);
    const std::uint32_t chain = r_.for_person(name->words, name->keys, form, name->candidates, country, role);
    r_.note(chain, form, c.sentence_index);
    if (!role.empty()) r_.claim({chain, r_.for_actor(country), role, c.sentence_index, c.span(u + 1, name->end)});
    mention.chains.push_back(chain);
    mention.end = name->end;
    mention.span = c.span(mention.begin, mention.end);
  }
}

/// «الرئيس الكوري الجنوبي ونظيره الشمالي»: of the country whose adjective begins as that of the one told of, and ends so.
std::int32_t Resolver::other_half(const Context& c, std::uint32_t u, std::uint32_t adjective) const {
  if (!c.pack.verb_first || !c.in(adjective) || c.unit(adjective).mark || c.unit(adjective).pos != Pos::adjective) return -1;
  const std::uint32_t person = nearest(c.sentence_index, u, 0, [](const Mention&, const Chain& chain) { return chain.kind == ActorKind::person && chain.country >= 0; });
  if (person == kNone) return -1;
  const Actor& home = vocabulary_.actors()[static_cast<std::size_t>(r_.chains[person].country)];
  const std::string_view own = home.first_name("people:" + c.pack.tag);
  const std::size_t space = own.find(' ');
  if (space == std::string_view::npos) return -1;
  std::string end = c.text(adjective, adjective + 1);
  if (end.starts_with(c.pack.article)) end.erase(0, c.pack.article.size());
  std::uint32_t node = c.pack.lexicon.step(0, c.pack.lexicon.symbol(c.pack.normalise(own.substr(0, space))));
  if (node != 0) node = c.pack.lexicon.step(node, c.pack.lexicon.symbol(c.pack.normalise(end)));
  if (node == 0) return -1;
  for (const Entry& entry : c.pack.lexicon.entries(node)) {
    if (entry.word_class == WordClass::demonym && static_cast<std::int32_t>(entry.index) != r_.chains[person].country) return static_cast<std::int32_t>(entry.index);
  }
  return -1;
}

/// «نظرائهم الفنزويليين»: a group of that country.
void Resolver::read_counterparts(const Context& c, std::uint32_t begin, std::uint32_t end, std::int32_t country) {
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

std::string Resolver::role_of_antecedent(std::uint32_t sentence, std::uint32_t u) const {
  const std::uint32_t person = nearest(sentence, u, kReach - 1, [&](const Mention&, const Chain& chain) {
    return chain.kind == ActorKind::person && (!chain.roles.empty() || !offices_of(chain).empty()); });
  if (person == kNone) return {};
  const Chain& chain = r_.chains[person];
  return chain.roles.empty() ? std::string(offices_of(chain).back().role) : chain.roles.front();
}

std::span<const HeldOffice> Resolver::offices_of(const Chain& chain) const {
  return chain.actor < 0 ? std::span<const HeldOffice>() : vocabulary_.actors()[static_cast<std::size_t>(chain.actor)].offices;
}

/// "in Seoul": the city, not the government.
bool Resolver::is_venue(const Mention& mention) const {
  if (mention.place == kNone || mention.begin == 0) return false;
  const Pack& pack = *document_.pack;
  const Entry* entry = document_.sentences[mention.sentence].units[mention.begin - 1].any(WordClass::preposition);
  if (entry == nullptr) return false;
  const std::uint32_t key = pack.words[entry->index].key;
  return std::find(pack.place_prepositions.begin(), pack.place_prepositions.end(), key) != pack.place_prepositions.end();
}

/// "the Tanzanian town of Mwanza": where a place lies.
bool Resolver::describes_place(const Mention& mention) const {
  if (document_.pack->verb_first || mention.kind != MentionKind::adjective) return false;
  const std::size_t next = position(mention.sentence, mention.end);
  if (next >= mentions_.size() || mentions_[next].sentence != mention.sentence || mentions_[next].begin > mention.end + 2) return false;
  return mentions_[next].chains.size() == 1 && r_.chains[mentions_[next].chains.front()].kind == ActorKind::place;
}

/// A broadcaster or newspaper stands for no country.
bool Resolver::tells_news(const Chain& chain) const {
  return chain.actor >= 0 && vocabulary_.actors()[static_cast<std::size_t>(chain.actor)].is_press();
}

/// What an actor counts for in a pair: people for themselves or for their country.
std::uint32_t Resolver::member_of_pair(std::uint32_t chain, const std::string& kind) {
  const Chain& c = r_.chains[chain];
  if (kind == "person") return c.kind == ActorKind::person ? chain : kNone;
  if (c.kind == ActorKind::country) return chain;
  if (c.country < 0 || c.kind == ActorKind::place || tells_news(c)) return kNone;
  return r_.for_actor(c.country);
}

/// "between A and B … the two sides": two that the text itself joined, last; those of the pair in reverse, or none.
std::vector<std::uint32_t> Resolver::coordinated_pair(const Context& c, std::uint32_t u, const std::string& kind) {
  if (c.pack.verb_first) return {};
  for (std::size_t i = position(c.sentence_index, u); i-- > 1;) {
    const Mention& b = mentions_[i];
    const Mention& a = mentions_[i - 1];
    if (b.chains.size() == 2 && b.kind == MentionKind::body) {  // "Ugandan and Rwandan troops"
      const std::uint32_t first = member_of_pair(b.chains[0], kind);
      const std::uint32_t second = member_of_pair(b.chains[1], kind);
      if (first != kNone && second != kNone && first != second) return {second, first};
    }
    if (b.sentence + (kind == "person" ? kReach : 1) < c.sentence_index) break;
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

/// Does a person hold an office of that name, by the text or the authority?
bool Resolver::holds(std::uint32_t chain, const std::string& role) const {
  const auto same = [&](std::string_view held) { return r_.role_fits(held, role); };
  if (std::any_of(r_.chains[chain].roles.begin(), r_.chains[chain].roles.end(), same)) return true;
  const auto told = [&](const OfficeClaim& office) { return office.holder == chain && same(office.role); };
  if (std::any_of(r_.offices.begin(), r_.offices.end(), told)) return true;
  const std::span<const HeldOffice> offices = offices_of(r_.chains[chain]);
  return std::any_of(offices.begin(), offices.end(), [&](const HeldOffice& office) { return same(office.role); });
}

/// "the two countries": the two last distinct actors of that kind, or the countries of the two last people.
/// «الجانبان المصري والتركي»: two nationalities behind the word for both.
bool Resolver::read_sides(const Context& c, std::uint32_t u) {
  const std::size_t at = position(c.sentence_index, u + 1);
  if (!c.pack.verb_first || at + 1 >= mentions_.size()) return false;
  const Mention& first = mentions_[at];
  const Mention& second = mentions_[at + 1];
  const auto side = [&](const Mention& m) { return m.sentence == c.sentence_index && m.kind == MentionKind::adjective && m.chains.size() == 1 && r_.chains[m.chains.front()].kind == ActorKind::country; };
  if (!side(first) || !side(second) || first.begin != u + 1 || second.begin != first.end + 1 || c.any(first.end, WordClass::conjunction) == nullptr) return false;
  Mention mention = make(c, MentionKind::pair, u, second.end);
  mention.chains = {first.chains.front(), second.chains.front()};
  mention.features = kPlural;
  insert(std::move(mention));
  return true;
}

void Resolver::read_pair(const Context& c, std::uint32_t u, const WordRow& row) {
  if (!row.members.empty()) return read_members(c, u, row.members);
  const std::string& kind = row.kind;
  if (kind != "person" && read_sides(c, u)) return;
  if (kind == "list") return read_list_again(c, u);
  if (kind == "two") return read_two(c, u);
  if (kind == "dateline") return read_here(c, u);
  std::vector<std::uint32_t> found = coordinated_pair(c, u, kind);
  const Entry* office = kind == "person" ? c.any(u, WordClass::office) : nullptr;
  const std::string role = office == nullptr ? std::string() : c.pack.offices[office->index].role;
  const std::size_t doer = kind == "country" && is_object(c, u) ? doer_before(c, u) : mentions_.size();  // "Holbrooke warned both governments": not his own
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && found.size() < 2;) {
    const std::vector<std::uint32_t> chains = mentions_[i].chains;
    if (mentions_[i].sentence + kReach < c.sentence_index) break;
    if (mentions_[i].kind == MentionKind::pronoun || is_venue(mentions_[i]) || i == doer || describes_place(mentions_[i])) continue;
    for (std::size_t k = chains.size(); k-- > 0 && found.size() < 2;) {
      const std::uint32_t member = role.empty() || holds(chains[k], role) ? member_of_pair(chains[k], kind) : kNone;
      if (member != kNone && std::find(found.begin(), found.end(), member) == found.end()) found.push_back(member);
    }
  }
  if (found.size() < 2 || (kind != "person" && read_holders_of_pair(c, u, {found[1], found[0]}))) return;
  Mention mention = make(c, MentionKind::pair, u, u + 1);
  mention.chains = {found[1], found[0]};
  mention.features = kPlural;
  insert(std::move(mention));
}

/// Notes the people and the states of a mention in the order in which they are asked for, each once.
void Resolver::note_parties(const Mention& mention, Parties& parties) const {
  if (mention.kind == MentionKind::pronoun || mention.kind == MentionKind::adjective) return;
  for (std::size_t k = mention.chains.size(); k-- > 0;) {
    const ActorKind kind = r_.chains[mention.chains[k]].kind;
    if (kind != ActorKind::person && kind != ActorKind::country) continue;
    std::vector<std::uint32_t>& found = kind == ActorKind::person ? parties.people : parties.states;
    if (std::find(found.begin(), found.end(), mention.chains[k]) == found.end()) found.push_back(mention.chains[k]);
  }
}

/// "The two agreed": the last two who are of one kind.
void Resolver::read_two(const Context& c, std::uint32_t u) {
  if (c.any(u, WordClass::both) != nullptr && !tells(c, u + 1)) return;  // "Both agreed", but "both A and B"
  if (std::vector<std::uint32_t> joined = coordinated_pair(c, u, "person"); joined.size() == 2) {
    std::reverse(joined.begin(), joined.end());
    return insert_pair(c, u, std::move(joined));
  }
  Parties parties;
  const bool opens = !c.pack.verb_first && tells(c, u + 1);  // "Kerry spoke with Lavrov about Russia's ties with Syria. The two": the people
  for (std::size_t i = position(c.sentence_index, u); i-- > 0 && parties.people.size() < 2 && (opens || parties.states.size() < 2);) {
    if (mentions_[i].sentence + 1 < c.sentence_index) break;
    if (!is_venue(mentions_[i])) note_parties(mentions_[i], parties);
  }
  const std::vector<std::uint32_t>& found = parties.people.size() >= 2 ? parties.people : parties.states;
  if (found.size() >= 2) insert_pair(c, u, {found[1], found[0]});
}

/// "A met B, C and D in Brussels, where they", "A met B, C and D. They": all the people of a meeting, who are one and a list.
bool Resolver::read_company(const Context& c, std::uint32_t u, bool attached) {
  const Entry* place = u > 0 ? c.any(u - 1, WordClass::relative) : nullptr;
  const bool here = place != nullptr && c.pack.words[place->index].kind == "place";
  if (c.pack.verb_first || attached || (!here && (u > 0 || c.sentence_index == 0))) return false;
  const std::uint32_t s = here ? c.sentence_index : c.sentence_index - 1;
  const Context there{document_, vocabulary_, no_date_, c.pack, &document_.sentences[s], s};
  std::vector<std::uint32_t> people;
  bool meeting = false;
  for (std::uint32_t k = 0; k < (here ? u : there.size()); ++k) {
    const Entry* told = there.unit(k).pos == Pos::verb ? there.find(k, WordClass::trigger) : nullptr;
    const Relation* relation = told == nullptr ? nullptr : &vocabulary_.ontology().relations[c.pack.triggers[told->index].relation];
    meeting |= relation != nullptr && relation->symmetric && relation->family == "contact";
  }
  for (std::size_t i = position(s, 0); meeting && i < mentions_.size() && mentions_[i].sentence == s && !(here && mentions_[i].begin >= u); ++i) {
    if (mentions_[i].possessive || mentions_[i].kind == MentionKind::pronoun || mentions_[i].kind == MentionKind::adjective) continue;
    for (const std::uint32_t chain : mentions_[i].chains) {
      if (r_.chains[chain].kind == ActorKind::person && std::find(people.begin(), people.end(), chain) == people.end()) people.push_back(chain);
    }
  }
  const bool one_list = people.size() < 3 || list_of(there, kNone, people[1]).size() + 1 >= people.size();
  if (people.size() < 2 || !one_list) return false;
  insert_both(c, u, std::move(people), attached);
  return true;
}

/// The words at `u` mean these.
void Resolver::insert_pair(const Context& c, std::uint32_t u, std::vector<std::uint32_t> chains) {
  Mention mention = make(c, MentionKind::pair, u, u + 1);
  mention.chains = std::move(chains);
  mention.features = kPlural;
  insert(std::move(mention));
}

/// A verb or what stands before one.
bool Resolver::tells(const Context& c, std::uint32_t u) {
  while (c.any(u, WordClass::adverb) != nullptr) ++u;
  return c.in(u) && (c.unit(u).pos == Pos::verb || c.any(u, WordClass::auxiliary) != nullptr || c.any(u, WordClass::modal) != nullptr);
}

/// "arrived here": the place that the article was sent from.
void Resolver::read_here(const Context& c, std::uint32_t u) {
  const std::uint32_t dash = text_begin(0);
  if (dash == 0 || c.token(u).in_quote) return;
  for (const Mention& sent : mentions_) {
    if (sent.sentence != 0 || sent.begin >= dash) return;
    if (sent.place == kNone) continue;
    Mention mention = make(c, MentionKind::name, u, u + 1);
    mention.chains = {sent.chains.front()};
    mention.place = sent.place;
    return insert(std::move(mention));
  }
}

/// "the two Koreas": always the same.
void Resolver::read_members(const Context& c, std::uint32_t u, const std::vector<std::string>& ids) {
  Mention mention = make(c, MentionKind::pair, u, u + 1);
  mention.features = kPlural;
  for (const std::string& id : ids) {
    if (const std::int32_t actor = vocabulary_.actor(id); actor >= 0) mention.chains.push_back(r_.for_actor(actor));
  }
  if (!mention.chains.empty()) insert(std::move(mention));
}

/// Does mention `i` go on with a list that the one before is in?
bool Resolver::goes_on(const Context& c, std::size_t i) const {
  const Mention& a = mentions_[i - 1];
  const Mention& b = mentions_[i];
  if (a.sentence != b.sentence || b.begin <= a.end || b.begin > a.end + 2) return false;
  const Context there{c.document, c.vocabulary, no_date_, c.pack, &document_.sentences[a.sentence], a.sentence};
  return there.comma(a.end) || there.any(a.end, WordClass::conjunction) != nullptr;
}

/// "these countries", «هذه الدول»: the states of the last list of states.
void Resolver::read_list_again(const Context& c, std::uint32_t u) {
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

void Resolver::drop_overlaps() {
  std::vector<Mention> kept;
  for (Mention& mention : mentions_) {
    if (!kept.empty() && kept.back().sentence == mention.sentence && mention.begin < kept.back().end) continue;
    kept.push_back(std::move(mention));
  }
  mentions_.swap(kept);
}
}  // namespace entente
