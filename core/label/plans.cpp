#include "label/plans.h"

#include <algorithm>

namespace zhibiao {

void PlanReader::read_target(const Clause& clause) {
  end_target(clause.before);
  go_on(clause);
  if (clause.before == Break::part && plan_->announced) plan_->target = true;
  // 2021年预期目标: what follows the colon is planned.
  if ((clause.after_colon || clause.after_dash) && plan_->announces)
    plan_->target = plan_->announced = true;
  plan_->announces = false;
  // 确保面积稳定在80万亩以上,产量保持在30万吨以上: the next threshold is ensured too.
  const auto figure = first_figure(clause.pieces);
  plan_->ensured = plan_->ensured && clause.before == Break::clause &&
                   figure != clause.pieces.end() && is_threshold(quantity(figure->index));
  plan_->wills = false;
  if (plan_->target && plan_->named && tells_result(clause)) plan_->target = false;
  if (plan_->target && !plan_->announced && has_by_now(clause)) plan_->target = false;
  if (plan_->target && plan_->named && clause.before != Break::sentence && came_true(clause))
    plan_->target = false;
  for (std::size_t i = 0; i < clause.pieces.size(); ++i) {
    const Piece& piece = clause.pieces[i];
    if (piece.kind == PieceKind::figure) break;
    // 计划播种12万亩,全年共完成13万亩; 累计完成13万亩.
    const bool came = piece.is(kTotal) && i + 1 < clause.pieces.size() &&
                      is_verb(clause.pieces[i + 1]) &&
                      (i > 0 ? clause.pieces[i - 1].kind == PieceKind::period : piece.is(kKeep));
    if (piece.is(kPast) || came || tells_of_now(piece)) plan_->target = plan_->announced = false;
    if (piece.is(kEnsure)) plan_->ensured = true;
    if (tells_goal(clause.pieces, i)) plan_->target = plan_->named = true;
    if (names_goal(clause.pieces, i)) continue;
    if (!piece.is(kTarget) && !piece.is(kWill)) continue;
    // 占年度计划完成投资总额的37%: a share of what was planned is none.
    // 高于年度预期目标增速2个百分点: nor what something is held against.
    const bool noun = (!is_verb(piece) || piece.is_word(WordClass::noun)) && !piece.is(kWill);
    if (std::any_of(clause.pieces.begin(), clause.pieces.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const Piece& before) {
                      return before.is(kShare) || (noun && holds_against(before));
                    }))
      continue;
    // 预计产量3吨,比去年增1吨;种玉米5亩: an amount that is reckoned with plans but its own part.
    const bool reckoned = wording_->ends_in_amount(word(piece));
    if (reckoned && compares_next()) continue;
    plan_->foretold = plan_->foretold || (reckoned && !plan_->target);
    if (!plan_->target) plan_->named = piece.is_word(WordClass::noun);
    // 全年产值将首超百亿元,达到102亿元: what will be is no plan for what follows.
    const bool bound = piece.is(kWill) && bounds_next(clause.pieces, i);
    if (bound) plan_->wills = true;
    plan_->target = plan_->target || (!bound && plans(clause.pieces, i));
  }
  plan_->target = plan_->target || will_be_done(clause.pieces) || will_do(clause.pieces);
}

// 12个村将新建厂房4栋: what so many of them will do.
bool PlanReader::will_do(const Phrase& pieces) const {
  auto at = first_figure(pieces);
  if (at == pieces.end()) return false;
  for (++at; at != pieces.end() && is_nominal(text_, *at); ++at) {
  }
  return at != pieces.end() && at->is(kWill) && at->is_word(WordClass::adverb) &&
         std::any_of(at, pieces.end(),
                     [](const Piece& piece) { return piece.kind == PieceKind::figure; }) &&
         plans(pieces, static_cast<std::size_t>(at - pieces.begin()));
}

// Whether the next clause tells but how much more or less it is than it was.
bool PlanReader::compares_next() const {
  if (course_->next == nullptr || course_->next->before != Break::clause) return false;
  const Phrase& next = course_->next->pieces;
  const auto figure = first_figure(next);
  return figure != next.end() && figure - next.begin() > 1 && tells_change(*(figure - 1)) &&
         std::all_of(next.begin(), figure - 1, [&](const Piece& p) {
           return p.kind == PieceKind::period || p.is(kAgainst) || wording_->is_than(word(p));
         });
}

// 12个项目将于年底前建成: what will be done by a time with what was counted before.
bool PlanReader::will_be_done(const Phrase& pieces) {
  const auto will = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.is(kWill) && piece.is_word(WordClass::adverb);
  });
  if (will == pieces.begin() || pieces.end() - will < 3) return false;
  auto next = will + 1;
  if (next->is_word(WordClass::preposition)) ++next;
  return next->kind == PieceKind::period && next + 1 != pieces.end() && is_verb(*(next + 1));
}

// 计划总投资5亿元,开工率82%; …,其中9个项目已签协议: what was planned is told before. But 计划新建
// 水厂2座,提高供水普及率到86%: the rate is planned too.
bool PlanReader::came_true(const Clause& clause) const {
  const bool up = std::any_of(clause.pieces.begin(), clause.pieces.end(), [](const Piece& piece) {
    return is_verb(piece) && (piece.is(kUp) || piece.is(kDown));
  });
  // 计划建成学校5所,普惠率达到92%以上: nor does a bound tell what came true.
  const bool raises =
      up || std::any_of(clause.pieces.begin(), clause.pieces.end(), [&](const Piece& piece) {
        return piece.kind == PieceKind::figure && is_threshold(quantity(piece.index));
      });
  return std::any_of(clause.pieces.begin(), clause.pieces.end(), [&](const Piece& piece) {
    return piece.is(kPast) ||
           (!raises && piece.kind == PieceKind::word && wording_->tells_share(word(piece)));
  });
}

// 毕业生将达到25万人,而在外省就读的也有6万人: what there is beside it is no plan.
bool PlanReader::has_by_now(const Clause& clause) const {
  const Phrase& pieces = clause.pieces;
  const auto figure = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::figure || piece.is(kWill) || piece.is(kTarget);
  });
  if (figure == pieces.begin() || figure == pieces.end() || figure->kind != PieceKind::figure)
    return false;
  const Piece& first = pieces.front();
  const bool apart =
      clause.before == Break::part || (first.is_word(WordClass::conjunction) && !first.is(kAnd));
  return apart && std::any_of(pieces.begin(), figure, [&](const Piece& piece) {
           return piece.is(kLink) && word(piece).ends_with(wording_->has);
         });
}

void PlanReader::read_aim(const Clause& clause) {
  end_target(clause.before);
  go_on(clause);
  if ((clause.after_colon || clause.after_dash) && plan_->announces) plan_->target = true;
  const Phrase& pieces = clause.pieces;
  const bool settled = sets_goal(pieces);
  // 今年将加快对外通道建设,实施公路项目6个. …,通过改造已建成工程等方式,…: what is there already
  // tells nothing of what is done with it.
  bool towards = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    towards = towards || pieces[i].is_word(WordClass::preposition);
    if (pieces[i].is(kPast) && !towards) plan_->target = false;
    if (tells_of_now(pieces[i])) plan_->target = plan_->announced = false;
    if (!pieces[i].is(kWill) || !acts_only(pieces, i + 1)) continue;
    plan_->foretold = !plan_->target;
    plan_->target = true;
  }
  plan_->target = plan_->target || settled;
  std::size_t at = 0;
  while (at < pieces.size() && !(pieces[at].is(kTarget) && is_verb(pieces[at]))) ++at;
  bool dated = false;
  for (++at; at < pieces.size(); ++at) {
    dated = dated || pieces[at].kind == PieceKind::period;
    if (is_verb(pieces[at]) || is_nominal(text_, pieces[at])) return;
  }
  if (dated) plan_->target = true;
}

// 今年的总体目标已经设定,新增就业7000人: whether the clause says that a goal is set.
bool PlanReader::sets_goal(const Phrase& pieces) const {
  // 目标明确,措施得力: but not that it is clear.
  constexpr std::size_t kLeast = 3;
  if (pieces.size() < kLeast || !wording_->settles(word(pieces.back()))) return false;
  const Piece& goal = *(pieces.rbegin() + 2);
  return (pieces.rbegin() + 1)->is(kPast) && goal.is(kPlanning) && !is_verb(goal);
}

// 我市将改造道路34条。新建街头游园13个: a sentence that has no more than what is done goes on with
// what will be done.
void PlanReader::go_on(const Clause& clause) {
  const Phrase& pieces = clause.pieces;
  const auto will = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.is(kWill) && piece.is_word(WordClass::adverb);
  });
  const bool somebody = will != pieces.begin() && will != pieces.end() &&
                        will + 1 != pieces.end() && is_verb(*(will + 1));
  const bool starts = clause.before == Break::sentence || plan_->themed;
  // 我市将改造道路34条。在园林方面,新建游园13个: nor does what it is of say when.
  plan_->themed = starts && plan_->willed && !pieces.empty() &&
                  slice(text_, pieces.back().span) == wording_->aspect;
  if (starts && !plan_->themed) {
    const auto verb = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
      return !piece.is_word(WordClass::adverb);
    });
    const bool acts =
        verb != pieces.end() && is_verb(*verb) && (verb->roles & (kState | kLink)) == 0;
    const bool past = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
      return piece.is(kPast) || piece.is(kTotal) || piece.kind == PieceKind::period;
    });
    plan_->willed = plan_->willed && acts && !past;
    plan_->target = plan_->target || plan_->willed;
  }
  plan_->willed = plan_->willed || somebody;
}

// What is planned ends with its sentence; what a clause without figures only foretells
// (两座煤矿将建成 投产;化工厂有6个新产品) with its own point.
void PlanReader::end_target(Break before) {
  const bool ends = before == Break::sentence || (before == Break::part && plan_->foretold);
  if (ends) plan_->target = plan_->announced;
  if (ends) plan_->foretold = false;
}

// 减排目标为二氧化硫下降3%: whether the goal at `at` is told of; 目标为12个 tells no more than its
// own.
bool PlanReader::tells_goal(const Phrase& pieces, std::size_t at) const {
  return at + 2 < pieces.size() && pieces[at].is(kPlanning) &&
         pieces[at].is_word(WordClass::noun) && pieces[at + 1].is(kLink) &&
         !pieces[at + 1].is(kDistribute) && is_nominal(text_, pieces[at + 2]);
}

bool PlanReader::names_goal(const Phrase& pieces, std::size_t at) {
  if (!pieces[at].is(kTarget) || is_verb(pieces[at]) || at == 0) return false;
  const bool last = at + 1 == pieces.size() || pieces[at + 1].kind == PieceKind::figure;
  return last && std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at),
                             [](const Piece& piece) {
                               return (is_verb(piece) && !piece.is(kTarget)) || piece.is(kAgainst);
                             });
}

// 截至10月底, 目前: what was planned is told before. 年度目标:…。1-5月,…: and so are the months
// gone by where all that follows was planned.
bool PlanReader::tells_of_now(const Piece& piece) const {
  constexpr std::size_t kWord = 2;  // characters
  if (piece.kind != PieceKind::period) return false;
  const bool months = plan_->announced && tells_months_gone(piece);
  return months || (segmenter_->roles_of(first_characters(word(piece), kWord)) & kPast) != 0;
}

// Whether a figure with a hedge follows, but for adverbs: 将超过120户.
bool PlanReader::bounds_next(const Phrase& pieces, std::size_t at) const {
  std::size_t next = at + 1;
  while (next < pieces.size() && pieces[next].is_word(WordClass::adverb)) ++next;
  return next < pieces.size() && pieces[next].kind == PieceKind::figure && is_hedged(pieces[next]);
}

// Whether a hedge stands before the figure that the piece is: 超过120户.
bool PlanReader::is_hedged(const Piece& piece) const {
  const Quantity& figure = quantity(piece.index);
  return figure.outer.begin < figure.span.begin;
}

// 计划造林5万亩,全年共完成6万亩: what came of the plan.
bool PlanReader::tells_result(const Clause& clause) const {
  std::size_t at = 0;
  // 我镇计划脱贫68户,…,我镇今年实现脱贫77户.
  const auto place = [&](std::size_t i) { return clause.pieces[i].kind == PieceKind::place; };
  while (at + 1 < clause.pieces.size() && place(at)) ++at;
  const std::size_t first = at;
  while (at < clause.pieces.size() &&
         (clause.pieces[at].kind == PieceKind::period ||
          clause.pieces[at].is_word(WordClass::adverb) || clause.pieces[at].is(kLink))) {
    ++at;
  }
  return at > first && at < clause.pieces.size() && clause.pieces[at].is(kDone);
}

// Whether verbs and their object are all that follows: 加快构建通道, but not 扶贫作为任务.
bool PlanReader::acts_only(const Phrase& pieces, std::size_t at) {
  const auto passes = [](const Piece& piece) {
    return piece.is_word(WordClass::adverb) || piece.kind == PieceKind::period;
  };
  while (at < pieces.size() && passes(pieces[at])) ++at;
  if (at >= pieces.size() || !is_verb(pieces[at])) return false;
  while (at < pieces.size() && (is_verb(pieces[at]) || passes(pieces[at]))) ++at;
  return std::none_of(pieces.begin() + static_cast<std::ptrdiff_t>(at), pieces.end(), is_verb);
}

// 全年总产值计划增长9%, but 比计划增长9%: whether the noun at `at` plans the rise behind it.
bool PlanReader::plans_rise(const Phrase& pieces, std::size_t at) const {
  if (at == 0 || at + 2 >= pieces.size() || !is_nominal(text_, pieces[at - 1])) return false;
  const Piece& rise = pieces[at + 1];
  if (!rise.is(kUp) && !rise.is(kDown)) return false;
  if (pieces[at + 2].kind != PieceKind::figure) return false;
  return std::none_of(
      pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at),
      [&](const Piece& piece) { return piece.is(kAgainst) || wording_->is_than(word(piece)); });
}

// 计划在全村新建大棚: whether a place that a verb follows stands behind the noun at `at`.
bool PlanReader::plans_there(const Phrase& pieces, std::size_t at) const {
  if (at + 1 >= pieces.size() || !pieces[at].is(kDrop)) return false;
  const Piece& in = pieces[at + 1];
  if (!in.is_word(WordClass::preposition) && !(in.is(kLink) && !is_verb(in))) return false;
  std::size_t next = at + 2;
  while (next < pieces.size() &&
         (pieces[next].kind == PieceKind::place || pieces[next].is_word(WordClass::position) ||
          is_nominal(text_, pieces[next])))
    ++next;
  return next > at + 2 && next < pieces.size() &&
         (is_verb(pieces[next]) || pieces[next].kind == PieceKind::figure);
}

// 将[慰问物资送到320户]: whether the words from `from` on tell of something that is handed on, and
// to whom.
bool PlanReader::hands_on(const Phrase& pieces, std::size_t from) const {
  bool handed = false;
  for (std::size_t i = from + 1; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind == PieceKind::mark) return false;
    if (piece.kind != PieceKind::word) continue;
    const bool ends_verb = characters(word(piece)) > 1 || is_verb(pieces[i - 1]);
    if (handed && ends_verb && !piece.is(kLink) && wording_->hands_on(word(piece))) return true;
    handed = handed || (!is_verb(piece) && wording_->is_handed(word(piece)));
  }
  return false;
}

// 将新建厂房4栋, 将超过120户: whether the 将 at `at`, with the words from `next` on behind it,
// tells of what is to come.
bool PlanReader::wills(const Phrase& pieces, std::size_t at, std::size_t next) const {
  // 今年要新建厂房4栋, but 每天要跑3趟, 一年要花2万元: what one has to do is told in short.
  const bool has_to = pieces[at].is(kLink) && pieces[next].kind == PieceKind::word;
  if (has_to && (characters(word(pieces[next])) < 2 ||
                 std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at),
                             [](const Piece& piece) { return piece.is(kPer); })))
    return false;
  // 将超过120户, but 将44家医院派到…
  if (pieces[next].kind == PieceKind::figure) return is_hedged(pieces[next]);
  // 将对贫困村投入5万元: what stands behind a preposition is not shifted.
  if (pieces[next].is_word(WordClass::preposition) && !pieces[next].is(kFrom)) return true;
  // 将种植规模扩大到5亩, 将种烟面积扩大到5亩: it shifts the noun that a verb makes one name with.
  std::size_t noun = next;
  while (noun < pieces.size() &&
         (is_verb(pieces[noun]) || pieces[noun].is_word(WordClass::verbal_noun)))
    ++noun;
  const std::size_t verbs = noun - next;
  while (noun + 1 < pieces.size() && is_nominal(text_, pieces[noun]) && !pieces[noun].is(kGeneric))
    ++noun;
  const bool named = verbs > 0 && noun + 1 < pieces.size() && pieces[noun].is(kGeneric);
  if (named && is_verb(pieces[noun + 1]) && !pieces[noun + 1].is(kDone) &&
      std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(noun), pieces.end(),
                  [](const Piece& piece) { return piece.is(kTo); }))
    return false;
  if (hands_on(pieces, next)) return false;
  // 将稳定脱贫140户分为两类: what stands behind the figure is done to it.
  std::size_t last = pieces.size();
  while (last > next && !is_verb(pieces[last - 1]) && pieces[last - 1].kind != PieceKind::figure)
    --last;
  // 收入将由1.2万元提高到2.1万元.
  if (pieces[next].is(kFrom))
    return std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(next), pieces.end(),
                       [](const Piece& piece) { return piece.is(kTo); });
  const bool done = is_verb(pieces[next]) || pieces[next].is(kDepVerb) ||
                    pieces[next].is_word(WordClass::verbal_noun);
  if (!pieces[at].is_word(WordClass::adverb)) return done;  // 打算投资120万元建冷库
  return done && (last <= next || pieces[last - 1].kind == PieceKind::figure);
}

// 计划生产总值增长8%, but 计划总投资增长8%: whether what stands from `next` on up to the verb at
// `rise` is more than an amount of the plan, and grows.
bool PlanReader::plans_growth(const Phrase& pieces, std::size_t next, std::size_t rise) {
  return rise > next && rise + 1 < pieces.size() &&
         (pieces[rise].is(kUp) || pieces[rise].is(kDown)) &&
         pieces[rise + 1].kind == PieceKind::figure && pieces[next].is_word(WordClass::noun) &&
         !pieces[next].is(kGeneric);
}

// Where what the word at `at` plans begins behind it: past adverbs, times and links.
std::size_t PlanReader::behind_plan(const Phrase& pieces, std::size_t at) {
  std::size_t next = at + 1;
  while (next < pieces.size() &&
         (pieces[next].is_word(WordClass::adverb) || pieces[next].kind == PieceKind::period ||
          pieces[next].is(kDistribute) ||
          (pieces[next].is(kLink) && pieces[at].is_word(WordClass::noun)) ||  // 目标为接待游客
          (pieces[next].is_word(WordClass::auxiliary) && pieces[at].is(kDrop)) ||  // 计划的播种面积
          (pieces[next].is(kDrop) && !is_verb(pieces[next]) &&
           !pieces[next].is_word(WordClass::preposition)))) {
    ++next;
  }
  return next;
}

// Whether the word at `at` plans what follows it. 计划 and 规划 are nouns too: they plan only
// what a verb right behind them does (规划新建学校), or what they stand before at the head of
// their clause (计划总投资); 营养改善计划 is a name. 将 shifts things as well (将资金用于…): it
// tells of what is to come before a verb or a figure alone.
bool PlanReader::plans(const Phrase& pieces, std::size_t at) const {
  const std::size_t next = behind_plan(pieces, at);
  const bool ends = next >= pieces.size();
  const bool acts =
      !ends && is_verb(pieces[next]) && !pieces[next].is(kUp) && !pieces[next].is(kDown);
  if (pieces[at].is(kWill)) return !ends && wills(pieces, at, next);
  if (!pieces[at].is_word(WordClass::noun)) return true;
  if (plans_rise(pieces, at) || plans_there(pieces, at)) return true;
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
  // 城市建设计划总投资8亿元: of a name; 完成计划投资8亿元: of what was done.
  const bool compound =
      named && before > 1 && is_nominal(text_, pieces[before - 2]) && !pieces[before - 1].is(kDone);
  // 计划脱贫退出261户, but 规划编制完成8个.
  const bool acting =
      !ends && (pieces[next].is_word(WordClass::verbal_noun) || pieces[next].is(kAction));
  const bool deed = acting && next == at + 1 &&
                    std::none_of(pieces.begin() + static_cast<std::ptrdiff_t>(next), pieces.end(),
                                 [](const Piece& piece) { return piece.is(kDone); });
  if (plans_projects(pieces, at, figure)) return true;
  if (pieces[at].is(kDrop) && first == at && figure > next && names_deed(pieces, figure))
    return true;
  if (pieces[at].is(kDrop) && (amount ? !named || compound : first == at))
    return acts || amount || deed || plans_growth(pieces, next, figure);
  // 水利建设计划完成8亿元, 水利建设计划完成投资8亿元.
  const bool done =
      !ends && (segmenter_->roles_of(first_characters(word(pieces[next]), 2)) & kDone) != 0;
  return acts && (!named || (compound && done));
}

// 今年计划植树造林2万亩, 蔬菜种植3万亩: whether nothing but what is planned stands up to `end`
// before a figure that is no rate.
bool PlanReader::names_deed(const Phrase& pieces, std::size_t end) const {
  constexpr Roles kTells = kDone | kUp | kDown | kLink | kTo;
  while (end < pieces.size() && (is_nominal(text_, pieces[end]) ||
                                 (is_verb(pieces[end]) && (pieces[end].roles & kTells) == 0)))
    ++end;
  return end < pieces.size() && pieces[end].kind == PieceKind::figure &&
         !tells_share(quantity(pieces[end].index));
}

// 今年计划新开工项目9个: whether somebody plans the projects that stand before the figure.
bool PlanReader::plans_projects(const Phrase& pieces, std::size_t at, std::size_t figure) {
  if (figure < at + 2 || figure >= pieces.size() || pieces[figure].kind != PieceKind::figure)
    return false;
  return pieces[figure - 1].is(kProject) &&
         std::none_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at), is_verb);
}

}  // namespace zhibiao
