#include "vocabulary/actors.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>
#include <unordered_map>

#include "entente/json.hpp"
#include "vocabulary/archive.hpp"

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

void read_names(const JsonValue& row, ActorRow& actor) {
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

}  // namespace

StatedActor read_actor(const JsonValue& row) {
  StatedActor stated;
  ActorRow& actor = stated.row;
  actor.id = row.get("id").as_string();
  actor.name = row.get("name").as_string();
  actor.type = row.string_or("type", "");
  actor.kind = kind_of_row(row, actor.id);
  actor.weight = static_cast<std::uint32_t>(row.int_or("population", 0));
  read_names(row, actor);
  stated.countries.emplace_back(row.string_or("country", ""));
  if (const auto offices = row.find("offices")) {
    for (const JsonValue item : offices->items()) {
      ActorRow::Office office;
      office.role = item.string_or("role", "");
      office.body = item.string_or("body", "");
      office.from = item.string_or("from", "");
      office.to = item.string_or("to", "");
      stated.countries.emplace_back(item.string_or("country", ""));
      actor.offices.push_back(std::move(office));
    }
  }
  // An object lists, for people, the short forms that are everyday words; they are no names to begin with.
  if (const auto common = row.find("common"); common && common->is_bool() && common->as_bool()) actor.names["common"] = {};
  return stated;
}

std::vector<ActorRow> load_actors(const std::string& folder) {
  std::vector<ActorRow> actors;
  std::unordered_map<std::string, std::int32_t> ids;
  std::vector<std::vector<std::string>> countries;  // ids are resolved after all rows are read
  std::vector<std::string> files;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& item : std::filesystem::directory_iterator(folder)) {
      if (item.path().extension() == ".jsonl") files.push_back(item.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    for_each_json_line(file, [&](JsonValue row, std::size_t) {
      StatedActor stated = read_actor(row);
      actors.push_back(std::move(stated.row));
      countries.push_back(std::move(stated.countries));
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
    actors[i].country = find(countries[i][0]);
    for (std::size_t k = 0; k < actors[i].offices.size(); ++k) actors[i].offices[k].country = find(countries[i][k + 1]);
  }
  return actors;
}

std::string pack_actors(const std::vector<ActorRow>& rows) {
  ArchiveWriter out;
  std::uint32_t offices = 0;
  for (const ActorRow& row : rows) offices += static_cast<std::uint32_t>(row.offices.size());
  out(static_cast<std::uint32_t>(rows.size()), offices);
  for (const ActorRow& row : rows) {
    ArchiveWriter names;
    names(row.names);
    out(row.id, row.name, row.type, row.kind, row.country, row.weight, names.take(), static_cast<std::uint32_t>(row.offices.size()));
    for (const ActorRow::Office& office : row.offices) out(office.role, office.body, office.from, office.to, office.country);
  }
  std::vector<std::int32_t> by_id(rows.size());
  std::iota(by_id.begin(), by_id.end(), 0);
  const auto id = [&](std::int32_t i) -> const std::string& { return rows[static_cast<std::size_t>(i)].id; };
  std::sort(by_id.begin(), by_id.end(), [&](std::int32_t a, std::int32_t b) { return id(a) < id(b); });
  out.array(std::span<const std::int32_t>(by_id));
  return out.take();
}

UnpackedActors unpack_actors(std::string_view bytes) {
  ArchiveReader in(bytes);
  UnpackedActors all;
  const std::uint32_t rows = in.count();
  const std::uint32_t offices = in.count();
  all.actors.reserve(rows);
  all.offices.resize(offices);
  std::size_t used = 0;
  for (std::uint32_t i = 0; i < rows; ++i) {
    Actor& actor = all.actors.emplace_back();
    std::uint32_t held = 0;
    in(actor.id, actor.name, actor.type, actor.kind, actor.country, actor.weight, actor.packed_names, held);
    if (held > offices - used) throw BadArchive();
    actor.offices = std::span(all.offices).subspan(used, held);
    for (const std::size_t end = used + held; used < end; ++used) {
      HeldOffice& office = all.offices[used];
      in(office.role, office.body, office.from, office.to, office.country);
    }
  }
  all.by_id = in.array<std::int32_t>();
  if (all.by_id.size() != all.actors.size()) throw BadArchive();
  return all;
}

std::map<std::string_view, std::vector<std::string_view>> Actor::names() const {
  std::map<std::string_view, std::vector<std::string_view>> groups;
  if (packed_names.empty()) return groups;
  ArchiveReader in(packed_names);
  in(groups);
  return groups;
}

std::string_view Actor::first_name(std::string_view group) const {
  ArchiveReader in(packed_names);
  for (std::uint32_t left = packed_names.empty() ? 0 : in.count(); left > 0; --left) {
    std::string_view key;
    in(key);
    for (std::uint32_t names = in.count(); names > 0; --names) {
      std::string_view spelled;
      in(spelled);
      if (key == group) return spelled;
    }
  }
  return {};
}

}  // namespace entente
