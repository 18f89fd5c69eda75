// entente extract: articles in, one line of JSON an article out.

#include "command.hpp"
#include "entente/pipeline.hpp"
#include "input.hpp"
#include "ordered_workers.hpp"
#include "output.hpp"

namespace {

class Extract : public Command {
 public:
  void setup(CLI::App& app) override {
    input_.setup(app);
    app.add_flag("--with-text", with_text_, "Keep the article's text, url and publisher in the output");
    app.add_option("-o,--output", output_, "File to write; - for standard output")
        ->type_name("FILE")
        ->capture_default_str();
  }

  ExitCode run() override {
    const std::vector<std::string> paths = require_inputs(input_);
    Progress progress("articles");
    RejectionReport report(progress);
    const Knowledge knowledge = Knowledge::load(input_.packs, report);
    OutputFile output(output_);
    OrderedWorkers<std::string> workers(thread_count(input_), [&](std::string&& line) {
      output.write(line);
      progress.add();
    });
    const entente::ArticleSink sink{[&](entente::Article&& article) {
                                      workers.submit([this, &knowledge, article = std::move(article)] {
                                        return line_of(article, knowledge.vocabulary);
                                      });
                                    },
                                    [&](entente::Rejected&& rejected) { report.add(rejected); }};
    for (const std::string& path : paths) entente::read_articles(path, read_options(input_, knowledge), sink);
    workers.finish();
    output.close();
    return report.exit_code();
  }

 private:
  [[nodiscard]] std::string line_of(const entente::Article& article, const entente::Vocabulary& vocabulary) const {
    std::string line;
    entente::append_json_line(line, entente::extract(article, vocabulary), with_text_);
    return line;
  }

  InputOptions input_;
  bool with_text_ = false;
  std::string output_ = "-";
};

}  // namespace

std::unique_ptr<Command> make_extract() { return std::make_unique<Extract>(); }
