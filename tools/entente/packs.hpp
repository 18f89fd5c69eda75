#pragma once
// Where the language packs are.

#include <string>

/// The folder of packs: `stated` (from --packs) when not empty, else ENTENTE_PACKS, else beside the program, else where
/// it was built or installed. Throws `entente::Error` naming the places looked at.
std::string find_packs(const std::string& stated);
