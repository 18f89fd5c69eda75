// Reads what a question says; what it cannot mean is refused in words.

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "serve/steps.hpp"

namespace entente {
namespace {

std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    if (end > begin) parts.emplace_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

Question::Question(const Parameters& parameters, std::size_t most_bytes, const std::set<std::string_view>& known) : parameters_(parameters) {
  for (const auto& [name, value] : parameters) {
    if (!known.contains(name)) throw Refusal{400, "unknown parameter"};
    if (value.size() > most_bytes) throw Refusal{400, fmt::format("{} is longer than {} bytes", name, most_bytes)};
    if (!is_utf8(value)) throw Refusal{400, fmt::format("{} is no UTF-8", name)};
  }
}

std::optional<std::string_view> Question::find(std::string_view name) const {
  const auto place = parameters_.find(name);
  if (place == parameters_.end() || place->second.empty()) return std::nullopt;
  return place->second;
}

std::string_view Question::text(std::string_view name) const {
  if (const auto value = find(name)) return *value;
  throw Refusal{400, fmt::format("{} is missing", name)};
}

std::size_t Question::number(std::string_view name, std::size_t fallback, std::size_t most) const {
  const auto value = find(name);
  if (!value) return fallback;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc() || end != value->data() + value->size() || number > most) {
    throw Refusal{400, fmt::format("{} must be a number from 0 to {}", name, most)};
  }
  return number;
}

Vertex Question::actor(std::string_view name, const KnowledgeGraph& graph) const {
  if (const auto actor = graph.find_actor(text(name))) return *actor;
  throw Refusal{404, fmt::format("{}: no actor has this id", name)};
}

std::optional<int> Question::day(std::string_view name, bool last) const {
  const auto value = find(name);
  if (!value) return std::nullopt;
  const auto days = parse_days(*value);
  if (!days) throw Refusal{400, fmt::format("{} is no date; expected YYYY, YYYY-MM or YYYY-MM-DD", name)};
  return last ? days->last : days->first;
}

EventFilter Question::filter() const {
  EventFilter filter;
  for (const std::string& relation : parts_of(find("relation").value_or(""))) {
    if (find_relation(relation) == nullptr) throw Refusal{400, "unknown relation"};
    filter.relations.insert(relation);
  }
  for (const std::string& status : parts_of(find("status").value_or(""))) {
    if (!is_status(status)) throw Refusal{400, "unknown status; expected actual, planned, possible or denied"};
    filter.statuses.insert(status);
  }
  filter.since = day("since", false);
  filter.until = day("until", true);
  filter.min_sources = number("min_sources", 0, 1000);
  return filter;
}

}  // namespace entente
