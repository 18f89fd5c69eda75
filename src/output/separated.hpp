#pragma once
// Rows of separated values, in the dialects of those who read them.

#include <iosfwd>
#include <string>
#include <string_view>

#include "output/properties.hpp"

namespace entente {

/// How values stand in a row. Cells that need it are quoted, with quotes doubled (RFC 4180), unless `quotes` is false.
struct Dialect {
  char separator = ',';
  std::string_view list_separator = " | ";  ///< between the items of a list; taken out of the items
  bool quotes = true;              ///< false: cells hold no separator and no line end, they become spaces
  bool one_line = false;           ///< line ends in cells become spaces
  bool guards_formulas = false;    ///< a cell that a spreadsheet would take for a formula gets a ' before it
};

/// For people's spreadsheets.
inline constexpr Dialect spreadsheet = {.separator = ',', .list_separator = " | ", .quotes = true, .one_line = false, .guards_formulas = true};

/// A value as people read it, the items of a list with `list_separator` between; empty for an absent one.
std::string plain_text(const PropertyValue& value, std::string_view list_separator);

/// `text` without what this dialect cannot hold: as a reader finds it in its cell, but for the guard of formulas.
std::string held_text(std::string_view text, const Dialect& dialect);

/// Appends one cell, without the separator. What no reader takes, U+0000, becomes U+FFFD; absent values are empty.
void append_cell(std::string& row, const PropertyValue& value, const Dialect& dialect);

/// Writes a row and its end, "\n".
void write_row(std::ostream& out, const PropertyRow& row, const Dialect& dialect);

/// Writes the names of columns.
void write_names(std::ostream& out, std::span<const Property> properties, const Dialect& dialect);

}  // namespace entente
