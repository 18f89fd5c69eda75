#pragma once
// Days of the Gregorian calendar, and the Hijri months told in them.

#include <optional>
#include <string>

namespace entente {

/// A day of the proleptic Gregorian calendar.
struct Day {
  int year = 0, month = 0, day = 0;
};
/// Full days only ("2024-05-17"); nothing for anything else.
std::optional<Day> parse_day(const std::string& iso);
Day add_days(Day day, int days);
/// First day of the month `months` away.
Day add_months(Day day, int months);
int weekday(Day day);  ///< 0 Monday to 6 Sunday
std::string iso_day(Day day);
std::string iso_month(int year, int month);
std::string iso_year(int year);
/// Day of the tabular (civil) Islamic calendar; month 1 to 12, day from 1.
Day from_hijri(int year, int month, int day);

}  // namespace entente
