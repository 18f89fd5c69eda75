#include <xxhash.h>
#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <memory>

#include "entente/support.hpp"

namespace entente {
namespace {

struct StateDeleter {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

/// Eight bytes, least significant first, on every machine.
std::array<unsigned char, 8> little_endian(std::uint64_t value) {
  std::array<unsigned char, 8> bytes{};
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(value & 0xFFU);
    value >>= 8U;
  }
  return bytes;
}

}  // namespace

ContentHash content_hash(std::span<const std::string_view> parts) {
  thread_local const std::unique_ptr<XXH3_state_t, StateDeleter> state(XXH3_createState());  // costs as much as a short text
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  for (const std::string_view part : parts) {
    const auto length = little_endian(part.size());
    XXH3_128bits_update(state.get(), length.data(), length.size());
    XXH3_128bits_update(state.get(), part.data(), part.size());
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state.get()));
  ContentHash hash;
  std::copy(std::begin(canonical.digest), std::end(canonical.digest), hash.bytes.begin());
  return hash;
}

std::string to_hex(const ContentHash& hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string id;
  id.reserve(2 * hash.bytes.size());
  for (const unsigned char byte : hash.bytes) {
    id += digits[byte >> 4U];
    id += digits[byte & 0xFU];
  }
  return id;
}

std::string content_id(const std::vector<std::string_view>& parts) { return to_hex(content_hash(parts)); }

}  // namespace entente
