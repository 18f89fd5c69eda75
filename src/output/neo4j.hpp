#pragma once
// What the files of the Neo4j folder share.

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "output/properties.hpp"

namespace entente {

/// Between the items of a list in a cell: U+001F, a separator that texts do not hold.
inline constexpr std::string_view neo4j_list_separator = "\x1F";

/// Each actor has the label Actor and that of its kind.
struct Neo4jKind {
  std::string_view kind;
  std::string_view label;
};
inline constexpr Neo4jKind neo4j_kinds[] = {
    {"person", "Person"}, {"country", "Country"}, {"organization", "Organization"}, {"group", "Group"}, {"place", "Place"}};

inline constexpr std::size_t actor_kind_column = 2;  ///< of the table Actor

/// The label of a kind, empty for an unknown one.
std::string neo4j_kind_label(std::string_view kind);

void write_neo4j_constraints(const std::vector<PropertyTable>& tables, std::ostream& out);
/// Cypher that reads the CSV files over LOAD CSV.
void write_neo4j_load(const std::vector<PropertyTable>& tables, std::ostream& out);
/// Cypher that takes rows as a parameter, and the rows.
void write_neo4j_upsert(const std::vector<PropertyTable>& tables, std::ostream& out);
void write_neo4j_rows(const std::vector<PropertyTable>& tables, std::ostream& out);

}  // namespace entente
