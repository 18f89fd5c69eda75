#pragma once
// Writers of tables, and what they share.

#include <iosfwd>
#include <string>

#include "entente/query.hpp"

namespace entente {

/// A cell as people read it.
std::string text_of(const Cell& cell);

void write_plain_table(const Table& table, std::ostream& out);
void write_markdown_table(const Table& table, std::ostream& out);

}  // namespace entente
