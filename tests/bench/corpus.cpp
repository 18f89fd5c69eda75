#include "bench.hpp"

namespace {

std::vector<entente::Article> articles_of(const std::vector<std::string>& paths) {
  const auto languages = entente::LanguageTable::load(ENTENTE_SOURCE_PACKS "/languages.json");
  entente::ReadOptions options;
  options.languages = &languages;
  std::vector<entente::Article> articles;
  const entente::ArticleSink sink{[&](entente::Article&& article) { articles.push_back(std::move(article)); },
                                  [](entente::Rejected&&) {}};
  for (const std::string& path : paths) entente::read_articles(path, options, sink);
  if (articles.empty()) throw entente::Error("no articles to measure with");
  return articles;
}

}  // namespace

std::vector<entente::Article> corpus_of(const std::vector<std::string>& paths, std::size_t bytes) {
  const std::vector<entente::Article> once = articles_of(paths);
  std::vector<entente::Article> all;
  for (std::size_t filled = 0, i = 0; filled < bytes; i = (i + 1) % once.size()) {
    all.push_back(once[i]);
    filled += once[i].text.size();
  }
  return all;
}

std::size_t bytes_of(const std::vector<entente::Article>& articles) {
  std::size_t bytes = 0;
  for (const entente::Article& article : articles) bytes += article.text.size();
  return bytes;
}
