// entente path A B: the surest chain of events from one actor to another.

#include <fmt/core.h>

#include "question.hpp"

namespace {

class Path : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("A", from_, "Where the chain begins")->required();
    app.add_option("B", to_, "Where it ends")->required();
    question_.setup_with_officials(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask();
    const auto from = question_.party(from_);
    if (!from.party) return from.otherwise;
    const auto to = question_.party(to_);
    if (!to.party) return to.otherwise;
    const auto chain = entente::shortest_chain(graph, *from.party, *to.party, question_.filter());
    if (chain.empty()) {
      fmt::print(stderr, "no chain leads from {} to {}\n", graph.graph[from.party->actor].name, graph.graph[to.party->actor].name);
    }
    const AnswerOptions& answer = question_.answer;
    return answer.print(entente::tie_table(graph, chain, {!answer.for_people(), true, answer.evidence, question_.with_officials()}));
  }

 private:
  Question question_;
  std::string from_, to_;
};

}  // namespace

std::unique_ptr<Command> make_path() { return std::make_unique<Path>(); }
