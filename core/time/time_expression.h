// A time as a text words it, before anything tells which year is meant.
#pragma once

#include <cstdint>

#include "text/span.h"
#include "time/periods.h"
#include "time/time_words.h"

namespace zhibiao {

// A day, month or year that may lean on the text's date or on what is spoken of.
struct TimePoint {
  YearOf of = YearOf::governing;
  int year = 0;   // the year where it is written, else an offset
  int month = 0;  // 0 for none; an offset where relative_month
  int day = 0;    // 0 for none
  bool relative_month = false;
  Edge edge = Edge::none;  // of the year, or of the month where there is one

  friend constexpr bool operator==(const TimePoint&, const TimePoint&) = default;
};

enum class TimeShape : std::uint8_t {
  length,     // places nothing
  point,      // 2019年, 5月3日
  range,      // 2016-2020年, 1-10月, 上半年
  since,      // 2016年以来: from `begin` to the text's own time
  now,        // 目前
  past,       // 五年来: `count` years up to now
  ahead,      // 未来三年
  ago,        // 三年前
  follow,     // 上任后: what was named last
  begun,      // 成立以来: since the year named beside the same word
  year_ago,   // 同比
  last_part,  // 环比
  mean,       // 年均增长: the years that end with the one spoken of
};

struct TimeExpression {
  TimeShape shape = TimeShape::length;
  TimePoint begin;
  TimePoint end;
  int count = 0;
  bool same = false;   // 同期: the months of what is spoken of, in the year of `begin`
  bool gone = false;   // 过去一年, as against 近一年: the year before this one
  bool over = false;   // 过去五年, 经过四年: of years that are complete
  bool front = false;  // 前四年: the first of the years spoken of, where these are more
  bool after = false;  // 此后五年, 经过三年: from the year on that was named last, where one was
  bool running = false;  // 五年来, as against 近五年: counts from today backwards
  bool as_of = false;    // behind 截至, 到
  bool whole = false;    // of a mean: what all the years make together
  Span begun;            // 成立 in 成立以来 and 成立4年来
};

// How far what a time says holds.
enum class Hold : std::uint8_t {
  sentence,  // for the rest of its sentence, for the paragraph where it heads it
  clause,    // to the next , ; or 。
  nothing,   // for no figure: a date in a news item's first words, in a book's title
};

struct RawMention {
  Span span;
  PeriodRole role = PeriodRole::stated;
  TimeExpression time;
  Hold hold = Hold::sentence;
  bool hidden = false;         // 由12个降至: no words of time, yet a figure of before
  bool ahead = false;          // stands behind 力争, 计划, or before 目标
  bool joined = false;         // the next of a list: 2018年、2019年
  std::uint32_t deal = 0;      // of a list's last: behind 分别, where its figures begin
  std::uint32_t hold_end = 0;  // of clause: where it ends; of a base: the end of its own figure
  std::uint32_t open = 0;      // of one that stands alone in brackets: where they open
};

}  // namespace zhibiao
