// Cypher for a running Neo4j. Every MERGE goes over an id with a constraint behind it, so that running all of it twice
// changes nothing; absent values are set to null, so that what is no longer known goes.

#include <fmt/format.h>
#include <functional>
#include <ostream>

#include "output/neo4j.hpp"
#include "output/property_json.hpp"

namespace entente {
namespace {

/// How a statement reaches the value of a column.
using ColumnValue = std::function<std::string(const PropertyTable& table, std::size_t column)>;

std::string value_in_csv(const PropertyTable& table, std::size_t column) {
  const std::string cell = fmt::format("row[{}]", column);
  switch (table.properties[column].type) {
    case PropertyType::text: return cell;
    case PropertyType::texts: return fmt::format("split({}, '\\u001F')", cell);
    case PropertyType::integer: return fmt::format("toInteger({})", cell);
    case PropertyType::number: return fmt::format("toFloat({})", cell);
    case PropertyType::boolean: return fmt::format("toBoolean({})", cell);
    case PropertyType::day: return fmt::format("date({})", cell);
  }
  return cell;
}

std::string value_in_row(const PropertyTable& table, std::size_t column) {
  const std::string member = fmt::format("row.`{}`", table.properties[column].name);
  return table.properties[column].type == PropertyType::day ? fmt::format("date({})", member) : member;
}

/// SET for all columns from `first` on; nothing when there are none.
std::string assignments(const PropertyTable& table, char variable, std::size_t first, const ColumnValue& value) {
  std::string text;
  for (std::size_t i = first; i < table.properties.size(); ++i) {
    text += fmt::format("{} {}.`{}` = {}", i == first ? "\nSET" : ",\n   ", variable, table.properties[i].name, value(table, i));
  }
  return text;
}

/// The label of an actor's kind, and no other kind's.
std::string kind_labels(const ColumnValue& value, const PropertyTable& table) {
  std::string text = "\nREMOVE n";
  for (const Neo4jKind& row : neo4j_kinds) text += fmt::format(":{}", row.label);
  for (const Neo4jKind& row : neo4j_kinds) {
    text += fmt::format("\nFOREACH (_ IN CASE WHEN {} = '{}' THEN [1] ELSE [] END | SET n:{})", value(table, actor_kind_column), row.kind, row.label);
  }
  return text;
}

std::string merge_node(const PropertyTable& table, const ColumnValue& value) {
  std::string text = fmt::format("MERGE (n:{} {{id: {}}})", table.name, value(table, 0)) + assignments(table, 'n', 1, value);
  if (table.name == "Actor") text += kind_labels(value, table);
  return text;
}

/// Two actors may have many edges of one type, an event each.
std::string merge_edge(const PropertyTable& table, const ColumnValue& value) {
  const bool per_event = table.properties.size() > 2 && table.properties[2].name == "event";
  const std::string key = per_event ? fmt::format(" {{event: {}}}", value(table, 2)) : std::string();
  return fmt::format("MATCH (a:{} {{id: {}}})\nMATCH (b:{} {{id: {}}})\nMERGE (a)-[r:{}{}]->(b)", table.from, value(table, 0), table.to, value(table, 1),
                     table.name, key) +
         assignments(table, 'r', per_event ? 3 : 2, value);
}

std::string merge(const PropertyTable& table, const ColumnValue& value) {
  return table.is_edges() ? merge_edge(table, value) : merge_node(table, value);
}

}  // namespace

void write_neo4j_constraints(const std::vector<PropertyTable>& tables, std::ostream& out) {
  out << "// Run once, before load.cypher or upsert.cypher: without these every MERGE looks at every node.\n";
  for (const PropertyTable& table : tables) {
    if (table.is_edges()) continue;
    out << fmt::format("CREATE CONSTRAINT {}_id IF NOT EXISTS FOR (n:{}) REQUIRE n.id IS UNIQUE;\n", file_stem(table), table.name);
  }
  out << "CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);\n";
}

void write_neo4j_load(const std::vector<PropertyTable>& tables, std::ostream& out) {
  out << R"(// Reads the CSV files, from Neo4j's import folder, into a running database (5.23 or newer); may be run again.
// Needs dbms.import.csv.legacy_quote_escaping=false in neo4j.conf: backslashes in texts mean themselves.
)";
  for (const PropertyTable& table : tables) {
    out << fmt::format("\nLOAD CSV FROM 'file:///{}.csv' AS row\nCALL (row) {{\n{}\n}} IN TRANSACTIONS OF 1000 ROWS;\n", file_stem(table),
                       merge(table, value_in_csv));
  }
}

void write_neo4j_upsert(const std::vector<PropertyTable>& tables, std::ostream& out) {
  out << R"(// For drivers: send the statement after "rows: NAME" with the parameter rows, a list of up to some thousand of the "row"s of
// rows.jsonl whose "rows" is NAME. In the order of this file; may be run again.
)";
  for (const PropertyTable& table : tables) {
    out << fmt::format("\n// rows: {}\nUNWIND $rows AS row\n{};\n", table.name, merge(table, value_in_row));
  }
}

void write_neo4j_rows(const std::vector<PropertyTable>& tables, std::ostream& out) {
  std::string line;
  for (const PropertyTable& table : tables) {
    table.rows([&](const PropertyRow& row) {
      line.clear();
      JsonWriter json(line);
      json.begin_object().field("rows", table.name).key("row");
      write_object(json, table, row);
      json.end_object();
      out << line << '\n';
    });
  }
}

}  // namespace entente
