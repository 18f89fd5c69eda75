// entente actors [PATTERN]: who is in a store.

#include <algorithm>

#include "ask.hpp"
#include "store_option.hpp"

namespace {

class Actors : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("PATTERN", pattern_, "Part of a name, in any case");
    app.add_option("--kind", kind_, "person, country, organization, group or place")->type_name("KIND");
    answer_.setup(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph graph = entente::build_graph(store_.open(entente::StoreMode::read));
    const std::string wanted = entente::fold(pattern_);
    std::vector<entente::Vertex> found;
    for (entente::Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
      if (fits(graph.graph[actor], wanted)) found.push_back(actor);
    }
    std::stable_sort(found.begin(), found.end(), [&](entente::Vertex a, entente::Vertex b) {
      return graph.graph[a].documents.size() > graph.graph[b].documents.size();
    });
    entente::Table table{{"id", "kind", "name", "articles", "events"}, {}};
    for (const entente::Vertex actor : found) {
      const entente::ActorVertex& vertex = graph.graph[actor];
      const auto events = boost::out_degree(actor, graph.graph) + boost::in_degree(actor, graph.graph);
      table.rows.push_back({vertex.id, vertex.kind, vertex.name, static_cast<std::int64_t>(vertex.documents.size()), static_cast<std::int64_t>(events)});
    }
    return answer_.print(table);
  }

 private:
  [[nodiscard]] bool fits(const entente::ActorVertex& actor, const std::string& wanted) const {
    if (!kind_.empty() && actor.kind != kind_) return false;
    if (entente::fold(actor.name).find(wanted) != std::string::npos) return true;
    for (const auto& [lang, forms] : actor.names) {
      for (const auto& [form, articles] : forms) {
        if (entente::fold(form).find(wanted) != std::string::npos) return true;
      }
    }
    return false;
  }

  StoreOption store_;
  std::string pattern_, kind_;
  AnswerOptions answer_;
};

}  // namespace

std::unique_ptr<Command> make_actors() { return std::make_unique<Actors>(); }
