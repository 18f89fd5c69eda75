#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/vocabulary.hpp"

namespace entente {

/// A row as it is read.
struct ActorRow {
  struct Office {
    std::string role, body, from, to;
    std::int32_t country = -1;
  };
  std::string id, name, type;
  ActorKind kind = ActorKind::person;
  std::int32_t country = -1;
  std::vector<Office> offices;
  std::map<std::string, std::vector<std::string>> names;  ///< by group, see `Actor::names`; "common" when they are everyday words too
  std::uint32_t weight = 0;
};

/// A row as it stands in its file, and the ids of countries that it names: its own, then that of each office; empty for none.
struct StatedActor {
  ActorRow row;
  std::vector<std::string> countries;
};
/// Throws `Error` with file and line.
class JsonValue;
StatedActor read_actor(const JsonValue& row);

/// Reads all `*.jsonl` of `packs/actors` in name order into one table. Throws `Error` with file and line.
std::vector<ActorRow> load_actors(const std::string& folder);

/// The part of an image that holds the actors, and back. What is unpacked borrows from `bytes`.
std::string pack_actors(const std::vector<ActorRow>& rows);
struct UnpackedActors {
  std::vector<HeldOffice> offices;  ///< of all actors
  std::vector<Actor> actors;
  std::span<const std::int32_t> by_id;
};
UnpackedActors unpack_actors(std::string_view bytes);

}  // namespace entente
