#include <array>
#include <cstddef>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr std::size_t kFigures = 6;  // before the rate, of one group each
constexpr std::size_t kReach =
    60;  // figures back, whatever they are: a row of rates goes on for pages
constexpr int kNearPercent = 5;    // a share farther off is a share of something else
constexpr int kTellingWhole = 20;  // below it any share comes out by chance
constexpr std::string_view kForm = "{0} \xC3\xB7 {1} = {2}";  // a division sign

bool can_be_share(const Figure& figure) {
  return figure.is_level() && figure.is_percent() && figure.reading && figure.is_exact() &&
         !figure.value.is_zero() && !figure.has(kCueFrom);  // 由77%提高: a share of another time
}

bool can_be_counted(const Figure& figure) {
  return figure.is_level() && figure.reading && !figure.observation->value.high &&
         figure.written.unit.unit_class != UnitClass::share && !figure.value.is_zero();
}

// 100 times the part, against the rate times the whole.
struct Balance {
  Reading part;
  Reading whole;
};

std::optional<Balance> balance(const Figure& part, const Figure& whole, const Figure& rate) {
  const auto part_narrow = scaled(part.reading->narrow, 100);
  const auto part_wide = scaled(part.reading->wide, 100);
  const auto whole_narrow = product(whole.reading->narrow, rate.reading->narrow);
  const auto whole_wide = product(whole.reading->wide, rate.reading->wide);
  if (!part_narrow || !part_wide || !whole_narrow || !whole_wide) return std::nullopt;
  return Balance{{*part_narrow, *part_wide}, {*whole_narrow, *whole_wide}};
}

std::optional<Decimal> percentage(const Figure& part, const Figure& whole) {
  const auto hundredfold = part.value.times(100);
  return hundredfold ? hundredfold->divided_by(whole.value, 4) : std::nullopt;
}

Relation relation_of(const Figure& part, const Figure& whole, const Figure& rate, bool holds) {
  Relation relation;
  relation.kind = FindingKind::share;
  relation.holds = holds;
  relation.parts = {&part, &whole};
  relation.total = &rate;
  relation.computed = percentage(part, whole);
  relation.form = kForm;
  return relation;
}

bool agrees(const Figure& part, const Figure& whole, const Figure& rate) {
  if (part.value > whole.value && rate.value <= Decimal(100)) return false;
  const auto both = balance(part, whole, rate);
  return both && both->part.narrow.overlaps(both->whole.narrow);
}

// Whether the rate is told as a share of the two figures right before it and misses by little.
bool disagrees(const Figure& part, const Figure& whole, const Figure& rate) {
  if (!rate.has(kCueShare) || !part.is_exact() || !whole.is_exact()) return false;
  if (part.value > whole.value) return false;
  const auto both = balance(part, whole, rate);
  const auto computed = percentage(part, whole);
  return both && computed && !both->part.wide.overlaps(both->whole.wide) &&
         near(*computed, rate.value, kNearPercent);
}

// The figures before the rate in its sentence, latest first; at most kFigures of a group.
std::vector<const Figure*> before(const Figures& figures, std::size_t rate) {
  std::vector<const Figure*> found;
  for (std::size_t i = rate; i-- > 0 && found.size() < 2 * kFigures && rate - i <= kReach;) {
    if (figures[i].sentence != figures[rate].sentence) break;
    if (can_be_counted(figures[i])) found.push_back(&figures[i]);
  }
  return found;
}

std::optional<Relation> share_at(const Figures& figures, std::size_t at) {
  const Figure& rate = figures[at];
  const std::vector<const Figure*> candidates = before(figures, at);
  bool latest = true;  // the pair right before the rate is the likeliest
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (std::size_t j = i + 1; j < candidates.size(); ++j) {
      const Figure& later = *candidates[i];
      const Figure& earlier = *candidates[j];
      if (later.group != earlier.group) continue;
      if (later.written.unit.kind == "count" &&
          later.written.unit.name != earlier.written.unit.name) {
        continue;
      }
      const bool part_later = later.value <= earlier.value;
      const Figure& part = part_later ? later : earlier;
      const Figure& whole = part_later ? earlier : later;
      const bool telling =
          whole.value >= Decimal(kTellingWhole) && (significant_digits(rate.value) >= 3 || latest);
      if (telling && agrees(part, whole, rate)) return relation_of(part, whole, rate, true);
      if (latest && i == 0 && disagrees(later, earlier, rate)) {
        return relation_of(later, earlier, rate, false);
      }
      latest = false;
    }
  }
  return std::nullopt;
}

}  // namespace

void find_shares(const Figures& figures, Relations& out) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!can_be_share(figures[i])) continue;
    if (auto relation = share_at(figures, i)) out.push_back(std::move(*relation));
  }
}

}  // namespace zhibiao
