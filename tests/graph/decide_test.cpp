#include <doctest/doctest.h>

#include "make_graph.hpp"

using namespace entente;
using make::visit;

namespace {

std::string source_id(const KnowledgeGraph& graph, std::string_view name) {
  for (const SourceActor& source : graph.sources) {
    if (source.name == name) return source.id;
  }
  throw Error("no such source");
}

const std::vector<Extraction> articles = {visit("n1", "en", "Amer Rashid"), visit("n2", "ar", "عامر رشيد"), visit("n3", "en", "Abu Salim Khan"),
                                          visit("n4", "en", "Vladimir Putin", "person:Q7747")};

}  // namespace

TEST_CASE("a decision unites what no rule would, under the authority's id") {
  const std::string khan = source_id(make::graph(articles), "Abu Salim Khan");
  const KnowledgeGraph graph = make::graph(articles, {{khan, "person:Q7747", true, ""}});
  CHECK(graph.graph[make::actor_named(graph, "Abu Salim Khan")].id == "person:Q7747");
}

TEST_CASE("a decision parts what a rule united, and says so") {
  const KnowledgeGraph before = make::graph(articles);
  REQUIRE(make::actor_named(before, "Amer Rashid") == make::actor_named(before, "عامر رشيد"));
  const KnowledgeGraph after =
      make::graph(articles, {{source_id(before, "Amer Rashid"), source_id(before, "عامر رشيد"), false, ""}});
  CHECK(make::actor_named(after, "Amer Rashid") != make::actor_named(after, "عامر رشيد"));
  CHECK(boost::num_vertices(after.graph) == boost::num_vertices(before.graph) + 1);
}

TEST_CASE("of decisions that contradict each other the careful one wins") {
  const KnowledgeGraph plain = make::graph(articles);
  const std::string rashid = source_id(plain, "Amer Rashid");
  const std::string khan = source_id(plain, "Abu Salim Khan");
  const KnowledgeGraph graph =
      make::graph(articles, {{rashid, "person:Q7747", true, ""}, {khan, "person:Q7747", true, ""}, {khan, rashid, false, ""}});
  CHECK(make::actor_named(graph, "Amer Rashid") != make::actor_named(graph, "Abu Salim Khan"));
}

TEST_CASE("decisions on what no article names change nothing") {
  CHECK(boost::num_vertices(make::graph(articles, {{"x:1", "x:2", true, ""}}).graph) == boost::num_vertices(make::graph(articles).graph));
}
