#include <cassert>

#include "entente/support.hpp"

namespace entente {

std::string_view slice(std::string_view text, ByteSpan span) {
  assert(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace entente
