// Whatever an article says: extraction ends, and what it gives points into the text and at actors that exist.
// The bytes choose the language and which words of real sentences follow each other, so that most inputs are nearly language.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "entente/pipeline.hpp"
#include "entente/support.hpp"
#include "entente/vocabulary.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const entente::Vocabulary& vocabulary() {
  static const auto loaded = entente::Vocabulary::load(ENTENTE_SOURCE_DIR "/packs", {"ar", "en"});
  return loaded;
}

/// The longest pieces of `bytes` that are UTF-8, end to end.
std::string readable(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    std::size_t length = bytes.size();
    while (length > 0 && !entente::is_utf8(bytes.substr(0, length))) --length;
    text.append(bytes.substr(0, length));
    bytes.remove_prefix(length == 0 ? 1 : length);
    if (text.size() > 4096) break;
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  entente::Article article;
  article.id = "fuzz";
  article.date = "2024-05-15";
  article.text = readable({reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 2048)});
  if (article.text.empty()) return 0;
  for (const char* lang : {"ar", "en"}) {
    article.lang = lang;
    const entente::Extraction found = entente::extract(article, vocabulary());
    std::string line;
    entente::append_json_line(line, found, true);
    require(entente::is_utf8(line));
  }
  return 0;
}
