#pragma once
// The net of contacts: the events between two actors joined to one tie, for the algorithms of Boost.Graph.

#include <boost/graph/adjacency_list.hpp>
#include <functional>
#include <optional>
#include <vector>

#include "entente/query.hpp"

namespace entente {

/// All events between two actors.
struct Contact {
  std::vector<Edge> events;  ///< by id
  Edge surest;               ///< the one with the greatest confidence
  double doubt = 0;          ///< -log of that confidence, and a step: a chain's doubts add up as its confidences multiply
  double strength = 0;       ///< sum of the confidences of its events that are no facts
};

using NetGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Contact>;
using NetVertex = boost::graph_traits<NetGraph>::vertex_descriptor;
using NetEdge = boost::graph_traits<NetGraph>::edge_descriptor;

/// Only actors with ties are in it, in the order of their ids.
struct Network {
  NetGraph graph;
  std::vector<Vertex> actors;  ///< of each vertex of the net

  [[nodiscard]] std::optional<NetVertex> find(Vertex actor) const;
};

/// Who an end of an event counts as.
using Standing = std::function<Vertex(Vertex end, const EventEdge& event)>;

Standing each_for_itself();
/// The members of the parties count as these.
Standing members_as_parties(const KnowledgeGraph& graph, const std::vector<Party>& parties);
/// Whoever holds an office counts as the country, if that is an actor of the graph; nobody does without `affiliations`.
Standing officials_as_countries(const KnowledgeGraph& graph, const Affiliations* affiliations);

/// The net of these events. What happens between two that count as one is no tie.
Network network_of(const KnowledgeGraph& graph, const std::vector<Edge>& events, const Standing& standing);

/// The net of the events that `filter` accepts.
Network network_of(const KnowledgeGraph& graph, const EventFilter& filter, const Standing& standing);

}  // namespace entente
