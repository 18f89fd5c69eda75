// Communities by the betweenness of ties (Girvan and Newman 2002), with Boost's clustering: each connected part of the net is
// split where most shortest chains pass, the parts again, and of all these splits those are kept that together give the
// greatest modularity (Newman 2004).

#include <algorithm>
#include <boost/graph/bc_clustering.hpp>
#include <boost/graph/connected_components.hpp>
#include <map>
#include <tuple>

#include "query/network.hpp"

namespace entente {
namespace {

using Members = std::vector<NetVertex>;  ///< ascending

/// The ties of a part of the net while they are cut.
struct Cut {
  double betweenness = 0;
};
using Cuttable = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Cut>;

/// Actors who hang together, and the ties between them that are not yet cut.
struct Part {
  Members members;
  Cuttable ties;  ///< its vertices are positions in `members`
};

/// The connected parts of a graph, each in ascending order, in the order of their first vertices.
template <typename G>
std::vector<Members> parts_of(const G& graph) {
  std::vector<std::size_t> label(boost::num_vertices(graph), 0);
  std::vector<Members> parts(boost::connected_components(graph, boost::make_iterator_property_map(label.begin(), boost::get(boost::vertex_index, graph))));
  for (NetVertex vertex = 0; vertex < label.size(); ++vertex) parts[label[vertex]].push_back(vertex);
  return parts;
}

/// Cuts until the graph falls apart.
struct FallsApart {
  std::size_t parts;
  template <typename CutEdge>
  bool operator()(double /*most*/, CutEdge /*next*/, const Cuttable& graph) const {
    return parts_of(graph).size() > parts;
  }
};

class Splitter {
 public:
  explicit Splitter(const NetGraph& net) : net_(net), ties_(static_cast<double>(boost::num_edges(net))) {}

  /// The best communities out of these members, who hang together.
  [[nodiscard]] std::vector<Members> best(const Members& members) const {
    Part part{members, Cuttable(members.size())};
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (const NetVertex other : boost::make_iterator_range(boost::adjacent_vertices(members[i], net_))) {
        const auto place = std::lower_bound(members.begin(), members.end(), other);
        if (members[i] < other && place != members.end() && *place == other) {
          boost::add_edge(i, static_cast<std::size_t>(place - members.begin()), part.ties);
        }
      }
    }
    return best(std::move(part));
  }

  /// What a community adds to the modularity: its share of ties less that which chance would give.
  [[nodiscard]] double share(const Members& members) const {
    double inside = 0;
    double ends = 0;
    for (const NetVertex member : members) {
      ends += static_cast<double>(boost::out_degree(member, net_));
      for (const NetVertex other : boost::make_iterator_range(boost::adjacent_vertices(member, net_))) {
        if (member < other && std::binary_search(members.begin(), members.end(), other)) ++inside;
      }
    }
    return inside / ties_ - (ends / (2 * ties_)) * (ends / (2 * ties_));
  }

 private:
  [[nodiscard]] std::vector<Members> best(Part part) const {
    Members members = part.members;
    if (members.size() < 3) return {std::move(members)};
    std::vector<Members> smaller;
    double gain = 0;
    for (Part& piece : split(std::move(part))) {
      for (Members& community : best(std::move(piece))) {
        gain += share(community);
        smaller.push_back(std::move(community));
      }
    }
    return gain > share(members) + 1e-12 ? smaller : std::vector<Members>{std::move(members)};
  }

  /// What is cut stays cut in the pieces.
  static std::vector<Part> split(Part part) {
    boost::betweenness_centrality_clustering(part.ties, FallsApart{1}, boost::get(&Cut::betweenness, part.ties),
                                             boost::get(boost::vertex_index, part.ties));
    std::vector<Part> pieces;
    std::vector<std::pair<std::size_t, std::size_t>> place(part.members.size());  // piece, and position in it
    for (const Members& positions : parts_of(part.ties)) {
      Part& piece = pieces.emplace_back(Part{{}, Cuttable(positions.size())});
      for (const std::size_t position : positions) {
        place[position] = {pieces.size() - 1, piece.members.size()};
        piece.members.push_back(part.members[position]);
      }
    }
    for (const auto& tie : boost::make_iterator_range(boost::edges(part.ties))) {
      const auto& [piece, from] = place[boost::source(tie, part.ties)];
      boost::add_edge(from, place[boost::target(tie, part.ties)].second, pieces[piece].ties);
    }
    return pieces;
  }

  const NetGraph& net_;
  double ties_;
};

/// The net of its strongest ties; all actors stay.
NetGraph strongest_ties(const NetGraph& net, std::size_t most) {
  std::vector<NetEdge> ties(boost::edges(net).first, boost::edges(net).second);
  const auto rank = [&](const NetEdge& tie) {
    return std::tuple(-net[tie].strength, net[tie].doubt, boost::source(tie, net), boost::target(tie, net));
  };
  std::sort(ties.begin(), ties.end(), [&](const NetEdge& a, const NetEdge& b) { return rank(a) < rank(b); });
  NetGraph strong(boost::num_vertices(net));
  for (std::size_t i = 0; i < std::min(most, ties.size()); ++i) {
    boost::add_edge(boost::source(ties[i], net), boost::target(ties[i], net), net[ties[i]], strong);
  }
  return strong;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);
using Labels = std::vector<std::size_t>;  ///< by vertex of the net

/// Those without a community join that of their strongest tie, round after round.
void join_strongest(const NetGraph& net, Labels& labels) {
  for (bool changed = true; changed;) {
    changed = false;
    const Labels before = labels;
    for (const NetVertex vertex : boost::make_iterator_range(boost::vertices(net))) {
      if (before[vertex] != none) continue;
      double strongest = -1;
      for (const NetEdge& tie : boost::make_iterator_range(boost::out_edges(vertex, net))) {
        const std::size_t there = before[boost::target(tie, net)];
        if (there == none || net[tie].strength <= strongest) continue;
        strongest = net[tie].strength;
        labels[vertex] = there;
        changed = true;
      }
    }
  }
}

/// A community for each actor: the parts of the strongest ties split, then the others.
Labels labels_of(const NetGraph& net, std::size_t most_ties) {
  const bool large = boost::num_edges(net) > most_ties;
  const NetGraph strong = large ? strongest_ties(net, most_ties) : NetGraph();
  const NetGraph& shaping = large ? strong : net;
  const Splitter splitter(shaping);
  Labels labels(boost::num_vertices(net), none);
  std::size_t next = 0;
  for (const Members& part : parts_of(shaping)) {
    if (part.size() < 2) continue;
    for (const Members& community : splitter.best(part)) {
      for (const NetVertex member : community) labels[member] = next;
      ++next;
    }
  }
  if (!large) return labels;
  join_strongest(net, labels);
  for (const Members& part : parts_of(net)) {  // whole parts of weak ties
    if (labels[part.front()] != none) continue;
    for (const NetVertex member : part) labels[member] = next;
    ++next;
  }
  return labels;
}

Community community_of(const KnowledgeGraph& graph, const Network& network, const Labels& labels, Members members) {
  Community community;
  std::map<NetVertex, std::size_t> inside;
  for (const NetVertex member : members) {
    for (const NetEdge& tie : boost::make_iterator_range(boost::out_edges(member, network.graph))) {
      const NetVertex other = boost::target(tie, network.graph);
      const auto& events = network.graph[tie].events;
      if (labels[other] != labels[member]) {
        community.leaving += events.size();
        continue;
      }
      ++inside[member];
      if (member < other) community.events.insert(community.events.end(), events.begin(), events.end());
    }
  }
  std::stable_sort(members.begin(), members.end(), [&](NetVertex a, NetVertex b) { return inside[a] > inside[b]; });
  for (const NetVertex member : members) community.members.push_back(network.actors[member]);
  std::sort(community.events.begin(), community.events.end(),
            [&](const Edge& a, const Edge& b) { return graph.event(a).id < graph.event(b).id; });
  return community;
}

}  // namespace

Communities communities_of(const KnowledgeGraph& graph, const EventFilter& filter, const Affiliations* officials, std::size_t most_ties) {
  const Network network = network_of(graph, filter, officials_as_countries(graph, officials));
  Communities communities;
  if (network.actors.empty()) return communities;
  const Labels labels = labels_of(network.graph, most_ties);
  std::map<std::size_t, Members> members;
  for (NetVertex vertex = 0; vertex < labels.size(); ++vertex) members[labels[vertex]].push_back(vertex);
  const Splitter whole(network.graph);
  for (const auto& [label, list] : members) {
    communities.modularity += whole.share(list);
    if (list.size() > 1) communities.list.push_back(community_of(graph, network, labels, list));
  }
  std::sort(communities.list.begin(), communities.list.end(), [](const Community& a, const Community& b) {
    return std::tuple(b.members.size(), a.members.front()) < std::tuple(a.members.size(), b.members.front());
  });
  return communities;
}

}  // namespace entente
