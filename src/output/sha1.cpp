#include "output/sha1.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <fmt/format.h>

namespace entente {
namespace {

constexpr std::size_t block_size = 64;  ///< bytes
using Sums = std::array<std::uint32_t, 5>;

/// The bytes, a one bit, zeros, and the length in bits, so that blocks are full.
std::string padded(std::string_view bytes) {
  std::string out(bytes);
  out += '\x80';
  while (out.size() % block_size != block_size - 8) out += '\0';
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(bits >> shift & 0xFF);
  return out;
}

/// The 80 words that a block is spread to.
std::array<std::uint32_t, 80> words_of(std::string_view block) {
  std::array<std::uint32_t, 80> words{};
  for (std::size_t i = 0; i < block_size; ++i) words[i / 4] = words[i / 4] << 8 | static_cast<unsigned char>(block[i]);
  for (std::size_t i = 16; i < words.size(); ++i) words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  return words;
}

/// The function and the constant of round `i`.
std::uint32_t mixed(std::size_t i, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5A827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ED9EBA1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
  return (b ^ c ^ d) + 0xCA62C1D6;
}

void add_block(Sums& sums, std::string_view block) {
  auto [a, b, c, d, e] = sums;
  const auto words = words_of(block);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t next = std::rotl(a, 5) + mixed(i, b, c, d) + e + words[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  sums = {sums[0] + a, sums[1] + b, sums[2] + c, sums[3] + d, sums[4] + e};
}

}  // namespace

std::string sha1(std::string_view bytes) {
  Sums sums = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  const std::string message = padded(bytes);
  for (std::size_t at = 0; at < message.size(); at += block_size) add_block(sums, std::string_view(message).substr(at, block_size));
  return fmt::format("{:08x}{:08x}{:08x}{:08x}{:08x}", sums[0], sums[1], sums[2], sums[3], sums[4]);
}

}  // namespace entente
