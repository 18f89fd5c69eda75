// What the authority knows beside names: whose people somebody is, and which offices were held when.

#include <algorithm>
#include <map>
#include <tuple>

#include "entente/graph.hpp"
#include "entente/vocabulary.hpp"

namespace entente {
namespace {

constexpr std::string_view country_kind = "country";

const Actor& actor_at(const Vocabulary& vocabulary, std::int32_t index) { return vocabulary.actors()[static_cast<std::size_t>(index)]; }

KnownOffice office_of(const Vocabulary& vocabulary, const HeldOffice& held) {
  KnownOffice office{std::string(held.role), std::string(held.body), "", std::string(held.from), std::string(held.to)};
  const std::int32_t body = held.body.empty() ? held.country : vocabulary.actor(held.body);
  if (body >= 0) {
    office.of = actor_at(vocabulary, body).name;
    office.of_id = actor_at(vocabulary, body).id;
  }
  return office;
}

/// The country of the office held last; one that goes on is later than one that ended.
std::string country_of_offices(const Vocabulary& vocabulary, const Actor& actor) {
  const HeldOffice* last = nullptr;
  for (const HeldOffice& office : actor.offices) {
    if (office.country >= 0 && (last == nullptr || std::tuple(office.from, office.to) >= std::tuple(last->from, last->to))) last = &office;
  }
  return last == nullptr ? std::string() : std::string(actor_at(vocabulary, last->country).id);
}

/// The country that most claims give an office of; of equals the first by id.
std::string country_of_claims(const KnowledgeGraph& graph, Vertex actor) {
  std::map<std::string, std::size_t> claims;
  for (const Edge& edge : boost::make_iterator_range(boost::out_edges(actor, graph.graph))) {
    const ActorVertex& body = graph.graph[boost::target(edge, graph.graph)];
    if (graph.event(edge).role && !body.country.empty()) claims[body.country] += graph.event(edge).claims.size();
  }
  const auto most = std::max_element(claims.begin(), claims.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == claims.end() ? std::string() : most->first;
}

void add_of_authority(ActorVertex& actor, const Vocabulary& vocabulary) {
  if (actor.kind == country_kind) actor.country = actor.id;
  const std::int32_t index = vocabulary.actor(actor.id);
  if (index < 0) return;
  const Actor& known = actor_at(vocabulary, index);
  if (actor.country.empty()) {
    actor.country = known.country >= 0 ? std::string(actor_at(vocabulary, known.country).id) : country_of_offices(vocabulary, known);
  }
  actor.offices.clear();
  for (const HeldOffice& held : known.offices) actor.offices.push_back(office_of(vocabulary, held));
  std::stable_sort(actor.offices.begin(), actor.offices.end(),
                   [](const KnownOffice& a, const KnownOffice& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
}

}  // namespace

void add_known_facts(KnowledgeGraph& graph, const Vocabulary& vocabulary) {
  const std::size_t actors = boost::num_vertices(graph.graph);
  for (Vertex vertex = 0; vertex < actors; ++vertex) add_of_authority(graph.graph[vertex], vocabulary);
  for (Vertex vertex = 0; vertex < actors; ++vertex) {
    if (graph.graph[vertex].country.empty()) graph.graph[vertex].country = country_of_claims(graph, vertex);
  }
}

}  // namespace entente
