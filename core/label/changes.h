// Changes without words of their own: 增长5%.
#pragma once

#include <string>

#include "label/label_rules.h"

namespace zhibiao {

class ChangeRules : LabelRules {
 public:
  explicit ChangeRules(const LabelRules& rules) : LabelRules(rules) {}

  // 产值8亿元,增长5%: the change of what was told before.
  std::string of_change(const Site& site, Measure& measure) const;

 private:
  const Told* changed(const Site& site) const;
  const Told* changed_share(const Site& site) const;
  bool is_of_fared(const Site& site) const;
  bool is_of_topic(const Site& site, const Told& changed) const;
};

}  // namespace zhibiao
