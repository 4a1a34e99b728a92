#include "measure/table_reader.h"

#include <algorithm>
#include <utility>

#include "clause/phrase.h"
#include "text/script.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kCaptionReach = 2;      // blocks above the heads that may tell the unit
constexpr std::uint32_t kLongestCaption = 120;  // bytes
constexpr std::string_view kEither = "±";

// 2018, as a cell of its own; 0 for no year.
int year_alone(std::string_view cell) {
  constexpr std::size_t kDigits = 4;
  if (cell.size() != kDigits || !(cell.starts_with("19") || cell.starts_with("20"))) return 0;
  const std::optional<Date> date = parse_date(cell);
  return date ? date->year : 0;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && text[span.begin] == ' ') ++span.begin;
  while (!span.empty() && text[span.end - 1] == ' ') --span.end;
  return span;
}

}  // namespace

TableReader::TableReader(const Lexicon& lexicon, const FigureWords& words, const Wording& wording)
    : segmenter_(words.segmenter), words_(&words), wording_(&wording) {
  const Table& table = lexicon.table("labels.tsv");
  const int id = table.column("id");
  const int word = table.column("text");
  if (id < 0 || word < 0) return;
  for (const Table::Row& row : table.rows) {
    const std::string_view name = row.cells[static_cast<std::size_t>(id)];
    const std::string text(row.cells[static_cast<std::size_t>(word)]);
    if (name == "column_order") orders_.push_back(text);
    if (name == "column_value") values_.push_back(text);
    if (name == "column_unit") unit_heads_.push_back(text);
    if (name == "column_name") name_heads_.push_back(text);
    if (name == "caption_metric") metrics_.push_back(text);
    if (name == "caption_part_end") part_end_ = text;
    if (name == "growth") growth_ = text;
    if (name == "column_change") changes_.push_back(text);
  }
}

bool TableReader::is_word(std::string_view cell, const std::vector<std::string>& words) const {
  return std::find(words.begin(), words.end(), cell) != words.end();
}

namespace {

bool heads_next(const Document& document, std::uint32_t row) {
  return row + 1 < document.rows.size() && document.rows[row + 1].header == row;
}

// Whether the row heads others, and another row heads it.
bool is_second_head(const Document& document, std::uint32_t row) {
  return heads_next(document, row) && document.rows[row].header != kNone;
}

}  // namespace

bool TableReader::reads(const Document& document, std::uint32_t row) const {
  const TableRow& cells = document.rows[row];
  if (cells.header == kNone || is_second_head(document, row)) return false;
  const std::vector<Span>& heads = document.rows[cells.header].cells;
  // The second row of heads leaves out what the first names.
  if (document.rows[cells.header].header != kNone) {
    constexpr std::size_t kNamed = 2;  // the names and their units
    if (heads.size() > cells.cells.size() || cells.cells.size() - heads.size() > kNamed)
      return false;
    std::vector<Span> columns(cells.cells.size());
    return !head_columns(document, cells.header, columns).empty();
  }
  // 金峰镇 1200户 4500人: a row that counts heads none.
  const bool counts = std::any_of(heads.begin(), heads.end(), [&](Span cell) {
    const std::optional<Quantity> told = figure(document.text, cell);
    return told && !told->unit.name.empty() && told->unit.unit_class == UnitClass::counter;
  });
  // The name of the first column, or of the last, may be left out.
  const bool fits = heads.size() == cells.cells.size() ||
                    (heads.size() > 1 && heads.size() + 1 == cells.cells.size());
  return fits && !counts;
}

bool TableReader::heads(const Document& document, std::uint32_t row) const {
  if (!heads_next(document, row)) return false;
  const std::uint32_t next = row + 1;
  return reads(document, is_second_head(document, next) ? next + 1 : next);
}

// What stands over the heads of the columns, where two rows head them: one for each. What has no
// head of its own is headed by that alone. Empty where nothing tells what stands over which.
std::vector<Span> TableReader::head_columns(const Document& document, std::uint32_t head,
                                            std::vector<Span>& heads) {
  const auto is_blank = [](Span cell) { return cell.empty(); };
  const std::size_t columns = heads.size();
  std::vector<Span> over(columns);
  if (document.rows[head].header == kNone) return over;
  std::vector<Span> above = document.rows[document.rows[head].header].cells;
  const bool whole = above.size() == columns;
  while (!above.empty() && above.back().empty()) above.pop_back();
  if (above.size() < 2 || above.size() > columns) return {};
  // 项目 | 营业收入 | 利润: the first heads the names, and each of the others as many columns.
  const std::size_t each = (columns - 1) / (above.size() - 1);
  const bool goes_on = whole || std::any_of(above.begin() + 1, above.end(), is_blank);
  if (!goes_on && each * (above.size() - 1) + 1 != columns) return {};
  if (goes_on) above.resize(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    over[i] = goes_on || i == 0 ? above[i] : above[1 + (i - 1) / each];
    if (goes_on && i > 1 && over[i].empty()) over[i] = over[i - 1];
    if (heads[i].empty()) heads[i] = std::exchange(over[i], Span{});
  }
  return over;
}

// 万元, 千公顷, 公顷, %: a unit and nothing else.
std::optional<Unit> TableReader::unit_in(std::string_view written, int& power) const {
  const auto whole = [&](std::uint32_t at) -> std::optional<Unit> {
    const std::optional<UnitMatch> unit = words_->units.match(written, at);
    if (!unit || at + unit->length != written.size()) return std::nullopt;
    return unit->unit;
  };
  power = 0;
  if (const std::optional<Unit> unit = whole(0)) return unit;  // 千克
  const std::optional<Numeral> multiplier = words_->numerals.read(written, 0);
  if (!multiplier || multiplier->form != NumeralForm::chinese) return std::nullopt;
  constexpr int kMostZeros = 12;
  for (power = 1; multiplier->low != Decimal(1).shifted(power); ++power) {
    if (power == kMostZeros) return std::nullopt;
  }
  return whole(multiplier->span.end);
}

// 投资(万元), 投资/万元, 比上年增长%, 比上年(±%): the name of a column or row, and the unit of its
// figures.
TableReader::Named TableReader::named(std::string_view text, Span cell) const {
  Named named{.span = cell, .unit = std::nullopt, .power = 0, .change = false};
  const std::string_view words = slice(text, cell);
  std::string_view rest = words;
  const auto drop = [&rest](std::string_view end) {
    if (rest.ends_with(end)) rest.remove_suffix(end.size());
  };
  drop(")");
  if (rest.ends_with('%')) {
    drop("%");
    const std::size_t told = rest.size();
    drop(kEither);
    named.change = rest.size() < told;
    drop("(");
    named.unit = *words_->units.find("%");
    named.span = trimmed(text, {cell.begin, cell.begin + static_cast<std::uint32_t>(rest.size())});
    return named;
  }
  const bool bracket = words.ends_with(')');
  const std::size_t open = words.rfind(bracket ? '(' : '/');
  if (open == words.npos || open == 0) return named;
  const std::string_view inner = words.substr(open + 1, words.size() - open - (bracket ? 2 : 1));
  named.unit = unit_in(inner, named.power);
  if (!named.unit) return named;
  named.span = trimmed(text, {cell.begin, cell.begin + static_cast<std::uint32_t>(open)});
  return named;
}

// 单位:万元, above the heads.
TableReader::Named TableReader::caption_unit(const Document& document, std::uint32_t row) const {
  Named caption;
  const std::uint32_t head = document.rows[document.rows[row].header].block;
  for (std::uint32_t back = 1; back <= kCaptionReach && back <= head; ++back) {
    const std::string_view line = slice(document.text, document.blocks[head - back].span);
    // 居民消费价格涨跌幅度(%), 财政收支表(万元).
    const Span held =
        trimmed(document.text, {document.blocks[head - back].span.begin,
                                document.blocks[head - back].span.begin +
                                    static_cast<std::uint32_t>(line.find_last_not_of(" |") + 1)});
    if (line.size() <= kLongestCaption && slice(document.text, held).ends_with(')')) {
      const Named written = named(document.text, held);
      caption.unit = written.unit;
      caption.power = written.power;
      if (caption.unit) return caption;
    }
    for (const std::string& word : unit_heads_) {
      const std::size_t at = line.rfind(word + ":");
      if (at == line.npos) continue;
      std::string_view rest = line.substr(at + word.size() + 1);
      rest = rest.substr(0, rest.find_first_of("),; \n"));
      caption.unit = unit_in(rest, caption.power);
      if (caption.unit) return caption;
    }
  }
  return caption;
}

// The figure that fills a cell, with the unit that is written in it: 30余家, 约1.2平方公里.
std::optional<Quantity> TableReader::figure(std::string_view text, Span cell) const {
  const std::string_view held = slice(text, cell);
  const std::size_t digit = std::min(held.find_first_of("0123456789"), held.size());
  const std::optional<Hedges::Match> hedge = words_->hedges.before(held.substr(0, digit));
  const bool hedged = hedge && hedge->length == digit;
  if (hedged) cell.begin += hedge->length;
  if (cell.empty()) return std::nullopt;
  const std::string_view written = text.substr(0, cell.end);
  const std::optional<Numeral> numeral = words_->numerals.read(written, cell.begin);
  if (!numeral) return std::nullopt;
  Quantity quantity;
  quantity.span = quantity.outer = cell;
  quantity.value = {numeral->low, numeral->high};
  quantity.decimals = numeral->decimals;
  quantity.magnitude = numeral->magnitude;
  quantity.hedge = numeral->has_over ? Hedge::over : hedged ? hedge->hedge : Hedge::exact;
  quantity.rule = "cell";
  if (numeral->form == NumeralForm::percent) quantity.unit = *words_->units.find("%");
  if (numeral->span.end == cell.end) return quantity;
  std::uint32_t behind = numeral->span.end;
  if (text[behind] == ' ') ++behind;
  // 3382平方公里(1306平方英里): the same in another unit.
  std::uint32_t end = cell.end;
  const std::size_t note = written.find('(', behind);
  if (note != written.npos && written.ends_with(')')) end = static_cast<std::uint32_t>(note);
  Named unit;  // 4900 万吨
  unit.unit = unit_in(text.substr(behind, end - behind), unit.power);
  if (!unit.unit) return std::nullopt;
  quantity.span.end = quantity.outer.end = end;
  give_unit(unit, quantity);
  return quantity;
}

bool TableReader::is_change(std::string_view head) const {
  const bool named = std::any_of(changes_.begin(), changes_.end(), [&](const std::string& word) {
    return head.find(word) != head.npos;
  });
  if (named) return true;
  std::vector<Token> words;
  segmenter_->segment(head, {0, static_cast<std::uint32_t>(head.size())}, words);
  return std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return (word.roles & (kUp | kDown)) != 0; });
}

// The unit of the head, of what stands over that, of the row's cell of units, of its name, or of
// the caption. A change has none of an amount.
void TableReader::give_nearest_unit(const std::array<const Named*, 5>& tell, bool change,
                                    Quantity& quantity) {
  for (const Named* told : tell) {
    if (!told->unit) continue;
    const bool amount = told == tell[1] || (told == tell[4] && told->unit->name != "%");
    if (!change || !amount) return give_unit(*told, quantity);
  }
}

void TableReader::give_unit(const Named& named, Quantity& quantity) {
  quantity.unit = *named.unit;
  quantity.value.low = quantity.value.low.shifted(named.power).value_or(quantity.value.low);
  quantity.magnitude += named.power;
}

// Where the column stands that names the rows: 类别, 指标名称, …: what classes them does not.
std::size_t TableReader::column_of_names(std::string_view text,
                                         const std::vector<Span>& heads) const {
  const auto found = std::find_if(heads.begin(), heads.end(), [&](Span head) {
    return is_word(without_gaps(slice(text, head)), name_heads_);
  });
  return found != heads.end() ? static_cast<std::size_t>(found - heads.begin()) : 0;
}

// The heads of the row's columns, one for each of its cells.
std::vector<Span> TableReader::heads_of(const Document& document, std::uint32_t row) const {
  const std::string_view text = document.text;
  std::vector<Span> heads = document.rows[document.rows[row].header].cells;
  const std::vector<Span>& line = document.rows[row].cells;
  const bool second = document.rows[document.rows[row].header].header != kNone;
  // 面积(公顷) | 产量(吨) | | over 小麦 | 320 | 96: what the heads end with heads none of these.
  if (!second && heads.size() == line.size() && heads.back().empty() && figure(text, line.back()))
    heads.pop_back();
  if (second) heads.insert(heads.begin(), line.size() - heads.size(), Span{});
  if (heads.size() < line.size()) {
    // 2019年 | 增速, 绝对数(亿元) | 比上年增长(%): what heads figures heads no names.
    const std::string_view first = slice(text, heads.front());
    const bool timed = !first.empty() && first.front() >= '0' && first.front() <= '9';
    const bool counts = timed || is_change(first) || named(text, heads.front()).unit;
    heads.insert(counts ? heads.begin() : heads.end(), Span{});
  }
  return heads;
}

void TableReader::find(const Document& document, std::uint32_t row, Quantities& out,
                       std::vector<TableFigure>& cells) const {
  const std::string_view text = document.text;
  const std::vector<Span>& line = document.rows[row].cells;
  std::vector<Span> heads = heads_of(document, row);
  const std::vector<Span> over = head_columns(document, document.rows[row].header, heads);
  std::optional<Named> name;
  Named unit_cell;
  Span amounts;  // the head of the column that held no change
  const Span about = caption_of(document, row);
  const Named caption = caption_unit(document, row);
  const std::size_t first = column_of_names(text, heads);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string head_words = without_gaps(slice(text, heads[i]));
    if (line[i].empty()) continue;
    if (is_word(head_words, orders_)) {
      // 合计 in the column of numbers names its row.
      if (!name && !words_->numerals.read(text.substr(0, line[i].end), line[i].begin))
        name = named(text, line[i]);
      continue;
    }
    if (is_word(head_words, unit_heads_)) {
      unit_cell.unit = unit_in(slice(text, line[i]), unit_cell.power);
      continue;
    }
    if (i < first) continue;
    if (!name) {  // the first cell that counts nothing names the row, a year too
      name = named(text, line[i]);
      if (is_word(slice(text, name->span), orders_)) return;
      continue;
    }
    std::optional<Quantity> quantity = figure(text, line[i]);
    if (!quantity) continue;
    const Named head = named(text, heads[i]);
    const bool change = head.change || is_change(head_words);
    if (!change) amounts = head.span;
    const Named top = named(text, over[i]);
    const int year = year_alone(head_words);
    if (quantity->unit.name.empty())
      give_nearest_unit({&head, &top, &unit_cell, &*name, &caption}, change, *quantity);
    cells.push_back({.quantity = static_cast<std::uint32_t>(out.found.size()),
                     .head = head.span,
                     .over = top.span,
                     .name = name->span,
                     .of = change && top.span.empty() ? amounts : Span{},
                     .caption = about,
                     .year = year != 0 ? year : year_alone(slice(text, name->span)),
                     .change = change});
    out.found.push_back(std::move(*quantity));
  }
}

// Of 2016年主要产品产量及构成 above the heads: 产量.
Span TableReader::caption_of(const Document& document, std::uint32_t row) const {
  const std::uint32_t head = document.rows[document.rows[row].header].block;
  for (std::uint32_t back = 1; back <= kCaptionReach && back <= head; ++back) {
    const Span line = document.blocks[head - back].body;
    if (line.size() > kLongestCaption) return {};
    std::vector<Token> words;
    segmenter_->segment(document.text, line, words);
    for (const Token& word : words) {
      if (is_word(slice(document.text, word.span), metrics_)) return word.span;
    }
  }
  return {};
}

std::optional<Period> TableReader::period(const Periods& periods, const TableFigure& cell,
                                          PeriodRole role) {
  if (cell.year != 0 && role == PeriodRole::stated) return year_period(cell.year);
  // 增减%: of the column that it goes on from.
  const Span of = cell.change ? cell.of : Span{};
  for (const Span where : {cell.head, cell.over, cell.name, of}) {
    auto mention = std::lower_bound(
        periods.mentions.begin(), periods.mentions.end(), where.begin,
        [](const PeriodMention& left, std::uint32_t at) { return left.span.begin < at; });
    for (; mention != periods.mentions.end() && mention->span.end <= where.end; ++mention) {
      if (mention->role == role && mention->period) return mention->period;
    }
  }
  return std::nullopt;
}

}  // namespace zhibiao
