// Makes the labels of a block, clause by clause, with a memory of what went before.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "clause/clauses.h"
#include "clause/site.h"
#include "label/composer.h"
#include "label/dealer.h"
#include "label/diction.h"
#include "label/discourse.h"
#include "label/keeper.h"
#include "label/kinds.h"
#include "label/measure.h"
#include "label/memory.h"
#include "label/plans.h"
#include "label/ratios.h"

namespace zhibiao {

// Its parts look at each other: it is neither copied nor moved.
class LabelMaker {
 public:
  // Keeps all four, which must outlive it. `out` has one measure for each quantity.
  LabelMaker(const Mentions& mentions, const Wording& wording, const Segmenter& segmenter,
             std::vector<Measure>& out)
      : diction_(mentions, wording, segmenter), sites_(mentions, wording), out_(&out) {}
  LabelMaker(const LabelMaker&) = delete;
  LabelMaker& operator=(const LabelMaker&) = delete;

  // Begins a block, item or section whose subject `lead` is ("" for none).
  // `planned`: the heading says that all of it is a plan.
  void begin_block(std::string_view lead, bool planned);
  void read_sentence(const ClauseRow& row);

 private:
  void read_aspect(const ClauseRow& row);
  void read_clauses(const std::vector<Clause>& clauses);
  void read_brackets(const ClauseRow& row, std::size_t& next);
  void read_bracket(const ClauseRow::Bracket& bracket);
  void read_clause(const Clause& clause);
  void read_figures(const Clause& clause, std::vector<Site>& sites);
  void read_sites(std::vector<Site>& sites);
  void make(Site& site);

  std::string_view text() const { return diction_.text(); }

  Diction diction_;
  Discourse course_;
  SiteReader sites_;
  std::vector<Measure>* out_;

  LabelRules rules_{diction_, course_, *out_};
  PlanReader plans_{rules_, course_.plan};
  KindTeller kinds_{rules_};
  Memory memory_{rules_, course_};
  LabelKeeper keeper_{rules_, memory_};
  RatioRules ratios_{rules_, course_.ratio};
  Composer composer_{rules_};
  Dealer dealer_{rules_, course_, keeper_, *out_};
};

}  // namespace zhibiao
