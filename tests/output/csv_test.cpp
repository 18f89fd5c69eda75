#include <doctest/doctest.h>

#include <algorithm>

#include "exporting.hpp"

using namespace entente;

TEST_CASE("CSV is three tables, and their rows stand by themselves") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28")});
  const auto files = make::exported_folder(graph, "csv");
  REQUIRE(files.size() == 3);
  const auto lines = [&](const char* name) { return static_cast<std::size_t>(std::count(files.at(name).begin(), files.at(name).end(), '\n')); };
  CHECK(lines("actors.csv") == boost::num_vertices(graph.graph) + 1);
  CHECK(lines("events.csv") == graph.events.size() + 1);
  CHECK(lines("claims.csv") == graph.claims + 1);
  CHECK(files.at("events.csv").find(",Donald Trump,") != std::string::npos);
}
