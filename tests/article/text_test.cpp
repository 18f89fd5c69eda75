#include <doctest/doctest.h>

#include "article/steps.hpp"

using entente::read_text;

TEST_CASE("a short first line that stands alone is the title") {
  const auto article = read_text("Putin receives Syrian minister\n\nThe two men met in Moscow.\nThey spoke.\n");
  CHECK(article.title == "Putin receives Syrian minister");
  CHECK(article.text == "The two men met in Moscow.\nThey spoke.");
}

TEST_CASE("a first line that is a sentence, or has nothing after it, is text") {
  CHECK(read_text("The two men met.\n\nThey spoke.").title.empty());
  CHECK(read_text("The two men met").text == "The two men met");
  CHECK(read_text("One\nTwo").text == "One\nTwo");
}

TEST_CASE("lines wrapped to a width are one paragraph") {
  const auto article = read_text(
      "The foreign minister of Syria arrived in Moscow on Tuesday\r\n"
      "for talks with his Russian counterpart on military matters\r\n"
      "and trade, officials said.\r\n\r\nHe left on Wednesday.\r\n");
  CHECK(article.text ==
        "The foreign minister of Syria arrived in Moscow on Tuesday for talks with his Russian counterpart on military "
        "matters and trade, officials said.\n\nHe left on Wednesday.");
}
