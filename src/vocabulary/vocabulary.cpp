#include "entente/vocabulary.hpp"

#include <algorithm>
#include <filesystem>
#include <future>

#include "vocabulary/actors.hpp"
#include "vocabulary/archive.hpp"
#include "vocabulary/image.hpp"
#include "vocabulary/offices.hpp"
#include "vocabulary/ontology.hpp"
#include "vocabulary/pack_builder.hpp"
#include "vocabulary/pack_image.hpp"

namespace entente {
namespace {

constexpr std::string_view kOntology = "ontology";
constexpr std::string_view kActors = "actors";
const std::string kPack = "pack:";

/// Reads one pack; gives its part of an image.
std::string compile_pack(const std::string& packs_dir, const std::string& tag, const Ontology& ontology, const std::vector<ActorRow>& actors) {
  Pack pack;
  PackBuilder builder(packs_dir + "/" + tag, ontology, pack);
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
  for (TriggerExample& example : pack.examples) example.file.erase(0, packs_dir.size());  // an image may lie elsewhere
  return pack_pack(pack, builder.lexicon.freeze());
}

/// All languages that a folder has.
std::vector<std::string> languages_in(const std::string& packs_dir) {
  std::vector<std::string> tags;
  for (const auto& item : std::filesystem::directory_iterator(packs_dir)) {
    if (std::filesystem::exists(item.path() / "pack.json")) tags.push_back(item.path().filename().string());
  }
  std::sort(tags.begin(), tags.end());
  return tags;
}

void require_folder(const std::string& packs_dir) {
  if (!std::filesystem::is_directory(packs_dir)) throw Error(packs_dir, 0, "no such folder of language packs");
}

std::string_view require_part(const Image& image, std::string_view name) {
  const auto part = image.part(name);
  if (!part) throw BadArchive();
  return *part;
}

}  // namespace

Vocabulary Vocabulary::load(const std::string& packs_dir, const std::vector<std::string>& languages, const std::string& image) {
  require_folder(packs_dir);
  const std::string file = image.empty() ? packs_dir + "/packs.bin" : image;
  if (std::filesystem::exists(file)) {
    if (std::shared_ptr<const Image> found = Image::open(file, sources_id(packs_dir))) {
      const bool complete = std::all_of(languages.begin(), languages.end(), [&](const std::string& tag) { return found->part(kPack + tag).has_value(); });
      if (complete) return of(std::move(found), packs_dir, languages);
    }
  }
  return of(Image::own(compile(packs_dir, languages)), packs_dir, languages);
}

std::string Vocabulary::compile(const std::string& packs_dir, const std::vector<std::string>& languages) {
  require_folder(packs_dir);
  const std::string sources = sources_id(packs_dir);
  const Ontology ontology = load_ontology(packs_dir + "/ontology.json");
  const std::vector<ActorRow> actors = load_actors(packs_dir + "/actors");
  std::map<std::string, std::future<std::string>> packs;
  for (const std::string& tag : languages.empty() ? languages_in(packs_dir) : languages) {
    packs[tag] = std::async(std::launch::async, [&, tag] { return compile_pack(packs_dir, tag, ontology, actors); });
  }
  std::map<std::string, std::string> parts;
  parts[std::string(kOntology)] = pack_ontology(ontology);
  parts[std::string(kActors)] = pack_actors(actors);
  for (auto& [tag, pack] : packs) parts[kPack + tag] = pack.get();
  return image_bytes(parts, sources);
}

Vocabulary Vocabulary::of(std::shared_ptr<const Image> image, const std::string& packs_dir, const std::vector<std::string>& languages) {
  Vocabulary vocabulary;
  vocabulary.ontology_ = unpack_ontology(require_part(*image, kOntology));
  UnpackedActors unpacked = unpack_actors(require_part(*image, kActors));
  vocabulary.offices_ = std::move(unpacked.offices);
  vocabulary.actors_ = std::move(unpacked.actors);
  vocabulary.by_id_ = unpacked.by_id;
  vocabulary.office_table_ = std::make_shared<const OfficeTable>(vocabulary.actors_);
  for (const std::string& name : image->names()) {
    if (!name.starts_with(kPack)) continue;
    const std::string tag = name.substr(kPack.size());
    const bool wanted = languages.empty() || std::find(languages.begin(), languages.end(), tag) != languages.end();
    if (!wanted) continue;
    std::unique_ptr<Pack> pack = unpack_pack(require_part(*image, name));
    for (TriggerExample& example : pack->examples) example.file.insert(0, packs_dir);
    vocabulary.packs_[tag] = std::move(pack);
  }
  vocabulary.image_ = std::move(image);
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
  const auto less = [this](std::int32_t actor, std::string_view wanted) { return actors_[static_cast<std::size_t>(actor)].id < wanted; };
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id, less);
  return found != by_id_.end() && actors_[static_cast<std::size_t>(*found)].id == id ? *found : -1;
}

std::int32_t Vocabulary::holder(std::string_view role, std::int32_t country, std::string_view day) const {
  return office_table_ ? office_table_->holder(role, country, day) : -1;
}

}  // namespace entente
