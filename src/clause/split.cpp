#include "clause/steps.hpp"

namespace entente {

Document split(std::string_view text, const Pack& pack) {
  Document document;
  document.text = text;
  document.pack = &pack;
  cut_tokens(document);
  cut_sentences(document);
  for (Sentence& sentence : document.sentences) tag_sentence(document, sentence);
  return document;
}

}  // namespace entente
