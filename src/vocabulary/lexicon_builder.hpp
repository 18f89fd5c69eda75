#pragma once
// The tables of a lexicon while they grow.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/vocabulary.hpp"

namespace entente {

class LexiconBuilder {
 public:
  LexiconBuilder();
  /// Goes on from finished tables, which are copied: all symbols stay what they are.
  explicit LexiconBuilder(const Lexicon::Tables& tables);

  /// The symbol of a folded word, made when new. Symbols count from 1, in the order in which they were made.
  Symbol intern(std::string_view folded);
  /// Adds a meaning of a word group.
  void add(std::span<const Symbol> path, const Entry& entry);
  /// Number of symbols, with the one that no word has.
  [[nodiscard]] std::size_t symbols() const { return words_.size() - 1; }
  /// Orders the entries; to be called once after the last `add`. The tables are borrowed from the builder.
  [[nodiscard]] Lexicon::Tables freeze();

 private:
  std::uint32_t child(std::uint32_t node, Symbol symbol);
  void grow_words();
  void grow_edges();
  [[nodiscard]] std::string_view spelling(Symbol symbol) const {
    return std::string_view(spellings_).substr(words_[symbol].begin, words_[symbol + 1].begin - words_[symbol].begin);
  }
  std::string spellings_;
  std::vector<Lexicon::Word> words_ = {{}, {}};
  std::vector<Lexicon::WordSlot> word_slots_;
  std::vector<Lexicon::EdgeSlot> edges_;
  std::size_t edge_count_ = 0;
  std::uint32_t node_count_ = 1;
  std::vector<std::pair<std::uint32_t, Entry>> pending_;  ///< by node
  std::vector<std::uint32_t> first_;
  std::vector<Entry> entries_;
};

}  // namespace entente
