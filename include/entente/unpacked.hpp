#pragma once
// Bytes of packed files as a stream, for readers of other things than articles.

#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace entente {

/// The bytes of a file, or of standard input for "-", unpacked when they are gzip or Zstandard, as they are otherwise.
/// Throws `Error` for a file that cannot be read; so does reading, for one that is damaged.
std::unique_ptr<std::istream> open_unpacked(const std::string& path);

/// The same of bytes in memory, which outlive the stream; `name` stands for the file in messages.
std::unique_ptr<std::istream> unpacked_bytes(std::string_view bytes, const std::string& name);

}  // namespace entente
