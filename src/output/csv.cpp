// A folder of tables that stand by themselves in a spreadsheet: each row names what it points to.

#include <ostream>

#include "output/fields.hpp"
#include "output/formats.hpp"
#include "output/separated.hpp"

namespace entente {
namespace {

using enum PropertyType;

constexpr Property actor_columns[] = {{"id", text},          {"kind", text},      {"name", text},     {"names", texts}, {"wikidata", text},
                                      {"articles", integer}, {"events", integer}, {"start", day}, {"end", day}};

constexpr Property event_columns[] = {
    {"id", text},        {"relation", text},  {"status", text},      {"subject", text},   {"subject_name", text},  {"object", text},   {"object_name", text},
    {"role", text},      {"time", text},      {"start", day},        {"end", day},        {"place", text},         {"place_name", text}, {"symmetric", boolean},
    {"sources", integer}, {"claims", integer}, {"confidence", number}, {"first_told", text}, {"last_told", text}, {"linked", texts}};

constexpr Property claim_columns[] = {
    {"id", text},         {"event", text}, {"evidence", text}, {"part", text},        {"begin", integer},  {"end", integer}, {"rule", text},
    {"confidence", number}, {"time", text},  {"topic", text},    {"source", text},      {"source_name", text}, {"article", text}, {"lang", text},
    {"date", text},       {"title", text}, {"publisher", text}, {"url", text}};

/// Id and name of an actor that may be none.
void add_actor(PropertyRow& row, const KnowledgeGraph& graph, const std::optional<Vertex>& actor) {
  row.push_back(actor ? PropertyValue(graph.graph[*actor].id) : PropertyValue());
  row.push_back(actor ? PropertyValue(graph.graph[*actor].name) : PropertyValue());
}

std::vector<std::string> names_by_language(const ActorVertex& actor) {
  std::vector<std::string> names;
  for (const auto& [lang, forms] : actor.names) {
    for (std::string& form : labels(actor, lang)) names.push_back(std::move(form));
  }
  return names;
}

void write_actors(const KnowledgeGraph& graph, std::ostream& out) {
  write_names(out, actor_columns, spreadsheet);
  for (Vertex vertex = 0; vertex < boost::num_vertices(graph.graph); ++vertex) {
    const ActorVertex& actor = graph.graph[vertex];
    const std::size_t events = boost::degree(vertex, graph.graph);
    PropertyRow row = {actor.id, actor.kind, actor.name, names_by_language(actor), value_or_nothing(wikidata_id(actor.id)),
                       static_cast<std::int64_t>(actor.documents.size()), static_cast<std::int64_t>(events)};
    add_days(row, stated_days(graph, vertex));
    write_row(out, row, spreadsheet);
  }
}

void write_events(const KnowledgeGraph& graph, std::ostream& out) {
  write_names(out, event_columns, spreadsheet);
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    PropertyRow row = {event.id, event.relation, event.status};
    add_actor(row, graph, boost::source(edge, graph.graph));
    add_actor(row, graph, boost::target(edge, graph.graph));
    row.insert(row.end(), {value_or_nothing(event.role), value_or_nothing(event.time)});
    add_days(row, stated_days(event));
    add_actor(row, graph, event.place);
    row.insert(row.end(), {event.symmetric, static_cast<std::int64_t>(event.sources), static_cast<std::int64_t>(event.claims.size()), event.confidence,
                           text_or_nothing(event.first_told), text_or_nothing(event.last_told), linked_events(graph, event)});
    write_row(out, row, spreadsheet);
  }
}

void write_claims(const KnowledgeGraph& graph, std::ostream& out) {
  write_names(out, claim_columns, spreadsheet);
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    for (const Claim& claim : event.claims) {
      const ArticleRecord& article = graph.documents[claim.document];
      PropertyRow row = {claim.id, event.id, claim.evidence, std::string(claim.in_title ? "title" : "text"), static_cast<std::int64_t>(claim.span.begin),
                         static_cast<std::int64_t>(claim.span.end), claim.rule, claim.confidence, value_or_nothing(claim.time),
                         value_or_nothing(claim.topic)};
      add_actor(row, graph, claim.source);
      row.insert(row.end(), {article.id, article.lang, article.date, article.title, article.publisher, article.url});
      write_row(out, row, spreadsheet);
    }
  }
}

}  // namespace

void write_csv(const KnowledgeGraph& graph, const ExportOptions&, const OpenFile& open) {
  write_actors(graph, open("actors.csv"));
  write_events(graph, open("events.csv"));
  write_claims(graph, open("claims.csv"));
}

}  // namespace entente
