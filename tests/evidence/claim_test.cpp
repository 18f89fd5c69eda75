#include <doctest/doctest.h>

#include "make.hpp"

using namespace entente;

TEST_CASE("a whole extraction has no problem") { CHECK(problem_of(make::meeting("n1")).empty()); }

TEST_CASE("each broken promise of an extraction is named") {
  const auto problem = [](auto&& breaking) {
    Extraction broken = make::meeting("n1");
    breaking(broken);
    return problem_of(broken);
  };
  CHECK(problem([](Extraction& e) { e.article.id.clear(); }) == "an article without an id");
  CHECK(problem([](Extraction& e) { e.triples[0].relation = "metet"; }) == "claim \"a1 metet a2\": unknown relation \"metet\"");
  CHECK(problem([](Extraction& e) { e.triples[0].status = "sure"; }) == "claim \"a1 meet a2\": unknown status \"sure\"");
  CHECK(problem([](Extraction& e) { e.triples[0].time = "July"; }) == "claim \"a1 meet a2\": \"July\" is no ISO 8601 time");
  CHECK(problem([](Extraction& e) { e.triples[0].object = "a9"; }) == "claim \"a1 meet a9\": \"a9\" is none of the record's actors");
  CHECK(problem([](Extraction& e) { e.triples[0].place = "a9"; }).find("a9") != std::string::npos);
  CHECK(problem([](Extraction& e) { e.triples[0].source = "a9"; }).find("a9") != std::string::npos);
  CHECK(problem([](Extraction& e) { e.triples[0].confidence = 1.5; }).find("confidence") != std::string::npos);
  CHECK(problem([](Extraction& e) { e.triples[0].evidence = "A1 meet a2"; }).find("is not what the text holds") != std::string::npos);
  CHECK(problem([](Extraction& e) { e.triples[0].span.end = 4000; }).find("bytes") != std::string::npos);
  CHECK(problem([](Extraction& e) { e.triples[0].span = {5, 2}; }).find("before it begins") != std::string::npos);
  CHECK(problem([](Extraction& e) { e.actors[0].kind = "ship"; }) == "actor \"a1\" has the unknown kind \"ship\"");
  CHECK(problem([](Extraction& e) { e.actors[1].id = "a1"; }) == "actor \"a1\" stands twice");
  CHECK(problem([](Extraction& e) { e.actors[0].name.clear(); }) == "actor \"a1\" has no name");
  CHECK(problem([](Extraction& e) { e.article.title = "\xFF"; }) == "title or text is not UTF-8");
}

TEST_CASE("an article kept without its text is not held to its quotes") {
  Extraction bare = make::meeting("n1");
  bare.article.text.clear();
  CHECK(problem_of(bare).empty());
}

TEST_CASE("every field of a claim is in its id, and absent is not empty") {
  const Triple plain = make::triple("a1", "meet", "a2");
  const std::string id = claim_id("n1", plain);
  CHECK(id.size() == 32);
  CHECK(claim_id("n1", plain) == id);
  CHECK(claim_id("n2", plain) != id);
  Triple other = plain;
  other.topic = "";
  CHECK(claim_id("n1", other) != id);
  other = plain;
  other.in_title = true;
  CHECK(claim_id("n1", other) != id);
  other = plain;
  other.span.end = 1;
  CHECK(claim_id("n1", other) != id);
}
