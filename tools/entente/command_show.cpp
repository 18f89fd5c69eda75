// entente show ID: all about an actor, or about an event.

#include "question.hpp"

namespace {

class Show : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("ID", id_, "An event's id, or an actor's id or name")->required();
    question_.setup(app);
  }

  ExitCode run() override {
    question_.ask();
    const AnswerOptions& answer = question_.answer;
    if (const auto event = question_.graph().find_event(id_)) {
      return answer.print(entente::event_sections(question_.graph(), *event, !answer.for_people()));
    }
    const AskedActor asked = ask_for(question_.graph(), id_);
    if (!asked.actor) return asked.otherwise;
    entente::add_usual_names(question_.graph(), question_.officials().authority());
    const auto affiliations = question_.officials().affiliations(question_.graph());
    return answer.print(entente::actor_sections(question_.graph(), *affiliations, *asked.actor, question_.filter(),
                                                !answer.for_people(), answer.evidence));
  }

 private:
  Question question_;
  std::string id_;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<Show>(); }
