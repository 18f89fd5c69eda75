#include "packs.hpp"

#include <unistd.h>
#include <fstream>

SmallPacks::SmallPacks() {
  static int made = 0;
  folder_ = std::filesystem::temp_directory_path() / ("entente-packs-" + std::to_string(getpid()) + "-" + std::to_string(made++));
  std::filesystem::create_directories(folder_ / "actors");
  std::filesystem::create_directories(folder_ / "en" / "triggers");
  write("ontology.json", R"({"relations":[{"name":"meet","plover":"CONSULT","symmetric":true,)"
                         R"("subject_kinds":["person"],"object_kinds":["person"]}]})");
  write("actors/countries.jsonl", R"({"id":"country:FRA","name":"France","names":{"en":["France"]},"people":{"en":["French"]}})"
                                  "\n");
  write("actors/people.jsonl", R"({"id":"person:a","name":"Ann Lee","names":{"en":["Ann Lee"]},)"
                               R"("offices":[{"role":"president","country":"country:FRA","from":"2012","to":null}]})"
                               "\n");
  write("en/pack.json", R"({"tag":"en","fold":{"ø":"o"},"possessive":["'s"]})");
  write("en/paradigms.json", R"({"verb":{"parts":["base"],"forms":[{"of":"base","features":"past","suffix":[["e","ed"],["","ed"]]}]},)"
                             R"("noun":{"parts":["s"],"forms":[{"of":"s","features":"s"},{"of":"s","features":"p","suffix":[["y","ies"],["","s"]]}]},)"
                             R"("irregular":{"verb":{"meet":{"past":"met"}},"noun":{"man":{"p":"men"}}}})");
  write("en/triggers/meet.jsonl", R"({"id":"meet.v","verb":"meet","frames":["subj = obj"],"example":"A met B."})"
                                  "\n");
}

SmallPacks::~SmallPacks() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void SmallPacks::write(const std::string& file, std::string_view bytes) const {
  std::ofstream(folder_ / file, std::ios::binary) << bytes;
}
