// Event records as the users of PLOVER and GDELT know them: a row an event, tab-separated, without quoting. Facts and
// appointments have no place in those ontologies and are left out.

#include <map>
#include <ostream>
#include <set>
#include <vector>

#include "output/fields.hpp"
#include "output/formats.hpp"
#include "output/plover_codes.hpp"
#include "output/separated.hpp"

namespace entente {
namespace {

using enum PropertyType;

constexpr Dialect tabs = {.separator = '\t', .list_separator = ";", .quotes = false, .one_line = true, .guards_formulas = false};

// Names as in POLECAT, then as in GDELT, where they have them.
constexpr Property columns[] = {
    {"Event ID", text},         {"Event Date", text},        {"Event Type", text},        {"Event Mode", text},      {"Quad Code", integer},
    {"Status", text},           {"Actor Name", text},        {"Actor Country", text},     {"Actor Kind", text},      {"Actor Title", text},
    {"Actor ID", text},         {"Recipient Name", text},    {"Recipient Country", text}, {"Recipient Kind", text},  {"Recipient Title", text},
    {"Recipient ID", text},     {"Symmetric", boolean},      {"Placename", text},         {"Source", texts},         {"Publication Date", text},
    {"Language", texts},        {"Headline", text},          {"Text", text},              {"Confidence", number},    {"EventCode", text},
    {"EventBaseCode", text},    {"EventRootCode", text},     {"QuadClass", integer},      {"NumMentions", integer},  {"NumSources", integer},
    {"NumArticles", integer},   {"SOURCEURL", text}};

/// The ISO 3166-1 alpha-3 of a country, or nothing.
std::string country_code(const ActorVertex& actor) {
  constexpr std::string_view prefix = "country:";
  return actor.id.starts_with(prefix) ? actor.id.substr(prefix.size()) : std::string();
}

/// What the facts of the graph tell of an actor: the country it acts for and the office it holds, as most sources have it.
struct Post {
  std::string country;  ///< of itself, of its office, or of what it is a member of
  std::string title;
};

Post post_of(const KnowledgeGraph& graph, Vertex actor) {
  std::map<std::string, std::size_t> countries, titles;
  const auto facts = boost::out_edges(actor, graph.graph);
  for (auto edge = facts.first; edge != facts.second; ++edge) {
    const EventEdge& event = graph.event(*edge);
    if (!find_relation(event.relation)->is_fact() || event.status != "actual") continue;
    const std::string country = country_code(graph.graph[boost::target(*edge, graph.graph)]);
    if (!country.empty()) countries[country] += event.sources;
    if (event.role) titles[*event.role] += event.sources;
  }
  const auto most = [](const std::map<std::string, std::size_t>& counts) {
    std::pair<std::string, std::size_t> best;
    for (const auto& each : counts) {
      if (each.second > best.second) best = each;
    }
    return best.first;
  };
  const std::string own = country_code(graph.graph[actor]);
  return {own.empty() ? most(countries) : own, most(titles)};
}

std::vector<Post> posts_of_all(const KnowledgeGraph& graph) {
  std::vector<Post> posts;
  for (Vertex actor = 0; actor < boost::num_vertices(graph.graph); ++actor) posts.push_back(post_of(graph, actor));
  return posts;
}

void add_actor(PropertyRow& row, const ActorVertex& actor, const Post& post) {
  row.insert(row.end(), {actor.name, text_or_nothing(post.country), actor.kind, text_or_nothing(post.title), actor.id});
}

/// What the articles of an event have in common with GDELT's columns.
void add_articles(PropertyRow& row, const KnowledgeGraph& graph, const EventEdge& event) {
  std::set<std::string> publishers, languages;
  for (const Claim& claim : event.claims) {
    const ArticleRecord& article = graph.documents[claim.document];
    if (!article.publisher.empty()) publishers.insert(article.publisher);
    if (!article.lang.empty()) languages.insert(article.lang);
  }
  const ArticleRecord& first = graph.documents[event.claims.front().document];
  row.insert(row.end(), {std::vector<std::string>(publishers.begin(), publishers.end()), text_or_nothing(event.first_told),
                         std::vector<std::string>(languages.begin(), languages.end()), text_or_nothing(first.title), event.claims.front().evidence});
}

void add_counts(PropertyRow& row, const KnowledgeGraph& graph, const EventEdge& event) {
  std::set<std::uint32_t> articles;
  for (const Claim& claim : event.claims) articles.insert(claim.document);
  row.insert(row.end(), {static_cast<std::int64_t>(event.claims.size()), static_cast<std::int64_t>(event.sources), static_cast<std::int64_t>(articles.size()),
                         text_or_nothing(graph.documents[event.claims.front().document].url)});
}

void write_record(const KnowledgeGraph& graph, const Edge& edge, const PloverCodes& codes, const std::vector<Post>& posts, std::ostream& out) {
  const EventEdge& event = graph.event(edge);
  PropertyRow row = {event.id,
                     value_or_nothing(event.time),
                     std::string(codes.type),
                     text_or_nothing(std::string(codes.mode)),
                     std::int64_t{plover_quad(codes.type)},
                     event.status};
  for (const Vertex end : {boost::source(edge, graph.graph), boost::target(edge, graph.graph)}) add_actor(row, graph.graph[end], posts[end]);
  row.insert(row.end(), {event.symmetric, event.place ? PropertyValue(graph.graph[*event.place].name) : PropertyValue()});
  add_articles(row, graph, event);
  row.insert(row.end(), {event.confidence, std::string(codes.cameo), std::string(codes.cameo), std::string(codes.cameo.substr(0, 2)),
                         std::int64_t{cameo_quad(codes.cameo)}});
  add_counts(row, graph, event);
  write_row(out, row, tabs);
}

}  // namespace

void write_plover(const KnowledgeGraph& graph, std::ostream& out) {
  write_names(out, columns, tabs);
  const std::vector<Post> posts = posts_of_all(graph);
  for (const Edge& edge : graph.events) {
    if (const PloverCodes* const codes = find_plover_codes(graph.event(edge).relation)) write_record(graph, edge, *codes, posts, out);
  }
}

}  // namespace entente
