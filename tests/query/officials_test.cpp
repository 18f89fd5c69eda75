#include <doctest/doctest.h>

#include "nets.hpp"

using namespace entente;

TEST_CASE("a country asks for itself, or for all who held its offices at the time") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17"), make::minister("n2", "2018-07-17", "2015-03")});
  const Affiliations affiliations = affiliations_of(graph, nullptr);
  const Vertex iraq = *graph.find_actor("country:IRQ");
  EventFilter meetings;
  meetings.relations = {"meet"};
  CHECK(ties_of(graph, iraq, meetings).empty());
  const auto ties = ties_of(graph, Party(iraq, affiliations), meetings);
  REQUIRE(ties.size() == 1);  // in 2015 nobody calls him a minister
  CHECK_FALSE(graph.event(ties[0].edge).time.has_value());
  CHECK(ties[0].near(graph) == make::actor_named(graph, "Amer Rashid"));
  CHECK(ties_between(graph, *graph.find_actor("country:FRA"), Party(iraq, affiliations), meetings).size() == 1);
  CHECK(tie_table(graph, ties, {false, true, false, true}).columns.front() == "who");
}

TEST_CASE("what happens inside one party is told once") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  const Affiliations affiliations = affiliations_of(graph, nullptr);
  EventFilter offices;
  offices.relations = {"holds_office"};
  const auto ties = ties_of(graph, Party(*graph.find_actor("country:IRQ"), affiliations), offices);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].outgoing);
}

TEST_CASE("events of a country are those of its officials too, and seen from one end the other has to be of it") {
  const KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  EventFilter filter;
  filter.countries = {"country:IRQ"};
  filter.affiliations = std::make_shared<Affiliations>(affiliations_of(graph, nullptr));
  const auto count = [&](const char* id) { return ties_of(graph, *graph.find_actor(id), filter).size(); };
  CHECK(count("country:FRA") == 1);
  CHECK(count("country:TUR") == 1);
  CHECK(count("country:IRQ") == 1);  // its minister; Turkey is not of it
  filter.countries = {"country:TUR"};
  CHECK(count("country:FRA") == 0);
  CHECK(count("country:IRQ") == 1);
}

TEST_CASE("a timeline has its days in order, the more precise first, and leaves out what nobody dates") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1", "2018-07-16"), make::meeting("n2", "2018"), make::meeting("n3", "2017-05"),
                                            make::minister("n4", "2018-07-17")});
  const auto line = in_order_of_days(graph, ties_of(graph, *graph.find_actor("person:Q7747"), {}));
  std::string days;
  for (const Tie& tie : line) days += *graph.event(tie.edge).time + " ";
  CHECK(days.starts_with("2017-05 2018"));
  for (const Tie& tie : in_order_of_days(graph, ties_of(graph, *graph.find_actor("country:IRQ"), {}))) {
    CHECK(graph.event(tie.edge).relation == "call");
  }
}
