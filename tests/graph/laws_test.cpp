// The graph depends on the set of articles alone.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>

#include "entente/output.hpp"
#include "many_articles.hpp"

using namespace entente;

namespace {

std::string exported(const KnowledgeGraph& graph) {
  std::ostringstream out;
  find_export_format("jsonl")->write(graph, out);
  return out.str();
}

EvidenceStore store_of(const make::Folder& folder, const std::string& name, const std::vector<Extraction>& articles) {
  EvidenceStore store = EvidenceStore::open(folder.file(name), StoreMode::create);
  for (const Extraction& article : articles) store.add(article);
  return store;
}

/// Builds `count` stores of the articles in turn and unites them.
std::string sharded(const std::vector<Extraction>& articles, std::size_t count) {
  const make::Folder folder;
  EvidenceStore all = EvidenceStore::open(folder.file("all.db"), StoreMode::create);
  for (std::size_t shard = count; shard-- > 0;) {
    std::vector<Extraction> part;
    for (std::size_t i = shard; i < articles.size(); i += count) part.push_back(articles[i]);
    all.merge(store_of(folder, std::to_string(shard) + ".db", part));
  }
  return exported(build_graph(all));
}

}  // namespace

TEST_CASE("building in any order, with repeats, gives the same bytes") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::vector<Extraction> articles = make::many_articles(seed);
    const make::Folder folder;
    const std::string expected = exported(build_graph(store_of(folder, "first.db", articles)));
    CHECK(expected.find("\"type\":\"event\"") != std::string::npos);
    std::vector<Extraction> twice = articles;
    twice.insert(twice.end(), articles.begin(), articles.end());
    std::shuffle(twice.begin(), twice.end(), std::mt19937(seed));
    CHECK(exported(build_graph(store_of(folder, "second.db", twice))) == expected);
  }
}

TEST_CASE("building in one, two or seven shards gives the same bytes") {
  const std::vector<Extraction> articles = make::many_articles(7);
  const std::string expected = sharded(articles, 1);
  CHECK(sharded(articles, 2) == expected);
  CHECK(sharded(articles, 7) == expected);
}

TEST_CASE("removing articles gives the graph that never had them") {
  const std::vector<Extraction> articles = make::many_articles(9);
  const make::Folder folder;
  EvidenceStore store = store_of(folder, "x.db", articles);
  const std::vector<Extraction> kept(articles.begin() + 10, articles.end());
  for (std::size_t i = 0; i < 10; ++i) store.remove(articles[i].article.id);
  CHECK(exported(build_graph(store)) == exported(build_graph(store_of(folder, "y.db", kept))));
}

TEST_CASE("no event id is given twice and no claim is lost") {
  for (const unsigned seed : {11U, 12U, 13U}) {
    const std::vector<Extraction> articles = make::many_articles(seed);
    const KnowledgeGraph graph = make::graph(articles);
    std::size_t claims = 0;
    for (const Extraction& article : articles) claims += article.triples.size();
    CHECK(graph.claims + graph.single_party == claims);
    for (std::size_t i = 1; i < graph.events.size(); ++i) CHECK(graph.event(graph.events[i - 1]).id < graph.event(graph.events[i]).id);
  }
}
