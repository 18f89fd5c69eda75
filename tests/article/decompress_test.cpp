#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

#include "reading.hpp"

namespace {

std::string gzipped(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(bytes.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstandard(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3);
  REQUIRE(ZSTD_isError(size) == 0);
  out.resize(size);
  return out;
}

std::string many_lines() {
  std::string lines;
  for (int i = 0; i < 5000; ++i)
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"The king met the minister.\"}\n";
  return lines;
}

}  // namespace

TEST_CASE("gzip and Zstandard are unpacked, whatever the suffix") {
  CHECK(read_bytes(gzipped(many_lines()), "a.jsonl").articles.size() == 5000);
  CHECK(read_bytes(zstandard(many_lines()), "a.jsonl.zst").articles.size() == 5000);
}

TEST_CASE("packed files written one after the other are one input") {
  CHECK(read_bytes(gzipped(many_lines()) + gzipped(many_lines()), "a.gz").articles.size() == 10000);
  CHECK(read_bytes(zstandard(many_lines()) + zstandard(many_lines()), "a.zst").articles.size() == 10000);
}

TEST_CASE("a packed file that ends too early keeps the records before the break") {
  const std::string packed = gzipped(many_lines());
  const Reading cut = read_bytes(packed.substr(0, packed.size() / 2), "a.jsonl.gz");
  CHECK(cut.rejected == std::vector<std::string>{"a.jsonl.gz: gzip data end too early"});
  const std::string frame = zstandard(many_lines());
  const Reading cut_frame = read_bytes(frame.substr(0, frame.size() / 2), "a.zst");
  CHECK(cut_frame.rejected == std::vector<std::string>{"a.zst: Zstandard data end too early"});
}
