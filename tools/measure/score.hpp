#pragma once
// Extraction held against gold, document by document: which triples are right, and how often.
//
// An actor of the program stands for the one gold actor whose names it shares best; a triple is right when both of its ends
// and its relation are (in either order where the relation is symmetric). Events and facts are counted apart. Of the events
// that are right, status, time, place and source are counted where gold states them.

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "entente/event.hpp"
#include "entente/json.hpp"
#include "entente/vocabulary.hpp"

namespace measure {

struct JudgedActor {
  std::string id, kind, name;
  std::set<std::string> keys;  ///< `name_key` of all its names
};

struct JudgedTriple {
  std::string subject, relation, object;  ///< actor ids
  std::optional<std::string> status, time, place, source;
  std::string evidence;
  std::string rule;  ///< of the program's triples
};

/// One document as gold or the program tells it.
struct JudgedDocument {
  std::string id, lang;
  std::vector<JudgedActor> actors;
  std::vector<JudgedTriple> triples;
};

/// An actor with the keys of all its names.
JudgedActor make_actor(std::string id, std::string kind, std::string name, const std::vector<std::string>& names);

/// A line of gold. Throws `entente::Error` with file and line for what is none.
JudgedDocument read_gold(const entente::JsonValue& line);
JudgedDocument judged(const entente::Extraction& extraction);

/// Two triples of a document are one when their keys are. Ends are gold's actor ids, or "?" and a name that gold has not.
struct TripleKey {
  std::string relation, first, second;
  auto operator<=>(const TripleKey&) const = default;
};
using KeyedTriples = std::map<TripleKey, std::vector<JudgedTriple>>;

/// Both sides of one document, places and sources of the program in gold's actor ids where it has them.
struct Comparison {
  KeyedTriples want, have;
  std::map<std::string, std::string> gold_id;  ///< of each actor of the program
};
Comparison compare(const JudgedDocument& gold, const JudgedDocument& system, const entente::Ontology& ontology);

/// The gold actor whose names `actor` shares best, or "?" and its name when there is none.
std::string gold_id_of(const JudgedActor& actor, const std::vector<JudgedActor>& gold);

struct Counts {
  std::size_t right = 0, system = 0, gold = 0;
  /// Shares, rounded to four digits.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};
struct Share {
  std::size_t right = 0, of = 0;
  [[nodiscard]] double value() const;  ///< rounded to four digits; 0 when `of` is 0
};

/// What is counted over all documents.
struct Figures {
  std::map<std::string, Counts> counts;   ///< "events", "facts", "pairs", "events:LANG", each relation
  std::map<std::string, Share> accuracy;  ///< "status", "time", "place", "source"
  std::map<std::string, Share> rules;     ///< per rule: how many of the triples it gave are right
  std::size_t documents = 0, extracted = 0;

  void add(const Comparison& document, const std::string& lang, const entente::Ontology& ontology);
};

/// The four things counted on events that are right, in the order of reports.
inline constexpr const char* judged_fields[] = {"status", "time", "place", "source"};

/// The values of a field over triples of one key, without the absent.
std::set<std::string> stated(const std::vector<JudgedTriple>& triples, const std::string& field);
/// One of the found values is right: the same; of times, one that is finer too.
bool field_is_right(const std::string& field, const std::set<std::string>& wanted, const std::set<std::string>& found);

/// `value` rounded to four digits, ties to even as printed decimals are.
double rounded(double value);

}  // namespace measure
