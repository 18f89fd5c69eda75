#pragma once
// Graphs given by who met whom.

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "../graph/make_graph.hpp"
#include "entente/query.hpp"

namespace entente::make {

using Pairs = std::vector<std::pair<int, int>>;

inline std::string country_id(int number) { return fmt::format("country:{:02}", number); }

/// Countries by number, each pair of which met; so that the vertex of number n is n when all numbers occur.
inline KnowledgeGraph net(const Pairs& pairs, double confidence = 0.5) {
  std::vector<Extraction> articles;
  for (const auto& [a, b] : pairs) {
    const std::string names[] = {fmt::format("Land {:02}", a), fmt::format("Land {:02}", b)};
    Triple met = triple("a1", "meet", "a2", "2020");
    met.confidence = confidence;
    articles.push_back(extraction(fmt::format("n{:02}-{:02}", a, b), "en", "2020-01-01",
                                  {actor("a1", "country", names[0], country_id(a)), actor("a2", "country", names[1], country_id(b))}, {met}));
  }
  return graph(articles);
}

/// Foreign minister Amer Rashid of Iraq, told so on this day, meets France, then or at `time`; and Iraq itself calls Turkey.
inline Extraction minister(const std::string& id, const std::string& day, const std::optional<std::string>& time = {}) {
  Triple held = triple("a1", "holds_office", "a2");
  held.role = "foreign minister";
  return extraction(id, "en", day,
                    {actor("a1", "person", "Amer Rashid"), actor("a2", "country", "Iraq", "country:IRQ"),
                     actor("a3", "country", "France", "country:FRA"), actor("a4", "country", "Turkey", "country:TUR")},
                    {held, triple("a1", "meet", "a3", time), triple("a2", "call", "a4", time)});
}

}  // namespace entente::make
