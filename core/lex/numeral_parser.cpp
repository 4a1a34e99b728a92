#include "lex/numeral_parser.h"

#include <cstdint>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr int kTen = 10;
constexpr int kPlaces = 6;  // of a share such as 1/3
constexpr std::string_view kPause = "、";

}  // namespace

// Chinese digits in a row: 二〇二〇, 二三 in 二三十, or a single one.
struct NumeralParser::Row {
  std::size_t end = 0;
  int count = 0;
  int first = 0;
  int last = 0;
  std::int64_t value = 0;  // of up to 18 digits; beyond that the row is none
  bool has_zero = false;
  bool has_pair = false;
  bool has_formal = false;

  // One digit, or two that mean from one to the other: neighbours, or 三五.
  bool is_coefficient() const {
    const bool few = first == 3 && last == 5;
    return !has_zero && (count == 1 || (count == 2 && (last == first + 1 || few)));
  }
  NumeralAmount coefficient() const { return {Decimal(first), Decimal(last)}; }
  bool is_written_number() const {
    constexpr int kMostDigits = 18;
    constexpr int kLikeAYear = 4;
    return !has_pair && count <= kMostDigits && (has_zero || count >= kLikeAYear);
  }
};

// 五、六万元: whether the next digit and a power of ten stand behind a pause.
bool NumeralParser::parts_neighbours(const Row& row) const {
  if (!text_.substr(row.end).starts_with(kPause)) return false;
  const std::size_t at = row.end + kPause.size();
  const NumeralSymbol& next = symbols_.at(text_, at);
  return next.is_figure() && !next.is(NumeralRole::zero) && next.digit == row.first + 1 &&
         multiplier_follows(at + next.size);
}

NumeralParser::Row NumeralParser::row_at(std::size_t at) const {
  Row row;
  row.end = at;
  for (;;) {
    const NumeralSymbol& symbol = symbols_.at(text_, row.end);
    if (!symbol.is_figure()) return row;
    if (row.count == 0) row.first = symbol.digit;
    row.last = symbol.digit;
    row.has_zero = row.has_zero || symbol.is(NumeralRole::zero);
    row.has_pair = row.has_pair || symbol.is(NumeralRole::pair);
    row.has_formal = row.has_formal || symbol.is(NumeralRole::formal);
    if (++row.count <= 18) row.value = row.value * 10 + symbol.digit;
    row.end += symbol.size;
    if (row.count == 1 && !row.has_zero && parts_neighbours(row)) row.end += kPause.size();
  }
}

// --- Values ---

NumeralAmount NumeralParser::sum(NumeralAmount left, NumeralAmount right) {
  const std::optional<Decimal> low = left.low.plus(right.low);
  const std::optional<Decimal> high = left.high.plus(right.high);
  if (low && high) return {*low, *high};
  too_great_ = true;
  return {};
}

NumeralAmount NumeralParser::shifted(NumeralAmount amount, int power) {
  const std::optional<Decimal> low = amount.low.shifted(power);
  const std::optional<Decimal> high = amount.high.shifted(power);
  if (low && high) return {*low, *high};
  too_great_ = true;
  return {};
}

NumeralAmount NumeralParser::total() {
  const NumeralAmount groups = sum(above_, below_);
  return sum(groups, sum(section_, pending_.value_or(NumeralAmount())));
}

void NumeralParser::take_figure(NumeralAmount amount, std::size_t end) {
  pending_ = amount;
  cursor_ = end;
  last_ = Last::figure;
  magnitude_ = 0;
  has_some_ = has_some_ || !amount.is_exact();
}

// --- What may stand where ---

bool NumeralParser::multiplier_follows(std::size_t at) const {
  const NumeralSymbol& symbol = symbols_.at(text_, at);
  if (symbol.is(NumeralRole::multiplier)) return symbol.power < section_power_;
  if (!symbol.is(NumeralRole::group)) return false;
  return symbol.power < kGreatestGroup ? !has_below_ : !has_above_;
}

bool NumeralParser::may_take_figure() const {
  return !pending_ && !is_closed_ && !is_bare_ && decimals_ == 0 &&
         (last_ == Last::multiplier || last_ == Last::zero);
}

// A whole number in ASCII digits and no more so far.
bool NumeralParser::is_lone_arabic() const {
  return has_arabic_ && !has_chinese_ && !is_closed_ && decimals_ == 0 && pending_ &&
         pending_->is_exact();
}

bool NumeralParser::is_lone_round_arabic() const {
  if (!is_lone_arabic() || pending_->low.is_zero()) return false;
  const std::optional<Decimal> tenth = pending_->low.shifted(-1);
  return tenth && tenth->is_integer();
}

// --- The beginning ---

bool NumeralParser::read_first() {
  if (cursor_ >= text_.size()) return false;
  if (is_ascii_digit(text_[cursor_])) return first_arabic();
  const NumeralSymbol& symbol = symbols_.at(text_, cursor_, true);
  switch (symbol.role) {
    case NumeralRole::digit:
    case NumeralRole::formal:
    case NumeralRole::zero:
    case NumeralRole::pair:
      return first_row();
    case NumeralRole::multiplier:
    case NumeralRole::group:
      return multiply(symbol);
    case NumeralRole::some:
    case NumeralRole::several:
      return first_unknown(symbol.size);
    case NumeralRole::tens:
      return first_tens(symbol);
    case NumeralRole::vulgar:
      return first_vulgar(symbol);
    default:
      return false;
  }
}

bool NumeralParser::first_arabic() {
  const std::optional<ArabicNumber> number = read_arabic_number(text_, cursor_);
  if (!number) return false;
  take_figure({number->value, number->value}, number->end);
  decimals_ = number->decimals;
  has_arabic_ = true;
  return true;
}

bool NumeralParser::first_row() {
  const Row row = row_at(cursor_);
  has_formal_ = row.has_formal;
  if (row.has_formal && !multiplier_follows(row.end)) return false;
  if (row.is_coefficient()) {
    take_figure(row.coefficient(), row.end);
  } else if (row.is_written_number()) {
    take_figure({Decimal(row.value), Decimal(row.value)}, row.end);
    is_closed_ = row.count > 1;  // but 零 alone may get a point
  } else {
    return false;
  }
  has_chinese_ = true;
  return true;
}

bool NumeralParser::first_unknown(std::size_t size) {
  if (!multiplier_follows(cursor_ + size)) return false;
  take_figure({1, 1}, cursor_ + size);
  has_some_ = true;
  has_chinese_ = true;
  return true;
}

bool NumeralParser::first_tens(const NumeralSymbol& symbol) {
  section_ = {symbol.value, symbol.value};
  section_power_ = last_power_ = 1;
  last_ = Last::multiplier;
  has_chinese_ = true;
  cursor_ += symbol.size;
  return true;
}

bool NumeralParser::first_vulgar(const NumeralSymbol& symbol) {
  take_figure({symbol.value, symbol.value}, cursor_ + symbol.size);
  is_vulgar_ = is_closed_ = true;
  return true;
}

// --- What follows ---

bool NumeralParser::read_next() {
  if (cursor_ >= text_.size()) return false;
  if (is_ascii_digit(text_[cursor_])) return next_arabic();
  const NumeralSymbol& symbol = symbols_.at(text_, cursor_);
  switch (symbol.role) {
    case NumeralRole::digit:
    case NumeralRole::formal:
    case NumeralRole::pair:
      return next_row();
    case NumeralRole::zero:
      return next_zero(symbol.size);
    case NumeralRole::multiplier:
    case NumeralRole::group:
      return multiply(symbol);
    case NumeralRole::some:
      return next_unknown(symbol.size);
    case NumeralRole::around:
      return next_around(symbol.size);
    case NumeralRole::over:
      return next_over(symbol.size);
    case NumeralRole::point:
      return next_point(symbol.size);
    case NumeralRole::vulgar:
      return next_vulgar(symbol);
    default:
      return false;
  }
}

// 3万4000 and 25万6千, but not 25万6: a row of digits alone must fill its places, or nearly.
bool NumeralParser::tail_fits(const ArabicNumber& number) const {
  if (multiplier_follows(number.end)) return number.digits <= kSmallestGroup;
  if (number.end < text_.size()) {
    const char next = text_[number.end];
    if (next == '%' || next == ',' || next == '.') {
      const bool goes_on =
          next == '%' || (number.end + 1 < text_.size() && is_ascii_digit(text_[number.end + 1]));
      if (goes_on) return false;
    }
  }
  if (last_power_ > kSmallestGroup || number.digits > last_power_) return false;
  constexpr int kEnough = 3;
  return last_ == Last::zero || number.digits == last_power_ || number.digits >= kEnough;
}

bool NumeralParser::next_arabic() {
  if (!may_take_figure() || !has_arabic_) return false;
  const std::optional<ArabicNumber> number = read_arabic_number(text_, cursor_);
  if (!number || number->decimals > 0) return false;
  const bool has_commas = number->end - cursor_ != static_cast<std::size_t>(number->digits);
  // 挣了6万8, as people speak where nothing is counted behind.
  const char32_t next = character_at(text_, number->end);
  const bool ends = next == 0 || ends_sentence(next) || is_pause(next) || is_closing(next);
  const bool is_spoken =
      ends && number->digits == 1 && last_power_ == kSmallestGroup && last_ == Last::multiplier;
  if (has_commas || (!is_spoken && !tail_fits(*number))) return false;
  const NumeralAmount tail = {number->value, number->value};
  take_figure(is_spoken ? shifted(tail, last_power_ - 1) : tail, number->end);
  is_closed_ = is_spoken;
  if (is_spoken) magnitude_ = last_power_ - 1;
  return true;
}

bool NumeralParser::next_row() {
  if (!may_take_figure()) return false;
  const Row row = row_at(cursor_);
  if (!row.is_coefficient()) return false;
  const bool is_multiplied = multiplier_follows(row.end);
  if (!is_multiplied && row.count == 2 && row.last != row.first + 1) return false;
  const bool is_last_digit = last_ == Last::zero || section_power_ == 1;
  const bool is_alone_fine = !row.has_pair && (has_formal_ || !row.has_formal);
  if (is_multiplied || (is_last_digit && is_alone_fine)) {
    take_figure(row.coefficient(), row.end);
    return true;
  }
  // 两万五 and 三百二, as people speak. Not with 一: 三百一 is rare, and 一 begins words.
  const bool is_spoken =
      row.count == 1 && row.first > 1 && is_alone_fine && !has_arabic_ && last_power_ > 1;
  if (!is_spoken) return false;
  take_figure(shifted(row.coefficient(), last_power_ - 1), row.end);
  is_closed_ = true;
  return true;
}

bool NumeralParser::next_zero(std::size_t size) {
  if (!may_take_figure() || last_ == Last::zero) return false;
  const std::size_t before = cursor_;
  cursor_ += size;
  last_ = Last::zero;
  const NumeralSymbol& symbol = symbols_.at(text_, cursor_);
  const bool goes_on = cursor_ < text_.size() && is_ascii_digit(text_[cursor_]) ? next_arabic()
                       : symbol.is(NumeralRole::multiplier)                     ? multiply(symbol)
                                                                                : next_row();
  if (goes_on) return true;
  cursor_ = before;
  last_ = Last::multiplier;
  return false;
}

bool NumeralParser::next_unknown(std::size_t size) {
  if (is_lone_round_arabic()) {  // 20几
    take_figure(sum(*pending_, {1, 9}), cursor_ + size);
    is_closed_ = true;
    return true;
  }
  if (!may_take_figure()) return false;
  if (section_power_ == 1) {  // 十几
    take_figure({1, 9}, cursor_ + size);
    return true;
  }
  if (!multiplier_follows(cursor_ + size)) return false;
  take_figure({1, 1}, cursor_ + size);  // 一百几十
  has_some_ = true;
  return true;
}

bool NumeralParser::next_over(std::size_t size) {
  constexpr int kLeast = 10;
  if (is_closed_ || total().low < Decimal(kLeast)) return false;
  cursor_ += size;
  last_ = Last::hedge;
  has_over_ = is_closed_ = true;
  return true;
}

bool NumeralParser::next_around(std::size_t size) {
  if (is_closed_ || (last_ != Last::multiplier && !is_lone_round_arabic())) return false;
  cursor_ += size;
  last_ = Last::hedge;
  has_some_ = is_closed_ = true;
  return true;
}

bool NumeralParser::next_point(std::size_t size) {
  if (has_arabic_ || has_some_ || has_above_ || has_below_ || is_closed_ || is_bare_ ||
      decimals_ > 0) {
    return false;
  }
  const Row row = row_at(cursor_ + size);
  constexpr int kMostDecimals = 9;
  if (row.count == 0 || row.count > kMostDecimals || row.has_pair) return false;
  const NumeralSymbol& behind = symbols_.at(text_, row.end);
  constexpr int kThousand = 3;
  const bool is_time = behind.is(NumeralRole::multiplier) && behind.power < kThousand;  // 三点二十
  if (is_time) return false;
  const NumeralAmount tail = shifted({Decimal(row.value), Decimal(row.value)}, -row.count);
  const NumeralAmount all = sum(total(), tail);
  section_ = {};
  section_power_ = kSmallestGroup;
  take_figure(all, row.end);
  decimals_ = row.count;
  return true;
}

bool NumeralParser::next_vulgar(const NumeralSymbol& symbol) {
  if (!is_lone_arabic()) return false;
  take_figure(sum(*pending_, {symbol.value, symbol.value}), cursor_ + symbol.size);
  is_vulgar_ = is_closed_ = true;
  return true;
}

bool NumeralParser::multiply(const NumeralSymbol& symbol) {
  if (symbol.is(NumeralRole::group)) return multiply_group(symbol);
  if (is_closed_ || symbol.power >= section_power_) return false;
  if (!pending_) {  // 百 at the beginning; 十 in 一百十五 and 一千零十
    const bool is_first = last_ == Last::nothing;
    const bool is_ten = symbol.power == 1 && (last_ == Last::zero || last_power_ == 2);
    if (!is_first && !is_ten) return false;
    is_bare_ = is_first && symbol.power > 1;
    pending_ = NumeralAmount{1, 1};
  }
  section_ = sum(section_, shifted(*pending_, symbol.power));
  pending_.reset();
  section_power_ = last_power_ = symbol.power;
  if (has_arabic_ || decimals_ > 0) magnitude_ += symbol.power;
  last_ = Last::multiplier;
  has_chinese_ = true;
  cursor_ += symbol.size;
  return true;
}

bool NumeralParser::multiply_group(const NumeralSymbol& symbol) {
  const bool is_greatest = symbol.power >= kGreatestGroup;
  if (is_greatest ? has_above_ : has_below_) return false;
  if (last_ == Last::nothing) {
    pending_ = NumeralAmount{1, 1};
    is_bare_ = true;
  }
  NumeralAmount before = sum(section_, pending_.value_or(NumeralAmount()));
  if (is_greatest) before = sum(before, below_);
  if (before.high.is_zero()) return false;
  (is_greatest ? above_ : below_) = shifted(before, symbol.power);
  if (is_greatest) below_ = {};
  has_above_ = has_above_ || is_greatest;
  has_below_ = !is_greatest;
  section_ = {};
  pending_.reset();
  section_power_ = kSmallestGroup;
  last_power_ = symbol.power;
  magnitude_ += symbol.power;
  last_ = Last::multiplier;
  has_chinese_ = true;
  cursor_ += symbol.size;
  return true;
}

// --- The end ---

bool NumeralParser::read_number() {
  if (!read_first()) return false;
  while (!too_great_ && read_next()) {
  }
  return !too_great_;
}

Numeral NumeralParser::finished() {
  const NumeralAmount amount = total();
  Numeral numeral;
  numeral.span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(cursor_)};
  numeral.form = is_vulgar_                    ? NumeralForm::fraction
                 : has_arabic_ && has_chinese_ ? NumeralForm::mixed
                 : has_arabic_                 ? NumeralForm::arabic
                                               : NumeralForm::chinese;
  numeral.low = amount.low;
  if (!amount.is_exact()) numeral.high = amount.high;
  numeral.decimals = decimals_;
  numeral.magnitude = magnitude_;
  numeral.has_over = has_over_;
  numeral.has_some = has_some_;
  return numeral;
}

// 三分之一 and 百分之九十五. What is read so far is the denominator.
std::optional<Numeral> NumeralParser::finished_fraction(std::size_t size_of_mark) {
  const NumeralAmount denominator = total();
  if (too_great_ || has_over_ || has_some_ || decimals_ > 0 || is_vulgar_) return std::nullopt;
  NumeralParser numerator(symbols_, text_, cursor_ + size_of_mark);
  if (!numerator.read_number()) return std::nullopt;
  Numeral numeral = numerator.finished();
  if (numerator.too_great_) return std::nullopt;
  numeral.span.begin = static_cast<std::uint32_t>(begin_);
  if (denominator.low == Decimal(100)) {
    numeral.form = NumeralForm::percent;
    return numeral;
  }
  if (denominator.low == Decimal(1000)) {
    numeral.form = NumeralForm::permille;
    return numeral;
  }
  const std::optional<Decimal> low = numeral.low.divided_by(denominator.low, kPlaces);
  if (!low) return std::nullopt;
  numeral.low = *low;
  if (numeral.high) {
    numeral.high = numeral.high->divided_by(denominator.low, kPlaces);
    if (!numeral.high) return std::nullopt;
  }
  numeral.form = NumeralForm::fraction;
  numeral.decimals = numeral.magnitude = 0;
  return numeral;
}

// 占1/3: small figures on both sides, in the midst of words. 12/5 and 2020/1/3 are dates, 元/2人 a
// unit.
std::optional<Numeral> NumeralParser::finished_slashed() const {
  constexpr std::size_t kSlash = 1;
  const bool in_words = begin_ > 0 && is_continuation_byte(text_[begin_ - 1]);
  if (!in_words || cursor_ != begin_ + 1 || cursor_ + kSlash >= text_.size()) return std::nullopt;
  if (text_[cursor_] != '/' || !is_ascii_digit(text_[begin_])) return std::nullopt;
  std::size_t end = cursor_ + kSlash;
  int below = 0;
  for (; end < text_.size() && is_ascii_digit(text_[end]) && below <= kTen; ++end)
    below = below * kTen + (text_[end] - '0');
  const int above = text_[begin_] - '0';
  if (above == 0 || below <= above || below > kTen) return std::nullopt;
  const bool ends = end == text_.size() || is_continuation_byte(text_[end]) ||
                    static_cast<unsigned char>(text_[end]) >= 0x80 || text_[end] == ',' ||
                    text_[end] == ';' || text_[end] == ')' || text_[end] == '\n';
  const std::optional<Decimal> share = Decimal(above).divided_by(Decimal(below), kPlaces);
  if (!ends || !share) return std::nullopt;
  Numeral numeral;
  numeral.span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)};
  numeral.form = NumeralForm::fraction;
  numeral.low = *share;
  return numeral;
}

std::optional<Numeral> NumeralParser::parse() {
  if (!read_number()) return std::nullopt;
  const NumeralSymbol& behind = symbols_.at(text_, cursor_);
  if (behind.is(NumeralRole::of)) return finished_fraction(behind.size);
  if (std::optional<Numeral> slashed = finished_slashed()) return slashed;
  Numeral numeral = finished();
  if (too_great_) return std::nullopt;
  return numeral;
}

}  // namespace zhibiao
