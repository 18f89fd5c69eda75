// People by their titles: "Russian President Vladimir Putin", «وزير الخارجية السوري أسعد الشيباني», "Asaad al-Shaibani,
// Syria's foreign minister", "the foreign ministers of Iran and Turkey".
#include "entity/title_reader.hpp"

#include <algorithm>

namespace entente {

/// «في عمان رئيس الوزراء»: behind a preposition, a town whose name is a word for people too.
bool TitleReader::names_where(std::uint32_t u) const {
  const Entry* office = c_.find(u, WordClass::office);
  const bool people = office != nullptr && c_.pack.offices[office->index].kind != Office::Kind::office;
  return c_.pack.verb_first && people && c_.unit(u).is(WordClass::actor) && u > 0 && c_.any(u - 1, WordClass::preposition) != nullptr;
}

/// «أمير عبد اللهيان»: the last words of a known name, the first of which is a word for an office too.
std::optional<Mention> TitleReader::read_known_person(std::uint32_t u) {
  if (!c_.pack.verb_first || c_.find(u, WordClass::office) == nullptr || with_article(u)) return std::nullopt;
  const std::optional<NameReading> rest = read_name(c_, r_, u + 1, true);
  if (!rest || !rest->known) return std::nullopt;
  const std::string words = " " + c_.pack.normalise(c_.text(u, rest->end));
  const bool whole = std::any_of(rest->candidates.begin(), rest->candidates.end(), [&](std::int32_t person) {
    const auto names = c_.vocabulary.actors()[static_cast<std::size_t>(person)].names();
    const auto own = names.find(c_.pack.tag);
    return own != names.end() && std::any_of(own->second.begin(), own->second.end(), [&](std::string_view name) { return c_.pack.normalise(name).ends_with(words); }); });
  if (!whole) return std::nullopt;
  Mention mention;
  mention.sentence = c_.sentence_index;
  mention.begin = u;
  mention.end = rest->end;
  mention.chains = {r_.for_person(rest->words, rest->keys, c_.text(u + 1, rest->end), rest->candidates, -1, "")};
  r_.note(mention.chains.front(), c_.text(u, rest->end), c_.sentence_index);
  finish(mention);
  return mention;
}

/// «23 دبلوماسيا روسيا»: a number, a noun and its nationality, neither with the article.
bool TitleReader::counts(std::uint32_t u) const {
  if (!c_.pack.verb_first || u == 0 || !c_.in(u + 1) || c_.unit(u - 1).mark || (!c_.unit(u - 1).number && c_.any(u - 1, WordClass::number_word) == nullptr)) return false;
  if (c_.find(u, WordClass::office) == nullptr || (c_.unit(u).features() & kDefinite) != 0 || with_article(u)) return false;
  return c_.any(u + 1, WordClass::demonym) != nullptr && !with_article(u + 1);
}

std::optional<Mention> TitleReader::read(std::uint32_t begin) {
  std::optional<Mention> mention = read_holder(begin);
  if (mention && post_ != kNone && mention->chains.size() == 1) r_.chains[mention->chains.front()].post = post_;
  return mention;
}

std::optional<Mention> TitleReader::read_holder(std::uint32_t begin) {
  if (std::optional<Mention> kin = read_kin(begin)) return kin;
  std::uint32_t u = begin;
  const std::optional<Owner> before = owner_before(u);
  if (before) owners_ = before->chains;
  if (std::optional<Mention> person = read_known_person(begin)) return person;
  if (names_where(begin) || !read_title(u)) return std::nullopt;
  title_.describes = title_.describes && !before;
  own_by_first_words(begin);
  counted_ = counts(begin);
  if (read_name(c_, r_, u, true)) employ(false);
  read_behind(u);
  take_pronoun_owner(u);
  own_by_head();
  begin_ = begin;
  unowned_ = owners_.empty();
  Mention mention;
  mention.kind = MentionKind::title;
  mention.sentence = c_.sentence_index;
  mention.begin = begin;
  mention.features = title_.features;
  if (several() && owners_.size() > 1) return finish_several(mention, u);
  if (title_.office && owners_.size() == 1 && named_list_follows(u)) return finish_named_list(mention, u);
  if (std::optional<NameReading> name = name_after(u)) return finish_named(mention, *name);
  if (!title_.office && !(several() && !owners_.empty() && c_.pack.verb_first)) return std::nullopt;
  if (c_.pack.verb_first && several() && c_.find(begin, WordClass::body) != nullptr) return std::nullopt;  // «الجنود», «مسؤولين قطريين»
  return finish_untitled(mention, u);
}

void TitleReader::finish(Mention& mention) const {
  mention.span = c_.span(mention.begin, mention.end);
  mention.possessive = c_.possessive(mention.end);
}

std::optional<Mention> read_titled(const Context& context, Registry& registry, std::uint32_t u) {
  return TitleReader(context, registry).read(u);
}

/// Where the aside ends in which unit `u` stands, at a mark not far ahead and before any finite verb; 0 when it does not end so.
std::uint32_t aside_end(const Context& c, std::uint32_t u) {
  constexpr std::uint32_t kLongest = 8;
  for (std::uint32_t k = u; k < u + kLongest; ++k) {
    if (!c.in(k) || c.unit(k).mark) return k;
    const bool finite = c.unit(k).pos == Pos::verb && (c.unit(k).features() & kInfinitive) == 0 && (c.unit(k).features() & (kPast | kPresent)) != 0;
    if (finite || c.any(k, WordClass::modal) != nullptr || c.find(k, WordClass::actor) != nullptr) return 0;
  }
  return 0;
}

namespace {

/// «قال أنس كريم المتحدث باسم», «أن جون كيربي المتحدث باسم»: where no other actor is asked for, so that a title right behind a name
/// is that person's.
bool stands_alone(const Context& c, const Mention& mention) {
  if (!c.pack.verb_first || mention.kind != MentionKind::name || mention.begin == 0) return false;
  const std::uint32_t u = mention.begin - 1;
  if (c.any(u, WordClass::complementizer) != nullptr || (c.any(u, WordClass::preposition) != nullptr && c.unit(u).pos == Pos::other)) return true;
  const Entry* governor = c.unit(u).pos == Pos::verb ? c.find(u, WordClass::governor) : nullptr;
  return governor != nullptr && c.pack.governors[governor->index].kind == GovernorKind::report;
}

/// «حبيب العادلي، وزير الداخلية الأسبق،»: a title without an owner behind the name of whoever holds it, in the holder's country.
bool absorb_unowned(const Context& c, Registry& registry, Mention& mention) {
  if (!c.pack.verb_first || mention.chains.size() != 1 || mention.kind == MentionKind::pronoun) return false;
  const std::uint32_t holder = mention.chains.front();
  const Chain& person = registry.chains[holder];
  if (person.kind != ActorKind::person || (person.keys.empty() && person.actor < 0)) return false;
  const std::uint32_t u = c.comma(mention.end) ? mention.end + 1 : mention.end;
  const std::vector<Chain> chains = registry.chains;
  const std::vector<OfficeClaim> offices = registry.offices;
  TitleReader reader(c, registry);
  const std::optional<Mention> title = reader.read(u);
  const bool another = title && title->chains.size() == 1 && title->chains.front() != holder && !registry.chains[title->chains.front()].keys.empty();  // «التقى ماكرون الرئيس أردوغان»
  registry.chains = chains;
  registry.offices = offices;
  if (!title || another || title->chains.size() != 1 || !reader.give_to(mention, *title)) return false;
  registry.note(holder, c.text(title->begin, title->end), c.sentence_index);
  mention.end = title->end;
  mention.span = c.span(mention.begin, mention.end);
  return true;
}

}  // namespace

void absorb_apposition(const Context& c, Registry& registry, Mention& mention, bool object) {
  if (absorb_kin(c, registry, mention)) return;
  bool given = false;
  while (absorb_unowned(c, registry, mention)) given = true;  // «نائب رئيس مجلس الوزراء وزير الخارجية»
  if (given) return;
  const bool bare = !c.comma(mention.end) && (object || stands_alone(c, mention));
  if (mention.chains.size() != 1 || (!c.comma(mention.end) && !bare)) return;
  const std::uint32_t holder = mention.chains.front();
  if (registry.chains[holder].kind != ActorKind::person || registry.chains[holder].keys.empty()) return;
  std::uint32_t u = bare ? mention.end : mention.end + 1;
  while (c.any(u, WordClass::determiner) != nullptr) ++u;
  const std::vector<Chain> chains = registry.chains;
  const std::size_t offices = registry.offices.size();
  std::optional<Mention> title = read_titled(c, registry, u);
  const bool title_only = title && title->chains.size() == 1 && registry.chains[title->chains.front()].keys.empty();
  if (title_only && registry.offices.size() == offices && !c.pack.verb_first && u > mention.end + 1 && registry.chains[title->chains.front()].kind == ActorKind::person) {
    const std::uint32_t end = aside_end(c, title->end);  // "Albright, the highest American official ever to set foot here,"
    registry.chains = chains;
    if (end != 0) {
      mention.end = end;
      mention.span = c.span(mention.begin, mention.end);
    }
    return;
  }
  const bool closed = title && (bare || !c.in(title->end) || c.unit(title->end).mark || (c.pack.titlecase_names && c.any(title->end, WordClass::relative) != nullptr));
  if (!title_only || !closed || registry.offices.size() < offices + 1 || (c.pack.verb_first && registry.offices.size() > offices + 1)) {
    registry.chains = chains;
    registry.offices.resize(offices);
    return;
  }
  OfficeClaim claim = registry.offices.back();
  registry.offices.pop_back();
  for (std::size_t i = offices; i < registry.offices.size(); ++i) {  // "the Labour mayor of London": the party too
    if (registry.offices[i].holder == title->chains.front()) registry.offices[i].holder = holder;
  }
  if (registry.offices.size() == offices) registry.chains.resize(std::max(chains.size(), static_cast<std::size_t>(claim.of) + 1));
  else if (title->chains.front() + 1 == registry.chains.size() && title->chains.front() >= chains.size()) registry.chains.pop_back();
  registry.note(holder, c.text(title->begin, title->end), c.sentence_index);
  if (!claim.membership) registry.chains[holder].roles.push_back(claim.role);
  if (registry.chains[holder].country < 0) registry.chains[holder].country = registry.chains[claim.of].country;
  mention.end = title->end;
  mention.span = c.span(mention.begin, mention.end);
  claim.holder = holder;
  claim.span = mention.span;
  registry.claim(std::move(claim));
}

}  // namespace entente
