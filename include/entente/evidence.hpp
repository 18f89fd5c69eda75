#pragma once
// Stage 5, kept: articles, the actors each one names, and claims, in one SQLite file that survives a crash at any moment.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/event.hpp"
#include "entente/support.hpp"

namespace entente {

// ---- What a claim may say ------------------------------------------------------------------------------------------

/// Families of relations, for colours and filters.
enum class RelationFamily { contact, cooperation, pressure, force, fact };

/// One row of the ontology, as far as keeping and merging need it.
struct RelationKind {
  std::string_view name;
  RelationFamily family;
  bool symmetric;  ///< the order of the ends carries no meaning

  [[nodiscard]] bool is_fact() const { return family == RelationFamily::fact; }
};

/// The row of `name`, or null for a relation that the ontology does not have. Lives as long as the program.
const RelationKind* find_relation(std::string_view name);

/// True for actual, planned, possible and denied.
bool is_status(std::string_view name);

/// The days that an ISO 8601 time of any precision covers, `A/B` spans too: both ends included, counted from 1970-01-01.
struct DaySpan {
  int first = 0;
  int last = 0;

  [[nodiscard]] bool contains(DaySpan other) const { return first <= other.first && other.last <= last; }
  [[nodiscard]] bool overlaps(DaySpan other) const { return first <= other.last && other.first <= last; }
  auto operator<=>(const DaySpan&) const = default;
};

/// The days of `2025-07-29`, `2025-07`, `2025` or `2014/2024`; nothing for what is no such time.
std::optional<DaySpan> parse_days(std::string_view time);

/// Why `extraction` cannot be kept (an unknown relation or status, a dangling actor, a quote that is not at its offsets);
/// empty when it can.
std::string problem_of(const Extraction& extraction);

/// Content id of one claim: all fields of the triple and the article it stands in.
std::string claim_id(std::string_view article_id, const Triple& triple);
ContentHash claim_hash(std::string_view article_id, const Triple& triple);

// ---- Copies of one text --------------------------------------------------------------------------------------------

/// MinHash signature over shingles of four folded words; absent for a text too short to tell.
using TextSignature = std::optional<std::array<std::uint32_t, 32>>;

TextSignature signature_of(std::string_view text);

/// Estimated share of common shingles, 0 to 1; 0 when either is absent.
double likeness(const TextSignature& a, const TextSignature& b);

// ---- Reading `extract` output --------------------------------------------------------------------------------------

/// What a reader does with each extraction and each unusable record, in input order.
struct ExtractionSink {
  std::function<void(Extraction&&)> extraction;
  std::function<void(Rejected&&)> rejected;
};

/// True when the first record of `bytes` is a JSON object with "triples" that have offsets, or has no "text" to read:
/// output of `extract`, not articles.
bool is_extraction(std::string_view bytes);

/// Reads JSON Lines as `extract` writes them; `name` stands for the file in messages. Articles without "text" keep none.
void read_extractions(std::istream& in, const std::string& name, const ExtractionSink& sink);

// ---- The store -----------------------------------------------------------------------------------------------------

struct Database;  // the file behind a store, known to this stage alone

/// What opening a store may do to the file.
enum class StoreMode {
  read,    ///< the file must exist; nothing is written
  write,   ///< the file must exist
  create,  ///< the file is made when missing
};

/// Which version of an article with the same id is kept.
enum class Conflict {
  replace,  ///< the one that is being added
  prefer,   ///< the fuller one (with text, more claims, then the greater content id): the same whichever came first
};

enum class Change { added, replaced, unchanged };

/// A person's word on whether two source ids name one actor; stronger than any rule.
struct Decision {
  std::string left;   ///< source id of the resolver; `left < right`
  std::string right;  ///< source id of the resolver
  bool same = false;  ///< one actor, or two
  std::string why;    ///< the person's reason, may be empty

  auto operator<=>(const Decision&) const = default;
};

/// An extraction as it comes out of the store.
struct StoredExtraction {
  Extraction extraction;    ///< `article.text` is empty unless asked for
  TextSignature signature;  ///< of the article's text
};

struct StoreStatus {
  int version = 0;  ///< of the file format
  std::size_t articles = 0;
  std::size_t articles_with_text = 0;
  std::size_t actors = 0;  ///< as the articles name them, before any merge
  std::size_t claims = 0;
  std::size_t decisions = 0;
  std::string first_date;  ///< of articles, ISO 8601; empty when none is dated
  std::string last_date;
  std::map<std::string, std::size_t> languages;  ///< articles by language
  std::uint64_t bytes = 0;                       ///< size of the file without its write-ahead log
};

/// A set of articles with their actors and claims. Adding is one transaction an article: a killed program loses at most the
/// article in hand. Several processes may use one file; one store object belongs to one thread at a time.
class EvidenceStore {
 public:
  /// Called once when another program holds the write lock and this one starts to wait.
  using WaitNotice = std::function<void()>;

  /// Throws `Error` when the file is missing, unreadable, unwritable, another program's, or of a newer format.
  static EvidenceStore open(const std::string& path, StoreMode mode, WaitNotice on_wait = {});

  EvidenceStore(EvidenceStore&&) noexcept;
  EvidenceStore& operator=(EvidenceStore&&) noexcept;
  ~EvidenceStore();

  /// Keeps one article. Adding the same content again changes nothing. Throws `Error` when `problem_of` finds one.
  Change add(const Extraction& extraction, Conflict conflict = Conflict::replace);
  /// Takes an article out, with its actors and claims; false when it is not there.
  bool remove(const std::string& article_id);
  /// Adds all articles and decisions of `other`. The union does not depend on order or repetition.
  void merge(const EvidenceStore& other);

  /// Visits all articles in the order of their ids; `with_text` also loads the texts.
  void for_each(const std::function<void(StoredExtraction&&)>& visit, bool with_text = false) const;
  /// One article with its text, or nothing.
  [[nodiscard]] std::optional<Extraction> find(const std::string& article_id) const;

  /// Records a decision, in place of an earlier one on the same pair; the order of the pair's ends does not matter.
  void decide(Decision decision);
  /// Takes a decision back; false when there was none.
  bool undecide(const std::string& a, const std::string& b);
  /// All decisions, sorted.
  [[nodiscard]] std::vector<Decision> decisions() const;

  [[nodiscard]] StoreStatus status() const;
  /// Every broken invariant, one line each; empty when all is well.
  [[nodiscard]] std::vector<std::string> verify() const;

 private:
  friend Database& database_of(const EvidenceStore& store);  // for the rest of this stage
  explicit EvidenceStore(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace entente
