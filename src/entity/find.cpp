#include <algorithm>

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
  const std::string word = c.pack.normalise(c.text(u, u + 1));
  return c.pack.article.empty() || !word.starts_with(c.pack.article);
}

/// What may follow a name that nobody knows: a mark, a word of a closed class, a title or another name.
bool closes_name(const Context& c, std::uint32_t u) {
  if (!c.in(u) || c.unit(u).mark || c.unit(u).pos == Pos::other) return true;
  return c.unit(u).is(WordClass::office) || c.unit(u).is(WordClass::actor) || c.unit(u).pos == Pos::verb;
}

std::optional<Mention> read_person(const Context& c, Registry& registry, std::uint32_t u) {
  const bool listed = u > 0 && c.any(u - 1, WordClass::both) != nullptr;  // «كل من دان …»
  std::optional<NameReading> name;
  if (names_behind_verb(c, u)) {
    name = read_name(c, registry, u, true);
    if (name && !name->known && (name->keys.size() < 2 || !closes_name(c, name->end))) name.reset();
  }
  const bool foreign = c.pack.verb_first && unheard(c, u) && unheard(c, u + 1);
  if (!name && foreign) {
    name = read_name(c, registry, u, true);
    if (name && !name->known && (name->keys.size() < 2 || !closes_name(c, name->end))) name.reset();
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

std::optional<Mention> read_mention(const Context& c, Registry& registry, std::uint32_t u) {
  if (c.unit(u).mark || c.token(u).possessive || c.token(u).suffix != 0) return std::nullopt;
  std::optional<Mention> mention = read_titled(c, registry, u);
  if (!mention) mention = read_body(c, registry, u);
  if (!mention) mention = read_organization(c, registry, u);
  if (!mention) mention = read_person(c, registry, u);
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

}  // namespace

Cast find(const Document& document, const Vocabulary& vocabulary, const std::string& date) {
  Registry registry(vocabulary, *document.pack, date);
  std::vector<Mention> mentions;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Context c{document, vocabulary, date, *document.pack, &document.sentences[s], s};
    for (std::uint32_t u = 0; u < c.size();) {
      std::optional<Mention> mention = read_mention(c, registry, u);
      if (!mention) {
        ++u;
        continue;
      }
      absorb_apposition(c, registry, *mention);
      if (!mentions.empty()) claim_party(registry, mentions.back(), *mention);
      u = mention->end;
      mentions.push_back(std::move(*mention));
    }
  }
  const std::vector<std::uint32_t> target = registry.merge_titles();
  for (Mention& mention : mentions) {
    for (std::uint32_t& chain : mention.chains) chain = target[chain];
  }
  resolve_references(document, vocabulary, registry, mentions);
  return {std::move(registry.chains), std::move(mentions), std::move(registry.offices)};
}

}  // namespace entente
