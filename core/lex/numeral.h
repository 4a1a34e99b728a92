// Numerals: Arabic, Chinese and mixed, to exact values.
//
// 5000  12,345.6  三百二十  两百多  十几  百余  上千  数百万  二三十  5万多  3万4000  25万6千
// 1646万余  1.5亿  三分之一  百分之九十五  千分之三  -5.6  负3.5  ½
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lex/numeral_symbols.h"
#include "lexicon/decimal.h"
#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

enum class NumeralForm : std::uint8_t {
  arabic,    // 5000, 1.5
  chinese,   // 三百二十
  mixed,     // 5万, 25万6千
  fraction,  // 三分之一: value 1/3 to 6 places
  percent,   // 百分之九十五: value 95
  permille,  // 千分之三: value 3
};

struct Numeral {
  Span span;  // in the text read, inner 多/余/几/来 included, also one right behind (20余, 5万多)
  NumeralForm form = NumeralForm::arabic;
  Decimal low;  // 十几 -> 11 to 19, 二三十 -> 20 to 30; 数百 -> 100 and no high
  std::optional<Decimal> high;
  int decimals = 0;   // digits written after the point
  int magnitude = 0;  // power of ten that the words behind the last figure add to it: 1.5亿 -> 8,
                      // 25万6千 -> 3, 3万4000 -> 0, 九百六十万 -> 4; 十, 百 and 千 of a Chinese
                      // numeral are digits, no words: 三百二十 -> 0
  bool has_over = false;  // 余 or 多 inside or right behind: 20余, 5万多
  bool has_some = false;  // 几, 数 or 来 inside, or two figures in a row: 十几, 数百, 二三十
};

class NumeralReader {
 public:
  // Keeps nothing of the lexicon.
  explicit NumeralReader(const Lexicon& lexicon) : symbols_(lexicon) {}

  // The longest numeral that begins at `at`; nullopt where none begins there. Reads no unit,
  // no hedge in front and no range: 10-20 is two numerals to be joined by the caller. `text`
  // is normalized, `at` a border between its characters. Time is linear in the numeral's
  // length.
  //
  // At 百, 千, 万, 亿 that nothing multiplies, it reads once that (上千万元, read at 千, is
  // 10,000,000). It knows few words: that 一 in 统一 and 负 in 减负 are no numerals is the
  // caller's to see. But none begins within a row of digits (2020 at 0, 一二三 at 二), and a
  // row that makes no number is none (一二三产业, 五一). A minus counts as a sign unless it
  // stands behind a letter, a figure or a figure's unit.
  std::optional<Numeral> read(std::string_view text, std::uint32_t at) const;

 private:
  NumeralSymbols symbols_;
};

}  // namespace zhibiao
