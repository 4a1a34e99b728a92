// Takes down what later clauses may refer to in a label that was made.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "label/label_rules.h"

namespace zhibiao {

class Recorder : LabelRules {
 public:
  explicit Recorder(const LabelRules& rules) : LabelRules(rules) {}

  // `measure` has its label, its kind and the rules that made it.
  Told describe(const Site& site, const Measure& measure) const;

 private:
  void describe_subject(const Site& site, std::string_view rule, Told& made) const;
  void describe_action(const Phrase& own, std::size_t verbs, Told& made) const;
  void describe_metric(const Phrase& own, std::string_view rule, Told& made) const;
  std::string without_share(const Phrase& own, std::string_view label) const;
  void drop_change(const Site& site, std::string& label) const;
  bool is_ranked_among(const Site& site) const;
};

}  // namespace zhibiao
