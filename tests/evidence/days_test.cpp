#include <doctest/doctest.h>

#include "entente/evidence.hpp"

using entente::parse_days;

TEST_CASE("a time covers the days of its precision") {
  CHECK(parse_days("1970-01-01")->first == 0);
  CHECK(parse_days("2018-07-16") == entente::DaySpan{17728, 17728});
  CHECK(parse_days("2018-07")->last - parse_days("2018-07")->first == 30);
  CHECK(parse_days("2020")->last - parse_days("2020")->first == 365);
  CHECK(parse_days("2014/2024")->first == parse_days("2014")->first);
  CHECK(parse_days("2014/2024")->last == parse_days("2024")->last);
}

TEST_CASE("coarse times contain the finer ones inside them, and only those") {
  CHECK(parse_days("2018-07")->contains(*parse_days("2018-07-06")));
  CHECK(parse_days("2018")->contains(*parse_days("2018-07")));
  CHECK_FALSE(parse_days("2018-07")->contains(*parse_days("2018-08-01")));
  CHECK(parse_days("2018-07-01/2018-07-10")->overlaps(*parse_days("2018-07-10/2018-08")));
}

TEST_CASE("what is no time is none") {
  for (const char* text : {"", "yesterday", "2018-13", "2018-02-30", "2018-7-6", "18-07-06", "2018-07-06T10:00", "2024/2014", "2018/", "/2018", "20180706", "-018"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_days(text));
  }
}
