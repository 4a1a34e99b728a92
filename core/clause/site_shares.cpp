#include <algorithm>
#include <utility>

#include "clause/site.h"

// How the figures of one clause share its words: what names several, what one leaves to the next.

namespace zhibiao {
namespace {

// How many pieces of the words behind a figure it took: what the next figure's words lent is
// not among them.
std::size_t taken_of_post(const Site& site) {
  std::size_t count = 0;
  while (count < site.taken.size() && count < site.post.size() &&
         site.taken[count].span == site.post[count].span) {
    ++count;
  }
  return count;
}

}  // namespace

// 人均住房不足13平方米14户: what bounds an amount names the households that stand right behind it.
void SiteReader::bound_adjacent(Site& before, Site& site, const Piece& figure) const {
  const Quantity& bound = quantity(before);
  const bool bounds = bound.hedge == Hedge::over || bound.hedge == Hedge::under;
  const bool amount = bound.unit.kind == "money" || bound.unit.kind == "area";
  // 其中10亿元以上28个: and the things, whatever they are.
  const bool sorts = bound.unit.kind == "money" && is_threshold(bound) &&
                     counts_things(quantity(site)) && !counts_people(quantity(site));
  const bool people = counts_people(quantity(site)) && !before.pre.empty();
  if (!bounds || !amount || bound.outer == bound.span || (!people && !sorts)) return;
  if (before.pre.size() > kReach) return;
  before.bounds = true;
  site.pre = before.pre;
  site.pre.push_back(as_word(figure));
  site.adjacent = false;
}

// 3个过三千亿元城市, 6家年销售收入超2000万元的合作社: the second figure is a part of the name of
// what the first counts.
void SiteReader::name_by_bound(Site& site, const Site& bound) const {
  const Quantity& figure = quantity(bound);
  const bool bounds = figure.hedge == Hedge::over || figure.hedge == Hedge::under;
  if (!bounds || !counts_things(quantity(site)) || counts_things(figure)) return;
  const auto at = first_figure(site.rest);
  if (at == site.rest.end() || bound.post.empty()) return;
  const bool sorts = bound.adjacent ? is_nominal(text_, bound.post.front()) : sorts_by(bound);
  if (!sorts) return;
  Phrase name(site.rest.cbegin(), at);
  name.push_back(as_word(*at));
  name.insert(name.end(), bound.post.begin(), bound.post.end());
  site.post = std::move(name);
}

// 3家销售超百亿元企业, 8个投资5000万元以上项目: whether but an amount's name stands before the
// bound, and nothing but what is sorted by it behind.
bool SiteReader::sorts_right_before(const Site& bound) const {
  const Quantity& figure = quantity(bound);
  if (figure.unit.kind != "money" || bound.next_in_clause || bound.pre.size() != 1) return false;
  const Piece& amount = bound.pre.front();
  if (amount.kind != PieceKind::word || (amount.roles & (kPer | kAnd)) != 0) return false;
  return std::all_of(bound.post.begin(), bound.post.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && (piece.roles & (kAnd | kGeneric)) == 0;
  });
}

// Whether an amount's name stands before the bound, and behind its 的 what is sorted by it.
bool SiteReader::sorts_by(const Site& bound) const {
  const Phrase& post = bound.post;
  const Phrase& pre = bound.pre;
  if (sorts_right_before(bound)) return true;
  if (post.size() < 2 || word(post.front()) != wording_->of || !is_nominal(text_, post[1]))
    return false;
  if (pre.empty() || wording_->tells_village(word(pre.front())) ||
      wording_->is_counted(word(pre.front())))
    return false;
  const bool plain = std::none_of(pre.begin(), pre.end(), [&](const Piece& piece) {
    // 21个省份提供价值2000万元的物资: nor are those who act sorted.
    const bool acts = is_verb(piece) && (piece.roles & (kGeneric | kLink | kTo)) == 0;
    return piece.kind != PieceKind::word || piece.is(kAnd) || piece.is(kPer) || acts;
  });
  const auto last = std::find_if(pre.rbegin(), pre.rend(), [&](const Piece& piece) {
    return is_nominal(text_, piece) || piece.is(kGeneric);
  });
  if (!plain || last == pre.rend()) return false;
  const std::string_view name = word(*last);
  return last->is(kGeneric) || wording_->ends_in_money(name) || wording_->ends_in_amount(name) ||
         wording_->tells_share(name);
}

// 5000万元, 5千万: whether the figure tells how much, and no number of things.
bool SiteReader::tells_amount(const Quantity& bound) {
  return !counts_things(bound) || bound.unit.name.empty();
}

// 超过5000万元的乡有48个, 投资3000万元以上项目26个: whether the figure before is a part of the name
// of what is counted.
bool SiteReader::bounds_next(const Site& before, const Site& site) const {
  const Quantity& bound = quantity(before);
  // 300头以上规模的养殖大户: a verb behind 的 is a part of the name.
  const auto of = std::find_if(site.pre.begin(), site.pre.end(),
                               [&](const Piece& piece) { return word(piece) == wording_->of; });
  const bool only_names = std::none_of(site.pre.begin(), of, is_verb);
  const bool behind = bound.outer.end > bound.span.end && is_nominal(text_, site.pre.front()) &&
                      (tells_amount(bound) || only_names);
  // 产值超亿元企业达75家: so it is where a hedge stands before the amount.
  const bool linked = std::all_of(site.pre.begin() + 1, site.pre.end(), [&](const Piece& piece) {
    return (piece.roles & (kLink | kFrom | kTo | kUp | kDown)) != 0 || is_nominal(text_, piece);
  });
  const bool ahead = bound.hedge == Hedge::over && bound.outer.begin < bound.span.begin &&
                     bound.unit.kind == "money" && counts_things(quantity(site)) &&
                     is_nominal(text_, site.pre.front()) && linked;
  // 100-199张床位医院70个: so is the range that such things lie in.
  const bool ranged = bound.value.high && before.pre.empty() && only_names &&
                      counts_things(bound) && counts_things(quantity(site)) &&
                      is_nominal(text_, site.pre.front());
  // 80亿元项目1个: an amount that opens its item and stands before a noun sizes what is counted.
  const bool opens = before.pre.empty() || (before.pre.size() == 1 && before.pre[0].is(kAnd));
  const bool sizes = opens && bound.unit.kind == "money" && bound.outer == bound.span &&
                     counts_things(quantity(site)) &&
                     std::all_of(site.pre.begin(), site.pre.end(), [&](const Piece& piece) {
                       return is_nominal(text_, piece) && !piece.is(kGeneric) && !piece.is(kAnd);
                     });
  // 10-50亿元企业完成营业收入65亿元: and so does a range of amounts before what it is told of.
  const bool spans = opens && bound.unit.kind == "money" && bound.value.high &&
                     before.post.size() > 1 && is_nominal(text_, site.pre.front()) &&
                     !site.pre.front().is(kGeneric) && !counts_things(quantity(site));
  return behind || ahead || ranged || sizes || spans;
}

// 占全省产值300亿元的2%: the whole is named for both, but its amount is no part of the name.
bool SiteReader::shares_in(Site& before, Site& site) const {
  const bool of = site.pre.size() == 1 && word(site.pre.front()) == wording_->of;
  if (!of || !tells_share(quantity(site)) || tells_share(quantity(before))) return false;
  const auto share = std::find_if(before.pre.begin(), before.pre.end(),
                                  [](const Piece& piece) { return piece.is(kShare); });
  const auto planned = std::find_if(share, before.pre.end(), [](const Piece& piece) {
    return (piece.roles & (kTarget | kPlanning)) != 0;
  });
  if (before.pre.end() - share < 2 || planned != before.pre.end()) return false;
  site.pre.insert(site.pre.begin(), before.pre.begin(), before.pre.end());
  before.pre.erase(before.pre.begin(), share + 1);
  before.whole = true;
  return true;
}

// 全长5公里的环山路和(长)3公里的连心路: the words between are the first one's.
void SiteReader::drop_thing_before(Phrase& pre) const {
  const auto last =
      std::find_if(pre.rbegin(), pre.rend(), [](const Piece& piece) { return piece.is(kAnd); });
  if (last == pre.rend()) return;
  const bool amount = std::all_of(pre.rbegin(), last, [&](const Piece& piece) {
    return piece.is(kGeneric) || wording_->tells_dimension(word(piece));
  });
  if (amount) pre.erase(pre.begin(), last.base() - 1);
}

// What a site has to do with the one before it, whose figure is the piece `figure`.
void SiteReader::join_before(Site& before, Site& site, const Piece& figure) const {
  before.next_in_clause = true;
  before.post = site.pre;
  site.follows_figure = true;
  // 12户、35人: a mark in between makes no list of them.
  const bool pair = site.pre.size() == 1 && site.pre.front().kind == PieceKind::mark &&
                    quantity(before).unit.kind == "household" &&
                    quantity(site).unit.kind == "person";
  if (pair) site.pre.clear();
  site.adjacent = site.pre.empty();
  if (site.adjacent) bound_adjacent(before, site, figure);
  if (site.pre.empty() || site.pre.back().span.end == figure.span.end) return;
  // 按每亩75元的标准为46户发放: what the standard is of ends with it.
  const bool standard =
      site.pre.size() > 2 && word(site.pre.front()) == wording_->of && site.pre[1].is(kStandard);
  if (standard) site.pre.erase(site.pre.begin(), site.pre.begin() + 2);
  if (shares_in(before, site)) return;
  site.joined = site.pre.front().is(kAnd) || site.pre.back().is(kAnd);
  if (word(site.pre.front()) == wording_->of) drop_thing_before(site.pre);
  if (site.pre.front().is(kAnd)) site.before = Break::list;
  const Quantity& bound = quantity(before);
  const bool bounds = bounds_next(before, site);
  // 产值过亿元的114家: nothing but 的 stands between.
  // 存栏50头至100头的35户: and so it is with a range of things.
  const bool ranged = bound.value.high && counts_people(quantity(site));
  const bool modifies =
      word(site.pre.front()) == wording_->of &&
      (site.pre.size() > 1 || tells_amount(bound) || ranged || tells_share(quantity(site)));
  if ((!bounds && !modifies) || before.pre.size() > kReach) return;
  Phrase whole = before.pre;
  before.bounds = bounds || ranged || tells_amount(bound);
  whole.push_back(as_word(figure));
  whole.insert(whole.end(), site.pre.begin(), site.pre.end());
  site.pre = std::move(whole);
}

// 1户脱贫户和2户边缘户的监测帮扶: what 的 ties to the last holds for both.
void SiteReader::share_tails(std::vector<Site>& sites) const {
  // 每村每年2万元、社区5万元的工作经费: what the last of a list of amounts is, the others are too.
  for (std::size_t i = sites.size(); i-- > 1;) {
    Site& site = sites[i - 1];
    const Phrase& next = sites[i].taken;
    if (!sites[i].joined || next.empty() || word(next.front()) != wording_->of) continue;
    const bool alike = quantity(site).unit.kind == "money" &&
                       quantity(sites[i]).unit.kind == "money" && site.taken.empty();
    if (alike && !site.own.empty() && site.own.back().is(kPer) &&
        std::none_of(next.begin(), next.end(), is_verb))
      site.taken = next;
  }
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) {
    Phrase& taken = sites[i].taken;
    const Phrase& next = sites[i + 1].taken;
    const auto is_of = [&](const Piece& piece) { return word(piece) == wording_->of; };
    const auto of = std::find_if(next.begin(), next.end(), is_of);
    if (!sites[i + 1].joined) continue;
    while (!taken.empty() && taken.back().is(kAnd)) taken.pop_back();
    share_heads(taken, next);
    if (taken.empty() || of == next.end() || of == next.begin()) continue;
    // 8个合作社和16个管理规范的基地: what the last is like is its own.
    const bool modified = std::any_of(next.begin(), of, [&](const Piece& piece) {
      return is_verb(piece) || piece.is_word(WordClass::adjective);
    });
    if (modified || std::any_of(taken.begin(), taken.end(), is_of)) continue;
    taken.insert(taken.end(), of, next.end());
  }
}

// 小河口、大坝等8座水库: the examples say less than what they are examples of.
void SiteReader::drop_examples(Site& site) const {
  if (site.pre.size() < 2) return;
  // 文化中心、4座桥: what stands before the mark is told of without a figure.
  const bool others = site.pre.back().is(kAnd) && counts_things(quantity(site));
  if (!others && word(site.pre.back()) != wording_->list_end && !enumerates(site)) return;
  if (site.taken.empty()) return;
  if (others && noun_phrase_end(text_, *wording_, site.taken) == 0) return;
  site.own.resize(leading_verbs(site.own));
}

// 98%的乡镇和96%的建制村通了客车: what the last share is said of holds for the one before.
void SiteReader::share_state(Phrase& taken, const Site& site) const {
  const Phrase& last = site.taken;
  if (!tells_share(quantity(site)) || !site.follows_figure || taken.empty()) return;
  if (word(taken.front()) != wording_->of || std::any_of(taken.begin(), taken.end(), is_verb))
    return;
  const auto names = [&](const Piece& piece) {
    return piece.kind != PieceKind::word || piece.is(kAnd) || word(piece) == wording_->of ||
           is_nominal(text_, piece);
  };
  auto verb = std::find_if_not(last.begin(), last.end(), names);
  // 通了客车: what stands before 了 is its verb.
  if (verb != last.end() && verb->is_word(WordClass::auxiliary) && verb != last.begin()) --verb;
  if (verb == last.end() || verb == last.begin()) return;
  while (taken.back().is(kAnd)) taken.pop_back();
  taken.insert(taken.end(), verb, last.end());
}

// 8家企业、3个组织帮扶贫困村: what the last does, all do.
void SiteReader::share_predicates(std::vector<Site>& sites) const {
  for (std::size_t i = sites.size(); i-- > 1;) {
    Site& before = sites[i - 1];
    if (sites[i].joined) share_state(before.taken, sites[i]);
    if (!sites[i].joined || sites[i].predicate.empty() || !before.predicate.empty()) continue;
    if (before.own.empty() && !before.taken.empty()) before.predicate = sites[i].predicate;
  }
}

// 财政对52个县投入资金3亿元: what stands before the preposition goes on behind what it governs;
// 168个项目完成投资97亿元: and what is counted behind itself, where a verb follows it.
void SiteReader::go_on_behind(const Site& before, Site& site) const {
  if (before.taken.empty() || site.pre.empty() || !counts_things(quantity(before))) return;
  // 为56名学员、10家企业贷款: nor does the second go on behind the first of a list.
  const bool governed =
      !site.joined && !before.pre.empty() && before.pre.back().is_word(WordClass::preposition);
  const bool acts = before.own.empty() && !site.joined && !site.own.empty() &&
                    is_verb(site.own.front()) && site.direction == Direction::none &&
                    site.own.size() > 1 && !quantity(before).unit.kind.starts_with("person");
  // 每村10个岗位每月300元: of the posts.
  const bool mean = !site.joined && all_have(site.own, 0, kPer) && !counts_things(quantity(site));
  if (mean && !governed) {
    site.pre.insert(site.pre.begin(), before.taken.begin(), before.taken.end());
    read_edges(site);
    return;
  }
  if (!governed && !acts) return;
  Phrase whole = before.pre;
  if (governed && whole.size() == 1) whole.clear();
  if (site.pre.front().span.begin > before.taken.front().span.begin)
    whole.insert(whole.end(), before.taken.begin(), before.taken.end());
  whole.insert(whole.end(), site.pre.begin(), site.pre.end());
  site.pre = std::move(whole);
  read_edges(site);
}

// 7个县级连片及48个乡镇级连片产业园: what has no noun of its own has the next one's.
void SiteReader::share_heads(Phrase& taken, const Phrase& next) const {
  if (taken.empty() || next.size() < 2 || word(taken.front()) == wording_->of) return;
  // 6座中型水库和14座小型水库加固工程: what follows the noun they share holds for both.
  const auto shared = std::find_if(next.begin(), next.end() - 1, [&](const Piece& piece) {
    return word(piece) == word(taken.back());
  });
  const bool listed = std::any_of(shared, next.end(),
                                  [](const Piece& piece) { return piece.kind == PieceKind::mark; });
  if (listed) return;
  // 典型村和25个典型村片区: nothing tells the first from the second but that.
  if (shared == next.begin()) return;
  if (shared != next.end() - 1) {
    taken.insert(taken.end(), shared + 1, next.end());
    return;
  }
  if (taken.back().is_word(WordClass::noun)) return;
  const std::string_view level = last_characters(word(taken.front()), 1);
  if (!word(next.front()).ends_with(level) || taken.front().kind != PieceKind::word) return;
  if (is_nominal(text_, taken.back()) && !taken.back().is_word(WordClass::adjective) &&
      taken.size() == 1)
    return;
  taken.insert(taken.end(), next.begin() + 1, next.end());
}

// 28个公司与975个县签署协议: what the two do together, or the first to the second, tells what is
// counted of both.
void SiteReader::complete_subject(Site& subject, const Site& other) const {
  if (!subject.own.empty() || other.taken.empty() || subject.taken.empty() || other.adjacent)
    return;
  if (!counts_things(quantity(subject)) || !counts_things(quantity(other)) || other.joined) return;
  if (other.before == Break::list || subject.post.size() <= subject.taken.size()) return;
  const bool part = std::any_of(subject.post.begin(), subject.post.end(), [&](const Piece& piece) {
    return word(piece) == wording_->within;
  });
  if (part) return;
  // 12家企业共计33条隐患: all of them together do nothing.
  const auto total = std::find_if(subject.post.begin(), subject.post.end(),
                                  [](const Piece& piece) { return piece.is(kTotal); });
  if (total != subject.post.end() && std::none_of(total + 1, subject.post.end(), is_verb)) return;
  Phrase whole = subject.post;
  whole.insert(whole.end(), other.taken.begin(), other.taken.end());
  if (characters(text_of(text_, whole)) <= kLabelMax) subject.taken = std::move(whole);
}

// What a figure took of the words behind it is not the next one's, unless nothing is left and
// nothing follows that could be.
void SiteReader::divide(Site& site, Site& next) const {
  if (next.adjacent || site.bounds || site.taken.empty()) return;
  // 投资3亿元的玻璃项目、投资2亿元的加工项目: what was dropped of them before is used already.
  const bool cut = !next.pre.empty() && next.pre.size() < site.post.size() &&
                   site.post.front().span.begin < next.pre.front().span.begin;
  const std::size_t dropped = cut ? site.post.size() - next.pre.size() : 0;
  const std::size_t taken = taken_of_post(site);
  const std::size_t used = std::min(taken - std::min(taken, dropped), next.pre.size());
  Phrase rest = part_of(next.pre, used, next.pre.size());
  Phrase trimmed = rest;
  trim(text_, *wording_, trimmed);
  const bool ends_with_of = !next.pre.empty() && word(next.pre.back()) == wording_->of;
  // 25个村民小组824户: households are none of the groups.
  const bool settled = (counts_people(quantity(next)) && counts_settlements(site)) ||
                       wording_->is_division(quantity(next).unit.name);  // 12个村98组
  // 督促2户企业将3枚放射源移交: the things follow.
  const bool disposes = !rest.empty() && wording_->disposes(word(rest.back()));
  // 3600亩土地中有2200亩是蟹塘: so does what a part of them is.
  const bool parts =
      !rest.empty() && word(rest.front()) == wording_->within && quantity(next).unit.kind == "area";
  const bool leaves = ends_with_of || settled || disposes || parts;
  if (trimmed.empty() && !next.joined && next.taken.empty() && !leaves) return;
  // 60所学校改造、161所校舍建设: what is done to the first goes with it.
  const auto mark = std::find_if(rest.begin(), rest.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::mark || piece.is(kAnd) ||
           !(is_verb(piece) || piece.is_word(WordClass::verbal_noun));
  });
  if (mark != rest.end() && mark->is(kAnd)) {
    site.taken.insert(site.taken.end(), rest.begin(), mark);
    rest.erase(rest.begin(), mark);
  }
  // 168个城市优良天数比例为80%: the share is one of cities, too.
  const bool of_them = wording_->is_counted(word(site.taken.back())) && tells_share(quantity(next));
  if (of_them && !rest.empty() && rest.front().is_word(WordClass::noun))
    rest.insert(rest.begin(), site.taken.back());
  next.pre = std::move(rest);
  // 建成6个园林县城、8个文明县城: the mark is the first that stands before the second now.
  if (!next.pre.empty() && next.pre.front().is(kAnd)) {
    next.joined = true;
    next.before = Break::list;
  }
  read_edges(next);
  if (next.taken.empty()) take_post(next);  // what stood before it is the first one's
}

// Whether what stands behind the figure names places that people live in.
bool SiteReader::counts_settlements(const Site& site) const {
  return !counts_people(quantity(site)) && !site.taken.empty() &&
         wording_->is_settlement(text_of(text_, site.taken));
}

// 惠及4个乡18个村2.3万人: settlements, and those who live there, make a list without marks.
void SiteReader::list_settlements(const Site& site, Site& next) const {
  const bool tied = next.taken.empty() || word(next.taken.front()) == wording_->of;
  const bool people = counts_people(quantity(next)) && next.own.empty() && tied;
  if (next.before == Break::none && counts_settlements(site) &&
      (people || counts_settlements(next)))
    next.before = Break::list;
}

// 解决6个村、830户、3600人的饮水困难: what was done for the people was done for the villages.
void SiteReader::share_object(std::vector<Site>& sites) const {
  const Site& last = sites.back();
  if (!counts_people(quantity(last)) || last.taken.size() < 2) return;
  if (word(last.taken.front()) != wording_->of) return;
  const Phrase object(last.taken.begin() + 1, last.taken.end());
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) {
    Site& site = sites[i];
    const bool acts = !site.own.empty() && leading_verbs(site.own) == site.own.size();
    if (!counts_settlements(site) || !(i == 0 ? acts : site.own.empty())) return;
    site.taken.insert(site.taken.begin(), object.begin(), object.end());
  }
}

}  // namespace zhibiao
