#pragma once
// From a question to an answer: who is meant, what is around, what is asked for.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/query.hpp"
#include "entente/serve.hpp"

namespace entente {

/// A question that cannot be answered, with the status of HTTP that says so.
struct Refusal {
  int status;
  std::string message;
};

/// Names of actors as keys, to be searched at once.
class NameIndex {
 public:
  explicit NameIndex(const KnowledgeGraph& graph);
  /// Actors with all words of `name` at the beginnings of words of theirs, or with its sound; the surest, then the best known
  /// first.
  [[nodiscard]] std::vector<Vertex> find(std::string_view name, std::size_t limit) const;

 private:
  struct Key {
    Vertex actor = 0;
    std::string folded;  ///< each word after a space
    std::string sounds;  ///< the same of its skeleton
  };
  const KnowledgeGraph& graph_;
  std::vector<Key> keys_;
};

/// The actors within `depth` steps of `centre` and the events between them that `filter` accepts, as many as `limits` allow:
/// of each ring, and of the events, those with most sources first. Sets `PagePart::truncated` when something was left out.
PagePart neighbourhood(const KnowledgeGraph& graph, Vertex centre, std::size_t depth, const EventFilter& filter, const ServeLimits& limits);

/// The parameters of a question, read with checks. Throws `Refusal` for what is missing, too long or out of range.
class Question {
 public:
  Question(const Parameters& parameters, std::size_t most_bytes, const std::set<std::string_view>& known);
  [[nodiscard]] std::string_view text(std::string_view name) const;  ///< not empty
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t fallback, std::size_t most) const;
  [[nodiscard]] Vertex actor(std::string_view name, const KnowledgeGraph& graph) const;
  /// relation, status, since, until, min_sources; statuses are not restricted when none is named.
  [[nodiscard]] EventFilter filter() const;

 private:
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  [[nodiscard]] std::optional<int> day(std::string_view name, bool last) const;
  const Parameters& parameters_;
};

}  // namespace entente
