// Numbers that are no figures: ordinals, names, idioms, lengths of time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lex/numeral.h"
#include "lex/segmenter.h"
#include "quantity/bare_numbers.h"
#include "quantity/figure_scan.h"
#include "quantity/figure_words.h"
#include "quantity/units.h"
#include "text/span.h"

namespace zhibiao {

class Objections {
 public:
  // Keeps `words`, which must outlive it.
  explicit Objections(const FigureWords& words) : words_(&words), bare_(words) {}

  // Why the number is no figure: a constant; empty where it is one.
  std::string_view why_not(const FigureScan& scan, const Numeral& numeral,
                           const std::optional<UnitMatch>& unit) const;

  // “双过九成”的目标: what a goal is called by is the goal. Empty where the numeral is in none.
  Span goal_named(const FigureScan& scan, const Numeral& numeral,
                  const std::optional<UnitMatch>& unit) const;

  // “城镇新增就业3000人”的目标: whether a goal that is told in a quotation has the numeral.
  bool in_goal(const FigureScan& scan, const Numeral& numeral,
               const std::optional<UnitMatch>& unit) const;

 private:
  static bool begins_word(const FigureScan& scan, const Numeral& numeral, std::uint32_t length);
  bool is_ranked_among(const FigureScan& scan, std::uint32_t begin) const;
  bool goes_on_ordinal(const FigureScan& scan, std::uint32_t begin) const;
  bool counts_up(const FigureScan& scan, const Numeral& numeral) const;
  static bool in_title(const FigureScan& scan, const Numeral& numeral);
  static Span quotation_of(const FigureScan& scan, const Numeral& numeral, std::uint32_t from);
  static bool plans_behind(const FigureScan& scan, Span name);
  bool in_quoted_name(const FigureScan& scan, const Numeral& numeral,
                      const std::optional<UnitMatch>& unit) const;
  bool sums_up(const FigureScan& scan, const Numeral& numeral,
               const std::optional<UnitMatch>& unit) const;
  static bool sorts_counted(const FigureScan& scan, const Numeral& numeral, const UnitMatch& unit);
  bool is_bare_multiplier(const FigureScan& scan, const Numeral& numeral,
                          const std::optional<UnitMatch>& unit) const;

  const FigureWords* words_;
  BareNumbers bare_;
};

}  // namespace zhibiao
