#pragma once
// What lays graphs out: Graphviz, one caller at a time.

#include <graphviz/gvc.h>

#include <mutex>

#include "output/dot.hpp"

namespace entente {

/// One for the program, because Graphviz keeps pointers into a context beyond its end. To be used under the lock.
GVC_t* shared_context();

/// Graphviz is not made for threads.
std::unique_lock<std::mutex> lock_graphviz();

/// A laid out graph, by the engine that its attribute `layout` names; the layout goes before the graph does.
class Layout {
 public:
  /// Throws `Error` when the engine fails.
  Layout(GVC_t* context, Agraph_t* picture);
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout() { gvFreeLayout(context_, picture_); }

 private:
  GVC_t* context_;
  Agraph_t* picture_;
};

}  // namespace entente
