// Sentences end at final marks and at line breaks; never at the dot of an abbreviation, which is no token any more.
#include "clause/steps.hpp"

namespace entente {
namespace {

bool ends_sentence(char32_t mark) {
  return mark == U'.' || mark == U'!' || mark == U'?' || mark == 0x061F || mark == 0x2026 || mark == 0x06D4;
}

/// "example.com": a dot with a small letter glued to it.
bool glued(const Document& document, std::size_t i) {
  if (i + 1 >= document.tokens.size() || !document.pack->titlecase_names) return false;
  const Token& next = document.tokens[i + 1];
  return next.mark == 0 && next.span.begin == document.tokens[i].span.end && !next.capital;
}

}  // namespace

void cut_sentences(Document& document) {
  std::uint32_t begin = 0;
  const auto close = [&](std::uint32_t end) {
    if (end > begin) document.sentences.push_back({begin, end, {}});
  };
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const char32_t mark = document.tokens[i].mark;
    if (mark != U'\n' && !(ends_sentence(mark) && !glued(document, i))) continue;
    close(i);
    begin = i + 1;
  }
  close(static_cast<std::uint32_t>(document.tokens.size()));
}

}  // namespace entente
