#pragma once
// SQLite behind handles that clean up and errors in the user's words.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>

#include "entente/evidence.hpp"

namespace entente {

struct SqliteCloser {
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// One connection with its prepared statements. Belongs to one thread at a time.
struct Database {
  Database(std::string path, EvidenceStore::WaitNotice on_wait);

  /// Opens the file; `flags` are SQLite's. Throws `Error`.
  void open(int flags, const std::string& uri);
  /// Runs statements that give no rows.
  void execute(const char* sql);
  sqlite3_stmt* prepared(const char* sql);
  /// Throws `Error` for the connection's last failure.
  [[noreturn]] void fail() const;

  std::string path;
  EvidenceStore::WaitNotice on_wait;
  std::unique_ptr<sqlite3, SqliteCloser> connection;
  std::map<std::string_view, std::unique_ptr<sqlite3_stmt, SqliteCloser>> statements;  ///< keys are literals
};

/// One run of a prepared statement: bind its parameters in order, then `run` it or step through its rows.
/// No two runs of one statement at once.
class Query {
 public:
  Query(Database& database, const char* sql) : database_(database), statement_(database.prepared(sql)) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  Query& bind(std::string_view text);  ///< `text` outlives the run
  Query& bind(const std::string& text) { return bind(std::string_view(text)); }
  Query& bind(const std::optional<std::string>& text);
  Query& bind(std::int64_t number);
  Query& bind(const std::optional<std::int64_t>& number);
  Query& bind(double number);
  Query& bind_bytes(const TextSignature& signature);

  bool next();  ///< moves to the next row; false after the last one
  void run();   ///< for statements without rows

  [[nodiscard]] std::string text(int column) const;  ///< empty for NULL
  [[nodiscard]] std::optional<std::string> optional_text(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] TextSignature signature(int column) const;

 private:
  Query& check(int code);

  Database& database_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

/// Rolls back unless committed.
class Transaction {
 public:
  enum class Kind { read, write };
  Transaction(Database& database, Kind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace entente
