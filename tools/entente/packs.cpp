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

/// The folder of the program; empty when the system does not tell.
fs::path program_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program.parent_path();
}

std::vector<std::string> usual_places() {
  std::vector<std::string> places;
  if (const fs::path folder = program_folder(); !folder.empty()) {
    places.push_back((folder.parent_path() / "share/entente/packs").string());
    places.push_back((folder.parent_path() / "packs").string());
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

void PackOptions::setup(CLI::App& app) {
  app.add_option("--packs", folder, "Folder of language packs; also ENTENTE_PACKS")->type_name("DIR");
  app.add_option("--authority", authority,
                 "People and bodies of your own: JSON Lines as in packs/actors, or FollowTheMoney entities; may stand several times")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

entente::Vocabulary PackOptions::load(const std::function<void(entente::Rejected&&)>& rejected) const {
  const std::string found = find_packs(folder);
  entente::Vocabulary vocabulary = load_vocabulary(found);
  std::size_t left_out = 0;
  vocabulary.add_authority(found, authority, [&](entente::Rejected&& row) {
    ++left_out;
    if (rejected) return rejected(std::move(row));
    fmt::print(stderr, "{}\n", entente::Error(row.file, row.line, row.message).what());
  });
  if (left_out > 0) fmt::print(stderr, "entente: {} rows of --authority left out\n", left_out);
  return vocabulary;
}

entente::Vocabulary load_vocabulary(const std::string& folder) {
  fs::path image = fs::path(folder) / "packs.bin";
  std::error_code ignored;
  if (const fs::path beside = program_folder() / "packs.bin"; !fs::exists(image, ignored) && fs::exists(beside, ignored)) image = beside;
  return entente::Vocabulary::load(folder, {}, image.string());
}
