// Figures told by a verb alone: 已完成8个.
#pragma once

#include <string>
#include <string_view>

#include "label/label_rules.h"
#include "label/parts.h"

namespace zhibiao {

class VerbRules : LabelRules {
 public:
  explicit VerbRules(const LabelRules& rules) : LabelRules(rules), parts_(rules) {}

  // 已完成8个, 审批5户: the verb tells which earlier object it is about.
  std::string of_verb_alone(const Site& site, const std::string& own, Measure& measure) const;

  // 工业企业实现利税5亿元,实现利润3亿元: who does the same again, without what was done first.
  std::string_view without_repeat(std::string_view context, const Site& site) const;

 private:
  bool is_bare(const Told& told, const Site& site) const;
  bool is_another(const Site& site) const;
  bool is_other_amount(const Site& site, const std::string& own) const;
  bool is_of_none(const Site& site) const;
  std::string of_verb_in_sentence(const Site& site, const std::string& own,
                                  std::string_view verb) const;
  std::string of_other_amount(const Site& site, const std::string& own) const;

  PartRules parts_;
};

}  // namespace zhibiao
