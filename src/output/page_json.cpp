// A part of the graph as JSON for the page: articles, actors and events refer to each other by their place in it.

#include <algorithm>
#include <map>

#include "entente/json.hpp"
#include "entente/page.hpp"

namespace entente {
namespace {

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

/// The name by which the page colours a relation.
std::string_view name_of(RelationFamily family) {
  switch (family) {
    case RelationFamily::contact: return "contact";
    case RelationFamily::cooperation: return "cooperation";
    case RelationFamily::pressure: return "pressure";
    case RelationFamily::force: return "force";
    case RelationFamily::fact: break;
  }
  return "fact";
}

/// Writes one part; knows where in it each actor and article stands.
class PartWriter {
 public:
  PartWriter(const KnowledgeGraph& graph, const PagePart& part, const PageDetail& detail, std::string& out)
      : graph_(graph), part_(part), detail_(detail), json_(out) {
    for (const Edge& edge : part.events) {
      for (const Claim& claim : graph.event(edge).claims) documents_.push_back(claim.document);
    }
    std::sort(documents_.begin(), documents_.end());
    documents_.erase(std::unique(documents_.begin(), documents_.end()), documents_.end());
  }

  void write(const PagePart& placed, const std::vector<PagePoint>& points) {
    json_.begin_object();
    json_.field("format", "entente-page");
    json_.key("version").integer(1);
    write_totals();
    json_.key("documents").begin_array();
    for (const std::uint32_t document : documents_) write_document(graph_.documents[document]);
    json_.end_array();
    json_.key("actors").begin_array();
    for (const Vertex actor : part_.actors) write_actor(actor, placed, points);
    json_.end_array();
    json_.key("events").begin_array();
    for (std::size_t i = 0; i < part_.events.size(); ++i) {
      write_event(part_.events[i], part_.quoted.empty() ? graph_.event(part_.events[i]).claims : part_.quoted[i]);
    }
    json_.end_array();
    write_chain();
    if (part_.truncated) json_.key("truncated").boolean(true);
    json_.end_object();
  }

 private:
  void write_totals() {
    json_.key("totals").begin_object();
    json_.key("actors").integer(number(boost::num_vertices(graph_.graph)));
    json_.key("events").integer(number(graph_.events.size()));
    json_.key("claims").integer(number(graph_.claims));
    json_.key("documents").integer(number(graph_.documents.size()));
    json_.end_object();
  }

  void write_document(const ArticleRecord& article) {
    json_.begin_object().field("id", article.id).field("lang", article.lang).field("date", article.date);
    json_.field("title", article.title).field("url", article.url).field("publisher", article.publisher).end_object();
  }

  void write_actor(Vertex vertex, const PagePart& placed, const std::vector<PagePoint>& points) {
    const ActorVertex& actor = graph_.graph[vertex];
    json_.begin_object().field("id", actor.id).field("kind", actor.kind).field("name", actor.name);
    json_.field_if("country", actor.country.empty() ? std::nullopt : std::optional(actor.country));
    json_.key("articles").integer(number(actor.documents.size()));
    json_.key("ties").integer(number(boost::degree(vertex, graph_.graph)));
    write_names(actor);
    if (detail_.names) write_offices(actor);
    const auto place = std::lower_bound(placed.actors.begin(), placed.actors.end(), vertex);
    if (place != placed.actors.end() && *place == vertex) {
      const PagePoint& point = points[static_cast<std::size_t>(place - placed.actors.begin())];
      json_.key("x").integer(point.x);
      json_.key("y").integer(point.y);
    }
    json_.end_object();
  }

  /// The best label of each language, or all names.
  void write_names(const ActorVertex& actor) {
    std::map<std::string_view, bool> languages;
    for (const auto& [lang, forms] : actor.names) languages[lang] = true;
    for (const auto& [lang, name] : actor.usual) languages[lang] = true;
    json_.key("names").begin_object();
    for (const auto& [lang, there] : languages) {
      std::vector<std::string> forms = labels(actor, lang);
      if (!detail_.names && forms.size() > 1) forms.resize(1);
      json_.field(lang, forms);
    }
    json_.end_object();
  }

  void write_offices(const ActorVertex& actor) {
    if (actor.offices.empty()) return;
    json_.key("offices").begin_array();
    for (const KnownOffice& office : actor.offices) {
      json_.begin_object().field("role", office.role).field("of", office.of);
      if (!office.of_id.empty()) json_.field("actor", office.of_id);
      json_.field("from", office.from).field("to", office.to).end_object();
    }
    json_.end_array();
  }

  void write_chain() {
    if (!part_.chain) return;
    json_.key("chain").begin_array();
    for (const Edge& edge : *part_.chain) json_.string(graph_.event(edge).id);
    json_.end_array();
  }

  void write_event(const Edge& edge, const std::vector<Claim>& claims) {
    const EventEdge& event = graph_.event(edge);
    json_.begin_object().field("id", event.id);
    json_.key("from").integer(place_of(boost::source(edge, graph_.graph)));
    json_.key("to").integer(place_of(boost::target(edge, graph_.graph)));
    json_.field("relation", event.relation).field("family", name_of(find_relation(event.relation)->family));
    json_.key("symmetric").boolean(event.symmetric);
    json_.field("status", event.status).field_if("time", event.time).field_if("role", event.role);
    if (event.place) json_.key("place").integer(place_of(*event.place));
    json_.key("sources").integer(number(event.sources));
    json_.key("confidence").number(event.confidence);
    write_days(event);
    if (!event.linked.empty()) json_.field("linked", event.linked);
    json_.key("claims").begin_array();
    for (const Claim& claim : claims) write_claim(claim);
    json_.end_array().end_object();
  }

  /// When it happened, or else when it was told: what the page filters by.
  void write_days(const EventEdge& event) {
    const std::optional<DaySpan> days = days_of(event);
    if (!days) return;
    json_.key("days").begin_array().integer(days->first).integer(days->last).end_array();
    if (!event.time) json_.key("told").boolean(true);
  }

  void write_claim(const Claim& claim) {
    json_.begin_object();
    json_.key("document").integer(std::lower_bound(documents_.begin(), documents_.end(), claim.document) - documents_.begin());
    json_.field("rule", claim.rule);
    json_.key("confidence").number(claim.confidence);
    if (detail_.quotes) write_quote(claim);
    if (claim.source) json_.key("source").integer(place_of(*claim.source));
    json_.end_object();
  }

  /// The sentence in three parts, so that the page need not count bytes.
  void write_quote(const Claim& claim) {
    if (claim.in_title) json_.key("in_title").boolean(true);
    json_.key("begin").integer(number(claim.span.begin));
    json_.key("end").integer(number(claim.span.end));
    json_.field("before", claim.before).field("evidence", claim.evidence).field("after", claim.after);
    json_.field_if("topic", claim.topic);
  }

  [[nodiscard]] std::int64_t place_of(Vertex actor) const {
    return std::lower_bound(part_.actors.begin(), part_.actors.end(), actor) - part_.actors.begin();
  }

  const KnowledgeGraph& graph_;
  const PagePart& part_;
  const PageDetail detail_;
  JsonWriter json_;
  std::vector<std::uint32_t> documents_;  ///< those that the part's claims stand in, ascending
};

}  // namespace

std::string page_json(const KnowledgeGraph& graph, const PagePart& part, const PageDetail& detail, const PagePart& placed,
                      const std::vector<PagePoint>& points) {
  std::string json;
  PartWriter(graph, part, detail, json).write(placed, points);
  return safe_in_html(json);
}

}  // namespace entente
