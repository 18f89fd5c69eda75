// Searches the names of actors: folded, by the beginnings of words; and by sound, which meets across scripts.

#include <algorithm>
#include <map>
#include <tuple>

#include "serve/steps.hpp"

namespace entente {
namespace {

constexpr std::size_t fewest_sounds = 2;  ///< letters of a skeleton; fewer would sound like too many

/// `text` with a space before each word, and none behind.
std::string spaced(std::string_view text) {
  std::string out;
  bool inside = false;
  for (const char c : text) {
    const bool divides = c == ' ' || c == '-';
    if (!divides && !inside) out += ' ';
    if (!divides) out += c;
    inside = !divides;
  }
  return out;
}

std::vector<std::string> words_of(std::string_view spaced_text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < spaced_text.size();) {
    const std::size_t end = std::min(spaced_text.find(' ', begin + 1), spaced_text.size());
    words.emplace_back(spaced_text.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

bool begin_words(const std::string& key, const std::vector<std::string>& words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) { return key.find(word) != std::string::npos; });
}

}  // namespace

NameIndex::NameIndex(const KnowledgeGraph& graph) : graph_(graph) {
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
    std::set<std::string> names = {graph.graph[actor].name};
    for (const auto& [lang, forms] : graph.graph[actor].names) {
      for (const auto& [form, articles] : forms) names.insert(form);
    }
    for (const auto& [lang, name] : graph.graph[actor].usual) names.insert(name);
    for (const std::string& name : names) keys_.push_back({actor, spaced(fold(name)), spaced(skeleton(name))});
  }
}

std::vector<Vertex> NameIndex::find(std::string_view name, std::size_t limit) const {
  const std::string folded = spaced(fold(name));
  const std::string sounds = spaced(skeleton(name));
  const std::vector<std::string> words = words_of(folded);
  const std::vector<std::string> heard = words_of(sounds);
  const auto rank_of = [&](const Key& key) {
    if (key.folded == folded) return 0;
    if (begin_words(key.folded, words)) return 1;
    if (sounds.size() <= fewest_sounds) return -1;
    if (key.sounds == sounds) return 2;
    return begin_words(key.sounds, heard) ? 3 : -1;
  };
  std::map<Vertex, int> ranks;
  for (const Key& key : keys_) {
    const int rank = rank_of(key);
    if (rank < 0) continue;
    const auto [place, added] = ranks.try_emplace(key.actor, rank);
    if (!added) place->second = std::min(place->second, rank);
  }
  std::vector<std::tuple<int, std::size_t, Vertex>> ranked;
  for (const auto& [actor, rank] : ranks) ranked.emplace_back(rank, graph_.documents.size() - graph_.graph[actor].documents.size(), actor);
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > limit) ranked.resize(limit);
  std::vector<Vertex> found;
  for (const auto& row : ranked) found.push_back(std::get<2>(row));
  return found;
}

}  // namespace entente
