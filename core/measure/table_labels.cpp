// What the cells of a table count, by the heads of their columns, the names of their rows and the
// line above the table.
#include <algorithm>
#include <span>

#include "clause/phrase.h"
#include "measure/table_reader.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::size_t kYearDigits = 4;

// Those of the mentions that stand in a cell. Logarithmic in their number.
template <typename Mention>
std::span<const Mention> within(std::span<const Mention> mentions, Span cell) {
  const auto first = std::lower_bound(
      mentions.begin(), mentions.end(), cell.begin,
      [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  const auto last = std::find_if(
      first, mentions.end(), [&](const Mention& mention) { return mention.span.end > cell.end; });
  return {first, last};
}

// 其中: what stands before the name of a row and is no part of it.
bool opens_row(const Token& word) {
  return (word.roles & kDrop) != 0 || word.word_class == WordClass::mark;
}

}  // namespace

// The words of a cell that stand outside its dates and, where it has more, of what place it is.
std::vector<Token> TableReader::words_of(const Mentions& mentions, Span cell) const {
  std::vector<Token> words;
  std::uint32_t at = cell.begin;
  const auto take = [&](Span apart) {
    if (apart.begin < at) return;
    segmenter_->segment(mentions.text, {at, apart.begin}, words);
    at = apart.end;
  };
  for (const PlaceMention& mention : within(mentions.places, cell)) {
    if (mention.span.begin == cell.begin && mention.span.end < cell.end) take(mention.span);
  }
  for (const PeriodMention& mention : within(mentions.periods, cell)) take(mention.span);
  segmenter_->segment(mentions.text, {at, cell.end}, words);
  return words;
}

// What the head says but for time: 产量 of 2020年产量, 增长 of 比上年增长. Empty where it says
// nothing of what is counted: 2020年目标, 绝对数.
std::string TableReader::words_of_head(const Mentions& mentions, Span head) const {
  const auto is_than = [](const Token& word) {
    return (word.roles & kAgainst) != 0 && (word.roles & (kUp | kDown)) == 0;
  };
  std::string own;
  bool counts = false;
  for (const Token& word : words_of(mentions, head)) {
    if (is_than(word)) continue;
    own += slice(mentions.text, word.span);
    counts = counts || (word.roles & (kTarget | kPlanning)) == 0;
  }
  const bool of_time = own.size() != head.size() && (!counts || characters(own) == 1);
  own = without_gaps(own);
  if (own.find_first_not_of('-') == own.npos) return {};  // the line below the heads: ---
  return of_time || is_word(own, values_) ? std::string() : own;
}

bool TableReader::tells_metric(std::string_view name) const {
  return std::any_of(metrics_.begin(), metrics_.end(),
                     [&](const std::string& word) { return name.find(word) != name.npos; });
}

// With what the caption says of all rows where it does not say so itself: 原煤产量.
std::string TableReader::name_of_row(const Mentions& mentions, const TableFigure& cell) const {
  std::string row;
  bool amount = false;  // 森林覆盖率: is none of what the caption tells
  for (const Token& word : words_of(mentions, cell.name)) {
    amount = (word.roles & kGeneric) != 0;
    if (!row.empty() || !opens_row(word)) row += slice(mentions.text, word.span);
  }
  if (row.empty()) row = slice(mentions.text, cell.name);
  row = without_number(without_gaps(row));
  const std::string_view metric = slice(mentions.text, cell.caption);
  // 生产总值 of a trade is its 增加值.
  const bool part = metric.ends_with(wording_->product) && row.ends_with(part_end_);
  if (!amount && !tells_metric(row)) row += part ? wording_->added : metric;
  return row;
}

// All that it says, but for 其中 and its number.
std::string TableReader::full_name(std::string_view text, Span name) const {
  std::vector<Token> words;
  segmenter_->segment(text, name, words);
  const auto first =
      std::find_if(words.begin(), words.end(), [](const Token& word) { return !opens_row(word); });
  if (first != words.end()) name.begin = first->span.begin;
  return without_number(without_gaps(slice(text, name)));
}

// 食品 of 一、食品, 1.食品 and (一)食品.
std::string TableReader::without_number(std::string name) const {
  const std::uint32_t from = name.starts_with('(') ? 1 : 0;
  const std::optional<Numeral> number = words_->numerals.read(name, from);
  if (!number) return name;
  const std::string_view rest = std::string_view(name).substr(number->span.end);
  for (const std::string_view mark : {"、", ".", ")"}) {
    if (rest.starts_with(mark) && rest.size() > mark.size())
      return std::string(rest.substr(mark.size()));
  }
  return name;
}

std::string TableReader::label_of(const Mentions& mentions, const TableFigure& cell,
                                  bool change) const {
  const std::string_view text = mentions.text;
  const std::span<const PlaceMention> places = within(mentions.places, cell.name);
  const bool place = !places.empty() && places.front().span == cell.name;
  const bool year = cell.year != 0 && cell.head.size() == kYearDigits;
  std::string head = year ? std::string() : words_of_head(mentions, cell.head);
  // 2015 | 320: what names a row of years is its time alone.
  const std::span<const PeriodMention> times = within(mentions.periods, cell.name);
  const bool dates = (cell.year != 0 && !year) ||
                     (!times.empty() && times.front().span == cell.name && !head.empty());
  const bool whole = place || dates || (segmenter_->roles_of(slice(text, cell.name)) & kTotal) != 0;
  if (cell.change && !is_change(head)) head += growth_;
  const std::string over = words_of_head(mentions, cell.over);
  head.insert(0, over);
  if (head.empty()) {
    const bool own = whole && !cell.caption.empty();
    return own ? std::string(slice(text, cell.caption)) : name_of_row(mentions, cell);
  }
  if (change && whole && !cell.of.empty()) return words_of_head(mentions, cell.of) + head;
  if (whole) return head;
  const std::string row = name_of_row(mentions, cell);
  const bool full = !over.empty();  // names the amount
  const std::string name = full_name(text, cell.name);
  // 产量 over 原煤 of a table of 产量; but 总产量 in one that is of 播种面积 too.
  const bool told = tells_metric(name) || row.find(head) != row.npos;
  if (!full && told && is_word(head, metrics_)) return row;
  const bool goes_on = !full && (change || wording_->tells_share(head));
  return std::string(first_characters(goes_on ? row : name, room_beside(head))) + head;
}

void TableReader::name(const Mentions& mentions, const TableFigure& cell, Measure& measure) const {
  const std::string_view text = mentions.text;
  const Quantity& quantity = mentions.quantities[cell.quantity];
  measure.kind = Kind::level;
  measure.direction = Direction::none;
  measure.before = Break::paragraph;
  measure.cues = 0;
  measure.rules = {"table"};
  // 计划投资 may stand in the tables as one word.
  const Roles begins = segmenter_->roles_of(first_characters(slice(text, cell.head), 2));
  if ((begins & (kTarget | kPlanning)) != 0) measure.kind = Kind::target;
  std::vector<Token> words;
  const std::string head = without_gaps(slice(text, cell.head));
  segmenter_->segment(head, {0, static_cast<std::uint32_t>(head.size())}, words);
  if (cell.change) {
    measure.kind = Kind::change;
    measure.direction = quantity.value.low.is_negative() ? Direction::down : Direction::up;
  }
  for (const Token& word : words) {
    if ((word.roles & (kTarget | kPlanning)) != 0) measure.kind = Kind::target;
    if ((word.roles & (kUp | kDown)) == 0) continue;
    const bool down = (word.roles & kDown) != 0 || quantity.value.low.is_negative();
    measure.kind = Kind::change;
    measure.direction = down ? Direction::down : Direction::up;
  }
  const std::string label = label_of(mentions, cell, measure.kind == Kind::change);
  measure.label = std::string(first_characters(label, kLabelMax));
}

}  // namespace zhibiao
