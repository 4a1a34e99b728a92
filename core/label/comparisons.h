// How what was told before stands to another, and the goals that it is held against.
#pragma once

#include <string>

#include "label/label_rules.h"

namespace zhibiao {

class ComparisonRules : LabelRules {
 public:
  explicit ComparisonRules(const LabelRules& rules) : LabelRules(rules) {}

  // 高于全省1.7个百分点, 是农村居民的2.27倍: tells how what was told before stands to another.
  bool is_comparison(const Site& site) const;

  // The same with what was told before, where is_comparison or is_beside holds.
  std::string of_comparison(const Site& site, const std::string& own, Measure& measure) const;

  // 高于全国4个百分点、全省5个百分点: what it is compared with next; empty where it is with none.
  std::string of_compared_alike(const Site& site, Measure& measure) const;

  // 比全市平均增幅高8个百分点: points beside those of another.
  bool is_beside(const Site& site) const;
  // 人均收入1.8万元,比入社前增加6000元: where all that stands between is what the figure told
  // before is compared with, leaves the figure no words but those of the change. False elsewhere.
  bool leave_change(Site& site) const;

  // 是上年的2.9倍: the ratio to that period; empty where none is named.
  std::string ratio_to_period(const Site& site) const;

  // 比目标3亿元超过1亿元, 完成预算3亿元的41%: whether the figure is but what was to come, and the
  // next tells how much of it did, or by how much it was passed.
  bool is_yardstick(const Site& site) const;

  // 预算 of 完成预算3亿元的41%: that it was met in part is told of what met it.
  std::string of_goal_told(const Site& site) const;

  // 占全省产值300亿元的2%: the wider place tells that whole apart from what has the share.
  std::string of_wider(const Site& site) const;

  // 新增就业6万人,完成全年5万人目标的120%: the goal for what was told before.
  bool is_goal_of_before(const Site& site, const Phrase& taken) const;

 private:
  bool is_goal_passed(const Site& site) const;
  bool is_above(const Site& site) const;
  bool is_off_goal(const Site& site) const;
};

}  // namespace zhibiao
