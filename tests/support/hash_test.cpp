#include <doctest/doctest.h>

#include "entente/support.hpp"

using entente::content_id;

TEST_CASE("a content id is 32 hexadecimal digits and the same on every machine") {
  CHECK(content_id({"title", "text"}) == "9f224b546ddce709115f70ebfb172b64");
}

TEST_CASE("lists of parts that concatenate alike have different ids") {
  CHECK(content_id({"ab", "c"}) != content_id({"a", "bc"}));
  CHECK(content_id({"ab"}) != content_id({"ab", ""}));
  CHECK(content_id({}) != content_id({""}));
}
