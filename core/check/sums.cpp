#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr std::size_t kMostParts = 40;     // of a list before its total
constexpr std::size_t kMostFarParts = 12;  // of a list whose total stands elsewhere
constexpr std::size_t kFewestFarParts = 3;
constexpr std::size_t kFarthestPart = 24;  // figures behind a total
constexpr int kTellingTotal = 20;          // below it sums come out by chance
constexpr int kNearPercent = 10;           // a sum farther off is no sum of these parts
constexpr int kPrecisePercent = 10;
constexpr int kFewDigits = 3;   // of a total, that chance may well make
constexpr int kKinOfFew = 30;   // per cent of labels that such a total and its parts share
constexpr int kKinOfMany = 20;  // the same for a total of more digits
constexpr std::string_view kNew = "new";
constexpr int kAtMostTimes = 2;  // a part over its whole is no slip beyond that

using Parts = std::vector<const Figure*>;

// What was newly made is told as an increase as often as as an amount; means make no sum.
bool can_add(const Figure& figure) {
  const auto& aggregates = figure.form.aggregates;
  const bool is_new = std::find(aggregates.begin(), aggregates.end(), kNew) != aggregates.end();
  const bool amount = figure.is_level() || (figure.is_change() && is_new);
  return amount && figure.reading && !figure.observation->value.high && !figure.is_mean() &&
         figure.written.unit.unit_class != UnitClass::share && !figure.value.is_zero();
}

// 户 adds up to 户, and to 户次 as well; 个 and 笔, though both count, do not add up.
bool adds_to(const Figure& part, const Figure& total) {
  if (!can_add(part)) return false;
  const std::string_view part_unit = part.written.unit.name;
  const std::string_view total_unit = total.written.unit.name;
  if (total.written.unit.kind == "count") return part_unit == total_unit;
  const bool visits = total.written.unit.kind == "visits" && !part_unit.empty();
  return part.group == total.group || (visits && total_unit.starts_with(part_unit));
}

struct Sum {
  Reading reading;
  Decimal value;
};

std::optional<Sum> add(std::span<const Figure* const> parts) {
  Sum sum_of{{{0, Decimal(0)}, {0, Decimal(0)}}, 0};
  for (const Figure* part : parts) {
    const auto reading = sum(sum_of.reading, *part->reading);
    const auto value = sum_of.value.plus(part->value);
    if (!reading || !value) return std::nullopt;
    sum_of = {*reading, *value};
  }
  return sum_of;
}

Relation relation_of(std::span<const Figure* const> parts, const Figure& total, const Sum& sum_of,
                     bool holds) {
  return Relation{.kind = FindingKind::sum,
                  .holds = holds,
                  .parts = {parts.begin(), parts.end()},
                  .total = &total,
                  .computed = sum_of.value};
}

// The relation, where the parts make the total for sure.
std::optional<Relation> agreement(std::span<const Figure* const> parts, const Figure& total) {
  const auto sum_of = add(parts);
  if (!sum_of || verdict(sum_of->reading, total) != true) return std::nullopt;
  if (!precise(sum_of->reading.narrow, kPrecisePercent)) return std::nullopt;
  return relation_of(parts, total, *sum_of, true);
}

// The relation, where the parts miss the total by little, but for sure.
std::optional<Relation> disagreement(std::span<const Figure* const> parts, const Figure& total) {
  const auto sum_of = add(parts);
  if (!sum_of || verdict(sum_of->reading, total) != false) return std::nullopt;
  if (!total.is_exact() || !near(sum_of->value, total.value, kNearPercent)) return std::nullopt;
  for (const Figure* part : parts) {
    if (!part->is_exact()) return std::nullopt;
  }
  return relation_of(parts, total, *sum_of, false);
}

// Whether most of the parts count what the total counts, by their labels.
bool are_kin(std::span<const Figure* const> parts, const Figure& total) {
  const int wanted = significant_digits(total.value) > kFewDigits ? kKinOfMany : kKinOfFew;
  const auto kin = std::count_if(parts.begin(), parts.end(), [&](const Figure* part) {
    return overlap_percent(part->form.strict, total.form.strict) >= wanted;
  });
  return static_cast<std::size_t>(kin) * 2 >= parts.size();
}

// The figures before a total in its sentence that it may be the sum of, in order: back to
// the total before it.
Parts list_before(const Figures& figures, std::size_t total) {
  Parts parts;
  for (std::size_t i = total; i-- > 0 && parts.size() < kMostParts;) {
    const Figure& figure = figures[i];
    if (figure.sentence != figures[total].sentence) break;
    if (!adds_to(figure, figures[total])) continue;
    if (figure.has(kCueTotal)) break;
    if (!figure.has(kCuePart)) parts.push_back(&figure);
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

// 12公里、15公里，共27公里: nothing stands between the items of a list and their total.
bool listed_together(const Parts& parts, const Figure& total) {
  std::uint32_t next = total.index - static_cast<std::uint32_t>(parts.size());
  for (const Figure* part : parts) {
    if (part->index != next++ || part->written.unit.name != total.written.unit.name) return false;
    if (part != parts[0] && part->observation->before > Break::list) return false;
  }
  return total.observation->before <= Break::clause;
}

// A list, then its total: 共, 合计.
std::optional<Relation> total_behind(const Figures& figures, std::size_t at) {
  const Figure& total = figures[at];
  if (!total.has(kCueTotal)) return std::nullopt;
  const Parts parts = list_before(figures, at);
  const std::span<const Figure* const> all(parts);
  for (std::size_t begin = 0; begin + 2 <= parts.size(); ++begin) {
    if (begin > 0 && total.value < Decimal(kTellingTotal)) break;
    if (auto relation = agreement(all.subspan(begin), total)) return relation;
  }
  const bool belong = parts.size() >= 2 && (are_kin(all, total) || listed_together(parts, total));
  return belong ? disagreement(all, total) : std::nullopt;
}

// The figures behind a total that may be its parts, in order: in its sentence and, where a
// word such as 其中 opens it, in the next.
Parts list_behind(const Figures& figures, std::size_t total) {
  Parts parts;
  bool next_opened = false;
  const std::size_t end = std::min(figures.size(), total + 1 + kFarthestPart);
  for (std::size_t i = total + 1; i < end; ++i) {
    const Figure& figure = figures[i];
    const std::uint32_t away = figure.sentence - figures[total].sentence;
    if (away == 1) next_opened = next_opened || figure.has(kCuePart) || figure.has(kCueSplit);
    if (away > 1 || (away == 1 && !next_opened)) break;
    if (!adds_to(figure, figures[total]) || figure.group != figures[total].group) continue;
    if (figure.has(kCueTotal)) break;
    parts.push_back(&figure);
  }
  return parts;
}

// A total, then its parts: 其中, 分为, or the parts alone.
std::optional<Relation> total_in_front(const Figures& figures, std::size_t at) {
  const Figure& total = figures[at];
  const Parts parts = list_behind(figures, at);
  if (parts.size() < 2) return std::nullopt;
  // 100多万 may be the sum of almost anything.
  if (!precise(total.reading->narrow, kPrecisePercent)) return std::nullopt;
  const bool cued = parts[0]->has(kCuePart) || parts[0]->has(kCueSplit);
  if (!cued && total.value < Decimal(kTellingTotal)) return std::nullopt;
  const std::span<const Figure* const> all(parts);
  for (std::size_t count = parts.size(); count >= 2; --count) {
    if (auto relation = agreement(all.first(count), total)) return relation;
  }
  return parts[0]->has(kCueSplit) ? disagreement(all, total) : std::nullopt;
}

// A part told right behind its whole that is greater than it. Of counted things only: a mean
// of some may well be over the mean of all.
std::optional<Relation> part_over_whole(const Figures& figures, std::size_t at) {
  const Figure& part = figures[at];
  if (part.written.unit.unit_class != UnitClass::counter) return std::nullopt;
  if (!part.has(kCuePart) || !can_add(part) || !part.is_exact()) return std::nullopt;
  for (std::size_t i = at; i-- > 0 && i + kFarthestPart >= at;) {
    const Figure& whole = figures[i];
    if (whole.sentence != part.sentence) break;
    // A part is no whole; 13个小组,其中15个村的移民: nor are things of another kind.
    if (whole.written.unit.name != part.written.unit.name || whole.has(kCuePart)) continue;
    if (whole.has(kCueVillage) != part.has(kCueVillage)) return std::nullopt;
    const int kin = overlap_percent(part.form.strict, whole.form.strict);
    if (part.written.unit.kind == "count" && kin < kKinOfFew) return std::nullopt;
    if (!can_add(whole) || !whole.is_exact()) return std::nullopt;
    const auto most = whole.reading->wide.high->times(kAtMostTimes);
    const bool over = part.reading->wide.low > *whole.reading->wide.high;
    if (!over || !most || part.value > *most) return std::nullopt;
    return Relation{.kind = FindingKind::range,
                    .holds = false,
                    .parts = {&whole},
                    .total = &part,
                    .says = "range.part_over_whole"};
  }
  return std::nullopt;
}

using ByValue = std::map<std::pair<std::string_view, std::string>, std::vector<const Figure*>>;

ByValue totals_by_value(const Figures& figures) {
  ByValue totals;
  for (const Figure& figure : figures) {
    if (!can_add(figure) || !figure.is_exact() || figure.value < Decimal(kTellingTotal)) continue;
    std::vector<const Figure*>& same = totals[{figure.group, figure.value.to_string()}];
    if (same.size() < kMostFarParts) same.push_back(&figure);
  }
  return totals;
}

// The figure elsewhere that has the sum of these parts and whose label is of their kin.
const Figure* far_total(std::span<const Figure* const> parts, const ByValue& totals) {
  const auto sum_of = add(parts);
  if (!sum_of) return nullptr;
  const auto found = totals.find({parts[0]->group, sum_of->value.to_string()});
  if (found == totals.end()) return nullptr;
  const Figure* headline = nullptr;
  for (const Figure* total : found->second) {
    const bool other = total->written.unit.name != parts[0]->written.unit.name;
    if (other || total->sentence == parts[0]->sentence || !are_kin(parts, *total)) continue;
    if (!total->has(kCueHeadline)) return total;
    if (headline == nullptr) headline = total;
  }
  return headline;
}

// Lists of one sentence and one group, the longest that have a total elsewhere.
void far_sums(const Parts& list, const ByValue& totals, std::vector<bool>& known, Relations& out) {
  for (std::size_t begin = 0; begin < list.size(); ++begin) {
    const std::size_t longest = std::min(kMostFarParts, list.size() - begin);
    for (std::size_t count = longest; count >= kFewestFarParts; --count) {
      const auto parts = std::span<const Figure* const>(list).subspan(begin, count);
      const Figure* total = far_total(parts, totals);
      if (total == nullptr || known[total->index]) continue;
      out.push_back(relation_of(parts, *total, *add(parts), true));
      known[total->index] = true;
      break;
    }
  }
}

void find_far_sums(const Figures& figures, std::vector<bool>& known, Relations& out) {
  const ByValue totals = totals_by_value(figures);
  // By group and unit, of the sentence at hand.
  std::map<std::pair<std::string_view, std::string_view>, Parts> lists;
  for (std::size_t i = 0; i <= figures.size(); ++i) {
    if (i == figures.size() || (i > 0 && figures[i].sentence != figures[i - 1].sentence)) {
      for (const auto& [unit, list] : lists) far_sums(list, totals, known, out);
      lists.clear();
    }
    if (i == figures.size()) break;
    if (!can_add(figures[i]) || !figures[i].is_exact()) continue;
    lists[{figures[i].group, figures[i].written.unit.name}].push_back(&figures[i]);
  }
}

}  // namespace

void find_sums(const Figures& figures, Relations& out) {
  std::vector<bool> known(figures.size(), false);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (auto over = part_over_whole(figures, i)) out.push_back(std::move(*over));
    if (!can_add(figures[i])) continue;
    std::optional<Relation> relation = total_behind(figures, i);
    if (!relation) relation = total_in_front(figures, i);
    if (!relation) continue;
    known[i] = true;
    out.push_back(std::move(*relation));
  }
  find_far_sums(figures, known, out);
}

}  // namespace zhibiao
