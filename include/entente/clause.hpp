#pragma once
// Stage 2, text to words that know what they can be: tokens, clitics, sentences, units with a part of speech.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "entente/support.hpp"
#include "entente/vocabulary.hpp"

namespace entente {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// A word, a number, a mark, or an attached clitic cut off from its word.
struct Token {
  ByteSpan span;                  ///< in the text
  Symbol symbol = 0;              ///< 0 when no pack knows the word
  Symbol whole = 0;               ///< first token of a cut word: the symbol of the whole word
  std::uint32_t whole_end = 0;    ///< token after the last one of that word
  std::uint32_t clitic = kNone;   ///< row of `Pack::words` when this is a proclitic
  Features suffix = 0;            ///< features of the pronoun when this is an enclitic
  char32_t mark = 0;              ///< code point of a mark; 0 for words
  bool number = false, capital = false, all_caps = false;
  bool joined = false;            ///< a hyphen or nothing stands before it
  bool possessive = false;        ///< the possessive ending
  bool in_quote = false;
};

/// A run of tokens read as one: a word, an idiom, a name, a mark.
struct Unit {
  std::uint32_t begin = 0, end = 0;    ///< tokens `[begin, end)`
  std::span<const Entry> entries;      ///< what the packs know of it; borrowed from the lexicon
  Pos pos = Pos::other;                ///< the part of speech chosen in this sentence
  bool mark = false, number = false, capital = false;
  std::uint64_t classes = 0;           ///< a bit for each `WordClass` among the entries

  void set_entries(std::span<const Entry> found);
  /// False when no entry is of the class, whatever part of speech was chosen.
  [[nodiscard]] bool can_be(WordClass word_class) const { return (classes >> static_cast<unsigned>(word_class) & 1U) != 0; }
  /// The first entry of a class, whatever part of speech was chosen, or null.
  [[nodiscard]] const Entry* any(WordClass word_class) const;
  /// The first entry of a class with the chosen part of speech, or null.
  [[nodiscard]] const Entry* find(WordClass word_class) const;
  [[nodiscard]] bool is(WordClass word_class) const { return find(word_class) != nullptr; }
  /// All features of the entries that agree with the chosen part of speech.
  [[nodiscard]] Features features() const;
};

struct Sentence {
  std::uint32_t begin = 0, end = 0;  ///< tokens `[begin, end)`
  std::vector<Unit> units;
};

/// A text cut up. Borrows the text and the pack; both must outlive it.
struct Document {
  std::string_view text;
  const Pack* pack = nullptr;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  [[nodiscard]] ByteSpan span(const Unit& unit) const { return {tokens[unit.begin].span.begin, tokens[unit.end - 1].span.end}; }
  [[nodiscard]] std::string_view words(const Unit& unit) const { return slice(text, span(unit)); }
};

/// Cuts a text into sentences of units. Never fails; a text without words has no sentences.
Document split(std::string_view text, const Pack& pack);

}  // namespace entente
