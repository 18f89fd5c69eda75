#pragma once
// Where the language packs are.

#include <string>

#include "entente/vocabulary.hpp"

/// The folder of packs: `stated` (from --packs) when not empty, else ENTENTE_PACKS, else beside the program, else where
/// it was built or installed. Throws `entente::Error` naming the places looked at.
std::string find_packs(const std::string& stated);

/// The vocabulary of a folder of packs; by way of an image (`packs.bin`, from compile-packs) when one lies in the folder
/// or beside the program and fits. Throws `entente::Error` for packs that are unsound.
entente::Vocabulary load_vocabulary(const std::string& folder);
