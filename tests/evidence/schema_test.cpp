#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>

#include "make.hpp"

using namespace entente;

namespace {

void run(const std::string& file, const std::string& sql) {
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
  CHECK(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(connection);
}

std::string message_of(const std::string& file, StoreMode mode) {
  try {
    EvidenceStore::open(file, mode);
  } catch (const Error& error) {
    return error.what();
  }
  return "opened";
}

}  // namespace

TEST_CASE("a missing store is made only when asked to") {
  const make::Folder folder;
  const std::string file = folder.file("new.db");
  CHECK(message_of(file, StoreMode::read).find("there is no such store") != std::string::npos);
  CHECK(message_of(file, StoreMode::write).find("there is no such store") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(file));
  CHECK(message_of(file, StoreMode::create) == "opened");
  CHECK(message_of(file, StoreMode::read) == "opened");
}

TEST_CASE("another program's database is refused and left as it is") {
  const make::Folder folder;
  const std::string file = folder.file("theirs.db");
  run(file, "CREATE TABLE bookmarks(url)");
  const std::string before = read_file(file);
  for (const StoreMode mode : {StoreMode::read, StoreMode::write, StoreMode::create}) {
    CHECK(message_of(file, mode) == file + ": is a database of another program, not an Entente store");
  }
  CHECK(read_file(file) == before);
}

TEST_CASE("a file that is no database is refused and left as it is") {
  const make::Folder folder;
  const std::string file = folder.file("letter.txt");
  std::ofstream(file) << "Dear Sir, this is a long enough text not to be taken for an empty database file at all. " << std::string(600, 'x');
  const std::string before = read_file(file);
  CHECK(message_of(file, StoreMode::create) == file + ": is not an Entente store (it is no SQLite database)");
  CHECK(read_file(file) == before);
}

TEST_CASE("a store of a newer format is refused with the way out") {
  const make::Folder folder;
  const std::string file = folder.file("newer.db");
  EvidenceStore::open(file, StoreMode::create);
  run(file, "PRAGMA user_version = 9999");
  for (const StoreMode mode : {StoreMode::read, StoreMode::create}) {
    CHECK(message_of(file, mode).find("newer format") != std::string::npos);
    CHECK(message_of(file, mode).find("update Entente") != std::string::npos);
  }
}

TEST_CASE("a place where nothing can be written is named") {
  const make::Folder folder;
  CHECK(message_of(folder.file(""), StoreMode::create).find("is a folder") != std::string::npos);
  CHECK(message_of(folder.file("no/such/x.db"), StoreMode::create).find("there is no folder") != std::string::npos);
  CHECK(message_of("/proc/entente.db", StoreMode::create).find("cannot be opened") != std::string::npos);
}

TEST_CASE("an empty file becomes a store, but not by reading") {
  const make::Folder folder;
  const std::string file = folder.file("empty.db");
  std::ofstream(file).flush();
  CHECK(message_of(file, StoreMode::read).find("is empty") != std::string::npos);
  CHECK(message_of(file, StoreMode::create) == "opened");
}
