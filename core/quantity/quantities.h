// Finds the figures of a sentence: numeral, unit, hedge.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lex/numeral.h"
#include "lex/segmenter.h"
#include "lexicon/lexicon.h"
#include "quantity/figure_scan.h"
#include "quantity/figure_words.h"
#include "quantity/quantity.h"
#include "quantity/units.h"
#include "text/span.h"

namespace zhibiao {

class QuantityFinder {
 public:
  // Keeps `segmenter`, which must outlive it; keeps nothing of `lexicon`.
  QuantityFinder(const Lexicon& lexicon, const Segmenter& segmenter);

  const FigureWords& words() const { return words_; }

  // Appends the figures of `range` to `out`. `skip` are spans that hold no figures (dates,
  // names of places, bylines), in order and not overlapping.
  void find(std::string_view text, Span range, std::span<const Span> skip, Quantities& out) const;

 private:
  bool read_at(FigureScan& scan, std::uint32_t at) const;
  bool ends_its_clause(const FigureScan& scan, Span figure, const Numeral& numeral) const;
  bool is_listed(const FigureScan& scan, Span figure, const Numeral& numeral) const;
  bool is_loose_half(const FigureScan& scan, const Numeral& numeral,
                     const std::optional<UnitMatch>& unit) const;
  Hedge hedge_behind_noun(const FigureScan& scan, std::uint32_t end) const;
  void add_hedge_before(const FigureScan& scan, const Numeral& numeral, std::string_view head,
                        Quantity& quantity) const;
  void add_hedges(const FigureScan& scan, const Numeral& numeral, Quantity& quantity) const;
  void join_range(FigureScan& scan) const;

  FigureWords words_;
};

}  // namespace zhibiao
