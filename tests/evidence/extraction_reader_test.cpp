#include <doctest/doctest.h>

#include <sstream>

#include "make.hpp"

using namespace entente;

namespace {

struct Outcome {
  std::vector<Extraction> extractions;
  std::vector<Rejected> rejected;
};

Outcome read(const std::string& text) {
  Outcome outcome;
  std::istringstream in(text);
  read_extractions(in, "news.jsonl",
                   {[&](Extraction&& extraction) { outcome.extractions.push_back(std::move(extraction)); },
                    [&](Rejected&& rejected) { outcome.rejected.push_back(std::move(rejected)); }});
  return outcome;
}

const std::string good =
    R"({"id":"n1","lang":"en","date":"2018-07-17","title":"T","actors":[{"id":"a1","kind":"person","name":"A B","names":["B"]},)"
    R"({"id":"a2","kind":"country","name":"C","names":["C"],"authority":"country:C"}],"triples":[{"subject":"a1","relation":"visit",)"
    R"("object":"a2","status":"planned","time":"2018","place":null,"source":"a2","role":null,"topic":"trade","evidence":"T",)"
    R"("begin":0,"end":1,"in":"title","rule":"r","confidence":0.25}]})";

}  // namespace

TEST_CASE("what extract writes is read back") {
  const Outcome outcome = read(good + "\n\n");
  REQUIRE(outcome.rejected.empty());
  REQUIRE(outcome.extractions.size() == 1);
  const Extraction& made = outcome.extractions.front();
  CHECK(made.article.id == "n1");
  CHECK(made.article.text.empty());
  CHECK(made.actors.at(1).authority == "country:C");
  const Triple& triple = made.triples.at(0);
  CHECK(triple.status == "planned");
  CHECK(triple.time == "2018");
  CHECK_FALSE(triple.place);
  CHECK(triple.source == "a2");
  CHECK(triple.in_title);
  CHECK(triple.span == ByteSpan{0, 1});
  CHECK(triple.confidence == 0.25);
}

TEST_CASE("a broken line is named with what was wrong, and the others are read") {
  std::string wrong = good;
  wrong.replace(wrong.find("visit"), 5, "visti");
  std::string negative = good;
  negative.replace(negative.find("\"begin\":0"), 9, "\"begin\":-1");
  const Outcome outcome = read("{\"id\":\n" + wrong + "\n" + good + "\n" + negative + "\n{\"id\":\"n2\"}\n");
  CHECK(outcome.extractions.size() == 1);
  REQUIRE(outcome.rejected.size() == 4);
  CHECK(outcome.rejected[0].line == 1);
  CHECK(outcome.rejected[0].message.find("not JSON") == 0);
  CHECK(outcome.rejected[1].message.find("unknown relation \"visti\"") != std::string::npos);
  CHECK(outcome.rejected[2].line == 4);
  CHECK(outcome.rejected[2].message.find("begin") != std::string::npos);
  CHECK(outcome.rejected[3].message.find("\"actors\"") != std::string::npos);
}

TEST_CASE("extractions and articles are told apart") {
  CHECK(is_extraction(good));
  CHECK(is_extraction("\n  " + good + "\n{"));
  CHECK_FALSE(is_extraction(R"({"id":"n1","text":"the \"triples\" of the day"})"));
  CHECK(is_extraction(R"({"id":"n1","actors":[],"triples":[]})"));
  CHECK_FALSE(is_extraction(R"({"id":"n1","text":"A met B.","triples":[{"subject":"a","relation":"meet","object":"b"}]})"));
  CHECK_FALSE(is_extraction("Putin met Trump."));
  CHECK_FALSE(is_extraction("{broken"));
  CHECK_FALSE(is_extraction(""));
}
