#include <algorithm>
#include <utility>

#include "clause/site.h"

// How much of what follows a figure names what is counted.

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

}  // namespace

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

}  // namespace zhibiao
