#pragma once
// Parallel edges drawn as one.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

/// All events of one family and status between two actors, as a picture shows them: one line.
struct DrawnTie {
  Vertex from = 0;
  Vertex to = 0;
  RelationFamily family = RelationFamily::contact;
  std::string_view status;
  bool directed = false;                      ///< any of its relations has a direction
  std::map<std::string, std::size_t> events;  ///< relation, or role of an office → number of events
  std::size_t sources = 0;                    ///< independent ones of all its events, each event counted by itself
};

/// All ties of `graph`, by their ends.
std::vector<DrawnTie> drawn_ties(const KnowledgeGraph& graph);

/// "meet ×3, call".
std::string label_of(const DrawnTie& tie);

}  // namespace entente
