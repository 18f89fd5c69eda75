// entente ties A [B]: everything between two actors, or all of one's.

#include <fmt/core.h>

#include "ask.hpp"
#include "store_option.hpp"

namespace {

class Ties : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("A", name_, "A person, country or body: in any script, short, or by id")->required();
    app.add_option("B", other_, "Only what is between A and B");
    app.add_option("--as-of", as_of_, "Only what articles up to this day tell")->type_name("DATE");
    filter_.setup(app);
    answer_.setup(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph graph = entente::build_graph(store_.open(entente::StoreMode::read), as_of_);
    const AskedActor asked = ask_for(graph, name_);
    if (!asked.actor) return asked.otherwise;
    const entente::EventFilter filter = filter_.filter(graph);
    const TieTable as_table{graph, {!answer_.for_people(), true, answer_.evidence}};
    if (other_.empty()) return answer_.print(as_table(entente::ties_of(graph, *asked.actor, filter)));
    const AskedActor other = ask_for(graph, other_);
    if (!other.actor) return other.otherwise;
    return answer_.print(as_table(entente::ties_between(graph, *asked.actor, *other.actor, filter)));
  }

 private:
  struct TieTable {
    const entente::KnowledgeGraph& graph;
    entente::TieColumns columns;
    entente::Table operator()(const std::vector<entente::Tie>& ties) const { return entente::tie_table(graph, ties, columns); }
  };

  StoreOption store_;
  std::string name_, other_, as_of_;
  FilterOptions filter_;
  AnswerOptions answer_;
};

}  // namespace

std::unique_ptr<Command> make_ties() { return std::make_unique<Ties>(); }
