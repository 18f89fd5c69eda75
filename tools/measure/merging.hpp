#pragma once
// How well many articles become one graph: who is who across articles and languages, and which articles tell one event.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "entente/evidence.hpp"
#include "entente/graph.hpp"
#include "entente/json.hpp"

namespace measure {

// ---- Who is who: gold's actors, by the names that the text gives them ------------------------------------------------

/// A document of gold with its actors as the text names them, and who they are.
struct NamedDocument {
  entente::Extraction extraction;      ///< actors with surface names only; the offices they hold, no other triples
  std::vector<std::string> canonical;  ///< of each actor the name that gold gives it in every document
};

/// A line of gold. Throws `entente::Error` with file and line for what is none.
NamedDocument read_named_document(const entente::JsonValue& line);

/// Gives the actors of `document` what the program knows of them: the entry of the authority and its usual name, from the
/// actor of `found` (the program's reading of the same article) that shares most of their names.
void link_actors(NamedDocument& document, const entente::Extraction& found);

/// B-cubed (Bagga & Baldwin 1998) over actors of documents: for each, the share of its cluster that is it, and the share of
/// it that is in its cluster; then the means.
struct ClusterFigures {
  std::size_t mentions = 0;  ///< actors of documents
  std::size_t people = 0;    ///< clusters of gold
  std::size_t clusters = 0;  ///< clusters of the program
  double precision = 0;      ///< 0 to 1
  double recall = 0;         ///< 0 to 1
  std::vector<std::string> mistakes;  ///< clusters that hold two of gold's, and what gold holds in two, as lines
};

ClusterFigures b_cubed(const std::vector<NamedDocument>& documents);

// ---- One graph in two languages ----------------------------------------------------------------------------------------

struct SharedActors {
  std::size_t both = 0;    ///< actors that articles of two languages name
  std::size_t either = 0;
  std::vector<std::string> alone;  ///< "lang: name" of those that one language has

  [[nodiscard]] double jaccard() const { return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either); }
};

SharedActors shared_actors(const entente::KnowledgeGraph& graph);

// ---- One event in many papers ------------------------------------------------------------------------------------------

struct SharedEvents {
  std::size_t clusters = 0;  ///< with at least two articles
  std::size_t shared = 0;    ///< of them, those with an event that two of its articles tell
};

/// `cluster_of`: article id → cluster.
SharedEvents shared_events(const entente::KnowledgeGraph& graph, const std::map<std::string, std::string>& cluster_of);

}  // namespace measure
