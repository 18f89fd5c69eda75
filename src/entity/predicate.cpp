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
  if (document.pack->verb_first) return;
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    const Mention& person = mentions[i - 1];
    const Mention& title = mentions[i];
    if (person.sentence != title.sentence || title.kind != MentionKind::title || person.chains.size() != 1 || title.chains.size() != 1 || person.possessive) continue;
    const Chain& holder = registry.chains[title.chains.front()];
    if (!named(registry.chains[person.chains.front()]) || holder.kind != ActorKind::person || !holder.keys.empty() || holder.actor >= 0) continue;
    const Context c{document, vocabulary, date, *document.pack, &document.sentences[title.sentence], title.sentence};
    const Entry* be = joint(c, person, title);
    if (be != nullptr) join(registry, mentions, Mention(title), person.chains.front(), (be->features & kPresent) != 0);
  }
}

}  // namespace entente
