#include <doctest/doctest.h>

#include "article/steps.hpp"
#include "reading.hpp"

using namespace entente;

namespace {

const std::string arabic =
    "التقى الرئيس الروسي فلاديمير بوتين في موسكو وزير الخارجية السوري أسعد الشيباني، وبحثا العلاقات بين البلدين.";

/// `text` in windows-1256.
std::string in_1256(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t wanted = next_code_point(text, at);
    for (int byte = 0; byte < 256; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      std::size_t zero = 0;
      if (next_code_point(to_utf8(one, "windows-1256"), zero) == wanted) {
        out += one;
        break;
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a windows-1256 page is read by its own statement, and without one") {
  const std::string body = "<p>" + in_1256(arabic) + "</p></body></html>";
  const Reading stated = read_bytes("<html><head><meta charset=windows-1256></head><body>" + body, "a.html");
  REQUIRE(stated.articles.size() == 1);
  CHECK(stated.articles[0].text == arabic);
  const Reading silent = read_bytes("<html><body>" + body, "a.html");
  REQUIRE(silent.articles.size() == 1);
  CHECK(silent.articles[0].text == arabic);
}

TEST_CASE("a page that states the wrong charset is read by its bytes") {
  const Reading wrong = read_bytes("<html><head><meta charset=\"iso-8859-1\"></head><p>" + arabic + "</p>", "a.html");
  REQUIRE(wrong.articles.size() == 1);
  CHECK(wrong.articles[0].text == arabic);
}

TEST_CASE("plain text in windows-1256 and UTF-16 is read") {
  CHECK(decode_text(in_1256(arabic), "a.txt") == arabic);
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("Moscow")) wide += std::string{c, '\0'};
  CHECK(decode_text(wide, "a.txt") == "Moscow");
}

TEST_CASE("UTF-8 with a damaged byte is rejected with its line") {
  const Reading reading = read_bytes(arabic + "\n" + arabic.substr(0, 40) + "\xFF" + arabic.substr(40), "a.txt");
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejected.size() == 1);
  CHECK(reading.rejected[0].starts_with("a.txt:2: byte "));
  CHECK(reading.rejected[0].ends_with("is not UTF-8; expected text in one charset"));
}
