// Pictures: Graphviz lays the graph out and draws it.

#include <graphviz/gvc.h>

#include <memory>
#include <mutex>
#include <ostream>

#include "output/dot.hpp"
#include "output/formats.hpp"

namespace entente {
namespace {

struct ContextCloser {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct BytesCloser {
  void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

/// A laid out graph; the layout goes before the graph does.
class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* picture) : context_(context), picture_(picture) {
    const std::string engine = agget(picture, mutable_text("layout"));
    if (gvLayout(context, picture, engine.c_str()) != 0) throw Error("Graphviz could not lay out the graph with " + engine);
  }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout() { gvFreeLayout(context_, picture_); }

 private:
  GVC_t* context_;
  Agraph_t* picture_;
};

/// One for the program, because Graphviz keeps pointers into a context beyond its end.
GVC_t* shared_context() {
  static const std::unique_ptr<GVC_t, ContextCloser> context(gvContext());
  return context.get();
}

void draw(const KnowledgeGraph& graph, const char* format, std::ostream& out) {
  static std::mutex one_at_a_time;  // Graphviz is not made for threads
  const std::lock_guard lock(one_at_a_time);
  GVC_t* const context = shared_context();
  const AgraphPtr picture = make_dot(graph, TieLabels::as_nodes);
  const Layout layout(context, picture.get());
  char* drawn = nullptr;
  unsigned int length = 0;
  const int failed = gvRenderData(context, picture.get(), format, &drawn, &length);
  const std::unique_ptr<char, BytesCloser> bytes(drawn);
  if (failed != 0 || drawn == nullptr) throw Error(std::string("Graphviz cannot draw ") + format);
  out.write(drawn, static_cast<std::streamsize>(length));
}

}  // namespace

void write_svg(const KnowledgeGraph& graph, std::ostream& out) { draw(graph, "svg", out); }
void write_png(const KnowledgeGraph& graph, std::ostream& out) { draw(graph, "png", out); }
void write_pdf(const KnowledgeGraph& graph, std::ostream& out) { draw(graph, "pdf", out); }

}  // namespace entente
