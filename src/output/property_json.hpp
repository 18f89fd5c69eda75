#pragma once

#include "entente/json.hpp"
#include "output/properties.hpp"

namespace entente {

/// Writes a row as an object with all of its properties, null for absent ones, so that all rows of a table look alike.
/// U+0000 becomes U+FFFD.
void write_object(JsonWriter& json, const PropertyTable& table, const PropertyRow& row);

/// "participated_in" of PARTICIPATED_IN: what the files of a table are called.
std::string file_stem(const PropertyTable& table);

}  // namespace entente
