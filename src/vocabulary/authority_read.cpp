// Files of the user's own actors, line by line: what cannot be used is reported, the rest is kept.

#include <algorithm>
#include <fstream>

#include "entente/json.hpp"
#include "entente/words.hpp"
#include "vocabulary/authority.hpp"

namespace entente {
namespace {

/// Ids of content begin so; no row may take one.
constexpr std::string_view reserved = "x:";

void require_sound(const JsonValue& row, const ActorRow& actor) {
  if (actor.id.empty() || actor.id.starts_with(reserved)) row.fail("the id \"" + actor.id + "\" cannot be used; expected one as \"person:…\" or \"org:…\"");
  if (actor.name.empty()) row.fail("actor \"" + actor.id + "\" has an empty name");
}

/// A row of the packs' form; who is given one name alone is called so in all languages of its script.
StatedActor read_row(const JsonValue& row, const KnownWorld& world) {
  StatedActor stated = read_actor(row);
  require_sound(row, stated.row);
  if (stated.row.names.empty()) world.add_name(stated.row, stated.row.name);
  for (const std::string& country : stated.countries) {
    if (!country.empty() && world.vocabulary().actor(country) < 0) row.fail("unknown country \"" + country + "\"");
  }
  return stated;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

KnownWorld::KnownWorld(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  constexpr std::string_view prefix = "country:";
  for (const Actor& actor : vocabulary.actors()) {
    if (!actor.id.starts_with(prefix)) continue;
    const std::string code = country_of_two_letters(actor.id.substr(prefix.size()));
    if (!code.empty()) countries_.emplace(code, actor.id);
  }
  for (const std::string& tag : vocabulary.languages()) scripts_[tag] = script_of_language(tag);
}

std::string KnownWorld::country(const std::string& two_letters) const {
  const auto found = countries_.find(ascii_lower(two_letters));
  return found == countries_.end() ? std::string() : found->second;
}

void KnownWorld::add_name(ActorRow& actor, const std::string& name) const {
  std::string_view script = "Zyyy";
  for (std::size_t at = 0; at < name.size() && (script == "Zyyy" || script == "Zinh");) script = script_of(next_code_point(name, at));
  for (const auto& [tag, written] : scripts_) {
    std::vector<std::string>& names = actor.names[tag];
    if (written == script && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    if (names.empty()) actor.names.erase(tag);
  }
}

std::string KnownWorld::role_in(const std::string& post) const {
  std::vector<RawWord> raw;
  cut_words(post, raw);
  std::string role;
  std::size_t longest = 0;  // words
  for (const auto& [tag, script] : scripts_) {
    const Pack& pack = *vocabulary_.pack(tag);
    for (std::size_t begin = 0; begin < raw.size(); ++begin) {
      std::uint32_t node = 0;
      for (std::size_t end = begin; end < raw.size(); ++end) {
        node = pack.lexicon.step(node, pack.lexicon.symbol(pack.normalise(slice(post, raw[end].span))));
        if (node == 0) break;
        for (const Entry& entry : pack.lexicon.entries(node)) {
          if (entry.word_class != WordClass::office || end + 1 - begin <= longest) continue;
          const Office& office = pack.offices[entry.index];
          if (office.kind != Office::Kind::office || office.vague) continue;
          longest = end + 1 - begin;
          role = office.role;
        }
      }
    }
  }
  return role.empty() ? ascii_lower(post) : role;
}

std::vector<OwnActor> read_authority(const KnownWorld& world, const std::vector<std::string>& files, const std::function<void(Rejected&&)>& rejected) {
  std::vector<OwnActor> actors;
  FtmReader entities(world);
  for (const std::string& file : files) {
    std::ifstream lines(file);
    if (!lines) throw Error(file, 0, "cannot be read");
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
      if (is_blank(line)) continue;
      try {
        const JsonDocument document = JsonDocument::parse(std::move(line), file, number);
        if (FtmReader::is_entity(document.root())) {
          entities.read(document.root(), file, number);
        } else {
          actors.push_back({read_row(document.root(), world), file, number});
        }
      } catch (const Error& error) {
        rejected({file, number, error.message()});
      }
    }
  }
  for (OwnActor& actor : entities.actors()) actors.push_back(std::move(actor));
  return actors;
}

}  // namespace entente
