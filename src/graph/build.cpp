// From claims to a graph: articles come in one by one, what is kept of them is small until it becomes vertices and edges.

#include <algorithm>
#include <tuple>

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

/// Notes in which articles actors stand, and under which names.
void add_names(KnowledgeGraph& graph, NameGroups& named, const Actors& actors) {
  for (std::uint32_t document = 0; document < graph.documents.size(); ++document) {
    for (const std::uint32_t group : named.of_article(document)) {
      ActorVertex& actor = graph.graph[actors.of_group[group]];
      if (actor.documents.empty() || actor.documents.back() != document) actor.documents.push_back(document);
    }
  }
  for (std::size_t i = 0; i < named.groups.size(); ++i) {
    auto& names = graph.graph[actors.of_group[i]].names;
    for (const auto& [lang, forms] : named.groups[i].forms) {
      for (const auto& [form, articles] : forms) names[lang][form] += articles;
    }
    named.groups[i].forms.clear();
  }
}

/// An event before it becomes an edge.
struct LooseEvent {
  ContentHash id;
  std::size_t first_member = 0;  ///< of `Events::members`
  std::size_t members = 0;
  std::uint32_t time = Texts::none;
  ActorNumber place = no_actor;
};

/// Events by id, and their claims one event after the other.
struct Events {
  std::vector<LooseEvent> events;
  std::vector<std::uint32_t> members;  ///< rows of the table of claims
};

/// The first and the last date of the articles of an event; empty when none is dated.
struct Told {
  std::string_view first;
  std::string_view last;
};

/// Fills a graph, which lives where its reader wants it: Boost's graphs cannot be moved.
class GraphBuilder {
 public:
  explicit GraphBuilder(KnowledgeGraph& graph) : graph_(graph) {}

  /// In the order of their ids.
  void add(const StoredExtraction& stored) {
    const Article& article = stored.extraction.article;
    graph_.documents.push_back({article.id, article.lang, article.date, article.title, article.url, article.publisher});
    signatures_.push_back(stored.signature);
    grouping_.add(stored.extraction);
    claims_.add(stored.extraction);
  }

  void finish(const std::vector<Decision>& decisions) {
    add_actors(decisions);
    claims_.sort();
    add_edges(make_events());
    link_plans(graph_);
  }

 private:
  void add_actors(const std::vector<Decision>& decisions) {
    NameGroups named = grouping_.finish();
    Resolution resolution = resolve(named);
    apply_decisions(named.groups, resolution, decisions);
    const Actors actors = actors_of(resolution);
    add_vertices(graph_, named, actors);
    add_names(graph_, named, actors);
    graph_.near_matches = std::move(resolution.near_matches);
    for (Vertex actor = 0; actor < actors.ids.size(); ++actor) claims_.place_names.push_back(claims_.texts.add(fold(graph_.graph[actor].name)));
    graph_.single_party = claims_.resolve([&](std::uint32_t document, ActorNumber position) {
      return static_cast<ActorNumber>(actors.of_group[named.of_article(document)[position]]);
    });
  }

  [[nodiscard]] Told told_of(const std::vector<std::size_t>& members) const {
    Told told;
    for (const std::size_t member : members) {
      const std::string_view date = graph_.documents[claims_.rows[member].document].date;
      if (!date.empty() && (told.first.empty() || date < told.first)) told.first = date;
      told.last = std::max(told.last, date);
    }
    return told;
  }

  [[nodiscard]] ContentHash id_of(const EventGroup& group) const {
    const ClaimRow& first = claims_.rows[group.claims.front()];
    const std::string time = group.time != Texts::none ? claims_.texts.at(group.time) : "~" + std::string(told_of(group.claims).first);
    const std::string_view parts[] = {"event",
                                      claims_.texts.at(first.relation),
                                      claims_.texts.at(first.status),
                                      graph_.graph[first.subject].id,
                                      graph_.graph[first.object].id,
                                      first.fact && first.role != Texts::none ? std::string_view(claims_.texts.at(first.role)) : std::string_view(),
                                      time,
                                      group.place != no_actor ? std::string_view(graph_.graph[group.place].id) : std::string_view()};
    return content_hash(parts);
  }

  Events make_events() {
    Events made;
    made.members.reserve(claims_.rows.size());
    for (std::size_t begin = 0, end = 0; begin < claims_.rows.size(); begin = end) {
      std::vector<std::size_t> alike;
      for (end = begin; end < claims_.rows.size() && claims_.same_ends(claims_.rows[begin], claims_.rows[end]); ++end) alike.push_back(end);
      for (EventGroup& group : group_claims(claims_, alike)) {
        std::sort(group.claims.begin(), group.claims.end());  // claims stand in the order of their places
        made.events.push_back({id_of(group), made.members.size(), group.claims.size(), group.time, group.place});
        for (const std::size_t member : group.claims) made.members.push_back(static_cast<std::uint32_t>(member));
      }
    }
    std::sort(made.events.begin(), made.events.end(), [](const LooseEvent& a, const LooseEvent& b) { return a.id < b.id; });
    return made;
  }

  [[nodiscard]] Claim claim_of(const ClaimRow& row) const {
    Claim claim;
    claim.id = to_hex(row.id);
    claim.document = row.document;
    claim.span = row.span;
    claim.in_title = row.in_title;
    claim.evidence = claims_.evidence_of(row);
    claim.rule = claims_.texts.at(row.rule);
    claim.confidence = row.confidence;
    claim.time = claims_.texts.optional_at(row.time);
    claim.topic = claims_.texts.optional_at(row.topic);
    if (row.source != no_actor) claim.source = row.source;
    return claim;
  }

  [[nodiscard]] EventEdge edge_of(const LooseEvent& loose, const std::vector<std::size_t>& members) const {
    const ClaimRow& first = claims_.rows[members.front()];
    const Told told = told_of(members);
    const Support support = support_of(claims_, members, graph_.documents, signatures_);
    EventEdge event;
    event.id = to_hex(loose.id);
    event.relation = claims_.texts.at(first.relation);
    event.status = claims_.texts.at(first.status);
    event.time = claims_.texts.optional_at(loose.time);
    if (loose.place != no_actor) event.place = loose.place;
    if (first.fact) event.role = claims_.texts.optional_at(first.role);
    event.claims.reserve(members.size());
    for (const std::size_t member : members) event.claims.push_back(claim_of(claims_.rows[member]));
    event.sources = support.sources;
    event.confidence = support.confidence;
    event.first_told = told.first;
    event.last_told = told.last;
    event.symmetric = first.symmetric;
    return event;
  }

  void add_edges(const Events& all) {
    graph_.claims = all.members.size();
    graph_.events.reserve(all.events.size());
    for (const LooseEvent& loose : all.events) {
      const auto begin = all.members.begin() + static_cast<std::ptrdiff_t>(loose.first_member);
      const std::vector<std::size_t> members(begin, begin + static_cast<std::ptrdiff_t>(loose.members));
      const ClaimRow& first = claims_.rows[members.front()];
      const Edge edge = boost::add_edge(first.subject, first.object, graph_.graph).first;
      graph_.graph[edge] = edge_of(loose, members);  // a property given to `add_edge` is copied
      graph_.events.push_back(edge);
    }
  }

  KnowledgeGraph& graph_;
  NameGrouping grouping_;
  ClaimTable claims_;
  std::vector<TextSignature> signatures_;  ///< by document
};

}  // namespace

KnowledgeGraph build_graph(std::vector<StoredExtraction> extractions, const std::vector<Decision>& decisions) {
  std::sort(extractions.begin(), extractions.end(),
            [](const auto& a, const auto& b) { return a.extraction.article.id < b.extraction.article.id; });
  KnowledgeGraph graph;
  GraphBuilder builder(graph);
  for (const StoredExtraction& stored : extractions) builder.add(stored);
  builder.finish(decisions);
  return graph;
}

KnowledgeGraph build_graph(const EvidenceStore& store, std::string_view as_of) {
  const auto last_day = parse_days(as_of);
  if (!as_of.empty() && !last_day) throw Error("\"" + std::string(as_of) + "\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD");
  KnowledgeGraph graph;
  GraphBuilder builder(graph);
  store.for_each([&](StoredExtraction&& stored) {
    const auto told = parse_days(stored.extraction.article.date);
    if (!last_day || (told && told->last <= last_day->last)) builder.add(stored);
  });
  builder.finish(store.decisions());
  return graph;
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
  NameGrouping grouping;
  for (const StoredExtraction& stored : extractions) grouping.add(stored.extraction);
  NameGroups named = grouping.finish();
  Resolution resolution = resolve(named);
  apply_decisions(named.groups, resolution, decisions);
  std::vector<std::vector<std::string>> ids;
  for (std::size_t i = 0; i < extractions.size(); ++i) {
    auto& article = ids.emplace_back();
    for (const std::uint32_t group : named.of_article(i)) article.push_back(resolution.actor[group]);
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
