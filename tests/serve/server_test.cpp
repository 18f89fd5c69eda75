// The server over real sockets of this machine, asked by the client of the same library and by hand.

#include <doctest/doctest.h>
#include <httplib.h>

#include <thread>

#include "asking.hpp"

using namespace entente;

namespace {

/// A server that answers as long as the test lasts.
class Running {
 public:
  Running() : thread_([this] { server_.run(); }) {}
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    while (!client().Get("/")) std::this_thread::yield();  // stopping before it runs would be forgotten
    server_.stop();
    thread_.join();
  }
  [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", server_.port()); }

 private:
  KnowledgeGraph graph_ = make::graph(make::row_of_meetings({"A", "B", "C"}));
  PageApi api_{graph_, make::marked_quotes(graph_)};
  PageServer server_{api_, {}};
  std::thread thread_;
};

httplib::Result get(httplib::Client client, const std::string& path, const httplib::Headers& headers = {}) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    if (httplib::Result result = client.Get(path, headers)) return result;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  throw Error("no answer");
}

}  // namespace

TEST_CASE("the page, the API and nothing else are served, to this machine's names only") {
  if (!has_page()) {
    const KnowledgeGraph graph = make::graph({});
    const PageApi api(graph, make::marked_quotes(graph));
    CHECK_THROWS_WITH_AS(PageServer(api, {}), doctest::Contains("built without the page"), Error);
    return;
  }
  const Running running;
  const auto page = get(running.client(), "/");
  CHECK(page->status == 200);
  CHECK(page->body.find("entente-served-page") != std::string::npos);
  CHECK(page->body.find("connect-src 'self'") != std::string::npos);
  CHECK(page->get_header_value("X-Content-Type-Options") == "nosniff");
  CHECK(page->get_header_value("Content-Security-Policy") == "frame-ancestors 'none'");
  CHECK(!page->has_header("Access-Control-Allow-Origin"));
  const auto found = get(running.client(), "/api/v1/search?q=%42");
  CHECK(found->status == 200);
  CHECK(found->body.find("country:B") != std::string::npos);
  for (const char* const path : {"/etc/passwd", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/api/v1/../../etc/passwd", "/index.html", "/api/v1/", "/api"}) {
    CHECK(get(running.client(), path)->status == 404);
  }
  CHECK(get(running.client(), "/", {{"Host", "evil.example:80"}})->status == 403);
  CHECK(get(running.client(), "/", {{"Host", "localhost:80"}})->status == 200);
  CHECK(get(running.client(), "/api/v1/search?q=" + std::string(5000, 'x'))->status == 414);
  CHECK(running.client().Post("/api/v1/start", "x", "text/plain")->status == 405);
  CHECK(running.client().Delete("/")->status == 405);
}

TEST_CASE("an address that cannot be had is told of") {
  if (!has_page()) return;
  const KnowledgeGraph graph = make::graph({});
  const PageApi api(graph, make::marked_quotes(graph));
  const PageServer first(api, {});
  ServeOptions taken;
  taken.port = first.port();
  CHECK_THROWS_WITH_AS(PageServer(api, taken), doctest::Contains("cannot listen"), Error);
  ServeOptions nowhere;
  nowhere.host = "no.such.host.invalid";
  CHECK_THROWS_WITH_AS(PageServer(api, nowhere), doctest::Contains("cannot listen"), Error);
}
