#include "check/relations.h"

namespace zhibiao {

std::optional<bool> verdict(const std::optional<Reading>& computed, const Figure& stated) {
  if (!computed || !stated.reading) return std::nullopt;
  if (computed->narrow.overlaps(stated.reading->narrow)) return true;
  if (!computed->wide.overlaps(stated.reading->wide)) return false;
  return std::nullopt;
}

bool near(Decimal left, Decimal right, int percent) {
  const auto off = left < right ? right.minus(left) : left.minus(right);
  const auto hundredfold = off ? off->times(100) : std::nullopt;
  const auto allowed = right.times(percent);
  return hundredfold && allowed && *hundredfold <= *allowed;
}

bool precise(const Interval& interval, int percent) {
  return interval.high && near(interval.low, *interval.high, percent);
}

Relation same_fact(const Figure& first, const Figure& again, bool holds) {
  Relation relation;
  relation.kind = FindingKind::same;
  relation.holds = holds;
  relation.parts = {&first};
  relation.total = &again;
  relation.computed = first.value;
  return relation;
}

std::optional<Reading> sum(const Reading& left, const Reading& right) {
  const auto narrow = sum(left.narrow, right.narrow);
  const auto wide = sum(left.wide, right.wide);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

}  // namespace zhibiao
