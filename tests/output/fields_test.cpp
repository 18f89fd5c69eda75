#include "output/fields.hpp"

#include <doctest/doctest.h>

#include "exporting.hpp"

using namespace entente;

TEST_CASE("day numbers are written as the dates that they were read from") {
  for (const char* date : {"1970-01-01", "1969-12-31", "2018-07-16", "2020-02-29", "0001-01-01"}) CHECK(iso_day(parse_days(date)->first) == date);
  CHECK(iso_day(parse_days("2020-02")->last) == "2020-02-29");
}

TEST_CASE("a full date is one of the calendar") {
  CHECK(is_full_date("2018-07-16"));
  for (const char* date : {"2018-07", "2018", "2018-02-30", "2018-7-16 ", "2014/2024", "yesterday!", ""}) CHECK_FALSE(is_full_date(date));
  CHECK(precision_of("2018-07-16") == "day");
  CHECK(precision_of("2018-07") == "month");
  CHECK(precision_of("2018") == "year");
  CHECK(precision_of("2014/2024") == "span");
}

TEST_CASE("confidence has a point, at most four digits, no exponent") {
  CHECK(decimal(0) == "0.0");
  CHECK(decimal(1) == "1.0");
  CHECK(decimal(0.75) == "0.75");
  CHECK(decimal(0.00001) == "0.0");
  CHECK(decimal(0.123456) == "0.1235");
}

TEST_CASE("an actor's days go from its first dated event to its last") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1", "2018-07-16"), make::meeting("n2", "2019-06")});
  const auto days = stated_days(graph, boost::source(graph.events.front(), graph.graph));
  REQUIRE(days);
  CHECK(iso_day(days->first) == "2018-07-16");
  CHECK(iso_day(days->last) == "2019-06-30");
}
