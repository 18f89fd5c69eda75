#pragma once
// Short ways to make extractions and stores for tests.

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "entente/evidence.hpp"

namespace entente::make {

inline ActorRecord actor(std::string id, std::string kind, std::string name, std::optional<std::string> authority = {},
                         std::vector<std::string> names = {}) {
  if (names.empty()) names = {name};
  return {std::move(id), std::move(kind), std::move(name), std::move(names), std::move(authority)};
}

inline Triple triple(std::string subject, std::string relation, std::string object, std::optional<std::string> time = {},
                     std::optional<std::string> place = {}) {
  Triple made;
  made.subject = std::move(subject);
  made.relation = std::move(relation);
  made.object = std::move(object);
  made.time = std::move(time);
  made.place = std::move(place);
  made.rule = "test";
  made.confidence = 0.5;
  return made;
}

/// An article whose text is the evidence of all its triples, one after the other.
inline Extraction extraction(std::string id, std::string lang, std::string date, std::vector<ActorRecord> actors,
                             std::vector<Triple> triples) {
  Extraction made;
  made.article.id = std::move(id);
  made.article.lang = std::move(lang);
  made.article.date = std::move(date);
  made.article.title = "A title";
  for (Triple& triple : triples) {
    if (triple.evidence.empty()) triple.evidence = triple.subject + " " + triple.relation + " " + triple.object;
    triple.span.begin = made.article.text.size();
    made.article.text += triple.evidence;
    triple.span.end = made.article.text.size();
    made.article.text += ".\n";
  }
  made.actors = std::move(actors);
  made.triples = std::move(triples);
  return made;
}

/// Two presidents who met, the smallest whole article.
inline Extraction meeting(std::string id, std::string time = "2018-07-16") {
  return extraction(std::move(id), "en", "2018-07-17",
                    {actor("a1", "person", "Vladimir Putin", "person:Q7747"), actor("a2", "person", "Donald Trump", "person:Q22686"),
                     actor("a3", "place", "Helsinki", "city:Q1757")},
                    {triple("a1", "meet", "a2", std::move(time), "a3")});
}

/// A folder that goes with the test.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("entente-test-" + std::to_string(getpid()) + "-" + std::to_string(next()))) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  static int next() {
    static int number = 0;
    return ++number;
  }
  std::filesystem::path path_;
};

/// Everything a store keeps, in order.
inline std::vector<Extraction> contents(const EvidenceStore& store) {
  std::vector<Extraction> all;
  store.for_each([&](StoredExtraction&& stored) { all.push_back(std::move(stored.extraction)); }, true);
  return all;
}

/// What makes two extractions the same, as one line.
std::string line(const Extraction& extraction);
std::string lines(const EvidenceStore& store);

}  // namespace entente::make
