#include "part.hpp"

#include <fmt/core.h>

void PartOptions::setup(CLI::App& app) {
  filter_.statuses = {"all"};
  filter_.setup(app);
  app.add_option("--top", strongest_, "Only so many pairs, those with the strongest ties")->type_name("N");
  app.add_option("--around", around_, "Only this actor, and those up to --depth ties away")->type_name("NAME");
  app.add_option("--depth", depth_, "How far --around reaches")->type_name("N")->capture_default_str();
}

bool PartOptions::is_whole() const {
  return !filter_.restricts_events() && filter_.countries.empty() && strongest_ == 0 && around_.empty();
}

ExitCode PartOptions::leave_only(std::unique_ptr<entente::KnowledgeGraph>& graph, Officials& officials) const {
  if (is_whole()) return ExitCode::done;
  entente::Selection selection{filter_.filter(*graph), std::nullopt, depth_, strongest_};
  officials.add_countries(*graph, filter_.countries, selection.filter);
  if (!around_.empty()) {
    const AskedActor asked = ask_for(*graph, around_);
    if (!asked.actor) return asked.otherwise;
    selection.around = asked.actor;
  }
  graph.reset(new entente::KnowledgeGraph(entente::select(*graph, selection)));  // uncopied
  if (!graph->events.empty()) return ExitCode::done;
  fmt::print(stderr, "no event is so\n");
  return ExitCode::found_nothing;
}
