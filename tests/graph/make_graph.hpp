#pragma once
// Graphs of a few articles.

#include "../evidence/make.hpp"
#include "entente/graph.hpp"

namespace entente::make {

inline KnowledgeGraph graph(const std::vector<Extraction>& extractions, const std::vector<Decision>& decisions = {}) {
  std::vector<StoredExtraction> stored;
  for (const Extraction& extraction : extractions) stored.push_back({extraction, signature_of(extraction.article.text)});
  return build_graph(std::move(stored), decisions);
}

/// The actor of the only source with this name.
inline Vertex actor_named(const KnowledgeGraph& graph, std::string_view name) {
  std::optional<Vertex> found;
  for (const SourceActor& source : graph.sources) {
    if (source.name == name) found = source.actor;
  }
  if (!found) throw Error("no source is called " + std::string(name));
  return *found;
}

/// One article in which a person of this name visits France.
inline Extraction visit(const std::string& id, const std::string& lang, const std::string& name,
                        const std::optional<std::string>& authority = {}) {
  return extraction(id, lang, "2020-01-01", {actor("a1", "person", name, authority), actor("a2", "country", "France", "country:FRA")},
                    {triple("a1", "visit", "a2")});
}

/// How many actors other than France these articles are about.
inline std::size_t people(const std::vector<Extraction>& extractions, const std::vector<Decision>& decisions = {}) {
  return boost::num_vertices(graph(extractions, decisions).graph) - 1;
}

}  // namespace entente::make
