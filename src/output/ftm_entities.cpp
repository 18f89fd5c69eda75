#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "output/fields.hpp"
#include "output/ftm.hpp"
#include "output/iri.hpp"

namespace entente {
namespace {

constexpr std::size_t longest_plain_id = 100;  ///< bytes; the model's limit is a little over twice that

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Ids of the model are letters, digits and hyphens (a dot begins a signature); what cannot be told so is hashed.
std::string ftm_id(std::string_view kind, std::string_view id) {
  std::string plain = fmt::format("ent-{}-", kind);
  for (const char c : id) plain += c == ':' ? std::string("--") : std::string(1, c);
  const bool fits = plain.size() <= longest_plain_id && is_plain(plain.back()) && id.find("--") == std::string_view::npos &&
                    std::all_of(plain.begin(), plain.end(), [](char c) { return is_plain(c) || c == '-'; });
  return fits ? plain : fmt::format("ent-{}-{}", kind, content_id({id}));
}

std::string actor_id(const ActorVertex& actor) {
  const auto known = wikidata_id(actor.id);
  return known ? *known : ftm_id("actor", actor.id);
}

std::string article_id(const ArticleRecord& article) { return ftm_id("article", article.id); }

bool is_place(const ActorVertex& actor) { return actor.kind == "place"; }

std::string country_of(const ActorVertex& actor) {
  constexpr std::string_view prefix = "country:";
  return actor.id.starts_with(prefix) ? country_of_two_letters(std::string_view(actor.id).substr(prefix.size())) : std::string();
}

/// An entity that is being told.
class Teller {
 public:
  Teller(std::string id, std::string_view schema) : entity_{std::move(id), schema, {}} {}

  /// Adds a value that is neither empty nor there.
  Teller& add(std::string_view property, std::string value, std::string lang = {}) {
    const auto same = [&](const FtmValue& known) { return known.property == property && known.value == value; };
    if (!value.empty() && std::none_of(entity_.values.begin(), entity_.values.end(), same)) {
      const auto after = std::find_if(entity_.values.rbegin(), entity_.values.rend(), [&](const FtmValue& known) { return known.property == property; });
      entity_.values.insert(after == entity_.values.rend() ? entity_.values.end() : after.base(), {property, std::move(value), std::move(lang)});
    }
    return *this;
  }
  [[nodiscard]] const FtmEntity& entity() const { return entity_; }

 private:
  FtmEntity entity_;
};

FtmEntity actor_entity(const ActorVertex& actor) {
  const std::string_view schema = actor.kind == "person" ? "Person" : actor.kind == "country" ? "PublicBody" : "Organization";
  Teller teller(actor_id(actor), schema);
  teller.add("name", actor.name);
  for (const auto& [lang, forms] : actor.names) {
    for (std::string& form : labels(actor, lang)) teller.add("alias", std::move(form), language_of_three_letters(lang));
  }
  teller.add("country", country_of(actor)).add("wikidataId", wikidata_id(actor.id).value_or(""));
  return teller.entity();
}

FtmEntity article_entity(const ArticleRecord& article) {
  Teller teller(article_id(article), "Article");
  teller.add("title", article.title).add("publishedAt", article.date).add("publisher", article.publisher);
  teller.add("sourceUrl", web_iri(article.url).value_or("")).add("language", language_of_three_letters(article.lang));
  return teller.entity();
}

/// What is said of everything that happened or holds.
void tell_interval(Teller& teller, const KnowledgeGraph& graph, const EventEdge& event) {
  if (event.time) {
    const std::size_t slash = event.time->find('/');
    if (slash == std::string::npos) {
      teller.add("date", *event.time);
    } else {
      teller.add("startDate", event.time->substr(0, slash)).add("endDate", event.time->substr(slash + 1));
    }
  }
  for (const Claim& claim : event.claims) {
    const ArticleRecord& article = graph.documents[claim.document];
    teller.add("description", claim.evidence).add("proof", article_id(article)).add("publisher", article.publisher);
    teller.add("sourceUrl", web_iri(article.url).value_or("")).add("summary", claim.topic.value_or(""));
  }
  teller.add("recordId", event.id);
}

std::string post_id(const std::string& role, const ActorVertex& of) { return ftm_id("post", content_id({role, of.id})); }

FtmEntity post_entity(const std::string& role, const ActorVertex& of) {
  Teller teller(post_id(role, of), "Position");
  teller.add("name", fmt::format("{}, {}", role, of.name)).add("country", country_of(of));
  if (!is_place(of) && of.kind != "person") teller.add("organization", actor_id(of));
  return teller.entity();
}

FtmEntity occupancy_entity(const KnowledgeGraph& graph, const EventEdge& event, const ActorVertex& holder, const ActorVertex& of) {
  Teller teller(ftm_id("event", event.id), "Occupancy");
  teller.add("holder", actor_id(holder)).add("post", post_id(event.role.value_or("office"), of)).add("status", event.status);
  tell_interval(teller, graph, event);
  return teller.entity();
}

FtmEntity membership_entity(const KnowledgeGraph& graph, const EventEdge& event, const ActorVertex& member, const ActorVertex& of) {
  Teller teller(ftm_id("event", event.id), "Membership");
  teller.add("member", actor_id(member)).add("organization", actor_id(of)).add("status", event.status);
  tell_interval(teller, graph, event);
  return teller.entity();
}

/// The model has no status of events: one that did not happen says so in its name.
FtmEntity event_entity(const KnowledgeGraph& graph, const Edge& edge) {
  const EventEdge& event = graph.event(edge);
  Teller teller(ftm_id("event", event.id), "Event");
  teller.add("name", event.status == "actual" ? event_name(graph, edge) : fmt::format("{} ({})", event_name(graph, edge), event.status));
  for (const Vertex end : {boost::source(edge, graph.graph), boost::target(edge, graph.graph)}) {
    const ActorVertex& actor = graph.graph[end];
    teller.add(is_place(actor) ? "location" : "involved", is_place(actor) ? actor.name : actor_id(actor));
  }
  if (event.relation == "host") teller.add("organizer", actor_id(graph.graph[boost::source(edge, graph.graph)]));
  if (event.place) teller.add("location", graph.graph[*event.place].name).add("country", country_of(graph.graph[*event.place]));
  teller.add("keywords", event.relation).add("keywords", event.status);
  tell_interval(teller, graph, event);
  return teller.entity();
}

/// A fact as the model has it; as an event where its ends are not what the model wants.
FtmEntity entity_of(const KnowledgeGraph& graph, const Edge& edge) {
  const EventEdge& event = graph.event(edge);
  const ActorVertex& subject = graph.graph[boost::source(edge, graph.graph)];
  const ActorVertex& object = graph.graph[boost::target(edge, graph.graph)];
  if (event.relation == "holds_office" && subject.kind == "person") return occupancy_entity(graph, event, subject, object);
  if (event.relation == "member_of" && !is_place(subject) && !is_place(object) && object.kind != "person") {
    return membership_entity(graph, event, subject, object);
  }
  return event_entity(graph, edge);
}

}  // namespace

void for_each_ftm_entity(const KnowledgeGraph& graph, const std::function<void(const FtmEntity&)>& sink) {
  for (Vertex vertex = 0; vertex < boost::num_vertices(graph.graph); ++vertex) {
    if (!is_place(graph.graph[vertex])) sink(actor_entity(graph.graph[vertex]));
  }
  for (const ArticleRecord& article : graph.documents) sink(article_entity(article));
  std::set<std::string> posts;
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    if (event.relation != "holds_office" || graph.graph[boost::source(edge, graph.graph)].kind != "person") continue;
    const FtmEntity post = post_entity(event.role.value_or("office"), graph.graph[boost::target(edge, graph.graph)]);
    if (posts.insert(post.id).second) sink(post);
  }
  for (const Edge& edge : graph.events) sink(entity_of(graph, edge));
}

}  // namespace entente
