// Who belongs to what, where no verb says it: "the members -- A, B and C", "Abbas's Fatah", "Poland and its NATO allies".
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

class MemberReader {
 public:
  explicit MemberReader(const Scene& scene)
      : s_(scene), sentence_(scene.document.sentences[scene.sentence]), relation_(scene.vocabulary.ontology().find("member_of")) {}

  std::vector<Draft> run() {
    if (relation_ < 0) return {};
    const auto& all = s_.cast.mentions;
    const auto by_sentence = [](const Mention& m, std::uint32_t sentence) { return m.sentence < sentence; };
    auto at = static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), s_.sentence, by_sentence) - all.begin());
    for (; at < all.size() && all[at].sentence == s_.sentence; ++at) {
      if (all[at].chains.size() != 1) continue;
      if (at + 1 < all.size() && all[at + 1].sentence == s_.sentence) read_possession(all[at], all[at + 1]);
      if (all[at].kind != MentionKind::pronoun) read_list(at);
    }
    return std::move(drafts_);
  }

  /// The list that says who the group of mention `at` is, or begins to say it.
  std::vector<std::uint32_t> list_behind(std::size_t at) const {
    std::vector<std::uint32_t> found;
    const std::uint32_t end = s_.cast.mentions[at].end;
    const std::uint32_t begin = opening(end);
    if (begin == end || whole_of(static_cast<std::uint32_t>(at)) == kNone) return found;
    const bool by_word = includes(begin - 1);
    for (const Item& item : s_.items) {
      const bool list = item.kind == ItemKind::actors && item.begin <= begin + 1 && item.end > begin;
      if (!list || (item.mentions.size() < 2 && !by_word)) continue;
      for (const std::uint32_t m : item.mentions) {
        const Mention& member = s_.cast.mentions[m];
        if (member.begin >= begin && member.chains.size() == 1 && member.kind != MentionKind::adjective) found.push_back(m);
      }
    }
    return found;
  }

 private:
  const Chain& chain(const Mention& mention) const { return s_.cast.chains[mention.chains.front()]; }
  const Token& token(std::uint32_t u) const { return s_.document.tokens[sentence_.units[u].begin]; }
  bool in(std::uint32_t u) const { return u < sentence_.units.size(); }

  std::string_view type(const Chain& chain) const {
    return chain.actor < 0 ? std::string_view() : s_.vocabulary.actors()[static_cast<std::size_t>(chain.actor)].type;
  }

  bool is_bloc(std::uint32_t index) const {
    if (index == kNone) return false;
    const std::string_view t = type(s_.cast.chains[index]);
    return t == "igo" || t == "alliance";
  }

  /// "his Fatah party", "its NATO allies": an owner right before what it belongs to.
  void read_possession(const Mention& owner, const Mention& owned) {
    if (!owner.possessive || owned.chains.size() != 1 || s_.pack.verb_first) return;
    const std::uint32_t gap = owned.begin - owner.end;
    if (owned.begin < owner.end || gap > 2) return;
    const ActorKind who = chain(owner).kind;
    if (who == ActorKind::person && type(chain(owned)) == "party") return add(owner, owner.chains.front(), owned.chains.front(), owned);
    const bool of_bloc = chain(owned).body != kNone && chain(owned).kind == ActorKind::group && is_bloc(chain(owned).owner);
    if (who == ActorKind::country && of_bloc) add(owner, owner.chains.front(), chain(owned).owner, owned);
  }

  bool is_dash(std::uint32_t u) const {
    const char32_t m = token(u).mark;
    return m == 0x2013 || m == 0x2014 || (m == U'-' && !token(u).joined);
  }

  bool comma(std::uint32_t u) const { return in(u) && (token(u).mark == U',' || token(u).mark == 0x060C); }

  bool includes(std::uint32_t u) const {
    const Entry* entry = in(u) ? sentence_.units[u].any(WordClass::preposition) : nullptr;
    const auto& keys = s_.pack.inclusion_prepositions;
    return entry != nullptr && std::find(keys.begin(), keys.end(), s_.pack.words[entry->index].key) != keys.end();
  }

  /// Where a list that says who is meant begins behind unit `u`, or `u` itself: a dash, a colon, a bracket, "including".
  std::uint32_t opening(std::uint32_t u) const {
    std::uint32_t next = u;
    while (in(next) && (is_dash(next) || token(next).mark == U':' || token(next).mark == U'(')) ++next;
    if (next > u) return next;
    if (comma(next)) ++next;
    return includes(next) ? next + 1 : u;
  }

  /// What the members of a list belong to: the owner of "members" and the like, a body without an owner, else nothing.
  std::uint32_t whole_of(std::uint32_t mention) const {
    const Mention& m = s_.cast.mentions[mention];
    const Chain& group = chain(m);
    if (group.kind == ActorKind::organization) return type(group) == "igo" || type(group) == "alliance" ? m.chains.front() : kNone;
    if (group.kind != ActorKind::group || group.owner == kNone) return kNone;
    if (is_bloc(group.owner)) return group.owner;
    return s_.cast.chains[group.owner].kind == ActorKind::person ? m.chains.front() : kNone;
  }

  void read_list(std::size_t at) {
    const std::uint32_t whole = whole_of(static_cast<std::uint32_t>(at));
    if (whole == kNone) return;
    for (const std::uint32_t m : list_behind(at)) add(s_.cast.mentions[m], s_.cast.mentions[m].chains.front(), whole, s_.cast.mentions[at]);
  }

  void add(const Mention& at, std::uint32_t member, std::uint32_t whole, const Mention& other) {
    if (member == whole || s_.cast.chains[member].kind == ActorKind::place) return;
    Draft draft;
    draft.subject = member;
    draft.object = whole;
    draft.relation = static_cast<std::uint16_t>(relation_);
    draft.rule = "member_of.phrase";
    draft.confidence = 0.8;
    draft.span = {std::min(at.span.begin, other.span.begin), std::max(at.span.end, other.span.end)};
    drafts_.push_back(std::move(draft));
  }

  const Scene& s_;
  const Sentence& sentence_;
  int relation_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<std::uint32_t> apposed_list(const Scene& scene, std::uint32_t mention) {
  const Mention& m = scene.cast.mentions[mention];
  if (m.sentence != scene.sentence || m.chains.size() != 1 || m.kind == MentionKind::pronoun || m.kind == MentionKind::adjective) return {};
  return MemberReader(scene).list_behind(mention);
}

std::vector<Draft> memberships(const Scene& scene) { return MemberReader(scene).run(); }

}  // namespace entente
