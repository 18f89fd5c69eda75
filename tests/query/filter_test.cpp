#include <doctest/doctest.h>

#include "entente/query.hpp"

using namespace entente;

namespace {

int day(const char* date) { return parse_days(date)->first; }

EventEdge met(std::optional<std::string> time, std::string told = {}) {
  EventEdge event;
  event.relation = "meet";
  event.status = "actual";
  event.time = std::move(time);
  event.first_told = event.last_told = std::move(told);
  event.sources = 1;
  return event;
}

}  // namespace

TEST_CASE("a filter without wishes accepts everything") { CHECK(EventFilter().accepts(met({}))); }

TEST_CASE("a stretch of time accepts what reaches into it, and the undated by when it was told") {
  EventFilter filter;
  filter.since = day("2018-07-10");
  filter.until = day("2018-07-20");
  CHECK(filter.accepts(met("2018-07-16")));
  CHECK(filter.accepts(met("2018-07")));
  CHECK(filter.accepts(met({}, "2018-07-18")));
  CHECK_FALSE(filter.accepts(met("2018-07-21")));
  CHECK_FALSE(filter.accepts(met("2018-06")));
  CHECK_FALSE(filter.accepts(met({}, "2019-07-18")));
  CHECK_FALSE(filter.accepts(met({})));
}

TEST_CASE("relation, status, place and number of sources each restrict") {
  EventFilter filter;
  filter.relations = {"visit"};
  CHECK_FALSE(filter.accepts(met({})));
  filter = {};
  filter.statuses = {"planned"};
  CHECK_FALSE(filter.accepts(met({})));
  filter = {};
  filter.places = {3};
  CHECK_FALSE(filter.accepts(met({})));
  EventEdge there = met({});
  there.place = 3;
  CHECK(filter.accepts(there));
  filter = {};
  filter.min_sources = 2;
  CHECK_FALSE(filter.accepts(met({})));
}
