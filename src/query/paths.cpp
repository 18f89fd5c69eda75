// The shortest chain of contact between two actors, by Dijkstra's algorithm of Boost.

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <cmath>
#include <map>

#include "entente/query.hpp"

namespace entente {
namespace {

/// The surest event between two actors.
struct Link {
  Edge event;
  double doubt = 0;  ///< -log confidence: a chain's doubts add up as its confidences multiply
};

using Chains = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Link>;

constexpr double step = 0.01;  ///< so that of chains equally sure the shorter one wins

Chains chains_of(const KnowledgeGraph& graph, const EventFilter& filter) {
  std::map<std::pair<Vertex, Vertex>, Link> surest;
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    if (!filter.accepts(event) || event.confidence <= 0) continue;
    const Vertex a = boost::source(edge, graph.graph);
    const Vertex b = boost::target(edge, graph.graph);
    const Link link{edge, step - std::log(event.confidence)};
    const auto [place, added] = surest.try_emplace({std::min(a, b), std::max(a, b)}, link);
    if (!added && link.doubt < place->second.doubt) place->second = link;
  }
  Chains chains(boost::num_vertices(graph.graph));
  for (const auto& [ends, link] : surest) boost::add_edge(ends.first, ends.second, link, chains);
  return chains;
}

}  // namespace

std::vector<Tie> shortest_chain(const KnowledgeGraph& graph, Vertex from, Vertex to, const EventFilter& filter) {
  const Chains chains = chains_of(graph, filter);
  std::vector<Vertex> before(boost::num_vertices(chains));
  boost::dijkstra_shortest_paths(chains, from,
                                 boost::weight_map(boost::get(&Link::doubt, chains)).predecessor_map(before.data()));
  std::vector<Tie> chain;
  for (Vertex at = to; at != from; at = before[at]) {
    if (before[at] == at) return {};  // not reached
    const Edge event = chains[boost::edge(before[at], at, chains).first].event;
    chain.insert(chain.begin(), {event, at, boost::target(event, graph.graph) == at});
  }
  return chain;
}

}  // namespace entente
