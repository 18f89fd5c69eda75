#include "ask.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>

namespace {

constexpr std::size_t most_candidates = 12;

int day_of(const std::string& date, bool last) {
  const auto days = entente::parse_days(date);
  if (!days) throw entente::Error("\"" + date + "\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD");
  return last ? days->last : days->first;
}

bool is_format(const std::string& name) { return entente::find_table_format(name) != nullptr; }

void list_candidates(const entente::KnowledgeGraph& graph, const std::string& name, const std::vector<entente::Vertex>& actors) {
  fmt::print(stderr, "\"{}\" may be {} actors; ask for one by its id:\n", name, actors.size());
  for (std::size_t i = 0; i < std::min(actors.size(), most_candidates); ++i) {
    const entente::ActorVertex& actor = graph.graph[actors[i]];
    fmt::print(stderr, "  {}  {} ({}, in {} articles)\n", actor.id, actor.name, actor.kind, actor.documents.size());
  }
  if (actors.size() > most_candidates) fmt::print(stderr, "  and {} more\n", actors.size() - most_candidates);
}

void suggest(const std::string& name, const std::vector<std::string>& similar) {
  fmt::print(stderr, "no actor is called \"{}\"", name);
  for (std::size_t i = 0; i < similar.size(); ++i) fmt::print(stderr, "{}{}", i == 0 ? "; did you mean " : ", ", similar[i]);
  fmt::print(stderr, "{}\n", similar.empty() ? "" : "?");
}

}  // namespace

void FilterOptions::setup(CLI::App& app) {
  app.add_option("--relation", relations, "Only these relations")->type_name("NAME")->delimiter(',');
  app.add_option("--status", statuses, "actual, planned, possible, denied, or all")->type_name("NAME")->delimiter(',')->capture_default_str();
  app.add_option("--since", since, "Not before this day, month or year")->type_name("DATE");
  app.add_option("--until", until, "Not after this day, month or year")->type_name("DATE");
  app.add_option("--place", place, "Only there")->type_name("NAME");
  app.add_option("--country", countries, "Only with these countries, who held their offices then, or bodies and places there")
      ->type_name("NAME")
      ->delimiter(',');
  app.add_option("--min-sources", min_sources, "Told by at least so many independent sources")->type_name("N");
}

entente::EventFilter FilterOptions::filter(const entente::KnowledgeGraph& graph) const {
  entente::EventFilter made;
  for (const std::string& relation : relations) {
    if (entente::find_relation(relation) == nullptr) throw entente::Error("unknown relation \"" + relation + "\"");
    made.relations.insert(relation);
  }
  for (const std::string& status : statuses) {
    if (status == "all") continue;
    if (!entente::is_status(status)) {
      throw entente::Error("unknown status \"" + status + "\"; expected actual, planned, possible, denied or all");
    }
    made.statuses.insert(status);
  }
  if (std::find(statuses.begin(), statuses.end(), "all") != statuses.end()) made.statuses.clear();
  if (!since.empty()) made.since = day_of(since, false);
  if (!until.empty()) made.until = day_of(until, true);
  made.min_sources = min_sources;
  if (!place.empty()) {
    const entente::NameMatch match = entente::find_by_name(graph, place);
    if (match.actors.empty()) throw entente::Error("no place is called \"" + place + "\"");
    made.places.insert(match.actors.begin(), match.actors.end());
  }
  return made;
}

bool FilterOptions::restricts_events() const {
  const bool all_statuses = std::find(statuses.begin(), statuses.end(), "all") != statuses.end();
  return !relations.empty() || !all_statuses || !since.empty() || !until.empty() || !place.empty() || min_sources > 0;
}

void AnswerOptions::setup(CLI::App& app) {
  app.add_option("-f,--format", format, "table, jsonl, csv, tsv or md")
      ->check(CLI::Validator([](std::string& name) { return is_format(name) ? std::string() : "unknown format " + name; }, "FORMAT"))
      ->capture_default_str();
  app.add_flag("--evidence", evidence, "Also the sentences that say it");
}

ExitCode AnswerOptions::print(const entente::Table& table) const {
  if (table.rows.empty()) return ExitCode::found_nothing;
  entente::find_table_format(format)->write(table, std::cout);
  std::cout.flush();
  if (!std::cout) throw entente::Error("standard output", 0, "cannot be written");
  return ExitCode::done;
}

ExitCode AnswerOptions::print(const std::vector<entente::Section>& sections) const {
  entente::write_sections(sections, format, std::cout);
  std::cout.flush();
  if (!std::cout) throw entente::Error("standard output", 0, "cannot be written");
  return ExitCode::done;
}

ExitCode AnswerOptions::print(const entente::KnowledgeGraph& graph, const entente::EventTable& rows) const {
  return print(evidence ? entente::with_evidence(graph, rows, !for_people()) : rows.table);
}

AskedActor ask_for(const entente::KnowledgeGraph& graph, const std::string& name) {
  const entente::NameMatch match = entente::find_by_name(graph, name);
  if (match.actors.size() == 1) return {match.actors.front(), ExitCode::done};
  if (match.actors.empty()) {
    suggest(name, match.similar);
    return {std::nullopt, ExitCode::found_nothing};
  }
  list_candidates(graph, name, match.actors);
  return {std::nullopt, ExitCode::unusable};
}
