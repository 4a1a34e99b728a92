#include "check/across.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace zhibiao {
namespace {

constexpr char kBetweenFields = '\x1F';
constexpr std::string_view kMinus = "{0} - {1} = {2}";
constexpr std::string_view kPlus = "{0} + {1} = {2}";
constexpr int kNearPercent = 50;  // values farther apart are of different things

// What must be alike for two figures to tell one fact; empty where too little is known.
std::string fact_of(const Report& report, const Figure& figure,
                    const std::optional<Period>& period) {
  const Observation& observation = *figure.observation;
  const std::string& place = observation.place.empty() ? report.place : observation.place;
  const bool known = !observation.indicator.empty() && !place.empty() && period;
  if (!known || !figure.is_level() || !figure.reading || figure.has(kCuePart)) return {};
  std::string fact = place;
  for (const std::string& field :
       {figure.group, observation.indicator, figure.form.strict, to_iso(*period)}) {
    fact.push_back(kBetweenFields);
    fact.append(field);
  }
  for (const std::string& aggregate : figure.form.aggregates) {
    fact.push_back(kBetweenFields);
    fact.append(aggregate);
  }
  return fact;
}

using Told = std::map<std::string, const Figure*>;

// The facts of a report, each with its figure; nullptr for those that it tells twice with
// different values, which is its own affair.
Told facts_of(const Report& report, const Figures& figures) {
  Told facts;
  for (const Figure& figure : figures) {
    const std::string fact = fact_of(report, figure, figure.observation->period);
    if (fact.empty()) continue;
    const auto [known, added] = facts.try_emplace(fact, &figure);
    if (!added && known->second != nullptr && known->second->value != figure.value) {
      known->second = nullptr;
    }
  }
  return facts;
}

// What is told right behind a level: so much more, or less, than in another year.
bool is_change_of(const Figure& now, const Figure& change) {
  const Observation& observation = *change.observation;
  return change.is_change() && change.reading && observation.base &&
         observation.direction != Direction::none && change.group == now.group &&
         change.sentence == now.sentence && now.is_level() && now.reading && !change.is_point() &&
         !change.is_percent() && !now.observation->value.high && !observation.value.high &&
         (observation.indicator.empty() || observation.indicator == now.observation->indicator);
}

// What the year before must have been.
std::optional<Interval> value_before(const Interval& now, const Interval& change, bool rose) {
  return rose ? difference(now, change) : sum(now, change);
}

void against_year_before(const Report& report, const Figures& figures, const Told& told,
                         Relations& out) {
  const Told own = facts_of(report, figures);
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const Figure& now = figures[i - 1];
    const Figure& change = figures[i];
    if (!is_change_of(now, change)) continue;
    const std::string fact = fact_of(report, now, change.observation->base);
    const auto found = told.find(fact);
    // What it says itself of that year is its own affair.
    if (found == told.end() || own.contains(fact)) continue;
    const Figure& before = *found->second;
    const bool rose = change.observation->direction == Direction::up;
    const auto narrow = value_before(now.reading->narrow, change.reading->narrow, rose);
    const auto wide = value_before(now.reading->wide, change.reading->wide, rose);
    if (!narrow || !wide) continue;
    const auto holds = verdict(Reading{*narrow, *wide}, before);
    const auto made = rose ? now.value.minus(change.value) : now.value.plus(change.value);
    if (!holds || !made || (!*holds && !near(*made, before.value, kNearPercent))) continue;
    out.push_back({.kind = FindingKind::difference,
                   .holds = *holds,
                   .parts = {&now, &change},
                   .total = &before,
                   .computed = made,
                   .form = rose ? kMinus : kPlus});
  }
}

}  // namespace

void find_across(std::span<const Report> reports, std::span<const Figures> figures,
                 Relations& out) {
  Told first_told;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (const auto& [fact, figure] : facts_of(reports[i], figures[i])) {
      if (figure == nullptr) continue;
      const auto [known, added] = first_told.try_emplace(fact, figure);
      if (added) continue;
      const Figure& first = *known->second;
      const auto holds = verdict(*first.reading, *figure);
      if (!holds || (!*holds && !near(first.value, figure->value, kNearPercent))) continue;
      out.push_back(same_fact(first, *figure, *holds));
    }
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    against_year_before(reports[i], figures[i], first_told, out);
  }
}

}  // namespace zhibiao
