#pragma once
// What the tests of the reader share.

#include <string>
#include <string_view>
#include <vector>

#include "entente/article.hpp"

/// Everything that came out of one input.
struct Reading {
  std::vector<entente::Article> articles;
  std::vector<std::string> rejected;  ///< as the user sees them
};

/// A sink that fills `reading`, which outlives it.
entente::ArticleSink into(Reading& reading);
Reading read_bytes(std::string_view bytes, const std::string& name, entente::ReadOptions options = {});
const entente::LanguageTable& languages();
