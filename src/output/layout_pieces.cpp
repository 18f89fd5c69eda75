#include "output/layout_pieces.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <numeric>

namespace entente {
namespace {

constexpr double page_aspect = 1.4;  ///< of a landscape sheet
constexpr double gap = 22;           ///< points between pieces
constexpr double much_smaller = 0.8;

/// A piece with the positions that its engine gave it as attributes.
struct Piece {
  AgraphPtr picture;
  PageBox box;  ///< where it was laid out, then where it goes
};

/// Calls `change` with each number of an attribute like "e,12,34 5,6.5 7,8"; what is between stays.
template <typename Change>
std::string with_numbers(std::string_view text, const Change& change) {
  std::string out;
  for (std::size_t at = 0, count = 0; at < text.size();) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    if (error != std::errc()) {
      out += text[at++];
      continue;
    }
    out += fmt::format("{:.2f}", change(number, count++));
    at = static_cast<std::size_t>(end - text.data());
  }
  return out;
}

std::string attribute(void* object, const char* name) {
  const char* const value = agget(object, mutable_text(name));
  return value == nullptr ? std::string() : value;
}

/// Lays a picture out, and has its positions written into attributes.
PageBox lay_out(Agraph_t* picture) {
  GVC_t* const context = shared_context();
  const Layout layout(context, picture);
  if (gvRender(context, picture, "dot", nullptr) != 0) throw Error("Graphviz could not tell its layout");
  double ends[4] = {0, 0, 0, 0};  // left, bottom, right, top
  with_numbers(attribute(picture, "bb"), [&](double number, std::size_t i) { return i < 4 ? ends[i] = number : number; });
  return {ends[2] - ends[0], ends[3] - ends[1], ends[0], ends[1]};
}

/// How large the page must be for a box of this size.
double page_for(double width, double height, double aspect) { return std::max(width / aspect, height); }

Piece laid_out(const Drawing& drawing, const std::vector<bool>& actors, const char* direction) {
  Piece piece{make_dot(drawing, TieLabels::as_nodes, actors), {}};
  set(piece.picture.get(), "rankdir", direction);
  piece.box = lay_out(piece.picture.get());
  return piece;
}

/// From left to right, where words lie along the lines; from top to bottom when that takes a much smaller page.
Piece laid_out(const Drawing& drawing, const std::vector<bool>& actors) {
  Piece across = laid_out(drawing, actors, "LR");
  Piece down = laid_out(drawing, actors, "TB");
  const auto page = [](const Piece& piece) { return page_for(piece.box.width, piece.box.height, page_aspect); };
  return page(down) < much_smaller * page(across) ? std::move(down) : std::move(across);
}

Piece legend() {
  Piece piece{open_picture("entente", Agdirected), {}};
  add_legend(piece.picture.get());
  set(piece.picture.get(), "layout", "dot");
  piece.box = lay_out(piece.picture.get());
  return piece;
}

/// Gives the parts of `whole` that `piece` has the places that they have there, moved by `right` and `up` points.
void take_places(Agraph_t* whole, Agraph_t* piece, double right, double up) {
  const auto moved = [&](void* object, const char* name) {
    return with_numbers(attribute(object, name), [&](double number, std::size_t i) { return number + (i % 2 == 0 ? right : up); });
  };
  for (Agnode_t* node = agfstnode(piece); node != nullptr; node = agnxtnode(piece, node)) {
    Agnode_t* const own = agnode(whole, agnameof(node), 0);
    set(own, "pos", moved(node, "pos"));
    for (Agedge_t* edge = agfstout(piece, node); edge != nullptr; edge = agnxtout(piece, edge)) {
      set(agedge(whole, own, agnode(whole, agnameof(aghead(edge)), 0), nullptr, 0), "pos", moved(edge, "pos"));
    }
  }
  for (Agraph_t* cluster = agfstsubg(piece); cluster != nullptr; cluster = agnxtsubg(cluster)) {
    Agraph_t* const own = agsubg(whole, agnameof(cluster), 0);
    for (const char* const name : {"bb", "lp"}) set(own, name, moved(cluster, name));
  }
}

bool overlap(const PageBox& a, const PageBox& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

void pack(std::vector<PageBox>& boxes, double aspect) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto area = [&](std::size_t box) { return boxes[box].width * boxes[box].height; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return area(a) > area(b); });
  std::vector<PageBox> placed;
  double width = 0;
  double height = 0;
  for (const std::size_t number : order) {
    std::vector<std::pair<double, double>> corners = {{0, 0}};
    for (const PageBox& box : placed) corners.insert(corners.end(), {{box.x + box.width, box.y}, {box.x, box.y + box.height}, {box.x + box.width, 0}, {0, box.y + box.height}});
    std::optional<PageBox> best;
    const auto cost = [&](const PageBox& box) {
      return std::tuple(page_for(std::max(width, box.x + box.width), std::max(height, box.y + box.height), aspect), box.x + box.y, box.x);
    };
    for (const auto& [x, y] : corners) {
      const PageBox candidate = {boxes[number].width, boxes[number].height, x, y};
      if (std::any_of(placed.begin(), placed.end(), [&](const PageBox& other) { return overlap(candidate, other); })) continue;
      if (!best || cost(candidate) < cost(*best)) best = candidate;
    }
    boxes[number] = *best;  // to the right of all is always free
    placed.push_back(*best);
    width = std::max(width, best->x + best->width);
    height = std::max(height, best->y + best->height);
  }
}

AgraphPtr make_packed_picture(const Drawing& drawing) {
  std::vector<Piece> pieces;
  for (const std::vector<bool>& actors : drawing.pieces()) pieces.push_back(laid_out(drawing, actors));
  pieces.push_back(legend());
  std::vector<PageBox> boxes;
  for (const Piece& piece : pieces) boxes.push_back({piece.box.width + gap, piece.box.height + gap, 0, 0});
  pack(boxes, page_aspect);
  AgraphPtr whole = make_dot(drawing, TieLabels::as_nodes);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    take_places(whole.get(), pieces[i].picture.get(), boxes[i].x - pieces[i].box.x, boxes[i].y - pieces[i].box.y);
  }
  set(whole.get(), "layout", "nop2");
  set(whole.get(), "rankdir", "TB");  // what is placed is turned no more
  return whole;
}

}  // namespace entente
