// Reads the index of the graph.

#include <algorithm>
#include <fmt/format.h>

#include "entente/index.hpp"
#include "entente/json.hpp"
#include "evidence/database.hpp"
#include "evidence/schema.hpp"
#include "evidence/steps.hpp"

namespace entente {
namespace {

void read_names(const std::string& json, const std::string& file, IndexedActor& actor) {
  const JsonDocument document = JsonDocument::parse(json, file);
  for (const auto& [lang, forms] : document.root().members()) {
    for (const auto& [form, articles] : forms.members()) actor.names[std::string(lang)][std::string(form)] = static_cast<std::size_t>(articles.as_int());
  }
}

/// From a row of number, id, relation, status, time, place, role, subject, object, sources, confidence, first and last told,
/// symmetric.
IndexedEvent event_of(const Query& row) {
  IndexedEvent event;
  event.number = static_cast<std::size_t>(row.integer(0));
  event.id = row.text(1);
  event.relation = row.text(2);
  event.status = row.text(3);
  event.time = row.optional_text(4);
  if (!row.is_null(5)) event.place = static_cast<std::size_t>(row.integer(5));
  event.role = row.optional_text(6);
  event.subject = static_cast<std::size_t>(row.integer(7));
  event.object = static_cast<std::size_t>(row.integer(8));
  event.sources = static_cast<std::size_t>(row.integer(9));
  event.confidence = row.real(10);
  event.first_told = row.text(11);
  event.last_told = row.text(12);
  event.symmetric = row.integer(13) != 0;
  return event;
}

constexpr const char* event_columns =
    "number, id, index_event.relation, status, time, place, role, subject, object, sources, confidence, first_told, last_told, symmetric";

[[noreturn]] void fail(const Database& database) {
  throw Error(database.path, 0, "has a damaged index: build with any input makes it again");
}

void add_events(Query&& query, std::vector<IndexedEvent>& events) {
  while (query.next()) events.push_back(event_of(query));
}

}  // namespace

GraphIndex::GraphIndex(const EvidenceStore& store)
    : database_(database_of(store)), snapshot_(std::make_unique<Transaction>(database_, Transaction::Kind::read)) {}
GraphIndex::~GraphIndex() = default;

bool GraphIndex::is_current() const {
  if (!has_index_tables(database_)) return false;
  Query query(database_, "SELECT indexed = changes FROM index_state");
  return query.next() && query.integer(0) != 0;
}

std::vector<std::size_t> GraphIndex::with_keys(const std::set<std::string>& keys) const {
  std::vector<std::size_t> numbers;
  bool first = true;
  for (const std::string& key : keys) {
    std::vector<std::size_t> with_key;
    Query query(database_, "SELECT actor FROM index_key WHERE key = ? ORDER BY actor");
    query.bind(key);
    while (query.next()) with_key.push_back(static_cast<std::size_t>(query.integer(0)));
    if (first) {
      numbers = std::move(with_key);
    } else {
      std::erase_if(numbers, [&](std::size_t number) { return !std::binary_search(with_key.begin(), with_key.end(), number); });
    }
    first = false;
  }
  return numbers;
}

std::optional<std::size_t> GraphIndex::with_id(const std::string& id) const {
  Query query(database_, "SELECT number FROM index_actor WHERE id = ?");
  query.bind(id);
  return query.next() ? std::optional(static_cast<std::size_t>(query.integer(0))) : std::nullopt;
}

IndexedActor GraphIndex::actor(std::size_t number, bool names) const {
  Query query(database_, "SELECT id, kind, name, names, articles FROM index_actor WHERE number = ?");
  query.bind(static_cast<std::int64_t>(number));
  if (!query.next()) fail(database_);
  IndexedActor actor{query.text(0), query.text(1), query.text(2), {}, static_cast<std::size_t>(query.integer(4)), {}};
  if (names) read_names(query.text(3), database_.path, actor);
  return actor;
}

std::vector<IndexedEvent> GraphIndex::events_of(std::size_t actor, const std::set<std::string, std::less<>>& relations) const {
  const auto number = static_cast<std::int64_t>(actor);
  static const std::string all = fmt::format("SELECT {} FROM index_tie JOIN index_event ON number = event WHERE actor = ?", event_columns);
  static const std::string some = all + " AND index_tie.relation = ?";
  std::vector<IndexedEvent> events;
  if (relations.empty()) add_events(std::move(Query(database_, all.c_str()).bind(number)), events);
  for (const std::string& relation : relations) add_events(std::move(Query(database_, some.c_str()).bind(number).bind(relation)), events);
  std::sort(events.begin(), events.end(), [](const IndexedEvent& a, const IndexedEvent& b) { return a.number < b.number; });
  return events;
}

std::vector<KeptClaim> GraphIndex::claims_of(std::size_t event) const {
  std::vector<KeptClaim> claims;
  Query query(database_,
              "SELECT subject, relation, object, status, time, place, source, role, topic, evidence, begin, end, in_title, rule, "
              "confidence, claim.id, article.id, lang, date, title, url, publisher FROM index_claim "
              "JOIN article ON article.number = index_claim.article "
              "JOIN claim ON claim.article = index_claim.article AND claim.id = index_claim.claim WHERE event = ? ORDER BY index_claim.position");
  query.bind(static_cast<std::int64_t>(event));
  while (query.next()) {
    claims.push_back({query.text(15), {query.text(16), query.text(17), query.text(18), query.text(19), "", query.text(20), query.text(21)}, triple_of(query)});
  }
  return claims;
}

std::vector<std::string> GraphIndex::problems(const IndexSource& source) const {
  std::vector<std::string> problems;
  std::size_t actors = 0;
  for (; actors < source.actors; ++actors) {
    IndexedActor expected = source.actor(actors);
    expected.keys.clear();  // are not read back
    const auto number = with_id(expected.id);
    if (!number || *number != actors || actor(actors, true) != expected) {
      problems.push_back(fmt::format("the index does not hold actor \"{}\" as the claims give it", expected.id));
    }
  }
  Query counts(database_, "SELECT (SELECT count(*) FROM index_actor), (SELECT count(*) FROM index_event), (SELECT count(*) FROM index_claim)");
  std::size_t claims = 0;
  std::vector<IndexedEvent> events;
  static const std::string all = fmt::format("SELECT {} FROM index_event ORDER BY number", event_columns);
  add_events(std::move(Query(database_, all.c_str())), events);
  for (std::size_t i = 0; i < source.events; ++i) {
    IndexedEvent expected = source.event(i);
    claims += expected.claims.size();
    expected.claims.clear();
    if (i >= events.size() || events[i] != expected) problems.push_back(fmt::format("the index does not hold event \"{}\" as the claims give it", expected.id));
  }
  if (!counts.next() || counts.integer(0) != static_cast<std::int64_t>(source.actors) ||
      counts.integer(1) != static_cast<std::int64_t>(source.events) || counts.integer(2) != static_cast<std::int64_t>(claims)) {
    problems.emplace_back("the index holds more or less than the claims give");
  }
  return problems;
}

}  // namespace entente
