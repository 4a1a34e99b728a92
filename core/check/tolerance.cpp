#include "check/tolerance.h"

namespace zhibiao {
namespace {

constexpr int kDigits = 8;  // of a quotient

using Amount = std::optional<Decimal>;

Amount sum(const Amount& left, const Amount& right) {
  return left && right ? left->plus(*right) : std::nullopt;
}

Amount size_of(const Amount& value) { return value ? value->absolute() : value; }

Amount quotient(const Amount& left, const Amount& right) {
  return left && right && !right->is_zero() ? left->divided_by(*right, kDigits) : std::nullopt;
}

// Half of what the wide reading leaves open.
Amount slack(const Figure& figure) {
  if (!figure.reading || !figure.reading->wide.high) return std::nullopt;
  return quotient(figure.reading->wide.high->minus(figure.reading->wide.low), Decimal(2));
}

Amount slack_of_parts(const Relation& relation) {
  Amount all = Decimal(0);
  for (const Figure* part : relation.parts) all = sum(all, slack(*part));
  return all;
}

// What the slack of each part is of it, in all.
Amount share_of_parts(const Relation& relation) {
  Amount all = Decimal(0);
  for (const Figure* part : relation.parts)
    all = sum(all, quotient(slack(*part), size_of(part->value)));
  return all;
}

// The same for a rate of change: of what it is more, and of where it began.
Amount share_of_change(const Relation& relation, const Amount& rate) {
  const Figure& first = *relation.parts[0];
  const Figure& second = *relation.parts[1];
  const Amount gap = size_of(second.is_change() ? second.value : first.value.minus(second.value));
  const Amount hundredfold = gap ? gap->times(100) : std::nullopt;
  const Amount all = slack_of_parts(relation);
  return sum(quotient(all, gap), quotient(all, quotient(hundredfold, rate)));
}

}  // namespace

std::optional<Decimal> tolerance_of(const Relation& relation) {
  const Amount stated = slack(*relation.total);
  const Amount computed = size_of(relation.computed);
  Amount share;
  switch (relation.kind) {
    case FindingKind::sum:
    case FindingKind::difference:
      return sum(slack_of_parts(relation), stated);
    case FindingKind::share:
    case FindingKind::product:
    case FindingKind::ratio:
      share = share_of_parts(relation);
      break;
    case FindingKind::change:
      share = share_of_change(relation, computed);
      break;
    case FindingKind::same:
    case FindingKind::range:
      return std::nullopt;
  }
  return sum(computed && share ? computed->times(*share) : std::nullopt, stated);
}

}  // namespace zhibiao
