// FollowTheMoney: entities as JSON Lines, and as the statements that they are made of.

#include "output/ftm.hpp"

#include <array>
#include <fmt/format.h>
#include <ostream>

#include "entente/json.hpp"
#include "output/formats.hpp"
#include "output/separated.hpp"
#include "output/sha1.hpp"

namespace entente {
namespace {

using enum PropertyType;

constexpr std::string_view dataset = "entente";
constexpr Dialect plain_csv = {.separator = ',', .list_separator = " | ", .quotes = true, .one_line = false, .guards_formulas = false};

constexpr Property statement_columns[] = {{"canonical_id", text}, {"entity_id", text},      {"prop", text},     {"prop_type", text},  {"schema", text},
                                          {"value", text},        {"dataset", text},        {"lang", text},     {"original_value", text}, {"external", text},
                                          {"first_seen", text},   {"last_seen", text},      {"id", text}};

/// The model's types of the properties that we use.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> types = {{
    {"name", "name"},         {"alias", "name"},          {"country", "country"},     {"wikidataId", "identifier"}, {"title", "string"},
    {"publishedAt", "date"},  {"publisher", "string"},    {"sourceUrl", "url"},       {"language", "language"},     {"date", "date"},
    {"startDate", "date"},    {"endDate", "date"},        {"description", "text"},    {"summary", "text"},          {"proof", "entity"},
    {"recordId", "string"},   {"organization", "entity"}, {"holder", "entity"},       {"post", "entity"},           {"status", "string"},
    {"member", "entity"},     {"involved", "entity"},     {"organizer", "entity"},    {"location", "address"},      {"keywords", "string"},
}};

std::string_view type_of(std::string_view property) {
  for (const auto& [name, type] : types) {
    if (name == property) return type;
  }
  return {};
}

/// As the model's programs compute it, so that what comes twice meets itself.
std::string statement_id(const FtmEntity& entity, const FtmValue& each, std::string_view value) {
  return sha1(fmt::format("{}.{}.{}.{}{}{}", dataset, entity.id, each.property, value, each.lang.empty() ? "" : "@", each.lang));
}

void write_entity(JsonWriter& json, const FtmEntity& entity) {
  json.begin_object().field("id", entity.id).field("schema", entity.schema).key("properties").begin_object();
  for (std::size_t i = 0; i < entity.values.size();) {
    const std::string_view property = entity.values[i].property;
    json.key(property).begin_array();
    for (; i < entity.values.size() && entity.values[i].property == property; ++i) json.string(entity.values[i].value);
    json.end_array();
  }
  json.end_object().key("datasets").begin_array().string(dataset).end_array().end_object();
}

}  // namespace

void write_ftm(const KnowledgeGraph& graph, std::ostream& out) {
  std::string line;
  for_each_ftm_entity(graph, [&](const FtmEntity& entity) {
    line.clear();
    JsonWriter json(line);
    write_entity(json, entity);
    out << line << '\n';
  });
}

void write_ftm_statements(const KnowledgeGraph& graph, std::ostream& out) {
  write_names(out, statement_columns, plain_csv);
  for_each_ftm_entity(graph, [&](const FtmEntity& entity) {
    for (const FtmValue& each : entity.values) {
      const std::string value = held_text(each.value, plain_csv);
      write_row(out, {entity.id, entity.id, std::string(each.property), std::string(type_of(each.property)), std::string(entity.schema), value,
                      std::string(dataset), text_or_nothing(each.lang), {}, std::string("f"), {}, {}, statement_id(entity, each, value)},
                plain_csv);
    }
  });
}

}  // namespace entente
