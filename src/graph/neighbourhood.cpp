// The part of the graph around one actor, out of the index, and the index out of the graph.

#include <algorithm>
#include <set>
#include <unordered_map>

#include "entente/graph.hpp"
#include "entente/index.hpp"

namespace entente {
namespace {

void add_keys(std::string_view spaced, char kind, std::set<std::string>& keys) {
  for (const std::string_view word : words_in_name(spaced)) keys.insert(kind + std::string(word));
}

std::set<std::string> spelling_keys(const std::string& name) {
  std::set<std::string> keys;
  add_keys(fold(name), 'f', keys);
  return keys;
}

std::set<std::string> sound_keys(const std::string& name) {
  std::set<std::string> keys;
  add_keys(skeleton(name), 's', keys);
  return keys;
}

IndexedActor indexed_actor(const ActorVertex& actor) {
  IndexedActor made{actor.id, actor.kind, actor.name, actor.names, actor.documents.size(), {}};
  std::set<std::string> keys;
  const auto add = [&](const std::string& form) {
    keys.merge(spelling_keys(form));
    keys.merge(sound_keys(form));
  };
  add(actor.name);
  for (const auto& [lang, forms] : actor.names) {
    for (const auto& [form, articles] : forms) add(form);
  }
  made.keys.assign(keys.begin(), keys.end());
  return made;
}

IndexedEvent indexed_event(const KnowledgeGraph& graph, std::size_t number) {
  const Edge& edge = graph.events[number];
  const EventEdge& event = graph.event(edge);
  IndexedEvent made;
  made.number = number;
  made.id = event.id;
  made.relation = event.relation;
  made.status = event.status;
  made.time = event.time;
  made.place = event.place;
  made.role = event.role;
  made.subject = boost::source(edge, graph.graph);
  made.object = boost::target(edge, graph.graph);
  made.sources = event.sources;
  made.confidence = event.confidence;
  made.first_told = event.first_told;
  made.last_told = event.last_told;
  made.symmetric = event.symmetric;
  for (const Claim& claim : event.claims) made.claims.push_back({graph.documents[claim.document].id, claim.id});
  return made;
}

IndexSource source_of(const KnowledgeGraph& graph) {
  return {boost::num_vertices(graph.graph), graph.events.size(), [&](std::size_t actor) { return indexed_actor(graph.graph[actor]); },
          [&](std::size_t event) { return indexed_event(graph, event); }};
}

/// Numbers in the index that the part has.
struct Numbers {
  std::set<std::size_t> all;
  std::set<std::size_t> named;  ///< those whose names in articles are asked for
};

Numbers actors_of(const GraphIndex& index, const PartOfGraph& part, const std::vector<IndexedEvent>& events) {
  Numbers numbers;
  for (const std::string& name : part.names) {
    if (const auto number = index.with_id(name)) numbers.named.insert(*number);
    for (const auto& keys : {spelling_keys(name), sound_keys(name)}) {
      for (const std::size_t number : index.with_keys(keys)) numbers.named.insert(number);
    }
  }
  numbers.all = numbers.named;
  for (const IndexedEvent& event : events) {
    numbers.all.insert({event.subject, event.object});
    if (event.place) numbers.all.insert(*event.place);
  }
  return numbers;
}

/// A part in the making.
class Part {
 public:
  Part(const GraphIndex& index, const Numbers& numbers) : index_(index) {
    graph_.graph = Graph(numbers.all.size());
    for (const std::size_t number : numbers.all) {
      const Vertex vertex = vertices_.size();
      vertices_.emplace(number, vertex);
      IndexedActor actor = index.actor(number, numbers.named.contains(number));
      graph_.graph[vertex].id = std::move(actor.id);
      graph_.graph[vertex].kind = std::move(actor.kind);
      graph_.graph[vertex].name = std::move(actor.name);
      graph_.graph[vertex].names = std::move(actor.names);
      graph_.graph[vertex].documents.resize(actor.articles);
    }
  }

  /// In the order of their ids.
  void add(IndexedEvent&& event, bool with_claims) {
    EventEdge edge;
    edge.id = std::move(event.id);
    edge.relation = std::move(event.relation);
    edge.status = std::move(event.status);
    edge.time = std::move(event.time);
    if (event.place) edge.place = vertices_.at(*event.place);
    edge.role = std::move(event.role);
    edge.sources = event.sources;
    edge.confidence = event.confidence;
    edge.first_told = std::move(event.first_told);
    edge.last_told = std::move(event.last_told);
    edge.symmetric = event.symmetric;
    if (with_claims) {
      for (KeptClaim& claim : index_.claims_of(event.number)) edge.claims.push_back(claim_of(std::move(claim)));
    }
    graph_.claims += edge.claims.size();
    graph_.events.push_back(boost::add_edge(vertices_.at(event.subject), vertices_.at(event.object), std::move(edge), graph_.graph).first);
  }

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }

 private:
  Claim claim_of(KeptClaim&& kept) {
    Claim claim;
    claim.id = std::move(kept.id);
    claim.document = document_of(kept.article);
    claim.span = kept.triple.span;
    claim.in_title = kept.triple.in_title;
    claim.evidence = std::move(kept.triple.evidence);
    claim.rule = std::move(kept.triple.rule);
    claim.confidence = kept.triple.confidence;
    claim.time = std::move(kept.triple.time);
    claim.topic = std::move(kept.triple.topic);
    return claim;
  }

  std::uint32_t document_of(const Article& article) {
    const auto [place, added] = documents_.try_emplace(article.id, static_cast<std::uint32_t>(graph_.documents.size()));
    if (added) graph_.documents.push_back({article.id, article.lang, article.date, article.title, article.url, article.publisher});
    return place->second;
  }

  const GraphIndex& index_;
  KnowledgeGraph graph_;
  std::unordered_map<std::size_t, Vertex> vertices_;  ///< by number in the index
  std::unordered_map<std::string, std::uint32_t> documents_;
};

}  // namespace

std::vector<std::string_view> words_in_name(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" -", begin), folded.size());
    if (end > begin) words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

void index_graph(EvidenceStore& store, const KnowledgeGraph& graph, std::int64_t changes) {
  write_index(store, changes, source_of(graph));
}

std::vector<std::string> index_problems(const EvidenceStore& store, const KnowledgeGraph& graph) {
  const GraphIndex index(store);
  return index.is_current() ? index.problems(source_of(graph)) : std::vector<std::string>();
}

std::optional<KnowledgeGraph> load_part(const EvidenceStore& store, const PartOfGraph& part) {
  const GraphIndex index(store);
  if (!index.is_current()) return std::nullopt;
  std::vector<IndexedEvent> events;
  if (part.actor) {
    if (const auto number = index.with_id(*part.actor)) events = index.events_of(*number, part.relations);
  }
  Part made(index, actors_of(index, part, events));
  for (IndexedEvent& event : events) made.add(std::move(event), part.claims);
  return made.graph();
}

}  // namespace entente
