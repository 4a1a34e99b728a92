// When a text was written, and on what time it reports: what its relative dates lean on.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "time/period.h"
#include "time/time_expression.h"
#include "time/time_words.h"

namespace zhibiao {

struct TimeFrame {
  std::optional<Period> published;
  std::optional<Period> reporting;
  bool declared = false;   // `reporting` stands in the title or a heading
  bool address = false;    // a report given to deputies: a look back, then the year to come
  bool summary = false;    // the title says that it looks back: 工作总结
  bool from_next = false;  // it calls a year 去年, and none 今年
  int planned = 0;    // the year ahead that the title plans: 2020年总结和2021年计划; else 0
  int this_year = 0;  // what 今年 means; 0 where nothing tells

  // What 目前 means: the day of the text or, in the summary of a year that was put on a page when
  // that was over, the end of that year.
  std::optional<Period> now() const;

  // Whether it looks back at a time that was over when it was written.
  bool looks_back() const { return reporting && this_year != 0 && reporting->end.year < this_year; }
};

// Reads title, head, foot, headings and what the text dates itself. `said` is the user's word.
TimeFrame read_frame(const Document& document, const std::vector<RawMention>& mentions,
                     std::optional<Date> said, const TimeWords& words);

// The span of days, months or years that an expression names all by itself: 2018年底,
// 2016-2020年. nullopt where it leans on something else.
std::optional<Period> written_period(const TimeExpression& time);

// 今年将…; 今年,要确保…: whether what follows a time that ends at `end` tells what is to come then.
bool foretells(std::string_view text, std::size_t end, const TimeWords& words);
// 今年全市将: the same where what it is of stands between.
bool foretells_soon(std::string_view text, std::size_t end, const TimeWords& words);

}  // namespace zhibiao
