// A folder for Kuzu: the tables, a file of JSON Lines each, and the statements that read them. Unlike Kuzu's CSV these take
// any text, in lists too.

#include <ostream>

#include "output/formats.hpp"
#include "output/property_json.hpp"

namespace entente {
namespace {

const char* type_of(PropertyType type) {
  switch (type) {
    case PropertyType::text: return "STRING";
    case PropertyType::texts: return "STRING[]";
    case PropertyType::integer: return "INT64";
    case PropertyType::number: return "DOUBLE";
    case PropertyType::boolean: return "BOOLEAN";
    case PropertyType::day: return "DATE";
  }
  return "STRING";
}

void write_definition(const PropertyTable& table, std::ostream& out) {
  if (table.is_edges()) {
    out << "CREATE REL TABLE IF NOT EXISTS " << table.name << "(FROM " << table.from << " TO " << table.to;
  } else {
    out << "CREATE NODE TABLE IF NOT EXISTS " << table.name << "(id STRING PRIMARY KEY";
  }
  for (const Property& property : table.properties.subspan(table.is_edges() ? 2 : 1)) out << ", `" << property.name << "` " << type_of(property.type);
  out << ");\n";
}

/// Kuzu reads no table out of an empty file.
bool write_rows(const PropertyTable& table, const OpenFile& open) {
  std::ostream* out = nullptr;
  std::string line;
  table.rows([&](const PropertyRow& row) {
    if (out == nullptr) out = &open(file_stem(table) + ".json");
    line.clear();
    JsonWriter json(line);
    write_object(json, table, row);
    *out << line << '\n';
  });
  return out != nullptr;
}

}  // namespace

void write_kuzu(const KnowledgeGraph& graph, const ExportOptions& options, const OpenFile& open) {
  std::ostream& schema = open("schema.cypher");
  std::ostream& copy = open("copy.cypher");
  copy << "// After schema.cypher, in this folder.\n";
  for (const PropertyTable& table : property_tables(graph, *options.edges)) {
    write_definition(table, schema);
    if (write_rows(table, open)) copy << "COPY " << table.name << " FROM '" << file_stem(table) << ".json';\n";
  }
}

}  // namespace entente
