#include "output/drawing.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace entente {
namespace {

std::vector<bool> with_ties(const KnowledgeGraph& graph) {
  std::vector<bool> shown(boost::num_vertices(graph.graph), false);
  for (const Edge& edge : graph.events) shown[boost::source(edge, graph.graph)] = shown[boost::target(edge, graph.graph)] = true;
  return shown;
}

std::vector<DrawnTie> ties_to_draw(const KnowledgeGraph& graph, const Clusters& clusters) {
  std::vector<Edge> events = graph.events;
  std::erase_if(events, [&](const Edge& edge) { return clusters.tell(edge); });
  return drawn_ties(graph, events);
}

/// Vertices that belong together, each set called by its smallest.
class Sets {
 public:
  explicit Sets(std::size_t size) : above_(size) { std::iota(above_.begin(), above_.end(), Vertex{0}); }
  Vertex find(Vertex vertex) {
    while (above_[vertex] != vertex) vertex = above_[vertex] = above_[above_[vertex]];
    return vertex;
  }
  void join(Vertex a, Vertex b) {
    const Vertex first = find(a);
    const Vertex second = find(b);
    above_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::vector<Vertex> above_;
};

}  // namespace

Drawing::Drawing(const KnowledgeGraph& given, const ExportOptions& options)
    : graph(given), shown(with_ties(given)), clusters(given, shown, options.countries), ties(ties_to_draw(given, clusters)) {}

std::vector<std::vector<bool>> Drawing::pieces() const {
  Sets sets(shown.size());
  for (const DrawnTie& tie : ties) sets.join(tie.from, tie.to);
  std::map<std::string, Vertex> first_of_cluster;
  for (Vertex actor = 0; actor < shown.size(); ++actor) {
    if (!shown[actor] || !clusters.has(actor)) continue;
    sets.join(first_of_cluster.try_emplace(graph.graph[actor].country, actor).first->second, actor);
  }
  std::map<Vertex, std::vector<bool>> pieces;
  for (Vertex actor = 0; actor < shown.size(); ++actor) {
    if (shown[actor]) pieces.try_emplace(sets.find(actor), shown.size(), false).first->second[actor] = true;
  }
  std::vector<std::vector<bool>> all;
  for (auto& [first, piece] : pieces) all.push_back(std::move(piece));
  return all;
}

}  // namespace entente
