// Who is central, by the algorithms of Boost; eigenvector centrality, which Boost does not have, by power iteration.

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <cmath>
#include <tuple>

#include "query/network.hpp"

namespace entente {
namespace {

constexpr double damping = 0.85;      ///< of Brin and Page
constexpr std::size_t rounds = 100;   ///< of PageRank: 0.85 to the 100th is below 1e-7
constexpr std::size_t most_steps = 10'000;  ///< of power iteration
constexpr double still = 1e-12;       ///< change of a score at which power iteration ends

using Scores = std::vector<double>;

auto as_map(Scores& scores, const NetGraph& net) {
  return boost::make_iterator_property_map(scores.begin(), boost::get(boost::vertex_index, net));
}

Scores degrees(const NetGraph& net) {
  Scores scores;
  for (const NetVertex vertex : boost::make_iterator_range(boost::vertices(net))) {
    scores.push_back(static_cast<double>(boost::out_degree(vertex, net)));
  }
  return scores;
}

Scores betweenness(const NetGraph& net) {
  Scores scores(boost::num_vertices(net), 0);
  boost::brandes_betweenness_centrality(net, as_map(scores, net));
  if (scores.size() > 2) boost::relative_betweenness_centrality(net, as_map(scores, net));
  return scores;
}

Scores pagerank(const NetGraph& net) {
  Scores scores(boost::num_vertices(net), 0);
  boost::graph::page_rank(net, as_map(scores, net), boost::graph::n_iterations(rounds), damping);
  double sum = 0;
  for (const double score : scores) sum += score;
  for (double& score : scores) score /= sum;
  return scores;
}

void make_unit_long(Scores& scores) {
  double squares = 0;
  for (const double score : scores) squares += score * score;
  for (double& score : scores) score /= std::sqrt(squares);
}

/// Each round an actor gets what its neighbours have, and keeps its own, so that nets of two sides do not swing.
Scores eigenvector(const NetGraph& net) {
  Scores scores(boost::num_vertices(net), 1);
  make_unit_long(scores);
  for (std::size_t i = 0; i < most_steps; ++i) {
    Scores next = scores;
    for (const NetEdge& edge : boost::make_iterator_range(boost::edges(net))) {
      next[boost::source(edge, net)] += scores[boost::target(edge, net)];
      next[boost::target(edge, net)] += scores[boost::source(edge, net)];
    }
    make_unit_long(next);
    double change = 0;
    for (std::size_t v = 0; v < next.size(); ++v) change = std::max(change, std::abs(next[v] - scores[v]));
    scores = std::move(next);
    if (change < still) break;
  }
  return scores;
}

struct CentralityRow {
  std::string_view name;
  Centrality centrality;
  Scores (*of)(const NetGraph& net);
};

constexpr CentralityRow centralities[] = {
    {"degree", Centrality::degree, degrees},
    {"betweenness", Centrality::betweenness, betweenness},
    {"pagerank", Centrality::pagerank, pagerank},
    {"eigenvector", Centrality::eigenvector, eigenvector},
};

}  // namespace

std::optional<Centrality> centrality_from(std::string_view name) {
  for (const CentralityRow& row : centralities) {
    if (row.name == name) return row.centrality;
  }
  return std::nullopt;
}

std::vector<CentralActor> central_actors(const KnowledgeGraph& graph, const EventFilter& filter, Centrality by,
                                         const Affiliations* officials) {
  const Network network = network_of(graph, filter, officials_as_countries(graph, officials));
  std::vector<CentralActor> ranked;
  if (network.actors.empty()) return ranked;
  const auto* const row = std::find_if(std::begin(centralities), std::end(centralities), [&](const auto& candidate) { return candidate.centrality == by; });
  const Scores scores = row->of(network.graph);
  for (NetVertex vertex = 0; vertex < scores.size(); ++vertex) {
    CentralActor actor{network.actors[vertex], std::round(scores[vertex] * 1e9) / 1e9, boost::out_degree(vertex, network.graph), {}};
    for (const NetEdge& edge : boost::make_iterator_range(boost::out_edges(vertex, network.graph))) {
      const auto& events = network.graph[edge].events;
      actor.events.insert(actor.events.end(), events.begin(), events.end());
    }
    std::sort(actor.events.begin(), actor.events.end(), [&](const Edge& a, const Edge& b) { return graph.event(a).id < graph.event(b).id; });
    ranked.push_back(std::move(actor));
  }
  std::sort(ranked.begin(), ranked.end(), [](const CentralActor& a, const CentralActor& b) {
    return std::tuple(b.score, b.events.size(), a.actor) < std::tuple(a.score, a.events.size(), b.actor);
  });
  return ranked;
}

}  // namespace entente
