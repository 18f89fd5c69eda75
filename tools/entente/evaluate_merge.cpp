#include "evaluate_merge.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>

#include "entente/graph.hpp"
#include "entente/json.hpp"
#include "entente/pipeline.hpp"
#include "merging.hpp"
#include "name_pairs.hpp"
#include "ordered_workers.hpp"

namespace {

/// The bars of each share, as the project has set them.
constexpr double least_precision = 0.95;
constexpr double least_recall = 0.85;
constexpr double least_jaccard = 0.5;
constexpr double least_found = 0.9;
constexpr double most_wrong = 0.005;

/// All articles of a file, read by the program.
using Readings = std::map<std::string, entente::Extraction>;

Readings read_all(const std::string& path, const InputOptions& input, const Knowledge& knowledge, RejectionReport& report) {
  Readings readings;
  OrderedWorkers<entente::Extraction> workers(thread_count(input), [&](entente::Extraction&& extraction) {
    readings.insert_or_assign(extraction.article.id, std::move(extraction));
  });
  const entente::ArticleSink sink{[&](entente::Article&& article) {
                                    workers.submit([&knowledge, article = std::move(article)] {
                                      return entente::extract(article, knowledge.vocabulary);
                                    });
                                  },
                                  [&](entente::Rejected&& rejected) { report.add(rejected); }};
  entente::read_articles(path, read_options(input, knowledge), sink);
  workers.finish();
  return readings;
}

entente::KnowledgeGraph graph_of(const Readings& readings) {
  std::vector<entente::StoredExtraction> extractions;
  for (const auto& [id, extraction] : readings) {
    extractions.push_back({extraction, entente::signature_of(extraction.article.text)});
  }
  return entente::build_graph(std::move(extractions));
}

/// What was measured.
struct Report {
  std::optional<measure::ClusterFigures> actors;
  std::optional<measure::NamePairFigures> names;
  std::optional<measure::SharedActors> parallel;
  std::optional<measure::SharedEvents> clusters;
};

measure::ClusterFigures measure_actors(const std::vector<std::string>& paths, const InputOptions& input, const Knowledge& knowledge,
                                       RejectionReport& report) {
  std::vector<measure::NamedDocument> documents;
  for (const std::string& path : paths) {
    const Readings readings = read_all(path, input, knowledge, report);
    entente::for_each_json_line(path, [&](entente::JsonValue line, std::size_t) {
      measure::NamedDocument document = measure::read_named_document(line);
      const auto found = readings.find(document.extraction.article.id);
      if (found != readings.end()) measure::link_actors(document, found->second);
      documents.push_back(std::move(document));
    });
  }
  return measure::b_cubed(documents);
}

measure::SharedEvents measure_clusters(const std::string& path, const InputOptions& input, const Knowledge& knowledge, RejectionReport& report) {
  std::map<std::string, std::string> cluster_of;
  entente::for_each_json_line(path, [&](entente::JsonValue line, std::size_t) {
    cluster_of[std::string(line.get("id").as_string())] = fmt::format("{}", line.get("cluster").as_int());
  });
  return measure::shared_events(graph_of(read_all(path, input, knowledge, report)), cluster_of);
}

std::string verdict(double value, double bar, bool at_least) {
  const bool passes = at_least ? value >= bar : value <= bar;
  return fmt::format("{:>8.4f}  {} {:.3f}: {}", value, at_least ? "at least" : "at most", bar, passes ? "yes" : "no");
}

void print_list(const char* head, std::size_t limit, std::size_t size, const auto& line_of) {
  if (limit == 0 || size == 0) return;
  fmt::print("\n{} ({}):\n", head, size);
  for (std::size_t i = 0; i < std::min(limit, size); ++i) fmt::print("  {}\n", line_of(i));
}

void print_table(const Report& report, std::size_t errors) {
  if (const auto& actors = report.actors) {
    fmt::print("actors across articles: {} of {} documents' actors, {} in the program's graph\n", actors->people, actors->mentions, actors->clusters);
    fmt::print("  B-cubed precision     {}\n", verdict(actors->precision, least_precision, true));
    fmt::print("  B-cubed recall        {}\n", verdict(actors->recall, least_recall, true));
  }
  if (const auto& names = report.names) {
    fmt::print("names across scripts: {} names among {}\n", names->left, names->right);
    fmt::print("  taken for a partner   {}\n", verdict(names->found_share(), least_found, true));
    fmt::print("  taken for another     {}\n", verdict(names->wrong_share(), most_wrong, false));
    fmt::print("  partner comes first   {:>8.4f}\n", names->first_share());
  }
  if (const auto& shared = report.parallel) {
    fmt::print("the same articles in two languages: {} actors, {} in both\n", shared->either, shared->both);
    fmt::print("  Jaccard               {}\n", verdict(shared->jaccard(), least_jaccard, true));
  }
  if (const auto& events = report.clusters) {
    fmt::print("articles of one event: {} of {} clusters share an event\n", events->shared, events->clusters);
  }
  if (report.actors) print_list("actors", errors, report.actors->mistakes.size(), [&](std::size_t i) { return report.actors->mistakes[i]; });
  if (report.names) {
    const auto pair = [](const measure::NamePair& names) { return names.left + " | " + names.right; };
    print_list("names taken for another", errors, report.names->mistaken.size(), [&](std::size_t i) { return pair(report.names->mistaken[i]); });
    print_list("names not found", errors, report.names->missed.size(), [&](std::size_t i) { return pair(report.names->missed[i]); });
  }
  if (report.parallel) {
    print_list("actors of one language", errors, report.parallel->alone.size(), [&](std::size_t i) { return report.parallel->alone[i]; });
  }
}

void print_json(const Report& report) {
  std::string out;
  entente::JsonWriter json(out);
  const auto count = [&](const char* key, std::size_t value) { json.key(key).integer(static_cast<std::int64_t>(value)); };
  json.begin_object();
  if (const auto& actors = report.actors) {
    json.key("actors").begin_object();
    count("mentions", actors->mentions);
    count("gold", actors->people);
    count("system", actors->clusters);
    json.key("precision").number(actors->precision).key("recall").number(actors->recall);
    json.end_object();
  }
  if (const auto& names = report.names) {
    json.key("names").begin_object();
    count("left", names->left);
    count("right", names->right);
    json.key("found").number(names->found_share()).key("wrong").number(names->wrong_share()).key("first").number(names->first_share());
    json.end_object();
  }
  if (const auto& shared = report.parallel) {
    json.key("parallel").begin_object();
    count("both", shared->both);
    count("either", shared->either);
    json.key("jaccard").number(shared->jaccard());
    json.end_object();
  }
  if (const auto& events = report.clusters) {
    json.key("clusters").begin_object();
    count("all", events->clusters);
    count("shared", events->shared);
    json.end_object();
  }
  json.end_object();
  fmt::print("{}\n", out);
}

}  // namespace

ExitCode MergeMeasures::run(const InputOptions& input) const {
  Progress progress("articles");
  RejectionReport rejections(progress);
  const Knowledge knowledge = Knowledge::load(input.packs, rejections);
  Report report;
  if (!gold.empty()) report.actors = measure_actors(gold, input, knowledge, rejections);
  if (!names.empty()) report.names = measure::match_name_pairs(measure::read_name_pairs(names));
  if (!parallel.empty()) report.parallel = measure::shared_actors(graph_of(read_all(parallel, input, knowledge, rejections)));
  if (!clusters.empty()) report.clusters = measure_clusters(clusters, input, knowledge, rejections);
  progress.clear();
  if (format == "json") {
    print_json(report);
  } else {
    print_table(report, errors);
  }
  return rejections.exit_code();
}
