#include "output/iri.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/fields.hpp"

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
std::string encoded_address(std::string_view url, std::string_view kept) {
  std::string out;
  for (std::size_t at = 0; at < url.size(); ++at) {
    const bool escape = url[at] == '%' && at + 2 < url.size() && is_hexadecimal(url[at + 1]) && is_hexadecimal(url[at + 2]);
    out += escape ? "%" : encoded(url.substr(at, 1), kept);
  }
  return out;
}

/// A host of letters, digits, dots and hyphens in any script, and a port when there is one: what every reader takes.
bool is_host(std::string_view authority) {
  const std::size_t colon = authority.find(':');
  const std::string_view host = authority.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
  const auto in_host = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80; };
  return !host.empty() && std::all_of(host.begin(), host.end(), in_host) && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

/// Which part of a language tag this is: 1 language, 2 script, 3 region, 4 variant; 0 for none.
std::size_t rank_of_subtag(std::string_view part, bool first) {
  const bool letters = std::all_of(part.begin(), part.end(), is_letter);
  const bool digits = std::all_of(part.begin(), part.end(), is_digit);
  if (first) return letters && (part.size() == 2 || part.size() == 3) ? 1 : 0;
  if (letters && part.size() == 4) return 2;
  if ((letters && part.size() == 2) || (digits && part.size() == 3)) return 3;
  const bool both = std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); });
  return both && part.size() <= 8 && part.size() >= (!part.empty() && is_digit(part.front()) ? 4U : 5U) ? 4 : 0;
}

}  // namespace

std::string iri(std::string_view kind, std::string_view id) {
  return fmt::format("urn:entente:{}:{}", kind, encoded(id, "-._~:"));
}

std::optional<std::string> web_iri(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return std::nullopt;
  const std::size_t begin = url.find("//") + 2;
  const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
  if (!is_host(url.substr(begin, end - begin))) return std::nullopt;
  constexpr std::string_view kept = "-._~:/?@!$&'()*+,;=";
  const std::size_t hash = std::min(url.find('#', end), url.size());
  std::string out = encoded_address(url.substr(0, hash), kept);
  if (hash < url.size()) out += '#' + encoded_address(url.substr(hash + 1), kept);
  return out;
}

std::optional<std::string> wikidata_iri(std::string_view authority_id) {
  const auto id = wikidata_id(authority_id);
  return id ? std::optional("http://www.wikidata.org/entity/" + *id) : std::nullopt;
}

bool is_language_tag(std::string_view tag) {
  std::size_t rank = 0;  // of the part before: 1 language, 2 script, 3 region, 4 variant
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    const std::size_t found = rank_of_subtag(tag.substr(begin, end - begin), begin == 0);
    if (found == 0 || found < rank || (found == rank && found != 4)) return false;
    rank = found;
    begin = end + 1;
  }
  return true;
}

}  // namespace entente
