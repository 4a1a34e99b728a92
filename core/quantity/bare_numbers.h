// Numbers without a unit, or with one of time: which of them are figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lex/numeral.h"
#include "lex/segmenter.h"
#include "quantity/figure_scan.h"
#include "quantity/figure_words.h"
#include "quantity/units.h"
#include "text/span.h"

namespace zhibiao {

class BareNumbers {
 public:
  // Keeps `words`, which must outlive it.
  explicit BareNumbers(const FigureWords& words) : words_(&words) {}

  // A number without a unit is a figure where 万 or 亿 says that it counts (贫困人口106万), where
  // an index is given (物价指数为102.3), in a ratio, or where the unit stands behind the next
  // number (8.34和9.7个百分点).
  bool accept_bare(const FigureScan& scan, const Numeral& numeral) const;

  // A length of time is a figure only where time is what is measured: 优良天数为311天.
  std::string_view why_not_duration(const FigureScan& scan, const Numeral& numeral) const;

  // 综合得分96.5分.
  bool is_scored(const FigureScan& scan, const Numeral& numeral) const;

  // Whether a numeral is 百, 千, 万 or 亿 without a digit, or two of them: 百万, not 一百.
  bool is_power_of_ten_alone(const Numeral& numeral) const;

 private:
  static bool moved_on(const FigureScan& scan, const Numeral& numeral,
                       const std::vector<Token>& words, bool scored);
  bool tells_index(const FigureScan& scan, const std::vector<Token>& words) const;
  static bool lists_index(const FigureScan& scan, const Numeral& numeral,
                          const std::vector<Token>& words);
  bool tells_index_then(const FigureScan& scan, const Numeral& numeral,
                        const std::vector<Token>& words) const;
  static bool lists_time(const FigureScan& scan, const Numeral& numeral);
  static bool is_behind_time(const FigureScan& scan);
  static std::vector<Token> words_before_time(const FigureScan& scan);
  bool begins_range(const FigureScan& scan, const Numeral& numeral) const;
  bool is_index_before(const FigureScan& scan, std::uint32_t end) const;
  static bool is_nil(const FigureScan& scan, const Numeral& numeral,
                     const std::vector<Token>& words);
  bool counts_people(const FigureScan& scan, const Numeral& numeral,
                     const std::vector<Token>& words) const;
  bool names_people(const FigureScan& scan, std::uint32_t at) const;
  bool unit_follows_list(const FigureScan& scan, std::uint32_t at) const;
  bool is_ratio_member(const FigureScan& scan, const Numeral& numeral,
                       const std::vector<Token>& words) const;
  bool divides_hundred(const FigureScan& scan, const Numeral& first, const Numeral& second) const;

  const FigureWords* words_;
};

}  // namespace zhibiao
