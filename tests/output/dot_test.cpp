#include <doctest/doctest.h>

#include "exporting.hpp"

using namespace entente;

namespace {

Extraction with_status(const std::string& id, const std::string& status) {
  Extraction made = make::meeting(id);
  made.triples[0].status = status;
  return made;
}

}  // namespace

TEST_CASE("an actor is shown in both scripts, a tie with its words, family and weight") {
  const std::string text = make::exported(make::graph({make::visit("n1", "ar", "عامر رشيد"), make::visit("n2", "en", "Amer Rashid"), make::visit("n3", "en", "Amer Rashid")}), "dot");
  CHECK(text.find("label=\"Amer Rashid\\nعامر رشيد\"") != std::string::npos);
  CHECK(text.find("label=visit") != std::string::npos);
  CHECK(text.find("#0072B2") != std::string::npos);
  CHECK(text.find("penwidth=2.78") != std::string::npos);
}

TEST_CASE("planned is dashed, possible dotted, denied ends in a bar") {
  CHECK(make::exported(make::graph({with_status("n1", "planned")}), "dot").find("style=dashed") != std::string::npos);
  CHECK(make::exported(make::graph({with_status("n1", "possible")}), "dot").find("style=dotted") != std::string::npos);
  CHECK(make::exported(make::graph({with_status("n1", "denied")}), "dot").find("arrowhead=tee") != std::string::npos);
}

TEST_CASE("the legend is a cluster with every family in it") {
  const std::string text = make::exported(make::graph({make::meeting("n1")}), "dot");
  CHECK(text.find("subgraph cluster_legend") != std::string::npos);
  for (const char* family : {"contact:", "cooperation:", "pressure:", "force:", "fact:"}) CHECK(text.find(family) != std::string::npos);
}

TEST_CASE("actors without ties are not drawn, and meetings told twice are one line") {
  const std::string text = make::exported(make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28")}), "dot");
  CHECK(text.find("\"city:Q1757\"") == std::string::npos);
  CHECK(text.find("meet ×2") != std::string::npos);
}
