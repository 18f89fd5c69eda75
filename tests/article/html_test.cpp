#include <doctest/doctest.h>

#include "article/steps.hpp"
#include "reading.hpp"

using namespace entente;

namespace {

const std::string page = R"(<!DOCTYPE html><html lang="en"><head><title>Blinken visits Cairo | The Paper</title>
<meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-02-06T10:00:00Z">
<link rel="canonical" href="https://paper.example/a"></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article class="story"><h1>Blinken visits Cairo</h1>
<p>U.S. Secretary of State Antony Blinken met Egyptian President Abdel Fattah el-Sisi in&nbsp;Cairo on Tuesday.</p>
<div class="share-buttons">Share this</div>
<p>The two men <a href="/x">discussed</a> a ceasefire in Gaza, and the release of hostages&#8203; held there.</p>
<p>Talks continue.</p><p><a href="/y">Read also: another story that is told elsewhere on this site</a></p></article>
<aside><p>Most read, by many, of all the long stories, that nobody, ever, wanted to read in this list.</p></aside></main>
<footer><p>Copyright The Paper, all rights reserved, in all countries of the world, for ever.</p></footer></body></html>)";

}  // namespace

TEST_CASE("the main text comes out of a page without menus, links and margins") {
  CHECK(read_html(page).text ==
        "U.S. Secretary of State Antony Blinken met Egyptian President Abdel Fattah el-Sisi in Cairo on Tuesday.\n"
        "The two men discussed a ceasefire in Gaza, and the release of hostages held there.\n"
        "Talks continue.");
}

TEST_CASE("a page tells its title, day, address and publisher by meta elements") {
  const Article article = read_html(page);
  CHECK(article.title == "Blinken visits Cairo");
  CHECK(article.date == "2024-02-06");
  CHECK(article.url == "https://paper.example/a");
  CHECK(article.publisher == "The Paper");
  CHECK(article.lang == "en");
}

TEST_CASE("schema.org statements win, also inside a graph") {
  const Article article = read_html(R"(<html><head><title>x</title><script type="application/ld+json">
    {"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"no"},{"@type":["NewsArticle"],
    "headline":"Talks in Doha","datePublished":"2024-03-01T08:00:00+03:00","publisher":{"@type":"Organization","name":"The News"},
    "mainEntityOfPage":{"@id":"https://news.example/1"},"inLanguage":"en-US",
    "articleBody":"Envoys of both sides met in Doha on Friday, said the ministry. They will meet again."}]}
    </script></head><body><div id="app"></div></body></html>)");
  CHECK(article.title == "Talks in Doha");
  CHECK(article.date == "2024-03-01");
  CHECK(article.publisher == "The News");
  CHECK(article.url == "https://news.example/1");
  CHECK(article.text == "Envoys of both sides met in Doha on Friday, said the ministry. They will meet again.");
}

TEST_CASE("broken schema.org statements are passed over") {
  CHECK(read_html(
            R"(<script type="application/ld+json">{"@type":</script><h1>Title</h1><p>The minister met the king.</p>)")
            .title == "Title");
}

TEST_CASE("paragraphs divided by line breaks stay apart") {
  CHECK(read_html("<body><div class=content>The king met the minister in the palace.<br><br>They spoke of the sea, the "
                  "border and trade.</div></body>")
            .text == "The king met the minister in the palace.\nThey spoke of the sea, the border and trade.");
}

TEST_CASE("a page without text is rejected") {
  CHECK(read_bytes("<html><body><script>run()</script></body></html>", "p.html").rejected ==
        std::vector<std::string>{"p.html: page has no text; expected an article"});
}

TEST_CASE("very deep markup does no harm") {
  std::string deep = "<html><body>";
  for (int i = 0; i < 20000; ++i) deep += "<div>";
  CHECK_NOTHROW(read_html(deep + "<p>The king met the minister in the palace.</p>"));
}
