#include <zlib.h>
#include <zstd.h>
#include <memory>

#include "steps.hpp"

namespace entente {
namespace {

constexpr std::size_t chunk = 1 << 16;  // bytes

/// Packed bytes read ahead of the unpacker.
struct Packed {
  ByteSource source;
  std::string buffer = std::string(chunk, '\0');
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Makes bytes available; false at the end of the source.
  bool fill() {
    if (begin == end) {
      begin = 0;
      end = source(buffer.data(), buffer.size());
    }
    return begin != end;
  }
};

class Gunzip {
 public:
  Gunzip(ByteSource source, std::string name) : name_(std::move(name)) {
    packed_.source = std::move(source);
    constexpr int gzip_only = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, gzip_only) != Z_OK) throw std::bad_alloc();
  }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;
  ~Gunzip() { inflateEnd(&stream_); }

  std::size_t read(char* out, std::size_t size) {
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(size);
    while (stream_.avail_out == size) {
      if (!packed_.fill()) {
        if (!between_members_) throw Error(name_, 0, "gzip data end too early");
        return 0;
      }
      if (between_members_) inflateReset(&stream_);
      step();
    }
    return size - stream_.avail_out;
  }

 private:
  void step() {
    stream_.next_in = reinterpret_cast<Bytef*>(packed_.buffer.data() + packed_.begin);
    stream_.avail_in = static_cast<uInt>(packed_.end - packed_.begin);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    packed_.begin = packed_.end - stream_.avail_in;
    if (result != Z_OK && result != Z_STREAM_END) throw Error(name_, 0, "damaged gzip data");
    between_members_ = result == Z_STREAM_END;
  }

  std::string name_;
  Packed packed_;
  z_stream stream_{};
  bool between_members_ = false;
};

struct ZstdDeleter {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class Unzstd {
 public:
  Unzstd(ByteSource source, std::string name) : name_(std::move(name)), stream_(ZSTD_createDStream()) {
    packed_.source = std::move(source);
    if (!stream_) throw std::bad_alloc();
  }

  std::size_t read(char* out, std::size_t size) {
    ZSTD_outBuffer unpacked{out, size, 0};
    while (unpacked.pos == 0) {
      if (!packed_.fill()) {
        if (!between_frames_) throw Error(name_, 0, "Zstandard data end too early");
        return 0;
      }
      ZSTD_inBuffer in{packed_.buffer.data(), packed_.end, packed_.begin};
      const std::size_t result = ZSTD_decompressStream(stream_.get(), &unpacked, &in);
      if (ZSTD_isError(result) != 0)
        throw Error(name_, 0, std::string("damaged Zstandard data: ") + ZSTD_getErrorName(result));
      packed_.begin = in.pos;
      between_frames_ = result == 0;
    }
    return unpacked.pos;
  }

 private:
  std::string name_;
  Packed packed_;
  std::unique_ptr<ZSTD_DStream, ZstdDeleter> stream_;
  bool between_frames_ = false;
};

template <typename Unpacker>
ByteSource unpacking(ByteSource source, const std::string& name) {
  auto unpacker = std::make_shared<Unpacker>(std::move(source), name);
  return [unpacker](char* out, std::size_t size) { return unpacker->read(out, size); };
}

}  // namespace

ByteSource decompressed(ByteSource source, const std::string& name) {
  const std::string magic = peek(source, 4);
  if (magic.compare(0, 2, "\x1F\x8B") == 0) return unpacking<Gunzip>(std::move(source), name);
  if (magic == "\x28\xB5\x2F\xFD") return unpacking<Unzstd>(std::move(source), name);
  return source;
}

}  // namespace entente
