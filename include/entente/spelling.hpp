#pragma once
// Names of people in any script and spelling: how they sound in Latin letters, and which of them are one name.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Lower-case Latin form of `name` in any script (ICU), with accents and other marks taken off.
std::string romanized(std::string_view name);

/// Runs of letters a to z in `romanized` text; an apostrophe inside a word does not end it.
std::vector<std::string> words_in_letters(std::string_view romanized);

/// A name as it is compared.
struct SpokenName {
  std::vector<std::string> words;      ///< letters a to z; without articles, where two words remain
  std::vector<std::string> skeletons;  ///< of each word: its consonants in classes, see `skeleton`
  unsigned regnal = 0;                 ///< the number of a ruler («الثاني», "II"), 1 to 39; 0 for none
  std::vector<std::string> words_without_regnal;
  bool without_vowels = false;         ///< written in the script that leaves short vowels out, see `sounds_script`
};

SpokenName speak(std::string_view name);

enum class Likeness {
  different,
  near,  ///< might be one name: for a person to decide
  same,  ///< one name in two spellings, if no third name fits as well
};

struct Comparison {
  Likeness likeness = Likeness::different;
  int score = 0;  ///< evidence that both write one name, in hundredths of a nat; comparable between names of one script
};

/// Compares two full names; a name of one word is never more than `near` to another. Symmetric. Rulers of different
/// numbers are different.
///
/// Between a script without vowels and another one the words are aligned one to one by a stochastic edit distance whose
/// costs were learned from pairs of words (packs/sources/sounds.tsv); within one script they must have one skeleton and
/// differ little.
Comparison compare(const SpokenName& a, const SpokenName& b);

/// A name among others.
struct NamedEntry {
  std::string name;
  bool anchor = false;  ///< surely another person than every other anchor: an entry of the authority
};

/// Two entries that may be one name; positions in the list, `left < right`.
struct SpellingMatch {
  std::size_t left = 0;
  std::size_t right = 0;
  int score = 0;      ///< see `Comparison`
  bool same = false;  ///< one name: sure, and without a rival
  bool rival = false; ///< sure by itself, but another name fits as well

  auto operator<=>(const SpellingMatch&) const = default;
};

/// All pairs of names that are or nearly are one, by position. Does not depend on the order of the entries otherwise.
///
/// A match has a rival when one of its ends fits a third name, unlike the other end, about as well or better.
std::vector<SpellingMatch> match_spellings(const std::vector<NamedEntry>& entries);

}  // namespace entente
