// What is answered out of the index is what the whole graph answers.

#include <doctest/doctest.h>

#include <sstream>

#include "../graph/many_articles.hpp"
#include "entente/index.hpp"
#include "entente/query.hpp"

using namespace entente;

namespace {

/// A store of these articles with its index.
EvidenceStore indexed(const std::string& file, const std::vector<Extraction>& articles) {
  EvidenceStore store = EvidenceStore::open(file, StoreMode::create);
  for (const Extraction& article : articles) store.add(article);
  const std::int64_t changes = store_changes(store);
  index_graph(store, build_graph(store), changes);
  return store;
}

/// Candidates for a name, or all ties of the one that it means, with their evidence, as a person reads them.
std::string answer(const KnowledgeGraph& graph, const std::string& name, const EventFilter& filter) {
  const NameMatch match = find_by_name(graph, name);
  std::ostringstream out;
  for (const Vertex actor : match.actors) {
    out << graph.graph[actor].id << ' ' << graph.graph[actor].name << ' ' << graph.graph[actor].kind << ' ' << graph.graph[actor].documents.size() << '\n';
  }
  if (match.actors.size() == 1) {
    find_table_format("tsv")->write(tie_table(graph, ties_of(graph, match.actors.front(), filter), {true, true, true}), out);
  }
  return out.str();
}

KnowledgeGraph part_of(const EvidenceStore& store, const std::string& name, const std::set<std::string, std::less<>>& relations) {
  PartOfGraph part{{name}, std::nullopt, relations, true};
  const NameMatch match = find_by_name(load_part(store, part).value(), name);
  if (match.actors.size() == 1) part.actor = load_part(store, part)->graph[match.actors.front()].id;
  return load_part(store, part).value();
}

}  // namespace

TEST_CASE("part of the graph out of the index answers as the whole does, for every name and relation") {
  const std::vector<std::set<std::string, std::less<>>> choices = {{}, {"meet"}, {"visit", "agree"}};
  for (const unsigned seed : {1U, 2U, 3U}) {
    const make::Folder folder;
    const EvidenceStore store = indexed(folder.file("x.db"), make::many_articles(seed));
    const KnowledgeGraph whole = build_graph(store);
    std::size_t answered = 0;
    for (const char* name : {"Vladimir Putin", "putin", "بوتين", "person:Q7747", "Amer Rashid", "Rashid", "عامر", "France", "Qatar", "QATAR", "rebels", "nobody", "", "-"}) {
      for (const auto& relations : choices) {
        CAPTURE(name);
        EventFilter filter;
        filter.relations = relations;
        const std::string expected = answer(whole, name, filter);
        CHECK(answer(part_of(store, name, relations), name, filter) == expected);
        answered += expected.size() > 200 ? 1U : 0U;
      }
    }
    CHECK(answered >= 6);
    CHECK(index_problems(store, whole).empty());
  }
}

TEST_CASE("every change to articles or decisions makes the index stale") {
  const make::Folder folder;
  const std::vector<Extraction> articles = make::many_articles(4);
  EvidenceStore store = indexed(folder.file("x.db"), articles);
  const auto current = [&] { return load_part(store, {{"France"}, std::nullopt, {}, false}).has_value(); };
  const auto index_again = [&] {
    index_graph(store, build_graph(store), store_changes(store));
    return current();
  };
  CHECK(current());
  store.add(articles.front());  // seen again
  CHECK(current());
  store.remove(articles.front().article.id);
  CHECK_FALSE(current());
  CHECK(index_again());
  store.add(articles.front());
  CHECK_FALSE(current());
  CHECK(index_again());
  store.decide({"a", "b", true, ""});
  CHECK_FALSE(current());
  CHECK(index_again());
  store.undecide("a", "b");
  CHECK_FALSE(current());
}

TEST_CASE("the index of a graph that the store has left behind is not written") {
  const make::Folder folder;
  const std::vector<Extraction> articles = make::many_articles(5);
  EvidenceStore store = indexed(folder.file("x.db"), articles);
  const std::int64_t changes = store_changes(store);
  const KnowledgeGraph graph = build_graph(store);
  store.remove(articles.back().article.id);
  index_graph(store, graph, changes);
  CHECK_FALSE(load_part(store, {{"France"}, std::nullopt, {}, false}).has_value());
}

TEST_CASE("an index that is not as the graph is found out") {
  const make::Folder folder;
  EvidenceStore store = indexed(folder.file("x.db"), make::many_articles(6));
  const KnowledgeGraph other = make::graph(make::many_articles(7));
  CHECK_FALSE(index_problems(store, other).empty());
}
