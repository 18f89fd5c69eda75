#pragma once
// Stage 5 again: an index of the graph beside the claims that it was derived from, so that one actor's ties can be read
// without deriving all. It is a copy, never a source: it is dropped as soon as a claim changes and made again by `build`.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/evidence.hpp"

namespace entente {

class Transaction;  // of the file, known to this stage alone

/// An actor of the graph.
struct IndexedActor {
  std::string id;
  std::string kind;
  std::string name;
  std::map<std::string, std::map<std::string, std::size_t>> names;  ///< language → surface form → articles that use it
  std::size_t articles = 0;
  std::vector<std::string> keys;  ///< under which it is looked up; written, not read back

  bool operator==(const IndexedActor&) const = default;
};

/// A claim of an event, for writing: its article, and its id.
struct IndexedClaim {
  std::string article;
  std::string claim;

  bool operator==(const IndexedClaim&) const = default;
};

/// An event of the graph. Actors by number: their rank among all by id.
struct IndexedEvent {
  std::size_t number = 0;  ///< rank of the event among all by id
  std::string id;
  std::string relation;
  std::string status;
  std::optional<std::string> time;
  std::optional<std::size_t> place;
  std::optional<std::string> role;
  std::size_t subject = 0;
  std::size_t object = 0;
  std::size_t sources = 0;
  double confidence = 0;  ///< 0 to 1
  std::string first_told;
  std::string last_told;
  bool symmetric = false;
  std::vector<IndexedClaim> claims;  ///< written; read by `GraphIndex::claims_of`

  bool operator==(const IndexedEvent&) const = default;
};

/// What to write: actors and events in the order of their ids, each made when it is asked for.
struct IndexSource {
  std::size_t actors = 0;
  std::size_t events = 0;
  std::function<IndexedActor(std::size_t)> actor;
  std::function<IndexedEvent(std::size_t)> event;
};

/// Number of changes to the articles and decisions of this file since it was made. To be asked before a graph is derived
/// that shall be indexed.
std::int64_t store_changes(const EvidenceStore& store);

/// Writes the index of a graph in one transaction; false, and nothing is done, when the store has changed since `changes`.
bool write_index(EvidenceStore& store, std::int64_t changes, const IndexSource& source);

/// A claim as it is kept, with its article without text.
struct KeptClaim {
  std::string id;
  Article article;
  Triple triple;
};

/// Reads the index of one store, as of one moment; borrows the store, which must outlive it and not be used meanwhile.
class GraphIndex {
 public:
  explicit GraphIndex(const EvidenceStore& store);
  ~GraphIndex();
  GraphIndex(const GraphIndex&) = delete;
  GraphIndex& operator=(const GraphIndex&) = delete;

  /// True when an index was written and nothing has changed since. The rest is for a current index only.
  [[nodiscard]] bool is_current() const;

  /// Numbers of the actors with all of these keys, ascending; none when there are no keys.
  [[nodiscard]] std::vector<std::size_t> with_keys(const std::set<std::string>& keys) const;
  [[nodiscard]] std::optional<std::size_t> with_id(const std::string& id) const;
  /// `names`: also the names that articles use.
  [[nodiscard]] IndexedActor actor(std::size_t number, bool names) const;
  /// Events of an actor in the order of their ids; of these relations, or of all when there are none.
  [[nodiscard]] std::vector<IndexedEvent> events_of(std::size_t actor, const std::set<std::string, std::less<>>& relations) const;
  /// Claims of an event in their order.
  [[nodiscard]] std::vector<KeptClaim> claims_of(std::size_t event) const;

  /// What in the index is not as in `source`, a line each; empty when all is.
  [[nodiscard]] std::vector<std::string> problems(const IndexSource& source) const;

 private:
  Database& database_;
  std::unique_ptr<Transaction> snapshot_;
};

}  // namespace entente
