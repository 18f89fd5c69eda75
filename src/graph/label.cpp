#include <algorithm>
#include <tuple>

#include "entente/graph.hpp"
#include "entente/vocabulary.hpp"

namespace entente {

std::vector<std::string> labels(const ActorVertex& actor, std::string_view lang) {
  std::vector<std::string> best;
  const std::string language(lang);
  if (const auto usual = actor.usual.find(language); usual != actor.usual.end()) best.push_back(usual->second);
  const auto forms = actor.names.find(language);
  if (forms == actor.names.end()) return best;
  const std::string sounds = skeleton(actor.name);
  std::vector<std::tuple<bool, std::size_t, std::size_t, std::string>> ranked;
  for (const auto& [form, articles] : forms->second) {
    const bool other_name = sounds.empty() || skeleton(form) != sounds;
    ranked.emplace_back(other_name, actor.documents.size() - std::min(articles, actor.documents.size()), form.size(), form);
  }
  std::sort(ranked.begin(), ranked.end());
  for (auto& row : ranked) {
    std::string& form = std::get<std::string>(row);
    if (best.empty() || best.front() != form) best.push_back(std::move(form));
  }
  return best;
}

void add_usual_names(KnowledgeGraph& graph, const Vocabulary& vocabulary) {
  for (Vertex vertex = 0; vertex < boost::num_vertices(graph.graph); ++vertex) {
    ActorVertex& actor = graph.graph[vertex];
    const std::int32_t known = vocabulary.actor(actor.id);
    if (known < 0) continue;
    for (const auto& [group, names] : vocabulary.actors()[static_cast<std::size_t>(known)].names()) {
      const bool full_names = group.find(':') == std::string_view::npos;  // not short forms, peoples, capitals
      if (full_names && !names.empty()) actor.usual[std::string(group)] = names.front();
    }
  }
}

}  // namespace entente
