#pragma once
// The file format: what a store is made of, and how a file is known to be one.

#include "evidence/database.hpp"

namespace entente {

inline constexpr std::int64_t store_application = 0x456E7465;  ///< "Ente", SQLite's application_id
inline constexpr std::int64_t store_version = 1;               ///< SQLite's user_version

/// Opens `database.path` as `mode` asks. Throws `Error` for a file that is missing, foreign, newer or not writable.
void open_store(Database& database, StoreMode mode);

/// False for a store that no program has written to since there are indices.
bool has_index_tables(Database& database);

}  // namespace entente
