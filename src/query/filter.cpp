#include "entente/query.hpp"

namespace entente {

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
