// Figures without words of their own.
#pragma once

#include <string>

#include "label/comparisons.h"
#include "label/label_rules.h"

namespace zhibiao {

class BareRules : LabelRules {
 public:
  explicit BareRules(const LabelRules& rules) : LabelRules(rules), comparisons_(rules) {}

  // 在合作社务工,一天150元: so much for what the clause before tells that somebody does. Empty
  // where it tells of no doing, or the figure has words of its own.
  std::string of_paid(const Site& site) const;

  // 入园率不断提高,达到92%: the name of an amount that the clause before told to fare, and that is
  // the figure's; empty where it told none.
  Phrase amount_fared(const Site& site) const;

  // The label of a figure without words: by its bracket, its place as a whole, or what was told
  // before it.
  std::string from_before(const Site& site, Measure& measure) const;

 private:
  const Told* grown(const Site& site) const;
  std::string from_sentence(const Site& site, Measure& measure) const;
  std::string from_last(const Site& site, Measure& measure) const;
  std::string of_bracketed(const Site& site, Measure& measure) const;
  std::string of_said_alike(const Site& site) const;
  std::string of_fared(const Site& site) const;
  std::string of_place_bracketed(const Site& site, Measure& measure) const;
  std::string of_part_there(const Site& site, Measure& measure) const;
  const std::string* those_living(const Site& site) const;
  std::string of_whole_place(const Site& site) const;
  std::string of_settled() const;
  bool after_area() const;

  ComparisonRules comparisons_;
};

}  // namespace zhibiao
