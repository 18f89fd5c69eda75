// entente actors [PATTERN]: who is in a store.

#include <algorithm>

#include "question.hpp"

namespace {

using entente::Vertex;

class Actors : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("PATTERN", pattern_, "Part of a name, in any case");
    app.add_option("--kind", kind_, "person, country, organization, group or place")->type_name("KIND");
    question_.filter_options.statuses = {"all"};
    question_.setup(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask();
    const std::string wanted = entente::fold(pattern_);
    entente::EventFilter filter = question_.filter();
    const auto countries = std::exchange(filter.countries, {});  // whose the actors are, not whom they deal with
    entente::EventTable answer{{{"id", "kind", "name", "articles", "events"}, {}}, {}};
    for (const Vertex actor : best_known(graph)) {
      if (!fits(graph.graph[actor], wanted) || !is_of(graph, actor, countries, filter)) continue;
      const std::vector<entente::Edge> events = events_of(graph, actor, filter);
      if (events.empty() && question_.filter_options.restricts_events()) continue;
      const entente::ActorVertex& vertex = graph.graph[actor];
      answer.table.rows.push_back({vertex.id, vertex.kind, vertex.name, static_cast<std::int64_t>(vertex.documents.size()),
                                   static_cast<std::int64_t>(events.size())});
      answer.events.push_back(events);
    }
    return question_.answer.print(graph, answer);
  }

 private:
  static std::vector<Vertex> best_known(const entente::KnowledgeGraph& graph) {
    std::vector<Vertex> actors(boost::vertices(graph.graph).first, boost::vertices(graph.graph).second);
    std::stable_sort(actors.begin(), actors.end(), [&](Vertex a, Vertex b) {
      return graph.graph[a].documents.size() > graph.graph[b].documents.size();
    });
    return actors;
  }

  static std::vector<entente::Edge> events_of(const entente::KnowledgeGraph& graph, Vertex actor, const entente::EventFilter& filter) {
    std::vector<entente::Edge> events;
    for (const entente::Tie& tie : entente::ties_of(graph, actor, filter)) events.push_back(tie.edge);
    return events;
  }

  /// In the time that is asked about, when there is one.
  static bool is_of(const entente::KnowledgeGraph& graph, Vertex actor, const std::set<std::string, std::less<>>& countries,
                    const entente::EventFilter& filter) {
    std::optional<entente::DaySpan> when;
    if (filter.since || filter.until) {
      when = {filter.since.value_or(std::numeric_limits<int>::min()), filter.until.value_or(std::numeric_limits<int>::max())};
    }
    return countries.empty() || std::any_of(countries.begin(), countries.end(), [&](const std::string& country) {
      return entente::belongs_to(graph, *filter.affiliations, actor, country, when);
    });
  }

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

  Question question_;
  std::string pattern_, kind_;
};

}  // namespace

std::unique_ptr<Command> make_actors() { return std::make_unique<Actors>(); }
