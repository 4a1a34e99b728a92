#include "time/resolver.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kBegunReach = 120;  // bytes between a year and the word it dates
constexpr std::uint32_t kLastReach = 800;   // bytes behind a year that 当年 may mean it
constexpr std::size_t kBegunMentions = 16;  // mentions looked back at for it
constexpr int kLateInYear = 11;
constexpr int kEarlyInYear = 4;
constexpr int kHalfYear = 6;
constexpr int kMonths = 12;
constexpr int kPlanYears = 5;  // of 十三五, which begins with 2016
constexpr std::string_view kFullStop = "\xE3\x80\x82";

}  // namespace

std::optional<Period> TimeResolver::resolve(const RawMention& mention) const {
  const TimeExpression& time = mention.time;
  switch (time.shape) {
    case TimeShape::length:
    case TimeShape::mean:
      return std::nullopt;
    case TimeShape::now:
      return frame_->now();
    case TimeShape::follow:
      return spoken_->last ? spoken_->last : spoken_->now.period;
    case TimeShape::begun:
      return resolve_begun(mention);
    case TimeShape::past:
    case TimeShape::ahead:
    case TimeShape::ago:
      return resolve_past(mention);
    case TimeShape::year_ago:
      return spoken_->now.period ? shift_years(*spoken_->now.period, -1) : std::nullopt;
    case TimeShape::last_part:
      return spoken_->now.period ? against_last(*spoken_->now.period) : std::nullopt;
    case TimeShape::since: {
      const auto begin = resolve(time.begin, mention);
      return begin ? until_now(*begin) : std::nullopt;
    }
    case TimeShape::point:
    case TimeShape::range:
      break;
  }
  auto begin = resolve(time.begin, mention);
  const auto end = resolve(time.end, mention);
  if (!begin || !end) return std::nullopt;
  if (time.same && spoken_->now.period && begin->month == 0) {
    return shift_years(*spoken_->now.period, begin->year - spoken_->now.period->end.year);
  }
  // 1至10月, told in February, are those of the year gone by: both ends are of one year.
  if (end->year < begin->year) begin->year = end->year;
  return Period{*begin, *end};
}

std::optional<Date> TimeResolver::resolve(const TimePoint& point, const RawMention& mention) const {
  int year = year_of(point, mention);
  int month = point.month;
  if (year == 0) return std::nullopt;
  if (point.relative_month) {
    const bool of_text = point.of == YearOf::published || spoken_->now.month == 0;
    const std::optional<Date> told = of_text ? month_of_text() : std::nullopt;
    const int from = told ? told->month : spoken_->now.month;
    if (from == 0) return std::nullopt;
    if (told) year = told->year;
    month = from + point.month;
    if (month < 1) --year;
    if (month > kMonths) ++year;
    month = (month + kMonths - 1) % kMonths + 1;
  } else if (point.day != 0 && month == 0) {
    month = spoken_->now.month != 0 ? spoken_->now.month
            : frame_->published     ? frame_->published->end.month
                                    : 0;
    if (month == 0) return std::nullopt;
    if (spoken_->now.month != 0 && spoken_->now.month_year != 0 && point.of == YearOf::governing)
      year = spoken_->now.month_year;
    // 截至昨日(31日), told on the first: a day of the month before.
    const bool ahead = frame_->published && !mention.ahead && year == frame_->published->end.year &&
                       month == frame_->published->end.month && frame_->published->end.day != 0 &&
                       point.day > frame_->published->end.day;
    if (ahead && month > 1) --month;
  }
  const auto date = make_date(year, month, point.day);
  if (!date) return make_date(year, month);
  if (point.edge == Edge::none) return date;
  return point.edge == Edge::end ? last_day(*date) : first_day(*date);
}

// 2月份环境质量情况: what such a text calls 本月, published in March, is the month of its title.
std::optional<Date> TimeResolver::month_of_text() const {
  if (frame_->declared && frame_->reporting && frame_->reporting->begin == frame_->reporting->end &&
      frame_->reporting->end.month != 0)
    return frame_->reporting->end;
  if (!frame_->published) return std::nullopt;
  return frame_->published->end;
}

int TimeResolver::year_of(const TimePoint& point, const RawMention& mention) const {
  switch (point.of) {
    case YearOf::written:
      return point.year;
    case YearOf::published:
      if (point.month != 0 && mention.time.begin.day != 0 && point.year == 0) {
        return year_of_month(point, mention);
      }
      if (spoken_->block.chronicle) return spoken_->block.year + point.year;
      // Early in a year, 今年 in a look back at the one before is that one, but for an address, or
      // where it is called 去年.
      if (spoken_->block.review && !frame_->address && !(point.year < 0 && frame_->from_next) &&
          spoken_->block.year + 1 == frame_->this_year &&
          (!frame_->published || frame_->published->end.month <= kEarlyInYear)) {
        return spoken_->block.year + point.year;
      }
      return frame_->this_year == 0 ? 0 : frame_->this_year + point.year;
    case YearOf::last:
      if (spoken_->now.named) break;
      if (spoken_->last_year != 0 && mention.span.begin - spoken_->last_year_end <= kLastReach)
        return spoken_->last_year + point.year;
      if (point.year > 0) return 0;  // 连续第二年: of no year that was named
      break;
    case YearOf::governing:
      if (point.month != 0 || point.day != 0) return year_of_month(point, mention);
      // 现有猪场46个,全年出栏2万头: of the year looked back at, and not of the day.
      if (point.year == 0 && frame_->looks_back() && frame_->published &&
          spoken_->now.period == frame_->published && spoken_->block.year != 0)
        return spoken_->block.year;
      break;
  }
  // 上年收入5亿元,上年支出3亿元: both of one year.
  const TimeScope& now = spoken_->now;
  const int from = point.year < 0 && now.told_from != 0 ? now.told_from : now.year;
  return from == 0 ? 0 : from + point.year;
}

// The year of a month or day that is told without one. A day, or a month later than the
// text's own, is one that has been, unless the text looks ahead.
int TimeResolver::year_of_month(const TimePoint& point, const RawMention& mention) const {
  const TimeScope& scope =
      mention.time.as_of && !spoken_->in_sentence ? spoken_->block : spoken_->now;
  // 2015年以来,…,8月末余额28亿元: of the last of these years.
  const int of_scope = point.edge == Edge::end ? scope.year : scope.month_year;
  const int spoken = of_scope == 0 ? 0 : of_scope + point.year;
  if ((scope.named || spoken_->block.chronicle) && spoken != 0) return spoken;
  if (!frame_->published || frame_->published->end.month == 0) return spoken;
  const Date today = frame_->published->end;
  // What lies ahead of a text of November is next year's, but 12月底前 is still this year's.
  const bool ends_year = today.month >= kLateInYear && spoken == today.year + 1;
  if (ends_year && point.month >= today.month) return today.year;
  const bool one_day = point.day != 0 && mention.time.shape != TimeShape::since;
  if (!one_day && spoken != 0 && of_scope != today.year) return spoken;
  const int later = point.month - today.month;
  // 国庆期间, in a summary of May.
  const int least = frame_->summary && one_day ? 1 : today.month <= kEarlyInYear ? 2 : kHalfYear;
  const bool past = later >= (point.day != 0 ? least : kHalfYear);
  // 下半年, in a text of May that reports on that year: the half to come.
  const bool to_come = mention.time.shape == TimeShape::range && point.day == 0 &&
                       today.month >= kEarlyInYear && mention.time.begin.month > today.month &&
                       frame_->reporting && frame_->reporting->end.year == today.year;
  return past && !mention.ahead && !to_come ? today.year - 1 : today.year;
}

// 2022年,新增就业2万人。过去一年,…, told in July 2023: the year just spoken of;
// 2017年2月5日召开会议,过去的 一年,…: the one before that day's. nullopt where the text's own day
// tells.
std::optional<Period> TimeResolver::year_gone() const {
  const TimeScope& now = spoken_->now;
  if (!now.named || !now.period) return std::nullopt;
  const Date& told = now.period->end;
  const bool early = told.day != 0 && told.month <= kEarlyInYear;
  const bool year = told.month == 0 && now.year + 1 == frame_->this_year;
  if (!early && !year) return std::nullopt;
  const auto date = make_date(told.year - (early ? 1 : 0));
  return date ? std::optional<Period>({*date, *date}) : std::nullopt;
}

// 1991年当选。经过三年,…: three years later; 此后五年,…: the five years behind it. nullopt where no
// year was named, or they reach up to now.
std::optional<Period> TimeResolver::resolve_after(const RawMention& mention) const {
  const int from = spoken_->last_year;
  if (!mention.time.after || from == 0) return std::nullopt;
  if (mention.span.begin - spoken_->last_year_end > kLastReach) return std::nullopt;
  const int now = frame_->reporting ? frame_->reporting->end.year : frame_->this_year;
  const auto end = make_date(from + mention.time.count);
  const auto begin = make_date(from + 1);
  if (!begin || !end || end->year >= now) return std::nullopt;
  return Period{*begin, *end};
}

// So many years up to the end of what is reported, or, where the text speaks of its own
// year, up to its day.
std::optional<Period> TimeResolver::resolve_past(const RawMention& mention) const {
  const TimeExpression& time = mention.time;
  if (frame_->this_year == 0) return std::nullopt;
  if (const auto after = resolve_after(mention)) return after;
  if (time.front && spoken_->now.period) {
    const Period& years = *spoken_->now.period;
    const auto last = make_date(years.begin.year + time.count - 1);
    if (last && last->year < years.end.year && years.begin.month == 0)
      return Period{years.begin, *last};
  }
  if (const auto year = time.gone && time.count == 1 ? year_gone() : std::nullopt) return year;
  int last = frame_->reporting ? frame_->reporting->end.year : frame_->this_year;
  // In the first half of a year, complete years end with the one before.
  const int month = frame_->published ? frame_->published->end.month : 0;
  const int first_months = time.running && time.count > 1 ? 2 : time.over ? kHalfYear : 0;
  if (!frame_->looks_back() && month >= 1 && month <= first_months) --last;
  std::optional<Date> begin;
  std::optional<Date> end;
  if (time.shape == TimeShape::ago) {
    begin = end = make_date(frame_->this_year - time.count);
  } else if (time.shape == TimeShape::ahead) {
    // 新的一年, told in January: the one that has just begun.
    // 未来五年, told early in the first year of a plan: the five of the plan.
    const bool whole =
        time.count == 1 || (time.count == kPlanYears && frame_->this_year % kPlanYears == 1);
    const bool begun = whole && month >= 1 && month <= kEarlyInYear;
    begin = make_date(frame_->looks_back() || begun ? frame_->this_year : frame_->this_year + 1);
    end = begin ? make_date(begin->year + time.count - 1) : std::nullopt;
  } else {
    const bool to_today = time.running && time.count > 1 && frame_->published &&
                          !frame_->looks_back() && frame_->published->end.month > 2 &&
                          frame_->published->end.month < kLateInYear;
    end = to_today ? make_date(frame_->published->end.year) : make_date(last);
    begin = end ? make_date(end->year - time.count + (to_today ? 0 : 1)) : std::nullopt;
  }
  if (!begin || !end) return std::nullopt;
  return Period{*begin, *end};
}

// 成立以来: since the year that was named last beside the same word.
std::optional<Period> TimeResolver::resolve_begun(const RawMention& mention) const {
  const std::string_view text = text_;
  const std::string_view word = slice(text, mention.time.begun);
  std::size_t tries = kBegunMentions;
  for (std::size_t i = spoken_->taken; i-- > 0 && tries > 0; --tries) {
    const TimeExpression& time = (*mentions_)[i].time;
    auto written = written_period(time);
    // 自2009年成立以来,…。成立之初,…
    if (time.shape == TimeShape::since && time.begin.of == YearOf::written) {
      if (const auto year = make_date(time.begin.year)) written = Period{*year, *year};
    }
    if (!written || (*mentions_)[i].role != PeriodRole::stated) continue;
    const Span span = (*mentions_)[i].span;
    const std::uint32_t begin = span.begin - std::min(span.begin, kBegunReach);
    // Of the line alone.
    std::string_view before = text.substr(begin, span.begin - begin);
    before.remove_prefix(before.rfind('\n') + 1);
    std::string_view behind = text.substr(span.end, std::size_t{4} * kBegunReach);
    behind = behind.substr(0, behind.find('\n'));
    const std::size_t sentence = before.rfind(kFullStop);
    if (slice(text, span).find(word) == std::string_view::npos &&
        before.find(word, sentence == before.npos ? 0 : sentence) == before.npos &&
        behind.substr(0, behind.find(kFullStop)).find(word) == behind.npos) {
      continue;
    }
    return mention.time.count == 1 ? year_period(written->begin.year) : until_now(written->begin);
  }
  // 2013年,…组成施工队。成立之初,…: the year named right before.
  const bool first = mention.time.count == 1 && spoken_->last_year != 0 &&
                     mention.span.begin - spoken_->last_year_end <= 2 * kBegunReach;
  if (first) return year_period(spoken_->last_year);
  return std::nullopt;
}

std::optional<Period> TimeResolver::until_now(Date begin) const {
  if (frame_->this_year == 0) return Period{begin, begin};
  Date end = frame_->published ? frame_->published->end
                               : Date{static_cast<std::int16_t>(frame_->this_year), 0, 0};
  // 自4月26日起,…, in the summary of 2022 that was put on a page in January.
  const bool over = frame_->declared && frame_->reporting && frame_->reporting->end.year < end.year;
  if ((frame_->looks_back() || over) && begin.year < (over ? end.year : frame_->this_year))
    end = frame_->reporting->end;
  if (end.year < begin.year || (end.year == begin.year && end.month != 0 && end < begin)) {
    end = begin;
  }
  if (begin.year == end.year && begin.month == 0 && end.month == 0) end = begin;
  // 从7月份开始, in a look back at the year.
  if (begin.month != 0 && end.month == 0) end.month = kMonths;
  return Period{begin, end};
}

// The month before a month, the quarter before a quarter, the year before a year.
std::optional<Period> TimeResolver::against_last(const Period& period) const {
  if (period.begin.month == 0) return shift_years(period, -1);
  const int length =
      (period.end.year - period.begin.year) * kMonths + period.end.month - period.begin.month + 1;
  const auto moved = [&](Date date) {
    const int months = date.year * kMonths + date.month - 1 - length;
    return make_date(months / kMonths, months % kMonths + 1);
  };
  const auto begin = moved(period.begin);
  const auto end = moved(period.end);
  if (!begin || !end) return std::nullopt;
  return Period{*begin, *end};
}

}  // namespace zhibiao
