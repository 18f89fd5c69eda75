#pragma once
// The graph as entities of FollowTheMoney, the model of Aleph and OpenSanctions.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

struct FtmValue {
  std::string_view property;
  std::string value;      ///< all values of this model are text
  std::string lang = {};  ///< ISO 639-3, of names
};

struct FtmEntity {
  std::string id;
  std::string_view schema;
  std::vector<FtmValue> values;  ///< those of one property one after the other, none twice
};

/// Gives the entities of `graph`: actors that can act, articles, posts, then what happened. Ids are Wikidata's where the
/// actor is known there, so that they meet those of OpenSanctions.
///   person → Person; country → PublicBody; organization, group → Organization; places are locations of events
///   holds_office → Occupancy of a Position; member_of → Membership; every other relation → Event
void for_each_ftm_entity(const KnowledgeGraph& graph, const std::function<void(const FtmEntity& entity)>& sink);

}  // namespace entente
