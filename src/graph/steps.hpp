#pragma once
// From claims to a graph, in the order of the steps: what each article's actors are called, who is who, which claims tell
// one event, how many independent sources tell it, which plan was carried out.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

/// Articles in the order of their ids.
using Extractions = std::vector<StoredExtraction>;

// ---- 1. sources.cpp: one entry for all actors of all articles that are surely named alike --------------------------

/// A group of actors of articles under one source id.
struct NameGroup {
  std::string id;
  std::string kind;
  std::string name;
  std::string key;         ///< class of the kind and folded name: what a second article must share to be the same group
  std::string spelling;    ///< a person's full name, to be compared with other spellings; else empty
  bool authority = false;  ///< `id` is an authority's
  bool title = false;      ///< a person known by an office alone
  std::string rule = "alone";
  std::string why;
  std::size_t documents = 0;
};

struct NameGroups {
  std::vector<NameGroup> groups;                           ///< by id
  std::vector<std::vector<std::uint32_t>> of_article;      ///< article → its actors in their order → position in `groups`
  std::map<std::string, std::set<std::uint32_t>> holders;  ///< id that a mere title would get → people named with it
};

NameGroups group_names(const Extractions& articles);

// ---- 2. spell.cpp, resolve.cpp, decide.cpp: which groups are one actor --------------------------------------------------------

/// A group's actor: groups with the same `actor` are one.
struct Resolution {
  std::vector<std::string> actor;  ///< group → canonical id
  std::vector<NearMatch> near_matches;
};

/// Joins groups whose names are one name in several spellings or scripts, where no rule before did; says why in each.
void join_spellings(std::vector<NameGroup>& groups, Resolution& resolution);

/// Applies the rules and says in each group which one did it.
Resolution resolve(NameGroups& named);

/// Lets decisions win over the rules.
void apply_decisions(std::vector<NameGroup>& groups, Resolution& resolution, const std::vector<Decision>& decisions);

// ---- 3. group.cpp: which claims tell one event ---------------------------------------------------------------------

/// A claim with the actors of the world at its ends.
struct ResolvedClaim {
  Claim claim;
  Vertex subject = 0;
  Vertex object = 0;
  std::string relation;
  std::string status;
  std::optional<std::string> role;
  std::optional<Vertex> place;
  std::string_view place_name;  ///< folded: Singapore the city is where Singapore the country is; lives with the graph
  std::optional<DaySpan> when;  ///< of `claim.time`
  std::optional<DaySpan> told;  ///< of its article's date
  bool symmetric = false;
  bool fact = false;
};

/// Positions in the list of claims that tell one event.
struct EventGroup {
  std::vector<std::size_t> claims;
  std::optional<std::string> time;
  std::optional<DaySpan> when;
  std::optional<Vertex> place;
};

/// Splits `alike` (claims with the same ends, relation, status, and for facts role) into events. Does not depend on order.
std::vector<EventGroup> group_claims(const std::vector<ResolvedClaim>& claims, const std::vector<std::size_t>& alike);

// ---- 4. count.cpp: how many independent sources --------------------------------------------------------------------

struct Support {
  std::size_t sources = 0;
  double confidence = 0;
};

Support support_of(const std::vector<Claim>& claims, const std::vector<ArticleRecord>& documents,
                   const std::vector<TextSignature>& signatures);

// ---- 5. link.cpp: planned events and the events that carry them out ------------------------------------------------

void link_plans(KnowledgeGraph& graph);

}  // namespace entente
