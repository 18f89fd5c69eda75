#pragma once
// The example sentences of a pack: what a trigger says it gives, held against what it does give.

#include <string>
#include <vector>

#include "entente/vocabulary.hpp"

/// What is wrong with an example; empty when it gives what it says. `language` is the name under which `vocabulary` holds
/// the pack. The sentence is read as one of an article of 15 May 2024. Everything in `gives` must be found, with its
/// status; nothing else may come out of the trigger itself; of an example that gives nothing, no triple may come by it.
std::vector<std::string> example_problems(const entente::TriggerExample& example, const std::string& language,
                                          const entente::Vocabulary& vocabulary);
