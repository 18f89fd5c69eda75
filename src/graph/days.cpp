#include "entente/graph.hpp"

namespace entente {

std::optional<DaySpan> days_of(const EventEdge& event) {
  if (event.time) return parse_days(*event.time);
  const auto first = parse_days(event.first_told);
  const auto last = parse_days(event.last_told);
  if (!first || !last) return std::nullopt;
  return DaySpan{first->first, last->last};
}

}  // namespace entente
