#include <doctest/doctest.h>

#include <array>

#include "entente/evidence.hpp"
#include "entente/json.hpp"

using namespace entente;

TEST_CASE("relations are those of the ontology, with its families and symmetries") {
  const JsonDocument ontology = JsonDocument::load(ENTENTE_SOURCE_DIR "/packs/ontology.json");
  constexpr std::array<std::string_view, 5> families = {"contact", "cooperation", "pressure", "force", "fact"};
  std::size_t count = 0;
  for (const JsonValue row : ontology.root().get("relations").items()) {
    const std::string name(row.get("name").as_string());
    CAPTURE(name);
    const RelationKind* const kind = find_relation(name);
    REQUIRE(kind != nullptr);
    CHECK(kind->symmetric == row.bool_or("symmetric", false));
    CHECK(kind->is_fact() == row.bool_or("fact", false));
    CHECK(families.at(static_cast<std::size_t>(kind->family)) == row.string_or("family", ""));
    ++count;
  }
  CHECK(count == 28);
  CHECK(find_relation("marry") == nullptr);
}
