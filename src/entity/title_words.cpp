// The words of a title: modifiers, offices, their fields, owners and ranks.
#include "entity/title_reader.hpp"

#include <algorithm>

namespace entente {

/// "Syrian", "Syria's", "State Department" before an office; nothing when no office follows.
std::optional<Owner> TitleReader::owner_before(std::uint32_t& u) {
  if (c_.pack.verb_first) return std::nullopt;
  std::uint32_t look = u;
  skip_modifiers(look, nullptr);
  std::optional<Owner> owner = read_owner_before(c_, r_, look);
  if (!owner) return std::nullopt;
  std::uint32_t next = owner->end;
  skip_modifiers(next, nullptr);
  if (c_.find(next, WordClass::office) == nullptr) return std::nullopt;
  skip_modifiers(u, &title_);
  u = owner->end;
  return owner;
}

/// Two parts of a role; either may be empty ("new" adds nothing to it).
std::string TitleReader::joined(const std::string& a, const std::string& b) { return a.empty() ? b : b.empty() ? a : a + " " + b; }

/// Modifiers ("former", "acting") and their kin before a title; their names go to `title`.
void TitleReader::skip_modifiers(std::uint32_t& u, Title* title) const {
  const bool told = !c_.pack.verb_first && c_.in(u) && u > 0 && c_.unit(u).pos == Pos::verb && !c_.unit(u - 1).mark && c_.unit(u - 1).pos == Pos::noun &&
                    c_.unit(u - 1).capital && !c_.token(u - 1).possessive;
  if (told) return;  // "King Gyanendra sacked Prime Minister Deuba"
  while (const Entry* entry = c_.any(u, WordClass::office_modifier)) {
    if (title != nullptr) title->role = joined(title->role, c_.pack.office_modifiers[entry->index].name);
    ++u;
  }
}

/// The adjective of a definite title is definite: «الدبلوماسي الإيراني فريدون» ends with a name.
bool TitleReader::agrees_in_article(std::uint32_t u) const {
  const auto has_article = [&](std::uint32_t t) { return c_.pack.normalise(slice(c_.document.text, c_.document.tokens[t].span)).starts_with(c_.pack.article); };
  return c_.pack.article.empty() || !has_article(c_.unit(u - 1).end - 1) || has_article(c_.unit(u).begin);
}

/// Number of the office, whatever else is spelled so ("leaders").
Features TitleReader::office_features(std::uint32_t u) const {
  Features features = 0;
  for (const Entry& entry : c_.unit(u).entries) {
    if (entry.word_class == WordClass::office) features |= entry.features;
  }
  return features;
}

/// An office; of two people also where the word alone would mean a pair told of before («الرئيسين الأمريكي … والروسي …»).
const Entry* TitleReader::office_at(std::uint32_t u) const {
  const bool pair = c_.pack.verb_first && c_.any(u, WordClass::pair) != nullptr && c_.find(u + 1, WordClass::demonym) != nullptr;
  return pair ? c_.any(u, WordClass::office) : c_.find(u, WordClass::office);
}

bool TitleReader::read_title(std::uint32_t& u) {
  skip_modifiers(u, &title_);
  while (const Entry* entry = office_at(u)) {
    const Office& office = c_.pack.offices[entry->index];
    if (office.kind == Office::Kind::occupation && c_.pack.verb_first && c_.unit(u).is(WordClass::trigger) && (c_.unit(u).features() & kPlural) == 0) break;  // «صديق ناريندرا مودي»
    if (office.kind == Office::Kind::occupation && title_.bare_role.empty()) title_.occupation = office.role;
    if (office.kind == Office::Kind::office) {
      if (title_.office) break;  // a second office begins a second phrase
      title_.role = joined(title_.role, office.role);
      title_.office = true;
      title_.bare_role = office.role;
      title_.of_country = office.of_country;
      title_.vague = office.vague;
      title_.of_body = office.of_body;
      title_.whole = office.whole;
      title_.candidacy = office.candidacy;
      title_.posted = office.posted;
      office_ = u;
      portfolio_ = office.portfolio;
      title_.describes = c_.unit(u).is(WordClass::trigger);
      if (const std::int32_t country = c_.vocabulary.actor(office.country); country >= 0) owners_.push_back(r_.for_actor(country));
    }
    title_.any = true;
    title_.features |= office_features(u);
    ++u;
  }
  if (portfolio_ && !c_.pack.verb_first && !several()) take_portfolio(u);
  return title_.any;
}

/// "Minister of Plantation Industries Johari Ghani": known words in capitals up to the name.
void TitleReader::take_portfolio(std::uint32_t& u) {
  constexpr std::uint32_t kLongest = 8;
  if (c_.any(u, WordClass::preposition) == nullptr) return;
  std::string field;
  std::uint32_t k = u + 1;
  for (; c_.in(k) && k < u + kLongest && !c_.unit(k).mark; ++k) {
    const Unit& unit = c_.unit(k);
    const bool small = c_.any(k, WordClass::conjunction) != nullptr || c_.any(k, WordClass::determiner) != nullptr;
    const bool word = c_.token(k).capital && !unit.entries.empty() && unit.pos != Pos::other && !unit.is(WordClass::actor) && unit.end == unit.begin + 1;
    if (!small && !word) break;
    field += (field.empty() ? "" : " ") + c_.pack.normalise(c_.text(k, k + 1));
  }
  if (field.empty()) return;
  const std::optional<NameReading> name = read_name(c_, r_, k, true);
  if (!name || (!name->known && name->keys.size() < 2)) return;
  const std::size_t last = title_.role.rfind(' ');  // "deputy minister", but "minister of state"
  const bool plain = last == std::string::npos || title_.role.find(' ') == last;
  title_.role = plain ? title_.role.substr(0, last + 1) + field + " " + title_.role.substr(last + 1) : title_.role + " for " + field;
  title_.bare_role = title_.role;
  u = k;
}

/// «وزير الدولة الإماراتي للشؤون الخارجية»: the rest of an office behind its nationality; returns where it ends.
std::uint32_t TitleReader::take_rest(std::uint32_t u) {
  constexpr std::uint32_t kLongest = 5;
  if (!c_.pack.verb_first || office_ == kNone) return u;
  std::uint32_t node = 0;
  for (std::uint32_t t = c_.unit(office_).begin; t < c_.unit(office_).end;) node = step(node, t);
  for (std::uint32_t k = u, t = 0; node != 0 && c_.in(k) && k < u + kLongest; ++k) {
    for (t = std::max(t, c_.unit(k).begin); node != 0 && t < c_.unit(k).end;) node = step(node, t);
    if (node == 0) break;
    for (const Entry& entry : c_.pack.lexicon.entries(node)) {
      if (entry.word_class != WordClass::office || c_.unit(k).pos == Pos::other) continue;
      title_.role = c_.pack.offices[entry.index].role;
      title_.bare_role = title_.role;
      return k + 1;
    }
  }
  return u;
}

/// Next node of the lexicon behind the word at token `t`, whole where it can be; 0 when there is none. Moves `t` behind it.
std::uint32_t TitleReader::step(std::uint32_t node, std::uint32_t& t) const {
  const Token& token = c_.document.tokens[t];
  if (token.whole != 0 && token.whole_end > t + 1) {
    if (const std::uint32_t next = c_.pack.lexicon.step(node, token.whole); next != 0) {
      t = token.whole_end;
      return next;
    }
  }
  ++t;
  return c_.pack.lexicon.step(node, token.symbol);
}

/// What stands behind the office and before the name: nationality, owner, modifiers, ranks.
void TitleReader::read_behind(std::uint32_t& u) {
  for (;;) {
    const Entry* modifier = c_.pack.verb_first ? c_.any(u, WordClass::office_modifier) : nullptr;
    if (modifier != nullptr) {
      title_.role = joined(c_.pack.office_modifiers[modifier->index].name, title_.role);
      ++u;
      continue;
    }
    const bool nationality = c_.pack.verb_first && owners_.empty() && c_.find(u, WordClass::demonym) != nullptr;
    const bool group = several() && c_.pack.verb_first;  // «أعضاء من مجلس الشيوخ»
    const Entry* joint = title_.posted && !c_.pack.verb_first ? c_.any(u, WordClass::preposition) : nullptr;
    if (joint != nullptr && owners_.empty() && !several() && c_.pack.words[joint->index].key == c_.pack.infinitive_marker) {
      if (const std::optional<Owner> post = read_owner_after(c_, r_, u, Joined::at_a_post)) {  // "ambassador to Iraq": not Iraq's
        u = post->end;
        continue;
      }
    }
    if (((title_.office || group) && owners_.empty()) || nationality) {
      shared_end_ = c_.any(u, WordClass::preposition) != nullptr ? u + 1 : u;
      if (std::optional<Owner> owner = read_owner_after(c_, r_, u, several() ? Joined::in_plural : title_.posted ? Joined::at_a_post : Joined::plainly, title_.posted || may_own(c_, u - 1))) {
        owners_.insert(owners_.end(), owner->chains.begin(), owner->chains.end());
        u = take_rest(owner->end);
        continue;
      }
    }
    if (title_.posted && !owners_.empty() && !several() && c_.any(u, WordClass::preposition) != nullptr) {
      if (const std::optional<Owner> post = read_owner_after(c_, r_, u, Joined::at_a_post)) {  // "ambassador to the United Nations"
        u = post->end;
        continue;
      }
    }
    const bool adjective = c_.pack.verb_first && title_.office && c_.in(u) && c_.unit(u).pos == Pos::adjective && c_.find(u, WordClass::trigger) == nullptr;
    if (adjective && agrees_in_article(u) && c_.find(u, WordClass::demonym) == nullptr && c_.find(u, WordClass::governor) == nullptr) {
      ++u;
      continue;
    }
    const Entry* rank = c_.find(u, WordClass::office);
    if (rank == nullptr) return;
    const bool office = c_.pack.offices[rank->index].kind == Office::Kind::office;
    if (office && !(c_.pack.verb_first && !owners_.empty() && read_name(c_, r_, u + 1, true))) return;
    ++u;
  }
}

/// «زعيمها كيم جونغ أون»: the pronoun before a name means the country last spoken of.
void TitleReader::take_pronoun_owner(std::uint32_t& u) {
  if (!title_.office || !owners_.empty() || !c_.in(u) || c_.token(u).suffix == 0 || !read_name(c_, r_, u + 1, true)) return;
  std::uint32_t last = kNone;
  for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
    const Chain& chain = r_.chains[i];
    if (chain.kind == ActorKind::country && (last == kNone || chain.last_sentence >= r_.chains[last].last_sentence)) last = i;
  }
  if (last == kNone) return;
  owners_.push_back(last);
  ++u;
}

}  // namespace entente
