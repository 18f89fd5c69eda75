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

Reach reach_of(std::string_view status) {
  if (status == "planned") return {1, 90};
  if (status == "possible") return {7, 90};
  if (status == "denied") return {7, 30};
  return {7, 1};
}

using Members = std::vector<std::size_t>;

/// Claims about one stretch of time.
struct Bucket {
  Members claims;
  std::optional<DaySpan> when;
  std::uint32_t time = Texts::none;
};

std::map<DaySpan, Bucket> by_exact_time(const ClaimTable& claims, const Members& alike) {
  std::map<DaySpan, Bucket> exact;
  for (const std::size_t i : alike) {
    const ClaimRow& claim = claims.rows[i];
    if (!claim.when) continue;
    Bucket& bucket = exact[*claim.when];
    bucket.when = claim.when;
    bucket.claims.push_back(i);
    if (bucket.time == Texts::none || claims.texts.at(claim.time) < claims.texts.at(bucket.time)) bucket.time = claim.time;
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
std::vector<Bucket> by_time(const ClaimTable& claims, const Members& alike) {
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
std::optional<std::size_t> bucket_near(const ClaimTable& claims, const ClaimRow& claim, const std::vector<Bucket>& buckets) {
  const std::optional<DaySpan>& told = claims.told[claim.document];
  if (!told) return std::nullopt;
  const Reach reach = reach_of(claims.texts.at(claim.status));
  const DaySpan window{told->first - reach.before, told->last + reach.after};
  std::optional<std::size_t> near;
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    if (buckets[i].when->last - buckets[i].when->first > month || !buckets[i].when->overlaps(window)) continue;
    if (near) return std::nullopt;
    near = i;
  }
  return near;
}

/// Undated claims in runs of articles that follow each other closely; those of undated articles are one run.
void add_undated(const ClaimTable& claims, Members undated, std::vector<Bucket>& buckets) {
  const auto told_of = [&](std::size_t i) -> const std::optional<DaySpan>& { return claims.told[claims.rows[i].document]; };
  std::stable_sort(undated.begin(), undated.end(), [&](auto a, auto b) { return told_of(a) < told_of(b); });
  std::optional<DaySpan> run;
  for (std::size_t n = 0; n < undated.size(); ++n) {
    const auto& told = told_of(undated[n]);
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
void part_by_place(const ClaimTable& claims, const Bucket& bucket, std::vector<EventGroup>& events) {
  std::map<std::string_view, EventGroup> places;
  for (const std::size_t i : bucket.claims) {
    const ActorNumber place = claims.rows[i].place;
    EventGroup& event = places[place == no_actor ? std::string_view() : claims.texts.at(claims.place_names[place])];
    event.claims.push_back(i);
    event.place = std::min(event.place, place);
  }
  if (const auto nowhere = places.find(""); nowhere != places.end() && places.size() == 2) {
    Members& only = places.rbegin()->second.claims;
    only.insert(only.end(), nowhere->second.claims.begin(), nowhere->second.claims.end());
    places.erase(nowhere);
  }
  for (auto& [place, event] : places) {
    event.time = bucket.time;
    events.push_back(std::move(event));
  }
}

std::string first_point(const std::string& time) { return time.substr(0, time.find('/')); }
std::string last_point(const std::string& time) { return time.substr(time.find('/') == std::string::npos ? 0 : time.find('/') + 1); }

/// A fact is one however often told; its time spans all that is said.
EventGroup fact_of(ClaimTable& claims, const Members& alike) {
  EventGroup fact;
  fact.claims = alike;
  std::optional<DaySpan> all;
  std::string first;
  std::string last;
  for (const std::size_t i : alike) {
    if (!claims.rows[i].when) continue;
    const DaySpan& when = *claims.rows[i].when;
    const std::string& time = claims.texts.at(claims.rows[i].time);
    if (!all || when.first < all->first) first = first_point(time);
    if (!all || when.last > all->last) last = last_point(time);
    const DaySpan before = all.value_or(when);
    all = DaySpan{std::min(when.first, before.first), std::max(when.last, before.last)};
  }
  if (all) fact.time = claims.texts.add(first == last ? first : first + "/" + last);
  return fact;
}

}  // namespace

std::vector<EventGroup> group_claims(ClaimTable& claims, const Members& alike) {
  const ClaimRow& first = claims.rows[alike.front()];
  if (first.fact) return {fact_of(claims, alike)};
  if (alike.size() == 1) return {{alike, first.when ? first.time : Texts::none, first.place}};
  std::vector<Bucket> buckets = by_time(claims, alike);
  Members undated;
  std::vector<std::pair<std::size_t, std::size_t>> joining;
  for (const std::size_t i : alike) {
    if (claims.rows[i].when) continue;
    if (const auto near = bucket_near(claims, claims.rows[i], buckets)) {
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
