#include <algorithm>
#include <iterator>

#include "entente/evidence.hpp"

namespace entente {
namespace {

using enum RelationFamily;

/// The closed list of the ontology, in its order.
constexpr RelationKind relations[] = {
    {"meet", contact, true},
    {"call", contact, true},
    {"visit", contact, false},
    {"host", contact, false},
    {"invite", contact, false},
    {"negotiate", contact, true},
    {"mediate", contact, false},
    {"agree", cooperation, true},
    {"ally", cooperation, true},
    {"cooperate", cooperation, true},
    {"support", cooperation, false},
    {"aid", cooperation, false},
    {"recognize", cooperation, false},
    {"appoint", cooperation, false},
    {"concede", cooperation, false},
    {"demand", pressure, false},
    {"criticize", pressure, false},
    {"accuse", pressure, false},
    {"reject", pressure, false},
    {"threaten", pressure, false},
    {"sanction", pressure, false},
    {"downgrade", pressure, false},
    {"attack", force, false},
    {"coerce", force, false},
    {"deploy", force, false},
    {"protest", pressure, false},
    {"holds_office", fact, false},
    {"member_of", fact, false},
};

}  // namespace

const RelationKind* find_relation(std::string_view name) {
  const auto* row =
      std::find_if(std::begin(relations), std::end(relations), [&](const RelationKind& kind) { return kind.name == name; });
  return row == std::end(relations) ? nullptr : row;
}

}  // namespace entente
