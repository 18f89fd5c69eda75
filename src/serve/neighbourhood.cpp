// What is around an actor, ring by ring, the strongest first.

#include <algorithm>
#include <map>

#include "serve/steps.hpp"

namespace entente {
namespace {

/// Events of `actor` that the filter accepts.
std::vector<Edge> events_of(const KnowledgeGraph& graph, Vertex actor, const EventFilter& filter) {
  std::vector<Edge> events;
  for (const Edge& edge : boost::make_iterator_range(boost::out_edges(actor, graph.graph))) {
    if (filter.accepts(graph.event(edge))) events.push_back(edge);
  }
  for (const Edge& edge : boost::make_iterator_range(boost::in_edges(actor, graph.graph))) {
    if (filter.accepts(graph.event(edge))) events.push_back(edge);
  }
  return events;
}

/// The actors one step beyond `ring` that are not yet in `chosen`, those with most sources first.
std::vector<Vertex> beyond(const KnowledgeGraph& graph, const std::vector<Vertex>& ring, const std::set<Vertex>& chosen, const EventFilter& filter) {
  std::map<Vertex, std::size_t> sources;
  for (const Vertex actor : ring) {
    for (const Edge& edge : events_of(graph, actor, filter)) {
      const Vertex other = boost::source(edge, graph.graph) == actor ? boost::target(edge, graph.graph) : boost::source(edge, graph.graph);
      if (!chosen.contains(other)) sources[other] += graph.event(edge).sources;
    }
  }
  std::vector<std::pair<Vertex, std::size_t>> ranked(sources.begin(), sources.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<Vertex> next;
  for (const auto& [actor, weight] : ranked) next.push_back(actor);
  return next;
}

}  // namespace

PagePart neighbourhood(const KnowledgeGraph& graph, Vertex centre, std::size_t depth, const EventFilter& filter, const ServeLimits& limits) {
  std::set<Vertex> chosen = {centre};
  std::vector<Vertex> ring = {centre};
  bool truncated = false;
  for (std::size_t step = 0; step < depth && !ring.empty(); ++step) {
    ring = beyond(graph, ring, chosen, filter);
    const std::size_t room = limits.neighbourhood_actors - std::min(limits.neighbourhood_actors, chosen.size());
    truncated = truncated || ring.size() > room;
    if (ring.size() > room) ring.resize(room);
    chosen.insert(ring.begin(), ring.end());
  }
  std::vector<Edge> events;
  for (const Vertex actor : chosen) {
    for (const Edge& edge : boost::make_iterator_range(boost::out_edges(actor, graph.graph))) {
      if (chosen.contains(boost::target(edge, graph.graph)) && filter.accepts(graph.event(edge))) events.push_back(edge);
    }
  }
  const auto by_id = [&](const Edge& a, const Edge& b) { return graph.event(a).id < graph.event(b).id; };
  if (events.size() > limits.neighbourhood_events) {
    truncated = true;
    std::sort(events.begin(), events.end(), by_id);
    std::stable_sort(events.begin(), events.end(), [&](const Edge& a, const Edge& b) { return graph.event(a).sources > graph.event(b).sources; });
    events.resize(limits.neighbourhood_events);
  }
  std::sort(events.begin(), events.end(), by_id);
  PagePart part = part_of(graph, std::move(events));
  const auto place = std::lower_bound(part.actors.begin(), part.actors.end(), centre);
  if (place == part.actors.end() || *place != centre) part.actors.insert(place, centre);
  part.truncated = truncated;
  return part;
}

}  // namespace entente
