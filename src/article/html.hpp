#pragma once
// What the HTML steps share: a parsed page, and a walk over its elements without recursion.

#include <libxml/HTMLparser.h>
#include <memory>
#include <string>
#include <string_view>

#include "entente/article.hpp"

namespace entente {

struct PageDeleter {
  void operator()(xmlDoc* page) const { xmlFreeDoc(page); }
};
using Page = std::unique_ptr<xmlDoc, PageDeleter>;

/// Parses UTF-8; never fails on bad markup, but gives null when nothing is there.
Page parse_page(const std::string& html);

/// The element or text after `node` in document order, within `top`; null at the end. With `skip`, not below `node`.
xmlNode* next_node(xmlNode* node, const xmlNode* top, bool skip = false);

bool is_element(const xmlNode* node, std::string_view name);
std::string_view element_name(const xmlNode* node);            ///< lower case; empty for what is no element
std::string attribute(const xmlNode* node, const char* name);  ///< empty when absent
std::string text_content(const xmlNode* node);                 ///< white space runs as one space
std::string collapse_space(std::string_view text);             ///< trimmed; no-break and zero-width space are space

/// Title, date, url, publisher, language; also the text when the page gives it as schema.org `articleBody`.
Article page_metadata(xmlDoc& page);
/// The main text: the paragraphs of the part of the page with the most prose and the fewest links.
std::string page_body(xmlDoc& page, std::string_view title);

}  // namespace entente
