#include <doctest/doctest.h>

#include "entente/support.hpp"

using namespace entente;

TEST_CASE("UTF-8 is told from other bytes, and the first bad byte is found") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("plain, long enough for the fast path, وعربي"));
  CHECK(first_bad_utf8("abc\xFF") == 3);
  CHECK(first_bad_utf8("eight bytes and then \xC3") == 21);
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
}

TEST_CASE("charsets convert to UTF-8") {
  CHECK(to_utf8("\xE3\xE6\xD3\xDF\xE6", "windows-1256") == "موسكو");
  CHECK(to_utf8("caf\xE9", "iso-8859-1") == "café");
  CHECK(to_utf8("\xEF\xBB\xBFx", "UTF-8") == "x");
  CHECK(to_utf8("a\xFF", "UTF-8") == "a\xEF\xBF\xBD");
  CHECK_THROWS_WITH_AS(to_utf8("x", "klingon"), "unknown charset \"klingon\"", Error);
}

TEST_CASE("a charset is found by byte order mark, then hint, then the bytes") {
  CHECK(detect_charset(std::string_view("\xFF\xFEx\0", 4)) == "UTF-16LE");
  CHECK(detect_charset("caf\xE9", "windows-1256") == "windows-1256");
  CHECK(detect_charset("caf\xE9", "iso-8859-1") == "windows-1252");
  CHECK(detect_charset("موسكو", "no-such-charset") == "UTF-8");
}

TEST_CASE("NFC composes, and composing twice changes nothing") {
  const std::string once = nfc("cafe\xCC\x81 \xD8\xA7\xD9\x93");
  CHECK(once == "café آ");
  CHECK(nfc(once) == once);
}

TEST_CASE("code points read and append are each other's inverse") {
  const std::string text = "a\xC3\xA9\xD9\x85\xE2\x82\xAC\xF0\x9F\x95\x8A";
  std::string copy;
  std::size_t at = 0;
  std::size_t count = 0;
  while (at < text.size()) {
    append_utf8(copy, next_code_point(text, at));
    ++count;
  }
  CHECK(copy == text);
  CHECK(count == 5);
}

TEST_CASE("scripts have their ISO 15924 codes") {
  CHECK(script_of(U'a') == "Latn");
  CHECK(script_of(U'م') == "Arab");
  CHECK(script_of(U'Ж') == "Cyrl");
  CHECK(script_of(U' ') == "Zyyy");
}
