// Several tables written as one document.

#include <algorithm>
#include <ostream>

#include "entente/query.hpp"

namespace entente {
namespace {

bool is_empty(const Cell& cell) { return std::holds_alternative<std::string>(cell) && std::get<std::string>(cell).empty(); }

/// The one row as a column, without what is not known.
Table downwards(const Table& table) {
  Table turned{{"field", "value"}, {}};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!is_empty(table.rows[0][i])) turned.rows.push_back({table.columns[i], table.rows[0][i]});
  }
  return turned;
}

/// The section with its title before each row.
Table with_part(const Section& section) {
  Table table = section.table;
  table.columns.insert(table.columns.begin(), "part");
  for (auto& row : table.rows) row.insert(row.begin(), section.title);
  return table;
}

/// All rows under the columns of all sections.
Table flattened(const std::vector<Section>& sections) {
  Table flat;
  for (const Section& section : sections) {
    for (const std::string& column : with_part(section).columns) {
      if (std::find(flat.columns.begin(), flat.columns.end(), column) == flat.columns.end()) flat.columns.push_back(column);
    }
  }
  for (const Section& section : sections) {
    const Table table = with_part(section);
    for (const auto& row : table.rows) {
      auto& wide = flat.rows.emplace_back(flat.columns.size(), std::string());
      for (std::size_t i = 0; i < row.size(); ++i) {
        const auto place = std::find(flat.columns.begin(), flat.columns.end(), table.columns[i]);
        wide[static_cast<std::size_t>(place - flat.columns.begin())] = row[i];
      }
    }
  }
  return flat;
}

}  // namespace

void write_sections(const std::vector<Section>& sections, std::string_view format, std::ostream& out) {
  const TableFormat& writer = *find_table_format(format);
  if (format == "csv" || format == "tsv") return writer.write(flattened(sections), out);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    if (format == "jsonl") {
      writer.write(with_part(section), out);
      continue;
    }
    out << (i > 0 ? "\n" : "") << "## " << section.title << "\n\n";
    writer.write(section.single ? downwards(section.table) : section.table, out);
  }
}

}  // namespace entente
