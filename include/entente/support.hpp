#pragma once
// Services without knowledge of news: spans, errors, files, JSON Lines, hashes, Unicode.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A half-open range of bytes `[begin, end)` of a UTF-8 text; never splits a code point.
struct ByteSpan {
  std::size_t begin = 0;  ///< byte offset of the first byte
  std::size_t end = 0;    ///< byte offset after the last byte

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const ByteSpan&) const = default;
};

/// The bytes of `text` under `span`; valid as long as `text` is.
std::string_view slice(std::string_view text, ByteSpan span);

/// A file or an argument that cannot be used. `what()` reads `file:line: message`, in the user's words.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message);
  /// `line` counts from 1; 0 leaves it out.
  Error(const std::string& file, std::size_t line, const std::string& message);

  [[nodiscard]] std::size_t line() const { return line_; }     ///< from 1; 0 when not known
  [[nodiscard]] std::string message() const { return what() + message_begin_; }  ///< without file and line

 private:
  std::size_t line_ = 0;
  std::size_t message_begin_ = 0;  ///< byte offset into `what()`
};

/// A record that could not be used while the rest could: named, counted, and reported on stderr by the caller.
struct Rejected {
  std::string file;
  std::size_t line = 0;  ///< from 1; 0 when the file as a whole is meant
  std::string message;   ///< what was found and what was expected
};

/// All bytes of a file. Throws `Error` when it cannot be read.
std::string read_file(const std::string& path);

/// XXH3-128 in its canonical order of bytes, which is also that of its hexadecimal digits.
struct ContentHash {
  std::array<unsigned char, 16> bytes{};
  auto operator<=>(const ContentHash&) const = default;
};

/// What `content_id` writes out.
ContentHash content_hash(std::span<const std::string_view> parts);

/// 32 lower-case hexadecimal digits.
std::string to_hex(const ContentHash& hash);

/// 32 lower-case hexadecimal digits of XXH3-128 over the parts, each preceded by its length (so that no two lists of
/// parts collide by concatenation). Stable across machines.
std::string content_id(const std::vector<std::string_view>& parts);

/// `text` with A to Z in lower case; other bytes as they are. For tags, names of charsets and elements, not for prose.
std::string ascii_lower(std::string_view text);

// ---- Unicode (ICU stays behind these) ----------------------------------------------------------------------------

/// True when `bytes` is well-formed UTF-8.
bool is_utf8(std::string_view bytes);
/// Offset of the first byte that is not well-formed UTF-8, or `npos`.
std::size_t first_bad_utf8(std::string_view bytes);
/// Converts from a charset by its IANA name. Throws `Error` for an unknown charset; undecodable bytes become U+FFFD.
std::string to_utf8(std::string_view bytes, const std::string& charset);
/// The most likely IANA charset of `bytes` (ICU detector); `hint` (from HTTP or HTML) wins when it names one we know.
std::string detect_charset(std::string_view bytes, const std::string& hint = {});
/// NFC form; well-formed UTF-8 in, well-formed UTF-8 out.
std::string nfc(std::string_view text);
/// Matching key: NFKD, case folded, without combining marks, format characters (bidi marks, tatweel) and white space runs.
std::string fold(std::string_view text);
/// Latin consonant skeleton of a name in any script, for matching across scripts (ICU `Any-Latin; Latin-ASCII`).
std::string skeleton(std::string_view name);
/// One code point of `text` at byte `at`, advancing `at` past it. `at` must be on a boundary of well-formed UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);
/// Appends the UTF-8 form of `c`.
void append_utf8(std::string& out, char32_t c);
/// ISO 15924 code of the script of `c` ("Arab", "Latn"; "Zyyy" and "Zinh" for what scripts share). Lives for ever.
std::string_view script_of(char32_t c);
/// ISO 3166-1 alpha-2 in lower case of an alpha-3 in capitals ("RUS" gives "ru"); empty for what is no country of today.
std::string country_of_two_letters(std::string_view three_letters);
/// ISO 15924 code of the script in which a language ("ar") is mostly written; empty for an unknown one.
std::string script_of_language(std::string_view tag);
/// ISO 639-3 of a language tag ("ar-EG" gives "ara"); empty for an unknown one.
std::string language_of_three_letters(std::string_view tag);

}  // namespace entente
