// Titles without a name: one holder, a group, or the holders of one office in several countries.
#include "entity/title_reader.hpp"

namespace entente {

std::optional<Mention> TitleReader::finish_untitled(Mention mention, std::uint32_t u) {
  mention.end = u;
  const std::string form = c_.text(mention.begin, mention.end);
  if (title_.role.empty() && title_.occupation.empty()) return std::nullopt;
  const bool modifier = c_.pack.titlecase_names && !several() && u == office_ + 1 && c_.in(u) && !c_.unit(u).mark && !c_.unit(u).capital && c_.unit(u).pos == Pos::noun;
  if (modifier && !c_.unit(u).is(WordClass::trigger)) return std::nullopt;  // "the EU's chief election observer"
  const bool owned_next = c_.pack.titlecase_names && owners_.empty() && !several() && u == office_ + 1 && (certain_name(c_, u) != nullptr || nationality(c_, u) != nullptr);
  if (owned_next) return std::nullopt;  // "the chief U.N. weapons inspector"
  if (owners_.empty() && (several() || !definite(mention.begin))) return std::nullopt;
  if (!several() && title_.describes && !definite(mention.begin)) return std::nullopt;  // "a member of OPEC" describes somebody else
  const bool aside = c_.pack.titlecase_names && mention.begin > 1 && c_.any(mention.begin - 1, WordClass::determiner) != nullptr && c_.comma(mention.begin - 2);
  if (aside && !several() && title_.describes && !pointed_out(c_, mention.begin)) return std::nullopt;  // "Hungary, a member of NATO, abstained"
  finish(mention);
  if (several() && title_.whole && counted(c_, mention.begin)) {
    mention.chains = owners_;
  } else if (several()) {
    mention.chains = {group_of(owners_.front())};
  } else if (title_.office && indefinite(mention)) {
    Chain chain;
    chain.kind = ActorKind::person;
    chain.country = country_of_owner();
    chain.name = r_.english_adjective(chain.country) + " " + title_.role;
    mention.chains = {r_.find_or_add(std::move(chain))};
  } else {
    const std::size_t before = r_.chains.size();
    const bool loose = title_.role == title_.bare_role && ((title_.features & kDefinite) != 0 || pointed_out(c_, mention.begin));
    mention.chains = {r_.for_title(title_.role, owners_.empty() ? kNone : owners_.front(), true, form, loose)};
    if (const std::uint32_t home = r_.chains.size() > before ? country_at_home() : kNone; home != kNone) {
      r_.chains.pop_back();
      owners_ = {home};
      mention.chains = {r_.for_title(title_.role, home, true, form)};
    }
    if (!title_.vague && !one_of_many(mention) && !(loose && r_.loosely_holds(mention.chains.front(), title_.role))) record(mention.chains.front(), mention.span);  // "a US official" is nobody in particular
  }
  r_.note(mention.chains.front(), form, c_.sentence_index);
  return mention;
}

/// «الملك», «رئيس الوزراء»: of an office that nobody here was said to hold, the country first told of whose office was held on the day.
std::uint32_t TitleReader::country_at_home() const {
  if (!c_.pack.verb_first || !owners_.empty() || !title_.office || !title_.of_country || title_.of_body || title_.vague) return kNone;
  if (title_.role != title_.bare_role || (title_.features & kDefinite) == 0 || several()) return kNone;
  for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
    const Chain& chain = r_.chains[i];
    if (chain.kind == ActorKind::country && chain.actor >= 0 && !chain.forms.empty() && c_.vocabulary.holder(title_.role, chain.actor, c_.date) >= 0) return i;
  }
  return kNone;
}

/// "American officials"
std::uint32_t TitleReader::group_of(std::uint32_t owner) {
  Chain chain;
  chain.kind = ActorKind::group;
  chain.country = r_.chains[owner].country;
  const bool of_body = r_.chains[owner].kind == ActorKind::organization;
  if (of_body) chain.owner = owner;
  if (title_.office) chain.roles.push_back(title_.role);
  chain.name = (chain.country >= 0 && !of_body ? r_.english_adjective(chain.country) : r_.chains[owner].name) + " " + (title_.role.empty() ? title_.occupation : title_.role) + "s";
  return r_.find_or_add(std::move(chain));
}

/// "The Secretary and Foreign Minister": the title before has the article for both.
bool TitleReader::shares_article(std::uint32_t begin) const {
  if (!c_.pack.titlecase_names || begin < 3 || !c_.unit(begin).capital) return false;
  std::uint32_t last = begin - 1;
  while (last > 0 && (c_.comma(last) || c_.any(last, WordClass::conjunction) != nullptr)) --last;
  if (last == begin - 1 || !c_.unit(last).capital || !c_.unit(last).is(WordClass::office)) return false;
  while (last > 0 && !c_.unit(last - 1).mark && c_.unit(last - 1).capital && c_.unit(last - 1).pos != Pos::other) --last;
  return (last > 0 && c_.any(last - 1, WordClass::determiner) != nullptr) || shares_article(last);
}

bool TitleReader::definite(std::uint32_t begin) const {
  if (shares_article(begin)) return true;
  return (title_.features & kDefinite) != 0 || (begin > 0 && c_.any(begin - 1, WordClass::determiner) != nullptr) || of_definite();
}

/// «وزير الداخلية»: definite by the noun that ends the office.
bool TitleReader::of_definite() const {
  if (!c_.pack.verb_first || office_ == kNone || several() || c_.unit(office_).end == c_.unit(office_).begin + 1) return false;
  return c_.pack.normalise(slice(c_.document.text, c_.document.tokens[c_.unit(office_).end - 1].span)).starts_with(c_.pack.article);
}

/// «وزير إسرائيلي»: one of several, by an adjective without the article.
bool TitleReader::indefinite(const Mention& mention) const {
  if (c_.pack.article.empty() || title_.vague || country_of_owner() < 0) return false;
  const std::uint32_t last = mention.end - 1;
  if (last == mention.begin || c_.find(last, WordClass::demonym) == nullptr) return false;
  return !c_.pack.normalise(slice(c_.document.text, c_.document.tokens[c_.unit(last).begin].span)).starts_with(c_.pack.article);
}

/// "a US official", but not "Diego Cordovez, an Ecuadoran diplomat,".
bool TitleReader::one_of_many(const Mention& mention) const {
  if (!c_.pack.titlecase_names || mention.begin == 0 || c_.any(mention.begin - 1, WordClass::determiner) == nullptr || pointed_out(c_, mention.begin)) return false;
  const bool apposed = mention.begin > 1 && c_.comma(mention.begin - 2) && (!c_.in(mention.end) || c_.unit(mention.end).mark || c_.any(mention.end, WordClass::relative) != nullptr);
  return !apposed;
}

/// "the foreign ministers of Iran and Turkey": one person each, with names in the same order if they follow.
Mention TitleReader::finish_several(Mention mention, std::uint32_t u) {
  mention.end = u;
  if (c_.pack.verb_first && title_.vague && shared_end_ > mention.begin && c_.any(shared_end_ - 1, WordClass::preposition) != nullptr) {
    mention.chains = owners_;  // «مسؤولون من تشاد والنيجر»
    finish(mention);
    return mention;
  }
  std::uint32_t next = c_.comma(u) ? u + 1 : u;
  for (const std::uint32_t owner : owners_) {
    const std::uint32_t at = c_.any(next, WordClass::conjunction) != nullptr ? next + 1 : next;
    const std::optional<NameReading> name = read_name(c_, r_, at, true);
    std::uint32_t chain = kNone;
    if (name && (name->known || name->keys.size() > 1)) {
      const std::string form = c_.text(at, name->end);
      chain = r_.for_person(name->words, name->keys, form, name->candidates, r_.chains[owner].country, title_.role);
      r_.note(chain, form, c_.sentence_index);
      mention.end = next = name->end;
      if (c_.comma(next)) ++next;
    } else {
      chain = title_.vague ? group_of(owner) : r_.for_title(title_.role, owner, true, "");
    }
    mention.chains.push_back(chain);
    if (!r_.chains[chain].keys.empty()) r_.claim({chain, owner, title_.role, c_.sentence_index, c_.span(mention.begin, mention.end)});
    const std::string own = r_.chains[owner].forms.empty() ? r_.chains[owner].name : r_.chains[owner].forms.front();
    if (shared_end_ > mention.begin) r_.note(chain, c_.text(mention.begin, shared_end_) + " " + own, c_.sentence_index);
    else r_.note(chain, c_.text(mention.begin, mention.end), c_.sentence_index);
  }
  finish(mention);
  return mention;
}

}  // namespace entente
