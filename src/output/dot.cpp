#include "output/dot.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <ostream>

#include "output/drawing.hpp"
#include "output/formats.hpp"
#include "output/style.hpp"

namespace entente {
namespace {

constexpr std::size_t most_labels = 300;   ///< ties, above which their labels would cover the picture
constexpr std::size_t most_curves = 150;   ///< ties, above which routing them around actors takes too long
constexpr std::size_t small_picture = 80;  ///< actors, up to which the more exact engine is fast

int put(void* stream, const char* text) {
  *static_cast<std::ostream*>(stream) << text;
  return 0;
}
int flush_stream(void* stream) {
  static_cast<std::ostream*>(stream)->flush();
  return 0;
}
int read_nothing(void* /*stream*/, char* /*buffer*/, int /*size*/) { return 0; }

/// Of the engines that know clusters, the one that draws layers reads best, but takes too long for many ties.
std::string engine_for(std::size_t actors, std::size_t ties, bool clustered) {
  if (clustered) return ties <= most_labels ? "dot" : "fdp";
  return actors <= small_picture ? "neato" : "sfdp";
}

void set_up(Agraph_t* picture, std::size_t actors, std::size_t ties, bool clustered) {
  set(picture, "layout", engine_for(actors, ties, clustered));
  if (clustered) {
    set(picture, "rankdir", "LR");  // words lie along the lines
    set(picture, "ranksep", "0.35");
    set(picture, "nodesep", "0.2");
  }
  set(picture, "overlap", "prism");
  set(picture, "sep", "+14");
  set(picture, "splines", ties <= (clustered ? most_labels : most_curves) ? "true" : "line");
  set(picture, "outputorder", "edgesfirst");
  set(picture, "start", "7");
  set(picture, "charset", "UTF-8");
  set(picture, "fontname", "sans-serif");
}

void add_actor(Agraph_t* place, const ActorVertex& actor, const std::string& role) {
  Agnode_t* const node = agnode(place, mutable_text(one_line(actor.id).c_str()), 1);
  const KindStyle& style = style_of_kind(actor.kind);
  std::string label;
  for (const std::string& line : label_lines(actor)) label += (label.empty() ? "" : "\\n") + label_text(line);
  if (!role.empty()) label += "\\n" + label_text(role);
  set(node, "label", label);
  set(node, "shape", style.shape);
  set(node, "style", style.style);
  set(node, "fillcolor", style.fill);
  set(node, "fontname", "sans-serif");
  set(node, "fontsize", "12");
  set(node, "margin", "0.12,0.06");
  set(node, "tooltip", label_text(actor.kind));
}

/// What all lines of one tie look like.
struct Line {
  std::string colors;  ///< of parallel strokes, the commonest family's first
  std::string style, width, head, tail, direction, label;
  std::string words_color;
};

std::vector<std::string> colors_of(const DrawnTie& tie) {
  std::vector<std::pair<std::size_t, RelationFamily>> families;
  for (const auto& [family, events] : tie.families) families.emplace_back(events, family);
  std::stable_sort(families.begin(), families.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> colors;
  for (const auto& [events, family] : families) colors.emplace_back(style_of(family).color);
  return colors;
}

std::string direction_of(const DrawnTie& tie) {
  if (tie.forward && tie.backward) return "both";
  return tie.forward || tie.status() == "denied" ? "forward" : "none";
}

Line line_of(const DrawnTie& tie) {
  const StatusStyle& status = style_of_status(tie.status());
  const std::vector<std::string> colors = colors_of(tie);
  return {fmt::format("{}", fmt::join(colors, ":")),
          status.line,
          tie.is_fact() ? "0.8" : fmt::format("{:.2f}", 1.2 + std::log2(static_cast<double>(tie.sources)) / static_cast<double>(colors.size())),
          status.head,
          tie.backward ? status.head : "none",
          direction_of(tie),
          label_text(label_of(tie)),
          colors.front()};
}

Agedge_t* add_line(Agraph_t* picture, Agnode_t* from, Agnode_t* to, const Line& line) {
  Agedge_t* const edge = agedge(picture, from, to, nullptr, 1);
  set(edge, "color", line.colors);
  set(edge, "style", line.style);
  set(edge, "penwidth", line.width);
  set(edge, "arrowhead", line.head);
  set(edge, "arrowtail", line.tail);
  set(edge, "arrowsize", "0.7");
  set(edge, "dir", line.direction);
  set(edge, "tooltip", line.label);
  return edge;
}

/// A line of words for each status.
std::string broken(std::string words) {
  for (std::size_t at = words.find("; "); at != std::string::npos; at = words.find("; ", at)) words.replace(at, 2, "\\n");
  return words;
}

void set_words(void* object, const Line& line) {
  set(object, "label", broken(line.label));
  set(object, "fontname", "sans-serif");
  set(object, "fontsize", "9");
  set(object, "fontcolor", line.words_color);
}

/// Two lines with the words between them.
void add_tie_through_label(Agraph_t* picture, Agnode_t* from, Agnode_t* to, Line line) {
  Agnode_t* const words = agnode(picture, mutable_text(fmt::format("tie {} {}", agnameof(from), agnameof(to)).c_str()), 1);
  set_words(words, line);
  set(words, "shape", "plain");
  set(words, "style", "filled");  // a line that passes below leaves the words readable
  set(words, "fillcolor", "white");
  Line first = line;
  first.direction = line.direction == "both" ? "back" : "none";
  line.direction = line.direction == "both" ? "forward" : line.direction;
  set(add_line(picture, from, words, first), "len", "0.7");
  set(add_line(picture, words, to, line), "len", "0.7");
}

void add_ties(Agraph_t* picture, const Drawing& drawing, TieLabels labels, const std::vector<bool>& actors) {
  const auto node_of = [&](Vertex actor) { return agnode(picture, mutable_text(one_line(drawing.graph.graph[actor].id).c_str()), 0); };
  const bool with_words = drawing.ties.size() <= most_labels;
  for (const DrawnTie& tie : drawing.ties) {
    if (!actors[tie.from] || !actors[tie.to]) continue;
    const Line line = line_of(tie);
    Agnode_t* const from = node_of(tie.from);
    Agnode_t* const to = node_of(tie.to);
    if (with_words && labels == TieLabels::as_nodes) {
      add_tie_through_label(picture, from, to, line);
    } else {
      Agedge_t* const edge = add_line(picture, from, to, line);
      if (with_words) set_words(edge, line);
    }
  }
}

}  // namespace

char* mutable_text(const char* text) { return const_cast<char*>(text); }

void set(void* object, const char* attribute, const std::string& value) {
  agsafeset(object, mutable_text(attribute), mutable_text(value.c_str()), mutable_text(""));
}

std::string label_text(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    if (c == '\\') out += '\\';
    out += c;
    if (c == '&') out += "amp;";
  }
  return out;
}

AgraphPtr make_dot(const Drawing& drawing, TieLabels labels, const std::vector<bool>& actors) {
  AgraphPtr picture = open_picture("entente", Agdirected);
  set_up(picture.get(), static_cast<std::size_t>(std::count(drawing.shown.begin(), drawing.shown.end(), true)), drawing.ties.size(), !drawing.clusters.empty());
  for (Vertex actor = 0; actor < actors.size(); ++actor) {
    if (actors[actor]) add_actor(drawing.clusters.place_of(picture.get(), actor), drawing.graph.graph[actor], drawing.clusters.role_of(actor));
  }
  add_ties(picture.get(), drawing, labels, actors);
  return picture;
}

AgraphPtr make_dot(const Drawing& drawing, TieLabels labels) {
  AgraphPtr picture = make_dot(drawing, labels, drawing.shown);
  add_legend(picture.get());
  return picture;
}

void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  const AgraphPtr picture = make_dot(Drawing(graph, options), TieLabels::on_edges);
  Agiodisc_t to_stream = {read_nothing, put, flush_stream};
  Agiodisc_t* const before = picture->clos->disc.io;
  picture->clos->disc.io = &to_stream;
  const int failed = agwrite(picture.get(), &out);
  picture->clos->disc.io = before;
  if (failed != 0) throw Error("Graphviz could not write the graph");
}

}  // namespace entente
