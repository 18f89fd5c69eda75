#pragma once
// The steps from bytes to articles, in the order they run.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/article.hpp"
#include "entente/json.hpp"

namespace entente {

// ---- folder: which files
// ---------------------------------------------------------------------------------------------

/// The articles under a folder, by suffix, in name order; hidden files and folders are left out.
std::vector<std::string> article_files(const std::string& folder);

// ---- source, decompress: bytes
// ---------------------------------------------------------------------------------------

/// Fills up to `size` bytes of `out` and says how many; 0 only at the end. Throws `Error` when reading fails.
using ByteSource = std::function<std::size_t(char* out, std::size_t size)>;

ByteSource open_source(const std::string& path);         ///< a file, or standard input for "-"
ByteSource memory_source(std::string_view bytes);        ///< `bytes` outlive the source
std::string peek(ByteSource& source, std::size_t size);  ///< the first bytes, which `source` still gives afterwards
/// Unpacks gzip and Zstandard, known by their first bytes; gives anything else as it is. `name` is for messages.
ByteSource decompressed(ByteSource source, const std::string& name);
/// All that is left. Throws `Error` beyond `largest_record`.
std::string read_all(const ByteSource& source, const std::string& name);

// ---- sniff, decode: from bytes to characters
// --------------------------------------------------------------------------

/// The format by content, where that is plain, else by the suffix of `name`, else text.
InputFormat sniff_format(std::string_view head, const std::string& name);
/// What a head that cannot be text looks like ("a PDF document"), or nothing.
std::optional<std::string> binary_kind(std::string_view head);
/// UTF-8 of text in any charset. Throws `Error` naming the line when the bytes are damaged UTF-8.
std::string decode_text(std::string bytes, const std::string& name);
/// UTF-8 of a page by its byte order mark, its own statement, or its bytes; damage becomes U+FFFD, as in browsers.
std::string decode_html(std::string_view bytes);

// ---- text, html, record: one article, as it states itself
// -------------------------------------------------------------

Article read_text(std::string_view text);    ///< UTF-8
Article read_html(const std::string& html);  ///< UTF-8; `text` stays empty when the page has none
/// A record of JSON Lines. Throws `Error` when a field has another type.
Article read_record(const JsonValue& record);
/// Calls `take` for each line with its number from 1, and `too_long` for lines beyond `largest_record`, which are
/// skipped.
void for_each_line(const ByteSource& source, const std::function<void(std::string&& line, std::size_t number)>& take,
                   const std::function<void(std::size_t number)>& too_long);

// ---- date, finish: the same form for all
// ------------------------------------------------------------------------------

/// NFC, newlines as U+000A, no control characters, one-line title; fallbacks, language and id.
void finish_article(Article& article, const ReadOptions& options);

}  // namespace entente
