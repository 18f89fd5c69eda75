#include <cstring>

#include "steps.hpp"

namespace entente {
namespace {

/// Puts lines together out of blocks; forgets the bytes of a line as soon as it is too long.
struct LineBuffer {
  std::string line;
  std::size_t number = 1;
  bool too_long = false;

  void add(const char* bytes, std::size_t size) {
    if (too_long) return;
    if (line.size() + size > largest_record) {
      too_long = true;
      line = std::string();
      return;
    }
    line.append(bytes, size);
  }
};

}  // namespace

void for_each_line(const ByteSource& source, const std::function<void(std::string&& line, std::size_t number)>& take,
                   const std::function<void(std::size_t number)>& too_long) {
  LineBuffer buffer;
  const auto finish = [&] {
    if (buffer.too_long) {
      too_long(buffer.number);
    } else {
      if (!buffer.line.empty() && buffer.line.back() == '\r') buffer.line.pop_back();
      take(std::move(buffer.line), buffer.number);
    }
    buffer = LineBuffer{std::string(), buffer.number + 1, false};
  };

  char block[1 << 16];
  while (const std::size_t count = source(block, sizeof block)) {
    const char* at = block;
    const char* const end = block + count;
    while (const void* newline = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
      const char* stop = static_cast<const char*>(newline);
      buffer.add(at, static_cast<std::size_t>(stop - at));
      finish();
      at = stop + 1;
    }
    buffer.add(at, static_cast<std::size_t>(end - at));
  }
  if (buffer.too_long || !buffer.line.empty()) finish();
}

}  // namespace entente
