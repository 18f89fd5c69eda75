#include <doctest/doctest.h>

#include "exporting.hpp"

using namespace entente;

TEST_CASE("pictures are drawn, each in its format, twice the same") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::visit("n2", "ar", "عامر رشيد")});
  const std::string svg = make::exported(graph, "svg");
  CHECK(svg.find("<svg") != std::string::npos);
  CHECK(svg.find("عامر رشيد") != std::string::npos);
  CHECK(svg.find("meet") != std::string::npos);
  CHECK(make::exported(graph, "svg") == svg);
  CHECK(make::exported(graph, "png").starts_with("\x89PNG"));
  CHECK(make::exported(graph, "pdf").starts_with("%PDF"));
}

TEST_CASE("an empty graph is a picture of the legend") {
  CHECK(make::exported(make::graph({}), "svg").find("contact:") != std::string::npos);
}
