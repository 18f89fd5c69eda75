// Finds an actor by what a person may call it: the surest way that finds anything wins.

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "entente/query.hpp"

namespace entente {
namespace {

constexpr std::size_t most_suggestions = 5;

/// A name in the forms in which names are compared.
struct Asked {
  std::string text;
  std::string folded;
  std::string sounds;
};

using Words = std::vector<std::string_view>;

bool has_all(const Words& words, const Words& wanted) {
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

bool any_form(const ActorVertex& actor, const std::function<bool(const std::string&)>& fits) {
  for (const auto& [lang, forms] : actor.names) {
    for (const auto& [form, articles] : forms) {
      if (fits(form)) return true;
    }
  }
  return fits(actor.name);
}

// The ways, from the surest to the loosest.

bool has_name(const ActorVertex& actor, const Asked& asked) { return fold(actor.name) == asked.folded; }

bool has_form(const ActorVertex& actor, const Asked& asked) {
  return any_form(actor, [&](const std::string& form) { return fold(form) == asked.folded; });
}

bool sounds_so(const ActorVertex& actor, const Asked& asked) {
  return !asked.sounds.empty() && any_form(actor, [&](const std::string& form) { return skeleton(form) == asked.sounds; });
}

bool has_words(const ActorVertex& actor, const Asked& asked) {
  const Words wanted = words_in_name(asked.folded);
  return any_form(actor, [&](const std::string& form) {
    const std::string folded = fold(form);
    return has_all(words_in_name(folded), wanted);
  });
}

bool has_sounding_end(const ActorVertex& actor, const Asked& asked) {
  return !asked.sounds.empty() && skeleton(actor.name).ends_with(" " + asked.sounds);
}

bool has_sounding_words(const ActorVertex& actor, const Asked& asked) {
  const Words wanted = words_in_name(asked.sounds);
  const std::string sounds = skeleton(actor.name);
  return has_all(words_in_name(sounds), wanted);
}

constexpr std::array<bool (*)(const ActorVertex&, const Asked&), 6> ways = {has_name,  has_form,         sounds_so,
                                                                           has_words, has_sounding_end, has_sounding_words};

/// Number of edits of single bytes between two short texts; `limit + 1` when there are more.
std::size_t edits(std::string_view a, std::string_view b, std::size_t limit) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return std::min(row.back(), limit + 1);
}

/// How far the nearest word or whole form of an actor is from what was asked.
std::size_t distance(const ActorVertex& actor, const Asked& asked, std::size_t limit) {
  std::size_t least = limit + 1;
  any_form(actor, [&](const std::string& form) {
    const std::string folded = fold(form);
    least = std::min(least, edits(folded, asked.folded, limit));
    for (const std::string_view word : words_in_name(folded)) least = std::min(least, edits(word, asked.folded, limit));
    return least == 0;
  });
  return least;
}

std::vector<std::string> similar_names(const KnowledgeGraph& graph, const Asked& asked) {
  const std::size_t limit = std::max<std::size_t>(1, std::min<std::size_t>(4, asked.folded.size() / 3));  // bytes
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> ranked;
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
    const ActorVertex& vertex = graph.graph[actor];
    const std::size_t far = distance(vertex, asked, limit);
    if (far <= limit) ranked.emplace_back(far, graph.documents.size() - vertex.documents.size(), vertex.name);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> names;
  for (const auto& row : ranked) {
    const std::string& name = std::get<std::string>(row);
    if (names.size() < most_suggestions && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

/// A place that bears the name of a country or body is meant only when nothing else is.
void prefer_actors_to_places(const KnowledgeGraph& graph, std::vector<Vertex>& found) {
  const auto is_place = [&](Vertex actor) { return graph.graph[actor].kind == "place"; };
  if (!std::all_of(found.begin(), found.end(), is_place)) std::erase_if(found, is_place);
}

}  // namespace

NameMatch find_by_name(const KnowledgeGraph& graph, std::string_view name) {
  if (const auto actor = graph.find_actor(name)) return {{*actor}, {}};
  const Asked asked{std::string(name), fold(name), skeleton(name)};
  NameMatch match;
  if (asked.folded.empty()) return match;
  for (const auto& way : ways) {
    for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) {
      if (way(graph.graph[actor], asked)) match.actors.push_back(actor);
    }
    if (!match.actors.empty()) break;
  }
  prefer_actors_to_places(graph, match.actors);
  std::stable_sort(match.actors.begin(), match.actors.end(), [&](Vertex a, Vertex b) {
    return graph.graph[a].documents.size() > graph.graph[b].documents.size();
  });
  if (match.actors.empty()) match.similar = similar_names(graph, asked);
  return match;
}

}  // namespace entente
