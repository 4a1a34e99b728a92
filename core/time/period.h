// Reference periods: the time that a figure speaks of.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {

// A day, a month or a year. Month and day are 0 where they are not known.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;

  friend constexpr bool operator==(Date, Date) = default;
  friend constexpr auto operator<=>(Date, Date) = default;
};

// From the start of `begin` to the end of `end`; both alike for a day, a month or a year.
struct Period {
  Date begin;
  Date end;

  friend constexpr bool operator==(Period, Period) = default;
};

constexpr int kFirstYear = 1000;  // years outside are no years of a report
constexpr int kLastYear = 2999;

// Days of the month in the Gregorian calendar; 0 for a month that no calendar has.
int days_in_month(int year, int month);

// The date, where the calendar has it and the year lies within kFirstYear and kLastYear. A
// month or day of 0 is one not known; a day needs a month.
std::optional<Date> make_date(int year, int month = 0, int day = 0);

// The whole year, which no calendar is asked for.
Period year_period(int year);

// The last day of a year or month; a day is its own.
Date last_day(Date date);
// The first day of a year or month; a day is its own.
Date first_day(Date date);

// The same date so many years later (earlier where negative); 29 February becomes 28
// where the year has none. nullopt where that leaves the years of make_date.
std::optional<Date> shift_years(Date date, int years);
std::optional<Period> shift_years(Period period, int years);

// ISO 8601: "2019", "2019-03", "2019-03-05". `text` may be any of these; nullopt for
// anything else, and for days that no calendar has.
std::optional<Date> parse_date(std::string_view text);
std::string to_iso(Date date);
// "2019" or, where the ends differ, the interval "2019-01/2019-10".
std::string to_iso(Period period);

}  // namespace zhibiao
