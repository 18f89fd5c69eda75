// entente build: articles, or what extract made of them, into the store.

#include <fmt/core.h>

#include <filesystem>
#include <functional>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

#include "command.hpp"
#include "entente/graph.hpp"
#include "entente/index.hpp"
#include "entente/pipeline.hpp"
#include "entente/unpacked.hpp"
#include "input.hpp"
#include "ordered_workers.hpp"
#include "store_option.hpp"

namespace {

/// What became of the articles of one run.
struct Tally {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;

  void count(entente::Change change) {
    switch (change) {
      case entente::Change::added: ++added; return;
      case entente::Change::replaced: ++replaced; return;
      case entente::Change::unchanged: ++unchanged; return;
    }
  }
};

/// One way of extractions into a store, from both kinds of input.
class Intake {
 public:
  Intake(entente::EvidenceStore& store, Progress& progress, RejectionReport& report)
      : store_(store), progress_(progress), report_(report) {}

  void keep(const entente::Extraction& extraction) {
    if (const std::string problem = entente::problem_of(extraction); !problem.empty()) {
      return report_.add({"article " + extraction.article.id, 0, problem});
    }
    tally_.count(store_.add(extraction));
    progress_.add();
  }
  void reject(const entente::Rejected& rejected) { report_.add(rejected); }
  [[nodiscard]] const Tally& tally() const { return tally_; }
  [[nodiscard]] RejectionReport& report() const { return report_; }

 private:
  entente::EvidenceStore& store_;
  Progress& progress_;
  RejectionReport& report_;
  Tally tally_;
};

class Build : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    input_.setup(app);
  }

  ExitCode run() override {
    const std::vector<std::string> paths = require_inputs(input_);
    entente::EvidenceStore store = store_.open(entente::StoreMode::create);
    Progress progress("articles");
    RejectionReport report(progress);
    Intake intake(store, progress, report);
    for (const std::string& path : paths) take(path, intake);
    progress.clear();
    print_result(store, intake.tally(), report.count());
    return report.exit_code();
  }

 private:
  void take(const std::string& path, Intake& intake) {
    if (path == "-") {
      const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
      const std::string name = "standard input";
      if (!holds_extractions([&] { return entente::unpacked_bytes(bytes, name); })) return extract(path, &bytes, intake);
      return take_extractions(*entente::unpacked_bytes(bytes, name), name, intake);
    }
    const bool folder = std::filesystem::is_directory(path);
    if (folder || !holds_extractions([&] { return entente::open_unpacked(path); })) return extract(path, nullptr, intake);
    take_extractions(*entente::open_unpacked(path), path, intake);
  }

  /// By the first line that is not blank. What cannot be unpacked is left to the reader of articles, who reports it.
  static bool holds_extractions(const std::function<std::unique_ptr<std::istream>()>& open) {
    try {
      const std::unique_ptr<std::istream> lines = open();
      std::string first;
      while (first.find_first_not_of(" \t\r") == std::string::npos && std::getline(*lines, first)) continue;
      return entente::is_extraction(first);
    } catch (const entente::Error&) {
      return false;
    }
  }

  static void take_extractions(std::istream& lines, const std::string& name, Intake& intake) {
    entente::read_extractions(lines, name,
                              {[&](entente::Extraction&& extraction) { intake.keep(extraction); },
                               [&](entente::Rejected&& rejected) { intake.reject(rejected); }});
  }

  /// Articles of a path, or of `bytes` when standard input has been read already.
  void extract(const std::string& path, const std::string* bytes, Intake& intake) {
    if (!knowledge_) knowledge_ = Knowledge::load(input_.packs, intake.report());  // not needed for what is extracted already
    const Knowledge& knowledge = *knowledge_;
    OrderedWorkers<entente::Extraction> workers(thread_count(input_), [&](entente::Extraction&& made) { intake.keep(made); });
    const entente::ArticleSink sink{[&](entente::Article&& article) {
                                      workers.submit([&knowledge, article = std::move(article)] {
                                        return entente::extract(article, knowledge.vocabulary);
                                      });
                                    },
                                    [&](entente::Rejected&& rejected) { intake.reject(rejected); }};
    if (bytes != nullptr) {
      entente::read_article_bytes(*bytes, "standard input", read_options(input_, knowledge), sink);
    } else {
      entente::read_articles(path, read_options(input_, knowledge), sink);
    }
    workers.finish();
  }

  static void print_result(entente::EvidenceStore& store, const Tally& tally, std::size_t rejected) {
    const std::int64_t changes = entente::store_changes(store);
    const entente::KnowledgeGraph graph = entente::build_graph(store);
    entente::index_graph(store, graph, changes);
    fmt::print("articles      {:>8}  {} new, {} replaced, {} seen before\n", graph.documents.size(), tally.added, tally.replaced,
               tally.unchanged);
    fmt::print("claims        {:>8}\n", graph.claims + graph.single_party);
    fmt::print("actors        {:>8}\n", boost::num_vertices(graph.graph));
    fmt::print("events        {:>8}\n", graph.events.size());
    fmt::print("single-party  {:>8}  left out: both ends are one actor\n", graph.single_party);
    fmt::print("rejected      {:>8}\n", rejected);
  }

  StoreOption store_;
  InputOptions input_;
  std::optional<Knowledge> knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_build() { return std::make_unique<Build>(); }
