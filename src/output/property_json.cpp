#include "output/property_json.hpp"

namespace entente {
namespace {

/// Some programs end a text at U+0000.
std::string without_nul(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\0' ? std::string("\xEF\xBF\xBD") : std::string(1, c);
  return out;
}

struct WriteValue {
  JsonWriter& json;
  void operator()(std::monostate) const { json.null(); }
  void operator()(const std::string& text) const { json.string(without_nul(text)); }
  void operator()(const std::vector<std::string>& items) const {
    json.begin_array();
    for (const std::string& item : items) json.string(without_nul(item));
    json.end_array();
  }
  void operator()(std::int64_t number) const { json.integer(number); }
  void operator()(double number) const { json.number(number); }
  void operator()(bool truth) const { json.boolean(truth); }
};

}  // namespace

void write_object(JsonWriter& json, const PropertyTable& table, const PropertyRow& row) {
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.key(table.properties[i].name);
    std::visit(WriteValue{json}, row[i]);
  }
  json.end_object();
}

std::string file_stem(const PropertyTable& table) { return ascii_lower(table.name); }

}  // namespace entente
