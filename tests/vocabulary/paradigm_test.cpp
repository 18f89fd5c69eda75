#include "vocabulary/paradigm.hpp"

#include <doctest/doctest.h>
#include <algorithm>

#include "packs.hpp"

using namespace entente;

namespace {

bool has(const std::vector<InflectedForm>& forms, const std::string& text, Features features) {
  return std::any_of(forms.begin(), forms.end(), [&](const InflectedForm& form) { return form.text == text && form.features == features; });
}

}  // namespace

TEST_CASE("a form takes the first ending that fits") {
  const SmallPacks packs;
  const Paradigms paradigms = Paradigms::load(packs.path("en/paradigms.json"));
  CHECK(has(paradigms.inflect("verb", "urge"), "urged", kPast));
  CHECK(has(paradigms.inflect("verb", "visit"), "visited", kPast));
  CHECK(has(paradigms.inflect("noun", "party"), "parties", kPlural));
}

TEST_CASE("an irregular form stands instead of the regular one") {
  const SmallPacks packs;
  const Paradigms paradigms = Paradigms::load(packs.path("en/paradigms.json"));
  const auto forms = paradigms.inflect("verb", "meet");
  CHECK(has(forms, "met", kPast));
  CHECK_FALSE(has(forms, "meeted", kPast));
  CHECK(has(paradigms.inflect("noun", "man"), "men", kPlural));
}

TEST_CASE("the words behind the first stand unchanged behind each form") {
  const SmallPacks packs;
  const Paradigms paradigms = Paradigms::load(packs.path("en/paradigms.json"));
  CHECK(has(paradigms.inflect("verb", "meet with"), "met with", kPast));
}

TEST_CASE("a stated plural replaces the regular one") {
  const SmallPacks packs;
  const Paradigms paradigms = Paradigms::load(packs.path("en/paradigms.json"));
  const auto forms = paradigms.inflect("noun", "attorney general", "attorneys general");
  CHECK(has(forms, "attorneys general", kPlural));
  CHECK_FALSE(has(forms, "attorneys general", kSingular));
}

TEST_CASE("a class without a paradigm has its lemma alone") {
  const SmallPacks packs;
  const auto forms = Paradigms::load(packs.path("en/paradigms.json")).inflect("adj", "late");
  REQUIRE(forms.size() == 1);
  CHECK(forms.front().text == "late");
}
