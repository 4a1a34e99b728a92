#include "check/across.h"

#include <algorithm>
#include <map>
#include <string>

namespace zhibiao {
namespace {

constexpr char kBetweenFields = '\x1F';
constexpr int kNearPercent = 50;  // values farther apart are of different things

// What must be alike for two figures to tell one fact; empty where too little is known.
std::string fact_of(const Report& report, const Figure& figure) {
  const Observation& observation = *figure.observation;
  const std::string& place = observation.place.empty() ? report.place : observation.place;
  const bool known = !observation.indicator.empty() && !place.empty() && observation.period;
  if (!known || !figure.is_level() || !figure.reading || figure.has(kCuePart)) return {};
  std::string fact = place;
  for (const std::string& field :
       {figure.group, observation.indicator, figure.form.strict, to_iso(*observation.period)}) {
    fact.push_back(kBetweenFields);
    fact.append(field);
  }
  for (const std::string& aggregate : figure.form.aggregates) {
    fact.push_back(kBetweenFields);
    fact.append(aggregate);
  }
  return fact;
}

// The facts of a report, each with its figure; nullptr for those that it tells twice with
// different values, which is its own affair.
std::map<std::string, const Figure*> facts_of(const Report& report, const Figures& figures) {
  std::map<std::string, const Figure*> facts;
  for (const Figure& figure : figures) {
    const std::string fact = fact_of(report, figure);
    if (fact.empty()) continue;
    const auto [known, added] = facts.try_emplace(fact, &figure);
    if (!added && known->second != nullptr && known->second->value != figure.value) {
      known->second = nullptr;
    }
  }
  return facts;
}

}  // namespace

void find_across(std::span<const Report> reports, std::span<const Figures> figures,
                 Relations& out) {
  std::map<std::string, const Figure*> first_told;
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
}

}  // namespace zhibiao
