#include "output/dot_clusters.hpp"

#include <tuple>

#include "output/style.hpp"

namespace entente {

Clusters::Clusters(const KnowledgeGraph& graph, const std::vector<bool>& shown) : graph_(graph) {
  std::map<std::string, std::size_t> sizes;
  for (Vertex actor = 0; actor < shown.size(); ++actor) {
    if (shown[actor] && !graph.graph[actor].country.empty()) ++sizes[graph.graph[actor].country];
  }
  for (const auto& [country, size] : sizes) {
    if (size < 2) continue;
    const auto own = graph.find_actor(country);
    const bool shows_itself = own && shown[*own];
    names_[country] = shows_itself ? std::string() : own ? graph.graph[*own].name : country.substr(country.find(':') + 1);
  }
}

bool Clusters::has(Vertex actor) const { return names_.contains(graph_.graph[actor].country); }

bool Clusters::tell(const Edge& edge) const {
  const Vertex held_in = boost::target(edge, graph_.graph);
  const ActorVertex& country = graph_.graph[held_in];
  return graph_.event(edge).relation == "holds_office" && has(held_in) && country.id == country.country &&
         graph_.graph[boost::source(edge, graph_.graph)].country == country.id;
}

Agraph_t* Clusters::place_of(Agraph_t* picture, Vertex actor) const {
  const auto named = names_.find(graph_.graph[actor].country);
  if (named == names_.end()) return picture;
  const std::string name = "cluster_" + one_line(named->first);
  if (Agraph_t* const there = agsubg(picture, mutable_text(name.c_str()), 0)) return there;
  Agraph_t* const cluster = agsubg(picture, mutable_text(name.c_str()), 1);
  set(cluster, "label", label_text(named->second));
  set(cluster, "fontname", "sans-serif");
  set(cluster, "style", "rounded,filled");
  set(cluster, "fillcolor", "#F3F7FB");
  set(cluster, "color", "#9DB8D0");
  set(cluster, "margin", "10");
  return cluster;
}

std::string Clusters::role_of(Vertex actor) const {
  if (!has(actor)) return {};
  const EventEdge* best = nullptr;
  for (const Edge& edge : boost::make_iterator_range(boost::out_edges(actor, graph_.graph))) {
    const EventEdge& event = graph_.event(edge);
    if (!tell(edge) || event.status != "actual" || !event.role) continue;
    const auto order = [](const EventEdge& row) { return std::tuple(row.sources, row.last_told, row.claims.size(), row.id); };
    if (best == nullptr || order(*best) < order(event)) best = &event;
  }
  return best == nullptr ? std::string() : one_line(*best->role);
}

}  // namespace entente
