#include "time/period.h"

#include <algorithm>

namespace zhibiao {
namespace {

constexpr int kMonths = 12;

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// The value of `text` where it is digits and nothing else; -1 otherwise.
int read_digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

void append_padded(std::string& out, int value, int width) {
  const std::string digits = std::to_string(value);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
  out += digits;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > kMonths) return 0;
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

std::optional<Date> make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  if (month < 0 || month > kMonths || day < 0) return std::nullopt;
  if (day > days_in_month(year, month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
              static_cast<std::int8_t>(day)};
}

Period year_period(int year) {
  const Date date{static_cast<std::int16_t>(year), 0, 0};
  return {date, date};
}

Date last_day(Date date) {
  if (date.month == 0) date.month = kMonths;
  if (date.day == 0) date.day = static_cast<std::int8_t>(days_in_month(date.year, date.month));
  return date;
}

Date first_day(Date date) {
  if (date.month == 0) date.month = 1;
  if (date.day == 0) date.day = 1;
  return date;
}

std::optional<Date> shift_years(Date date, int years) {
  const int year = date.year + years;
  const int longest = days_in_month(year, date.month);
  return make_date(year, date.month, std::min<int>(date.day, longest));
}

std::optional<Period> shift_years(Period period, int years) {
  const auto begin = shift_years(period.begin, years);
  const auto end = shift_years(period.end, years);
  if (!begin || !end) return std::nullopt;
  return Period{*begin, *end};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const int year = read_digits(text.substr(0, 4));
  int month = 0;
  int day = 0;
  if (text.size() >= 7) {
    month = read_digits(text.substr(5, 2));
    if (text[4] != '-' || month < 1) return std::nullopt;
  }
  if (text.size() == 10) {
    day = read_digits(text.substr(8, 2));
    if (text[7] != '-' || day < 1) return std::nullopt;
  }
  return make_date(year, month, day);
}

std::string to_iso(Date date) {
  std::string out;
  append_padded(out, date.year, 4);
  if (date.month == 0) return out;
  out += '-';
  append_padded(out, date.month, 2);
  if (date.day == 0) return out;
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

std::string to_iso(Period period) {
  if (period.begin == period.end) return to_iso(period.begin);
  return to_iso(period.begin) + "/" + to_iso(period.end);
}

}  // namespace zhibiao
