#include <cmath>

#include "entente/json.hpp"
#include "entente/pipeline.hpp"

namespace entente {
namespace {

/// Absent values are written as null, so that every record has the same keys.
void nullable(JsonWriter& json, std::string_view key, const std::optional<std::string>& value) {
  json.key(key);
  if (value) {
    json.string(*value);
  } else {
    json.null();
  }
}

void nullable(JsonWriter& json, std::string_view key, const std::string& value) {
  nullable(json, key, value.empty() ? std::nullopt : std::optional<std::string>(value));
}

void write_actor(JsonWriter& json, const ActorRecord& actor) {
  json.begin_object();
  json.field("id", actor.id).field("kind", actor.kind).field("name", actor.name).field("names", actor.names);
  json.field_if("authority", actor.authority);
  json.end_object();
}

void write_triple(JsonWriter& json, const Triple& triple) {
  json.begin_object();
  json.field("subject", triple.subject).field("relation", triple.relation).field("object", triple.object);
  json.field("status", triple.status);
  nullable(json, "time", triple.time);
  nullable(json, "place", triple.place);
  nullable(json, "source", triple.source);
  nullable(json, "role", triple.role);
  nullable(json, "topic", triple.topic);
  json.field("evidence", triple.evidence);
  json.key("begin").integer(static_cast<std::int64_t>(triple.span.begin));
  json.key("end").integer(static_cast<std::int64_t>(triple.span.end));
  if (triple.in_title) json.field("in", "title");
  json.field("rule", triple.rule);
  json.key("confidence").number(std::round(triple.confidence * 1e4) / 1e4);
  json.end_object();
}

}  // namespace

void append_json_line(std::string& out, const Extraction& extraction, bool with_text) {
  const Article& article = extraction.article;
  JsonWriter json(out);
  json.begin_object();
  json.field("id", article.id).field("lang", article.lang);
  nullable(json, "date", article.date);
  nullable(json, "title", article.title);
  if (with_text) {
    nullable(json, "url", article.url);
    nullable(json, "publisher", article.publisher);
    json.field("text", article.text);
  }
  json.key("actors").begin_array();
  for (const ActorRecord& actor : extraction.actors) write_actor(json, actor);
  json.end_array();
  json.key("triples").begin_array();
  for (const Triple& triple : extraction.triples) write_triple(json, triple);
  json.end_array().end_object();
  out += '\n';
}

}  // namespace entente
