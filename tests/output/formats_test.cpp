#include <doctest/doctest.h>

#include <set>

#include "exporting.hpp"

using namespace entente;

TEST_CASE("names and suffixes of formats lead to one format each") {
  std::set<std::string_view> names, suffixes;
  for (const ExportFormat& format : export_formats()) {
    CHECK(names.insert(format.name).second);
    CHECK((format.suffix.empty() || suffixes.insert(format.suffix).second));
    CHECK((!format.is_folder() || format.suffix.empty()));
    CHECK(find_export_format(format.name) == &format);
  }
  CHECK(export_format_of_file("a.nq") == find_export_format("nquads"));
  CHECK(export_format_of_file("a.ftm.json") == find_export_format("ftm"));
  CHECK(export_format_of_file("no_suffix") == nullptr);
}

TEST_CASE("a choice that a format does not have is refused in the user's words") {
  CHECK(find_export_format("svg")->problem_with({EdgeForm::both, false}) == "svg writes events in one form only; leave out --edges");
  CHECK(find_export_format("nquads")->problem_with({{}, true}) == "nquads is not written an event a line; leave out --stream");
  CHECK(find_export_format("jsonld")->problem_with({EdgeForm::both, true}).empty());
  CHECK(edge_form_from("dyads") == EdgeForm::dyads);
  CHECK_FALSE(edge_form_from("edges"));
}

TEST_CASE("every format writes the same bytes whatever the order of the articles") {
  const std::vector<Extraction> articles = {make::meeting("n1"), make::meeting("n2", "2019-06-28"), make::visit("n3", "ar", "عامر رشيد")};
  const KnowledgeGraph one = make::graph(articles);
  const KnowledgeGraph other = make::graph({articles.rbegin(), articles.rend()});
  for (const ExportFormat& format : export_formats()) {
    if (format.drawn) continue;  // told by tests of their own
    CAPTURE(format.name);
    if (format.is_folder()) {
      CHECK(make::exported_folder(one, format.name) == make::exported_folder(other, format.name));
    } else {
      CHECK(make::exported(one, format.name) == make::exported(other, format.name));
    }
  }
}

TEST_CASE("every format can write a graph of nothing") {
  const KnowledgeGraph nothing = make::graph({});
  for (const ExportFormat& format : export_formats()) {
    if (format.drawn || format.name == "jsonl" || format.name == "nquads" || format.name == "ftm") continue;
    CAPTURE(format.name);
    if (format.is_folder()) {
      CHECK_FALSE(make::exported_folder(nothing, format.name).empty());
    } else {
      CHECK_FALSE(make::exported(nothing, format.name).empty());
    }
  }
}
