#pragma once
// The option of every verb that works on a store.

#include <CLI/CLI.hpp>
#include <string>

#include "entente/evidence.hpp"

/// Which store the user means.
struct StoreOption {
  std::string path = "entente.db";

  /// Declares --db, which ENTENTE_DB gives a default.
  void setup(CLI::App& app);
  /// Opens it; says on standard error when it has to wait for another program. Throws `entente::Error`.
  [[nodiscard]] entente::EvidenceStore open(entente::StoreMode mode) const;
};
