// Offices that a sentence says somebody holds: "Ralph Gonsalves, who is also the acting head of CELAC".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

/// The form of "be" that, with nothing but adverbs and articles beside it, joins two mentions; null when they are not so joined.
const Entry* joint(const Context& c, const Mention& person, const Mention& title) {
  const Entry* be = nullptr;
  bool relative = false;
  for (std::uint32_t u = person.end; u < title.begin; ++u) {
    if (c.comma(u) && u == person.end && c.any(u + 1, WordClass::relative) != nullptr) continue;
    if (!relative && be == nullptr && c.any(u, WordClass::relative) != nullptr) {
      relative = true;
      continue;
    }
    const Entry* form = c.any(u, WordClass::auxiliary);
    if (form != nullptr && be == nullptr && c.pack.words[form->index].kind == "be" && (form->features & (kPresent | kPast)) != 0) {
      be = form;
      continue;
    }
    const bool idle = be != nullptr && !c.unit(u).mark && (c.any(u, WordClass::determiner) != nullptr || c.any(u, WordClass::adverb) != nullptr);
    if (!idle || c.any(u, WordClass::negation) != nullptr) return nullptr;
  }
  return be;
}

bool is_copula(const Context& c, std::uint32_t u) {
  const auto& forms = c.pack.copulas;
  return c.unit(u).pos == Pos::verb && std::find(forms.begin(), forms.end(), c.pack.normalise(c.text(u, u + 1))) != forms.end();
}

/// "resigned as", "who will serve as": a verb, and what may stand with it, up to a preposition of offices.
bool serves_as(const Context& c, const Mention& person, const Mention& title) {
  std::uint32_t u = title.begin;
  while (u > person.end && c.any(u - 1, WordClass::determiner) != nullptr) --u;
  const Entry* joint = u > person.end + 1 ? c.any(u - 1, WordClass::preposition) : nullptr;
  if (joint == nullptr) joint = u > person.end + 1 ? c.any(u - 1, WordClass::subordinator) : nullptr;
  const auto& keys = c.pack.role_prepositions;
  const bool as = joint != nullptr && std::find(keys.begin(), keys.end(), c.pack.words[joint->index].key) != keys.end();
  if (!as && (u == person.end || !is_copula(c, u - 1))) return false;
  bool verb = !as;
  for (std::uint32_t k = person.end; k + 1 < u; ++k) {
    const bool relative = k <= person.end + 1 && (c.comma(k) || c.any(k, WordClass::relative) != nullptr);
    verb = verb || c.unit(k).pos == Pos::verb;
    const bool idle = c.unit(k).pos == Pos::other && !c.unit(k).mark && c.any(k, WordClass::negation) == nullptr && c.any(k, WordClass::conjunction) == nullptr &&
                      c.any(k, WordClass::complementizer) == nullptr;
    if (!relative && !idle && c.unit(k).pos != Pos::verb) return false;
  }
  return verb;
}

/// «انتخب خالد سليمان رئيسا للبرلمان», «خالد سليمان، وهو وزير سابق»: an office without the article in the case of a predicate, or
/// behind a pronoun that takes up the name or a word for posts («شغل خالد سليمان منصب وزير الدفاع»).
bool predicated(const Context& c, const Mention& person, const Mention& title) {
  if (title.begin == person.end) {
    if (person.kind == MentionKind::pronoun) return c.token(person.begin).suffix == 0 && c.any(person.begin, WordClass::pronoun) != nullptr;
    const auto& entries = c.unit(title.begin).entries;
    return !c.has_article(title.begin) && std::any_of(entries.begin(), entries.end(), [](const Entry& e) {
      return e.word_class == WordClass::office && (e.features & kIndefinite) != 0 && (e.features & kSingular) != 0; });
  }
  std::uint32_t u = c.any(person.end, WordClass::preposition) != nullptr ? person.end + 1 : person.end;
  const auto& posts = c.pack.post_nouns;
  if (u + 1 == title.begin && std::find(posts.begin(), posts.end(), c.pack.normalise(c.text(u, u + 1))) != posts.end()) return true;
  u = person.end;
  if (c.comma(u)) ++u;
  if (c.any(u, WordClass::conjunction) != nullptr) ++u;
  const Entry* pronoun = c.in(u) && c.token(u).suffix == 0 ? c.any(u, WordClass::pronoun) : nullptr;
  return pronoun != nullptr && u + 1 == title.begin && (pronoun->features & kThird) != 0 && (pronoun->features & kSingular) != 0;
}

bool named(const Chain& chain) { return chain.kind == ActorKind::person && !chain.keys.empty(); }

/// `from` is `to`: everywhere, or in this sentence only.
void join(Registry& registry, std::vector<Mention>& mentions, const Mention& title, std::uint32_t to, bool everywhere) {
  const std::uint32_t from = title.chains.front();
  const std::uint32_t sentence = title.sentence;
  for (OfficeClaim& office : registry.offices) {
    if (office.holder == from && (everywhere || office.sentence == sentence)) office.holder = to;
  }
  for (Mention& mention : mentions) {
    if (everywhere || mention.sentence == sentence) std::replace(mention.chains.begin(), mention.chains.end(), from, to);
  }
}

}  // namespace

void join_predicates(const Document& document, const Vocabulary& vocabulary, const std::string& date, Registry& registry, std::vector<Mention>& mentions) {
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    const Mention& person = mentions[i - 1];
    const Mention& title = mentions[i];
    if (person.sentence != title.sentence || title.kind != MentionKind::title || person.chains.size() != 1 || title.chains.size() != 1 || person.possessive) continue;
    const Chain& holder = registry.chains[title.chains.front()];
    if (!named(registry.chains[person.chains.front()]) || holder.kind != ActorKind::person || !holder.keys.empty() || holder.actor >= 0) continue;
    const Context c{document, vocabulary, date, *document.pack, &document.sentences[title.sentence], title.sentence};
    if (c.pack.verb_first) {
      if (predicated(c, person, title)) join(registry, mentions, Mention(title), person.chains.front(), false);
      continue;
    }
    if (serves_as(c, person, title)) join(registry, mentions, Mention(title), person.chains.front(), false);
    const Entry* be = joint(c, person, title);
    if (be != nullptr) join(registry, mentions, Mention(title), person.chains.front(), (be->features & kPresent) != 0);
  }
}

}  // namespace entente
