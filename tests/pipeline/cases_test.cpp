// Runs every folder of tests/cases by the rules of tests/cases/README.md.
// The list of those that do not hold yet is written anew by ENTENTE_RENEW_CASES=1 in the environment.

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "entente/article.hpp"
#include "entente/json.hpp"
#include "entente/pipeline.hpp"
#include "knowledge.hpp"
#include "known_failures.hpp"
#include "name_key.hpp"

using namespace entente;

namespace {

/// The actors of one extraction, by id.
class Actors {
 public:
  explicit Actors(const Extraction& extraction) {
    for (const ActorRecord& actor : extraction.actors) by_id_[actor.id] = &actor;
  }
  [[nodiscard]] std::string name(const std::optional<std::string>& id) const {
    return id && by_id_.contains(*id) ? by_id_.at(*id)->name : "nobody";
  }
  [[nodiscard]] bool is(const std::optional<std::string>& id, std::string_view name) const {
    if (!id || !by_id_.contains(*id)) return false;
    const ActorRecord& actor = *by_id_.at(*id);
    const std::string key = name_key(name);
    return name_key(actor.name) == key ||
           std::any_of(actor.names.begin(), actor.names.end(), [&](const std::string& form) { return name_key(form) == key; });
  }
  [[nodiscard]] std::string describe(const Triple& triple) const {
    return fmt::format("{} {} {}, {}", name(triple.subject), triple.relation, name(triple.object), triple.status);
  }

 private:
  std::map<std::string, const ActorRecord*> by_id_;
};

std::string describe(const JsonValue& expected) {
  return fmt::format("{} {} {}, {}", expected.get("subject").as_string(), expected.get("relation").as_string(),
                     expected.get("object").as_string(), expected.get("status").as_string());
}

/// The same ends and relation.
bool matches(const Triple& triple, const JsonValue& expected, const Actors& actors) {
  const std::string_view subject = expected.get("subject").as_string();
  const std::string_view object = expected.get("object").as_string();
  if (triple.relation != expected.get("relation").as_string()) return false;
  if (actors.is(triple.subject, subject) && actors.is(triple.object, object)) return true;
  const Ontology& ontology = all_packs().ontology();
  return ontology.relations[static_cast<std::size_t>(ontology.find(triple.relation))].symmetric &&
         actors.is(triple.subject, object) && actors.is(triple.object, subject);
}

/// What of status, time, place, source and role is not as expected.
std::vector<std::string> differences(const Triple& triple, const JsonValue& expected, const Actors& actors) {
  std::vector<std::string> found;
  const auto differ = [&](std::string_view field, std::string_view got) {
    found.push_back(fmt::format("{}: expected {} {}, found {}", describe(expected), field, expected.get(field).as_string(), got));
  };
  if (triple.status != expected.get("status").as_string()) differ("status", triple.status);
  if (const auto time = expected.find("time"); time && !triple.time.value_or("").starts_with(time->as_string())) {
    differ("time", triple.time.value_or("none"));
  }
  if (const auto place = expected.find("place"); place && !actors.is(triple.place, place->as_string())) {
    differ("place", actors.name(triple.place));
  }
  if (const auto source = expected.find("source"); source && !actors.is(triple.source, source->as_string())) {
    differ("source", actors.name(triple.source));
  }
  if (const auto role = expected.find("role"); role && triple.role.value_or("") != role->as_string()) {
    differ("role", triple.role.value_or("none"));
  }
  return found;
}

void check_expected(const Extraction& extraction, const JsonValue& expected, const Actors& actors, std::vector<std::string>& complaints) {
  std::optional<std::vector<std::string>> best;
  for (const Triple& triple : extraction.triples) {
    if (!matches(triple, expected, actors)) continue;
    std::vector<std::string> found = differences(triple, expected, actors);
    if (!best || found.size() < best->size()) best = std::move(found);
  }
  if (!best) best = {"not found: " + describe(expected)};
  complaints.insert(complaints.end(), best->begin(), best->end());
}

/// An expected triple has the same ends, relation and status.
bool is_expected(const Triple& triple, const JsonValue& triples, const Actors& actors) {
  for (const JsonValue expected : triples.items()) {
    if (matches(triple, expected, actors) && triple.status == expected.get("status").as_string()) return true;
  }
  return false;
}

bool is_fact(const Triple& triple) {
  const Ontology& ontology = all_packs().ontology();
  return ontology.relations[static_cast<std::size_t>(ontology.find(triple.relation))].fact;
}

Article read_article(const std::string& path) {
  const JsonDocument document = JsonDocument::load(path);
  const JsonValue root = document.root();
  Article article;
  article.id = root.get("id").as_string();
  article.lang = root.get("lang").as_string();
  article.date = root.string_or("date", "");
  article.title = root.string_or("title", "");
  article.text = root.get("text").as_string();
  return article;
}

std::vector<std::string> complaints_of(const std::filesystem::path& folder) {
  const Extraction extraction = extract(read_article((folder / "article.json").string()), all_packs());
  const Actors actors(extraction);
  const JsonDocument document = JsonDocument::load((folder / "expected.json").string());
  const JsonValue triples = document.root().get("triples");
  std::vector<std::string> complaints;
  for (const JsonValue expected : triples.items()) check_expected(extraction, expected, actors, complaints);
  if (!document.root().get("complete").as_bool()) return complaints;
  for (const Triple& triple : extraction.triples) {
    if (is_fact(triple) || is_expected(triple, triples, actors)) continue;
    complaints.push_back(fmt::format("not expected: {} (by {}: {})", actors.describe(triple), triple.rule, triple.evidence));
  }
  return complaints;
}

}  // namespace

TEST_CASE("every case holds that is not known to fail") {
  const std::filesystem::path root = ENTENTE_SOURCE_DIR "/tests/cases";
  Failures failures;
  std::size_t total = 0;
  for (const auto& language : std::filesystem::directory_iterator(root)) {
    if (!language.is_directory()) continue;
    for (const auto& folder : std::filesystem::directory_iterator(language)) {
      const std::string name = std::filesystem::relative(folder, root).string();
      ++total;
      if (auto complaints = complaints_of(folder); !complaints.empty()) failures[name] = std::move(complaints);
    }
  }
  KnownFailures("tests/cases/known_failures.txt", "ENTENTE_RENEW_CASES").judge(failures, total);
}
