#include "report.hpp"

#include <fmt/ostream.h>

#include <algorithm>

#include "entente/json.hpp"

namespace measure {
namespace {

/// Names of `counts` in the order of reports: the sums, the sums of a language, then relations by how many gold has.
std::vector<std::string> names_in_order(const std::map<std::string, Counts>& counts) {
  std::vector<std::string> names;
  for (const char* name : {"events", "facts", "pairs"}) {
    if (counts.contains(name)) names.emplace_back(name);
  }
  const std::size_t sums = names.size();
  for (const auto& [name, value] : counts) {
    if (name.find(':') != std::string::npos) names.push_back(name);
  }
  const std::size_t heads = names.size();
  for (const auto& [name, value] : counts) {
    const bool is_head = std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(sums), name) != names.begin() + static_cast<std::ptrdiff_t>(sums);
    if (!is_head && name.find(':') == std::string::npos) names.push_back(name);
  }
  std::stable_sort(names.begin() + static_cast<std::ptrdiff_t>(heads), names.end(), [&](const std::string& a, const std::string& b) {
    return counts.at(a).gold > counts.at(b).gold; });
  return names;
}

/// Rules by how much they cost: most wrong first, then most given.
std::vector<std::pair<std::string, Share>> rules_in_order(const std::map<std::string, Share>& rules) {
  std::vector<std::pair<std::string, Share>> list(rules.begin(), rules.end());
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return std::make_pair(b.second.of - b.second.right, b.second.of) < std::make_pair(a.second.of - a.second.right, a.second.of); });
  return list;
}

/// How often each stage erred in each way.
std::map<std::pair<ErrorKind, Stage>, std::size_t> tally_of(const std::vector<ExtractionError>& errors) {
  std::map<std::pair<ErrorKind, Stage>, std::size_t> tally;
  for (const ExtractionError& error : errors) ++tally[{error.kind, error.stage}];
  return tally;
}

void write_figures(const Figures& figures, std::ostream& out) {
  fmt::print(out, "{:16}{:>7}{:>7}{:>7}{:>7}{:>8}\n", "", "P", "R", "F1", "gold", "system");
  for (const std::string& name : names_in_order(figures.counts)) {
    const Counts& counts = figures.counts.at(name);
    fmt::print(out, "{:16}{:7.3f}{:7.3f}{:7.3f}{:7}{:8}\n", name, counts.precision(), counts.recall(), counts.f1(), counts.gold, counts.system);
  }
  for (const char* field : judged_fields) {
    const auto found = figures.accuracy.find(field);
    if (found == figures.accuracy.end()) continue;
    fmt::print(out, "{:16}{:7.3f}  ({} of {} stated)\n", field, found->second.value(), found->second.right, found->second.of);
  }
  fmt::print(out, "documents: {} gold, {} extracted\n", figures.documents, figures.extracted);
}

void write_stages(const std::vector<ExtractionError>& errors, std::ostream& out) {
  fmt::print(out, "\n{:16}{:16}{:>6}\n", "error", "stage", "count");
  const auto tally = tally_of(errors);
  for (const auto& [key, count] : tally) {
    fmt::print(out, "{:16}{:16}{:6}  {}\n", name_of(key.first), name_of(key.second), count, meaning_of(key.second));
  }
}

void write_rules(const std::map<std::string, Share>& rules, std::size_t most, std::ostream& out) {
  if (most == 0) return;
  const auto list = rules_in_order(rules);
  fmt::print(out, "\n{:40}{:>7}{:>7}{:>7}\n", "rule, the most often wrong first", "P", "right", "given");
  for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
    const auto& [rule, share] = list[i];
    fmt::print(out, "{:40}{:7.3f}{:7}{:7}\n", rule, share.value(), share.right, share.of);
  }
  if (list.size() > most) fmt::print(out, "and {} more rules\n", list.size() - most);
}

std::string on_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

void write_errors(const std::vector<ExtractionError>& errors, std::size_t most, std::ostream& out) {
  if (most > 0) fmt::print(out, "\n");
  for (std::size_t i = 0; i < std::min(most, errors.size()); ++i) {
    const ExtractionError& error = errors[i];
    fmt::print(out, "{} {} ({}) {}", error.document, name_of(error.kind), name_of(error.stage), error.triple);
    if (!error.detail.empty()) fmt::print(out, ", {}", error.detail);
    if (!error.rule.empty()) fmt::print(out, " by {}", error.rule);
    if (!error.evidence.empty()) fmt::print(out, "   | {}", on_one_line(error.evidence));
    fmt::print(out, "\n");
  }
}

void write_share(entente::JsonWriter& json, std::string_view name, const Share& share) {
  json.key("right").integer(static_cast<std::int64_t>(share.right));
  json.key("of").integer(static_cast<std::int64_t>(share.of));
  json.key(name).number(share.value());
}

void write_figures_json(const Figures& figures, entente::JsonWriter& json) {
  json.begin_object();
  for (const std::string& name : names_in_order(figures.counts)) {
    const Counts& counts = figures.counts.at(name);
    json.key(name).begin_object();
    json.key("p").number(counts.precision()).key("r").number(counts.recall()).key("f1").number(counts.f1());
    json.key("gold").integer(static_cast<std::int64_t>(counts.gold));
    json.key("system").integer(static_cast<std::int64_t>(counts.system)).end_object();
  }
  json.key("accuracy").begin_object();
  for (const auto& [field, share] : figures.accuracy) {
    json.key(field).begin_object();
    write_share(json, "share", share);
    json.end_object();
  }
  json.end_object().key("documents").begin_object();
  json.key("gold").integer(static_cast<std::int64_t>(figures.documents));
  json.key("extracted").integer(static_cast<std::int64_t>(figures.extracted)).end_object().end_object();
}

void write_error_json(const ExtractionError& error, entente::JsonWriter& json) {
  json.begin_object().field("document", error.document).field("kind", name_of(error.kind)).field("stage", name_of(error.stage));
  json.field("triple", error.triple);
  if (!error.detail.empty()) json.field("detail", error.detail);
  if (!error.rule.empty()) json.field("rule", error.rule);
  json.field("evidence", error.evidence).end_object();
}

}  // namespace

void write_report(const Evaluation& evaluation, const ReportLimits& limits, std::ostream& out) {
  write_figures(evaluation.figures, out);
  write_stages(evaluation.errors, out);
  write_rules(evaluation.figures.rules, limits.rules, out);
  write_errors(evaluation.errors, limits.errors, out);
}

void write_report_json(const Evaluation& evaluation, const ReportLimits& limits, std::ostream& out) {
  std::string text;
  entente::JsonWriter json(text);
  json.begin_object().key("figures");
  write_figures_json(evaluation.figures, json);
  json.key("stages").begin_array();
  for (const auto& [key, count] : tally_of(evaluation.errors)) {
    json.begin_object().field("kind", name_of(key.first)).field("stage", name_of(key.second)).key("count").integer(static_cast<std::int64_t>(count));
    json.end_object();
  }
  json.end_array().key("rules").begin_array();
  for (const auto& [rule, share] : rules_in_order(evaluation.figures.rules)) {
    json.begin_object().field("rule", rule);
    write_share(json, "p", share);
    json.end_object();
  }
  json.end_array().key("errors").begin_array();
  for (std::size_t i = 0; i < std::min(limits.errors, evaluation.errors.size()); ++i) write_error_json(evaluation.errors[i], json);
  json.end_array().end_object();
  out << text << '\n';
}

}  // namespace measure
