#include "clause/site.h"

#include <algorithm>
#include <utility>

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

// 目标, 计划 as the name of what is aimed at.
bool is_goal(const Piece& piece) {
  return (piece.roles & (kTarget | kPlanning)) != 0 && piece.is_word(WordClass::noun);
}

}  // namespace

bool counts_things(const Quantity& quantity) {
  return quantity.unit.unit_class == UnitClass::counter;
}

bool measures_land(const Quantity& quantity) {
  constexpr int kLand = 1000;  // mu
  return quantity.unit.kind == "area" && !(quantity.unit.factor < Decimal(kLand));
}

bool counts_people(const Quantity& quantity) {
  return quantity.unit.kind == "person" || quantity.unit.kind == "household" ||
         quantity.unit.kind == "visits";
}

bool tells_share(const Quantity& quantity) { return quantity.unit.unit_class == UnitClass::share; }

std::vector<Site> SiteReader::read(const Clause& clause) const {
  std::vector<Site> sites = cut(clause);
  for (Site& site : sites) {
    read_edges(site);
    if (counts_villages(site)) site.cues |= kCueVillage;
  }
  // 提高到4.8万元和2.2万元: the second came to it as well.
  for (std::size_t i = 1; i < sites.size(); ++i)
    if (sites[i].pre.size() == 1 && sites[i].pre.front().is(kAnd))
      sites[i].cues |= sites[i - 1].cues & kCueTo;
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) name_by_bound(sites[i], sites[i + 1]);
  for (std::size_t i = sites.size(); i-- > 0;) {
    if (i == 0 || !has_theirs(sites[i - 1], sites[i])) take_post(sites[i]);
    drop_examples(sites[i]);
    // 668户2635人分为一类贫困户: what follows the last of them is said of all.
    // 辖3镇8乡80个村: but for units that are things.
    const Quantity& figure = quantity(sites[i]);
    const bool with_next = i + 1 < sites.size() && sites[i + 1].adjacent;
    if (with_next && counts_things(figure) && !wording_->is_division(figure.unit.name))
      sites[i].taken = sites[i + 1].taken;
  }
  share_tails(sites);
  if (sites.size() > 1) complete_subject(sites[0], sites[1]);
  share_predicates(sites);
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) {
    divide(sites[i], sites[i + 1]);
    list_settlements(sites[i], sites[i + 1]);
    go_on_behind(sites[i], sites[i + 1]);
  }
  if (sites.size() > 1) share_object(sites);
  read_rates(sites);
  return sites;
}

// 出口、进口分别以15%、13%的增速领跑: how fast something grows is a change, and so is each of a
// list that ends so.
void SiteReader::read_rates(std::vector<Site>& sites) const {
  Direction direction = Direction::none;
  for (std::size_t i = sites.size(); i-- > 0;) {
    const Phrase& post = sites[i].post;
    const bool named = post.size() > 1 && word(post.front()) == wording_->of &&
                       post[1].is(kGeneric) && tells_change(post[1]) &&
                       std::none_of(post.begin(), post.end(), [](const Piece& piece) {
                         return piece.is(kTarget) || piece.is(kPlanning) || piece.is(kStandard);
                       });
    const bool listed = i + 1 < sites.size() && sites[i + 1].joined;
    if (!listed) direction = Direction::none;
    if (named) direction = post[1].is(kDown) ? Direction::down : Direction::up;
    if (quantity(sites[i]).unit.name != "%") direction = Direction::none;
    if (sites[i].direction == Direction::none) sites[i].direction = direction;
  }
}

bool is_threshold(const Quantity& quantity) {
  return quantity.bound && (quantity.hedge == Hedge::over || quantity.hedge == Hedge::under);
}

bool is_bound(const Quantity& quantity) {
  const bool before = quantity.outer.begin < quantity.span.begin;
  return (quantity.bound || before) &&
         (quantity.hedge == Hedge::over || quantity.hedge == Hedge::under);
}

// 产量5万吨、居全省第3位、增长8%: a rank between two marks names nothing that is counted.
void SiteReader::drop_ranks(Phrase& pre) const {
  const auto is_mark = [&](const Piece& piece) {
    return piece.kind == PieceKind::mark && word(piece) == "、";
  };
  while (!pre.empty() && is_mark(pre.front())) {
    const auto next = std::find_if(pre.begin() + 1, pre.end(), is_mark);
    if (next == pre.end() || next == pre.begin() + 1) return;
    if (!(pre.begin() + 1)->is(kSay)) return;
    pre.erase(pre.begin(), next);
  }
}

// The clause cut at its figures.
std::vector<Site> SiteReader::cut(const Clause& clause) const {
  std::vector<Site> sites;
  Phrase pieces = clause.pieces;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::figure) continue;
    // 8亩地: no particle, and 3亩地土豆 no name.
    const bool area = mentions_->quantities[pieces[i].index].unit.kind == "area";
    if (area && i + 1 < pieces.size() && word(pieces[i + 1]) == wording_->noun_at_end) {
      pieces[i + 1].word_class = WordClass::noun;
      const bool named = i + 2 < pieces.size() && (pieces[i + 2].is_word(WordClass::noun) ||
                                                   pieces[i + 2].is_word(WordClass::unknown));
      if (named) pieces.erase(pieces.begin() + static_cast<Index>(i + 1));
    }
    i = move_change(pieces, begin, i);
    Site site;
    site.figure = pieces[i].index;
    site.before = sites.empty() ? clause.before : Break::none;
    site.pre = part_of(pieces, begin, i);
    drop_ranks(site.pre);
    site.rest = part_of(pieces, i + 1, std::min(pieces.size(), i + 1 + kReach));
    if (!sites.empty()) join_before(sites.back(), site, pieces[begin - 1]);
    sites.push_back(std::move(site));
    begin = i + 1;
  }
  if (!sites.empty()) sites.back().post = part_of(pieces, begin, pieces.size());
  read_aim(sites);
  return sites;
}

// 实现产值5亿元、税收3千万元的目标: what ends the list tells the kind of all, and names none.
void SiteReader::read_aim(std::vector<Site>& sites) const {
  if (sites.size() < 2 || !sites.back().joined) return;
  Phrase& post = sites.back().post;
  constexpr std::size_t kNear = 6;
  const std::size_t near = std::min(post.size(), kNear);
  std::size_t of = 0;
  while (of < near && word(post[of]) != wording_->of) ++of;
  if (of == near) return;
  // 低于10‰和13‰的《纲要》目标: whose goal it is may stand between.
  std::size_t goal = of + 1;
  while (goal < near && !is_goal(post[goal]) &&
         (post[goal].kind == PieceKind::mark || is_nominal(text_, post[goal])))
    ++goal;
  if (goal >= post.size() || !is_goal(post[goal])) return;
  const std::uint32_t end = post[of].span.begin;
  post.resize(of);
  for (std::size_t i = sites.size(); i-- > 0;) {
    sites[i].aimed = true;
    while (!sites[i].rest.empty() && sites[i].rest.back().span.begin >= end)
      sites[i].rest.pop_back();
    if (!sites[i].joined) return;
  }
}

}  // namespace zhibiao
