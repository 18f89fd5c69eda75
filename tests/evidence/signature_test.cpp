#include <doctest/doctest.h>

#include "entente/evidence.hpp"

using namespace entente;

namespace {

std::string story(const std::string& about, int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += about + std::to_string(i) + " ";
  return text;
}

}  // namespace

TEST_CASE("the same text is wholly alike, marks and case aside") {
  const std::string text = story("Word", 0, 100);
  CHECK(likeness(signature_of(text), signature_of(text)) == 1);
  CHECK(likeness(signature_of(text), signature_of(story("word", 0, 100) + "!")) == 1);
}

TEST_CASE("a copy with a new first paragraph stays alike, another story does not") {
  const TextSignature agency = signature_of(story("word", 0, 200));
  CHECK(likeness(agency, signature_of(story("our", 0, 20) + story("word", 0, 200))) > 0.5);
  CHECK(likeness(agency, signature_of(story("other", 0, 200))) < 0.2);
}

TEST_CASE("a text of few words tells nothing") {
  CHECK_FALSE(signature_of("Putin met Trump in Helsinki."));
  CHECK(likeness(signature_of("Putin met Trump."), signature_of("Putin met Trump.")) == 0);
}
