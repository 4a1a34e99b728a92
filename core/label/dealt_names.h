// The labels of figures that were dealt out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "label/comparisons.h"
#include "label/deals.h"
#include "label/label_rules.h"
#include "label/parts.h"

namespace zhibiao {

class DealtNames : LabelRules {
 public:
  explicit DealtNames(const LabelRules& rules)
      : LabelRules(rules), comparisons_(rules), parts_(rules) {}

  // The label of the `at`th of the figures of a deal, whose first is that of `site`. `before`: how
  // many labels were made before it.
  std::string label_dealt(const Deal& deal, const Site& site, std::size_t at,
                          std::size_t before) const;

 private:
  std::string label_told(const Deal& deal, const Site& site, std::size_t at,
                         std::size_t before) const;
  std::string label_compared(const Site& site, std::size_t count, std::size_t at,
                             std::size_t before) const;
  std::string label_item(const Deal& deal, const Site& site, std::size_t at,
                         std::size_t before) const;
  std::string item_alike(const Deal& deal, const Site& site, std::size_t at,
                         std::size_t before) const;
  std::string item_within(const Deal& deal, const Site& site, std::size_t at,
                          std::size_t before) const;
  const Told* alike_whole(const Deal& deal, const Site& site, std::size_t before) const;
  std::string label_like_last(const Deal& deal, std::size_t at, std::size_t before) const;
  const Told& told_alike(std::size_t before, std::size_t count, std::size_t at) const;
  std::string of_told(std::string_view subject, Phrase told) const;
  std::string item_dealt(const Deal& deal, std::size_t at) const;
  std::string with_common(const Deal& deal, const std::string& own) const;
  std::string amount_dealt(const Phrase& front, const std::string& own) const;
  std::string of_topic(const Deal& deal, std::size_t at, bool compared) const;
  const Told* told_across(const Site& site, std::size_t count, std::size_t at,
                          std::size_t before) const;
  const Told* institution_told(const Site& site, std::size_t count, std::size_t at,
                               std::size_t before) const;
  std::string like_amount(const Phrase& front, const Phrase& item) const;
  std::string opposite_mean(const Phrase& front, const Phrase& item) const;
  std::string amount_of_doer(const Phrase& front, const Phrase& item) const;
  std::size_t common_from(const Phrase& front, const Phrase& last) const;

  ComparisonRules comparisons_;
  PartRules parts_;
};

}  // namespace zhibiao
