// Which names are one actor: the same name as one entry of the authority, another spelling, the same office.

#include <algorithm>
#include <unordered_map>

#include "graph/steps.hpp"

namespace entente {
namespace {

using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

/// Kind and folded name → groups of the authority.
Index index_of(const std::vector<NameGroup>& groups) {
  Index authorities;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].authority && !groups[i].key.empty()) authorities[groups[i].key].push_back(i);
  }
  return authorities;
}

const std::vector<std::size_t>& found(const Index& index, const std::string& key) {
  static const std::vector<std::size_t> none;
  const auto place = index.find(key);
  return place == index.end() ? none : place->second;
}

void join(NameGroup& group, std::string rule, std::string why) {
  group.rule = std::move(rule);
  group.why = std::move(why);
}

void note_near(const std::vector<NameGroup>& groups, std::size_t group, const std::vector<std::size_t>& others,
               const std::string& why, std::vector<NearMatch>& near_matches) {
  const std::string& id = groups[group].id;
  for (const std::size_t other : others) {
    if (other != group) near_matches.push_back({std::min(id, groups[other].id), std::max(id, groups[other].id), why});
  }
}

/// The canonical id of a group that is no authority's, by its name.
std::string actor_of(std::vector<NameGroup>& groups, std::size_t i, const Index& authorities, std::vector<NearMatch>& near_matches) {
  NameGroup& group = groups[i];
  const auto& same_name = found(authorities, group.key);
  if (same_name.size() == 1) {
    join(group, "name", "the same name as " + groups[same_name.front()].id);
    return groups[same_name.front()].id;
  }
  note_near(groups, i, same_name, "one name, several entries of the authority", near_matches);
  return group.id;
}

/// People known by an office alone are who the authority says held it, else the one person whom other articles of that month name
/// with it.
void join_titles(NameGroups& named, Resolution& resolution) {
  for (std::size_t i = 0; i < named.groups.size(); ++i) {
    const NameGroup& group = named.groups[i];
    if (!group.holder.empty()) resolution.actor[i] = group.holder;
    const auto holders = named.holders.find(group.id);
    if (!group.title || holders == named.holders.end()) continue;
    std::set<std::string> actors;
    for (const std::uint32_t holder : holders->second) actors.insert(resolution.actor[holder]);
    if (actors.size() == 1) {
      resolution.actor[i] = *actors.begin();
      continue;
    }
    const std::vector<std::size_t> several(holders->second.begin(), holders->second.end());
    note_near(named.groups, i, several, "several people with this office in one month", resolution.near_matches);
  }
}

}  // namespace

Resolution resolve(NameGroups& named) {
  const Index authorities = index_of(named.groups);
  Resolution resolution;
  for (std::size_t i = 0; i < named.groups.size(); ++i) {
    const NameGroup& group = named.groups[i];
    resolution.actor.push_back(group.authority ? group.id : actor_of(named.groups, i, authorities, resolution.near_matches));
  }
  join_spellings(named.groups, resolution);
  join_titles(named, resolution);
  std::sort(resolution.near_matches.begin(), resolution.near_matches.end());
  return resolution;
}

}  // namespace entente
