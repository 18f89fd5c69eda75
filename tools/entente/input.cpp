#include "input.hpp"

#include <fmt/core.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <map>
#include <thread>

#include "entente/support.hpp"
#include "packs.hpp"

namespace {

const std::map<std::string, entente::InputFormat>& formats() {
  static const std::map<std::string, entente::InputFormat> table = {{"auto", entente::InputFormat::automatic},
                                                                    {"text", entente::InputFormat::text},
                                                                    {"html", entente::InputFormat::html},
                                                                    {"jsonl", entente::InputFormat::jsonl}};
  return table;
}

std::string date_problem(const std::string& value) {
  return entente::iso_date(value) == value ? std::string()
                                           : "\"" + value + "\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD";
}

}  // namespace

void InputOptions::setup(CLI::App& app) {
  app.add_option("INPUT", paths, "Files, folders with articles, or - for standard input")->type_name("FILE|DIR|-");
  app.add_option("--input-format", format, "auto, text, html or jsonl; auto goes by content and suffix")
      ->check(CLI::IsMember(formats()))
      ->type_name("FORMAT")
      ->capture_default_str();
  app.add_option("--date", date, "Day of publication of articles that state none (YYYY-MM-DD)")
      ->check(CLI::Validator(date_problem, "", "date"))
      ->type_name("DATE");
  app.add_option("--lang", lang, "Language of articles that state none; else it is found from the text")
      ->type_name("TAG");
  packs.setup(app);
  app.add_option("-j,--jobs", jobs, "Threads; 0 for one a core")->type_name("N")->capture_default_str();
}

Knowledge Knowledge::load(const PackOptions& packs, RejectionReport& report) {
  return {packs.load([&](entente::Rejected&& row) { report.add(row); }),
          entente::LanguageTable::load(find_packs(packs.folder) + "/languages.json")};
}

std::vector<std::string> require_inputs(const InputOptions& options) {
  if (options.paths.empty()) {
    if (isatty(STDIN_FILENO) != 0)
      throw entente::Error("no input; name files or folders with articles, or - for standard input");
    return {"-"};
  }
  for (const std::string& path : options.paths) {
    if (path != "-" && !std::filesystem::exists(path)) throw entente::Error(path, 0, "no such file or folder");
  }
  return options.paths;
}

entente::ReadOptions read_options(const InputOptions& options, const Knowledge& knowledge) {
  return {formats().at(options.format), options.date, options.lang, &knowledge.languages};
}

void RejectionReport::add(const entente::Rejected& rejected) {
  ++count_;
  progress_.clear();
  fmt::print(stderr, "{}\n", entente::Error(rejected.file, rejected.line, rejected.message).what());
}

std::size_t thread_count(const InputOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}
