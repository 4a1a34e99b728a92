#include "label/kinds.h"

#include <algorithm>

#include "label/plans.h"

namespace zhibiao {

void KindTeller::tell_kind(const Site& site, Measure& measure) const {
  if (quantity(site).unit.kind == "point") {
    // 增速快于城镇1.1个百分点: points tell a difference wherever its verb stands.
    for (const Piece& piece : site.pre) {
      if (!piece.is(kUp) && !piece.is(kDown)) continue;
      measure.kind = Kind::change;
      measure.direction = piece.is(kUp) ? Direction::up : Direction::down;
    }
  }
  if (site.direction != Direction::none && !betters_theirs(site)) {
    measure.kind = Kind::change;
    measure.direction = site.direction;
  }
  // 压减会议经费12%: the verb that changes it may stand before what it changes.
  const Phrase& own = site.own;
  const bool changes = quantity(site).unit.name == "%" && own.size() > 1 && is_verb(own.front()) &&
                       tells_change(own.front()) && !site.to && !site.linked && site.cues == 0 &&
                       site.taken.empty() && !wording_->tells_share(text_of(text_, own));
  if (changes && measure.kind == Kind::level) {
    measure.kind = Kind::change;
    measure.direction = own.front().is(kUp) ? Direction::up : Direction::down;
  }
  // 下拉零售额0.8个百分点: what one does to another is a change of that.
  if (last_rule(measure) == "effect" && quantity(site).unit.kind == "point")
    measure.kind = Kind::change;
  tell_rate_fared(site, measure);
  tell_listed(site, measure);
  // 比目标3亿元超过1亿元: by how much it was passed.
  if (site.follows_figure && site.own.empty() && course_->told_any() &&
      site.direction == Direction::none && course_->labels.back().goal &&
      same_unit(course_->labels.back(), quantity(site))) {
    measure.kind = Kind::change;
    measure.direction = Direction::up;
  }
  // 超出目标2个百分点: by how much a goal was passed is no goal.
  const bool passes = quantity(site).unit.kind == "point" && measure.kind == Kind::change &&
                      !course_->plan.target && !course_->plan.whole_block;
  tell_aim(site, passes, measure);
  // 下达目标任务1400套,其中公租房790套: a part of what shall be.
  const bool part = last_rule(measure) == "part-of-before" && !course_->parent &&
                    !course_->bounded && !course_->labels.empty() && course_->told_any() &&
                    same_unit(course_->labels.back(), quantity(site));
  const bool told = site.direction != Direction::none || leading_verbs(site.own) > 0 ||
                    std::any_of(site.own.begin(), site.own.end(), [](const Piece& piece) {
                      return piece.is(kPast) || piece.is(kDone);
                    });
  if (part && !told && measure_of(course_->labels.back()).kind == Kind::target)
    measure.kind = Kind::target;
}

// Whether it tells what shall be. `passes`: by how much a goal was passed.
void KindTeller::tell_aim(const Site& site, bool passes, Measure& measure) const {
  measure.done = std::any_of(site.pre.begin(), site.pre.end(),
                             [](const Piece& piece) { return piece.is(kPast); });
  const bool aimed = is_target(site);
  const bool planned = course_->plan.whole_block && !measure.done;
  if (!passes && !is_base(site) && (aimed || planned)) {
    measure.kind = Kind::target;
    measure.by_heading = !aimed;
  }
}

// 提升7000万农村人口供水保障水平: what became better, and not how many more they are.
bool KindTeller::betters_theirs(const Site& site) {
  const Phrase& taken = site.taken;
  return taken.size() > 1 && taken.back().is_word(WordClass::noun) && !taken.back().is(kPeople) &&
         std::any_of(taken.begin(), taken.end(),
                     [](const Piece& piece) { return piece.is(kPeople); });
}

// 增速居全省第一,达12%: what was told to fare so is the rate of a change.
void KindTeller::tell_rate_fared(const Site& site, Measure& measure) const {
  const bool bare = quantity(site).unit.name == "%" && site.before == Break::clause &&
                    site.linked && site.cues == 0 && site.taken.empty() && site.own.empty();
  if (!bare || measure.kind != Kind::level) return;
  for (const Piece& piece : course_->fared) {
    if (!piece.is(kGeneric) || (!piece.is(kUp) && !piece.is(kDown))) continue;
    measure.kind = Kind::change;
    measure.direction = piece.is(kUp) ? Direction::up : Direction::down;
  }
}

bool KindTeller::is_bounded(const Site& site) const {
  return site.linked || site.to || is_threshold(quantity(site));
}

// 房地产投资,2023年目标任务76亿元: nothing but the goal stands before it.
bool KindTeller::is_sole_goal(const Site& site) const {
  if (site.own.size() != 1 || tells_share(quantity(site)) || !site.taken.empty()) return false;
  const Piece& goal = site.own.front();
  return goal.is(kPlanning) && goal.is(kTarget) && goal.is_word(WordClass::noun);
}

// 力争由12%提高到15%: whether the figure is what something is to rise from.
bool KindTeller::is_base(const Site& site) {
  return site.next_in_clause && (site.cues & kCueFrom) != 0 &&
         std::any_of(site.post.begin(), site.post.end(),
                     [](const Piece& piece) { return piece.is(kTo); });
}

// 低于5000元标准, 500元的标准: whether what stands right behind the figure makes a bound of it.
// `done`: so much was done.
bool KindTeller::names_threshold(const Site& site, bool done) const {
  // 完成2.5亿吨的年度目标任务: where 的 ties it to the figure, what it is a task of stands between.
  const bool tied = done && !site.post.empty() && word(site.post.front()) == wording_->of;
  const auto reach = site.post.begin() + static_cast<std::ptrdiff_t>(
                                             std::min<std::size_t>(site.post.size(), tied ? 4 : 2));
  const auto near = std::find_if(site.post.begin(), reach, [](const Piece& piece) {
    // 53个、标准小区72个; 560个完成任务; 27人达到脱贫标准
    return piece.kind == PieceKind::mark || piece.is(kDone) || piece.is(kLink);
  });
  return std::any_of(site.post.begin(), near, [&](const Piece& piece) {
    if (!piece.is(kPlanning) || !piece.is_word(WordClass::noun))
      return piece.is(kStandard) || piece.is(kTarget);
    // 58项学习任务清单: a list of tasks is no goal.
    const Piece* next = &piece == &site.post.back() ? nullptr : &piece + 1;
    const bool compound = next != nullptr && is_nominal(text_, *next) && next->roles == 0;
    if (word(site.post.front()) == wording_->of) return !compound;
    // 15项整改任务取得进展: nor are so many tasks.
    return !compound && !done && quantity(site).unit.name != wording_->item;
  });
}

// 失业率3.4%,控制在4%以内: whether it is the bound that the rate told right before is held under.
bool KindTeller::is_held_under(const Site& site) const {
  const Quantity& bound = quantity(site);
  if (bound.hedge != Hedge::under || !site.linked || !site.own.empty() || !course_->told_any())
    return false;
  const Told& told = course_->labels.back();
  return site.before == Break::clause && tells_share(bound) && !told.change &&
         same_unit(told, bound) && quantity(told).value.low < bound.value.low;
}

// 建成8亩、力争建成10亩: what is aimed at within its list. `beyond`: by so much more than the goal.
bool KindTeller::is_aimed_at(const Site& site, bool beyond) const {
  // 完成目标任务28%: so much of the goal is done.
  const bool part = tells_share(quantity(site)) && !site.pre.empty() &&
                    (site.pre.front().is(kDone) || (site.cues & kCueShare) != 0);
  for (std::size_t i = 0; i < site.pre.size(); ++i) {
    const bool aims = site.pre[i].is(kTarget) && !site.pre[i].is_word(WordClass::noun);
    if (aims || (!part && !beyond && PlanReader::names_goal(site.pre, i))) return true;
  }
  return false;
}

// Whether the figure tells what shall be, or a bound that something is held against.
bool KindTeller::is_target(const Site& site) const {
  // 完成四项手术任务1187例: what is done is no threshold.
  const bool done = std::any_of(site.own.begin(), site.own.end(),
                                [](const Piece& piece) { return piece.is(kDone); });
  const bool threshold = names_threshold(site, done);
  // 人均收入低于6000元的农户: what bounds a group is a threshold too.
  const Quantity& figure = quantity(site);
  const bool bounds = is_bound(figure) && !site.post.empty() &&
                      word(site.post.front()) == wording_->of && site.taken.empty() &&
                      figure.unit.unit_class != UnitClass::counter;
  // 目标为49.5%, 农村改厕任务100座, 计划投资5亿元.
  const bool planning = !site.own.empty() && site.own.back().is(kPlanning) &&
                        (site.own.size() > 1 || site.own.back().is(kBare));
  const bool goal = planning && !is_verb(site.own.back()) && site.linked && site.taken.empty();
  // 超出计划进度目标2亿元: so much more than was planned.
  const bool beyond = std::any_of(site.own.begin(), site.own.end(), holds_against);
  const bool task = planning && !beyond && !tells_share(figure) && site.taken.empty() &&
                    site.own.back().is_word(WordClass::noun) && !done &&
                    (!site.follows_figure || site.joined);
  // 下达目标增长12%, but 比目标增长12%.
  const Phrase& pre = site.pre;
  const bool rise = site.direction != Direction::none && pre.size() > 1 &&
                    pre[pre.size() - 2].is(kPlanning) &&
                    pre[pre.size() - 2].is_word(WordClass::noun) &&
                    !wording_->is_than(word(pre.front())) && (site.cues & kCueAgainst) == 0;
  // 重点项目50个,年度投资计划18亿元: what is planned for them.
  const bool plan = site.own.size() == 1 && site.own.front().is(kBare) &&
                    wording_->is_plan(word(site.own.front()));
  // 再就业人数计划为500万人, 全年任务为5200户.
  const bool set = site.linked && !done && (site.cues & (kCueShare | kCueAgainst)) == 0 &&
                   pre.size() > 1 && pre.back().is(kLink) &&
                   wording_->is_plan(word(pre[pre.size() - 2]));
  const bool ensured = course_->plan.ensured && (is_bounded(site) || course_->plan.ensures_list);
  // 不得低于35%: a limit.
  const std::string_view hedge = slice(text_, {figure.outer.begin, figure.span.begin});
  const bool limit = !hedge.empty() && (segmenter_->roles_of(hedge) & kTarget) != 0;
  const bool planned = is_held_under(site) || course_->plan.target || course_->plan.wills ||
                       site.aimed || figure.aimed || comparisons_.is_yardstick(site);
  return limit || planned || task || goal || set || rise || is_sole_goal(site) || plan || ensured ||
         threshold || bounds || is_aimed_at(site, beyond);
}

// What stands beside a change, or in a list of changes, is one too.
void KindTeller::tell_listed(const Site& site, Measure& measure) const {
  // 新增276户462人: what became more in the one became more in the other.
  const bool same = site.adjacent && site.pre.empty() && !course_->labels.empty() &&
                    course_->labels.back().change;
  if (same && counts_people(quantity(site)) && counts_people(quantity(course_->labels.back()))) {
    measure.kind = Kind::change;
    measure.direction = measure_of(course_->labels.back()).direction;
  }
  // 拉动增长-0.1、0.3、7.1个百分点: of a list of changes each is one.
  const bool listed = site.joined && site.own.empty() && site.taken.empty() &&
                      !course_->labels.empty() && course_->labels.back().change &&
                      same_unit(course_->labels.back(), quantity(site));
  if (listed) {
    measure.kind = Kind::change;
    const bool was_negative = quantity(course_->labels.back()).value.low.is_negative();
    if (quantity(site).value.low.is_negative()) measure.direction = Direction::down;
    if (site.direction == Direction::none && !quantity(site).value.low.is_negative())
      measure.direction =
          was_negative ? Direction::up : measure_of(course_->labels.back()).direction;
  }
}

}  // namespace zhibiao
