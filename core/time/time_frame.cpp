#include "time/time_frame.h"

#include <algorithm>
#include <map>

#include "text/script.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kHeadBlocks = 8;      // blocks that may belong to a text's head
constexpr std::uint32_t kHeadBytes = 1500;    // where an address says that it is one
constexpr std::uint32_t kDateLineBytes = 60;  // a line that is but a date
constexpr std::uint32_t kLeadBytes = 600;     // what a text begins with
constexpr int kEarlyMonths = 4;               // the months in which the last year is reported on
constexpr int kHalfYear = 6;                  // in which an address may still be late
constexpr int kEarliest = 1949;               // years before are history
constexpr std::string_view kTitleEnd = "》";
constexpr int kManyTimes = 3;
constexpr int kSomeTimes = 2;

bool is_stated(const RawMention& mention) {
  return !mention.hidden && mention.role == PeriodRole::stated &&
         mention.time.shape != TimeShape::length;
}

// Which years the body speaks of, and how often.
struct Votes {
  std::map<int, int> years;
  std::map<int, int> open_years;  // those that are not of a clause alone (始建于1958年)
  std::map<int, int> year_ends;   // of them, those whose end is told: 2014年底
  int whole_year = 0;             // 全年, 年末
  int year_goals = 0;             // of them, 全年任务的41%
  int since = 0;                  // the latest year that something goes on from: 2007年起
  int this_year = 0;              // 今年
  int last_year = 0;              // 去年
  int against_last = 0;           // 比上年
  int year_gone = 0;              // 过去一年, 一年来
  unsigned months = 0;            // of 3月份, 一季度: the last of each, a bit each
  unsigned last_months = 0;       // of 去年12月, a bit each
  int as_of = 0;                  // the latest month of 截至8月末
  int last_of_them = 0;           // the year of such a month that is then told with its number
  int range_end = 0;              // the latest year that several years end with: 2014年至2017年
  int before_this = 0;  // named in one sentence with 今年: 2005年5亿元;今年以来2亿元
  int now = 0;          // 目前
  int moments = 0;      // 目前, 近三年: told from the day it was written
  int bare_days = 0;    // 3月5日
};

unsigned month_bit(const TimePoint& point) { return 1U << static_cast<unsigned>(point.month); }

// Whether a time says nothing without the day on which it was written.
bool leans_on_today(const TimeExpression& time) {
  const bool counts_back = time.shape == TimeShape::now || time.shape == TimeShape::past ||
                           time.shape == TimeShape::ahead || time.shape == TimeShape::ago;
  const bool points = time.shape == TimeShape::point || time.shape == TimeShape::range;
  const bool written = time.begin.of == YearOf::written || time.end.of == YearOf::written;
  return counts_back || (points && !written && time.begin.of == YearOf::published);
}

// Whether a mention is the day that the text is of, with its year.
bool is_own_day(const RawMention& mention, const Period& published) {
  const auto day = written_period(mention.time);
  return day && *day == published && published.begin.day != 0;
}

// 3月5日: so does a day, but it may be no more than that of the news.
bool is_bare_day(const TimeExpression& time) {
  const bool points = time.shape == TimeShape::point || time.shape == TimeShape::range;
  const bool written = time.begin.of == YearOf::written || time.end.of == YearOf::written;
  return points && !written && time.begin.month != 0 && time.begin.day != 0;
}

// `passing`: it dates no more than what happened once. `opens`: it stands first in its sentence.
// `plans`: 今年将… tells what is to come.
void count_vote(const RawMention& mention, bool passing, bool opens, bool plans, Votes& votes) {
  const TimePoint& point = mention.time.begin;
  if (mention.role == PeriodRole::base) {
    if (point.of == YearOf::governing && point.year == -1) ++votes.against_last;
    return;
  }
  if (!is_stated(mention) || mention.hold == Hold::nothing) return;
  if (point.of == YearOf::governing && point.year == 0 && point.month == 0 &&
      !point.relative_month && mention.time.shape == TimeShape::point && point.day == 0 &&
      (point.edge == Edge::none || (point.edge == Edge::end && opens))) {
    ++votes.whole_year;
    if (mention.hold != Hold::sentence) ++votes.year_goals;
  }
  constexpr std::uint32_t kOneYear = 9;  // bytes of 一年来, as against 一年多来
  const bool till_now = mention.time.running && opens && mention.span.size() <= kOneYear;
  if ((mention.time.gone || till_now) && mention.time.count == 1) ++votes.year_gone;
  if (leans_on_today(mention.time)) ++votes.moments;
  if (is_bare_day(mention.time)) ++votes.bare_days;
  if (mention.time.shape == TimeShape::now) ++votes.now;
  const bool this_year = point.of == YearOf::published && point.year == 0 && !point.relative_month;
  if (this_year && !plans) ++votes.this_year;
  if (point.of == YearOf::published && point.year == -1) {
    ++votes.last_year;
    if (point.month != 0) votes.last_months |= month_bit(point);
  }
  if (point.of == YearOf::governing && point.year == 0 && point.month != 0 && point.day == 0 &&
      !point.relative_month && mention.hold == Hold::sentence)
    votes.months |= month_bit(mention.time.end);
  if (point.of == YearOf::governing && point.year == 0 && point.month != 0 &&
      !point.relative_month && mention.time.as_of)
    votes.as_of = std::max(votes.as_of, mention.time.end.month);
  if (point.of == YearOf::written && point.month != 0 && (votes.last_months & month_bit(point)))
    votes.last_of_them = point.year;
  if (mention.time.shape == TimeShape::since && point.of == YearOf::written)
    votes.since = std::max(votes.since, point.year);
  if (mention.time.shape == TimeShape::since || mention.ahead) return;
  if (const auto period = written_period(mention.time)) {
    if (period->begin.year != period->end.year) {
      votes.range_end = std::max<int>(votes.range_end, period->end.year);
      return;
    }
    ++votes.years[period->end.year];
    if (mention.hold == Hold::clause || passing) return;
    ++votes.open_years[period->end.year];
    if (point.edge == Edge::end && point.month == 0) ++votes.year_ends[period->end.year];
  }
}

std::optional<Date> written_date(const TimePoint& point) {
  if (point.of != YearOf::written || point.relative_month) return std::nullopt;
  const auto date = make_date(point.year, point.month, point.day);
  if (!date || point.edge == Edge::none) return date;
  return point.edge == Edge::end ? last_day(*date) : first_day(*date);
}

class FrameReader {
 public:
  FrameReader(const Document& document, const std::vector<RawMention>& mentions,
              std::optional<Date> said, const TimeWords& words)
      : document_(document), mentions_(mentions), said_(said), words_(words) {}

  TimeFrame read() {
    TimeFrame frame;
    frame.published = published();
    take_votes(frame, true);
    if (votes_.years.empty()) take_votes(frame, false);
    auto title = period_in(document_.title);
    // 3月经济运行情况, which opens with 一季度: the title names the last of the months told.
    const bool month =
        title && title->begin == title->end && title->end.month > 1 && title->end.day == 0;
    const auto opened = month ? opening_months(title->end) : std::nullopt;
    if (opened && opened->end == title->end && opened->begin.month == 1) title = opened;
    if (!title) title = summed_up();
    if (!title && frame.published) title = undated_in(document_.title, frame.published->end);
    if (!title && frame.published) title = plan_over(frame.published->end.year);
    is_address_ = has(document_.title, TimeKind::address) || speaks_to_deputies();
    if (title && is_address_ && !frame.published) {
      // 2017年度述职评议会, held on 8 February 2018.
      const int next = title->end.year + 1;
      const auto year = static_cast<std::int16_t>(is_session_of(next) ? next : title->end.year);
      frame.published = Period{{year, 0, 0}, {year, 0, 0}};
    }
    frame.reporting = reporting(frame.published, title);
    frame.address = is_address_;
    frame.summary = has(document_.title, TimeKind::review);
    frame.declared = title || reviewed_in_headings();
    frame.this_year = this_year(frame);
    frame.planned = planned(frame);
    frame.from_next = votes_.last_year > 0 && votes_.this_year == 0;
    return frame;
  }

 private:
  // `done`: what stands under a heading that looks ahead tells of no year that was reported on.
  void take_votes(const TimeFrame& frame, bool done) {
    votes_ = Votes();
    for (const RawMention& mention : mentions_) {
      const std::uint32_t at = mention.span.begin;
      // What the title plans is no word of what the body speaks of.
      const bool in_title = document_.title.begin <= at && mention.span.end <= document_.title.end;
      if (in_title || document_.published.contains(at)) continue;
      // 在会议上的讲话(2009年2月18日): nor is the text's own day.
      if (frame.published && is_own_day(mention, *frame.published)) continue;
      if (done && (has(document_.lead_of(at), TimeKind::outlook) ||
                   has(document_.heading_of(at), TimeKind::outlook)))
        continue;
      const bool founds = words_.dates(kinds(TimeKind::founded), document_.text, mention.span.end);
      const bool plans = foretells(document_.text, mention.span.end, words_);
      count_vote(mention, founds, opens_sentence(mention), plans, votes_);
      if (!plans) note_contrast(mention);
    }
  }

  // 2005年完成5亿元;今年以来完成2亿元: a year that is told in one sentence with this one is past.
  void note_contrast(const RawMention& mention) {
    if (!is_stated(mention) || mention.ahead) return;
    const TimePoint& point = mention.time.begin;
    const std::uint32_t sentence = document_.sentence_at(mention.span.begin);
    if (sentence == kNone) return;
    const bool part = mention.time.shape == TimeShape::since ||
                      (point.month != 0 && point.day == 0);  // 今年上半年
    const bool this_year = point.of == YearOf::published && point.year == 0 && part;
    if (this_year && sentence == named_in_) votes_.before_this = named_;
    const auto year = written_period(mention.time);
    if (!year || mention.time.shape != TimeShape::point || mention.hold != Hold::sentence ||
        point.month != 0)
      return;
    named_ = year->end.year;
    named_in_ = sentence;
  }

  bool opens_sentence(const RawMention& mention) const {
    const std::string_view before = std::string_view(document_.text).substr(0, mention.span.begin);
    return before.empty() || before.ends_with('\n') || before.ends_with("。");
  }

  std::optional<Period> published() const {
    if (said_) return Period{*said_, *said_};
    const auto posted = posted_date();
    const auto told = told_day(posted);
    return told ? told : posted;
  }

  // 某地12月6日电, put on a page on 1 February 2005: of the year before.
  std::optional<Period> told_day(const std::optional<Period>& posted) const {
    if (!posted) return std::nullopt;
    for (const RawMention& mention : mentions_) {
      if (mention.span.begin > kHeadBytes) return std::nullopt;
      const TimePoint& day = mention.time.begin;
      const bool told = mention.hold == Hold::nothing && day.day != 0 && day.month != 0 &&
                        !day.relative_month && day.of == YearOf::governing &&
                        words_.at(document_.text, mention.span.end, kinds(TimeKind::dateline));
      if (!told) continue;
      const auto date = make_date(posted->end.year - 1, day.month, day.day);
      const bool later = day.month > posted->end.month && posted->end.month != 0;
      return later && date ? std::optional<Period>({*date, *date}) : std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<Period> posted_date() const {
    if (const auto date = full_date_in(document_.published)) return date;
    const auto count = static_cast<std::uint32_t>(document_.blocks.size());
    // A line of the head that is but a day and an hour, one of the foot that is but a date, then
    // one of the head or a byline.
    for (std::uint32_t i = 0; i < count && i < kHeadBlocks; ++i) {
      if (const auto date = day_and_hour(document_.blocks[i].span)) return date;
    }
    for (std::uint32_t i = count; i-- > 0 && i + kHeadBlocks >= count;) {
      const Span span = document_.blocks[i].span;
      if (span.size() > kDateLineBytes || document_.blocks[i].kind == BlockKind::furniture)
        continue;
      if (const auto date = full_date_in(span)) return date;
    }
    for (std::uint32_t i = 0; i < count && i < kHeadBlocks; ++i) {
      if (const auto date = dateline_of(document_.blocks[i].span)) return date;
      const Block& block = document_.blocks[i];
      const bool is_head = block.kind == BlockKind::byline || block.kind == BlockKind::title ||
                           block.kind == BlockKind::furniture;
      if (!is_head && block.span.size() > 2 * kDateLineBytes) break;
      if (const auto date = full_date_in(block.span)) return date;
    }
    return printed_on();
  }

  // (2020年8月24日02版): the page of a newspaper that printed the text.
  std::optional<Period> printed_on() const {
    for (auto it = mentions_.rbegin(); it != mentions_.rend(); ++it) {
      const auto period = written_period(it->time);
      if (!period || it->time.begin.day == 0 || it->time.shape != TimeShape::point) continue;
      std::size_t at = it->span.end;
      const std::string_view text = document_.text;
      while (at < text.size() && (is_digit(text[at]) || text[at] == ' ')) ++at;
      if (at > it->span.end && words_.at(text, at, kinds(TimeKind::page))) return period;
    }
    return std::nullopt;
  }

  // 本报某地2012年2月22日电: the date that the first words of a news item end in.
  std::optional<Period> dateline_of(Span body) const {
    const Span head{body.begin, std::min(body.end, body.begin + kDateLineBytes)};
    for (auto it = first_in(head); it != mentions_.end() && it->span.end <= head.end; ++it) {
      const auto period = written_period(it->time);
      const bool day = period && it->time.shape == TimeShape::point && it->time.begin.day != 0;
      if (day && words_.at(document_.text, it->span.end, kinds(TimeKind::dateline))) return period;
    }
    return std::nullopt;
  }

  // 2023-09-24 21:00, 晚报 2023年9月24日 21:00: when a page was put up, as against dates of what it
  // lists below.
  std::optional<Period> day_and_hour(Span span) const {
    constexpr std::size_t kHour = 6;  // bytes of " 21:00"
    if (span.size() > 2 * kDateLineBytes) return std::nullopt;
    const auto date = full_date_in(span);
    if (!date) return std::nullopt;
    std::uint32_t end = span.begin;
    for (auto it = first_in(span); it != mentions_.end() && it->span.end <= span.end; ++it) {
      if (it->time.begin.day != 0) end = it->span.end;
    }
    const std::string_view line = slice(document_.text, span);
    const std::size_t behind = end - span.begin;
    const std::string_view hour = line.substr(behind - std::min(behind, kHour), 2 * kHour);
    bool clock = false;
    for (std::size_t i = 1; i + 1 < hour.size(); ++i)
      clock = clock || (hour[i] == ':' && is_digit(hour[i - 1]) && is_digit(hour[i + 1]));
    return clock ? date : std::nullopt;
  }

  // “十二五”水利建设成效: the years of the plan that the title names, where they were over before
  // `year`, or with it for a text that names no other, and nothing is said to be planned.
  std::optional<Period> plan_over(int year) const {
    if (has(document_.title, TimeKind::outlook)) return std::nullopt;
    const int last = votes_.years.empty() && votes_.this_year == 0 ? year : year - 1;
    for (auto it = first_in(document_.title);
         it != mentions_.end() && it->span.end <= document_.title.end; ++it) {
      const auto begin = written_date(it->time.begin);
      const auto end = written_date(it->time.end);
      const bool years = it->role == PeriodRole::duration && begin && end && end->year <= last;
      if (years && begin->year < end->year) return Period{*begin, *end};
    }
    return std::nullopt;
  }

  // The last date of day and year that stands in `span`.
  std::optional<Period> full_date_in(Span span) const {
    std::optional<Period> found;
    for (auto it = first_in(span); it != mentions_.end() && it->span.end <= span.end; ++it) {
      const auto period = written_period(it->time);
      if (period && it->time.shape == TimeShape::point && it->time.begin.day != 0) found = period;
    }
    return found;
  }

  // 现将2010年1-6月工作总结如下: the period that the first words say is summed up.
  std::optional<Period> summed_up() const {
    for (const RawMention& mention : mentions_) {
      if (mention.span.begin > kLeadBytes + kHeadBytes) return std::nullopt;
      const auto period = written_period(mention.time);
      if (!period || mention.ahead || mention.time.begin.day != 0) continue;
      if (!words_.before(document_.text, mention.span.begin, kinds(TimeKind::sums_up))) continue;
      const std::string_view rest = std::string_view(document_.text)
                                        .substr(mention.span.end, kDateLineBytes + kDateLineBytes);
      const std::size_t colon = rest.find(':');
      if (colon != rest.npos &&
          words_.in(rest.substr(0, colon), kinds(TimeKind::review, TimeKind::reports)))
        return period;
    }
    return std::nullopt;
  }

  // The year behind the one reported on that the title names as well; else 0.
  int planned(const TimeFrame& frame) const {
    if (!frame.reporting || !frame.summary || !has(document_.title, TimeKind::outlook)) return 0;
    const int next = frame.reporting->end.year + 1;
    const bool named =
        std::any_of(first_in(document_.title), mentions_.end(), [&](const RawMention& mention) {
          const auto year = written_period(mention.time);
          return mention.span.end <= document_.title.end && year && year->end.year == next;
        });
    return named ? next : 0;
  }

  // The first period that `span` names with its year.
  std::optional<Period> period_in(Span span) const {
    for (auto it = first_in(span); it != mentions_.end() && it->span.end <= span.end; ++it) {
      if (!is_stated(*it) || it->ahead) continue;
      if (const auto period = written_period(it->time)) {
        // 2009年国庆: days that are no date of the text.
        if (it->time.begin.day == 0 || period->begin != period->end) return period;
      }
    }
    return std::nullopt;
  }

  // 上半年, 1-5月 of a title that names no year: the last such months before the text was
  // published.
  std::optional<Period> undated_in(Span span, Date published) const {
    for (auto it = first_in(span); it != mentions_.end() && it->span.end <= span.end; ++it) {
      if (!is_stated(*it) || it->ahead) continue;
      if (const auto period = months_before(*it, published)) return period;
    }
    return std::nullopt;
  }

  // 上半年,…: the months that the body opens with, where it names no others oftener and tells of no
  // whole year.
  std::optional<Period> opening_months(Date published) const {
    if (votes_.whole_year > 0) return std::nullopt;
    std::optional<Period> first;
    int agree = 0;
    int other = 0;
    for (const RawMention& mention : mentions_) {
      if (!is_stated(mention) || mention.hold != Hold::sentence || mention.ahead) continue;
      if (document_.title.contains(mention.span.begin)) continue;
      if (mention.time.shape == TimeShape::now || mention.time.shape == TimeShape::since) continue;
      if (mention.time.begin.day != 0) continue;  // when it was published
      // 去年12月, where the same month is told with its year.
      const TimePoint& told = mention.time.begin;
      if (votes_.last_of_them != 0 && told.of == YearOf::published && told.year == -1) continue;
      // 一季度,…。3月末,…: the last day of these months is of them.
      const TimePoint& begin = mention.time.begin;
      const bool point = begin == mention.time.end;
      if (first && begin.edge == Edge::end && point && begin.month == first->end.month) continue;
      // 截至11月, 11月底: no months, but their last day.
      const bool day = (mention.time.as_of && point) || begin.edge != Edge::none;
      const auto period = day ? std::nullopt : months_before(mention, published);
      if (!first && (!period || mention.span.begin > kLeadBytes)) return std::nullopt;
      if (!first) first = period;
      ++(period && *period == *first ? agree : other);
    }
    return agree > other ? first : std::nullopt;
  }

  static std::optional<Period> months_before(const RawMention& mention, Date published) {
    const TimePoint& begin = mention.time.begin;
    const TimePoint& end = mention.time.end;
    const bool shaped =
        mention.time.shape == TimeShape::point || mention.time.shape == TimeShape::range;
    const bool months = begin.month > 0 && end.month >= begin.month && begin.day == 0 &&
                        end.day == 0 && !begin.relative_month && published.month != 0;
    if (!shaped || !months || begin.of == YearOf::last) return std::nullopt;
    const bool written = begin.of == YearOf::written;
    if (!written && (begin.year != 0 || end.year != 0)) return std::nullopt;
    if (written && begin.year != end.year) return std::nullopt;
    const int year = written ? begin.year : published.year - (end.month > published.month ? 1 : 0);
    const auto first = make_date(year, begin.month);
    const auto last = make_date(year, end.month);
    if (!first || !last) return std::nullopt;
    return Period{*first, *last};
  }

  std::vector<RawMention>::const_iterator first_in(Span span) const {
    return std::lower_bound(
        mentions_.begin(), mentions_.end(), span.begin,
        [](const RawMention& mention, std::uint32_t at) { return mention.span.begin < at; });
  }

  bool has(Span span, TimeKind kind) const {
    return words_.in(slice(document_.text, span), kinds(kind)) != nullptr;
  }

  // An excerpt of a work report shows no title, but it speaks to the deputies.
  bool speaks_to_deputies() const {
    const auto size = static_cast<std::uint32_t>(document_.text.size());
    return has({0, std::min(size, kHeadBytes)}, TimeKind::address);
  }

  std::optional<Period> reporting(const std::optional<Period>& published,
                                  const std::optional<Period>& title) const {
    if (title && is_plan_of_title(*title)) return shift_years(*title, -1);
    if (title) return titled(*title, published);
    if (const auto heading = reviewed_in_headings()) return heading;
    if (const auto told = told_in_lead(published)) return told;
    const auto year = published ? voted(published->end) : voted_alone();
    // 今年排定的重大工程: a title of this very year, unless it reports early on the one gone.
    if (published && !is_address_ && titled_this_year()) return year_period(published->end.year);
    if (!year) return year;
    const auto days = opening_days();
    if (days && days->begin.year == year->end.year) return days;
    const auto months = opening_months(published ? published->end : last_day(year->end));
    return months && months->begin.year == year->end.year ? months : year;
  }

  // 2014年元旦期间,…: the few days that a bulletin begins with, and goes beyond in no sentence.
  std::optional<Period> opening_days() const {
    std::optional<Period> days;
    for (const RawMention& mention : mentions_) {
      const bool opens = is_stated(mention) && mention.hold == Hold::sentence;
      if (!opens || document_.published.contains(mention.span.begin)) continue;
      const auto told = written_period(mention.time);
      const bool range = told && told->begin.day != 0 && told->begin < told->end &&
                         told->begin.month == told->end.month;
      const bool within = days && told && days->begin <= told->begin && told->end <= days->end;
      if (days ? !within : !range || mention.span.begin > kLeadBytes) return std::nullopt;
      if (!days) days = told;
    }
    return days;
  }

  // 向大会报告2024年度预算执行情况, 发布《2023年统计公报》: the year that the first words say is
  // reported on, one that is just over or, for a text without a date, any.
  std::optional<Period> told_in_lead(const std::optional<Period>& published) const {
    for (const RawMention& mention : mentions_) {
      const auto year = written_period(mention.time);
      if (mention.span.begin > kHeadBytes) return std::nullopt;
      if (!year || mention.time.shape != TimeShape::point || year->end.month != 0) continue;
      const int last = published ? published->end.year - 1 : year->end.year;
      const std::string_view rest =
          std::string_view(document_.text).substr(mention.span.end, kDateLineBytes);
      const bool told =
          words_.before(document_.text, mention.span.begin, kinds(TimeKind::reports)) != nullptr;
      // 发布了2006年统计公报, on a page of 2024 that names no other year of late.
      const bool old = told && year->end.year < last &&
                       votes_of(last) + votes_of(last + 1) < kSomeTimes && votes_.this_year == 0 &&
                       words_.in(rest.substr(0, rest.find(',')), kinds(TimeKind::review));
      if (mention.ahead || (year->end.year != last && !old)) continue;
      if (mention.hold != Hold::nothing) {
        if (told) return year;
        continue;
      }
      const std::size_t close = rest.find(kTitleEnd);
      const bool bulletin = close != rest.npos && mention.span.begin < kHeadBytes &&
                            words_.in(rest.substr(0, close), kinds(TimeKind::review));
      if (bulletin && votes_of(last + 1) < kSomeTimes && (!published || votes_.this_year == 0))
        return year;
    }
    return std::nullopt;
  }

  // 工作总结及2021年工作计划: the year is that of the plan, and the look back is at the one before.
  bool is_plan_of_title(const Period& title) const {
    const auto year = first_in(document_.title);
    if (year == mentions_.end() || title.begin != title.end || title.end.month != 0) return false;
    const Span before{document_.title.begin, year->span.begin};
    const Span behind{year->span.end, document_.title.end};
    return year->span.end <= document_.title.end && has(before, TimeKind::review) &&
           has(behind, TimeKind::outlook) && !has(behind, TimeKind::review);
  }

  // A report of the government to the deputies carries the year it is given in.
  std::optional<Period> titled(Period title, const std::optional<Period>& published) const {
    const bool given_then =
        !published || published->end.year <= title.end.year || is_session_of(title.end.year);
    // 2022年1月6日在…会议上, put on a page in August: given early all the same.
    const bool late = published && published->end.month > kHalfYear &&
                      published->end.year == title.end.year && !is_session_of(title.end.year);
    const bool year_alone =
        title.begin == title.end && title.end.month == 0 && !has(document_.title, TimeKind::review);
    if (!is_address_ || !year_alone || title_promises()) return title;
    // A heading may say which year it looks back at, that very one or the one before it.
    const auto heading = reviewed_in_headings();
    const bool before = heading && heading->end.year + 1 == title.end.year;
    const bool shifts = before || (given_then && !late && heading != title);
    return shifts ? *shift_years(title, -1) : title;
  }

  // Whether the title speaks of 今年, and of no part of it, nor of what is to come.
  bool titled_this_year() const {
    return std::any_of(first_in(document_.title), mentions_.end(), [&](const RawMention& mention) {
      const TimePoint& point = mention.time.begin;
      return mention.span.end <= document_.title.end && is_stated(mention) &&
             mention.time.shape == TimeShape::point && point.of == YearOf::published &&
             point.year == 0 && point.month == 0 && !point.relative_month && point.day == 0 &&
             !foretells(document_.text, mention.span.end, words_);
    });
  }

  // 县政府2020年将办好15件实事: a title of what will be done then.
  bool title_promises() const {
    return std::any_of(first_in(document_.title), mentions_.end(), [&](const RawMention& mention) {
      return mention.span.end < document_.title.end && is_stated(mention) &&
             foretells_soon(document_.text, mention.span.end, words_);
    });
  }

  // (2018年3月20日在…第三次会议上), put on a page in 2021: whether the deputies met early that
  // year.
  bool is_session_of(int year) const {
    const auto size = static_cast<std::uint32_t>(document_.text.size());
    const Span head{0, std::min(size, kHeadBytes)};
    return std::any_of(first_in(head), mentions_.end(), [&](const RawMention& mention) {
      const TimePoint& day = mention.time.begin;
      return mention.span.end <= head.end && day.of == YearOf::written && day.year == year &&
             day.day != 0 && day.month <= kHalfYear;
    });
  }

  // The period of the first heading that looks back: 一、2012年工作回顾.
  std::optional<Period> reviewed_in_headings() const {
    for (const Section& section : document_.sections) {
      const Span heading = document_.blocks[section.heading].body;
      if (!has(heading, TimeKind::review)) continue;
      if (const auto period = period_in(heading)) return period;
    }
    return std::nullopt;
  }

  std::optional<Period> voted(Date published) const {
    const int now = published.year;
    const int then = now - 1;
    const int for_now = votes_of(now) + votes_.this_year;
    const int for_then = votes_of(then) + votes_.last_year;
    const bool early = published.month <= kEarlyMonths;
    // A summary that was put on a page in 2021 and names no year but 2013; so does a profile
    // that tells nothing from the day it was written.
    const bool titled = !document_.title.empty() || most_votes() >= kManyTimes;
    const bool profile =
        votes_.moments + votes_.bare_days == 0 && votes_.open_years.size() <= 2 && titled;
    const bool other =
        for_now == 0 && for_then == 0 && (profile || has(document_.title, TimeKind::review));
    const auto alone = other ? voted_alone() : std::nullopt;
    if (alone && alone->end.year < then) return alone;
    const bool half = published.month <= kHalfYear;
    // Twice is enough where it tells nothing from the day it was written.
    const int often = votes_.moments == 0 && votes_.months == 0 ? kSomeTimes : kManyTimes;
    const int behind = for_then == 0 || votes_.range_end != then ? for_then : for_then + 1;
    // 2023年受理案件6900件。全年审结刑事案件198件, put on a page in May 2024.
    const bool all_year = for_then > 0 && votes_.whole_year > 0 && votes_.moments == 0;
    bool looks_back = (for_now == 0 && (behind >= often || all_year) &&
                       behind > often * votes_.now && !told_lately(published)) ||
                      (is_address_ && half && for_now == 0 && for_then > 0);
    if (early) {
      const int whole = votes_.whole_year + votes_.against_last;
      // A summary says so in its title, and once is enough.
      // So it is in the first weeks of the year for a text that tells nothing of them.
      const bool fresh_year = published.month <= 2 && for_now == 0 && votes_.moments == 0 &&
                              !votes_.year_ends.contains(then);
      const bool once =
          published.month == 0 || fresh_year || has(document_.title, TimeKind::review);
      const int enough = once ? 1 : kSomeTimes;
      // 一、二月份零售额比上年同期增长5%, told in March.
      const bool fresh =
          (votes_.months & ((1U << static_cast<unsigned>(published.month)) - 1)) != 0;
      // 截至2月末贷款余额5亿元,…去年出栏羊45只, told in March of a year that it speaks of.
      const bool aside = fresh && votes_of(then) == 0;
      looks_back =
          (for_then > for_now && for_then >= enough && !aside) ||
          (for_now == 0 && whole > 0 && !(fresh && votes_.whole_year == votes_.year_goals)) ||
          is_address_ || votes_.year_gone > 0 || (2 * for_then >= for_now && opens_with(then));
    }
    if (!looks_back) {
      if (const auto part = months_reported(published)) return part;
    }
    const auto year = static_cast<std::int16_t>(looks_back ? then : now);
    return Period{{year, 0, 0}, {year, 0, 0}};
  }

  // 2014年人均收入4765元。截至8月末贷款余额7亿元: whether it was told in that month or the next.
  bool told_lately(Date published) const {
    const int since = published.month - votes_.as_of;
    return votes_.as_of != 0 && (since == 0 || since == 1);
  }

  // 2012年,全镇完成…: whether the first time that the body tells is this very year.
  bool opens_with(int year) const {
    for (const RawMention& mention : mentions_) {
      if (mention.span.begin > kLeadBytes) return false;
      const bool body = is_stated(mention) && document_.title.end <= mention.span.begin &&
                        !document_.published.contains(mention.span.begin);
      if (!body || mention.hold == Hold::nothing) continue;
      const auto told = written_period(mention.time);
      return told && opens_sentence(mention) && mention.time.shape == TimeShape::point &&
             told->begin == told->end && told->end.month == 0 && told->end.year == year;
    }
    return false;
  }

  // The months of its year that a text begins with and keeps to: 今年一季度…。1至3月….
  std::optional<Period> months_reported(Date published) const {
    constexpr int kFresh = 3;  // months that a text comes behind what it reports on
    std::optional<Period> part;
    for (const RawMention& mention : mentions_) {
      const TimePoint& begin = mention.time.begin;
      const bool dates_text = document_.published.begin <= mention.span.begin &&
                              mention.span.end <= document_.published.end;
      if (!is_stated(mention) || mention.hold != Hold::sentence || dates_text) continue;
      const bool of_year = begin.of == YearOf::written
                               ? begin.year == published.year
                               : begin.of != YearOf::last && begin.year == 0;
      if (!of_year || begin.day != 0 || mention.time.shape == TimeShape::now) continue;
      const bool months = mention.time.shape == TimeShape::range && begin.month == 1;
      if (!months && begin.month != 0) continue;
      const int last = mention.time.end.month;
      const auto first = make_date(published.year, 1);
      const auto end = make_date(published.year, last);
      if (!months || !first || !end || last > published.month || last + kFresh < published.month ||
          (!part && mention.span.begin > kLeadBytes))
        return std::nullopt;
      const Period told{*first, *end};
      if (part && part != told) return std::nullopt;
      part = told;
    }
    return part;
  }

  // With no date of the text: the latest of the years that are named at least half as often as
  // any.
  std::optional<Period> voted_alone() const {
    const int most = most_votes();
    int best = 0;
    for (const auto& [year, times] : votes_.open_years) {
      if (2 * times >= most && year >= kEarliest) best = year;
    }
    // 2002年通过复查,2007年起实行新政策: it was told later than that.
    if (votes_.since > best && best != 0) best = votes_.since;
    // 2013年贫困人口4883人,2014年至2017年脱贫2959人: a year that is told of alone, too.
    if (best != 0 && votes_of(votes_.range_end) > 0) best = std::max(best, votes_.range_end);
    // 2014年底人均收入2300元,今年5月开工: it was told in the year behind that end.
    const auto ends = votes_.year_ends.find(best);
    const bool over = ends != votes_.year_ends.end() && ends->second == votes_of(best);
    if ((over && votes_.this_year > 0) || (best != 0 && best == votes_.before_this)) ++best;
    const auto date = make_date(best);
    return date ? Period{*date, *date} : month_in_head();
  }

  // The year of a line of the head that is but a month: (2014年12月).
  std::optional<Period> month_in_head() const {
    const std::size_t count = std::min<std::size_t>(document_.blocks.size(), kHeadBlocks);
    for (std::size_t i = 0; i < count; ++i) {
      const Span span = document_.blocks[i].span;
      if (span.size() > kDateLineBytes || document_.blocks[i].kind == BlockKind::furniture)
        continue;
      for (auto it = first_in(span); it != mentions_.end() && it->span.end <= span.end; ++it) {
        const auto period = written_period(it->time);
        if (!period || it->time.shape != TimeShape::point || it->time.begin.month == 0) continue;
        return Period{{period->end.year, 0, 0}, {period->end.year, 0, 0}};
      }
    }
    return std::nullopt;
  }

  // How often the year that is named most is.
  int most_votes() const {
    int most = 0;
    for (const auto& [year, times] : votes_.open_years) most = std::max(most, times);
    return most;
  }

  int votes_of(int year) const {
    const auto found = votes_.years.find(year);
    return found == votes_.years.end() ? 0 : found->second;
  }

  int this_year(const TimeFrame& frame) const {
    const int reported = frame.reporting ? frame.reporting->end.year : 0;
    if (frame.published) {
      // A look back at the year just over was written in that year: 今年 is its own.
      const int year = frame.published->end.year;
      // 2020年工作汇报, put on a page in 2024: its year is its own.
      if ((frame.declared || frame.summary) && reported != 0 && year > reported + 1)
        return reported;
      // 2008年统计公报 says it in its title, whenever it was published.
      const bool early = frame.published->end.month <= kEarlyMonths || period_in(document_.title);
      // 去年查办案件9千起: told in the year behind, where it tells of no other.
      const bool behind = votes_.last_year > 0 && votes_.this_year == 0;
      const bool own = year == reported + 1 && early && frame.published->end.month != 0 &&
                       !is_address_ && has(document_.title, TimeKind::review) && !behind &&
                       votes_of(year) == 0;
      return own ? reported : year;
    }
    if (reported == 0) return 0;
    const bool sums_up = has(document_.title, TimeKind::review) && period_in(document_.title) &&
                         !has(document_.title, TimeKind::outlook);
    if (sums_up && !is_address_) return reported;
    // 发布了去年12月的数据。2020年12月,…: the text is of 2021.
    const bool gone = votes_.last_year > 0 &&  // 去年
                      (votes_of(reported) == 0 || votes_.last_of_them == reported);
    return is_address_ || gone || votes_of(reported + 1) > 0 ? reported + 1 : reported;
  }

  const Document& document_;
  const std::vector<RawMention>& mentions_;
  const std::optional<Date> said_;
  const TimeWords& words_;
  Votes votes_;
  int named_ = 0;                   // the year that was named last, and
  std::uint32_t named_in_ = kNone;  // the sentence that did
  bool is_address_ = false;
};

}  // namespace

std::optional<Period> written_period(const TimeExpression& time) {
  if (time.shape != TimeShape::point && time.shape != TimeShape::range) return std::nullopt;
  const auto begin = written_date(time.begin);
  const auto end = written_date(time.end);
  if (!begin || !end || time.same) return std::nullopt;
  return Period{*begin, *end};
}

bool foretells(std::string_view text, std::size_t end, const TimeWords& words) {
  const std::size_t comma = text.substr(end).starts_with(',') ? 1 : 0;
  return words.at(text, end + comma, kinds(TimeKind::future)) != nullptr;
}

bool foretells_soon(std::string_view text, std::size_t end, const TimeWords& words) {
  constexpr std::size_t kClause = 60;  // bytes: some twenty characters
  const std::string_view rest = text.substr(end, kClause);
  const std::size_t clause = rest.find_first_of(",:;\n", rest.starts_with(',') ? 1 : 0);
  const TimeWord* future = words.in(rest.substr(0, clause), kinds(TimeKind::future));
  return future != nullptr && future->first == 0;
}

std::optional<Period> TimeFrame::now() const {
  const bool over = published && reporting && this_year != 0 && this_year < published->end.year;
  if (!over) return published;
  const Date end = last_day(reporting->end);
  return Period{end, end};
}

TimeFrame read_frame(const Document& document, const std::vector<RawMention>& mentions,
                     std::optional<Date> said, const TimeWords& words) {
  return FrameReader(document, mentions, said, words).read();
}

}  // namespace zhibiao
