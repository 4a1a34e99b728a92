#include <algorithm>

#include "clause/site.h"

// Changes that are named behind their figure.

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

bool is_change(const Piece& piece) {
  return piece.kind == PieceKind::word && (piece.is(kUp) || piece.is(kDown));
}

}  // namespace

// Where the words of a pace end that begin at `at`: 的速度, 的平均增速; `at` where none do.
std::size_t SiteReader::behind_pace(const Phrase& pieces, std::size_t at) const {
  constexpr std::size_t kFar = 3;  // pieces
  for (std::size_t i = at; i < pieces.size() && i < at + kFar; ++i) {
    if (pieces[i].kind != PieceKind::word) return at;
    if (wording_->is_pace(word(pieces[i]))) return i + 1;
  }
  return at;
}

// 以年均15%的速度增长, 保持40%以上的增长: puts the change that is named behind the figure at `at`
// before it, among the words from `begin` on, where any other stands. Returns where the figure
// then is.
std::size_t SiteReader::move_change(Phrase& pieces, std::size_t begin, std::size_t at) const {
  const auto place = [&](std::size_t i) { return pieces.begin() + static_cast<Index>(i); };
  const bool of = at + 1 < pieces.size() && word(pieces[at + 1]) == wording_->of;
  const std::size_t first = at + (of ? 2 : 1);
  std::size_t end = of ? behind_pace(pieces, first) : first;
  const bool paced = end > first;
  if (at == begin || (!paced && !tells_share(mentions_->quantities[pieces[at].index]))) return at;
  const std::size_t pace = end - 1;
  while (paced && end < pieces.size() && (pieces[end].roles & (kDrop | kState)) != 0 &&
         !is_change(pieces[end]))
    ++end;
  const bool named = end < pieces.size() && is_change(pieces[end]);
  const bool told = is_change(pieces[at - 1]);  // 以年均递增9%的速度发展
  const bool ends = end + 1 >= pieces.size() || pieces[end + 1].kind == PieceKind::mark;
  if (!paced && (!named || !ends || told)) return at;
  std::size_t kept = at;
  if (paced) {
    const auto by = std::find_if(place(begin), place(at), [&](const Piece& piece) {
      return word(piece) == wording_->example_open;  // 以
    });
    if (by == place(at)) return at;
    pieces.erase(by);
    --kept, --end;
  } else {
    while (kept > begin && (pieces[kept - 1].roles & (kDrop | kLink | kState | kDone)) != 0) --kept;
    if (kept == begin) return at;
  }
  const std::size_t figure = paced ? kept : at;
  Phrase moved;
  if (!told) moved.push_back(pieces[named ? end : pace - 1]);
  moved.push_back(pieces[figure]);
  pieces.erase(place(kept), place(std::min(named ? end + 1 : end, pieces.size())));
  pieces.insert(place(kept), moved.begin(), moved.end());
  return kept + moved.size() - 1;
}

}  // namespace zhibiao
