// Parts of a graph that a page can take at once.

#include <algorithm>
#include <map>
#include <tuple>

#include "entente/page.hpp"

namespace entente {
namespace {

using Pair = std::pair<Vertex, Vertex>;

/// The events of two actors.
struct Tie {
  std::size_t sources = 0;  ///< of all its events, each counted by itself
  std::vector<Edge> events;
};

std::map<Pair, Tie> ties_of_pairs(const KnowledgeGraph& graph) {
  std::map<Pair, Tie> ties;
  for (const Edge& edge : graph.events) {
    const Vertex a = boost::source(edge, graph.graph);
    const Vertex b = boost::target(edge, graph.graph);
    Tie& tie = ties[{std::min(a, b), std::max(a, b)}];
    tie.sources += graph.event(edge).sources;
    tie.events.push_back(edge);
  }
  return ties;
}

void sort_by_id(const KnowledgeGraph& graph, std::vector<Edge>& events) {
  std::sort(events.begin(), events.end(), [&](const Edge& a, const Edge& b) { return graph.event(a).id < graph.event(b).id; });
}

}  // namespace

PagePart whole_graph(const KnowledgeGraph& graph) {
  PagePart part;
  part.events = graph.events;
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) part.actors.push_back(actor);
  return part;
}

PagePart part_of(const KnowledgeGraph& graph, std::vector<Edge> events) {
  PagePart part;
  for (const Edge& edge : events) {
    const EventEdge& event = graph.event(edge);
    part.actors.insert(part.actors.end(), {boost::source(edge, graph.graph), boost::target(edge, graph.graph)});
    if (event.place) part.actors.push_back(*event.place);
    for (const Claim& claim : event.claims) {
      if (claim.source) part.actors.push_back(*claim.source);
    }
  }
  std::sort(part.actors.begin(), part.actors.end());
  part.actors.erase(std::unique(part.actors.begin(), part.actors.end()), part.actors.end());
  part.events = std::move(events);
  return part;
}

PagePart strongest_ties(const KnowledgeGraph& graph, const PageLimits& limits) {
  std::vector<std::pair<Pair, Tie>> ranked;
  for (auto& [pair, tie] : ties_of_pairs(graph)) ranked.emplace_back(pair, std::move(tie));
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return std::tuple(b.second.sources, b.second.events.size()) < std::tuple(a.second.sources, a.second.events.size());
  });
  std::vector<bool> there(boost::num_vertices(graph.graph), false);
  std::size_t actors = 0;
  std::vector<Edge> events;
  for (const auto& [pair, tie] : ranked) {
    const std::size_t more = (there[pair.first] ? 0U : 1U) + (there[pair.second] ? 0U : 1U);
    if (actors + more > limits.actors || events.size() + tie.events.size() > limits.events) continue;
    there[pair.first] = there[pair.second] = true;
    actors += more;
    events.insert(events.end(), tie.events.begin(), tie.events.end());
  }
  sort_by_id(graph, events);
  return part_of(graph, std::move(events));
}

}  // namespace entente
