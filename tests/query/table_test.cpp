#include <doctest/doctest.h>

#include <sstream>

#include "entente/query.hpp"

using namespace entente;

namespace {

std::string written(const Table& table, std::string_view format) {
  std::ostringstream out;
  find_table_format(format)->write(table, out);
  return out.str();
}

const Table small = {{"name", "sources"}, {{"Amer \"R\", Rashid", std::int64_t{12}}, {"", std::int64_t{3}}}};

}  // namespace

TEST_CASE("a table for people is aligned, numbers to the right, Arabic by its letters and not its bytes") {
  const Table table = {{"with", "n"}, {{"بوتِين", std::int64_t{12}}, {"Putin", std::int64_t{3}}}};
  CHECK(written(table, "table") == "with    n\nبوتِين  12\nPutin   3\n");
}

TEST_CASE("tables for machines are quoted by their own rules") {
  CHECK(written(small, "jsonl") == "{\"name\":\"Amer \\\"R\\\", Rashid\",\"sources\":12}\n{\"name\":null,\"sources\":3}\n");
  CHECK(written(small, "csv") == "name,sources\n\"Amer \"\"R\"\", Rashid\",12\n,3\n");
  CHECK(written(small, "tsv") == "name\tsources\nAmer \"R\", Rashid\t12\n\t3\n");
  CHECK(written(small, "md") == "| name | sources |\n|---|---:|\n| Amer \"R\", Rashid | 12 |\n|  | 3 |\n");
  CHECK(find_table_format("xml") == nullptr);
}

TEST_CASE("hostile cells stay in their cell") {
  const Table table = {{"a", "b"}, {{"=1+1", "x\ty\nz"}, {"\x1B[31mred", "a|b `c` <d>"}}};
  CHECK(written(table, "csv") == "a,b\n'=1+1,\"x\ty\nz\"\n\x1B[31mred,a|b `c` <d>\n");
  CHECK(written(table, "tsv") == "a\tb\n=1+1\tx y z\n\x1B[31mred\ta|b `c` <d>\n");
  CHECK(written(table, "table").find('\x1B') == std::string::npos);
  CHECK(written(table, "md").find("a\\|b \\`c\\` \\<d\\>") != std::string::npos);
}
