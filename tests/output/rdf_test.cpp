#include "output/rdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "exporting.hpp"

using namespace entente;

namespace {

std::string written(std::string_view text) {
  std::ostringstream out;
  write_rdf_text(out, text);
  return out.str();
}

std::size_t count_of(const std::string& text, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("RDF text escapes what ends it, and what is invisible or turns it") {
  CHECK(written("say \"no\" \\ \n\r\t") == R"("say \"no\" \\ \n\r\t")");
  CHECK(written("\xE2\x80\xAE" "x") == R"("\u202Ex")");
  CHECK(written(std::string("\0\x1B", 2)) == R"("\u0000\u001B")");
  CHECK(written("بوتين 🕊") == "\"بوتين 🕊\"");
}

TEST_CASE("statements on one subject come one after the other") {
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), make::meeting("n2", "2019-06-28"), make::visit("n3", "ar", "عامر رشيد")});
  std::set<std::string> done;
  std::string subject;
  for_each_statement(graph, EdgeForm::events, false, [&](const RdfStatement& statement) {
    if (statement.subject == subject) return;
    CHECK(done.insert(subject).second);
    subject = statement.subject;
  });
}

TEST_CASE("only what happened is stated between two, in the graph of each claim that says so") {
  Extraction planned = make::meeting("n2", "2030-01-01");
  for (Triple& triple : planned.triples) triple.status = "planned";
  const KnowledgeGraph graph = make::graph({make::meeting("n1"), planned});
  const std::string direct = "<urn:entente:vocabulary#meet> <urn:entente:actor:";
  const std::string nquads = make::exported(graph, "nquads", {EdgeForm::dyads, false});
  std::size_t claims = 0;
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    if (event.relation == "meet" && event.status == "actual") claims += event.claims.size();
  }
  CHECK(claims > 0);
  CHECK(count_of(nquads, direct) == claims);
  CHECK(nquads.find("#Event>") == std::string::npos);
  CHECK(count_of(make::exported(graph, "nquads", {EdgeForm::events, false}), direct) == 0);
}

TEST_CASE("every line of N-Quads is one statement, whatever the texts hold") {
  std::vector<Extraction> articles;
  for (const std::string& text : make::hostile_strings()) articles.push_back(make::hostile_article(text, static_cast<int>(articles.size())));
  std::istringstream lines(make::exported(make::graph(articles), "nquads"));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(line.starts_with("<"));
    CHECK(line.ends_with(" ."));
    CHECK(std::none_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
  }
  CHECK(count > 1000);
}

TEST_CASE("the shapes are those of the schemas") {
  CHECK(make::exported(make::graph({}), "ttl-shacl") == read_file(ENTENTE_SOURCE_DIR "/schemas/shapes.ttl"));
}
