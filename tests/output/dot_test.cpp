#include <doctest/doctest.h>

#include "../query/nets.hpp"
#include "exporting.hpp"

using namespace entente;

namespace {

Extraction with_status(const std::string& id, const std::string& status) {
  Extraction made = make::meeting(id);
  made.triples[0].status = status;
  return made;
}

}  // namespace

TEST_CASE("an actor is shown in both scripts, a tie with its words, family and weight") {
  const std::string text = make::exported(make::graph({make::visit("n1", "ar", "عامر رشيد"), make::visit("n2", "en", "Amer Rashid"), make::visit("n3", "en", "Amer Rashid")}), "dot");
  CHECK(text.find("label=\"Amer Rashid\\nعامر رشيد\"") != std::string::npos);
  CHECK(text.find("label=visit") != std::string::npos);
  CHECK(text.find("#0072B2") != std::string::npos);
  CHECK(text.find("penwidth=2.78") != std::string::npos);
}

TEST_CASE("planned is dashed, possible dotted, denied ends in a bar") {
  CHECK(make::exported(make::graph({with_status("n1", "planned")}), "dot").find("style=dashed") != std::string::npos);
  CHECK(make::exported(make::graph({with_status("n1", "possible")}), "dot").find("style=dotted") != std::string::npos);
  CHECK(make::exported(make::graph({with_status("n1", "denied")}), "dot").find("arrowhead=tee") != std::string::npos);
}

TEST_CASE("all between two is one line: a stroke a family, an arrow each way that something goes, a row of words a status") {
  const Extraction both = make::extraction(
      "n1", "en", "2020-01-01", {make::actor("a1", "country", "Iran", "country:IRN"), make::actor("a2", "country", "Iraq", "country:IRQ")},
      {make::triple("a1", "meet", "a2"), make::triple("a1", "visit", "a2"), make::triple("a2", "criticize", "a1"), make::triple("a1", "call", "a2")});
  Extraction planned = both;
  planned.article.id = "n2";
  planned.triples.resize(1);
  planned.triples[0].status = "planned";
  const std::string text = make::exported(make::graph({both, planned}), "dot");
  CHECK(text.find("label=\"call, criticize, meet, visit\\nplanned: meet\"") != std::string::npos);
  CHECK(text.find("color=\"#0072B2:#CC7A00\"") != std::string::npos);
  CHECK(text.find("dir=both") != std::string::npos);
  CHECK(text.find(" -> ") == text.rfind(" -> "));
}

TEST_CASE("what goes one way leads from its subject, whoever comes first") {
  const Extraction visited = make::extraction(
      "n1", "en", "2020-01-01", {make::actor("a1", "country", "Turkey", "country:TUR"), make::actor("a2", "country", "Iraq", "country:IRQ")},
      {make::triple("a1", "visit", "a2"), make::triple("a1", "meet", "a2")});
  const std::string text = make::exported(make::graph({visited}), "dot");
  CHECK(text.find("\"country:TUR\" -> \"country:IRQ\"") != std::string::npos);
  CHECK(text.find("dir=forward") != std::string::npos);
}

TEST_CASE("a country and its official stand in one cluster, his role in his label and not on a line") {
  KnowledgeGraph graph = make::graph({make::minister("n1", "2018-07-17")});
  const std::string without = make::exported(graph, "dot");
  CHECK(without.find("label=\"foreign minister\"") != std::string::npos);
  CHECK(without.find("cluster_country") == std::string::npos);
  add_countries(graph, affiliations_of(graph, nullptr));
  const std::string text = make::exported(graph, "dot");
  const std::size_t cluster = text.find("subgraph \"cluster_country:IRQ\"");
  REQUIRE(cluster != std::string::npos);
  const std::string inside = text.substr(cluster, text.find("\t}\n", cluster) - cluster);
  CHECK(inside.find("label=\"Amer Rashid\\nforeign minister\"") != std::string::npos);
  CHECK(inside.find("\"country:IRQ\"\t[") != std::string::npos);
  CHECK(text.find("cluster_country:FRA") == std::string::npos);
  CHECK(text.find("label=\"foreign minister\"") == std::string::npos);
  CHECK(text.find("layout=dot") != std::string::npos);
}

TEST_CASE("an official alone stands in a cluster with the name of its country, and the office known for the day of its article") {
  KnowledgeGraph graph = make::graph({make::visit("n1", "en", "Amer Rashid")});
  const Edge edge = graph.events[0];
  ActorVertex& visitor = graph.graph[boost::source(edge, graph.graph)];
  visitor.country = "country:XYZ";
  visitor.offices = {{"envoy", "Xyzland", "country:XYZ", "1990-01-01", "1999-01-01"},
                     {"minister", "Xyzland", "country:XYZ", "2000-01-01", ""},
                     {"president", "Xyzland", "country:XYZ", "2999-01-01", ""},
                     {"chairman", "Club", "", "2001-01-01", ""}};
  const std::string text = make::exported(graph, "dot");
  CHECK(text.find("subgraph \"cluster_country:XYZ\"") != std::string::npos);
  CHECK(text.find("label=XYZ") != std::string::npos);
  CHECK(text.find("label=\"Amer Rashid\\nminister\"") != std::string::npos);
  ActorVertex country;
  country.id = "country:XYZ";
  country.name = "Xyzland";
  country.names["ar"]["زيزلاند"] = 1;
  ExportOptions options;
  options.countries = {country};
  CHECK(make::exported(graph, "dot", options).find("label=\"Xyzland · زيزلاند\"") != std::string::npos);
}

TEST_CASE("clusters stand in the order of their countries, wherever their names lie in memory") {
  std::vector<Extraction> articles;
  for (const std::size_t length : {200, 3, 90, 20, 500, 1, 40}) {
    const std::string id = "country:" + std::string(1, static_cast<char>('A' + articles.size())) + std::string(length, 'x');
    Triple held = make::triple("a1", "holds_office", "a2");
    held.role = "minister";
    articles.push_back(make::extraction("n" + id, "en", "2020-01-01", {make::actor("a1", "person", "Minister " + id), make::actor("a2", "country", id, id)},
                                        {held, make::triple("a1", "visit", "a2")}));
  }
  KnowledgeGraph graph = make::graph(articles);
  add_countries(graph, affiliations_of(graph, nullptr));
  const std::string text = make::exported(graph, "dot");
  std::string order;
  const std::string mark = "cluster_country:";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) order += text[at + mark.size()];
  CHECK(order == "ABCDEFG");
}

TEST_CASE("the legend is a cluster with every family in it") {
  const std::string text = make::exported(make::graph({make::meeting("n1")}), "dot");
  CHECK(text.find("subgraph cluster_legend") != std::string::npos);
  for (const char* family : {"contact:", "cooperation:", "pressure:", "force:", "fact:"}) CHECK(text.find(family) != std::string::npos);
}

TEST_CASE("actors without ties are not drawn, and meetings told twice are one line") {
  const std::string text = make::exported(make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28")}), "dot");
  CHECK(text.find("\"city:Q1757\"") == std::string::npos);
  CHECK(text.find("meet ×2") != std::string::npos);
}
