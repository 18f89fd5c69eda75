#pragma once
// The steps of the stage, in the order they run.

#include <string>
#include <string_view>
#include <vector>

#include "entente/clause.hpp"
#include "entente/words.hpp"

namespace entente {

/// The folded words of a document as they stand, to recognise a name that also occurs without a clitic.
/// Borrows the words.
class WordSet {
 public:
  /// Room for so many words, to be called before the first `add`.
  void reserve(std::size_t words);
  /// `word` is not empty.
  void add(std::string_view word) { slots_[place(word)] = word; }
  [[nodiscard]] bool contains(std::string_view word) const;

 private:
  /// Where the word stands or would stand.
  [[nodiscard]] std::size_t place(std::string_view word) const;
  std::vector<std::string_view> slots_;  ///< scattered by hash; free when empty
};

/// One folded word cut into clitics and stem. See clitic.cpp for the order of preference.
struct CliticCut {
  const CliticChain* chain = nullptr;  ///< what stands before the stem
  std::string stem;                    ///< folded, as the lexicon spells it; not filled when nothing was cut off
  std::size_t suffix = 0;              ///< bytes of the folded pronoun suffix
  Features suffix_features = 0;
  [[nodiscard]] bool whole() const { return chain == nullptr && suffix == 0; }
};
/// `symbol` is that of the whole word; `as_written` says that its last letter is so in the text too, not only once folded.
CliticCut cut_clitics(std::string_view folded, std::string_view written, Symbol symbol, const Pack& pack, const WordSet& seen);

/// Words with their clitics cut off; quotation marks become `Token::in_quote`.
void cut_tokens(Document& document);

/// Divides the tokens into sentences.
void cut_sentences(Document& document);

/// Looks the tokens of a sentence up and chooses a reading for each, left to right.
void tag_sentence(const Document& document, Sentence& sentence);

}  // namespace entente
