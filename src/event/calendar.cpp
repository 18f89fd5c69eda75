#include "event/calendar.hpp"

#include <fmt/format.h>

#include <chrono>

namespace entente {
namespace {

std::chrono::sys_days to_days(Day day) {
  return std::chrono::sys_days{std::chrono::year{day.year} / day.month / day.day};
}

Day from_days(std::chrono::sys_days days) {
  const std::chrono::year_month_day ymd{days};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())), static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

}  // namespace

std::optional<Day> parse_day(const std::string& iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (iso[i] < '0' || iso[i] > '9') return std::nullopt;
  }
  const Day day{std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2))};
  if (!std::chrono::year_month_day{std::chrono::year{day.year} / day.month / day.day}.ok()) return std::nullopt;
  return day;
}

Day add_days(Day day, int days) { return from_days(to_days(day) + std::chrono::days{days}); }

Day add_months(Day day, int months) {
  const int count = day.year * 12 + day.month - 1 + months;
  return {count / 12, count % 12 + 1, 1};
}

int weekday(Day day) { return static_cast<int>(std::chrono::weekday{to_days(day)}.iso_encoding()) - 1; }

std::string iso_day(Day day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }
std::string iso_month(int year, int month) { return fmt::format("{:04}-{:02}", year, month); }
std::string iso_year(int year) { return fmt::format("{:04}", year); }

Day from_hijri(int year, int month, int day) {
  // Tabular calendar, 30-year cycle, civil epoch 16 July 622 (Julian): Reingold & Dershowitz, Calendrical Calculations.
  const int days = day + 29 * (month - 1) + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30;
  constexpr int kEpochToUnix = 227015 - 719163;  // fixed day numbers of 1 Muharram 1 and of 1970-01-01
  return from_days(std::chrono::sys_days{std::chrono::days{kEpochToUnix + days - 1}});
}

}  // namespace entente
