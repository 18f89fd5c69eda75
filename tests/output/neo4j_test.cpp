#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "entente/json.hpp"
#include "exporting.hpp"

using namespace entente;

namespace {

KnowledgeGraph hostile_graph() {
  std::vector<Extraction> articles = {make::meeting("n1")};
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, static_cast<int>(articles.size())));
  return make::graph(articles);
}

std::size_t lines_of(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

}  // namespace

TEST_CASE("a row of Neo4j's CSV is a line, whatever the texts hold, and columns have their types in a header of their own") {
  const KnowledgeGraph graph = hostile_graph();
  const auto files = make::exported_folder(graph, "neo4j");
  CHECK(lines_of(files.at("actor.csv")) == boost::num_vertices(graph.graph));
  CHECK(lines_of(files.at("event.csv")) == graph.events.size());
  CHECK(lines_of(files.at("claim.csv")) == graph.claims);
  CHECK(lines_of(files.at("participated_in.csv")) == 2 * graph.events.size());
  CHECK(files.at("actor_header.csv") == "id:ID(Actor),name,kind,names:string[],wikidata,articles:long,start:date,end:date,:LABEL\n");
  CHECK(files.at("participated_in_header.csv") == ":START_ID(Actor),:END_ID(Event),role\n");
}

TEST_CASE("every table of Neo4j's has its files in the script, its statement in both Cypher files, and its rows") {
  for (const EdgeForm form : {EdgeForm::events, EdgeForm::dyads, EdgeForm::both}) {
    const auto files = make::exported_folder(hostile_graph(), "neo4j", {form, false});
    for (const auto& [name, text] : files) {
      if (!name.ends_with("_header.csv")) continue;
      const std::string stem = name.substr(0, name.find("_header"));
      CHECK(files.contains(stem + ".csv"));
      CHECK(files.at("import.sh").find(name + ',' + stem + ".csv") != std::string::npos);
      CHECK(files.at("load.cypher").find("file:///" + stem + ".csv'") != std::string::npos);
    }
    CHECK(files.contains("meet.csv") == (form != EdgeForm::events));
    CHECK(files.contains("event.csv") == (form != EdgeForm::dyads));
  }
}

TEST_CASE("rows for drivers keep every text, and name a statement that is there") {
  const auto files = make::exported_folder(hostile_graph(), "neo4j");
  std::set<std::string> evidence;
  for_each_json_line_in(files.at("rows.jsonl"), "rows.jsonl", [&](JsonValue line, std::size_t) {
    const std::string rows(line.get("rows").as_string());
    CHECK(files.at("upsert.cypher").find("// rows: " + rows + '\n') != std::string::npos);
    if (rows == "Claim") evidence.emplace(line.get("row").get("evidence").as_string());
  });
  for (const std::string& text : make::hostile_strings()) {
    if (text.find('\0') == std::string::npos) CHECK(evidence.contains(text));
  }
  CHECK(evidence.contains("n\xEF\xBF\xBDl"));
}

TEST_CASE("Kuzu's statements read the files that are there") {
  const auto files = make::exported_folder(hostile_graph(), "kuzu");
  for (const auto& [name, text] : files) {
    if (name.ends_with(".json")) CHECK(files.at("copy.cypher").find('\'' + name + '\'') != std::string::npos);
  }
  CHECK(files.at("schema.cypher").find("CREATE REL TABLE IF NOT EXISTS PARTICIPATED_IN(FROM Actor TO Event, `role` STRING);") != std::string::npos);
}
