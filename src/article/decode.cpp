#include <algorithm>

#include "steps.hpp"

namespace entente {
namespace {

/// How much of the bytes is UTF-8 beyond ASCII, and how much cannot be.
struct Utf8Share {
  std::size_t good = 0;  ///< sequences of two to four bytes
  std::size_t bad = 0;   ///< bytes in no sequence
};

Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  while (!bytes.empty()) {
    const std::size_t bad_at = std::min(first_bad_utf8(bytes), bytes.size());
    share.good += static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad_at),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; }));
    if (bad_at == bytes.size()) break;
    ++share.bad;
    bytes.remove_prefix(bad_at + 1);
  }
  return share;
}

/// Text in a one-byte charset gives hardly any UTF-8 sequence by chance; damaged UTF-8 keeps most of them.
bool is_damaged_utf8(std::string_view bytes) {
  const Utf8Share share = utf8_share(bytes);
  return share.bad > 0 && share.good >= 4 * share.bad;
}

/// The value after `charset=` (or `encoding=` of an XML declaration) near the beginning of a page.
std::string stated_charset(std::string_view html) {
  constexpr std::size_t searched = 4096;  // bytes
  const std::string head = ascii_lower(html.substr(0, searched));
  for (const std::string_view name : {"charset", "encoding"}) {
    std::size_t at = head.find(name);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" \t\r\n\"'=", at + name.size());
    if (at == std::string::npos) continue;
    return head.substr(at, head.find_first_of(" \t\r\n\"';/>?", at) - at);
  }
  return {};
}

std::string without_byte_order_mark(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

}  // namespace

std::string decode_text(std::string bytes, const std::string& name) {
  const std::size_t bad = first_bad_utf8(bytes);
  if (bad == std::string::npos) return without_byte_order_mark(std::move(bytes));
  if (is_damaged_utf8(bytes)) {
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    throw Error(name, static_cast<std::size_t>(line),
                "byte " + std::to_string(bad) + " is not UTF-8; expected text in one charset");
  }
  return to_utf8(bytes, detect_charset(bytes));
}

std::string decode_html(std::string_view bytes) {
  const std::string stated = stated_charset(bytes);
  const Utf8Share share = utf8_share(bytes);
  const bool is_really_utf8 = share.good > 0 && share.good >= 4 * share.bad;
  const bool says_utf8 = stated == "utf-8" || stated == "utf8";
  if (is_really_utf8 != says_utf8 && share.good + share.bad > 0) {  // pages often state the charset of their template
    return to_utf8(bytes, is_really_utf8 ? "UTF-8" : detect_charset(bytes, says_utf8 ? std::string() : stated));
  }
  return to_utf8(bytes, detect_charset(bytes, stated));
}

}  // namespace entente
