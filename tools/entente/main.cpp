// The program `entente`: finds the verb, runs it, and turns errors into messages and exit codes.

#include <fmt/core.h>
#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <vector>

#include "command.hpp"
#include "entente/support.hpp"

namespace {

constexpr const char* footer =
    "Exit codes: 0 done, 1 asked and found nothing, 2 wrong use or unusable input, 3 done but with rejected records, or problems found.";

int complain(const char* message) {
  fmt::print(stderr, "entente: {}\n", message);
  return static_cast<int>(ExitCode::unusable);
}

struct ParsedVerb {
  CLI::App* app;
  std::unique_ptr<Command> command;
};

int run(int argc, char** argv) {
  CLI::App app("Knowledge graphs of diplomatic relations out of news.", "entente");
  app.set_version_flag("--version", "entente " ENTENTE_VERSION);
  app.footer(footer);
  app.require_subcommand(1);
  std::vector<ParsedVerb> parsed;
  for (const Verb& verb : verbs()) {
    parsed.push_back({app.add_subcommand(verb.name, verb.summary), verb.make()});
    parsed.back().app->footer(footer);
    parsed.back().command->setup(*parsed.back().app);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? static_cast<int>(ExitCode::done) : static_cast<int>(ExitCode::unusable);
  }
  for (const ParsedVerb& verb : parsed) {
    if (verb.app->parsed()) return static_cast<int>(verb.command->run());
  }
  return static_cast<int>(ExitCode::unusable);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // end quietly when the reader of our output goes away, even if started with it ignored
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    return complain(error.what());
  }
}
