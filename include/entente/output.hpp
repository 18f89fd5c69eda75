#pragma once
// Written: the graph in the formats of others.

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string_view>

#include "entente/graph.hpp"

namespace entente {

/// One way to write a graph. The same graph gives the same bytes.
struct ExportFormat {
  std::string_view name;
  std::string_view suffix;   ///< of files, with its dot
  std::string_view summary;  ///< for people
  bool binary;               ///< not to be shown on a terminal
  bool drawn;                ///< shows labels: better with the usual names of actors
  void (*write)(const KnowledgeGraph& graph, std::ostream& out);  ///< throws `Error` when the layout engine fails
  bool quoted = false;       ///< shows sentences and offices: wants `add_sentences` and `add_known_facts`
};

/// All formats, in the order in which people are told of them.
std::span<const ExportFormat> export_formats();

/// The format of this name, or null.
const ExportFormat* find_export_format(std::string_view name);

/// The format of files with the suffix of `path`, or null.
const ExportFormat* export_format_of_file(std::string_view path);

}  // namespace entente
