// What stands behind a figure: the thing it is a dimension or an amount of, or what it is for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "label/label_rules.h"

namespace zhibiao {

class BehindRules : LabelRules {
 public:
  explicit BehindRules(const LabelRules& rules) : LabelRules(rules) {}

  // The dimension of what follows, or of what the clause before was about.
  std::string of_dimension(const Site& site, std::string_view dimension, Measure& measure) const;

  // 5.5米宽的环山路, 长320米的大桥: which length the word beside the figure says it is; empty where
  // none does, or what is measured stands before it.
  std::string_view dimension_of(const Site& site) const;

  // 投资445万元建成农产品销售中心: what the money is for.
  std::string of_purpose(const Site& site) const;

  // 投资3.6亿元,建成安置房480套: what the clause behind tells is what the money is for, where
  // nothing before it is.
  std::string of_next(const Site& site) const;

  // 63.5%——全年就业目标过半: what the dash behind a figure without words says that it is. Empty
  // where none stands there.
  std::string of_gloss(const Site& site) const;

  // 占地50亩、总投资1.2亿元的加工园: the thing that the amounts told before it are of. Empty where
  // none follows.
  std::string of_attributed(const Site& site) const;

  // 县财政对28个边远村投入资金: the villages that it is done to. Empty where nothing of the kind is
  // told.
  std::string of_governed(const Site& site) const;

  // 扶贫资金1490万元专项用于道路建设: what an amount is spent on tells it apart.
  void add_use(const Site& site, Phrase& whole) const;

  // 安排资金500万元,300万元用于修路: a part of the amount told before, by what it is spent on.
  std::string of_use(const Site& site) const;

  // 收益的70%用于分红,20%留作管理费: what each share of it goes to. Empty where nothing of the kind
  // is told.
  std::string of_dealt(const Site& site) const;

  // 28个公司与政府签署协议: what they do tells which are counted, where the label has room for it.
  void add_predicate(const Site& site, Phrase& whole) const;

 private:
  std::string dealt_whole() const;
  bool sizes_next(const Phrase& rest) const;
  Phrase amount_of(Phrase own, bool money) const;
  std::string of_mean(const Phrase& amount, Phrase thing, const std::string& counted) const;
  Phrase use_of(const Site& site, std::size_t room) const;
  std::size_t named_project(const Phrase& phrase) const;
  Phrase attributed_head(const Phrase& rest) const;
};

}  // namespace zhibiao
