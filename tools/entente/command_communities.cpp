// entente communities: who deals with each other more than with the rest.

#include <fmt/format.h>

#include <algorithm>

#include "question.hpp"

namespace {

using enum entente::RelationFamily;

constexpr std::size_t most_named = 12;  ///< members of a community that people are told of

class CommunitiesVerb : public Command {
 public:
  void setup(CLI::App& app) override { question_.setup_with_officials(app); }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask();
    const entente::Communities found = entente::communities_of(graph, question_.filter({contact, cooperation, fact}), question_.standing());
    if (!found.list.empty()) fmt::print(stderr, "{} communities, modularity {:.3f}\n", found.list.size(), found.modularity);
    const AnswerOptions& answer = question_.answer;
    if (answer.for_people() && !answer.evidence) return answer.print(a_row_each(graph, found));
    return answer.print(graph, a_row_a_member(graph, found));
  }

 private:
  static entente::Table a_row_each(const entente::KnowledgeGraph& graph, const entente::Communities& found) {
    entente::Table table{{"community", "actors", "events", "leaving", "members"}, {}};
    std::int64_t number = 0;
    for (const entente::Community& community : found.list) {
      std::string names;
      const std::size_t named = std::min(community.members.size(), most_named);
      for (std::size_t i = 0; i < named; ++i) names += (i > 0 ? ", " : "") + graph.graph[community.members[i]].name;
      if (named < community.members.size()) names += fmt::format(" and {} more", community.members.size() - named);
      table.rows.push_back({++number, static_cast<std::int64_t>(community.members.size()), static_cast<std::int64_t>(community.events.size()),
                            static_cast<std::int64_t>(community.leaving), names});
    }
    return table;
  }

  /// With the events between the member and the others of its community.
  static entente::EventTable a_row_a_member(const entente::KnowledgeGraph& graph, const entente::Communities& found) {
    entente::EventTable rows{{{"community", "name", "kind", "events", "actor"}, {}}, {}};
    std::int64_t number = 0;
    for (const entente::Community& community : found.list) {
      ++number;
      for (const entente::Vertex member : community.members) {
        std::vector<entente::Edge> own = community.events;
        std::erase_if(own, [&](const entente::Edge& edge) {
          return boost::source(edge, graph.graph) != member && boost::target(edge, graph.graph) != member;
        });
        const entente::ActorVertex& vertex = graph.graph[member];
        rows.table.rows.push_back({number, vertex.name, vertex.kind, static_cast<std::int64_t>(own.size()), vertex.id});
        rows.events.push_back(std::move(own));
      }
    }
    return rows;
  }

  Question question_;
};

}  // namespace

std::unique_ptr<Command> make_communities() { return std::make_unique<CommunitiesVerb>(); }
