#include "time/mention_finder.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// How far the finder looks around a mention, so that its time stays linear in the text.
constexpr std::uint32_t kOneCharacter = 3;    // bytes of a Chinese character
constexpr std::uint32_t kClauseReach = 240;   // bytes to the end of a clause
constexpr std::uint32_t kBracketReach = 400;  // bytes that a bracket may stay open
constexpr std::uint32_t kCueReach = 30;       // bytes back to 力争, 计划

constexpr int kHours = 24;
constexpr int kEarliestYear = 1949;  // of those that stand in a list without their 年
constexpr int kLatestYear = 2099;

constexpr char32_t kOpenQuote = 0x201C;
constexpr char32_t kCloseQuote = 0x201D;
constexpr char32_t kOpenTitle = 0x300A;
constexpr char32_t kCloseTitle = 0x300B;
constexpr char32_t kFullStop = 0x3002;
constexpr char32_t kEnumerationComma = 0x3001;
constexpr std::string_view kOpenQuoteText = "\xE2\x80\x9C";
constexpr std::string_view kCloseQuoteText = "\xE2\x80\x9D";

constexpr TimeKinds kFigures = kinds(TimeKind::digit, TimeKind::ten);
// What may stand behind a year of a list: 2016、2017、2018三年.
constexpr TimeKinds kListed = kinds(TimeKind::join, TimeKind::digit, TimeKind::of);
constexpr TimeKinds kNumerals = kinds(TimeKind::digit, TimeKind::ten, TimeKind::vague);
constexpr TimeKinds kWholeMentions = kinds(TimeKind::now, TimeKind::follow, TimeKind::against_year,
                                           TimeKind::against_last, TimeKind::mean);
constexpr TimeKinds kSpanLeads = kinds(TimeKind::past, TimeKind::ahead);
constexpr TimeKinds kDateLeads =
    kinds(TimeKind::relative_year, TimeKind::relative_month, TimeKind::part, TimeKind::january,
          TimeKind::year_edge, TimeKind::month_edge, TimeKind::festival, TimeKind::ordinal,
          TimeKind::first);

bool ends_clause(char32_t c) {
  return c == ',' || c == ';' || c == '\n' || c == '!' || c == '?' || c == kFullStop;
}

std::uint32_t size_of(const TimeWord* word) { return word ? word->size : 0; }

RawMention of_shape(TimeShape shape, std::uint32_t begin, std::uint32_t end) {
  RawMention mention;
  mention.span = {begin, end};
  mention.time.shape = shape;
  return mention;
}

}  // namespace

// PM10月均浓度, PM2.5月均浓度: digits of a name begin no date.
bool MentionFinder::ends_name(std::uint32_t at) const {
  const auto is_letter = [&](std::uint32_t i) {
    const char c = text_[i];
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  if (at == 0) return false;
  if (text_[at - 1] != '.' || at < 3) return is_letter(at - 1);
  return is_digit(text_[at - 2]) && is_letter(at - 3);
}

std::uint32_t MentionFinder::past_digits(std::uint32_t at) const {
  while (at < text_.size() && is_digit(text_[at])) ++at;
  return at;
}

std::vector<RawMention> MentionFinder::find() {
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if (is_digit(text_[at])) {
        at = ends_name(at) ? past_digits(at) : step_number(at);
      } else {
        if (byte == '(' || byte == ')' || byte == '\n') note_bracket(at);
        ++at;
      }
      continue;
    }
    if ((byte & 0xF0U) == 0xE0U && size - at >= kOneCharacter) {
      // Nearly all characters of a text come here, and most go on at once.
      const char* const bytes = text_.data() + at;
      at = words_.may_begin(bytes) ? step(at, three_bytes(bytes)) : at + kOneCharacter;
      continue;
    }
    std::size_t behind = at;
    take_character(text_, behind);
    at = static_cast<std::uint32_t>(behind);
  }
  return std::move(found_);
}

// Reads what begins at `at` with the character `first`, of three bytes, and tells where to
// go on.
std::uint32_t MentionFinder::step(std::uint32_t at, char32_t first) {
  const std::uint32_t behind = at + kOneCharacter;
  const std::uint8_t lead = words_.lead(first);
  if (lead == 0) note_bracket(at);
  if (lead & (kBeginsWord | kNeedsNumber)) {
    std::size_t end = behind;
    const char32_t second = end < text_.size() ? take_character(text_, end) : U' ';
    const bool word = (lead & kBeginsWord) && words_.may_begin(first, second);
    const bool number = (lead & kNeedsNumber) && begins_number(second);
    if (word || number) {
      if (const std::uint32_t next = take(at)) return next;
    }
  }
  if (!(lead & kNumeral)) return behind;
  const bool alone =
      !numeral_follows(behind) && !words_.may_be_unit(text_, dates_.past_spaces(behind));
  return alone ? behind : step_number(at);
}

// The same for a number. Most are counts of something else, which the character behind tells.
std::uint32_t MentionFinder::step_number(std::uint32_t at) {
  std::size_t digits = at;
  while (digits < text_.size() && is_digit(text_[digits])) ++digits;
  auto end = static_cast<std::uint32_t>(digits);
  if (end == at || (end < text_.size() && text_[end] == '.') || numeral_follows(end)) {
    const auto number = dates_.count_at(at);  // in words, broken, or vague: 20余
    const bool dotted = number && words_.may_be_unit(text_, digits) && is_date_in_digits(at);
    if (number && !dotted) end = number->end;
    if (!number) ++end;
  }
  const bool listed = end - at == 4 && words_.at(text_, end, kListed) != nullptr;
  if (listed || words_.may_be_unit(text_, dates_.past_spaces(end))) {
    if (const std::uint32_t next = take(at)) return next;
  }
  return end;
}

// Whether four digits and a point stand at `at`: 2020.5.16.
bool MentionFinder::is_date_in_digits(std::uint32_t at) const {
  return text_.size() - at > 4 && text_[at + 4] == '.' &&
         std::all_of(text_.begin() + at, text_.begin() + at + 4, is_digit);
}

bool MentionFinder::numeral_follows(std::uint32_t at) const {
  if (at >= text_.size() || is_digit(text_[at])) return false;
  std::size_t behind = at;
  return (words_.lead(take_character(text_, behind)) & kNumeral) != 0;
}

// Adds the mention that begins at `at` and tells where it ends; 0 where there is none.
std::uint32_t MentionFinder::take(std::uint32_t at) {
  const TimeKinds here = words_.kinds_at(text_, at);
  auto mention = read(at, here);
  if (!mention) return 0;
  std::size_t first_end = at;
  take_character(text_, first_end);
  if (words_.before(text_, first_end, kinds(TimeKind::guard))) return 0;  // 表现在
  if (begins_name(*mention)) return 0;
  const std::uint32_t end = mention->span.end;
  *mention = placed(*mention);
  if (!found_.empty() && mention->span.begin < found_.back().span.end) {
    mention->span.begin = found_.back().span.end;
  }
  found_.push_back(*mention);
  return mention->hidden ? end : mention->span.end;
}

// Whether it opens the name of something between quotes: “百日行动”, but not “百日”.
bool MentionFinder::begins_name(const RawMention& mention) const {
  if (mention.role != PeriodRole::duration || mention.span.begin != open_quote_) return false;
  const std::uint32_t end = clause_end(mention.span.end);
  return end > mention.span.end && text_.substr(end).starts_with(kCloseQuoteText);
}

bool MentionFinder::begins_number(char32_t c) const {
  return (c >= '0' && c <= '9') || c == ' ' || (words_.lead(c) & kNumeral) != 0;
}

void MentionFinder::note_bracket(std::uint32_t at) {
  std::size_t behind = at;
  const char32_t mark = take_character(text_, behind);
  const auto inside = static_cast<std::uint32_t>(behind);
  switch (mark) {
    case '(':
      open_paren_ = inside;
      break;
    case ')':
      open_paren_ = 0;
      break;
    case kOpenQuote:
      open_quote_ = inside;
      break;
    case kCloseQuote:
      open_quote_ = 0;
      break;
    case kOpenTitle:
      open_title_ = inside;
      break;
    case kCloseTitle:
      open_title_ = 0;
      break;
    case '\n':
      open_paren_ = open_quote_ = open_title_ = 0;
      break;
    default:
      break;
  }
}

// `here` are the kinds of the words that begin at `at`.
std::optional<RawMention> MentionFinder::read(std::uint32_t at, const TimeKinds& here) const {
  const bool number = is_digit(text_[at]) || here.meets(kNumerals);
  if (here.has(TimeKind::plan)) {
    if (auto mention = plan(at)) return mention;
  }
  if (here.has(TimeKind::since_then)) {
    if (auto mention = event(at)) return mention;
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
  return here.has(TimeKind::from) ? bare_from(at) : std::nullopt;
}

// 目前, 同比, 上任后: words that need nothing beside them.
std::optional<RawMention> MentionFinder::word_mention(std::uint32_t at) const {
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
std::optional<RawMention> MentionFinder::yearly(RawMention mention, const TimeWord& word) const {
  constexpr int kFewest = 3;
  const bool behind = !found_.empty() && found_.back().span.end == mention.span.begin &&
                      found_.back().role == PeriodRole::duration;
  const auto years = behind ? dates_.count_at(found_.back().span.begin) : std::nullopt;
  if (years && years->value >= kFewest) mention.time.count = years->value;
  if (years ? mention.time.count == 0 : word.first == 1) return std::nullopt;
  mention.time.whole = word.first == 2;
  mention.time.shape = TimeShape::mean;
  mention.hidden = true;
  mention.hold = Hold::clause;
  mention.hold_end = clause_end(mention.span.end);
  return mention;
}

// “十三五”期间, “十三五”末, “十三五”前四年. The plan's name alone places nothing.
std::optional<RawMention> MentionFinder::plan(std::uint32_t at) const {
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
  if (const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::plan_tail))) {
    mention.span.end += tail->size;
    if (tail->edge == Edge::end) mention.time.begin = mention.time.end;
    if (tail->edge == Edge::begin) mention.time.end = mention.time.begin;
    if (tail->edge != Edge::none) mention.time.shape = TimeShape::point;
    if (tail->first == 1) mention.time.shape = TimeShape::since;
    return mention;
  }
  if (const TimeWord* first = words_.at(text_, end, kinds(TimeKind::first))) {
    const auto years = dates_.count_at(end + first->size);
    const TimeWord* unit = years ? dates_.word_at(years->end, kinds(TimeKind::year)) : nullptr;
    if (unit && years->value >= 1 && years->value <= name->second - name->first) {
      mention.span.end = dates_.past_spaces(years->end) + unit->size;
      mention.time.end.year = name->first + years->value - 1;
      return mention;
    }
  }
  if (!quoted && !words_.at(text_, end, kinds(TimeKind::plan_name))) return std::nullopt;
  mention.time.shape = TimeShape::length;
  mention.role = PeriodRole::duration;
  return mention;
}

// 过去五年, 近三年, 五年来, 三年累计, 未来三年, 三年前.
std::optional<RawMention> MentionFinder::span_of_years(std::uint32_t at) const {
  const TimeWord* lead = words_.at(text_, at, kinds(TimeKind::past, TimeKind::ahead));
  const std::uint32_t number_at = dates_.past_spaces(at + size_of(lead));
  const auto years = dates_.count_at(number_at);
  if (!years || years->broken || years->value > 100) return std::nullopt;
  const TimeWord* unit = dates_.word_at(years->end, kinds(TimeKind::year, TimeKind::length));
  if (!unit || unit->kind != TimeKind::year) return std::nullopt;
  std::uint32_t end = dates_.past_spaces(years->end) + unit->size;
  if (years->value < 1) return years_or_so(at, end);
  RawMention mention = of_shape(TimeShape::past, at, end);
  mention.time.count = years->value;
  if (lead && lead->kind == TimeKind::ahead) {
    mention.time.shape = TimeShape::ahead;
    return mention;
  }
  mention.time.gone = lead && lead->first == 1;
  mention.time.over = lead && lead->first != 0;
  if (const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::past_tail))) {
    mention.span.end += tail->size;
    mention.time.running = lead == nullptr;
    if (const TimeWord* begun = words_.before(text_, at, kinds(TimeKind::begun))) {
      mention.span.begin -= begun->size;  // 成立4年来
      mention.time.begun = {mention.span.begin, at};
    }
    return mention;
  }
  if (lead) return mention;
  return years->vague ? std::nullopt : years_alone(mention);
}

// 几年来, 近几年来: how many is left open, and they place nothing.
std::optional<RawMention> MentionFinder::years_or_so(std::uint32_t at, std::uint32_t end) const {
  const TimeWord* tail = words_.at(text_, end, kinds(TimeKind::past_tail));
  if (!tail) return std::nullopt;
  RawMention mention = of_shape(TimeShape::length, at, end + tail->size);
  mention.role = PeriodRole::duration;
  return mention;
}

// Years that what stands behind them makes a time: 三年累计, 三年前.
std::optional<RawMention> MentionFinder::years_alone(RawMention mention) const {
  const auto [at, end] = mention.span;
  const TimeWord* tail =
      words_.at(text_, end, kinds(TimeKind::total, TimeKind::ago, TimeKind::other));
  if (!tail || tail->kind == TimeKind::other) return std::nullopt;
  if (tail->kind == TimeKind::total) {
    if (words_.before(text_, at, kinds(TimeKind::length_lead))) return std::nullopt;
    if (!starts_sentence(at)) mention.hold = Hold::clause;
    return mention;
  }
  if (dates_.count_at(end + tail->size)) return std::nullopt;  // 三年前五年
  if (tail->first == 1) {
    // 三年前,人均收入600元。三年后,人均收入3000元: so many years later is now.
    constexpr std::ptrdiff_t kNear = 8;  // mentions
    const auto reach =
        found_.rbegin() + std::min<std::ptrdiff_t>(kNear, found_.rend() - found_.rbegin());
    const auto before = std::find_if(found_.rbegin(), reach, [](const RawMention& other) {
      return other.time.shape == TimeShape::ago;
    });
    if (before == reach || before->time.count != mention.time.count) return std::nullopt;
    mention.time.shape = TimeShape::point;
    mention.time.count = 0;
    mention.time.begin = mention.time.end = {.of = YearOf::published};
    mention.span.end += tail->size;
    return mention;
  }
  mention.time.shape = TimeShape::ago;
  mention.span.end += tail->size;
  return mention;
}

RawMention MentionFinder::year_at(Span span, int year) {
  RawMention mention = of_shape(TimeShape::point, span.begin, span.end);
  mention.time.begin = mention.time.end = {.of = YearOf::written, .year = year};
  return mention;
}

// 2016、2017、2018三年; 2018和2019年: years of a list that have their 年 behind the last.
std::optional<RawMention> MentionFinder::listed_year(std::uint32_t at) const {
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
                    figure_follows(end);
  if (bare) return year_at({at, end}, first->value);
  if (!unit || (last && unit_at == end)) return std::nullopt;
  if (last && (found_.empty() || at - found_.back().span.end > kOneCharacter)) return std::nullopt;
  return year_at({at, last ? unit_at + unit->size : first->end}, first->value);
}

// A number and a unit of time that place nothing: 3个月, 24小时. Where a word before it
// makes it a figure (优良天数为311天) there is no mention.
std::optional<RawMention> MentionFinder::counted(std::uint32_t at) const {
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
  const TimeWord* lead = words_.before(text_, at, kinds(TimeKind::measured, TimeKind::length_lead));
  if (lead && lead->kind == TimeKind::measured && !on_clock) return std::nullopt;
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
std::optional<RawMention> MentionFinder::event(std::uint32_t at) const {
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

std::optional<RawMention> MentionFinder::dated(std::uint32_t at) const {
  auto date = dates_.read(at);
  if (!date) return std::nullopt;
  if (date->begin.day != 0 && date->begin == date->last) date->end = past_clock(date->end);
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
  if (date->has_year && !starts_clause(at)) {
    const TimeWord* begun = words_.at(text_, date->end, kinds(TimeKind::begun));
    const std::uint32_t behind = begun ? date->end + begun->size : 0;
    if (begun && clause_end(behind) == behind) mention.hold = Hold::clause;
  }
  if (words_.before(text_, at, kinds(TimeKind::every))) mention.hold = Hold::nothing;
  const TimeWord* tail =
      words_.at(text_, date->end, kinds(TimeKind::since, TimeKind::price, TimeKind::until));
  if (tail && tail->kind == TimeKind::price) mention.hold = Hold::nothing;
  if (tail && tail->kind == TimeKind::until && mention.hold == Hold::sentence &&
      !dates_.count_at(date->end + tail->size)) {
    mention.hold = Hold::clause;
  }
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

// 3月18日0时—24时: behind the hours of a day; `at` where none follow.
std::uint32_t MentionFinder::past_clock(std::uint32_t at) const {
  std::uint32_t end = at;
  for (std::uint32_t from = at; from != 0; from = dates_.past_dash(end)) {
    const auto hour = dates_.count_at(from);
    // 11月1日零时
    if (!hour || (!hour->arabic && hour->value != 0) || hour->value > kHours) return end;
    const TimeWord* unit = dates_.word_at(hour->end, kinds(TimeKind::clock));
    if (!unit) return end;
    end = dates_.past_spaces(hour->end) + unit->size;
  }
  return end;
}

// 2月15日,发送旅客9万人次: a day that heads its sentence dates what the clause behind its comma
// tells, and those that go on from that. Where they end; 0 where it has no figure.
std::uint32_t MentionFinder::day_told(std::uint32_t at, std::uint32_t end) const {
  if (end >= text_.size() || text_[end] != ',' || !starts_sentence(at)) return 0;
  std::uint32_t behind = clause_end(end + 1);
  if (behind < text_.size() && text_[behind] == ':') behind = clause_end(behind + 1);
  if (std::none_of(text_.begin() + end, text_.begin() + behind, is_digit)) return 0;
  while (behind < text_.size() && (text_[behind] == ',' || text_[behind] == ';'))
    behind = clause_end(behind + 1);
  return behind;
}

// 2014年实施精准扶贫以来: where the event ends that a year dates and that holds on since; 0 where
// there is none.
std::uint32_t MentionFinder::event_end(const DateReader::Date& date) const {
  constexpr std::uint32_t kReach = 60;  // bytes: some twenty characters
  if (!date.has_year || date.begin.of != YearOf::written || date.begin.day != 0) return 0;
  if (!(date.begin == date.last)) return 0;
  const auto limit = std::min<std::size_t>(text_.size(), date.end + kReach);
  for (std::size_t at = date.end; at < limit;) {
    if (is_digit(text_[at])) return 0;
    if (const TimeWord* tail = words_.at(text_, at, kinds(TimeKind::since_then))) {
      return static_cast<std::uint32_t>(at) + tail->size;
    }
    if (ends_clause(take_character(text_, at))) return 0;
  }
  return 0;
}

// 由12个降至3个: the first figure is of before, whenever that was.
std::optional<RawMention> MentionFinder::bare_from(std::uint32_t at) const {
  const TimeWord* word = words_.at(text_, at, kinds(TimeKind::from));
  if (!word) return std::nullopt;
  const std::uint32_t behind = at + word->size;
  const std::uint32_t number_at = dates_.past_spaces(behind);
  const auto number = dates_.count_at(number_at);
  if (!number || (number->vague && !number->arabic) || dates_.read(number_at)) return std::nullopt;
  const std::uint32_t end = figure_end(behind);
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

// A mention with all that its surroundings say of it.
RawMention MentionFinder::placed(RawMention mention) const {
  if (mention.hidden || mention.role == PeriodRole::duration) return mention;
  if (mention.role == PeriodRole::stated && !take_comparison(mention)) take_prefix(mention);
  take_list(mention);
  take_years(mention);
  take_brackets(mention);
  const std::uint32_t behind = dates_.past_spaces(mention.span.end);
  if (mention.time.begin.day != 0 && words_.at(text_, behind, kinds(TimeKind::dateline))) {
    mention.hold = Hold::nothing;
  }
  // 增幅创十年来新高: which time is the best of them is told, and no more.
  if (mention.time.shape == TimeShape::past && words_.at(text_, behind, kinds(TimeKind::record)))
    mention.hold = Hold::nothing;
  // 2020年产值达8亿元,“十三五”时期年均增长9%: of that rate alone.
  const TimeWord* mean = words_.at(text_, behind, kinds(TimeKind::mean));
  if (mean && mean->first == 0 && !starts_sentence(mention.span.begin)) mention.hold = Hold::clause;
  // 上年结余5亿元: carried over into the year that is spoken of.
  if (words_.at(text_, behind, kinds(TimeKind::carried))) mention.hold = Hold::nothing;
  if (words_.at(text_, behind, kinds(TimeKind::budget))) take_budget(mention);
  take_year_end(mention);
  // 2030年的目标值: what a year is to bring.
  mention.ahead = mention.time.begin.of == YearOf::written
                      ? words_.at(text_, behind, kinds(TimeKind::goal)) != nullptr ||
                            (mention.time.as_of && promises(behind))
                      : looks_ahead(mention.span.begin);
  if (mention.hold == Hold::clause && mention.hold_end == 0) {
    mention.hold_end = clause_end(mention.span.end);
  }
  return mention;
}

// 年初预算6亿元的41%, 全年任务的41%: what was planned is of the year, and dates no figure but its
// own.
void MentionFinder::take_budget(RawMention& mention) const {
  const TimePoint& point = mention.time.begin;
  const bool whole_year = point.of == YearOf::governing && point.year == 0 && point.month == 0 &&
                          point.day == 0 && !point.relative_month &&
                          mention.time.shape == TimeShape::point;
  if (!whole_year) return;
  mention.time.begin.edge = mention.time.end.edge = Edge::none;
  const std::uint32_t end = clause_end(mention.span.end);
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

// 年末生猪存栏4万头,增长2%;生猪出栏8万头: the end of the year holds up to what the whole year made.
void MentionFinder::take_year_end(RawMention& mention) const {
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

// Whether 力争, 计划 and the like stand before `at` in its clause.
bool MentionFinder::looks_ahead(std::uint32_t at) const {
  const std::uint32_t stop = at > kCueReach ? at - kCueReach : 0;
  while (at > stop) {
    if (words_.before(text_, at, kinds(TimeKind::future))) return true;
    at = static_cast<std::uint32_t>(previous_character(text_, at));
    if (ends_clause(static_cast<unsigned char>(text_[at]))) return false;
  }
  return false;
}

// 到2030年,规模将超过4亿千瓦: whether 将 and the like stand soon behind `at` in its sentence.
bool MentionFinder::promises(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 60;  // bytes
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (const std::uint32_t stop = std::min(size, at + kReach); at < stop;) {
    if (words_.at(text_, at, kinds(TimeKind::future))) return true;
    std::size_t next = at;
    const char32_t c = take_character(text_, next);
    if (c == '\n' || ends_sentence(c)) return false;
    at = static_cast<std::uint32_t>(next);
  }
  return false;
}

// Whether the mention is what a change is compared with: 比2019年, 与上年相比, 由2016年的6.8%.
bool MentionFinder::take_comparison(RawMention& mention) const {
  const std::uint32_t begin = mention.span.begin;
  const TimeWord* lead = words_.before(
      text_, begin,
      kinds(TimeKind::base, TimeKind::differs, TimeKind::with, TimeKind::from, TimeKind::is));
  if (const TimeWord* tail =
          words_.at(text_, mention.span.end, kinds(TimeKind::basis_tail, TimeKind::with_tail))) {
    const std::uint32_t end = mention.span.end + tail->size;
    if (is_digit(text_[end - 1]) && past_digits(end) != end) return false;  // 上年为1000人
    if (tail->kind == TimeKind::basis_tail || (lead && lead->kind == TimeKind::with)) {
      mention.role = PeriodRole::base;
      if (lead && lead->kind == TimeKind::with) mention.span.begin -= lead->size;
      mention.span.end += tail->size;
      return true;
    }
  }
  // 同第五次人口普查2000年的45万人相比: the word of the comparison stands further away.
  if (!lead) return take_compared(mention, 0);
  if (lead->kind == TimeKind::with) return take_compared(mention, lead->size);
  if (lead->kind == TimeKind::is) {
    if (!is_multiple_of(mention.span.end)) return false;
    mention.role = PeriodRole::base;
    return true;
  }
  if (lead->kind == TimeKind::from) return take_beginning(mention, lead->size);
  mention.role = PeriodRole::base;
  // 高于上年2个百分点: the figure is the difference, and of now. 高于上年的2.5%: it is of then.
  const std::uint32_t behind = dates_.past_spaces(mention.span.end);
  const bool differs = lead->kind == TimeKind::differs;
  if (differs && !words_.at(text_, behind, kinds(TimeKind::of))) return true;
  mention.span.begin -= lead->size;
  if (figure_follows(mention.span.end)) mention.hold_end = figure_end(mention.span.end);
  return true;
}

// 与2010年的45万人相比: the figure is of then, and what follows is compared with it.
bool MentionFinder::take_compared(RawMention& mention, std::uint32_t lead) const {
  std::uint32_t behind = behind_note(mention.span.end);
  // 第五次全国人口普查2000年11月1日零时的: the census's date says no more than its name.
  if (const auto date = dates_.read(behind)) behind = past_clock(date->end);
  const bool of = words_.at(text_, behind, kinds(TimeKind::of)) != nullptr;
  const std::uint32_t end = of ? figure_end(behind) : 0;
  const bool figure = end != 0 && words_.before(text_, end, kinds(TimeKind::with_tail));
  if (!figure && (lead == 0 || !is_compared(mention.span.end))) return false;
  mention.role = PeriodRole::base;
  mention.span.begin -= lead;
  mention.hold_end = figure ? end : 0;
  if (figure) mention.span.end = behind;
  return true;
}

// Behind a bracket that begins at `at`, as in 2010年(人口普查数据,下同)的; else `at`.
std::uint32_t MentionFinder::behind_note(std::uint32_t at) const {
  constexpr std::size_t kLongest = 90;  // bytes
  const std::string_view rest = std::string_view(text_).substr(at, kLongest);
  const std::size_t close = rest.find(')');
  if (!rest.starts_with('(') || close == rest.npos) return at;
  return at + static_cast<std::uint32_t>(close) + 1;
}

// Whether what a clause names is compared with, and no figure before that: 与上年同期的收案数相比.
bool MentionFinder::is_compared(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  for (std::size_t here = at; here < end; take_character(text_, here)) {
    if (is_digit(text_[here]) || words_.at(text_, here, kFigures)) return false;
    if (words_.at(text_, here, kinds(TimeKind::with_tail))) return true;
  }
  return false;
}

// Behind 由, 从, 自: a time that something began with. True where no more is to be said of it.
bool MentionFinder::take_beginning(RawMention& mention, std::uint32_t lead) const {
  if (mention.time.shape != TimeShape::point && mention.time.shape != TimeShape::range) {
    mention.span.begin -= lead;  // 自2016年以来
    return mention.time.shape == TimeShape::since;
  }
  if (mention.time.shape == TimeShape::range && mention.time.begin.of == YearOf::written &&
      mention.time.begin.year != mention.time.end.year && !figure_follows(mention.span.end)) {
    return false;  // 从2016年到2019年, but 由“十一五”时期的8亿元增长到…
  }
  const TimeWord* tail = words_.at(text_, mention.span.end, kinds(TimeKind::opening));
  mention.hold_end = tail ? 0 : figure_end(mention.span.end);
  if (!tail && mention.hold_end == 0 && !turns(mention.span.end)) return false;
  mention.span.begin -= lead;
  if (tail) {
    mention.span.end += tail->size;  // 从2016年开始
    mention.time.shape = TimeShape::since;
  } else {
    mention.role = PeriodRole::base;
  }
  return true;
}

// Whether a share or multiple of what stands at the mention follows: 是2010年的3倍, 达去年
// 总数的95%. The figure itself is of now.
bool MentionFinder::is_multiple_of(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  std::size_t here = at;
  while (here < end && !is_digit(text_[here]) && !words_.at(text_, here, kFigures)) {
    take_character(text_, here);
  }
  if (here >= end || !words_.before(text_, here, kinds(TimeKind::of))) return false;
  const auto number = dates_.count_at(static_cast<std::uint32_t>(here));
  return number && dates_.word_at(number->end, kinds(TimeKind::times));
}

// 截至2019年底; 于2018年: what lies behind 于 and 在 holds for its own clause.
void MentionFinder::take_prefix(RawMention& mention) const {
  if (const TimeWord* lead = words_.before(text_, mention.span.begin, kinds(TimeKind::as_of))) {
    // 到 and 至 may end a verb before: 降至2019年底.
    const std::uint32_t begin = mention.span.begin - lead->size;
    if (lead->size > kOneCharacter || starts_clause(begin)) mention.span.begin = begin;
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
  const bool opens = lead->kind == TimeKind::at && lead->first == 0 &&
                     starts_clause(mention.span.begin - lead->size);
  if (!opens && mention.hold == Hold::sentence) mention.hold = Hold::clause;
}

// 2018年、2019年分别投入1万元、2万元: one time of several, dealt out to the figures behind.
void MentionFinder::take_list(RawMention& mention) const {
  if (found_.empty() || mention.role != PeriodRole::stated) return;
  const RawMention& before = found_.back();
  if (before.hidden || before.span.end >= mention.span.begin) return;
  const TimeWord* join = words_.at(text_, before.span.end, kinds(TimeKind::join));
  if (!join || before.span.end + join->size != mention.span.begin) return;
  // 分别比上月末和上年同期高: what is compared with stays so in a list.
  if (before.role == PeriodRole::base && before.hold_end <= before.span.end)
    mention.role = PeriodRole::base;
  if (before.role != PeriodRole::stated) return;
  mention.joined = true;
  std::uint32_t end = clause_end(mention.span.end);
  if (end == mention.span.end) end = clause_end(end + 1);  // 2018年、2019年,分别为…
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
void MentionFinder::take_years(RawMention& mention) const {
  constexpr int kFew = 3;
  const TimePoint& from = mention.time.begin;
  const TimePoint& to = mention.time.end;
  if (mention.role != PeriodRole::stated || mention.time.shape != TimeShape::range) return;
  if (from.of != YearOf::written || to.of != YearOf::written || from.month != 0) return;
  if (to.year - from.year + 1 < kFew) return;
  std::uint32_t end = clause_end(mention.span.end);
  if (end == mention.span.end) end = clause_end(end + 1);
  for (std::size_t at = mention.span.end; at < end; take_character(text_, at)) {
    if (words_.at(text_, at, kinds(TimeKind::join))) return;
    const TimeWord* deal = words_.at(text_, at, kinds(TimeKind::deal));
    if (!deal) continue;
    mention.deal = static_cast<std::uint32_t>(at) + deal->size;
    mention.hold_end = end;
    return;
  }
}

void MentionFinder::take_brackets(RawMention& mention) const {
  const auto inside = [&](std::uint32_t open) {
    return open != 0 && mention.span.begin - open < kBracketReach;
  };
  if (inside(open_title_)) {
    mention.hold = Hold::nothing;
  } else if (inside(open_paren_)) {
    mention.hold = Hold::clause;
    std::uint32_t end = mention.span.end;
    const auto limit = std::min<std::size_t>(text_.size(), end + kClauseReach);
    while (end < limit && text_[end] != ')' && text_[end] != '\n') ++end;
    mention.hold_end = end;
    if (end == mention.span.end && mention.span.begin == open_paren_) {
      mention.open = open_paren_ - 1;
    }
  } else if (inside(open_quote_)) {
    const std::uint32_t end = clause_end(mention.span.end);
    if (text_.substr(end).starts_with(kCloseQuoteText)) {
      mention.hold = Hold::clause;
      mention.hold_end = end;
    }
  }
}

// Where the clause ends that `at` stands in: at its mark, or at a quotation's end.
std::uint32_t MentionFinder::clause_end(std::uint32_t at) const {
  const auto limit = std::min<std::size_t>(text_.size(), at + kClauseReach);
  int quotes = 0;
  for (std::size_t behind = at; behind < limit;) {
    const auto begin = static_cast<std::uint32_t>(behind);
    const char32_t c = take_character(text_, behind);
    if (c == kOpenQuote) ++quotes;
    if (c == kCloseQuote && --quotes < 0) return begin;
    if (ends_clause(c)) return begin;
  }
  return static_cast<std::uint32_t>(limit);
}

// Where the figures end that stand between `at` and the word that turns to others: before
// 降至 in 2016年的6.8%降至零. 0 where there are none.
std::uint32_t MentionFinder::figure_end(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  bool seen = false;
  if (turns(at)) return 0;
  for (std::size_t here = at; here < end;) {
    if (is_digit(text_[here]) || words_.at(text_, here, kFigures)) {
      const auto number = dates_.count_at(static_cast<std::uint32_t>(here));
      here = number ? number->end : here + 1;
      seen = true;
      continue;
    }
    if (seen && words_.at(text_, here, kinds(TimeKind::turn))) {
      return static_cast<std::uint32_t>(here);
    }
    take_character(text_, here);
  }
  return seen ? end : 0;
}

// Whether a clause turns to another time before it tells a figure: 由上月持平转为上涨0.1%.
bool MentionFinder::turns(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  for (std::size_t here = at; here < end; take_character(text_, here)) {
    if (is_digit(text_[here]) || words_.at(text_, here, kFigures)) return false;
    const TimeWord* turn = words_.at(text_, here, kinds(TimeKind::turn));
    if (turn && turn->first == 1) return true;
  }
  return false;
}

// Whether a figure stands right behind, 的 or not: 2016年的6.8%.
bool MentionFinder::figure_follows(std::uint32_t at) const {
  at = dates_.past_spaces(at);
  if (const TimeWord* of = words_.at(text_, at, kinds(TimeKind::of))) at += of->size;
  at = dates_.past_spaces(at);
  return at < text_.size() && (is_digit(text_[at]) || words_.at(text_, at, kFigures));
}

bool MentionFinder::starts_sentence(std::uint32_t at) const {
  while (at > 0 && text_[at - 1] == ' ') --at;
  if (at == 0) return true;
  std::size_t behind = previous_character(text_, at);
  const char32_t c = take_character(text_, behind);
  return c == kFullStop || c == '\n';
}

bool MentionFinder::starts_clause(std::uint32_t at) const {
  while (at > 0 && text_[at - 1] == ' ') --at;
  if (at == 0) return true;
  std::size_t behind = previous_character(text_, at);
  const char32_t c = take_character(text_, behind);
  return ends_clause(c) || c == kOpenQuote || c == ':' || c == kEnumerationComma || c == '(';
}

}  // namespace zhibiao
