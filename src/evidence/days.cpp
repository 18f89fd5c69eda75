#include <charconv>
#include <chrono>

#include "entente/evidence.hpp"

namespace entente {
namespace {

/// Exactly `digits` digits at `at`, as a number.
std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  const char* const end = text.data() + at + digits;
  const auto read = std::from_chars(text.data() + at, end, value);
  if (read.ec != std::errc() || read.ptr != end || value < 0) return std::nullopt;
  return value;
}

int day_number(std::chrono::year_month_day day) {
  return static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count());
}

DaySpan days_of_month(std::chrono::year_month month) {
  return {day_number(month / 1), day_number(std::chrono::year_month_day(month / std::chrono::last))};
}

std::optional<DaySpan> parse_point(std::string_view time) {
  using namespace std::chrono;
  const auto year_digits = digits_at(time, 0, 4);
  if (!year_digits) return std::nullopt;
  const year in(*year_digits);
  if (time.size() == 4) return DaySpan{day_number(in / January / 1), day_number(in / December / 31)};
  const auto month_digits = digits_at(time, 5, 2);
  if (time[4] != '-' || !month_digits || *month_digits < 1 || *month_digits > 12) return std::nullopt;
  const year_month month = in / static_cast<int>(*month_digits);
  if (time.size() == 7) return days_of_month(month);
  const auto day_digits = digits_at(time, 8, 2);
  if (time.size() != 10 || time[7] != '-' || !day_digits) return std::nullopt;
  const year_month_day day = month / static_cast<int>(*day_digits);
  if (!day.ok()) return std::nullopt;
  return DaySpan{day_number(day), day_number(day)};
}

}  // namespace

std::optional<DaySpan> parse_days(std::string_view time) {
  const std::size_t slash = time.find('/');
  if (slash == std::string_view::npos) return parse_point(time);
  const auto first = parse_point(time.substr(0, slash));
  const auto last = parse_point(time.substr(slash + 1));
  if (!first || !last || last->last < first->first) return std::nullopt;
  return DaySpan{first->first, last->last};
}

}  // namespace entente
