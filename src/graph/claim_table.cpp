#include "graph/claim_table.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace entente {
namespace {

/// Positions of the actors of one article.
class Positions {
 public:
  explicit Positions(const std::vector<ActorRecord>& actors) {
    for (const ActorRecord& actor : actors) positions_.emplace(actor.id, static_cast<ActorNumber>(positions_.size()));
  }
  [[nodiscard]] ActorNumber at(std::string_view id) const { return positions_.at(id); }
  [[nodiscard]] ActorNumber at(const std::optional<std::string>& id) const { return id ? at(std::string_view(*id)) : no_actor; }

 private:
  std::unordered_map<std::string_view, ActorNumber> positions_;
};

/// Facts of different roles are different facts.
std::uint32_t dividing_role(const ClaimRow& row) { return row.fact ? row.role : Texts::none; }

}  // namespace

std::uint32_t Texts::add(std::string_view text) {
  const auto found = numbers_.find(text);
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(texts_.size() + 1);
  texts_.push_back(&numbers_.emplace(text, number).first->first);
  return number;
}

void ClaimTable::add(const Extraction& extraction) {
  const Positions actors(extraction.actors);
  const auto document = static_cast<std::uint32_t>(told.size());
  told.push_back(parse_days(extraction.article.date));
  for (const Triple& triple : extraction.triples) {
    const RelationKind* const relation = find_relation(triple.relation);
    assert(relation != nullptr);  // the store keeps no other
    ClaimRow& row = rows.emplace_back();
    row.id = claim_hash(extraction.article.id, triple);
    row.document = document;
    row.subject = actors.at(std::string_view(triple.subject));
    row.object = actors.at(std::string_view(triple.object));
    row.place = actors.at(triple.place);
    row.source = actors.at(triple.source);
    row.relation = texts.add(relation->name);
    row.status = texts.add(triple.status);
    row.role = texts.add_optional(triple.role);
    row.rule = texts.add(triple.rule);
    row.time = texts.add_optional(triple.time);
    row.topic = texts.add_optional(triple.topic);
    row.evidence_begin = evidence.size();
    row.evidence_size = static_cast<std::uint32_t>(triple.evidence.size());
    evidence += triple.evidence;
    row.span = triple.span;
    row.confidence = triple.confidence;
    if (triple.time) row.when = parse_days(*triple.time);
    row.in_title = triple.in_title;
    row.symmetric = relation->symmetric;
    row.fact = relation->is_fact();
  }
}

std::size_t ClaimTable::resolve(const std::function<ActorNumber(std::uint32_t, ActorNumber)>& vertex_of) {
  for (ClaimRow& row : rows) {
    for (ActorNumber* const actor : {&row.subject, &row.object, &row.place, &row.source}) {
      if (*actor != no_actor) *actor = vertex_of(row.document, *actor);
    }
    if (row.symmetric && row.object < row.subject) std::swap(row.subject, row.object);
  }
  return std::erase_if(rows, [](const ClaimRow& row) { return row.subject == row.object; });
}

bool ClaimTable::same_ends(const ClaimRow& a, const ClaimRow& b) const {
  return a.relation == b.relation && a.status == b.status && a.subject == b.subject && a.object == b.object && dividing_role(a) == dividing_role(b);
}

void ClaimTable::sort() {
  const auto ends = [](const ClaimRow& row) { return std::tuple(row.subject, row.object, row.relation, row.status, dividing_role(row)); };
  const auto place = [](const ClaimRow& row) { return std::tie(row.document, row.in_title, row.span, row.id); };
  std::sort(rows.begin(), rows.end(), [&](const ClaimRow& a, const ClaimRow& b) {
    const auto ends_a = ends(a);
    const auto ends_b = ends(b);
    return ends_a != ends_b ? ends_a < ends_b : place(a) < place(b);
  });
}

}  // namespace entente
