// What a share is a share of.
#pragma once

#include <string>

#include "label/label_rules.h"

namespace zhibiao {

class ShareRules : LabelRules {
 public:
  explicit ShareRules(const LabelRules& rules) : LabelRules(rules) {}

  // 完成总投资的55%: a share of what is named.
  bool is_share_of_own(const Site& site) const;

  // 90%的行政村通班车: a share of what follows. 低于5.5%的预期目标: a goal for what was told
  // before.
  std::string of_following(const Phrase& taken, Phrase whole, bool change, Measure& measure) const;

  // 保持12%的增速, 2.1%的同比涨幅中: how fast what stands before it changed, and no share. Empty
  // where the noun that `taken` ends in tells no rate.
  std::string of_rate(const Phrase& taken, Phrase own, Measure& measure) const;

  // 其中八成以上是民营企业: what is told behind the link has that share. Empty where no link
  // follows.
  std::string of_being(const Site& site) const;

  // 在外经商人数已达上年总数的七成: what stands before the link has that share of what stands
  // behind it. Empty where nothing of the kind is told.
  std::string of_share_told(const Site& site) const;

  // 占财政资金的86.9%: the share that `own` tells of what was told before.
  std::string of_share(const Site& site, const std::string& own, Measure& measure) const;

 private:
  std::string of_whose(const Site& site, const std::string& own) const;
  std::string of_trait(const Site& site) const;
  std::string ended(const Site& site, std::string label) const;
  std::string begun_before(const Site& site) const;
  std::string of_recovered(const Site& site) const;
  Phrase without_goal(Phrase phrase) const;
};

}  // namespace zhibiao
