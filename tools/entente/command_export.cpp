// entente export: the graph of a store in the formats of others.

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <set>

#include "entente/output.hpp"
#include "output.hpp"
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
    app.add_option("-o,--output", output_, "File to write, or folder for neo4j, kuzu and csv; - for standard output")->type_name("FILE")->capture_default_str();
    app.add_option("--edges", edges_, "How events stand in property graphs and RDF: events (nodes), dyads (edges between two), both")
        ->type_name("FORM")
        ->check(CLI::IsMember({"events", "dyads", "both"}));
    app.add_flag("--stream", stream_, "An event a line, each line whole by itself; for jsonld");
    app.add_option("--as-of", as_of_, "Only what articles up to this day tell")->type_name("DATE");
    part_.setup(app);
    app.add_option("--cluster", cluster_, "country: countries as clusters in pictures, with their officials inside")
        ->check(CLI::IsMember({"country"}))
        ->type_name("BY");
    officials_.setup(app);
  }

  ExitCode run() override {
    const entente::ExportFormat& format = chosen_format();
    entente::ExportOptions options = {entente::edge_form_from(edges_), stream_};
    if (const std::string problem = format.problem_with(options); !problem.empty()) throw entente::Error(problem);
    if (!cluster_.empty() && !format.drawn) throw entente::Error(fmt::format("{} has no clusters; leave out --cluster", format.name));
    require_place(format);
    const entente::EvidenceStore store = store_.open(entente::StoreMode::read);
    std::unique_ptr<entente::KnowledgeGraph> whole(new entente::KnowledgeGraph(entente::build_graph(store, as_of_)));
    if (!cluster_.empty()) options.countries = add_countries(*whole);  // by facts that may be left out
    if (const ExitCode code = part_.leave_only(whole, officials_); code != ExitCode::done) return code;
    entente::KnowledgeGraph& graph = *whole;
    if (format.drawn) entente::add_usual_names(graph, officials_.authority());
    if (format.quoted) {
      entente::add_known_facts(graph, officials_.authority());
      entente::add_sentences(graph, store, officials_.authority());
    }
    write(format, graph, options);
    return ExitCode::done;
  }

 private:
  /// Gives actors their countries and offices; those countries with their usual names.
  std::vector<entente::ActorVertex> add_countries(entente::KnowledgeGraph& graph) {
    entente::add_known_facts(graph, officials_.authority());
    std::set<std::string> ids;
    for (const entente::Vertex vertex : boost::make_iterator_range(boost::vertices(graph.graph))) ids.insert(graph.graph[vertex].country);
    entente::KnowledgeGraph countries;
    for (const std::string& id : ids) countries.graph[boost::add_vertex(countries.graph)].id = id;
    entente::add_usual_names(countries, officials_.authority());
    std::vector<entente::ActorVertex> named;
    for (const entente::Vertex vertex : boost::make_iterator_range(boost::vertices(countries.graph))) {
      entente::ActorVertex& country = countries.graph[vertex];
      if (country.usual.empty()) continue;
      country.name = country.usual.begin()->second;
      named.push_back(country);
    }
    return named;
  }

  [[nodiscard]] const entente::ExportFormat& chosen_format() const {
    const entente::ExportFormat* const format =
        format_.empty() ? entente::export_format_of_file(output_) : entente::find_export_format(format_);
    if (format != nullptr) return *format;
    std::string names;
    for (const entente::ExportFormat& row : entente::export_formats()) names += fmt::format(" {}", row.name);
    throw entente::Error(format_.empty() ? fmt::format("no format; name one with --format:{}", names)
                                         : fmt::format("unknown format \"{}\"; expected one of:{}", format_, names));
  }

  void require_place(const entente::ExportFormat& format) const {
    if (output_ != "-") return;
    if (format.is_folder()) throw entente::Error(fmt::format("{} is a folder of files; name one with --output", format.name));
    if (format.binary && isatty(STDOUT_FILENO) != 0) {
      throw entente::Error(fmt::format("{} is no text for a terminal; name a file with --output", format.name));
    }
  }

  void write(const entente::ExportFormat& format, const entente::KnowledgeGraph& graph, const entente::ExportOptions& options) const {
    if (format.is_folder()) {
      OutputFolder folder(output_);
      format.write_folder(graph, [&](std::string_view name) -> std::ostream& { return folder.open(name); }, options);
      folder.close();
    } else if (output_ == "-") {
      format.write(graph, std::cout, options);
      std::cout.flush();
      require_written(std::cout, "standard output");
    } else {
      std::ofstream file(output_, std::ios::binary);
      require_written(file, output_);
      format.write(graph, file, options);
      file.close();
      require_written(file, output_);
    }
  }

  static void require_written(const std::ostream& stream, const std::string& name) {
    if (!stream) throw entente::Error(name, 0, fmt::format("cannot be written: {}", std::strerror(errno)));
  }

  StoreOption store_;
  std::string format_;
  std::string output_ = "-";
  std::string as_of_, cluster_, edges_;
  bool stream_ = false;
  PartOptions part_;
  Officials officials_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }
