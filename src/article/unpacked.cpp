#include "entente/unpacked.hpp"

#include <array>
#include <streambuf>
#include <utility>

#include "article/steps.hpp"

namespace entente {
namespace {

class SourceBuffer : public std::streambuf {
 public:
  explicit SourceBuffer(ByteSource source) : source_(std::move(source)) {}

 protected:
  int_type underflow() override {
    const std::size_t count = source_(bytes_.data(), bytes_.size());
    if (count == 0) return traits_type::eof();
    setg(bytes_.data(), bytes_.data(), bytes_.data() + count);
    return traits_type::to_int_type(bytes_[0]);
  }

 private:
  ByteSource source_;
  std::array<char, 1U << 16U> bytes_{};
};

class SourceStream : public std::istream {
 public:
  explicit SourceStream(ByteSource source) : std::istream(nullptr), buffer_(std::move(source)) {
    rdbuf(&buffer_);
    exceptions(std::ios::badbit);  // what the source throws reaches the reader
  }

 private:
  SourceBuffer buffer_;
};

}  // namespace

std::unique_ptr<std::istream> open_unpacked(const std::string& path) {
  return std::make_unique<SourceStream>(decompressed(open_source(path), path));
}

std::unique_ptr<std::istream> unpacked_bytes(std::string_view bytes, const std::string& name) {
  return std::make_unique<SourceStream>(decompressed(memory_source(bytes), name));
}

}  // namespace entente
