// Figures that one word deals out to several names, or to figures told before.
#pragma once

#include <cstddef>
#include <vector>

#include "label/deals.h"
#include "label/dealt_names.h"
#include "label/keeper.h"
#include "label/label_rules.h"

namespace zhibiao {

class Dealer : LabelRules {
 public:
  // Keeps all, which must outlive it; `discourse` is what it writes.
  Dealer(const LabelRules& rules, Discourse& discourse, LabelKeeper& keeper,
         std::vector<Measure>& out)
      : LabelRules(rules),
        deals_(rules),
        names_(rules),
        discourse_(&discourse),
        keeper_(&keeper),
        out_(&out) {}

  // A、B、C分别为x、y、z, and 分别增长x、y、z behind as many figures told before.
  bool distribute(std::vector<Site>& sites, std::size_t first);

  // Behind figures that were dealt out, as many changes without a subject are dealt out too:
  // 分别为8%和5%,比上年提高2个和1.5个百分点.
  bool deal_changes(std::vector<Site>& sites);

  // 年均增长17%和15%,2007年底达到9亿元、6亿元: behind changes that were dealt out, as many amounts.
  bool deal_levels(std::vector<Site>& sites);

  // 种植茶叶8000亩、生姜3000亩,人均1.2亩、0.5亩 or 人均1.2亩、户均2.5亩: as many means as things
  // told in a list are of these, one by one.
  bool deal_means(std::vector<Site>& sites);

 private:
  void remember_dealt(const Deal& deal, bool first);
  std::size_t unchanged(const Phrase& pieces) const;

  DealReader deals_;
  DealtNames names_;
  Discourse* discourse_;
  LabelKeeper* keeper_;
  std::vector<Measure>* out_;
};

}  // namespace zhibiao
