// Pairs of names that are one, among many: candidates by an index, rivals by what else fits.

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "entente/spelling.hpp"

namespace entente {
namespace {

constexpr std::size_t most_in_block = 100;  ///< names that share a key; more are parted by their other words
constexpr std::size_t most_in_part = 600;  ///< names in such a part; more are left to the keys of their other words
constexpr int margin = 94;       ///< per cent of a match's score from which a third name is a rival
constexpr int wide_margin = 66;  ///< per cent of the best match of either end that a match must reach

using Pair = std::pair<std::size_t, std::size_t>;
using Names = std::vector<std::size_t>;

/// One name of a block, and its words that the key stands for.
struct Member {
  std::size_t name = 0;
  std::uint32_t words = 0;  ///< a bit each

  auto operator<=>(const Member&) const = default;
};
using Block = std::vector<Member>;

/// Keys by which names that are one find each other, with the words that each stands for.
using Keys = std::map<std::string, std::uint32_t>;

/// The consonants of a word, or of two words side by side, also without one of them; and those of the whole name.
Keys keys_of(const SpokenName& name) {
  constexpr std::size_t fewest_to_drop_one = 3;
  constexpr std::size_t most_words = 31;
  Keys keys;
  std::string whole = "=";
  for (std::size_t i = 0; i < std::min(name.skeletons.size(), most_words); ++i) {
    const std::string& skeleton = name.skeletons[i];
    whole += skeleton;
    if (skeleton.size() >= 2) keys[skeleton] |= 1U << i;
    for (std::size_t drop = 0; skeleton.size() >= fewest_to_drop_one && drop < skeleton.size(); ++drop) {
      keys[skeleton.substr(0, drop) + skeleton.substr(drop + 1)] |= 1U << i;
    }
    if (i + 1 < name.skeletons.size()) keys[skeleton + name.skeletons[i + 1]] |= 3U << i;
    if (name.regnal != 0) keys[skeleton + std::to_string(name.regnal)] |= 1U << i;
  }
  keys[whole] = 0;
  return keys;
}

/// What each pair of names that share a key compares to; the others are left out.
class Matches {
 public:
  explicit Matches(const std::vector<NamedEntry>& entries) : entries_(entries) {
    for (const NamedEntry& entry : entries) names_.push_back(speak(entry.name));
    gather();
    compare_all();
    for (const auto& [pair, comparison] : found_) {
      if (comparison.likeness != Likeness::same) continue;
      partners_[pair.first].push_back(pair.second);
      partners_[pair.second].push_back(pair.first);
    }
  }

  [[nodiscard]] std::vector<SpellingMatch> all() const {
    std::vector<SpellingMatch> matches;
    for (const auto& [pair, comparison] : found_) {
      const bool sure = comparison.likeness == Likeness::same;
      const bool rival = sure && (torn(pair.first, pair.second) || torn(pair.second, pair.first));
      if (entries_[pair.first].anchor && entries_[pair.second].anchor) continue;
      matches.push_back({pair.first, pair.second, comparison.score, sure && !rival, rival});
    }
    return matches;
  }

 private:
  /// Names to be compared with each other, ascending.
  struct Group {
    Names names;
    bool whole_name = false;  ///< they share all their consonants
  };

  void gather() {
    std::unordered_map<std::string, Block> blocks;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      for (const auto& [key, words] : keys_of(names_[i])) blocks[key].push_back({i, words});
    }
    groups_of_.resize(names_.size());
    for (const auto& [key, block] : blocks) {
      const bool whole_name = key.front() == '=';
      if (block.size() <= (whole_name ? most_in_part : most_in_block)) {
        add_group(block, whole_name);
      } else {
        for (const auto& [end, part] : parts_of(block)) add_group(part, whole_name);
      }
    }
  }

  void add_group(const Block& block, bool whole_name) {
    if (block.size() < 2) return;
    Group group{{}, whole_name};
    for (const Member& member : block) {
      group.names.push_back(member.name);
      groups_of_[member.name].push_back(groups_.size());
    }
    groups_.push_back(std::move(group));
  }

  /// By the first and the last consonant of each word that the key does not stand for: a name may stand in several parts.
  using End = std::pair<bool, char>;  ///< first or last, and which
  [[nodiscard]] std::map<End, Block> parts_of(const Block& block) const {
    std::map<End, Block> parts;
    for (const Member& member : block) {
      std::set<End> ends;
      const auto& skeletons = names_[member.name].skeletons;
      for (std::size_t i = 0; i < skeletons.size(); ++i) {
        if ((member.words >> i & 1U) != 0) continue;
        ends.insert({true, skeletons[i].empty() ? ' ' : skeletons[i].front()});
        ends.insert({false, skeletons[i].empty() ? ' ' : skeletons[i].back()});
      }
      for (const End& end : ends) parts[end].push_back(member);
    }
    std::erase_if(parts, [](const auto& part) { return part.second.size() > most_in_part; });
    return parts;
  }

  /// Each pair once, in order.
  void compare_all() {
    std::vector<std::size_t> last_compared(names_.size(), names_.size());  // with which name
    Names others;
    for (std::size_t name = 0; name < names_.size(); ++name) {
      others.clear();
      for (const std::size_t at : groups_of_[name]) {
        const Group& group = groups_[at];
        for (auto other = std::upper_bound(group.names.begin(), group.names.end(), name); other != group.names.end(); ++other) {
          // Names of one script that are one share all their consonants, so that only the whole name brings them together.
          if (!group.whole_name && names_[name].without_vowels == names_[*other].without_vowels) continue;
          if (std::exchange(last_compared[*other], name) != name) others.push_back(*other);
        }
      }
      std::sort(others.begin(), others.end());
      for (const std::size_t other : others) {
        const Comparison comparison = compare(names_[name], names_[other]);
        if (comparison.likeness != Likeness::different) found_.emplace_hint(found_.end(), Pair{name, other}, comparison);
      }
    }
  }

  [[nodiscard]] const Names& partners(std::size_t name) const {
    static const Names none;
    const auto found = partners_.find(name);
    return found == partners_.end() ? none : found->second;
  }
  [[nodiscard]] const Comparison* between(std::size_t a, std::size_t b) const {
    const auto found = found_.find(std::minmax(a, b));
    return found == found_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] bool alike(std::size_t a, std::size_t b) const {
    const Comparison* const comparison = between(a, b);
    return comparison != nullptr && comparison->likeness == Likeness::same;
  }

  /// Two spellings of one name; two anchors never are.
  [[nodiscard]] bool one_person(std::size_t a, std::size_t b) const { return alike(a, b) && !(entries_[a].anchor && entries_[b].anchor); }

  /// Whether `name`, matched with `partner`, fits a third name too. An anchor may have several spellings unlike each other,
  /// of which none must be much worse than the best.
  [[nodiscard]] bool torn(std::size_t name, std::size_t partner) const {
    const int score = between(name, partner)->score;
    const bool one_script = names_[name].without_vowels == names_[partner].without_vowels;
    for (const std::size_t other : partners(name)) {
      if (other == partner || one_person(other, partner) || names_[other].without_vowels != names_[partner].without_vowels) continue;
      if (one_script) return true;
      const int others = between(name, other)->score;
      if (100 * score < wide_margin * others) return true;
      if (!entries_[name].anchor && 100 * others > margin * score) return true;
    }
    return false;
  }

  const std::vector<NamedEntry>& entries_;
  std::vector<SpokenName> names_;
  std::vector<Group> groups_;
  std::vector<std::vector<std::size_t>> groups_of_;  ///< by name
  std::map<Pair, Comparison> found_;
  std::unordered_map<std::size_t, Names> partners_;  ///< those that are `same`
};

}  // namespace

std::vector<SpellingMatch> match_spellings(const std::vector<NamedEntry>& entries) { return Matches(entries).all(); }

}  // namespace entente
