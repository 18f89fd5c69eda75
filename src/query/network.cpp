#include "query/network.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {
namespace {

constexpr double step = 0.01;  ///< so that of chains equally sure the shorter one wins

using Contacts = std::map<std::pair<Vertex, Vertex>, Contact>;

void add_event(Contact& contact, const Edge& edge, const EventEdge& event) {
  const double doubt = step - std::log(event.confidence);
  if (contact.events.empty() || doubt < contact.doubt) {
    contact.surest = edge;
    contact.doubt = doubt;
  }
  contact.events.push_back(edge);
  if (!find_relation(event.relation)->is_fact()) contact.strength += event.confidence;
}

Contacts contacts_of(const KnowledgeGraph& graph, const std::vector<Edge>& events, const Standing& standing) {
  Contacts contacts;
  for (const Edge& edge : events) {
    const EventEdge& event = graph.event(edge);
    if (event.confidence <= 0) continue;
    const Vertex a = standing(boost::source(edge, graph.graph), event);
    const Vertex b = standing(boost::target(edge, graph.graph), event);
    if (a != b) add_event(contacts[{std::min(a, b), std::max(a, b)}], edge, event);
  }
  return contacts;
}

}  // namespace

std::optional<NetVertex> Network::find(Vertex actor) const {
  const auto place = std::lower_bound(actors.begin(), actors.end(), actor);
  if (place == actors.end() || *place != actor) return std::nullopt;
  return static_cast<NetVertex>(place - actors.begin());
}

Standing each_for_itself() {
  return [](Vertex end, const EventEdge& /*event*/) { return end; };
}

Standing members_as_parties(const KnowledgeGraph& graph, const std::vector<Party>& parties) {
  return [&graph, parties](Vertex end, const EventEdge& event) {
    for (const Party& party : parties) {
      if (party.is(graph, end, event)) return party.actor;
    }
    return end;
  };
}

Standing officials_as_countries(const KnowledgeGraph& graph, const Affiliations* affiliations) {
  if (affiliations == nullptr) return each_for_itself();
  return [&graph, affiliations](Vertex end, const EventEdge& event) {
    const auto when = days_of(event);
    for (const Affiliation& held : (*affiliations)[end]) {
      if (!held.speaks_for(held.country, when)) continue;
      if (const auto country = graph.find_actor(held.country)) return *country;
    }
    return end;
  };
}

Network network_of(const KnowledgeGraph& graph, const std::vector<Edge>& events, const Standing& standing) {
  Network network;
  Contacts contacts = contacts_of(graph, events, standing);
  for (const auto& [ends, contact] : contacts) network.actors.insert(network.actors.end(), {ends.first, ends.second});
  std::sort(network.actors.begin(), network.actors.end());
  network.actors.erase(std::unique(network.actors.begin(), network.actors.end()), network.actors.end());
  network.graph = NetGraph(network.actors.size());
  for (auto& [ends, contact] : contacts) {
    boost::add_edge(*network.find(ends.first), *network.find(ends.second), std::move(contact), network.graph);
  }
  return network;
}

Network network_of(const KnowledgeGraph& graph, const EventFilter& filter, const Standing& standing) {
  std::vector<Edge> events = graph.events;
  std::erase_if(events, [&](const Edge& edge) { return !filter.accepts(graph, edge); });
  return network_of(graph, events, standing);
}

}  // namespace entente
