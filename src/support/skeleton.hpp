#pragma once
// Words of a romanized name, and the consonants of one word.

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Without articles that stand alone: "al", "ash" before "shaibani".
std::vector<std::string> without_articles(const std::vector<std::string>& words);

/// Without an article written together with its word. Words that merely begin so lose it in every script alike.
std::string_view without_attached_article(std::string_view word);

/// The consonants of a word of letters a to z, in classes that scripts do not tell apart; "sh" is written S.
std::string consonants(std::string_view word);

}  // namespace entente
