// Tables for machines: JSON Lines, CSV, TSV; and the list of all formats.

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "entente/json.hpp"
#include "query/tables.hpp"

namespace entente {
namespace {

void write_jsonl_table(const Table& table, std::ostream& out) {
  for (const auto& row : table.rows) {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      json.key(table.columns[i]);
      if (const auto* text = std::get_if<std::string>(&row[i])) {
        text->empty() ? json.null() : json.string(*text);
      } else if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
        json.integer(*number);
      } else {
        json.number(std::get<double>(row[i]));
      }
    }
    json.end_object();
    out << line << '\n';
  }
}

/// Spreadsheets take a cell that begins so, perhaps after spaces, for a formula; wide forms of these signs too.
bool looks_like_formula(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  std::size_t at = start;
  const char32_t c = next_code_point(text, at);
  return std::u32string_view(U"=+-@＝＋－＠").find(c) != std::u32string_view::npos;
}

/// What a spreadsheet shows as it is: an apostrophe before what it would compute.
std::string harmless(const Cell& cell, bool keep_lines) {
  const bool written_by_others = std::holds_alternative<std::string>(cell);
  std::string text = tamed(text_of(cell), keep_lines);
  return written_by_others && looks_like_formula(text) ? "'" + text : text;
}

/// RFC 4180, with line feeds.
std::string csv_cell(const Cell& cell) {
  const std::string text = harmless(cell, true);
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

/// Tabs and line ends would break the row; they become spaces.
std::string tsv_cell(const Cell& cell) { return harmless(cell, false); }

void write_separated(const Table& table, std::ostream& out, char separator, std::string (*cell)(const Cell&)) {
  const auto write_row = [&](const auto& cells) {
    bool first = true;
    for (const auto& value : cells) {
      if (!first) out << separator;
      out << cell(value);
      first = false;
    }
    out << '\n';
  };
  write_row(std::vector<Cell>(table.columns.begin(), table.columns.end()));
  for (const auto& row : table.rows) write_row(row);
}

void write_csv_table(const Table& table, std::ostream& out) { write_separated(table, out, ',', csv_cell); }
void write_tsv_table(const Table& table, std::ostream& out) { write_separated(table, out, '\t', tsv_cell); }

constexpr TableFormat formats[] = {
    {"table", write_plain_table}, {"jsonl", write_jsonl_table},   {"csv", write_csv_table},
    {"tsv", write_tsv_table},     {"md", write_markdown_table},
};

/// Embeddings, overrides and isolates, whose reach does not end with the cell.
bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

bool is_line_or_tab(char32_t c) { return c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

std::string tamed(std::string_view text, bool keep_lines) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (turns_direction(c)) continue;
    append_utf8(out, is_control(c) && !(keep_lines && is_line_or_tab(c)) ? U' ' : c);
  }
  return out;
}

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *number);
  return fmt::format("{:.3f}", std::get<double>(cell));
}

std::span<const TableFormat> table_formats() { return formats; }

const TableFormat* find_table_format(std::string_view name) {
  const auto* row = std::find_if(std::begin(formats), std::end(formats), [&](const TableFormat& format) { return format.name == name; });
  return row == std::end(formats) ? nullptr : row;
}

}  // namespace entente
