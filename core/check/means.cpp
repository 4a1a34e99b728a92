#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr int kPrecisePercent = 5;  // for a count that stands elsewhere
constexpr int kNearPercent = 10;    // a total farther off is a total of something else
constexpr int kKinPercent = 40;     // of the mean's label that the total's label shares
constexpr std::size_t kSentenceFigures = 12;
constexpr std::size_t kMostCounts = 24;  // of one kind, from the report's beginning
constexpr std::string_view kTimes = "{0} \xC3\x97 {1} = {2}";
constexpr std::string_view kOver = "{0} \xC3\xB7 {1} = {2}";

bool can_be_told_of(const Figure& figure) {
  return computes(figure) && figure.observation->kind != Kind::target;
}

bool has_aggregate(const Figure& figure, std::string_view aggregate) {
  const auto& all = figure.form.aggregates;
  return std::find(all.begin(), all.end(), aggregate) != all.end();
}

// Whether `count` counts what `mean` is a mean over.
bool divides(const Figure& count, const Figure& mean, const FindingWriter& writer) {
  const std::string_view kind = count.written.unit.kind;
  if (!can_be_told_of(count) || !count.is_level() || count.is_mean()) return false;
  if (has_aggregate(mean, "per_household")) return kind == "household";
  if (has_aggregate(mean, "per_person")) return kind == "person";
  if (has_aggregate(mean, "per_mu")) return kind == "area";
  return has_aggregate(mean, "per_village") && kind == "count" &&
         writer.has_word(count.observation->label, "word.per_village");
}

bool is_total_for(const Figure& total, const Figure& mean) {
  return can_be_told_of(total) && total.group == mean.group && !total.is_mean() &&
         total.value > mean.value;
}

Relation relation_of(const Figure& count, const Figure& mean, const Figure& total, bool holds,
                     Decimal made) {
  return Relation{.kind = FindingKind::product,
                  .holds = holds,
                  .parts = {&count, &mean},
                  .total = &total,
                  .computed = made,
                  .form = kTimes};
}

// So many households, each so much, so much in all.
std::optional<Relation> product_of(const Figure& count, const Figure& mean, const Figure& total,
                                   const FindingWriter& writer) {
  if (!is_total_for(total, mean) || !divides(count, mean, writer)) return std::nullopt;
  const auto holds = verdict(product(*count.reading, *mean.reading), total);
  const auto made = count.value.times(mean.value);
  if (!holds || !made) return std::nullopt;
  if (*holds) return relation_of(count, mean, total, true, *made);
  // What is paid by a standard may be paid for half a year, and a count farther off may be another.
  const bool ours = count.index + 1 == mean.index || total.has(kCueTotal);
  const bool sure = ours && mean.is_level() && mean.is_exact() && count.is_exact() &&
                    total.is_exact() &&
                    overlap_percent(total.form.strict, mean.form.strict) >= kKinPercent &&
                    near(*made, total.value, kNearPercent);
  if (!sure) return std::nullopt;
  return relation_of(count, mean, total, false, *made);
}

// The three side by side in one sentence: 516万元,4300户,户均1200元, or the total behind the mean.
// A mean that the total stands before is made of it; see total_over_count.
std::optional<Relation> side_by_side(const Figures& figures, std::size_t at,
                                     const FindingWriter& writer) {
  struct Places {
    std::size_t count, mean, total;  // among the three
  };
  constexpr std::array<Places, 4> kOrders = {{{1, 2, 0}, {0, 1, 2}, {1, 0, 2}, {0, 2, 1}}};
  for (const Places& places : kOrders) {
    if (at < places.mean || at - places.mean + 2 >= figures.size()) continue;
    const Figure* three = &figures[at - places.mean];
    if (three[0].sentence != three[2].sentence) continue;
    auto relation = product_of(three[places.count], figures[at], three[places.total], writer);
    if (relation) return relation;
  }
  return std::nullopt;
}

// A total of the same sentence, over a count from anywhere in the report.
std::optional<Relation> total_over_count(const Figures& figures, std::size_t at,
                                         std::span<const Figure* const> counts,
                                         const FindingWriter& writer) {
  const Figure& mean = figures[at];
  for (std::size_t i = at; i-- > 0 && i + kSentenceFigures > at;) {
    const Figure& total = figures[i];
    if (total.sentence != mean.sentence) break;
    if (!is_total_for(total, mean)) continue;
    if (overlap_percent(total.form.strict, mean.form.strict) < kKinPercent) continue;
    for (const Figure* count : counts) {
      if (!divides(*count, mean, writer)) continue;
      const auto made = product(*count->reading, *mean.reading);
      if (!made || !precise(made->narrow, kPrecisePercent) || verdict(made, total) != true)
        continue;
      const auto computed = total.value.divided_by(count->value, 4);
      if (!computed) continue;
      return Relation{.kind = FindingKind::ratio,
                      .parts = {&total, count},
                      .total = &mean,
                      .computed = computed,
                      .form = kOver};
    }
  }
  return std::nullopt;
}

// The first figures that count households, people, villages or land.
std::vector<const Figure*> counts_of(const Figures& figures) {
  std::vector<const Figure*> counts;
  for (const std::string_view kind : {"household", "person", "area", "count"}) {
    std::size_t found = 0;
    for (const Figure& figure : figures) {
      if (figure.written.unit.kind != kind || !figure.is_level() || found == kMostCounts) continue;
      counts.push_back(&figure);
      ++found;
    }
  }
  return counts;
}

}  // namespace

void find_means(const Figures& figures, const FindingWriter& writer, Relations& out) {
  const std::vector<const Figure*> counts = counts_of(figures);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!figures[i].is_mean() || !computes(figures[i])) continue;
    std::optional<Relation> relation = side_by_side(figures, i, writer);
    if (!relation) relation = total_over_count(figures, i, counts, writer);
    if (relation) out.push_back(std::move(*relation));
  }
}

}  // namespace zhibiao
