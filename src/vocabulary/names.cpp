// Names of the closed sets, both ways.
#include "entente/vocabulary.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kStatuses = {"", "actual", "planned", "possible", "denied"};
constexpr std::array<std::string_view, 5> kKinds = {"person", "country", "organization", "group", "place"};

}  // namespace

Status status_from(std::string_view word) {
  for (std::size_t i = 1; i < kStatuses.size(); ++i) {
    if (kStatuses[i] == word) return static_cast<Status>(i);
  }
  return Status::none;
}

std::string_view name_of(Status status) { return kStatuses[static_cast<std::size_t>(status)]; }

std::optional<ActorKind> actor_kind_from(std::string_view word) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == word) return static_cast<ActorKind>(i);
  }
  return std::nullopt;
}

std::string_view name_of(ActorKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

}  // namespace entente
