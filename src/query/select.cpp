// A part of a graph as a graph of its own.

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <set>
#include <tuple>

#include "query/network.hpp"

namespace entente {
namespace {

using Edges = std::vector<Edge>;

/// Actors up to `depth` ties away, by breadth-first search.
std::set<Vertex> neighbourhood(const Network& network, Vertex around, std::size_t depth) {
  const auto start = network.find(around);
  if (!start) return {};
  const std::size_t unreached = boost::num_vertices(network.graph) + 1;
  std::vector<std::size_t> far(boost::num_vertices(network.graph), unreached);
  far[*start] = 0;
  boost::breadth_first_search(network.graph, *start,
                              boost::visitor(boost::make_bfs_visitor(boost::record_distances(far.data(), boost::on_tree_edge()))));
  std::set<Vertex> near;
  for (NetVertex vertex = 0; vertex < far.size(); ++vertex) {
    if (far[vertex] <= depth) near.insert(network.actors[vertex]);
  }
  return near;
}

/// The pairs with the greatest strength; those whom only facts join have none.
std::vector<NetEdge> strongest_pairs(const NetGraph& net, std::size_t most) {
  std::vector<NetEdge> pairs(boost::edges(net).first, boost::edges(net).second);
  std::erase_if(pairs, [&](const NetEdge& pair) { return net[pair].strength <= 0; });
  const auto rank = [&](const NetEdge& pair) {
    return std::tuple(-net[pair].strength, net[pair].doubt, boost::source(pair, net), boost::target(pair, net));
  };
  std::sort(pairs.begin(), pairs.end(), [&](const NetEdge& a, const NetEdge& b) { return rank(a) < rank(b); });
  if (pairs.size() > most) pairs.resize(most);
  return pairs;
}

/// The events of the strongest pairs, and the facts that hold between any two of their actors.
Edges strongest_events(const KnowledgeGraph& graph, const Edges& events, const Network& network, std::size_t most) {
  std::set<std::pair<Vertex, Vertex>> pairs;
  std::set<Vertex> actors;
  for (const NetEdge& pair : strongest_pairs(network.graph, most)) {
    const Vertex a = network.actors[boost::source(pair, network.graph)];
    const Vertex b = network.actors[boost::target(pair, network.graph)];
    pairs.insert({std::min(a, b), std::max(a, b)});
    actors.insert({a, b});
  }
  Edges kept;
  for (const Edge& edge : events) {
    const Vertex a = boost::source(edge, graph.graph);
    const Vertex b = boost::target(edge, graph.graph);
    const bool fact = find_relation(graph.event(edge).relation)->is_fact();
    const bool wanted = fact ? actors.contains(a) && actors.contains(b) : pairs.contains({std::min(a, b), std::max(a, b)});
    if (wanted) kept.push_back(edge);
  }
  return kept;
}

Edges chosen_events(const KnowledgeGraph& graph, const Selection& selection) {
  Edges events = graph.events;
  std::erase_if(events, [&](const Edge& edge) { return !selection.filter.accepts(graph, edge); });
  if (selection.around) {
    const std::set<Vertex> near = neighbourhood(network_of(graph, events, each_for_itself()), *selection.around, selection.depth);
    std::erase_if(events, [&](const Edge& edge) {
      return !near.contains(boost::source(edge, graph.graph)) || !near.contains(boost::target(edge, graph.graph));
    });
  }
  if (selection.strongest == 0) return events;
  return strongest_events(graph, events, network_of(graph, events, each_for_itself()), selection.strongest);
}

/// Old positions to new ones of what is kept.
struct Renumbering {
  std::vector<std::size_t> kept;  ///< old positions, ascending
  [[nodiscard]] bool has(std::size_t old) const { return std::binary_search(kept.begin(), kept.end(), old); }
  [[nodiscard]] std::size_t at(std::size_t old) const {
    return static_cast<std::size_t>(std::lower_bound(kept.begin(), kept.end(), old) - kept.begin());
  }
};

Renumbering renumber(const std::set<std::size_t>& kept) { return {{kept.begin(), kept.end()}}; }

/// Ends and places of the events, and who told them.
Renumbering actors_of(const KnowledgeGraph& graph, const Edges& events) {
  std::set<std::size_t> actors;
  for (const Edge& edge : events) {
    const EventEdge& event = graph.event(edge);
    actors.insert({boost::source(edge, graph.graph), boost::target(edge, graph.graph)});
    if (event.place) actors.insert(*event.place);
    for (const Claim& claim : event.claims) {
      if (claim.source) actors.insert(*claim.source);
    }
  }
  return renumber(actors);
}

Renumbering documents_of(const KnowledgeGraph& graph, const Edges& events) {
  std::set<std::size_t> documents;
  for (const Edge& edge : events) {
    for (const Claim& claim : graph.event(edge).claims) documents.insert(claim.document);
  }
  return renumber(documents);
}

ActorVertex with_documents(ActorVertex actor, const Renumbering& documents) {
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t document : actor.documents) {
    if (documents.has(document)) kept.push_back(static_cast<std::uint32_t>(documents.at(document)));
  }
  actor.documents = std::move(kept);
  return actor;
}

EventEdge renumbered(EventEdge event, const Renumbering& actors, const Renumbering& documents, const std::set<std::string_view>& ids) {
  if (event.place) event.place = actors.at(*event.place);
  for (Claim& claim : event.claims) {
    claim.document = static_cast<std::uint32_t>(documents.at(claim.document));
    if (claim.source) claim.source = actors.at(*claim.source);
  }
  std::erase_if(event.linked, [&](const std::string& id) { return !ids.contains(id); });
  return event;
}

void add_sources(const KnowledgeGraph& whole, const Renumbering& actors, KnowledgeGraph& part) {
  std::set<std::string_view> ids;
  for (const SourceActor& source : whole.sources) {
    if (!actors.has(source.actor)) continue;
    part.sources.push_back(source);
    part.sources.back().actor = actors.at(source.actor);
    ids.insert(source.id);
  }
  for (const NearMatch& near : whole.near_matches) {
    if (ids.contains(near.left) && ids.contains(near.right)) part.near_matches.push_back(near);
  }
}

}  // namespace

KnowledgeGraph select(const KnowledgeGraph& graph, const Selection& selection) {
  const Edges events = chosen_events(graph, selection);
  const Renumbering actors = actors_of(graph, events);
  const Renumbering documents = documents_of(graph, events);
  std::set<std::string_view> ids;
  for (const Edge& edge : events) ids.insert(graph.event(edge).id);
  KnowledgeGraph part;
  part.graph = Graph(actors.kept.size());
  for (Vertex actor = 0; actor < actors.kept.size(); ++actor) part.graph[actor] = with_documents(graph.graph[actors.kept[actor]], documents);
  for (const std::size_t document : documents.kept) part.documents.push_back(graph.documents[document]);
  for (const Edge& edge : events) {
    EventEdge event = renumbered(graph.event(edge), actors, documents, ids);
    part.claims += event.claims.size();
    part.events.push_back(boost::add_edge(actors.at(boost::source(edge, graph.graph)), actors.at(boost::target(edge, graph.graph)),
                                          std::move(event), part.graph).first);
  }
  add_sources(graph, actors, part);
  return part;
}

}  // namespace entente
