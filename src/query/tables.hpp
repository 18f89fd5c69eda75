#pragma once
// Writers of tables, and what they share.

#include <iosfwd>
#include <string>
#include <string_view>

#include "entente/query.hpp"

namespace entente {

/// A cell as people read it.
std::string text_of(const Cell& cell);

/// `text` that reaches not beyond its cell: controls and line separators become spaces (line feeds, carriage returns and tabs
/// too, unless `keep_lines`), and marks that turn the direction of what follows are left out.
std::string tamed(std::string_view text, bool keep_lines);

void write_plain_table(const Table& table, std::ostream& out);
void write_markdown_table(const Table& table, std::ostream& out);

}  // namespace entente
