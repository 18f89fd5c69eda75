// Bodies with a name of their own beside the word for them: «صحيفة "الأفق"», «حزب العمال», "the group Ansar Dine".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

class BodyNames {
 public:
  BodyNames(const Context& context, Registry& registry) : c_(context), r_(registry) {}

  /// «صحيفة "الأفق"»: a body whose own name stands in quotation marks right behind it.
  std::optional<Mention> read_quoted(std::uint32_t begin, std::uint32_t name, const Body& body) {
    constexpr std::uint32_t kLongest = 5;
    if (!c_.in(name) || c_.token(name).mark != 0 || !c_.token(name).in_quote || c_.token(begin).in_quote) return std::nullopt;
    if (c_.pack.verb_first && c_.text(begin, begin + 1).starts_with(c_.pack.article) && c_.unit(name).pos != Pos::noun) return std::nullopt;  // «قالت الصحيفة "هذا الأمر"»
    std::uint32_t end = name;
    while (c_.in(end) && c_.token(end).in_quote && c_.token(end).mark == 0 && end < name + kLongest) ++end;
    if (c_.in(end) && c_.token(end).in_quote) return std::nullopt;
    Chain chain;
    chain.kind = body.kind;
    chain.name = c_.text(name, end);
    Mention mention = make(MentionKind::name, begin, end);
    mention.chains = {r_.find_or_add(std::move(chain))};
    r_.note(mention.chains.front(), c_.text(name, end), c_.sentence_index);
    r_.note(mention.chains.front(), c_.text(begin, end), c_.sentence_index);
    return mention;
  }

  /// «حزب العمال», «صحيفة الأفق الجديد»: a body whose own name stands behind it as its genitive.
  std::optional<Mention> read_plain(std::uint32_t begin, std::uint32_t name, const Body& body) {
    if (!c_.pack.verb_first || (c_.unit(begin).features() & kDefinite) != 0 || !begins_name(name)) return std::nullopt;
    std::uint32_t end = name + 1;
    while (c_.in(end) && goes_on(end) && end < name + 3) ++end;
    Chain chain;
    chain.kind = body.kind;
    chain.name = c_.text(begin, end);
    Mention mention = make(MentionKind::name, begin, end);
    mention.chains = {r_.find_or_add(std::move(chain))};
    r_.note(mention.chains.front(), c_.text(begin, end), c_.sentence_index);
    return mention;
  }

  /// "the group Ansar Dine", "its subsidiary Agip": a body whose own name, known to nobody, stands right behind it.
  std::optional<Mention> read_apposed(std::uint32_t begin, std::uint32_t name, const Body& body, const std::optional<Owner>& owner) {
    constexpr std::uint32_t kLongest = 4;
    if (!c_.pack.titlecase_names || c_.unit(name - 1).capital) return std::nullopt;
    if (const Entry* known = common_organization(name)) {
      Mention mention = make(MentionKind::name, begin, name + 1);
      mention.possessive = c_.possessive(name + 1);
      mention.chains = {r_.for_actor(static_cast<std::int32_t>(known->index))};
      for (const std::uint32_t from : {name, begin}) r_.note(mention.chains.front(), c_.text(from, name + 1), c_.sentence_index);
      return mention;
    }
    std::uint32_t end = name;
    while (c_.in(end) && end < name + kLongest && c_.unit(end).capital && !c_.unit(end).mark && !c_.token(end).possessive && unread(end)) ++end;
    if (end == name || c_.unit(name).end - c_.unit(name).begin > 1) return std::nullopt;
    Chain chain;
    chain.kind = body.kind;
    chain.name = c_.text(name, end);
    if (owner) chain.country = owner->country;
    Mention mention = make(MentionKind::name, begin, end);
    mention.possessive = c_.possessive(end);
    mention.chains = {r_.find_or_add(std::move(chain))};
    for (const std::string& form : {c_.text(name, end), c_.text(begin, name)}) r_.note(mention.chains.front(), form, c_.sentence_index);
    return mention;
  }

 private:
  bool has_article(std::uint32_t u) const { return c_.text(u, u + 1).starts_with(c_.pack.article); }
  bool begins_name(std::uint32_t u) const {
    if (!c_.in(u) || c_.unit(u).mark || c_.unit(u).pos != Pos::noun || c_.unit(u).end != c_.unit(u).begin + 1) return false;
    if (certain_name(c_, u) != nullptr || c_.token(u).clitic != kNone || c_.token(u).suffix != 0 || c_.token(u).number) return false;
    if (c_.find(u, WordClass::people) != nullptr || c_.unit(u).is(WordClass::trigger) || c_.unit(u).is(WordClass::governor)) return false;
    return has_article(u);
  }
  bool goes_on(std::uint32_t u) const {
    return c_.unit(u).pos == Pos::adjective && !c_.unit(u).mark && has_article(u) && c_.find(u, WordClass::demonym) == nullptr;
  }

  /// "the oil company Total": an organization whose name is an everyday word too.
  const Entry* common_organization(std::uint32_t u) const {
    if (!c_.in(u) || c_.unit(u).mark || !c_.token(u).capital || certain_name(c_, u) != nullptr) return nullptr;
    const auto& entries = c_.unit(u).entries;
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::actor && c_.vocabulary.actors()[e.index].kind == ActorKind::organization; });
    return at == entries.end() ? nullptr : &*at;
  }

  bool unread(std::uint32_t u) const {
    const auto& entries = c_.unit(u).entries;
    return std::all_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::noun || e.word_class == WordClass::adjective; });
  }

  Mention make(MentionKind kind, std::uint32_t begin, std::uint32_t end) const {
    Mention mention;
    mention.kind = kind;
    mention.sentence = c_.sentence_index;
    mention.begin = begin;
    mention.end = end;
    mention.span = c_.span(begin, end);
    return mention;
  }

  const Context& c_;
  Registry& r_;
};

}  // namespace

std::optional<Mention> read_named_body(const Context& context, Registry& registry, std::uint32_t begin, std::uint32_t name, const Body& body, const std::optional<Owner>& owner) {
  BodyNames names(context, registry);
  if (!owner) {
    if (std::optional<Mention> quoted = names.read_quoted(begin, name, body)) return quoted;
    if (std::optional<Mention> named = names.read_plain(begin, name, body)) return named;
  }
  return !owner || owner->country >= 0 ? names.read_apposed(begin, name, body, owner) : std::nullopt;
}

}  // namespace entente
