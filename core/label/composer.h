// The label of a figure, by the first case that holds.
#pragma once

#include <string>
#include <string_view>

#include "label/bare.h"
#include "label/behind.h"
#include "label/changes.h"
#include "label/comparisons.h"
#include "label/context.h"
#include "label/label_rules.h"
#include "label/parts.h"
#include "label/series.h"
#include "label/shares.h"
#include "label/verbs.h"

namespace zhibiao {

class Composer : LabelRules {
 public:
  explicit Composer(const LabelRules& rules)
      : LabelRules(rules),
        comparisons_(rules),
        shares_(rules),
        parts_(rules),
        series_(rules),
        context_(rules),
        behind_(rules),
        bare_(rules),
        changes_(rules),
        verbs_(rules) {}

  // The label, by the first case that holds: a yardstick; a share of what follows; a dimension; an
  // attribute; nothing but a change; else by its words, which `site` has then as its own.
  std::string compose(Site& site, Measure& measure) const;

  // 新增博物馆4个,共有博物馆148个: whether all that there are is told.
  bool tells_anew(const Site& site) const;

 private:
  Phrase completed(const Site& site, const Phrase& taken) const;
  bool tells_height(const Site& site, const Phrase& taken) const;
  bool counts_family(const Site& site) const;
  std::string of_home(const std::string& own) const;
  std::string of_unit(const Site& site, const std::string& own) const;
  std::string of_whole_words(Site& site, Phrase whole, Measure& measure) const;
  std::string of_spent(const Site& site, const std::string& own, Measure& measure) const;
  std::string of_verb_alone(Site& site, const std::string& own, Measure& measure) const;
  std::string of_words(Site& site, const std::string& own, Measure& measure) const;
  bool sums_up(const Site& site, std::string_view own) const;
  std::string_view doer_fared(const Site& site, const std::string& own) const;
  bool is_of_fared(const Site& site, std::string_view own) const;
  std::string of_opposite_mean(const Site& site, const std::string& own) const;
  std::string of_next_named(const Site& site) const;
  std::string of_named_apart(const Site& site, Measure& measure) const;
  std::string of_deed(const Site& site, const Phrase& taken, Measure& measure) const;
  std::string of_sort_before(const Site& site) const;
  const Told* measured(const Site& site, std::string_view own) const;
  std::string of_own_words(Site& site, const std::string& own, Measure& measure) const;
  std::string of_whole(const Site& site, const std::string& own, Measure& measure) const;
  bool does_alike(const Site& site, std::string_view told) const;
  bool is_part_by_sort(const Site& site, const std::string& own) const;
  bool names_sort(const Site& site, const std::string& own) const;
  std::size_t mean_kept(const Site& site) const;
  bool goes_on_spread(const Site& site, const std::string& own) const;

  ComparisonRules comparisons_;
  ShareRules shares_;
  PartRules parts_;
  SeriesRules series_;
  ContextRules context_;
  BehindRules behind_;
  BareRules bare_;
  ChangeRules changes_;
  VerbRules verbs_;
};

}  // namespace zhibiao
