// entente check PACK_DIR…: whether language packs are sound.

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <tuple>

#include "command.hpp"
#include "entente/query.hpp"
#include "entente/support.hpp"
#include "entente/vocabulary.hpp"
#include "examples.hpp"
#include "packs.hpp"
#include "rules.hpp"

namespace {

namespace fs = std::filesystem;

/// A language pack and the folder with the ontology and the actors that it is read with.
struct PackPlace {
  std::string root, tag;
  [[nodiscard]] std::string folder() const { return root + "/" + tag; }
};

fs::path without_slash(const std::string& path) {
  fs::path clean = fs::path(path).lexically_normal();
  return clean.has_filename() ? clean : clean.parent_path();
}

/// What a folder named by the user means: one language pack, or all those of a folder of packs.
std::vector<PackPlace> places_of(const std::string& stated, const std::string& packs) {
  const fs::path folder = without_slash(stated);
  std::vector<PackPlace> places;
  if (fs::exists(folder / "pack.json")) {
    const fs::path beside = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    const bool own_root = packs.empty() && fs::exists(beside / "ontology.json");
    const fs::path root = own_root ? beside : fs::path(find_packs(packs));
    const fs::path tag = own_root ? folder.filename() : fs::relative(folder, root);
    places.push_back({root.string(), tag.string()});
  } else if (fs::is_directory(folder)) {
    for (const auto& item : fs::directory_iterator(folder)) {
      if (fs::exists(item.path() / "pack.json")) places.push_back({folder.string(), item.path().filename().string()});
    }
    std::sort(places.begin(), places.end(), [](const PackPlace& a, const PackPlace& b) { return a.tag < b.tag; });
  }
  if (places.empty()) throw entente::Error(stated, 0, "no language pack: there is no pack.json in it");
  return places;
}

class Check : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("PACK_DIR", folders_, "Folders of language packs; one with several packs stands for all of them")->type_name("DIR");
    app.add_option("--packs", packs_, "Folder with the ontology and the actors, when they are not beside the pack")->type_name("DIR");
    app.add_flag("--notes", notes_, "Also what is sound but worth knowing: words with two readings");
    app.add_option("-f,--format", format_, "table, jsonl, csv, tsv or md")
        ->check(CLI::Validator([](std::string& name) { return entente::find_table_format(name) != nullptr ? std::string() : "unknown format " + name; }, "FORMAT"))
        ->capture_default_str();
  }

  ExitCode run() override {
    if (folders_.empty()) folders_.push_back(find_packs(packs_));
    std::vector<PackFinding> findings;
    std::vector<std::string> summaries;
    for (const std::string& folder : folders_) {
      for (const PackPlace& place : places_of(folder, packs_)) {
        const std::vector<PackFinding> found = check(place, summaries);
        findings.insert(findings.end(), found.begin(), found.end());
      }
    }
    print(findings, summaries);
    return std::all_of(findings.begin(), findings.end(), [](const PackFinding& f) { return f.note; }) ? ExitCode::done : ExitCode::rejected;
  }

 private:
  static std::vector<PackFinding> check(const PackPlace& place, std::vector<std::string>& summaries) {
    const entente::Vocabulary vocabulary = entente::Vocabulary::load(place.root, {place.tag});
    const entente::Pack& pack = *vocabulary.pack(place.tag);
    std::vector<PackFinding> findings = rule_findings(place.folder(), pack);
    for (const entente::TriggerExample& example : pack.examples) {
      for (const std::string& problem : example_problems(example, place.tag, vocabulary)) {
        findings.push_back({example.file, example.line, "example", fmt::format("{} {}: {}", example.trigger, problem, example.text)});
      }
    }
    std::stable_sort(findings.begin(), findings.end(), [](const PackFinding& a, const PackFinding& b) {
      return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
    const auto notes = std::count_if(findings.begin(), findings.end(), [](const PackFinding& f) { return f.note; });
    summaries.push_back(fmt::format("{}: {} triggers, {} examples: {} problems, {} notes", place.folder(), pack.triggers.size(),
                                    pack.examples.size(), static_cast<std::ptrdiff_t>(findings.size()) - notes, notes));
    return findings;
  }

  /// The summary is talk where the output is for machines.
  void print(const std::vector<PackFinding>& findings, const std::vector<std::string>& summaries) const {
    entente::Table table{{"where", "check", "finding"}, {}};
    for (const PackFinding& finding : findings) {
      if (finding.note && !notes_) continue;
      table.rows.push_back({fmt::format("{}:{}", finding.file, finding.line), finding.note ? finding.check + " (note)" : finding.check, finding.message});
    }
    if (!table.rows.empty()) entente::find_table_format(format_)->write(table, std::cout);
    std::cout.flush();
    for (const std::string& summary : summaries) fmt::print(format_ == "table" ? stdout : stderr, "{}\n", summary);
    if (!std::cout) throw entente::Error("standard output", 0, "cannot be written");
  }

  std::vector<std::string> folders_;
  std::string packs_;
  bool notes_ = false;
  std::string format_ = "table";
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<Check>(); }
