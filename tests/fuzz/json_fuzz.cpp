// Whatever the bytes: a document parses or throws `Error`, and what parses can be walked.

#include <cstdint>

#include "entente/json.hpp"
#include "entente/support.hpp"

namespace {

std::size_t walk(const entente::JsonValue& value, int depth) {
  constexpr int deepest = 100;
  if (depth > deepest) return 0;
  std::size_t count = 1;
  if (value.is_array()) {
    for (const entente::JsonValue item : value.items()) count += walk(item, depth + 1);
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.members()) count += key.size() + walk(member, depth + 1);
  } else if (value.is_string()) {
    count += value.as_string().size();
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    walk(entente::JsonDocument::parse(bytes, "fuzz").root(), 0);
  } catch (const entente::Error&) {
    // the bytes are no JSON, and were told so
  }
  try {
    entente::for_each_json_line_in(bytes, "fuzz", [](entente::JsonValue value, std::size_t) { walk(value, 0); });
  } catch (const entente::Error&) {
    // as above
  }
  return 0;
}
