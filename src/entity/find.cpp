#include <algorithm>
#include <span>

#include "entity/steps.hpp"

namespace entente {

const Entry* Context::any(std::uint32_t u, WordClass word_class) const {
  return in(u) ? unit(u).any(word_class) : nullptr;
}

ByteSpan Context::span(std::uint32_t begin, std::uint32_t end) const {
  return {document.tokens[unit(begin).begin].span.begin, document.tokens[unit(end - 1).end - 1].span.end};
}

std::string Context::text(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view words = slice(document.text, span(begin, end));
  const Token& first = document.tokens[unit(begin).begin];
  // «للسعودية» has lost the article of its name.
  const bool lost = first.joined && first.symbol != 0 && !pack.article.empty() &&
                    pack.lexicon.symbol(pack.article + pack.normalise(slice(document.text, first.span))) == first.symbol;
  return lost ? pack.article + std::string(words) : std::string(words);
}

bool counted(const Context& c, std::uint32_t u) {
  return u > 1 && (c.unit(u - 1).number || c.any(u - 1, WordClass::number_word) != nullptr) && pointed_out(c, u - 1);
}

bool pointed_out(const Context& c, std::uint32_t u) {
  const Entry* entry = u > 0 ? c.any(u - 1, WordClass::determiner) : nullptr;
  return entry != nullptr && (entry->features & kDefinite) != 0;
}

const Entry* nationality(const Context& c, std::uint32_t u) {
  const Entry* entry = c.find(u, WordClass::demonym);
  const bool before_body = entry == nullptr && c.pack.titlecase_names && c.find(u, WordClass::people) != nullptr && c.find(u + 1, WordClass::body) != nullptr;
  if (before_body) entry = c.any(u, WordClass::demonym);  // "the Lebanese armed group"
  return entry != nullptr && c.pack.titlecase_names && !c.token(u).capital ? nullptr : entry;
}

namespace {

/// «قال أنس الشريف», «وأوقف صالح عبد السلام»: right behind a verb, where the language puts its subject, words that are no nouns
/// of the language or given names.
bool names_behind_verb(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || u == 0 || !c.in(u) || c.unit(u - 1).pos != Pos::verb || c.token(u).clitic != kNone || c.token(u).in_quote) return false;
  const Features features = c.unit(u - 1).features();
  return (features & (kPast | kPresent)) != 0 && (features & kPassive) == 0;
}

/// A word that no pack knows, in a script without capitals: most likely part of a foreign name.
bool unheard(const Context& c, std::uint32_t u) {
  if (!c.in(u) || c.unit(u).mark || !c.unit(u).entries.empty() || c.unit(u).end != c.unit(u).begin + 1) return false;
  const Token& token = c.token(u);
  if (token.number || token.suffix != 0 || token.clitic != kNone || token.span.size() < 6) return false;
  return c.pack.article.empty() || !c.text(u, u + 1).starts_with(c.pack.article);
}

bool given(const Context& c, std::uint32_t u) {
  const Symbol symbol = c.token(u).symbol;
  return c.any(u, WordClass::particle) != nullptr || (symbol < c.pack.name_part.size() && c.pack.name_part[symbol] == 2);
}

/// «وقال بيان صدر عن الوزارة»: a noun that says or does something is no name.
bool means_something(const Context& c, std::uint32_t u) {
  return c.unit(u).pos == Pos::noun && (c.unit(u).is(WordClass::governor) || c.unit(u).is(WordClass::trigger));
}

/// What may follow a name that nobody knows: a mark, a word of a closed class, a title or another name.
bool closes_name(const Context& c, std::uint32_t u) {
  if (!c.in(u) || c.unit(u).mark || c.unit(u).pos == Pos::other) return true;
  return c.unit(u).is(WordClass::office) || c.unit(u).is(WordClass::actor) || c.unit(u).pos == Pos::verb;
}

/// «إن ياسر مرتجى»: a given name or a stranger's right behind what opens a clause of its own, where the subject stands.
bool names_in_clause(const Context& c, std::uint32_t u) {
  if (!c.pack.verb_first || u == 0 || !c.in(u + 1) || c.any(u - 1, WordClass::complementizer) == nullptr || c.token(u).clitic != kNone) return false;
  return given(c, u) && (unheard(c, u + 1) || given(c, u + 1));
}

/// «أبو مالك المهاجر»: a word that only begins or joins names.
bool begins_by_particle(const Context& c, std::uint32_t u) {
  const auto particle = [](const Entry& e) { return e.word_class == WordClass::particle; };
  const auto& entries = c.unit(u).entries;
  return c.pack.verb_first && !entries.empty() && std::all_of(entries.begin(), entries.end(), particle) && c.in(u + 1) && !c.unit(u + 1).mark &&
         !c.text(u, u + 1).starts_with(c.pack.article);
}

/// «مصعب أبو قرين ومحمد كشلاف وعبد الرحمن ميلاد»: goes on with a list of people, or with the object of whom a verb names.
bool goes_on_with_people(const Context& c, const Registry& registry, std::uint32_t u, const Mention* before) {
  if (!c.pack.verb_first || before == nullptr || before->sentence != c.sentence_index || before->chains.size() != 1 || u == 0) return false;
  if (registry.chains[before->chains.front()].kind != ActorKind::person || registry.chains[before->chains.front()].keys.empty()) return false;
  if (before->end == u) return before->kind != MentionKind::pronoun && given(c, u) && c.in(u + 1) && !c.unit(u + 1).mark;  // «كلف ميشال عون مصطفى أديب»
  std::uint32_t next = before->end;
  while (next < u && (c.comma(next) || c.any(next, WordClass::conjunction) != nullptr)) ++next;
  return next == u && next > before->end && c.any(u - 1, WordClass::conjunction) != nullptr;
}

std::optional<Mention> read_person(const Context& c, Registry& registry, std::uint32_t u, const Mention* before) {
  const bool listed = u > 0 && c.any(u - 1, WordClass::both) != nullptr;  // «كل من دان …»
  const bool foreign = c.pack.verb_first && unheard(c, u) && unheard(c, u + 1);
  std::optional<NameReading> name;
  if (foreign || begins_by_particle(c, u) || names_behind_verb(c, u) || names_in_clause(c, u) || goes_on_with_people(c, registry, u, before)) {
    name = read_name(c, registry, u, true);
    if (name && !name->known && (name->keys.size() < 2 || !closes_name(c, name->end) || (!given(c, u) && means_something(c, u)))) name.reset();
  }
  if (!name) name = read_name(c, registry, u, listed);
  if (!name || (listed && !name->known && name->keys.size() < 2)) return std::nullopt;
  Mention mention;
  mention.sentence = c.sentence_index;
  mention.begin = u;
  mention.end = name->end;
  mention.span = c.span(u, name->end);
  mention.possessive = c.possessive(name->end);
  const std::string form = c.text(u, name->end);
  const std::uint32_t chain = registry.for_person(name->words, name->keys, form, name->candidates, -1, "");
  registry.note(chain, form, c.sentence_index);
  mention.chains = {chain};
  return mention;
}

/// "National Transportation Safety Board": with a capital, a word for people that is no title may begin another name.
bool begins_name(const Context& c, std::uint32_t u) {
  const Entry* entry = c.pack.titlecase_names && c.token(u).capital ? c.find(u, WordClass::office) : nullptr;
  return entry != nullptr && c.pack.offices[entry->index].kind == Office::Kind::occupation;
}

std::optional<Mention> read_mention(const Context& c, Registry& registry, std::uint32_t u, const Mention* before) {
  if (c.unit(u).mark || c.token(u).possessive || c.token(u).suffix != 0) return std::nullopt;
  std::optional<Mention> mention;
  if (begins_name(c, u)) mention = read_organization(c, registry, u);
  if (!mention) mention = read_titled(c, registry, u);
  if (!mention) mention = read_body(c, registry, u);
  if (!mention) mention = read_organization(c, registry, u);
  if (!mention) mention = read_person(c, registry, u, before);
  if (!mention) mention = read_plain(c, registry, u);
  return mention;
}

/// "Republican Donald Trump": the party beside a name.
void claim_party(Registry& registry, const Mention& before, const Mention& person) {
  const bool beside = before.sentence == person.sentence && before.end == person.begin && before.kind == MentionKind::adjective;
  if (!beside || before.chains.size() != 1 || person.chains.size() != 1 || !registry.is_party(before.chains.front())) return;
  if (registry.chains[person.chains.front()].kind != ActorKind::person) return;
  registry.claim({person.chains.front(), before.chains.front(), "", person.sentence, {before.span.begin, person.span.end}, true});
}

bool is_named_person(const Registry& registry, const Mention& mention) {
  if (mention.chains.size() != 1 || mention.kind == MentionKind::pronoun) return false;
  const Chain& chain = registry.chains[mention.chains.front()];
  return chain.kind == ActorKind::person && (!chain.keys.empty() || chain.actor >= 0);
}

/// «التقى بوتين محمد الحلبوسي رئيس البرلمان»: a name right behind the one who does what the verb before tells.
bool object_of(const Context& c, const Registry& registry, const Mention& doer, const Mention& name) {
  const bool behind = c.pack.verb_first && doer.sentence == name.sentence && doer.end == name.begin && doer.begin > 0 && c.unit(doer.begin - 1).pos == Pos::verb;
  return behind && is_named_person(registry, doer) && name.kind == MentionKind::name && is_named_person(registry, name);
}

/// «محمد بن زايد ولي عهد أبو ظبي ونائب القائد الأعلى»: a second office of one man, joined to the first behind his name.
void share_holder(const Context& c, Registry& registry, std::span<const Mention> before, Mention& title, std::size_t known) {
  if (!c.pack.verb_first || title.kind != MentionKind::title || title.chains.size() != 1 || title.chains.front() < known || before.size() < 2) return;
  const Mention& first = before.back();
  const Mention& name = before[before.size() - 2];
  const bool joined = first.sentence == title.sentence && first.end + 1 == title.begin && c.any(first.end, WordClass::conjunction) != nullptr;
  const bool apposed = first.kind == MentionKind::title && name.sentence == first.sentence && name.end == first.begin && name.chains == first.chains;
  if (!joined || !apposed || !is_named_person(registry, first) || registry.offices.empty() || registry.offices.back().holder != title.chains.front()) return;
  OfficeClaim claim = registry.offices.back();
  registry.offices.pop_back();
  claim.holder = first.chains.front();
  title.chains = first.chains;
  registry.note(claim.holder, c.text(title.begin, title.end), c.sentence_index);
  registry.claim(std::move(claim));
}

/// "the Italian energy group ENI": a body is the organization whose name stands right behind it.
bool named_behind(const Context& c, Registry& registry, const Mention& body, Mention& name) {
  if (!c.pack.titlecase_names || body.kind != MentionKind::body || body.possessive || body.sentence != name.sentence || body.end != name.begin) return false;
  if (name.kind != MentionKind::name || body.chains.size() != 1 || name.chains.size() != 1 || body.chains == name.chains) return false;
  Chain& unnamed = registry.chains[body.chains.front()];
  const bool same = unnamed.body != kNone && c.pack.bodies[unnamed.body].same && (c.unit(body.end - 1).features() & kSingular) != 0;
  if (!same || registry.chains[name.chains.front()].kind != ActorKind::organization) return false;
  const std::string form = c.text(body.begin, body.end);
  if (unnamed.forms == std::vector{form}) {
    unnamed.forms.clear();
    unnamed.body = kNone;
  }
  name.begin = body.begin;
  name.span = c.span(name.begin, name.end);
  registry.note(name.chains.front(), form, c.sentence_index);
  registry.note(name.chains.front(), c.text(name.begin, name.end), c.sentence_index);
  return true;
}

/// «دان سوليفان وتوم كوتون، السيناتورات بمجلس الشيوخ»: the office of a list of people, behind it.
bool claim_for_list(const Context& c, Registry& registry, std::span<const Mention> before, const Mention& title) {
  if (!c.pack.verb_first || title.kind != MentionKind::title || title.chains.size() != 1 || title.begin == 0 || !c.comma(title.begin - 1)) return false;
  const Chain& group = registry.chains[title.chains.front()];
  if (group.kind != ActorKind::group || group.roles.empty() || !c.text(title.begin, title.end).starts_with(c.pack.article)) return false;
  const std::uint32_t of = group.owner != kNone ? group.owner : group.country >= 0 ? registry.for_actor(group.country) : kNone;
  const std::string role = registry.chains[title.chains.front()].roles.front();
  std::vector<const Mention*> people;
  std::uint32_t end = title.begin - 1;
  for (std::size_t i = before.size(); i-- > 0 && before[i].sentence == title.sentence && before[i].end == end && is_named_person(registry, before[i]);) {
    people.push_back(&before[i]);
    end = before[i].begin;
    while (end > 0 && (c.comma(end - 1) || c.any(end - 1, WordClass::conjunction) != nullptr)) --end;
  }
  if (people.size() < 2 || of == kNone) return false;
  for (auto person = people.rbegin(); person != people.rend(); ++person) {
    registry.claim({(*person)->chains.front(), of, role, c.sentence_index, {(*person)->span.begin, title.span.end}});
  }
  return true;
}

/// "Secretary of State Blinken" in an article that speaks neither of the country nor of a party there.
void drop_unspoken(Registry& registry) {
  const auto spoken = [&](std::uint32_t of) {
    return std::any_of(registry.chains.begin(), registry.chains.end(), [&](const Chain& chain) {
      const std::uint32_t i = static_cast<std::uint32_t>(&chain - registry.chains.data());
      return !chain.forms.empty() && (i == of || (registry.is_party(i) && chain.country == registry.chains[of].actor)); });
  };
  std::erase_if(registry.offices, [&](const OfficeClaim& office) { return registry.chains[office.of].actor >= 0 && !spoken(office.of); });
}

}  // namespace

Cast find(const Document& document, const Vocabulary& vocabulary, const std::string& date) {
  Registry registry(vocabulary, *document.pack, date);
  std::vector<Mention> mentions;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Context c{document, vocabulary, date, *document.pack, &document.sentences[s], s};
    for (std::uint32_t u = 0; u < c.size();) {
      const std::size_t known = registry.chains.size();
      std::optional<Mention> mention = read_mention(c, registry, u, mentions.empty() ? nullptr : &mentions.back());
      if (!mention) {
        ++u;
        continue;
      }
      share_holder(c, registry, mentions, *mention, known);
      if (claim_for_list(c, registry, mentions, *mention)) {
        u = mention->end;
        continue;
      }
      absorb_apposition(c, registry, *mention, !mentions.empty() && object_of(c, registry, mentions.back(), *mention));
      if (!mentions.empty()) claim_party(registry, mentions.back(), *mention);
      u = mention->end;
      if (!mentions.empty() && named_behind(c, registry, mentions.back(), *mention)) mentions.pop_back();
      mentions.push_back(std::move(*mention));
    }
  }
  const std::vector<std::uint32_t> target = registry.merge_titles();
  for (Mention& mention : mentions) {
    for (std::uint32_t& chain : mention.chains) chain = target[chain];
  }
  resolve_references(document, vocabulary, registry, mentions);
  join_predicates(document, vocabulary, date, registry, mentions);
  if (!document.pack->verb_first) drop_unspoken(registry);
  claim_from_employers(document, vocabulary, registry, mentions);
  return {std::move(registry.chains), std::move(mentions), std::move(registry.offices)};
}

}  // namespace entente
