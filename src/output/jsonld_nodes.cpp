// The nodes of JSON-LD: actors, articles, and events that hold their claims, each claim derived from an article at an offset.

#include "output/jsonld_nodes.hpp"

#include <array>
#include <map>

#include "output/fields.hpp"
#include "output/iri.hpp"

namespace entente {
namespace {

std::string actor_iri(const KnowledgeGraph& graph, Vertex actor) { return iri("actor", graph.graph[actor].id); }

std::string_view type_of(std::string_view kind) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types = {
      {{"person", "Person"}, {"country", "Country"}, {"organization", "Organization"}, {"group", "Group"}, {"place", "Place"}}};
  for (const auto& [name, type] : types) {
    if (name == kind) return type;
  }
  return "Entity";
}

void write_types(JsonWriter& json, std::string_view first, std::string_view second) {
  json.key("type").begin_array().string(first).string(second).end_array();
}

void write_names(JsonWriter& json, const ActorVertex& actor) {
  std::map<std::string_view, std::vector<std::string>> names;
  for (const auto& [lang, forms] : actor.names) {
    auto& there = names[is_language_tag(lang) ? std::string_view(lang) : "@none"];
    for (std::string& form : labels(actor, lang)) there.push_back(std::move(form));
  }
  json.key("name").begin_object();
  for (const auto& [lang, forms] : names) json.field(lang, forms);
  json.end_object();
}

/// Offsets count bytes of the UTF-8 text, as ours do and as this selector of Web Annotation does.
void write_target(JsonWriter& json, const Claim& claim, const std::string& article) {
  json.key("target").begin_object().field("id", iri("target", claim.id)).field("type", "SpecificResource").field("source", article);
  if (claim.in_title) json.field("part", "title");
  json.key("selector").begin_array();
  json.begin_object().field("id", iri("position", claim.id)).field("type", "DataPositionSelector");
  json.key("start").integer(static_cast<std::int64_t>(claim.span.begin));
  json.key("end").integer(static_cast<std::int64_t>(claim.span.end)).end_object();
  json.begin_object().field("id", iri("quote", claim.id)).field("type", "TextQuoteSelector").field("exact", claim.evidence).end_object();
  json.end_array().end_object();
}

/// What a claim says, as the graph that it names.
void write_said(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge) {
  json.key("@graph").begin_array().begin_object().field("id", actor_iri(graph, boost::source(edge, graph.graph)));
  json.key(graph.event(edge).relation).begin_object().field("id", actor_iri(graph, boost::target(edge, graph.graph))).end_object();
  json.end_object().end_array();
}

void write_time(JsonWriter& json, const std::string& time) {
  json.field("time", time);
  const std::size_t slash = time.find('/');
  const std::string first = time.substr(0, slash);
  const std::string last = slash == std::string::npos ? first : time.substr(slash + 1);
  if (is_full_date(first)) json.field("startDate", first);
  if (is_full_date(last)) json.field("endDate", last);
}

void write_ends(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge) {
  const std::string subject = actor_iri(graph, boost::source(edge, graph.graph));
  const std::string object = actor_iri(graph, boost::target(edge, graph.graph));
  if (graph.event(edge).symmetric) {
    json.field("party", std::vector<std::string>{subject, object});
  } else {
    json.field("subject", subject).field("object", object);
  }
}

}  // namespace

void write_jsonld_actor(JsonWriter& json, const KnowledgeGraph& graph, Vertex vertex) {
  const ActorVertex& actor = graph.graph[vertex];
  json.begin_object().field("id", actor_iri(graph, vertex)).field("type", type_of(actor.kind)).field("label", actor.name);
  write_names(json, actor);
  json.field_if("sameAs", wikidata_iri(actor.id));
  json.end_object();
}

void write_jsonld_article(JsonWriter& json, const ArticleRecord& article) {
  json.begin_object().field("id", iri("article", article.id));
  write_types(json, "Article", "Entity");
  json.field_if("headline", article.title).field_if("url", web_iri(article.url)).field_if("publisher", article.publisher);
  if (is_language_tag(article.lang)) json.field("inLanguage", article.lang);
  json.field_if(is_full_date(article.date) ? "publishedDay" : "published", article.date);
  json.end_object();
}

void write_jsonld_claim(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge, const Claim& claim, EdgeForm edges) {
  const std::string article = iri("article", graph.documents[claim.document].id);
  json.begin_object().field("id", iri("claim", claim.id));
  write_types(json, "Claim", "Entity");
  json.field("wasDerivedFrom", article);
  write_target(json, claim, article);
  json.field_if("rule", claim.rule).field("confidence", decimal(claim.confidence));
  json.field_if("time", claim.time).field_if("topic", claim.topic);
  if (claim.source) json.field("saidBy", actor_iri(graph, *claim.source));
  if (edges != EdgeForm::events && graph.event(edge).status == "actual") write_said(json, graph, edge);
  json.end_object();
}

void write_jsonld_event(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge, EdgeForm edges) {
  const EventEdge& event = graph.event(edge);
  json.begin_object().field("id", iri("event", event.id));
  write_types(json, "Event", find_relation(event.relation)->is_fact() ? "Fact" : "SchemaEvent");
  json.field("relation", event.relation).field("status", event.status).field_if("role", event.role);
  write_ends(json, graph, edge);
  if (event.place) json.field("place", actor_iri(graph, *event.place));
  if (event.time) write_time(json, *event.time);
  json.key("sources").integer(static_cast<std::int64_t>(event.sources));
  json.field("confidence", decimal(event.confidence));
  if (const std::vector<std::string> linked = linked_events(graph, event); !linked.empty()) {
    json.key("linked").begin_array();
    for (const std::string& other : linked) json.string(iri("event", other));
    json.end_array();
  }
  json.key("claims").begin_array();
  for (const Claim& claim : event.claims) write_jsonld_claim(json, graph, edge, claim, edges);
  json.end_array().end_object();
}

}  // namespace entente
