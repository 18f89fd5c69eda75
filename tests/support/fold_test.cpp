#include <doctest/doctest.h>

#include "entente/support.hpp"

using entente::fold;

TEST_CASE("case, marks, tatweel and format characters make no difference") {
  CHECK(fold("Erdoğan") == fold("ERDOGAN"));
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("مُحَمَّد") == "محمد");
  CHECK(fold("محمـــد") == "محمد");
  CHECK(fold("\xE2\x80\x8Fبوتين\xE2\x80\x8E") == "بوتين");
  CHECK(fold("أحمد") == "احمد");
  CHECK(fold("ﷺ") == fold("صلى الله عليه وسلم"));
}

TEST_CASE("white space runs are one space, and none at the ends") {
  CHECK(fold("  a \t\n b  ") == "a b");
  CHECK(fold("a\xC2\xA0\xE2\x80\x89z") == "a z");
  CHECK(fold(" \n ").empty());
}

TEST_CASE("folding twice changes nothing") {
  for (const char* text : {"ÀÉÎ ﬁ ½ Ω", "الإِمَارات", "ΣΊΣΥΦΟΣ", "İstanbul", "京都 ﾃｽﾄ", "\xF0\x9D\x94\xB8"}) {
    CHECK(fold(fold(text)) == fold(text));
  }
}
