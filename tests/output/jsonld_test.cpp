#include <doctest/doctest.h>

#include "entente/json.hpp"
#include "exporting.hpp"

using namespace entente;

namespace {

/// Nodes of the graph with this type among theirs.
std::vector<JsonValue> nodes(const JsonDocument& document, std::string_view type) {
  std::vector<JsonValue> found;
  for (const JsonValue node : document.root().get("@graph").items()) {
    for (const std::string& has : node.strings("type")) {
      if (has == type) found.push_back(node);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("JSON-LD has a node for each actor, article and event, and the way from claim to quote") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28"), make::visit("n3", "ar", "عامر رشيد")});
  const JsonDocument document = JsonDocument::parse(make::exported(graph, "jsonld"), "out.jsonld");
  CHECK(document.root().get("@context").is_object());
  CHECK(nodes(document, "Article").size() == 3);
  const auto events = nodes(document, "Event");
  REQUIRE(events.size() == graph.events.size());
  for (const JsonValue event : events) {
    const JsonValue claim = event.get("claims").at(0);
    CHECK(claim.get("wasDerivedFrom").as_string().starts_with("urn:entente:article:n"));
    const JsonValue selectors = claim.get("target").get("selector");
    CHECK(selectors.at(0).get("end").as_int() > selectors.at(0).get("start").as_int());
    CHECK_FALSE(selectors.at(1).get("exact").as_string().empty());
  }
}

TEST_CASE("names stand by language, full dates are dates, and known people have their Wikidata address") {
  const std::string text = make::exported(make::graph({make::meeting("n1"), make::visit("n2", "ar", "عامر رشيد")}), "jsonld");
  CHECK(text.find(R"("sameAs":"http://www.wikidata.org/entity/Q7747")") != std::string::npos);
  CHECK(text.find(R"("name":{"ar":["عامر رشيد"]})") != std::string::npos);
  CHECK(text.find(R"("startDate":"2018-07-16","endDate":"2018-07-16")") != std::string::npos);
}
