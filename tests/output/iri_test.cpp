#include "output/iri.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("ids of any kind become addresses without spaces, quotes or brackets") {
  CHECK(iri("actor", "person:Q7747") == "urn:entente:actor:person:Q7747");
  CHECK(iri("article", "a b<\"ع") == "urn:entente:article:a%20b%3C%22%D8%B9");
}

TEST_CASE("web addresses keep their escapes and lose what cannot stand") {
  CHECK(web_iri("https://example.org/a?b=%20c#d") == "https://example.org/a?b=%20c#d");
  CHECK(web_iri("http://example.org/a b<c>%zz") == "http://example.org/a%20b%3Cc%3E%25zz");
  CHECK(web_iri("https://example.org:80/[x]#a#b") == "https://example.org:80/%5Bx%5D#a%23b");
  for (const char* url : {"https://", "https:///a", "http://a:b/", "http://[::1", "http://user@host/", "http://a b/"}) CHECK_FALSE(web_iri(url));
  CHECK_FALSE(web_iri("javascript:alert(1)"));
  CHECK_FALSE(web_iri(""));
}

TEST_CASE("only ids of Wikidata lead there") {
  CHECK(wikidata_iri("person:Q7747") == "http://www.wikidata.org/entity/Q7747");
  CHECK_FALSE(wikidata_iri("country:QAT"));
  CHECK_FALSE(wikidata_iri("x:Q"));
}

TEST_CASE("language tags are told from other words") {
  CHECK(is_language_tag("ar"));
  CHECK(is_language_tag("zh-Hant-TW"));
  CHECK(is_language_tag("es-419"));
  CHECK(is_language_tag("sl-rozaj-1994"));
  for (const char* tag : {"", "-", "a", "ar-", "a b", "\"", "عربي", "abcdefghij", "en-x", "en-GB-GB", "en-GB-Latn", "english", "en-us-a"}) CHECK_FALSE(is_language_tag(tag));
}
