#include <doctest/doctest.h>

#include "exporting.hpp"

using namespace entente;

TEST_CASE("JSON Lines hold the actors first, then the events, in every field that the format promises") {
  Extraction told = make::meeting("n1");
  told.actors.push_back(make::actor("a4", "organization", "TASS", "org:tass"));
  told.triples[0].source = "a4";
  const KnowledgeGraph graph = make::graph({told});
  const std::string id = graph.event(graph.events.front()).id;
  CHECK(make::exported(graph, "jsonl") ==
        R"({"type":"actor","id":"city:Q1757","kind":"place","name":"Helsinki","names":{"en":["Helsinki"]},"documents":["n1"]}
{"type":"actor","id":"org:tass","kind":"organization","name":"TASS","names":{"en":["TASS"]},"documents":["n1"]}
{"type":"actor","id":"person:Q22686","kind":"person","name":"Donald Trump","names":{"en":["Donald Trump"]},"documents":["n1"]}
{"type":"actor","id":"person:Q7747","kind":"person","name":"Vladimir Putin","names":{"en":["Vladimir Putin"]},"documents":["n1"]}
{"type":"event","id":")" + id +
            R"(","relation":"meet","status":"actual","time":"2018-07-16","place":"city:Q1757","parties":[{"actor":"person:Q22686","role":"party"},{"actor":"person:Q7747","role":"party"}],"claims":[{"document":"n1","begin":0,"end":10,"evidence":"a1 meet a2","rule":"test","confidence":0.5,"source":"org:tass"}]}
)");
}

TEST_CASE("what has no date and no place says null, and ends with a direction say which is which") {
  const std::string text = make::exported(make::graph({make::visit("n1", "en", "Amer Rashid")}), "jsonl");
  CHECK(text.find(R"("time":null,"place":null)") != std::string::npos);
  CHECK(text.find(R"("role":"subject"},{"actor":"country:FRA","role":"object")") != std::string::npos);
  CHECK(text.find(R"("source":null)") != std::string::npos);
}
