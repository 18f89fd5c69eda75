#include "vocabulary/actors.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "entente/json.hpp"

namespace entente {
namespace {

ActorKind kind_of_row(const JsonValue& row, std::string_view id) {
  if (const auto stated = row.find("kind")) {
    if (const auto kind = actor_kind_from(stated->as_string())) return *kind;
    row.fail("unknown actor kind \"" + std::string(stated->as_string()) + "\"");
  }
  if (id.starts_with("person:")) return ActorKind::person;
  if (id.starts_with("country:")) return ActorKind::country;
  if (id.starts_with("city:")) return ActorKind::place;
  return ActorKind::organization;
}

void read_names(const JsonValue& row, Actor& actor) {
  constexpr std::array<std::string_view, 6> kGroups = {"names", "short", "people", "plural_people", "capital", "seats"};
  for (const std::string_view group : kGroups) {
    const auto names = row.find(group);
    if (!names) continue;
    for (const auto& [language, list] : names->members()) {
      if (!list.is_array()) continue;
      const std::string key = (group == "names" ? std::string() : std::string(group) + ":") + std::string(language);
      actor.names[key] = list.as_strings();
    }
  }
}

/// Country ids are resolved after all rows are read; until then they wait here.
struct Pending { std::vector<std::string> countries; };

void read_row(const JsonValue& row, std::vector<Actor>& actors, std::vector<Pending>& pending) {
  Actor actor;
  Pending waits;
  actor.id = row.get("id").as_string();
  actor.name = row.get("name").as_string();
  actor.type = row.string_or("type", "");
  actor.kind = kind_of_row(row, actor.id);
  actor.weight = static_cast<std::uint32_t>(row.int_or("population", 0));
  read_names(row, actor);
  waits.countries.emplace_back(row.string_or("country", ""));
  if (const auto offices = row.find("offices")) {
    for (const JsonValue item : offices->items()) {
      HeldOffice office;
      office.role = item.string_or("role", "");
      office.body = item.string_or("body", "");
      office.from = item.string_or("from", "");
      office.to = item.string_or("to", "");
      waits.countries.emplace_back(item.string_or("country", ""));
      actor.offices.push_back(std::move(office));
    }
  }
  // An object lists, for people, the short forms that are everyday words; they are no names to begin with.
  if (const auto common = row.find("common"); common && common->is_bool() && common->as_bool()) actor.names["common"] = {};
  actors.push_back(std::move(actor));
  pending.push_back(std::move(waits));
}

}  // namespace

std::vector<Actor> load_actors(const std::string& folder, std::unordered_map<std::string, std::int32_t>& ids) {
  std::vector<Actor> actors;
  std::vector<Pending> pending;
  std::vector<std::string> files;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& item : std::filesystem::directory_iterator(folder)) {
      if (item.path().extension() == ".jsonl") files.push_back(item.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    for_each_json_line(file, [&](JsonValue row, std::size_t) {
      read_row(row, actors, pending);
      if (!ids.try_emplace(actors.back().id, static_cast<std::int32_t>(actors.size() - 1)).second) {
        row.fail("actor \"" + actors.back().id + "\" stands twice");
      }
    });
  }
  const auto find = [&](const std::string& id) {
    const auto it = id.empty() ? ids.end() : ids.find(id);
    return it == ids.end() ? -1 : it->second;
  };
  for (std::size_t i = 0; i < actors.size(); ++i) {
    actors[i].country = find(pending[i].countries[0]);
    for (std::size_t k = 0; k < actors[i].offices.size(); ++k) actors[i].offices[k].country = find(pending[i].countries[k + 1]);
  }
  return actors;
}

}  // namespace entente
