// Whether the figures of reports agree with one another.
#pragma once

#include <span>
#include <vector>

#include "check/finding_writer.h"
#include "check/identities.h"
#include "lexicon/lexicon.h"
#include "measure/label_forms.h"
#include "report/report.h"
#include "report/unit_scales.h"

namespace zhibiao {

class Checker {
 public:
  // Keeps nothing of `lexicon`.
  explicit Checker(const Lexicon& lexicon);
  Checker(const Checker&) = delete;  // the writer knows where the scales are
  Checker& operator=(const Checker&) = delete;

  // What the figures of one report say of one another: disagreements first, then by where
  // the checked figure stands. It looks at values, labels and ties alone, not at the text.
  std::vector<Finding> check(const Report& report) const;

  // The same for each report, and what the reports say of one another: facts of the same
  // indicator, place and period. Disagreements first, then by report. The reports' own
  // `checks` are not looked at.
  std::vector<Finding> check(std::span<const Report> reports) const;

 private:
  UnitScales scales_;
  LabelForms labels_;
  FindingWriter writer_;
  std::vector<Identity> identities_;
};

}  // namespace zhibiao
