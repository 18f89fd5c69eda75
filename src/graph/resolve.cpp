// Which names are one actor: the same spelling as one entry of the authority, or the same sounds in another spelling.

#include <algorithm>
#include <unordered_map>

#include "graph/steps.hpp"

namespace entente {
namespace {

constexpr std::size_t fewest_consonants = 4;  ///< of a full name; shorter skeletons fit too many people

using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

bool is_telling(const std::string& skeleton) {
  return skeleton.size() - static_cast<std::size_t>(std::count(skeleton.begin(), skeleton.end(), ' ')) >= fewest_consonants;
}

struct Keys {
  Index authorities_by_key;       ///< kind and folded name → groups of the authority
  Index authorities_by_skeleton;  ///< skeleton → groups of the authority
  Index names_by_skeleton;        ///< skeleton → the other groups
};

Keys index_of(const std::vector<NameGroup>& groups) {
  Keys keys;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const NameGroup& group = groups[i];
    const bool telling = is_telling(group.skeleton);
    if (group.authority) {
      if (!group.key.empty()) keys.authorities_by_key[group.key].push_back(i);
      if (telling) keys.authorities_by_skeleton[group.skeleton].push_back(i);
    } else if (telling) {
      keys.names_by_skeleton[group.skeleton].push_back(i);
    }
  }
  return keys;
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

/// The canonical id of a group that is no authority's.
std::string actor_of(std::vector<NameGroup>& groups, std::size_t i, const Keys& keys, std::vector<NearMatch>& near_matches) {
  NameGroup& group = groups[i];
  const auto& same_name = found(keys.authorities_by_key, group.key);
  if (same_name.size() == 1) {
    join(group, "name", "the same name as " + groups[same_name.front()].id);
    return groups[same_name.front()].id;
  }
  note_near(groups, i, same_name, "one name, several entries of the authority", near_matches);
  if (!is_telling(group.skeleton)) return group.id;
  const auto& same_sounds = found(keys.authorities_by_skeleton, group.skeleton);
  if (same_sounds.size() == 1) {
    const NameGroup& authority = groups[same_sounds.front()];
    join(group, "spelling", "\"" + group.name + "\" sounds like \"" + authority.name + "\" (" + group.skeleton + ")");
    return authority.id;
  }
  if (same_sounds.size() > 1) {
    note_near(groups, i, same_sounds, "sounds like several entries of the authority (" + group.skeleton + ")", near_matches);
    return group.id;
  }
  const auto& spellings = found(keys.names_by_skeleton, group.skeleton);
  if (spellings.size() > 1) join(group, "spelling", "one name in several spellings (" + group.skeleton + ")");
  return "x:" + content_id({"sound", group.kind, group.skeleton});
}

/// People known by an office alone are the one person whom other articles of that month name with it.
void join_titles(NameGroups& named, Resolution& resolution) {
  for (std::size_t i = 0; i < named.groups.size(); ++i) {
    const NameGroup& group = named.groups[i];
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
  const Keys keys = index_of(named.groups);
  Resolution resolution;
  for (std::size_t i = 0; i < named.groups.size(); ++i) {
    const NameGroup& group = named.groups[i];
    resolution.actor.push_back(group.authority ? group.id : actor_of(named.groups, i, keys, resolution.near_matches));
  }
  join_titles(named, resolution);
  std::sort(resolution.near_matches.begin(), resolution.near_matches.end());
  return resolution;
}

}  // namespace entente
