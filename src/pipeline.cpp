#include "entente/pipeline.hpp"

#include "entente/clause.hpp"
#include "entente/entity.hpp"
#include "entente/event.hpp"
#include "entente/vocabulary.hpp"

namespace entente {

Extraction extract(const Article& article, const Vocabulary& vocabulary) {
  Extraction extraction;
  extraction.article = article;
  const Pack* pack = vocabulary.pack(article.lang);
  if (pack == nullptr) return extraction;
  const Document document = split(article.text, *pack);
  const Cast cast = find(document, vocabulary, article.date);
  extract_events(document, cast, vocabulary, article.date, extraction);
  add_holders(extraction, vocabulary);
  return extraction;
}

}  // namespace entente
