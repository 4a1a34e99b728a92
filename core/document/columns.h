// Tables that lost their lines: each cell on one of its own, or all rows in one. Private to
// core/document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/lines.h"

namespace zhibiao {

// The cells of one line.
struct GatheredRow {
  std::size_t line = 0;  // its index
  std::vector<Span> cells;
};

// Makes each row of such a table one line, the heads too. Names and as many figures behind each
// take turns there, with as many heads before the first name: in a run of short lines, set apart
// by bars or by nothing but their ends, or among the words of one line. Returns the rows in order.
std::vector<GatheredRow> gather_rows(std::string_view text, std::vector<SheetLine>& lines);

}  // namespace zhibiao
