// Tables of nodes: actors, events, articles, claims.

#include "output/properties.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

#include "output/fields.hpp"

namespace entente {
namespace {

using enum PropertyType;

constexpr Property actor_properties[] = {{"id", text},       {"name", text},        {"kind", text}, {"names", texts},
                                         {"wikidata", text}, {"articles", integer}, {"start", day}, {"end", day}};

constexpr Property article_properties[] = {{"id", text},  {"title", text},     {"date", text}, {"day", day},
                                           {"lang", text}, {"publisher", text}, {"url", text}};

constexpr Property claim_properties[] = {{"id", text},     {"event", text},      {"evidence", text}, {"part", text}, {"begin", integer}, {"end", integer},
                                         {"rule", text}, {"confidence", number}, {"time", text},     {"topic", text}};

/// `id`, `name`, and what all events have.
constexpr auto event_node_properties = [] {
  std::array<Property, 2 + std::size(event_properties)> all = {{{"id", text}, {"name", text}}};
  for (std::size_t i = 0; i < std::size(event_properties); ++i) all[i + 2] = event_properties[i];
  return all;
}();

/// All forms of the name, each once, in the order of languages.
std::vector<std::string> all_names(const ActorVertex& actor) {
  std::vector<std::string> all;
  for (const auto& [lang, forms] : actor.names) {
    for (const auto& [form, articles] : forms) {
      if (std::find(all.begin(), all.end(), form) == all.end()) all.push_back(form);
    }
  }
  return all;
}

void actor_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (Vertex vertex = 0; vertex < boost::num_vertices(graph.graph); ++vertex) {
    const ActorVertex& actor = graph.graph[vertex];
    PropertyRow row = {plain_id(actor.id), actor.name, actor.kind, all_names(actor), value_or_nothing(wikidata_id(actor.id)),
                       static_cast<std::int64_t>(actor.documents.size())};
    add_days(row, stated_days(graph, vertex));
    sink(row);
  }
}

void event_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (const Edge& edge : graph.events) {
    PropertyRow row = {graph.event(edge).id, event_name(graph, edge)};
    add_event_values(row, graph.event(edge));
    sink(row);
  }
}

void article_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (const ArticleRecord& article : graph.documents) {
    sink({plain_id(article.id), text_or_nothing(article.title), text_or_nothing(article.date),
          is_full_date(article.date) ? PropertyValue(article.date) : PropertyValue(), text_or_nothing(article.lang), text_or_nothing(article.publisher),
          text_or_nothing(article.url)});
  }
}

void claim_rows(const KnowledgeGraph& graph, const RowSink& sink) {
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    for (const Claim& claim : event.claims) {
      sink({claim.id, event.id, claim.evidence, std::string(claim.in_title ? "title" : "text"), static_cast<std::int64_t>(claim.span.begin),
            static_cast<std::int64_t>(claim.span.end), text_or_nothing(claim.rule), claim.confidence, value_or_nothing(claim.time),
            value_or_nothing(claim.topic)});
    }
  }
}

PropertyTable nodes(const KnowledgeGraph& graph, const char* label, std::span<const Property> properties,
                    void (*rows)(const KnowledgeGraph&, const RowSink&)) {
  return {label, {}, {}, properties, [&graph, rows](const RowSink& sink) { rows(graph, sink); }};
}

}  // namespace

std::string plain_id(std::string_view id) {
  std::string plain;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    plain += byte < 0x20 || byte == 0x7F ? fmt::format("%{:02X}", byte) : std::string(1, c);
  }
  return plain;
}

PropertyValue text_or_nothing(const std::string& value) { return value.empty() ? PropertyValue() : PropertyValue(value); }

void add_days(PropertyRow& row, const std::optional<DaySpan>& days) {
  row.push_back(days ? PropertyValue(iso_day(days->first)) : PropertyValue());
  row.push_back(days ? PropertyValue(iso_day(days->last)) : PropertyValue());
}

void add_event_values(PropertyRow& row, const EventEdge& event) {
  row.insert(row.end(), {event.relation, event.status, value_or_nothing(event.role), event.symmetric, value_or_nothing(event.time),
                         event.time ? PropertyValue(std::string(precision_of(*event.time))) : PropertyValue()});
  add_days(row, stated_days(event));
  row.insert(row.end(), {static_cast<std::int64_t>(event.sources), static_cast<std::int64_t>(event.claims.size()), event.confidence,
                         text_or_nothing(event.first_told), text_or_nothing(event.last_told)});
}

std::vector<PropertyTable> property_tables(const KnowledgeGraph& graph, EdgeForm edges) {
  std::vector<PropertyTable> tables = {nodes(graph, "Actor", actor_properties, actor_rows)};
  const bool with_events = edges != EdgeForm::dyads;
  if (with_events) tables.push_back(nodes(graph, "Event", event_node_properties, event_rows));
  tables.push_back(nodes(graph, "Article", article_properties, article_rows));
  tables.push_back(nodes(graph, "Claim", claim_properties, claim_rows));
  if (with_events) add_participation_tables(tables, graph);
  if (edges != EdgeForm::events) add_dyad_tables(tables, graph);
  add_claim_edge_tables(tables, graph, with_events);
  return tables;
}

}  // namespace entente
