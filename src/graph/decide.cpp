// A person's decisions on who is who, over the rules.

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "graph/steps.hpp"

namespace entente {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;
using Members = std::vector<std::size_t>;

/// Sets of positions that only grow together; each is known by its least member.
class Sets {
 public:
  explicit Sets(std::size_t size) : root_(size), members_(size) {
    std::iota(root_.begin(), root_.end(), std::size_t{0});
    for (std::size_t i = 0; i < size; ++i) members_[i] = {i};
  }
  [[nodiscard]] std::size_t root(std::size_t i) const { return root_[i]; }
  [[nodiscard]] const Members& members(std::size_t i) const { return members_[root_[i]]; }
  void unite(std::size_t a, std::size_t b) {
    const std::size_t kept = std::min(root_[a], root_[b]);
    const std::size_t lost = std::max(root_[a], root_[b]);
    if (kept == lost) return;
    for (const std::size_t i : members_[lost]) root_[i] = kept;
    members_[kept].insert(members_[kept].end(), members_[lost].begin(), members_[lost].end());
    std::sort(members_[kept].begin(), members_[kept].end());
    members_[lost].clear();
  }

 private:
  std::vector<std::size_t> root_;
  std::vector<Members> members_;
};

/// Decisions on groups that are there, by position.
struct Pairs {
  std::vector<Pair> same;
  std::set<Pair> different;  ///< both ways round
};

Pairs positions_of(const std::vector<NameGroup>& groups, const std::vector<Decision>& decisions) {
  std::unordered_map<std::string_view, std::size_t> positions;
  for (std::size_t i = 0; i < groups.size(); ++i) positions[groups[i].id] = i;
  Pairs pairs;
  for (const Decision& decision : decisions) {
    const auto left = positions.find(decision.left);
    const auto right = positions.find(decision.right);
    if (left == positions.end() || right == positions.end()) continue;  // on articles that are not here
    if (decision.same) {
      pairs.same.emplace_back(left->second, right->second);
    } else {
      pairs.different.insert({{left->second, right->second}, {right->second, left->second}});
    }
  }
  std::sort(pairs.same.begin(), pairs.same.end());
  return pairs;
}

bool contradict(const Members& a, const Members& b, const std::set<Pair>& different) {
  return std::any_of(a.begin(), a.end(), [&](std::size_t x) {
    return std::any_of(b.begin(), b.end(), [&](std::size_t y) { return different.contains({x, y}); });
  });
}

/// Groups that decisions say are the same, unless others say that two of them differ.
Sets units_of(std::size_t size, const Pairs& pairs) {
  Sets units(size);
  for (const auto& [a, b] : pairs.same) {
    if (!contradict(units.members(a), units.members(b), pairs.different)) units.unite(a, b);
  }
  return units;
}

/// The least authority id, else an id that the rules gave and no earlier part took, else the least source id.
std::string canonical_id(const std::vector<NameGroup>& groups, const std::vector<std::string>& by_rule, const Members& part,
                         std::set<std::string>& taken) {
  const auto authority = std::find_if(part.begin(), part.end(), [&](std::size_t i) { return groups[i].authority; });
  if (authority != part.end()) return groups[*authority].id;
  for (const std::size_t i : part) {
    if (taken.insert(by_rule[i]).second) return by_rule[i];
  }
  return groups[part.front()].id;
}

/// Units of one actor, parted where decisions say so; authorities first, then by id: each joins the first part it may.
std::vector<Members> parts_of(std::vector<Members> units, const std::vector<NameGroup>& groups, const std::set<Pair>& different) {
  std::stable_partition(units.begin(), units.end(), [&](const Members& unit) {
    return std::any_of(unit.begin(), unit.end(), [&](std::size_t i) { return groups[i].authority; });
  });
  std::vector<Members> parts;
  for (const Members& unit : units) {
    auto part = std::find_if(parts.begin(), parts.end(), [&](const Members& there) { return !contradict(unit, there, different); });
    if (part == parts.end()) part = parts.emplace(parts.end());
    part->insert(part->end(), unit.begin(), unit.end());
  }
  for (Members& part : parts) std::sort(part.begin(), part.end());
  return parts;
}

void explain(std::vector<NameGroup>& groups, const Pairs& pairs) {
  for (const auto& [a, b] : pairs.different) {
    if (groups[a].authority) continue;
    groups[a].rule = "decision";
    groups[a].why = "decided to differ from " + groups[b].id;
  }
  for (const auto& [a, b] : pairs.same) {
    for (const auto& [group, other] : {Pair{a, b}, Pair{b, a}}) {
      if (groups[group].authority) continue;
      groups[group].rule = "decision";
      groups[group].why = "decided to be the same as " + groups[other].id;
    }
  }
}

}  // namespace

void apply_decisions(std::vector<NameGroup>& groups, Resolution& resolution, const std::vector<Decision>& decisions) {
  const Pairs pairs = positions_of(groups, decisions);
  if (pairs.same.empty() && pairs.different.empty()) return;
  const Sets units = units_of(groups.size(), pairs);
  Sets actors = units;  // and what the rules unite
  const std::vector<std::string> by_rule = resolution.actor;
  std::unordered_map<std::string_view, std::size_t> first_of;
  for (std::size_t i = 0; i < groups.size(); ++i) actors.unite(first_of.try_emplace(by_rule[i], i).first->second, i);
  std::set<std::string> taken;
  for (std::size_t least = 0; least < groups.size(); ++least) {
    if (actors.root(least) != least) continue;
    std::vector<Members> inside;
    for (const std::size_t i : actors.members(least)) {
      if (units.root(i) == i) inside.push_back(units.members(i));
    }
    for (const Members& part : parts_of(std::move(inside), groups, pairs.different)) {
      const std::string id = canonical_id(groups, by_rule, part, taken);
      for (const std::size_t i : part) resolution.actor[i] = id;
    }
  }
  explain(groups, pairs);
}

}  // namespace entente
