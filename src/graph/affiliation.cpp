// Who holds an office of which country when: out of the facts that articles tell, and out of the authority.

#include <algorithm>
#include <tuple>

#include "entente/graph.hpp"
#include "entente/vocabulary.hpp"

namespace entente {
namespace {

constexpr int reach = 183;           ///< days that an office is taken to last before and after articles tell of it
constexpr int far_away = 10'000'000; ///< days from 1970, beyond all that anybody tells

bool is_organization_id(std::string_view body) { return body.starts_with("org:"); }

/// The days of an office as the authority dates it; nothing when it does not.
std::optional<DaySpan> known_days(std::string_view from, std::string_view to) {
  if (from.empty() && to.empty()) return std::nullopt;
  const auto first = parse_days(from);
  const auto last = parse_days(to);
  return DaySpan{first ? first->first : -far_away, last ? last->last : far_away};
}

Affiliation known_office(const HeldOffice& office, const Vocabulary& authority) {
  Affiliation made;
  made.role = office.role;
  made.from = office.from;
  made.to = office.to;
  made.days = known_days(office.from, office.to);
  made.of_state = office.country >= 0 && !is_organization_id(office.body);
  made.of = office.body;
  std::int32_t country = office.country;
  if (const std::int32_t body = authority.actor(office.body); body >= 0) {
    const Actor& organization = authority.actors()[static_cast<std::size_t>(body)];
    made.of = organization.name;
    made.of_id = organization.id;
    if (country < 0) country = organization.country;
  }
  if (country < 0) return made;
  const Actor& state = authority.actors()[static_cast<std::size_t>(country)];
  made.country = state.id;
  if (made.of.empty()) {
    made.of = state.name;
    made.of_id = state.id;
  }
  return made;
}

Affiliation home_of(const Actor& actor, const Vocabulary& authority) {
  const Actor& state = authority.actors()[static_cast<std::size_t>(actor.country)];
  Affiliation made;
  made.country = made.of_id = state.id;
  made.of = state.name;
  made.days = DaySpan{-far_away, far_away};
  return made;
}

void add_known(const KnowledgeGraph& graph, const Vocabulary& authority, Affiliations& affiliations) {
  for (Vertex vertex = 0; vertex < affiliations.size(); ++vertex) {
    const std::int32_t known = authority.actor(graph.graph[vertex].id);
    if (known < 0) continue;
    const Actor& actor = authority.actors()[static_cast<std::size_t>(known)];
    auto& list = affiliations[vertex];
    if (actor.country >= 0) list.push_back(home_of(actor, authority));
    for (const HeldOffice& office : actor.offices) list.push_back(known_office(office, authority));
    std::stable_sort(list.begin(), list.end(), [](const Affiliation& a, const Affiliation& b) { return a.from < b.from; });
  }
}

/// The country of a body, by the authority; empty for none.
std::string country_of_body(const std::vector<Affiliation>& body) {
  const auto home = std::find_if(body.begin(), body.end(), [](const Affiliation& row) { return row.role.empty(); });
  return home == body.end() ? std::string() : home->country;
}

/// An office as articles tell it. They say that it is held and seldom since when.
Affiliation told_office(const KnowledgeGraph& graph, const Edge& fact, const Affiliations& affiliations) {
  const EventEdge& event = graph.event(fact);
  const Vertex holder = boost::source(fact, graph.graph);
  const Vertex held_in = boost::target(fact, graph.graph);
  const ActorVertex& body = graph.graph[held_in];
  Affiliation made;
  made.of_state = body.kind == "country";
  made.country = made.of_state ? body.id : country_of_body(affiliations[held_in]);
  made.of = body.name;
  made.of_id = body.id;
  made.role = event.role.value_or("");
  made.from = event.time ? *event.time : event.first_told;
  made.to = event.time ? *event.time : event.last_told;
  made.sources = event.sources;
  made.days = days_of(event);
  const auto& known = affiliations[holder];
  const bool dated_elsewhere = std::any_of(known.begin(), known.end(), [&](const Affiliation& row) {
    return row.sources == 0 && row.country == made.country && row.days;
  });
  if (made.days && !dated_elsewhere) made.days = DaySpan{made.days->first - reach, made.days->last + reach};
  return made;
}

void add_told(const KnowledgeGraph& graph, Affiliations& affiliations) {
  for (const Edge& edge : graph.events) {
    const EventEdge& event = graph.event(edge);
    if (event.relation != "holds_office" || event.status != "actual") continue;
    affiliations[boost::source(edge, graph.graph)].push_back(told_office(graph, edge, affiliations));
  }
  for (auto& list : affiliations) {
    const auto told = std::find_if(list.begin(), list.end(), [](const Affiliation& row) { return row.sources > 0; });
    std::stable_sort(told, list.end(), [](const Affiliation& a, const Affiliation& b) {
      return std::tie(a.from, a.to, a.of, a.role) < std::tie(b.from, b.to, b.of, b.role);
    });
  }
}

/// The days of the articles that name an actor.
std::optional<DaySpan> days_told(const KnowledgeGraph& graph, const ActorVertex& actor) {
  std::optional<DaySpan> told;
  for (const std::uint32_t document : actor.documents) {
    const auto day = parse_days(graph.documents[document].date);
    if (!day) continue;
    told = told ? DaySpan{std::min(told->first, day->first), std::max(told->last, day->last)} : *day;
  }
  return told;
}

}  // namespace

bool Affiliation::speaks_for(std::string_view country_id, const std::optional<DaySpan>& when) const {
  return of_state && country == country_id && days && (!when || days->overlaps(*when));
}

Affiliations affiliations_of(const KnowledgeGraph& graph, const Vocabulary* authority) {
  Affiliations affiliations(boost::num_vertices(graph.graph));
  if (authority != nullptr) add_known(graph, *authority, affiliations);
  add_told(graph, affiliations);
  return affiliations;
}

bool belongs_to(const KnowledgeGraph& graph, const Affiliations& affiliations, Vertex actor, std::string_view country_id,
                const std::optional<DaySpan>& when) {
  if (graph.graph[actor].id == country_id) return true;
  return std::any_of(affiliations[actor].begin(), affiliations[actor].end(), [&](const Affiliation& row) {
    if (row.country != country_id) return false;
    return row.role.empty() || (row.days && (!when || row.days->overlaps(*when)));
  });
}

void add_countries(KnowledgeGraph& graph, const Affiliations& affiliations) {
  for (Vertex vertex = 0; vertex < affiliations.size(); ++vertex) {
    ActorVertex& actor = graph.graph[vertex];
    actor.country = actor.kind == "country" ? actor.id : std::string();
    if (actor.kind == "country") continue;
    const auto told = days_told(graph, actor);
    const auto rank = [&](const Affiliation& row) {
      const bool then = row.days && (!told || row.days->overlaps(*told));
      return std::tuple(then, row.days ? row.days->last : -far_away, row.days ? row.days->first : -far_away, row.sources);
    };
    const auto last = std::max_element(affiliations[vertex].begin(), affiliations[vertex].end(),
                                       [&](const Affiliation& a, const Affiliation& b) { return rank(a) < rank(b); });
    if (last != affiliations[vertex].end()) actor.country = last->country;
  }
}

void add_known_facts(KnowledgeGraph& graph, const Vocabulary& vocabulary) {
  const Affiliations affiliations = affiliations_of(graph, &vocabulary);
  add_countries(graph, affiliations);
  for (Vertex vertex = 0; vertex < affiliations.size(); ++vertex) {
    auto& offices = graph.graph[vertex].offices;
    offices.clear();
    for (const Affiliation& row : affiliations[vertex]) {
      if (row.sources == 0 && !row.role.empty()) offices.push_back({row.role, row.of, row.of_id, row.from, row.to});
    }
  }
}

}  // namespace entente
