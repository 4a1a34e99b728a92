// What two figures are apart, and where that is told too.
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr int kNearPercent = 20;              // a change farther off is a change of something else
constexpr int kKinPercent = 30;               // of the labels, shared
constexpr int kFewestDigits = 2;              // of a difference that chance does not make
constexpr std::size_t kSentenceFigures = 12;  // before a change that it may be of
constexpr std::string_view kMinus = "{0} - {1} = {2}";

Relation difference_of(const Figure& greater, const Figure& lesser, const Figure& total,
                       bool holds) {
  return Relation{.kind = FindingKind::difference,
                  .holds = holds,
                  .parts = {&greater, &lesser},
                  .total = &total,
                  .computed = greater.value.minus(lesser.value),
                  .form = kMinus};
}

// Points for shares, the same measure for amounts.
bool can_differ_by(const Figure& figure, const Figure& change) {
  if (!computes(figure) || figure.is_change()) return false;
  const bool bare = figure.observation->unit.empty();
  return change.is_point() ? figure.is_percent() || bare : figure.group == change.group;
}

bool exactly_apart(const Figure& greater, const Figure& lesser, const Figure& change) {
  const auto apart = greater.value.minus(lesser.value);
  return apart && *apart == change.value;
}

// From x to y, a fall of z.
std::optional<Relation> way_between(const Figures& figures, std::size_t at) {
  const Figure& change = figures[at];
  const auto way =
      way_before(figures, at, [&](const Figure& figure) { return can_differ_by(figure, change); });
  if (!way) return std::nullopt;
  const auto [from, to] = *way;
  const Figure& greater = from->value < to->value ? *to : *from;
  const Figure& lesser = from->value < to->value ? *from : *to;
  const auto holds = verdict(apart(greater, lesser), change);
  if (!holds) return std::nullopt;
  const auto distance = greater.value.minus(lesser.value);
  if (!*holds && (!distance || !near(*distance, change.value, kNearPercent))) return std::nullopt;
  return difference_of(greater, lesser, change, *holds);
}

// 98.34% and a goal of 90%: 8.34 points more. Chance makes no exact difference of this
// length, so nothing else need tie the three but the sentence.
std::optional<Relation> over_goal(const Figures& figures, std::size_t at) {
  const Figure& change = figures[at];
  if (significant_digits(change.value) < kFewestDigits) return std::nullopt;
  for (std::size_t i = at; i-- > 0 && i + kSentenceFigures > at;) {
    if (figures[i].sentence != change.sentence) break;
    if (!can_differ_by(figures[i], change)) continue;
    for (std::size_t j = i; j-- > 0 && j + kSentenceFigures > at;) {
      if (figures[j].sentence != change.sentence) break;
      if (!can_differ_by(figures[j], change)) continue;
      const bool goal = figures[i].observation->kind == Kind::target ||
                        figures[j].observation->kind == Kind::target;
      if (!goal && significant_digits(change.value) <= kFewestDigits) continue;
      if (exactly_apart(figures[j], figures[i], change)) {
        return difference_of(figures[j], figures[i], change, true);
      }
      if (exactly_apart(figures[i], figures[j], change)) {
        return difference_of(figures[i], figures[j], change, true);
      }
    }
  }
  return std::nullopt;
}

// Of the rest: nine, two of them not, the other seven.
std::optional<Relation> rest(const Figures& figures, std::size_t at) {
  const Figure& total = figures[at];
  if (!total.has(kCueRest) || !total.is_level() || !is_amount(total)) return std::nullopt;
  const Figure* part = nullptr;
  for (std::size_t i = at; i-- > 0 && i + kSentenceFigures > at;) {
    const Figure& figure = figures[i];
    if (total.sentence - figure.sentence > 1) break;
    const bool alike =
        figure.group == total.group && figure.written.unit.name == total.written.unit.name;
    if (!alike || !figure.is_level() || !is_amount(figure)) continue;
    if (part == nullptr) {
      part = &figure;
    } else {
      if (!exactly_apart(figure, *part, total)) return std::nullopt;
      return difference_of(figure, *part, total, true);
    }
  }
  return std::nullopt;
}

// What a difference can be told in: points for shares, else the group.
std::string difference_group(const Figure& figure) {
  const bool share = figure.is_point() || figure.is_percent() || figure.observation->unit.empty();
  return share ? std::string() : figure.group;
}

// Two years, what the values of a label then and now are apart, and in what.
using Apart = std::tuple<int, int, std::string, std::string>;
using Pair = std::pair<const Figure*, const Figure*>;  // then and now
using Series = std::vector<const Figure*>;             // levels of one label and group

void add_pairs(const Series& series, std::map<Apart, Pair>& pairs) {
  for (const Figure* then : series) {
    for (const Figure* now : series) {
      const int from = then->observation->period->end.year;
      const int to = now->observation->period->end.year;
      const auto apart =
          now->value < then->value ? then->value.minus(now->value) : now->value.minus(then->value);
      if (from >= to || !apart) continue;
      pairs.try_emplace({from, to, apart->to_string(), difference_group(*then)}, then, now);
    }
  }
}

// All differences between two values of one label, a report's series being short.
std::map<Apart, Pair> all_pairs(const Figures& figures) {
  std::map<std::pair<std::string, std::string>, Series> series;
  for (const Figure& figure : figures) {
    if (!figure.is_level() || !computes(figure) || !figure.observation->period) continue;
    Series& same = series[{figure.form.strict, figure.group}];
    if (same.size() < kSentenceFigures) same.push_back(&figure);
  }
  std::map<Apart, Pair> pairs;
  for (const auto& [label, same] : series) add_pairs(same, pairs);
  return pairs;
}

// So much then, so much now, and elsewhere a change of exactly that between these years.
void find_far_differences(const Figures& figures, const std::vector<bool>& known, Relations& out) {
  const std::map<Apart, Pair> pairs = all_pairs(figures);
  for (const Figure& change : figures) {
    const Observation& observation = *change.observation;
    if (known[change.index] || !change.is_change() || !computes(change)) continue;
    if (!observation.base || !observation.period) continue;
    if (significant_digits(change.value) < kFewestDigits) continue;
    const auto found = pairs.find({observation.base->end.year, observation.period->end.year,
                                   change.value.to_string(), difference_group(change)});
    if (found == pairs.end()) continue;
    const auto [then, now] = found->second;
    const bool kin =
        change.is_point() || overlap_percent(change.form.strict, now->form.strict) >= kKinPercent;
    if (!kin || change.is_percent()) continue;
    const bool rose = now->value > then->value;
    out.push_back(difference_of(rose ? *now : *then, rose ? *then : *now, change, true));
  }
}

}  // namespace

void find_differences(const Figures& figures, Relations& out) {
  std::vector<bool> known(figures.size(), false);
  for (const Relation& relation : out) known[relation.total->index] = true;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    std::optional<Relation> relation = rest(figures, i);
    if (!relation && !known[i] && figures[i].is_change() && computes(figures[i])) {
      relation = way_between(figures, i);
      if (!relation) relation = over_goal(figures, i);
    }
    if (!relation) continue;
    known[i] = true;
    out.push_back(std::move(*relation));
  }
  find_far_differences(figures, known, out);
}

}  // namespace zhibiao
