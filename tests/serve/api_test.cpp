#include <doctest/doctest.h>

#include "asking.hpp"

using namespace entente;

namespace {

/// A graph with an API over it.
struct Asked {
  KnowledgeGraph graph = make::graph(make::row_of_meetings({"A", "B", "C", "D"}));
  PageApi api{graph, make::marked_quotes(graph)};
};

std::string chain(const PageApi& api, const char* from, const char* to) {
  const JsonDocument answer = make::asked(api, "path", {{"from", from}, {"to", to}});
  return std::to_string(answer.root().get("chain").size()) + " of " + std::to_string(answer.root().get("events").size());
}

}  // namespace

TEST_CASE("the start shows the strongest ties with places and without sentences") {
  const Asked asked;
  const JsonDocument start = make::asked(asked.api, "start", {});
  CHECK(start.root().get("events").size() == 3);
  CHECK(start.root().get("totals").get("events").as_int() == 3);
  for (const JsonValue actor : start.root().get("actors").items()) CHECK(actor.find("x").has_value());
  for (const JsonValue event : start.root().get("events").items()) CHECK(!event.get("claims").at(0).find("evidence").has_value());
}

TEST_CASE("an event comes with the sentences of all its claims") {
  const Asked asked;
  const EventEdge& event = asked.graph.event(asked.graph.events.back());
  const JsonDocument answer = make::asked(asked.api, "event", {{"id", event.id}});
  REQUIRE(answer.root().get("events").size() == 1);
  const JsonValue claims = answer.root().get("events").at(0).get("claims");
  CHECK(claims.size() == event.claims.size());
  for (const JsonValue claim : claims.items()) CHECK(claim.get("before").as_string() == "asked for: ");
}

TEST_CASE("a neighbourhood, a search and a path answer with parts of the graph") {
  const Asked asked;
  CHECK(make::asked(asked.api, "neighbourhood", {{"actor", "country:B"}}).root().get("actors").size() == 3);
  CHECK(make::asked(asked.api, "neighbourhood", {{"actor", "country:B"}, {"depth", "0"}}).root().get("actors").size() == 1);
  CHECK(make::asked(asked.api, "neighbourhood", {{"actor", "country:B"}, {"min_sources", "2"}}).root().get("events").size() == 1);
  CHECK(make::asked(asked.api, "search", {{"q", "b"}}).root().get("actors").at(0).get("id").as_string() == "country:B");
  CHECK(chain(asked.api, "country:A", "country:D") == "3 of 3");
  CHECK(chain(asked.api, "country:A", "country:A") == "0 of 0");
}

TEST_CASE("questions that mean nothing are refused with a status and words") {
  const Asked asked;
  const auto status = [&](std::string_view question, const Parameters& parameters) {
    const Answer answer = asked.api.answer(question, parameters);
    if (answer.status != 200) CHECK(!JsonDocument::parse(answer.json, "error").root().get("error").as_string().empty());
    return answer.status;
  };
  CHECK(status("", {}) == 404);
  CHECK(status("../start", {}) == 404);
  CHECK(status("start", {{"x", "1"}}) == 400);
  CHECK(status("search", {}) == 400);
  CHECK(status("search", {{"q", std::string(513, 'x')}}) == 400);
  CHECK(status("search", {{"q", "\xFF"}}) == 400);
  CHECK(status("event", {{"id", "none"}}) == 404);
  CHECK(status("neighbourhood", {{"actor", "country:Z"}}) == 404);
  CHECK(status("neighbourhood", {{"actor", "country:A"}, {"depth", "4"}}) == 400);
  CHECK(status("neighbourhood", {{"actor", "country:A"}, {"depth", "-1"}}) == 400);
  CHECK(status("neighbourhood", {{"actor", "country:A"}, {"relation", "hug"}}) == 400);
  CHECK(status("neighbourhood", {{"actor", "country:A"}, {"status", "actual,maybe"}}) == 400);
  CHECK(status("neighbourhood", {{"actor", "country:A"}, {"since", "soon"}}) == 400);
  CHECK(status("neighbourhood", {{"actor", "country:A"}, {"since", "2018"}, {"status", "actual,planned"}}) == 200);
}

TEST_CASE("an API over an empty graph answers too") {
  const KnowledgeGraph graph = make::graph({});
  const PageApi api(graph, make::marked_quotes(graph));
  CHECK(make::asked(api, "start", {}).root().get("events").size() == 0);
}
