// entente remove: takes articles out of a store, with all that they said.

#include <fmt/core.h>

#include "command.hpp"
#include "store_option.hpp"

namespace {

class Remove : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("ARTICLE", ids_, "Ids of articles")->required();
  }

  ExitCode run() override {
    entente::EvidenceStore store = store_.open(entente::StoreMode::write);
    std::size_t missing = 0;
    for (const std::string& id : ids_) {
      if (store.remove(id)) continue;
      ++missing;
      fmt::print(stderr, "{}: there is no article \"{}\"\n", store_.path, id);
    }
    fmt::print("removed {} of {} articles\n", ids_.size() - missing, ids_.size());
    return missing == 0 ? ExitCode::done : missing == ids_.size() ? ExitCode::found_nothing : ExitCode::rejected;
  }

 private:
  StoreOption store_;
  std::vector<std::string> ids_;
};

}  // namespace

std::unique_ptr<Command> make_remove() { return std::make_unique<Remove>(); }
