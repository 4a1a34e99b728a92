#include "time/date_reader.h"

#include <algorithm>
#include <utility>

#include "text/marks.h"
#include "text/script.h"
#include "text/utf8.h"
#include "time/period.h"

namespace zhibiao {
namespace {

constexpr std::int64_t kLargestCount = 99999999;
constexpr int kEarliestFullYear = 1800;  // four digits before 年 that are a year
constexpr int kLatestFullYear = 2100;
constexpr int kCentury = 2000;
constexpr int kEarliestShortYear = 78;  // 92年 is a year, 60年 a length of time
constexpr int kMonths = 12;
constexpr int kQuarters = 4;
constexpr int kLongestMonth = 31;
constexpr std::string_view kEnDash = "\xE2\x80\x93";
constexpr std::string_view kEmDash = "\xE2\x80\x94";
constexpr std::string_view kEnumerationComma = "\xE3\x80\x81";
constexpr TimeKinds kNumeralKinds = kinds(TimeKind::digit, TimeKind::ten, TimeKind::vague);

constexpr TimeKinds kQuarterLeads = kinds(TimeKind::ordinal, TimeKind::first);
constexpr TimeKinds kPartsOfYear = kinds(TimeKind::part, TimeKind::first);
constexpr TimeKinds kParts =
    kinds(TimeKind::part, TimeKind::year_edge, TimeKind::month_edge, TimeKind::relative_month);

bool is_letter(char c) { return is_latin_letter(static_cast<unsigned char>(c)) || c == '_'; }

TimePoint in_month(TimePoint year, int month) {
  year.month = month;
  return year;
}

}  // namespace

std::uint32_t DateReader::past_spaces(std::uint32_t at) const {
  // A space between a number and its unit may stand; a longer gap is no gap inside a date.
  const std::uint32_t behind = at + 1;
  return at < text_.size() && text_[at] == ' ' && behind < text_.size() && text_[behind] != ' '
             ? behind
             : at;
}

const TimeWord* DateReader::word_at(std::uint32_t at, TimeKinds wanted) const {
  return words_.at(text_, past_spaces(at), wanted);
}

std::uint32_t DateReader::past_dash(std::uint32_t at) const {
  at = past_spaces(at);
  const std::string_view rest = text_.substr(std::min<std::size_t>(at, text_.size()));
  if (rest.starts_with('-') || rest.starts_with('~')) return past_spaces(at + 1);
  if (rest.starts_with(kEnDash) || rest.starts_with(kEmDash)) {
    const auto size = static_cast<std::uint32_t>(kEnDash.size());
    const bool twice = rest.substr(size).starts_with(rest.substr(0, size));  // 1月——5月
    return past_spaces(at + (twice ? 2 * size : size));
  }
  // 至 and 到 stand in the table as words before a date.
  if (!words_.may_be_unit(text_, at)) return 0;
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::as_of));
  return word ? past_spaces(at + word->size) : 0;
}

std::optional<Count> DateReader::count_at(std::uint32_t at) const {
  if (at >= text_.size()) return std::nullopt;
  return is_digit(text_[at]) ? count_in_digits(at) : count_in_words(at);
}

Count DateReader::count_in_digits(std::uint32_t at) const {
  Count count{.end = at, .arabic = true};
  std::int64_t value = 0;
  for (; count.end < text_.size() && is_digit(text_[count.end]); ++count.end) {
    value = std::min(value * 10 + (text_[count.end] - '0'), kLargestCount);
    ++count.digits;
  }
  count.value = static_cast<int>(value);
  if (count.end + 1 < text_.size() && text_[count.end] == '.' && is_digit(text_[count.end + 1])) {
    for (++count.end; count.end < text_.size() && is_digit(text_[count.end]);) ++count.end;
    count.broken = true;
  }
  if (!number_may_follow(count.end)) return count;
  if (const TimeWord* word = words_.at(text_, count.end, kinds(TimeKind::vague))) {
    count.end += word->size;
    count.vague = true;
  }
  return count;
}

std::optional<Count> DateReader::count_in_words(std::uint32_t at) const {
  Count count{.end = at};
  std::int64_t value = 0;
  std::int64_t waiting = -1;  // digits that wait for their 十; -1 for none
  bool grouped = false;
  while (const TimeWord* word = words_.at(text_, count.end, kNumeralKinds)) {
    count.end += word->size;
    if (word->kind == TimeKind::vague) {
      count.vague = true;
    } else if (word->kind == TimeKind::ten) {
      value = std::min(value + std::max<std::int64_t>(waiting, 1) * word->first, kLargestCount);
      waiting = -1;
      grouped = true;
    } else {
      waiting = std::min(std::max<std::int64_t>(waiting, 0) * 10 + word->first, kLargestCount);
      ++count.digits;
    }
  }
  if (count.end == at) return std::nullopt;
  if (grouped) count.digits = 0;
  count.value =
      static_cast<int>(std::min(value + std::max<std::int64_t>(waiting, 0), kLargestCount));
  return count;
}

int DateReader::full_year(const Count& number) const {
  if (number.digits != 2) return number.value;
  return number.value >= kEarliestShortYear ? 1900 + number.value : 2000 + number.value;
}

// Whether a number before 年 is a year and no length of time. Of two digits it needs a sign:
// 92年 lies too far back for a length, 18年底 has an end, 08年 a nought.
bool DateReader::is_year_number(const Count& number, std::uint32_t behind) const {
  if (!is_exact(number) || number.digits == 0) return false;
  if (number.digits == 4) {
    return number.value >= kEarliestFullYear && number.value <= kLatestFullYear;
  }
  if (number.digits != 2) return false;
  if (number.value < 10) return true;  // 06年以来
  if (words_.at(text_, behind, kinds(TimeKind::past_tail, TimeKind::ago))) return false;
  if (number.value >= kEarliestShortYear) return true;
  if (words_.at(text_, behind, kinds(TimeKind::edge, TimeKind::part))) return true;
  const auto next = count_at(behind);
  return next && next->value >= 1 && next->value <= kMonths &&
         words_.at(text_, next->end, kinds(TimeKind::month));
}

std::optional<DateReader::Date> DateReader::read(std::uint32_t at) const {
  auto date = one(at);
  if (!date) return std::nullopt;
  if (const auto range = to(*date)) return range;
  return date;
}

std::optional<DateReader::Date> DateReader::one(std::uint32_t at) const {
  if (at >= text_.size()) return std::nullopt;
  const TimeKinds here = words_.kinds_at(text_, at);
  const bool number = is_number(at, here);
  if (is_digit(text_[at])) {
    if (auto date = digits_only(at)) return date;
  }
  if (number || here.has(TimeKind::relative_year)) {
    if (auto date = year(at, here)) return date;
  }
  if (auto date = part_of_year(at, {})) return date;
  return number ? day_alone(at) : std::nullopt;
}

bool DateReader::is_number(std::uint32_t at, const TimeKinds& here) const {
  return is_digit(text_[at]) || here.meets(kNumeralKinds);
}

bool DateReader::number_may_follow(std::uint32_t end) const {
  std::size_t at = past_spaces(end);
  if (at >= text_.size()) return false;
  return is_digit(text_[at]) || (words_.lead(take_character(text_, at)) & kNumeral) != 0;
}

// The second date of a range: 2016年[至2019年], 5月3日[至8日].
std::optional<DateReader::Date> DateReader::to(const Date& begin) const {
  if (!(begin.begin == begin.last) || begin.same) return std::nullopt;
  // 从2015年开始到2019年底
  const TimeWord* opening = words_.at(text_, begin.end, kinds(TimeKind::opening));
  const std::uint32_t at = past_dash(begin.end + (opening ? opening->size : 0));
  if (at == 0) return std::nullopt;
  auto last = one(at);
  if (!last || last->same || (last->day_alone && begin.begin.day == 0)) return std::nullopt;
  if (!last->has_year) {
    last->last.of = begin.begin.of;
    last->last.year = begin.begin.year;
    if (last->day_alone) last->last.month = begin.begin.month;
  }
  Date range = begin;
  range.end = last->end;
  range.last = last->last;
  return range;
}

// Behind a time of day: 21:00:40; `at` where none stands there.
std::uint32_t DateReader::past_time(std::uint32_t at) const {
  const std::uint32_t clock = past_spaces(at);
  std::uint32_t end = clock;
  while (end < text_.size() && (is_digit(text_[end]) || text_[end] == ':') && end - clock < 8)
    ++end;
  return end - clock >= 4 && text_.substr(clock, end - clock).find(':') != text_.npos ? end : at;
}

// 2020-05-16, 2020.5.16, 2020/5/16, 16.5.2020, with a time of day behind: 21:00:40.
std::optional<DateReader::Date> DateReader::digits_only(std::uint32_t at) const {
  if (at > 0 && (is_digit(text_[at - 1]) || is_letter(text_[at - 1]) || text_[at - 1] == '.')) {
    return std::nullopt;
  }
  constexpr std::uint32_t kYear = 4;
  int parts[3] = {};
  std::uint32_t digits[3] = {};
  char mark = 0;
  for (int part = 0; part < 3; ++part) {
    if (part > 0) {
      if (at >= text_.size() || (part == 2 && text_[at] != mark)) return std::nullopt;
      mark = text_[at++];
      if (mark != '-' && mark != '.' && mark != '/') return std::nullopt;
    }
    const std::uint32_t begin = at;
    for (; at < text_.size() && is_digit(text_[at]) && at - begin <= kYear; ++at) {
      parts[part] = parts[part] * 10 + (text_[at] - '0');
    }
    digits[part] = at - begin;
    // 2020-06-1908时48分: the hour stands right behind the day.
    const bool hour = part == 2 && digits[part] == kYear && digits[0] == kYear &&
                      words_.at(text_, at, kinds(TimeKind::clock)) != nullptr;
    if (hour) {
      parts[part] /= 100;
      digits[part] = 2;
    }
    if (digits[part] == 0 || (digits[part] > 2 && digits[part] != kYear)) return std::nullopt;
  }
  // 26.12.2014
  if (digits[2] == kYear && mark == '.') {
    std::swap(parts[0], parts[2]);
    std::swap(digits[0], digits[2]);
  }
  // 20-09-04 09:25: two digits are a year where a time of day follows.
  if (digits[0] == 2 && digits[1] == 2 && mark == '-' && past_time(at) != at) {
    parts[0] += kCentury;
    digits[0] = kYear;
  }
  if (digits[0] != kYear || digits[1] == kYear || digits[2] == kYear) return std::nullopt;
  if (parts[0] < kEarliestFullYear || parts[0] > kLatestFullYear) return std::nullopt;
  if (parts[1] == 0 || parts[2] == 0 || !make_date(parts[0], parts[1], parts[2])) {
    return std::nullopt;
  }
  if (at < text_.size() && is_letter(text_[at])) return std::nullopt;
  Date date;
  date.begin = {.of = YearOf::written, .year = parts[0], .month = parts[1], .day = parts[2]};
  date.last = date.begin;
  date.has_year = true;
  date.end = past_time(at);
  return date;
}

// 2016-2020年, 2019/2020学年, 2018、2019年: the years of both ends share one unit.
std::optional<DateReader::Date> DateReader::year_pair(const Count& first) const {
  std::uint32_t at = past_dash(first.end);
  const std::string_view rest = text_.substr(std::min<std::size_t>(first.end, text_.size()));
  if (at == 0 && rest.starts_with('/')) at = first.end + 1;
  if (at == 0 && rest.starts_with(kEnumerationComma)) {
    at = first.end + static_cast<std::uint32_t>(kEnumerationComma.size());
  }
  if (at == 0 || first.digits != 4 || !is_exact(first)) return std::nullopt;
  if (first.value < kEarliestFullYear || first.value > kLatestFullYear) return std::nullopt;
  const auto second = count_at(at);
  if (!second || !is_exact(*second) || (second->digits != 4 && second->digits != 2)) {
    return std::nullopt;
  }
  const TimeWord* unit = word_at(second->end, kinds(TimeKind::year, TimeKind::school_year));
  if (!unit) return std::nullopt;
  const int last = second->digits == 2 ? first.value / 100 * 100 + second->value : second->value;
  if (last <= first.value || last > kLatestFullYear) return std::nullopt;
  Date date;
  date.begin = {.of = YearOf::written, .year = first.value};
  date.last = {.of = YearOf::written, .year = last};
  date.has_year = true;
  date.end = past_spaces(second->end) + unit->size;
  return date;
}

// 2026元旦档, 2008上半年: a year without its unit.
std::optional<DateReader::Date> DateReader::year_of_part(const Count& number) const {
  if (!is_exact(number) || number.digits != 4) return std::nullopt;
  if (number.value < kEarliestFullYear || number.value > kLatestFullYear) return std::nullopt;
  const TimePoint year = {.of = YearOf::written, .year = number.value};
  auto date = festival(number.end, year);
  if (!date && words_.at(text_, number.end, kPartsOfYear)) date = part_of_year(number.end, year);
  if (date) date->has_year = true;
  return date;
}

std::optional<DateReader::Date> DateReader::year(std::uint32_t at, const TimeKinds& here) const {
  TimePoint point;
  std::uint32_t end = 0;
  if (here.has(TimeKind::relative_year)) {
    const TimeWord* word = words_.at(text_, at, kinds(TimeKind::relative_year));
    point = {.of = word->of, .year = word->first};
    end = at + word->size;
    // 上年结余2亿元: the name of what this year has.
    const TimeWord* carried = words_.at(text_, end, kinds(TimeKind::carried));
    if (word->first < 0 && carried && carried->first == 1) return std::nullopt;
  } else {
    const auto number = count_at(at);
    if (!number || !words_.may_be_unit(text_, past_spaces(number->end))) return std::nullopt;
    if (auto pair = year_pair(*number)) return pair;
    const TimeWord* unit = word_at(number->end, kinds(TimeKind::year, TimeKind::decade));
    if (!unit) return year_of_part(*number);
    end = past_spaces(number->end) + unit->size;
    if (unit->kind == TimeKind::decade) {
      if (!is_exact(*number) || number->value % 10 != 0) return std::nullopt;
      const int decade = number->value < 100 ? 1900 + number->value : number->value;
      if (decade < kEarliestFullYear || decade > kLatestFullYear) return std::nullopt;
      Date date{.end = end, .begin = {.of = YearOf::written, .year = decade}, .last = {}};
      date.last = {.of = YearOf::written, .year = decade + 9};
      date.has_year = true;
      return date;
    }
    if (!is_year_number(*number, end)) return std::nullopt;
    point = {.of = YearOf::written, .year = full_year(*number)};
  }
  std::uint32_t behind = past_spaces(end);
  if (const TimeWord* whole = words_.at(text_, behind, kinds(TimeKind::whole))) {
    end = behind + whole->size;
  }
  auto date = part_of_year(past_spaces(end), point);
  if (!date) date = with_edge(Date{.end = end, .begin = point, .last = point});
  date->has_year = true;
  return date;
}

// Moves a date's end behind 底, 末, 初, 同期, where one follows.
DateReader::Date DateReader::with_edge(Date date) const {
  const TimeWord* word =
      words_.at(text_, date.end, kinds(TimeKind::edge, TimeKind::same, TimeKind::other));
  if (!word || word->kind == TimeKind::other) return date;
  date.end += word->size;
  if (word->kind == TimeKind::same) {
    date.same = true;
  } else if (word->edge != Edge::none) {
    // The end of a span of months is the end of its last: 一季度末.
    if (word->edge == Edge::end) date.begin = date.last;
    if (word->edge == Edge::begin) date.last = date.begin;
    date.begin.edge = date.last.edge = word->edge;
  }
  return date;
}

std::optional<DateReader::Date> DateReader::part_of_year(std::uint32_t at,
                                                         const TimePoint& year) const {
  if (at >= text_.size()) return std::nullopt;
  const TimeKinds here = words_.kinds_at(text_, at);
  const bool number = is_number(at, here);
  if (number) {
    if (auto date = months(at, year)) return date;
  }
  if (number || here.meets(kQuarterLeads)) {
    if (auto date = quarters(at, year)) return date;
  }
  if (here.has(TimeKind::first)) {
    if (auto date = first_months(at, year)) return date;
  }
  if (here.has(TimeKind::festival)) {
    if (auto date = festival(at, year)) return date;
  }
  if (here.has(TimeKind::january)) {
    if (auto date = from_january(at, year)) return date;
  }
  if (!here.meets(kParts)) return std::nullopt;
  const TimeWord* word = words_.at(text_, at, kParts);
  if (!word) return std::nullopt;
  Date date{.end = at + word->size, .begin = year, .last = year};
  switch (word->kind) {
    case TimeKind::part:
      date.begin.month = word->first;
      date.last.month = word->second;
      return with_edge(date);
    case TimeKind::year_edge:
      date.begin.edge = date.last.edge = word->edge;
      return date;
    case TimeKind::month_edge:
      date.begin = {.of = year.of, .year = year.year, .relative_month = true, .edge = word->edge};
      date.last = date.begin;
      return date;
    default:
      date.begin = {.of = word->of, .month = word->first, .relative_month = true};
      date.last = date.begin;
      return with_edge(date);
  }
}

// 元至6月: 元 is the first month.
std::optional<DateReader::Date> DateReader::from_january(std::uint32_t at,
                                                         const TimePoint& year) const {
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::january));
  auto date = months(at + word->size, year);
  if (!date || date->begin.day != 0 || !(date->begin == date->last)) return std::nullopt;
  date->begin = in_month(year, 1);
  return date;
}

// 5月, 5月3日, 1-10月, 5月3日-8日.
std::optional<DateReader::Date> DateReader::months(std::uint32_t at, const TimePoint& year) const {
  const auto first = count_at(at);
  if (!first || !is_exact(*first) || first->value < 1 || first->value > kMonths)
    return std::nullopt;
  if (!words_.may_be_unit(text_, past_spaces(first->end))) return std::nullopt;
  std::uint32_t end = first->end;
  int last_month = first->value;
  if (const std::uint32_t dash = past_dash(first->end)) {
    const auto second = count_at(dash);
    if (second && is_exact(*second) && second->value > first->value && second->value <= kMonths &&
        word_at(second->end, kinds(TimeKind::month))) {
      last_month = second->value;
      end = second->end;
    }
  }
  if (end == first->end) {
    if (const auto next = next_month(at, *first)) {
      last_month = next->value;
      end = next->end;
    }
  }
  const TimeWord* unit = word_at(end, kinds(TimeKind::month, TimeKind::length));
  if (!unit || unit->kind != TimeKind::month) return std::nullopt;  // 5月龄
  end = past_spaces(end) + unit->size;
  Date date{.end = end, .begin = in_month(year, first->value), .last = in_month(year, last_month)};
  if (last_month == first->value) {
    if (auto day = days(date)) return day;
  }
  return with_edge(date);
}

// 一、二月份: the second of two months that share their word. A line that begins so may be a
// heading with its number, unless a comma follows.
std::optional<Count> DateReader::next_month(std::uint32_t at, const Count& first) const {
  if (!text_.substr(first.end).starts_with(kEnumerationComma)) return std::nullopt;
  const auto next = count_at(first.end + static_cast<std::uint32_t>(kEnumerationComma.size()));
  if (!next || !is_exact(*next) || next->value != first.value + 1 || next->value > kMonths)
    return std::nullopt;
  const TimeWord* unit = word_at(next->end, kinds(TimeKind::month));
  const bool heads = at == 0 || text_[at - 1] == '\n';
  if (!unit || (heads && !text_.substr(next->end + unit->size).starts_with(',')))
    return std::nullopt;
  return next;
}

// The day behind a month: 5月[3日].
std::optional<DateReader::Date> DateReader::days(const Date& month) const {
  if (!number_may_follow(month.end)) return std::nullopt;
  const auto first = count_at(past_spaces(month.end));
  if (!first || !is_exact(*first) || first->value < 1 || first->value > kLongestMonth) {
    return std::nullopt;
  }
  int last_day = first->value;
  std::uint32_t end = first->end;
  if (const std::uint32_t dash = past_dash(first->end)) {
    const auto second = count_at(dash);
    if (second && is_exact(*second) && second->value > first->value &&
        second->value <= kLongestMonth && word_at(second->end, kinds(TimeKind::day))) {
      last_day = second->value;
      end = second->end;
    }
  }
  const TimeWord* unit = word_at(end, kinds(TimeKind::day));
  if (!unit) return std::nullopt;
  Date date = month;
  date.begin.day = first->value;
  date.last.day = last_day;
  date.end = past_spaces(end) + unit->size;
  return date;
}

// 一季度, 第三季度, 1-3季度, 前三季度.
std::optional<DateReader::Date> DateReader::quarters(std::uint32_t at,
                                                     const TimePoint& year) const {
  bool from_first = false;
  if (const TimeWord* word = words_.at(text_, at, kinds(TimeKind::ordinal, TimeKind::first))) {
    from_first = word->kind == TimeKind::first;
    at += word->size;
  }
  const auto first = count_at(at);
  if (!first || !is_exact(*first) || first->value < 1 || first->value > kQuarters)
    return std::nullopt;
  int last = first->value;
  std::uint32_t end = first->end;
  if (const std::uint32_t dash = past_dash(end); dash != 0 && !from_first) {
    const auto second = count_at(dash);
    if (second && second->value > last && second->value <= kQuarters) {
      last = second->value;
      end = second->end;
    }
  }
  const TimeWord* unit = from_first
                             ? word_at(end, kinds(TimeKind::quarter, TimeKind::quarter_count))
                             : word_at(end, kinds(TimeKind::quarter));
  if (!unit) return std::nullopt;
  Date date{.end = past_spaces(end) + unit->size,
            .begin = in_month(year, from_first ? 1 : first->value * 3 - 2),
            .last = in_month(year, last * 3)};
  return with_edge(date);
}

// 前11个月.
std::optional<DateReader::Date> DateReader::first_months(std::uint32_t at,
                                                         const TimePoint& year) const {
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::first));
  if (!word) return std::nullopt;
  const auto number = count_at(at + word->size);
  if (!number || !is_exact(*number) || number->value < 1 || number->value > kMonths) {
    return std::nullopt;
  }
  const TimeWord* unit = word_at(number->end, kinds(TimeKind::month_count));
  // 前7月; 以前5月1日 is a day.
  if (!unit && number->value > 1) unit = word_at(number->end, kinds(TimeKind::month));
  if (!unit) return std::nullopt;
  const std::uint32_t behind = past_spaces(number->end) + unit->size;
  if (behind < text_.size() && is_digit(text_[behind])) return std::nullopt;
  Date date{.end = behind, .begin = in_month(year, 1), .last = in_month(year, number->value)};
  return with_edge(date);
}

// 国庆假期; a festival's name alone is one only behind a year.
std::optional<DateReader::Date> DateReader::festival(std::uint32_t at,
                                                     const TimePoint& year) const {
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::festival));
  if (!word) return std::nullopt;
  std::uint32_t end = at + word->size;
  const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::while_));
  if (tail) end += tail->size;
  if (!tail && year.of != YearOf::written) return std::nullopt;
  Date date{.end = end, .begin = year, .last = year};
  if (year.of == YearOf::governing) date.begin.of = date.last.of = YearOf::published;
  date.begin.month = word->first / 100;
  date.begin.day = word->first % 100;
  date.last.month = word->second / 100;
  date.last.day = word->second % 100;
  return with_edge(first_days(date));
}

// Of a festival told by days its first ones: 国庆假期[前6天].
DateReader::Date DateReader::first_days(Date date) const {
  const TimeWord* lead = words_.at(text_, date.end, kinds(TimeKind::first));
  if (!lead || date.begin.day == 0) return date;
  const auto number = count_at(date.end + lead->size);
  if (!number || !is_exact(*number) || number->value < 1) return date;
  const TimeWord* unit = word_at(number->end, kinds(TimeKind::day_unit));
  if (!unit || date.begin.day + number->value - 1 > date.last.day) return date;
  date.last.day = date.begin.day + number->value - 1;
  date.end = past_spaces(number->end) + unit->size;
  return date;
}

// 21日 where its month is known from elsewhere; 3日内 and 三日 are lengths of time.
std::optional<DateReader::Date> DateReader::day_alone(std::uint32_t at) const {
  const auto number = count_at(at);
  if (!number || !number->arabic || !is_exact(*number) || number->digits > 2) return std::nullopt;
  if (number->value < 1 || number->value > kLongestMonth) return std::nullopt;
  const TimeWord* unit = word_at(number->end, kinds(TimeKind::day));
  if (!unit || words_.at(text_, number->end, kinds(TimeKind::length)) == nullptr) {
    return std::nullopt;
  }
  const std::uint32_t end = past_spaces(number->end) + unit->size;
  if (words_.at(text_, end, kinds(TimeKind::day_count))) return std::nullopt;
  Date date{.end = end, .begin = {.day = number->value}, .last = {.day = number->value}};
  date.day_alone = true;
  return date;
}

}  // namespace zhibiao
