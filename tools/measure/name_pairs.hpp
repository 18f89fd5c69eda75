#pragma once
// How well names are matched across scripts, by pairs of names of one person.

#include <cstddef>
#include <string>
#include <vector>

namespace measure {

/// A name and another name of the same person, in another script.
struct NamePair {
  std::string left;
  std::string right;
};

/// Reads tab-separated pairs; further columns are ignored. Throws `entente::Error` with file and line for a row that is
/// not UTF-8 or has one column.
std::vector<NamePair> read_name_pairs(const std::string& path);

/// What became of the distinct left names, each looked for among all right names.
struct NamePairFigures {
  std::size_t left = 0;      ///< distinct left names
  std::size_t right = 0;     ///< distinct right names
  std::size_t first = 0;     ///< left names whose best candidate is a partner, sure or not
  std::size_t found = 0;     ///< left names taken for a partner
  std::size_t wrong = 0;     ///< left names taken for somebody else
  std::vector<NamePair> missed;   ///< left names not found, each with a partner
  std::vector<NamePair> mistaken; ///< left names taken for somebody else, with that name

  [[nodiscard]] double found_share() const { return left == 0 ? 0 : static_cast<double>(found) / static_cast<double>(left); }
  [[nodiscard]] double first_share() const { return left == 0 ? 0 : static_cast<double>(first) / static_cast<double>(left); }
  [[nodiscard]] double wrong_share() const { return left == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(left); }
};

NamePairFigures match_name_pairs(const std::vector<NamePair>& pairs);

}  // namespace measure
