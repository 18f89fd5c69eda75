// Writes the index of the graph into the store's file.

#include "entente/index.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

#include "entente/json.hpp"
#include "evidence/database.hpp"
#include "evidence/schema.hpp"
#include "evidence/steps.hpp"

namespace entente {
namespace {

std::string names_as_json(const IndexedActor& actor) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  for (const auto& [lang, forms] : actor.names) {
    writer.key(lang).begin_object();
    for (const auto& [form, articles] : forms) writer.key(form).integer(static_cast<std::int64_t>(articles));
    writer.end_object();
  }
  writer.end_object();
  return out;
}

/// SQLite appends fastest to a table in the order of its key: what belongs to many rows is gathered and sorted first.
struct Gathered {
  std::vector<std::pair<std::string, std::int64_t>> keys;  ///< key, actor
  struct Tie {
    std::int64_t actor;
    std::string_view relation;  ///< of the ontology's rows
    std::int64_t event;
    auto operator<=>(const Tie&) const = default;
  };
  std::vector<Tie> ties;
};

void drop_rows(Database& database) {
  for (const char* table : {"index_actor", "index_key", "index_event", "index_tie", "index_claim"}) {
    database.execute(fmt::format("DELETE FROM {}", table).c_str());
  }
}

void write_actors(Database& database, const IndexSource& source, Gathered& gathered) {
  for (std::size_t i = 0; i < source.actors; ++i) {
    const auto number = static_cast<std::int64_t>(i);
    const IndexedActor actor = source.actor(i);
    const std::string names = names_as_json(actor);
    Query query(database, "INSERT INTO index_actor VALUES(?, ?, ?, ?, ?, ?)");
    query.bind(number).bind(actor.id).bind(actor.kind).bind(actor.name).bind(names).bind(static_cast<std::int64_t>(actor.articles)).run();
    for (const std::string& key : actor.keys) gathered.keys.emplace_back(key, number);
  }
}

using ArticleNumbers = std::unordered_map<std::string, std::int64_t>;

ArticleNumbers article_numbers(Database& database) {
  ArticleNumbers numbers;
  Query query(database, "SELECT id, number FROM article");
  while (query.next()) numbers.emplace(query.text(0), query.integer(1));
  return numbers;
}

void write_claims(Database& database, std::int64_t event, const std::vector<IndexedClaim>& claims, const ArticleNumbers& numbers) {
  std::int64_t position = 0;
  for (const IndexedClaim& claim : claims) {
    Query query(database, "INSERT INTO index_claim VALUES(?, ?, ?, ?)");
    query.bind(event).bind(position++).bind(numbers.at(claim.article)).bind(claim.claim).run();
  }
}

std::optional<std::int64_t> number_of(const std::optional<std::size_t>& actor) {
  return actor ? std::optional(static_cast<std::int64_t>(*actor)) : std::nullopt;
}

void write_events(Database& database, const IndexSource& source, Gathered& gathered) {
  const ArticleNumbers numbers = article_numbers(database);
  for (std::size_t i = 0; i < source.events; ++i) {
    const auto number = static_cast<std::int64_t>(i);
    const IndexedEvent event = source.event(i);
    const auto subject = static_cast<std::int64_t>(event.subject);
    const auto object = static_cast<std::int64_t>(event.object);
    {
      Query query(database, "INSERT INTO index_event VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      query.bind(number).bind(event.id).bind(event.relation).bind(event.status).bind(event.time).bind(number_of(event.place)).bind(event.role);
      query.bind(subject).bind(object).bind(static_cast<std::int64_t>(event.sources)).bind(event.confidence);
      query.bind(event.first_told).bind(event.last_told).bind(std::int64_t{event.symmetric}).run();
    }
    const std::string_view relation = find_relation(event.relation)->name;
    gathered.ties.push_back({subject, relation, number});
    if (object != subject) gathered.ties.push_back({object, relation, number});
    write_claims(database, number, event.claims, numbers);
  }
}

void write_gathered(Database& database, Gathered& gathered) {
  std::sort(gathered.keys.begin(), gathered.keys.end());
  gathered.keys.erase(std::unique(gathered.keys.begin(), gathered.keys.end()), gathered.keys.end());
  for (const auto& [key, actor] : gathered.keys) {
    Query(database, "INSERT INTO index_key VALUES(?, ?)").bind(key).bind(actor).run();
  }
  std::sort(gathered.ties.begin(), gathered.ties.end());
  for (const Gathered::Tie& tie : gathered.ties) {
    Query(database, "INSERT INTO index_tie VALUES(?, ?, ?)").bind(tie.actor).bind(tie.relation).bind(tie.event).run();
  }
}

}  // namespace

std::int64_t store_changes(const EvidenceStore& store) {
  if (!has_index_tables(database_of(store))) return 0;
  Query query(database_of(store), "SELECT changes FROM index_state");
  return query.next() ? query.integer(0) : 0;
}

bool write_index(EvidenceStore& store, std::int64_t changes, const IndexSource& source) {
  Database& database = database_of(store);
  Transaction transaction(database, Transaction::Kind::write);
  if (store_changes(store) != changes) return false;
  drop_rows(database);
  Gathered gathered;
  write_actors(database, source, gathered);
  write_events(database, source, gathered);
  write_gathered(database, gathered);
  Query(database, "UPDATE index_state SET indexed = changes").run();
  transaction.commit();
  return true;
}

}  // namespace entente
