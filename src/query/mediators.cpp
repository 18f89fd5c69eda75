// Who stands between two parties: actors through whom a chain leads from the one to the other, by Dijkstra's algorithm; and
// those whom no chain avoids, by the dominator tree of Lengauer and Tarjan, both of Boost.

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <cmath>
#include <set>
#include <tuple>

#include "query/network.hpp"

namespace entente {
namespace {

/// The net without one actor.
struct Without {
  NetVertex left_out = 0;
  bool operator()(NetVertex vertex) const { return vertex != left_out; }
};

/// From each actor the way to one side that does not pass the other side.
struct Ways {
  std::vector<double> doubt;      ///< sum along the way
  std::vector<NetVertex> before;  ///< the next actor on the way; the actor itself at its end, and where there is no way
};

Ways ways_to(const NetGraph& net, NetVertex side, NetVertex avoided) {
  const std::size_t size = boost::num_vertices(net);
  Ways ways{std::vector<double>(size, 0), std::vector<NetVertex>(size)};
  for (NetVertex vertex = 0; vertex < size; ++vertex) ways.before[vertex] = vertex;
  const boost::filtered_graph<NetGraph, boost::keep_all, Without> open(net, boost::keep_all(), Without{avoided});
  boost::dijkstra_shortest_paths(open, side,
                                 boost::weight_map(boost::get(&Contact::doubt, open))
                                     .predecessor_map(ways.before.data())
                                     .distance_map(ways.doubt.data()));
  return ways;
}

std::vector<NetVertex> walk(const Ways& ways, NetVertex from) {
  std::vector<NetVertex> way = {from};
  while (ways.before[way.back()] != way.back()) way.push_back(ways.before[way.back()]);
  return way;
}

/// Actors whom every chain from one side to the other passes.
std::set<NetVertex> only_ways(const NetGraph& net, NetVertex from, NetVertex to) {
  using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  Directed both(boost::num_vertices(net));
  for (const NetEdge& edge : boost::make_iterator_range(boost::edges(net))) {
    boost::add_edge(boost::source(edge, net), boost::target(edge, net), both);
    boost::add_edge(boost::target(edge, net), boost::source(edge, net), both);
  }
  std::vector<NetVertex> dominator(boost::num_vertices(net), boost::graph_traits<Directed>::null_vertex());
  boost::lengauer_tarjan_dominator_tree(both, from, boost::make_iterator_property_map(dominator.begin(), boost::get(boost::vertex_index, both)));
  std::set<NetVertex> passed;
  for (NetVertex at = dominator[to]; at != boost::graph_traits<Directed>::null_vertex() && at != from; at = dominator[at]) passed.insert(at);
  return passed;
}

std::vector<Edge> events_along(const NetGraph& net, const std::vector<NetVertex>& way) {
  std::vector<Edge> events;
  for (std::size_t i = 1; i < way.size(); ++i) events.push_back(net[boost::edge(way[i - 1], way[i], net).first].surest);
  return events;
}

double confidence_along(const KnowledgeGraph& graph, const std::vector<Edge>& events) {
  double confidence = 1;
  for (const Edge& edge : events) confidence *= graph.event(edge).confidence;
  return confidence;
}

/// Two ways that part at once and do not meet again.
bool are_apart(const std::vector<NetVertex>& a, const std::vector<NetVertex>& b) {
  const std::set<NetVertex> passed(a.begin() + 1, a.end());
  return std::none_of(b.begin() + 1, b.end(), [&](NetVertex at) { return passed.contains(at); });
}

}  // namespace

std::vector<Mediator> mediators(const KnowledgeGraph& graph, const Party& first, const Party& second, const EventFilter& filter) {
  const Network network = network_of(graph, filter, members_as_parties(graph, {first, second}));
  const auto from = network.find(first.actor);
  const auto to = network.find(second.actor);
  if (!from || !to || from == to) return {};
  const Ways to_first = ways_to(network.graph, *from, *to);
  const Ways to_second = ways_to(network.graph, *to, *from);
  const std::set<NetVertex> passed = only_ways(network.graph, *from, *to);
  std::vector<Mediator> found;
  for (NetVertex vertex = 0; vertex < network.actors.size(); ++vertex) {
    const bool between = vertex != *from && vertex != *to && to_first.before[vertex] != vertex && to_second.before[vertex] != vertex;
    if (!between) continue;
    const std::vector<NetVertex> one = walk(to_first, vertex);
    const std::vector<NetVertex> other = walk(to_second, vertex);
    if (!are_apart(one, other)) continue;
    Mediator made{network.actors[vertex], events_along(network.graph, one), events_along(network.graph, other), 0, passed.contains(vertex)};
    made.confidence = confidence_along(graph, made.to_first) * confidence_along(graph, made.to_second);
    found.push_back(std::move(made));
  }
  const auto order = [](const Mediator& row) {
    return std::tuple(-std::round(row.confidence * 1e9), row.to_first.size() + row.to_second.size(), row.actor);
  };
  std::sort(found.begin(), found.end(), [&](const Mediator& a, const Mediator& b) { return order(a) < order(b); });
  return found;
}

}  // namespace entente
