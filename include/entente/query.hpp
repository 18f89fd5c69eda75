#pragma once
// Asked: who met whom, and what else the graph can tell.

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

// ---- Finding an actor by name --------------------------------------------------------------------------------------

/// What a name may mean. Exactly one of the lists is filled, or none when nothing is near.
struct NameMatch {
  std::vector<Vertex> actors;       ///< one: found; several: the name is ambiguous, the best known first
  std::vector<std::string> similar; ///< names of actors written or sounding nearly so, the nearest first
};

/// Finds an actor by id, by any name its articles use, by the same sounds in another script, or by a part of its name.
NameMatch find_by_name(const KnowledgeGraph& graph, std::string_view name);

// ---- Choosing events -----------------------------------------------------------------------------------------------

/// Which events a question is about. What is empty does not restrict.
struct EventFilter {
  std::set<std::string, std::less<>> relations;
  std::set<std::string, std::less<>> statuses;
  std::optional<int> since;  ///< day number as in `DaySpan`
  std::optional<int> until;
  std::set<Vertex> places;
  std::size_t min_sources = 0;

  [[nodiscard]] bool accepts(const EventEdge& event) const;
};

/// One event seen from one of its ends.
struct Tie {
  Edge edge;
  Vertex other = 0;       ///< the actor at the far end
  bool outgoing = false;  ///< the near end is the subject
};

/// Events of `actor` that `filter` accepts: by time, the undated by when they were told; then by the other's name, and id.
std::vector<Tie> ties_of(const KnowledgeGraph& graph, Vertex actor, const EventFilter& filter);

/// Events between `actor` and `other` alone, in the same order.
std::vector<Tie> ties_between(const KnowledgeGraph& graph, Vertex actor, Vertex other, const EventFilter& filter);

/// The surest chain of events from one actor to another, each tie seen from the actor before it: confidences multiply along
/// it, and of chains equally sure the shorter one wins. Empty when there is none, or when both are one.
std::vector<Tie> shortest_chain(const KnowledgeGraph& graph, Vertex from, Vertex to, const EventFilter& filter);

// ---- Answers as tables ---------------------------------------------------------------------------------------------

using Cell = std::variant<std::string, std::int64_t, double>;

/// Rows under named columns.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
};

/// One way to write a table.
struct TableFormat {
  std::string_view name;
  void (*write)(const Table& table, std::ostream& out);
};

/// table, jsonl, csv, tsv, md.
std::span<const TableFormat> table_formats();
const TableFormat* find_table_format(std::string_view name);

/// Whom, when, where, with which status, told by how many; for machines also ids and, when asked, the sentences.
struct TieColumns {
  bool ids = false;
  bool relation = false;
  bool evidence = false;  ///< a row a claim instead of a row an event
};
Table tie_table(const KnowledgeGraph& graph, const std::vector<Tie>& ties, const TieColumns& columns);

}  // namespace entente
