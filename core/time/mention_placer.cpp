#include "time/mention_placer.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kBracketReach = 400;  // bytes that a bracket may stay open

}  // namespace

RawMention MentionPlacer::placed(RawMention mention) const {
  if (mention.hidden || mention.role == PeriodRole::duration) return mention;
  take_space(mention);
  if (mention.role == PeriodRole::stated && !take_comparison(mention)) take_prefix(mention);
  take_list(mention);
  take_years(mention);
  take_brackets(mention);
  const std::uint32_t behind = dates_.past_spaces(mention.span.end);
  if (mention.time.begin.day != 0 && words_.at(text_, behind, kinds(TimeKind::dateline))) {
    mention.hold = Hold::nothing;
  }
  // 因去年秋汛面积减少3万亩: it dates the cause.
  if (words_.before(text_, mention.span.begin, kinds(TimeKind::cause)))
    mention.hold = Hold::nothing;
  if (names_paper(mention)) mention.hold = Hold::nothing;
  // 增幅创十年来新高, 自2008年以来的新高: which time is the best of them is told, and no more.
  const TimeShape shape = mention.time.shape;
  const TimeWord* of = words_.at(text_, behind, kinds(TimeKind::of));
  if ((shape == TimeShape::past || shape == TimeShape::since) &&
      words_.at(text_, behind + (of ? of->size : 0), kinds(TimeKind::record)))
    mention.hold = Hold::nothing;
  // 2020年产值达8亿元,“十三五”时期年均增长9%: of that rate alone.
  const TimeWord* mean = words_.at(text_, behind, kinds(TimeKind::mean));
  if (mean && mean->first == 0 && !around_.starts_sentence(mention.span.begin))
    mention.hold = Hold::clause;
  // 上年结余5亿元: carried over into the year that is spoken of.
  if (words_.at(text_, behind, kinds(TimeKind::carried))) mention.hold = Hold::nothing;
  if (words_.at(text_, behind, kinds(TimeKind::budget)) || leads_goal(behind)) take_budget(mention);
  take_year_end(mention);
  take_event(mention);
  // 2030年的目标值: what a year is to bring.
  const TimeWord* goal = words_.at(text_, behind, kinds(TimeKind::goal));
  // 力争2020年全面脱贫: what is to come by then.
  mention.ahead = around_.looks_ahead(mention.span.begin) ||
                  (mention.time.begin.of == YearOf::written
                       ? (goal && goal->first == 0) ||  // but 2017年目标责任考核
                             (mention.time.as_of && around_.promises(behind))
                       : heads_promise(mention));
  if (mention.hold == Hold::clause && mention.hold_end == 0) {
    mention.hold_end = around_.clause_end(mention.span.end);
  }
  return mention;
}

// 比 2012年: the space that some pages set before numbers hides no word that leads the time.
void MentionPlacer::take_space(RawMention& mention) const {
  const std::uint32_t begin = mention.span.begin;
  if (begin < 2 || text_[begin - 1] != ' ') return;
  if (words_.before(text_, begin - 1,
                    kinds(TimeKind::base, TimeKind::differs, TimeKind::with, TimeKind::from,
                          TimeKind::is, TimeKind::as_of, TimeKind::at, TimeKind::cause)))
    --mention.span.begin;
}

// 年终总结与来年工作思路: the name of a paper, glued to what it begins with.
bool MentionPlacer::names_paper(const RawMention& mention) const {
  constexpr std::uint32_t kReview = 2 * kOneCharacter;
  const std::uint32_t begin = mention.span.begin;
  if (begin < kReview + kOneCharacter) return false;
  const TimeWord* join = words_.at(text_, begin - kOneCharacter, kinds(TimeKind::join));
  const std::uint32_t review = begin - kOneCharacter - kReview;
  return join && join->size == kOneCharacter &&
         words_.in(text_.substr(review, kReview), kinds(TimeKind::review)) != nullptr;
}

// Whether the mention is what a change is compared with: 比2019年, 与上年相比, 由2016年的6.8%.
bool MentionPlacer::take_comparison(RawMention& mention) const {
  const std::uint32_t begin = mention.span.begin;
  const TimeWord* lead = words_.before(
      text_, begin,
      kinds(TimeKind::base, TimeKind::differs, TimeKind::with, TimeKind::from, TimeKind::is));
  if (const TimeWord* tail =
          words_.at(text_, mention.span.end, kinds(TimeKind::basis_tail, TimeKind::with_tail))) {
    const std::uint32_t end = mention.span.end + tail->size;
    if (is_digit(text_[end - 1]) && around_.past_digits(end) != end) return false;  // 上年为1000人
    if (tail->kind == TimeKind::basis_tail || (lead && lead->kind == TimeKind::with)) {
      mention.role = PeriodRole::base;
      if (lead && lead->kind == TimeKind::with) mention.span.begin -= lead->size;
      mention.span.end += tail->size;
      return true;
    }
  }
  if (!lead && rests_on(mention)) return true;
  // 同第五次人口普查2000年的45万人相比: the word of the comparison stands further away.
  if (!lead) return take_compared(mention, 0);
  if (lead->kind == TimeKind::with) return take_compared(mention, lead->size);
  if (lead->kind == TimeKind::is) {
    // 增加到2010年的3倍, but 下降到2010年的3%: the share is of then.
    const std::uint32_t multiple = around_.multiple_of(mention.span.end, lead->first == 0);
    if (multiple == 0) return false;
    mention.role = PeriodRole::base;
    // 是2015年9万吨的1.3倍: the figure right behind is of then.
    if (around_.figure_follows(mention.span.end)) mention.hold_end = multiple;
    return true;
  }
  if (lead->kind == TimeKind::from) return take_beginning(mention, lead->size);
  mention.role = PeriodRole::base;
  // 比上年决算数5亿元增长3%: what the figure of then is called says no more than its year.
  if (const TimeWord* name = words_.at(text_, mention.span.end, kinds(TimeKind::basis_name)))
    mention.span.end += name->size;
  // 高于上年2个百分点: the figure is the difference, and of now. 高于上年的2.5%: it is of then.
  const std::uint32_t behind = dates_.past_spaces(mention.span.end);
  const bool differs = lead->kind == TimeKind::differs;
  if (differs && !words_.at(text_, behind, kinds(TimeKind::of))) return true;
  mention.span.begin -= lead->size;
  if (around_.figure_follows(mention.span.end))
    mention.hold_end = around_.figure_end(mention.span.end);
  return true;
}

// 在上年实际完成任务基础上增长10%, 在2015年12万吨的基础上: what stands before 基础上 is of then.
bool MentionPlacer::rests_on(RawMention& mention) const {
  const TimeWord* in = words_.before(text_, mention.span.begin, kinds(TimeKind::at));
  if (!in || in->first != 0) return false;
  const std::uint32_t end = around_.clause_end(mention.span.end);
  for (std::size_t at = mention.span.end; at < end; take_character(text_, at)) {
    const TimeWord* tail = words_.at(text_, at, kinds(TimeKind::basis_tail));
    if (!tail) continue;
    mention.role = PeriodRole::base;
    const auto behind = static_cast<std::uint32_t>(at) + tail->size;
    if (around_.tells_figure(mention.span.end, behind)) {
      mention.hold_end = behind;
    } else {
      mention.span.end = behind;
    }
    return true;
  }
  return false;
}

// 与2010年的45万人相比: the figure is of then, and what follows is compared with it.
bool MentionPlacer::take_compared(RawMention& mention, std::uint32_t lead) const {
  std::uint32_t behind = around_.behind_note(mention.span.end);
  // 第五次全国人口普查2000年11月1日零时的: the census's date says no more than its name.
  if (const auto date = dates_.read(behind)) behind = around_.past_clock(date->end);
  const bool of = words_.at(text_, behind, kinds(TimeKind::of)) != nullptr;
  const std::uint32_t end = of ? around_.comparison_end(behind) : 0;
  const bool figure = end != 0;
  if (!figure && (lead == 0 || !around_.is_compared(mention.span.end))) return false;
  mention.role = PeriodRole::base;
  mention.span.begin -= lead;
  mention.hold_end = figure ? end : 0;
  if (figure) mention.span.end = behind;
  return true;
}

// Behind 由, 从, 自: a time that something began with. True where no more is to be said of it.
bool MentionPlacer::take_beginning(RawMention& mention, std::uint32_t lead) const {
  if (mention.time.shape != TimeShape::point && mention.time.shape != TimeShape::range) {
    mention.span.begin -= lead;  // 自2016年以来
    return mention.time.shape == TimeShape::since;
  }
  if (mention.time.shape == TimeShape::range && mention.time.begin.of == YearOf::written &&
      mention.time.begin.year != mention.time.end.year &&
      !around_.figure_follows(mention.span.end)) {
    return false;  // 从2016年到2019年, but 由“十一五”时期的8亿元增长到…
  }
  const TimeWord* tail = words_.at(text_, mention.span.end, kinds(TimeKind::opening));
  mention.hold_end = tail ? 0 : around_.figure_end(mention.span.end);
  if (!tail && mention.hold_end == 0 && !around_.turns(mention.span.end)) return false;
  mention.span.begin -= lead;
  if (tail) {
    mention.span.end += tail->size;  // 从2016年开始
    mention.time.shape = TimeShape::since;
  } else {
    mention.role = PeriodRole::base;
  }
  return true;
}

// 截至2019年底; 于2018年: what lies behind 于 and 在 holds for its own clause.
void MentionPlacer::take_prefix(RawMention& mention) const {
  if (const TimeWord* lead = words_.before(text_, mention.span.begin, kinds(TimeKind::as_of))) {
    // 到 and 至 may end a verb before: 降至2019年底.
    const std::uint32_t begin = mention.span.begin - lead->size;
    if (lead->size > kOneCharacter || around_.starts_clause(begin)) mention.span.begin = begin;
    mention.time.as_of = true;
    // 截至三季度: from the first month of the year on.
    TimePoint& first = mention.time.begin;
    if (mention.time.shape == TimeShape::range && first.month != 0 && first.day == 0)
      first.month = 1;
    if (mention.hold == Hold::clause) mention.hold = Hold::sentence;
    return;
  }
  const TimeWord* lead =
      words_.before(text_, mention.span.begin,
                    kinds(TimeKind::at, TimeKind::of, TimeKind::object, TimeKind::past));
  if (!lead || lead->kind == TimeKind::past) return;  // 刚刚过去的2025年
  const std::uint32_t begin = mention.span.begin - lead->size;
  // 早在十年前,老秦种了50亩; 转机出现在2015年,…: nor has it a figure where it ends its clause.
  const std::uint32_t end = around_.clause_end(mention.span.end);
  const bool ends = end == mention.span.end;
  const bool opens =
      lead->kind == TimeKind::at && lead->first == 0 && (ends || around_.starts_clause(begin));
  // 海关发布的一季度数据显示,出口增长8%: what the figures behind are of.
  if (!ends && words_.before(text_, end, kinds(TimeKind::shows))) return;
  // 做好今年工作,任务艰巨。…: what a sentence calls upon to do goes on.
  const bool calls = lead->kind == TimeKind::object && lead->first == 1 &&
                     words_.at(text_, mention.span.end, kinds(TimeKind::theme)) &&
                     around_.starts_clause(begin) && (begin == 0 || text_[begin - 1] != ',');
  // 计划在2020年投资5亿元,形成产值9亿元: what is planned for then goes on.
  const bool planned = lead->kind == TimeKind::at && around_.looks_ahead(mention.span.begin);
  if (!opens && !calls && !planned && mention.hold == Hold::sentence) mention.hold = Hold::clause;
}

void MentionPlacer::take_brackets(RawMention& mention) const {
  const auto inside = [&](std::uint32_t open) {
    return open != 0 && mention.span.begin - open < kBracketReach;
  };
  if (inside(brackets_->title)) {
    mention.hold = Hold::nothing;
  } else if (inside(brackets_->paren)) {
    // 支出5亿元(同比增长8%): what the bracket compares with dates nothing in it.
    if (mention.role == PeriodRole::base) return;
    mention.hold = Hold::clause;
    std::uint32_t end = mention.span.end;
    const auto limit = std::min<std::size_t>(text_.size(), end + kClauseReach);
    while (end < limit && text_[end] != ')' && text_[end] != '\n') ++end;
    mention.hold_end = end;
    if (end == mention.span.end && mention.span.begin == brackets_->paren) {
      mention.open = brackets_->paren - 1;
    }
  } else if (inside(brackets_->quote)) {
    const std::uint32_t end = around_.clause_end(mention.span.end);
    if (text_.substr(end).starts_with(kCloseQuoteText)) {
      mention.hold = Hold::clause;
      mention.hold_end = end;
    }
  }
}

// 全年5万亩造林任务的64%: whether a figure that was planned stands at `at`.
bool MentionPlacer::leads_goal(std::uint32_t at) const {
  if (!around_.figure_follows(at)) return false;
  const std::uint32_t end = around_.clause_end(at);
  for (std::size_t here = at; here < end; take_character(text_, here)) {
    const TimeWord* goal = words_.at(text_, here, kinds(TimeKind::budget));
    if (goal && words_.at(text_, here + goal->size, kinds(TimeKind::of))) return true;
  }
  return false;
}

// 年初预算6亿元的41%, 全年任务的41%: what was planned is of the year, and dates no figure but its
// own.
void MentionPlacer::take_budget(RawMention& mention) const {
  const TimePoint& point = mention.time.begin;
  const bool whole_year = point.of == YearOf::governing && point.year == 0 && point.month == 0 &&
                          point.day == 0 && !point.relative_month &&
                          mention.time.shape == TimeShape::point;
  if (!whole_year) return;
  mention.time.begin.edge = mention.time.end.edge = Edge::none;
  const std::uint32_t end = around_.clause_end(mention.span.end);
  bool figure = false;
  std::size_t at = mention.span.end;
  while (at < end && !words_.at(text_, at, kinds(TimeKind::of))) {
    figure = figure || is_digit(text_[at]);
    take_character(text_, at);
  }
  figure = figure && at < end;
  mention.hold = Hold::clause;
  mention.hold_end = figure ? static_cast<std::uint32_t>(at) : mention.span.end;
}

// 2018年、2019年分别投入1万元、2万元: one time of several, dealt out to the figures behind.
void MentionPlacer::take_list(RawMention& mention) const {
  if (found_->empty() || mention.role != PeriodRole::stated) return;
  const RawMention& before = found_->back();
  if (before.hidden || before.span.end >= mention.span.begin) return;
  const TimeWord* join = words_.at(text_, before.span.end, kinds(TimeKind::join));
  if (!join || before.span.end + join->size != mention.span.begin) return;
  // 分别比上月末和上年同期高: what is compared with stays so in a list.
  if (before.role == PeriodRole::base && before.hold_end <= before.span.end)
    mention.role = PeriodRole::base;
  if (before.role != PeriodRole::stated) return;
  mention.joined = true;
  std::uint32_t end = around_.clause_end(mention.span.end);
  if (end == mention.span.end) end = around_.clause_end(end + 1);  // 2018年、2019年,分别为…
  mention.hold = before.hold;
  mention.hold_end = end;
  for (std::size_t at = mention.span.end; at < end; take_character(text_, at)) {
    if (const TimeWord* deal = words_.at(text_, at, kinds(TimeKind::deal))) {
      mention.deal = static_cast<std::uint32_t>(at) + deal->size;
      return;
    }
  }
}

// 2013年到2017年,新增就业分别为1万人、2万人、3万人、2万人、4万人: each year of a range, where
// nothing else is listed that figures could be dealt out to.
void MentionPlacer::take_years(RawMention& mention) const {
  constexpr int kFew = 3;
  const TimePoint& from = mention.time.begin;
  const TimePoint& to = mention.time.end;
  if (mention.role != PeriodRole::stated || mention.time.shape != TimeShape::range) return;
  if (from.of != YearOf::written || to.of != YearOf::written || from.month != 0) return;
  if (to.year - from.year + 1 < kFew) return;
  std::uint32_t end = around_.clause_end(mention.span.end);
  if (end == mention.span.end) end = around_.clause_end(end + 1);
  for (std::size_t at = mention.span.end; at < end; take_character(text_, at)) {
    if (words_.at(text_, at, kinds(TimeKind::join))) return;
    const TimeWord* deal = words_.at(text_, at, kinds(TimeKind::deal));
    if (!deal) continue;
    mention.deal = static_cast<std::uint32_t>(at) + deal->size;
    mention.hold_end = end;
    return;
  }
}

// 下半年,我市还将新建公厕60座: a late part of a year that heads its sentence is still to come.
bool MentionPlacer::heads_promise(const RawMention& mention) const {
  constexpr int kHalfYear = 6;
  const TimePoint& point = mention.time.begin;
  return point.of == YearOf::governing && point.month > kHalfYear && point.day == 0 &&
         around_.starts_sentence(mention.span.begin) && around_.promises(mention.span.end);
}

// 一期建成大棚120个,去年投产;二期建设大棚200个: when what was told came to be dates nothing of
// the next point.
void MentionPlacer::take_event(RawMention& mention) const {
  if (mention.role != PeriodRole::stated || mention.hold != Hold::sentence) return;
  const std::uint32_t end = around_.clause_end(mention.span.end);
  if (!text_.substr(end).starts_with(';')) return;
  const auto first = text_.begin() + mention.span.end;
  if (std::any_of(first, text_.begin() + end, is_digit)) return;
  // 去年,全县脱贫;投入资金3亿元: what heads its sentence goes on.
  const std::uint32_t from = mention.span.begin - std::min(mention.span.begin, kClauseReach);
  const std::string_view before = text_.substr(from, mention.span.begin - from);
  const std::size_t mark = before.find_last_of(",;\n");
  if (mark == before.npos || before[mark] != ',' ||
      std::none_of(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(mark), is_digit))
    return;
  mention.hold = Hold::clause;
  mention.hold_end = end;
}

// 年末生猪存栏4万头,增长2%;生猪出栏8万头: the end of the year holds up to what the whole year made.
void MentionPlacer::take_year_end(RawMention& mention) const {
  const TimePoint& point = mention.time.begin;
  const bool year_end = point.of == YearOf::governing && point.year == 0 && point.month == 0 &&
                        point.edge == Edge::end && mention.hold == Hold::sentence;
  if (!year_end || mention.time.as_of) return;
  const auto limit = std::min<std::size_t>(text_.size(), mention.span.end + kBracketReach);
  std::uint32_t clause = mention.span.end;
  for (std::size_t at = mention.span.end; at < limit;) {
    if (words_.at(text_, at, kinds(TimeKind::flow))) {
      if (clause == mention.span.end) return;  // 年末出栏生猪8万头
      mention.hold = Hold::clause;
      mention.hold_end = clause;
      return;
    }
    const char32_t c = take_character(text_, at);
    if (c == '\n' || c == kFullStop) return;
    if (c == ',' || c == ';') clause = static_cast<std::uint32_t>(at);
  }
}

}  // namespace zhibiao
