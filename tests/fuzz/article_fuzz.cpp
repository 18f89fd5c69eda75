// Whatever the bytes: articles that come out are tidy, and nothing else than `Rejected` happens.

#include <cstdint>
#include <cstdlib>

#include "entente/article.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const entente::LanguageTable& languages() {
  static const auto table = entente::LanguageTable::load(ENTENTE_SOURCE_DIR "/packs/languages.json");
  return table;
}

void check(const entente::Article& article) {
  require(!article.id.empty() && !article.lang.empty() && !article.text.empty());
  require(entente::is_utf8(article.text) && entente::is_utf8(article.title));
  require(entente::nfc(article.text) == article.text);
  require(article.text.find('\r') == std::string::npos && article.title.find('\n') == std::string::npos);
  require(entente::iso_date(article.date) == article.date);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  entente::ReadOptions options;
  options.languages = &languages();
  const entente::ArticleSink sink{[](entente::Article&& article) { check(article); },
                                  [](entente::Rejected&& rejected) { require(!rejected.message.empty()); }};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  entente::read_article_bytes(bytes, "fuzz", options, sink);
  return 0;
}
