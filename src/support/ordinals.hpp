#pragma once
// The number that tells a ruler from his namesakes: «الثاني عشر», "XII".

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where the words of a number stand among the words of a name.
struct RegnalNumber {
  unsigned value = 0;  ///< 1 to 39; 0 for a name without one
  std::size_t begin = 0;
  std::size_t end = 0;  ///< words `[begin, end)`
};

/// The number in a name of lower-case `words` (see `words_in_letters`) whose letters are of `script` (ISO 15924): a Roman one
/// in Latin script, in others an ordinal of the language that is likeliest to be written so. The first word is none.
RegnalNumber regnal_number(const std::vector<std::string>& words, std::string_view script);

/// 1 to 39 for a numeral of the letters i, v and x in its usual form, else 0.
unsigned roman_number(std::string_view letters);

/// The ordinals of 1 to 39 in all genders and cases of the language that is likeliest to be written in `script`, as
/// `words_in_letters`, in the order of their values; none where ICU has no words for them.
struct Ordinal {
  std::vector<std::string> words;
  unsigned value = 0;
};
std::vector<Ordinal> ordinals_in(std::string_view script);

}  // namespace entente
