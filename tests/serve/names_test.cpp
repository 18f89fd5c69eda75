#include <doctest/doctest.h>

#include "asking.hpp"
#include "serve/steps.hpp"

using namespace entente;

namespace {

KnowledgeGraph people() {
  return make::graph({make::visit("n1", "ar", "أسعد الشيباني", "person:shaibani"), make::visit("n2", "en", "Ann Lee", "person:lee"),
                      make::visit("n3", "en", "Anna Leeds", "person:leeds"), make::visit("n4", "en", "Ann Lee", "person:lee")});
}

std::string found(std::string_view name, std::size_t limit = 20) {
  const KnowledgeGraph graph = people();
  std::string ids;
  for (const Vertex actor : NameIndex(graph).find(name, limit)) ids += graph.graph[actor].id + " ";
  return ids;
}

}  // namespace

TEST_CASE("names are found whole, by the beginnings of their words in any order, and by sound in another script") {
  CHECK(found("ann lee") == "person:lee person:leeds ");
  CHECK(found("Lee An") == "person:lee person:leeds ");
  CHECK(found("leeds") == "person:leeds ");
  CHECK(found("الشيبانى") == "person:shaibani ");
  CHECK(found("Shaibani") == "person:shaibani ");
}

TEST_CASE("what nobody is called finds nobody, and no more are found than wanted") {
  CHECK(found("Zyx").empty());
  CHECK(found("").empty());
  CHECK(found("  - ").empty());
  CHECK(found("an", 1) == "person:lee ");
}
