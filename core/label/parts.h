// Parts of a whole that was told before.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "label/label_rules.h"

namespace zhibiao {

class PartRules : LabelRules {
 public:
  explicit PartRules(const LabelRules& rules) : LabelRules(rules) {}

  // 其中小学68所: the part of what was told before, `own` its words.
  std::string of_part(const Site& site, const std::string& own, Measure& measure) const;

  // The part of what is called `name` that `own` tells; `whole` is what was told by that name, if
  // anything. As the words are where these name no part of it.
  std::string part_named(const Site& site, const std::string& own, const std::string& name,
                         const Told* whole) const;

  // 其中贫困劳动力209人,搬迁劳动力55人: what is told of in like words behind a part is a part too.
  bool is_further_part(const Site& site, std::size_t verbs) const;

  // 党员522名。35岁以下118名: of those told before, where `own` but tells some of them apart. Empty
  // where it does more.
  std::string of_trait(const Site& site, const std::string& own) const;

  // The name with `own` in the place of a word that is longer and made with it: 出口 and 进口 of
  // 进出口. Empty where it has none.
  std::string of_half(std::string_view name, const Site& site) const;

  // 其余7项已完成: of the things of that unit told before.
  std::string of_rest(const Site& site, const std::string& own, Measure& measure) const;

 private:
  const Told* whole_of_rest(const Site& site, const Told* part) const;
  std::string of_fared(const Site& site) const;
  bool is_rate_of(const Site& site, const Told& whole) const;
  bool sorts_differ(const Told& whole, const Site& site) const;
};

}  // namespace zhibiao
