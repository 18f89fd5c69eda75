#include <algorithm>
#include <limits>
#include <xxhash.h>

#include "entente/evidence.hpp"

namespace entente {
namespace {

constexpr std::size_t words_per_shingle = 4;
constexpr std::size_t fewest_shingles = 16;  ///< below this, two short items share most of their words by chance

/// Words of the folded text: runs between ASCII spaces and marks.
std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  constexpr std::string_view breaks = " \t\n\r.,:;!?\"'()[]-/";
  for (std::size_t begin = folded.find_first_not_of(breaks); begin != std::string_view::npos;) {
    const std::size_t end = std::min(folded.find_first_of(breaks, begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = folded.find_first_not_of(breaks, end);
  }
  return words;
}

}  // namespace

TextSignature signature_of(std::string_view text) {
  const std::string folded = fold(text);
  const std::vector<std::string_view> words = words_of(folded);
  if (words.size() < words_per_shingle + fewest_shingles - 1) return std::nullopt;
  std::array<std::uint32_t, 32> least{};
  least.fill(std::numeric_limits<std::uint32_t>::max());
  for (std::size_t i = 0; i + words_per_shingle <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t j = i; j < i + words_per_shingle; ++j) shingle = XXH3_64bits_withSeed(words[j].data(), words[j].size(), shingle);
    for (std::size_t k = 0; k < least.size(); ++k) {
      const auto hashed = static_cast<std::uint32_t>(XXH64(&shingle, sizeof shingle, k));
      least[k] = std::min(least[k], hashed);
    }
  }
  return least;
}

double likeness(const TextSignature& a, const TextSignature& b) {
  if (!a || !b) return 0;
  std::size_t equal = 0;
  for (std::size_t k = 0; k < a->size(); ++k) equal += (*a)[k] == (*b)[k] ? 1U : 0U;
  return static_cast<double>(equal) / static_cast<double>(a->size());
}

}  // namespace entente
