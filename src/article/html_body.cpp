// The main text of a page, in the manner of Readability: each paragraph gives points to the elements around it, the
// element with the most points and few links is the article.

#include <algorithm>
#include <map>

#include "html.hpp"

namespace entente {
namespace {

/// A run of text between two block boundaries.
struct Paragraph {
  xmlNode* block = nullptr;    ///< the block element around it
  std::string text;            ///< white space collapsed
  std::size_t link_bytes = 0;  ///< of the raw text, inside `<a>`
  std::size_t raw_bytes = 0;
};

template <std::size_t Count>
bool any_of(const std::string_view (&names)[Count], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_block(const xmlNode* node) {
  constexpr std::string_view names[] = {"p",  "div",   "article", "section", "main", "body", "blockquote", "li", "ul",
                                        "ol", "table", "tr",      "td",      "th",   "h1",   "h2",         "h3", "h4",
                                        "h5", "h6",    "pre",     "dd",      "dt",   "dl",   "center"};
  return any_of(names, element_name(node));
}

bool is_never_prose(const xmlNode* node) {
  constexpr std::string_view names[] = {
      "script", "style",  "noscript",   "nav", "aside",  "footer", "form",  "button", "select",   "option", "textarea",
      "iframe", "figure", "figcaption", "svg", "object", "video",  "audio", "head",   "template", "menu",   "h1"};
  return any_of(names, element_name(node)) || node->type == XML_COMMENT_NODE;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Class and id as authors of pages name them, in lower case.
std::string naming(const xmlNode* node) { return ascii_lower(attribute(node, "class") + ' ' + attribute(node, "id")); }

bool names_prose(std::string_view names) {
  return contains_any(names, {"article", "body", "content", "entry", "main", "post", "story", "text", "wysiwyg"});
}

bool names_clutter(std::string_view names) {
  return contains_any(names,
                      {"comment",   "footer",     "sidebar", "related",   "share",  "social", "promo",     "newsletter",
                       "subscribe", "breadcrumb", "advert",  "banner",    "cookie", "widget", "most-read", "mostread",
                       "trending",  "recommend",  "caption", "copyright", "menu",   "navbar"});
}

/// Clutter by its name, unless it also claims to be the article ("article-comments" is clutter below it).
bool is_clutter(const xmlNode* node) {
  if (is_never_prose(node) || attribute(node, "hidden") == "hidden" || attribute(node, "aria-hidden") == "true")
    return true;
  if (node->type != XML_ELEMENT_NODE || is_element(node, "body") || is_element(node, "html") ||
      is_element(node, "article"))
    return false;
  const std::string names = naming(node);
  return names_clutter(names) &&
         !contains_any(names, {"article-body", "articlebody", "article__body", "main-content", "entry-content"});
}

xmlNode* block_around(xmlNode* node) {
  xmlNode* at = node;
  while (at->parent != nullptr && at->parent->type == XML_ELEMENT_NODE && !is_block(at)) at = at->parent;
  return at;
}

bool is_inside_link(const xmlNode* node) {
  for (const xmlNode* at = node->parent; at != nullptr && !is_block(at); at = at->parent) {
    if (is_element(at, "a")) return true;
  }
  return false;
}

std::vector<Paragraph> paragraphs_of(xmlNode& root) {
  std::vector<Paragraph> all(1);
  const auto flush = [&all] {
    all.back().text = collapse_space(all.back().text);
    if (!all.back().text.empty()) all.emplace_back();
    all.back() = {};
  };
  for (xmlNode* node = &root; node != nullptr;) {
    const bool skip = is_clutter(node);
    if (!skip && (is_block(node) || is_element(node, "br"))) flush();
    if (node->type == XML_TEXT_NODE && node->content != nullptr) {
      xmlNode* block = block_around(node);
      if (block != all.back().block && all.back().block != nullptr)
        flush();  // the text goes on after a block inside it
      const std::string_view text = reinterpret_cast<const char*>(node->content);
      all.back().block = block;
      all.back().text += text;
      all.back().raw_bytes += text.size();
      if (is_inside_link(node)) all.back().link_bytes += text.size();
    }
    node = next_node(node, &root, skip);
  }
  flush();
  all.pop_back();
  return all;
}

double points_of(const Paragraph& paragraph) {
  constexpr std::size_t shortest = 25;  // code points, about; shorter lines say nothing about where the article is
  const auto letters = std::count_if(paragraph.text.begin(), paragraph.text.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  if (letters < static_cast<std::ptrdiff_t>(shortest)) return 0;
  const auto commas = std::count(paragraph.text.begin(), paragraph.text.end(), ',') +
                      std::count(paragraph.text.begin(), paragraph.text.end(), '\x8C');  // ',' and the last byte of '،'
  const double prose = 1.0 - static_cast<double>(paragraph.link_bytes) / static_cast<double>(paragraph.raw_bytes);
  return prose *
         (1.0 + std::min(static_cast<double>(commas), 5.0) + std::min(static_cast<double>(letters) / 100.0, 3.0));
}

struct Candidate {
  double points = 0;
  std::size_t order = 0;  ///< by first paragraph, so that ties do not hang on addresses
};
using Candidates = std::map<xmlNode*, Candidate>;

void give_points(Candidates& candidates, xmlNode* node, double points) {
  if (node == nullptr || node->type != XML_ELEMENT_NODE) return;
  const auto [place, is_new] = candidates.try_emplace(node, Candidate{0, candidates.size()});
  if (is_new) {
    const std::string names = naming(node);
    if (names_prose(names)) place->second.points += 5;
    if (is_element(node, "article") || attribute(node, "itemprop") == "articleBody") place->second.points += 10;
  }
  place->second.points += points;
}

xmlNode* best_container(const std::vector<Paragraph>& paragraphs) {
  Candidates candidates;
  for (const Paragraph& paragraph : paragraphs) {
    const double points = points_of(paragraph);
    if (points <= 0) continue;
    const bool is_container = is_element(paragraph.block, "div") || is_element(paragraph.block, "article") ||
                              is_element(paragraph.block, "section") || is_element(paragraph.block, "td") ||
                              is_element(paragraph.block, "body") || is_element(paragraph.block, "main");
    xmlNode* node = is_container ? paragraph.block : paragraph.block->parent;
    for (double share = 1; share > 0.2 && node != nullptr; share /= 2, node = node->parent)
      give_points(candidates, node, share * points);
  }
  const auto best = std::max_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return a.second.points != b.second.points ? a.second.points < b.second.points : a.second.order > b.second.order;
  });
  return best == candidates.end() ? nullptr : best->first;
}

bool is_within(const xmlNode* node, const xmlNode* container) {
  while (node != nullptr && node != container) node = node->parent;
  return node != nullptr;
}

bool is_mostly_links(const Paragraph& paragraph) { return 2 * paragraph.link_bytes > paragraph.raw_bytes; }

}  // namespace

std::string page_body(xmlDoc& page, std::string_view title) {
  xmlNode* root = xmlDocGetRootElement(&page);
  if (root == nullptr) return {};
  const std::vector<Paragraph> paragraphs = paragraphs_of(*root);
  const xmlNode* container = best_container(paragraphs);
  std::string body;
  for (const Paragraph& paragraph : paragraphs) {
    const bool is_inside = container == nullptr || is_within(paragraph.block, container);
    if (!is_inside || is_mostly_links(paragraph) || paragraph.text == title) continue;
    if (!body.empty()) body += '\n';
    body += paragraph.text;
  }
  return body;
}

}  // namespace entente
