#include "output/network.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/separated.hpp"
#include "output/style.hpp"

namespace entente {
namespace {

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); }

/// `id` as an XML name token: other bytes as `_` and two digits. No two ids become one.
std::string name_token(std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < id.size(); ++at) {
    const char c = id[at];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool like_escape = c == '_' && at + 2 < id.size() && is_hexadecimal(id[at + 1]) && is_hexadecimal(id[at + 2]);
    if (letter || c == '.' || c == '-' || c == ':' || (c == '_' && !like_escape)) {
      out += c;
    } else {
      out += fmt::format("_{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// Where the attributes of a table begin: after the ends of edges.
std::size_t first_attribute(const PropertyTable& table) { return table.is_edges() ? 2 : 0; }

std::string text_at(const PropertyRow& row, std::size_t column) { return std::get<std::string>(row[column]); }

NetworkElement node_of(const PropertyTable& table, const PropertyRow& row) {
  return {table, row, name_token(text_at(row, 0)), {}, {}, text_at(row, 1)};
}

NetworkElement edge_of(const PropertyTable& table, const PropertyRow& row) {
  NetworkElement edge = {table, row, {}, name_token(text_at(row, 0)), name_token(text_at(row, 1)), table.name};
  const PropertyValue* const event = edge.find("event");
  edge.id = event != nullptr ? name_token(std::get<std::string>(*event)) : fmt::format("{}.{}.{}", table.name, edge.from, edge.to);
  if (const PropertyValue* const relation = edge.find("relation")) edge.label = std::get<std::string>(*relation);
  if (const PropertyValue* const role = edge.find("role"); role != nullptr && role->index() != 0) edge.label = std::get<std::string>(*role);
  return edge;
}

}  // namespace

const PropertyValue* NetworkElement::find(std::string_view property) const {
  for (std::size_t i = first_attribute(table); i < row.size(); ++i) {
    if (table.properties[i].name == property) return &row[i];
  }
  return nullptr;
}

Network::Network(const KnowledgeGraph& graph, EdgeForm edges) : tables_(property_tables(graph, edges)) {
  const auto is_ours = [](std::string_view label) { return label == "Actor" || label == "Event"; };
  std::erase_if(tables_, [&](const PropertyTable& table) { return table.is_edges() ? !is_ours(table.from) || !is_ours(table.to) : !is_ours(table.name); });
}

std::vector<Property> Network::attributes(bool of_edges) const {
  std::vector<Property> all;
  for (const PropertyTable& table : tables_) {
    if (table.is_edges() != of_edges) continue;
    for (const Property& property : table.properties.subspan(first_attribute(table))) {
      if (std::none_of(all.begin(), all.end(), [&](const Property& known) { return known.name == property.name; })) all.push_back(property);
    }
  }
  return all;
}

void Network::for_each(bool edges, const std::function<void(const NetworkElement&)>& visit) const {
  for (const PropertyTable& table : tables_) {
    if (table.is_edges() != edges) continue;
    table.rows([&](const PropertyRow& row) { visit(edges ? edge_of(table, row) : node_of(table, row)); });
  }
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;
      case U'"': out += "&quot;"; break;
      default:
        if ((c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0xFFFE || c == 0xFFFF) {
          append_utf8(out, 0xFFFD);
        } else if (reaches_beyond(c)) {
          out += fmt::format("&#x{:X};", static_cast<std::uint32_t>(c));
        } else {
          append_utf8(out, c);
        }
    }
  }
  return out;
}

std::optional<std::string> xml_value(const PropertyValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
  return xml_text(plain_text(value, " | "));
}

}  // namespace entente
