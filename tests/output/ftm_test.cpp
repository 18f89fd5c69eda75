#include "output/ftm.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "exporting.hpp"

using namespace entente;

namespace {

bool is_model_id(const std::string& id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return !id.empty() && plain(id.front()) && plain(id.back()) &&
         std::all_of(id.begin(), id.end(), [&](char c) { return plain(c) || c == '-'; });
}

}  // namespace

TEST_CASE("ids are such as the model takes, stand once, and are Wikidata's where they can be") {
  std::vector<Extraction> articles = {make::meeting("n1")};
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, static_cast<int>(articles.size())));
  std::set<std::string> ids;
  for_each_ftm_entity(make::graph(articles), [&](const FtmEntity& entity) {
    CAPTURE(entity.id);
    CHECK(is_model_id(entity.id));
    CHECK(ids.insert(entity.id).second);
  });
  CHECK(ids.contains("Q7747"));
}

TEST_CASE("values of one property come one after the other, none twice and none empty") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2"), make::visit("n3", "ar", "عامر رشيد")});
  for_each_ftm_entity(graph, [&](const FtmEntity& entity) {
    std::set<std::string_view> done;
    std::set<std::pair<std::string_view, std::string_view>> values;
    std::string_view property;
    for (const FtmValue& value : entity.values) {
      CHECK_FALSE(value.value.empty());
      CHECK(values.emplace(value.property, value.value).second);
      if (value.property != property) CHECK(done.insert(value.property).second);
      property = value.property;
    }
  });
}

TEST_CASE("codes of countries and languages are those of the model") {
  CHECK(country_of_two_letters("RUS") == "ru");
  CHECK(country_of_two_letters("PSE") == "ps");
  CHECK(country_of_two_letters("SUN").empty());
  CHECK(language_of_three_letters("ar") == "ara");
  CHECK(language_of_three_letters("en-GB") == "eng");
  CHECK(language_of_three_letters("").empty());
}
