#pragma once

#include <string_view>

namespace entente {

/// `schemas/shapes.ttl`, as it was when the program was built.
extern const std::string_view rdf_shapes;

}  // namespace entente
