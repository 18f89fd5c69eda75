// Reading articles back, in the order of their ids.

#include <filesystem>

#include "entente/json.hpp"
#include "evidence/database.hpp"
#include "evidence/steps.hpp"

namespace entente {
namespace {

std::vector<ActorRecord> load_actors(Database& database, std::int64_t number) {
  std::vector<ActorRecord> actors;
  Query query(database, "SELECT id, kind, name, names, authority FROM actor WHERE article = ? ORDER BY position");
  query.bind(number);
  while (query.next()) {
    const JsonDocument names = JsonDocument::parse(query.text(3), database.path);
    actors.push_back({query.text(0), query.text(1), query.text(2), names.root().as_strings(), query.optional_text(4)});
  }
  return actors;
}

std::vector<Triple> load_triples(Database& database, std::int64_t number) {
  std::vector<Triple> triples;
  Query query(database,
              "SELECT subject, relation, object, status, time, place, source, role, topic, evidence, begin, end, in_title, "
              "rule, confidence FROM claim WHERE article = ? ORDER BY position");
  query.bind(number);
  while (query.next()) triples.push_back(triple_of(query));
  return triples;
}

/// From a row of number, id, lang, date, title, url, publisher, signature, text.
StoredExtraction load_extraction(Database& database, const Query& row) {
  const std::int64_t number = row.integer(0);
  Article article{row.text(1), row.text(2), row.text(3), row.text(4), row.text(8), row.text(5), row.text(6)};
  return {{std::move(article), load_actors(database, number), load_triples(database, number)}, row.signature(7)};
}

std::size_t count(Database& database, const char* sql) {
  Query query(database, sql);
  return query.next() ? static_cast<std::size_t>(query.integer(0)) : 0;
}

}  // namespace

Triple triple_of(const Query& row) {
  Triple triple;
  triple.subject = row.text(0);
  triple.relation = row.text(1);
  triple.object = row.text(2);
  triple.status = row.text(3);
  triple.time = row.optional_text(4);
  triple.place = row.optional_text(5);
  triple.source = row.optional_text(6);
  triple.role = row.optional_text(7);
  triple.topic = row.optional_text(8);
  triple.evidence = row.text(9);
  triple.span = {static_cast<std::size_t>(row.integer(10)), static_cast<std::size_t>(row.integer(11))};
  triple.in_title = row.integer(12) != 0;
  triple.rule = row.text(13);
  triple.confidence = row.real(14);
  return triple;
}

void EvidenceStore::for_each(const std::function<void(StoredExtraction&&)>& visit, bool with_text) const {
  const Transaction snapshot(*database_, Transaction::Kind::read);
  Query articles(*database_, with_text ? "SELECT number, id, lang, date, title, url, publisher, signature, text FROM article ORDER BY id"
                                       : "SELECT number, id, lang, date, title, url, publisher, signature, NULL FROM article ORDER BY id");
  while (articles.next()) visit(load_extraction(*database_, articles));
}

std::optional<Extraction> EvidenceStore::find(const std::string& article_id) const {
  const Transaction snapshot(*database_, Transaction::Kind::read);
  Query article(*database_, "SELECT number, id, lang, date, title, url, publisher, signature, text FROM article WHERE id = ?");
  article.bind(article_id);
  if (!article.next()) return std::nullopt;
  return load_extraction(*database_, article).extraction;
}

StoreStatus EvidenceStore::status() const {
  const Transaction snapshot(*database_, Transaction::Kind::read);
  StoreStatus status;
  status.version = static_cast<int>(count(*database_, "PRAGMA user_version"));
  status.articles = count(*database_, "SELECT count(*) FROM article");
  status.articles_with_text = count(*database_, "SELECT count(text) FROM article");
  status.actors = count(*database_, "SELECT count(*) FROM actor");
  status.claims = count(*database_, "SELECT count(*) FROM claim");
  status.decisions = count(*database_, "SELECT count(*) FROM decision");
  Query dates(*database_, "SELECT min(date), max(date) FROM article WHERE date <> ''");
  if (dates.next()) {
    status.first_date = dates.text(0);
    status.last_date = dates.text(1);
  }
  Query languages(*database_, "SELECT lang, count(*) FROM article GROUP BY lang");
  while (languages.next()) status.languages[languages.text(0)] = static_cast<std::size_t>(languages.integer(1));
  std::error_code ignored;
  const auto bytes = std::filesystem::file_size(database_->path, ignored);
  status.bytes = ignored ? 0 : bytes;
  return status;
}

}  // namespace entente
