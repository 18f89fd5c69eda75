#include <doctest/doctest.h>

#include "reading.hpp"

TEST_CASE("languages are told by script and commonest words") {
  CHECK(languages().detect("التقى الرئيس الروسي وزير الخارجية السوري في موسكو") == "ar");
  CHECK(languages().detect("رئیس جمهور ایران در تهران با وزیر خارجه روسیه دیدار کرد و گفت که این") == "fa");
  CHECK(languages().detect("وزیر اعظم نے کہا ہے کہ دونوں ممالک کے درمیان تعلقات میں بہتری آئی ہے") == "ur");
  CHECK(languages().detect("The Russian president met the Syrian minister in Moscow.") == "en");
  CHECK(languages().detect("Le président a rencontré le ministre dans la capitale.") == "fr");
  CHECK(languages().detect("Der Präsident hat den Minister in der Hauptstadt getroffen.") == "de");
  CHECK(languages().detect("El presidente se reunió con el ministro en la capital.") == "es");
  CHECK(languages().detect("Президент встретился с министром в столице и сказал, что это не так.") == "ru");
}

TEST_CASE("too few letters, and running text of an unknown language, have none") {
  CHECK(languages().detect("") == "und");
  CHECK(languages().detect("12:30, 5%") == "und");
  std::string unknown;
  for (int i = 0; i < 30; ++i) unknown += "Preşedintelui întâlnirea ministrului capitală ";
  CHECK(languages().detect(unknown) == "und");
}

TEST_CASE("the script of most letters decides when two are mixed") {
  CHECK(languages().detect("قال الرئيس إن شركة Microsoft وقعت اتفاقا مع الحكومة في الرياض") == "ar");
}
