// The values that a figure may stand for.
//
// A figure is rounded, or hedged, so it stands for a range of values. It is read twice:
//   narrow  what a careful writer means. An agreement is only stated on this reading.
//   wide    what a careless writer may mean. A disagreement is only stated on this one.
// Between the two nothing is stated.
//
//   as written          narrow                          wide
//   253户 (counted)      253                             253
//   16 of 16:55:29       half of it either way            one of it either way
//   65.05万元, 86.9%      half a last digit either way    a whole last digit: some cut, not round
//   400余亩, 超400亩       [400, 500]: one more in the last  400 and more
//                       digit that is not 0
//   近400亩, 不足400亩     [300, 400]                      up to 400 and a last digit
//   约400亩              half of that digit either way   that digit, or a fifth, either way
//   3至5吨               from the low end's reading to the high end's
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/decimal.h"
#include "quantity/units.h"
#include "report/report.h"

namespace zhibiao {

// Among the rules of a figure that is a member of a:b:c.
inline constexpr std::string_view kRatioRule = "ratio";

struct Interval {
  Decimal low;
  std::optional<Decimal> high;  // nullopt: without end

  bool overlaps(const Interval& other) const {
    return (!high || other.low <= *high) && (!other.high || low <= *other.high);
  }
  bool contains(Decimal value) const { return low <= value && (!high || value <= *high); }
};

struct Reading {
  Interval narrow;
  Interval wide;
};

// In the base unit of the figure's kind. nullopt where the digits do not fit.
std::optional<Reading> read_interval(const Observation& observation, const Unit& unit);

// One in the last digit of a value that is not 0: 400 -> 100, 1.25 -> 0.01. 1 for 0.
Decimal last_nonzero_digit(Decimal value);

// Of all values of the two. nullopt where the digits do not fit; products and quotients are of
// intervals from 0 on.
std::optional<Interval> sum(const Interval& left, const Interval& right);
std::optional<Interval> difference(const Interval& left, const Interval& right);
std::optional<Interval> product(const Interval& left, const Interval& right);
std::optional<Interval> scaled(const Interval& interval, Decimal factor);

}  // namespace zhibiao
