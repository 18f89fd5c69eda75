#include <algorithm>
#include <cassert>
#include <tuple>
#include <unordered_map>

#include "graph/steps.hpp"

namespace entente {
namespace {

/// The actors that groups of names stand for.
struct Actors {
  std::vector<std::string> ids;  ///< sorted
  std::vector<Vertex> of_group;  ///< position of a group → vertex
};

Actors actors_of(const Resolution& resolution) {
  Actors actors;
  actors.ids = resolution.actor;
  std::sort(actors.ids.begin(), actors.ids.end());
  actors.ids.erase(std::unique(actors.ids.begin(), actors.ids.end()), actors.ids.end());
  for (const std::string& id : resolution.actor) {
    const auto place = std::lower_bound(actors.ids.begin(), actors.ids.end(), id);
    actors.of_group.push_back(static_cast<Vertex>(place - actors.ids.begin()));
  }
  return actors;
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Which of two groups names their actor: the authority, a name and not a title, one in letters that most readers know,
/// the commoner, the first in order.
bool names_better(const NameGroup& a, const NameGroup& b) {
  const auto rank = [](const NameGroup& group) {
    return std::tuple(group.authority, !group.title, is_ascii(group.name), group.documents);
  };
  return rank(a) != rank(b) ? rank(a) > rank(b) : std::tie(a.name, a.id) < std::tie(b.name, b.id);
}

void add_vertices(KnowledgeGraph& graph, const NameGroups& named, const Actors& actors) {
  graph.graph = Graph(actors.ids.size());
  std::vector<const NameGroup*> best(actors.ids.size(), nullptr);
  for (std::size_t i = 0; i < named.groups.size(); ++i) {
    const NameGroup& group = named.groups[i];
    const Vertex vertex = actors.of_group[i];
    graph.sources.push_back({group.id, group.kind, group.name, vertex, group.rule, group.why, group.documents});
    if (best[vertex] == nullptr || names_better(group, *best[vertex])) best[vertex] = &group;
  }
  for (Vertex vertex = 0; vertex < best.size(); ++vertex) {
    ActorVertex& actor = graph.graph[vertex];
    actor.id = actors.ids[vertex];
    actor.kind = best[vertex]->kind;
    actor.name = best[vertex]->name;
  }
}

/// Notes in which articles an actor stands, and under which names.
void add_names(KnowledgeGraph& graph, const Extraction& extraction, std::uint32_t document, const std::vector<Vertex>& vertices) {
  for (std::size_t i = 0; i < extraction.actors.size(); ++i) {
    ActorVertex& actor = graph.graph[vertices[i]];
    if (actor.documents.empty() || actor.documents.back() != document) actor.documents.push_back(document);
    for (const std::string& name : extraction.actors[i].names) ++actor.names[extraction.article.lang][name];
  }
}

/// The actors of the world that one article names.
struct LocalActors {
  std::unordered_map<std::string_view, Vertex> vertices;  ///< by id in the article
  const std::vector<std::string>& folded_names;           ///< by vertex

  [[nodiscard]] Vertex at(std::string_view id) const { return vertices.at(id); }
};

ResolvedClaim resolve_claim(Triple&& triple, const Article& article, std::uint32_t document, const LocalActors& actors) {
  const RelationKind* const relation = find_relation(triple.relation);
  assert(relation != nullptr);  // the store keeps no other
  const auto vertex = [&](const std::optional<std::string>& id) { return id ? std::optional(actors.at(*id)) : std::nullopt; };
  ResolvedClaim claim;
  claim.claim.id = claim_id(article.id, triple);
  claim.claim.document = document;
  claim.claim.span = triple.span;
  claim.claim.in_title = triple.in_title;
  claim.claim.confidence = triple.confidence;
  claim.claim.source = vertex(triple.source);
  claim.subject = actors.at(triple.subject);
  claim.object = actors.at(triple.object);
  claim.place = vertex(triple.place);
  if (claim.place) claim.place_name = actors.folded_names[*claim.place];
  claim.symmetric = relation->symmetric;
  claim.fact = relation->is_fact();
  if (claim.symmetric && claim.object < claim.subject) std::swap(claim.subject, claim.object);
  if (triple.time) claim.when = parse_days(*triple.time);
  claim.told = parse_days(article.date);
  claim.claim.evidence = std::move(triple.evidence);
  claim.claim.rule = std::move(triple.rule);
  claim.claim.time = std::move(triple.time);
  claim.claim.topic = std::move(triple.topic);
  claim.relation = std::move(triple.relation);
  claim.status = std::move(triple.status);
  claim.role = std::move(triple.role);
  return claim;
}

/// What all claims of one event share, and facts of one role.
auto ends_of(const ResolvedClaim& claim) {
  const std::string_view role = claim.fact && claim.role ? std::string_view(*claim.role) : std::string_view();
  return std::tuple(std::string_view(claim.relation), std::string_view(claim.status), claim.subject, claim.object, role);
}

auto place_of(const ResolvedClaim& claim) {
  return std::tie(claim.claim.document, claim.claim.in_title, claim.claim.span, claim.claim.id);
}

bool stands_before(const ResolvedClaim& a, const ResolvedClaim& b) {
  const auto ends_a = ends_of(a);
  const auto ends_b = ends_of(b);
  return ends_a != ends_b ? ends_a < ends_b : place_of(a) < place_of(b);
}

/// An event with the vertices at its ends, before it becomes an edge.
struct LooseEvent {
  Vertex subject = 0;
  Vertex object = 0;
  EventEdge event;
};

std::string event_id(const EventEdge& event, const std::string& subject, const std::string& object, const std::string& place) {
  const std::string time = event.time ? *event.time : "~" + event.first_told;
  return content_id({"event", event.relation, event.status, subject, object, event.role.value_or(""), time, place});
}

LooseEvent make_event(const EventGroup& group, std::vector<ResolvedClaim>& claims, const KnowledgeGraph& graph,
                      const std::vector<TextSignature>& signatures) {
  const ResolvedClaim& first = claims[group.claims.front()];
  LooseEvent made{first.subject, first.object, {}};
  EventEdge& event = made.event;
  event.relation = first.relation;
  event.status = first.status;
  event.symmetric = first.symmetric;
  event.time = group.time;
  event.place = group.place;
  if (first.fact) event.role = first.role;
  std::vector<std::size_t> members = group.claims;
  std::sort(members.begin(), members.end());  // claims stand in the order of their places
  for (const std::size_t i : members) {
    const std::string& date = graph.documents[claims[i].claim.document].date;
    if (!date.empty() && (event.first_told.empty() || date < event.first_told)) event.first_told = date;
    event.last_told = std::max(event.last_told, date);
    event.claims.push_back(std::move(claims[i].claim));
  }
  const Support support = support_of(event.claims, graph.documents, signatures);
  event.sources = support.sources;
  event.confidence = support.confidence;
  event.id = event_id(event, graph.graph[made.subject].id, graph.graph[made.object].id,
                      event.place ? graph.graph[*event.place].id : std::string());
  return made;
}

std::vector<LooseEvent> make_events(std::vector<ResolvedClaim> claims, const KnowledgeGraph& graph,
                                    const std::vector<TextSignature>& signatures) {
  std::sort(claims.begin(), claims.end(), stands_before);
  std::vector<LooseEvent> events;
  for (std::size_t begin = 0; begin < claims.size();) {
    std::vector<std::size_t> alike;
    std::size_t end = begin;
    while (end < claims.size() && ends_of(claims[end]) == ends_of(claims[begin])) alike.push_back(end++);
    for (const EventGroup& group : group_claims(claims, alike)) events.push_back(make_event(group, claims, graph, signatures));
    begin = end;
  }
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.event.id < b.event.id; });
  return events;
}

void add_edges(KnowledgeGraph& graph, std::vector<LooseEvent> events) {
  for (LooseEvent& loose : events) {
    graph.claims += loose.event.claims.size();
    graph.events.push_back(boost::add_edge(loose.subject, loose.object, std::move(loose.event), graph.graph).first);
  }
}

/// Takes the claims out of one article; those between two names of one actor are only counted.
void take_claims(KnowledgeGraph& graph, Extraction extraction, std::uint32_t document, const std::vector<Vertex>& vertices,
                 const std::vector<std::string>& folded_names, std::vector<ResolvedClaim>& claims) {
  LocalActors actors{{}, folded_names};
  for (std::size_t i = 0; i < vertices.size(); ++i) actors.vertices[extraction.actors[i].id] = vertices[i];
  for (Triple& triple : extraction.triples) {
    ResolvedClaim claim = resolve_claim(std::move(triple), extraction.article, document, actors);
    if (claim.subject == claim.object) {
      ++graph.single_party;
    } else {
      claims.push_back(std::move(claim));
    }
  }
}

}  // namespace

KnowledgeGraph build_graph(std::vector<StoredExtraction> extractions, const std::vector<Decision>& decisions) {
  std::sort(extractions.begin(), extractions.end(),
            [](const auto& a, const auto& b) { return a.extraction.article.id < b.extraction.article.id; });
  NameGroups named = group_names(extractions);
  Resolution resolution = resolve(named);
  apply_decisions(named.groups, resolution, decisions);
  const Actors actors = actors_of(resolution);

  KnowledgeGraph graph;
  add_vertices(graph, named, actors);
  graph.near_matches = std::move(resolution.near_matches);
  std::vector<std::string> folded_names;
  for (Vertex actor = 0; actor < actors.ids.size(); ++actor) folded_names.push_back(fold(graph.graph[actor].name));
  std::vector<ResolvedClaim> claims;
  std::vector<TextSignature> signatures;
  for (std::uint32_t document = 0; document < extractions.size(); ++document) {
    Extraction extraction = std::move(extractions[document].extraction);
    const Article& article = extraction.article;
    graph.documents.push_back({article.id, article.lang, article.date, article.title, article.url, article.publisher});
    signatures.push_back(extractions[document].signature);
    std::vector<Vertex> vertices;
    for (const std::uint32_t group : named.of_article[document]) vertices.push_back(actors.of_group[group]);
    add_names(graph, extraction, document, vertices);
    take_claims(graph, std::move(extraction), document, vertices, folded_names, claims);
  }
  add_edges(graph, make_events(std::move(claims), graph, signatures));
  link_plans(graph);
  return graph;
}

KnowledgeGraph build_graph(const EvidenceStore& store, std::string_view as_of) {
  const auto last_day = parse_days(as_of);
  if (!as_of.empty() && !last_day) throw Error("\"" + std::string(as_of) + "\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD");
  std::vector<StoredExtraction> extractions;
  store.for_each([&](StoredExtraction&& stored) {
    const auto told = parse_days(stored.extraction.article.date);
    if (!last_day || (told && told->last <= last_day->last)) extractions.push_back(std::move(stored));
  });
  return build_graph(std::move(extractions), store.decisions());
}

KnowledgeGraph::KnowledgeGraph(const KnowledgeGraph& other) { *this = other; }

KnowledgeGraph& KnowledgeGraph::operator=(const KnowledgeGraph& other) {
  if (this == &other) return *this;
  graph = other.graph;
  documents = other.documents;
  sources = other.sources;
  near_matches = other.near_matches;
  claims = other.claims;
  single_party = other.single_party;
  events.assign(boost::edges(graph).first, boost::edges(graph).second);
  std::sort(events.begin(), events.end(), [&](const Edge& a, const Edge& b) { return graph[a].id < graph[b].id; });
  return *this;
}

std::vector<std::vector<std::string>> resolve_actors(const std::vector<StoredExtraction>& extractions, const std::vector<Decision>& decisions) {
  NameGroups named = group_names(extractions);
  Resolution resolution = resolve(named);
  apply_decisions(named.groups, resolution, decisions);
  std::vector<std::vector<std::string>> ids;
  for (const auto& groups : named.of_article) {
    auto& article = ids.emplace_back();
    for (const std::uint32_t group : groups) article.push_back(resolution.actor[group]);
  }
  return ids;
}

std::optional<Vertex> KnowledgeGraph::find_actor(std::string_view id) const {
  const auto [begin, end] = boost::vertices(graph);
  const auto place = std::lower_bound(begin, end, id, [&](Vertex actor, std::string_view wanted) { return graph[actor].id < wanted; });
  return place != end && graph[*place].id == id ? std::optional(*place) : std::nullopt;
}

std::optional<Edge> KnowledgeGraph::find_event(std::string_view id) const {
  const auto place = std::lower_bound(events.begin(), events.end(), id,
                                      [&](const Edge& edge, std::string_view wanted) { return graph[edge].id < wanted; });
  return place != events.end() && graph[*place].id == id ? std::optional(*place) : std::nullopt;
}

}  // namespace entente
