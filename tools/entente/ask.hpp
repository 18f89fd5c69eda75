#pragma once
// The options of every verb that asks the graph, and what they share in answering.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "command.hpp"
#include "entente/query.hpp"

/// Which events the user asks about.
struct FilterOptions {
  std::vector<std::string> relations;
  std::vector<std::string> statuses = {"actual"};
  std::string since, until, place;
  std::vector<std::string> countries;
  std::size_t min_sources = 0;

  /// Declares --relation, --status, --since, --until, --place, --country and --min-sources.
  void setup(CLI::App& app);
  /// All but the countries, which `Question` knows. Throws `entente::Error` for an unknown relation, status, date or place.
  [[nodiscard]] entente::EventFilter filter(const entente::KnowledgeGraph& graph) const;
  /// Whether anything but countries is left out.
  [[nodiscard]] bool restricts_events() const;
};

/// How the user wants to read the answer.
struct AnswerOptions {
  std::string format = "table";
  bool evidence = false;

  /// Declares --format and --evidence.
  void setup(CLI::App& app);
  [[nodiscard]] bool for_people() const { return format == "table" || format == "md"; }
  /// Prints the table; `found_nothing` when it has no rows.
  ExitCode print(const entente::Table& table) const;
  ExitCode print(const std::vector<entente::Section>& sections) const;
  /// Prints the table, or when asked for evidence a row for each claim of its events.
  ExitCode print(const entente::KnowledgeGraph& graph, const entente::EventTable& rows) const;
};

/// The one actor of this name. When there is none or more than one, says so on standard error, with suggestions or
/// candidates, and gives the exit code.
struct AskedActor {
  std::optional<entente::Vertex> actor;
  ExitCode otherwise = ExitCode::done;
};
AskedActor ask_for(const entente::KnowledgeGraph& graph, const std::string& name);
