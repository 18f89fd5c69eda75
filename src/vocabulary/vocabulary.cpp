#include "entente/vocabulary.hpp"

#include <algorithm>
#include <filesystem>

#include "vocabulary/actors.hpp"
#include "vocabulary/ontology.hpp"
#include "vocabulary/pack_builder.hpp"

namespace entente {
namespace {

std::unique_ptr<Pack> load_pack(const std::string& folder, const Ontology& ontology, const std::vector<Actor>& actors) {
  auto pack = std::make_unique<Pack>();
  PackBuilder builder(folder, ontology, *pack);
  read_pack_json(builder);
  builder.paradigms = Paradigms::load(builder.path("paradigms.json"));
  read_words(builder);
  read_common_words(builder);
  read_governors(builder);
  read_triggers(builder);
  read_offices(builder);
  read_bodies(builder);
  read_names(builder);
  read_topics(builder);
  read_time(builder);
  add_actor_names(builder, actors);
  pack->lexicon.freeze();
  return pack;
}

}  // namespace

Vocabulary Vocabulary::load(const std::string& packs_dir, const std::vector<std::string>& languages) {
  if (!std::filesystem::is_directory(packs_dir)) throw Error(packs_dir, 0, "no such folder of language packs");
  Vocabulary vocabulary;
  vocabulary.ontology_ = load_ontology(packs_dir + "/ontology.json");
  vocabulary.actors_ = load_actors(packs_dir + "/actors", vocabulary.actor_ids_);
  std::vector<std::string> tags = languages;
  if (tags.empty()) {
    for (const auto& item : std::filesystem::directory_iterator(packs_dir)) {
      if (std::filesystem::exists(item.path() / "pack.json")) tags.push_back(item.path().filename().string());
    }
    std::sort(tags.begin(), tags.end());
  }
  for (const std::string& tag : tags) {
    vocabulary.packs_[tag] = load_pack(packs_dir + "/" + tag, vocabulary.ontology_, vocabulary.actors_);
  }
  return vocabulary;
}

const Pack* Vocabulary::pack(std::string_view tag) const {
  const auto it = packs_.find(tag);
  return it == packs_.end() ? nullptr : it->second.get();
}

std::vector<std::string> Vocabulary::languages() const {
  std::vector<std::string> tags;
  for (const auto& [tag, pack] : packs_) tags.push_back(tag);
  return tags;
}

std::int32_t Vocabulary::actor(std::string_view id) const {
  const auto it = actor_ids_.find(std::string(id));
  return it == actor_ids_.end() ? -1 : it->second;
}

}  // namespace entente
