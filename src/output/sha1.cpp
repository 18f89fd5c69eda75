#include "output/sha1.hpp"

#include <boost/uuid/detail/sha1.hpp>
#include <fmt/format.h>

namespace entente {

std::string sha1(std::string_view bytes) {
  boost::uuids::detail::sha1 hash;
  hash.process_bytes(bytes.data(), bytes.size());
  boost::uuids::detail::sha1::digest_type sums;
  hash.get_digest(sums);
  std::string digits;
  for (const auto part : sums) digits += fmt::format("{:0{}x}", part, 2 * sizeof part);  // five words, or bytes since Boost 1.86
  return digits;
}

}  // namespace entente
