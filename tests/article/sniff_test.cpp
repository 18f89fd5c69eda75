#include <doctest/doctest.h>

#include "article/steps.hpp"
#include "reading.hpp"

using namespace entente;

TEST_CASE("the format shows in the content first, then in the suffix") {
  CHECK(sniff_format("{\"id\":\"a\"}", "a.txt") == InputFormat::jsonl);
  CHECK(sniff_format("\xEF\xBB\xBF\n<!DOCTYPE html><p>x", "a.txt") == InputFormat::html);
  CHECK(sniff_format("<HTML><body>", "-") == InputFormat::html);
  CHECK(sniff_format("Moscow and Damascus", "a.jsonl") == InputFormat::jsonl);
  CHECK(sniff_format("Moscow and Damascus", "a.htm.gz") == InputFormat::html);
  CHECK(sniff_format("Moscow and Damascus", "a") == InputFormat::text);
  CHECK(sniff_format("<quoted> text", "a.txt") == InputFormat::text);
}

TEST_CASE("an empty file gives one message") {
  CHECK(read_bytes("", "e.txt").rejected == std::vector<std::string>{"e.txt: is empty; expected an article"});
  CHECK(read_bytes(" \n\n", "e.html").rejected == std::vector<std::string>{"e.html: is empty; expected an article"});
}

TEST_CASE("a binary file gives one message that says what it looks like") {
  CHECK(read_bytes("%PDF-1.7\n...", "b.txt").rejected ==
        std::vector<std::string>{"b.txt: is a PDF document; expected text, HTML or JSON Lines"});
  CHECK(read_bytes(std::string_view("ab\0cd", 5), "b").rejected ==
        std::vector<std::string>{"b: is binary data; expected text, HTML or JSON Lines"});
  CHECK(read_bytes("\x01\x02\x03\x04 text", "b").articles.empty());
}
