// What figures are measured in, and how to bring them into one unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/decimal.h"
#include "lexicon/lexicon.h"
#include "quantity/units.h"
#include "report/report.h"

namespace zhibiao {

// A unit with the power of ten that stands in its front: 万元, 公里.
struct ScaledUnit {
  Unit unit;
  int power = 0;  // 4 for 万, 8 for 亿

  friend bool operator==(const ScaledUnit& left, const ScaledUnit& right) {
    return left.power == right.power && left.unit.name == right.unit.name;
  }
};

struct Converted {
  Value value;
  bool rounded = false;  // the unit has no exact form of it
};

class UnitScales {
 public:
  // Reads units.tsv, and from numerals.tsv the words of 10^4 and 10^8. Keeps nothing of `lexicon`.
  explicit UnitScales(const Lexicon& lexicon);

  // The unit of a figure. One that no table knows is its own base.
  Unit unit_of(const Observation& observation) const;

  // The unit as the figure is written in, 万 and 亿 included: 1.5万元, 5500万元 -> 万元.
  ScaledUnit written_in(const Observation& observation) const;

  // Figures of one group may be added and compared: kind and base; 次, 场次 and 人次 are
  // groups of their own.
  static std::string group(const Unit& unit);

  // "万元"
  std::string name(const ScaledUnit& unit) const;

  // A value counted in `from`, in `to`, a unit of the same kind. nullopt where it needs more
  // digits than a Decimal has.
  static std::optional<Converted> convert(const Value& value, const Unit& from,
                                          const ScaledUnit& to);

 private:
  struct Scale {
    int power = 0;
    std::string word;
  };

  Units units_;
  std::vector<Scale> scales_;  // greatest first; 10^0 is not among them
};

}  // namespace zhibiao
