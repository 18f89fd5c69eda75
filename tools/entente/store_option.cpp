#include "store_option.hpp"

#include <fmt/core.h>

#include <cstdio>

void StoreOption::setup(CLI::App& app) {
  app.add_option("--db", path, "The store")->envname("ENTENTE_DB")->type_name("FILE")->capture_default_str();
}

entente::EvidenceStore StoreOption::open(entente::StoreMode mode) const {
  return entente::EvidenceStore::open(
      path, mode, [file = path] { fmt::print(stderr, "{}: waiting for another program to finish writing\n", file); });
}
