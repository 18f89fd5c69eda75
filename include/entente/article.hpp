#pragma once
// Stage 1, bytes to text: one article out of plain text, HTML or JSON Lines, in NFC UTF-8.

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "entente/support.hpp"

namespace entente {

/// One news article. Absent values are empty strings.
struct Article {
  std::string id;         ///< the reader's id when the record has one, else `content_id({title, text})`
  std::string lang;       ///< ISO 639 language, lower case ("ar", "en"); found from the text when not stated
  std::string date;       ///< publication day, ISO 8601 at the precision known (YYYY, YYYY-MM or YYYY-MM-DD)
  std::string title;      ///< headline, one line
  std::string text;       ///< body, paragraphs divided by newlines; NFC, U+000A only
  std::string url;
  std::string publisher;  ///< who printed it
};

/// What tells languages apart: the script, and the commonest words of those that share one. Read from
/// `packs/languages.json`; immutable, so safe from any thread.
class LanguageTable {
 public:
  static LanguageTable load(const std::string& path);

  /// The language of `text` by the share of its letters and its commonest words: "ar", "en", …; "und" when it has too
  /// few letters, or none of the languages of its script fits.
  [[nodiscard]] std::string detect(std::string_view text) const;

 private:
  struct Language {
    std::string tag;
    std::string script;                     ///< ISO 15924
    std::unordered_set<std::string> words;  ///< folded
  };
  std::vector<Language> languages_;  ///< of languages that fit alike the first wins
};

enum class InputFormat { automatic, text, html, jsonl };

struct ReadOptions {
  InputFormat format = InputFormat::automatic;
  std::string fallback_date;  ///< for articles that state none
  std::string fallback_lang;  ///< for articles that state none; empty: find it from the text
  const LanguageTable* languages = nullptr;  ///< not owned; without it an unstated language is "und"
};

/// What a reader does with each article and each unusable record, in input order.
struct ArticleSink {
  std::function<void(Article&&)> article;
  std::function<void(Rejected&&)> rejected;
};

/// Larger articles and records are rejected without being held in memory.
inline constexpr std::size_t largest_record = std::size_t{64} << 20U;  // bytes

/// Reads a file, all articles of a folder (recursively, by name order), or standard input for "-". Files that end in
/// .gz or .zst, or begin like such, are unpacked. What is unusable inside goes to `sink.rejected`.
/// Throws `Error` when `path` does not exist, cannot be read, or is a folder without articles.
void read_articles(const std::string& path, const ReadOptions& options, const ArticleSink& sink);

/// Reads articles from bytes already in memory; `name` stands for the file in messages, its suffix helps to find the format.
void read_article_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options, const ArticleSink& sink);

/// The ISO 8601 day, month or year at the beginning of `stated` ("2025-07-29T10:00Z" gives "2025-07-29"); empty when there is
/// none, or no such day.
std::string iso_date(std::string_view stated);

}  // namespace entente
