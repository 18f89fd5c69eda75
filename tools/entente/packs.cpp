#include "packs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "entente/support.hpp"

namespace {

namespace fs = std::filesystem;

bool holds_packs(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "ontology.json", ignored);
}

std::vector<std::string> usual_places() {
  std::vector<std::string> places;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back((program.parent_path().parent_path() / "share/entente/packs").string());
    places.push_back((program.parent_path().parent_path() / "packs").string());
  }
  places.emplace_back(ENTENTE_SOURCE_PACKS);
  places.emplace_back(ENTENTE_INSTALLED_PACKS);
  return places;
}

std::string require_packs(const std::string& folder, const char* origin) {
  if (holds_packs(folder)) return folder;
  throw entente::Error(
      fmt::format("{}: no language packs here ({}); expected a folder with ontology.json", folder, origin));
}

}  // namespace

std::string find_packs(const std::string& stated) {
  if (!stated.empty()) return require_packs(stated, "--packs");
  if (const char* set = std::getenv("ENTENTE_PACKS"); set != nullptr && *set != '\0')
    return require_packs(set, "ENTENTE_PACKS");
  const std::vector<std::string> places = usual_places();
  for (const std::string& place : places) {
    if (holds_packs(place)) return place;
  }
  throw entente::Error(
      fmt::format("no language packs found; looked in {}; name their folder with --packs", fmt::join(places, ", ")));
}
