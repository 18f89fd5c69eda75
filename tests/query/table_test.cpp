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
  CHECK(written(table, "csv") == "a,b\n'=1+1,\"x\ty\nz\"\n [31mred,a|b `c` <d>\n");
  CHECK(written(table, "tsv") == "a\tb\n'=1+1\tx y z\n [31mred\ta|b `c` <d>\n");
  CHECK(written(table, "table").find('\x1B') == std::string::npos);
  CHECK(written(table, "md").find("a\\|b \\`c\\` \\<d\\>") != std::string::npos);
}

TEST_CASE("what a spreadsheet would compute is not, however it is written; numbers stay numbers") {
  for (const char* formula : {"=A1", "+A1", "-A1", "@A1", " =A1", "\t=A1", "\n@A1", "＝A1", "＠A1", "\u202E=A1"}) {
    const Table table = {{"a"}, {{formula}}};
    for (const char* format : {"csv", "tsv"}) {
      const std::string text = written(table, format);
      const std::size_t quote = text.find('\'');
      CHECK_MESSAGE((quote == 2 || (text[2] == '"' && quote == 3)), text);
    }
  }
  CHECK(written({{"a", "b"}, {{-0.5, std::int64_t{-1}}}}, "csv") == "a,b\n-0.500,-1\n");
}

TEST_CASE("marks that turn the direction of writing do not reach beyond their cell") {
  const Table table = {{"a", "b"}, {{"\u202Egnp.exe\u2066", "next"}}};
  for (const char* format : {"csv", "tsv", "md", "table"}) {
    const std::string text = written(table, format);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find("\u2066") == std::string::npos);
    CHECK(text.find("gnp.exe") != std::string::npos);
  }
  CHECK(written(table, "jsonl").find("\u202Egnp.exe\u2066") != std::string::npos);
}

TEST_CASE("every line break is a space where a row is a line, and nothing in Markdown is markup") {
  const Table table = {{"a"}, {{"x\r\ny\u2028z\u0085w"}}};
  for (const char* format : {"tsv", "md", "table"}) CHECK(written(table, format).find("x  y z w") != std::string::npos);
  CHECK(written({{"a"}, {{"[x](http://y) &lt; ~~z~~ \\ *b* _c_"}}}, "md").find("\\[x\\](http://y) \\&lt; \\~\\~z\\~\\~ \\\\ \\*b\\* \\_c\\_") !=
        std::string::npos);
}

TEST_CASE("wide letters take two columns") {
  CHECK(written({{"a", "b"}, {{"北京", "x"}, {"abcd", "y"}}}, "table") == "a     b\n北京  x\nabcd  y\n");
}
