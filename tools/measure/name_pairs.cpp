#include "name_pairs.hpp"

#include <fstream>
#include <map>
#include <set>

#include "entente/spelling.hpp"
#include "entente/support.hpp"

namespace measure {
namespace {

/// Positions among the entries to be matched.
struct Roster {
  std::vector<entente::NamedEntry> entries;
  std::map<std::string, std::size_t> left;
  std::map<std::string, std::size_t> right;
  std::map<std::size_t, std::set<std::size_t>> partners;  ///< left → right
};

Roster roster_of(const std::vector<NamePair>& pairs) {
  Roster roster;
  const auto position = [&](std::map<std::string, std::size_t>& side, const std::string& name, bool anchor) {
    const auto [place, added] = side.try_emplace(name, roster.entries.size());
    if (added) roster.entries.push_back({name, anchor});
    return place->second;
  };
  for (const NamePair& pair : pairs) {
    const std::size_t left = position(roster.left, pair.left, false);
    roster.partners[left].insert(position(roster.right, pair.right, true));
  }
  return roster;
}

/// What one left name was matched with.
struct Outcome {
  int best = 0;
  bool best_right = false;  ///< the best match is a partner
  int best_sure = 0;        ///< score of the best match taken for one person; 0 when there is none
  bool found = false;       ///< that match is a partner
  std::size_t taken_for = 0;  ///< its right name
};

}  // namespace

std::vector<NamePair> read_name_pairs(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw entente::Error(path, 0, "cannot be read");
  std::vector<NamePair> pairs;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || !entente::is_utf8(line)) throw entente::Error(path, number, "expected two names with a tab between");
    pairs.push_back({line.substr(0, tab), line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1)});
  }
  return pairs;
}

NamePairFigures match_name_pairs(const std::vector<NamePair>& pairs) {
  const Roster roster = roster_of(pairs);
  NamePairFigures figures;
  figures.left = roster.left.size();
  figures.right = roster.right.size();
  std::map<std::size_t, Outcome> outcomes;
  for (entente::SpellingMatch match : entente::match_spellings(roster.entries)) {
    if (!roster.partners.contains(match.left)) std::swap(match.left, match.right);
    const auto partners = roster.partners.find(match.left);
    if (partners == roster.partners.end() || roster.partners.contains(match.right)) continue;  // of one side
    const bool right = partners->second.contains(match.right);
    Outcome& outcome = outcomes[match.left];
    if (match.score > outcome.best) {
      outcome.best = match.score;
      outcome.best_right = right;
    }
    if (match.same && match.score > outcome.best_sure) {
      outcome.best_sure = match.score;
      outcome.found = right;
      outcome.taken_for = match.right;
    }
  }
  for (const auto& [left, partners] : roster.partners) {
    const Outcome& outcome = outcomes[left];
    figures.first += outcome.best_right ? 1U : 0U;
    figures.found += outcome.found ? 1U : 0U;
    if (!outcome.found && outcome.best_sure > 0) {
      ++figures.wrong;
      figures.mistaken.push_back({roster.entries[left].name, roster.entries[outcome.taken_for].name});
    }
    if (!outcome.found) figures.missed.push_back({roster.entries[left].name, roster.entries[*partners.begin()].name});
  }
  return figures;
}

}  // namespace measure
