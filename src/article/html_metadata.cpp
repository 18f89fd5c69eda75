// What a page says about itself: schema.org JSON-LD, then Open Graph and other meta elements, then its headings.

#include <algorithm>

#include "html.hpp"
#include "steps.hpp"

namespace entente {
namespace {

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = collapse_space(value);
}

// ---- schema.org -----------------------------------------------------------------------------------------------------

/// The string itself, the `name`, `@id` or `url` of an object, or the same of the first of several.
std::string plain(const std::optional<JsonValue>& value, int depth = 0) {
  constexpr int deepest = 4;
  if (!value || depth > deepest) return {};
  if (value->is_string()) return std::string(value->as_string());
  if (value->is_array()) return value->size() == 0 ? std::string() : plain(value->at(0), depth + 1);
  if (!value->is_object()) return {};
  for (const std::string_view key : {"name", "@id", "url"}) {
    if (std::string found = plain(value->find(key), depth + 1); !found.empty()) return found;
  }
  return {};
}

bool is_article_type(const JsonValue& object) {
  const auto type = object.find("@type");
  if (!type) return false;
  const auto names_article = [](const JsonValue& name) {
    return name.is_string() && (name.as_string().ends_with("Article") || name.as_string() == "BlogPosting");
  };
  if (!type->is_array()) return names_article(*type);
  const JsonItems all = type->items();
  return std::any_of(all.begin(), all.end(), names_article);
}

/// The first object of an article type: the value itself, or one in an array or `@graph`.
std::optional<JsonValue> find_article(const JsonValue& value, int depth = 0) {
  constexpr int deepest = 4;
  if (depth > deepest) return std::nullopt;
  if (value.is_array()) {
    for (const JsonValue item : value.items()) {
      if (auto found = find_article(item, depth + 1)) return found;
    }
    return std::nullopt;
  }
  if (!value.is_object()) return std::nullopt;
  if (is_article_type(value)) return value;
  const auto graph = value.find("@graph");
  return graph ? find_article(*graph, depth + 1) : std::nullopt;
}

void fill_from_schema_org(Article& article, const std::string& json) {
  const std::optional<JsonDocument> document = JsonDocument::try_parse(json);
  if (!document) return;  // pages with broken JSON-LD are common; their other statements serve
  const auto stated = find_article(document->root());
  if (!stated) return;
  fill(article.title, plain(stated->find("headline")));
  fill(article.date, iso_date(plain(stated->find("datePublished"))));
  fill(article.publisher, plain(stated->find("publisher")));
  fill(article.url, plain(stated->find("url")));
  fill(article.url, plain(stated->find("mainEntityOfPage")));
  fill(article.lang, plain(stated->find("inLanguage")));
  const std::string body = plain(stated->find("articleBody"));
  if (article.text.empty() && body.find('<') == std::string::npos) article.text = body;
}

// ---- meta elements --------------------------------------------------------------------------------------------------

struct MetaRow {
  std::string_view name;  ///< value of `property`, `name` or `itemprop`, lower case
  std::string Article::*field;
};

// In order of trust: the first that is present wins.
constexpr MetaRow meta_rows[] = {
    {"og:title", &Article::title},
    {"twitter:title", &Article::title},
    {"headline", &Article::title},
    {"article:published_time", &Article::date},
    {"datepublished", &Article::date},
    {"og:published_time", &Article::date},
    {"parsely-pub-date", &Article::date},
    {"pubdate", &Article::date},
    {"publishdate", &Article::date},
    {"dc.date.issued", &Article::date},
    {"dc.date", &Article::date},
    {"date", &Article::date},
    {"og:site_name", &Article::publisher},
    {"application-name", &Article::publisher},
    {"og:url", &Article::url},
    {"og:locale", &Article::lang},
};

struct Meta {
  std::string name;
  std::string content;
};

std::vector<Meta> meta_elements(xmlNode& root) {
  std::vector<Meta> all;
  for (xmlNode* node = &root; node != nullptr; node = next_node(node, &root)) {
    if (!is_element(node, "meta")) continue;
    for (const char* naming : {"property", "name", "itemprop"}) {
      std::string name = ascii_lower(attribute(node, naming));
      if (name.empty()) continue;
      all.push_back({std::move(name), attribute(node, "content")});
      break;
    }
  }
  return all;
}

void fill_from_meta(Article& article, xmlNode& root) {
  const std::vector<Meta> stated = meta_elements(root);
  for (const MetaRow& row : meta_rows) {
    for (const Meta& meta : stated) {
      if (meta.name == row.name)
        fill(article.*row.field, row.field == &Article::date ? iso_date(meta.content) : meta.content);
    }
  }
}

// ---- other elements -------------------------------------------------------------------------------------------------

/// The title of the window without the name of the site after it.
std::string without_site(const std::string& title) {
  for (const std::string_view joint : {" | ", " – ", " — ", " - "}) {
    const std::size_t at = title.rfind(joint);
    if (at != std::string::npos && at > title.size() / 3) return title.substr(0, at);
  }
  return title;
}

void fill_from_elements(Article& article, xmlNode& root) {
  std::string heading;
  std::string window;
  for (xmlNode* node = &root; node != nullptr; node = next_node(node, &root)) {
    if (is_element(node, "h1")) {
      fill(heading, text_content(node));
    } else if (is_element(node, "title")) {
      fill(window, text_content(node));
    } else if (is_element(node, "time")) {
      fill(article.date, iso_date(attribute(node, "datetime")));
    } else if (is_element(node, "link") && attribute(node, "rel") == "canonical") {
      fill(article.url, attribute(node, "href"));
    } else if (is_element(node, "html")) {
      fill(article.lang, attribute(node, "lang"));
    }
  }
  fill(article.title, heading);
  fill(article.title, without_site(window));
}

}  // namespace

Article page_metadata(xmlDoc& page) {
  Article article;
  xmlNode* root = xmlDocGetRootElement(&page);
  if (root == nullptr) return article;
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    if (!is_element(node, "script") || attribute(node, "type") != "application/ld+json") continue;
    std::string json;
    for (const xmlNode* part = node->children; part != nullptr; part = part->next) {
      if (part->content != nullptr) json += reinterpret_cast<const char*>(part->content);
    }
    fill_from_schema_org(article, json);
  }
  fill_from_meta(article, *root);
  fill_from_elements(article, *root);
  return article;
}

}  // namespace entente
