#pragma once
// Stage 3, who: the actors of a document, where they are mentioned, and which mentions are the same actor.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entente/clause.hpp"
#include "entente/vocabulary.hpp"

namespace entente {

/// An office that the text gives a person.
struct OfficeClaim {
  std::uint32_t holder = kNone;  ///< chain of the person
  std::uint32_t of = kNone;      ///< chain of the country or body
  std::string role;              ///< English, lower case, with "former", "deputy" …
  std::uint32_t sentence = 0;
  ByteSpan span;                 ///< title and name as they stand
  bool membership = false;       ///< no office: the holder belongs to that body; `role` is empty
};

/// An actor of the document: all its mentions together.
struct Chain {
  ActorKind kind = ActorKind::person;
  std::int32_t actor = -1;         ///< index into `Vocabulary::actors`, -1 when the world does not know it
  std::string name;                ///< English when known, else the fullest form of the text
  std::vector<std::string> forms;  ///< surface forms, in order of first use
  std::vector<Symbol> words;       ///< symbols of the fullest name, to recognise short forms
  std::vector<std::string> keys;   ///< the same words, folded
  std::int32_t country = -1;       ///< actor index of the country it belongs to, if any
  std::vector<std::string> roles;  ///< offices the text gave it
  std::uint32_t last_sentence = 0; ///< of its latest mention
  bool feminine = false;
  std::uint32_t owner = kNone;     ///< chain of whom a body without a name of its own belongs to, if not to a country alone
  std::uint32_t post = kNone;      ///< chain of where an envoy is posted ("ambassador to Iraq")
  std::uint32_t body = kNone;      ///< index into `Pack::bodies` of a body without a name of its own
};

enum class MentionKind : std::uint8_t { name, title, body, people, adjective, pronoun, pair };

/// One place in a sentence where actors are named. Units `[begin, end)` of its sentence.
struct Mention {
  MentionKind kind = MentionKind::name;
  std::uint32_t sentence = 0, begin = 0, end = 0;
  std::vector<std::uint32_t> chains;  ///< usually one; several for "the two countries", "the foreign ministers of A and B"
  std::uint32_t place = kNone;        ///< chain of the place reading ("Moscow" the city), if it has one
  ByteSpan span;
  bool possessive = false;            ///< followed by a possessive ending, or a possessive pronoun
  Features features = 0;              ///< number and gender
};

/// All actors of one document.
struct Cast {
  std::vector<Chain> chains;
  std::vector<Mention> mentions;  ///< by sentence and unit; they do not overlap
  std::vector<OfficeClaim> offices;
};

/// Finds the actors of a document. `date` is the article's, to choose who held an office then.
Cast find(const Document& document, const Vocabulary& vocabulary, const std::string& date);

}  // namespace entente
