// entente mediators A B: who stands between.

#include <fmt/core.h>

#include "question.hpp"

namespace {

using enum entente::RelationFamily;

class Mediators : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("A", first_, "One side")->required();
    app.add_option("B", second_, "The other side")->required();
    app.add_option("-n,--limit", limit_, "So many; 0 for all")->type_name("N")->capture_default_str();
    question_.setup_with_officials(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask();
    const auto first = question_.party(first_);
    if (!first.party) return first.otherwise;
    const auto second = question_.party(second_);
    if (!second.party) return second.otherwise;
    const auto found = entente::mediators(graph, *first.party, *second.party, question_.filter({contact, cooperation}));
    if (found.empty()) {
      fmt::print(stderr, "nobody stands between {} and {}\n", graph.graph[first.party->actor].name, graph.graph[second.party->actor].name);
    }
    return question_.answer.print(graph, rows_of(graph, found));
  }

 private:
  [[nodiscard]] entente::EventTable rows_of(const entente::KnowledgeGraph& graph, const std::vector<entente::Mediator>& found) const {
    entente::EventTable rows{{{"mediator", "kind", "steps_to_a", "steps_to_b", "confidence", "only_way"}, {}}, {}};
    const bool ids = !question_.answer.for_people();
    if (ids) rows.table.columns.emplace_back("actor");
    for (const entente::Mediator& mediator : found) {
      if (limit_ > 0 && rows.table.rows.size() >= limit_) break;
      const entente::ActorVertex& vertex = graph.graph[mediator.actor];
      auto& row = rows.table.rows.emplace_back(std::vector<entente::Cell>{
          vertex.name, vertex.kind, static_cast<std::int64_t>(mediator.to_first.size()), static_cast<std::int64_t>(mediator.to_second.size()),
          mediator.confidence, std::string(mediator.only_way ? "yes" : "no")});
      if (ids) row.emplace_back(vertex.id);
      auto& events = rows.events.emplace_back(mediator.to_first);
      events.insert(events.end(), mediator.to_second.begin(), mediator.to_second.end());
    }
    return rows;
  }

  Question question_;
  std::string first_, second_;
  std::size_t limit_ = 10;
};

}  // namespace

std::unique_ptr<Command> make_mediators() { return std::make_unique<Mediators>(); }
