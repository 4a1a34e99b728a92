#include "label/verbs.h"

#include <algorithm>

namespace zhibiao {

std::string VerbRules::of_verb_alone(const Site& site, const std::string& own,
                                     Measure& measure) const {
  measure.rules.push_back("verb-of-before");
  // 新开工126套,其中公租房32套;建成63套: a new part speaks of the whole again.
  const bool anew = site.before == Break::part && course_->told_any() && course_->whole_topic &&
                    course_->labels.back().within;
  const std::string& topic = anew ? course_->whole_topic->first : course_->topic;
  const std::string_view verb = word(site.own.empty() ? site.taken.back() : site.own.back());
  if (std::string label = of_verb_in_sentence(site, own, verb); !label.empty()) return label;
  if (std::string label = wording_->in_place_of(topic, own); !label.empty()) return label;
  if (is_another(site)) return own;
  // 企业实现利税5亿元,实现利润2亿元: what the verb was told of is not told twice.
  const std::string_view first = site.own.empty() ? verb : word(site.own.front());
  const std::size_t again = topic.rfind(first);
  if (again != topic.npos && again > 0) return with_context(topic.substr(0, again), own);
  const Told* same =
      course_->last_where(std::max(course_->oldest(), course_->topic_from), [&](const Told& made) {
        // 受理审查逮捕案件500件;批准逮捕400件: with another verb before it, it is another action.
        const bool whole = site.own.size() < 2 || made.label.find(own) != std::string::npos;
        return made.verb == verb && !made.object.empty() && whole;
      });
  // 每户发放化肥4袋,共发放1680袋: all of it is no mean.
  const bool sums =
      same != nullptr && (site.cues & kCueTotal) != 0 && (measure_of(*same).cues & kCueMean) != 0;
  if (sums) return with_context(own, same->thing_done());
  if (same != nullptr) return same->label;
  if (is_other_amount(site, own)) return own;
  if (std::string label = of_other_amount(site, own); !label.empty()) return label;
  if (is_of_none(site)) return own;
  // 其中出口3亿元;进口2亿元: the other half.
  const bool goes_on_part = course_->told_any() || course_->topic_restored;
  if (std::string half = parts_.of_half(topic, site); !half.empty() && goes_on_part) return half;
  // 2、全县新婚60对: a point's lead may be its own first words.
  if (topic.empty() && course_->lead.find(own) != std::string::npos) return own;
  std::string label =
      with_context(without_repeat(topic.empty() ? course_->lead : topic, site), own);
  // 成立茶叶合作社。86户村民中有71户加入: what they joined was told in the sentence before.
  const bool behind = !site.own.empty() && site.own.front().span.begin > quantity(site).span.begin;
  const bool joined =
      behind && wording_->joins(verb) && course_->topic_before.find(topic) == std::string::npos;
  return joined ? with_context(label, course_->topic_before) : label;
}

// Whether a label is a verb and no more, of the figure's unit: 毕业 of 毕业3584人.
bool VerbRules::is_bare(const Told& told, const Site& site) const {
  return told.verb == told.label && same_unit(told, quantity(site));
}

// 出口20亿元,其中机电产品12亿元;进口8亿元: another like the first. 毕业3584人;招生4000人: nor is
// one bare action done to another.
bool VerbRules::is_another(const Site& site) const {
  if (!course_->told_any()) return false;
  const std::vector<Told>& labels = course_->labels;
  return (site.before == Break::part && is_bare(labels[course_->sentence], site)) ||
         (site.before != Break::list && is_bare(labels.back(), site));
}

// 产品销售收入5亿元;实现利润1亿元: nor is one amount of money of another.
bool VerbRules::is_other_amount(const Site& site, const std::string& own) const {
  if (!course_->told_any() || site.before != Break::part) return false;
  if (quantity(site).unit.kind != "money" || !wording_->ends_in_money(own)) return false;
  const Told& first = course_->labels[course_->sentence];
  return wording_->ends_in_money(course_->topic) && !first.verb.empty() &&
         first.label.starts_with(first.verb);
}

// Whether what was told before is nothing that anything is done to.
bool VerbRules::is_of_none(const Site& site) const {
  constexpr std::size_t kNear = 4;  // labels
  const std::string& topic = course_->topic;
  const std::vector<Told>& labels = course_->labels;
  // 出生率为4‰。死亡1126人: a rate.
  if (wording_->tells_share(last_characters(topic, 1))) return true;
  // 下发整改通知书29份,处罚7家: a paper.
  const bool paper = course_->told_any() && wording_->is_paper(topic);
  if (paper && !same_unit(labels.back(), quantity(site))) return true;
  // 不捕12人,不捕率48%。决定起诉30人: another action.
  const std::size_t near = labels.size() - std::min(labels.size(), kNear);
  return course_->last_where(near, [&](const Told& made) {
    return is_bare(made, site) && made.label == topic;
  }) != nullptr;
}

// What the sentence tells that a verb is about, or the verb where it needs nothing; empty where it
// tells nothing.
std::string VerbRules::of_verb_in_sentence(const Site& site, const std::string& own,
                                           std::string_view verb) const {
  const bool dependent = !site.own.empty() && site.own.back().is(kDepVerb);
  // 出生1676人: complete in itself.
  if (!site.own.empty() && site.own.back().is(kKeep) && !site.own.back().is(kDrop)) return own;
  // 工业投资完成32亿元;民间投资持续低迷,完成18亿元: nothing goes on past another that is spoken of.
  const bool goes_on = course_->told_any() && site.before == Break::clause && !topic_fared();
  // 民间投资超过50亿元,完成51亿元: what was told was done.
  const Told* told = goes_on && !site.own.empty() && all_have(site.own, 0, kDone) && !dependent
                         ? last_of_unit(quantity(site))
                         : nullptr;
  if (told != nullptr && told == &course_->labels.back() && measure_of(*told).kind == Kind::level)
    return with_context(told->subject, own);
  // 计划改厕15万户,已完成6万户: a bare action that was planned was done.
  const bool done = goes_on && !dependent && !site.own.empty() && all_have(site.own, 0, kDone) &&
                    measure_of(course_->labels.back()).kind == Kind::target;
  if (done && is_bare(course_->labels.back(), site))
    return with_context(course_->labels.back().label, own);
  // 侦破391起,完成78%: of what was told last.
  const bool share = quantity(site).unit.name == "%" && site.direction == Direction::none;
  if (goes_on && share && site.taken.empty())
    return with_context(course_->labels.back().subject, own);
  // 省厅确定的50起挂牌案件,已侦破39起: so many of the same, and not of who listed them.
  // 法院新收刑事案件200件,上升3%;审结190件.
  const bool part = course_->told_any() && site.before == Break::part;
  const bool acted = (goes_on || part) && dependent && !course_->agent.empty();
  const Told* like = acted ? last_of_unit(quantity(site)) : nullptr;
  // 检察机关批准逮捕50人,起诉90人: nor is one deed done to another.
  const bool same = like != nullptr && !like->object.empty() && like->verb != verb &&
                    (segmenter_->roles_of(like->tail) & (kDepVerb | kAction)) == 0;
  if (same && quantity(site).unit.kind != "money") return with_context(like->object, own);
  if (dependent && !course_->agent.empty()) return with_context(course_->agent, own);
  // 有49户饮水困难。有210户通电: what people do themselves needs no other.
  const bool behind = !site.own.empty() && site.own.front().span.begin > quantity(site).span.begin;
  const bool like_before = goes_on && quantity(site).unit.kind == "household" &&
                           same_unit(course_->labels.back(), quantity(site));
  const bool alone = behind && counts_people(quantity(site)) && site.linked &&
                     (site.before == Break::sentence || like_before) && !wording_->joins(verb);
  // 组织400人参加再就业培训: what they join is told.
  const bool joins = quantity(site).unit.kind == "person" && site.own.size() > 1 &&
                     std::any_of(site.own.begin(), site.own.end() - 1,
                                 [&](const Piece& piece) { return wording_->joins(word(piece)); });
  return alone || joins ? own : std::string();
}

// 工业增加值8亿元;实现利润2亿元: of industry, not of what it added. Empty where `own` is no amount
// of money told behind another.
std::string VerbRules::of_other_amount(const Site& site, const std::string& own) const {
  const bool money = quantity(site).unit.kind == "money" && wording_->ends_in_money(own);
  if (!money || course_->topic_words.size() < 2 ||
      text_of(text_, course_->topic_words) != course_->topic)
    return {};
  if (!course_->topic_words.back().is(kGeneric) || course_->topic_words.back().is(kArea)) return {};
  return with_context(
      text_of(text_, part_of(course_->topic_words, 0, course_->topic_words.size() - 1)), own);
}

std::string_view VerbRules::without_repeat(std::string_view context, const Site& site) const {
  if (site.pre.empty()) return context;
  const Piece& front = site.pre.front();
  if (characters(word(front)) < 2 || (!is_verb(front) && !front.is(kDone))) return context;
  // 实现利税 and 实现利润 are words of their own.
  const std::size_t again = context.find(first_characters(word(front), 2));
  const bool told = again != context.npos && again > 0 && begins_word(context, again);
  return told ? context.substr(0, again) : context;
}

}  // namespace zhibiao
