#pragma once
// What a picture shows of a graph, before it is known where.

#include <vector>

#include "entente/output.hpp"
#include "output/dot_clusters.hpp"
#include "output/ties.hpp"

namespace entente {

/// Actors that have ties, in the clusters of their countries (see `add_countries`), where their roles stand for the facts that
/// tell their offices. Lives no longer than its graph and options.
struct Drawing {
  Drawing(const KnowledgeGraph& graph, const ExportOptions& options);

  const KnowledgeGraph& graph;
  std::vector<bool> shown;  ///< by vertex
  Clusters clusters;
  std::vector<DrawnTie> ties;

  /// The actors shown, in pieces that neither a tie nor a cluster joins: by their first vertex, each by vertex.
  [[nodiscard]] std::vector<std::vector<bool>> pieces() const;
};

}  // namespace entente
