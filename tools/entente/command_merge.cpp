// entente merge: unites stores.

#include <fmt/core.h>

#include "command.hpp"
#include "store_option.hpp"

namespace {

class Merge : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("STORE", others_, "Stores to unite into --db, which is made when missing")->required()->type_name("FILE");
  }

  ExitCode run() override {
    std::vector<entente::EvidenceStore> others;  // all must be sound before anything is written
    for (const std::string& path : others_) others.push_back(entente::EvidenceStore::open(path, entente::StoreMode::read));
    entente::EvidenceStore store = store_.open(entente::StoreMode::create);
    const std::size_t before = store.status().articles;
    for (const entente::EvidenceStore& other : others) store.merge(other);
    const entente::StoreStatus status = store.status();
    fmt::print("articles {} ({} new), claims {}\n", status.articles, status.articles - before, status.claims);
    return ExitCode::done;
  }

 private:
  StoreOption store_;
  std::vector<std::string> others_;
};

}  // namespace

std::unique_ptr<Command> make_merge() { return std::make_unique<Merge>(); }
