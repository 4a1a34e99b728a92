#include <algorithm>

#include "clause/site.h"
#include "text/marks.h"

// What stands right before a figure: how it is tied to it, and what of it falls away.

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

}  // namespace

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

// 攀升, 下降: by how much it rose or fell, but for what it came to, or how high it is.
void SiteReader::read_turn(Site& site, std::size_t at) const {
  const Piece& turn = site.pre[at];
  // 大桥全长430米,高300米.
  const bool first = at == 0 || site.pre[at - 1].kind == PieceKind::mark;
  const bool measures =
      first && quantity(site).unit.kind == "length" && wording_->tells_dimension(word(turn));
  // 比重攀升达到56%: a share.
  const auto noun = std::find_if(site.pre.rend() - static_cast<Index>(at), site.pre.rend(),
                                 [](const Piece& piece) { return piece.is_word(WordClass::noun); });
  const bool came = site.linked && quantity(site).unit.name == "%" && noun != site.pre.rend() &&
                    wording_->tells_share(word(*noun));
  site.to = site.to || came;
  if (!site.to && !measures) site.direction = turn.is(kUp) ? Direction::up : Direction::down;
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
      read_turn(site, i);
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

}  // namespace zhibiao
