// The floor against `extract`, on one thread, over the articles of the paths given.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <exception>
#include <map>

#include "bench.hpp"
#include "entente/pipeline.hpp"
#include "entente/vocabulary.hpp"
#include "entente/words.hpp"

namespace {

constexpr std::size_t corpus_bytes = std::size_t{16} << 20U;
constexpr double largest_ratio = 12;  // floor to extract

using Articles = std::vector<entente::Article>;

void measure(benchmark::State& state, const Articles& articles,
             const std::function<std::size_t(const Articles&)>& work) {
  for (auto _ : state) benchmark::DoNotOptimize(work(articles));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(articles)) *
                          static_cast<std::int64_t>(state.iterations()));
}

std::size_t fold_all(const Articles& articles) {
  std::size_t count = 0;
  for (const entente::Article& article : articles) count += entente::fold(article.text).size();
  return count;
}

std::size_t cut_all(const Articles& articles) {
  std::vector<entente::RawWord> words;
  std::size_t count = 0;
  for (const entente::Article& article : articles) {
    words.clear();
    entente::cut_words(article.text, words);
    count += words.size();
  }
  return count;
}

std::size_t extract_all(const Articles& articles, const entente::Vocabulary& vocabulary) {
  std::size_t count = 0;
  for (const entente::Article& article : articles) count += entente::extract(article, vocabulary).triples.size();
  return count;
}

/// Prints as usual and keeps the rates.
class RateReporter : public benchmark::ConsoleReporter {
 public:
  RateReporter() : ConsoleReporter(OO_None) {}
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      const auto rate = run.counters.find("bytes_per_second");
      if (rate != run.counters.end()) rates_[run.run_name.function_name] = rate->second;
    }
    ConsoleReporter::ReportRuns(runs);
  }
  [[nodiscard]] double rate(const std::string& name) const {
    const auto found = rates_.find(name);
    return found == rates_.end() ? 0 : found->second;
  }

 private:
  std::map<std::string, double> rates_;  ///< bytes a second, by name
};

void bench(const std::string& name, const Articles& articles, std::function<std::size_t(const Articles&)> work) {
  benchmark::RegisterBenchmark(name.c_str(), [&articles, work = std::move(work)](benchmark::State& state) {
    measure(state, articles, work);
  })->Unit(benchmark::kMillisecond);
}

void print_ratio(const RateReporter& reporter) {
  constexpr double mega = 1e6;
  const double floor = reporter.rate("floor");
  const double extract = reporter.rate("extract");
  if (floor <= 0 || extract <= 0) return;
  std::printf("floor %.1f MB/s, extract %.1f MB/s, ratio %.1f (at most %.0f)\n", floor / mega, extract / mega,
              floor / extract, largest_ratio);
}

int run(std::vector<std::string> paths) {
  const Articles articles = corpus_of(paths, corpus_bytes);
  std::printf("%zu articles, %.1f MB of text\n", articles.size(), static_cast<double>(bytes_of(articles)) / 1e6);
  const entente::Vocabulary vocabulary = entente::Vocabulary::load(ENTENTE_SOURCE_PACKS);
  bench("floor", articles, run_floor);
  bench("fold", articles, fold_all);
  bench("cut_words", articles, cut_all);
  bench("extract", articles, [&vocabulary](const Articles& all) { return extract_all(all, vocabulary); });
  benchmark::RegisterBenchmark("load_packs", [](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(entente::Vocabulary::load(ENTENTE_SOURCE_PACKS).actors().size());
  })->Unit(benchmark::kMillisecond);
  RateReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  print_ratio(reporter);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "entente_bench: %s\n", error.what());
    return 2;
  }
}
