#include <doctest/doctest.h>

#include <algorithm>

#include "entente/json.hpp"
#include "exporting.hpp"
#include "output/plover_codes.hpp"

using namespace entente;

TEST_CASE("PLOVER types, modes and CAMEO codes are those of the ontology") {
  const JsonDocument ontology = JsonDocument::load(ENTENTE_SOURCE_DIR "/packs/ontology.json");
  for (const JsonValue row : ontology.root().get("relations").items()) {
    const std::string name(row.get("name").as_string());
    CAPTURE(name);
    const PloverCodes* const codes = find_plover_codes(name);
    REQUIRE((codes != nullptr) == !row.string_or("plover", "").empty());
    if (codes == nullptr) continue;
    CHECK(codes->type == row.get("plover").as_string());
    const std::vector<std::string> modes = row.strings("plover_mode");
    CHECK(codes->mode == (modes.size() == 1 ? modes.front() : ""));
    std::string cameo = row.strings("cameo").front();
    if (cameo.size() == 2) cameo += '0';
    CHECK(codes->cameo == cameo);
  }
  CHECK(find_plover_codes("befriend") == nullptr);
}

TEST_CASE("quads divide verbal from material, cooperation from conflict") {
  CHECK(plover_quad("CONSULT") == 1);
  CHECK(plover_quad("AID") == 2);
  CHECK(plover_quad("ACCUSE") == 3);
  CHECK(plover_quad("ASSAULT") == 4);
  CHECK(cameo_quad("057") == 1);
  CHECK(cameo_quad("060") == 2);
  CHECK(cameo_quad("112") == 3);
  CHECK(cameo_quad("180") == 4);
}

TEST_CASE("an event record has as many columns as the heading, and a person the country of its office") {
  const std::string text = make::exported(make::graph({make::meeting("n1")}), "plover");
  const std::string heading = text.substr(0, text.find('\n'));
  const auto tabs = [](const std::string& line) { return std::count(line.begin(), line.end(), '\t'); };
  std::istringstream lines(text);
  std::size_t records = 0;
  for (std::string line; std::getline(lines, line); ++records) CHECK(tabs(line) == tabs(heading));
  CHECK(records > 1);
  CHECK(text.find("\tCONSULT\tmeet\t1\tactual\t") != std::string::npos);
}
