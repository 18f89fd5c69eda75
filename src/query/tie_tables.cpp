// Ties as rows: seen from one end, or as who did what to whom.

#include "entente/query.hpp"

namespace entente {
namespace {

/// For people: the time, or when the event was told.
std::string when(const EventEdge& event) {
  if (event.time) return *event.time;
  return event.first_told.empty() ? std::string() : "told " + event.first_told;
}

std::string place_name(const KnowledgeGraph& graph, const EventEdge& event) {
  return event.place ? graph.graph[*event.place].name : std::string();
}

std::vector<std::string> tie_headings(const TieColumns& columns) {
  std::vector<std::string> headings;
  if (columns.near) headings.emplace_back("who");
  headings.emplace_back("with");
  if (columns.relation) headings.insert(headings.end(), {"relation", "as"});
  headings.insert(headings.end(), {"when", "where", "status", "sources"});
  if (columns.ids) headings.insert(headings.end(), {"confidence", "actor", "event"});
  return headings;
}

std::vector<Cell> tie_cells(const KnowledgeGraph& graph, const Tie& tie, const TieColumns& columns) {
  const EventEdge& event = graph.event(tie.edge);
  std::vector<Cell> cells;
  if (columns.near) cells.emplace_back(graph.graph[tie.near(graph)].name);
  cells.emplace_back(graph.graph[tie.other].name);
  if (columns.relation) {
    cells.emplace_back(event.role.value_or(event.relation));
    cells.emplace_back(event.symmetric ? "party" : tie.outgoing ? "subject" : "object");
  }
  cells.emplace_back(columns.ids ? event.time.value_or("") : when(event));
  cells.emplace_back(place_name(graph, event));
  cells.emplace_back(event.status);
  cells.emplace_back(static_cast<std::int64_t>(event.sources));
  if (columns.ids) {
    cells.emplace_back(event.confidence);
    cells.emplace_back(graph.graph[tie.other].id);
    cells.emplace_back(event.id);
  }
  return cells;
}

std::vector<std::string> timeline_headings(bool ids) {
  if (!ids) return {"when", "who", "relation", "whom", "where", "status", "sources"};
  return {"when",   "who",     "relation",   "whom",       "where",     "status",     "sources",
          "role",   "first_told", "last_told", "confidence", "subject", "object", "event"};
}

std::vector<Cell> timeline_cells(const KnowledgeGraph& graph, const Tie& tie, bool ids) {
  const EventEdge& event = graph.event(tie.edge);
  // Between equals the one asked for comes first.
  const Vertex who = event.symmetric ? tie.near(graph) : boost::source(tie.edge, graph.graph);
  const Vertex whom = event.symmetric ? tie.other : boost::target(tie.edge, graph.graph);
  std::vector<Cell> cells = {ids ? event.time.value_or("") : when(event),
                             graph.graph[who].name,
                             ids ? event.relation : event.role.value_or(event.relation),
                             graph.graph[whom].name,
                             place_name(graph, event),
                             event.status,
                             static_cast<std::int64_t>(event.sources)};
  if (ids) {
    cells.insert(cells.end(), {event.role.value_or(""), event.first_told, event.last_told, event.confidence,
                               graph.graph[who].id, graph.graph[whom].id, event.id});
  }
  return cells;
}

}  // namespace

Table tie_table(const KnowledgeGraph& graph, const std::vector<Tie>& ties, const TieColumns& columns) {
  EventTable rows{{tie_headings(columns), {}}, {}};
  for (const Tie& tie : ties) {
    rows.table.rows.push_back(tie_cells(graph, tie, columns));
    rows.events.push_back({tie.edge});
  }
  return columns.evidence ? with_evidence(graph, rows, false) : rows.table;
}

Table timeline_table(const KnowledgeGraph& graph, const std::vector<Tie>& ties, const TieColumns& columns) {
  EventTable rows{{timeline_headings(columns.ids), {}}, {}};
  for (const Tie& tie : ties) {
    rows.table.rows.push_back(timeline_cells(graph, tie, columns.ids));
    rows.events.push_back({tie.edge});
  }
  return columns.evidence ? with_evidence(graph, rows, false) : rows.table;
}

Table with_evidence(const KnowledgeGraph& graph, const EventTable& rows, bool events) {
  Table table{rows.table.columns, {}};
  if (events) table.columns.insert(table.columns.end(), {"relation", "event"});
  table.columns.insert(table.columns.end(), {"article", "published", "publisher", "evidence"});
  for (std::size_t i = 0; i < rows.events.size(); ++i) {
    for (const Edge& edge : rows.events[i]) {
      const EventEdge& event = graph.event(edge);
      for (const Claim& claim : event.claims) {
        const ArticleRecord& article = graph.documents[claim.document];
        auto& row = table.rows.emplace_back(rows.table.rows[i]);
        if (events) row.insert(row.end(), {event.role.value_or(event.relation), event.id});
        row.insert(row.end(), {article.id, article.date, article.publisher, claim.evidence});
      }
    }
  }
  return table;
}

}  // namespace entente
