// entente who-met NAME: whom, when, where, and how many say so.

#include <fmt/core.h>

#include "ask.hpp"
#include "store_option.hpp"

namespace {

class WhoMet : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("NAME", name_, "A person, country or body: in any script, short, or by id")->required();
    filter_.setup(app);
    answer_.setup(app);
  }

  ExitCode run() override {
    const entente::EvidenceStore store = store_.open(entente::StoreMode::read);
    const entente::KnowledgeGraph graph = entente::build_graph(store);
    const AskedActor asked = ask_for(graph, name_);
    if (!asked.actor) return asked.otherwise;
    entente::EventFilter filter = filter_.filter(graph);
    const bool only_meetings = filter.relations.empty();
    if (only_meetings) filter.relations.insert("meet");
    const auto ties = entente::ties_of(graph, *asked.actor, filter);
    if (ties.empty()) fmt::print(stderr, "nobody is said to have met {} so\n", graph.graph[*asked.actor].name);
    return answer_.print(entente::tie_table(graph, ties, {!answer_.for_people(), !only_meetings, answer_.evidence}));
  }

 private:
  StoreOption store_;
  std::string name_;
  FilterOptions filter_;
  AnswerOptions answer_;
};

}  // namespace

std::unique_ptr<Command> make_who_met() { return std::make_unique<WhoMet>(); }
