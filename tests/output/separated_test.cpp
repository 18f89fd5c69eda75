#include "output/separated.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace entente;

namespace {

std::string cell(const PropertyValue& value, const Dialect& dialect) {
  std::string out;
  append_cell(out, value, dialect);
  return out;
}

constexpr Dialect plain = {.separator = ',', .list_separator = "\x1F", .quotes = true, .one_line = true, .guards_formulas = false};
constexpr Dialect tabs = {.separator = '\t', .list_separator = ";", .quotes = false, .one_line = true, .guards_formulas = false};

}  // namespace

TEST_CASE("cells are quoted when they need it, with quotes doubled") {
  CHECK(cell("a b", spreadsheet) == "a b");
  CHECK(cell("a,b", spreadsheet) == "\"a,b\"");
  CHECK(cell("say \"no\"", spreadsheet) == "\"say \"\"no\"\"\"");
  CHECK(cell("two\nlines", spreadsheet) == "\"two\nlines\"");
  CHECK(cell("two\r\nlines", plain) == "two  lines");
  CHECK(cell(std::string("n\0l", 3), spreadsheet) == "n\xEF\xBF\xBDl");
}

TEST_CASE("only spreadsheets have formulas to fear, and numbers are none") {
  CHECK(cell("=1+1", spreadsheet) == "'=1+1");
  CHECK(cell("@sum,1", spreadsheet) == "\"'@sum,1\"");
  CHECK(cell("\ttab", spreadsheet) == "'\ttab");
  CHECK(cell(std::int64_t{-1}, spreadsheet) == "-1");
  CHECK(cell("=1+1", plain) == "=1+1");
}

TEST_CASE("the separator of lists is never in their items") {
  CHECK(cell(std::vector<std::string>{"a", "b\x1F" "c"}, plain) == "a\x1F" "b\xEF\xBF\xBD" "c");
  CHECK(cell(std::vector<std::string>{}, plain).empty());
}

TEST_CASE("without quoting no cell holds a separator or a line end") {
  CHECK(cell("a\tb\nc\"d", tabs) == "a b c\"d");
}

TEST_CASE("absent values are empty, numbers and truths plain") {
  std::ostringstream out;
  write_row(out, {std::monostate(), 0.25, true, std::int64_t{3}, std::string("x")}, plain);
  CHECK(out.str() == ",0.25,true,3,x\n");
}
