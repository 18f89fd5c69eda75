#pragma once

#include <string_view>

namespace entente {

/// The inline JSON-LD 1.1 context, a JSON object. Nothing in it needs to be fetched.
extern const std::string_view jsonld_context;

}  // namespace entente
