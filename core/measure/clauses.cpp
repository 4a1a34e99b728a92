#include "measure/clauses.h"

#include <algorithm>

namespace zhibiao {
namespace {

// What kind of break a mark makes; Break::none where it makes none.
Break break_of(std::string_view mark) {
  if (mark == "," || mark == "—") return Break::clause;
  if (mark == ";" || mark == ":") return Break::part;
  if (mark == "。" || mark == "!" || mark == "?" || mark == "\n") return Break::sentence;
  // A run of spaces sets things apart where no mark does.
  if (mark.size() > 1 && mark.front() == ' ') return Break::sentence;
  return Break::none;
}

std::vector<Clause> split(std::string_view text, const Phrase& pieces, Break before) {
  std::vector<Clause> clauses(1);
  clauses.back().before = before;
  for (const Piece& piece : pieces) {
    const Break mark =
        piece.kind == PieceKind::mark ? break_of(slice(text, piece.span)) : Break::none;
    if (mark == Break::none) {
      clauses.back().pieces.push_back(piece);
      continue;
    }
    clauses.emplace_back();
    clauses.back().before = mark;
    clauses.back().after_colon = slice(text, piece.span) == ":";
  }
  std::erase_if(clauses, [](const Clause& clause) { return clause.pieces.empty(); });
  return clauses;
}

bool is_mark(std::string_view text, const Piece& piece, std::string_view mark) {
  return piece.kind == PieceKind::mark && slice(text, piece.span) == mark;
}

}  // namespace

ClauseRow read_clauses(std::string_view text, const std::vector<Piece>& pieces) {
  ClauseRow row;
  Phrase outer;
  std::uint32_t last_figure = kNoFigure;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_mark(text, pieces[i], "(")) {
      std::size_t close = i + 1;
      Phrase inner;
      while (close < pieces.size() && !is_mark(text, pieces[close], ")"))
        inner.push_back(pieces[close++]);
      const bool figures = std::any_of(inner.begin(), inner.end(), [](const Piece& piece) {
        return piece.kind == PieceKind::figure;
      });
      if (figures) row.brackets.push_back({last_figure, split(text, inner, Break::clause)});
      i = close;
      continue;
    }
    if (pieces[i].kind == PieceKind::figure) last_figure = pieces[i].index;
    outer.push_back(pieces[i]);
  }
  row.clauses = split(text, outer, Break::sentence);
  return row;
}

}  // namespace zhibiao
