#include <doctest/doctest.h>

#include <set>

#include "make_graph.hpp"

using namespace entente;

namespace {

struct Said {
  std::string published;
  std::optional<std::string> time = {};
  std::optional<std::string> place = {};
  std::string status = "actual";
};

/// Each article says once that Putin met Trump.
KnowledgeGraph graph_of(const std::vector<Said>& all) {
  std::vector<Extraction> extractions;
  for (const Said& said : all) {
    std::vector<ActorRecord> actors = {make::actor("a1", "person", "Vladimir Putin", "person:Q7747"),
                                       make::actor("a2", "person", "Donald Trump", "person:Q22686")};
    Triple met = make::triple(extractions.size() % 2 == 0 ? "a1" : "a2", "meet", extractions.size() % 2 == 0 ? "a2" : "a1", said.time);
    met.status = said.status;
    if (said.place) {
      actors.push_back(make::actor("a3", "place", *said.place));
      met.place = "a3";
    }
    extractions.push_back(make::extraction("n" + std::to_string(extractions.size()), "en", said.published, actors, {met}));
  }
  return make::graph(extractions);
}

/// Claims of each event, sorted.
std::multiset<std::size_t> sizes(const std::vector<Said>& all) {
  const KnowledgeGraph graph = graph_of(all);
  std::multiset<std::size_t> made;
  for (const Edge& edge : graph.events) made.insert(graph.event(edge).claims.size());
  return made;
}

using Sizes = std::multiset<std::size_t>;

}  // namespace

TEST_CASE("times that refine each other are one event, which keeps the finest") {
  const std::vector<Said> said = {{"2018-07-20", "2018-07"}, {"2018-07-20", "2018-07-16"}, {"2019-01-01", "2018"}};
  CHECK(sizes(said) == Sizes{3});
  const KnowledgeGraph graph = graph_of(said);
  CHECK(graph.event(graph.events.front()).time == "2018-07-16");
}

TEST_CASE("times that contradict are two events, and a coarse one that fits both joins neither") {
  CHECK(sizes({{"2018-07-20", "2018-07-16"}, {"2018-07-20", "2018-07-17"}}) == Sizes{1, 1});
  CHECK(sizes({{"2018-07-20", "2018-07-16"}, {"2018-07-20", "2018-07-17"}, {"2018-07-20", "2018-07"}}) == Sizes{1, 1, 1});
}

TEST_CASE("places that contradict are two events; one that is not said goes with the only one said") {
  CHECK(sizes({{"2018-07-17", "2018-07-16", "Helsinki"}, {"2018-07-17", "2018-07-16", "Geneva"}}) == Sizes{1, 1});
  CHECK(sizes({{"2018-07-17", "2018-07-16", "Helsinki"}, {"2018-07-17", "2018-07-16"}}) == Sizes{2});
  CHECK(sizes({{"2018-07-17", "2018-07-16", "Helsinki"}, {"2018-07-17", "2018-07-16", "Geneva"}, {"2018-07-17", "2018-07-16"}}) == Sizes{1, 1, 1});
}

TEST_CASE("an undated meeting is the dated one of those days, or that of the articles around it") {
  CHECK(sizes({{"2018-07-17", "2018-07-16"}, {"2018-07-18", {}}}) == Sizes{2});
  CHECK(sizes({{"2018-07-17", {}}, {"2018-07-18", {}}, {"2018-07-20", {}}}) == Sizes{3});
  CHECK(sizes({{"2018-07-17", {}}, {"2024-07-18", {}}}) == Sizes{1, 1});
  CHECK(sizes({{"2018-07-17", "2016-09"}, {"2018-07-18", {}}}) == Sizes{1, 1});
}

TEST_CASE("an undated meeting of an undated article is not the dated one") {
  CHECK(sizes({{"", {}}, {"", "2025-07"}}) == Sizes{1, 1});
  CHECK(sizes({{"", {}}, {"", {}}}) == Sizes{2});
}

TEST_CASE("what is planned and what took place are two events") {
  CHECK(sizes({{"2018-07-10", "2018-07-16", {}, "planned"}, {"2018-07-17", "2018-07-16", {}, "actual"}}) == Sizes{1, 1});
}

TEST_CASE("a fact is one however often told, and its time spans all that is said") {
  std::vector<Extraction> extractions;
  for (const char* time : {"2012", "2018-05-07", "2014/2024"}) {
    Triple office = make::triple("a1", "holds_office", "a2", time);
    office.role = "president";
    extractions.push_back(make::extraction("n" + std::to_string(extractions.size()), "en", "",
                                           {make::actor("a1", "person", "Vladimir Putin", "person:Q7747"), make::actor("a2", "country", "Russia", "country:RUS")},
                                           {office}));
  }
  const KnowledgeGraph graph = make::graph(extractions);
  REQUIRE(graph.events.size() == 1);
  CHECK(graph.event(graph.events.front()).time == "2012/2024");
}
