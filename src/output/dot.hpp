#pragma once
// The picture as a Graphviz graph in memory.

#include <cstddef>  // cgraph.h misses it
#include <graphviz/cgraph.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

struct AgraphCloser {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using AgraphPtr = std::unique_ptr<Agraph_t, AgraphCloser>;

/// Where the words on ties stand.
enum class TieLabels {
  on_edges,  ///< an edge a tie, for programs that read DOT
  as_nodes,  ///< a small node halfway, so that no layout lets words lie over words or actors
};

struct Drawing;

/// All of a drawing with its legend, and attributes for Graphviz' programs. Ties of large graphs are drawn without words.
AgraphPtr make_dot(const Drawing& drawing, TieLabels labels);

/// Some actors of a drawing, `[by vertex]`, and the ties between them, without legend. Parts are called as in the whole.
AgraphPtr make_dot(const Drawing& drawing, TieLabels labels, const std::vector<bool>& actors);


/// An empty graph whose parts are numbered in the order in which they are made. Throws `Error` when there is no memory.
AgraphPtr open_picture(const char* name, Agdesc_t kind);

/// Adds the legend, a cluster of its own.
void add_legend(Agraph_t* picture);

/// Sets an attribute of a graph, node or edge.
void set(void* object, const char* attribute, const std::string& value);

/// cgraph's interface predates const; it does not write to what it is given.
char* mutable_text(const char* text);

/// Text that a label shows as it is: backslashes and entities mean themselves.
std::string label_text(std::string_view text);

}  // namespace entente
