// GEXF for Gephi, in the version that all its readers know. Days stand twice: where Gephi's timeline looks for them, and as
// plain attributes for programs that pass over that.

#include <fmt/format.h>
#include <ostream>

#include "output/formats.hpp"
#include "output/network.hpp"

namespace entente {
namespace {

const char* type_of(PropertyType type) {
  switch (type) {
    case PropertyType::integer: return "long";
    case PropertyType::number: return "double";
    case PropertyType::boolean: return "boolean";
    case PropertyType::text:
    case PropertyType::texts:
    case PropertyType::day: break;
  }
  return "string";
}

void write_declarations(const Network& network, bool of_edges, std::ostream& out) {
  out << "    <attributes class=\"" << (of_edges ? "edge" : "node") << "\">\n";
  out << "      <attribute id=\"type\" title=\"type\" type=\"string\"/>\n";
  for (const Property& property : network.attributes(of_edges)) {
    out << "      <attribute id=\"" << property.name << "\" title=\"" << property.name << "\" type=\"" << type_of(property.type) << "\"/>\n";
  }
  out << "    </attributes>\n";
}

/// ` start="…" end="…"` of what is dated.
void write_days(std::ostream& out, const NetworkElement& element) {
  for (const char* name : {"start", "end"}) {
    const PropertyValue* const day = element.find(name);
    if (day == nullptr) continue;
    if (const auto value = xml_value(*day)) out << ' ' << name << "=\"" << *value << '"';
  }
}

void write_values(std::ostream& out, const NetworkElement& element) {
  out << ">\n        <attvalues>\n          <attvalue for=\"type\" value=\"" << element.table.name << "\"/>\n";
  for (std::size_t i = element.table.is_edges() ? 2 : 0; i < element.row.size(); ++i) {
    const auto value = xml_value(element.row[i]);
    if (value) out << "          <attvalue for=\"" << element.table.properties[i].name << "\" value=\"" << *value << "\"/>\n";
  }
  out << "        </attvalues>\n";
}

void write_node(std::ostream& out, const NetworkElement& node) {
  out << "      <node id=\"" << node.id << "\" label=\"" << xml_text(node.label) << '"';
  write_days(out, node);
  write_values(out, node);
  out << "      </node>\n";
}

/// An event weighs as many as tell it.
void write_edge(std::ostream& out, const NetworkElement& edge) {
  out << "      <edge id=\"" << edge.id << "\" source=\"" << edge.from << "\" target=\"" << edge.to << "\" label=\"" << xml_text(edge.label) << '"';
  if (const PropertyValue* const sources = edge.find("sources")) out << fmt::format(" weight=\"{}.0\"", std::get<std::int64_t>(*sources));
  write_days(out, edge);
  write_values(out, edge);
  out << "      </edge>\n";
}

}  // namespace

void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  const Network network(graph, *options.edges);
  out << R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <meta>
    <creator>Entente</creator>
  </meta>
  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">
)";
  write_declarations(network, false, out);
  write_declarations(network, true, out);
  out << "    <nodes>\n";
  network.for_each(false, [&](const NetworkElement& node) { write_node(out, node); });
  out << "    </nodes>\n    <edges>\n";
  network.for_each(true, [&](const NetworkElement& edge) { write_edge(out, edge); });
  out << "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace entente
