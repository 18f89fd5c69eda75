#include "output/dot_clusters.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "output/style.hpp"

namespace entente {
namespace {

/// "Iraq · العراق".
std::string title_of(const ActorVertex& country) { return fmt::format("{}", fmt::join(label_lines(country), " · ")); }

std::string title_of(const std::string& id, const std::vector<ActorVertex>& countries) {
  const auto place = std::find_if(countries.begin(), countries.end(), [&](const ActorVertex& country) { return country.id == id; });
  return place == countries.end() ? id.substr(id.find(':') + 1) : title_of(*place);
}

}  // namespace

Clusters::Clusters(const KnowledgeGraph& graph, const std::vector<bool>& shown, const std::vector<ActorVertex>& countries) : graph_(graph) {
  for (Vertex actor = 0; actor < shown.size(); ++actor) {
    const std::string& country = graph.graph[actor].country;
    if (!shown[actor] || country.empty() || country == graph.graph[actor].id) continue;
    const auto own = graph.find_actor(country);
    if (own && shown[*own]) names_[country] = {};  // it says its name itself
    else names_[country] = own ? title_of(graph.graph[*own]) : title_of(country, countries);
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
  set(cluster, "fontsize", "12");
  set(cluster, "fontcolor", "#2F5577");
  set(cluster, "style", "rounded,filled");
  set(cluster, "fillcolor", "#F3F7FB");
  set(cluster, "color", "#9DB8D0");
  set(cluster, "margin", "10");
  return cluster;
}

std::string Clusters::role_of(Vertex actor) const {
  if (!has(actor)) return {};
  const std::string told = told_role_of(actor);
  return told.empty() ? known_role_of(actor) : told;
}

std::string Clusters::known_role_of(Vertex actor) const {
  std::string last;  // day on which it is spoken of
  for (const std::uint32_t document : graph_.graph[actor].documents) last = std::max(last, graph_.documents[document].date);
  const auto& offices = graph_.graph[actor].offices;
  const auto held = std::find_if(offices.rbegin(), offices.rend(), [&](const KnownOffice& office) {
    return office.of_id == graph_.graph[actor].country && !office.from.empty() && office.from <= last && (office.to.empty() || office.to >= last);
  });
  return held == offices.rend() ? std::string() : one_line(held->role);
}

std::string Clusters::told_role_of(Vertex actor) const {
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
