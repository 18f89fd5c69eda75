#pragma once
// The whole way of one article: text, clauses, actors, triples.

#include <memory>
#include <string>

#include "entente/article.hpp"
#include "entente/event.hpp"

namespace entente {

class Vocabulary;

/// Extracts all triples of one article. Pure: the same article and vocabulary give the same result; safe from any thread.
/// An article in a language without a pack gives an empty extraction.
Extraction extract(const Article& article, const Vocabulary& vocabulary);

/// Appends an extraction as one line of JSON, by `schemas/extraction.schema.json`; `with_text` adds the article itself.
void append_json_line(std::string& out, const Extraction& extraction, bool with_text = false);

}  // namespace entente
