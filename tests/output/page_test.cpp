// The page and its data: what it says, what it leaves for later, and that nothing in it gets out of its <script>.

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <set>

#include "entente/json.hpp"
#include "entente/page.hpp"
#include "exporting.hpp"

using namespace entente;

namespace {

KnowledgeGraph hostile_graph() {
  std::vector<Extraction> articles;
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, static_cast<int>(articles.size())));
  return make::graph(articles);
}

/// Several articles in which so many people visit France, each told by as many publishers as its number.
KnowledgeGraph visitors(int people) {
  std::vector<Extraction> articles;
  for (int person = 1; person <= people; ++person) {
    for (int source = 0; source < person; ++source) {
      Extraction visit = make::visit(fmt::format("n{}-{}", person, source), "en", fmt::format("Guest Number{}", person), fmt::format("person:Q{}", person));
      visit.article.publisher = fmt::format("Paper {}", source);
      articles.push_back(visit);
    }
  }
  return make::graph(articles);
}

bool has_unsafe_bytes(std::string_view text) {
  for (const char* const unsafe : {"<", ">", "&", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAE", "\xE2\x80\xAC", "\xE2\x81\xA6", "\xD8\x9C", "\xEF\xBB\xBF"}) {
    if (text.find(unsafe) != std::string_view::npos) return true;
  }
  return false;
}

std::set<std::string> strings_of(const JsonValue& value) {
  std::set<std::string> all;
  if (value.is_string()) all.emplace(value.as_string());
  if (value.is_array()) {
    for (const JsonValue item : value.items()) all.merge(strings_of(item));
  }
  if (value.is_object()) {
    for (const auto& [key, member] : value.members()) all.merge(strings_of(member));
  }
  return all;
}

}  // namespace

TEST_CASE("JSON made safe for HTML is the same value") {
  const std::string json = "[\"</script><!-- & \xE2\x80\xA8 \xE2\x80\xAE x \xE2\x81\xA6 \xD8\x9C \xEF\xBB\xBF الشيباني\"]";
  const std::string safe = safe_in_html(json);
  CHECK(!has_unsafe_bytes(safe));
  CHECK(JsonDocument::parse(safe, "safe").root().at(0).as_string() == JsonDocument::parse(json, "json").root().at(0).as_string());
}

TEST_CASE("hostile strings reach the page unchanged, and no byte of its data can end a script or turn a line") {
  const KnowledgeGraph graph = hostile_graph();
  const std::string json = page_json(graph, whole_graph(graph), {});
  CHECK(!has_unsafe_bytes(json));
  const std::set<std::string> there = strings_of(JsonDocument::parse(json, "page").root());
  for (const std::string& wanted : make::hostile_strings()) CHECK(there.contains(wanted));
}

TEST_CASE("a part names each of its actors and articles by its place") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::visit("n2", "ar", "عامر رشيد")});
  const JsonDocument document = JsonDocument::parse(page_json(graph, whole_graph(graph), {}), "page");
  const JsonValue page = document.root();
  CHECK(page.get("totals").get("events").as_int() == static_cast<std::int64_t>(graph.events.size()));
  CHECK(page.get("actors").size() == boost::num_vertices(graph.graph));
  REQUIRE(page.get("events").size() == graph.events.size());
  for (std::size_t i = 0; i < graph.events.size(); ++i) {
    const JsonValue event = page.get("events").at(i);
    CHECK(event.get("id").as_string() == graph.event(graph.events[i]).id);
    const auto from = static_cast<std::size_t>(event.get("from").as_int());
    CHECK(page.get("actors").at(from).get("id").as_string() == graph.graph[boost::source(graph.events[i], graph.graph)].id);
    for (const JsonValue claim : event.get("claims").items()) {
      CHECK(static_cast<std::size_t>(claim.get("document").as_int()) < page.get("documents").size());
      CHECK(claim.get("evidence").as_string() == graph.event(graph.events[i]).claims.front().evidence);
    }
  }
}

TEST_CASE("without quotes the sentences stay where they are") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1")});
  const std::string json = page_json(graph, whole_graph(graph), {false, false});
  CHECK(json.find("\"evidence\"") == std::string::npos);
  CHECK(json.find("\"rule\"") != std::string::npos);
}

TEST_CASE("the strongest ties are those with most sources, whole pairs, within the limits") {
  const KnowledgeGraph graph = visitors(5);
  CHECK(strongest_ties(graph, {}).events == graph.events);
  const PagePart part = strongest_ties(graph, {3, 100});
  REQUIRE(part.events.size() == 2);
  for (const Edge& edge : part.events) CHECK(graph.event(edge).sources >= 4);
  CHECK(strongest_ties(graph, {100, 1}).events.size() == 1);
  CHECK(strongest_ties(graph, {1, 100}).events.empty());
}

TEST_CASE("positions are the same each time, and no two actors share one") {
  const KnowledgeGraph graph = visitors(6);
  const PagePart part = strongest_ties(graph, {});
  const std::vector<PagePoint> points = positions(graph, part);
  CHECK(points == positions(graph, part));
  CHECK(std::set<PagePoint>(points.begin(), points.end()).size() == part.actors.size());
  CHECK(positions(graph, {}).empty());
}

TEST_CASE("the page is one file that asks for nothing, with the data in it") {
  const KnowledgeGraph graph = hostile_graph();
  if (!has_page()) {
    CHECK_THROWS_WITH_AS(make::exported(graph, "html"), doctest::Contains("built without the page"), Error);
    return;
  }
  const std::string html = make::exported(graph, "html");
  CHECK(html == make::exported(graph, "html"));
  CHECK(html.find("connect-src 'none'") != std::string::npos);
  CHECK(html.find("default-src 'none'") != std::string::npos);
  CHECK(html.find("@ENTENTE_") == std::string::npos);
  for (const char* const outside : {"src=\"", "<link rel=\"stylesheet\"", "@import", "alert(1)</script>"}) CHECK(html.find(outside) == std::string::npos);
  CHECK(page_html("{}", PageNetwork::same_host).find("connect-src 'self'") != std::string::npos);
}
