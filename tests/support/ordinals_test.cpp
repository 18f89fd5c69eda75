#include <doctest/doctest.h>

#include "support/ordinals.hpp"

using namespace entente;

TEST_CASE("a Roman numeral in its usual form is a number, other letters are none") {
  CHECK(roman_number("i") == 1);
  CHECK(roman_number("iv") == 4);
  CHECK(roman_number("xxxix") == 39);
  for (const char* word : {"", "iiii", "iix", "vx", "xxxx", "vi1", "ali"}) CHECK(roman_number(word) == 0);
}

TEST_CASE("a number stands after the name, and the longest reading counts") {
  const RegnalNumber twelfth = regnal_number({"klmnt", "althany", "shr"}, "Arab");
  CHECK(twelfth.value == 12);
  CHECK(twelfth.begin == 1);
  CHECK(twelfth.end == 3);
  CHECK(regnal_number({"klmnt", "althany"}, "Arab").value == 2);
  CHECK(regnal_number({"althany", "klmnt"}, "Arab").value == 0);
  CHECK(regnal_number({"xi", "jinping"}, "Latn").value == 0);
  CHECK(regnal_number({"john", "paul", "ii"}, "Latn").value == 2);
}

TEST_CASE("scripts whose language spells no ordinals give none") {
  CHECK(ordinals_in("Cyrl").size() > 39);
  CHECK(ordinals_in("Zzzz").empty());
  CHECK(regnal_number({"a", "b"}, "Zzzz").value == 0);
}
