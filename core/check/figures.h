// The figures of a report as the checks see them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/interval.h"
#include "measure/label_forms.h"
#include "report/report.h"
#include "report/unit_scales.h"

namespace zhibiao {

struct Figure {
  const Observation* observation = nullptr;  // in the report, which outlives this
  std::uint32_t report = 0;
  std::uint32_t index = 0;     // of the observation
  std::uint32_t sentence = 0;  // figures of one sentence have the same number
  ScaledUnit written;          // as shown: 万元
  std::string group;           // figures of one group may be added; see UnitScales
  LabelForm form;
  Decimal value;                   // in the base unit; of a range the low end
  std::optional<Reading> reading;  // none for what is beyond computing

  bool is_level() const { return observation->kind == Kind::level; }
  bool is_change() const { return observation->kind == Kind::change; }
  bool has(Cue cue) const { return (observation->cues & cue) != 0; }
  bool is_exact() const { return observation->hedge == Hedge::exact && !observation->value.high; }
  bool is_mean() const;  // per household, per head, ...
  bool is_percent() const { return written.unit.kind == "percent"; }
  bool is_point() const { return written.unit.kind == "point"; }
};

using Figures = std::vector<Figure>;

// In the order of the observations. `number` is that of the report among those checked.
Figures figures_of(const Report& report, std::uint32_t number, const UnitScales& scales,
                   const LabelForms& labels);

// Whether both speak of the same time, as far as they tell: a period that the other lies in
// will do.
bool periods_agree(const std::optional<Period>& left, const std::optional<Period>& right);

// Digits of the number as written, zeros at its ends left out: 3 for 1250000 and for 0.125.
int significant_digits(Decimal value);

}  // namespace zhibiao
