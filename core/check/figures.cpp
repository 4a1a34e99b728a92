#include "check/figures.h"

#include <algorithm>

namespace zhibiao {

bool Figure::is_mean() const {
  return std::any_of(form.aggregates.begin(), form.aggregates.end(),
                     [](const std::string& aggregate) { return aggregate.starts_with("per_"); });
}

Figures figures_of(const Report& report, std::uint32_t number, const UnitScales& scales,
                   const LabelForms& labels) {
  Figures figures;
  figures.reserve(report.observations.size());
  for (const Observation& observation : report.observations) {
    Figure figure;
    figure.observation = &observation;
    figure.report = number;
    figure.index = static_cast<std::uint32_t>(figures.size());
    if (!figures.empty()) {
      const bool same = figures.back().observation->sentence == observation.sentence;
      figure.sentence = figures.back().sentence + (same ? 0 : 1);
    }
    figure.written = scales.written_in(observation);
    figure.group = UnitScales::group(figure.written.unit);
    figure.form = labels.of(observation.label);
    const auto value = observation.value.low.times(figure.written.unit.factor);
    figure.value = value.value_or(Decimal(0));
    if (value) figure.reading = read_interval(observation, figure.written.unit);
    figures.push_back(std::move(figure));
  }
  return figures;
}

bool periods_agree(const std::optional<Period>& left, const std::optional<Period>& right) {
  if (!left || !right) return true;
  const auto within = [](const Period& inner, const Period& outer) {
    return first_day(outer.begin) <= first_day(inner.begin) &&
           last_day(inner.end) <= last_day(outer.end);
  };
  return within(*left, *right) || within(*right, *left);
}

int significant_digits(Decimal value) {
  std::string digits = value.to_string();
  digits.erase(
      std::remove_if(digits.begin(), digits.end(), [](char c) { return c == '.' || c == '-'; }),
      digits.end());
  const std::size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return 0;
  return static_cast<int>(digits.find_last_not_of('0') - first) + 1;
}

}  // namespace zhibiao
