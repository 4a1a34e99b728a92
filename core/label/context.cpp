#include "label/context.h"

#include <algorithm>

namespace zhibiao {
namespace {

// A rate or an amount this short does not say of what it is: 履约率, 购物金额.
constexpr std::size_t kShortName = 5;
constexpr std::size_t kShortRate = 3;

}  // namespace

// 重症病例7例;累计治愈病例31例: whether it is named in full, like what the part before ends with.
bool ContextRules::ends_like_before(const Site& site) const {
  const Piece& thing = site.own.back();
  return site.before == Break::part && course_->told_any() && thing.is_word(WordClass::noun) &&
         characters(word(thing)) > 1 && course_->labels.back().object.ends_with(word(thing));
}

bool ContextRules::stands_alone(const Site& site) const {
  const Phrase& own = site.own;
  const std::size_t verbs = leading_verbs(own);
  // 国内外抓获嫌疑人: where it was done is not what it was about.
  const auto front = std::find_if(own.begin(), own.end(), [](const Piece& piece) {
    return piece.kind != PieceKind::place && !piece.is_word(WordClass::position) &&
           !piece.is_word(WordClass::adverb) && (piece.roles & (kTotal | kDrop)) == 0;
  });
  // 剩余贫困人口860户: a rest that is named.
  const bool rest = own.size() > 1 && own.front().is(kRest) && !own.back().is(kGeneric) &&
                    std::all_of(own.begin() + 1, own.end(),
                                [&](const Piece& piece) { return is_nominal(text_, piece); });
  // 参加养老保险的职工: what they do is told within the name.
  const bool within = own.size() > 2 && is_nominal(text_, own.back()) && !own.back().is(kGeneric) &&
                      std::any_of(own.begin() + 1, own.end() - 1,
                                  [&](const Piece& piece) { return word(piece) == wording_->of; });
  const bool depends = front != own.end() && front->is(kDepVerb) && !front->is(kSpread) && !rest &&
                       !within && !ends_like_before(site);
  if (depends && !acts_alone(site, verbs)) return false;
  // 扑救此类火灾: of what kind was told before.
  if (verbs < own.size() && own[verbs].is_word(WordClass::adjective) && own[verbs].is(kGeneric) &&
      (own[verbs].roles & (kPer | kDrop)) == 0)
    return false;
  // 财政收入5亿元,增长3%;全县税收8亿元: an amount of the whole place is of nothing told before.
  const bool anew = (site.before == Break::part || site.before == Break::sentence) &&
                    quantity(site).unit.kind == "money" && own.size() == verbs + 1 &&
                    std::any_of(site.pre.begin(), site.pre.end(),
                                [](const Piece& piece) { return piece.kind == PieceKind::place; });
  if (anew && wording_->ends_in_money(word(own.back()))) return true;
  // 人均国内生产总值 stands alone, 人均增收 does not.
  if (all_have(own, 0, kGeneric | kPer | kUp | kDown | kYearly | kLink | kDrop)) return false;
  // 增速高于全行5个百分点: the growth of what?
  if (own.front().is(kGeneric) && (own.front().roles & (kUp | kDown)) != 0) return false;
  if (own.front().is(kGeneric) && !own.front().is(kPer) && own.front().span.size() > 6)
    return false;
  if (all_have(own, verbs, kGeneric | kPer | kUp | kDown | kLink | kDrop | kTarget)) return false;
  // 增加值5亿元,对经济增长的贡献率达63%: of whom is told before.
  if (is_towards(site.pre, site.own)) return false;
  const std::string name = text_of(text_, own);
  const bool new_part = site.before == Break::sentence || site.before == Break::part;
  const std::size_t enough = new_part ? kShortRate : kShortName;
  // 重点项目50个,年度投资计划18亿元: of what the plan is was told.
  const bool short_head =
      own.back().is(kBare) && (wording_->is_plan(name) || characters(name) <= enough);
  const bool rate =
      wording_->tells_share(name) && characters(name) <= kShortRate && !own.back().is(kKeep);
  return !short_head && !rate;
}

// 对经济增长的贡献率: of what was told last, or what the clause before was about.
std::string ContextRules::of_towards(const Site& site, const std::string& own) const {
  const std::string& subject =
      course_->told_any() ? course_->labels.back().subject : course_->topic;
  const std::string_view who =
      std::string_view(subject).substr(0, subject.find(wording_->share_of));
  return with_context(who, std::string(word(site.pre.front())) + own);
}

std::string ContextRules::of_context(const Site& site, const std::string& own,
                                     Measure& measure) const {
  measure.rules.push_back("with-topic");
  if (is_towards(site.pre, site.own)) return of_towards(site, own);
  const bool action = site.own.front().is(kDepVerb) && !site.own.front().is(kGeneric);
  const Told* named = named_by(site);
  if (named != nullptr && own.find(named->object) == std::string::npos)
    return with_context(named->object, own);
  // 粮食面积49万亩,其中小麦13万亩,单产284公斤: an output is of the part told last.
  const Told* part = last_amount();
  const bool yields = part != nullptr && part->within && site.before == Break::clause &&
                      site.own.size() == 1 && part->metric.empty() &&
                      (wording_->is_of_things(own) || wording_->ends_in_amount(own)) &&
                      quantity(*part).unit.kind == "area";
  if (yields) return with_context(part->object, own);
  if (std::string label = of_mean_told(site, own); !label.empty()) return label;
  // 享受国家补助资金5亿元,户均6592元: of the money, and not of whose it is.
  const bool money = all_have(site.own, 0, kPer) && quantity(site).unit.kind == "money" &&
                     site.before == Break::clause && course_->told_any();
  if (money) {
    const Told& last = course_->labels.back();
    if (quantity(last).unit.kind == "money" && !last.change && wording_->ends_in_money(last.object))
      return with_context(last.object, own);
  }
  if (is_progress(site, own)) return with_context(course_->labels.back().subject, own);
  // 新增贷款5亿元,增速高于全行2个百分点: the growth of what was told last.
  const bool growth = site.own.front().is(kGeneric) && tells_change(site.own.front());
  // 产值5亿元,占全市的7%,增幅高于全市3个百分点: and not of the share that it has.
  if (growth && course_->told_any()) return with_context(last_shared().subject, own);
  const bool acts = leading_verbs(site.own) > 0 || site.own.front().is(kDepVerb);
  if (acts && !course_->agent.empty()) return with_context(course_->agent, own);
  // 促进稳岗就业,开发公益性岗位,安置18人: what was done right before is what the action is on.
  const bool did_before =
      course_->did_before && site.before == Break::clause && !names_case(course_->root);
  if (action && !course_->root.empty() && !did_before) return with_context(course_->root, own);
  // 公司接待游客5万人,门票收入2亿元: of the same.
  // 单位捐赠电脑20台,价值8万元: but what things are worth is theirs.
  const bool worth = wording_->tells_worth(own) && course_->told_any() &&
                     counts_things(quantity(course_->labels.back()));
  const bool of_agent =
      site.own.back().is(kBare) && site.before == Break::clause && !acts && !worth;
  if (of_agent && !course_->agent.empty()) return with_context(course_->agent, own);
  const std::string_view context = context_of(site, acts);
  if (std::string label = wording_->in_place_of(course_->topic, own); !label.empty()) return label;
  if (is_of_nothing(site, context, own)) return own;
  if (!acts && is_alike(context, own)) return own;
  return with_context(verbs_.without_repeat(context, site), own);
}

// The mean told last, that the figure goes on with; empty where it does not.
std::string ContextRules::of_mean_told(const Site& site, const std::string& own) const {
  // 每千人口医师2.1人,床位6.8张: the mean goes on.
  const bool mean = course_->told_mean() && !site.own.front().is(kPer) &&
                    leading_verbs(site.own) == 0 && counts_things(quantity(site));
  if (mean && course_->part < course_->labels.size() && site.before != Break::part)
    return with_context(word(course_->last_own.front()), own);
  // 日均发送旅客3000人,最高日5000人: with another word for what it is taken of.
  if (!all_have(site.own, 0, kPer) || site.own.empty() || !course_->told_any()) return {};
  if (!same_unit(course_->labels.back(), quantity(site))) return {};
  Phrase same = course_->last_own;
  const auto per =
      std::find_if(same.begin(), same.end(), [](const Piece& piece) { return piece.is(kPer); });
  if (per == same.end() || same.size() == 1) return {};
  *per = site.own.front();
  return fit(text_of(text_, same));
}

// Whether what the words tell is of nothing that was told before: an amount of the place as a
// whole, or what comes behind a rate.
bool ContextRules::is_of_nothing(const Site& site, std::string_view context,
                                 std::string_view own) const {
  // 91个村民小组,总户数3021户: of the place.
  const bool whole = counts_people(quantity(site)) || quantity(site).unit.kind == "area";
  if (whole && site.own.back().is(kGeneric) && wording_->is_settlement(context)) return true;
  // 通车里程103公里。总面积106平方公里: nor is land of anything told before.
  if (measures_land(quantity(site)) && site.before == Break::sentence && site.own.size() == 1)
    return true;
  // 主峰海拔1200米。全乡总面积92平方公里: a sentence that names its place speaks of that.
  const bool of_place = site.before == Break::sentence && !site.pre.empty() &&
                        site.pre.front().kind == PieceKind::place;
  if (whole && of_place && site.own.size() == 1 && site.own.back().is(kGeneric)) return true;
  // 员工320人,固定资产2亿元,年产值5亿元: nor is what a firm makes or owns of those who work there,
  // nor of what else it owns.
  const bool makes = wording_->is_of_firms(own);
  const bool of_firm =
      makes && site.before == Break::clause && course_->told_any() &&
      (wording_->is_of_firms(context) || (quantity(course_->labels.back()).unit.kind == "person" &&
                                          course_->labels.back().object.ends_with(context)));
  // 生产总值完成88亿元;税收完成5亿元: nor of an amount that is nobody's in particular.
  const bool of_amount = makes && site.before != Break::sentence &&
                         (wording_->ends_in_amount(context) || wording_->ends_in_money(context));
  if (of_firm || of_amount) return true;
  // 计划生育率92%,晚婚率78%: nothing is of a rate.
  const bool of_rate = wording_->tells_share(last_characters(context, 1)) &&
                       !context.ends_with(own) && !site.own.back().is(kTarget);
  const bool amount = quantity(site).unit.kind == "money" && !all_have(site.own, 0, kGeneric);
  if (of_rate && (tells_share(quantity(site)) || amount || site.before != Break::clause))
    return true;
  // 案件破案率92%,打掉窝点43个: nor is what was done.
  const bool after_rate = leading_verbs(site.own) > 0 && site.own.size() > 1 &&
                          course_->told_any() && tells_share(quantity(course_->labels.back())) &&
                          site.before == Break::clause && !site.own.back().is(kGeneric);
  return after_rate && !course_->labels.back().bound.empty();
}

// 旧房改造94套,完成率93%: how much is done of all that was told right before.
bool ContextRules::is_progress(const Site& site, std::string_view own) const {
  return wording_->tells_progress(own) && site.before != Break::sentence && course_->told_any() &&
         !course_->last_own.empty() && (course_->last_own.back().roles & (kDone | kSpread)) == 0 &&
         quantity(course_->labels.back()).unit.kind != "money";
}

// What was told of before, but for the amount that was told of it where this tells another.
std::string_view ContextRules::context_of(const Site& site, bool acts) const {
  // 交通事故起数下降12%,死亡人数下降8%: one number is not of another.
  const std::string_view number = last_characters(wording_->headcount, 1);
  const bool numbers = site.own.size() > 1 && tells_change(site.own.back()) &&
                       course_->topic.ends_with(number) &&
                       word(site.own[site.own.size() - 2]).ends_with(number);
  const bool of_thing = acts || numbers || all_have(site.own, 0, kGeneric);
  // 工程总投资9万元,其中省级资金3万元,受益人口2万人: nothing else is of a part of the money.
  const Told* last = last_amount();
  const bool of_whole = course_->whole_topic && last != nullptr &&
                        quantity(*last).unit.kind == "money" &&
                        quantity(site).unit.kind != "money" && !tells_share(quantity(site));
  if (of_whole) return of_thing ? course_->whole_topic->second : course_->whole_topic->first;
  return of_thing ? course_->topic_thing : course_->topic;
}

// 存款余额5亿元,贷款余额3亿元: what ends like its context is another of the kind, and not what this
// is of; nor is the whole (亩均产值6000元,总产值900万元) of the mean.
bool ContextRules::is_alike(std::string_view context, std::string_view own) const {
  constexpr std::size_t kShort = 3;  // characters of 总产值
  constexpr std::size_t kLong = 7;
  const std::size_t length = characters(own);
  const std::string_view tail = last_characters(own, 2);
  if (length < kShort || length >= kLong || !context.ends_with(tail)) return false;
  if (length > kShort) return characters(context) < kLong;
  context.remove_suffix(tail.size());
  return (segmenter_->roles_of(context) & kPer) != 0;
}

// 认定省级中小企业244户: what a dependent verb acts on may say enough.
bool ContextRules::acts_alone(const Site& site, std::size_t verbs) const {
  constexpr std::size_t kEnough = 6;
  if (verbs == 0 || verbs >= site.own.size() || !course_->agent.empty()) return false;
  if (all_have(site.own, verbs, kGeneric | kPer)) return false;
  if (names_case(course_->root)) return false;
  // 破获刑事案件26起,摧毁盗抢团伙3个: a thing of some length is told by itself.
  const Phrase thing = part_of(site.own, verbs, site.own.size());
  const bool money = quantity(site).unit.kind == "money";
  const bool things = !counts_people(quantity(site)) && !all_have(thing, 0, kGeneric) &&
                      std::all_of(thing.begin(), thing.end(), [&](const Piece& piece) {
                        return is_nominal(text_, piece) && !(money && piece.is(kGeneric));
                      });
  const std::size_t length = characters(text_of(text_, thing));
  // 抓获嫌疑人12人、查处违法人员30人: nor is a list's second a part of its first.
  if ((things || site.before == Break::list) && length * 3 >= kEnough * 2) return true;
  const bool new_part = site.before == Break::sentence || site.before == Break::part;
  if (site.before == Break::sentence && counts_people(quantity(site)) && length >= 2) return true;
  return length >= kEnough || (new_part && length * 2 >= kEnough);
}

}  // namespace zhibiao
