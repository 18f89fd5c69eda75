// entente export: the graph of a store in the formats of others.

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "entente/output.hpp"
#include "part.hpp"

namespace {

std::string format_help() {
  std::string help = "One of";
  for (const entente::ExportFormat& format : entente::export_formats()) help += fmt::format("\n{}: {}", format.name, format.summary);
  return help + "\nDefault: by the suffix of --output";
}

class Export : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("-f,--format", format_, format_help())->type_name("FORMAT");
    app.add_option("-o,--output", output_, "File to write; - for standard output")->type_name("FILE")->capture_default_str();
    app.add_option("--as-of", as_of_, "Only what articles up to this day tell")->type_name("DATE");
    part_.setup(app);
    app.add_option("--cluster", cluster_, "country: countries as clusters in pictures, with their officials inside")
        ->check(CLI::IsMember({"country"}))
        ->type_name("BY");
    officials_.setup(app);
  }

  ExitCode run() override {
    const entente::ExportFormat& format = chosen_format();
    if (!cluster_.empty() && !format.drawn) throw entente::Error(fmt::format("{} has no clusters; leave out --cluster", format.name));
    const bool to_stdout = output_ == "-";
    if (to_stdout && format.binary && isatty(STDOUT_FILENO) != 0) {
      throw entente::Error(fmt::format("{} is no text for a terminal; name a file with --output", format.name));
    }
    std::unique_ptr<entente::KnowledgeGraph> whole(new entente::KnowledgeGraph(entente::build_graph(store_.open(entente::StoreMode::read), as_of_)));
    if (const ExitCode code = part_.leave_only(whole, officials_); code != ExitCode::done) return code;
    entente::KnowledgeGraph& graph = *whole;
    if (!cluster_.empty()) entente::add_countries(graph, entente::affiliations_of(graph, &officials_.authority()));
    if (format.drawn) entente::add_usual_names(graph, officials_.authority());
    if (to_stdout) {
      format.write(graph, std::cout);
      std::cout.flush();
      require_written(std::cout, "standard output");
    } else {
      std::ofstream file(output_, std::ios::binary);
      require_written(file, output_);
      format.write(graph, file);
      file.close();
      require_written(file, output_);
    }
    return ExitCode::done;
  }

 private:
  [[nodiscard]] const entente::ExportFormat& chosen_format() const {
    const entente::ExportFormat* const format =
        format_.empty() ? entente::export_format_of_file(output_) : entente::find_export_format(format_);
    if (format != nullptr) return *format;
    std::string names;
    for (const entente::ExportFormat& row : entente::export_formats()) names += fmt::format(" {}", row.name);
    throw entente::Error(format_.empty() ? fmt::format("no format; name one with --format:{}", names)
                                         : fmt::format("unknown format \"{}\"; expected one of:{}", format_, names));
  }

  static void require_written(const std::ostream& stream, const std::string& name) {
    if (!stream) throw entente::Error(name, 0, fmt::format("cannot be written: {}", std::strerror(errno)));
  }

  StoreOption store_;
  std::string format_;
  std::string output_ = "-";
  std::string as_of_, cluster_;
  PartOptions part_;
  Officials officials_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }
