#pragma once
// The steps of the stage, in the order they run.

#include <string>
#include <vector>

#include "entente/clause.hpp"
#include "entente/words.hpp"

namespace entente {

/// The folded words of a document as they stand, to recognise a name that also occurs without a clitic.
class WordSet {
 public:
  void add(std::string word) { words_.push_back(std::move(word)); }
  void seal();
  [[nodiscard]] bool contains(const std::string& word) const;

 private:
  std::vector<std::string> words_;
};

/// One folded word cut into clitics and stem. See clitic.cpp for the order of preference.
struct CliticCut {
  const CliticChain* chain = nullptr;  ///< what stands before the stem
  std::string stem;                    ///< folded, as the lexicon spells it
  std::size_t suffix = 0;              ///< bytes of the folded pronoun suffix
  Features suffix_features = 0;
};
CliticCut cut_clitics(const std::string& folded, const Pack& pack, const WordSet& seen);

/// Words with their clitics cut off; quotation marks become `Token::in_quote`.
void cut_tokens(Document& document);

/// Divides the tokens into sentences.
void cut_sentences(Document& document);

/// Looks the tokens of a sentence up and chooses a reading for each, left to right.
void tag_sentence(const Document& document, Sentence& sentence);

}  // namespace entente
