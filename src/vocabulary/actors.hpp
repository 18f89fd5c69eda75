#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "entente/vocabulary.hpp"

namespace entente {

/// Reads all `*.jsonl` of `packs/actors` in name order into one table. Names by language stand under "ar", "en", …; the
/// other groups of a row under "short:ar", "people:ar", "plural_people:ar", "capital:ar", "seats:ar".
/// Throws `Error` with file and line.
std::vector<Actor> load_actors(const std::string& folder, std::unordered_map<std::string, std::int32_t>& ids);

}  // namespace entente
