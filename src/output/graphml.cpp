// GraphML, for Gephi, yEd, igraph and networkx. It has neither lists nor times: names are joined, days are text.

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

void write_key(std::ostream& out, char initial, const char* of, std::string_view name, PropertyType type) {
  out << "  <key id=\"" << initial << '.' << name << "\" for=\"" << of << "\" attr.name=\"" << name << "\" attr.type=\"" << type_of(type) << "\"/>\n";
}

void write_keys(const Network& network, bool of_edges, std::ostream& out) {
  const char initial = of_edges ? 'e' : 'n';
  const char* const of = of_edges ? "edge" : "node";
  for (const char* name : {"label", "type"}) write_key(out, initial, of, name, PropertyType::text);
  for (const Property& property : network.attributes(of_edges)) write_key(out, initial, of, property.name, property.type);
}

void write_data(std::ostream& out, char initial, std::string_view name, const std::string& value) {
  out << "      <data key=\"" << initial << '.' << name << "\">" << value << "</data>\n";
}

void write_attributes(std::ostream& out, const NetworkElement& element) {
  const bool edge = element.table.is_edges();
  const char initial = edge ? 'e' : 'n';
  write_data(out, initial, "label", xml_text(element.label));
  write_data(out, initial, "type", element.table.name);
  for (std::size_t i = edge ? 2 : 0; i < element.row.size(); ++i) {
    if (const auto value = xml_value(element.row[i])) write_data(out, initial, element.table.properties[i].name, *value);
  }
}

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  const Network network(graph, *options.edges);
  out << R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)";
  write_keys(network, false, out);
  write_keys(network, true, out);
  out << "  <graph id=\"entente\" edgedefault=\"directed\">\n";
  network.for_each(false, [&](const NetworkElement& node) {
    out << "    <node id=\"" << node.id << "\">\n";
    write_attributes(out, node);
    out << "    </node>\n";
  });
  network.for_each(true, [&](const NetworkElement& edge) {
    out << "    <edge id=\"" << edge.id << "\" source=\"" << edge.from << "\" target=\"" << edge.to << "\">\n";
    write_attributes(out, edge);
    out << "    </edge>\n";
  });
  out << "  </graph>\n</graphml>\n";
}

}  // namespace entente
