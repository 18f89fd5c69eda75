#pragma once
// Errors of extraction, each laid to the stage that made it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/article.hpp"
#include "entente/vocabulary.hpp"
#include "score.hpp"

namespace measure {

/// What went wrong, in the order of the data; the names are for people and for JSON.
enum class Stage {
  language,        ///< missed: no pack for the language of the article
  actor,           ///< missed: an end is not found in the article
  trigger,         ///< missed: no word of the sentence is a trigger of the relation
  other_word,      ///< missed: the trigger is there, but was read as another part of speech
  relation,        ///< the ends are right, the relation is another
  turned,          ///< the ends stand the wrong way round
  end,             ///< the relation is right and one end; the other is a wrong chain or a misplaced role
  frame,           ///< missed: actors and trigger are known, no frame found both ends
  foreign_actor,   ///< wrong: an end is no actor of gold
  no_such_event,   ///< wrong: gold has nothing between these actors, nor this relation at one of them
  status, time, place, source,  ///< right, but for this
};
std::string_view name_of(Stage stage);
std::string_view meaning_of(Stage stage);
std::span<const Stage> stages();

enum class ErrorKind { missed, wrong, differs };
std::string_view name_of(ErrorKind kind);

struct ExtractionError {
  std::string document;
  ErrorKind kind = ErrorKind::missed;
  Stage stage = Stage::frame;
  std::string triple;    ///< names of gold where it has them
  std::string detail;    ///< what was expected and found of a field; else empty
  std::string evidence;
  std::string rule;      ///< of the program's triple, if any
};

/// A word of a text that is a trigger.
struct SeenTrigger {
  entente::ByteSpan sentence;  ///< in the text
  std::string relation;
  bool chosen = false;         ///< read with the trigger's part of speech
};

/// What the earlier stages knew of an article.
struct Sights {
  std::vector<JudgedActor> actors;     ///< all its actors, not only those of triples
  std::vector<SeenTrigger> triggers;
};

/// Pure; safe from any thread. An article in a language without a pack gives nothing.
Sights sights_of(const entente::Article& article, const entente::Vocabulary& vocabulary);

/// Everything wrong in one document, by stage as above. `sights` are those of `article`, the program's input.
std::vector<ExtractionError> errors_of(const JudgedDocument& gold, const Comparison& comparison, const entente::Article& article,
                                       const Sights& sights, const entente::Vocabulary& vocabulary);

}  // namespace measure
