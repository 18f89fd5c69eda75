// A folder for Neo4j: typed CSV for its bulk importer with the script that runs it, and the Cypher that keeps a running
// database up to date.

#include "output/neo4j.hpp"

#include <array>
#include <ostream>

#include "output/formats.hpp"
#include "output/property_json.hpp"
#include "output/separated.hpp"

namespace entente {
namespace {

/// Lists need a separator that no name holds; line ends in cells would cost the importer its speed.
constexpr Dialect importer = {.separator = ',', .list_separator = neo4j_list_separator, .quotes = true, .one_line = true, .guards_formulas = false};

const char* type_of(PropertyType type) {
  switch (type) {
    case PropertyType::text: return "";
    case PropertyType::texts: return ":string[]";
    case PropertyType::integer: return ":long";
    case PropertyType::number: return ":double";
    case PropertyType::boolean: return ":boolean";
    case PropertyType::day: return ":date";
  }
  return "";
}

void write_header(const PropertyTable& table, std::ostream& out) {
  for (std::size_t i = 0; i < table.properties.size(); ++i) {
    const Property& property = table.properties[i];
    if (i > 0) out << ',';
    if (table.is_edges() && i < 2) {
      out << (i == 0 ? ":START_ID(" + std::string(table.from) : ":END_ID(" + std::string(table.to)) << ')';
    } else if (i == 0) {
      out << property.name << ":ID(" << table.name << ')';
    } else {
      out << property.name << type_of(property.type);
    }
  }
  out << (table.name == "Actor" ? ",:LABEL\n" : "\n");
}

void write_rows(const PropertyTable& table, std::ostream& out) {
  table.rows([&](const PropertyRow& row) {
    if (table.name != "Actor") return write_row(out, row, importer);
    PropertyRow labelled = row;
    labelled.push_back(neo4j_kind_label(std::get<std::string>(row[actor_kind_column])));
    write_row(out, labelled, importer);
  });
}

void write_import_script(const std::vector<PropertyTable>& tables, std::ostream& out) {
  out << R"sh(#!/bin/sh
# Fills an empty Neo4j database (5.19 or newer) with the files beside this script, while Neo4j is stopped:
#   ./import.sh [DATABASE [OPTION]...]
# DATABASE is neo4j unless named; options go to the importer. NEO4J_ADMIN names neo4j-admin where it is not on the PATH.
# Then start Neo4j and run constraints.cypher.
set -eu
cd "$(dirname "$0")"
database=${1:-neo4j}
[ $# -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" --array-delimiter=U+001F --bad-tolerance=0)sh";
  for (const PropertyTable& table : tables) {
    out << " \\\n  --" << (table.is_edges() ? "relationships=" : "nodes=") << table.name << '=' << file_stem(table) << "_header.csv," << file_stem(table) << ".csv";
  }
  out << " \\\n  \"$@\"\n";
}

}  // namespace

std::string neo4j_kind_label(std::string_view kind) {
  for (const Neo4jKind& row : neo4j_kinds) {
    if (row.kind == kind) return std::string(row.label);
  }
  return {};
}

void write_neo4j(const KnowledgeGraph& graph, const ExportOptions& options, const OpenFile& open) {
  const std::vector<PropertyTable> tables = property_tables(graph, *options.edges);
  for (const PropertyTable& table : tables) {
    write_header(table, open(file_stem(table) + "_header.csv"));
    write_rows(table, open(file_stem(table) + ".csv"));
  }
  write_import_script(tables, open("import.sh"));
  write_neo4j_constraints(tables, open("constraints.cypher"));
  write_neo4j_load(tables, open("load.cypher"));
  write_neo4j_upsert(tables, open("upsert.cypher"));
  write_neo4j_rows(tables, open("rows.jsonl"));
}

}  // namespace entente
