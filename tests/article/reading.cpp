#include "reading.hpp"

entente::ArticleSink into(Reading& reading) {
  return {[&reading](entente::Article&& article) { reading.articles.push_back(std::move(article)); },
          [&reading](entente::Rejected&& r) {
            reading.rejected.emplace_back(entente::Error(r.file, r.line, r.message).what());
          }};
}

Reading read_bytes(std::string_view bytes, const std::string& name, entente::ReadOptions options) {
  Reading reading;
  options.languages = &languages();
  entente::read_article_bytes(bytes, name, options, into(reading));
  return reading;
}

const entente::LanguageTable& languages() {
  static const auto table = entente::LanguageTable::load(ENTENTE_SOURCE_DIR "/packs/languages.json");
  return table;
}
