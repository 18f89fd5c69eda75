#include "vocabulary/offices.hpp"

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

constexpr std::size_t fewest_known = 20;  ///< times that an office must have been held to tell how
constexpr std::size_t most_shared = 8;    ///< an office is one person's at a time if at most one in so many holders shares it

bool is_organization_id(std::string_view body) { return body.starts_with("org:"); }

/// A time of less precision begins with its first day: "2018-05" stands before "2018-05-01". Its last day stands before this.
std::string end_of(std::string_view time) { return std::string(time) + "~"; }

bool may_hold(std::string_view from, std::string_view to, std::string_view day) { return from <= day && (to.empty() || day <= end_of(to)); }
bool surely_holds(std::string_view from, std::string_view to, std::string_view day) {
  return !from.empty() && end_of(from) < day && (to.empty() || day < to);
}

}  // namespace

OfficeTable::OfficeTable(const std::vector<Actor>& actors) {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    for (const HeldOffice& office : actors[i].offices) {
      if (office.country < 0 || is_organization_id(office.body)) continue;
      rows_.push_back({office.role, office.country, office.from, office.to, static_cast<std::int32_t>(i)});
    }
  }
  const auto key = [](const Row& row) { return std::tie(row.role, row.country, row.from, row.to, row.actor); };
  std::sort(rows_.begin(), rows_.end(), [&](const Row& a, const Row& b) { return key(a) < key(b); });
  for (std::size_t begin = 0, end = 0; begin < rows_.size(); begin = end) {
    std::size_t shared = 0;
    for (end = begin; end < rows_.size() && rows_[end].role == rows_[begin].role; ++end) {
      const Row* const before = end > begin && rows_[end - 1].country == rows_[end].country ? &rows_[end - 1] : nullptr;
      if (before != nullptr && before->actor != rows_[end].actor && (before->to.empty() || rows_[end].from < before->to)) ++shared;
    }
    if (end - begin >= fewest_known && most_shared * shared <= end - begin) single_.push_back(rows_[begin].role);
  }
}

bool OfficeTable::held_by_one(std::string_view role) const { return std::binary_search(single_.begin(), single_.end(), role); }

std::int32_t OfficeTable::holder(std::string_view role, std::int32_t country, std::string_view day) const {
  constexpr std::size_t to_day = 10;  // bytes of YYYY-MM-DD
  if (day.size() != to_day || !held_by_one(role)) return -1;
  const auto before = [](const Row& row, const std::pair<std::string_view, std::int32_t>& wanted) { return std::pair(row.role, row.country) < wanted; };
  std::int32_t holder = -1;
  bool sure = false;
  for (auto row = std::lower_bound(rows_.begin(), rows_.end(), std::pair(role, country), before);
       row != rows_.end() && row->role == role && row->country == country; ++row) {
    if (!may_hold(row->from, row->to, day)) continue;
    if (holder >= 0 && holder != row->actor) return -1;
    holder = row->actor;
    sure = sure || surely_holds(row->from, row->to, day);
  }
  return sure ? holder : -1;
}

}  // namespace entente
