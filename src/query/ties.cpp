#include <algorithm>
#include <tuple>

#include "entente/query.hpp"

namespace entente {
namespace {

/// For people: the time, or when the event was told.
std::string when(const EventEdge& event) {
  if (event.time) return *event.time;
  return event.first_told.empty() ? std::string() : "told " + event.first_told;
}

std::string order_of_time(const EventEdge& event) { return event.time ? *event.time : event.first_told; }

void add_headings(Table& table, const TieColumns& columns) {
  table.columns = {"with"};
  if (columns.relation) table.columns.insert(table.columns.end(), {"relation", "as"});
  table.columns.insert(table.columns.end(), {"when", "where", "status", "sources"});
  if (columns.ids) table.columns.insert(table.columns.end(), {"confidence", "actor", "event"});
  if (columns.evidence) table.columns.insert(table.columns.end(), {"article", "published", "publisher", "evidence"});
}

std::vector<Cell> event_cells(const KnowledgeGraph& graph, const Tie& tie, const TieColumns& columns) {
  const EventEdge& event = graph.event(tie.edge);
  std::vector<Cell> cells = {graph.graph[tie.other].name};
  if (columns.relation) {
    cells.emplace_back(event.role.value_or(event.relation));
    cells.emplace_back(event.symmetric ? "party" : tie.outgoing ? "subject" : "object");
  }
  cells.emplace_back(columns.ids ? event.time.value_or("") : when(event));
  cells.emplace_back(event.place ? graph.graph[*event.place].name : std::string());
  cells.emplace_back(event.status);
  cells.emplace_back(static_cast<std::int64_t>(event.sources));
  if (columns.ids) {
    cells.emplace_back(event.confidence);
    cells.emplace_back(graph.graph[tie.other].id);
    cells.emplace_back(event.id);
  }
  return cells;
}

}  // namespace

std::vector<Tie> ties_of(const KnowledgeGraph& graph, Vertex actor, const EventFilter& filter) {
  std::vector<Tie> ties;
  for (const Edge& edge : boost::make_iterator_range(boost::out_edges(actor, graph.graph))) {
    if (filter.accepts(graph.event(edge))) ties.push_back({edge, boost::target(edge, graph.graph), true});
  }
  for (const Edge& edge : boost::make_iterator_range(boost::in_edges(actor, graph.graph))) {
    if (filter.accepts(graph.event(edge))) ties.push_back({edge, boost::source(edge, graph.graph), false});
  }
  const auto order = [&](const Tie& tie) {
    const EventEdge& event = graph.event(tie.edge);
    return std::tuple(order_of_time(event), std::string_view(graph.graph[tie.other].name), std::string_view(event.id));
  };
  std::sort(ties.begin(), ties.end(), [&](const Tie& a, const Tie& b) { return order(a) < order(b); });
  return ties;
}

std::vector<Tie> ties_between(const KnowledgeGraph& graph, Vertex actor, Vertex other, const EventFilter& filter) {
  std::vector<Tie> ties = ties_of(graph, actor, filter);
  std::erase_if(ties, [&](const Tie& tie) { return tie.other != other; });
  return ties;
}

Table tie_table(const KnowledgeGraph& graph, const std::vector<Tie>& ties, const TieColumns& columns) {
  Table table;
  add_headings(table, columns);
  for (const Tie& tie : ties) {
    const std::vector<Cell> cells = event_cells(graph, tie, columns);
    if (!columns.evidence) {
      table.rows.push_back(cells);
      continue;
    }
    for (const Claim& claim : graph.event(tie.edge).claims) {
      const ArticleRecord& article = graph.documents[claim.document];
      auto& row = table.rows.emplace_back(cells);
      row.insert(row.end(), {article.id, article.date, article.publisher, claim.evidence});
    }
  }
  return table;
}

}  // namespace entente
