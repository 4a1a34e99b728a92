// Finds the figures of a sentence: numeral, unit, hedge.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lex/numeral.h"
#include "lex/segmenter.h"
#include "lexicon/lexicon.h"
#include "quantity/hedges.h"
#include "quantity/traps.h"
#include "quantity/units.h"
#include "quantity/value.h"
#include "text/span.h"

namespace zhibiao {

// A number with its unit, in the normalized text.
struct Quantity {
  Span span;   // numeral through unit
  Span outer;  // with the hedges that stand before and behind it
  Value value;
  int decimals = 0;
  int magnitude = 0;
  Unit unit;  // an empty name where none is written
  Hedge hedge = Hedge::exact;
  bool in_ratio = false;  // a member of a:b:c
  Span goal;  // what a goal is called by, marks and all: “双过九成”的目标; or empty
  bool one = false;       // 一 of 一个, 一批: often no count at all
  std::string_view rule;  // how it was found; a constant
};

// A number that is no figure, and the rule that says so.
struct RejectedNumber {
  Span span;
  std::string_view rule;  // a constant
};

struct Quantities {
  std::vector<Quantity> found;  // in order, not overlapping
  std::vector<RejectedNumber> rejected;
};

class QuantityFinder {
 public:
  // Keeps `segmenter`, which must outlive it; keeps nothing of `lexicon`.
  QuantityFinder(const Lexicon& lexicon, const Segmenter& segmenter);

  const Units& units() const { return units_; }

  // Appends the figures of `range` to `out`. `skip` are spans that hold no figures (dates,
  // names of places, bylines), in order and not overlapping.
  void find(std::string_view text, Span range, std::span<const Span> skip, Quantities& out) const;

 private:
  struct Scan;  // the state of one call

  bool read_at(Scan& scan, std::uint32_t at) const;
  std::optional<Numeral> numeral_with_unit(const Scan& scan, std::uint32_t at,
                                           std::optional<UnitMatch>& unit) const;
  void take_tenths(const Scan& scan, std::uint32_t behind, Numeral& numeral, UnitMatch& unit) const;
  bool ends_its_clause(const Scan& scan, Span figure, const Numeral& numeral) const;
  bool is_loose_half(const Scan& scan, const Numeral& numeral,
                     const std::optional<UnitMatch>& unit) const;
  std::string_view why_not(const Scan& scan, const Numeral& numeral,
                           const std::optional<UnitMatch>& unit) const;
  bool goes_on_ordinal(const Scan& scan, std::uint32_t begin) const;
  bool counts_up(const Scan& scan, const Numeral& numeral) const;
  static Span quotation_of(const Scan& scan, const Numeral& numeral);
  Span goal_named(const Scan& scan, const Numeral& numeral,
                  const std::optional<UnitMatch>& unit) const;
  bool in_quoted_name(const Scan& scan, const Numeral& numeral,
                      const std::optional<UnitMatch>& unit) const;
  bool sums_up(const Scan& scan, const Numeral& numeral,
               const std::optional<UnitMatch>& unit) const;
  bool is_power_of_ten_alone(const Numeral& numeral) const;
  bool is_bare_multiplier(const Scan& scan, const Numeral& numeral,
                          const std::optional<UnitMatch>& unit) const;
  bool is_ranked_among(const Scan& scan, std::uint32_t begin) const;
  std::string_view why_not_duration(const Scan& scan, const Numeral& numeral) const;
  bool accept_bare(const Scan& scan, const Numeral& numeral) const;
  bool is_index_before(const Scan& scan, std::uint32_t end) const;
  bool names_people(const Scan& scan, std::uint32_t at) const;
  bool counts_people(const Scan& scan, const Numeral& numeral,
                     const std::vector<Token>& words) const;
  static bool is_nil(const Scan& scan, const Numeral& numeral, const std::vector<Token>& words);
  bool unit_follows_list(const Scan& scan, std::uint32_t at) const;
  bool is_ratio_member(const Scan& scan, const Numeral& numeral,
                       const std::vector<Token>& words) const;
  bool divides_hundred(const Scan& scan, const Numeral& first, const Numeral& second) const;
  bool begins_range(const Scan& scan, const Numeral& numeral) const;
  bool is_scored(const Scan& scan, const Numeral& numeral) const;
  void share_hedges(const Scan& scan) const;
  bool joins_ratio(const Scan& scan, std::size_t index) const;
  bool lends_points(const Scan& scan, const Quantity& left, const Quantity& right) const;
  void join_range(Scan& scan) const;
  void add_hedges(const Scan& scan, const Numeral& numeral, Quantity& quantity) const;
  void borrow_units(Scan& scan) const;

  const Segmenter* segmenter_;
  Units units_;
  Hedges hedges_;
  Traps traps_;
  NumeralReader numerals_;
};

}  // namespace zhibiao
