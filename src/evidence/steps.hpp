#pragma once
// Steps of this stage that are not for others.

#include <string>

#include "entente/evidence.hpp"

namespace entente {

/// Content id of everything that `extraction` holds: two articles with the same one are the same.
std::string extraction_id(const Extraction& extraction);

class Query;

/// A claim from a row of subject, relation, object, status, time, place, source, role, topic, evidence, begin, end, in_title,
/// rule, confidence.
Triple triple_of(const Query& row);

/// The file of a store, for the other files of this stage.
Database& database_of(const EvidenceStore& store);

}  // namespace entente
