#pragma once
// Proofs over the rules of one pack that need no text: what stands twice, what hides what, what no word backs.

#include <cstddef>
#include <string>
#include <vector>

#include "entente/vocabulary.hpp"

/// One thing found in a pack.
struct PackFinding {
  std::string file;
  std::size_t line = 0;     ///< from 1
  std::string check;        ///< which proof: "duplicate", "shadow", "frame", "value", "reading", "example"
  std::string message;
  bool note = false;        ///< worth knowing, but sound
};

/// Findings in the files of `folder`, from which `pack` was loaded: ids that stand twice; triggers of one relation that share
/// word, first frame and conditions; unknown statuses; places in frames that are neither a place nor a preposition of the pack; closed words
/// that are a trigger too. Governors and bodies that are a trigger too are notes: there the sentence decides. By file and
/// line. Throws `entente::Error` for a file that cannot be read.
std::vector<PackFinding> rule_findings(const std::string& folder, const entente::Pack& pack);
