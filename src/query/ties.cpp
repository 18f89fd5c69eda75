// The events of one party, or between two.

#include <algorithm>
#include <tuple>

#include "entente/query.hpp"

namespace entente {
namespace {

std::string order_of_time(const EventEdge& event) { return event.time ? *event.time : event.first_told; }

/// Actors who may be `party` in some event.
std::vector<Vertex> members_of(const KnowledgeGraph& graph, const Party& party) {
  std::vector<Vertex> members = {party.actor};
  if (party.officials == nullptr) return members;
  for (Vertex actor = 0; actor < party.officials->size(); ++actor) {
    const auto& held = (*party.officials)[actor];
    const bool ever = std::any_of(held.begin(), held.end(), [&](const Affiliation& row) {
      return row.speaks_for(graph.graph[party.actor].id, std::nullopt);
    });
    if (ever && actor != party.actor) members.push_back(actor);
  }
  return members;
}

/// Each event once: what `party` does to itself is seen from the subject.
void add_ties(const KnowledgeGraph& graph, const Party& party, Vertex member, const EventFilter& filter, std::vector<Tie>& ties) {
  for (const Edge& edge : boost::make_iterator_range(boost::out_edges(member, graph.graph))) {
    if (!filter.accepts(graph, edge, member) || !party.is(graph, member, graph.event(edge))) continue;
    ties.push_back({edge, boost::target(edge, graph.graph), true});
  }
  for (const Edge& edge : boost::make_iterator_range(boost::in_edges(member, graph.graph))) {
    const Vertex subject = boost::source(edge, graph.graph);
    const EventEdge& event = graph.event(edge);
    if (!filter.accepts(graph, edge, member) || !party.is(graph, member, event) || party.is(graph, subject, event)) continue;
    ties.push_back({edge, subject, false});
  }
}

}  // namespace

Vertex Tie::near(const KnowledgeGraph& graph) const {
  return outgoing ? boost::source(edge, graph.graph) : boost::target(edge, graph.graph);
}

std::vector<Tie> ties_of(const KnowledgeGraph& graph, const Party& party, const EventFilter& filter) {
  std::vector<Tie> ties;
  for (const Vertex member : members_of(graph, party)) add_ties(graph, party, member, filter, ties);
  const auto order = [&](const Tie& tie) {
    const EventEdge& event = graph.event(tie.edge);
    return std::tuple(order_of_time(event), std::string_view(graph.graph[tie.other].name), std::string_view(event.id));
  };
  std::sort(ties.begin(), ties.end(), [&](const Tie& a, const Tie& b) { return order(a) < order(b); });
  return ties;
}

std::vector<Tie> ties_between(const KnowledgeGraph& graph, const Party& party, const Party& other, const EventFilter& filter) {
  std::vector<Tie> ties = ties_of(graph, party, filter);
  std::erase_if(ties, [&](const Tie& tie) { return !other.is(graph, tie.other, graph.event(tie.edge)); });
  return ties;
}

std::vector<Tie> in_order_of_days(const KnowledgeGraph& graph, std::vector<Tie> ties) {
  std::erase_if(ties, [&](const Tie& tie) {
    const EventEdge& event = graph.event(tie.edge);
    return (!event.time && find_relation(event.relation)->is_fact()) || !days_of(event);
  });
  const auto order = [&](const Tie& tie) {
    const EventEdge& event = graph.event(tie.edge);
    return std::tuple(*days_of(event), std::string_view(event.id));
  };
  std::sort(ties.begin(), ties.end(), [&](const Tie& a, const Tie& b) { return order(a) < order(b); });
  return ties;
}

}  // namespace entente
