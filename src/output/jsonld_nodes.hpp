#pragma once

#include "entente/json.hpp"
#include "entente/output.hpp"

namespace entente {

void write_jsonld_actor(JsonWriter& json, const KnowledgeGraph& graph, Vertex vertex);
void write_jsonld_article(JsonWriter& json, const ArticleRecord& article);
/// A claim of the event `edge`. With `dyads` or `both`, one that something happened also names the graph of what it says.
void write_jsonld_claim(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge, const Claim& claim, EdgeForm edges);
/// An event with its claims.
void write_jsonld_event(JsonWriter& json, const KnowledgeGraph& graph, const Edge& edge, EdgeForm edges);

}  // namespace entente
