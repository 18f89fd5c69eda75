#pragma once
// Steps of this stage that are not for others.

#include <string>

#include "entente/evidence.hpp"

namespace entente {

/// Content id of everything that `extraction` holds: two articles with the same one are the same.
std::string extraction_id(const Extraction& extraction);

}  // namespace entente
