#include "output/formats.hpp"

#include <algorithm>
#include <iterator>

#include "entente/output.hpp"

namespace entente {
namespace {

constexpr ExportFormat formats[] = {
    {"dot", ".dot", "Graphviz source", false, true, write_dot},
    {"svg", ".svg", "picture that scales", false, true, write_svg},
    {"png", ".png", "picture of pixels", true, true, write_png},
    {"pdf", ".pdf", "picture for print", true, true, write_pdf},
    {"html", ".html", "page to explore the graph in a browser, one file, offline", false, true, write_html, true},
    {"jsonld", ".jsonld", "JSON-LD 1.1 with schema.org, PROV and Web Annotation terms", false, false, write_jsonld},
    {"jsonl", ".jsonl", "JSON Lines: actors, then events with their claims", false, false, write_jsonl},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* find_export_format(std::string_view name) {
  const auto* row = std::find_if(std::begin(formats), std::end(formats), [&](const ExportFormat& format) { return format.name == name; });
  return row == std::end(formats) ? nullptr : row;
}

const ExportFormat* export_format_of_file(std::string_view path) {
  const auto* row = std::find_if(std::begin(formats), std::end(formats), [&](const ExportFormat& format) {
    return path.size() > format.suffix.size() && path.ends_with(format.suffix);
  });
  return row == std::end(formats) ? nullptr : row;
}

}  // namespace entente
