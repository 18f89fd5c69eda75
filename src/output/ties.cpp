#include "output/ties.hpp"

#include <fmt/format.h>
#include <tuple>

#include "output/style.hpp"

namespace entente {
namespace {

using Key = std::tuple<Vertex, Vertex, RelationFamily, std::string_view>;

void add_event(DrawnTie& tie, const EventEdge& event) {
  tie.directed = tie.directed || !event.symmetric;
  ++tie.events[event.role.value_or(event.relation)];
  tie.sources += event.sources;
}

}  // namespace

std::vector<DrawnTie> drawn_ties(const KnowledgeGraph& graph) {
  std::map<Key, DrawnTie> ties;
  // Those with a direction first: an event between equals then joins the line that is there, whichever way it points.
  for (const bool symmetric : {false, true}) {
    for (const Edge& edge : graph.events) {
      const EventEdge& event = graph.event(edge);
      if (event.symmetric != symmetric) continue;
      const RelationFamily family = find_relation(event.relation)->family;
      Vertex from = boost::source(edge, graph.graph);
      Vertex to = boost::target(edge, graph.graph);
      if (symmetric && !ties.contains({from, to, family, event.status}) && ties.contains({to, from, family, event.status})) {
        std::swap(from, to);
      }
      DrawnTie& tie = ties.try_emplace({from, to, family, event.status}, DrawnTie{from, to, family, event.status, false, {}, 0}).first->second;
      add_event(tie, event);
    }
  }
  std::vector<DrawnTie> all;
  for (auto& [key, tie] : ties) all.push_back(std::move(tie));
  return all;
}

std::string label_of(const DrawnTie& tie) {
  std::string label;
  for (const auto& [relation, count] : tie.events) {
    if (!label.empty()) label += ", ";
    label += one_line(relation);
    if (count > 1) label += fmt::format(" ×{}", count);
  }
  return label;
}

}  // namespace entente
