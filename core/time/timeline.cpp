#include "time/timeline.h"

#include <algorithm>

#include "text/script.h"
#include "time/story.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kThemeReach = 12;  // bytes behind a time that may hold 是
constexpr int kLateInYear = 11;

}  // namespace

bool spans_years(const Period& period) {
  const Date& begin = period.begin;
  const Date& end = period.end;
  if (begin.year == end.year) return false;
  return begin.month == 0 || end.month == 0 || begin.year + 1 != end.year ||
         end.month >= begin.month;
}

Timeline::Timeline(const Document& document, const std::vector<RawMention>& mentions,
                   const TimeFrame& frame, const TimeWords& words)
    : document_(document), mentions_(mentions), frame_(frame), words_(words) {
  out_.published = frame.published;
  out_.reporting = frame.reporting;
  out_.address = (frame.address || frame.summary) && frame.looks_back();
  out_.mentions.reserve(mentions.size());
  story_ = story_years(document, mentions, frame);
  sections_.resize(document.sections.size());
  whole_ = scope_of(frame.reporting);
}

Periods Timeline::follow() {
  mark(0, frame_.reporting);
  for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
    const Block& block = document_.blocks[i];
    const std::size_t first_mention = spoken_.taken;
    enter_block(i);
    for (std::uint32_t s = 0; s < block.sentence_count; ++s) {
      follow_sentence(document_.sentences[block.first_sentence + s]);
    }
    if (block.kind == BlockKind::heading) follow_heading(i);
    if (block.kind == BlockKind::paragraph) {
      told_before_ = spoken_.now;
      leave_paragraph(i, first_mention);
    }
    if (block.kind != BlockKind::list_item && block.kind != BlockKind::paragraph) intro_.reset();
  }
  for (; spoken_.taken < mentions_.size(); ++spoken_.taken) take(mentions_[spoken_.taken], {});
  return std::move(out_);
}

// What a paragraph says beyond its own end. One that ends in a colon speaks for the list
// below it; one that only sets a theme (2025年是收官之年。一年来,全市上下奋力拼搏。) for all
// that follows in its section.
void Timeline::leave_paragraph(std::uint32_t index, std::size_t first_mention) {
  const Block& block = document_.blocks[index];
  intro_.reset();
  // 昨日,从会上获悉,我市“十五五”主要目标是: what it ends with.
  const bool leads = slice(document_.text, block.span).ends_with(':');
  if (leads && sentence_end_ && spans_ahead(*sentence_end_)) intro_ = *sentence_end_;
  if (!head_ || !first_head_) return;
  if (leads && !intro_) intro_ = spoken_.now;
  // 2021年,是开局之年。计划修路20公里: a theme ahead of what is reported on holds in any case.
  const bool ahead =
      frame_.reporting && first_year_ > frame_.reporting->end.year && head_ == first_head_;
  // 今年将办好以下实事。 今年重点抓好以下工作: nor does what a list or chapters below are to tell
  // end with it.
  const bool promises = ahead && leads_list(index) &&
                        (leads || foretells(document_.text, first_head_->span.end, words_));
  const bool bare = !has_figures(block, first_mention);
  const bool theme = is_theme(*first_head_) && (ahead || bare);
  const bool foretold = (bare || leads) && looks_ahead(first_mention);
  if (!theme && !promises && !foretold) return;
  // 新建公园3个 …: the headline over a first paragraph of what is to come tells of it too.
  const bool first =
      std::none_of(document_.blocks.begin(), document_.blocks.begin() + index, [](const Block& b) {
        return b.kind == BlockKind::paragraph || b.kind == BlockKind::list_item;
      });
  if (foretold && first) out_.reaches.front().period = spoken_.now.period;
  TimeScope scope = spoken_.now;
  scope.named = false;
  (block.section == kNone ? whole_ : sections_[block.section]) = scope;
}

// 2月25日,大会开幕。今年全市将怎么做? Whether the times from `first` on end in one that is still to
// come, and of which a clause foretells.
bool Timeline::looks_ahead(std::size_t first) const {
  if (!frame_.reporting || head_scope_.year <= frame_.reporting->end.year) return false;
  for (std::size_t i = first; i < spoken_.taken; ++i) {
    const RawMention& mention = mentions_[i];
    if (mention.hold == Hold::sentence && mention.time.begin.day == 0 &&
        foretells_soon(document_.text, mention.span.end, words_))
      return true;
  }
  return false;
}

// Whether the next block is a point of a list, or a heading.
bool Timeline::leads_list(std::uint32_t index) const {
  if (index + 1 >= document_.blocks.size()) return false;
  const BlockKind next = document_.blocks[index + 1].kind;
  return next == BlockKind::list_item || next == BlockKind::heading;
}

// Whether it is of years that go on behind the text's own.
bool Timeline::spans_ahead(const TimeScope& scope) const {
  return scope.period && spans_years(*scope.period) && frame_.published &&
         scope.period->end.year > frame_.published->end.year;
}

// 2025年是收官之年: whether the time is what its sentence tells of.
bool Timeline::is_theme(const RawMention& mention) const {
  const std::string_view rest =
      std::string_view(document_.text).substr(mention.span.end, kThemeReach);
  const std::size_t skip = rest.starts_with(',') ? 1 : 0;
  return mention.time.shape != TimeShape::now &&
         words_.at(rest, skip, kinds(TimeKind::is, TimeKind::theme)) != nullptr;
}

// Whether digits stand in a block outside of its times.
bool Timeline::has_figures(const Block& block, std::size_t first_mention) const {
  std::uint32_t at = block.span.begin;
  for (std::size_t i = first_mention; i <= spoken_.taken; ++i) {
    const bool last = i == spoken_.taken;
    const std::uint32_t end = last ? block.span.end : mentions_[i].span.begin;
    for (; at < end; ++at) {
      if (is_digit(document_.text[at])) return true;
    }
    if (!last) at = mentions_[i].span.end;
  }
  return false;
}

TimeScope Timeline::scope_of(std::optional<Period> period) const {
  TimeScope scope;
  scope.period = period;
  if (period) {
    scope.year = scope.month_year = period->end.year;
    scope.month = static_cast<int>(period->end.month);
  }
  return scope;
}

TimeScope Timeline::section_scope(std::uint32_t section) const {
  return section < sections_.size() ? sections_[section] : whole_;
}

void Timeline::enter_block(std::uint32_t index) {
  const Block& block = document_.blocks[index];
  std::uint32_t section = block.section;
  if (section != kNone && document_.sections[section].heading == index) {
    section = document_.sections[section].parent;
  }
  spoken_.block = section_scope(section);
  if (block.kind == BlockKind::list_item && intro_) spoken_.block = *intro_;
  if (story_[index] != 0) spoken_.block = scope_of(year_period(story_[index]));
  spoken_.now = spoken_.block;
  // 其中,… as a paragraph goes on with the one before it.
  const bool goes_on = block.kind == BlockKind::paragraph && told_before_ &&
                       words_.at(document_.text, block.body.begin, kinds(TimeKind::goes_on));
  if (goes_on) spoken_.now = spoken_.block = *told_before_;
  told_before_.reset();
  sentence_end_.reset();
  at_items_.reset();
  head_ = first_head_ = nullptr;
  begun_.reset();
  mark(block.span.begin, spoken_.now.period);
}

// What a section speaks of: what its heading names, else the section around it.
void Timeline::follow_heading(std::uint32_t index) {
  const Block& block = document_.blocks[index];
  if (block.section == kNone) return;
  TimeScope scope = section_scope(document_.sections[block.section].parent);
  const std::string_view heading = slice(document_.text, block.body);
  auto stated = stated_in(document_.blocks[index].body);
  // 2018-03-07 晚报: the day that the text is of dates no chapter.
  const bool own_day = stated && stated->begin.day != 0 && stated == frame_.published;
  if (own_day) stated.reset();
  if (const auto period = stated ? stated : period_by_place(index, heading)) {
    scope = scope_of(period);
    const bool alone = !out_.mentions.empty() && out_.mentions.back().span == block.body;
    scope.chronicle = alone && !spans_years(*period) && period->end.month == 0;
    scope.review = words_.in(heading, kinds(TimeKind::review)) != nullptr;
    // 二、2008年主要目标 … 三、主要措施: the chapters behind an outlook are of its time.
    const bool ahead = frame_.reporting && period->begin.year > frame_.reporting->end.year;
    if (ahead && stated && numbered_level(index) != 0) {
      outlook_level_ = numbered_level(index);
      outlook_ = scope;
    }
  } else if (outlook_level_ != 0 && numbered_level(index) == outlook_level_ &&
             !words_.in(heading, kinds(TimeKind::review, TimeKind::problem))) {
    scope = outlook_;
  }
  if (review_level_ == 0 && words_.in(heading, kinds(TimeKind::review))) {
    review_level_ = numbered_level(index);
  }
  sections_[block.section] = scope;
}

// The level of a heading that bears a number; 0 of one without.
std::uint8_t Timeline::numbered_level(std::uint32_t index) const {
  const Block& block = document_.blocks[index];
  return block.body.begin != block.span.begin ? block.level : std::uint8_t{0};
}

// The first period that a heading states.
std::optional<Period> Timeline::stated_in(Span body) const {
  auto it = std::lower_bound(
      out_.mentions.begin(), out_.mentions.end(), body.begin,
      [](const PeriodMention& mention, std::uint32_t at) { return mention.span.begin < at; });
  for (; it != out_.mentions.end() && it->span.end <= body.end; ++it) {
    if (it->role == PeriodRole::stated && it->period) return it->period;
  }
  return std::nullopt;
}

// Headings that name no year: 一、基本情况, 三、下一步打算, or what follows the look back.
std::optional<Period> Timeline::period_by_place(std::uint32_t index,
                                                std::string_view heading) const {
  if (frame_.this_year == 0) return std::nullopt;
  if (words_.in(heading, kinds(TimeKind::standing))) {
    if (!frame_.declared) return std::nullopt;
    return frame_.published ? frame_.now() : year_period(frame_.this_year);
  }
  if (words_.in(heading, kinds(TimeKind::review, TimeKind::problem))) return std::nullopt;
  const bool behind_review =
      frame_.address && review_level_ != 0 && numbered_level(index) == review_level_;
  if (!behind_review && !words_.in(heading, kinds(TimeKind::outlook))) return std::nullopt;
  if (frame_.planned != 0) return year_period(frame_.planned);
  if (frame_.looks_back()) return year_period(frame_.this_year);
  const bool ends_year = frame_.published && frame_.published->end.month >= kLateInYear;
  return year_period(frame_.this_year + (ends_year ? 1 : 0));
}

void Timeline::follow_sentence(const Sentence& sentence) {
  item_here_ = false;
  // 截至6月末,…。其中,…: goes on with the sentence before it.
  const bool years = shape_ == TimeShape::point || shape_ == TimeShape::range ||
                     shape_ == TimeShape::since || shape_ == TimeShape::past;
  const TimeWord* goes_on =
      words_.at(document_.text, sentence.span.begin, kinds(TimeKind::goes_on));
  // 五年来,…。2020年产值5亿元。累计投资46万元: what is summed up is of all the years.
  const bool sums_up =
      goes_on && goes_on->first != 0 && spoken_.now.period && spans_years(*spoken_.now.period);
  if (sentence_end_ && years && goes_on && !sums_up) spoken_.now = *sentence_end_;
  before_.reset();
  after_clause_.reset();
  spoken_.in_sentence = false;
  heads_here_ = false;
  if (begins_afresh(sentence)) {
    head_ = nullptr;
    spoken_.now = spoken_.block;
  }
  mark(sentence.span.begin, spoken_.now.period);
  mark_base(sentence.span.begin, std::nullopt);
  for (;
       spoken_.taken < mentions_.size() && mentions_[spoken_.taken].span.begin < sentence.span.end;
       ++spoken_.taken) {
    enter_items(mentions_[spoken_.taken].span.begin);
    leave_clause(mentions_[spoken_.taken].span.begin);
    take(mentions_[spoken_.taken], sentence);
  }
  enter_items(sentence.span.end);
  leave_clause(sentence.span.end);
  sentence_end_ = spoken_.now;
  if (ends_with_change()) head_ = nullptr;
  // What heads its sentence goes on holding till another time heads one.
  spoken_.now = head_ ? head_scope_ : spoken_.block;
}

// 2012年到2021年,入学率从85%提升到90%。高中320所: years that told from what to what something
// went, up to the one reported on, tell no more.
bool Timeline::ends_with_change() const {
  return heads_here_ && head_ && before_ && head_->time.shape == TimeShape::range &&
         head_scope_.period && spans_years(*head_scope_.period) && frame_.reporting &&
         frame_.reporting->begin.year == head_scope_.period->end.year;
}

// 2016年通高铁。全县公路里程86公里: what happened in a year of the past and had no figures
// does not date what the next sentence counts.
bool Timeline::begins_afresh(const Sentence& sentence) const {
  if (!head_ || !frame_.reporting) return false;
  if (has_by_now(sentence)) return true;
  // 15年来,他当选劳模。石岭村坐落在山前: nor what a place has always been like.
  const std::string_view opening =
      std::string_view(document_.text).substr(sentence.span.begin, kHeadReach);
  const bool lies = words_.in(opening, kinds(TimeKind::lies)) != nullptr;
  const TimeWord* afresh = words_.at(document_.text, sentence.span.begin, kinds(TimeKind::afresh));
  if (!lies && !afresh) return false;
  const bool spans = head_scope_.period && spans_years(*head_scope_.period);  // “十三五”期间
  // 到2020年脱贫是庄严承诺。近年来,减少贫困人口320人: and what was done is of no time to come.
  const bool ahead = head_scope_.year > frame_.reporting->end.year;
  if (lies && head_->time.shape == TimeShape::since) return true;
  if (afresh && !spans && (afresh->first == 1 || (afresh->first == 2 && ahead))) return true;
  if (sentence.span.begin - head_->span.end > kToldReach) return false;
  const std::string_view told = slice(document_.text, {head_->span.end, sentence.span.begin});
  if (std::any_of(told.begin(), told.end(), is_digit)) return false;
  if (lies) return true;
  // 3月24日,村民在茶山采茶。近年来,…: nor does a day on which something was seen.
  const bool day = head_->time.begin.day != 0 && !head_->time.as_of;
  if (!day && head_scope_.year >= frame_.reporting->end.year) return false;
  return !spans;
}

// 2006年投资300万元修路。已入驻企业8家: nor does a year gone by date what there is by now.
bool Timeline::has_by_now(const Sentence& sentence) const {
  constexpr std::uint32_t kReach = 120;  // bytes: some forty characters
  const bool year = (head_->time.shape == TimeShape::point && !head_->time.as_of) ||
                    head_->time.shape == TimeShape::ago;
  if (!year || head_scope_.year >= frame_.reporting->end.year) return false;
  const std::uint32_t begin = sentence.span.begin;
  if (words_.at(document_.text, begin, kinds(TimeKind::by_now))) return true;
  // 三年前,村里建起车间。车间里,50名妇女正在缝制衣服: or goes on while it is told.
  const std::uint32_t end = std::min(sentence.span.end, begin + kReach);
  return words_.in(slice(document_.text, {begin, end}), kinds(TimeKind::under_way)) != nullptr;
}

// Each point of a list told in one sentence starts from what was spoken of before the first. Of
// points that are sentences, a day dates its own; years, and months told in the first, go on to
// hold.
void Timeline::enter_items(std::uint32_t before) {
  while (next_item_ < document_.items.size() && document_.items[next_item_].span.begin < before) {
    const Item& item = document_.items[next_item_++];
    const std::uint32_t begin = item.span.begin;
    leave_clause(begin);
    const std::string_view name = slice(document_.text, item.mark);
    const bool goes_on = at_items_ && name != first_mark_;
    // 一是…。二是…。三季度,…。三是…: nor do months that but one of them is of.
    const Date* end = spoken_.now.period ? &spoken_.now.period->end : nullptr;
    const bool of_item = end && (end->day != 0 || (end->month != 0 && items_ > 1));
    if (!goes_on || (!item_here_ && !of_item)) at_items_ = spoken_.now;
    if (!goes_on) first_mark_ = name;
    items_ = goes_on ? items_ + 1 : 1;
    item_here_ = true;
    if (spoken_.now.period == at_items_->period) continue;
    spoken_.now = *at_items_;
    head_ = nullptr;
    mark(begin, spoken_.now.period);
  }
}

void Timeline::leave_clause(std::uint32_t before) {
  if (!after_clause_ || clause_end_ > before) return;
  spoken_.now = *after_clause_;
  after_clause_.reset();
  mark(clause_end_, spoken_.now.period);
}

}  // namespace zhibiao
