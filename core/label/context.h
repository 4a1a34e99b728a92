// Figures whose words do not say of what they speak.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "label/label_rules.h"
#include "label/verbs.h"

namespace zhibiao {

class ContextRules : LabelRules {
 public:
  explicit ContextRules(const LabelRules& rules) : LabelRules(rules), verbs_(rules) {}

  // Whether the words say of what they speak: no bare amount, rate or follow-up action.
  bool stands_alone(const Site& site) const;

  // A head that does not say of what it is takes it from the action or the thing told before.
  std::string of_context(const Site& site, const std::string& own, Measure& measure) const;

 private:
  std::string of_mean_told(const Site& site, const std::string& own) const;
  bool ends_like_before(const Site& site) const;
  bool is_of_nothing(const Site& site, std::string_view context, std::string_view own) const;
  bool is_progress(const Site& site, std::string_view own) const;
  std::string_view context_of(const Site& site, bool acts) const;
  bool is_alike(std::string_view context, std::string_view own) const;
  bool acts_alone(const Site& site, std::size_t verbs) const;
  std::string of_towards(const Site& site, const std::string& own) const;

  VerbRules verbs_;
};

}  // namespace zhibiao
