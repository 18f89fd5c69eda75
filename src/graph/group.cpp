// Which of the claims with the same ends, relation and status tell one event: those whose times and places refine each
// other. Nothing here depends on the order of the claims.

#include <algorithm>
#include <map>

#include "graph/steps.hpp"

namespace entente {
namespace {

constexpr int month = 31;  ///< days: a time less precise than this says too little to draw undated claims to it
constexpr int gap = 3;     ///< days between articles that may still tell the same undated event

/// Days around the date of an article in which an event that it tells without a date may lie.
struct Reach {
  int before;
  int after;
};

Reach reach_of(const std::string& status) {
  if (status == "planned") return {1, 90};
  if (status == "possible") return {7, 90};
  if (status == "denied") return {7, 30};
  return {7, 1};
}

using Claims = std::vector<ResolvedClaim>;
using Members = std::vector<std::size_t>;

/// Claims about one stretch of time.
struct Bucket {
  Members claims;
  std::optional<DaySpan> when;
  std::optional<std::string> time;
};

std::map<DaySpan, Bucket> by_exact_time(const Claims& claims, const Members& alike) {
  std::map<DaySpan, Bucket> exact;
  for (const std::size_t i : alike) {
    if (!claims[i].when) continue;
    Bucket& bucket = exact[*claims[i].when];
    bucket.when = claims[i].when;
    bucket.claims.push_back(i);
    if (!bucket.time || *claims[i].claim.time < *bucket.time) bucket.time = claims[i].claim.time;
  }
  return exact;
}

/// The one time inside `span` that all times inside it hold, itself when nothing finer is; nothing when there is none.
std::optional<DaySpan> only_finest_inside(const DaySpan& span, const std::map<DaySpan, Bucket>& exact) {
  const auto begin = exact.lower_bound({span.first, span.first});
  const auto end = exact.upper_bound({span.last, span.last});
  DaySpan finest = span;
  for (auto at = begin; at != end; ++at) {
    const DaySpan& time = at->first;
    if (span.contains(time) && time.last - time.first < finest.last - finest.first) finest = time;
  }
  const bool held = std::all_of(begin, end, [&](const auto& row) { return !span.contains(row.first) || row.first.contains(finest); });
  return held ? std::optional(finest) : std::nullopt;
}

/// Dated claims by their days; a coarse time that holds just one finer one goes with it.
std::vector<Bucket> by_time(const Claims& claims, const Members& alike) {
  const std::map<DaySpan, Bucket> exact = by_exact_time(claims, alike);
  std::map<DaySpan, Bucket> merged = exact;
  for (const auto& [span, bucket] : exact) {
    const std::optional<DaySpan> finest = only_finest_inside(span, exact);
    if (!finest || *finest == span) continue;
    Members& target = merged[*finest].claims;
    target.insert(target.end(), bucket.claims.begin(), bucket.claims.end());
    merged.erase(span);
  }
  std::vector<Bucket> buckets;
  for (auto& [span, bucket] : merged) buckets.push_back(std::move(bucket));
  return buckets;
}

/// The one dated bucket that an undated claim may belong to.
std::optional<std::size_t> bucket_near(const ResolvedClaim& claim, const std::vector<Bucket>& buckets) {
  if (!claim.told) return std::nullopt;
  const Reach reach = reach_of(claim.status);
  const DaySpan window{claim.told->first - reach.before, claim.told->last + reach.after};
  std::optional<std::size_t> near;
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    if (buckets[i].when->last - buckets[i].when->first > month || !buckets[i].when->overlaps(window)) continue;
    if (near) return std::nullopt;
    near = i;
  }
  return near;
}

/// Undated claims in runs of articles that follow each other closely; those of undated articles are one run.
void add_undated(const Claims& claims, Members undated, std::vector<Bucket>& buckets) {
  std::stable_sort(undated.begin(), undated.end(), [&](auto a, auto b) { return claims[a].told < claims[b].told; });
  std::optional<DaySpan> run;
  for (std::size_t n = 0; n < undated.size(); ++n) {
    const auto& told = claims[undated[n]].told;
    const bool follows = n > 0 && (told ? run && told->first <= run->last + gap : !run);
    if (!follows) buckets.emplace_back();
    buckets.back().claims.push_back(undated[n]);
    if (follows && run) {
      run->last = std::max(run->last, told->last);
    } else {
      run = told;
    }
  }
}

/// Parts a bucket by place; claims without one go with the only place there is, else stay apart.
void part_by_place(const Claims& claims, const Bucket& bucket, std::vector<EventGroup>& events) {
  std::map<std::string_view, EventGroup> places;
  for (const std::size_t i : bucket.claims) {
    EventGroup& event = places[claims[i].place_name];
    event.claims.push_back(i);
    if (claims[i].place && (!event.place || *claims[i].place < *event.place)) event.place = claims[i].place;
  }
  if (const auto nowhere = places.find(""); nowhere != places.end() && places.size() == 2) {
    Members& only = places.rbegin()->second.claims;
    only.insert(only.end(), nowhere->second.claims.begin(), nowhere->second.claims.end());
    places.erase(nowhere);
  }
  for (auto& [place, event] : places) {
    event.time = bucket.time;
    event.when = bucket.when;
    events.push_back(std::move(event));
  }
}

std::string first_point(const std::string& time) { return time.substr(0, time.find('/')); }
std::string last_point(const std::string& time) { return time.substr(time.find('/') == std::string::npos ? 0 : time.find('/') + 1); }

/// A fact is one however often told; its time spans all that is said.
EventGroup fact_of(const Claims& claims, const Members& alike) {
  EventGroup fact;
  fact.claims = alike;
  std::string first;
  std::string last;
  for (const std::size_t i : alike) {
    if (!claims[i].when) continue;
    const DaySpan& when = *claims[i].when;
    const std::string& time = *claims[i].claim.time;
    if (!fact.when || when.first < fact.when->first) first = first_point(time);
    if (!fact.when || when.last > fact.when->last) last = last_point(time);
    const DaySpan before = fact.when.value_or(when);
    fact.when = DaySpan{std::min(when.first, before.first), std::max(when.last, before.last)};
  }
  if (fact.when) fact.time = first == last ? first : first + "/" + last;
  return fact;
}

}  // namespace

std::vector<EventGroup> group_claims(const Claims& claims, const Members& alike) {
  if (claims[alike.front()].fact) return {fact_of(claims, alike)};
  std::vector<Bucket> buckets = by_time(claims, alike);
  Members undated;
  std::vector<std::pair<std::size_t, std::size_t>> joining;
  for (const std::size_t i : alike) {
    if (claims[i].when) continue;
    if (const auto near = bucket_near(claims[i], buckets)) {
      joining.emplace_back(*near, i);
    } else {
      undated.push_back(i);
    }
  }
  for (const auto& [bucket, claim] : joining) buckets[bucket].claims.push_back(claim);
  add_undated(claims, std::move(undated), buckets);
  std::vector<EventGroup> events;
  for (const Bucket& bucket : buckets) part_by_place(claims, bucket, events);
  return events;
}

}  // namespace entente
