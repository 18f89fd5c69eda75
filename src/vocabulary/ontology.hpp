#pragma once
#include "entente/vocabulary.hpp"

namespace entente {
/// Reads `ontology.json`. Throws `Error` with file and line.
Ontology load_ontology(const std::string& path);
}  // namespace entente
