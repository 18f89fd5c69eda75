#pragma once
// What every verb of the command line is: `setup` declares its options, `run` does its work.

#include <CLI/CLI.hpp>
#include <memory>
#include <span>
#include <string_view>

/// How the program ends; the same for all verbs.
enum class ExitCode {
  done = 0,
  found_nothing = 1,  ///< asked and found nothing
  unusable = 2,       ///< wrong use, or an input that cannot be used
  rejected = 3,       ///< done, but some records were rejected, or problems were found
};

/// One verb. Lives from before parsing to the end of the program; used by one thread.
class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  /// Declares options and arguments, bound to members.
  virtual void setup(CLI::App& app) = 0;
  /// Does the work, once, after parsing. Throws `entente::Error` for what makes it impossible.
  virtual ExitCode run() = 0;
};

/// A row of the table of verbs in `verbs.cpp`.
struct Verb {
  const char* name;
  const char* summary;
  std::unique_ptr<Command> (*make)();
};

std::span<const Verb> verbs();

std::unique_ptr<Command> make_extract();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_compile_packs();
std::unique_ptr<Command> make_build();
std::unique_ptr<Command> make_remove();
std::unique_ptr<Command> make_merge();
std::unique_ptr<Command> make_status();
std::unique_ptr<Command> make_verify();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_resolve();
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_who_met();
std::unique_ptr<Command> make_ties();
std::unique_ptr<Command> make_timeline();
std::unique_ptr<Command> make_path();
std::unique_ptr<Command> make_actors();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_top();
std::unique_ptr<Command> make_communities();
std::unique_ptr<Command> make_mediators();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_evaluate();
