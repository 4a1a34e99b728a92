// What a figure says: a number or a range, and how exact it claims to be.
#pragma once

#include <cstdint>
#include <optional>

#include "lexicon/decimal.h"

namespace zhibiao {

// 10 is exact, 约10 about, 近10 nearly, 10余 over, 不足10 under.
enum class Hedge : std::uint8_t { exact, about, nearly, over, under };

// A figure as counted in its unit, 万 and 亿 folded in: 5万多元 is 50000. A range has two ends.
struct Value {
  Decimal low;
  std::optional<Decimal> high;

  friend bool operator==(const Value&, const Value&) = default;
};

}  // namespace zhibiao
