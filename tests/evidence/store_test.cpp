#include <doctest/doctest.h>

#include "make.hpp"

using namespace entente;

namespace {

EvidenceStore fresh(const make::Folder& folder, const std::string& name = "x.db") {
  return EvidenceStore::open(folder.file(name), StoreMode::create);
}

Extraction full() {
  Extraction made = make::meeting("n1");
  made.article.url = "https://example.org/1";
  made.article.publisher = "Agency";
  made.actors.push_back(make::actor("a4", "person", "سيرغي لافروف", std::nullopt, {"لافروف", "\"quoted\"\n\t"}));
  Triple said = make::triple("a4", "support", "a1");
  said.status = "possible";
  said.source = "a2";
  said.topic = "trade";
  said.evidence = "A title";
  said.span = {0, 7};
  said.in_title = true;
  made.triples.push_back(said);
  return made;
}

}  // namespace

TEST_CASE("what is stored comes back as it was") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  CHECK(store.add(full()) == Change::added);
  CHECK(make::lines(store) == make::line(full()));
  CHECK(make::line(*store.find("n1")) == make::line(full()));
  CHECK_FALSE(store.find("n2"));
}

TEST_CASE("an article seen again changes nothing, a changed one takes its place") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  store.add(make::meeting("n1"));
  CHECK(store.add(make::meeting("n1")) == Change::unchanged);
  CHECK(store.add(make::meeting("n1", "2018-07-17")) == Change::replaced);
  CHECK(make::lines(store) == make::line(make::meeting("n1", "2018-07-17")));
  CHECK(store.status().claims == 1);
  CHECK(store.status().actors == 3);
}

TEST_CASE("articles come in the order of their ids, however they were added") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  for (const char* id : {"b", "a", "c"}) store.add(make::meeting(id));
  std::string ids;
  store.for_each([&](StoredExtraction&& stored) {
    ids += stored.extraction.article.id;
    CHECK(stored.extraction.article.text.empty());
  });
  CHECK(ids == "abc");
}

TEST_CASE("removing an article undoes adding it") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  store.add(make::meeting("n1"));
  const std::string before = make::lines(store);
  store.add(make::meeting("n2"));
  CHECK(store.remove("n2"));
  CHECK_FALSE(store.remove("n2"));
  CHECK(make::lines(store) == before);
  CHECK(store.verify().empty());
}

TEST_CASE("a triple said twice in the same words is kept once") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  Extraction twice = make::meeting("n1");
  twice.triples.push_back(twice.triples.front());
  store.add(twice);
  CHECK(store.status().claims == 1);
}

TEST_CASE("an unsound extraction is refused and nothing of it is kept") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  store.add(make::meeting("n1"));
  Extraction unsound = make::meeting("n2");
  unsound.triples[0].object = "nobody";
  CHECK_THROWS_AS(store.add(unsound), Error);
  CHECK(store.status().articles == 1);
}

TEST_CASE("a store says what is in it") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  store.add(make::meeting("n1"));
  Extraction arabic = make::meeting("n2");
  arabic.article.lang = "ar";
  arabic.article.date = "2019-01";
  arabic.article.text.clear();
  store.add(arabic);
  const StoreStatus status = store.status();
  CHECK(status.version == 1);
  CHECK(status.articles == 2);
  CHECK(status.articles_with_text == 1);
  CHECK(status.languages.at("ar") == 1);
  CHECK(status.first_date == "2018-07-17");
  CHECK(status.last_date == "2019-01");
  CHECK(status.bytes > 0);
}

TEST_CASE("one store can be read while another connection writes to it") {
  const make::Folder folder;
  EvidenceStore writer = fresh(folder);
  writer.add(make::meeting("n1"));
  const EvidenceStore reader = EvidenceStore::open(folder.file("x.db"), StoreMode::read);
  reader.for_each([&](StoredExtraction&&) { writer.add(make::meeting("n2")); });
  CHECK(reader.status().articles == 2);
}

TEST_CASE("a store opened for reading takes nothing") {
  const make::Folder folder;
  fresh(folder).add(make::meeting("n1"));
  EvidenceStore reader = EvidenceStore::open(folder.file("x.db"), StoreMode::read);
  CHECK_THROWS_WITH_AS(reader.add(make::meeting("n2")), (folder.file("x.db") + ": cannot be written").c_str(), Error);
}

TEST_CASE("decisions are kept by pair, whichever end is named first, and can be taken back") {
  const make::Folder folder;
  EvidenceStore store = fresh(folder);
  store.decide({"x:b", "x:a", true, "the same man"});
  CHECK(store.decisions() == std::vector<Decision>{{"x:a", "x:b", true, "the same man"}});
  store.decide({"x:a", "x:b", false, ""});
  CHECK(store.decisions() == std::vector<Decision>{{"x:a", "x:b", false, ""}});
  CHECK(store.undecide("x:b", "x:a"));
  CHECK_FALSE(store.undecide("x:b", "x:a"));
  CHECK(store.decisions().empty());
  CHECK_THROWS_AS(store.decide({"x:a", "x:a", true, ""}), Error);
}
