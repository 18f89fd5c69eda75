#pragma once
// SHA-1 (FIPS 180-4), for formats whose ids are made by it; of no use where somebody may want two texts to meet.

#include <string>
#include <string_view>

namespace entente {

/// The hash of `bytes` as 40 hexadecimal digits in lower case.
std::string sha1(std::string_view bytes);

}  // namespace entente
