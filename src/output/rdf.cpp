#include "output/rdf.hpp"

#include <array>

#include "output/fields.hpp"
#include "output/iri.hpp"

namespace entente {
namespace {

constexpr RdfPrefix prefixes[] = {
    {"ent", "urn:entente:vocabulary#"},
    {"schema", "https://schema.org/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> actor_types = {{
    {"person", "schema:Person"}, {"country", "schema:Country"}, {"organization", "schema:Organization"}, {"group", "ent:Group"}, {"place", "schema:Place"}}};

/// Says one thing after the other of one subject.
class Subject {
 public:
  Subject(const StatementSink& sink, std::string address) : sink_(sink), address_(std::move(address)) {}

  Subject& is(std::string_view type) { return term("rdf:type", std::string(type)); }
  Subject& term(std::string_view predicate, std::string name) { return say(predicate, {RdfObject::Kind::term, std::move(name)}); }
  Subject& address(std::string_view predicate, std::string iri) { return say(predicate, {RdfObject::Kind::address, std::move(iri)}); }
  Subject& text(std::string_view predicate, std::string words, std::string_view datatype = {}) {
    return say(predicate, {RdfObject::Kind::text, std::move(words), {}, datatype});
  }
  Subject& text_if(std::string_view predicate, const std::string& words) { return words.empty() ? *this : text(predicate, words); }
  Subject& count(std::string_view predicate, std::size_t number, std::string_view datatype) { return text(predicate, std::to_string(number), datatype); }
  Subject& say(std::string_view predicate, RdfObject object) {
    sink_({address_, predicate, std::move(object)});
    return *this;
  }

 private:
  const StatementSink& sink_;
  std::string address_;
};

std::string actor_iri(const KnowledgeGraph& graph, Vertex actor) { return iri("actor", graph.graph[actor].id); }

void say_actor(const KnowledgeGraph& graph, Vertex vertex, const StatementSink& sink) {
  const ActorVertex& actor = graph.graph[vertex];
  Subject subject(sink, actor_iri(graph, vertex));
  std::string_view type = "prov:Entity";
  for (const auto& [kind, name] : actor_types) {
    if (kind == actor.kind) type = name;
  }
  subject.is(type).text("rdfs:label", actor.name);
  for (const auto& [lang, forms] : actor.names) {
    for (std::string& form : labels(actor, lang)) {
      subject.say("schema:name", {RdfObject::Kind::text, std::move(form), is_language_tag(lang) ? lang : std::string()});
    }
  }
  if (const auto known = wikidata_iri(actor.id)) subject.address("schema:sameAs", *known);
}

void say_article(const ArticleRecord& article, const StatementSink& sink) {
  Subject subject(sink, iri("article", article.id));
  subject.is("schema:NewsArticle").is("prov:Entity").text_if("schema:headline", article.title);
  if (const auto url = web_iri(article.url)) subject.address("schema:url", *url);
  subject.text_if("schema:publisher", article.publisher);
  if (is_language_tag(article.lang)) subject.text("schema:inLanguage", article.lang);
  if (is_full_date(article.date)) {
    subject.text("schema:datePublished", article.date, "xsd:date");
  } else {
    subject.text_if("schema:datePublished", article.date);
  }
}

void say_time(Subject& subject, const std::string& time) {
  subject.text("ent:time", time);
  const std::size_t slash = time.find('/');
  const std::string first = time.substr(0, slash);
  const std::string last = slash == std::string::npos ? first : time.substr(slash + 1);
  if (is_full_date(first)) subject.text("schema:startDate", first, "xsd:date");
  if (is_full_date(last)) subject.text("schema:endDate", last, "xsd:date");
}

void say_event(const KnowledgeGraph& graph, const Edge& edge, const StatementSink& sink) {
  const EventEdge& event = graph.event(edge);
  Subject subject(sink, iri("event", event.id));
  subject.is("ent:Event").is(find_relation(event.relation)->is_fact() ? "ent:Fact" : "schema:Event");
  subject.term("ent:relation", "ent:" + event.relation).term("ent:status", "ent:" + event.status);
  if (event.role) subject.text("ent:role", *event.role);
  subject.address(event.symmetric ? "ent:party" : "ent:subject", actor_iri(graph, boost::source(edge, graph.graph)));
  subject.address(event.symmetric ? "ent:party" : "ent:object", actor_iri(graph, boost::target(edge, graph.graph)));
  if (event.place) subject.address("schema:location", actor_iri(graph, *event.place));
  if (event.time) say_time(subject, *event.time);
  subject.count("ent:sources", event.sources, "xsd:integer").text("ent:confidence", decimal(event.confidence), "xsd:decimal");
  for (const std::string& other : linked_events(graph, event)) subject.address("ent:linked", iri("event", other));
  for (const Claim& claim : event.claims) subject.address("ent:claim", iri("claim", claim.id));
}

void say_claim(const KnowledgeGraph& graph, const Claim& claim, const StatementSink& sink) {
  const std::string article = iri("article", graph.documents[claim.document].id);
  const std::string target = iri("target", claim.id);
  const std::string position = iri("position", claim.id);
  const std::string quote = iri("quote", claim.id);
  Subject subject(sink, iri("claim", claim.id));
  subject.is("ent:Claim").is("prov:Entity").address("prov:wasDerivedFrom", article).address("oa:hasTarget", target);
  subject.text_if("ent:rule", claim.rule).text("ent:confidence", decimal(claim.confidence), "xsd:decimal");
  subject.text_if("ent:time", claim.time.value_or("")).text_if("schema:about", claim.topic.value_or(""));
  if (claim.source) subject.address("prov:wasAttributedTo", actor_iri(graph, *claim.source));
  Subject(sink, target).is("oa:SpecificResource").address("oa:hasSource", article).text_if("ent:part", claim.in_title ? "title" : "")
      .address("oa:hasSelector", position).address("oa:hasSelector", quote);
  Subject(sink, position).is("oa:DataPositionSelector").count("oa:start", claim.span.begin, "xsd:nonNegativeInteger")
      .count("oa:end", claim.span.end, "xsd:nonNegativeInteger");
  Subject(sink, quote).is("oa:TextQuoteSelector").text("oa:exact", claim.evidence);
}

void say_dyads(const KnowledgeGraph& graph, const Edge& edge, bool named_graphs, const StatementSink& sink) {
  const EventEdge& event = graph.event(edge);
  if (event.status != "actual") return;
  const std::string predicate = "ent:" + event.relation;
  RdfStatement statement = {actor_iri(graph, boost::source(edge, graph.graph)), predicate,
                            {RdfObject::Kind::address, actor_iri(graph, boost::target(edge, graph.graph))}};
  if (!named_graphs) return sink(statement);
  for (const Claim& claim : event.claims) {
    statement.graph = iri("claim", claim.id);
    sink(statement);
  }
}

}  // namespace

std::span<const RdfPrefix> rdf_prefixes() { return prefixes; }

void for_each_statement(const KnowledgeGraph& graph, EdgeForm edges, bool named_graphs, const StatementSink& sink) {
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) say_actor(graph, actor, sink);
  for (const ArticleRecord& article : graph.documents) say_article(article, sink);
  for (const Edge& edge : graph.events) {
    if (edges != EdgeForm::dyads) say_event(graph, edge, sink);
    for (const Claim& claim : graph.event(edge).claims) say_claim(graph, claim, sink);
    if (edges != EdgeForm::events) say_dyads(graph, edge, named_graphs, sink);
  }
}

}  // namespace entente
