#pragma once
// Which part of the graph a verb writes.

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "question.hpp"

/// Filters, --around and --top.
class PartOptions {
 public:
  /// Declares the filters, and --top, --around, --depth.
  void setup(CLI::App& app);
  /// Leaves in `graph` only what is asked for. Anything but `done` when that is nothing, or when --around names nobody, or
  /// several; says so on standard error. Throws `entente::Error` for what the filters cannot mean.
  ExitCode leave_only(std::unique_ptr<entente::KnowledgeGraph>& graph, Officials& officials) const;

 private:
  [[nodiscard]] bool is_whole() const;

  FilterOptions filter_;
  std::string around_;
  std::size_t depth_ = 1;
  std::size_t strongest_ = 0;
};
