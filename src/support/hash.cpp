#include <xxhash.h>
#include <array>
#include <cassert>
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

std::string content_id(const std::vector<std::string_view>& parts) {
  const std::unique_ptr<XXH3_state_t, StateDeleter> state(XXH3_createState());
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  for (const std::string_view part : parts) {
    const auto length = little_endian(part.size());
    XXH3_128bits_update(state.get(), length.data(), length.size());
    XXH3_128bits_update(state.get(), part.data(), part.size());
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state.get()));

  constexpr std::string_view digits = "0123456789abcdef";
  std::string id;
  id.reserve(2 * sizeof canonical.digest);
  for (const unsigned char byte : canonical.digest) {
    id += digits[byte >> 4U];
    id += digits[byte & 0xFU];
  }
  return id;
}

}  // namespace entente
