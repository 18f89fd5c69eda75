// entente top --by MEASURE: who is central.

#include "question.hpp"

namespace {

using enum entente::RelationFamily;

class Top : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("--by", by_, "degree, betweenness, pagerank or eigenvector")
        ->check(CLI::Validator([](std::string& name) { return entente::centrality_from(name) ? "" : "unknown measure " + name; }, "MEASURE"))
        ->capture_default_str();
    app.add_option("--kind", kind_, "Only person, country, organization, group or place")->type_name("KIND");
    app.add_option("-n,--limit", limit_, "So many; 0 for all")->type_name("N")->capture_default_str();
    question_.setup_with_officials(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask();
    const entente::EventFilter filter = question_.filter({contact, cooperation, pressure, force});
    entente::EventTable answer{{{"rank", "name", "kind", by_ == "degree" ? "others" : by_, "events"}, {}}, {}};
    const bool ids = !question_.answer.for_people();
    if (ids) answer.table.columns.insert(answer.table.columns.end(), {"others", "actor"});
    if (ids && by_ == "degree") answer.table.columns[3] = by_;
    std::int64_t rank = 0;
    for (const entente::CentralActor& actor : entente::central_actors(graph, filter, *entente::centrality_from(by_), question_.standing())) {
      const entente::ActorVertex& vertex = graph.graph[actor.actor];
      if (!kind_.empty() && vertex.kind != kind_) continue;
      if (limit_ > 0 && answer.table.rows.size() >= limit_) break;
      const auto others = static_cast<std::int64_t>(actor.others);
      auto& row = answer.table.rows.emplace_back(std::vector<entente::Cell>{++rank, vertex.name, vertex.kind});
      by_ == "degree" ? row.emplace_back(others) : row.emplace_back(actor.score);
      row.emplace_back(static_cast<std::int64_t>(actor.events.size()));
      if (ids) row.insert(row.end(), {others, vertex.id});
      answer.events.push_back(actor.events);
    }
    return question_.answer.print(graph, answer);
  }

 private:
  Question question_;
  std::string by_ = "degree";
  std::string kind_;
  std::size_t limit_ = 10;
};

}  // namespace

std::unique_ptr<Command> make_top() { return std::make_unique<Top>(); }
