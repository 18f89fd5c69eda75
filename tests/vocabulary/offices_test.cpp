#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "vocabulary/offices.hpp"

using namespace entente;

namespace {

/// A world in which each of `countries` had three foreign ministers, one after the other, and ambassadors side by side.
struct World {
  std::vector<std::vector<HeldOffice>> offices;
  std::vector<Actor> actors;

  void add(std::vector<HeldOffice> held) { offices.push_back(std::move(held)); }
  OfficeTable table() {
    actors.clear();
    for (const std::vector<HeldOffice>& held : offices) actors.emplace_back().offices = held;
    return OfficeTable(actors);
  }
};

HeldOffice office(std::string_view role, std::string_view from, std::string_view to, std::int32_t country = 0) { return {role, {}, from, to, country}; }

World usual_world() {
  World world;
  world.add({office("foreign minister", "2012-05-16", "2016-02-11")});  // 0
  world.add({office("foreign minister", "2016-02-11", "2017-05")});     // 1
  world.add({office("foreign minister", "2017-05-17", "")});            // 2
  for (std::int32_t country = 1; country < 9; ++country) {
    for (const char* from : {"2000", "2005", "2010"}) world.add({office("foreign minister", from, from, country)});
    for (const char* to : {"2010", "2011", "2012"}) world.add({office("ambassador", "2000-01", to, country)});
  }
  return world;
}

}  // namespace

TEST_CASE("an office has one holder on a day inside his span, and each time its own") {
  const OfficeTable table = usual_world().table();
  CHECK(table.holder("foreign minister", 0, "2014-01-01") == 0);
  CHECK(table.holder("foreign minister", 0, "2016-10-01") == 1);
  CHECK(table.holder("foreign minister", 0, "2024-01-01") == 2);
  CHECK(table.holder("foreign minister", 0, "2011-01-01") == -1);
  CHECK(table.holder("foreign minister", 77, "2014-01-01") == -1);
  CHECK(table.holder("prime minister", 0, "2014-01-01") == -1);
}

TEST_CASE("where an office changed hands nobody is sure to hold it") {
  const OfficeTable table = usual_world().table();
  CHECK(table.holder("foreign minister", 0, "2016-02-11") == -1);
  CHECK(table.holder("foreign minister", 0, "2017-05-10") == -1);  // "2017-05" may end any day of the month
  CHECK(table.holder("foreign minister", 0, "2017-05-20") == -1);
  CHECK(table.holder("foreign minister", 0, "2017-06-01") == 2);
  CHECK(table.holder("foreign minister", 0, "2018") == -1);        // no day
}

TEST_CASE("an office that several hold at once tells nobody, even where one alone is known") {
  World world = usual_world();
  world.add({office("ambassador", "2018", "2022", 40)});
  CHECK(world.table().holder("ambassador", 40, "2020-01-01") == -1);
}

TEST_CASE("two who are known for one day leave it open") {
  World world = usual_world();
  world.add({office("foreign minister", "2014", "2014")});
  CHECK(world.table().holder("foreign minister", 0, "2014-06-01") == -1);
  CHECK(world.table().holder("foreign minister", 0, "2013-06-01") == 0);
}
