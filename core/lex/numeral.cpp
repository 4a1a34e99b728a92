#include "lex/numeral.h"

#include "lex/numeral_parser.h"
#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kHyphenMinus = "-";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kListMark = "、";

bool is_ascii_digit_before(std::string_view text, std::size_t at) {
  return at > 0 && is_ascii_digit(text[at - 1]);
}

bool is_figure_before(const NumeralSymbols& symbols, std::string_view text, std::size_t at) {
  if (is_ascii_digit_before(text, at)) return true;
  const NumeralSymbol& before = symbols.before(text, at);
  return before.is_figure() || before.multiplies() || before.is(NumeralRole::tens) ||
         before.is(NumeralRole::over) || before.is(NumeralRole::vulgar);
}

// Whether what stands at `at` goes on a numeral or a row of digits, so that none begins here.
bool begins_inside(const NumeralSymbols& symbols, std::string_view text, std::size_t at) {
  if (is_ascii_digit(text[at])) return is_ascii_digit_before(text, at);
  const NumeralSymbol& here = symbols.at(text, at);
  const NumeralSymbol& before = symbols.before(text, at);
  if (here.is(NumeralRole::vulgar)) return is_ascii_digit_before(text, at);
  if (here.multiplies()) {
    return is_ascii_digit_before(text, at) || before.is_figure() || before.multiplies() ||
           before.is(NumeralRole::tens);
  }
  if (!here.is_figure()) return false;
  if (before.multiplies() || before.is(NumeralRole::tens)) return true;  // 十四五 at 四
  // Three in a row are needed: 统一 before a digit is a word.
  if (!before.is_figure()) return false;
  return symbols.before(text, at - before.size).is_figure() ||
         symbols.at(text, at + here.size).is_figure();
}

// A hyphen behind a figure, or behind a single character that a figure stands before, is a
// dash: 10-20, 5%-8%, 3月-5月; behind a letter or a digit it is part of a name.
bool is_sign(const NumeralSymbols& symbols, std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (text.substr(0, at).ends_with(kListMark)) return true;  // 0.2、-0.3
  const char before = text[at - 1];
  if (is_latin_letter(before) || before == '-' || before == '%' || before == ')') return false;
  if (is_figure_before(symbols, text, at)) return false;
  // 上半年-5.5%: no time goes on to a share.
  const std::size_t end = text.find_first_not_of("0123456789.", at + 1);
  if (end != text.npos && text[end] == '%') return true;
  const bool is_beyond_ascii = static_cast<unsigned char>(before) >= 0x80U;
  return !is_beyond_ascii || !is_figure_before(symbols, text, previous_character(text, at));
}

// The bytes of the sign at `at`; 0 where none stands there.
std::size_t sign_size(const NumeralSymbols& symbols, std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (std::string_view mark : {kHyphenMinus, kMinus}) {
    if (rest.starts_with(mark)) return is_sign(symbols, text, at) ? mark.size() : 0;
  }
  const NumeralSymbol& symbol = symbols.at(text, at, true);
  return symbol.is(NumeralRole::minus) ? symbol.size : 0;
}

std::optional<Numeral> negated(Numeral numeral) {
  const Decimal low = numeral.low;
  const std::optional<Decimal> from = Decimal(0).minus(numeral.high.value_or(low));
  const std::optional<Decimal> to = Decimal(0).minus(low);
  if (!from || !to) return std::nullopt;
  numeral.low = *from;
  if (numeral.high) numeral.high = *to;
  return numeral;
}

}  // namespace

std::optional<Numeral> NumeralReader::read(std::string_view text, std::uint32_t at) const {
  if (at >= text.size()) return std::nullopt;
  const std::size_t sign = sign_size(symbols_, text, at);
  const std::size_t begin = at + sign;
  if (begin >= text.size()) return std::nullopt;
  if (sign == 0 && begins_inside(symbols_, text, begin)) return std::nullopt;
  std::optional<Numeral> numeral = NumeralParser(symbols_, text, begin).parse();
  if (!numeral || sign == 0) return numeral;
  numeral->span.begin = at;
  return negated(*numeral);
}

}  // namespace zhibiao
