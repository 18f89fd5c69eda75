#pragma once
// Graphs to ask, and answers as JSON.

#include "../graph/make_graph.hpp"
#include "entente/json.hpp"
#include "entente/serve.hpp"

namespace entente::make {

/// Everyone in the list met the next one, each pair told by one more source than the pair before.
inline std::vector<Extraction> row_of_meetings(const std::vector<std::string>& names) {
  std::vector<Extraction> articles;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    for (std::size_t source = 0; source <= i; ++source) {
      Triple met = triple("a1", "meet", "a2", "2018-07-16");
      met.confidence = 0.8;
      articles.push_back(extraction(names[i] + std::to_string(source), "en", "2018-07-17",
                                    {actor("a1", "country", names[i], "country:" + names[i]), actor("a2", "country", names[i + 1], "country:" + names[i + 1])}, {met}));
      articles.back().article.publisher = "Paper " + std::to_string(source);
    }
  }
  return articles;
}

/// An API that gives claims as they stand in the graph, with a mark that it was asked.
inline PageApi::Quotes marked_quotes(const KnowledgeGraph& graph) {
  return [&graph](const Edge& event) {
    std::vector<Claim> claims = graph.event(event).claims;
    for (Claim& claim : claims) claim.before = "asked for: ";
    return claims;
  };
}

/// The answer to a question that has one.
inline JsonDocument asked(const PageApi& api, std::string_view question, const Parameters& parameters) {
  const Answer answer = api.answer(question, parameters);
  if (answer.status != 200) throw Error("status " + std::to_string(answer.status) + ": " + answer.json);
  return JsonDocument::parse(answer.json, std::string(question));
}

}  // namespace entente::make
