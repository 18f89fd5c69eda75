#include <doctest/doctest.h>

#include "article/steps.hpp"
#include "reading.hpp"

using namespace entente;

TEST_CASE("a record of JSON Lines keeps what it states, and other fields are ignored") {
  const Reading reading = read_bytes(
      R"({"id":"x1","lang":"ar-SY","date":"2025-07-31T10:00:00Z","title":" Title\n","text":"نص.","url":"u","publisher":"p","source":{"a":1},"triples":[]})",
      "a.jsonl");
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles[0];
  CHECK(article.id == "x1");
  CHECK(article.lang == "ar");
  CHECK(article.date == "2025-07-31");
  CHECK(article.title == "Title");
  CHECK(article.text == "نص.");
  CHECK(article.url == "u");
  CHECK(article.publisher == "p");
}

TEST_CASE("unusable records are told by line, and the others are read") {
  const Reading reading = read_bytes(
      "{\"id\":\"a\",\"text\":\"One.\"}\r\n"
      "{\"id\":\"b\",\"text\":\"bro\n"
      "\n"
      "{\"id\":\"c\",\"title\":\"x\"}\n"
      "{\"id\":\"d\",\"text\":7}\n"
      "[1]\n"
      "{\"id\":\"e\",\"text\":\"bad \xFF byte\"}\n"
      "{\"id\":9,\"text\":\"Two.\"}",
      "r.jsonl");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].id == "a");
  CHECK(reading.articles[1].id == "9");
  CHECK(reading.rejected == std::vector<std::string>{
                                "r.jsonl:2: not JSON: Missing a closing quotation mark in string (byte 21 of the line)",
                                "r.jsonl:4: record has no \"text\"; expected {\"id\":…,\"text\":…}",
                                "r.jsonl:5: \"text\" is a number; expected a string",
                                "r.jsonl:6: is no object; expected {\"id\":…,\"text\":…}",
                                "r.jsonl:7: byte 22 is not UTF-8; expected JSON in UTF-8",
                            });
}

TEST_CASE("a JSON document over several lines, and an array, are read too") {
  CHECK(read_bytes("{\n \"id\":\"a\",\n \"text\":\"One.\"\n}\n", "a.json").articles.size() == 1);
  const Reading array = read_bytes(R"([{"id":"a","text":"One."}, {"id":"b"}, {"id":"c","text":"Two."}])", "a.json");
  CHECK(array.articles.size() == 2);
  CHECK(array.rejected.size() == 1);
}

TEST_CASE("a record beyond the limit is skipped without being kept") {
  std::size_t written = 0;
  constexpr std::size_t long_line = largest_record + 1000;
  const std::string begin = "{\"id\":\"1\"}\n";
  const ByteSource source = [&](char* out, std::size_t size) -> std::size_t {
    if (written == 0) {
      written = begin.copy(out, size);
      return written;
    }
    if (written >= begin.size() + long_line) return 0;
    const std::size_t count = std::min(size, begin.size() + long_line - written);
    std::fill(out, out + count, 'x');
    written += count;
    if (written == begin.size() + long_line) out[count - 1] = '\n';
    return count;
  };
  std::vector<std::size_t> taken;
  std::vector<std::size_t> skipped;
  for_each_line(
      source, [&](std::string&&, std::size_t number) { taken.push_back(number); },
      [&](std::size_t number) { skipped.push_back(number); });
  CHECK(taken == std::vector<std::size_t>{1});
  CHECK(skipped == std::vector<std::size_t>{2});
}
