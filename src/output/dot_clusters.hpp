#pragma once
// Countries as boxes with their officials, bodies and places inside.

#include <map>
#include <string>
#include <vector>

#include "entente/graph.hpp"
#include "output/dot.hpp"

namespace entente {

/// The clusters of a picture: of each country that has actors besides itself in it.
class Clusters {
 public:
  /// `shown` by vertex; `countries` name the clusters of those that are not in `graph`. Lives no longer than `graph`.
  Clusters(const KnowledgeGraph& graph, const std::vector<bool>& shown, const std::vector<ActorVertex>& countries);

  [[nodiscard]] bool empty() const { return names_.empty(); }
  /// True for a fact that the cluster of its ends tells by itself: an office in the country around.
  [[nodiscard]] bool tell(const Edge& edge) const;
  /// The part of `picture` where an actor stands: a cluster, made when it is not there, or the picture itself.
  [[nodiscard]] Agraph_t* place_of(Agraph_t* picture, Vertex actor) const;
  /// The role that most sources give `actor` in its cluster, for its label ("foreign minister"); else the office there that
  /// it is known to have held when its last article was written; empty for none.
  [[nodiscard]] std::string role_of(Vertex actor) const;
  /// Whether an actor stands in a cluster.
  [[nodiscard]] bool has(Vertex actor) const;

 private:
  [[nodiscard]] std::string told_role_of(Vertex actor) const;
  [[nodiscard]] std::string known_role_of(Vertex actor) const;

  const KnowledgeGraph& graph_;
  std::map<std::string, std::string> names_;  ///< country id → its label, empty when the country itself is shown
};

}  // namespace entente
