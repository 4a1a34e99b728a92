#include "label/changes.h"

namespace zhibiao {

std::string ChangeRules::of_change(const Site& site, Measure& measure) const {
  measure.rules.push_back("change-of-before");
  const std::string told = text_of(text_, site.own);
  // 贷款5亿元,短期贷款受集中到期影响,减少1亿元: of what was spoken of right before.
  if (!course_->acted_on.empty()) return with_context(course_->acted_on, told);
  // 低于全市2个百分点,降幅最大的是石材业(下降9%): of what its bracket stands behind.
  const bool bracketed = !course_->bracket_of.empty() && !course_->parent && !site.follows_figure;
  const Told* of = bracketed ? nullptr : changed(site);
  if (of == nullptr || (course_->parent && !course_->told_any()))
    return fit(with_context(course_->topic.empty() ? course_->lead : course_->topic, told));
  const bool points = quantity(site).unit.kind == "point";
  // 第一产业增长5%,第二产业增速趋缓,下降2个百分点: of what was spoken of right before.
  // 资产质量稳定,不良贷款率1%、下降2个百分点: but not behind a figure of the same clause.
  if (points && !course_->told_amount.empty() && site.before != Break::list)
    return with_context(course_->told_amount, told);
  if (is_of_topic(site, *of) || is_of_fared(site)) return with_context(course_->topic, told);
  // 产值占比63%,增长5%: what has the share grew.
  const bool of_shared = quantity(site).unit.name == "%" && !of->change && !of->shared.empty() &&
                         tells_share(quantity(*of));
  if (of_shared) return with_context(of->shared, told);
  // 增长7%,高于上年2个百分点: it is the growth that is higher.
  // 指数上升3个百分点,比上年下降2个: but so many points are of the index.
  const bool of_growth = points && of->change && quantity(*of).unit.kind != "point" &&
                         !site.own.empty() && !site.own.front().is(kGeneric);
  return with_context(of_growth ? of->label : of->subject, told);
}

// What was told before that changed; nullptr where nothing was told.
const Told* ChangeRules::changed(const Site& site) const {
  const Quantity& change = quantity(site);
  if (tells_share(change)) {
    const Told* share = changed_share(site);
    return share != nullptr ? share : last_level();
  }
  const Told* level = last_level();
  if (level == nullptr) return nullptr;
  // 事故1起、死亡1人,同比减少1起: what became fewer is counted alike.
  const Told* like = counts_things(change) ? last_of_unit(change) : nullptr;
  if (like != nullptr && !same_unit(*level, change) && !tells_share(quantity(*level))) level = like;
  // 收入5亿元,为预算的98%,增收1亿元: of the amount.
  // 余额5亿元,增长8%,比年初快2个百分点;增加1亿元: of the amount too. 优良天数296天,优良率81%,增加
  // 18天: and so is what no share can grow by.
  const bool days = change.unit.unit_class == UnitClass::duration && tells_share(quantity(*level));
  if (!level->share && quantity(*level).unit.kind != "point" && !days) return level;
  const Told* amount = amount_of_unit(change);
  return amount != nullptr ? amount : level;
}

// 收入90亿元,为预算的98%,增长4%: per cent are of the amount, points of the share. nullptr where the
// sentence told none.
const Told* ChangeRules::changed_share(const Site& site) const {
  const bool points = quantity(site).unit.kind == "point";
  return course_->last_where([&](const Told& made) {
    const Quantity& figure = quantity(made);
    const bool last = &made == &course_->labels.back();
    const bool index = last && points && figure.unit.name.empty();
    // 优良率77%,提高1.5%: of the rate that was told right before.
    const bool rate = last && tells_share(figure) && !made.share && !made.change &&
                      wording_->tells_share(last_characters(made.label, 1));
    return !made.goal && (tells_share(figure) == points || index || rate);
  });
}

// 服务业增长5%,旅游业持续升温,同比增长30%: what was told has its change, and this one is of what
// the clause between tells of.
bool ChangeRules::is_of_fared(const Site& site) const {
  if (!course_->told_any() || site.before != Break::clause || !topic_fared()) return false;
  const Told& last = course_->labels.back();
  return last.change && same_unit(last, quantity(site)) && quantity(site).unit.name == "%" &&
         last.label.find(course_->topic) == std::string::npos;
}

// Whether the sentence told no figure yet, but what it is about: that is what changed.
bool ChangeRules::is_of_topic(const Site& site, const Told& changed) const {
  // 失业率3.3%;消费价格指数持平,涨幅收窄2个百分点: nor did its part of the sentence.
  const bool in_part = course_->part > course_->sentence &&
                       course_->part == course_->labels.size() &&
                       course_->topic_from == course_->part && site.before == Break::clause;
  if (in_part && !course_->topic.empty()) return true;
  if (course_->told_any() || course_->topic.empty() || course_->topic_restored) return false;
  // 牧业产值25亿元。增长3%: nothing but a change goes on with the figure before.
  const bool rate_before = quantity(site).unit.kind == "point" &&
                           &changed == &course_->labels.back() && !changed.change &&
                           tells_share(quantity(changed));
  return course_->topic != changed.object && !rate_before;
}

}  // namespace zhibiao
