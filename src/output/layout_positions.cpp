// Positions for the page: Graphviz' sfdp over one edge a pair of actors, so that the browser need not lay out.

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "entente/page.hpp"
#include "output/layout.hpp"

namespace entente {
namespace {

/// Pairs of actors that have events, the smaller vertex first, with the independent sources of all their events.
using Pairs = std::map<std::pair<Vertex, Vertex>, std::size_t>;

Pairs pairs_of(const KnowledgeGraph& graph, const PagePart& part) {
  Pairs pairs;
  for (const Edge& edge : part.events) {
    const Vertex a = boost::source(edge, graph.graph);
    const Vertex b = boost::target(edge, graph.graph);
    pairs[{std::min(a, b), std::max(a, b)}] += graph.event(edge).sources;
  }
  return pairs;
}

AgraphPtr skeleton_of(const Pairs& pairs, std::map<Vertex, Agnode_t*>& nodes) {
  AgraphPtr picture = open_picture("positions", Agundirected);
  set(picture.get(), "layout", "sfdp");
  set(picture.get(), "start", "7");
  set(picture.get(), "overlap", "prism");
  set(picture.get(), "K", "1.1");
  set(picture.get(), "splines", "none");
  for (const auto& [pair, sources] : pairs) nodes[pair.first] = nodes[pair.second] = nullptr;
  for (auto& [actor, node] : nodes) {
    node = agnode(picture.get(), mutable_text(fmt::format("{}", actor).c_str()), 1);
    set(node, "label", "");
    set(node, "width", "1.2");
    set(node, "height", "0.6");
  }
  for (const auto& [pair, sources] : pairs) {
    Agedge_t* const edge = agedge(picture.get(), nodes[pair.first], nodes[pair.second], nullptr, 1);
    set(edge, "weight", fmt::format("{}", 1 + static_cast<int>(std::log2(static_cast<double>(sources + 1)))));
  }
  return picture;
}

}  // namespace

std::vector<PagePoint> positions(const KnowledgeGraph& graph, const PagePart& part) {
  std::vector<PagePoint> points(part.actors.size());
  const Pairs pairs = pairs_of(graph, part);
  if (pairs.empty()) return points;
  const auto lock = lock_graphviz();
  std::map<Vertex, Agnode_t*> nodes;
  const AgraphPtr picture = skeleton_of(pairs, nodes);
  const Layout layout(shared_context(), picture.get());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto node = nodes.find(part.actors[i]);
    if (node == nodes.end()) continue;
    const pointf at = ND_coord(node->second);
    points[i] = {static_cast<int>(std::lround(at.x)), static_cast<int>(-std::lround(at.y))};
  }
  return points;
}

}  // namespace entente
