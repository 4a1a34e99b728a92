// Reads a date or a part of a year as written: 2018年3月末, 1-10月, 前三季度, 去年底, 2020-05-16.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "time/time_expression.h"
#include "time/time_words.h"

namespace zhibiao {

// A number as dates and lengths of time write it.
struct Count {
  std::uint32_t end = 0;  // where it ends
  int value = -1;         // -1 where it is vague, broken or out of range
  int digits = 0;         // how many digits where it is nothing but digits, else 0
  bool arabic = false;
  bool vague = false;   // 几, 多, 余, 半 inside or right behind
  bool broken = false;  // digits after a point

  // 七八年: seven or eight.
  bool is_either() const {
    constexpr int kTen = 10;
    return digits == 2 && !arabic && value % kTen == value / kTen + 1;
  }
};

class DateReader {
 public:
  struct Date {
    std::uint32_t end = 0;
    TimePoint begin;
    TimePoint last;          // alike with `begin` where it is one point
    bool same = false;       // 同期
    bool day_alone = false;  // 21日: neither month nor year
    bool has_year = false;   // written or told by a word
  };

  // Both must outlive the reader.
  DateReader(std::string_view text, const TimeWords& words) : text_(text), words_(words) {}

  // The number at `at`; nullopt where none begins there.
  std::optional<Count> count_at(std::uint32_t at) const;

  // Whether the number can tell of years, months or days one by one.
  static bool is_exact(const Count& count) { return !count.vague && !count.broken; }

  // The longest date or range of dates at `at`; nullopt where none begins there.
  std::optional<Date> read(std::uint32_t at) const;

  // The word of these kinds at `at`, spaces before it passed over.
  const TimeWord* word_at(std::uint32_t at, TimeKinds wanted) const;
  // Where the word begins that word_at found there.
  std::uint32_t past_spaces(std::uint32_t at) const;
  // Where the mark of a range at `at` ends: - – — ~ and 至, 到; 0 where there is none.
  std::uint32_t past_dash(std::uint32_t at) const;

 private:
  Count count_in_digits(std::uint32_t at) const;
  std::optional<Count> count_in_words(std::uint32_t at) const;
  std::optional<Date> one(std::uint32_t at) const;
  std::uint32_t past_time(std::uint32_t at) const;
  std::optional<Date> digits_only(std::uint32_t at) const;
  std::optional<Date> year_pair(const Count& first) const;
  std::optional<Date> year_of_part(const Count& number) const;
  std::optional<Date> year(std::uint32_t at, const TimeKinds& here) const;
  bool is_number(std::uint32_t at, const TimeKinds& here) const;
  bool number_may_follow(std::uint32_t end) const;
  std::optional<Date> part_of_year(std::uint32_t at, const TimePoint& year) const;
  std::optional<Date> from_january(std::uint32_t at, const TimePoint& year) const;
  std::optional<Date> months(std::uint32_t at, const TimePoint& year) const;
  std::optional<Count> next_month(std::uint32_t at, const Count& first) const;
  std::optional<Date> days(const Date& month) const;
  std::optional<Date> quarters(std::uint32_t at, const TimePoint& year) const;
  std::optional<Date> first_months(std::uint32_t at, const TimePoint& year) const;
  std::optional<Date> festival(std::uint32_t at, const TimePoint& year) const;
  Date first_days(Date date) const;
  std::optional<Date> day_alone(std::uint32_t at) const;
  std::optional<Date> to(const Date& begin) const;
  bool is_year_number(const Count& number, std::uint32_t behind) const;
  int full_year(const Count& number) const;
  Date with_edge(Date date) const;

  std::string_view text_;
  const TimeWords& words_;
};

}  // namespace zhibiao
