#include "label/comparisons.h"

#include <algorithm>

namespace zhibiao {

bool ComparisonRules::is_comparison(const Site& site) const {
  if (!course_->told_any()) return false;
  const Piece& front = site.own.front();
  if (holds_against(front)) return true;
  if (is_beside(site) || is_above(site) || is_off_goal(site)) return true;
  return quantity(site).unit.kind == "times" && site.linked_front &&
         word(site.pre.back()) == wording_->of;
}

std::string ComparisonRules::of_comparison(const Site& site, const std::string& own,
                                           Measure& measure) const {
  measure.rules.push_back("comparison");
  const std::string& subject = course_->labels.back().subject;
  if (is_beside(site)) {
    // 比全省平均高: of whom is told.
    return with_context(subject, as_written(text_, site.pre));
  }
  if (is_above(site)) {
    measure.kind = Kind::change;
    measure.direction = Direction::up;
    return with_context(subject, as_written(text_, site.pre));
  }
  if (quantity(site).unit.kind != "times") return with_context(subject, own);
  return with_context(subject, wording_->ratio_to + own + wording_->ratio);
}

std::string ComparisonRules::of_compared_alike(const Site& site, Measure& measure) const {
  if (!site.joined || !course_->told_any() || quantity(site).unit.kind != "point") return {};
  const Told& last = course_->labels.back();
  if (last.against.empty() || site.direction != Direction::none) return {};
  std::string whom;
  for (const Piece& piece : site.pre) {
    if (piece.kind == PieceKind::mark || piece.is(kAnd)) continue;
    if (piece.kind != PieceKind::place && !is_nominal(text_, piece)) return {};
    whom += word(piece);
  }
  if (whom.empty()) return {};
  measure.rules.push_back("compared-alike");
  measure.kind = Kind::change;
  measure.direction = measure_of(last).direction;
  return with_context(last.label.substr(0, last.label.find(last.against)), last.against + whom);
}

bool ComparisonRules::is_beside(const Site& site) const {
  if (site.pre.size() < 3 || !wording_->is_than(word(site.pre.front()))) return false;
  const Piece& last = site.pre.back();
  if (site.pre[1].kind == PieceKind::period || (last.roles & (kUp | kDown)) == 0) return false;
  // 较序时进度快2%, 较常年偏高0.6℃: what is faster or higher, and not what grew.
  return quantity(site).unit.kind == "point" || !is_verb(last);
}

bool ComparisonRules::leave_change(Site& site) const {
  const Phrase& pre = site.pre;
  if (!course_->told_any() || site.before != Break::clause || pre.size() < 3) return false;
  // 比法定时限少12天: but less than a yardstick is told with it.
  const bool grew = is_verb(pre.back()) && (pre.back().roles & (kUp | kDown)) != 0;
  if (!wording_->is_than(word(pre.front())) || !grew) return false;
  const bool plain = std::all_of(pre.begin() + 1, pre.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::word && !piece.is(kTarget) && !piece.is(kPlanning);
  });
  const Quantity& figure = quantity(site);
  const bool alike = plain && !tells_share(figure) && figure.unit.kind != "point" &&
                     figure.unit.kind != "times" && same_unit(course_->labels.back(), figure);
  if (!alike || site.own.empty()) return false;
  site.own.erase(site.own.begin(), site.own.end() - 1);
  return true;
}

// 收入增长8%,超过全国平均水平0.6个百分点: points behind a link and what is no more than where.
bool ComparisonRules::is_above(const Site& site) const {
  const Phrase& pre = site.pre;
  return quantity(site).unit.kind == "point" && site.direction == Direction::none &&
         pre.size() > 1 && pre.front().is(kLink) && pre[1].kind == PieceKind::place &&
         std::all_of(pre.begin() + 2, pre.end(), [&](const Piece& piece) {
           return is_nominal(text_, piece) || piece.is(kGeneric) || piece.is(kPer);
         });
}

// 增长3.2%,距目标差1.8个百分点: points, and no words but those that name a goal and how far off it
// is.
bool ComparisonRules::is_off_goal(const Site& site) const {
  constexpr std::size_t kMost = 4;  // words
  return quantity(site).unit.kind == "point" && site.before == Break::clause &&
         site.direction == Direction::none && site.pre.size() <= kMost &&
         std::any_of(site.pre.begin(), site.pre.end(),
                     [](const Piece& piece) { return piece.is(kTarget) || piece.is(kPlanning); });
}

std::string ComparisonRules::ratio_to_period(const Site& site) const {
  const auto period = std::find_if(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::period;
  });
  if (period == site.pre.end()) return {};
  return wording_->ratio_to + std::string(word(*period)) + wording_->ratio;
}

bool ComparisonRules::is_goal_passed(const Site& site) const {
  constexpr std::size_t kMost = 2;  // words
  const Phrase& rest = site.rest;
  std::size_t next = 0;
  while (next < rest.size() && next < kMost && rest[next].kind == PieceKind::word) ++next;
  if (next == rest.size() || rest[next].kind != PieceKind::figure) return false;
  const auto goal = std::find_if(site.pre.rbegin(), site.pre.rend(), [&](const Piece& piece) {
    // 年初预算 is told as a time.
    return (piece.roles & (kPlanning | kTarget)) != 0 ||
           wording_->is_plan(last_characters(word(piece), 2));
  });
  const Unit& unit = quantity(rest[next].index).unit;
  const bool alike = unit.name == quantity(site).unit.name ||
                     (unit.kind == "point" && tells_share(quantity(site)));
  return alike && std::any_of(goal, site.pre.rend(), [&](const Piece& piece) {
           return wording_->is_than(first_characters(word(piece), 1));
         });
}

bool ComparisonRules::is_yardstick(const Site& site) const {
  const Phrase& rest = site.rest;
  if (!course_->told_any()) return false;
  if (is_goal_passed(site)) return true;
  if (tells_share(quantity(site)) || rest.size() < 2) return false;
  if (word(rest[0]) != wording_->of || rest[1].kind != PieceKind::figure) return false;
  if (!tells_share(quantity(rest[1].index))) return false;
  return std::any_of(site.pre.begin(), site.pre.end(), [&](const Piece& piece) {
    return (piece.roles & (kDone | kPlanning | kTarget)) != 0 || wording_->is_plan(word(piece));
  });
}

std::string ComparisonRules::of_goal_told(const Site& site) const {
  Phrase goal = site.own;
  // 为县人代会批准预算8000万元的67%: who set it is none of the goal.
  const auto named = goal.rbegin() + (goal.empty() ? 0 : 1);
  const auto set = std::find_if(named, goal.rend(), [](const Piece& piece) {
    return is_verb(piece) || (piece.roles & (kDone | kDepVerb)) != 0;
  });
  if (set != goal.rend()) goal.erase(goal.begin(), set.base());
  std::string told = text_of(text_, goal);
  // 占年度计划15亿元的44%: what a label goes without elsewhere is what this one names.
  const std::string_view plan = word(site.pre.back());
  if (wording_->is_plan(plan) && !told.ends_with(plan)) told += plan;
  return told;
}

std::string ComparisonRules::of_wider(const Site& site) const {
  const std::string own = text_of(text_, site.own);
  const Piece& front = site.pre.front();
  if (front.kind != PieceKind::place || own.starts_with(word(front))) return fit(own);
  return fit(std::string(word(front)) + own);
}

bool ComparisonRules::is_goal_of_before(const Site& site, const Phrase& taken) const {
  if (!course_->told_any() || !all_have(site.own, 0, kDone)) return false;
  // 完成全年5万亩造林任务的64%
  const Phrase& post = site.post;
  const bool shared = site.next_in_clause && post.size() > 1 && word(post.back()) == wording_->of;
  const Piece* goal = shared ? &post[post.size() - 2] : nullptr;
  if (goal != nullptr && (goal->is(kTarget) || goal->is(kPlanning))) return true;
  return all_have(taken, 0, kTarget | kPlanning) && word(post.front()) != wording_->of;
}

}  // namespace zhibiao
