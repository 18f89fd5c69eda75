// HTTP: the page at "/", the API below "/api/v1/", and nothing else. Only GET; only this machine unless told otherwise.

#include <fmt/format.h>
#include <httplib.h>

#include "entente/serve.hpp"
#include "entente/support.hpp"

namespace entente {
namespace {

constexpr std::string_view api_prefix = "/api/v1/";
constexpr std::string_view served_data = R"({"format":"entente-served-page","version":1})";
constexpr std::size_t most_body = 1024;     ///< bytes; no question has a body
constexpr std::size_t most_address = 4096;  ///< bytes of path and query
constexpr time_t most_seconds = 10;         ///< to send a question, and to take an answer

/// What stands before the port of an address.
std::string_view name_of(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

bool is_this_machine(std::string_view host) { return host == "localhost" || host == "127.0.0.1" || host == "::1" || host == "[::1]"; }

void refuse(httplib::Response& response, int status, std::string_view message) {
  response.status = status;
  response.set_content(fmt::format(R"({{"error":"{}"}})", message), "application/json");
}

}  // namespace

struct PageServer::State {
  const PageApi& api;
  ServeOptions options;
  std::string page = page_html(served_data, PageNetwork::same_host);
  httplib::Server server;
  int port = 0;

  State(const PageApi& given, const ServeOptions& wanted) : api(given), options(wanted) {
    set_limits();
    set_headers();
    set_routes();
    port = options.port == 0 ? server.bind_to_any_port(options.host) : server.bind_to_port(options.host, options.port) ? options.port : -1;
    if (port < 0) throw Error(fmt::format("cannot listen on {} port {}: it is taken, or not of this machine", options.host, options.port));
  }

  void set_limits() {
    server.new_task_queue = [threads = options.threads] { return new httplib::ThreadPool(threads); };
    server.set_socket_options([](socket_t socket) {  // without the library's SO_REUSEPORT, which lets two servers share a port
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    });
    server.set_payload_max_length(most_body);
    server.set_read_timeout(most_seconds);
    server.set_write_timeout(most_seconds);
    server.set_keep_alive_timeout(2);
    server.set_keep_alive_max_count(100);
  }

  void set_headers() {
    server.set_default_headers({{"X-Content-Type-Options", "nosniff"},
                                {"Referrer-Policy", "no-referrer"},
                                {"X-Frame-Options", "DENY"},
                                {"Cross-Origin-Resource-Policy", "same-origin"},
                                {"Cache-Control", "no-store"},
                                {"Content-Security-Policy", "frame-ancestors 'none'"}});
  }

  void set_routes() {
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      // A foreign page could make its own name mean this machine and read what we answer; then that name stands here.
      const bool foreign = is_this_machine(options.host) && !is_this_machine(name_of(request.get_header_value("Host")));
      if (foreign) refuse(response, 403, "asked under a name that is not this machine's");
      else if (request.method != "GET" && request.method != "HEAD") refuse(response, 405, "only GET");
      else if (request.target.size() > most_address) refuse(response, 414, "address too long");
      else return httplib::Server::HandlerResponse::Unhandled;
      return httplib::Server::HandlerResponse::Handled;
    });
    server.Get("/", [this](const httplib::Request& /*request*/, httplib::Response& response) { response.set_content(page, "text/html; charset=utf-8"); });
    server.Get("/api/v1/.*", [this](const httplib::Request& request, httplib::Response& response) {
      const Answer answer = api.answer(std::string_view(request.path).substr(api_prefix.size()), {request.params.begin(), request.params.end()});
      response.status = answer.status;
      response.set_content(answer.json, "application/json");
    });
    server.set_error_handler([](const httplib::Request& /*request*/, httplib::Response& response) {
      if (response.body.empty()) refuse(response, response.status, "nothing is here");
    });
    server.set_exception_handler([](const httplib::Request& /*request*/, httplib::Response& response, std::exception_ptr /*error*/) {
      refuse(response, 500, "this could not be answered");
    });
  }
};

PageServer::PageServer(const PageApi& api, const ServeOptions& options) : state_(std::make_unique<State>(api, options)) {}
PageServer::~PageServer() = default;

int PageServer::port() const { return state_->port; }
void PageServer::run() { state_->server.listen_after_bind(); }
void PageServer::stop() { state_->server.stop(); }

}  // namespace entente
