#include "clause/site.h"

#include <algorithm>
#include <utility>

#include "text/marks.h"

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

std::uint32_t cues_of(Roles roles) {
  std::uint32_t cues = 0;
  if ((roles & kTotal) != 0) cues |= kCueTotal;
  if ((roles & kWithin) != 0) cues |= kCuePart;
  if ((roles & kSplit) != 0) cues |= kCueSplit;
  if ((roles & kRest) != 0) cues |= kCueRest;
  if ((roles & kShare) != 0) cues |= kCueShare;
  if ((roles & kFrom) != 0) cues |= kCueFrom;
  if ((roles & kTo) != 0) cues |= kCueTo;
  if ((roles & kAgainst) != 0) cues |= kCueAgainst;
  if ((roles & kPer) != 0) cues |= kCueMean;
  if ((roles & kYearly) != 0) cues |= kCueYearly;
  if ((roles & kReal) != 0) cues |= kCueReal;
  if ((roles & kSameAs) != 0) cues |= kCueSameAs;
  return cues;
}

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

// 同比+8.3%, 同比-2.1%, 3.1亿元(+6.5%): a share with a sign is so much more.
bool SiteReader::is_signed_change(const Site& site) const {
  const Quantity& figure = quantity(site);
  if ((figure.unit.name != "%" && figure.unit.kind != "point") ||
      site.direction != Direction::none || site.to)
    return false;
  const std::uint32_t begin = figure.outer.begin;
  if (begin > 0 && text_[begin - 1] == '+') return true;
  return figure.value.low.is_negative() && !figure.value.high &&
         (site.pre.empty() || site.pre.back().kind == PieceKind::period ||
          site.pre.back().is(kAgainst));
}

// Reads what stands right before the figure, and trims.
void SiteReader::read_edges(Site& site) const {
  site.own = site.pre;
  Roles roles = 0;
  bool at_edge = true;
  site.to = site.linked = false;
  site.direction = Direction::none;
  for (std::size_t i = site.pre.size(); i-- > 0;) {
    const Piece& piece = site.pre[i];
    // 其中, 包括 begin what they stand in; 支持包含贫困地区在内的医院 tells of no part.
    constexpr std::size_t kFront = 3;
    roles |= i < kFront ? piece.roles : piece.roles & ~Roles{kWithin};
    if (!at_edge) continue;
    if (piece.kind == PieceKind::period || piece.kind == PieceKind::mark) continue;
    if (piece.is(kUp) || piece.is(kDown)) {
      // 大桥全长430米,高300米: how high it is.
      const bool first = i == 0 || site.pre[i - 1].kind == PieceKind::mark;
      const bool measures =
          first && quantity(site).unit.kind == "length" && wording_->tells_dimension(word(piece));
      // 比重攀升达到56%: what a share came to.
      const auto noun = std::find_if(site.pre.rend() - static_cast<Index>(i), site.pre.rend(),
                                     [&](const Piece& p) { return p.is_word(WordClass::noun); });
      const bool came = site.linked && quantity(site).unit.name == "%" && noun != site.pre.rend() &&
                        wording_->tells_share(word(*noun));
      site.to = site.to || came;
      if (!site.to && !measures) site.direction = piece.is(kUp) ? Direction::up : Direction::down;
      at_edge = false;
    } else if (piece.is(kTo)) {
      site.to = true;
    } else if (piece.is(kLink)) {
      site.linked = true;
    } else if (!piece.is_word(WordClass::adverb) && !piece.is_word(WordClass::auxiliary) &&
               !piece.is_word(WordClass::preposition)) {
      at_edge = false;
    }
  }
  site.linked_front =
      !site.pre.empty() && std::any_of(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
        return piece.is(kLink) || piece.is(kTotal);
      });
  site.cues = cues_of(roles);
  if (is_signed_change(site)) site.direction = Direction::up;
  drop_way(site);
  drop_cause(site.own);
  drop_base(site.own);
  trim(text_, *wording_, site.own);
  // 居前三位的依次是盗窃罪845件: what is dealt out begins behind it.
  auto deals = std::find_if(site.own.begin(), site.own.end(),
                            [](const Piece& piece) { return piece.is(kDistribute); });
  bool links = false;
  for (; deals != site.own.end() && (deals->roles & (kDistribute | kLink)) != 0; ++deals)
    links = links || deals->is(kLink);
  if (deals != site.own.end() && (links || is_nominal(text_, *deals)))
    site.own.erase(site.own.begin(), deals);
  drop_verb(site.own, quantity(site));
}

// 出口受外需不足影响下降8%, 扣除报废量增加5万辆: why it did, and without what, is no part of what
// did.
void SiteReader::drop_cause(Phrase& own) const {
  std::size_t change = own.size();
  while (change > 0 && tells_change(own[change - 1])) --change;
  if (change == own.size()) return;
  const std::size_t cause = cause_at(text_, *wording_, own);
  const bool deducts = wording_->is_deduction(word(own.front()));
  if ((cause == 0 && !deducts) || cause >= change) return;
  // 草原因开垦导致面积减少8%: but what it brought about did.
  std::size_t end = change;
  while (end > cause && !wording_->brings_about(word(own[end - 1]))) --end;
  if (end == cause) end = change;
  own.erase(own.begin() + static_cast<Index>(cause), own.begin() + static_cast<Index>(end));
}

// 发病率为每10万人186例: what a rate is told by is its unit; 收购价为每50公斤121元: so is of how
// much each a price is.
void SiteReader::drop_base(Phrase& own) const {
  std::size_t link = own.size();
  while (link > 0 && !own[link - 1].is(kLink)) --link;
  if (link < 2 || link == own.size() || !own[link].is(kPer)) return;
  const Piece& rate = own[link - 2];
  const std::size_t base = link + 1;  // behind 每
  const bool number =
      base == own.size() || (base + 2 >= own.size() && is_digit(character_at(word(own[base]), 0)));
  if (number || rate.is(kGeneric) || rate.is(kStandard) || wording_->tells_share(word(rate)))
    own.resize(link - 1);
}

// What stands last of the words before a figure and says nothing of what is counted.
void SiteReader::drop_verb(Phrase& own, const Quantity& figure) const {
  // 千万元以上项目占28个: a number of things is no share.
  if (counts_things(figure)) {
    while (own.size() > 1 && (own.back().is(kShare) || word(own.back()) == wording_->done))
      own.pop_back();
  }
  // 财政收入完成5亿元: the verb says nothing of what is counted.
  if (own.empty() || !own.back().is(kDone)) return;
  std::size_t size = own.size() - 1;
  // 支出累计完成5亿元, 支出预计完成5亿元.
  while (size > 0 && (own[size - 1].roles & (kTotal | kDrop)) != 0 && !own[size - 1].is(kGeneric))
    --size;
  if (size == 0 || own[size - 1].kind != PieceKind::word) return;
  const Piece& amount = own[size - 1];
  const bool measured = figure.unit.unit_class == UnitClass::measure &&
                        (amount.is(kGeneric) || wording_->ends_in_money(word(amount)));
  if (measured || (!tells_share(figure) && wording_->ends_in_amount(word(amount))))
    own.resize(size);
}

// Whether villages, or what each of them has one of, stand right before the figure or, with words
// that tell which or without, right behind it.
bool SiteReader::counts_villages(const Site& site) const {
  constexpr std::uint32_t kNear = 24;  // bytes: eight characters
  if (!counts_things(quantity(site)) || counts_people(quantity(site))) return false;
  if ((site.cues & kCueMean) != 0) return false;  // 每村10个岗位
  if (!site.own.empty() && wording_->tells_village(word(site.own.back()))) return true;
  const std::uint32_t end = quantity(site).outer.end;
  for (const Piece& piece : site.rest) {
    if (piece.kind != PieceKind::word && piece.kind != PieceKind::place) return false;
    if (piece.span.end > end + kNear) return false;
    if (wording_->tells_village(word(piece))) return true;
  }
  return false;
}

// 工会发放8万元救助款物: what is done stands right before money, and no bound of it behind.
bool SiteReader::hands_out(const Site& site) const {
  const Quantity& figure = quantity(site);
  return figure.unit.kind == "money" && figure.outer.end == figure.span.end && !site.own.empty() &&
         is_verb(site.own.back()) && !tells_change(site.own.back());
}

// 给予企业50万元奖励: what somebody is given ends the clause.
bool SiteReader::gives(const Site& site, std::size_t skip) const {
  const bool to_whom = std::any_of(site.pre.begin(), site.pre.end(),
                                   [](const Piece& piece) { return piece.is(kDative); });
  const bool last = skip + 1 == site.post.size() && !site.next_in_clause;
  const bool gift = last && (site.post[skip].is(kGeneric) || is_verb(site.post[skip]));
  // 每户可得到800元分红: nor need it be told to whom, where a verb has but the amount's name.
  const bool gets = site.post[skip].is(kGeneric) && hands_out(site);
  return (to_whom || gets) && gift && quantity(site).unit.kind == "money";
}

// 县里把低保标准提高到4600元: who raised it is no part of the name; 收入从搬迁时的1800元增至2万元:
// nor is when it was so.
void SiteReader::drop_way(Site& site) const {
  Phrase& own = site.own;
  for (std::size_t i = own.size(); i-- > 0;) {
    // 面积将提升至63亩: but where nothing stands behind it, it only tells of what is to come.
    const bool disposes = site.to && own[i].kind == PieceKind::word &&
                          wording_->disposes(word(own[i])) &&
                          std::any_of(own.begin() + static_cast<Index>(i + 1), own.end(),
                                      [&](const Piece& piece) { return is_nominal(text_, piece); });
    if (disposes) own.erase(own.begin(), own.begin() + static_cast<Index>(i + 1));
    if (disposes) return;
    if (!own[i].is(kFrom) || word(own.back()) != wording_->of) continue;
    std::size_t end = i;
    while (end > 0 && own[end - 1].is_word(WordClass::adverb)) --end;  // 收入也从…
    if (end == 0 || !is_nominal(text_, own[end - 1])) continue;
    own.resize(end);
    return;
  }
}

// Whether nothing stands right before the figure that it could count.
bool SiteReader::is_open(const Site& site) const {
  if (site.own.empty()) return true;
  const Piece& last = site.own.back();
  if (last.kind == PieceKind::place || last.is_word(WordClass::position)) return true;
  // 坡地上200亩核桃: so does where it lies.
  if (site.pre.back().is_word(WordClass::position)) return true;
  // 年加工300吨花生: an action that is no noun where what it is done to follows.
  const std::string& kind = quantity(site).unit.kind;
  const bool acts = last.is_word(WordClass::verbal_noun) && (kind == "mass" || kind == "area") &&
                    !site.next_in_clause;
  // 每月领取2800元工资: what is done to an amount of money names none by itself.
  const bool whole = !last.is(kDepVerb) ||
                     (kind == "money" && !site.next_in_clause && !is_threshold(quantity(site)));
  return (is_verb(last) || acts) && !last.is(kUp) && !last.is(kDown) && whole;
}

// 300公斤大米、50公斤食用油: each amount of the list has its noun behind it.
bool SiteReader::lists_amounts(const Site& site) const {
  const auto mark = std::find_if(site.rest.begin(), site.rest.end(), [&](const Piece& piece) {
    return piece.is(kAnd) || !is_nominal(text_, piece);
  });
  if (mark == site.rest.begin() || site.rest.end() - mark < 3) return false;
  const Piece& next = *(mark + 2);
  return mark->is(kAnd) && (mark + 1)->kind == PieceKind::figure &&
         (is_nominal(text_, next) || (is_verb(next) && (next.roles & (kUp | kDown)) == 0));
}

// 投资2亿元建设的20兆瓦光伏项目, 撂荒的200亩坡地: whether the figure tells how large the thing
// behind it is.
bool SiteReader::modifies_next(const Site& site) const {
  const std::string& kind = quantity(site).unit.kind;
  const bool sizes = kind == "power" || kind == "area" || kind == "length" || kind == "mass";
  return sizes && !site.pre.empty() && word(site.pre.back()) == wording_->of;
}

// 争取上级300万元专项资金: whether but the giver of an amount stands before it, and its name
// behind.
bool SiteReader::is_given(const Site& site) const {
  if (quantity(site).unit.kind != "money" || site.own.size() < 2 || site.linked) return false;
  const Piece& giver = site.own.back();
  if (!is_verb(site.own.front()) || giver.is(kGeneric) || !is_nominal(text_, giver) ||
      wording_->ends_in_money(word(giver)))
    return false;
  // 库区扶持资金: a verb may stand before the money.
  const auto money = std::find_if(site.post.begin(), site.post.end(), [&](const Piece& piece) {
    return wording_->ends_in_money(word(piece)) || !is_nominal(text_, piece);
  });
  if (money == site.post.end()) return false;
  const bool verb = is_verb(*money) && money + 1 != site.post.end();
  return wording_->ends_in_money(word(verb ? *(money + 1) : *money));
}

// Whether a share is one of what stands behind it.
bool SiteReader::shares_noun(const Site& site) const {
  const bool of = !site.post.empty() && word(site.post.front()) == wording_->of;
  // 城镇化率超60%的城市: what has a name of its own is no share of what follows.
  const bool rated = !site.own.empty() && wording_->tells_share(word(site.own.back()));
  if (of && !rated) return true;
  if (site.direction != Direction::none || site.linked || site.to) return false;
  // 90%以上教师拥有本科学历.
  if (site.own.empty())
    return !site.next_in_clause && std::any_of(site.post.begin(), site.post.end(), is_verb);
  // 商业90%以上服务网点属于个体: a share of what follows.
  return quantity(site).hedge == Hedge::over && !site.own.back().is(kGeneric) &&
         !is_verb(site.own.back()) && !rated;
}

// Whether the figure still wants a noun: nothing that is counted stands before it.
bool SiteReader::takes_noun(const Site& site) const {
  const Quantity& figure = quantity(site);
  if (counts_things(figure)) return true;
  if (tells_share(figure)) return shares_noun(site);
  const bool of = !site.post.empty() && word(site.post.front()) == wording_->of;
  // 人均收入低于6000元的农户: a bound on a group is not the group's.
  const bool bound = is_bound(figure);
  const bool amount = figure.unit.kind == "money" || figure.unit.kind == "area";
  if (of && !site.next_in_clause && amount) return !bound;
  // 拨付6万元的奖金和3万元的租金.
  if (of && amount && !bound && site.next_in_clause && site.post.back().is(kAnd)) return true;
  if (is_given(site)) return true;
  // 每年5000斤的桃子带来1万元收益.
  const bool each = !site.own.empty() && site.own.back().is(kPer);
  if (of && each && figure.unit.kind == "mass") return !bound;
  // 年产10万吨水泥生产线.
  const bool made = !site.own.empty() && wording_->yields(word(site.own.back()));
  if (made && figure.unit.unit_class == UnitClass::measure && !site.next_in_clause) return true;
  // 每年有7万元资金收益.
  const bool mean = !site.own.empty() && site.own.back().is(kPer) && !site.next_in_clause;
  if (mean && figure.unit.unit_class == UnitClass::measure) return true;
  // 村民将500多亩荒地租给公司: what is disposed of stands behind.
  if (!site.pre.empty() && wording_->disposes(word(site.pre.back()))) return true;
  if (site.to) return false;
  // 龙井、白毫等2万亩茶园: what they are examples of stands behind.
  if (figure.unit.kind == "area" && !site.pre.empty() &&
      word(site.pre.back()) == wording_->list_end)
    return true;
  // 学校有20亩菜地, but 耕地面积有20亩: who has them is no name of theirs.
  const bool owned = figure.unit.kind == "area" && !site.next_in_clause && !site.own.empty() &&
                     !site.own.back().is(kGeneric) && word(site.pre.back()) == wording_->has;
  if (owned) return true;
  // 投资2亿元建设的20兆瓦光伏项目.
  if (modifies_next(site)) return true;
  // 12个村35公里的通组路: the villages are the first figure's.
  const bool stretch_of = of && site.follows_figure && !site.adjacent && site.own.size() == 1 &&
                          site.own.back().is_word(WordClass::noun) && figure.unit.kind == "length";
  if (stretch_of || lists_amounts(site)) return true;
  // 全村有25亩茶园, but 面积为25亩.
  if (site.linked) return is_open(site);
  // 完成机耕路1.7公里硬化: what is done to the stretch goes with it.
  // 完成城区12万平方米小区改造: and so it does with a surface.
  const bool sized = figure.unit.kind == "length" || figure.unit.kind == "area";
  const bool stretch =
      sized && !site.next_in_clause && !site.own.empty() && is_verb(site.own.front());
  // 霍邱170万亩小麦开始收割: a name that no word covers tells where an area lies.
  const bool lies = figure.unit.kind == "area" && !site.next_in_clause && !site.own.empty() &&
                    characters(word(site.own.back())) == 1 && !is_verb(site.own.back());
  return is_open(site) || stretch || lies;
}

// 实施甲村、乙村、丙村3处供水工程: as many names stand before the figure as it counts.
bool SiteReader::enumerates(const Site& site) const {
  const auto marks = std::count_if(site.own.begin(), site.own.end(),
                                   [&](const Piece& piece) { return word(piece) == "、"; });
  return marks > 1 && quantity(site).value == Value{Decimal(marks + 1), {}};
}

// Whether what begins at `skip` of the words behind names what is counted. `noun_end` is where
// the noun phrase there ends.
bool SiteReader::may_take(const Site& site, std::size_t skip, std::size_t noun_end) const {
  const Quantity& figure = quantity(site);
  const Piece& first = site.post[skip];
  const bool of = skip > 0 && word(site.post[skip - 1]) == wording_->of;
  if (gives(site, skip)) return true;
  if (of || is_nominal(text_, first)) return takes_noun(site);
  if (noun_end > 0 && modifies_next(site)) return true;
  // 7个未摘帽贫困村: the noun's own modifiers come first.
  const bool listed = !site.pre.empty() &&
                      (word(site.pre.back()) == wording_->list_end || site.pre.back().is(kAnd));
  // 为县第六小学50名留守儿童发放助学款: something is given to them.
  const auto gives = [](const Piece& piece) {
    return piece.is(kDative) && piece.is_word(WordClass::preposition);
  };
  const bool given =
      !site.pre.empty() &&
      ((site.pre.front().is(kDative) && counts_people(figure)) || gives(site.pre.back()));
  const bool open = is_open(site) || listed || enumerates(site) || given ||
                    is_verb(site.own.back()) || site.own.back().is(kPer);
  const bool tied = std::any_of(site.post.begin(), site.post.end(), [&](const Piece& piece) {
    return word(piece) == wording_->of;  // 投资5180万元建设的通道
  });
  const bool money = hands_out(site) && !tied && !site.next_in_clause;
  // 对600亩采煤沉陷区进行修复: what a preposition governs is the land behind its area.
  const bool land = figure.unit.kind == "area" && !site.pre.empty() &&
                    site.pre.back().is_word(WordClass::preposition);
  if ((counts_things(figure) || money || land) && noun_end > 0 && open) return true;
  // 3600亩土地中有2200亩是蟹塘: what they are is counted.
  if (site.own.empty() && figure.unit.kind == "area" && first.is(kLink) && noun_end > 0)
    return true;
  if (site.next_in_clause) return false;
  // 农户100%通上自来水, 引导贫困户220人务工就业: the predicate completes what stands before.
  if (tells_share(figure) && !site.own.empty() && is_verb(first)) return true;
  return counts_people(figure);
}

// 招聘教师35人并开展培训, 床位120个并对员工进行培训: whether the word at `at` goes on with what
// else was done.
bool SiteReader::goes_on_to_act(const Phrase& post, std::size_t at) const {
  const bool joins = post[at].is_word(WordClass::conjunction) && !post[at].is(kAnd) &&
                     characters(word(post[at])) == 1;
  if (!joins || at + 1 >= post.size()) return false;
  // 95%建成设施并联网的园区: what modifies goes on.
  const Phrase behind = part_of(post, at + 1, std::min(post.size(), at + kReach));
  if (std::any_of(behind.begin(), behind.end(),
                  [&](const Piece& piece) { return word(piece) == wording_->of; }))
    return false;
  const Piece& next = behind.front();
  return is_verb(next) || next.is_word(WordClass::preposition) || next.is_word(WordClass::adverb);
}

// Where behind the figure what is counted may begin; the end where nothing does.
std::size_t SiteReader::noun_begin(const Site& site) const {
  const Phrase& post = site.post;
  std::size_t skip = 0;
  const auto says_nothing = [&](std::size_t at) {
    // 97%以上都靠机收.
    const bool adverb = post[at].is_word(WordClass::adverb) && tells_share(quantity(site));
    return word(post[at]) == " " || post[at].kind == PieceKind::aside || adverb;
  };
  while (skip < post.size() && says_nothing(skip)) ++skip;
  if (skip < post.size() && word(post[skip]) == wording_->of) ++skip;
  if (skip >= post.size() || post[skip].is(kAnd) || goes_on_to_act(post, skip)) return post.size();
  const bool mark = post[skip].kind == PieceKind::mark && !is_nominal(text_, post[skip]);
  return mark ? post.size() : skip;
}

// Where the name of the next figure's amount begins in the words behind a counter.
std::size_t SiteReader::amount_begin(const Phrase& tail, std::size_t end) const {
  const std::size_t all = end;
  while (end > 1 && tail[end - 1].is(kGeneric)) --end;
  // 103户捐款总额30万元: so is what the amount is of, where it was but done.
  if (end == 1 && all == 2 && tail.front().is_word(WordClass::verb)) return 0;
  // 64个投产项目完成投资6亿元: and what they did of it.
  while (end > 1 && is_verb(tail[end - 1]) && (tail[end - 1].is(kDone) || end < tail.size())) --end;
  // 168个城市优良天数比例为80%: so is what is measured of them.
  for (std::size_t i = 0; i < end; ++i)
    if (wording_->is_counted(word(tail[i]))) return i + 1;
  return end;
}

// 97个村集体收入低于18万元的薄弱村: whether an amount stands behind the one that has it, and is
// bounded.
bool SiteReader::is_owned_bound(const Site& site, const Phrase& tail) const {
  if (site.post.size() >= site.rest.size()) return false;
  const Piece& figure = site.rest[site.post.size()];
  if (figure.kind != PieceKind::figure) return false;
  const Quantity& bound = mentions_->quantities[figure.index];
  if (counts_things(bound)) return false;
  const auto amount = std::find_if_not(tail.begin(), tail.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && !piece.is(kPer) && !piece.is(kGeneric);
  });
  return (bound.hedge == Hedge::over || bound.hedge == Hedge::under) && amount != tail.begin() &&
         amount != tail.end() && amount->is(kGeneric) &&
         std::all_of(amount + 1, tail.end(), [](const Piece& piece) { return piece.is(kLink); });
}

// 6条总长48公里的旅游公路: what has the length that is named behind the figure is what is counted.
// Whether nothing else there is: so it is as well where a noun stands before it.
bool SiteReader::take_sized(Site& site, const Phrase& tail) const {
  const bool daily = tail.size() > 1 && is_verb(tail[1]) && characters(word(tail[0])) == 1;
  const bool owned = is_owned_bound(site, tail);
  // 20个长100米、宽10米的大棚.
  const bool spans = wording_->tells_dimension(word(tail.front()));
  if (!tail.front().is(kGeneric) && !daily && !owned && !spans) return false;
  if (!is_open(site) && !owned && !spans) return true;
  const Phrase& rest = site.rest;
  std::size_t figure = site.post.size();
  while (spans && figure + 3 < rest.size() && rest[figure].kind == PieceKind::figure &&
         rest[figure + 1].is(kAnd) && wording_->tells_dimension(word(rest[figure + 2])))
    figure += 3;
  if (figure + 2 >= rest.size() || rest[figure].kind != PieceKind::figure) return false;
  // 2条年产10万吨水泥生产线: or what it makes.
  const bool of = word(rest[figure + 1]) == wording_->of;
  if (!of && !wording_->yields(word(tail.back()))) return false;
  Phrase thing = part_of(rest, figure + (of ? 2 : 1), rest.size());
  thing.resize(noun_phrase_end(text_, *wording_, thing));
  site.taken = std::move(thing);
  return !site.taken.empty();
}

// 22个示范村建设试点、8个…: whether all that stands before the mark of a list names one thing.
bool SiteReader::ends_in_list(const Phrase& tail) const {
  return tail.size() > 2 && word(tail.back()) == "、" &&
         tail[tail.size() - 2].is_word(WordClass::noun) && tail[tail.size() - 2].roles == 0;
}

// What follows the figure from `skip` on, but for what the next figure has.
Phrase SiteReader::tail_behind(const Site& site, std::size_t skip) const {
  std::size_t end = skip;
  while (end < site.post.size() && !goes_on_to_act(site.post, end)) ++end;
  Phrase tail = part_of(site.post, skip, end);
  // 57户村民中有53户: the second is a part of them.
  const auto within = std::find_if(tail.begin(), tail.end(), [&](const Piece& piece) {
    return word(piece) == wording_->within && piece.kind == PieceKind::word;
  });
  if (site.next_in_clause && within != tail.end()) tail.erase(within, tail.end());
  // 86名职工每人发放慰问金1000元: what each of them has is the next figure's.
  const auto each =
      std::find_if(tail.begin(), tail.end(), [](const Piece& piece) { return piece.is(kPer); });
  if (site.next_in_clause) tail.erase(each, tail.end());
  return tail;
}

// 学校新建项目正在有序推进: whether a verb behind the noun tells how the thing fares, which is not
// what is counted. `of`: a 的 stands before the noun.
bool SiteReader::fares_so(const Site& site, const Phrase& tail, std::size_t noun_end,
                          bool of) const {
  const auto verb = std::find_if(tail.begin() + static_cast<Index>(std::min(noun_end, tail.size())),
                                 tail.end(), is_verb);
  if (verb == tail.end() || !verb->is(kState)) return false;
  const bool counts = counts_things(quantity(site)) && !site.next_in_clause;
  // 5000名大学生获得资助, 65%的企业获得科技奖励: what they got or have is no way to fare.
  const bool got = counts && wording_->gets(word(*verb));
  const bool has =
      verb + 1 != tail.end() && (verb + 1)->is_word(WordClass::noun) && tells_share(quantity(site));
  // 12个行业中8个行业增长: but which way they went tells them apart.
  const bool turns = counts && !of && (tail.back().roles & (kUp | kDown)) != 0;
  return !got && !has && !turns;
}

// 38户贫困户120人的住房: whether the people are those of the households named before, and what
// stands behind is theirs.
bool SiteReader::has_theirs(const Site& before, const Site& site) const {
  return counts_people(quantity(before)) && counts_people(quantity(site)) && !site.adjacent &&
         before.post.size() == 1 && before.post.front().is_word(WordClass::noun) &&
         !site.post.empty() && word(site.post.front()) == wording_->of;
}

// How much of what follows the figure names what is counted.
void SiteReader::take_post(Site& site) const {
  site.taken.clear();
  const Phrase& post = site.post;
  const std::size_t skip = noun_begin(site);
  if (skip == post.size()) return;
  // 以4金2银的成绩收官: the unit tells what is counted.
  if (quantity(site).unit.kind == "medal") return;
  const bool of = skip > 0 && word(post[skip - 1]) == wording_->of;
  const Phrase tail = tail_behind(site, skip);
  if (tail.empty()) return;
  // 比上年的14亿元增收2亿元: the change is the next figure's.
  if (site.next_in_clause && tail.size() == 1 && tells_change(tail.front())) return;
  const std::size_t noun_end = noun_phrase_end(text_, *wording_, tail);
  if (!may_take(site, skip, noun_end)) {
    // 9项指标,7项已完成: nothing is named, but what became of them is told.
    if (site.own.empty() || all_have(site.own, 0, kRest)) read_predicate(site, skip);
    return;
  }
  const std::size_t room = room_beside(text_of(text_, site.own));
  const bool fits = characters(text_of(text_, tail)) <= std::max<std::size_t>(room, kLabelMax / 2);
  const bool fares = (of || is_nominal(text_, post[skip])) && fares_so(site, tail, noun_end, of);
  // 为74万户农户提供担保25亿元: what was done for them tells them apart.
  const bool for_them = !site.pre.empty() && site.pre.back().is(kDative);
  // 5个高山村的改造项目: what is counted is no place, whatever it is called like.
  const bool counted = !of && counts_things(quantity(site));
  if (counted && site.post[skip].kind == PieceKind::place) site.post[skip].roles |= kKeep;
  const bool listed = counted && site.next_in_clause && fits && ends_in_list(tail);
  const bool cut_short = (site.next_in_clause && !(for_them && fits) && !listed) || !fits || fares;
  if (noun_end > 0 && !fares) read_predicate(site, skip + noun_end);
  if (cut_short && noun_end == 0) return;
  // 4条干渠总长21公里: the amount is the next figure's.
  std::size_t end = cut_short ? noun_end : tail.size();
  if (listed) --end;
  const bool amount = cut_short && site.next_in_clause &&
                      (counts_things(quantity(site)) || quantity(site).unit.kind == "area");
  if (amount) end = amount_begin(tail, end);
  // 建成基地2个面积300亩: so it is where a noun stands before the first.
  if (amount && (end == 1 || is_owned_bound(site, tail)) && take_sized(site, tail)) return;
  site.taken = part_of(post, 0, skip + end);
}

// Whether something else begins before the verb: a mark, or a figure that no preposition governs
// (28个公司与975个县签署协议).
bool SiteReader::breaks_off(const Phrase& predicate, Phrase::const_iterator verb) const {
  for (auto piece = predicate.begin(); piece != verb; ++piece) {
    if (piece->kind == PieceKind::mark && !piece->is(kAnd)) return true;
    if (piece->kind != PieceKind::figure) continue;
    const bool governed =
        piece != predicate.begin() &&
        ((piece - 1)->is_word(WordClass::preposition) || wording_->is_than(word(*(piece - 1))));
    if (!governed) return true;
  }
  return false;
}

// 64个项目完成投资6亿元, 36个城市完成客运量396亿人: whether the verb tells what the next figure
// says that they spent or made. A bound says which they are: 85个村实现收入5万元以上.
bool SiteReader::makes_amount(const Phrase& predicate, Phrase::const_iterator verb) const {
  const auto amount = std::find_if_not(verb + 1, predicate.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) || piece.is(kGeneric);
  });
  if (amount == predicate.end() || amount->kind != PieceKind::figure) return false;
  const std::string_view last = word(*(amount - 1));
  if ((amount == verb + 1 || verb->is(kDone)) && wording_->ends_in_money(last)) return true;
  return amount != verb + 1 && verb->is(kDone) && wording_->ends_in_amount(last) &&
         !is_threshold(mentions_->quantities[amount->index]);
}

// What the thing counted does, as much as a label has room for. Figures on the way are left
// out, but for the bounds of a rate (控制在2%以内).
void SiteReader::read_predicate(Site& site, std::size_t noun_end) const {
  site.predicate.clear();
  if (noun_end >= site.rest.size()) return;
  // 耕地2万亩,其中8000亩已流转: nor does an amount that follows nothing tell but what became of it.
  const bool amount = site.own.empty() && !site.next_in_clause && !tells_share(quantity(site));
  if (!counts_things(quantity(site)) && !amount) return;
  Phrase predicate = part_of(site.rest, noun_end, site.rest.size());
  // What another figure counts in a list is not what this one's things do, nor what somebody does
  // besides, nor what a list goes on with (15个事项时限压缩70%、材料精简80%).
  for (std::size_t i = 1; i < predicate.size(); ++i) {
    const bool figure = predicate[i].kind == PieceKind::figure;
    const bool ends = figure && i + 1 < predicate.size() && predicate[i + 1].is(kAnd);
    const bool listed = figure && predicate[i - 1].is(kAnd);
    if (!ends && !listed && !goes_on_to_act(predicate, i - 1)) continue;
    predicate.resize(ends && !listed ? i + 1 : i - 1);
    break;
  }
  // 90件信访完成整改85件: what was done is told of the second figure.
  const auto done = std::find_if(predicate.begin(), predicate.end(),
                                 [](const Piece& piece) { return piece.is(kDone); });
  const auto told = std::find_if(
      done, predicate.end(), [](const Piece& piece) { return piece.kind == PieceKind::figure; });
  if (site.next_in_clause && told != predicate.end() && told - done <= 2)
    predicate.erase(done, predicate.end());
  const auto verb = std::find_if(predicate.begin(), predicate.end(), is_verb);
  if (verb == predicate.end() || breaks_off(predicate, verb)) return;
  const bool governed = !site.pre.empty() && site.pre.back().is_word(WordClass::preposition);
  if (!governed && makes_amount(predicate, verb)) return;
  if (word(predicate.front()) == wording_->within) return;
  // 比上年的912起减少37起: what it became is told of the next figure.
  if (tells_change(*verb) && verb + 1 != predicate.end() && (verb + 1)->kind == PieceKind::figure)
    return;
  // 22个省份及兵团出台办法: who else did it is not what they did.
  const Piece& front = predicate.front();
  if (front.is(kAnd) && !wording_->is_than(word(front))) predicate.erase(predicate.begin(), verb);
  for (Piece& piece : predicate) {
    if (piece.kind != PieceKind::figure) continue;
    const Quantity& figure = mentions_->quantities[piece.index];
    if (!tells_share(figure) || figure.hedge == Hedge::exact) continue;
    piece = as_word(piece);
  }
  while (!predicate.empty() && predicate.back().kind == PieceKind::figure) predicate.pop_back();
  // 86名职工每人发放慰问金: the mean is the next figure's.
  predicate.erase(std::remove_if(predicate.begin(), predicate.end(),
                                 [](const Piece& piece) { return piece.is(kPer); }),
                  predicate.end());
  trim(text_, *wording_, predicate);
  site.predicate = std::move(predicate);
}

}  // namespace zhibiao
