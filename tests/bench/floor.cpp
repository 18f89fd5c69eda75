#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <memory>

#include "bench.hpp"

namespace {

std::size_t count_breaks(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
  std::size_t count = 0;
  iterator.setText(text);
  for (iterator.first(); iterator.next() != icu::BreakIterator::DONE;) ++count;
  return count;
}

}  // namespace

std::size_t run_floor(const std::vector<entente::Article>& articles) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw entente::Error("ICU has no break iterators");
  std::size_t count = 0;
  for (const entente::Article& article : articles) {
    const icu::UnicodeString text = nfc->normalize(icu::UnicodeString::fromUTF8(article.text), status);
    count += count_breaks(*sentences, text) + count_breaks(*words, text);
  }
  return count;
}
