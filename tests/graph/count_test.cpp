#include <doctest/doctest.h>

#include "make_graph.hpp"

using namespace entente;

namespace {

Extraction told_by(const std::string& id, const std::string& publisher, const std::string& more = {}) {
  Extraction made = make::meeting(id);
  made.article.publisher = publisher;
  made.article.text += more;
  return made;
}

const EventEdge& only_event(const KnowledgeGraph& graph) {
  REQUIRE(graph.events.size() == 1);
  return graph.event(graph.events.front());
}

std::string words(const std::string& stem) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += stem + std::to_string(i) + " ";
  return text;
}

}  // namespace

TEST_CASE("a publisher counts once, others raise the confidence") {
  const KnowledgeGraph one = make::graph({told_by("n1", "Agency"), told_by("n2", "Agency")});
  CHECK(only_event(one).sources == 1);
  CHECK(only_event(one).confidence == doctest::Approx(0.5));
  const KnowledgeGraph two = make::graph({told_by("n1", "Agency"), told_by("n2", "Paper")});
  CHECK(only_event(two).sources == 2);
  CHECK(only_event(two).confidence == doctest::Approx(0.75));
}

TEST_CASE("copies of one text count once, whoever prints them") {
  const KnowledgeGraph graph =
      make::graph({told_by("n1", "A", words("wire")), told_by("n2", "B", words("wire") + "Printed by B."), told_by("n3", "C", words("own"))});
  CHECK(only_event(graph).sources == 2);
  CHECK(only_event(graph).claims.size() == 3);
}

TEST_CASE("articles of unknown publishers count each") {
  CHECK(only_event(make::graph({told_by("n1", ""), told_by("n2", "")})).sources == 2);
}
