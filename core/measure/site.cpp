#include "measure/site.h"

#include <algorithm>
#include <utility>

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

// How many pieces around a figure may belong to its label: a clause that goes on for pages
// costs no more for each of its figures than a short one.
constexpr std::size_t kReach = 60;

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

// A figure that is a part of a name.
Piece as_word(Piece figure) {
  figure.kind = PieceKind::word;
  figure.word_class = WordClass::adjective;
  return figure;
}

}  // namespace

bool counts_things(const Quantity& quantity) {
  return quantity.unit.unit_class == UnitClass::counter;
}

bool counts_people(const Quantity& quantity) {
  return quantity.unit.kind == "person" || quantity.unit.kind == "household" ||
         quantity.unit.kind == "visits";
}

bool tells_share(const Quantity& quantity) { return quantity.unit.unit_class == UnitClass::share; }

std::vector<Site> SiteReader::read(const Clause& clause) const {
  std::vector<Site> sites = cut(clause);
  for (Site& site : sites) read_edges(site);
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) name_by_bound(sites[i], sites[i + 1]);
  for (std::size_t i = sites.size(); i-- > 0;) {
    take_post(sites[i]);
    drop_examples(sites[i]);
    // 668户2635人分为一类贫困户: what follows the last of them is said of all.
    const bool with_next = i + 1 < sites.size() && sites[i + 1].adjacent;
    if (with_next && counts_things(quantity(sites[i]))) sites[i].taken = sites[i + 1].taken;
  }
  share_tails(sites);
  if (sites.size() > 1) complete_subject(sites[0], sites[1]);
  share_predicates(sites);
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) {
    divide(sites[i], sites[i + 1]);
    go_on_behind(sites[i], sites[i + 1]);
  }
  return sites;
}

// The clause cut at its figures.
std::vector<Site> SiteReader::cut(const Clause& clause) const {
  std::vector<Site> sites;
  const Phrase& pieces = clause.pieces;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::figure) continue;
    Site site;
    site.figure = pieces[i].index;
    site.before = sites.empty() ? clause.before : Break::none;
    site.pre = part_of(pieces, begin, i);
    site.rest = part_of(pieces, i + 1, std::min(pieces.size(), i + 1 + kReach));
    if (!sites.empty()) join_before(sites.back(), site, pieces[begin - 1]);
    sites.push_back(std::move(site));
    begin = i + 1;
  }
  if (!sites.empty()) sites.back().post = part_of(pieces, begin, pieces.size());
  return sites;
}

// 3个过三千亿元城市: the second figure is a part of the name of what the first counts.
void SiteReader::name_by_bound(Site& site, const Site& bound) const {
  const Quantity& figure = quantity(bound);
  const bool bounds = figure.hedge == Hedge::over || figure.hedge == Hedge::under;
  if (!bound.adjacent || !bounds || !counts_things(quantity(site)) || counts_things(figure)) return;
  if (bound.post.empty() || !is_nominal(text_, bound.post.front()) || site.rest.empty()) return;
  site.post = bound.post;
  site.post.insert(site.post.begin(), as_word(site.rest.front()));
}

// What a site has to do with the one before it, whose figure is the piece `figure`.
void SiteReader::join_before(Site& before, Site& site, const Piece& figure) const {
  before.next_in_clause = true;
  before.post = site.pre;
  site.follows_figure = true;
  site.adjacent = site.pre.empty();
  if (site.adjacent) return;
  const bool mark = site.pre.front().is(kAnd);
  site.joined = mark || site.pre.back().is(kAnd);
  if (mark) site.before = Break::list;
  // 超过1亿元的县有558个, 投资1亿元以上项目57个: the first figure is a part of the second's name.
  const Quantity& bound = quantity(before);
  const bool only_names = std::none_of(site.pre.begin(), site.pre.end(), is_verb);
  const bool bounds = bound.outer.end > bound.span.end && is_nominal(text_, site.pre.front()) &&
                      (!counts_things(bound) || only_names);
  // 产值过亿元的114家: nothing but 的 stands between.
  const bool modifies =
      word(site.pre.front()) == wording_->of && (site.pre.size() > 1 || !counts_things(bound));
  if ((!bounds && !modifies) || before.pre.size() > kReach) return;
  Phrase whole = before.pre;
  before.bounds = bounds || !counts_things(bound);
  whole.push_back(as_word(figure));
  whole.insert(whole.end(), site.pre.begin(), site.pre.end());
  site.pre = std::move(whole);
}

// 1户脱贫户和2户边缘户的监测帮扶: what 的 ties to the last holds for both.
void SiteReader::share_tails(std::vector<Site>& sites) const {
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) {
    Phrase& taken = sites[i].taken;
    const Phrase& next = sites[i + 1].taken;
    const auto of = std::find_if(next.begin(), next.end(),
                                 [&](const Piece& piece) { return word(piece) == wording_->of; });
    if (sites[i + 1].joined) share_heads(taken, next);
    if (!sites[i + 1].joined || taken.empty() || of == next.end() || of == next.begin()) continue;
    while (!taken.empty() && taken.back().is(kAnd)) taken.pop_back();
    taken.insert(taken.end(), of, next.end());
  }
}

// 小河口、大坝等8座水库: the examples say less than what they are examples of.
void SiteReader::drop_examples(Site& site) const {
  if (site.pre.size() < 2) return;
  // 文化中心、4座桥: what stands before the mark is told of without a figure.
  const bool others = site.pre.back().is(kAnd) && counts_things(quantity(site));
  if (!others && word(site.pre.back()) != wording_->list_end) return;
  if (site.taken.empty() || !is_nominal(text_, site.taken.front())) return;
  site.own.resize(leading_verbs(site.own));
}

// 8家企业、3个组织帮扶贫困村: what the last does, all do.
void SiteReader::share_predicates(std::vector<Site>& sites) const {
  for (std::size_t i = sites.size(); i-- > 1;) {
    Site& before = sites[i - 1];
    if (!sites[i].joined || sites[i].predicate.empty() || !before.predicate.empty()) continue;
    if (before.own.empty() && !before.taken.empty()) before.predicate = sites[i].predicate;
  }
}

// 财政对52个县投入资金3亿元: what stands before the preposition goes on behind what it governs;
// 168个项目完成投资97亿元: and what is counted behind itself, where a verb follows it.
void SiteReader::go_on_behind(const Site& before, Site& site) const {
  if (before.taken.empty() || site.pre.empty() || !counts_things(quantity(before))) return;
  const bool governed = !before.pre.empty() && before.pre.back().is_word(WordClass::preposition);
  const bool acts = before.own.empty() && !site.joined && !site.own.empty() &&
                    is_verb(site.own.front()) && site.direction == Direction::none &&
                    site.own.size() > 1 && !quantity(before).unit.kind.starts_with("person");
  if (!governed && !acts) return;
  Phrase whole = before.pre;
  if (site.pre.front().span.begin > before.taken.front().span.begin)
    whole.insert(whole.end(), before.taken.begin(), before.taken.end());
  whole.insert(whole.end(), site.pre.begin(), site.pre.end());
  site.pre = std::move(whole);
  read_edges(site);
}

// 7个县级连片及48个乡镇级连片产业园: what has no noun of its own has the next one's.
void SiteReader::share_heads(Phrase& taken, const Phrase& next) const {
  if (taken.empty() || next.size() < 2) return;
  // 6座中型水库和14座小型水库加固工程: what follows the noun they share holds for both.
  const auto shared = std::find_if(next.begin(), next.end() - 1, [&](const Piece& piece) {
    return word(piece) == word(taken.back());
  });
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
  Phrase whole = subject.post;
  whole.insert(whole.end(), other.taken.begin(), other.taken.end());
  if (characters(text_of(text_, whole)) <= kLabelMax) subject.taken = std::move(whole);
}

// What a figure took of the words behind it is not the next one's, unless nothing is left and
// nothing follows that could be.
void SiteReader::divide(Site& site, Site& next) const {
  if (next.adjacent || site.bounds || site.taken.empty()) return;
  const std::size_t used = std::min(taken_of_post(site), next.pre.size());
  Phrase rest = part_of(next.pre, used, next.pre.size());
  Phrase trimmed = rest;
  trim(text_, *wording_, trimmed);
  const bool ends_with_of = !next.pre.empty() && word(next.pre.back()) == wording_->of;
  if (trimmed.empty() && !next.joined && !ends_with_of && next.taken.empty()) return;
  // 60所学校改造、161所校舍建设: what is done to the first goes with it.
  const auto mark = std::find_if(rest.begin(), rest.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::mark ||
           !(is_verb(piece) || piece.is_word(WordClass::verbal_noun));
  });
  if (mark != rest.end() && mark->kind == PieceKind::mark && mark->is(kAnd))
    rest.erase(rest.begin(), mark);
  next.pre = std::move(rest);
  // 建成6个园林县城、8个文明县城: the mark is the first that stands before the second now.
  if (!next.pre.empty() && next.pre.front().is(kAnd)) {
    next.joined = true;
    next.before = Break::list;
  }
  read_edges(next);
  if (next.taken.empty()) take_post(next);  // what stood before it is the first one's
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
      if (!site.to) site.direction = piece.is(kUp) ? Direction::up : Direction::down;
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
  trim(text_, *wording_, site.own);
}

// Whether nothing stands right before the figure that it could count.
bool SiteReader::is_open(const Site& site) const {
  if (site.own.empty()) return true;
  const Piece& last = site.own.back();
  if (last.kind == PieceKind::place) return true;
  return is_verb(last) && !last.is(kUp) && !last.is(kDown) && !last.is(kDepVerb);
}

// Whether the figure still wants a noun: nothing that is counted stands before it.
bool SiteReader::takes_noun(const Site& site) const {
  const Quantity& figure = quantity(site);
  if (counts_things(figure)) return true;
  const bool of = !site.post.empty() && word(site.post.front()) == wording_->of;
  if (tells_share(figure)) return of;
  // 人均收入低于6000元的农户: a bound on a group is not the group's.
  const bool bound = figure.hedge == Hedge::under || figure.hedge == Hedge::over;
  if (of && !site.next_in_clause && figure.unit.kind == "money") return !bound;
  return is_open(site) && !site.linked && !site.to;
}

// Whether what begins at `skip` of the words behind names what is counted. `noun_end` is where
// the noun phrase there ends.
bool SiteReader::may_take(const Site& site, std::size_t skip, std::size_t noun_end) const {
  const Quantity& figure = quantity(site);
  const Piece& first = site.post[skip];
  const bool of = skip > 0 && word(site.post[skip - 1]) == wording_->of;
  if (of || is_nominal(text_, first)) return takes_noun(site);
  // 7个未摘帽贫困村: the noun's own modifiers come first.
  const bool open = is_open(site) || is_verb(site.own.back());
  if (counts_things(figure) && noun_end > 0 && open) return true;
  if (site.next_in_clause) return false;
  // 农户100%通上自来水, 引导贫困户220人务工就业: the predicate completes what stands before.
  if (tells_share(figure) && !site.own.empty() && is_verb(first)) return true;
  return counts_people(figure);
}

// How much of what follows the figure names what is counted.
void SiteReader::take_post(Site& site) const {
  site.taken.clear();
  const Phrase& post = site.post;
  std::size_t skip = 0;
  while (skip < post.size() && (word(post[skip]) == " " || post[skip].kind == PieceKind::aside)) {
    ++skip;
  }
  const bool of = skip < post.size() && word(post[skip]) == wording_->of;
  if (of) ++skip;
  if (skip >= post.size() || post[skip].is(kAnd)) return;
  if (post[skip].kind == PieceKind::mark && !is_nominal(text_, post[skip])) return;
  Phrase tail = part_of(post, skip, post.size());
  // 57户村民中有53户: the second is a part of them.
  const auto within = std::find_if(tail.begin(), tail.end(), [&](const Piece& piece) {
    return word(piece) == wording_->within && piece.kind == PieceKind::word;
  });
  if (site.next_in_clause && within != tail.end() && within != tail.begin())
    tail.erase(within, tail.end());
  const std::size_t noun_end = noun_phrase_end(text_, *wording_, tail);
  if (!may_take(site, skip, noun_end)) {
    // 9项指标,7项已完成: nothing is named, but what became of them is told.
    if (site.own.empty() || all_have(site.own, 0, kRest)) read_predicate(site, skip);
    return;
  }
  const std::size_t room = kLabelMax - std::min(kLabelMax, characters(text_of(text_, site.own)));
  const bool fits = characters(text_of(text_, tail)) <= std::max<std::size_t>(room, kLabelMax / 2);
  // 学校新建项目正在有序推进: how the thing fares is not what is counted.
  const auto verb = std::find_if(tail.begin() + static_cast<Index>(std::min(noun_end, tail.size())),
                                 tail.end(), is_verb);
  const bool fares =
      verb != tail.end() && verb->is(kState) && (of || is_nominal(text_, post[skip]));
  // 为74万户农户提供担保25亿元: what was done for them tells them apart.
  const bool for_them = !site.pre.empty() && site.pre.back().is(kDative);
  const bool cut_short = (site.next_in_clause && !(for_them && fits)) || !fits || fares;
  if (noun_end > 0 && !fares) read_predicate(site, skip + noun_end);
  if (cut_short && noun_end == 0) return;
  site.taken = part_of(post, 0, skip + (cut_short ? noun_end : tail.size()));
}

// What the thing counted does, as much as a label has room for. Figures on the way are left
// out, but for the bounds of a rate (控制在2%以内).
void SiteReader::read_predicate(Site& site, std::size_t noun_end) const {
  site.predicate.clear();
  if (!counts_things(quantity(site)) || noun_end >= site.rest.size()) return;
  Phrase predicate = part_of(site.rest, noun_end, site.rest.size());
  // What another figure counts in a list is not what this one's things do.
  for (std::size_t i = 1; i < predicate.size(); ++i) {
    if (predicate[i].kind != PieceKind::figure || !predicate[i - 1].is(kAnd)) continue;
    predicate.resize(i - 1);
    break;
  }
  const auto verb = std::find_if(predicate.begin(), predicate.end(), [](const Piece& piece) {
    return is_verb(piece) || piece.kind == PieceKind::figure || piece.kind == PieceKind::mark;
  });
  if (verb == predicate.end() || !is_verb(*verb)) return;
  if (word(predicate.front()) == wording_->within) return;
  // 22个省份及兵团出台办法: who else did it is not what they did.
  const Piece& front = predicate.front();
  if (front.is(kAnd) && !wording_->is_than(word(front))) predicate.erase(predicate.begin(), verb);
  for (Piece& piece : predicate) {
    if (piece.kind != PieceKind::figure) continue;
    const Quantity& figure = mentions_->quantities[piece.index];
    if (!tells_share(figure) || figure.hedge == Hedge::exact) continue;
    piece = as_word(piece);
  }
  trim(text_, *wording_, predicate);
  site.predicate = std::move(predicate);
}

}  // namespace zhibiao
