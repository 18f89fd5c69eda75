#include "output/layout_pieces.hpp"

#include <doctest/doctest.h>

#include "exporting.hpp"

using namespace entente;

namespace {

/// A minister of each country, and those who met.
KnowledgeGraph ministers(const std::vector<std::string>& countries, const std::vector<std::pair<std::string, std::string>>& meetings) {
  std::vector<Extraction> articles;
  for (const std::string& country : countries) {
    Triple held = make::triple("a1", "holds_office", "a2");
    held.role = "minister";
    articles.push_back(make::extraction("office " + country, "en", "2020-01-01",
                                        {make::actor("a1", "person", "Karim " + country, "person:" + country), make::actor("a2", "country", country, "country:" + country)}, {held}));
  }
  for (const auto& [one, other] : meetings) {
    articles.push_back(make::extraction("meeting " + one + other, "en", "2020-01-01",
                                        {make::actor("a1", "person", "Karim " + one, "person:" + one), make::actor("a2", "person", "Karim " + other, "person:" + other)}, {make::triple("a1", "meet", "a2")}));
  }
  KnowledgeGraph graph = make::graph(articles);
  add_countries(graph, affiliations_of(graph, nullptr));
  return graph;
}

bool overlap(const PageBox& a, const PageBox& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("boxes packed onto a page lie on it, apart, and waste little of it") {
  std::vector<PageBox> boxes;
  for (int i = 1; i <= 30; ++i) boxes.push_back({10.0 + (i * 37) % 90, 10.0 + (i * 53) % 70, 0, 0});
  pack(boxes, 1.4);
  double area = 0;
  double width = 0;
  double height = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    CHECK(boxes[i].x >= 0);
    CHECK(boxes[i].y >= 0);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(boxes[i], boxes[j]));
    area += boxes[i].width * boxes[i].height;
    width = std::max(width, boxes[i].x + boxes[i].width);
    height = std::max(height, boxes[i].y + boxes[i].height);
  }
  CHECK(area / (width * height) > 0.7);
  CHECK(width / height > 1.0);
  CHECK(width / height < 2.0);
}

TEST_CASE("what a tie or a cluster joins is one piece") {
  const KnowledgeGraph graph = ministers({"A", "B", "C"}, {{"A", "C"}});
  const ExportOptions options;
  const Drawing drawing(graph, options);
  const std::vector<std::vector<bool>> pieces = drawing.pieces();
  REQUIRE(pieces.size() == 2);
  CHECK(std::count(pieces[0].begin(), pieces[0].end(), true) == 4);
  CHECK(std::count(pieces[1].begin(), pieces[1].end(), true) == 2);
  CHECK(pieces[1][*graph.find_actor("country:B")]);
}

TEST_CASE("a packed picture has a place for every actor, every line and every cluster, and is drawn") {
  const KnowledgeGraph graph = ministers({"A", "B", "C", "D"}, {{"A", "C"}, {"B", "D"}});
  const ExportOptions options;
  const Drawing drawing(graph, options);
  {
    const auto lock = lock_graphviz();
    const AgraphPtr picture = make_packed_picture(drawing);
    const auto has = [](void* object, const char* name) { return std::string_view(agget(object, mutable_text(name))).find(',') != std::string_view::npos; };
    for (Agnode_t* node = agfstnode(picture.get()); node != nullptr; node = agnxtnode(picture.get(), node)) {
      CHECK(has(node, "pos"));
      for (Agedge_t* edge = agfstout(picture.get(), node); edge != nullptr; edge = agnxtout(picture.get(), edge)) CHECK(has(edge, "pos"));
    }
    std::size_t clusters = 0;
    for (Agraph_t* cluster = agfstsubg(picture.get()); cluster != nullptr; cluster = agnxtsubg(cluster), ++clusters) CHECK(has(cluster, "bb"));
    CHECK(clusters == 5);
  }
  const std::string svg = make::exported(graph, "svg");
  for (const char* text : {"Karim A", "Karim D", "cluster_country:B", "contact:", "meet"}) CHECK(svg.find(text) != std::string::npos);
  CHECK(make::exported(graph, "svg") == svg);
}

TEST_CASE("hostile names are drawn in clusters too") {
  std::vector<Extraction> articles;
  int number = 0;
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, ++number));
  KnowledgeGraph graph = make::graph(articles);
  add_countries(graph, affiliations_of(graph, nullptr));
  const std::string svg = make::exported(graph, "svg");
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("&lt;/script&gt;") != std::string::npos);
  CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
}
