// What makes a claim fit to be kept, and the ids of claims and of whole extractions.

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "evidence/steps.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> actor_kinds = {"person", "country", "organization", "group", "place"};
constexpr std::array<std::string_view, 4> statuses = {"actual", "planned", "possible", "denied"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::string problem_of_actor(const ActorRecord& actor) {
  if (actor.id.empty()) return "an actor without an id";
  if (!is_one_of(actor_kinds, actor.kind)) return fmt::format("actor \"{}\" has the unknown kind \"{}\"", actor.id, actor.kind);
  if (actor.name.empty()) return fmt::format("actor \"{}\" has no name", actor.id);
  if (!is_utf8(actor.name)) return fmt::format("actor \"{}\" has a name that is not UTF-8", actor.id);
  return {};
}

std::string problem_of_evidence(const Article& article, const Triple& triple) {
  const std::string& home = triple.in_title ? article.title : article.text;
  if (triple.span.begin > triple.span.end) return fmt::format("evidence ends at {} before it begins", triple.span.end);
  if (home.empty()) return {};  // kept without its text: nothing to hold the quote against
  if (triple.span.end > home.size()) {
    return fmt::format("evidence ends at {}, {} has {} bytes", triple.span.end, triple.in_title ? "the title" : "the text",
                       home.size());
  }
  if (slice(home, triple.span) != triple.evidence) {
    return fmt::format("evidence is not what {} holds at {} to {}", triple.in_title ? "the title" : "the text",
                       triple.span.begin, triple.span.end);
  }
  return {};
}

std::string problem_of_fields(const Triple& triple) {
  if (find_relation(triple.relation) == nullptr) return fmt::format("unknown relation \"{}\"", triple.relation);
  if (!is_status(triple.status)) return fmt::format("unknown status \"{}\"", triple.status);
  if (triple.time && !parse_days(*triple.time)) return fmt::format("\"{}\" is no ISO 8601 time", *triple.time);
  if (!(triple.confidence >= 0 && triple.confidence <= 1)) return "confidence is not between 0 and 1";
  return {};
}

std::string problem_of_triple(const Article& article, const Triple& triple, const std::set<std::string_view>& actors) {
  if (std::string problem = problem_of_fields(triple); !problem.empty()) return problem;
  for (const std::string* end : {&triple.subject, &triple.object}) {
    if (!actors.contains(*end)) return fmt::format("\"{}\" is none of the record's actors", *end);
  }
  for (const auto* end : {&triple.place, &triple.source}) {
    if (*end && !actors.contains(**end)) return fmt::format("\"{}\" is none of the record's actors", **end);
  }
  return problem_of_evidence(article, triple);
}

void append(std::vector<std::string>& parts, const std::optional<std::string>& value) {
  parts.push_back(value ? "=" + *value : std::string());  // an empty value is not an absent one
}

std::string id_of(const std::vector<std::string>& parts) {
  return content_id({parts.begin(), parts.end()});
}

}  // namespace

bool is_status(std::string_view name) { return is_one_of(statuses, name); }

std::string problem_of(const Extraction& extraction) {
  if (extraction.article.id.empty()) return "an article without an id";
  for (const std::string* field : {&extraction.article.title, &extraction.article.text}) {
    if (!is_utf8(*field)) return "title or text is not UTF-8";
  }
  std::set<std::string_view> actors;
  for (const ActorRecord& actor : extraction.actors) {
    if (std::string problem = problem_of_actor(actor); !problem.empty()) return problem;
    if (!actors.insert(actor.id).second) return fmt::format("actor \"{}\" stands twice", actor.id);
  }
  for (const Triple& triple : extraction.triples) {
    std::string problem = problem_of_triple(extraction.article, triple, actors);
    if (!problem.empty()) return fmt::format("claim \"{} {} {}\": {}", triple.subject, triple.relation, triple.object, problem);
  }
  return {};
}

ContentHash claim_hash(std::string_view article_id, const Triple& triple) {
  std::array<std::string, 5> optional;  // an empty value is not an absent one
  std::size_t at = 0;
  for (const auto* value : {&triple.time, &triple.place, &triple.source, &triple.role, &triple.topic}) {
    if (*value) optional[at] = "=" + **value;
    ++at;
  }
  const std::string span = fmt::format("{}-{}", triple.span.begin, triple.span.end);
  const std::string confidence = fmt::format("{}", triple.confidence);
  const std::string_view parts[] = {triple.subject, triple.relation, triple.object, triple.status, optional[0],
                                    optional[1],    optional[2],     optional[3],   optional[4],   triple.evidence,
                                    span,           triple.in_title ? "title" : "text", triple.rule, confidence, article_id};
  return content_hash(parts);
}

std::string claim_id(std::string_view article_id, const Triple& triple) { return to_hex(claim_hash(article_id, triple)); }

std::string extraction_id(const Extraction& extraction) {
  const Article& article = extraction.article;
  std::vector<std::string> parts = {article.id,    article.lang, article.date,      article.title,
                                    article.text, article.url,  article.publisher, fmt::format("{}", extraction.actors.size())};
  for (const ActorRecord& actor : extraction.actors) {
    parts.insert(parts.end(), {actor.id, actor.kind, actor.name, fmt::format("{}", actor.names.size())});
    parts.insert(parts.end(), actor.names.begin(), actor.names.end());
    append(parts, actor.authority);
  }
  for (const Triple& triple : extraction.triples) parts.push_back(claim_id(article.id, triple));
  return id_of(parts);
}

}  // namespace entente
