// Tables of edges: who took part in events, what happened between two, which claim says it, and where.

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "output/fields.hpp"
#include "output/properties.hpp"

namespace entente {
namespace {

using enum PropertyType;

constexpr Property plain_edge_properties[] = {{"from", text}, {"to", text}};
constexpr Property participation_properties[] = {{"from", text}, {"to", text}, {"role", text}};

/// Ends, the event's id, and what all events have; then where, and what is said of it first.
constexpr auto dyad_properties = [] {
  std::array<Property, 5 + std::size(event_properties)> all = {{{"from", text}, {"to", text}, {"event", text}}};
  for (std::size_t i = 0; i < std::size(event_properties); ++i) all[i + 3] = event_properties[i];
  all[all.size() - 2] = {"place", text};
  all[all.size() - 1] = {"evidence", text};
  return all;
}();

using EdgeRows = void (*)(const KnowledgeGraph&, const RowSink&);

PropertyTable edges(const KnowledgeGraph& graph, const char* type, const char* from, const char* to, EdgeRows rows,
                    std::span<const Property> properties = plain_edge_properties) {
  return {type, from, to, properties, [&graph, rows](const RowSink& sink) { rows(graph, sink); }};
}

std::string actor_id(const KnowledgeGraph& graph, Vertex actor) { return plain_id(graph.graph[actor].id); }

void participation_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    sink({actor_id(graph, boost::source(edge, graph.graph)), event.id, std::string(event.symmetric ? "party" : "subject")});
    sink({actor_id(graph, boost::target(edge, graph.graph)), event.id, std::string(event.symmetric ? "party" : "object")});
  }
}

void place_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    if (event.place) sink({event.id, actor_id(graph, *event.place)});
  }
}

/// A link is known at both of its ends; it is written once.
void link_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    for (const std::string& other : linked_events(graph, event)) {
      if (event.id < other) sink({event.id, other});
    }
  }
}

void dyad_rows(const KnowledgeGraph& graph, std::string_view relation, const RowSink& sink) {
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    if (event.relation != relation) continue;
    PropertyRow row = {actor_id(graph, boost::source(edge, graph.graph)), actor_id(graph, boost::target(edge, graph.graph)), event.id};
    add_event_values(row, event);
    row.push_back(event.place ? PropertyValue(actor_id(graph, *event.place)) : PropertyValue());
    row.push_back(event.claims.front().evidence);
    sink(row);
  }
}

/// Calls `visit(event, claim)` for all claims, in the order of events.
template <typename Visit>
void for_each_claim(const KnowledgeGraph& graph, Visit&& visit) {
  for (const Edge& edge : graph.events) {
    for (const Claim& claim : graph.event(edge).claims) visit(graph.event(edge), claim);
  }
}

void statement_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for_each_claim(graph, [&](const EventEdge& event, const Claim& claim) { sink({claim.id, event.id}); });
}

void derivation_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for_each_claim(graph, [&](const EventEdge&, const Claim& claim) { sink({claim.id, plain_id(graph.documents[claim.document].id)}); });
}

void attribution_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for_each_claim(graph, [&](const EventEdge&, const Claim& claim) {
    if (claim.source) sink({claim.id, actor_id(graph, *claim.source)});
  });
}

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

}  // namespace

void add_participation_tables(std::vector<PropertyTable>& tables, const KnowledgeGraph& graph) {
  tables.push_back(edges(graph, "PARTICIPATED_IN", "Actor", "Event", participation_rows, participation_properties));
  tables.push_back(edges(graph, "TOOK_PLACE_IN", "Event", "Actor", place_rows));
  tables.push_back(edges(graph, "LINKED_TO", "Event", "Event", link_rows));
}

void add_dyad_tables(std::vector<PropertyTable>& tables, const KnowledgeGraph& graph) {
  std::set<std::string> relations;
  for (const Edge& edge : graph.events) relations.insert(graph.event(edge).relation);
  for (const std::string& relation : relations) {
    tables.push_back({upper_case(relation), "Actor", "Actor", dyad_properties,
                      [&graph, relation](const RowSink& sink) { dyad_rows(graph, relation, sink); }});
  }
}

void add_claim_edge_tables(std::vector<PropertyTable>& tables, const KnowledgeGraph& graph, bool with_events) {
  if (with_events) tables.push_back(edges(graph, "STATES", "Claim", "Event", statement_rows));
  tables.push_back(edges(graph, "DERIVED_FROM", "Claim", "Article", derivation_rows));
  tables.push_back(edges(graph, "ATTRIBUTED_TO", "Claim", "Actor", attribution_rows));
}

}  // namespace entente
