// All about one actor or one event, in several tables.

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "entente/query.hpp"

namespace entente {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

Section head_of(const KnowledgeGraph& graph, Vertex vertex, std::size_t events) {
  const ActorVertex& actor = graph.graph[vertex];
  std::string first, last;
  for (const std::uint32_t document : actor.documents) {
    const std::string& date = graph.documents[document].date;
    if (date.empty()) continue;
    first = first.empty() ? date : std::min(first, date);
    last = std::max(last, date);
  }
  return {"actor",
          {{"id", "kind", "name", "articles", "events", "first_told", "last_told"},
           {{actor.id, actor.kind, actor.name, count(actor.documents.size()), count(events), first, last}}},
          true};
}

Section names_of(const ActorVertex& actor) {
  Section names{"names", {{"language", "name", "articles"}, {}}};
  std::set<std::string> languages;
  for (const auto& [lang, name] : actor.usual) {
    if (lang.find(':') == std::string::npos) languages.insert(lang);  // not its short forms, its people, its capital
  }
  for (const auto& [lang, forms] : actor.names) languages.insert(lang);
  for (const std::string& lang : languages) {
    const auto forms = actor.names.find(lang);
    for (const std::string& label : labels(actor, lang)) {
      const bool told = forms != actor.names.end() && forms->second.contains(label);
      names.table.rows.push_back({lang, label, told ? count(forms->second.at(label)) : 0});
    }
  }
  return names;
}

std::string known_by(const Affiliation& office) {
  if (office.sources == 0) return "authority";
  return fmt::format("{} source{}", office.sources, office.sources == 1 ? "" : "s");
}

Section offices_of(const std::vector<Affiliation>& affiliations) {
  Section offices{"offices", {{"role", "of", "from", "to", "known_by"}, {}}};
  for (const Affiliation& office : affiliations) {
    if (!office.role.empty()) offices.table.rows.push_back({office.role, office.of, office.from, office.to, known_by(office)});
  }
  return offices;
}

/// Who of the graph holds or held an office of this country.
Section officials_of(const KnowledgeGraph& graph, const Affiliations& affiliations, const std::string& country, bool ids) {
  Section officials{"officials", {{"name", "role", "from", "to", "known_by"}, {}}};
  if (ids) officials.table.columns.emplace_back("actor");
  for (Vertex actor = 0; actor < affiliations.size(); ++actor) {
    for (const Affiliation& office : affiliations[actor]) {
      if (!office.of_state || office.country != country) continue;
      auto& row = officials.table.rows.emplace_back(
          std::vector<Cell>{graph.graph[actor].name, office.role, office.from, office.to, known_by(office)});
      if (ids) row.emplace_back(graph.graph[actor].id);
    }
  }
  return officials;
}

/// All ties with one other actor.
struct Other {
  std::map<std::string, std::size_t> relations;
  std::size_t events = 0;
  std::string first, last;  ///< ISO 8601: when it happened, or was told
};

std::map<Vertex, Other> others_of(const KnowledgeGraph& graph, const std::vector<Tie>& ties) {
  std::map<Vertex, Other> others;
  for (const Tie& tie : ties) {
    const EventEdge& event = graph.event(tie.edge);
    Other& other = others[tie.other];
    ++other.relations[event.role.value_or(event.relation)];
    ++other.events;
    const std::string& first = event.time ? *event.time : event.first_told;
    const std::string& last = event.time ? *event.time : event.last_told;
    if (!first.empty() && (other.first.empty() || first < other.first)) other.first = first;
    other.last = std::max(other.last, last);
  }
  return others;
}

Section ties_by_other(const KnowledgeGraph& graph, const std::vector<Tie>& ties, bool ids) {
  Section section{"ties", {{"with", "events", "relations", "first", "last"}, {}}};
  if (ids) section.table.columns.emplace_back("actor");
  const auto others = others_of(graph, ties);
  std::vector<Vertex> order;
  for (const auto& [actor, other] : others) order.push_back(actor);
  std::stable_sort(order.begin(), order.end(), [&](Vertex a, Vertex b) { return others.at(a).events > others.at(b).events; });
  for (const Vertex actor : order) {
    const Other& other = others.at(actor);
    std::string relations;
    for (const auto& [relation, number] : other.relations) {
      relations += fmt::format("{}{}{}", relations.empty() ? "" : ", ", relation, number > 1 ? fmt::format(" ×{}", number) : "");
    }
    auto& row = section.table.rows.emplace_back(
        std::vector<Cell>{graph.graph[actor].name, count(other.events), relations, other.first, other.last});
    if (ids) row.emplace_back(graph.graph[actor].id);
  }
  return section;
}

Section event_head(const KnowledgeGraph& graph, const Edge& edge, bool ids) {
  const EventEdge& event = graph.event(edge);
  const ActorVertex& who = graph.graph[boost::source(edge, graph.graph)];
  const ActorVertex& whom = graph.graph[boost::target(edge, graph.graph)];
  std::string linked;
  for (const std::string& id : event.linked) linked += (linked.empty() ? "" : " ") + id;
  Section head{"event",
               {{"id", "who", "relation", "whom", "role", "status", "when", "where", "sources", "confidence", "first_told", "last_told", "linked"},
                {{event.id, who.name, event.relation, whom.name, event.role.value_or(""), event.status, event.time.value_or(""),
                  event.place ? graph.graph[*event.place].name : std::string(), count(event.sources), event.confidence,
                  event.first_told, event.last_told, linked}}},
               true};
  if (ids) {
    head.table.columns.insert(head.table.columns.end(), {"subject", "object", "place"});
    head.table.rows[0].insert(head.table.rows[0].end(), {who.id, whom.id, event.place ? graph.graph[*event.place].id : std::string()});
  }
  return head;
}

Section claims_of(const KnowledgeGraph& graph, const EventEdge& event, bool ids) {
  Section claims{"claims", {{"article", "published", "publisher", "title", "said_by", "topic", "confidence", "rule", "evidence"}, {}}};
  if (ids) claims.table.columns.insert(claims.table.columns.end(), {"lang", "url", "when", "in", "begin", "end", "claim"});
  for (const Claim& claim : event.claims) {
    const ArticleRecord& article = graph.documents[claim.document];
    auto& row = claims.table.rows.emplace_back(std::vector<Cell>{
        article.id, article.date, article.publisher, article.title, claim.source ? graph.graph[*claim.source].name : std::string(),
        claim.topic.value_or(""), claim.confidence, claim.rule, claim.evidence});
    if (!ids) continue;
    row.insert(row.end(), {article.lang, article.url, claim.time.value_or(""), std::string(claim.in_title ? "title" : "text"),
                           count(claim.span.begin), count(claim.span.end), claim.id});
  }
  return claims;
}

}  // namespace

std::vector<Section> actor_sections(const KnowledgeGraph& graph, const Affiliations& affiliations, Vertex actor,
                                    const EventFilter& filter, bool ids, bool evidence) {
  const std::vector<Tie> ties = ties_of(graph, actor, filter);
  const ActorVertex& vertex = graph.graph[actor];
  std::vector<Section> sections = {head_of(graph, actor, ties.size()), names_of(vertex), offices_of(affiliations[actor])};
  if (vertex.kind == "country") sections.push_back(officials_of(graph, affiliations, vertex.id, ids));
  sections.push_back(ties_by_other(graph, ties, ids));
  if (evidence) sections.push_back({"evidence", tie_table(graph, ties, {ids, true, true}), false});
  std::erase_if(sections, [](const Section& section) { return section.table.rows.empty(); });
  return sections;
}

std::vector<Section> event_sections(const KnowledgeGraph& graph, const Edge& edge, bool ids) {
  return {event_head(graph, edge, ids), claims_of(graph, graph.event(edge), ids)};
}

}  // namespace entente
