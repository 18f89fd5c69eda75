#include <cmath>

#include "entente/json.hpp"
#include "entente/pipeline.hpp"

namespace entente {
namespace {

/// An empty text is one that is not there.
std::optional<std::string> stated(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

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
  json.field_or_null("time", triple.time);
  json.field_or_null("place", triple.place);
  json.field_or_null("source", triple.source);
  json.field_or_null("role", triple.role);
  json.field_or_null("topic", triple.topic);
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
  json.field_or_null("date", stated(article.date));
  json.field_or_null("title", stated(article.title));
  if (with_text) {
    json.field_or_null("url", stated(article.url));
    json.field_or_null("publisher", stated(article.publisher));
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
