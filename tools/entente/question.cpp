#include "question.hpp"

#include <fmt/format.h>

namespace {

/// The countries of the authority with this name in some language.
std::vector<std::string> known_countries(const entente::Vocabulary& authority, const std::string& name) {
  const std::string wanted = entente::fold(name);
  std::vector<std::string> ids;
  for (const entente::Actor& actor : authority.actors()) {
    if (actor.kind != entente::ActorKind::country) continue;
    bool called_so = actor.id == name;
    for (const auto& [group, names] : actor.names()) {
      if (group.find(':') != std::string_view::npos) continue;  // its people, its capital
      for (const std::string_view form : names) called_so = called_so || entente::fold(form) == wanted;
    }
    if (called_so) ids.emplace_back(actor.id);
  }
  return ids;
}

}  // namespace

void Officials::setup(CLI::App& app) {
  packs_.setup(app);
}

const entente::Vocabulary& Officials::authority() {
  if (!authority_) authority_ = packs_.load();
  return *authority_;
}

std::shared_ptr<const entente::Affiliations> Officials::affiliations(const entente::KnowledgeGraph& graph) {
  if (!affiliations_) affiliations_ = std::make_shared<entente::Affiliations>(entente::affiliations_of(graph, &authority()));
  return affiliations_;
}

void Officials::add_countries(const entente::KnowledgeGraph& graph, const std::vector<std::string>& names, entente::EventFilter& filter) {
  for (const std::string& name : names) {
    std::vector<std::string> ids;
    for (const entente::Vertex actor : entente::find_by_name(graph, name).actors) {
      if (graph.graph[actor].kind == "country") ids.push_back(graph.graph[actor].id);
    }
    if (ids.empty()) ids = known_countries(authority(), name);
    if (ids.empty()) throw entente::Error("no country is called \"" + name + "\"");
    if (ids.size() > 1) throw entente::Error(fmt::format("\"{}\" may be several countries; name one by its id: {}", name, fmt::join(ids, ", ")));
    filter.countries.insert(ids.front());
  }
  if (!names.empty()) filter.affiliations = affiliations(graph);
}

void Question::setup(CLI::App& app) {
  store_.setup(app);
  app.add_option("--as-of", as_of_, "Only what articles up to this day tell")->type_name("DATE");
  filter_options.setup(app);
  officials_.setup(app);
  answer.setup(app);
}

void Question::setup_with_officials(CLI::App& app) {
  setup(app);
  app.add_flag("--with-officials", with_officials_, "A country means also all who held its offices at the time of each event");
}

const entente::KnowledgeGraph& Question::ask() {
  graph_.reset(new entente::KnowledgeGraph(entente::build_graph(store_.open(entente::StoreMode::read), as_of_)));  // uncopied
  return *graph_;
}

const entente::KnowledgeGraph& Question::ask_about(const std::string& name, const std::set<std::string, std::less<>>& relations) {
  graph_ = part_about(name, relations);
  return graph_ ? *graph_ : ask();
}

/// Nothing when the whole graph is needed: for countries and officials, to suggest names, for a past state.
std::unique_ptr<entente::KnowledgeGraph> Question::part_about(const std::string& name, const std::set<std::string, std::less<>>& relations) const {
  if (!as_of_.empty() || with_officials_ || !filter_options.countries.empty()) return nullptr;
  const entente::EvidenceStore store = store_.open(entente::StoreMode::read);
  entente::PartOfGraph part;
  part.names.push_back(name);
  if (!filter_options.place.empty()) part.names.push_back(filter_options.place);
  const auto candidates = entente::load_part(store, part);
  if (!candidates) return nullptr;
  const entente::NameMatch match = entente::find_by_name(*candidates, name);
  if (match.actors.empty()) return nullptr;
  if (match.actors.size() == 1) part.actor = candidates->graph[match.actors.front()].id;
  part.relations = filter_options.relations.empty() ? relations : std::set<std::string, std::less<>>(filter_options.relations.begin(), filter_options.relations.end());
  part.claims = answer.evidence;
  auto graph = entente::load_part(store, part);
  return graph ? std::unique_ptr<entente::KnowledgeGraph>(new entente::KnowledgeGraph(std::move(*graph))) : nullptr;
}

entente::EventFilter Question::filter() {
  entente::EventFilter made = filter_options.filter(*graph_);
  officials_.add_countries(*graph_, filter_options.countries, made);
  return made;
}

entente::EventFilter Question::filter(std::set<entente::RelationFamily> families) {
  entente::EventFilter made = filter();
  if (made.relations.empty()) made.families = std::move(families);
  return made;
}

Question::AskedParty Question::party(const std::string& name) {
  const AskedActor asked = ask_for(*graph_, name);
  if (!asked.actor) return {std::nullopt, asked.otherwise};
  if (!with_officials_ || graph_->graph[*asked.actor].kind != "country") return {entente::Party(*asked.actor), ExitCode::done};
  return {entente::Party(*asked.actor, *officials_.affiliations(*graph_)), ExitCode::done};
}

const entente::Affiliations* Question::standing() { return with_officials_ ? officials_.affiliations(*graph_).get() : nullptr; }
