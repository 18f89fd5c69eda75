#include <doctest/doctest.h>

#include "../vocabulary/packs.hpp"
#include "entente/vocabulary.hpp"
#include "make_graph.hpp"

using namespace entente;

namespace {

/// One article with one triple whose evidence is `evidence` of `text`, or of the title.
Extraction article(const std::string& text, const std::string& evidence, bool in_title = false) {
  Extraction made = make::visit("n1", "en", "Ann Guest");
  std::string& within = in_title ? made.article.title : made.article.text;
  within = text;
  Triple& visit = made.triples.front();
  visit.evidence = evidence;
  visit.in_title = in_title;
  visit.span = {text.find(evidence), text.find(evidence) + evidence.size()};
  return made;
}

/// The only claim of one article, with its sentence.
Claim with_sentence(const Extraction& extraction) {
  const make::Folder folder;
  const SmallPacks packs;
  EvidenceStore store = EvidenceStore::open(folder.file("x.db"), StoreMode::create);
  store.add(extraction);
  KnowledgeGraph graph = build_graph(store);
  add_sentences(graph, store, Vocabulary::load(packs.folder(), {"en"}));
  return graph.event(graph.events.front()).claims.front();
}

}  // namespace

TEST_CASE("a claim gets what stands around its evidence in its sentence, and no more") {
  const Claim claim = with_sentence(article("It rained. On Monday Ann Guest visited France with Bob. It was cold.", "Ann Guest visited France"));
  CHECK(claim.before == "On Monday ");
  CHECK(claim.evidence == "Ann Guest visited France");
  CHECK(claim.after.starts_with(" with Bob"));
  CHECK(claim.after.find("cold") == std::string::npos);
}

TEST_CASE("a claim of the title gets the title") {
  const Claim claim = with_sentence(article("Breaking: Ann Guest visits France!", "Ann Guest visits France", true));
  CHECK(claim.before == "Breaking: ");
  CHECK(claim.after == "!");
}

TEST_CASE("a sentence without end is cut, between code points") {
  const std::string tail(2001, 'x');
  std::string arabic;
  for (int i = 0; i < 1000; ++i) arabic += "و";
  const Claim claim = with_sentence(article(arabic + " Ann Guest visited France " + tail, "Ann Guest visited France"));
  CHECK(claim.before.size() < 700);
  CHECK(claim.after.size() < 700);
  CHECK(is_utf8(claim.before));
  CHECK(claim.before.starts_with("…"));
  CHECK(claim.after.ends_with("…"));
}
