#include <algorithm>
#include <cstddef>
#include <string_view>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr int kPrecisePercent = 5;  // for a count that stands elsewhere
constexpr int kKinPercent = 40;     // of the mean's label that the total's label shares
constexpr std::size_t kSentenceFigures = 12;
constexpr std::size_t kMostCounts = 24;  // of one kind, from the report's beginning
constexpr std::string_view kTimes = "{0} \xC3\x97 {1} = {2}";
constexpr std::string_view kOver = "{0} \xC3\xB7 {1} = {2}";

bool computes(const Figure& figure) {
  return figure.reading && !figure.observation->value.high && !figure.value.is_zero() &&
         figure.observation->kind != Kind::target;
}

bool has_aggregate(const Figure& figure, std::string_view aggregate) {
  const auto& all = figure.form.aggregates;
  return std::find(all.begin(), all.end(), aggregate) != all.end();
}

// Whether `count` counts what `mean` is a mean over.
bool divides(const Figure& count, const Figure& mean, const FindingWriter& writer) {
  const std::string_view kind = count.written.unit.kind;
  if (!computes(count) || !count.is_level() || count.is_mean()) return false;
  if (has_aggregate(mean, "per_household")) return kind == "household";
  if (has_aggregate(mean, "per_person")) return kind == "person";
  if (has_aggregate(mean, "per_mu")) return kind == "area";
  return has_aggregate(mean, "per_village") && kind == "count" &&
         writer.has_word(count.observation->label, "word.per_village");
}

bool is_total_for(const Figure& total, const Figure& mean) {
  return computes(total) && total.group == mean.group && !total.is_mean() &&
         total.value > mean.value;
}

std::optional<Reading> times(const Figure& count, const Figure& mean) {
  const auto narrow = product(count.reading->narrow, mean.reading->narrow);
  const auto wide = product(count.reading->wide, mean.reading->wide);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

// Total, count, mean, side by side: so many households, each so much, so much in all.
std::optional<Relation> side_by_side(const Figures& figures, std::size_t at,
                                     const FindingWriter& writer) {
  if (at < 2) return std::nullopt;
  const Figure& total = figures[at - 2];
  const Figure& count = figures[at - 1];
  const Figure& mean = figures[at];
  if (total.sentence != mean.sentence || count.sentence != mean.sentence) return std::nullopt;
  if (!is_total_for(total, mean) || !divides(count, mean, writer)) return std::nullopt;
  const auto made = times(count, mean);
  if (verdict(made, total) != true) return std::nullopt;
  Relation relation;
  relation.kind = FindingKind::product;
  relation.parts = {&count, &mean};
  relation.total = &total;
  relation.computed = count.value.times(mean.value);
  relation.form = kTimes;
  if (!relation.computed) return std::nullopt;
  return relation;
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
      const auto made = times(*count, mean);
      if (!made || !precise(made->narrow, kPrecisePercent) || verdict(made, total) != true)
        continue;
      Relation relation;
      relation.kind = FindingKind::ratio;
      relation.parts = {&total, count};
      relation.total = &mean;
      relation.computed = total.value.divided_by(count->value, 4);
      relation.form = kOver;
      if (relation.computed) return relation;
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
