// Links a planned event with the one that carried it out.

#include <map>
#include <tuple>

#include "graph/steps.hpp"

namespace entente {
namespace {

constexpr int longest_plan = 90;  ///< days from the announcement to an event that is still taken for the announced one

using Ends = std::tuple<std::string_view, Vertex, Vertex>;

Ends ends_of(const KnowledgeGraph& graph, const Edge& edge) {
  return {graph.event(edge).relation, boost::source(edge, graph.graph), boost::target(edge, graph.graph)};
}

std::optional<DaySpan> days(const std::optional<std::string>& time) { return time ? parse_days(*time) : std::nullopt; }

/// When an event took place, or was first told of.
std::optional<DaySpan> happened(const EventEdge& event) { return event.time ? days(event.time) : parse_days(event.first_told); }

bool carries_out(const EventEdge& actual, const EventEdge& plan) {
  if (actual.place && plan.place && *actual.place != *plan.place) return false;
  const auto done = happened(actual);
  if (!done) return false;
  if (const auto due = days(plan.time)) return due->overlaps(*done);
  const auto announced = parse_days(plan.first_told);
  return announced && announced->first <= done->last && done->first <= announced->last + longest_plan;
}

}  // namespace

void link_plans(KnowledgeGraph& graph) {
  std::map<Ends, std::vector<Edge>> plans;
  for (const Edge& edge : graph.events) {
    if (graph.event(edge).status == "planned") plans[ends_of(graph, edge)].push_back(edge);
  }
  for (const Edge& edge : graph.events) {
    EventEdge& actual = graph.graph[edge];
    const auto same_ends = actual.status == "actual" ? plans.find(ends_of(graph, edge)) : plans.end();
    if (same_ends == plans.end()) continue;
    for (const Edge& planned : same_ends->second) {
      EventEdge& plan = graph.graph[planned];
      if (!carries_out(actual, plan)) continue;
      actual.linked.push_back(plan.id);
      plan.linked.push_back(actual.id);
    }
  }
}

}  // namespace entente
