#include <doctest/doctest.h>
#include <sqlite3.h>

#include "make.hpp"

using namespace entente;

namespace {

/// What verify finds after someone changed the file by hand.
std::string problems_after(const std::string& sql) {
  const make::Folder folder;
  const std::string file = folder.file("x.db");
  EvidenceStore::open(file, StoreMode::create).add(make::meeting("n1"));
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
  CHECK(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(connection);
  std::string all;
  for (const std::string& problem : EvidenceStore::open(file, StoreMode::read).verify()) all += problem + "\n";
  return all;
}

}  // namespace

TEST_CASE("a store that nobody touched is sound") { CHECK(problems_after("SELECT 1").empty()); }

TEST_CASE("every kind of damage by hand is found") {
  CHECK(problems_after("UPDATE claim SET begin = 1").find("is not what the text holds") != std::string::npos);
  CHECK(problems_after("UPDATE claim SET object = 'a9'").find("none of the record's actors") != std::string::npos);
  CHECK(problems_after("UPDATE claim SET relation = 'marry'").find("unknown relation") != std::string::npos);
  CHECK(problems_after("UPDATE claim SET confidence = 0.75").find("id of claim") != std::string::npos);
  CHECK(problems_after("UPDATE claim SET id = 'x'").find("id of claim") != std::string::npos);
  CHECK(problems_after("DELETE FROM actor WHERE id = 'a3'").find("none of the record's actors") != std::string::npos);
  CHECK(problems_after("UPDATE actor SET name = 'Somebody'").find("content is not what was added") != std::string::npos);
  CHECK(problems_after("UPDATE article SET text = text || ' more'").find("content is not what was added") != std::string::npos);
  CHECK(problems_after("INSERT INTO actor SELECT 99, position, id, kind, name, names, authority FROM actor LIMIT 1").find("belongs to no article") !=
        std::string::npos);
}
