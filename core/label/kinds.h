// Whether a figure tells a level, a change or a target.
#pragma once

#include "label/comparisons.h"
#include "label/label_rules.h"

namespace zhibiao {

class KindTeller : LabelRules {
 public:
  explicit KindTeller(const LabelRules& rules) : LabelRules(rules), comparisons_(rules) {}

  // Sets the kind of a measure whose label is made, and the direction of a change.
  void tell_kind(const Site& site, Measure& measure) const;

  // Whether the figure may be what 确保 makes a target: a threshold or a result.
  bool is_bounded(const Site& site) const;

 private:
  static bool betters_theirs(const Site& site);
  void tell_rate_fared(const Site& site, Measure& measure) const;
  bool is_sole_goal(const Site& site) const;
  static bool is_base(const Site& site);
  bool names_threshold(const Site& site, bool done) const;
  void tell_aim(const Site& site, bool passes, Measure& measure) const;
  bool is_held_under(const Site& site) const;
  bool is_aimed_at(const Site& site, bool beyond) const;
  bool is_target(const Site& site) const;
  void tell_listed(const Site& site, Measure& measure) const;

  ComparisonRules comparisons_;
};

}  // namespace zhibiao
