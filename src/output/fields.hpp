#pragma once
// What several formats say of actors and events, put the same way in each.

#include <optional>
#include <string>
#include <string_view>

#include "entente/graph.hpp"

namespace entente {

/// ISO 8601 of a day number as in `DaySpan`.
std::string iso_day(int day);

/// True for a full date of the calendar, YYYY-MM-DD.
bool is_full_date(std::string_view date);

/// "day", "month", "year" or "span": how exactly an ISO 8601 time says when.
std::string_view precision_of(std::string_view time);

/// The days that an event's time covers; nothing for the undated.
std::optional<DaySpan> stated_days(const EventEdge& event);

/// From the first to the last day of an actor's dated events.
std::optional<DaySpan> stated_days(const KnowledgeGraph& graph, Vertex actor);

/// A confidence, with at most four digits after the point and no exponent.
std::string decimal(double value);

/// "Vladimir Putin – meet – Donald Trump", with the office in place of `holds_office`.
std::string event_name(const KnowledgeGraph& graph, const Edge& edge);

/// "Q7747" of an authority id that ends in a Wikidata id.
std::optional<std::string> wikidata_id(std::string_view authority_id);

/// Of the events linked to `event`, those that `graph` holds.
std::vector<std::string> linked_events(const KnowledgeGraph& graph, const EventEdge& event);

}  // namespace entente
