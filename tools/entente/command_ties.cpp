// entente ties A [B]: everything between two actors, or all of one's. entente timeline A [B]: the same in the order of days.

#include "question.hpp"

namespace {

class Ties : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("A", name_, "A person, country or body: in any script, short, or by id")->required();
    app.add_option("B", other_, "Only what is between A and B");
    question_.setup_with_officials(app);
  }

  ExitCode run() override {
    const entente::KnowledgeGraph& graph = question_.ask();
    const auto asked = question_.party(name_);
    if (!asked.party) return asked.otherwise;
    const entente::EventFilter filter = question_.filter();
    const AnswerOptions& answer = question_.answer;
    const entente::TieColumns columns{!answer.for_people(), true, answer.evidence, asked.party->officials != nullptr};
    if (other_.empty()) return answer.print(table(graph, entente::ties_of(graph, *asked.party, filter), columns));
    const auto other = question_.party(other_);
    if (!other.party) return other.otherwise;
    return answer.print(table(graph, entente::ties_between(graph, *asked.party, *other.party, filter), columns));
  }

 private:
  [[nodiscard]] virtual entente::Table table(const entente::KnowledgeGraph& graph, const std::vector<entente::Tie>& ties,
                                             const entente::TieColumns& columns) const {
    return entente::tie_table(graph, ties, columns);
  }

  Question question_;
  std::string name_, other_;
};

class Timeline : public Ties {
  [[nodiscard]] entente::Table table(const entente::KnowledgeGraph& graph, const std::vector<entente::Tie>& ties,
                                     const entente::TieColumns& columns) const override {
    return entente::timeline_table(graph, entente::in_order_of_days(graph, ties), columns);
  }
};

}  // namespace

std::unique_ptr<Command> make_ties() { return std::make_unique<Ties>(); }
std::unique_ptr<Command> make_timeline() { return std::make_unique<Timeline>(); }
