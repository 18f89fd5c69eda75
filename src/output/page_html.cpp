// The page: what Vite made of tools/explorer, with the data in it.

#include <fmt/format.h>
#include <ostream>

#include "entente/page.hpp"
#include "output/formats.hpp"
#include "output/jsonld_context.hpp"
#include "output/page_bundle.hpp"

namespace entente {
namespace {

constexpr std::string_view data_mark = "@ENTENTE_DATA@";        // within the <script> that holds the data
constexpr std::string_view network_mark = "@ENTENTE_NETWORK@";  // within the content security policy
constexpr std::string_view context_mark = "@ENTENTE_CONTEXT@";  // the context of JSON-LD, for what the page exports

/// What a text direction or a line of a script could hang on; all of them may stand escaped in a JSON string.
bool is_unsafe(char32_t c) {
  return c == '<' || c == '>' || c == '&' || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// `html` up to `mark` and after it.
std::pair<std::string_view, std::string_view> cut(std::string_view html, std::string_view mark) {
  const std::size_t at = html.find(mark);
  if (at == std::string_view::npos) throw Error(fmt::format("the page that this program was built with has no {}", mark));
  return {html.substr(0, at), html.substr(at + mark.size())};
}

}  // namespace

bool has_page() { return !page_bundle().empty(); }

std::string safe_in_html(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 16);
  for (std::size_t at = 0; at < json.size();) {
    const auto byte = static_cast<unsigned char>(json[at]);
    const std::size_t begin = at;
    const char32_t c = byte < 0x80 ? (++at, static_cast<char32_t>(byte)) : next_code_point(json, at);
    if (is_unsafe(c)) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += json.substr(begin, at - begin);
    }
  }
  return out;
}

std::string page_html(std::string_view json, PageNetwork network) {
  if (!has_page()) {
    throw Error("this program was built without the page: Node.js and npm were missing, or npm reached no registry; "
                "build it again where they are there");
  }
  const auto [before_network, rest] = cut(page_bundle(), network_mark);
  const auto [before_data, after_data] = cut(rest, data_mark);
  const auto [before_context, after_context] = cut(after_data, context_mark);
  const std::string_view allowed = network == PageNetwork::none ? "'none'" : "'self'";
  return fmt::format("{}{}{}{}{}{}{}", before_network, allowed, before_data, json, before_context, safe_in_html(jsonld_context),
                     after_context);
}

void write_html(const KnowledgeGraph& graph, std::ostream& out) {
  const PagePart start = strongest_ties(graph, {});
  const std::vector<PagePoint> points = positions(graph, start);
  out << page_html(page_json(graph, whole_graph(graph), {}, start, points), PageNetwork::none);
}

}  // namespace entente
