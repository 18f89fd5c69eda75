#pragma once
// The options of every verb that reads articles, and the way from them to extractions.

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "command.hpp"
#include "entente/article.hpp"
#include "entente/vocabulary.hpp"
#include "packs.hpp"
#include "progress.hpp"

/// What the user said about the input.
struct InputOptions {
  std::vector<std::string> paths;  ///< files, folders, or "-"
  std::string format = "auto";
  std::string date;
  std::string lang;
  PackOptions packs;
  std::size_t jobs = 0;  ///< threads; 0 for one a core

  /// Declares INPUT, --input-format, --date, --lang, --packs, --authority and --jobs, bound to the members.
  void setup(CLI::App& app);
};

class RejectionReport;

/// Packs and language table, loaded once.
struct Knowledge {
  entente::Vocabulary vocabulary;
  entente::LanguageTable languages;

  /// What cannot be used of the user's own actors goes to `report`.
  static Knowledge load(const PackOptions& packs, RejectionReport& report);
};

/// The inputs, "-" when none is named and standard input is no terminal. Throws `entente::Error` for one that is
/// missing.
std::vector<std::string> require_inputs(const InputOptions& options);

entente::ReadOptions read_options(const InputOptions& options, const Knowledge& knowledge);

/// Prints `file:line: message` of unusable records on standard error and counts them.
class RejectionReport {
 public:
  explicit RejectionReport(Progress& progress) : progress_(progress) {}
  void add(const entente::Rejected& rejected);
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] ExitCode exit_code() const { return count_ == 0 ? ExitCode::done : ExitCode::rejected; }

 private:
  Progress& progress_;
  std::size_t count_ = 0;
};

/// Number of threads asked for, at least 1.
std::size_t thread_count(const InputOptions& options);
