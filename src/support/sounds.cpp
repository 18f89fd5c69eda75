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

/// Scores by the codes of both sides, without the codes that no sound has, and the best of each side.
struct Table {
  std::vector<std::uint16_t> left_row = std::vector<std::uint16_t>(codes);  ///< code → row; row 0 scores nothing
  std::vector<std::uint16_t> right_column = std::vector<std::uint16_t>(codes);
  std::size_t columns = 1;
  std::vector<int> scores;
  std::vector<int> best_left = std::vector<int>(codes, no_score);
  std::vector<int> best_right = std::vector<int>(codes, no_score);

  Table() {
    std::uint16_t rows = 1;
    for (const Sound& sound : sounds) {
      if (left_row[code_of(sound.left)] == 0) left_row[code_of(sound.left)] = rows++;
      auto& column = right_column[code_of(sound.right)];
      if (column == 0) column = static_cast<std::uint16_t>(columns++);
    }
    scores.assign(rows * columns, no_score);
    for (const Sound& sound : sounds) {
      const std::size_t left = code_of(sound.left);
      const std::size_t right = code_of(sound.right);
      scores[left_row[left] * columns + right_column[right]] = sound.score;
      best_left[left] = std::max(best_left[left], int{sound.score});
      best_right[right] = std::max(best_right[right], int{sound.score});
    }
  }
  [[nodiscard]] const int* row(std::size_t code) const { return scores.data() + left_row[code] * columns; }
};

const Table& table() {
  static const Table made;
  return made;
}

/// Where the last one and the last two letters of each beginning of a word stand in the table.
struct Columns {
  std::array<std::uint16_t, longest_word + 1> one{};
  std::array<std::uint16_t, longest_word + 1> two{};

  Columns(std::string_view word, const Table& known) {
    for (std::size_t end = 1; end <= word.size(); ++end) {
      one[end] = known.right_column[code_of(word.substr(end - 1, 1))];
      if (end >= 2) two[end] = known.right_column[code_of(word.substr(end - 2, 2))];
    }
  }
};

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
  const Columns columns(right, known);
  const std::size_t none = known.right_column[0];
  const int* const nothing = known.row(0);
  std::array<std::array<int, longest_word + 1>, longest_word + 1> reached;  // by letters of both that are used up
  for (std::size_t i = 0; i <= left.size(); ++i) {
    const int* const one = i < 1 ? nullptr : known.row(code_of(left.substr(i - 1, 1)));
    const int* const two = i < 2 ? nullptr : known.row(code_of(left.substr(i - 2, 2)));
    for (std::size_t j = 0; j <= right.size(); ++j) {
      int best = i == 0 && j == 0 ? 0 : no_score;
      if (j >= 1) best = std::max(best, reached[i][j - 1] + nothing[columns.one[j]]);
      if (i >= 1) best = std::max(best, reached[i - 1][j] + one[none]);
      if (i >= 1 && j >= 1) best = std::max(best, reached[i - 1][j - 1] + one[columns.one[j]]);
      if (i >= 1 && j >= 2) best = std::max(best, reached[i - 1][j - 2] + one[columns.two[j]]);
      if (i >= 2 && j >= 1) best = std::max(best, reached[i - 2][j - 1] + two[columns.one[j]]);
      if (i >= 2 && j >= 2) best = std::max(best, reached[i - 2][j - 2] + two[columns.two[j]]);
      reached[i][j] = best;
    }
  }
  return std::max(reached[left.size()][right.size()], no_score);
}

}  // namespace entente
