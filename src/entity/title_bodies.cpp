// Offices of organizations that the title itself names: "president of the Commission", «المتحدث باسم الكرملين».
#include <algorithm>

#include "entity/title_reader.hpp"

namespace entente {

/// «رئيس المفوضية الأوروبية», «المتحدثة باسم البيت الأبيض»: the last words of an office, with those behind, are an organization's
/// name; gives the unit behind it.
std::uint32_t TitleReader::take_named_tail(std::uint32_t u) {
  if (!c_.pack.verb_first || office_ == kNone || u != office_ + 1 || several()) return u;
  const Unit& office = c_.unit(office_);
  constexpr std::uint32_t kLongest = 4;  ///< units behind the office
  for (std::uint32_t t = office.begin + 1; t < office.end; ++t) {
    std::uint32_t node = 0;
    std::uint32_t at = t;
    for (std::uint32_t k = office_; c_.in(k) && k <= office_ + kLongest; ++k) {
      while (at < c_.unit(k).end && (k == office_ || at >= c_.unit(k).begin)) {
        node = step(node, at);
        if (node == 0) break;
      }
      if (node == 0 || at != c_.unit(k).end) break;
      for (const Entry& entry : c_.pack.lexicon.entries(node)) {
        const bool nationality = entry.word_class == WordClass::demonym && k == office_ && title_.of_body;  // «المبعوث الأممي»
        if (entry.word_class != WordClass::actor && !nationality) continue;
        const Actor& row = c_.vocabulary.actors()[entry.index];
        const bool seat = (entry.features & kSeat) != 0;
        if (!seat && row.kind != ActorKind::organization) continue;
        const std::uint32_t chain = seat ? seat_chain(entry, tail_text(t, k + 1)) : r_.for_actor(static_cast<std::int32_t>(entry.index));
        r_.note(chain, tail_text(t, k + 1), c_.sentence_index);
        owners_.push_back(chain);
        return k + 1;
      }
    }
  }
  return u;
}

/// The organization that a seat is to those who speak for it: "Kremlin".
std::uint32_t TitleReader::seat_chain(const Entry& entry, const std::string& form) {
  const Actor& row = c_.vocabulary.actors()[entry.index];
  Chain chain;
  chain.kind = ActorKind::organization;
  chain.country = static_cast<std::int32_t>(entry.index);
  const std::string_view first = row.first_name("seats:" + c_.pack.tag);
  chain.name = c_.pack.normalise(first) == c_.pack.normalise(form) ? std::string(row.first_name("seats:en")) : form;
  return r_.find_or_add(std::move(chain));
}

/// «رئيس هيئة الأركان الإسرائيلي»: a masculine nationality behind a feminine body is the holder's.
bool TitleReader::of_holder(Symbol body, std::uint32_t end) const {
  if (c_.find(end - 1, WordClass::demonym) == nullptr) return false;
  const Features features = c_.unit(end - 1).features();
  const auto entries = c_.pack.lexicon.entries_of(body);
  const auto feminine = [](const Entry& e) { return e.pos == Pos::noun && (e.features & (kFeminine | kPlural)) != 0; };
  return (features & kFeminine) == 0 && (features & kMasculine) != 0 && std::any_of(entries.begin(), entries.end(), feminine);
}

/// The words from token `t` up to unit `end`, with the article that «للقوات» has lost.
std::string TitleReader::tail_text(std::uint32_t t, std::uint32_t end) const {
  const Token& first = c_.document.tokens[t];
  const std::size_t stop = c_.document.tokens[c_.unit(end - 1).end - 1].span.end;
  const std::string words(c_.document.text.substr(first.span.begin, stop - first.span.begin));
  const bool lost = first.joined && c_.pack.lexicon.symbol(c_.pack.article + c_.pack.normalise(slice(c_.document.text, first.span))) == first.symbol;
  return lost ? c_.pack.article + words : words;
}

/// «المتحدث باسم الكرملين»: who speaks for a seat holds an office of it, and none of the country.
void TitleReader::speak_for_seat(std::uint32_t begin, std::uint32_t end) {
  if (!title_.of_body || title_.of_country || owners_.size() != 1 || end == begin) return;
  const Entry* entry = certain_name(c_, end - 1);
  if (entry == nullptr || (entry->features & kSeat) == 0) return;
  owners_ = {seat_chain(*entry, c_.text(end - 1, end))};
  r_.note(owners_.front(), c_.text(end - 1, end), c_.sentence_index);
}

/// "the Labour mayor of London": a party before an office and its owner behind tells of a member.
std::uint32_t TitleReader::take_seat_of_party(std::uint32_t u) {
  if (c_.pack.verb_first || party_ != kNone || !title_.office || several() || owners_.size() != 1 || !r_.is_party(owners_.front())) return u;
  const std::optional<Owner> seat = read_owner_after(c_, r_, u, Joined::plainly, false);
  if (!seat || seat->chains.size() != 1 || r_.chains[seat->chains.front()].kind == ActorKind::group) return u;
  party_ = owners_.front();
  owners_ = seat->chains;
  return seat->end;
}

/// An organization that has people work for it and is no state, party or armed group; `told_so`: by a preposition.
bool TitleReader::employs(std::uint32_t chain, bool told_so) const {
  if (r_.chains[chain].kind != ActorKind::organization || r_.chains[chain].body != kNone) return false;
  if (r_.chains[chain].actor < 0) return told_so;
  const std::string_view type = c_.vocabulary.actors()[static_cast<std::size_t>(r_.chains[chain].actor)].type;
  return type == "company" || type == "newspaper" || type == "broadcaster" || type == "agency" || type == "ngo" || type == "university";
}

/// "BBC correspondent": where the work is told, it is an office there.
void TitleReader::employ(bool told_so) {
  if (title_.office || title_.occupation.empty() || owners_.size() != 1 || several() || !employs(owners_.front(), told_so)) return;
  title_.office = title_.of_body = true;
  title_.bare_role = title_.occupation;
  title_.role = joined(title_.role, title_.occupation);
}

/// «مديرة أبحاث الشرق الأوسط في منظمة العفو الدولية لين معلوف»: the body behind the field of an office, when a name follows.
std::uint32_t TitleReader::take_body_behind_field(std::uint32_t u) {
  constexpr std::uint32_t kLongest = 7;
  if (!c_.pack.verb_first || !title_.office || !title_.of_body || several() || !owners_.empty() || office_ == kNone) return u;
  for (std::uint32_t k = u; c_.in(k) && k < u + kLongest; ++k) {
    if (k > u && c_.any(k, WordClass::preposition) != nullptr) {
      const std::vector<Chain> chains = r_.chains;
      const std::optional<Owner> body = read_owner_after(c_, r_, k, Joined::at_a_post, false);
      if (body && body->chains.size() == 1 && r_.chains[body->chains.front()].kind == ActorKind::organization && name_ahead(body->end)) {
        owners_ = body->chains;
        return body->end;
      }
      r_.chains = chains;
    }
    const bool joint = c_.any(k, WordClass::preposition) != nullptr && k + 1 < u + kLongest;
    const Entry* name = certain_name(c_, k);
    const bool state = name != nullptr && c_.vocabulary.actors()[name->index].kind != ActorKind::place;
    if (state || c_.unit(k).mark || c_.token(k).suffix != 0 || c_.find(k, WordClass::demonym) != nullptr) return u;
    if (!joint && c_.unit(k).pos != Pos::noun && c_.unit(k).pos != Pos::adjective) return u;
  }
  return u;
}

/// «مدير المرصد», «رئيس المفوضية»: the last word of the office is the head of an organization told of.
void TitleReader::own_by_head() {
  if (!c_.pack.verb_first || !title_.office || !title_.of_body || title_.of_country || !owners_.empty() || office_ == kNone || several()) return;
  const Unit& office = c_.unit(office_);
  if (office.end < office.begin + 2) return;
  const std::string_view last = slice(c_.document.text, c_.document.tokens[office.end - 1].span);
  if (!last.starts_with(c_.pack.article)) return;
  if (const std::uint32_t body = r_.headed(last); body != kNone) owners_ = {body};
}

/// "an analyst for Polityka Insight,": words in capitals that name nothing known, up to a mark.
std::optional<Owner> TitleReader::unheard_workplace(std::uint32_t u) {
  constexpr std::uint32_t kLongest = 4;
  const Entry* joint = c_.pack.titlecase_names ? c_.any(u, WordClass::preposition) : nullptr;
  const auto& owners = c_.pack.owner_prepositions;
  if (joint == nullptr || owners.size() < 2 || (c_.pack.words[joint->index].key != owners[0] && c_.pack.words[joint->index].key != owners[1])) return std::nullopt;
  std::uint32_t end = u + 1;
  while (end < u + 1 + kLongest && (is_unheard(end) || (end > u + 1 && is_common_name(end)))) ++end;
  if (end < u + 2 || (c_.in(end) && !c_.unit(end).mark)) return std::nullopt;
  Chain chain;
  chain.kind = ActorKind::organization;
  chain.name = c_.text(u + 1, end);
  Owner owner;
  owner.chains = {r_.find_or_add(std::move(chain))};
  owner.end = end;
  r_.note(owner.chains.front(), c_.text(u + 1, end), c_.sentence_index);
  return owner;
}

/// "an analyst for Polityka Insight", «المصور في وكالة الأناضول»: where somebody works, behind the word for the work.
bool TitleReader::take_workplace(std::uint32_t& u) {
  if (title_.office || title_.occupation.empty() || !owners_.empty() || several() || c_.any(u, WordClass::preposition) == nullptr) return false;
  const std::vector<Chain> chains = r_.chains;
  std::optional<Owner> place = read_owner_after(c_, r_, u, Joined::at_a_post, false);
  if (!place) place = unheard_workplace(u);
  if (place && place->chains.size() == 1 && employs(place->chains.front(), true)) {
    owners_ = place->chains;
    employ(true);
    u = place->end;
    return true;
  }
  r_.chains = chains;
  return false;
}

/// "a spokeswoman for EU foreign policy chief Josep Borrell": who serves somebody serves where that one holds an office.
std::uint32_t TitleReader::serve_person(std::uint32_t u) {
  const Entry* joint = c_.pack.verb_first || !title_.office || !title_.posted || !owners_.empty() || several() ? nullptr : c_.any(u, WordClass::preposition);
  const auto& joints = c_.pack.owner_prepositions;
  if (joint == nullptr || !title_.of_body || std::find(joints.begin(), joints.end(), c_.pack.words[joint->index].key) == joints.end()) return u;
  std::uint32_t at = u + 1;
  while (c_.any(at, WordClass::determiner) != nullptr) ++at;
  const std::optional<Mention> master = TitleReader(c_, r_).read(at);
  if (!master || master->chains.size() != 1 || r_.chains[master->chains.front()].kind != ActorKind::person) return u;
  std::uint32_t of = kNone;
  for (const OfficeClaim& office : r_.offices) {
    if (office.holder == master->chains.front() && !office.membership) of = office.of;
  }
  if (of == kNone) return u;
  owners_ = {of};
  return master->end;
}

/// "Altavix chief executive Ann Lee", "Altavix's spokesman": words in capitals that nothing knows, before an office of bodies.
std::optional<Owner> TitleReader::unheard_owner(std::uint32_t u) {
  constexpr std::uint32_t kLongest = 4;
  std::uint32_t end = u;
  while (end < u + kLongest && is_unheard(end)) ++end;
  const bool aside = u > 1 && c_.comma(u - 1) && !c_.unit(u - 2).mark && c_.token(u - 2).capital && c_.possessive(end == u ? u + 1 : end);
  if (aside && end == u && is_common_name(u)) ++end;  // "Jacques Nasser, Ford's chief executive,"
  if (end == u) return std::nullopt;
  const bool possessive = c_.possessive(end);
  std::uint32_t next = possessive ? end + 1 : end;
  skip_modifiers(next, nullptr);
  const Entry* entry = office_at(next);
  if (entry == nullptr || !c_.pack.offices[entry->index].of_body || c_.pack.offices[entry->index].vague || (office_features(next) & kPlural) != 0) return std::nullopt;
  const std::optional<NameReading> name = read_name(c_, r_, c_.comma(next + 1) ? next + 2 : next + 1, true);
  if (!aside && (!name || name->keys.size() < 2)) return std::nullopt;
  Chain chain;
  chain.kind = ActorKind::organization;
  chain.name = c_.text(u, end);
  if (chain.name.find('.') != std::string::npos) return std::nullopt;  // "WASHINGTON, D.C. Secretary Lee"
  Owner owner;
  owner.chains = {r_.find_or_add(std::move(chain))};
  owner.end = possessive ? end + 1 : end;
  r_.note(owner.chains.front(), c_.text(u, end), c_.sentence_index);
  return owner;
}

/// A word of the dictionary with a capital, that names no actor and no office.
bool TitleReader::is_common_name(std::uint32_t u) const {
  if (!c_.in(u) || !c_.token(u).capital || c_.token(u).joined || c_.unit(u).end > c_.unit(u).begin + 1 || c_.unit(u).pos == Pos::other || given(u)) return false;
  return std::all_of(c_.unit(u).entries.begin(), c_.unit(u).entries.end(), [](const Entry& e) {
    return e.word_class == WordClass::noun || e.word_class == WordClass::verb || e.word_class == WordClass::adjective || e.word_class == WordClass::topic; });
}

/// A word with a capital that no pack knows, and that is no part of a name told here.
bool TitleReader::is_unheard(std::uint32_t u) const {
  if (!c_.in(u) || c_.unit(u).mark || c_.unit(u).number || !c_.token(u).capital || c_.token(u).possessive || c_.token(u).joined || !c_.unit(u).entries.empty() || given(u)) return false;
  const std::string key = c_.pack.normalise(c_.text(u, u + 1));
  return std::none_of(r_.chains.begin(), r_.chains.end(), [&](const Chain& chain) {
    return chain.kind == ActorKind::person && std::find(chain.keys.begin(), chain.keys.end(), key) != chain.keys.end(); });
}

/// "Ugandan army spokesman": an office of a country whose first words are an armed body is held in that body.
void TitleReader::own_by_first_words(std::uint32_t begin) {
  if (c_.pack.verb_first || office_ == kNone || !title_.of_body || several() || owners_.size() != 1 || r_.chains[owners_.front()].kind != ActorKind::country) return;
  const Unit& office = c_.unit(office_);
  std::uint32_t node = 0;
  std::uint32_t body = kNone;
  for (std::uint32_t at = office.begin; at + 1 < office.end;) {
    node = step(node, at);
    if (node == 0 || at >= office.end) break;
    for (const Entry& entry : c_.pack.lexicon.entries(node)) {
      if (entry.word_class != WordClass::body) continue;
      const Body& row = c_.pack.bodies[entry.index];
      if (row.kind == ActorKind::organization && !row.government && !row.capital && row.alone) body = entry.index;
    }
  }
  if (body == kNone) return;
  owners_ = {r_.for_body(body, r_.chains[owners_.front()].country, owners_.front())};
  r_.note(owners_.front(), c_.text(begin, office_) + " " + c_.pack.bodies[body].name, c_.sentence_index);
}

/// «رئيس مجلس الشورى السعودي», «القائد الأعلى للقوات المسلحة الأمريكية»: an office whose last words are a body is held in that body
/// of its country.
void TitleReader::own_by_body(std::uint32_t end) {
  if (!c_.pack.verb_first || office_ == kNone || owners_.size() != 1 || r_.chains[owners_.front()].kind != ActorKind::country) return;
  const Unit& office = c_.unit(office_);
  for (std::uint32_t t = office.begin + 1; t < office.end; ++t) {
    std::uint32_t node = 0;
    for (std::uint32_t at = t; at < office.end;) {
      node = step(node, at);
      if (node == 0) break;
    }
    if (node == 0 || (title_.of_country && !title_.of_body && !title_.posted && t + 1 >= office.end)) continue;
    for (const Entry& entry : c_.pack.lexicon.entries(node)) {
      if (of_holder(c_.document.tokens[t].symbol, end)) continue;
      if (entry.word_class != WordClass::body || c_.pack.bodies[entry.index].government || c_.pack.bodies[entry.index].capital || c_.pack.bodies[entry.index].kind != ActorKind::organization) continue;
      owners_ = {r_.for_body(entry.index, r_.chains[owners_.front()].country, owners_.front())};
      r_.note(owners_.front(), tail_text(t, end), c_.sentence_index);
      return;
    }
  }
}

}  // namespace entente
