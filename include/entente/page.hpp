#pragma once
// Explored: parts of the graph as JSON for the page (schemas/page.schema.json), and the page itself.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

/// How much the page shows at its start: above this it begins with the strongest ties.
struct PageLimits {
  std::size_t actors = 2000;
  std::size_t events = 10000;
};

/// A part of a graph: events with all actors that they name.
struct PagePart {
  std::vector<Vertex> actors;  ///< ascending
  std::vector<Edge> events;    ///< by event id
  std::vector<std::vector<Claim>> quoted = {};   ///< claims of each event that stand for those of the graph; empty: the graph's
  std::optional<std::vector<Edge>> chain = {};   ///< of a path, from its first end; absent: no path was asked for
  bool truncated = false;                        ///< limits left something out
};

/// Where an actor is drawn, in points; y grows downwards.
struct PagePoint {
  int x = 0;
  int y = 0;
  auto operator<=>(const PagePoint&) const = default;
};

/// What is written of a part.
struct PageDetail {
  bool quotes = true;  ///< the sentences of claims
  bool names = true;   ///< all names of actors and their offices
};

/// All events, and all actors.
PagePart whole_graph(const KnowledgeGraph& graph);

/// `events` (ascending by id, no two equal) with their ends, places, and the actors who said so.
PagePart part_of(const KnowledgeGraph& graph, std::vector<Edge> events);

/// The pairs of actors whose events have most independent sources, as long as `limits` hold: all of a small graph.
PagePart strongest_ties(const KnowledgeGraph& graph, const PageLimits& limits);

/// Positions of the ends of the part's events by Graphviz' sfdp, in the order of `part.actors`; other actors are left at
/// the origin. The same part gives the same positions. Throws `Error` when the layout engine fails.
std::vector<PagePoint> positions(const KnowledgeGraph& graph, const PagePart& part);

/// A part as one JSON object. Actors of `placed` stand where `points` (as long as `placed.actors`) says, the others have
/// no place yet. Safe within a <script> of HTML: no '<', no '&', no direction mark or line separator stands in it.
std::string page_json(const KnowledgeGraph& graph, const PagePart& part, const PageDetail& detail, const PagePart& placed = {},
                      const std::vector<PagePoint>& points = {});

/// What a page may ask of the network.
enum class PageNetwork {
  none,       ///< one file, offline
  same_host,  ///< the program that served it
};

/// True when this program was built with the page.
bool has_page();

/// The page with `json` inlined. Throws `Error` when the program was built without it.
std::string page_html(std::string_view json, PageNetwork network);

/// `json` with what could end a <script>, turn the direction of text or break a line written as escapes; the same value.
std::string safe_in_html(std::string_view json);

}  // namespace entente
