// Learns how one script writes the sounds of another from pairs of words:
//
//     entente_sounds SCRIPT WORDS.tsv [PAIRS.tsv] > packs/sources/sounds.tsv
//
// WORDS.tsv: a word, the same word in Latin letters, how often the two were seen; tab-separated. Words that stand together
// in a row of PAIRS.tsv (two names) are held out, so that these names can be measured with.
//
// A memoryless stochastic transducer over up to two letters a side (Ristad & Yianilos 1998; many-to-many alignment as in
// Jiampojamarn et al. 2007), trained by expectation maximisation. Same input, same bytes out.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "entente/spelling.hpp"
#include "entente/support.hpp"

namespace {

constexpr int rounds = 8;
constexpr std::size_t longest_word = 14;  ///< letters; longer ones are mostly two words
constexpr double rarest_pair = 6;        ///< expected count below which more than one letter a side is not learned
constexpr double rarest_letter = 1;

struct Sample {
  std::string left;
  std::string right;
  double weight = 1;  ///< grows with the logarithm of its count
};

struct Step {
  std::size_t left;
  std::size_t right;
};
constexpr Step steps[] = {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {2, 2}};

using Unit = std::pair<std::string, std::string>;
using Units = std::map<Unit, double>;
using Grid = std::vector<std::vector<double>>;

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

template <class Visit>
void for_each_row(const char* path, Visit visit) {
  std::ifstream file(path);
  if (!file) throw entente::Error(path, 0, "cannot be read");
  for (std::string line; std::getline(file, line);) visit(fields_of(line));
}

std::string letters_of(const std::string& word) {
  std::string letters;
  for (const std::string& part : entente::words_in_letters(entente::romanized(word))) letters += part;
  return letters;
}

std::set<Unit> words_of_pairs(const char* path) {
  std::set<Unit> pairs;
  for_each_row(path, [&](const std::vector<std::string>& row) {
    if (row.size() < 2) return;
    const auto right_words = entente::words_in_letters(entente::romanized(row[1]));
    for (const std::string& left : entente::words_in_letters(entente::romanized(row[0]))) {
      for (const std::string& right : right_words) pairs.emplace(left, right);
    }
  });
  return pairs;
}

std::vector<Sample> read_samples(const char* path, const std::set<Unit>& held_out) {
  std::vector<Sample> samples;
  const auto fits = [](const std::string& word) { return word.size() >= 2 && word.size() <= longest_word; };
  for_each_row(path, [&](const std::vector<std::string>& row) {
    if (row.size() < 3) return;
    Sample sample{letters_of(row[0]), letters_of(row[1]), 1 + std::log(std::max(1.0, std::atof(row[2].c_str())))};
    if (!fits(sample.left) || !fits(sample.right) || held_out.contains({sample.left, sample.right})) return;
    samples.push_back(std::move(sample));
  });
  return samples;
}

/// Before anything is learned: like stands for like.
double guess(const std::string& left, const std::string& right) {
  if (left.empty() || right.empty()) return 0.002;
  if (left.size() == 1 && right.size() == 1) return left == right ? 0.02 : 0.001;
  return left == right ? 0.0002 : 0.00002;
}

double probability(const Units& units, const std::string& left, const std::string& right) {
  if (units.empty()) return guess(left, right);
  const auto found = units.find({left, right});
  return found == units.end() ? 0 : found->second;
}

/// Probability of all alignments of the first letters of both words.
Grid forward(const Sample& sample, const Units& units) {
  Grid grid(sample.left.size() + 1, std::vector<double>(sample.right.size() + 1));
  grid[0][0] = 1;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    for (std::size_t j = 0; j < grid[i].size(); ++j) {
      for (const Step& step : steps) {
        if (step.left > i || step.right > j || grid[i - step.left][j - step.right] == 0) continue;
        grid[i][j] += grid[i - step.left][j - step.right] *
                      probability(units, sample.left.substr(i - step.left, step.left), sample.right.substr(j - step.right, step.right));
      }
    }
  }
  return grid;
}

/// Adds the expected number of times that each unit writes `sample`.
void count(const Sample& sample, const Units& units, Units& counts) {
  const Grid before = forward(sample, units);
  const std::size_t rows = sample.left.size();
  const std::size_t columns = sample.right.size();
  const double all = before[rows][columns];
  if (all <= 0) return;
  Grid after(rows + 1, std::vector<double>(columns + 1));
  after[rows][columns] = 1;
  for (std::size_t i = rows + 1; i-- > 0;) {
    for (std::size_t j = columns + 1; j-- > 0;) {
      for (const Step& step : steps) {
        if (i + step.left > rows || j + step.right > columns || after[i + step.left][j + step.right] == 0) continue;
        Unit unit{sample.left.substr(i, step.left), sample.right.substr(j, step.right)};
        const double rest = after[i + step.left][j + step.right] * probability(units, unit.first, unit.second);
        after[i][j] += rest;
        if (before[i][j] > 0 && rest > 0) counts[std::move(unit)] += sample.weight * before[i][j] * rest / all;
      }
    }
  }
}

Units learn(const std::vector<Sample>& samples) {
  Units units;
  for (int round = 0; round < rounds; ++round) {
    Units counts;
    for (const Sample& sample : samples) count(sample, units, counts);
    std::erase_if(counts, [&](const auto& row) {
      const bool several = row.first.first.size() > 1 || row.first.second.size() > 1;
      return row.second < (round < 2 || !several ? rarest_letter : rarest_pair);
    });
    double all = 0;
    for (const auto& [unit, expected] : counts) all += expected;
    for (auto& [unit, expected] : counts) expected /= all;
    units = std::move(counts);
  }
  return units;
}

/// Logarithm of the share of a letter on one side of all units.
using Letters = std::map<char, double>;
Letters chances(const Units& units, bool left) {
  Letters shares;
  double all = 0;
  for (const auto& [unit, share] : units) {
    for (const char c : left ? unit.first : unit.second) {
      shares[c] += share;
      all += share;
    }
  }
  for (auto& [letter, share] : shares) share = std::log(share / all);
  return shares;
}

double chance(const Letters& letters, const std::string& word) {
  double sum = 0;
  for (const char c : word) sum += letters.at(c);
  return sum;
}

int run(int count_of_arguments, char** arguments) {
  if (count_of_arguments < 3) throw entente::Error("usage: entente_sounds SCRIPT WORDS.tsv [PAIRS.tsv]");
  const std::set<Unit> held_out = count_of_arguments > 3 ? words_of_pairs(arguments[3]) : std::set<Unit>();
  const std::vector<Sample> samples = read_samples(arguments[2], held_out);
  std::fprintf(stderr, "%zu pairs of words\n", samples.size());
  const Units units = learn(samples);
  const Letters left = chances(units, true);
  const Letters right = chances(units, false);
  std::printf("# script %s\n# letters, what other scripts write for them, log-likelihood ratio in hundredths of a nat; made by tools/sounds\n",
              arguments[1]);
  for (const auto& [unit, share] : units) {
    const double score = std::log(share) - chance(left, unit.first) - chance(right, unit.second);
    std::printf("%s\t%s\t%ld\n", unit.first.c_str(), unit.second.c_str(), std::lround(100 * score));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "entente_sounds: %s\n", error.what());
    return 2;
  }
}
