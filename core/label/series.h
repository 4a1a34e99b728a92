// Figures that are told like those before them: of the same amount, or the same action.
#pragma once

#include <cstddef>
#include <string>

#include "label/label_rules.h"

namespace zhibiao {

class SeriesRules : LabelRules {
 public:
  explicit SeriesRules(const LabelRules& rules) : LabelRules(rules) {}

  // What is told of another, by the first case that holds; empty where none does.
  std::string of_series(const Site& site, Measure& measure) const;

  // 小学12所,学生900人: of the schools told of right before, in a sentence before of the only ones.
  // Empty where none were, or where all that there are is told of: 共有学生900人.
  std::string of_institution(const Site& site, const std::string& own) const;

  // 内地居民出入境3万人次;港澳台居民2万人次: what the like before did, this did. Empty where
  // nothing like it was told.
  std::string of_like_before(const Site& site, const std::string& own) const;

  // 城市低保30户,发放低保金5万元,农村低保20户,发放低保金3万元: what was told of another before is
  // told of what stands between. Empty where it was not, or nothing is named between.
  std::string of_repeated(const Site& site, const std::string& own, std::size_t verbs) const;

  // 东部地区人口比重上升2个百分点,中部地区下降1个; 东部地区人口占40%,中部地区占26%: what stood
  // behind the like name goes on.
  void complete_like(const Site& site, Phrase& whole) const;

  // 建成省级示范园3个、市级8个: a grade alone is of the thing whose other grade was told before.
  void complete_grade(const Site& site, Phrase& whole) const;

  // 猪肉价格上涨9%,影响CPI上涨0.2个百分点: what rose does it.
  bool is_effect(const Site& site) const;

  // 财政收入5亿元。从部门看,税务部门完成4亿元: the amount that a doer named alone did some of;
  // nullptr where it names what it did, or nothing was told that it could be.
  const Told* doing(const Site& site) const;

 private:
  std::string of_echo(const Site& site, std::size_t verbs) const;
  std::string of_like_action(const Site& site) const;
  std::string of_like_metric(const Site& site, std::size_t verbs) const;
  std::string of_thing_before(const Site& site) const;
  std::string of_output(const Site& site, std::size_t verbs) const;
  std::string of_like_change(const Site& site) const;
  std::string of_fellow(const Site& site) const;
  std::string of_parallel(const Site& site) const;
  bool ends_like(const Site& site, const Phrase& other) const;
};

}  // namespace zhibiao
