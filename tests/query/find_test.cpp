#include <doctest/doctest.h>

#include "../graph/make_graph.hpp"
#include "entente/query.hpp"

using namespace entente;

namespace {

const KnowledgeGraph& world() {
  static const KnowledgeGraph graph = make::graph({
      make::visit("n1", "en", "Vladimir Putin", "person:Q7747"), make::visit("n2", "ar", "فلاديمير بوتين", "person:Q7747"),
      make::visit("n3", "ar", "أسعد الشيباني"), make::visit("n4", "en", "Bashar al-Assad"), make::visit("n5", "en", "Hafez al-Assad"),
      make::visit("n6", "en", "Bashar al-Assad"),
  });
  return graph;
}

std::vector<std::string> found(std::string_view name) {
  std::vector<std::string> names;
  for (const Vertex actor : find_by_name(world(), name).actors) names.push_back(world().graph[actor].name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an actor is found by id, name, short name, in any script and case") {
  for (const char* name : {"person:Q7747", "Vladimir Putin", "putin", "PUTIN", "بوتين", "فلاديمير بوتين", "Путин", "Владимир Путин"}) {
    CAPTURE(name);
    CHECK(found(name) == Names{"Vladimir Putin"});
  }
  for (const char* name : {"Asaad al-Shaibani", "Shaibani", "الشيباني", "Chaibani", "الشيبانى", "اسعد الشيبانى"}) {
    CAPTURE(name);
    CHECK(found(name) == Names{"أسعد الشيباني"});
  }
}

TEST_CASE("an ambiguous name gives the candidates, the best known first") {
  CHECK(found("Assad") == Names{"Bashar al-Assad", "Hafez al-Assad"});
  CHECK(found("الأسد") == Names{"Bashar al-Assad", "Hafez al-Assad"});
  CHECK(found("Hafez Assad") == Names{"Hafez al-Assad"});
}

TEST_CASE("a misspelt name gives what it may have meant, another nothing") {
  CHECK(find_by_name(world(), "Putim").similar == Names{"Vladimir Putin"});
  const NameMatch none = find_by_name(world(), "Xyzzyqwv");
  CHECK(none.actors.empty());
  CHECK(none.similar.empty());
  CHECK(find_by_name(world(), "").actors.empty());
  CHECK(find_by_name(world(), " -").actors.empty());
}
