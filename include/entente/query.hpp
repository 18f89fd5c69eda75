#pragma once
// Asked: who met whom, and what else the graph can tell.

#include <cstdint>
#include <iosfwd>
#include <memory>
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
  std::set<RelationFamily> families;  ///< for questions that mean only some when no relation is named
  std::set<std::string, std::less<>> statuses;
  std::optional<int> since;  ///< day number as in `DaySpan`
  std::optional<int> until;
  std::set<Vertex> places;
  std::set<std::string, std::less<>> countries;  ///< actor ids: an end of the event belongs to one of them at that time
  std::shared_ptr<const Affiliations> affiliations;  ///< of the graph that is asked; needed with `countries`
  std::size_t min_sources = 0;

  /// All but `countries`, which `EventEdge` does not tell.
  [[nodiscard]] bool accepts(const EventEdge& event) const;
  /// All; seen from `near`, the far end has to belong to one of the countries.
  [[nodiscard]] bool accepts(const KnowledgeGraph& graph, const Edge& edge, std::optional<Vertex> near = {}) const;
};

/// Whom a question is about: an actor, or a country and all who hold its offices at the time of each event.
struct Party {
  Vertex actor = 0;
  const Affiliations* officials = nullptr;  ///< of the graph that is asked; null for the actor alone; outlives the party

  Party(Vertex alone) : actor(alone) {}  // NOLINT(google-explicit-constructor): an actor alone is a party
  Party(Vertex country, const Affiliations& affiliations) : actor(country), officials(&affiliations) {}
  /// Whether `end` of `event` is this party.
  [[nodiscard]] bool is(const KnowledgeGraph& graph, Vertex end, const EventEdge& event) const;
};

/// One event seen from one of its ends.
struct Tie {
  Edge edge;
  Vertex other = 0;       ///< the actor at the far end
  bool outgoing = false;  ///< the near end is the subject

  [[nodiscard]] Vertex near(const KnowledgeGraph& graph) const;  ///< the actor at the near end
};

/// Events of `party` that `filter` accepts: by time, the undated by when they were told; then by the other's name, and id.
/// What happens between two of one party is seen from its subject.
std::vector<Tie> ties_of(const KnowledgeGraph& graph, const Party& party, const EventFilter& filter);

/// Events between `party` and `other` alone, in the same order.
std::vector<Tie> ties_between(const KnowledgeGraph& graph, const Party& party, const Party& other, const EventFilter& filter);

/// The ties that have their place in time: not the facts (offices, membership) that nobody dates. By their first day, the
/// more precise first; of one day by id.
std::vector<Tie> in_order_of_days(const KnowledgeGraph& graph, std::vector<Tie> ties);

// ---- The net of contacts -------------------------------------------------------------------------------------------

/// The surest chain of events from one party to another, each tie seen from the actor before it: confidences multiply along
/// it, and of chains equally sure the shorter one wins. Empty when there is none, or when both are one.
std::vector<Tie> shortest_chain(const KnowledgeGraph& graph, const Party& from, const Party& to, const EventFilter& filter);

/// Somebody on a chain between two others.
struct Mediator {
  Vertex actor = 0;
  std::vector<Edge> to_first;   ///< the surest chain to the one side, from the mediator on
  std::vector<Edge> to_second;  ///< to the other side; shares no actor with the first but the mediator
  double confidence = 0;        ///< 0 to 1: of both chains together
  bool only_way = false;        ///< every chain between the two passes through
};

/// Who stands between two parties: the surest first, of those equally sure the nearer one.
std::vector<Mediator> mediators(const KnowledgeGraph& graph, const Party& first, const Party& second, const EventFilter& filter);

/// What makes an actor central.
enum class Centrality {
  degree,       ///< number of others it has ties with
  betweenness,  ///< share of the shortest chains between others that pass through it (Brandes), 0 to 1
  pagerank,     ///< share of a random walk's time (damping 0.85), 0 to 1
  eigenvector,  ///< ties with central actors; the vector has length 1
};
std::optional<Centrality> centrality_from(std::string_view name);

struct CentralActor {
  Vertex actor = 0;
  double score = 0;        ///< rounded to nine digits, so that what is equal stays so on every machine
  std::size_t others = 0;  ///< with whom it has ties
  std::vector<Edge> events;
};

/// Actors with ties, the most central first, then by number of events, and by id. A tie counts once however many events it
/// has, and for both ends. With `officials` whoever holds an office counts as the country, at the time of each event.
std::vector<CentralActor> central_actors(const KnowledgeGraph& graph, const EventFilter& filter, Centrality by,
                                         const Affiliations* officials = nullptr);

/// Actors who deal with each other more than with the rest.
struct Community {
  std::vector<Vertex> members;  ///< those with the most ties within first; at least two
  std::vector<Edge> events;     ///< between members, by id
  std::size_t leaving = 0;      ///< events with others
};

struct Communities {
  std::vector<Community> list;  ///< the largest first, then by the id of the first member
  double modularity = 0;        ///< Newman's, -0.5 to 1
};

/// Splits the net where the chains between its parts pass (Girvan and Newman), as long as that raises the modularity. The
/// same graph gives the same communities. Of a net of more than `most_ties` ties only the strongest shape communities, and
/// the others join that of their strongest tie.
Communities communities_of(const KnowledgeGraph& graph, const EventFilter& filter, const Affiliations* officials = nullptr,
                           std::size_t most_ties = 400);

// ---- Part of a graph -----------------------------------------------------------------------------------------------

/// Which part of a graph is wanted.
struct Selection {
  EventFilter filter;
  std::optional<Vertex> around;  ///< this actor, those up to `depth` ties away, and all between them
  std::size_t depth = 1;
  std::size_t strongest = 0;     ///< so many pairs with the greatest sum of confidences, and the facts about them; 0 for all
};

/// The graph of the events that are wanted, with the actors, articles and links that they need. The filter is applied first,
/// then `around`, then `strongest`.
KnowledgeGraph select(const KnowledgeGraph& graph, const Selection& selection);

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
  bool near = false;      ///< also who of the party it was
};
Table tie_table(const KnowledgeGraph& graph, const std::vector<Tie>& ties, const TieColumns& columns);

/// Who did what to whom, in the order of `ties`.
Table timeline_table(const KnowledgeGraph& graph, const std::vector<Tie>& ties, const TieColumns& columns);

/// A table each of whose rows is about events.
struct EventTable {
  Table table;
  std::vector<std::vector<Edge>> events;  ///< of each row
};

/// The table with a row a claim: beside what was in the row, where the claim stands and its sentence; with `events` also the
/// relation and id of the event.
Table with_evidence(const KnowledgeGraph& graph, const EventTable& rows, bool events);

/// A table under a heading.
struct Section {
  std::string title;
  Table table;
  bool single = false;  ///< one row, which people read downwards
};

/// All that is told of an actor: its names, offices, for a country who holds its offices, and others it has ties with. With
/// `ids` also the columns for machines; with `evidence` also the sentences.
std::vector<Section> actor_sections(const KnowledgeGraph& graph, const Affiliations& affiliations, Vertex actor,
                                    const EventFilter& filter, bool ids, bool evidence);

/// All that is told of an event: who, when, where, and each claim with its sentence and article.
std::vector<Section> event_sections(const KnowledgeGraph& graph, const Edge& edge, bool ids);

/// Writes sections as one document: with headings for people, a line an object for `jsonl`, one table of all columns for the
/// others; for machines each row says its section in `part`. `format` is one of `table_formats()`.
void write_sections(const std::vector<Section>& sections, std::string_view format, std::ostream& out);

}  // namespace entente
