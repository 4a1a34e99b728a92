#include "check/interval.h"

#include <algorithm>
#include <string>

namespace zhibiao {
namespace {

constexpr int kHalf = 5;   // in tenths
constexpr int kFifth = 2;  // in tenths

// Things that come one by one: a whole number of them is exact.
bool is_counted(const Unit& unit) { return unit.unit_class == UnitClass::counter; }

// How far the value may be from what is written, at the most: to either side.
struct Slack {
  Decimal below;
  Decimal above;
  bool open = false;  // no end above
};

std::optional<Decimal> tenths(Decimal value, int count) {
  const auto times = value.times(count);
  return times ? times->shifted(-1) : std::nullopt;
}

// A power of ten; nullopt beyond what a Decimal holds.
std::optional<Decimal> power_of_ten(int power) { return Decimal(1).shifted(power); }

// 16:55:30: the members of a ratio are rounded, whole numbers too.
bool is_in_ratio(const Observation& observation) {
  return observation.unit.empty() && std::find(observation.rules.begin(), observation.rules.end(),
                                               kRatioRule) != observation.rules.end();
}

// One in the last digit as written.
std::optional<Decimal> last_digit(const Observation& observation, const Unit& unit) {
  const bool whole = observation.decimals == 0 && observation.magnitude == 0;
  if (whole && is_counted(unit) && !is_in_ratio(observation)) return Decimal(0);
  return power_of_ten(observation.magnitude - observation.decimals);
}

std::optional<Slack> narrow_slack(Hedge hedge, Decimal value, Decimal digit) {
  const Decimal coarse = last_nonzero_digit(value);
  switch (hedge) {
    case Hedge::exact: {
      const auto half = tenths(digit, kHalf);
      return half ? std::optional<Slack>({*half, *half}) : std::nullopt;
    }
    case Hedge::about: {
      const auto half = tenths(coarse, kHalf);
      return half ? std::optional<Slack>({*half, *half}) : std::nullopt;
    }
    case Hedge::over:
      return Slack{0, coarse};
    default:
      return Slack{coarse, 0};
  }
}

std::optional<Slack> wide_slack(Hedge hedge, Decimal value, Decimal digit) {
  switch (hedge) {
    case Hedge::exact:
      return Slack{digit, digit};
    case Hedge::about: {
      const auto fifth = tenths(value, kFifth);
      if (!fifth) return std::nullopt;
      const Decimal slack = std::max(*fifth, last_nonzero_digit(value));
      return Slack{slack, slack};
    }
    case Hedge::over:
      return Slack{digit, 0, true};
    default:
      return Slack{value, digit};
  }
}

std::optional<Interval> interval(Decimal low, Decimal high, const std::optional<Slack>& at_low,
                                 const std::optional<Slack>& at_high, Decimal factor) {
  if (!at_low || !at_high) return std::nullopt;
  const auto begin = low.minus(at_low->below);
  const auto end = high.plus(at_high->above);
  const auto base_begin = begin ? begin->times(factor) : std::nullopt;
  const auto base_end = end ? end->times(factor) : std::nullopt;
  if (!base_begin || !base_end) return std::nullopt;
  Interval result{std::max(*base_begin, Decimal(0)), base_end};
  if (at_high->open) result.high.reset();
  return result;
}

}  // namespace

Decimal last_nonzero_digit(Decimal value) {
  if (value.is_zero()) return Decimal(1);
  int power = -value.scale();
  if (power == 0) {
    const std::string digits = value.to_string();
    power = static_cast<int>(digits.size() - 1 - digits.find_last_not_of('0'));
  }
  return power_of_ten(power).value_or(Decimal(1));
}

std::optional<Reading> read_interval(const Observation& observation, const Unit& unit) {
  const Decimal low = observation.value.low;
  const Decimal high = observation.value.high.value_or(low);
  const Hedge hedge = observation.hedge;
  const std::optional<Decimal> digit = last_digit(observation, unit);
  if (!digit || low.is_negative()) return std::nullopt;
  const auto narrow = interval(low, high, narrow_slack(hedge, low, *digit),
                               narrow_slack(hedge, high, *digit), unit.factor);
  const auto wide = interval(low, high, wide_slack(hedge, low, *digit),
                             wide_slack(hedge, high, *digit), unit.factor);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

std::optional<Interval> sum(const Interval& left, const Interval& right) {
  const auto low = left.low.plus(right.low);
  if (!low) return std::nullopt;
  if (!left.high || !right.high) return Interval{*low, std::nullopt};
  const auto high = left.high->plus(*right.high);
  return high ? std::optional<Interval>({*low, high}) : std::nullopt;
}

std::optional<Interval> difference(const Interval& left, const Interval& right) {
  // What is taken away without end leaves nothing for sure.
  if (!right.high) return std::nullopt;
  const auto low = left.low.minus(*right.high);
  if (!low) return std::nullopt;
  if (!left.high) return Interval{*low, std::nullopt};
  const auto high = left.high->minus(right.low);
  return high ? std::optional<Interval>({*low, high}) : std::nullopt;
}

std::optional<Interval> product(const Interval& left, const Interval& right) {
  if (left.low.is_negative() || right.low.is_negative()) return std::nullopt;
  const auto low = left.low.times(right.low);
  if (!low) return std::nullopt;
  if (!left.high || !right.high) return Interval{*low, std::nullopt};
  const auto high = left.high->times(*right.high);
  return high ? std::optional<Interval>({*low, high}) : std::nullopt;
}

std::optional<Interval> scaled(const Interval& interval, Decimal factor) {
  return product(interval, {factor, factor});
}

}  // namespace zhibiao
