#pragma once
// Where the language packs are, and whom else the user knows.

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "entente/vocabulary.hpp"

/// What the user said about who and what is known.
struct PackOptions {
  std::string folder;                  ///< empty for the usual places
  std::vector<std::string> authority;  ///< files with people and bodies of the user's own

  /// Declares --packs and --authority.
  void setup(CLI::App& app);
  /// Packs and own actors. What cannot be used of the latter is handed to `rejected`; by default it is told on standard error.
  /// Throws `entente::Error` for packs that are unsound and files that cannot be read.
  [[nodiscard]] entente::Vocabulary load(const std::function<void(entente::Rejected&&)>& rejected = {}) const;
};

/// The folder of packs: `stated` (from --packs) when not empty, else ENTENTE_PACKS, else beside the program, else where
/// it was built or installed. Throws `entente::Error` naming the places looked at.
std::string find_packs(const std::string& stated);

/// The vocabulary of a folder of packs; by way of an image (`packs.bin`, from compile-packs) when one lies in the folder
/// or beside the program and fits. Throws `entente::Error` for packs that are unsound.
entente::Vocabulary load_vocabulary(const std::string& folder);
