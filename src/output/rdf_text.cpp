#include <fmt/format.h>
#include <ostream>

#include "entente/support.hpp"
#include "output/rdf.hpp"
#include "output/style.hpp"

namespace entente {

void write_rdf_text(std::ostream& out, std::string_view text) {
  std::string escaped = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'"': escaped += "\\\""; break;
      case U'\\': escaped += "\\\\"; break;
      case U'\n': escaped += "\\n"; break;
      case U'\r': escaped += "\\r"; break;
      case U'\t': escaped += "\\t"; break;
      default:
        if (c == 0xFFFE || c == 0xFFFF) {
          append_utf8(escaped, 0xFFFD);  // strict readers take no such code points
        } else if (reaches_beyond(c)) {
          escaped += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c));
        } else {
          append_utf8(escaped, c);
        }
    }
  }
  out << escaped << '"';
}

}  // namespace entente
