#pragma once
// How likely two words, one of them in a script that leaves short vowels out, write one name.

#include <string_view>

namespace entente {

inline constexpr int no_score = -1'000'000;  ///< of words that no sequence of known pairs of letters joins

/// ISO 15924 code of the script of the left words, which leaves short vowels out.
std::string_view sounds_script();

/// Log-likelihood ratio, in hundredths of a nat, of the best alignment of two romanized words against chance: that both
/// write one name rather than any two. Positive speaks for one name. Words are of letters a to z; those longer than 24
/// letters give `no_score`.
int sound_score(std::string_view left, std::string_view right);

/// The greatest score that a word can reach against any other.
int best_left_score(std::string_view word);
int best_right_score(std::string_view word);

}  // namespace entente
