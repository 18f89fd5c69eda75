#include <doctest/doctest.h>

#include "entente/article.hpp"

using entente::iso_date;

TEST_CASE("dates keep their precision and lose their time of day") {
  CHECK(iso_date("2025") == "2025");
  CHECK(iso_date("2025-07") == "2025-07");
  CHECK(iso_date("2025-07-29") == "2025-07-29");
  CHECK(iso_date(" 2025-07-29T19:00:00+03:00") == "2025-07-29");
  CHECK(iso_date("2025/07/29 19:00") == "2025-07-29");
  CHECK(iso_date("20250729") == "2025-07-29");
  CHECK(iso_date("2024-02-29") == "2024-02-29");
}

TEST_CASE("what is no date is empty") {
  for (const char* text :
       {"", "yesterday", "29 July 2025", "2025-13", "2023-02-29", "2025-07-291", "20", "0000-01-01"}) {
    CHECK(iso_date(text).empty());
  }
}
