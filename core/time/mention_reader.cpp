#include "time/mention_reader.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr int kHours = 24;
constexpr int kEarliestYear = 1949;  // of those that stand in a list without their 年
constexpr int kLatestYear = 2099;
constexpr TimeKinds kNumerals = kinds(TimeKind::digit, TimeKind::ten, TimeKind::vague);
constexpr TimeKinds kWholeMentions = kinds(TimeKind::now, TimeKind::follow, TimeKind::against_year,
                                           TimeKind::against_last, TimeKind::mean);
constexpr TimeKinds kSpanLeads = kinds(TimeKind::past, TimeKind::ahead);
constexpr TimeKinds kDateLeads =
    kinds(TimeKind::relative_year, TimeKind::relative_month, TimeKind::part, TimeKind::january,
          TimeKind::year_edge, TimeKind::month_edge, TimeKind::festival, TimeKind::ordinal,
          TimeKind::first);

std::uint32_t size_of(const TimeWord* word) { return word ? word->size : 0; }

RawMention of_shape(TimeShape shape, std::uint32_t begin, std::uint32_t end) {
  RawMention mention;
  mention.span = {begin, end};
  mention.time.shape = shape;
  return mention;
}

}  // namespace

std::optional<RawMention> MentionReader::read(std::uint32_t at, const TimeKinds& here) const {
  const bool number = is_digit(text_[at]) || here.meets(kNumerals);
  if (here.has(TimeKind::plan)) {
    if (auto mention = plan(at)) return mention;
  }
  if (here.has(TimeKind::since_then)) {
    if (auto mention = event(at)) return mention;
  }
  // 此后五年, but 此后.
  if (here.has(TimeKind::follow) && here.has(TimeKind::past)) {
    if (auto mention = span_of_years(at)) return mention;
  }
  if (here.meets(kWholeMentions)) {
    if (auto mention = word_mention(at)) return mention;
  }
  if ((number || here.meets(kSpanLeads)) && !here.has(TimeKind::relative_year)) {
    if (auto mention = span_of_years(at)) return mention;
  }
  if (is_digit(text_[at])) {
    if (auto mention = listed_year(at)) return mention;
  }
  if (number || here.meets(kDateLeads)) {
    if (auto mention = dated(at)) return mention;
  }
  if (number) return counted(at);
  if (here.has(TimeKind::event_end)) return from_event(at);
  return here.has(TimeKind::from) ? bare_from(at) : std::nullopt;
}

// 目前, 同比, 上任后: words that need nothing beside them.
std::optional<RawMention> MentionReader::word_mention(std::uint32_t at) const {
  const TimeWord* word = words_.at(text_, at, kWholeMentions);
  if (!word) return std::nullopt;
  RawMention mention = of_shape(TimeShape::now, at, at + word->size);
  if (word->kind == TimeKind::mean) return yearly(mention, *word);
  if (word->kind == TimeKind::follow) mention.time.shape = TimeShape::follow;
  if (word->kind == TimeKind::against_year || word->kind == TimeKind::against_last) {
    mention.role = PeriodRole::base;
    mention.time.shape =
        word->kind == TimeKind::against_year ? TimeShape::year_ago : TimeShape::last_part;
  }
  return mention;
}

// 年均增长9%, 五年平均增长9%.
std::optional<RawMention> MentionReader::yearly(RawMention mention, const TimeWord& word) const {
  constexpr int kFewest = 3;
  const bool behind = !found_->empty() && found_->back().span.end == mention.span.begin &&
                      found_->back().role == PeriodRole::duration;
  const auto years = behind ? dates_.count_at(found_->back().span.begin) : std::nullopt;
  if (years && years->value >= kFewest) mention.time.count = years->value;
  if (years ? mention.time.count == 0 : word.first == 1) return std::nullopt;
  mention.time.whole = word.first == 2;
  mention.time.shape = TimeShape::mean;
  mention.hidden = true;
  mention.hold = Hold::clause;
  mention.hold_end = around_.clause_end(mention.span.end);
  return mention;
}

// “十三五”期间, “十三五”末, “十三五”前四年. The plan's name alone places nothing.
std::optional<RawMention> MentionReader::plan(std::uint32_t at) const {
  const TimeWord* name = words_.at(text_, at, kinds(TimeKind::plan));
  if (!name) return std::nullopt;
  std::uint32_t end = at + name->size;
  const bool quoted = text_.substr(0, at).ends_with(kOpenQuoteText) &&
                      text_.substr(end).starts_with(kCloseQuoteText);
  if (quoted) end += static_cast<std::uint32_t>(kCloseQuoteText.size());
  const auto begin = quoted ? at - static_cast<std::uint32_t>(kOpenQuoteText.size()) : at;
  RawMention mention = of_shape(TimeShape::range, begin, end);
  mention.time.begin = {.of = YearOf::written, .year = name->first};
  mention.time.end = {.of = YearOf::written, .year = name->second};
  if (takes_first_years(mention, end)) return mention;
  if (const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::plan_tail))) {
    if (tail->first == 0 && takes_first_years(mention, end + tail->size)) return mention;
    if (tail->first != 2) mention.span.end += tail->size;  // the goal of the plan stays
    if (tail->edge == Edge::end) mention.time.begin = mention.time.end;
    if (tail->edge == Edge::begin) mention.time.end = mention.time.begin;
    if (tail->edge != Edge::none) mention.time.shape = TimeShape::point;
    if (tail->first == 1) mention.time.shape = TimeShape::since;
    return mention;
  }
  if (!quoted && !words_.at(text_, end, kinds(TimeKind::plan_name))) return std::nullopt;
  mention.time.shape = TimeShape::length;
  mention.role = PeriodRole::duration;
  return mention;
}

// “十四五”前四年, “十四五”时期前四年: whether some first years of the plan are told at `at`.
bool MentionReader::takes_first_years(RawMention& plan, std::uint32_t at) const {
  const TimeWord* first = words_.at(text_, at, kinds(TimeKind::first));
  const auto years = first ? dates_.count_at(at + first->size) : std::nullopt;
  const TimeWord* unit = years ? dates_.word_at(years->end, kinds(TimeKind::year)) : nullptr;
  const int begin = plan.time.begin.year;
  if (!unit || years->value < 1 || years->value > plan.time.end.year - begin) return false;
  plan.span.end = dates_.past_spaces(years->end) + unit->size;
  plan.time.end.year = begin + years->value - 1;
  return true;
}

// 过去五年, 近三年, 五年来, 三年累计, 未来三年, 三年前.
std::optional<RawMention> MentionReader::span_of_years(std::uint32_t at) const {
  const TimeWord* lead = words_.at(text_, at, kinds(TimeKind::past, TimeKind::ahead));
  const std::uint32_t number_at = dates_.past_spaces(at + size_of(lead));
  auto years = dates_.count_at(number_at);
  if (!years || years->broken || years->value > 100) return std::nullopt;
  // 七八年前: seven or eight, and no number of two digits.
  constexpr int kTen = 10;
  if (years->is_either()) years->value /= kTen;
  if (number_at + 1 < years->end && text_[number_at] == '0') return std::nullopt;  // 06年以来
  const TimeWord* unit = dates_.word_at(years->end, kinds(TimeKind::year, TimeKind::length));
  // 7年时间里累计筹款: no length of time, but what they came to.
  const TimeWord* year = dates_.word_at(years->end, kinds(TimeKind::year));
  if (year && words_.at(text_, dates_.past_spaces(years->end) + year->size, kinds(TimeKind::total)))
    unit = year;
  if (!unit || unit->kind != TimeKind::year) return std::nullopt;
  std::uint32_t end = dates_.past_spaces(years->end) + unit->size;
  if (years->value < 1) return years_or_so(at, end);
  RawMention mention = of_shape(TimeShape::past, at, end);
  mention.time.count = years->value;
  if (lead && lead->kind == TimeKind::ahead) {
    mention.time.shape = TimeShape::ahead;
    return mention;
  }
  constexpr int kFirstYears = 4;  // 前
  const int lead_sort = lead ? lead->first : 0;
  mention.time.front = lead_sort == kFirstYears;
  mention.time.gone = lead_sort == 1;
  mention.time.over = lead_sort != 0 && !mention.time.front;
  mention.time.after = lead_sort >= 2 && !mention.time.front;
  if (const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::past_tail))) {
    mention.span.end += tail->size;
    mention.time.running = lead == nullptr;
    if (const TimeWord* begun = words_.before(text_, at, kinds(TimeKind::begun))) {
      mention.span.begin -= begun->size;  // 成立4年来
      mention.time.begun = {mention.span.begin, at};
    }
    return mention;
  }
  // 经营大棚近6年,…: how long, and not since when.
  if (lead && (lead_sort == 0 || mention.time.front) && !around_.starts_clause(at) &&
      around_.clause_end(end) == end && lead->kind == TimeKind::past) {
    mention.time.shape = TimeShape::length;
    mention.role = PeriodRole::duration;
  }
  if (lead) return mention;
  return years->vague ? std::nullopt : years_alone(mention);
}

// 几年来, 近几年来: how many is left open, and they place nothing.
std::optional<RawMention> MentionReader::years_or_so(std::uint32_t at, std::uint32_t end) const {
  const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::past_tail));
  if (!tail) return std::nullopt;
  RawMention mention = of_shape(TimeShape::length, at, end + tail->size);
  mention.role = PeriodRole::duration;
  return mention;
}

// Years that what stands behind them makes a time: 三年累计, 三年前.
std::optional<RawMention> MentionReader::years_alone(RawMention mention) const {
  const auto [at, end] = mention.span;
  const TimeWord* tail =
      words_.at(text_, end, kinds(TimeKind::total, TimeKind::ago, TimeKind::other));
  if (!tail || tail->kind == TimeKind::other) return std::nullopt;
  if (tail->kind == TimeKind::total) {
    if (words_.before(text_, at, kinds(TimeKind::length_lead))) return std::nullopt;
    if (!around_.starts_sentence(at)) mention.hold = Hold::clause;
    mention.time.over = mention.time.count > 1;
    return mention;
  }
  if (dates_.count_at(end + tail->size)) return std::nullopt;  // 三年前五年
  if (tail->first == 1) {
    // 三年前,人均收入600元。三年后,人均收入3000元: so many years later is now.
    constexpr std::ptrdiff_t kNear = 8;  // mentions
    const auto reach =
        found_->rbegin() + std::min<std::ptrdiff_t>(kNear, found_->rend() - found_->rbegin());
    const auto before = std::find_if(found_->rbegin(), reach, [](const RawMention& other) {
      return other.time.shape == TimeShape::ago;
    });
    const bool later = before == reach || before->time.count != mention.time.count;
    // 2015年成立,有7户。三年后,有120户: so many years behind the one named last.
    if (later &&
        (!around_.starts_clause(at) || around_.clause_end(end + tail->size) != end + tail->size))
      return std::nullopt;
    mention.time.shape = TimeShape::point;
    mention.time.begin = {.of = YearOf::published};
    if (later) mention.time.begin = {.of = YearOf::last, .year = mention.time.count};
    mention.time.end = mention.time.begin;
    mention.time.count = 0;
    mention.span.end += tail->size;
    return mention;
  }
  mention.time.shape = TimeShape::ago;
  mention.span.end += tail->size;
  return mention;
}

RawMention MentionReader::year_at(Span span, int year) {
  RawMention mention = of_shape(TimeShape::point, span.begin, span.end);
  mention.time.begin = mention.time.end = {.of = YearOf::written, .year = year};
  return mention;
}

// 2016、2017、2018三年; 2018和2019年: years of a list that have their 年 behind the last.
std::optional<RawMention> MentionReader::listed_year(std::uint32_t at) const {
  constexpr int kMostYears = 8;
  const auto is_year = [](const std::optional<Count>& number) {
    return number && number->arabic && !number->broken && !number->vague && number->digits == 4 &&
           number->value >= kEarliestYear && number->value <= kLatestYear;
  };
  const auto first = dates_.count_at(at);
  if (!is_year(first)) return std::nullopt;
  std::uint32_t end = first->end;
  bool last = true;
  for (int years = 1; years < kMostYears; ++years) {
    const TimeWord* join = words_.at(text_, end, kinds(TimeKind::join));
    const auto next = join ? dates_.count_at(end + join->size) : std::nullopt;
    if (!is_year(next)) break;
    end = next->end;
    last = false;
  }
  const auto number = dates_.count_at(end);
  const std::uint32_t unit_at = number && !number->arabic ? number->end : end;
  const TimeWord* unit = words_.at(text_, unit_at, kinds(TimeKind::year));
  // 由2012年的3亿元增加到2016的8亿元: its 年 was forgotten.
  const bool bare = last && !unit && words_.at(text_, end, kinds(TimeKind::of)) != nullptr &&
                    words_.before(text_, at, kinds(TimeKind::as_of, TimeKind::from)) != nullptr &&
                    around_.figure_follows(end);
  // 2021全市财政收入5亿元: so it was before a place.
  const bool of_place = last && !unit && words_.at(text_, end, kinds(TimeKind::whose)) != nullptr;
  if (bare || of_place) return year_at({at, end}, first->value);
  if (!unit || (last && unit_at == end)) return std::nullopt;
  if (last && (found_->empty() || at - found_->back().span.end > kOneCharacter))
    return std::nullopt;
  return year_at({at, last ? unit_at + unit->size : first->end}, first->value);
}

// 优良天数分别为311天、298天: whether it goes on with a list of lengths of time that are figures.
bool MentionReader::goes_on_measured(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 9;  // bytes of a unit
  if (at <= kOneCharacter) return false;
  const std::uint32_t end = at - kOneCharacter;
  const TimeWord* join = words_.at(text_, end, kinds(TimeKind::join));
  const bool placed = !found_->empty() && found_->back().span.end == end;
  if (!join || join->size != kOneCharacter || placed) return false;
  if (is_digit(text_[end - 1])) return true;  // 4.8、3.6小时
  for (std::uint32_t size = kOneCharacter; size <= std::min(kLongest, end); size += kOneCharacter) {
    const TimeWord* unit = words_.at(text_, end - size, kinds(TimeKind::length));
    if (unit && unit->size == size) return true;
  }
  return false;
}

// A number and a unit of time that place nothing: 3个月, 24小时. Where a word before it
// makes it a figure (优良天数为311天) there is no mention.
std::optional<RawMention> MentionReader::counted(std::uint32_t at) const {
  auto number = dates_.count_at(at);
  if (!number) return std::nullopt;
  if (const std::uint32_t dash = dates_.past_dash(number->end)) {
    if (const auto last = dates_.count_at(dash)) number = last;  // 3-5天
  }
  const TimeWord* unit =
      dates_.word_at(number->end, kinds(TimeKind::length, TimeKind::clock, TimeKind::other));
  if (!unit || unit->kind == TimeKind::other) return std::nullopt;
  const bool on_clock = unit->kind == TimeKind::clock;
  if (on_clock && !(number->arabic && number->value <= kHours)) return std::nullopt;
  // 培训时长增加2.2小时/人: so much for each is an amount.
  if (character_at(text_, number->end + unit->size) == U'/') return std::nullopt;
  const TimeWord* lead = words_.before(text_, at, kinds(TimeKind::measured, TimeKind::length_lead));
  if (lead && lead->kind == TimeKind::measured && !on_clock) return std::nullopt;
  if (goes_on_measured(at)) return std::nullopt;
  std::uint32_t end = dates_.past_spaces(number->end) + unit->size;
  end += size_of(words_.at(text_, end, kinds(TimeKind::vague)));
  // 判处5年以上有期徒刑: it tells which are meant.
  const bool years = dates_.word_at(number->end, kinds(TimeKind::year)) != nullptr;
  if (years && words_.at(text_, end, kinds(TimeKind::bound))) return std::nullopt;
  if (words_.at(text_, end, kinds(TimeKind::tour))) return std::nullopt;  // 一日游游客
  // 景区前4天接待5万人, but 提前4天.
  const TimeWord* first = words_.before(text_, at, kinds(TimeKind::first, TimeKind::guard));
  if (first && first->kind == TimeKind::guard) first = nullptr;
  RawMention mention = of_shape(TimeShape::length, at - size_of(first), end);
  mention.role = PeriodRole::duration;
  return mention;
}

// 党的十八大以来, 成立至今: what stands before 以来.
std::optional<RawMention> MentionReader::event(std::uint32_t at) const {
  const TimeWord* tail = words_.at(text_, at, kinds(TimeKind::since_then));
  const TimeWord* name = words_.before(text_, at, kinds(TimeKind::event, TimeKind::begun));
  if (!tail || !name) return std::nullopt;
  std::uint32_t begin = at - name->size;
  const TimeWord* known = name;
  if (name->kind == TimeKind::begun) {
    known = words_.before(text_, begin, kinds(TimeKind::event));  // 党的十八大召开以来
    if (known) begin -= known->size;
  }
  RawMention mention = of_shape(TimeShape::since, begin, at + tail->size);
  if (tail->first == 1 && known) return year_at(mention.span, known->first);  // 建国之初
  mention.time.count = tail->first;  // 成立之初: of that year alone
  // 是建国以来最大的工程: a record.
  if (words_.before(text_, begin, kinds(TimeKind::is))) mention.hold = Hold::nothing;
  if (known) {
    mention.time.begin = {.of = YearOf::written, .year = known->first, .month = known->second};
  } else {
    mention.time.shape = TimeShape::begun;
    mention.time.begun = {begin, at};
  }
  return mention;
}

// 承包果园七八年了, but 七八年全村修路, 从七八年起: whether a number of years stands at `at` that
// is one of two.
bool MentionReader::tells_either(std::uint32_t at) const {
  const auto number = dates_.count_at(at);
  return number && number->is_either() && !around_.starts_clause(at) &&
         !words_.before(text_, at, kinds(TimeKind::at, TimeKind::as_of, TimeKind::from));
}

std::optional<RawMention> MentionReader::dated(std::uint32_t at) const {
  auto date = dates_.read(at);
  if (!date || tells_either(at)) return std::nullopt;
  if (date->begin.day != 0 && date->begin == date->last) date->end = around_.past_clock(date->end);
  if (date->has_year) date->end = around_.past_census(date->end);
  date->end = past_sum(*date);
  const TimeWord* lead = words_.before(text_, at, kinds(TimeKind::length_lead));
  if (lead && lead->first == 1 && !date->has_year) return std::nullopt;  // 连续三季度
  RawMention mention =
      of_shape(date->begin == date->last ? TimeShape::point : TimeShape::range, at, date->end);
  mention.time.begin = date->begin;
  mention.time.end = date->last;
  mention.time.same = date->same;
  if (date->begin.day != 0 && date->begin == date->last && !date->has_year) {
    mention.hold = Hold::clause;  // what happened on a day is not what the text reports on
    mention.hold_end = day_told(at, date->end);
  }
  // 园区2015年建成,占地320亩: the year of the beginning dates nothing else.
  if (date->has_year && !around_.starts_clause(at)) {
    const TimeWord* begun = words_.at(text_, date->end, kinds(TimeKind::begun));
    const std::uint32_t behind = begun ? date->end + begun->size : 0;
    if (begun && around_.clause_end(behind) == behind) mention.hold = Hold::clause;
  }
  if (words_.before(text_, at, kinds(TimeKind::every))) mention.hold = Hold::nothing;
  const TimeWord* tail = words_.at(
      text_, date->end, kinds(TimeKind::since, TimeKind::price, TimeKind::until, TimeKind::other));
  if (tail && tail->kind == TimeKind::other) tail = nullptr;  // 2005年起步
  if (tail && tail->kind == TimeKind::price) mention.hold = Hold::nothing;
  if (tail && tail->kind == TimeKind::until && mention.hold == Hold::sentence &&
      !dates_.count_at(date->end + tail->size)) {
    mention.hold = Hold::clause;
    mention.hold_end = day_told(at, date->end + tail->size);  // 2008年以前,全村没有一条水泥路
  }
  // 将于年底前建成: what the edge is before belongs to it.
  if (tail && tail->kind == TimeKind::until && date->last.edge == Edge::end)
    mention.span.end += tail->size;
  if (tail && tail->kind != TimeKind::since) return mention;
  if (tail && !date->day_alone) {
    mention.span.end += tail->size;
    mention.time.shape = TimeShape::since;
    mention.hold = words_.at(text_, mention.span.end, kinds(TimeKind::record)) ? Hold::nothing
                                                                               : Hold::sentence;
  } else if (const std::uint32_t end = event_end(*date)) {
    mention.span.end = end;
    mention.time.shape = TimeShape::since;
  }
  return mention;
}

// 2011年至2015年五年间, 2011年到2015年的5年时间: where the years of a range end when they are told
// again by how many they are.
std::uint32_t MentionReader::past_sum(const DateReader::Date& date) const {
  const int years = date.last.year - date.begin.year;
  if (!date.has_year || years < 1) return date.end;
  const TimeWord* of = words_.at(text_, date.end, kinds(TimeKind::of));
  const auto count = dates_.count_at(date.end + size_of(of));
  if (!count || (count->value != years && count->value != years + 1)) return date.end;
  const TimeWord* unit = dates_.word_at(count->end, kinds(TimeKind::year, TimeKind::length));
  if (!unit) return date.end;
  const std::uint32_t end = dates_.past_spaces(count->end) + unit->size;
  const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::past_tail));
  const bool whole = tail || unit->kind == TimeKind::length || around_.clause_end(end) == end;
  return whole ? end + size_of(tail) : date.end;
}

// 2月15日,发送旅客9万人次: a day that heads its sentence dates what the clause behind its comma
// tells, and those that go on from that. Where they end; 0 where it has no figure.
std::uint32_t MentionReader::day_told(std::uint32_t at, std::uint32_t end) const {
  // 大会1月15日在省城开幕,823名代表出席: what a clause without figures of its own goes on to tell.
  const std::uint32_t first = around_.clause_end(end);
  if (first != end && first < text_.size() && text_[first] == ',' &&
      !around_.tells_figure(end, first))
    return around_.clause_end(first + 1);
  if (end >= text_.size() || text_[end] != ',' || !around_.starts_sentence(at)) return 0;
  std::uint32_t behind = around_.clause_end(end + 1);
  if (behind < text_.size() && text_[behind] == ':') behind = around_.clause_end(behind + 1);
  if (!around_.tells_figure(end, behind)) return 0;
  while (behind < text_.size() && (text_[behind] == ',' || text_[behind] == ';'))
    behind = around_.clause_end(behind + 1);
  return behind;
}

// 2014年实施精准扶贫以来: where the event ends that a year dates and that holds on since; 0 where
// there is none.
std::uint32_t MentionReader::event_end(const DateReader::Date& date) const {
  constexpr std::uint32_t kReach = 60;  // bytes: some twenty characters
  if (!date.has_year || date.begin.of != YearOf::written || date.begin.day != 0) return 0;
  if (!(date.begin == date.last)) return 0;
  const auto limit = std::min<std::size_t>(text_.size(), date.end + kReach);
  for (std::size_t at = date.end; at < limit;) {
    // 2010年工作总结 今年以来: nor is another time within it.
    if (is_digit(text_[at]) || words_.at(text_, at, kinds(TimeKind::relative_year))) return 0;
    if (const TimeWord* tail = words_.at(text_, at, kinds(TimeKind::since_then))) {
      // 2005年起步之时: no more than when it began.
      return tail->first == 1 ? 0 : static_cast<std::uint32_t>(at) + tail->size;
    }
    if (ends_clause(take_character(text_, at))) return 0;
  }
  return 0;
}

// 由搬迁[前的]2000元提高到9600元: what else tells of before, behind a 由 of its clause.
std::optional<RawMention> MentionReader::from_event(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 36;  // bytes: some twelve characters
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::event_end));
  const std::uint32_t stop = at - std::min(at, kReach);
  for (std::uint32_t here = at; word != nullptr && here > stop;) {
    if (words_.before(text_, here, kinds(TimeKind::from))) return told_from(at, at + word->size);
    here = static_cast<std::uint32_t>(previous_character(text_, here));
    std::size_t behind = here;
    if (is_digit(text_[here]) || ends_clause(take_character(text_, behind))) return std::nullopt;
  }
  return std::nullopt;
}

// 由12个降至3个: the first figure is of before, whenever that was.
std::optional<RawMention> MentionReader::bare_from(std::uint32_t at) const {
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::from));
  return word ? told_from(at, at + word->size) : std::nullopt;
}

// The same where its words end at `behind`.
std::optional<RawMention> MentionReader::told_from(std::uint32_t at, std::uint32_t behind) const {
  const std::uint32_t number_at = dates_.past_spaces(behind);
  const auto number = dates_.count_at(number_at);
  if (!number || (number->vague && !number->arabic) || dates_.read(number_at)) return std::nullopt;
  const std::uint32_t end = around_.figure_end(behind);
  if (end == 0) return std::nullopt;
  // 由0.9亿元,增长到2亿元
  const std::uint32_t turn = end + (text_.substr(end).starts_with(',') ? 1 : 0);
  if (!words_.at(text_, turn, kinds(TimeKind::turn))) return std::nullopt;
  RawMention mention = of_shape(TimeShape::length, at, behind);
  mention.hidden = true;
  mention.role = PeriodRole::base;
  mention.hold_end = end;
  return mention;
}

}  // namespace zhibiao
