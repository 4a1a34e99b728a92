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

// ISO 8601: "2019", "2019-03", "2019-03-05". `text` may be any of these; nullopt for
// anything else, and for days that no calendar has.
std::optional<Date> parse_date(std::string_view text);
std::string to_iso(Date date);
// "2019" or, where the ends differ, the interval "2019-01/2019-10".
std::string to_iso(Period period);

}  // namespace zhibiao
