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

/// Spreadsheets take a cell that begins so for a formula.
bool looks_like_formula(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text != nullptr && !text->empty() && std::string_view("=+-@\t\r").find(text->front()) != std::string_view::npos;
}

/// RFC 4180.
std::string csv_cell(const Cell& cell) {
  std::string text = (looks_like_formula(cell) ? "'" : "") + text_of(cell);
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

/// Tabs and line ends would break the row; they become spaces.
std::string tsv_cell(const Cell& cell) {
  std::string text = text_of(cell);
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

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

}  // namespace

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
