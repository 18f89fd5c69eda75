#include "steps.hpp"

namespace entente {
namespace {

/// Ids are often written as numbers.
std::string id_of(const JsonValue& record) {
  const auto id = record.find("id");
  if (!id) return {};
  return id->is_number() ? std::to_string(id->as_int()) : std::string(id->as_string());
}

}  // namespace

Article read_record(const JsonValue& record) {
  if (!record.is_object()) record.fail("is no object; expected {\"id\":…,\"text\":…}");
  Article article;
  article.id = id_of(record);
  article.lang = record.string_or("lang", {});
  article.date = iso_date(record.string_or("date", {}));
  article.title = record.string_or("title", {});
  article.text = record.string_or("text", {});
  article.url = record.string_or("url", {});
  article.publisher = record.string_or("publisher", {});
  return article;
}

}  // namespace entente
