#pragma once
// What the benches share.

#include <cstddef>
#include <string>
#include <vector>

#include "entente/article.hpp"

/// Articles of all `paths`, repeated in order until their texts have `bytes` bytes.
std::vector<entente::Article> corpus_of(const std::vector<std::string>& paths, std::size_t bytes);
/// Bytes of all texts.
std::size_t bytes_of(const std::vector<entente::Article>& articles);

/// What any reader of sentences in any language has to do: UTF-8 to UTF-16, NFC, sentence and word breaks. Gives the
/// number of breaks, so that nothing is optimised away.
std::size_t run_floor(const std::vector<entente::Article>& articles);
