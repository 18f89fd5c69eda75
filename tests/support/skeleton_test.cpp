#include <doctest/doctest.h>

#include "entente/support.hpp"

using entente::skeleton;

TEST_CASE("a name has one skeleton in all scripts and spellings") {
  CHECK(skeleton("بوتين") == skeleton("Putin"));
  CHECK(skeleton("Путин") == skeleton("Putin"));
  CHECK(skeleton("الشيباني") == skeleton("al-Shaibani"));
  CHECK(skeleton("ash-Shaibani") == skeleton("Chaibani"));
  CHECK(skeleton("أردوغان") == skeleton("Erdoğan"));
  CHECK(skeleton("Churchill") == skeleton("تشرشل"));
  CHECK(skeleton("محمد بن سلمان") == skeleton("Mohammed bin Salman"));
  CHECK(skeleton("السيسي") == skeleton("el-Sisi"));
  CHECK(skeleton("Zelensky") == skeleton("زيلينسكي"));
}

TEST_CASE("different names keep different skeletons") {
  CHECK(skeleton("Putin") != skeleton("Lavrov"));
  CHECK(skeleton("Assad") != skeleton("Sisi"));
  CHECK(skeleton("Hussein") != skeleton("Sunni"));
}

TEST_CASE("what has no consonants has no skeleton") {
  CHECK(skeleton("").empty());
  CHECK(skeleton("Io").empty());
  CHECK(skeleton("123 …").empty());
}
