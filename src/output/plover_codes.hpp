#pragma once
// What the relations of the ontology are called in PLOVER and CAMEO.

#include <string_view>

namespace entente {

struct PloverCodes {
  std::string_view relation;
  std::string_view type;   ///< PLOVER's event type
  std::string_view mode;   ///< PLOVER's mode; empty where the relation does not tell one
  std::string_view cameo;  ///< CAMEO's event code, three digits as GDELT has them
};

/// The codes of a relation; null where the field's event ontologies have none.
const PloverCodes* find_plover_codes(std::string_view relation);

/// PLOVER's quad of a type: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
int plover_quad(std::string_view type);

/// GDELT's QuadClass of a CAMEO code, with the same meaning.
int cameo_quad(std::string_view code);

}  // namespace entente
