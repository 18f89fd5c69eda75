#include "output/iri.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace entente {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Bytes other than these, and than letters and digits, are encoded.
std::string encoded(std::string_view text, std::string_view kept) {
  std::string out;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// Encodes what is no escape already.
std::string encoded_address(std::string_view url) {
  std::string out;
  for (std::size_t at = 0; at < url.size(); ++at) {
    const bool escape = url[at] == '%' && at + 2 < url.size() && is_hexadecimal(url[at + 1]) && is_hexadecimal(url[at + 2]);
    out += escape ? "%" : encoded(url.substr(at, 1), "-._~:/?#[]@!$&'()*+,;=");
  }
  return out;
}

}  // namespace

std::string iri(std::string_view kind, std::string_view id) {
  return fmt::format("urn:entente:{}:{}", kind, encoded(id, "-._~:"));
}

std::optional<std::string> web_iri(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return std::nullopt;
  return encoded_address(url);
}

std::optional<std::string> wikidata_iri(std::string_view authority_id) {
  const std::size_t colon = authority_id.rfind(':');
  const std::string_view id = authority_id.substr(colon == std::string_view::npos ? 0 : colon + 1);
  if (id.size() < 2 || id.front() != 'Q' || !std::all_of(id.begin() + 1, id.end(), is_digit)) return std::nullopt;
  return fmt::format("http://www.wikidata.org/entity/{}", id);
}

bool is_language_tag(std::string_view tag) {
  bool first = true;
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    const std::string_view part = tag.substr(begin, end - begin);
    const bool letters = std::all_of(part.begin(), part.end(), is_letter);
    const bool alphanumeric = std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); });
    if (part.empty() || part.size() > 8 || (first ? !letters : !alphanumeric)) return false;
    first = false;
    begin = end + 1;
  }
  return true;
}

}  // namespace entente
