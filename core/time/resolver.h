// Which period a wording means, where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "time/periods.h"
#include "time/time_expression.h"
#include "time/time_frame.h"

namespace zhibiao {

// What is spoken of at some place.
struct TimeScope {
  std::optional<Period> period;
  int year = 0;            // its last; 0 where nothing tells
  int told_from = 0;       // that it was told by, where it is 上年
  int month_year = 0;      // that a month without one belongs to
  int month = 0;           // that a day without one belongs to
  bool review = false;     // a heading that looks back at that year: 一、2020年工作回顾
  bool named = false;      // the text itself named the year in this paragraph
  bool chronicle = false;  // under a heading that is a year and nothing else
};

// How far a text has been followed.
struct Spoken {
  TimeScope block;                  // where nothing in the block says otherwise
  TimeScope now;                    // here
  std::optional<Period> last;       // stated last, anywhere
  int last_year = 0;                // named last with its number, and
  std::uint32_t last_year_end = 0;  // where it ended
  bool in_sentence = false;         // this sentence has named a time
  std::size_t taken = 0;            // how many mentions are followed
};

class TimeResolver {
 public:
  // All must outlive the resolver; `spoken` may change between two calls.
  TimeResolver(std::string_view text, const std::vector<RawMention>& mentions,
               const TimeFrame& frame, const Spoken& spoken)
      : text_(text), mentions_(&mentions), frame_(&frame), spoken_(&spoken) {}

  // nullopt where the mention places nothing, or nothing tells what it leans on.
  std::optional<Period> resolve(const RawMention& mention) const;

 private:
  std::optional<Date> resolve(const TimePoint& point, const RawMention& mention) const;
  std::optional<Date> month_of_text() const;
  std::optional<Period> year_gone() const;
  std::optional<Period> resolve_past(const RawMention& mention) const;
  std::optional<Period> resolve_after(const RawMention& mention) const;
  std::optional<Period> resolve_begun(const RawMention& mention) const;
  std::optional<Period> against_last(const Period& period) const;
  std::optional<Period> until_now(Date begin) const;
  int year_of(const TimePoint& point, const RawMention& mention) const;
  int year_of_month(const TimePoint& point, const RawMention& mention) const;

  std::string_view text_;
  const std::vector<RawMention>* mentions_;
  const TimeFrame* frame_;
  const Spoken* spoken_;
};

}  // namespace zhibiao
