#pragma once
// Stage 4, what: from actors in clauses to triples with status, time, place and source.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/article.hpp"
#include "entente/support.hpp"

namespace entente {

/// Kinds of actors, by name as in the ontology: "person", "country", "organization", "group", "place".
/// An actor as one article names it.
struct ActorRecord {
  std::string id;                        ///< unique in its document ("a1", "a2", … in order of first mention)
  std::string kind;                      ///< person, country, organization, group or place
  std::string name;                      ///< the usual English name when known, else the fullest form of the text
  std::vector<std::string> names;        ///< surface forms used, without attached clitics, in order of first use
  std::optional<std::string> authority;  ///< id of the row of `packs/actors` it was linked to
};

/// One triple as one sentence says it. Absent values are empty optionals.
struct Triple {
  std::string subject;   ///< actor id
  std::string relation;  ///< a relation of `schemas/ontology.json`
  std::string object;    ///< actor id
  std::string status = "actual";        ///< actual, planned, possible or denied
  std::optional<std::string> time;      ///< ISO 8601 at the precision of the text; `A/B` for a span
  std::optional<std::string> place;     ///< actor id
  std::optional<std::string> source;    ///< actor id
  std::optional<std::string> role;      ///< English, lower case; with `holds_office` only
  std::optional<std::string> topic;     ///< a few words of the text
  std::string evidence;                 ///< the bytes `[begin, end)` of text or title
  ByteSpan span;                        ///< byte offsets of `evidence`
  bool in_title = false;                ///< `span` counts in the title, not in the text
  std::string rule;                     ///< id of the trigger or pattern that gave it
  double confidence = 0;                ///< 0 to 1
};

/// All that was found in one article.
struct Extraction {
  Article article;  ///< `text` is kept, so that offsets can be checked
  std::vector<ActorRecord> actors;
  std::vector<Triple> triples;
};

struct Document;
struct Cast;
class Vocabulary;

/// Fills `extraction` with the triples of a document and the actors they name. `date` is the article's day, "" if unknown.
void extract_events(const Document& document, const Cast& cast, const Vocabulary& vocabulary, const std::string& date, Extraction& extraction);

/// Gives people whom the article knows by an office of a country alone ("the French foreign minister") the entry of the authority
/// that held it on the article's day, where exactly one is known (see `Vocabulary::holder`). Their names stay.
void add_holders(Extraction& extraction, const Vocabulary& vocabulary);

/// Whether all words of an office stand in a name, both folded: such a name is a title.
bool names_office(std::string_view folded_name, std::string_view folded_role);

}  // namespace entente
