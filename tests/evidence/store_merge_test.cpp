#include <doctest/doctest.h>

#include "make.hpp"

using namespace entente;

namespace {

using Articles = std::vector<Extraction>;

/// A store with these articles, united with the others in their order.
std::string united(const std::vector<Articles>& shards) {
  const make::Folder folder;
  EvidenceStore all = EvidenceStore::open(folder.file("all.db"), StoreMode::create);
  int number = 0;
  for (const Articles& shard : shards) {
    EvidenceStore store = EvidenceStore::open(folder.file(std::to_string(++number) + ".db"), StoreMode::create);
    for (const Extraction& extraction : shard) store.add(extraction);
    all.merge(store);
  }
  CHECK(all.verify().empty());
  return make::lines(all);
}

}  // namespace

TEST_CASE("merging is commutative, associative and idempotent, also where articles differ") {
  Extraction bare = make::meeting("n1");
  bare.article.text.clear();
  const Articles a = {make::meeting("n1"), make::meeting("n2")};
  const Articles b = {make::meeting("n2", "2018-07-15"), make::meeting("n3")};
  const Articles c = {bare, make::meeting("n4")};
  const std::string expected = united({a, b, c});
  CHECK(united({c, b, a}) == expected);
  CHECK(united({b, a, c}) == expected);
  CHECK(united({a, a, b, c, b}) == expected);
  CHECK(expected.find(make::line(make::meeting("n1"))) == 0);  // the one with its text
}

TEST_CASE("of decisions that contradict, merging keeps the careful one, in either order") {
  const make::Folder folder;
  EvidenceStore a = EvidenceStore::open(folder.file("a.db"), StoreMode::create);
  EvidenceStore b = EvidenceStore::open(folder.file("b.db"), StoreMode::create);
  a.decide({"x:1", "x:2", true, "sure"});
  b.decide({"x:1", "x:2", false, "no"});
  a.merge(b);
  b.merge(a);
  CHECK(a.decisions() == b.decisions());
  CHECK_FALSE(a.decisions().front().same);
}
