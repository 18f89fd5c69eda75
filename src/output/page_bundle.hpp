#pragma once
// The page without data, as the build made it of tools/explorer; see cmake/explorer.cmake.

#include <string_view>

namespace entente {

/// The HTML file, with marks where network rule and data go; empty in a program built without Node.js.
std::string_view page_bundle();

}  // namespace entente
