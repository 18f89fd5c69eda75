#pragma once
// The graph as tables of typed columns: what property graphs and spreadsheets hold. Writers of such formats turn the same
// tables into their dialects.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/output.hpp"

namespace entente {

enum class PropertyType : std::uint8_t { text, texts, integer, number, boolean, day };

/// A column.
struct Property {
  std::string_view name;
  PropertyType type;
};

/// A cell: nothing where the graph knows nothing; a day is text, YYYY-MM-DD.
using PropertyValue = std::variant<std::monostate, std::string, std::vector<std::string>, std::int64_t, double, bool>;
using PropertyRow = std::vector<PropertyValue>;
using RowSink = std::function<void(const PropertyRow& row)>;

/// Rows under typed columns. Borrows the graph that it was made of.
struct PropertyTable {
  std::string name;                     ///< a label of nodes, in CamelCase, or the type of edges, in CAPITALS
  std::string_view from;                ///< label of the nodes where edges begin; empty for nodes
  std::string_view to;                  ///< label of the nodes where they end; empty for nodes
  std::span<const Property> properties; ///< of nodes the first is the id; of edges the first two are the ids of their ends
  std::function<void(const RowSink&)> rows;  ///< gives each row to the sink, always in the same order

  [[nodiscard]] bool is_edges() const { return !from.empty(); }
};

/// Nodes (Actor, Event, Article, Claim), then edges between them. Every edge ends at nodes that are there, no id stands
/// twice among the nodes of a label.
///   events: Actor PARTICIPATED_IN Event, Event TOOK_PLACE_IN Actor, Event LINKED_TO Event, Claim STATES Event
///   dyads:  Actor MEET Actor and so on, an edge type a relation
///   always: Claim DERIVED_FROM Article, Claim ATTRIBUTED_TO Actor
std::vector<PropertyTable> property_tables(const KnowledgeGraph& graph, EdgeForm edges);

/// A value that may be absent.
template <typename T>
PropertyValue value_or_nothing(const std::optional<T>& value) {
  return value ? PropertyValue(*value) : PropertyValue();
}

/// Text, or nothing when it is empty.
PropertyValue text_or_nothing(const std::string& text);

/// The columns that `add_event_values` fills, in their order.
inline constexpr Property event_properties[] = {
    {"relation", PropertyType::text},      {"status", PropertyType::text},    {"role", PropertyType::text},
    {"symmetric", PropertyType::boolean},  {"time", PropertyType::text},      {"precision", PropertyType::text},
    {"start", PropertyType::day},          {"end", PropertyType::day},        {"sources", PropertyType::integer},
    {"claims", PropertyType::integer},     {"confidence", PropertyType::number}, {"firstTold", PropertyType::text},
    {"lastTold", PropertyType::text},
};
void add_event_values(PropertyRow& row, const EventEdge& event);

/// `id` with control characters percent-encoded: many programs cannot hold them in a key.
std::string plain_id(std::string_view id);

/// The columns of a span of days, both absent for the undated.
void add_days(PropertyRow& row, const std::optional<DaySpan>& days);

/// The edge tables of `property_tables`.
void add_participation_tables(std::vector<PropertyTable>& tables, const KnowledgeGraph& graph);
void add_dyad_tables(std::vector<PropertyTable>& tables, const KnowledgeGraph& graph);
void add_claim_edge_tables(std::vector<PropertyTable>& tables, const KnowledgeGraph& graph, bool with_events);

}  // namespace entente
