// The surest chain of contact between two parties, by Dijkstra's algorithm of Boost.

#include <boost/graph/dijkstra_shortest_paths.hpp>

#include "query/network.hpp"

namespace entente {
namespace {

/// The event as a tie that leads to the end that counts as `at`.
Tie tie_towards(const KnowledgeGraph& graph, const Edge& event, Vertex at, const Standing& standing) {
  const Vertex target = boost::target(event, graph.graph);
  const bool outgoing = standing(target, graph.event(event)) == at;
  return {event, outgoing ? target : boost::source(event, graph.graph), outgoing};
}

}  // namespace

std::vector<Tie> shortest_chain(const KnowledgeGraph& graph, const Party& from, const Party& to, const EventFilter& filter) {
  const Standing standing = members_as_parties(graph, {from, to});
  const Network network = network_of(graph, filter, standing);
  const auto start = network.find(from.actor);
  const auto end = network.find(to.actor);
  if (!start || !end) return {};
  std::vector<NetVertex> before(boost::num_vertices(network.graph));
  boost::dijkstra_shortest_paths(network.graph, *start,
                                 boost::weight_map(boost::get(&Contact::doubt, network.graph)).predecessor_map(before.data()));
  std::vector<Tie> chain;
  for (NetVertex at = *end; at != *start; at = before[at]) {
    if (before[at] == at) return {};  // not reached
    const Edge event = network.graph[boost::edge(before[at], at, network.graph).first].surest;
    chain.insert(chain.begin(), tie_towards(graph, event, network.actors[at], standing));
  }
  return chain;
}

}  // namespace entente
