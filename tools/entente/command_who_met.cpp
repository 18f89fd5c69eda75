// entente who-met NAME: whom, when, where, and how many say so.

#include <fmt/core.h>

#include "question.hpp"

namespace {

class WhoMet : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("NAME", name_, "A person, country or body: in any script, short, or by id")->required();
    question_.setup_with_officials(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask_about(name_, {"meet"});
    const auto asked = question_.party(name_);
    if (!asked.party) return asked.otherwise;
    entente::EventFilter filter = question_.filter();
    const bool only_meetings = filter.relations.empty();
    if (only_meetings) filter.relations.insert("meet");
    const auto ties = entente::ties_of(graph, *asked.party, filter);
    if (ties.empty()) fmt::print(stderr, "nobody is said to have met {} so\n", graph.graph[asked.party->actor].name);
    const AnswerOptions& answer = question_.answer;
    return answer.print(entente::tie_table(
        graph, ties, {!answer.for_people(), !only_meetings, answer.evidence, asked.party->officials != nullptr}));
  }

 private:
  Question question_;
  std::string name_;
};

}  // namespace

std::unique_ptr<Command> make_who_met() { return std::make_unique<WhoMet>(); }
