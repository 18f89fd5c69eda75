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

constexpr Verb verbs[] = {
    {"extract", "Find who did what to whom in articles; one line of JSON an article", make_extract},
    {"build", "Keep what articles say in a store", make_build},
    {"remove", "Take articles out of a store", make_remove},
    {"merge", "Unite stores", make_merge},
    {"status", "What is in a store", make_status},
    {"verify", "Whether a store is sound", make_verify},
    {"resolve", "Who was taken for one actor and why, and decisions on it", make_resolve},
    {"export", "Write the graph of a store: picture, JSON-LD, JSON Lines", make_export},
    {"serve", "Browse a store: a page to explore the graph, on this machine", make_serve},
    {"who-met", "Whom somebody met, when, where, and who says so", make_who_met},
    {"ties", "Everything between two actors, or all of one's", make_ties},
    {"path", "The surest chain from one actor to another", make_path},
    {"actors", "Who is in a store", make_actors},
    {"explain", "Show an article with the result of every stage, for people", make_explain},
    {"check", "Whether language packs are sound, and their examples give what they say", make_check},
    {"evaluate", "How much of what people read in articles is found, and what goes wrong where", make_evaluate},
    {"compile-packs", "Put all packs into one file that loads at once", make_compile_packs},
};

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
  for (const Verb& verb : verbs) {
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
  std::signal(SIGPIPE,
              SIG_DFL);  // end quietly when the reader of our output goes away, even if started with it ignored
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    return complain(error.what());
  }
}
