#pragma once
// Browsed: the page of `entente serve`, and the JSON API behind it. Read-only; described in schemas/serve.openapi.json.

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "entente/graph.hpp"
#include "entente/page.hpp"

namespace entente {

/// How much one answer may hold.
struct ServeLimits {
  PageLimits start;                          ///< of what is shown first
  std::size_t neighbourhood_actors = 400;    ///< the strongest neighbours first
  std::size_t neighbourhood_events = 4000;   ///< of the pairs with most sources first
  std::size_t depth = 3;                     ///< steps around an actor
  std::size_t found = 20;                    ///< actors of a search
  std::size_t question_bytes = 512;          ///< of one parameter
};

/// The parameters of a question, decoded, each once.
using Parameters = std::map<std::string, std::string, std::less<>>;

struct Answer {
  int status = 200;  ///< of HTTP
  std::string json;
};

/// Answers questions about one graph. Safe to ask from any thread.
class PageApi {
 public:
  /// Gives an event's claims with their sentences; called under a lock.
  using Quotes = std::function<std::vector<Claim>(const Edge& event)>;

  /// `graph` outlives the object and stays as it is. Lays the start out, which may take seconds; throws `Error` when the
  /// layout engine fails.
  PageApi(const KnowledgeGraph& graph, Quotes quotes, const ServeLimits& limits = {});
  PageApi(const PageApi&) = delete;
  PageApi& operator=(const PageApi&) = delete;
  ~PageApi();

  /// The answer to `question`, the part of the address behind "/api/v1/". Anything unknown or out of range is told in the
  /// answer: {"error": …} with status 400 or 404, or 503 when another question takes too long.
  [[nodiscard]] Answer answer(std::string_view question, const Parameters& parameters) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

struct ServeOptions {
  std::string host = "127.0.0.1";  ///< to listen on; others than the machine itself can ask only when it says so
  int port = 0;                    ///< 0 for any that is free
  std::size_t threads = 8;         ///< questions at once
};

/// A web server for one API and its page. Starts nothing by itself.
class PageServer {
 public:
  /// Binds the address. Throws `Error` when it cannot be had, and when the program was built without the page.
  PageServer(const PageApi& api, const ServeOptions& options);
  PageServer(const PageServer&) = delete;
  PageServer& operator=(const PageServer&) = delete;
  ~PageServer();

  [[nodiscard]] int port() const;
  /// Answers until `stop` is called, from any thread.
  void run();
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente
