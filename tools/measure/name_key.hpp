#pragma once
// When two spellings are the same name: for scoring, cases and examples, where a name is compared, not looked up.

#include <string>
#include <string_view>

/// `name` without case, marks, punctuation, articles, possessives and spellings of one Arabic letter; words divided by one
/// space. Two names are the same when their keys are. Empty for a name without words.
std::string name_key(std::string_view name);
