#pragma once
// All that joins two actors drawn as one line.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

/// All events between two actors, as a picture shows them: one line, with a stroke of its colour for each family.
struct DrawnTie {
  Vertex from = 0;
  Vertex to = 0;
  bool forward = false;   ///< some event has a direction, and goes from `from` to `to`
  bool backward = false;  ///< some goes the other way
  std::map<RelationFamily, std::size_t> families;  ///< → number of events
  /// Status → relation, or role of an office → number of events.
  std::map<std::string, std::map<std::string, std::size_t>, std::less<>> events;
  std::size_t sources = 0;  ///< independent ones of all its events, each event counted by itself

  /// The status that its line shows: the surest of them.
  [[nodiscard]] std::string_view status() const;
  [[nodiscard]] bool is_fact() const { return families.size() == 1 && families.contains(RelationFamily::fact); }
};

/// The ties of these events of `graph`, by their ends.
std::vector<DrawnTie> drawn_ties(const KnowledgeGraph& graph, const std::vector<Edge>& events);

/// "meet ×3, call; planned: visit".
std::string label_of(const DrawnTie& tie);

}  // namespace entente
