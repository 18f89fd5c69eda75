// entente resolve: what was taken for one actor and why, what nearly was, and a person's decisions.

#include <fmt/core.h>

#include <fstream>
#include <iostream>
#include <map>

#include "ask.hpp"
#include "command.hpp"
#include "entente/graph.hpp"
#include "store_option.hpp"

namespace {

class Resolve : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("--same", same_, "Two names or ids that are one actor")->expected(2)->type_name("A B");
    app.add_option("--different", different_, "Two source ids that are not one actor")->expected(2)->type_name("A B");
    app.add_option("--undo", undo_, "Take back the decision on these two")->expected(2)->type_name("A B");
    app.add_option("--why", why_, "The reason, kept with the decision")->type_name("TEXT");
    app.add_option("--read", read_, "Take decisions from a resolver.jsonl; - for standard input")->type_name("FILE");
    app.add_flag("--decisions", list_decisions_, "Print the decisions, as resolver.jsonl");
    app.add_flag("--near", list_near_, "Print what nearly was merged");
    app.add_option("-f,--format", format_, "table, jsonl, csv, tsv or md")->capture_default_str();
  }

  ExitCode run() override {
    if (entente::find_table_format(format_) == nullptr) throw entente::Error("unknown format \"" + format_ + "\"");
    const bool changes = !same_.empty() || !different_.empty() || !undo_.empty() || !read_.empty();
    entente::EvidenceStore store = store_.open(changes ? entente::StoreMode::write : entente::StoreMode::read);
    if (changes) return change(store);
    if (list_decisions_) {
      for (const entente::Decision& decision : store.decisions()) fmt::print("{}", entente::decision_line(decision));
      return ExitCode::done;
    }
    const entente::KnowledgeGraph graph = entente::build_graph(store);
    return print(list_near_ ? near_matches(graph) : merges(graph));
  }

 private:
  ExitCode change(entente::EvidenceStore& store) const {
    const entente::KnowledgeGraph graph = entente::build_graph(store);
    if (!same_.empty()) store.decide({source_of(graph, same_[0]), source_of(graph, same_[1]), true, why_});
    if (!different_.empty()) store.decide({source_of(graph, different_[0]), source_of(graph, different_[1]), false, why_});
    if (!read_.empty()) read_into(store);
    if (!undo_.empty() && !store.undecide(source_of(graph, undo_[0]), source_of(graph, undo_[1]))) {
      fmt::print(stderr, "there is no decision on these two\n");
      return ExitCode::found_nothing;
    }
    fmt::print("{} decisions\n", store.decisions().size());
    return ExitCode::done;
  }

  void read_into(entente::EvidenceStore& store) const {
    std::ifstream file;
    if (read_ != "-") file.open(read_);
    if (read_ != "-" && !file) throw entente::Error(read_, 0, "cannot be read");
    for (const entente::Decision& decision : entente::read_decisions(read_ == "-" ? std::cin : file, read_)) store.decide(decision);
  }

  /// The source that a user means: by its id, by its own name, or by a name of its actor; of several sources of one actor the
  /// authority's, else the first.
  static std::string source_of(const entente::KnowledgeGraph& graph, const std::string& text) {
    std::vector<std::string> named;
    for (const entente::SourceActor& source : graph.sources) {
      if (source.id == text) return source.id;
      if (source.kind != "place" && entente::fold(source.name) == entente::fold(text)) named.push_back(source.id);
    }
    if (named.size() == 1) return named.front();
    const entente::NameMatch match = entente::find_by_name(graph, text);
    if (match.actors.size() != 1) {
      throw entente::Error(match.actors.empty() ? "no actor or source is called \"" + text + "\""
                                                : "\"" + text + "\" may be several actors; name one by its id");
    }
    const entente::SourceActor* found = nullptr;
    for (const entente::SourceActor& source : graph.sources) {
      if (source.actor == match.actors.front() && (found == nullptr || (source.rule == "authority" && found->rule != "authority"))) found = &source;
    }
    return found->id;
  }

  /// A row for each source that was joined with others.
  static entente::Table merges(const entente::KnowledgeGraph& graph) {
    std::map<entente::Vertex, std::vector<const entente::SourceActor*>> by_actor;
    for (const entente::SourceActor& source : graph.sources) by_actor[source.actor].push_back(&source);
    entente::Table table{{"actor", "name", "source", "named", "articles", "rule", "why"}, {}};
    for (const auto& [vertex, sources] : by_actor) {
      if (sources.size() < 2) continue;
      const entente::ActorVertex& actor = graph.graph[vertex];
      for (const entente::SourceActor* source : sources) {
        table.rows.push_back({actor.id, actor.name, source->id, source->name, static_cast<std::int64_t>(source->documents), source->rule, source->why});
      }
    }
    return table;
  }

  static entente::Table near_matches(const entente::KnowledgeGraph& graph) {
    std::map<std::string_view, std::string_view> names;
    for (const entente::SourceActor& source : graph.sources) names[source.id] = source.name;
    entente::Table table{{"left", "name", "right", "other", "why"}, {}};
    for (const entente::NearMatch& near : graph.near_matches) {
      table.rows.push_back({near.left, std::string(names[near.left]), near.right, std::string(names[near.right]), near.why});
    }
    return table;
  }

  [[nodiscard]] ExitCode print(const entente::Table& table) const {
    AnswerOptions answer;
    answer.format = format_;
    return answer.print(table);
  }

  StoreOption store_;
  std::vector<std::string> same_, different_, undo_;
  std::string why_, read_;
  bool list_decisions_ = false;
  bool list_near_ = false;
  std::string format_ = "table";
};

}  // namespace

std::unique_ptr<Command> make_resolve() { return std::make_unique<Resolve>(); }
