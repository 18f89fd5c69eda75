#pragma once
// entente evaluate --merge: how well many articles become one graph.

#include <string>
#include <vector>

#include "input.hpp"

/// What `--merge` is asked to measure with; what is empty is left out.
struct MergeMeasures {
  std::vector<std::string> gold;  ///< JSON Lines with "actors" that have one canonical "name" in all documents
  std::string names;              ///< tab-separated pairs of names of one person
  std::string parallel;           ///< JSON Lines: the same articles in two languages
  std::string clusters;           ///< JSON Lines: articles with "cluster", the event they tell
  std::string format = "table";
  std::size_t errors = 0;         ///< mistakes to print, of each measure

  /// Prints the measures; records that cannot be read are reported.
  ExitCode run(const InputOptions& input) const;
};
