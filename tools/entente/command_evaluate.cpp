// entente evaluate GOLD…: extraction held against articles that people have read.

#include <fmt/core.h>

#include <iostream>
#include <map>

#include "command.hpp"
#include "entente/json.hpp"
#include "entente/pipeline.hpp"
#include "evaluate_merge.hpp"
#include "input.hpp"
#include "ordered_workers.hpp"
#include "report.hpp"

namespace {

/// What the program made of one article.
struct Reading {
  entente::Extraction extraction;
  measure::Sights sights;
};

/// The documents of gold in the order of the files; of those with one id, the last.
class Gold {
 public:
  void read(const std::string& path) {
    entente::for_each_json_line(path, [&](entente::JsonValue line, std::size_t) {
      measure::JudgedDocument document = measure::read_gold(line);
      const auto [found, fresh] = places_.try_emplace(document.id, documents_.size());
      if (fresh) documents_.emplace_back();
      documents_[found->second] = std::move(document);
    });
  }
  [[nodiscard]] const std::vector<measure::JudgedDocument>& documents() const { return documents_; }

 private:
  std::vector<measure::JudgedDocument> documents_;
  std::map<std::string, std::size_t> places_;
};

class Evaluate : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("GOLD", input_.paths, "JSON Lines: articles with \"text\", \"actors\" and \"triples\"")->type_name("FILE");
    input_.packs.setup(app);
    app.add_option("-j,--jobs", input_.jobs, "Threads; 0 for one a core")->type_name("N")->capture_default_str();
    app.add_option("-f,--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}))->capture_default_str();
    app.add_option("--rules", limits_.rules, "Print the precision of the first N rules")->type_name("N")->capture_default_str();
    app.add_flag("--merge", merge_, "Instead: how well the articles become one graph");
    app.add_option("--names", measures_.names, "With --merge: tab-separated names of one person in two scripts")->type_name("FILE")->needs("--merge");
    app.add_option("--parallel", measures_.parallel, "With --merge: articles that stand there in two languages")->type_name("FILE")->needs("--merge");
    app.add_option("--clusters", measures_.clusters, "With --merge: articles with \"cluster\", the event they tell")->type_name("FILE")->needs("--merge");
    app.add_option("--errors", limits_.errors, "Print the first N errors")->type_name("N")->capture_default_str();
  }

  ExitCode run() override {
    input_.format = "jsonl";
    if (merge_) return measure_merging();
    if (input_.paths.empty()) throw entente::Error("no gold; name files of JSON Lines");
    Gold gold;
    for (const std::string& path : require_inputs(input_)) gold.read(path);
    Progress progress("articles");
    RejectionReport report(progress);
    const Knowledge knowledge = Knowledge::load(input_.packs, report);
    const std::map<std::string, Reading> readings = extract(knowledge, progress, report);
    const measure::Evaluation evaluation = judge(gold, readings, knowledge.vocabulary);
    progress.clear();
    if (format_ == "json") {
      measure::write_report_json(evaluation, limits_, std::cout);
    } else {
      measure::write_report(evaluation, limits_, std::cout);
    }
    std::cout.flush();
    if (!std::cout) throw entente::Error("standard output", 0, "cannot be written");
    return report.exit_code();
  }

 private:
  ExitCode measure_merging() {
    if (!input_.paths.empty()) measures_.gold = require_inputs(input_);
    measures_.format = format_;
    measures_.errors = limits_.errors;
    return measures_.run(input_);
  }

  /// By article id.
  [[nodiscard]] std::map<std::string, Reading> extract(const Knowledge& knowledge, Progress& progress, RejectionReport& report) const {
    std::map<std::string, Reading> readings;
    OrderedWorkers<Reading> workers(thread_count(input_), [&](Reading&& reading) {
      progress.add();
      const std::string id = reading.extraction.article.id;
      readings[id] = std::move(reading);
    });
    const entente::ArticleSink sink{[&](entente::Article&& article) {
                                      workers.submit([&knowledge, article = std::move(article)] {
                                        const entente::Vocabulary& vocabulary = knowledge.vocabulary;
                                        return Reading{entente::extract(article, vocabulary), measure::sights_of(article, vocabulary)};
                                      });
                                    },
                                    [&](entente::Rejected&& rejected) { report.add(rejected); }};
    for (const std::string& path : input_.paths) entente::read_articles(path, read_options(input_, knowledge), sink);
    workers.finish();
    return readings;
  }

  static measure::Evaluation judge(const Gold& gold, const std::map<std::string, Reading>& readings, const entente::Vocabulary& vocabulary) {
    measure::Evaluation evaluation;
    const Reading nothing;
    for (const measure::JudgedDocument& document : gold.documents()) {
      const auto found = readings.find(document.id);
      const Reading& reading = found == readings.end() ? nothing : found->second;
      const measure::Comparison comparison = measure::compare(document, measure::judged(reading.extraction), vocabulary.ontology());
      evaluation.figures.add(comparison, document.lang, vocabulary.ontology());
      evaluation.figures.documents += 1;
      evaluation.figures.extracted += found == readings.end() ? 0 : 1;
      auto errors = measure::errors_of(document, comparison, reading.extraction.article, reading.sights, vocabulary);
      std::move(errors.begin(), errors.end(), std::back_inserter(evaluation.errors));
    }
    return evaluation;
  }

  InputOptions input_;
  std::string format_ = "table";
  measure::ReportLimits limits_;
  bool merge_ = false;
  MergeMeasures measures_;
};

}  // namespace

std::unique_ptr<Command> make_evaluate() { return std::make_unique<Evaluate>(); }
