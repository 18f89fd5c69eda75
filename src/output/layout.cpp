// Pictures: Graphviz lays the graph out and draws it.

#include "output/layout.hpp"

#include <memory>
#include <ostream>

#include "output/formats.hpp"
#include "output/layout_pieces.hpp"

namespace entente {
namespace {

struct ContextCloser {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct BytesCloser {
  void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

/// Only the engine that draws layers leaves room for packing: the others pack by themselves.
AgraphPtr make_picture(const Drawing& drawing) {
  AgraphPtr picture = make_dot(drawing, TieLabels::as_nodes);
  return std::string_view(agget(picture.get(), mutable_text("layout"))) == "dot" ? make_packed_picture(drawing) : std::move(picture);
}

void draw(const KnowledgeGraph& graph, const ExportOptions& options, const char* format, std::ostream& out) {
  const auto lock = lock_graphviz();
  GVC_t* const context = shared_context();
  const AgraphPtr picture = make_picture(Drawing(graph, options));
  const Layout layout(context, picture.get());
  char* drawn = nullptr;
  unsigned int length = 0;
  const int failed = gvRenderData(context, picture.get(), format, &drawn, &length);
  const std::unique_ptr<char, BytesCloser> bytes(drawn);
  if (failed != 0 || drawn == nullptr) throw Error(std::string("Graphviz cannot draw ") + format);
  out.write(drawn, static_cast<std::streamsize>(length));
}

}  // namespace

GVC_t* shared_context() {
  static const std::unique_ptr<GVC_t, ContextCloser> context(gvContext());
  return context.get();
}

std::unique_lock<std::mutex> lock_graphviz() {
  static std::mutex one_at_a_time;
  return std::unique_lock(one_at_a_time);
}

Layout::Layout(GVC_t* context, Agraph_t* picture) : context_(context), picture_(picture) {
  const std::string engine = agget(picture, mutable_text("layout"));
  if (gvLayout(context, picture, engine.c_str()) != 0) throw Error("Graphviz could not lay out the graph with " + engine);
}

void write_svg(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) { draw(graph, options, "svg", out); }
void write_png(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) { draw(graph, options, "png", out); }
void write_pdf(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) { draw(graph, options, "pdf", out); }

}  // namespace entente
