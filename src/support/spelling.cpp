// Whether two full names are one name in two spellings.

#include "entente/spelling.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

#include "entente/support.hpp"
#include "support/ordinals.hpp"
#include "support/skeleton.hpp"
#include "support/sounds.hpp"

namespace entente {
namespace {

// In hundredths of a nat; chosen on the development pairs, see `entente evaluate --merge --names`.
constexpr int least_same = 650;        ///< with all words of both names matched
constexpr int least_same_part = 800;  ///< when one of them has further words
constexpr int least_near = 600;
constexpr int worst_of_word = -700;   ///< that two words may score and still be matched, one of them short
constexpr int worst_of_long = -300;   ///< that two long words may («إسحاق», Isaac)
constexpr int worst_of_last = -150;      ///< that the last word, a family name mostly, may when it is long
constexpr int of_initial = 400;        ///< an initial that begins the other name's word
constexpr int of_regnal = 400;         ///< the same number of a ruler in both
constexpr int a_letter_missing = 100;  ///< of a word that has no partner, for each letter up to four
constexpr int out_of_order = 400;      ///< of a word that stands before the partner of the word before it

constexpr std::size_t most_words = 7;
constexpr std::size_t fewest_matched = 2;  ///< words; a name alone tells nobody
constexpr std::size_t long_word = 4;  ///< letters

/// One way to match words of a left name with words of a right one.
struct Alignment {
  int score = 0;
  int gained = 0;                ///< by the matched words, before what is missing or out of order is taken off
  int best = 0;                  ///< what the matched words could gain at most
  std::size_t matched = 0;       ///< words, or two words taken as one
  std::size_t left_alone = 0;    ///< words without a partner, initials aside
  bool left_begins = true;       ///< the first word of the left name has a partner
  std::size_t last = 0;          ///< position after the last right word matched
  bool crossing = false;
};

using Words = std::vector<std::string>;

int missing(const std::string& word) { return a_letter_missing * static_cast<int>(std::min<std::size_t>(word.size(), 4)); }

/// The better of the scores with an attached article and without it.
int word_score(std::string_view left, std::string_view right) {
  const std::string_view bare_left = without_attached_article(left);
  const std::string_view bare_right = without_attached_article(right);
  int score = sound_score(left, right);
  if (bare_left != left) score = std::max(score, sound_score(bare_left, right));
  if (bare_right != right) score = std::max(score, sound_score(left, bare_right));
  if (bare_left != left && bare_right != right) score = std::max(score, sound_score(bare_left, bare_right));
  return score;
}

/// Finds the best alignment: which right words are taken is a set of bits.
class Aligner {
 public:
  Aligner(const Words& left, const Words& right, const Alignment& start)
      : left_(left),
        right_(right),
        joins_left_(left.size() + start.matched > fewest_matched),
        joins_right_(right.size() + start.matched > fewest_matched),
        scores_(left.size() * right.size()),
        states_(left.size() + 1) {
    states_[0].emplace(0U, start);
  }

  /// The best by score, with what the right name leaves unmatched already taken off.
  struct Result {
    Alignment alignment;
    std::size_t right_alone = 0;
    bool right_begins = false;
  };

  std::optional<Result> best() {
    for (std::size_t i = 0; i < left_.size(); ++i) {
      for (const auto& [taken, state] : states_[i]) advance(i, taken, state);
    }
    std::optional<Result> found;
    for (const auto& [taken, state] : states_.back()) {
      Result result{state, 0, begins(taken)};
      for (std::size_t j = 0; j < right_.size(); ++j) {
        if ((taken >> j & 1U) != 0) continue;
        result.alignment.score -= missing(right_[j]);
        if (right_[j].size() > 1) ++result.right_alone;
      }
      if (!found || result.alignment.score > found->alignment.score) found = result;
    }
    return found;
  }

 private:
  using Taken = std::uint32_t;

  /// The first right word, initials aside, is taken.
  [[nodiscard]] bool begins(Taken taken) const {
    std::size_t first = 0;
    while (first + 1 < right_.size() && right_[first].size() == 1 && (taken >> first & 1U) == 0) ++first;
    return (taken >> first & 1U) != 0;
  }

  void advance(std::size_t i, Taken taken, const Alignment& state) {
    leave(i, taken, state);
    for (std::size_t j = 0; j < right_.size(); ++j) {
      if ((taken >> j & 1U) != 0) continue;
      take(i + 1, taken | 1U << j, state, left_[i], right_[j], j, score_of_words(i, j));
      if (joins_right_ && j + 1 < right_.size() && (taken >> (j + 1) & 1U) == 0) {
        take(i + 1, taken | 3U << j, state, left_[i], right_[j] + right_[j + 1], j);
      }
      if (joins_left_ && i + 1 < left_.size()) take(i + 2, taken | 1U << j, state, left_[i] + left_[i + 1], right_[j], j);
    }
  }

  /// Of single words, which many ways to match have in common.
  int score_of_words(std::size_t i, std::size_t j) {
    std::optional<int>& score = scores_[i * right_.size() + j];
    if (!score) score = word_score(left_[i], right_[j]);
    return *score;
  }

  void leave(std::size_t i, Taken taken, Alignment state) {
    state.score -= missing(left_[i]);
    if (left_[i].size() > 1) ++state.left_alone;
    if (state.last == 0 && left_[i].size() > 1) state.left_begins = false;
    keep(i + 1, taken, state);
  }

  void take(std::size_t next, Taken taken, Alignment state, const std::string& left, const std::string& right, std::size_t j,
            std::optional<int> known_score = std::nullopt) {
    const bool initial = (left.size() == 1 || right.size() == 1) && left.front() == right.front();
    const int score = initial ? of_initial : known_score ? *known_score : word_score(left, right);
    const bool is_long = std::min(left.size(), right.size()) >= long_word;
    if (score < (!is_long ? worst_of_word : next == left_.size() ? worst_of_last : worst_of_long)) return;
    const bool crossing = j < state.last;
    state.score += score - (crossing ? out_of_order : 0);
    state.gained += score;
    state.best += std::max(score, std::min(best_left_score(left), best_right_score(right)));
    state.matched += 1;
    state.crossing = state.crossing || crossing;
    state.last = j + 1;
    keep(next, taken, state);
  }

  void keep(std::size_t i, Taken taken, const Alignment& state) {
    const auto [place, added] = states_[i].try_emplace(taken, state);
    if (!added && place->second.score < state.score) place->second = state;
  }

  const Words& left_;
  const Words& right_;
  bool joins_left_;  ///< two words taken as one leave enough others to be matched
  bool joins_right_;
  std::vector<std::optional<int>> scores_;  ///< of left words with right words, once asked for
  std::vector<std::map<Taken, Alignment>> states_;  ///< left words used → right words taken → best way there
};

bool fits(const SpokenName& name) { return name.words.size() >= 2 && name.words.size() <= most_words; }

/// Whether both write a ruler of one number.
bool same_regnal(const SpokenName& a, const SpokenName& b) { return a.regnal != 0 && a.regnal == b.regnal; }

/// `left` is in the script without vowels.
Comparison compare_sounds(const SpokenName& left, const SpokenName& right) {
  const bool regnal = same_regnal(left, right);
  Alignment start;
  if (regnal) {
    start.score = start.gained = start.best = of_regnal;
    start.matched = 1;
  }
  const auto found = regnal ? Aligner(left.words_without_regnal, right.words_without_regnal, start).best() : Aligner(left.words, right.words, start).best();
  if (!found || found->alignment.matched < fewest_matched || found->alignment.score < least_near) return {};
  const Alignment& alignment = found->alignment;
  const bool whole = alignment.left_alone == 0 && found->right_alone == 0;
  const bool replaced = alignment.left_alone > 0 && found->right_alone > 0;  // one word stands for another
  // Of patronymics, the son and not the father. Before a ruler's name may stand what he is.
  const bool begins = regnal ? alignment.left_begins || found->right_begins : alignment.left_begins && found->right_begins;
  const bool close = alignment.score >= least_same_part && 2 * alignment.gained >= alignment.best;
  const bool same = begins && !replaced && (whole ? alignment.score >= least_same && (!alignment.crossing || alignment.matched == 2) : close && !alignment.crossing);
  return {same ? Likeness::same : Likeness::near, alignment.score};
}

/// Letters that must be changed, added or left out to make `b` of `a` (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

/// How a word ends: names of men and women may differ in that alone. A closing "y" is an "i".
char ending(std::string_view word) {
  const char last = word.back() == 'y' ? 'i' : word.back();
  return std::string_view("aeiou").find(last) == std::string_view::npos ? ' ' : last;
}

/// One word in two spellings of one script.
bool same_word(std::string_view a, std::string_view b, bool without_vowels) {
  a = without_attached_article(a);
  b = without_attached_article(b);
  if (a == b) return true;
  if (consonants(a) != consonants(b)) return false;
  if (ending(a) != ending(b)) return false;
  const std::size_t length = std::max(a.size(), b.size());
  const std::size_t changes = distance(a, b);
  // Where short vowels are not written, the others tell names apart («محمد», «محمود»).
  return without_vowels ? length >= 6 && changes <= 1 : 5 * changes <= 2 * length;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

Comparison compare_letters(const SpokenName& a, const SpokenName& b) {
  const std::string all_a = joined(a.words);
  const std::string all_b = joined(b.words);
  if (joined(a.skeletons) != joined(b.skeletons)) return {};
  const std::size_t length = std::max(all_a.size(), all_b.size());
  const int score = 100 * static_cast<int>(length - distance(all_a, all_b));
  bool same = a.regnal == b.regnal;
  if (a.words.size() == b.words.size()) {
    for (std::size_t i = 0; i < a.words.size(); ++i) same = same && same_word(a.words[i], b.words[i], a.without_vowels);
  } else {
    same = same && ending(all_a) == ending(all_b) && 4 * distance(all_a, all_b) <= length;  // "Abd Allah", "Abdallah"
  }
  return {same ? Likeness::same : Likeness::near, score};
}

/// Of the first letter that belongs to one script.
std::string_view script_of_letters(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::string_view script = script_of(next_code_point(name, at));
    if (script != "Zyyy" && script != "Zinh") return script;
  }
  return "Zyyy";
}

}  // namespace

SpokenName speak(std::string_view name) {
  SpokenName spoken;
  const std::vector<std::string> all = words_in_letters(romanized(name));
  spoken.words = without_articles(all);
  if (spoken.words.size() < 2) spoken.words = all;  // "El Greco"
  for (const std::string& word : spoken.words) spoken.skeletons.push_back(consonants(without_attached_article(word)));
  for (std::size_t at = 0; at < name.size() && !spoken.without_vowels;) {
    spoken.without_vowels = script_of(next_code_point(name, at)) == sounds_script();
  }
  const RegnalNumber number = regnal_number(spoken.words, script_of_letters(name));
  spoken.regnal = number.value;
  spoken.words_without_regnal = spoken.words;
  const auto words = spoken.words_without_regnal.begin();
  spoken.words_without_regnal.erase(words + static_cast<std::ptrdiff_t>(number.begin), words + static_cast<std::ptrdiff_t>(number.end));
  return spoken;
}

Comparison compare(const SpokenName& a, const SpokenName& b) {
  if (!fits(a) || !fits(b)) return {};
  if (a.regnal != 0 && b.regnal != 0 && a.regnal != b.regnal) return {};
  if (a.without_vowels == b.without_vowels) return compare_letters(a, b);
  return a.without_vowels ? compare_sounds(a, b) : compare_sounds(b, a);
}

}  // namespace entente
