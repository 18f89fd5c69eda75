// entente status: what is in a store.

#include <fmt/core.h>

#include "command.hpp"
#include "entente/json.hpp"
#include "store_option.hpp"

namespace {

class Status : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_flag("--json", json_, "As one line of JSON");
  }

  ExitCode run() override {
    const entente::StoreStatus status = store_.open(entente::StoreMode::read).status();
    json_ ? print_json(status) : print(status);
    return ExitCode::done;
  }

 private:
  void print(const entente::StoreStatus& status) const {
    fmt::print("store      {}, format {}, {} bytes\n", store_.path, status.version, status.bytes);
    fmt::print("articles   {}, {} with their text", status.articles, status.articles_with_text);
    if (!status.first_date.empty()) fmt::print(", dated {} to {}", status.first_date, status.last_date);
    fmt::print("\nlanguages ");
    for (const auto& [lang, articles] : status.languages) fmt::print(" {} {}", lang.empty() ? "unknown" : lang, articles);
    fmt::print("\nactors     {} as articles name them\n", status.actors);
    fmt::print("claims     {}\n", status.claims);
    fmt::print("decisions  {}\n", status.decisions);
  }

  static void print_json(const entente::StoreStatus& status) {
    std::string line;
    entente::JsonWriter json(line);
    const auto number = [&](std::string_view key, std::uint64_t value) { json.key(key).integer(static_cast<std::int64_t>(value)); };
    json.begin_object();
    number("format", static_cast<std::uint64_t>(status.version));
    number("bytes", status.bytes);
    number("articles", status.articles);
    number("articles_with_text", status.articles_with_text);
    json.field_if("first_date", status.first_date).field_if("last_date", status.last_date);
    json.key("languages").begin_object();
    for (const auto& [lang, articles] : status.languages) number(lang, articles);
    json.end_object();
    number("actors", status.actors);
    number("claims", status.claims);
    number("decisions", status.decisions);
    json.end_object();
    fmt::print("{}\n", line);
  }

  StoreOption store_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_status() { return std::make_unique<Status>(); }
