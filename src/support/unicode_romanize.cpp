#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <memory>

#include "entente/spelling.hpp"
#include "entente/support.hpp"

namespace entente {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_apostrophe(char c) { return c == '\'' || c == '`'; }

}  // namespace

std::string romanized(std::string_view name) {
  // Costly to make and not safe to share: one a thread. Cyrillic first, as atlases write it (Шойгу is Shoygu, not Sojgu).
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Any-Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw Error(std::string("ICU has no transliteration: ") + u_errorName(status));
    return made;
  }();
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  transliterator->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::vector<std::string> words_in_letters(std::string_view romanized) {
  std::vector<std::string> words(1);
  for (const char c : romanized) {
    if (is_letter(c)) {
      words.back() += c;
    } else if (!is_apostrophe(c) && static_cast<unsigned char>(c) < 0x80 && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace entente
