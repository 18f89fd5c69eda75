#pragma once
// The packs of the repository, loaded once for all tests of the whole way.

#include "entente/vocabulary.hpp"

/// Loads at the first call. Lives to the end of the program; safe from any thread afterwards.
const entente::Vocabulary& all_packs();
