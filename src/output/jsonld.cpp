// JSON-LD 1.1: actors, articles, and events as nodes that hold their claims, each claim derived from an article at an offset.

#include <array>
#include <fmt/format.h>
#include <map>
#include <ostream>

#include "entente/json.hpp"
#include "output/formats.hpp"
#include "output/iri.hpp"
#include "output/jsonld_context.hpp"

namespace entente {
namespace {

constexpr std::size_t full_date = 10;  ///< bytes of YYYY-MM-DD

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

void write_actor(JsonWriter& json, const KnowledgeGraph& graph, Vertex vertex) {
  const ActorVertex& actor = graph.graph[vertex];
  json.begin_object().field("id", actor_iri(graph, vertex)).field("type", type_of(actor.kind)).field("label", actor.name);
  write_names(json, actor);
  json.field_if("sameAs", wikidata_iri(actor.id));
  json.end_object();
}

void write_article(JsonWriter& json, const ArticleRecord& article) {
  json.begin_object().field("id", iri("article", article.id));
  write_types(json, "Article", "Entity");
  json.field_if("headline", article.title).field_if("url", web_iri(article.url)).field_if("publisher", article.publisher);
  if (is_language_tag(article.lang)) json.field("inLanguage", article.lang);
  json.field_if(article.date.size() == full_date ? "publishedDay" : "published", article.date);
  json.end_object();
}

/// Offsets count bytes of the UTF-8 text, as ours do and as this selector of Web Annotation does.
void write_target(JsonWriter& json, const Claim& claim, const std::string& article) {
  json.key("target").begin_object().field("type", "SpecificResource").field("source", article);
  if (claim.in_title) json.field("part", "title");
  json.key("selector").begin_array();
  json.begin_object().field("type", "DataPositionSelector");
  json.key("start").integer(static_cast<std::int64_t>(claim.span.begin));
  json.key("end").integer(static_cast<std::int64_t>(claim.span.end)).end_object();
  json.begin_object().field("type", "TextQuoteSelector").field("exact", claim.evidence).end_object();
  json.end_array().end_object();
}

/// As text: a JSON number would become an xsd:double with an exponent.
std::string decimal(double value) {
  std::string text = fmt::format("{:.4f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text += '0';
  return text;
}

void write_claim(JsonWriter& json, const KnowledgeGraph& graph, const Claim& claim) {
  const std::string article = iri("article", graph.documents[claim.document].id);
  json.begin_object().field("id", iri("claim", claim.id));
  write_types(json, "Claim", "Entity");
  json.field("wasDerivedFrom", article);
  write_target(json, claim, article);
  json.field_if("rule", claim.rule).field("confidence", decimal(claim.confidence));
  json.field_if("time", claim.time).field_if("topic", claim.topic);
  if (claim.source) json.field("saidBy", actor_iri(graph, *claim.source));
  json.end_object();
}

void write_time(JsonWriter& json, const std::string& time) {
  json.field("time", time);
  const std::size_t slash = time.find('/');
  const std::string first = time.substr(0, slash);
  const std::string last = slash == std::string::npos ? first : time.substr(slash + 1);
  if (first.size() == full_date) json.field("startDate", first);
  if (last.size() == full_date) json.field("endDate", last);
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

void write_event(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge) {
  const EventEdge& event = graph.event(edge);
  json.begin_object().field("id", iri("event", event.id));
  write_types(json, "Event", find_relation(event.relation)->is_fact() ? "Fact" : "SchemaEvent");
  json.field("relation", event.relation).field("status", event.status).field_if("role", event.role);
  write_ends(json, graph, edge);
  if (event.place) json.field("place", actor_iri(graph, *event.place));
  if (event.time) write_time(json, *event.time);
  json.key("sources").integer(static_cast<std::int64_t>(event.sources));
  json.field("confidence", decimal(event.confidence));
  if (!event.linked.empty()) {
    json.key("linked").begin_array();
    for (const std::string& other : event.linked) json.string(iri("event", other));
    json.end_array();
  }
  json.key("claims").begin_array();
  for (const Claim& claim : event.claims) write_claim(json, graph, claim);
  json.end_array().end_object();
}

/// Writes the nodes of one array, a line each.
class NodeList {
 public:
  explicit NodeList(std::ostream& out) : out_(out) {}

  template <typename Write>
  void add(Write&& write) {
    node_.clear();
    JsonWriter json(node_);
    write(json);
    out_ << (first_ ? "\n    " : ",\n    ") << node_;
    first_ = false;
  }

 private:
  std::ostream& out_;
  std::string node_;
  bool first_ = true;
};

}  // namespace

void write_jsonld(const KnowledgeGraph& graph, std::ostream& out) {
  out << "{\n  \"@context\": " << jsonld_context << ",\n  \"@graph\": [";
  NodeList nodes(out);
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
    nodes.add([&](JsonWriter& json) { write_actor(json, graph, actor); });
  }
  for (const ArticleRecord& article : graph.documents) nodes.add([&](JsonWriter& json) { write_article(json, article); });
  for (const Edge& edge : graph.events) nodes.add([&](JsonWriter& json) { write_event(json, graph, edge); });
  out << "\n  ]\n}\n";
}

}  // namespace entente
