// Members of a:b:c.
#pragma once

#include <string>

#include "label/label_rules.h"

namespace zhibiao {

class RatioRules : LabelRules {
 public:
  // Keeps `ratio`, which must outlive it: where in a ratio the next figure stands.
  RatioRules(const LabelRules& rules, Ratio& ratio) : LabelRules(rules), ratio_(&ratio) {}

  // A member of a:b:c, by the names of series.tsv.
  std::string of_ratio(const Site& site, Measure& measure);

 private:
  Ratio* ratio_;
};

}  // namespace zhibiao
