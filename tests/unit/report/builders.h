// Reports for tests, a line a figure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.h"

namespace zhibiao::testing {

inline Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

inline Period year(int number) {
  const auto y = static_cast<std::int16_t>(number);
  return {{y, 0, 0}, {y, 0, 0}};
}

// "1.5万" with its unit apart: the value as counted, and how it was written.
struct Figure {
  explicit Figure(std::string label, std::string_view digits, std::string unit, int magnitude = 0) {
    observation.label = std::move(label);
    const std::size_t point = digits.find('.');
    observation.decimals =
        point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1);
    observation.magnitude = magnitude;
    observation.value.low = decimal(digits).shifted(magnitude).value();
    const std::string_view scale = magnitude == 8 ? "亿" : magnitude == 4 ? "万" : "";
    observation.text = std::string(digits).append(scale).append(unit);
    observation.unit = std::move(unit);
    observation.before = Break::clause;
  }

  Figure& in(int number) { return observation.period = year(number), *this; }
  Figure& indicator(std::string id) { return observation.indicator = std::move(id), *this; }
  Figure& place(std::string name) { return observation.place = std::move(name), *this; }
  Figure& hedge(Hedge hedge) { return observation.hedge = hedge, *this; }
  Figure& cue(std::uint32_t cues) { return observation.cues |= cues, *this; }
  Figure& after(Break mark) { return observation.before = mark, *this; }
  Figure& to(std::string_view high) { return observation.value.high = decimal(high), *this; }
  Figure& target() { return observation.kind = Kind::target, *this; }
  Figure& change(Direction direction = Direction::up) {
    observation.kind = Kind::change;
    observation.direction = direction;
    return *this;
  }

  Observation observation;
};

// Spans are made up: the figures stand side by side, ten apart.
inline Report report(const std::vector<Figure>& figures, int about = 2020) {
  Report made;
  made.title = "report";
  made.period = year(about);
  std::uint32_t at = 0;
  for (const Figure& figure : figures) {
    made.observations.push_back(figure.observation);
    made.observations.back().span = {at, at + 5};
    at += 10;
  }
  return made;
}

}  // namespace zhibiao::testing
