// People named by others: «زوجة الرئيس السوري بشار الأسد», «صهر ترامب».
#include "entity/title_reader.hpp"

namespace entente {

namespace {

/// Is the name that ends `mention` that of the one whose office stands there, as far as the world can tell?
bool holds_it(const Context& c, const Registry& registry, const Mention& mention, const std::string& role, bool speaks) {
  const Chain& chain = registry.chains[mention.chains.front()];
  if (role.empty()) return true;
  if (speaks && chain.actor < 0 && !chain.keys.empty() && chain.country < 0) return false;  // «المتحدث باسم الرئيس رائد فارس»: the world knows leaders
  if (chain.actor >= 0) return c.vocabulary.actors()[static_cast<std::size_t>(chain.actor)].offices.empty() || registry.held(chain.actor, role) != nullptr;
  return chain.keys.empty() || chain.country < 0 || c.vocabulary.holder(role, chain.country, c.date) < 0;
}

}  // namespace

const Entry* TitleReader::kin_entry(std::uint32_t u) const {
  if (!c_.in(u)) return nullptr;
  for (const Entry& entry : c_.unit(u).entries) {
    const bool idle = (entry.features & kIndefinite) != 0 && c_.in(u + 1) && c_.unit(u + 1).pos == Pos::verb;  // «وقريبا ستوافينا»
    if (entry.word_class == WordClass::office && c_.pack.offices[entry.index].kin && !idle) return &entry;
  }
  return nullptr;
}

bool TitleReader::is_kin(std::uint32_t u) const {
  if (c_.any(u, WordClass::actor) != nullptr) return false;  // «في عمان العاهل الأردني»
  const Entry* entry = kin_entry(u);
  return entry != nullptr && (entry->features & kPlural) == 0 && c_.token(u).suffix == 0 && (!with_article(u) || c_.unit(u).end > c_.unit(u).begin + 1);
}

/// The person by title or name at `at`, behind articles.
std::optional<Mention> TitleReader::read_whose(std::uint32_t at) {
  while (c_.any(at, WordClass::determiner) != nullptr) ++at;
  std::optional<Mention> whose = TitleReader(c_, r_).read(at);
  if (whose) return whose;
  const std::optional<NameReading> name = read_name(c_, r_, at, false);
  if (!name) return std::nullopt;
  whose.emplace();
  whose->end = name->end;
  whose->chains = {r_.for_person(name->words, name->keys, c_.text(name->begin, name->end), name->candidates, -1, "")};
  r_.note(whose->chains.front(), c_.text(name->begin, name->end), c_.sentence_index);
  return whose;
}

/// "the wife of President Assad", "the brother of Fidel Castro, Raul Castro,": not whom the words behind name.
std::optional<Mention> TitleReader::read_kin_of(std::uint32_t begin) {
  const Entry* joint = is_kin(begin) && !c_.token(begin).capital ? c_.any(begin + 1, WordClass::preposition) : nullptr;
  if (joint == nullptr || c_.pack.owner_prepositions.empty() || c_.pack.words[joint->index].key != c_.pack.owner_prepositions.front()) return std::nullopt;
  const std::optional<Mention> whose = read_whose(begin + 2);
  if (!whose || whose->chains.size() != 1 || r_.chains[whose->chains.front()].kind != ActorKind::person) return std::nullopt;
  Mention mention;
  mention.kind = MentionKind::title;
  mention.sentence = c_.sentence_index;
  mention.begin = begin;
  mention.end = whose->end;
  const std::optional<NameReading> own = c_.comma(mention.end) ? read_name(c_, r_, mention.end + 1, true) : std::nullopt;
  if (own && own->keys.size() > 1 && c_.comma(own->end)) {
    mention.end = own->end;
    mention.chains = {r_.for_person(own->words, own->keys, c_.text(own->begin, own->end), own->candidates, -1, "")};
    r_.note(mention.chains.front(), c_.text(own->begin, own->end), c_.sentence_index);
  } else {
    Chain chain;
    chain.kind = ActorKind::person;
    chain.name = c_.pack.offices[kin_entry(begin)->index].role + " of " + r_.chains[whose->chains.front()].name;
    mention.chains = {r_.find_or_add(std::move(chain))};
  }
  finish(mention);
  r_.note(mention.chains.front(), c_.text(mention.begin, mention.end), c_.sentence_index);
  return mention;
}

/// «المتحدث باسم الرئيس الروسي دميتري بيسكوف»: who works for a leader has an office of that one's country.
void TitleReader::claim_beside(std::uint32_t begin, const Mention& mention, std::int32_t country) {
  const Office& office = c_.pack.offices[c_.any(begin, WordClass::office)->index];
  if (office.kind != Office::Kind::office || country < 0) return;
  r_.claim({mention.chains.front(), r_.for_actor(country), office.role, c_.sentence_index, c_.span(mention.begin, mention.end)});
}

std::optional<Mention> TitleReader::read_kin(std::uint32_t begin) {
  if (!c_.pack.verb_first) return read_kin_of(begin);
  if (!is_kin(begin) || !c_.in(begin + 1) || c_.unit(begin + 1).mark) return std::nullopt;
  const std::vector<Chain> chains = r_.chains;
  const std::size_t offices = r_.offices.size();
  TitleReader other(c_, r_);
  std::optional<Mention> whose = other.read(begin + 1);
  if (!whose) {
    const std::optional<NameReading> name = read_name(c_, r_, begin + 1, true);
    const bool holder_follows = name && c_.comma(name->end) && name_ahead(name->end);
    if (!name || (!name->known && !holder_follows)) return std::nullopt;
    whose.emplace();
    whose->end = name->end;
    whose->chains = {r_.for_person(name->words, name->keys, c_.text(name->begin, name->end), name->candidates, -1, "")};
  }
  const auto undo = [&] {
    r_.chains = chains;
    r_.offices.resize(offices);
  };
  if (whose->chains.size() != 1 || r_.chains[whose->chains.front()].kind != ActorKind::person) {
    undo();
    return std::nullopt;
  }
  Mention mention;
  mention.kind = MentionKind::title;
  mention.sentence = c_.sentence_index;
  mention.begin = begin;
  mention.end = whose->end;
  mention.features = c_.any(begin, WordClass::office)->features;
  const bool speaks = c_.pack.offices[c_.any(begin, WordClass::office)->index].kind == Office::Kind::office;
  if (holds_it(c_, r_, *whose, other.title_.bare_role, speaks)) {
    const bool apart = c_.comma(mention.end);
    const std::uint32_t behind = apart ? mention.end : other.skip_purpose(mention.end);  // «باسم مفوض الأمم المتحدة لحقوق الإنسان رافينا شمداساني»
    const std::uint32_t at = apart ? mention.end + 1 : behind;
    const std::optional<NameReading> own = read_name(c_, r_, at, true);
    Chain chain;
    chain.kind = ActorKind::person;
    const bool short_name = whose->end == begin + 2;  // «المتحدث باسم بوتين ديمتري بيسكوف»
    if (own && (apart || (short_name && own->known) ? own->known || own->keys.size() > 1 : !own->known) && plausible_end(own->end)) {
      mention.end = own->end;
      const std::int32_t country = r_.chains[whose->chains.front()].country;
      mention.chains = {r_.for_person(own->words, own->keys, c_.text(at, own->end), own->candidates, -1, "")};
      claim_beside(begin, mention, country);
    } else {
      chain.name = c_.pack.offices[c_.any(begin, WordClass::office)->index].role + " of " + r_.chains[whose->chains.front()].name;
      mention.chains = {r_.find_or_add(std::move(chain))};
      claim_beside(begin, mention, r_.chains[whose->chains.front()].country);
    }
  } else {
    const std::optional<NameReading> own = [&] {
      for (std::uint32_t u = begin + 1; u < mention.end; ++u) {
        std::optional<NameReading> name = read_name(c_, r_, u, true);
        if (name && name->end == mention.end) return name;
      }
      return std::optional<NameReading>();
    }();
    const std::int32_t country = other.country_of_owner();
    undo();
    if (!own) return std::nullopt;
    mention.chains = {r_.for_person(own->words, own->keys, c_.text(own->begin, own->end), own->candidates, -1, "")};
    claim_beside(begin, mention, country);
  }
  finish(mention);
  r_.note(mention.chains.front(), c_.text(mention.begin, mention.end), c_.sentence_index);
  return mention;
}

bool absorb_kin(const Context& c, Registry& registry, Mention& mention) {
  if (mention.chains.size() != 1) return false;
  const Chain& holder = registry.chains[mention.chains.front()];
  if (holder.kind != ActorKind::person || (holder.keys.empty() && holder.actor < 0)) return false;
  const std::vector<Chain> chains = registry.chains;
  const std::size_t offices = registry.offices.size();
  std::uint32_t u = c.comma(mention.end) ? mention.end + 1 : mention.end;
  if (!c.pack.verb_first && u == mention.end) return false;
  while (!c.pack.verb_first && c.any(u, WordClass::determiner) != nullptr) ++u;
  const std::optional<Mention> kin = TitleReader(c, registry).read_kin(u);
  const bool open = kin && !c.pack.verb_first && c.in(kin->end) && !c.unit(kin->end).mark;
  if (!kin || open) return false;
  const Chain& named = registry.chains[kin->chains.front()];
  if (!named.keys.empty() || named.actor >= 0) {  // another person
    registry.chains = chains;
    registry.offices.resize(offices);
    return false;
  }
  if (kin->chains.front() + 1 == registry.chains.size() && kin->chains.front() >= chains.size()) registry.chains.pop_back();
  mention.end = kin->end;
  mention.span = c.span(mention.begin, mention.end);
  return true;
}

}  // namespace entente
