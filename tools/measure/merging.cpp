#include "merging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "name_key.hpp"

namespace measure {
namespace {

/// The form with most words, of equals the longest, then the first.
std::string fullest(const std::vector<std::string>& names) {
  const auto rank = [](const std::string& name) { return std::pair(std::count(name.begin(), name.end(), ' '), name.size()); };
  const auto best = std::max_element(names.begin(), names.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return best == names.end() ? std::string() : *best;
}

std::set<std::string> keys_of(const entente::ActorRecord& actor) {
  std::set<std::string> keys = {name_key(actor.name)};
  for (const std::string& name : actor.names) keys.insert(name_key(name));
  keys.erase("");
  return keys;
}

bool one_kind(const std::string& a, const std::string& b) { return (a == "person") == (b == "person") && (a == "place") == (b == "place"); }

entente::Triple office_of(const entente::JsonValue& triple) {
  entente::Triple office;
  office.subject = triple.get("subject").as_string();
  office.relation = "holds_office";
  office.object = triple.get("object").as_string();
  office.role = triple.string_or("role", "");
  return office;
}

using Partition = std::map<std::string, std::set<std::size_t>>;  ///< cluster → mentions

std::string lines_of(const std::string& head, const std::set<std::string>& parts) {
  std::string line = head + ":";
  for (const std::string& part : parts) line += " [" + part + "]";
  return line;
}

}  // namespace

NamedDocument read_named_document(const entente::JsonValue& line) {
  NamedDocument document;
  entente::Article& article = document.extraction.article;
  article.id = line.get("id").as_string();
  article.lang = line.string_or("lang", "");
  article.date = line.string_or("date", "");
  for (const entente::JsonValue actor : line.get("actors").items()) {
    std::vector<std::string> names = actor.strings("names");
    const std::string name = names.empty() ? std::string(actor.get("name").as_string()) : fullest(names);
    document.extraction.actors.push_back(
        {std::string(actor.get("id").as_string()), std::string(actor.get("kind").as_string()), name, std::move(names), std::nullopt});
    document.canonical.emplace_back(actor.get("name").as_string());
  }
  for (const entente::JsonValue triple : line.get("triples").items()) {
    const bool holds = triple.get("relation").as_string() == "holds_office" && triple.string_or("status", "actual") == "actual";
    if (holds && triple.find("role")) document.extraction.triples.push_back(office_of(triple));
  }
  return document;
}

void link_actors(NamedDocument& document, const entente::Extraction& found) {
  for (entente::ActorRecord& actor : document.extraction.actors) {
    const std::set<std::string> keys = keys_of(actor);
    const entente::ActorRecord* best = nullptr;
    std::size_t most = 0;
    for (const entente::ActorRecord& other : found.actors) {
      if (!one_kind(actor.kind, other.kind)) continue;
      std::size_t shared = 0;
      for (const std::string& key : keys_of(other)) shared += keys.contains(key) ? 1U : 0U;
      if (shared <= most) continue;
      most = shared;
      best = &other;
    }
    if (best == nullptr || !best->authority) continue;
    actor.authority = best->authority;
    actor.name = best->name;
  }
}

ClusterFigures b_cubed(const std::vector<NamedDocument>& documents) {
  std::vector<entente::StoredExtraction> extractions;
  for (const NamedDocument& document : documents) extractions.push_back({document.extraction, std::nullopt});
  const std::vector<std::vector<std::string>> ids = entente::resolve_actors(extractions);
  Partition gold, ours;
  std::vector<std::pair<std::string, std::string>> mentions;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t j = 0; j < ids[i].size(); ++j) {
      gold[documents[i].canonical[j]].insert(mentions.size());
      ours[ids[i][j]].insert(mentions.size());
      mentions.emplace_back(documents[i].canonical[j], ids[i][j]);
    }
  }
  ClusterFigures figures{mentions.size(), gold.size(), ours.size(), 0, 0, {}};
  for (const auto& [name, id] : mentions) {
    const auto& same = gold.at(name);
    const auto& there = ours.at(id);
    const auto both = static_cast<double>(std::count_if(there.begin(), there.end(), [&](std::size_t mention) { return same.contains(mention); }));
    figures.precision += both / static_cast<double>(there.size()) / static_cast<double>(mentions.size());
    figures.recall += both / static_cast<double>(same.size()) / static_cast<double>(mentions.size());
  }
  std::map<std::string, std::set<std::string>> mixed, split;
  for (const auto& [name, id] : mentions) {
    mixed[id].insert(name);
    split[name].insert(id);
  }
  for (const auto& [id, names] : mixed) {
    if (names.size() > 1) figures.mistakes.push_back(lines_of("one for the program, " + id, names));
  }
  for (const auto& [name, its] : split) {
    if (its.size() > 1) figures.mistakes.push_back(lines_of("one for gold, " + name, its));
  }
  return figures;
}

SharedActors shared_actors(const entente::KnowledgeGraph& graph) {
  SharedActors shared;
  for (entente::Vertex vertex = 0; vertex < boost::num_vertices(graph.graph); ++vertex) {
    const entente::ActorVertex& actor = graph.graph[vertex];
    std::set<std::string> languages;
    for (const std::uint32_t document : actor.documents) languages.insert(graph.documents[document].lang);
    ++shared.either;
    if (languages.size() > 1) {
      ++shared.both;
    } else {
      shared.alone.push_back(*languages.begin() + ": " + actor.name);
    }
  }
  std::sort(shared.alone.begin(), shared.alone.end());
  return shared;
}

SharedEvents shared_events(const entente::KnowledgeGraph& graph, const std::map<std::string, std::string>& cluster_of) {
  std::map<std::string, std::size_t> sizes;
  for (const auto& [article, cluster] : cluster_of) ++sizes[cluster];
  std::set<std::string> shared;
  for (const entente::Edge& edge : graph.events) {
    std::map<std::string, std::set<std::uint32_t>> tellers;  // cluster → its articles that tell this event
    for (const entente::Claim& claim : graph.event(edge).claims) {
      const auto cluster = cluster_of.find(graph.documents[claim.document].id);
      if (cluster != cluster_of.end()) tellers[cluster->second].insert(claim.document);
    }
    for (const auto& [cluster, articles] : tellers) {
      if (articles.size() > 1) shared.insert(cluster);
    }
  }
  const auto several = std::count_if(sizes.begin(), sizes.end(), [](const auto& row) { return row.second > 1; });
  return {static_cast<std::size_t>(several), shared.size()};
}

}  // namespace measure
