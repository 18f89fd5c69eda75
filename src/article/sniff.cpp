#include <algorithm>

#include "steps.hpp"

namespace entente {
namespace {

struct Magic {
  std::string_view bytes;
  std::string_view kind;
};
constexpr Magic magics[] = {
    {"%PDF-", "a PDF document"},
    {"PK\x03\x04", "a ZIP archive or office document"},
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"SQLite format 3", "an SQLite database"},
    {"\x7F"
     "ELF",
     "a program"},
    {"{\\rtf", "an RTF document"},
    {"\xD0\xCF\x11\xE0", "an old office document"},
    {"BZh", "bzip2 data"},
    {"\xFD"
     "7zXZ",
     "xz data"},
};

bool has_wide_byte_order_mark(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ||
         head.starts_with(std::string_view("\0\0\xFE\xFF", 4));
}

std::string_view without_mark_and_space(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

bool looks_like_record(std::string_view head) {
  head = without_mark_and_space(head);
  if (head.empty() || head.front() != '{') return false;
  head = without_mark_and_space(head.substr(1));
  return !head.empty() && (head.front() == '"' || head.front() == '}');
}

bool looks_like_page(std::string_view head) {
  constexpr std::size_t enough = 2048;  // bytes
  const std::string begin = ascii_lower(without_mark_and_space(head).substr(0, enough));
  if (begin.empty() || begin.front() != '<') return false;
  constexpr std::string_view signs[] = {"<!doctype html", "<html", "<head", "<body",
                                        "<article",       "<div",  "<p>",   "<title"};
  return std::any_of(std::begin(signs), std::end(signs),
                     [&](std::string_view sign) { return begin.find(sign) != std::string::npos; });
}

struct Suffix {
  std::string_view suffix;
  InputFormat format;
};
constexpr Suffix suffixes[] = {{".txt", InputFormat::text},     {".text", InputFormat::text},
                               {".html", InputFormat::html},    {".htm", InputFormat::html},
                               {".xhtml", InputFormat::html},   {".jsonl", InputFormat::jsonl},
                               {".ndjson", InputFormat::jsonl}, {".json", InputFormat::jsonl}};

}  // namespace

InputFormat sniff_format(std::string_view head, const std::string& name) {
  if (looks_like_record(head)) return InputFormat::jsonl;
  if (looks_like_page(head)) return InputFormat::html;
  std::string plain = ascii_lower(name);
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (plain.ends_with(packed)) plain.resize(plain.size() - packed.size());
  }
  for (const Suffix& row : suffixes) {
    if (plain.ends_with(row.suffix)) return row.format;
  }
  return InputFormat::text;
}

std::optional<std::string> binary_kind(std::string_view head) {
  for (const Magic& magic : magics) {
    if (head.starts_with(magic.bytes)) return std::string(magic.kind);
  }
  if (has_wide_byte_order_mark(head)) return std::nullopt;
  if (head.find('\0') != std::string_view::npos) return "binary data";
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r') && c != '\x1B';
  });
  constexpr std::ptrdiff_t one_in = 20;  // more control characters than this share, and it is no text
  if (controls * one_in > static_cast<std::ptrdiff_t>(head.size())) return "binary data";
  return std::nullopt;
}

}  // namespace entente
