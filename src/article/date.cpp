#include <array>
#include <optional>

#include "steps.hpp"

namespace entente {
namespace {

/// Takes exactly `count` ASCII digits off the front.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = 10 * value + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool begins_with_digit(std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }

/// Takes `-`, `/`, `.`, or nothing before further digits, off the front.
bool take_joint(std::string_view& text) {
  if (text.empty()) return false;
  if (text[0] == '-' || text[0] == '/' || text[0] == '.') {
    text.remove_prefix(1);
    return true;
  }
  return begins_with_digit(text);
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string two_digits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

}  // namespace

std::string iso_date(std::string_view stated) {
  while (!stated.empty() && stated.front() == ' ') stated.remove_prefix(1);
  const auto year = take_digits(stated, 4);
  if (!year || *year < 1000) return {};
  std::string date = std::to_string(*year);
  if (!take_joint(stated)) return stated.empty() ? date : std::string();
  const auto month = take_digits(stated, 2);
  if (!month || *month < 1 || *month > 12) return {};
  date += '-' + two_digits(*month);
  if (!take_joint(stated)) return stated.empty() ? date : std::string();
  const auto day = take_digits(stated, 2);
  if (!day || *day < 1 || *day > days_in(*year, *month) || begins_with_digit(stated)) return {};
  return date + '-' + two_digits(*day);
}

}  // namespace entente
