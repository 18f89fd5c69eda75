#pragma once
// Written: the graph in the formats of others.

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

/// How an event stands in a format that has a choice.
enum class EdgeForm {
  events,  ///< a node, tied to those who took part
  dyads,   ///< an edge between its two ends
  both,
};

/// "events", "dyads" or "both"; nothing for another word.
std::optional<EdgeForm> edge_form_from(std::string_view word);

/// What the user may choose about a format.
struct ExportOptions {
  std::optional<EdgeForm> edges;  ///< absent: as the format's row says
  bool stream = false;            ///< an event a line
  std::vector<ActorVertex> countries = {};  ///< whose names pictures need though the graph has no events of theirs
};

/// Opens the file `name` of the folder that is being written; it stays open, and the reference valid, until all is written.
using OpenFile = std::function<std::ostream&(std::string_view name)>;

/// How a format is written: without any choice, with one, or as a folder of files.
using PlainWriter = void (*)(const KnowledgeGraph& graph, std::ostream& out);
using ChoosingWriter = void (*)(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
using FolderWriter = void (*)(const KnowledgeGraph& graph, const ExportOptions& options, const OpenFile& open);
using ExportWriter = std::variant<PlainWriter, ChoosingWriter, FolderWriter>;

/// One way to write a graph. The same graph gives the same bytes.
struct ExportFormat {
  std::string_view name;
  std::string_view suffix;   ///< of files, with its dot; empty for folders, and where another format has the same
  std::string_view summary;  ///< for people
  bool binary;               ///< not to be shown on a terminal
  bool drawn;                ///< shows labels: better with the usual names of actors
  ExportWriter writer;       ///< throws `Error` when the layout engine fails
  std::optional<EdgeForm> edges = {};  ///< the usual form of edges; absent where there is no choice
  bool streams = false;                ///< can be written an event a line
  bool quoted = false;                 ///< shows sentences and offices: wants `add_sentences` and `add_known_facts`

  [[nodiscard]] bool is_folder() const { return std::holds_alternative<FolderWriter>(writer); }
  /// Why the format cannot be written so, in the user's words; empty when it can.
  [[nodiscard]] std::string problem_with(const ExportOptions& options) const;
  /// Writes one stream; for formats that are no folder. `options` has no problem.
  void write(const KnowledgeGraph& graph, std::ostream& out, const ExportOptions& options = {}) const;
  /// Writes the files of a folder; for formats that are one. `options` has no problem.
  void write_folder(const KnowledgeGraph& graph, const OpenFile& open, const ExportOptions& options = {}) const;
};

/// All formats, in the order in which people are told of them.
std::span<const ExportFormat> export_formats();

/// The format of this name, or null.
const ExportFormat* find_export_format(std::string_view name);

/// The format of files with the suffix of `path`, or null.
const ExportFormat* export_format_of_file(std::string_view path);

}  // namespace entente
