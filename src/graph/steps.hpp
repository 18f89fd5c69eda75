#pragma once
// From claims to a graph, in the order of the steps: what each article's actors are called, who is who, which claims tell
// one event, how many independent sources tell it, which plan was carried out.

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "entente/graph.hpp"
#include "graph/claim_table.hpp"

namespace entente {

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
  std::string holder;      ///< authority's id of who held the office of a title; empty when that is not known
  std::string rule = "alone";
  std::string why;
  std::size_t documents = 0;
  std::map<std::string, std::map<std::string, std::size_t>> forms;  ///< language → surface form → articles that use it
};

struct NameGroups {
  std::vector<NameGroup> groups;                           ///< by id
  std::vector<std::uint32_t> of_actor;                     ///< actors of all articles in their order → position in `groups`
  std::vector<std::size_t> first_actor;                    ///< article → where its actors begin; one more for the end
  std::map<std::string, std::set<std::uint32_t>> holders;  ///< id that a mere title would get → people named with it

  /// Positions in `groups` of the actors of an article, in their order.
  [[nodiscard]] std::span<const std::uint32_t> of_article(std::size_t article) const {
    return std::span(of_actor).subspan(first_actor[article], first_actor[article + 1] - first_actor[article]);
  }
};

/// Takes articles one by one, so that they need not all be there at once.
class NameGrouping {
 public:
  NameGrouping();
  ~NameGrouping();
  NameGrouping(const NameGrouping&) = delete;
  NameGrouping& operator=(const NameGrouping&) = delete;

  void add(const Extraction& extraction);
  /// To be called once, at the end.
  NameGroups finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

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

/// Positions in the table of the claims that tell one event.
struct EventGroup {
  std::vector<std::size_t> claims;
  std::uint32_t time = Texts::none;
  ActorNumber place = no_actor;
};

/// Splits `alike` (claims with the same ends, relation, status, and for facts role) into events. Does not depend on order.
/// May add texts.
std::vector<EventGroup> group_claims(ClaimTable& claims, const std::vector<std::size_t>& alike);

// ---- 4. count.cpp: how many independent sources --------------------------------------------------------------------

struct Support {
  std::size_t sources = 0;
  double confidence = 0;
};

/// Of the claims of one event.
Support support_of(const ClaimTable& claims, const std::vector<std::size_t>& event, const std::vector<ArticleRecord>& documents,
                   const std::vector<TextSignature>& signatures);

// ---- 5. link.cpp: planned events and the events that carry them out ------------------------------------------------

void link_plans(KnowledgeGraph& graph);

}  // namespace entente
