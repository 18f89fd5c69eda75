#include <algorithm>

#include "entente/query.hpp"

namespace entente {

bool EventFilter::accepts(const EventEdge& event) const {
  if (!relations.empty() && !relations.contains(event.relation)) return false;
  if (!families.empty() && !families.contains(find_relation(event.relation)->family)) return false;
  if (!statuses.empty() && !statuses.contains(event.status)) return false;
  if (event.sources < min_sources) return false;
  if (!places.empty() && (!event.place || !places.contains(*event.place))) return false;
  if (!since && !until) return true;
  const auto days = days_of(event);
  return days && (!since || days->last >= *since) && (!until || days->first <= *until);
}

bool EventFilter::accepts(const KnowledgeGraph& graph, const Edge& edge, std::optional<Vertex> near) const {
  const EventEdge& event = graph.event(edge);
  if (!accepts(event)) return false;
  if (countries.empty()) return true;
  const auto days = days_of(event);
  const auto belongs = [&](Vertex end) {
    return near != end && std::any_of(countries.begin(), countries.end(), [&](const std::string& country) {
      return belongs_to(graph, *affiliations, end, country, days);
    });
  };
  return belongs(boost::source(edge, graph.graph)) || belongs(boost::target(edge, graph.graph));
}

bool Party::is(const KnowledgeGraph& graph, Vertex end, const EventEdge& event) const {
  if (end == actor) return true;
  if (officials == nullptr) return false;
  const auto& held = (*officials)[end];
  return std::any_of(held.begin(), held.end(), [&](const Affiliation& row) {
    return row.speaks_for(graph.graph[actor].id, days_of(event));
  });
}

}  // namespace entente
