#include <doctest/doctest.h>

#include "entente/support.hpp"

using entente::Error;

TEST_CASE("an error names file, line and message, and gives the parts back") {
  const Error error("packs/en/triggers.json", 41, "unknown relation \"metet\"");
  CHECK(std::string(error.what()) == "packs/en/triggers.json:41: unknown relation \"metet\"");
  CHECK(error.line() == 41);
  CHECK(error.message() == "unknown relation \"metet\"");
}

TEST_CASE("an error without a line leaves it out") {
  CHECK(std::string(Error("a.txt", 0, "is empty").what()) == "a.txt: is empty");
  CHECK(Error("no input").message() == "no input");
}

TEST_CASE("a slice is the bytes under its span") {
  const std::string text = "روسيا and Syria";
  CHECK(entente::slice(text, {0, 10}) == "روسيا");
  CHECK(entente::slice(text, {15, 20}) == "Syria");
  CHECK(entente::slice(text, {3, 3}).empty());
}
