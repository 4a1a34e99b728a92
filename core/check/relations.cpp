#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr std::size_t kSentenceFigures = 12;  // before a figure that they may explain

}  // namespace

bool computes(const Figure& figure) {
  return figure.reading && !figure.observation->value.high && !figure.value.is_zero();
}

bool is_amount(const Figure& figure) {
  return computes(figure) && figure.written.unit.unit_class != UnitClass::share;
}

std::optional<Way> way_before(const Figures& figures, std::size_t at,
                              const std::function<bool(const Figure&)>& admits) {
  const Figure* to = nullptr;
  for (std::size_t i = at; i-- > 0 && i + kSentenceFigures > at;) {
    const Figure& figure = figures[i];
    if (figure.sentence != figures[at].sentence) break;
    if (!figure.is_level() || !admits(figure)) continue;
    if (to == nullptr) {
      if (figure.has(kCueTo)) to = &figure;
      continue;
    }
    // 由上年的260起降到182起: both are levels of one thing, whether or not 由 is left to see.
    const bool from = figure.has(kCueFrom) ||
                      (figure.index + 1 == to->index && figure.form.strict == to->form.strict);
    if (!from || figure.group != to->group) break;
    return Way{&figure, to};
  }
  return std::nullopt;
}

std::optional<Reading> apart(const Figure& greater, const Figure& lesser) {
  const auto narrow = difference(greater.reading->narrow, lesser.reading->narrow);
  const auto wide = difference(greater.reading->wide, lesser.reading->wide);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

std::optional<Reading> product(const Reading& left, const Reading& right) {
  const auto narrow = product(left.narrow, right.narrow);
  const auto wide = product(left.wide, right.wide);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

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
  return Relation{.kind = FindingKind::same,
                  .holds = holds,
                  .parts = {&first},
                  .total = &again,
                  .computed = first.value};
}

std::optional<Reading> sum(const Reading& left, const Reading& right) {
  const auto narrow = sum(left.narrow, right.narrow);
  const auto wide = sum(left.wide, right.wide);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

}  // namespace zhibiao
