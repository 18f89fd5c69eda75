#include <doctest/doctest.h>

#include "article/steps.hpp"
#include "reading.hpp"

using namespace entente;

TEST_CASE("text has newlines as U+000A, composed characters, and no control characters") {
  Article article;
  article.text =
      "a\r\nb\rc\xE2\x80\xA9"
      "d\x01"
      "e\xEF\xBB\xBF cafe\xCC\x81";
  finish_article(article, {});
  CHECK(article.text == "a\nb\nc\nd e café");
}

TEST_CASE("what is already tidy keeps its bytes, so offsets into the input hold") {
  Article article;
  article.text = "التقى  الوزيران\n\nفي موسكو. ";
  const std::string before = article.text;
  finish_article(article, {});
  CHECK(article.text == before);
}

TEST_CASE("an article without an id has the hash of title and text, whatever its file is called") {
  const Reading one = read_bytes("Moscow and Damascus.", "one.txt");
  const Reading two = read_bytes("Moscow and Damascus.", "two.txt");
  REQUIRE(one.articles.size() == 1);
  CHECK(one.articles[0].id == two.articles.at(0).id);
  CHECK(one.articles[0].id == content_id({"", "Moscow and Damascus."}));
}

TEST_CASE("fallbacks serve where an article states nothing") {
  ReadOptions options;
  options.fallback_date = "2025-01-02";
  options.fallback_lang = "ar";
  const Reading reading =
      read_bytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\",\"lang\":\"en\",\"date\":\"2024\"}", "a", options);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].date == "2025-01-02");
  CHECK(reading.articles[0].lang == "ar");
  CHECK(reading.articles[1].date == "2024");
  CHECK(reading.articles[1].lang == "en");
}
