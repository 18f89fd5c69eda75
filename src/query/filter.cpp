#include "entente/query.hpp"

namespace entente {
namespace {

/// When an event happened; of one without a date, when it was told. Nothing when neither is known.
std::optional<DaySpan> days_of(const EventEdge& event) {
  if (event.time) return parse_days(*event.time);
  const auto first = parse_days(event.first_told);
  const auto last = parse_days(event.last_told);
  if (!first || !last) return std::nullopt;
  return DaySpan{first->first, last->last};
}

}  // namespace

bool EventFilter::accepts(const EventEdge& event) const {
  if (!relations.empty() && !relations.contains(event.relation)) return false;
  if (!statuses.empty() && !statuses.contains(event.status)) return false;
  if (event.sources < min_sources) return false;
  if (!places.empty() && (!event.place || !places.contains(*event.place))) return false;
  if (!since && !until) return true;
  const auto days = days_of(event);
  return days && (!since || days->last >= *since) && (!until || days->first <= *until);
}

}  // namespace entente
