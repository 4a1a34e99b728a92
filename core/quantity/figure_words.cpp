#include "quantity/figure_words.h"

#include <algorithm>
#include <vector>

#include "quantity/figure_scan.h"
#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kMostBlanks = 4;  // between a numeral and its unit

std::uint32_t behind_blanks(std::string_view text, std::uint32_t at) {
  const std::uint32_t most = at + kMostBlanks;
  while (at < most && at < text.size() && text[at] == ' ') ++at;
  return at;
}

// Whether the words end at `at`. Narrower than is_end_of_clause: no item of a list does.
bool ends_words(std::string_view text, std::uint32_t at) {
  return at >= text.size() || is_one_of(character_at(text, at), U",;:)\n。");
}

}  // namespace

std::optional<Numeral> FigureWords::numeral_with_unit(std::string_view text, std::uint32_t at,
                                                      std::optional<UnitMatch>& unit) const {
  std::optional<Numeral> numeral = numerals.read(text, at);
  if (!numeral) return std::nullopt;
  // 百分之五 has its unit in itself.
  if (numeral->form == NumeralForm::percent || numeral->form == NumeralForm::permille)
    return numeral;
  std::uint32_t last = numeral->span.end - 1;
  while (last > at && is_continuation_byte(text[last])) --last;
  if (last > at) {
    const std::optional<UnitMatch> longer = units.match(text, last);
    const std::optional<Numeral> shorter = numerals.read(text.substr(0, last), at);
    if (longer && shorter && last + longer->length > numeral->span.end) {
      unit = longer;
      return shorter;
    }
  }
  const std::uint32_t behind = behind_blanks(text, numeral->span.end);
  unit = units.match(text, behind);
  // Where more than one blank sets them apart, only a unit that ends its clause is one.
  if (unit && behind > numeral->span.end + 1 && !ends_words(text, behind + unit->length))
    unit.reset();
  if (unit) unit->length += behind - numeral->span.end;
  if (unit && numeral->form == NumeralForm::chinese) take_tenths(text, behind, *numeral, *unit);
  if (unit) take_half(text, numeral->span.end + unit->length, *numeral, *unit);
  return numeral;
}

// 两吨半, 三亩半地: and half of one. 3吨半成品 is none.
void FigureWords::take_half(std::string_view text, std::uint32_t at, Numeral& numeral,
                            UnitMatch& unit) const {
  const std::string& kind = unit.unit.kind;
  const bool measures = kind == "mass" || kind == "area" || kind == "length";
  if (!measures || numeral.magnitude != 0 || numeral.decimals != 0 || numeral.high) return;
  const std::optional<Numeral> half = numerals.read(text, at);
  if (!half || half->form != NumeralForm::fraction || half->span.size() != kOneHan) return;
  const auto end =
      static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + std::size_t{4} * kOneHan));
  std::vector<Token> words;
  segmenter->segment(text, {at, end}, words);
  if (words.empty() || words.front().span.size() != kOneHan) return;
  const std::optional<Decimal> value = numeral.low.plus(half->low);
  if (!value) return;
  numeral.low = *value;
  numeral.decimals = 1;
  unit.length += kOneHan;
}

// 一成六, 四成半: a digit behind 成 tells tenths of it, and half is half of one.
void FigureWords::take_tenths(std::string_view text, std::uint32_t behind, Numeral& numeral,
                              UnitMatch& unit) const {
  if (unit.unit.kind != "percent" || unit.length != kOneHan) return;
  const std::optional<Numeral> tenths = numerals.read(text, behind + kOneHan);
  const bool half = tenths && tenths->form == NumeralForm::fraction;
  if (!tenths || tenths->span.size() != kOneHan) return;
  if (!half && tenths->form != NumeralForm::chinese) return;
  const std::optional<Decimal> part = half ? tenths->low : tenths->low.shifted(-1);
  if (!part || !(*part < Decimal(1)) || units.match(text, tenths->span.end)) return;
  numeral.low = numeral.low.plus(*part).value_or(numeral.low);
  unit.length += kOneHan;
}

}  // namespace zhibiao
