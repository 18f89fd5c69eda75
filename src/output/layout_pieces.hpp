#pragma once
// Pictures of several pieces: each laid out by itself, then all of them packed onto one page.

#include "output/drawing.hpp"
#include "output/layout.hpp"

namespace entente {

/// A box on the page, in points; `x` and `y` of its lower left corner.
struct PageBox {
  double width = 0;
  double height = 0;
  double x = 0;
  double y = 0;
};

/// Places boxes without overlap so that all fit a page of about `aspect` (width to height) as large as need be. The largest
/// come first; the order of `boxes` stays.
void pack(std::vector<PageBox>& boxes, double aspect);

/// The picture of a drawing with its legend, where all has its place: to be drawn by Graphviz' engine `nop2`, which is set.
/// Needs the lock. Throws `Error` when an engine fails.
AgraphPtr make_packed_picture(const Drawing& drawing);

}  // namespace entente
