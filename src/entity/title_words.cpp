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
  if (!owner) owner = unheard_owner(look);
  if (!owner) return std::nullopt;
  std::uint32_t next = owner->end;
  skip_modifiers(next, nullptr);
  if (office_at(next) == nullptr) return std::nullopt;
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

/// Number of the office, whatever else is spelled so ("leaders"). «وزيرا خارجية» are two: what owns a word of its own is never indefinite.
Features TitleReader::office_features(std::uint32_t u) const {
  const Unit& unit = c_.unit(u);
  const auto two = [](const Entry& e) { return e.word_class == WordClass::office && (e.features & kDual) != 0 && (e.features & kConstruct) != 0; };
  const auto joins = [](const Entry& e) { return e.word_class == WordClass::preposition; };  // «متحدثا باسم»
  const auto second = unit.end > unit.begin + 1 ? c_.pack.lexicon.entries_of(c_.document.tokens[unit.begin + 1].symbol) : std::span<const Entry>();
  const bool owns = unit.end > unit.begin + 1 && std::none_of(second.begin(), second.end(), joins);
  const bool dual = owns && std::any_of(unit.entries.begin(), unit.entries.end(), two);
  Features features = 0;
  for (const Entry& entry : unit.entries) {
    if (entry.word_class == WordClass::office && !(dual && (entry.features & kIndefinite) != 0)) features |= entry.features;
  }
  return features;
}

/// "Shin Bet head Ronen Bar": a word that is a verb too, in its bare form, between one organization and a full name.
bool TitleReader::heads_before_name(std::uint32_t u) const {
  if (c_.pack.verb_first || !c_.in(u) || u == 0 || c_.unit(u).pos != Pos::verb || (c_.unit(u).features() & kInfinitive) == 0 || c_.token(u).capital) return false;
  const Entry* office = c_.any(u, WordClass::office);
  if (office == nullptr || c_.pack.offices[office->index].kind != Office::Kind::office || (office->features & kPlural) != 0) return false;
  const Entry* owner = certain_name(c_, u - 1);
  const bool organization = owner != nullptr && c_.vocabulary.actors()[owner->index].kind == ActorKind::organization;
  const std::optional<NameReading> name = organization ? read_name(c_, r_, u + 1, true) : std::nullopt;
  return name && name->keys.size() > 1;
}

/// An office; of two people also where the word alone would mean a pair told of before («الرئيسين الأمريكي … والروسي …»).
const Entry* TitleReader::office_at(std::uint32_t u) const {
  const bool pair = c_.pack.verb_first && c_.any(u, WordClass::pair) != nullptr && c_.find(u + 1, WordClass::demonym) != nullptr;
  return pair || heads_before_name(u) || owns_noun_before(u) ? c_.any(u, WordClass::office) : c_.find(u, WordClass::office);
}

/// «نظام الرئيس بشار الأسد»: behind a noun without the article a word with it is no adjective.
bool TitleReader::owns_noun_before(std::uint32_t u) const {
  if (!c_.pack.verb_first || u == 0 || !c_.in(u) || c_.unit(u).pos != Pos::adjective || c_.unit(u - 1).mark || c_.unit(u - 1).pos != Pos::noun) return false;
  const Token& last = c_.document.tokens[c_.unit(u - 1).end - 1];
  return with_article(u) && last.suffix == 0 && may_own(c_, u - 1) && !c_.pack.normalise(slice(c_.document.text, last.span)).starts_with(c_.pack.article);
}

/// «اغتيال قيادي في حزب الله»: an act of force right before whoever is of a body, and bears it.
bool TitleReader::suffers(std::uint32_t u) const {
  const Entry* in = c_.any(u + 1, WordClass::preposition);
  const auto& keys = c_.pack.member_prepositions;
  if (with_article(u) || in == nullptr || std::find(keys.begin(), keys.end(), c_.pack.words[in->index].key) == keys.end()) return false;
  for (std::uint32_t k = u; k-- > 0 && u - k <= 4 && !c_.unit(k).mark;) {
    const Entry* act = c_.unit(k).pos == Pos::other ? nullptr : c_.find(k, WordClass::trigger);
    if (act != nullptr) return c_.vocabulary.ontology().relations[c_.pack.triggers[act->index].relation].family == "force";
    if (c_.unit(k).pos == Pos::other && c_.any(k, WordClass::number_word) == nullptr) return false;
  }
  return false;
}

bool TitleReader::read_title(std::uint32_t& u) {
  skip_modifiers(u, &title_);
  while (const Entry* entry = office_at(u)) {
    const Office& office = c_.pack.offices[entry->index];
    const bool describes = office.kind == Office::Kind::occupation && c_.pack.verb_first && c_.unit(u).is(WordClass::trigger) && (c_.unit(u).features() & kPlural) == 0;
    const bool bears = describes && suffers(u);
    if (describes && !bears) break;  // «صديق ناريندرا مودي»
    if (office.kind == Office::Kind::occupation && title_.bare_role.empty()) title_.occupation = office.role;
    if (office.kind == Office::Kind::office || bears) {
      if (title_.office) break;  // a second office begins a second phrase
      title_.role = joined(title_.role, office.role);
      title_.office = true;
      title_.bare_role = office.role;
      title_.of_country = office.of_country;
      title_.vague = office.vague || bears;
      title_.of_body = office.of_body;
      title_.whole = office.whole;
      title_.candidacy = office.candidacy;
      title_.posted = office.posted;
      office_ = u;
      portfolio_ = office.portfolio;
      title_.describes = c_.unit(u).is(WordClass::trigger) && !bears;
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
    if (title_.office && owners_.empty()) {
      if (const std::uint32_t behind = take_named_tail(u); behind != u || !owners_.empty()) {
        u = behind;
        continue;
      }
      if (const std::uint32_t behind = take_body_behind_field(u); behind != u) {
        u = behind;
        continue;
      }
      if (const std::uint32_t last = government_at(u) ? last_country() : kNone; last != kNone) {
        owners_.push_back(last);
        ++u;
        continue;
      }
    }
    if (const std::uint32_t behind = take_second_office(u); behind != u) {
      u = behind;
      continue;
    }
    const bool nationality = c_.pack.verb_first && owners_.empty() && c_.find(u, WordClass::demonym) != nullptr;
    const bool group = several() && c_.pack.verb_first;  // «أعضاء من مجلس الشيوخ»
    const Entry* joint = title_.posted && !c_.pack.verb_first ? c_.any(u, WordClass::preposition) : nullptr;
    if (joint != nullptr && owners_.empty() && !several() && c_.pack.words[joint->index].key == c_.pack.infinitive_marker) {
      if (const std::optional<Owner> post = read_owner_after(c_, r_, u, Joined::at_a_post)) {  // "ambassador to Iraq": not Iraq's
        post_ = post->chains.front();
        u = post->end;
        continue;
      }
    }
    if (const std::uint32_t behind = take_seat_of_party(u); behind != u) {
      u = behind;
      continue;
    }
    if (const std::uint32_t behind = serve_person(u); behind != u) {
      u = behind;
      continue;
    }
    if (((title_.office || group) && owners_.empty()) || nationality) {
      shared_end_ = c_.any(u, WordClass::preposition) != nullptr ? u + 1 : u;
      const bool counted = c_.pack.verb_first && u > 1 && c_.unit(u - 2).number;  // «400 شرطي في هايتي»
      const Joined joined = several() ? Joined::in_plural : title_.posted ? Joined::at_a_post : counted ? Joined::by_owning : Joined::plainly;
      if (std::optional<Owner> owner = read_owner_after(c_, r_, u, joined, (title_.posted && !c_.pack.verb_first) || may_own(c_, u - 1))) {
        owners_.insert(owners_.end(), owner->chains.begin(), owner->chains.end());
        speak_for_seat(u, owner->end);
        u = take_rest(owner->end);
        if (!several()) own_by_body(owner->end);
        continue;
      }
    }
    if (title_.posted && !owners_.empty() && !several() && c_.any(u, WordClass::preposition) != nullptr) {
      if (const std::optional<Owner> post = read_owner_after(c_, r_, u, Joined::at_a_post)) {  // "ambassador to the United Nations"
        post_ = post->chains.front();
        u = post->end;
        continue;
      }
      const bool closed = !c_.in(u + 2) || c_.comma(u + 2);
      if (c_.pack.verb_first && certain_name(c_, u + 1) != nullptr && (closed || name_ahead(u + 2))) {  // «المبعوث الأممي إلى اليمن هانس غروندبرغ»
        u += 2;
        continue;
      }
    }
    if (seat_before_name(u)) {
      u += 2;
      continue;
    }
    if (take_workplace(u)) continue;
    const bool described = c_.in(u) && u > 0 && c_.unit(u).pos == Pos::noun && !c_.unit(u).entries.empty() && with_article(u) && with_article(u - 1) && !several() &&
                           c_.token(u).clitic == kNone && !c_.unit(u).is(WordClass::actor) && c_.find(u, WordClass::office) == nullptr && certain_name(c_, u) == nullptr && name_ahead(u + 1);
    const bool adjective = c_.pack.verb_first && title_.office && c_.in(u) && (c_.unit(u).pos == Pos::adjective || described) && c_.find(u, WordClass::trigger) == nullptr;
    if (adjective && agrees_in_article(u) && c_.find(u, WordClass::demonym) == nullptr && c_.find(u, WordClass::governor) == nullptr) {
      ++u;
      continue;
    }
    if (const std::uint32_t behind = skip_purpose(u); behind != u) {
      u = behind;
      continue;
    }
    if (const std::uint32_t behind = skip_field(u); behind != u) {
      u = behind;
      continue;
    }
    const Entry* rank = c_.find(u, WordClass::office);
    if (rank == nullptr) return;
    const bool office = c_.pack.offices[rank->index].kind == Office::Kind::office;
    if (c_.pack.verb_first && begins_full_name(u)) return;  // «أمين الناصر»
    if (office && !(c_.pack.verb_first && !owners_.empty() && read_name(c_, r_, u + 1, true))) return;
    ++u;
  }
}

/// "Tileuberdi, deputy prime minister and foreign minister of Kazakhstan": the owner behind the second of two offices is that of both.
std::uint32_t TitleReader::take_second_office(std::uint32_t u) {
  if (c_.pack.verb_first || !title_.office || !owners_.empty() || several() || c_.any(u, WordClass::conjunction) == nullptr) return u;
  std::uint32_t first = office_;
  while (first > 0 && (c_.any(first - 1, WordClass::office_modifier) != nullptr || c_.any(first - 1, WordClass::determiner) != nullptr)) --first;
  if (first == 0 || !c_.comma(first - 1)) return u;  // "The prime minister and the king of Norway": two
  std::uint32_t second = u + 1;
  skip_modifiers(second, nullptr);
  const Entry* entry = office_at(second);
  if (entry == nullptr || c_.pack.offices[entry->index].kind != Office::Kind::office || (office_features(second) & kPlural) != 0) return u;
  const std::optional<Owner> owner = read_owner_after(c_, r_, second + 1, Joined::plainly);
  if (!owner || owner->chains.size() != 1) return u;
  owners_ = owner->chains;
  return owner->end;
}

/// «مدير مكتب الجزيرة في القدس وليد العمري»: where a body has its seat, before the name.
bool TitleReader::seat_before_name(std::uint32_t u) const {
  const Entry* joint = c_.pack.verb_first && title_.office && !owners_.empty() && !several() ? c_.any(u, WordClass::preposition) : nullptr;
  const auto& places = c_.pack.place_prepositions;
  if (joint == nullptr || std::find(places.begin(), places.end(), c_.pack.words[joint->index].key) == places.end()) return false;
  return certain_name(c_, u + 1) != nullptr && name_ahead(u + 2) && !c_.comma(u + 2);
}

bool TitleReader::with_article(std::uint32_t u) const {
  return !c_.pack.article.empty() && slice(c_.document.text, c_.token(u).span).starts_with(c_.pack.article);  // «ألكسندر» has none
}

/// A name of two words or one that is known begins at `u`, behind a comma or not, after a nationality or not.
bool TitleReader::name_ahead(std::uint32_t u, bool kin) const {
  while (c_.find(u, WordClass::demonym) != nullptr && with_article(u)) ++u;
  const bool goes_on = c_.pack.verb_first && u > 0 && c_.any(u, WordClass::particle) != nullptr && !with_article(u) && c_.in(u + 1) && !with_article(u + 1);
  if (goes_on && c_.unit(u - 1).is(WordClass::actor)) return false;  // «الأمير فيصل بن فرحان بن عبدالله»
  if (c_.comma(u)) ++u;
  while (c_.any(u, WordClass::office_modifier) != nullptr) ++u;
  const std::optional<NameReading> name = read_name(c_, r_, u, true);
  return name && !with_article(u) && (name->known || kin || name->keys.size() > 1) && plausible_end(name->end);
}

/// A word for an office that is a given name as well, with the rest of the name behind it.
bool TitleReader::begins_full_name(std::uint32_t u) const {
  const Symbol symbol = c_.token(u).symbol;
  if (with_article(u) || symbol >= c_.pack.name_part.size() || c_.pack.name_part[symbol] != 2) return false;
  const std::optional<NameReading> name = read_name(c_, r_, u, true);
  return name && name->keys.size() > 1 && plausible_end(name->end);
}

/// «للشؤون الخارجية», «لشؤون الشرق الأدنى»: what an office is for, when a name follows.
std::uint32_t TitleReader::skip_purpose(std::uint32_t u) const {
  constexpr std::uint32_t kLongest = 5;
  const Entry* entry = c_.pack.verb_first && title_.office && !several() ? c_.any(u, WordClass::preposition) : nullptr;
  const auto& owners = c_.pack.owner_prepositions;
  if (entry == nullptr || owners.empty() || c_.pack.words[entry->index].key != owners.front() || !c_.in(u + 1)) return u;
  const auto word = [&](std::uint32_t k) {
    const Unit& unit = c_.unit(k);
    const Entry* person = c_.find(k, WordClass::office);  // «للشؤون السياسية»: no politician
    const bool adjective = person == nullptr || (k > u + 1 && with_article(k) && c_.pack.offices[person->index].kind == Office::Kind::occupation);
    return !unit.mark && !unit.number && c_.token(k).suffix == 0 && c_.token(k).clitic == kNone && !unit.entries.empty() && adjective &&
           (unit.pos == Pos::noun || unit.pos == Pos::adjective);
  };
  if (!word(u + 1) || c_.find(u + 1, WordClass::body) != nullptr || c_.unit(u + 1).is(WordClass::actor) || c_.unit(u + 1).pos != Pos::noun) return u;
  for (std::uint32_t k = u + 2; k < u + kLongest && c_.in(k); ++k) {
    if (name_ahead(k) && !c_.comma(k) && c_.find(k, WordClass::demonym) == nullptr) return k;
    if (!word(k) || !(with_article(k) || c_.unit(k).is(WordClass::actor))) break;
  }
  return u;
}

/// «وزير شؤون التوحيد الكوري الجنوبي», «مدير مشروع السد»: nouns that own the office, up to a definite one and its adjectives, when a
/// name follows.
std::uint32_t TitleReader::skip_field(std::uint32_t u) const {
  constexpr std::uint32_t kLongest = 5;
  if (!c_.pack.verb_first || !title_.any || several() || u == 0 || office_ == kNone || with_article(office_) || !owners_.empty() || u != office_ + 1) return u;
  std::uint32_t k = u;
  bool definite = false;
  for (; c_.in(k) && k < u + kLongest; ++k) {
    const Unit& unit = c_.unit(k);
    if (unit.mark || unit.number || c_.token(k).suffix != 0 || c_.token(k).clitic != kNone || unit.pos == Pos::verb || unit.pos == Pos::other) break;
    if (c_.find(k, WordClass::demonym) != nullptr || certain_name(c_, k) != nullptr) break;
    const bool article = with_article(k);
    if (definite && (!article || unit.pos != Pos::adjective)) break;
    if (!article && (unit.entries.empty() || unit.pos != Pos::noun || c_.find(k, WordClass::office) != nullptr)) break;
    definite = definite || article;
  }
  return definite && k > u && name_ahead(k) ? k : u;
}

/// The country last spoken of.
std::uint32_t TitleReader::last_country() const {
  std::uint32_t last = kNone;
  for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
    const Chain& chain = r_.chains[i];
    if (chain.kind == ActorKind::country && (last == kNone || chain.last_sentence >= r_.chains[last].last_sentence)) last = i;
  }
  return last;
}

/// «الناطق باسم الحكومة إياد الدهماني»: a government without an owner, right behind an office of a body.
bool TitleReader::government_at(std::uint32_t u) const {
  if (!c_.pack.verb_first || !title_.of_body || title_.of_country || several() || u != office_ + 1 || !c_.in(u) || !with_article(u)) return false;
  const Entry* body = c_.find(u, WordClass::body);
  return body != nullptr && c_.pack.bodies[body->index].government && c_.unit(u).end == c_.unit(u).begin + 1 && name_ahead(u + 1) && c_.find(u + 1, WordClass::demonym) == nullptr;
}

/// «زعيمها كيم جونغ أون»: the pronoun before a name means the country last spoken of.
void TitleReader::take_pronoun_owner(std::uint32_t& u) {
  if (c_.pack.verb_first && !several()) {
    std::uint32_t behind = u;
    if (title_.posted && !owners_.empty() && c_.any(behind, WordClass::preposition) != nullptr) ++behind;  // «السفير الروسي فيها ألكسندر شولكين»
    const bool pronoun = c_.in(behind) && c_.token(behind).suffix != 0 && (behind > u || !title_.office);
    if (pronoun) {  // «ابنته يوليا», «منافسه الرئيسي هنري فالكون»
      ++behind;
      while (c_.in(behind) && with_article(behind) && c_.unit(behind).pos == Pos::adjective) ++behind;
      if (name_ahead(behind, !title_.office)) u = c_.comma(behind) ? behind + 1 : behind;
    }
  }
  if (!title_.office || !owners_.empty() || !c_.in(u) || c_.token(u).suffix == 0) return;
  const std::uint32_t at = skip_purpose(u + 1);  // «مستشاره للأمن القومي جون بولتون»
  if (!read_name(c_, r_, at, true)) return;
  const std::uint32_t last = last_country();
  if (last == kNone) return;
  owners_.push_back(last);
  u = at;
}

}  // namespace entente
