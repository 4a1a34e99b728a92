#include <algorithm>
#include <utility>

#include "clause/site.h"

// What the things do that a figure counts.

namespace zhibiao {

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
