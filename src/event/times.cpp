// Dates of a sentence: absolute, partial, relative, Hijri; weekdays count from the article's date.
#include <algorithm>

#include "event/calendar.hpp"
#include "event/steps.hpp"

namespace entente {
namespace {

constexpr int kHijri = 100;  ///< months of the Hijri calendar are numbered from 101

class TimeReader {
 public:
  TimeReader(const Document& document, const Sentence& sentence, const std::string& date)
      : d_(document), s_(sentence), today_(parse_day(date)), year_(today_ ? today_->year : year_of(date)) {}

  std::vector<TimeMention> run() {
    std::vector<TimeMention> found;
    for (std::uint32_t u = 0; u < s_.units.size();) {
      std::uint32_t end = u;
      ahead_.clear();
      behind_.clear();
      to_come_ = false;
      told_.reset();
      std::string value = read(u, end);
      if (end > u) found.push_back({u, end, std::move(value), ahead_, behind_, told_, to_come_});
      u = std::max(end, u + 1);
    }
    return joined(found);
  }

 private:
  /// "from 1998 to 2000": two dates with a preposition between them are a span.
  std::vector<TimeMention> joined(const std::vector<TimeMention>& found) const {
    std::vector<TimeMention> result;
    for (const TimeMention& time : found) {
      const bool span = !result.empty() && !time.value.empty() && !result.back().value.empty() && time.begin == result.back().end + 1 &&
                        any(result.back().end, WordClass::preposition) != nullptr && result.back().begin > 0 &&
                        any(result.back().begin - 1, WordClass::preposition) != nullptr && result.back().value < time.value;
      const bool days = !result.empty() && time.begin == result.back().end + 1 && any(result.back().end, WordClass::conjunction) != nullptr &&
                        result.back().value.size() == 10 && time.value.size() == 10 && result.back().value < time.value;  // «الاثنين والثلاثاء»
      if (!span && !days) {
        result.push_back(time);
        continue;
      }
      result.back().value += "/" + time.value;
      result.back().end = time.end;
      result.back().ahead.clear();
    }
    return result;
  }

  bool in(std::uint32_t u) const { return u < s_.units.size(); }
  const Token& token(std::uint32_t u) const { return d_.tokens[s_.units[u].begin]; }

  const Entry* any(std::uint32_t u, WordClass word_class) const {
    return in(u) ? s_.units[u].any(word_class) : nullptr;
  }

  /// A whole number of at most four digits, -1 otherwise. Ordinals ("3rd") count.
  int number(std::uint32_t u) const {
    if (!in(u) || (!s_.units[u].number && !glued(u))) return -1;
    std::string key = d_.pack->normalise(slice(d_.text, token(u).span));
    while (!key.empty() && (key.back() < '0' || key.back() > '9')) key.pop_back();
    while (!key.empty() && (key.front() < '0' || key.front() > '9')) key.erase(0, 1);  // «الـ22»
    if (key.empty() || key.size() > 4 || !std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; })) return -1;
    return std::stoi(key);
  }

  /// Of a date that is known no nearer; -1 without one.
  static int year_of(const std::string& date) {
    const bool digits = date.size() >= 4 && std::all_of(date.begin(), date.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::stoi(date.substr(0, 4)) : -1;
  }

  /// «و5», «الـ22»: a number written together with the letters before it.
  bool glued(std::uint32_t u) const {
    const std::string_view text = slice(d_.text, token(u).span);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return d_.pack->verb_first && !text.empty() && !digit(text.front()) && digit(text.back());
  }

  static bool is_year(int n) { return n >= 1900 && n <= 2100; }
  bool is_mark(std::uint32_t u, char32_t mark) const { return in(u) && token(u).mark == mark; }
  bool comma(std::uint32_t u) const { return is_mark(u, U',') || is_mark(u, 0x060C); }

  /// last, next or this at `u`.
  std::optional<TimeModifier> direction(std::uint32_t u) const {
    const Entry* entry = any(u, WordClass::time_modifier);
    if (entry == nullptr || static_cast<TimeModifier>(entry->index) > TimeModifier::current) return std::nullopt;
    return static_cast<TimeModifier>(entry->index);
  }

  bool ago(std::uint32_t u) const {
    const Entry* entry = any(u, WordClass::time_modifier);
    return entry != nullptr && static_cast<TimeModifier>(entry->index) == TimeModifier::ago;
  }

  std::string read(std::uint32_t u, std::uint32_t& end) {
    if (const Entry* month = any(u, WordClass::month); month != nullptr && month_reading(u)) {
      return read_month(u, u, end, static_cast<int>(month->index), -1);
    }
    if (const int n = number(u); n > 0) return read_number(u, end, n);
    if (const Entry* relative = any(u, WordClass::relative_time)) {
      end = u + 1;
      const RelativeTime& time = d_.pack->relative_times[relative->index];
      if (time.unit == 't') {
        told_ = time.days;
        return {};
      }
      if (counts_from_event(end, time)) return {};
      if (time.unit == 'y' && is_year(number(end))) return iso_year(number(end++));  // «منذ عام 1967» is not a year ago
      if (time.unit == 'd' && any(end, WordClass::weekday) != nullptr) ++end;  // "tomorrow, Wednesday": one date
      return resolve(time);
    }
    if (const Entry* weekday = any(u, WordClass::weekday)) return read_weekday(u, end, static_cast<int>(weekday->index));
    if (const Entry* word = any(u, WordClass::number_word)) return read_number(u, end, static_cast<int>(word->index));
    if (const std::optional<TimeModifier> modifier = direction(u)) {
      const Entry* unit = any(u + 1, WordClass::time_unit);
      if (unit == nullptr) return {};
      end = u + 2;
      return shifted(static_cast<TimeUnit>(unit->index), *modifier);
    }
    if (const Entry* unit = any(u, WordClass::time_unit)) return read_unit(u, end, static_cast<TimeUnit>(unit->index));
    return {};
  }

  /// «بعد أسبوعين من عودة السفير»: so long from something told of, not from today.
  bool counts_from_event(std::uint32_t next, const RelativeTime& time) const {
    const Entry* from = any(next, WordClass::preposition);
    const auto& keys = d_.pack->member_prepositions;
    const bool several = time.unit != 'd' || std::abs(time.days) > 1;
    return from != nullptr && d_.pack->verb_first && several && !keys.empty() && d_.pack->words[from->index].key == keys.front();
  }

  std::string read_number(std::uint32_t u, std::uint32_t& end, int n) {
    const std::uint32_t next = any(u + 1, WordClass::preposition) != nullptr ? u + 2 : u + 1;
    const Entry* month = any(next, WordClass::month);
    if (n <= 31 && month != nullptr) return read_month(u, next, end, static_cast<int>(month->index), n);
    if (std::string value = read_span(u, end, n); !value.empty()) return value;
    if (std::string value = read_count(u, end, n); end != u) return value;
    if (number(u) != n || !is_year(n) || counts_things(u + 1) || !introduced(u)) return {};
    end = u + 1;
    return iso_year(n);
  }

  /// «من 3 إلى 5 أبريل», "3-5 April": the first of two days of a month.
  std::string read_span(std::uint32_t u, std::uint32_t& end, int n) {
    std::uint32_t to = u + 1;
    if (any(to, WordClass::preposition) != nullptr || any(to, WordClass::conjunction) != nullptr || is_mark(to, U'-') || is_mark(to, 0x2013)) ++to;
    const int last = number(to);
    const std::uint32_t named = any(to + 1, WordClass::preposition) != nullptr ? to + 2 : to + 1;
    const Entry* month = any(named, WordClass::month);
    if (n > 31 || last <= n || last > 31 || month == nullptr || (to == u + 1 && !token(to).joined && !glued(to))) return {};
    const std::uint32_t before = end;
    std::string until = read_month(u, named, end, static_cast<int>(month->index), last);
    const std::optional<Day> day = parse_day(until);
    if (until.size() == 10 && day) return iso_day({day->year, day->month, n}) + "/" + until;
    end = before;
    return {};
  }

  /// "May" and "March" are months with a number beside them or as the chosen reading.
  bool month_reading(std::uint32_t u) const {
    if (d_.pack->titlecase_names && !token(u).capital) return false;  // "may" the verb
    return s_.units[u].is(WordClass::month) || number(u + 1) > 0 || (u > 0 && number(u - 1) > 0);
  }

  /// A bare number is a year behind a preposition only ("in 2015").
  bool introduced(std::uint32_t u) const {
    return u > 0 && (any(u - 1, WordClass::preposition) != nullptr || any(u - 1, WordClass::time_modifier) != nullptr ||
                     any(u - 1, WordClass::subordinator) != nullptr);
  }

  /// "2,000 soldiers" is no year.
  bool counts_things(std::uint32_t u) const {
    return in(u) && !d_.pack->verb_first && s_.units[u].pos == Pos::noun && !s_.units[u].mark && any(u, WordClass::noun) != nullptr &&
           any(u, WordClass::trigger) == nullptr;
  }

  std::string read_month(std::uint32_t first, std::uint32_t u, std::uint32_t& end, int month, int day) {
    end = u + 1;
    if (is_mark(end, U'/') && any(end + 1, WordClass::month) != nullptr) end += 2;  // «ديسمبر/كانون الأول»
    if (day < 0 && number(end) > 0 && number(end) <= 31) day = number(end++);
    int last = -1;  // "May 11-15"
    if (const std::uint32_t to = is_mark(end, U'-') || is_mark(end, 0x2013) ? end + 1 : end; u != first || day > 0) {
      if (day > 0 && number(to) > day && number(to) <= 31 && (to != end || token(to).joined)) {
        last = number(to);
        end = to + 1;
      }
    }
    std::optional<TimeModifier> way = direction(end);
    if (way) ++end;
    else if (first > 0) way = direction(first - 1);
    int year = -1;
    const std::uint32_t next = comma(end) || any(end, WordClass::preposition) != nullptr || any(end, WordClass::time_unit) != nullptr ? end + 1 : end;
    const int n = number(next);
    if (is_year(n) || (month > kHijri && n > 1300 && n < 1500)) {
      year = n;
      end = next + 1;
    }
    if (month > kHijri) return hijri(year, month - kHijri, day);
    if (year < 0 && !today_) {
      if (year_ < 0) return {};
      year = year_;
    }
    if (year < 0) {
      year = nearest_year(month, way);
      const bool ahead = year > today_->year || (year == today_->year && (month > today_->month || (month == today_->month && day > today_->day)));
      if (!way && ahead) behind_ = day < 0 ? iso_month(year - 1, month) : iso_day({year - 1, month, day});
      to_come_ |= way == TimeModifier::next;
    }
    if (day < 0) return iso_month(year, month);
    const std::string value = iso_day({year, month, day});
    if (!parse_day(value)) return {};
    const std::string until = last > 0 ? iso_day({year, month, last}) : std::string();
    return parse_day(until) ? value + "/" + until : value;
  }

  /// A month without a year: the nearest one, the past one when in doubt.
  int nearest_year(int month, std::optional<TimeModifier> way) const {
    if (way == TimeModifier::last) return month < today_->month ? today_->year : today_->year - 1;
    if (way == TimeModifier::next) return month > today_->month ? today_->year : today_->year + 1;
    const int ahead = (month - today_->month + 12) % 12;
    if (ahead == 0) return today_->year;
    if (ahead <= 4) return month > today_->month ? today_->year : today_->year + 1;
    return month < today_->month ? today_->year : today_->year - 1;
  }

  static std::string hijri(int year, int month, int day) {
    if (year < 0) return {};
    if (day > 0) return iso_day(from_hijri(year, month, day));
    const Day middle = from_hijri(year, month, 15);
    return iso_month(middle.year, middle.month);
  }

  std::string resolve(const RelativeTime& time) {
    if (!today_ && time.unit == 'y' && year_ > 0) return iso_year(year_ + time.years);
    if (!today_) return {};
    to_come_ |= time.days > 0 || time.weeks > 0 || time.months > 0 || time.years > 0;
    if (time.unit == 'd') return iso_day(add_days(*today_, time.days));
    if (time.unit == 'y') return iso_year(today_->year + time.years);
    const Day day = time.unit == 'w' ? add_days(*today_, 7 * time.weeks) : add_months(*today_, time.months);
    return iso_month(day.year, day.month);
  }

  std::string shifted(TimeUnit unit, TimeModifier modifier) {
    const int step = modifier == TimeModifier::last ? -1 : modifier == TimeModifier::next ? 1 : 0;
    return moved(unit, step);
  }

  std::string moved(TimeUnit unit, int step) {
    switch (unit) {
      case TimeUnit::day: return resolve({step, 0, 0, 0, 'd'});
      case TimeUnit::week: return resolve({0, step, 0, 0, 'w'});
      case TimeUnit::month: return resolve({0, 0, step, 0, 'm'});
      case TimeUnit::year: return resolve({0, 0, 0, step, 'y'});
    }
    return {};
  }

  std::string read_weekday(std::uint32_t u, std::uint32_t& end, int wanted) {
    end = u + 1;
    std::optional<TimeModifier> way = direction(end);
    if (way) ++end;
    else if (u > 0) way = direction(u - 1);
    const std::uint32_t next = comma(end) ? end + 1 : end;
    if (number(next) > 0 || any(next, WordClass::month) != nullptr) {  // "Tuesday, 5 March": the date says it all
      std::uint32_t date_end = next;
      if (std::string value = read(next, date_end); date_end > next && value.size() == 10) {
        end = date_end;
        return value;
      }
    }
    if (!today_) return {};
    const int gap = (weekday(*today_) - wanted + 7) % 7;
    const std::string ahead = iso_day(add_days(*today_, 7 - gap));
    if (way == TimeModifier::next) return ahead;
    if (way == TimeModifier::last) return iso_day(add_days(*today_, gap == 0 ? -7 : -gap));
    if (gap != 0) ahead_ = ahead;
    return iso_day(add_days(*today_, -gap));
  }

  /// "three days ago", «قبل ثلاثة أيام»; without "ago" a length of time, which is passed over.
  std::string read_count(std::uint32_t u, std::uint32_t& end, int n) {
    const Entry* unit = any(u + 1, WordClass::time_unit);
    if (unit == nullptr) return {};
    end = u + 2;
    const bool before = u > 0 && d_.pack->verb_first && ago(u - 1);
    if (!ago(end) && !before) return {};
    if (!before) ++end;
    return moved(static_cast<TimeUnit>(unit->index), -n);
  }

  /// «أهداف التنمية للعام 2030»: of what year a thing is, not when something happens.
  bool describes_noun(std::uint32_t u) const {
    const Entry* preposition = u > 0 ? any(u - 1, WordClass::preposition) : nullptr;
    const auto& keys = d_.pack->owner_prepositions;
    return d_.pack->verb_first && preposition != nullptr && !keys.empty() && d_.pack->words[preposition->index].key == keys.front();
  }

  /// «الشهر الماضي», «عام 2015».
  std::string read_unit(std::uint32_t u, std::uint32_t& end, TimeUnit unit) {
    if (is_year(number(u + 1)) && unit == TimeUnit::year) {
      end = u + 2;
      if (describes_noun(u)) return {};
      return iso_year(number(u + 1));
    }
    const std::optional<TimeModifier> way = direction(u + 1);
    if (!way || !d_.pack->verb_first) return {};
    end = u + 2;
    return shifted(unit, *way);
  }

  const Document& d_;
  const Sentence& s_;
  std::optional<Day> today_;
  int year_;  ///< of the article, -1 when unknown
  std::string ahead_, behind_;  ///< other readings of the date that is being read
  std::optional<int> told_;
  bool to_come_ = false;
};

}  // namespace

void count_from_told(std::vector<TimeMention>& times, const std::string& day, const std::string& date) {
  std::string from = day;
  for (TimeMention& time : times) {
    if (time.told) {
      const std::optional<Day> told = parse_day(from.empty() && *time.told <= 0 ? date : from);
      if (told) time.value = iso_day(add_days(*told, *time.told));
    }
    if (time.value.size() == 10) from = time.value;
  }
}

std::vector<TimeMention> read_times(const Document& document, std::uint32_t sentence, const std::string& date) {
  return TimeReader(document, document.sentences[sentence], date).run();
}

}  // namespace entente
