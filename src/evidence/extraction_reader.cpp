// Reads back what `extract` wrote.

#include <fmt/format.h>
#include <istream>

#include "entente/evidence.hpp"
#include "entente/json.hpp"

namespace entente {
namespace {

std::optional<std::string> optional_string(const JsonValue& object, std::string_view key) {
  const auto value = object.find(key);
  if (!value) return std::nullopt;
  return std::string(value->as_string());
}

ActorRecord actor_from(const JsonValue& object) {
  return {std::string(object.get("id").as_string()), std::string(object.get("kind").as_string()),
          std::string(object.get("name").as_string()), object.strings("names"), optional_string(object, "authority")};
}

std::size_t offset_from(const JsonValue& object, std::string_view key) {
  const std::int64_t value = object.get(key).as_int();
  if (value < 0) object.fail(fmt::format("\"{}\" is {}, expected a byte offset", key, value));
  return static_cast<std::size_t>(value);
}

Triple triple_from(const JsonValue& object) {
  Triple triple;
  triple.subject = object.get("subject").as_string();
  triple.relation = object.get("relation").as_string();
  triple.object = object.get("object").as_string();
  triple.status = object.string_or("status", "actual");
  triple.time = optional_string(object, "time");
  triple.place = optional_string(object, "place");
  triple.source = optional_string(object, "source");
  triple.role = optional_string(object, "role");
  triple.topic = optional_string(object, "topic");
  triple.evidence = object.get("evidence").as_string();
  triple.span = {offset_from(object, "begin"), offset_from(object, "end")};
  triple.in_title = object.string_or("in", "text") == "title";
  triple.rule = object.string_or("rule", "");
  triple.confidence = object.double_or("confidence", 0);
  return triple;
}

Extraction extraction_from(const JsonValue& record) {
  Extraction extraction;
  Article& article = extraction.article;
  article.id = record.get("id").as_string();
  article.lang = record.string_or("lang", "");
  article.date = record.string_or("date", "");
  article.title = record.string_or("title", "");
  article.text = record.string_or("text", "");
  article.url = record.string_or("url", "");
  article.publisher = record.string_or("publisher", "");
  for (const JsonValue actor : record.get("actors").items()) extraction.actors.push_back(actor_from(actor));
  for (const JsonValue triple : record.get("triples").items()) extraction.triples.push_back(triple_from(triple));
  return extraction;
}

/// The record of one line, or why it cannot be used.
std::optional<Extraction> parse_line(std::string line, const std::string& name, std::size_t number, std::string& problem) {
  try {
    const JsonDocument document = JsonDocument::parse(std::move(line), name, number);
    Extraction extraction = extraction_from(document.root());
    problem = problem_of(extraction);
    if (problem.empty()) return extraction;
  } catch (const Error& error) {
    problem = error.message();
  }
  return std::nullopt;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

bool is_extraction(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || bytes[begin] != '{') return false;
  const std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
  try {
    const JsonDocument document = JsonDocument::parse(std::string(line), "");
    const auto triples = document.root().is_object() ? document.root().find("triples") : std::nullopt;
    if (!triples || !triples->is_array()) return false;
    // An article may bring somebody's annotations: without offsets they are no claims of ours, and its text is to be read.
    if (!document.root().find("text")) return true;
    return triples->size() > 0 && triples->at(0).find("begin").has_value();
  } catch (const Error&) {
    return false;
  }
}

void read_extractions(std::istream& in, const std::string& name, const ExtractionSink& sink) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (is_blank(line)) continue;
    std::string problem;
    if (auto extraction = parse_line(std::move(line), name, number, problem)) {
      sink.extraction(std::move(*extraction));
    } else {
      sink.rejected({name, number, problem});
    }
  }
}

}  // namespace entente
