#include <algorithm>

#include "text/script.h"
#include "time/surroundings.h"
#include "time/timeline.h"

// What a time that is told holds for, and how far.

namespace zhibiao {
namespace {

constexpr std::uint32_t kLeadReach = 96;   // kHeadReach behind a first short clause
constexpr std::uint32_t kMomentBytes = 6;  // 目前, 现在
constexpr int kTerm = 5;                   // years that one who is elected reports on
constexpr int kMonths = 12;

bool lies_in_years(const Period& period, const std::optional<Period>& years) {
  return years && years->begin.year <= period.begin.year && period.end.year <= years->end.year;
}

}  // namespace

void Timeline::take(const RawMention& mention, const Sentence& sentence) {
  if (mention.role == PeriodRole::base) {
    take_base(mention);
    return;
  }
  if (mention.time.shape == TimeShape::mean) {
    take_mean(mention);
    return;
  }
  if (mention.role == PeriodRole::duration) {
    out_.mentions.push_back({mention.span, mention.role, std::nullopt});
    return;
  }
  // 截至3月18日24时,现有病例72例: as there are then. 2020年,实施项目9个,现有贫困户72户: so it is in
  // a look back at that year.
  const bool within = frame_.looks_back() && head_scope_.period == frame_.reporting;
  const bool then = is_momentary(mention) && heads_here_ && head_ && (head_->time.as_of || within);
  const auto period = then ? spoken_.now.period : years_told(mention);
  out_.mentions.push_back({mention.span, mention.role, period});
  if (then || !period || mention.hold == Hold::nothing) return;
  if (document_.is_aside(mention.span.begin)) return;
  if (dates_no_figure(mention)) return;
  if (mention.open != 0) mark_back(sentence.span.begin, mention, period);
  if (!mention.joined) group_.clear();
  group_.push_back(*period);
  const bool ascends = group_.front().begin <= period->end;
  const Period whole = ascends ? Period{group_.front().begin, period->end} : *period;
  // 2016年和过去五年, 过去四年及2006年: the years that either tells.
  if (spans_years(*period)) last_years_ = period;
  if (spans_years(whole)) last_years_ = whole;
  const RawMention told = held(mention, sentence);
  const bool is_head = told.hold == Hold::sentence && heads(told, sentence);
  take_stated(told, whole);
  if (mention.deal != 0) deal_out(mention);
  spoken_.in_sentence = true;
  if (told.hold != Hold::clause) take_head(mention, sentence, *period, is_head);
}

// “十五”期间,…;从2004年起实施计划,…;培训3万人: since when one part of the sentence has been so
// tells nothing of the next, where the sentence has a time of its own.
RawMention Timeline::held(const RawMention& mention, const Sentence& sentence) const {
  RawMention told = mention;
  if (comes_today(mention)) told.hold = Hold::sentence;
  const bool of_part = mention.time.shape == TimeShape::since && heads_here_ &&
                       mention.time.begin.of == YearOf::written;
  if ((!of_part && !lies_ahead_in_part(mention, sentence)) || mention.hold != Hold::sentence)
    return told;
  const std::uint32_t reach = std::min(sentence.span.end, mention.span.end + kToldReach);
  const std::size_t end = slice(document_.text, {mention.span.end, reach}).find(';');
  if (end == std::string_view::npos) return told;
  told.hold = Hold::clause;
  told.hold_end = mention.span.end + static_cast<std::uint32_t>(end);
  return told;
}

// 今天(1月19日),兰栖高速通车。全长52公里, in news that look back at the year before: what came to
// be on the text's own day is no more of that year.
bool Timeline::comes_today(const RawMention& mention) const {
  const TimePoint& day = mention.time.begin;
  if (mention.time.shape != TimeShape::point || day.of != YearOf::governing || day.day == 0)
    return false;
  if (!frame_.looks_back() || frame_.declared || frame_.address || !frame_.published) return false;
  const Date& own = frame_.published->end;
  if (own.month != day.month || own.day != day.day) return false;
  const std::string_view rest =
      std::string_view(document_.text).substr(mention.span.end, kToldReach);
  const std::size_t from = rest.find(',');
  if (from > 1) return false;
  const std::string_view clause = rest.substr(from + 1);
  const std::size_t end = std::min(clause.find(','), clause.find("。"));
  return words_.in(clause.substr(0, end), kinds(TimeKind::begun)) != nullptr;
}

// 东乡有水库3座,未来三年将建5座;西乡有8座: whether figures of now stand before what is to come in
// its part of the sentence.
bool Timeline::lies_ahead_in_part(const RawMention& mention, const Sentence& sentence) const {
  if (mention.time.shape != TimeShape::ahead) return false;
  const std::string_view before = slice(document_.text, {sentence.span.begin, mention.span.begin});
  const std::size_t part = before.rfind(';');
  const std::string_view told = before.substr(part == before.npos ? 0 : part);
  return std::any_of(told.begin(), told.end(), is_digit);
}

// The period of a mention. 2003—2007年,…。五年来,…: as many years as were told last with their
// numbers are those.
std::optional<Period> Timeline::years_told(const RawMention& mention) const {
  const auto period = resolver_.resolve(mention);
  const auto as_many = [&](const std::optional<Period>& years) {
    return years && years->end.year - years->begin.year + 1 == mention.time.count;
  };
  const bool past = mention.time.shape == TimeShape::past && mention.time.count > 1;
  // “十一五”水利建设成效:…,5年治理面积80亩: and so are those that the text is about.
  if (past && as_many(frame_.reporting)) return frame_.reporting;
  if (!period || !as_many(last_years_)) return period;
  // “十五五”主要目标:…,5年累计投资160亿元: it is of years to come.
  if (past && spoken_.now.period == last_years_ && spans_ahead(spoken_.now)) return last_years_;
  const int later = period->end.year - last_years_->end.year;
  return mention.time.running && (later == 0 || later == 1) ? last_years_ : period;
}

// 特别是2019年以来疫情的冲击,…: since when something has been that no figure of its clause tells
// of.
bool Timeline::dates_no_figure(const RawMention& mention) const {
  // 改变了去年的亏损局面,…: nor what was so in a year gone by.
  // 去年底启动的8所学校已完工6所: nor when something began.
  const TimeWord* begun = words_.at(document_.text, mention.span.end, kinds(TimeKind::begun));
  const std::uint32_t behind = mention.span.end + (begun ? begun->size : 0);
  const bool gone = mention.time.shape == TimeShape::point && mention.time.begin.year < 0 &&
                    mention.time.begin.of != YearOf::written &&
                    words_.at(document_.text, behind, kinds(TimeKind::of)) != nullptr;
  if (gone && begun) return true;
  if ((mention.time.shape != TimeShape::since && !gone) || opens_clause(mention)) return false;
  const std::string_view text = document_.text;
  const std::string_view rest = text.substr(mention.span.end, kLeadReach);
  const std::string_view clause = rest.substr(0, rest.find_first_of(",;\n"));
  return clause.size() < rest.size() && std::none_of(clause.begin(), clause.end(), is_digit) &&
         words_.in(clause, kinds(TimeKind::of)) != nullptr;
}

// Whether the time goes on to hold behind its sentence.
void Timeline::take_head(const RawMention& mention, const Sentence& sentence, const Period& period,
                         bool is_head) {
  const bool passing = mention.time.shape == TimeShape::now && frame_.looks_back();
  const bool heads_on =
      is_head && !passing &&
      (!spans_years(period) || is_topic(sentence, mention) || is_over(mention) ||
       // 2020年至今,破获案件220起。拨打电话2万个: counted up to now, as they are.
       mention.time.shape == TimeShape::since || reports_years(sentence, mention));
  const bool within = is_within_name(mention, sentence);
  // 从2006年1月1日起,…: what is to come tells nothing of the year reported on.
  const bool ahead = mention.time.shape == TimeShape::since && frame_.declared && !frame_.address &&
                     period.begin.year > frame_.reporting->end.year;
  const bool part = is_part_of_years(mention, period);
  const bool carries =
      heads_on && !ahead && !is_momentary(mention) && !within && !tells_founding(mention) && !part;
  // A paragraph that goes from year to year is a chronicle: each sentence stands alone.
  const int reported = frame_.reporting ? frame_.reporting->end.year : 0;
  const bool chronicle = first_head_ && first_year_ != spoken_.now.year && first_year_ < reported &&
                         spoken_.now.year < reported;
  if (carries && (!chronicle || leads_on())) {
    head_ = &mention;
    head_is_topic_ = is_topic(sentence, mention) && !tells_multiple(sentence.span);
    head_scope_ = spoken_.now;
  } else if ((is_head && !within && !part) || ((heads_here_ || opens_clause(mention)) &&
                                               !lies_in_years(period, head_scope_.period))) {
    head_ = nullptr;  // 2019年,…9月末…: a time within the head's own leaves it standing
  }
  heads_here_ = heads_here_ || is_head;
  if (heads_on && !first_head_) {
    first_head_ = &mention;
    first_year_ = spoken_.now.year;
  }
}

// 2015年,老伴患病。帮扶单位送来5箱蜂。第二年,…: whether the next time of a story is told from
// this one, so that what stands between is of this one too.
bool Timeline::leads_on() const {
  constexpr std::uint32_t kStory = 600;  // bytes
  if (spoken_.taken + 1 >= mentions_.size()) return false;
  const RawMention& next = mentions_[spoken_.taken + 1];
  const Span between = {mentions_[spoken_.taken].span.end, next.span.begin};
  return next.time.begin.of == YearOf::last && between.size() < kStory &&
         slice(document_.text, between).find('\n') == std::string_view::npos;
}

// 五年来,…。2021年生产总值达151亿元,年均增长5%。举办赛事100场: where five years are told of, the
// one year that a sentence names is its own.
bool Timeline::is_part_of_years(const RawMention& mention, const Period& period) const {
  const auto lies_in = [&](const TimeScope& scope) {
    return lies_in_years(period, scope.period) &&
           scope.period->end.year - scope.period->begin.year >= kTerm - 1;
  };
  return (lies_in(spoken_.block) || (head_ && head_is_topic_ && lies_in(head_scope_))) &&
         period.begin == period.end && period.end.month == 0 && !is_theme(mention);
}

// 目前 tells of its own sentence, 截至目前 of what follows too; 今年年初 of what was begun then.
bool Timeline::is_momentary(const RawMention& mention) {
  const TimePoint& point = mention.time.begin;
  return (mention.time.shape == TimeShape::now && mention.span.size() <= kMomentBytes) ||
         (point.edge == Edge::begin && point.month == 0 && mention.time.shape == TimeShape::point);
}

// 金融机构年末存款余额90亿元: the end of the year within a name, but 全市年末 is none.
bool Timeline::is_within_name(const RawMention& mention, const Sentence& sentence) const {
  constexpr std::uint32_t kPlaceBytes = 6;
  const TimePoint& point = mention.time.begin;
  return point.edge == Edge::end && point.of == YearOf::governing && point.month == 0 &&
         !opens_clause(mention) && mention.span.begin > sentence.span.begin + kPlaceBytes;
}

// 2016年成立了旅游公司,…。日接待游客2000人次: a year of the past in which something began, and no
// more, does not date what its paragraph goes on to tell.
bool Timeline::tells_founding(const RawMention& mention) const {
  const auto year = written_period(mention.time);
  if (mention.time.shape != TimeShape::point) return false;
  if (!year || (frame_.reporting && year->end.year >= frame_.reporting->end.year)) return false;
  // With nothing to tell what is reported on, only what an office came to be by is passed over.
  const TimeKinds wanted =
      frame_.reporting ? kinds(TimeKind::begun, TimeKind::founded) : kinds(TimeKind::founded);
  return words_.dates(wanted, document_.text, mention.span.end);
}

void Timeline::take_stated(const RawMention& mention, const std::optional<Period>& period) {
  if (mention.hold == Hold::clause && !after_clause_) after_clause_ = spoken_.now;
  if (mention.hold == Hold::clause) clause_end_ = std::max(mention.hold_end, mention.span.end);
  if (mention.hold == Hold::sentence) after_clause_.reset();
  const bool named = mention.time.begin.of == YearOf::written;
  shape_ = mention.time.shape;
  const bool day_only = mention.time.begin.day != 0 && !named;
  const int told_from = spoken_.now.told_from != 0 ? spoken_.now.told_from : spoken_.now.year;
  spoken_.now = scope_of(period);
  spoken_.now.named = named || day_only;
  const bool leans = mention.time.begin.of == YearOf::governing && mention.time.begin.year < 0;
  if (leans) spoken_.now.told_from = told_from;
  // Months named behind 2016年以来 belong to the year it begins with.
  spoken_.now.month_year =
      mention.time.shape == TimeShape::since ? period->begin.year : spoken_.now.year;
  // 2003年,群众推选七十年代当过干部的老陈。当时: an earlier time within is none that is gone back
  // to.
  const bool within =
      heads_here_ && head_ && period->end.year < head_scope_.year && !opens_clause(mention);
  // 一年前,…。当年: told by its distance, it is named as well.
  if (!within && (named || shape_ == TimeShape::ago)) {
    spoken_.last_year = spoken_.now.month_year;
    spoken_.last_year_end = mention.span.end;
  }
  if (!within) spoken_.last = period;
  mark(mention.span.end, period);
  mark_base(mention.span.end, std::nullopt);
}

// 年均增长9%, told of one year: of the years told last that end with it, else of those since the
// one that it is compared with.
void Timeline::take_mean(const RawMention& mention) {
  if (!spoken_.now.period || spans_years(*spoken_.now.period)) return;
  // 2007年底达到9亿元;保险收入年均增长18%: the end of a year is all of it.
  const bool ends_year =
      spoken_.now.period->begin.month == kMonths && spoken_.now.period->begin.day != 0;
  if (spoken_.now.period->begin.month != 0 && !ends_year) return;
  if (mention.time.whole && !before_) return;
  const int last = spoken_.now.period->end.year;
  int from = last;
  if (begun_ && begun_in_ == spoken_.now.period) from = begun_->end.year;
  if (before_) from = before_->end.year;
  if (!out_.bases.empty() && out_.bases.back().period) from = out_.bases.back().period->end.year;
  if (mention.time.count > 0) from = last - mention.time.count;
  std::optional<Period> years = last_years_;
  if (years && (years->end.year != last || years->begin.month != 0)) years.reset();
  const bool fits =
      years && (from + 1 >= last || years->begin.year == from || years->begin.year == from + 1);
  if (!fits && from + 1 >= last) return;
  if (!after_clause_) after_clause_ = spoken_.now;
  clause_end_ = mention.hold_end;
  const int first = mention.time.count > 0 ? from + 1 : from;
  spoken_.now.period = fits ? years : Period{year_period(first).begin, year_period(last).end};
  mark(mention.span.begin, spoken_.now.period);
}

// One figure to each time of the list, where there are as many of them.
void Timeline::deal_out(const RawMention& mention) {
  std::vector<Period> periods = group_;
  if (periods.size() == 1) {
    const Period range = periods.front();
    periods.clear();
    for (int year = range.begin.year; year <= range.end.year; ++year)
      periods.push_back(year_period(year));
  }
  if (!deal_to(periods, mention.deal, mention.hold_end)) return;
  deal_on(periods, mention.hold_end);
}

// 2017—2019年投入分别为5万元、6万元、8万元,占比分别为3%、4%、6%。支出三年分别为…: the figures of
// the clauses from `end` on, up to the next time, are dealt to the same; a sentence must name as
// many.
void Timeline::deal_on(const std::vector<Period>& periods, std::uint32_t end) {
  const Surroundings around(document_.text, words_);
  const std::uint32_t stop = next_dating();
  while (end < stop) {
    std::size_t at = end;
    const char32_t mark = take_character(document_.text, at);
    const auto from = static_cast<std::uint32_t>(at);
    end = around.clause_end(from);
    if (end > stop) return;
    const bool as_many = mark == kFullStop && around.counts_years(from, end, periods.size());
    if (mark != ',' && mark != ';' && !as_many) return;
    const TimeWord* deal = nullptr;
    for (; at < end && !deal; take_character(document_.text, at))
      deal = words_.at(document_.text, at, kinds(TimeKind::deal));
    if (deal && !deal_to(periods, static_cast<std::uint32_t>(at), end)) return;
  }
}

// Where the next mention begins that dates figures.
std::uint32_t Timeline::next_dating() const {
  for (std::size_t i = spoken_.taken + 1; i < mentions_.size(); ++i) {
    const RawMention& next = mentions_[i];
    const bool passes = next.role == PeriodRole::duration ||
                        (next.role == PeriodRole::base && next.hold_end <= next.span.end);
    if (!passes) return next.span.begin;
  }
  return static_cast<std::uint32_t>(document_.text.size());
}

// Whether the figures between two places are as many as the times, and each is of its own.
bool Timeline::deal_to(const std::vector<Period>& periods, std::uint32_t from, std::uint32_t to) {
  std::vector<std::uint32_t> figures;
  const std::string_view text = document_.text;
  for (std::uint32_t at = from; at < to; ++at) {
    if (!is_digit(text[at])) continue;
    figures.push_back(at);
    while (at < to && (is_digit(text[at]) || text[at] == '.' || text[at] == ',')) ++at;
  }
  if (figures.size() != periods.size()) return false;
  for (std::size_t i = 0; i < figures.size(); ++i) mark(figures[i], periods[i]);
  mark(to, spoken_.now.period);
  return true;
}

void Timeline::take_base(const RawMention& mention) {
  std::optional<Period> period = mention.hidden ? before_ : resolver_.resolve(mention);
  if (mention.hidden && !period && !out_.bases.empty()) period = out_.bases.back().period;
  // 产值由2015年的5亿元增加到8亿元。税收由2亿元…: what follows began then too.
  if (mention.hidden && !period && begun_in_ == spoken_.now.period) period = begun_;
  // 2011至2020年,装机容量从10.6亿千瓦增长到22亿千瓦; 五年来,…: from the first of these years.
  if (mention.hidden && !period && spoken_.now.period && spans_years(*spoken_.now.period))
    period = year_period(spoken_.now.period->begin.year);
  if (mention.hidden && !period) period = told_beside_now(mention);
  if (!mention.hidden) {
    out_.mentions.push_back({mention.span, mention.role, period});
    mark_base(mention.span.end, period);
    mark_bracket(mention.span.end, period);
  }
  if (mention.hold_end <= mention.span.end) return;
  // The figure right behind is of then; what it turned into is of the time spoken of.
  before_ = period;
  if (!mention.hidden) {
    begun_ = period;
    begun_in_ = spoken_.now.period;
  }
  if (!after_clause_) after_clause_ = spoken_.now;
  clause_end_ = mention.hold_end;
  spoken_.now.period = period;
  mark(mention.span.end, period);
}

// 1998年建厂时只有5人,现在有300人,产值由30万元增长到3亿元: what a sentence sets beside now began in
// the year that it told before.
std::optional<Period> Timeline::told_beside_now(const RawMention& mention) const {
  const Span between = {spoken_.last_year_end, mention.span.begin};
  const bool beside = shape_ == TimeShape::now && spoken_.last_year != 0 &&
                      spoken_.last_year < spoken_.now.year &&
                      slice(document_.text, between).find("。") == std::string_view::npos;
  return beside ? std::optional(year_period(spoken_.last_year)) : std::nullopt;
}

// 比1-7月(23.1%)回落2个百分点: the figure bracketed right behind a time is of then.
void Timeline::mark_bracket(std::uint32_t at, const std::optional<Period>& period) {
  constexpr std::size_t kLongest = 30;  // bytes
  const std::string_view rest = std::string_view(document_.text).substr(at, kLongest);
  const std::size_t close = rest.find(')');
  if (!rest.starts_with('(') || close == rest.npos) return;
  mark(at, period);
  mark(at + static_cast<std::uint32_t>(close), spoken_.now.period);
}

// Whether a mention stands where it speaks for its whole sentence.
bool Timeline::heads(const RawMention& mention, const Sentence& sentence) const {
  const std::uint32_t offset = mention.span.begin - sentence.span.begin;
  if (mention.span.begin < sentence.span.begin || offset <= kHeadReach) return true;
  // 本报柳湾1月16日电 (记者张三)截至15日,…: the first word behind a dateline.
  if (mention.span.begin == document_.blocks[sentence.block].body.begin) return true;
  if (offset > kLeadReach) return false;
  if (opens_clause(mention)) return true;
  // 在安全生产方面,发布单位2019年投入104亿元: nor does a subject of a few characters matter there.
  constexpr std::uint32_t kSubject = 24;  // bytes
  const TimePoint& point = mention.time.begin;
  const bool year = mention.time.shape == TimeShape::point && point.of == YearOf::written &&
                    point.month == 0 && point.edge == Edge::none;
  const std::string_view before =
      std::string_view(document_.text).substr(sentence.span.begin, offset);
  const std::size_t mark = before.find_last_of(",:;\n");
  return year && mark != before.npos && mark + 1 + kSubject >= before.size();
}

// Whether it stands first in its clause; a blank sets apart what was pasted into one line.
bool Timeline::opens_clause(const RawMention& mention) const {
  if (mention.span.begin == 0) return true;
  constexpr std::string_view kMarks = ",:; \n";
  const std::string_view before = std::string_view(document_.text).substr(0, mention.span.begin);
  return kMarks.find(before.back()) != kMarks.npos || before.ends_with("。") ||
         before.ends_with("】");
}

// Whether a span of years lies behind the text: “十三五”期间, in one of 2022.
bool Timeline::is_over(const RawMention& mention) const {
  const auto& told = frame_.published ? frame_.published : frame_.reporting;
  if (mention.time.shape != TimeShape::range || !told) return false;
  const auto written = written_period(mention.time);
  // In the last months of a plan it is as good as over.
  constexpr int kLate = 10;
  const int last = told->end.year - (told->end.month >= kLate ? 0 : 1);
  return written && written->end.year <= last;
}

// 五年来,…; 三年来,修路20公里。新建学校3所: a term, or years up to now of which deeds are told, go
// on.
bool Timeline::reports_years(const Sentence& sentence, const RawMention& mention) const {
  if (mention.time.shape != TimeShape::past) return false;
  if (mention.time.count >= kTerm) return true;
  if (!mention.time.running || !mention.time.begun.empty()) return false;
  const std::string_view told = slice(document_.text, {mention.span.end, sentence.span.end});
  return std::any_of(told.begin(), told.end(), is_digit);
}

// Whether the sentence only sets its paragraph's theme: 过去五年,是快速发展的五年。
bool Timeline::is_topic(const Sentence& sentence, const RawMention& mention) const {
  if (!mention.time.begun.empty()) return false;  // 成立4年来
  std::uint32_t at = mention.span.end;
  const auto size = static_cast<std::uint32_t>(document_.text.size());
  const std::uint32_t end = std::min(sentence.span.end, size);
  if (end > at + 3 * kLeadReach) return false;
  while (at < end && !is_digit(document_.text[at])) ++at;
  return at >= end;
}

// 产值增长一倍: a figure without digits.
bool Timeline::tells_multiple(Span sentence) const {
  const std::string_view text = document_.text;
  for (std::size_t at = sentence.begin; at < sentence.end; take_character(text, at)) {
    const TimeWord* number = words_.at(text, at, kFigures);
    if (number && words_.at(text, at + number->size, kinds(TimeKind::times))) return true;
  }
  return false;
}

void Timeline::mark(std::uint32_t at, const std::optional<Period>& period) {
  if (!out_.reaches.empty() && out_.reaches.back().begin >= at) {
    out_.reaches.back().period = period;
    return;
  }
  if (!out_.reaches.empty() && out_.reaches.back().period == period) return;
  out_.reaches.push_back({at, period});
}

void Timeline::mark_base(std::uint32_t at, const std::optional<Period>& period) {
  if (!out_.bases.empty() && out_.bases.back().period == period) return;
  if (out_.bases.empty() && !period) return;
  out_.bases.push_back({at, period});
}

// 120户(2019年): the figure before the bracket, in its sentence, is of the period inside it.
void Timeline::mark_back(std::uint32_t sentence, const RawMention& mention,
                         const std::optional<Period>& period) {
  const std::uint32_t open = mention.open;
  // 今天(1月19日): the bracket tells another time again.
  if (spoken_.taken > 0 && mentions_[spoken_.taken - 1].span.end == open) return;
  std::uint32_t from = open;
  const std::string_view text = document_.text;
  const std::uint32_t reached = out_.reaches.empty() ? 0 : out_.reaches.back().begin;
  const std::uint32_t least = std::max(sentence, reached);
  while (from > least && open - from < kLeadReach && !is_digit(text[from - 1])) --from;
  while (from > least && (is_digit(text[from - 1]) || text[from - 1] == '.')) --from;
  const bool held = from > least;
  if (held) mark(from, period);
  if (held) mark(mention.span.end, spoken_.now.period);
}

}  // namespace zhibiao
