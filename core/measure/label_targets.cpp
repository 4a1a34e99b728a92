#include <algorithm>

#include "measure/label_maker.h"

// What shall be as against what is: plans, aims and limits, and the kind that a figure has by them.

namespace zhibiao {

// Whether the clause tells what shall be. What is planned goes on over commas, until
// something is told as done.
void LabelMaker::read_target(const Clause& clause) {
  end_target(clause.before);
  if (clause.before == Break::part && announced_) target_ = true;
  // 2021年预期目标: what follows the colon is planned.
  if ((clause.after_colon || clause.after_dash) && announces_) target_ = announced_ = true;
  announces_ = false;
  // 确保面积稳定在80万亩以上,产量保持在30万吨以上: the next threshold is ensured too.
  const auto figure = std::find_if(clause.pieces.begin(), clause.pieces.end(),
                                   [](const Piece& p) { return p.kind == PieceKind::figure; });
  ensured_ = ensured_ && clause.before == Break::clause && figure != clause.pieces.end() &&
             is_threshold(mentions_->quantities[figure->index]);
  wills_ = false;
  if (target_ && plan_named_ && tells_result(clause)) target_ = false;
  // 计划总投资5亿元,开工率82%; …,其中9个项目已签协议: what was planned is told before.
  const bool came_true =
      std::any_of(clause.pieces.begin(), clause.pieces.end(), [&](const Piece& piece) {
        return piece.is(kPast) ||
               (piece.kind == PieceKind::word && wording_->tells_share(word(piece)));
      });
  if (target_ && plan_named_ && clause.before != Break::sentence && came_true) target_ = false;
  for (std::size_t i = 0; i < clause.pieces.size(); ++i) {
    const Piece& piece = clause.pieces[i];
    if (piece.kind == PieceKind::figure) break;
    // 计划播种12万亩,全年共完成13万亩.
    const bool came = piece.is(kTotal) && i + 1 < clause.pieces.size() && i > 0 &&
                      clause.pieces[i - 1].kind == PieceKind::period &&
                      is_verb(clause.pieces[i + 1]);
    if (piece.is(kPast) || came) target_ = announced_ = false;
    if (piece.is(kEnsure)) ensured_ = true;
    if (names_goal(clause.pieces, i)) continue;
    if (!piece.is(kTarget) && !piece.is(kWill)) continue;
    if (!target_) plan_named_ = piece.is_word(WordClass::noun);
    // 全年产值将首超百亿元,达到102亿元: what will be is no plan for what follows.
    const bool bound = piece.is(kWill) && bounds_next(clause.pieces, i);
    if (bound) wills_ = true;
    target_ = target_ || (!bound && plans(clause.pieces, i));
  }
}

// What is planned ends with its sentence; what a clause without figures only foretells
// (两座煤矿将建成 投产;化工厂有6个新产品) with its own point.
void LabelMaker::end_target(Break before) {
  const bool ends = before == Break::sentence || (before == Break::part && foretold_);
  if (ends) target_ = announced_;
  if (ends) foretold_ = false;
}

// 完成目标任务1250人, 比目标任务4%低0.6个百分点: a goal that something is held against plans
// nothing but its own figure.
bool LabelMaker::names_goal(const Phrase& pieces, std::size_t at) {
  if (!pieces[at].is(kTarget) || is_verb(pieces[at]) || at == 0) return false;
  const bool last = at + 1 == pieces.size() || pieces[at + 1].kind == PieceKind::figure;
  return last && std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at),
                             [](const Piece& piece) {
                               return (is_verb(piece) && !piece.is(kTarget)) || piece.is(kAgainst);
                             });
}

// Whether a figure with a hedge follows, but for adverbs: 将超过120户.
bool LabelMaker::bounds_next(const Phrase& pieces, std::size_t at) const {
  std::size_t next = at + 1;
  while (next < pieces.size() && pieces[next].is_word(WordClass::adverb)) ++next;
  return next < pieces.size() && pieces[next].kind == PieceKind::figure && is_hedged(pieces[next]);
}

// Whether a hedge stands before the figure that the piece is: 超过120户.
bool LabelMaker::is_hedged(const Piece& piece) const {
  const Quantity& figure = mentions_->quantities[piece.index];
  return figure.outer.begin < figure.span.begin;
}

// 计划造林5万亩,全年共完成6万亩: what came of the plan.
bool LabelMaker::tells_result(const Clause& clause) const {
  std::size_t at = 0;
  while (at < clause.pieces.size() &&
         (clause.pieces[at].kind == PieceKind::period ||
          clause.pieces[at].is_word(WordClass::adverb) || clause.pieces[at].is(kLink))) {
    ++at;
  }
  return at > 0 && at < clause.pieces.size() && clause.pieces[at].is(kDone);
}

// 力争到2025年,高标准农田达到12万亩: an aim that a clause without figures announces.
void LabelMaker::read_aim(const Clause& clause) {
  end_target(clause.before);
  if ((clause.after_colon || clause.after_dash) && announces_) target_ = true;
  const Phrase& pieces = clause.pieces;
  // 今年将加快对外通道建设,实施公路项目6个.
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].is(kPast)) target_ = false;
    if (!pieces[i].is(kWill) || !acts_only(pieces, i + 1)) continue;
    foretold_ = !target_;
    target_ = true;
  }
  std::size_t at = 0;
  while (at < pieces.size() && !(pieces[at].is(kTarget) && is_verb(pieces[at]))) ++at;
  bool dated = false;
  for (++at; at < pieces.size(); ++at) {
    dated = dated || pieces[at].kind == PieceKind::period;
    if (is_verb(pieces[at]) || is_nominal(text_, pieces[at])) return;
  }
  if (dated) target_ = true;
}

// Whether verbs and their object are all that follows: 加快构建通道, but not 扶贫作为任务.
bool LabelMaker::acts_only(const Phrase& pieces, std::size_t at) {
  const auto passes = [](const Piece& piece) {
    return piece.is_word(WordClass::adverb) || piece.kind == PieceKind::period;
  };
  while (at < pieces.size() && passes(pieces[at])) ++at;
  if (at >= pieces.size() || !is_verb(pieces[at])) return false;
  while (at < pieces.size() && (is_verb(pieces[at]) || passes(pieces[at]))) ++at;
  return std::none_of(pieces.begin() + static_cast<std::ptrdiff_t>(at), pieces.end(), is_verb);
}

// 全年总产值计划增长9%, but 比计划增长9%: whether the noun at `at` plans the rise behind it.
bool LabelMaker::plans_rise(const Phrase& pieces, std::size_t at) const {
  if (at == 0 || at + 2 >= pieces.size() || !is_nominal(text_, pieces[at - 1])) return false;
  const Piece& rise = pieces[at + 1];
  if (!rise.is(kUp) && !rise.is(kDown)) return false;
  if (pieces[at + 2].kind != PieceKind::figure) return false;
  return std::none_of(
      pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at),
      [&](const Piece& piece) { return piece.is(kAgainst) || wording_->is_than(word(piece)); });
}

// Whether the word at `at` plans what follows it. 计划 and 规划 are nouns too: they plan only
// what a verb right behind them does (规划新建学校), or what they stand before at the head of
// their clause (计划总投资); 营养改善计划 is a name. 将 shifts things as well (将资金用于…): it
// tells of what is to come before a verb or a figure alone.
bool LabelMaker::plans(const Phrase& pieces, std::size_t at) const {
  std::size_t next = at + 1;
  while (next < pieces.size() &&
         (pieces[next].is_word(WordClass::adverb) || pieces[next].kind == PieceKind::period ||
          (pieces[next].is(kDrop) && !is_verb(pieces[next]) &&
           !pieces[next].is_word(WordClass::preposition)))) {
    ++next;
  }
  const bool ends = next >= pieces.size();
  const bool acts =
      !ends && is_verb(pieces[next]) && !pieces[next].is(kUp) && !pieces[next].is(kDown);
  if (pieces[at].is(kWill)) {
    if (ends) return false;
    // 将超过120户, but 将44家医院派到…
    if (pieces[next].kind == PieceKind::figure) return is_hedged(pieces[next]);
    // 将稳定脱贫140户分为两类: what stands behind the figure is done to it.
    std::size_t last = pieces.size();
    while (last > next && !is_verb(pieces[last - 1]) && pieces[last - 1].kind != PieceKind::figure)
      --last;
    const bool done = is_verb(pieces[next]) || pieces[next].is(kDepVerb) ||
                      pieces[next].is_word(WordClass::verbal_noun);
    if (!pieces[at].is_word(WordClass::adverb)) return done;  // 打算投资120万元建冷库
    return done && (last <= next || pieces[last - 1].kind == PieceKind::figure);
  }
  if (!pieces[at].is_word(WordClass::noun)) return true;
  if (plans_rise(pieces, at)) return true;
  // 计划明年扩种500亩.
  if (pieces[at].is(kDrop) && at + 1 < pieces.size() && pieces[at + 1].kind == PieceKind::period &&
      !ends)
    return true;
  std::size_t first = 0;
  while (first < at && pieces[first].kind != PieceKind::word) ++first;
  // 完成了规划编制任务: what a verb has for its object plans nothing.
  std::size_t before = at;
  while (before > 0 && pieces[before - 1].is_word(WordClass::auxiliary)) --before;
  const bool named = before > 0 && (pieces[before - 1].is_word(WordClass::verbal_noun) ||
                                    is_verb(pieces[before - 1]));
  // 计划总投资5亿元, 计划粮食播种面积12万亩.
  std::size_t figure = next;
  while (figure < pieces.size() && is_nominal(text_, pieces[figure])) ++figure;
  const bool amount = figure > next && figure < pieces.size() &&
                      pieces[figure].kind == PieceKind::figure && pieces[figure - 1].is(kGeneric);
  if (pieces[at].is(kDrop) && (amount ? !named : first == at)) return acts || amount;
  return acts && !named;
}

// What stands beside a change, or in a list of changes, is one too.
void LabelMaker::tell_listed(const Site& site, Measure& measure) const {
  // 新增276户462人: what became more in the one became more in the other.
  const bool same = site.adjacent && site.pre.empty() && !made_.empty() && made_.back().change;
  if (same && counts_people(quantity(site)) &&
      counts_people(mentions_->quantities[made_.back().figure])) {
    measure.kind = Kind::change;
    measure.direction = (*out_)[made_.back().figure].direction;
  }
  // 拉动增长-0.1、0.3、7.1个百分点: of a list of changes each is one.
  const bool listed = site.joined && site.own.empty() && site.taken.empty() && !made_.empty() &&
                      made_.back().change && same_unit(made_.back(), quantity(site));
  if (listed) {
    measure.kind = Kind::change;
    const bool was_negative = mentions_->quantities[made_.back().figure].value.low.is_negative();
    if (quantity(site).value.low.is_negative()) measure.direction = Direction::down;
    if (site.direction == Direction::none && !quantity(site).value.low.is_negative())
      measure.direction = was_negative ? Direction::up : (*out_)[made_.back().figure].direction;
  }
}

void LabelMaker::tell_kind(const Site& site, Measure& measure) const {
  if (quantity(site).unit.kind == "point") {
    // 增速快于城镇1.1个百分点: points tell a difference wherever its verb stands.
    for (const Piece& piece : site.pre) {
      if (!piece.is(kUp) && !piece.is(kDown)) continue;
      measure.kind = Kind::change;
      measure.direction = piece.is(kUp) ? Direction::up : Direction::down;
    }
  }
  if (site.direction != Direction::none) {
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
  tell_listed(site, measure);
  // 超出目标2个百分点: by how much a goal was passed is no goal.
  const bool passes =
      quantity(site).unit.kind == "point" && measure.kind == Kind::change && !target_ && !planned_;
  if (!passes && is_target(site)) measure.kind = Kind::target;
  // 下达目标任务1400套,其中公租房790套: a part of what shall be.
  const bool part = last_rule(measure) == "part-of-before" && !parent_ && !bounded_ &&
                    !made_.empty() && sentence_ < made_.size() &&
                    same_unit(made_.back(), quantity(site));
  const bool told = site.direction != Direction::none || leading_verbs(site.own) > 0 ||
                    std::any_of(site.own.begin(), site.own.end(), [](const Piece& piece) {
                      return piece.is(kPast) || piece.is(kDone);
                    });
  if (part && !told && (*out_)[made_.back().figure].kind == Kind::target)
    measure.kind = Kind::target;
}

// 16万头以上: whether a hedge behind the unit makes a bound of the figure.
bool LabelMaker::is_threshold(const Quantity& figure) {
  return (figure.hedge == Hedge::over || figure.hedge == Hedge::under) &&
         figure.outer.end > figure.span.end;
}

bool LabelMaker::is_bounded(const Site& site) const {
  return site.linked || site.to || is_threshold(quantity(site));
}

// Whether the figure tells what shall be, or a bound that something is held against.
bool LabelMaker::is_target(const Site& site) const {
  // 低于5000元标准, 500元的标准.
  const auto reach =
      site.post.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(site.post.size(), 2));
  const auto near = std::find_if(site.post.begin(), reach, [](const Piece& piece) {
    return piece.kind == PieceKind::mark || piece.is(kDone);  // 53个、标准小区72个; 560个完成任务
  });
  // 完成四项手术任务1187例: what is done is no threshold.
  const bool done = std::any_of(site.own.begin(), site.own.end(),
                                [](const Piece& piece) { return piece.is(kDone); });
  const bool threshold = std::any_of(site.post.begin(), near, [&](const Piece& piece) {
    if (piece.is(kPlanning) && piece.is_word(WordClass::noun))
      return !done || word(site.post.front()) == wording_->of;
    return piece.is(kStandard) || piece.is(kTarget);
  });
  // 人均收入低于6000元的农户: what bounds a group is a threshold too.
  const Quantity& figure = quantity(site);
  const bool bounds = (figure.hedge == Hedge::under || figure.hedge == Hedge::over) &&
                      figure.outer != figure.span &&  // 120多平方米的新房 bounds nothing
                      !site.post.empty() && word(site.post.front()) == wording_->of &&
                      site.taken.empty() && figure.unit.unit_class != UnitClass::counter;
  // 目标为49.5%, 农村改厕任务100座, 计划投资5亿元.
  const bool planning = !site.own.empty() && site.own.back().is(kPlanning) &&
                        (site.own.size() > 1 || site.own.back().is(kBare));
  const bool goal = planning && !is_verb(site.own.back()) && site.linked;
  const bool task = planning && !tells_share(figure) && site.taken.empty() &&
                    site.own.back().is_word(WordClass::noun) && !done &&
                    (!site.follows_figure || site.joined);
  // 重点项目50个,年度投资计划18亿元: what is planned for them.
  const bool plan = site.own.size() == 1 && site.own.front().is(kBare) &&
                    wording_->is_plan(word(site.own.front()));
  const bool ensured = ensured_ && (is_bounded(site) || ensures_list_);
  // 建成8亩、力争建成10亩: what is aimed at within its list.
  bool aimed = false;
  for (std::size_t i = 0; i < site.pre.size(); ++i) {
    const bool aims = site.pre[i].is(kTarget) && !site.pre[i].is_word(WordClass::noun);
    // 完成目标任务28%: so much of the goal is done.
    const bool part = tells_share(figure) && site.pre.front().is(kDone);
    aimed = aimed || aims || (!part && names_goal(site.pre, i));
  }
  // 不得低于35%: a limit.
  const std::string_view hedge = slice(text_, {figure.outer.begin, figure.span.begin});
  const bool limit = !hedge.empty() && (segmenter_->roles_of(hedge) & kTarget) != 0;
  const bool planned = target_ || planned_ || wills_ || site.aimed || is_yardstick(site);
  return limit || planned || task || goal || plan || ensured || threshold || bounds || aimed;
}

}  // namespace zhibiao
