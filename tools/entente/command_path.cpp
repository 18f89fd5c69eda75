// entente path A B: the surest chain of events from one actor to another.

#include <fmt/core.h>

#include "ask.hpp"
#include "store_option.hpp"

namespace {

class Path : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("A", from_, "Where the chain begins")->required();
    app.add_option("B", to_, "Where it ends")->required();
    filter_.setup(app);
    answer_.setup(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph graph = entente::build_graph(store_.open(entente::StoreMode::read));
    const AskedActor from = ask_for(graph, from_);
    if (!from.actor) return from.otherwise;
    const AskedActor to = ask_for(graph, to_);
    if (!to.actor) return to.otherwise;
    const auto chain = entente::shortest_chain(graph, *from.actor, *to.actor, filter_.filter(graph));
    if (chain.empty()) fmt::print(stderr, "no chain leads from {} to {}\n", graph.graph[*from.actor].name, graph.graph[*to.actor].name);
    return answer_.print(entente::tie_table(graph, chain, {!answer_.for_people(), true, answer_.evidence}));
  }

 private:
  StoreOption store_;
  std::string from_, to_;
  FilterOptions filter_;
  AnswerOptions answer_;
};

}  // namespace

std::unique_ptr<Command> make_path() { return std::make_unique<Path>(); }
