#include "support/sounds.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {
namespace {

/// A few letters of a romanized word and what other scripts write for them; either may be empty, none is longer than two.
struct Sound {
  std::string_view left;
  std::string_view right;
  std::int16_t score;  ///< hundredths of a nat: pointwise mutual information of the two
};

// `left_script` and `sounds[]`, learned from pairs of words: packs/sources/sounds.tsv.
#include "sounds.inc"

constexpr std::size_t longest_word = 24;   ///< letters
constexpr std::size_t codes = 27 * 27;     ///< of no letter, one letter, two letters

std::size_t code_of(std::string_view letters) {
  std::size_t code = 0;
  for (const char c : letters) code = code * 27 + static_cast<std::size_t>(c - 'a' + 1);
  return code;
}

struct Step {
  std::size_t left;   ///< letters that it takes
  std::size_t right;
};
constexpr Step steps[] = {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {2, 2}};

/// Scores by the codes of both sides, and the best of each side.
struct Table {
  std::vector<int> scores = std::vector<int>(codes * codes, no_score);
  std::vector<int> best_left = std::vector<int>(codes, no_score);
  std::vector<int> best_right = std::vector<int>(codes, no_score);

  Table() {
    for (const Sound& sound : sounds) {
      const std::size_t left = code_of(sound.left);
      const std::size_t right = code_of(sound.right);
      scores[left * codes + right] = sound.score;
      best_left[left] = std::max(best_left[left], int{sound.score});
      best_right[right] = std::max(best_right[right], int{sound.score});
    }
  }
};

const Table& table() {
  static const Table made;
  return made;
}

int best_score(std::string_view word, const std::vector<int>& best) {
  if (word.size() > longest_word) return no_score;
  std::array<int, longest_word + 1> reached{};
  for (std::size_t end = 1; end <= word.size(); ++end) {
    reached[end] = reached[end - 1] + best[code_of(word.substr(end - 1, 1))];
    if (end >= 2) reached[end] = std::max(reached[end], reached[end - 2] + best[code_of(word.substr(end - 2, 2))]);
  }
  return std::max(reached[word.size()], no_score);
}

}  // namespace

std::string_view sounds_script() { return left_script; }

int best_left_score(std::string_view word) { return best_score(word, table().best_left); }
int best_right_score(std::string_view word) { return best_score(word, table().best_right); }

int sound_score(std::string_view left, std::string_view right) {
  if (left.size() > longest_word || right.size() > longest_word) return no_score;
  const Table& known = table();
  std::array<std::array<int, longest_word + 1>, longest_word + 1> reached;
  for (std::size_t i = 0; i <= left.size(); ++i) {
    for (std::size_t j = 0; j <= right.size(); ++j) {
      int best = i == 0 && j == 0 ? 0 : no_score;
      for (const Step& step : steps) {
        if (step.left > i || step.right > j) continue;
        const std::size_t row = code_of(left.substr(i - step.left, step.left)) * codes;
        const int score = known.scores[row + code_of(right.substr(j - step.right, step.right))];
        best = std::max(best, reached[i - step.left][j - step.right] + score);
      }
      reached[i][j] = best;
    }
  }
  return std::max(reached[left.size()][right.size()], no_score);
}

}  // namespace entente
