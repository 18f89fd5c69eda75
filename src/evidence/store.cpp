// Adding, removing and uniting: one transaction an article.

#include <cmath>
#include <fmt/format.h>
#include <set>
#include <tuple>

#include "entente/json.hpp"
#include "evidence/database.hpp"
#include "evidence/schema.hpp"
#include "evidence/steps.hpp"

namespace entente {
namespace {

struct Kept {
  std::int64_t number = 0;
  std::string content;
  bool has_text = false;
  std::int64_t claims = 0;
};

std::optional<Kept> find_kept(Database& database, const std::string& id) {
  Query query(database,
              "SELECT number, content, text IS NOT NULL, (SELECT count(*) FROM claim WHERE article = number) "
              "FROM article WHERE id = ?");
  query.bind(id);
  if (!query.next()) return std::nullopt;
  return Kept{query.integer(0), query.text(1), query.integer(2) != 0, query.integer(3)};
}

std::string names_as_json(const std::vector<std::string>& names) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_array();
  for (const std::string& name : names) writer.string(name);
  writer.end_array();
  return out;
}

std::int64_t insert_article(Database& database, const Article& article, const std::string& content) {
  Query query(database,
              "INSERT INTO article(id, lang, date, title, url, publisher, text, signature, content) "
              "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const std::optional<std::string> text = article.text.empty() ? std::nullopt : std::optional(article.text);
  query.bind(article.id).bind(article.lang).bind(article.date).bind(article.title).bind(article.url);
  query.bind(article.publisher).bind(text).bind_bytes(signature_of(article.text)).bind(content).run();
  return sqlite3_last_insert_rowid(database.connection.get());
}

void insert_actors(Database& database, std::int64_t number, const std::vector<ActorRecord>& actors) {
  std::int64_t position = 0;
  for (const ActorRecord& actor : actors) {
    const std::string names = names_as_json(actor.names);
    Query query(database, "INSERT INTO actor VALUES(?, ?, ?, ?, ?, ?, ?)");
    query.bind(number).bind(position++).bind(actor.id).bind(actor.kind).bind(actor.name).bind(names).bind(actor.authority);
    query.run();
  }
}

void insert_claims(Database& database, std::int64_t number, const Extraction& extraction) {
  std::int64_t position = 0;
  for (const Triple& triple : extraction.triples) {
    const std::string id = claim_id(extraction.article.id, triple);
    Query query(database, "INSERT INTO claim VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(number).bind(position++).bind(id).bind(triple.subject).bind(triple.relation).bind(triple.object);
    query.bind(triple.status).bind(triple.time).bind(triple.place).bind(triple.source).bind(triple.role).bind(triple.topic);
    query.bind(triple.evidence).bind(static_cast<std::int64_t>(triple.span.begin)).bind(static_cast<std::int64_t>(triple.span.end));
    query.bind(std::int64_t{triple.in_title}).bind(triple.rule).bind(triple.confidence).run();
  }
}

/// As `extract` writes it, with confidences at its precision and without triples that say the same in every field: an
/// article and its extraction in JSON are kept alike.
Extraction normalised(const Extraction& extraction) {
  constexpr double precision = 1e4;
  Extraction unique = extraction;
  for (Triple& triple : unique.triples) triple.confidence = std::round(triple.confidence * precision) / precision;
  std::set<ContentHash> seen;
  std::erase_if(unique.triples, [&](const Triple& triple) { return !seen.insert(claim_hash(extraction.article.id, triple)).second; });
  return unique;
}

/// The total order in which `Conflict::prefer` chooses.
bool is_fuller(const Extraction& extraction, const std::string& content, const Kept& kept) {
  return std::tuple(!extraction.article.text.empty(), static_cast<std::int64_t>(extraction.triples.size()), content) >
         std::tuple(kept.has_text, kept.claims, kept.content);
}

}  // namespace

Database& database_of(const EvidenceStore& store) { return *store.database_; }

EvidenceStore::EvidenceStore(std::unique_ptr<Database> database) : database_(std::move(database)) {}
EvidenceStore::EvidenceStore(EvidenceStore&&) noexcept = default;
EvidenceStore& EvidenceStore::operator=(EvidenceStore&&) noexcept = default;
EvidenceStore::~EvidenceStore() = default;

EvidenceStore EvidenceStore::open(const std::string& path, StoreMode mode, WaitNotice on_wait) {
  auto database = std::make_unique<Database>(path, std::move(on_wait));
  open_store(*database, mode);
  return EvidenceStore(std::move(database));
}

Change EvidenceStore::add(const Extraction& given, Conflict conflict) {
  if (const std::string problem = problem_of(given); !problem.empty()) {
    throw Error(fmt::format("article \"{}\": {}", given.article.id, problem));
  }
  const Extraction extraction = normalised(given);
  const std::string content = extraction_id(extraction);
  if (const auto kept = find_kept(*database_, extraction.article.id); kept && kept->content == content) return Change::unchanged;

  Transaction transaction(*database_, Transaction::Kind::write);
  const auto kept = find_kept(*database_, extraction.article.id);  // again: another program may have added it meanwhile
  if (kept && (kept->content == content || (conflict == Conflict::prefer && !is_fuller(extraction, content, *kept)))) {
    return Change::unchanged;
  }
  if (kept) Query(*database_, "DELETE FROM article WHERE number = ?").bind(kept->number).run();
  const std::int64_t number = insert_article(*database_, extraction.article, content);
  insert_actors(*database_, number, extraction.actors);
  insert_claims(*database_, number, extraction);
  transaction.commit();
  return kept ? Change::replaced : Change::added;
}

bool EvidenceStore::remove(const std::string& article_id) {
  Transaction transaction(*database_, Transaction::Kind::write);
  Query(*database_, "DELETE FROM article WHERE id = ?").bind(article_id).run();
  const bool removed = sqlite3_changes(database_->connection.get()) > 0;
  transaction.commit();
  return removed;
}

void EvidenceStore::merge(const EvidenceStore& other) {
  other.for_each([&](StoredExtraction&& stored) { add(stored.extraction, Conflict::prefer); }, true);
  std::map<std::pair<std::string, std::string>, Decision> mine;
  for (Decision& decision : decisions()) mine[{decision.left, decision.right}] = decision;
  for (const Decision& theirs : other.decisions()) {
    const auto found = mine.find({theirs.left, theirs.right});
    if (found == mine.end() || theirs < found->second) decide(theirs);  // of two that contradict, the careful "different"
  }
}

}  // namespace entente
