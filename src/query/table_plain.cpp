// Tables for people: aligned columns, and Markdown.

#include <algorithm>
#include <ostream>

#include "query/tables.hpp"

namespace entente {
namespace {

/// Marks written over the letter before them take no room.
bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Chinese, Japanese and Korean letters, and pictures, take two columns.
bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    width += is_combining(c) ? 0U : is_wide(c) ? 2U : 1U;
  }
  return width;
}

using Lines = std::vector<std::vector<std::string>>;

/// Column names and rows as they are printed.
Lines lines_of(const Table& table) {
  Lines lines = {table.columns};
  for (const auto& row : table.rows) {
    auto& line = lines.emplace_back();
    for (const Cell& cell : row) line.push_back(tamed(text_of(cell), false));
  }
  return lines;
}

bool is_number(const Table& table, std::size_t column) {
  return !table.rows.empty() && !std::holds_alternative<std::string>(table.rows.front()[column]);
}

std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\|`*_<>[]&~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

void write_plain_table(const Table& table, std::ostream& out) {
  const Lines lines = lines_of(table);
  std::vector<std::size_t> widths(table.columns.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width_of(line[i]));
  }
  for (const auto& line : lines) {
    std::string printed;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string padding(widths[i] - width_of(line[i]), ' ');
      if (i > 0) printed += "  ";
      printed += is_number(table, i) ? padding + line[i] : line[i] + padding;
    }
    printed.erase(printed.find_last_not_of(' ') + 1);
    out << printed << '\n';
  }
}

void write_markdown_table(const Table& table, std::ostream& out) {
  const Lines lines = lines_of(table);
  for (std::size_t n = 0; n < lines.size(); ++n) {
    for (const std::string& cell : lines[n]) out << "| " << markdown_cell(cell) << ' ';
    out << "|\n";
    if (n > 0) continue;
    for (std::size_t i = 0; i < table.columns.size(); ++i) out << (is_number(table, i) ? "|---:" : "|---");
    out << "|\n";
  }
}

}  // namespace entente
