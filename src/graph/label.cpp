#include <algorithm>
#include <tuple>

#include "entente/graph.hpp"

namespace entente {

std::vector<std::string> labels(const ActorVertex& actor, std::string_view lang) {
  const auto forms = actor.names.find(std::string(lang));
  if (forms == actor.names.end()) return {};
  const std::string sounds = skeleton(actor.name);
  std::vector<std::tuple<bool, std::size_t, std::size_t, std::string>> ranked;
  for (const auto& [form, articles] : forms->second) {
    const bool other_name = sounds.empty() || skeleton(form) != sounds;
    ranked.emplace_back(other_name, actor.documents.size() - std::min(articles, actor.documents.size()), form.size(), form);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> best;
  for (auto& row : ranked) best.push_back(std::get<std::string>(std::move(row)));
  return best;
}

}  // namespace entente
