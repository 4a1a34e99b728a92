// Cuts the pieces of a sentence into clauses, and takes bracketed asides out of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "clause/links.h"
#include "clause/phrase.h"

namespace zhibiao {

struct Clause {
  Phrase pieces;
  Break before = Break::sentence;  // the mark that stands before it
  bool after_colon = false;        // that mark is a colon
  bool after_dash = false;         // or a dash: 主要目标——总产值增长6%
};

// The clauses of a sentence, or of what stands between brackets.
struct ClauseRow {
  std::vector<Clause> clauses;

  // A bracket with figures of its own, behind `figure`, the last figure before it.
  struct Bracket {
    Phrase named;        // the words right before it, where no figure does: 平均增速(16.8%)
    bool apart = false;  // a clause of its own stands between that figure and the bracket
    std::uint32_t figure = 0;
    std::vector<Clause> clauses;
  };
  std::vector<Bracket> brackets;

  // 二、农业 全年完成产值20亿元: what heads the sentence in its own line, without its number.
  Phrase heading;
};

// Brackets without figures are dropped: they explain, and a label does without. What
// stands before the first figure of a bracket belongs to it (figure = kNoFigure where the
// sentence has none before).
constexpr std::uint32_t kNoFigure = 0xFFFFFFFF;
// `spaced`: a space parts them, as in a title.
ClauseRow read_clauses(std::string_view text, const std::vector<Piece>& pieces,
                       bool spaced = false);

}  // namespace zhibiao
