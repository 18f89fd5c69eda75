#pragma once
// A question to the graph of a store: the options that all verbs that ask share, and what they need to answer.

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "ask.hpp"
#include "entente/vocabulary.hpp"
#include "packs.hpp"
#include "store_option.hpp"

/// Which countries are meant, and who speaks for them: asks the packs only when a country is in question.
class Officials {
 public:
  /// Declares --packs and --authority.
  void setup(CLI::App& app);
  /// What the packs know. Throws `entente::Error` when they cannot be read.
  const entente::Vocabulary& authority();
  /// Of `graph`, at each call the same one.
  std::shared_ptr<const entente::Affiliations> affiliations(const entente::KnowledgeGraph& graph);
  /// Puts countries by their names into a filter. Throws `entente::Error` for one that nobody knows, or that may be several.
  void add_countries(const entente::KnowledgeGraph& graph, const std::vector<std::string>& names, entente::EventFilter& filter);

 private:
  PackOptions packs_;
  std::optional<entente::Vocabulary> authority_;
  std::shared_ptr<const entente::Affiliations> affiliations_;
};

/// Used by one verb: `setup`, then `ask`, then the rest.
class Question {
 public:
  AnswerOptions answer;
  FilterOptions filter_options;

  /// Declares --db, --as-of, --packs, --authority, the filters, and the options of the answer.
  void setup(CLI::App& app);
  /// The same with --with-officials, for verbs that ask about parties.
  void setup_with_officials(CLI::App& app);
  /// Reads the store. Throws `entente::Error`.
  const entente::KnowledgeGraph& ask();
  /// Reads what is needed to ask for the events of one actor, out of the index where the store has one and the question is one
  /// that it answers. `relations`: when the user names none. Throws `entente::Error`.
  const entente::KnowledgeGraph& ask_about(const std::string& name, const std::set<std::string, std::less<>>& relations);

  [[nodiscard]] entente::KnowledgeGraph& graph() { return *graph_; }  ///< after `ask`
  [[nodiscard]] bool with_officials() const { return with_officials_; }
  Officials& officials() { return officials_; }
  /// Throws `entente::Error` for what the filter cannot mean.
  entente::EventFilter filter();
  /// The same; of these families when the user names no relation.
  entente::EventFilter filter(std::set<entente::RelationFamily> families);
  /// The party of this name, with its officials when they are asked for and it is a country.
  struct AskedParty {
    std::optional<entente::Party> party;
    ExitCode otherwise = ExitCode::done;
  };
  AskedParty party(const std::string& name);
  /// Null unless officials are asked for.
  const entente::Affiliations* standing();

 private:
  [[nodiscard]] std::unique_ptr<entente::KnowledgeGraph> part_about(const std::string& name, const std::set<std::string, std::less<>>& relations) const;

  StoreOption store_;
  std::string as_of_;
  bool with_officials_ = false;
  Officials officials_;
  std::unique_ptr<entente::KnowledgeGraph> graph_;
};
