#include "evidence/database.hpp"

#include <array>
#include <cassert>
#include <cstring>
#include <fmt/format.h>

namespace entente {
namespace {

constexpr int wait_step = 20;                      ///< milliseconds between tries for the write lock
constexpr int longest_wait = 10 * 60 * 1000;       ///< milliseconds
constexpr int most_tries = longest_wait / wait_step;

/// Called by SQLite while another connection holds the lock; `count` tries were made before.
int wait_for_lock(void* context, int count) {
  const auto* database = static_cast<const Database*>(context);
  if (count == 0 && database->on_wait) database->on_wait();
  sqlite3_sleep(wait_step);
  return count < most_tries ? 1 : 0;
}

std::string explain(int code, const char* message) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB: return "is not an Entente store (it is no SQLite database)";
    case SQLITE_CORRUPT: return fmt::format("is damaged: {}", message);
    case SQLITE_CANTOPEN: return "cannot be opened: expected a file in a folder where files can be written";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return "cannot be written";
    case SQLITE_FULL: return "cannot grow: the disk is full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "is in use by another program, which did not finish in time";
    default: return fmt::format("cannot be used: {}", message);
  }
}

}  // namespace

Database::Database(std::string file, EvidenceStore::WaitNotice notice) : path(std::move(file)), on_wait(std::move(notice)) {}

void Database::open(int flags, const std::string& uri) {
  statements.clear();
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &opened, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  connection.reset(opened);
  if (code != SQLITE_OK) throw Error(path, 0, explain(code, sqlite3_errstr(code)));
  sqlite3_busy_handler(opened, wait_for_lock, this);
}

void Database::execute(const char* sql) {
  if (sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

sqlite3_stmt* Database::prepared(const char* sql) {
  auto& statement = statements[sql];
  if (!statement) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(connection.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr) != SQLITE_OK) fail();
    statement.reset(made);
  }
  return statement.get();
}

void Database::fail() const {
  throw Error(path, 0, explain(sqlite3_errcode(connection.get()), sqlite3_errmsg(connection.get())));
}

Query::~Query() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

Query& Query::check(int code) {
  if (code != SQLITE_OK) database_.fail();
  return *this;
}

Query& Query::bind(std::string_view text) {
  const char* bytes = text.data() != nullptr ? text.data() : "";
  return check(sqlite3_bind_text64(statement_, ++bound_, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

Query& Query::bind(const std::optional<std::string>& text) {
  if (text) return bind(std::string_view(*text));
  return check(sqlite3_bind_null(statement_, ++bound_));
}

Query& Query::bind(std::int64_t number) { return check(sqlite3_bind_int64(statement_, ++bound_, number)); }

Query& Query::bind(const std::optional<std::int64_t>& number) {
  if (number) return bind(*number);
  return check(sqlite3_bind_null(statement_, ++bound_));
}

Query& Query::bind(double number) { return check(sqlite3_bind_double(statement_, ++bound_, number)); }

Query& Query::bind_bytes(const TextSignature& signature) {
  if (!signature) return check(sqlite3_bind_null(statement_, ++bound_));
  std::array<unsigned char, sizeof(*signature)> bytes{};  // little-endian on every machine
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<unsigned char>((*signature)[i / 4] >> (8 * (i % 4)));
  }
  return check(sqlite3_bind_blob64(statement_, ++bound_, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

bool Query::next() {
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail();
  return code == SQLITE_ROW;
}

void Query::run() {
  [[maybe_unused]] const bool row = next();
  assert(!row);
}

std::string Query::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::optional<std::string> Query::optional_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

bool Query::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Query::real(int column) const { return sqlite3_column_double(statement_, column); }

TextSignature Query::signature(int column) const {
  TextSignature::value_type signature{};
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(statement_, column));
  if (bytes == nullptr || sqlite3_column_bytes(statement_, column) != static_cast<int>(sizeof signature)) return std::nullopt;
  for (std::size_t i = 0; i < sizeof signature; ++i) {
    signature[i / 4] |= static_cast<std::uint32_t>(bytes[i]) << (8 * (i % 4));
  }
  return signature;
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
  database_.execute(kind == Kind::read ? "BEGIN" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace entente
