// What checking figures against one another yields: plain data, owning all it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/decimal.h"
#include "text/span.h"

namespace zhibiao {

enum class FindingKind : std::uint8_t {
  sum,         // the parts make the total
  share,       // the first part is so many per cent of the second
  change,      // a rate of change agrees with the figures it is of
  product,     // the first part times the second is the total
  same,        // one fact told twice
  difference,  // the first part less the second is the total
  ratio,       // the first part over the second is the total: a mean, 村均
  range,       // a rate over 100%, a part over its whole, an end before its start
};

// A figure that a finding speaks of.
struct FigureRef {
  std::uint32_t report = 0;       // index of the report among those checked
  std::uint32_t observation = 0;  // index of the observation in that report
  Span span;                      // the observation's own, in the unit its report counts in
  std::string text;               // as written

  friend bool operator==(const FigureRef&, const FigureRef&) = default;
};

// Figures that must agree, and whether they do. A disagreement is only stated where no
// values that the figures can stand for would make it right.
struct Finding {
  FindingKind kind = FindingKind::sum;
  bool holds = true;
  // What the parts make less what the total says, in `unit`; nullopt where they agree to
  // the last digit or no one number tells (two hedged figures).
  std::optional<Decimal> difference;
  // By how much they may miss as rounding and hedges go, in `unit`; nullopt where that has no end
  // or nothing is computed.
  std::optional<Decimal> tolerance;
  std::string unit;  // of the total, the difference and the tolerance, 万 and 亿 included: 万元
  std::vector<FigureRef> parts;
  FigureRef total;
  std::string arithmetic;  // "122 + 383 + 42 + 218 + 3 = 768"
  std::string says;        // the arithmetic and the verdict in a sentence
};

}  // namespace zhibiao
