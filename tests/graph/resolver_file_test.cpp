#include <doctest/doctest.h>

#include <sstream>

#include "entente/graph.hpp"

using namespace entente;

TEST_CASE("decisions are read back as they were written") {
  const std::vector<Decision> decisions = {{"person:Q1", "x:2", true, "\"the\" same"}, {"x:1", "x:2", false, ""}};
  std::string text = "# by hand\n\n";
  for (const Decision& decision : decisions) text += decision_line(decision);
  std::istringstream in(text);
  CHECK(read_decisions(in, "resolver.jsonl") == decisions);
}

TEST_CASE("a line that is no decision is named") {
  std::istringstream in("{\"decision\":\"perhaps\",\"left\":\"a\",\"right\":\"b\"}\n");
  CHECK_THROWS_WITH_AS(read_decisions(in, "resolver.jsonl"), "resolver.jsonl:1: \"decision\" is \"perhaps\"; expected same or different", Error);
}
