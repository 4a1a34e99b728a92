// A figure as it is found: numeral, unit, hedge.
#pragma once

#include <string_view>
#include <vector>

#include "quantity/hedges.h"
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
  bool bound = false;     // 5000元以上: a hedge behind it bounds it, as 出头 does not
  bool in_ratio = false;  // a member of a:b:c
  bool aimed = false;  // within a quotation that is called a goal: “新增就业3000人”的目标
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

}  // namespace zhibiao
