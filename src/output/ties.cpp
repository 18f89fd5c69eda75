#include "output/ties.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/style.hpp"

namespace entente {
namespace {

void add_event(DrawnTie& tie, const EventEdge& event, bool goes_forward) {
  if (!event.symmetric) (goes_forward ? tie.forward : tie.backward) = true;
  ++tie.families[find_relation(event.relation)->family];
  ++tie.events[event.status][event.role.value_or(event.relation)];
  tie.sources += event.sources;
}

/// The line leads the way of what has a direction.
void turn(DrawnTie& tie) {
  if (tie.forward || !tie.backward) return;
  std::swap(tie.from, tie.to);
  std::swap(tie.forward, tie.backward);
}

}  // namespace

std::string_view DrawnTie::status() const {
  for (const StatusStyle& style : status_styles()) {
    if (events.contains(style.status)) return style.status;
  }
  return "actual";
}

std::vector<DrawnTie> drawn_ties(const KnowledgeGraph& graph, const std::vector<Edge>& events) {
  std::map<std::pair<Vertex, Vertex>, DrawnTie> ties;
  for (const Edge& edge : events) {
    const Vertex from = boost::source(edge, graph.graph);
    const Vertex to = boost::target(edge, graph.graph);
    DrawnTie& tie = ties[{std::min(from, to), std::max(from, to)}];
    tie.from = std::min(from, to);
    tie.to = std::max(from, to);
    add_event(tie, graph.event(edge), from == tie.from);
  }
  std::vector<DrawnTie> all;
  for (auto& [ends, tie] : ties) {
    turn(tie);
    all.push_back(std::move(tie));
  }
  return all;
}

std::string label_of(const DrawnTie& tie) {
  std::string label;
  for (const StatusStyle& style : status_styles()) {
    const auto events = tie.events.find(style.status);
    if (events == tie.events.end()) continue;
    std::string words;
    for (const auto& [relation, count] : events->second) {
      words += (words.empty() ? "" : ", ") + one_line(relation);
      if (count > 1) words += fmt::format(" ×{}", count);
    }
    // What the line shows needs no word.
    const std::string_view lead = style.status == tie.status() ? std::string_view() : style.status;
    label += fmt::format("{}{}{}{}", label.empty() ? "" : "; ", lead, lead.empty() ? "" : ": ", words);
  }
  return label;
}

}  // namespace entente
