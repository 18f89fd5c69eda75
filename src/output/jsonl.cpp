// JSON Lines: a line an actor, then a line an event with its claims, both by id.

#include <ostream>

#include "entente/json.hpp"
#include "output/formats.hpp"

namespace entente {
namespace {

std::optional<std::string> id_of(const KnowledgeGraph& graph, const std::optional<Vertex>& actor) {
  return actor ? std::optional(graph.graph[*actor].id) : std::nullopt;
}

void write_actor(JsonWriter& json, const KnowledgeGraph& graph, const ActorVertex& actor) {
  json.begin_object();
  json.field("type", "actor").field("id", actor.id).field("kind", actor.kind).field("name", actor.name);
  json.key("names").begin_object();
  for (const auto& [lang, forms] : actor.names) {
    json.key(lang).begin_array();
    for (const auto& [form, articles] : forms) json.string(form);
    json.end_array();
  }
  json.end_object();
  json.key("documents").begin_array();
  for (const std::uint32_t document : actor.documents) json.string(graph.documents[document].id);
  json.end_array().end_object();
}

void write_party(JsonWriter& json, const KnowledgeGraph& graph, Vertex actor, std::string_view role) {
  json.begin_object().field("actor", graph.graph[actor].id).field("role", role).end_object();
}

void write_claim(JsonWriter& json, const KnowledgeGraph& graph, const Claim& claim) {
  json.begin_object();
  json.field("document", graph.documents[claim.document].id);
  json.key("begin").integer(static_cast<std::int64_t>(claim.span.begin));
  json.key("end").integer(static_cast<std::int64_t>(claim.span.end));
  if (claim.in_title) json.field("in", "title");
  json.field("evidence", claim.evidence).field("rule", claim.rule);
  json.key("confidence").number(claim.confidence);
  json.field_or_null("source", id_of(graph, claim.source));
  json.end_object();
}

void write_event(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge) {
  const EventEdge& event = graph.event(edge);
  json.begin_object();
  json.field("type", "event").field("id", event.id).field("relation", event.relation).field("status", event.status);
  json.field_or_null("time", event.time);
  json.field_or_null("place", id_of(graph, event.place));
  json.field_if("role", event.role);
  json.key("parties").begin_array();
  write_party(json, graph, boost::source(edge, graph.graph), event.symmetric ? "party" : "subject");
  write_party(json, graph, boost::target(edge, graph.graph), event.symmetric ? "party" : "object");
  json.end_array();
  json.key("claims").begin_array();
  for (const Claim& claim : event.claims) write_claim(json, graph, claim);
  json.end_array().end_object();
}

void flush_line(std::string& line, std::ostream& out) {
  line += '\n';
  out << line;
  line.clear();
}

}  // namespace

void write_jsonl(const KnowledgeGraph& graph, std::ostream& out) {
  std::string line;
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
    JsonWriter json(line);
    write_actor(json, graph, graph.graph[actor]);
    flush_line(line, out);
  }
  for (const Edge& edge : graph.events) {
    JsonWriter json(line);
    write_event(json, graph, edge);
    flush_line(line, out);
  }
}

}  // namespace entente
