// Names of one person in several spellings and scripts.

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

#include "entente/spelling.hpp"
#include "graph/steps.hpp"

namespace entente {
namespace {

/// Groups with a full name of a person, and these names.
struct People {
  std::vector<std::size_t> groups;
  std::vector<NamedEntry> entries;
};

/// Groups that a rule has already given to an entry of the authority stand behind that entry.
People people_of(const std::vector<NameGroup>& groups, const Resolution& resolution) {
  People people;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].spelling.empty() || resolution.actor[i] != groups[i].id) continue;
    people.groups.push_back(i);
    people.entries.push_back({groups[i].spelling, groups[i].authority});
  }
  return people;
}

/// Sets of people that grow as matches come; each knows the one entry of the authority in it.
class Clusters {
 public:
  explicit Clusters(const People& people) : root_(people.groups.size()), authority_(people.groups.size(), none) {
    std::iota(root_.begin(), root_.end(), std::size_t{0});
    for (std::size_t i = 0; i < people.entries.size(); ++i) {
      if (people.entries[i].anchor) authority_[i] = i;
    }
  }
  [[nodiscard]] std::size_t root(std::size_t i) const {
    while (root_[i] != i) i = root_[i];
    return i;
  }
  /// Unites the clusters of two people; false when two entries of the authority would meet.
  bool unite(std::size_t a, std::size_t b) {
    const std::size_t kept = std::min(root(a), root(b));
    const std::size_t lost = std::max(root(a), root(b));
    if (kept == lost) return true;
    if (authority_[kept] != none && authority_[lost] != none) return false;
    root_[lost] = kept;
    authority_[kept] = std::min(authority_[kept], authority_[lost]);
    return true;
  }
  /// The entry of the authority, else the first by id.
  [[nodiscard]] std::size_t canonical(std::size_t i) const { return authority_[root(i)] != none ? authority_[root(i)] : root(i); }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> root_;
  std::vector<std::size_t> authority_;  ///< by root
};

std::string score_of(const SpellingMatch& match) { return fmt::format("{}.{:02}", match.score / 100, match.score % 100); }

/// Surest first: where not all can hold, the surer do.
void sort_by_score(std::vector<SpellingMatch>& matches) {
  std::sort(matches.begin(), matches.end(), [](const SpellingMatch& a, const SpellingMatch& b) {
    return a.score != b.score ? a.score > b.score : a < b;
  });
}

}  // namespace

void join_spellings(std::vector<NameGroup>& groups, Resolution& resolution) {
  const People people = people_of(groups, resolution);
  std::vector<SpellingMatch> matches = match_spellings(people.entries);
  sort_by_score(matches);
  Clusters clusters(people);
  const auto group = [&](std::size_t person) -> NameGroup& { return groups[people.groups[person]]; };
  const auto note = [&](const SpellingMatch& match, const std::string& why) {
    resolution.near_matches.push_back({group(match.left).id, group(match.right).id, why + " (evidence " + score_of(match) + ")"});
  };
  for (const SpellingMatch& match : matches) {
    if (!match.same) {
      note(match, match.rival ? "sounds like it, and like another" : "sounds nearly like it");
    } else if (!clusters.unite(match.left, match.right)) {
      note(match, "would join two entries of the authority");
    } else {
      for (const auto& [one, other] : {std::pair(match.left, match.right), std::pair(match.right, match.left)}) {
        if (group(one).authority || group(one).rule == "spelling") continue;
        group(one).rule = "spelling";
        group(one).why = fmt::format("\"{}\" is \"{}\" in another spelling (evidence {})", group(one).name, group(other).name, score_of(match));
      }
    }
  }
  for (std::size_t i = 0; i < people.groups.size(); ++i) resolution.actor[people.groups[i]] = group(clusters.canonical(i)).id;
}

}  // namespace entente
