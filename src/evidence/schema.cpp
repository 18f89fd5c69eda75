// The file format: what a store is made of, and how a file is known to be one.

#include "evidence/schema.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace entente {
namespace {

// Numbers of articles are of the file alone: they give rows a short common key and never leave it.
constexpr const char* tables = R"(
CREATE TABLE article(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lang TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
  url TEXT NOT NULL, publisher TEXT NOT NULL, text TEXT, signature BLOB, content TEXT NOT NULL) STRICT;
CREATE TABLE actor(
  article INTEGER NOT NULL REFERENCES article(number) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
  kind TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL, authority TEXT,
  PRIMARY KEY(article, position)) STRICT, WITHOUT ROWID;
CREATE TABLE claim(
  article INTEGER NOT NULL REFERENCES article(number) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
  subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL, status TEXT NOT NULL, time TEXT, place TEXT,
  source TEXT, role TEXT, topic TEXT, evidence TEXT NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,
  in_title INTEGER NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY(article, position)) STRICT, WITHOUT ROWID;
CREATE TABLE decision(
  left TEXT NOT NULL, right TEXT NOT NULL, same INTEGER NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY(left, right)) STRICT, WITHOUT ROWID;
)";

// A copy of what the claims give, for questions about one actor; every change to articles and decisions makes it stale.
constexpr const char* index_tables = R"(
CREATE TABLE index_state(only INTEGER PRIMARY KEY CHECK(only = 1), changes INTEGER NOT NULL, indexed INTEGER NOT NULL) STRICT;
INSERT INTO index_state VALUES(1, 0, -1);
CREATE TRIGGER index_article_added AFTER INSERT ON article BEGIN UPDATE index_state SET changes = changes + 1; END;
CREATE TRIGGER index_article_removed AFTER DELETE ON article BEGIN UPDATE index_state SET changes = changes + 1; END;
CREATE TRIGGER index_article_changed AFTER UPDATE ON article BEGIN UPDATE index_state SET changes = changes + 1; END;
CREATE TRIGGER index_decision_added AFTER INSERT ON decision BEGIN UPDATE index_state SET changes = changes + 1; END;
CREATE TRIGGER index_decision_removed AFTER DELETE ON decision BEGIN UPDATE index_state SET changes = changes + 1; END;
CREATE TABLE index_actor(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL,
  articles INTEGER NOT NULL) STRICT;
CREATE TABLE index_key(key TEXT NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY(key, actor)) STRICT, WITHOUT ROWID;
CREATE TABLE index_event(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, relation TEXT NOT NULL, status TEXT NOT NULL, time TEXT, place INTEGER,
  role TEXT, subject INTEGER NOT NULL, object INTEGER NOT NULL, sources INTEGER NOT NULL, confidence REAL NOT NULL,
  first_told TEXT NOT NULL, last_told TEXT NOT NULL, symmetric INTEGER NOT NULL) STRICT;
CREATE TABLE index_tie(
  actor INTEGER NOT NULL, relation TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY(actor, relation, event)) STRICT, WITHOUT ROWID;
CREATE TABLE index_claim(
  event INTEGER NOT NULL, position INTEGER NOT NULL, article INTEGER NOT NULL, claim TEXT NOT NULL,
  PRIMARY KEY(event, position)) STRICT, WITHOUT ROWID;
)";

std::int64_t number_of(Database& database, const char* sql) {
  Query query(database, sql);
  return query.next() ? query.integer(0) : 0;
}

enum class Content { empty, store, foreign, newer };

Content content_of(Database& database) {
  const std::int64_t application = number_of(database, "PRAGMA application_id");
  if (application == store_application) {
    return number_of(database, "PRAGMA user_version") > store_version ? Content::newer : Content::store;
  }
  const bool untouched = application == 0 && number_of(database, "SELECT count(*) FROM sqlite_schema") == 0;
  return untouched ? Content::empty : Content::foreign;
}

/// As of one moment: another program may be making the tables just now.
Content content_now(Database& database) {
  const Transaction snapshot(database, Transaction::Kind::read);
  return content_of(database);
}

void create_tables(Database& database) {
  Transaction transaction(database, Transaction::Kind::write);
  if (content_of(database) == Content::empty) {  // else another program made them meanwhile
    database.execute(tables);
    database.execute(fmt::format("PRAGMA application_id = {}", store_application).c_str());
    database.execute(fmt::format("PRAGMA user_version = {}", store_version).c_str());
  }
  transaction.commit();
}

/// Stores of before there were indices get theirs.
void create_index_tables(Database& database) {
  if (has_index_tables(database)) return;
  Transaction transaction(database, Transaction::Kind::write);
  if (!has_index_tables(database)) database.execute(index_tables);  // else another program made them meanwhile
  transaction.commit();
}

/// Readers go on while one writes. SQLite does not wait for the lock of this change itself.
void use_write_ahead_log(Database& database) {
  constexpr int most_tries = 500;
  for (int tries = 0;; ++tries) {
    const int code = sqlite3_exec(database.connection.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    if ((code & 0xFF) != SQLITE_BUSY || tries == most_tries) database.fail();
    sqlite3_sleep(10);
  }
}

void refuse(const Database& database, Content content, bool may_create) {
  if (content == Content::foreign) throw Error(database.path, 0, "is a database of another program, not an Entente store");
  if (content == Content::newer) {
    throw Error(database.path, 0,
                fmt::format("has a newer format than this program reads (its newest is {}): update Entente", store_version));
  }
  if (content == Content::empty && !may_create) throw Error(database.path, 0, "is empty, not an Entente store");
}

std::string escaped_for_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      uri += c;
    }
  }
  return uri;
}

/// A log cannot be joined in a folder that cannot be written; a finished store is then read as it is.
void open_for_reading(Database& database) {
  database.open(SQLITE_OPEN_READONLY, database.path);
  Content content{};
  try {
    content = content_now(database);
  } catch (const Error&) {
    if ((sqlite3_errcode(database.connection.get()) & 0xFF) != SQLITE_CANTOPEN) throw;
    database.open(SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, escaped_for_uri(database.path) + "?immutable=1");
    content = content_now(database);
  }
  refuse(database, content, false);
}

void open_for_writing(Database& database, bool may_create) {
  database.open(SQLITE_OPEN_READWRITE | (may_create ? SQLITE_OPEN_CREATE : 0), database.path);
  const Content content = content_now(database);
  refuse(database, content, may_create);
  if (sqlite3_db_readonly(database.connection.get(), "main") == 1) throw Error(database.path, 0, "cannot be written");
  if (content == Content::empty) create_tables(database);
  use_write_ahead_log(database);
  create_index_tables(database);
  database.execute("PRAGMA synchronous = NORMAL");
  database.execute("PRAGMA foreign_keys = ON");
}

void require_usable_path(const std::string& path, StoreMode mode) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw Error(path, 0, "is a folder, expected an Entente store");
  if (fs::exists(path, ignored)) return;
  if (mode != StoreMode::create) throw Error(path, 0, fmt::format("there is no such store; 'entente build --db {} FILE…' makes one", path));
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, ignored)) {
    throw Error(path, 0, fmt::format("cannot be made: there is no folder {}", folder.string()));
  }
}

}  // namespace

bool has_index_tables(Database& database) {
  return number_of(database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'index_state'") > 0;
}

void open_store(Database& database, StoreMode mode) {
  require_usable_path(database.path, mode);
  if (mode == StoreMode::read) {
    open_for_reading(database);
  } else {
    open_for_writing(database, mode == StoreMode::create);
  }
}

}  // namespace entente
