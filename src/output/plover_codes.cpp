#include "output/plover_codes.hpp"

#include <algorithm>
#include <iterator>

namespace entente {
namespace {

/// As in packs/ontology.json; a test holds the two together.
constexpr PloverCodes codes[] = {
    {"meet", "CONSULT", "meet", "040"},
    {"call", "CONSULT", "phone", "041"},
    {"visit", "CONSULT", "visit", "042"},
    {"host", "CONSULT", "visit", "043"},
    {"invite", "CONSULT", "", "022"},
    {"negotiate", "CONSULT", "", "046"},
    {"mediate", "CONSULT", "third-party", "045"},
    {"agree", "AGREE", "", "057"},
    {"ally", "COOPERATE", "", "050"},
    {"cooperate", "COOPERATE", "", "060"},
    {"support", "SUPPORT", "", "050"},
    {"aid", "AID", "", "070"},
    {"recognize", "COOPERATE", "", "054"},
    {"concede", "CONCEDE", "", "080"},
    {"demand", "REQUEST", "", "020"},
    {"criticize", "ACCUSE", "disapprove", "110"},
    {"accuse", "ACCUSE", "allege", "112"},
    {"reject", "REJECT", "", "120"},
    {"threaten", "THREATEN", "", "130"},
    {"sanction", "SANCTION", "", "160"},
    {"downgrade", "SANCTION", "", "160"},
    {"attack", "ASSAULT", "", "180"},
    {"coerce", "COERCE", "", "170"},
    {"deploy", "MOBILIZE", "", "150"},
    {"protest", "PROTEST", "", "140"},
};

constexpr std::string_view quads[] = {"AGREE CONSULT SUPPORT CONCEDE", "COOPERATE AID RETREAT", "REQUEST ACCUSE REJECT THREATEN",
                                      "PROTEST SANCTION MOBILIZE COERCE ASSAULT"};

}  // namespace

const PloverCodes* find_plover_codes(std::string_view relation) {
  const auto* row = std::find_if(std::begin(codes), std::end(codes), [&](const PloverCodes& each) { return each.relation == relation; });
  return row == std::end(codes) ? nullptr : row;
}

int plover_quad(std::string_view type) {
  const auto* row = std::find_if(std::begin(quads), std::end(quads), [&](std::string_view types) { return types.find(type) != std::string_view::npos; });
  return static_cast<int>(row - std::begin(quads)) + 1;
}

int cameo_quad(std::string_view code) {
  const int root = (code[0] - '0') * 10 + (code[1] - '0');
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

}  // namespace entente
