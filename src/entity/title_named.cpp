// Who a title and a name mean: one holder, or several in a list («الأميركي مايك بومبيو والروسي سيرغي لافروف»).
#include "entity/title_reader.hpp"

#include <algorithm>

#include "entente/support.hpp"

namespace entente {

namespace {

/// How many letters must change to make one word the other.
std::size_t changes(std::string_view a, std::string_view b) {
  std::u32string left, right;
  for (std::size_t at = 0; at < a.size();) left += next_code_point(a, at);
  for (std::size_t at = 0; at < b.size();) right += next_code_point(b, at);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t k = 0; k <= right.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= right.size(); ++k) {
      const std::size_t other = diagonal + (left[i - 1] == right[k - 1] ? 0 : 1);
      diagonal = row[k];
      row[k] = std::min({other, row[k] + 1, row[k - 1] + 1});
    }
  }
  return row.back();
}

/// «فرانسوا أولوند», «فرانسوا هولاند»: word for word, with a word the same and two letters changed at most.
bool spelled_alike(const std::vector<std::string>& keys, const std::string& name) {
  std::size_t same = 0, changed = 0, at = 0;
  for (const std::string& key : keys) {
    if (at >= name.size()) return false;
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::size_t different = changes(key, std::string_view(name).substr(at, end - at));
    if (different > 0 && key.size() < 6) return false;  // bytes: three letters
    same += different == 0 ? 1 : 0;
    changed += different;
    at = end + 1;
  }
  return at > name.size() && same > 0 && changed <= 2;
}

}  // namespace

/// A name behind a title that is that of the one who held the office on the day, but for a foreign sound.
std::vector<std::int32_t> TitleReader::alike(const std::vector<std::string>& keys) const {
  std::vector<std::int32_t> found;
  const auto& actors = c_.vocabulary.actors();
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const bool in_office = std::any_of(actors[i].offices.begin(), actors[i].offices.end(), [&](const HeldOffice& office) {
      return (country_of_owner() < 0 || office.country == country_of_owner()) && r_.role_fits(office.role, title_.bare_role) && covers(office, c_.date); });
    if (!in_office) continue;
    const auto names = actors[i].names();
    const auto own = names.find(c_.pack.tag);
    if (own == names.end()) continue;
    const bool bears = std::any_of(own->second.begin(), own->second.end(), [&](std::string_view name) { return spelled_alike(keys, c_.pack.normalise(name)); });
    if (bears) found.push_back(static_cast<std::int32_t>(i));
  }
  if (found.size() > 1) found.clear();
  return found;
}

/// A name right behind, or behind a comma.
std::optional<NameReading> TitleReader::name_after(std::uint32_t u) {
  if (several()) return std::nullopt;
  if (std::optional<NameReading> name = read_name(c_, r_, u, true); name && !opens_quotation(*name) && !noun_before_known(*name)) {
    const bool adjective = c_.pack.verb_first && !name->known && name->keys.size() == 1 && u > 0 && with_article(u) && with_article(u - 1);  // misspelt, or not known
    if (name->known || name->keys.size() > 1 || (plausible_end(name->end) && (!adjective || read_name(c_, r_, u, false)))) return name;
  }
  if (const std::uint32_t second = second_office(u); second != u) {
    if (std::optional<NameReading> name = read_name(c_, r_, second, true); name && (name->known || name->keys.size() > 1)) return name;
  }
  if (const std::uint32_t behind = behind_capitals(u); behind != u) return read_name(c_, r_, behind, true);
  if (title_.office && !owners_.empty()) u = behind_field(u);
  if (!c_.comma(u) || (!title_.office && owners_.empty())) return std::nullopt;
  std::uint32_t next = u + 1;
  while (const Entry* entry = c_.find(next, WordClass::office)) {
    if (read_name(c_, r_, next, false)) break;  // «سلطان» is a name as well
    if (c_.pack.offices[entry->index].kind == Office::Kind::office) return std::nullopt;
    ++next;
  }
  std::optional<NameReading> name = read_name(c_, r_, next, !owners_.empty());
  const bool ranked = !c_.pack.verb_first && next > u + 1;  // "a spokesman for the military, Maj. Gen. Sudrajat,"
  if (!name || (name->keys.size() < 2 && !name->known && !ranked) || (name->known && !agrees(*name))) return std::nullopt;
  return name;
}

/// «رئيس الوزراء "أمر بإجلاء السكان"»: what begins a quotation that goes on is no name.
bool TitleReader::opens_quotation(const NameReading& name) const {
  const bool opens = c_.token(name.begin).in_quote && name.begin > 0 && !c_.token(name.begin - 1).in_quote;
  return opens && !name.known && c_.in(name.end) && c_.token(name.end).in_quote;
}

/// «المدير السابق مكان ريكس تيلرسون»: a common noun, and then the name of somebody known.
bool TitleReader::noun_before_known(const NameReading& name) const {
  if (!c_.pack.verb_first || name.known || name.keys.size() < 2 || c_.unit(name.begin).pos != Pos::noun || given(name.begin)) return false;
  const auto& entries = c_.unit(name.begin).entries;
  if (std::none_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::noun; })) return false;
  const std::optional<NameReading> rest = read_name(c_, r_, name.begin + 1, true);
  return rest && rest->known && rest->end == name.end;
}

/// "President and CEO Richard Chang": behind the second of two offices, or `u`.
std::uint32_t TitleReader::second_office(std::uint32_t u) const {
  if (c_.pack.verb_first || !title_.office || c_.any(u, WordClass::conjunction) == nullptr) return u;
  const Entry* entry = c_.find(u + 1, WordClass::office);
  return entry != nullptr && c_.pack.offices[entry->index].kind == Office::Kind::office && (office_features(u + 1) & kPlural) == 0 ? u + 2 : u;
}

/// "the Kremlin's spokesman on Chechnya, Sergei Yastrzhembsky": at the comma behind what an office is about, or `u`.
std::uint32_t TitleReader::behind_field(std::uint32_t u) const {
  constexpr std::uint32_t kLongest = 6;
  if (c_.pack.verb_first || several() || c_.any(u, WordClass::preposition) == nullptr) return u;
  for (std::uint32_t k = u + 1; c_.in(k) && k < u + kLongest; ++k) {
    if (c_.comma(k)) return k > u + 1 ? k : u;
    if (c_.unit(k).mark || c_.unit(k).pos == Pos::verb || c_.any(k, WordClass::conjunction) != nullptr || c_.find(k, WordClass::office) != nullptr) return u;
  }
  return u;
}

/// "Assistant Secretary of State for Near Eastern Affairs Barbara Leaf": at the full name behind a field in capitals, or `u`.
std::uint32_t TitleReader::behind_capitals(std::uint32_t u) const {
  constexpr std::uint32_t kLongest = 14;
  if (c_.pack.verb_first || !title_.office || several() || c_.any(u, WordClass::preposition) == nullptr) return u;
  for (std::uint32_t k = u + 1; c_.in(k) && k < u + kLongest; ++k) {
    const bool begins = k > u + 1 && c_.token(k).capital && (given(k) || c_.find(k, WordClass::actor) != nullptr);
    if (begins && c_.any(k - 1, WordClass::conjunction) == nullptr) {
      const std::optional<NameReading> name = read_name(c_, r_, k, true);
      const bool whole = name && name->keys.size() > 1 && (name->known || given(k)) && plausible_end(name->end);
      if (whole) return k;
    }
    const bool small = c_.comma(k) || c_.any(k, WordClass::conjunction) != nullptr || c_.any(k, WordClass::determiner) != nullptr || c_.any(k, WordClass::preposition) != nullptr;
    if (!small && (c_.unit(k).mark || !c_.token(k).capital)) return u;
  }
  return u;
}

/// Is the word at `u` a given name?
bool TitleReader::given(std::uint32_t u) const {
  const Symbol symbol = c_.token(u).symbol;
  return symbol < c_.pack.name_part.size() && c_.pack.name_part[symbol] == 2;
}

bool TitleReader::plausible_end(std::uint32_t u) const {
  return !c_.in(u) || c_.unit(u).mark || c_.unit(u).pos == Pos::verb || c_.unit(u).pos == Pos::other || !c_.unit(u).entries.empty();
}

/// A known name behind a comma is the holder only if the world does not know it for something else.
bool TitleReader::agrees(const NameReading& name) const {
  const std::int32_t country = country_of_owner();
  for (const std::int32_t candidate : name.candidates) {
    const Actor& row = c_.vocabulary.actors()[static_cast<std::size_t>(candidate)];
    if (row.offices.empty() || country < 0) return true;
    for (const HeldOffice& office : row.offices) {
      if (office.country == country || office.country < 0) return true;
    }
  }
  return false;
}

/// "President Ortega": of a last name that stands alone, whoever bears it in that office on the day, if there is but one.
std::vector<std::int32_t> TitleReader::candidates(const NameReading& name) const {
  if (!name.candidates.empty() || !title_.office || !title_.of_country || title_.role != title_.bare_role) return name.candidates;
  if (name.keys.size() > 1) return c_.pack.verb_first ? alike(name.keys) : name.candidates;
  std::vector<std::int32_t> holders = r_.holders(name.keys.front(), country_of_owner(), title_.bare_role);
  if (holders.size() > 1) holders.clear();
  return holders;
}

Mention TitleReader::finish_named(Mention mention, const NameReading& name) {
  const std::string form = c_.text(name.begin, name.end);
  const std::uint32_t chain = r_.for_person(name.words, name.keys, form, candidates(name), country_of_owner(), title_.role);
  mention.end = name.end;
  mention.chains = {chain};
  finish(mention);
  r_.note(chain, form, c_.sentence_index);
  r_.note(chain, c_.text(mention.begin, mention.end), c_.sentence_index);
  if (name.begin > mention.begin && !c_.comma(name.begin - 1) && title_.office) r_.note(chain, c_.text(mention.begin, name.begin), c_.sentence_index);
  record(chain, mention.span);
  return mention;
}

void TitleReader::record(std::uint32_t chain, ByteSpan span) {
  if (!title_.office) return;
  std::vector<std::string>& roles = r_.chains[chain].roles;
  if (std::find(roles.begin(), roles.end(), title_.role) == roles.end()) roles.push_back(title_.role);
  std::uint32_t of = owners_.empty() ? kNone : owners_.front();
  if (of == kNone && title_.of_country) {
    const HeldOffice* office = r_.held(r_.chains[chain].actor, title_.bare_role);
    if (office != nullptr && office->country >= 0) of = r_.for_actor(office->country);
    else if (!title_.of_body) of = country_in_view(chain);
    if (of != kNone && office_ != kNone && c_.pack.verb_first) {  // «رئيس مجلس الأمة مرزوق الغانم»
      owners_ = {of};
      own_by_body(office_ + 1);
      of = owners_.front();
    }
  }
  if (of == kNone && title_.of_body && (!c_.pack.verb_first || !title_.of_country)) {  // «المفوضة السامية لحقوق الإنسان»
    const HeldOffice* office = r_.held(r_.chains[chain].actor, title_.bare_role);
    const std::int32_t body = office == nullptr ? -1 : c_.vocabulary.actor(office->body);
    if (body >= 0) of = r_.for_actor(body);
  }
  if (of == kNone && title_.of_body && (!title_.of_country || title_.posted)) of = body_in_view(chain);
  if (of == kNone) return;
  if (party_ != kNone) r_.claim({chain, party_, "", c_.sentence_index, span, true});
  const bool stood_for = c_.pack.verb_first && title_.candidacy && r_.chains[of].kind == ActorKind::organization;  // «النائب عن الجبهة»
  const bool of_party = r_.is_party(of) || stood_for;
  if (of_party && (title_.candidacy || !title_.of_body)) {  // "Democratic Senator": a member, and senator of the country
    r_.claim({chain, of, "", c_.sentence_index, span, true});
    const std::int32_t country = r_.chains[of].country;
    if (title_.candidacy || country < 0) return;
    of = r_.for_actor(country);
  }
  if (r_.chains[chain].country < 0) r_.chains[chain].country = r_.chains[of].country;
  r_.claim({chain, of, title_.role, c_.sentence_index, span});
}

/// Of an office without an owner: the country of the holder, else the one told of last, if that was not long ago.
std::uint32_t TitleReader::country_in_view(std::uint32_t holder) {
  if (r_.chains[holder].country >= 0) return r_.for_actor(r_.chains[holder].country);
  if (r_.chains[holder].actor >= 0 || r_.chains[holder].keys.empty()) return kNone;
  if (c_.pack.verb_first) {  // such an article is about several
    const std::uint32_t side = country_of_side();
    return side != kNone ? side : country_of_colleague();
  }
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
    const Chain& chain = r_.chains[i];
    if (chain.kind != ActorKind::country || chain.actor < 0 || chain.last_sentence + 1 < c_.sentence_index) continue;
    if (best == kNone || chain.last_sentence > r_.chains[best].last_sentence) best = i;
  }
  return best;
}

/// "CEO Dave Calhoun": of an office of bodies without an owner, the only organization of this sentence, else of the one before.
std::uint32_t TitleReader::body_in_view(std::uint32_t holder) const {
  if (c_.pack.verb_first || r_.chains[holder].actor >= 0 || r_.chains[holder].keys.size() < 2) return kNone;
  for (std::uint32_t back = 0; back < 2 && back <= c_.sentence_index; ++back) {
    std::uint32_t only = kNone;
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind != ActorKind::organization || chain.forms.empty() || chain.last_sentence + back != c_.sentence_index) continue;
      only = i;
      ++found;
    }
    if (found > 0) return found == 1 && !(r_.chains[only].actor >= 0 && c_.vocabulary.actors()[static_cast<std::size_t>(r_.chains[only].actor)].is_press()) ? only : kNone;
  }
  return kNone;
}

/// «وزير الخارجية عادل الجبير، ووزير المالية محمد الجدعان»: the country of another office, held by the one told of right before.
std::uint32_t TitleReader::country_of_colleague() const {
  std::uint32_t u = begin_;
  while (u > 0 && (c_.comma(u - 1) || c_.any(u - 1, WordClass::conjunction) != nullptr)) --u;
  if (u == begin_ || u == 0 || r_.offices.empty()) return kNone;
  const OfficeClaim& last = r_.offices.back();
  const bool right_before = last.sentence == c_.sentence_index && last.span.end == c_.span(u - 1, u).end;
  const bool colleague = right_before && !last.membership && last.role != title_.role && r_.chains[last.of].kind == ActorKind::country;
  return colleague ? last.of : kNone;
}

/// «من الجانب الباكستاني وزير الخارجية مخدوم قريشي»: the country of the side that is told of right before.
std::uint32_t TitleReader::country_of_side() const {
  const Entry* people = begin_ > 2 ? c_.find(begin_ - 1, WordClass::demonym) : nullptr;
  const Entry* side = people == nullptr ? nullptr : c_.find(begin_ - 2, WordClass::body);
  if (side == nullptr || !c_.pack.bodies[side->index].government || c_.any(begin_ - 3, WordClass::preposition) == nullptr) return kNone;
  for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
    if (r_.chains[i].kind == ActorKind::country && r_.chains[i].actor == static_cast<std::int32_t>(people->index)) return i;
  }
  return kNone;
}

bool TitleReader::give_to(const Mention& holder, const Mention& title) {
  if (!unowned_ || !title_.office || title_.vague || several() || title_.posted || !title_.of_country) return false;
  const std::uint32_t chain = holder.chains.front();
  const bool held = r_.held(r_.chains[chain].actor, title_.bare_role) != nullptr;
  const bool closed = !c_.in(title.end) || c_.unit(title.end).mark;
  const bool apart = c_.comma(holder.end);
  const bool doer = holder.begin > 0 && c_.unit(holder.begin - 1).pos == Pos::verb;  // «استقبل الأمير أحمد وزير الداخلية»
  const Entry* next = doer && holder.end == title.begin ? c_.find(title.end, WordClass::office) : nullptr;
  const bool third = next != nullptr && c_.unit(title.end).pos == Pos::noun && c_.pack.offices[next->index].kind == Office::Kind::office;  // «استقبل الأمير خالد أمير المنطقة سفير فرنسا»
  if (!held && !third && !(closed && (apart || (holder.kind == MentionKind::title && !doer)))) return false;
  owners_.clear();  // a country at home is a guess
  begin_ = holder.begin;
  record(chain, title.span);
  return true;
}

std::optional<TitleReader::Holder> TitleReader::next_holder(std::uint32_t u) {
  if (c_.comma(u)) ++u;
  if (c_.any(u, WordClass::conjunction) != nullptr) ++u;
  const Entry* country = c_.find(u, WordClass::demonym);
  if (country == nullptr || u == 0) return std::nullopt;
  const std::uint32_t at = c_.comma(u + 1) ? u + 2 : u + 1;
  std::optional<NameReading> name = read_name(c_, r_, at, true);
  if (!name || (!name->known && name->keys.size() < 2)) return std::nullopt;
  return Holder{static_cast<std::int32_t>(country->index), *name};
}

/// «وزيري الخارجية الأميركي مايك بومبيو والروسي سيرغي لافروف»
bool TitleReader::named_list_follows(std::uint32_t u) {
  if (!c_.pack.verb_first) return false;
  const std::optional<NameReading> first = read_name(c_, r_, c_.comma(u) ? u + 1 : u, true);
  return first && (first->known || first->keys.size() > 1) && next_holder(first->end);
}

Mention TitleReader::finish_named_list(Mention mention, std::uint32_t u) {
  const std::optional<NameReading> first = read_name(c_, r_, c_.comma(u) ? u + 1 : u, true);
  std::optional<Holder> holder = Holder{country_of_owner(), *first};
  std::uint32_t owner = owners_.front();
  mention.end = u;
  while (holder) {
    const NameReading& name = holder->name;
    const std::string form = c_.text(name.begin, name.end);
    const std::uint32_t chain = r_.for_person(name.words, name.keys, form, name.candidates, holder->country, title_.role);
    r_.note(chain, form, c_.sentence_index);
    mention.chains.push_back(chain);
    r_.claim({chain, owner, title_.role, c_.sentence_index, c_.span(mention.begin, name.end)});
    mention.end = name.end;
    holder = next_holder(name.end);
    if (holder) owner = r_.for_actor(holder->country);
  }
  finish(mention);
  return mention;
}

}  // namespace entente
