// entente verify: whether a store keeps all that it promises.

#include <fmt/core.h>

#include "command.hpp"
#include "entente/graph.hpp"
#include "store_option.hpp"

namespace {

class Verify : public Command {
 public:
  void setup(CLI::App& app) override { store_.setup(app); }

  ExitCode run() override {
    const entente::EvidenceStore store = store_.open(entente::StoreMode::read);
    std::vector<std::string> problems = store.verify();
    if (problems.empty()) check_graph(store, problems);
    for (const std::string& problem : problems) fmt::print("{}\n", problem);
    if (problems.empty()) fmt::print("sound: {} articles, {} claims\n", store.status().articles, store.status().claims);
    return problems.empty() ? ExitCode::done : ExitCode::rejected;
  }

 private:
  /// The graph says what the claims say: each claim once, under an event between two actors.
  static void check_graph(const entente::EvidenceStore& store, std::vector<std::string>& problems) {
    const entente::KnowledgeGraph graph = entente::build_graph(store);
    for (std::string& problem : entente::index_problems(store, graph)) problems.push_back(std::move(problem));
    const std::size_t claims = store.status().claims;
    if (graph.claims + graph.single_party != claims) {
      problems.push_back(fmt::format("the graph holds {} claims and leaves {} out, the store has {}", graph.claims, graph.single_party, claims));
    }
  }

  StoreOption store_;
};

}  // namespace

std::unique_ptr<Command> make_verify() { return std::make_unique<Verify>(); }
