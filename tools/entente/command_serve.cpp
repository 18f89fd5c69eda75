// entente serve: the page over a JSON API, for graphs too large for one file.

#include <fmt/core.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#include "command.hpp"
#include "entente/serve.hpp"
#include "entente/vocabulary.hpp"
#include "packs.hpp"
#include "store_option.hpp"

namespace {

constexpr std::chrono::milliseconds between_stops{50};

/// Waits in a thread of its own for the signals that end the program, and then stops the server. To be made before other
/// threads are, which inherit that the signals are left to this one.
class StopOnSignal {
 public:
  explicit StopOnSignal(entente::PageServer& server) {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    waiter_ = std::thread([this, &server] {
      int signal = 0;
      sigwait(&signals_, &signal);
      while (!ended_) {  // a server that is not running yet forgets that it was stopped
        server.stop();
        std::this_thread::sleep_for(between_stops);
      }
    });
  }
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;
  ~StopOnSignal() {
    ended_ = true;
    pthread_kill(waiter_.native_handle(), SIGTERM);  // when the server has ended by itself
    waiter_.join();
  }

 private:
  sigset_t signals_{};
  std::atomic<bool> ended_ = false;
  std::thread waiter_;
};

class Serve : public Command {
 public:
  void setup(CLI::App& app) override {
    store_.setup(app);
    app.add_option("--port", options_.port, "To listen on; 0 for any that is free")->check(CLI::Range(0, 65535))->capture_default_str();
    app.add_option("--host", options_.host, "Address to listen on; others than this machine can ask only when it names one of its outer addresses")
        ->type_name("ADDRESS")
        ->capture_default_str();
    packs_.setup(app);
    app.add_option("--as-of", as_of_, "Only what articles up to this day tell")->type_name("DATE");
  }

  ExitCode run() override {
    const entente::EvidenceStore store = store_.open(entente::StoreMode::read);
    const entente::Vocabulary vocabulary = packs_.load();
    entente::KnowledgeGraph graph = entente::build_graph(store, as_of_);
    entente::add_usual_names(graph, vocabulary);
    entente::add_known_facts(graph, vocabulary);
    const entente::PageApi api(graph, [&](const entente::Edge& event) { return claims_with_sentences(graph, event, store, vocabulary); });
    entente::PageServer server(api, options_);
    fmt::print("http://{}:{}/\n", options_.host, server.port());
    std::fflush(stdout);
    fmt::print(stderr, "{} actors, {} events; Ctrl-C ends\n", boost::num_vertices(graph.graph), graph.events.size());
    const StopOnSignal stop(server);
    server.run();
    return ExitCode::done;
  }

 private:
  StoreOption store_;
  entente::ServeOptions options_{.host = "127.0.0.1", .port = 8080, .threads = 8};
  PackOptions packs_;
  std::string as_of_;
};

}  // namespace

std::unique_ptr<Command> make_serve() { return std::make_unique<Serve>(); }
