#include "output/fields.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace entente {

std::string iso_day(int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

bool is_full_date(std::string_view date) { return precision_of(date) == "day" && parse_days(date).has_value(); }

std::string_view precision_of(std::string_view time) {
  if (time.find('/') != std::string_view::npos) return "span";
  return time.size() == 4 ? "year" : time.size() == 7 ? "month" : "day";
}

std::optional<DaySpan> stated_days(const EventEdge& event) { return event.time ? parse_days(*event.time) : std::nullopt; }

std::optional<DaySpan> stated_days(const KnowledgeGraph& graph, Vertex actor) {
  std::optional<DaySpan> all;
  const auto add = [&](const auto& edges) {
    for (auto edge = edges.first; edge != edges.second; ++edge) {
      const auto days = stated_days(graph.event(*edge));
      if (!days) continue;
      all = all ? DaySpan{std::min(all->first, days->first), std::max(all->last, days->last)} : *days;
    }
  };
  add(boost::out_edges(actor, graph.graph));
  add(boost::in_edges(actor, graph.graph));
  return all;
}

std::string decimal(double value) {
  std::string text = fmt::format("{:.4f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text += '0';
  return text;
}

std::string event_name(const KnowledgeGraph& graph, const Edge& edge) {
  const EventEdge& event = graph.event(edge);
  return fmt::format("{} – {} – {}", graph.graph[boost::source(edge, graph.graph)].name, event.role.value_or(event.relation),
                     graph.graph[boost::target(edge, graph.graph)].name);
}

std::optional<std::string> wikidata_id(std::string_view authority_id) {
  const std::size_t colon = authority_id.rfind(':');
  const std::string_view id = authority_id.substr(colon == std::string_view::npos ? 0 : colon + 1);
  const bool number = id.size() > 1 && std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
  return number && id.front() == 'Q' ? std::optional(std::string(id)) : std::nullopt;
}

std::vector<std::string> linked_events(const KnowledgeGraph& graph, const EventEdge& event) {
  std::vector<std::string> there;
  std::copy_if(event.linked.begin(), event.linked.end(), std::back_inserter(there), [&](const std::string& id) { return graph.find_event(id).has_value(); });
  return there;
}

}  // namespace entente
