#include "output/separated.hpp"

#include <fmt/format.h>
#include <ostream>

namespace entente {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  ///< U+FFFD

bool ends_line(char c) { return c == '\n' || c == '\r'; }

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (std::string item : items) {
    for (std::size_t at = item.find(separator); at != std::string::npos; at = item.find(separator, at)) item.replace(at, separator.size(), replacement);
    out += (out.empty() ? std::string_view() : separator);
    out += item;
  }
  return out;
}

struct AsText {
  std::string_view list_separator;
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const std::vector<std::string>& items) const { return joined(items, list_separator); }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return fmt::format("{}", number); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
};

}  // namespace

std::string held_text(std::string_view text, const Dialect& dialect) {
  std::string out;
  for (const char c : text) {
    if (c == '\0') {
      out += replacement;
    } else if ((ends_line(c) && (dialect.one_line || !dialect.quotes)) || (c == dialect.separator && !dialect.quotes)) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

std::string plain_text(const PropertyValue& value, std::string_view list_separator) { return std::visit(AsText{list_separator}, value); }

void append_cell(std::string& row, const PropertyValue& value, const Dialect& dialect) {
  std::string text = held_text(plain_text(value, dialect.list_separator), dialect);
  const bool words = std::holds_alternative<std::string>(value) || std::holds_alternative<std::vector<std::string>>(value);
  const bool formula = words && !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (dialect.guards_formulas && formula) text.insert(0, "'");
  const std::string special = std::string("\"\r\n") + dialect.separator;
  if (!dialect.quotes || text.find_first_of(special) == std::string::npos) {
    row += text;
    return;
  }
  row += '"';
  for (const char c : text) row += c == '"' ? std::string("\"\"") : std::string(1, c);
  row += '"';
}

void write_row(std::ostream& out, const PropertyRow& row, const Dialect& dialect) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += dialect.separator;
    append_cell(line, row[i], dialect);
  }
  out << line << '\n';
}

void write_names(std::ostream& out, std::span<const Property> properties, const Dialect& dialect) {
  PropertyRow names;
  for (const Property& property : properties) names.emplace_back(std::string(property.name));
  write_row(out, names, dialect);
}

}  // namespace entente
