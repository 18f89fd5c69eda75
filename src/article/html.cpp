#include "html.hpp"

#include "steps.hpp"

namespace entente {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

Page parse_page(const std::string& html) {
  constexpr int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  return Page(htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", options));
}

xmlNode* next_node(xmlNode* node, const xmlNode* top, bool skip) {
  if (!skip && node->children != nullptr) return node->children;
  while (node != nullptr && node != top) {
    if (node->next != nullptr) return node->next;
    node = node->parent;
  }
  return nullptr;
}

std::string_view element_name(const xmlNode* node) {
  return node != nullptr && node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

bool is_element(const xmlNode* node, std::string_view name) { return element_name(node) == name; }

std::string attribute(const xmlNode* node, const char* name) {
  struct Free {
    void operator()(xmlChar* text) const { xmlFree(text); }
  };
  const std::unique_ptr<xmlChar, Free> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
  return std::string(view(value.get()));
}

std::string text_content(const xmlNode* node) {
  std::string text;
  for (xmlNode* at = node->children; at != nullptr; at = next_node(at, node)) {
    if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) text += view(at->content);
  }
  return collapse_space(text);
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool hidden = c == 0x00AD || c == 0xFEFF || c == 0x200B;  // soft hyphen, marks of no width
    if (hidden) continue;
    const bool is_space = c <= 0x20 || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000 ||
                          c == 0x2028 || c == 0x2029;
    if (is_space) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    append_utf8(out, c);
  }
  return out;
}

Article read_html(const std::string& html) {
  const Page page = parse_page(html);
  if (!page) return {};
  Article article = page_metadata(*page);
  std::string body = page_body(*page, article.title);
  // schema.org text has lost its paragraphs; it wins only where the page shows clearly less, as behind scripts.
  if (4 * body.size() >= 3 * article.text.size()) article.text = std::move(body);
  return article;
}

}  // namespace entente
