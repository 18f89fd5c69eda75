#pragma once
// Who is tied to whom, as the XML formats of network programs want it: nodes and edges with attributes, no evidence.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "output/properties.hpp"

namespace entente {

/// A node or an edge with all of its attributes. Valid during the call that gives it.
struct NetworkElement {
  const PropertyTable& table;
  const PropertyRow& row;
  std::string id;     ///< an XML name token, unlike that of every other node or edge
  std::string from;   ///< `id` of the node where an edge begins; empty for nodes
  std::string to;
  std::string label;  ///< of a node its name, of an edge its relation, office or part in an event

  /// The value of an attribute, or null when the table does not have it.
  [[nodiscard]] const PropertyValue* find(std::string_view property) const;
};

/// Actors and, where `edges` asks for it, events; and the edges between them.
class Network {
 public:
  Network(const KnowledgeGraph& graph, EdgeForm edges);

  /// Each attribute of nodes (or edges) once; ends of edges are no attributes.
  [[nodiscard]] std::vector<Property> attributes(bool of_edges) const;
  void for_each(bool edges, const std::function<void(const NetworkElement& element)>& visit) const;

 private:
  std::vector<PropertyTable> tables_;
};

/// `text` between quotes of an XML 1.0 attribute or between tags; what turns the direction of text, and line ends, as
/// references; what XML cannot hold as U+FFFD.
std::string xml_text(std::string_view text);

/// A value as an XML attribute holds it, lists joined by " | "; nothing for an absent one.
std::optional<std::string> xml_value(const PropertyValue& value);

}  // namespace entente
