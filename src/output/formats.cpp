#include "output/formats.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "entente/output.hpp"

namespace entente {
namespace {

constexpr ExportFormat formats[] = {
    {"dot", ".dot", "Graphviz source", false, true, write_dot},
    {"svg", ".svg", "picture that scales", false, true, write_svg},
    {"png", ".png", "picture of pixels", true, true, write_png},
    {"pdf", ".pdf", "picture for print", true, true, write_pdf},
    {"html", ".html", "page to explore the graph in a browser, one file, offline", false, true, write_html, {}, false, true},
    {"jsonld", ".jsonld", "JSON-LD 1.1 with schema.org, PROV and Web Annotation terms", false, false, write_jsonld, EdgeForm::events, true},
    {"nquads", ".nq", "N-Quads; a claim names the graph of what it says", false, false, write_nquads, EdgeForm::both},
    {"trig", ".trig", "TriG, the same for people", false, false, write_trig, EdgeForm::both},
    {"turtle", ".ttl", "Turtle, without named graphs", false, false, write_turtle, EdgeForm::events},
    {"ttl-shacl", "", "SHACL shapes that all our RDF keeps to, in Turtle", false, false, write_shapes},
    {"graphml", ".graphml", "GraphML for network programs", false, false, write_graphml, EdgeForm::dyads},
    {"gexf", ".gexf", "GEXF for Gephi, with the dates of its timeline", false, false, write_gexf, EdgeForm::dyads},
    {"neo4j", "", "folder for Neo4j: CSV for its importer, and Cypher", false, false, write_neo4j, EdgeForm::events},
    {"kuzu", "", "folder for Kuzu: JSON Lines, and Cypher", false, false, write_kuzu, EdgeForm::events},
    {"ftm", ".ftm.json", "FollowTheMoney entities, a line each", false, false, write_ftm},
    {"ftm-statements", "", "FollowTheMoney statements, as CSV", false, false, write_ftm_statements},
    {"plover", "", "event records with PLOVER types and CAMEO codes, tab-separated", false, false, write_plover},
    {"csv", "", "folder of tables for spreadsheets and DuckDB: actors, events, claims", false, false, write_csv},
    {"jsonl", ".jsonl", "JSON Lines: actors, then events with their claims", false, false, write_jsonl},
};

ExportOptions with_usual_edges(ExportOptions options, std::optional<EdgeForm> edges) {
  if (!options.edges) options.edges = edges;
  return options;
}

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

std::optional<EdgeForm> edge_form_from(std::string_view word) {
  if (word == "events") return EdgeForm::events;
  if (word == "dyads") return EdgeForm::dyads;
  if (word == "both") return EdgeForm::both;
  return std::nullopt;
}

std::string ExportFormat::problem_with(const ExportOptions& options) const {
  if (options.edges && !edges) return fmt::format("{} writes events in one form only; leave out --edges", name);
  if (options.stream && !streams) return fmt::format("{} is not written an event a line; leave out --stream", name);
  return {};
}

void ExportFormat::write(const KnowledgeGraph& graph, std::ostream& out, const ExportOptions& options) const {
  if (const auto* plain = std::get_if<PlainWriter>(&writer)) return (*plain)(graph, out);
  std::get<ChoosingWriter>(writer)(graph, with_usual_edges(options, edges), out);
}

void ExportFormat::write_folder(const KnowledgeGraph& graph, const OpenFile& open, const ExportOptions& options) const {
  std::get<FolderWriter>(writer)(graph, with_usual_edges(options, edges), open);
}

const ExportFormat* find_export_format(std::string_view name) {
  const auto* row = std::find_if(std::begin(formats), std::end(formats), [&](const ExportFormat& format) { return format.name == name; });
  return row == std::end(formats) ? nullptr : row;
}

const ExportFormat* export_format_of_file(std::string_view path) {
  const auto* row = std::find_if(std::begin(formats), std::end(formats), [&](const ExportFormat& format) {
    return !format.suffix.empty() && path.size() > format.suffix.size() && path.ends_with(format.suffix);
  });
  return row == std::end(formats) ? nullptr : row;
}

}  // namespace entente
