// Tables whose cells a page set one a line. Private to core/document.
#pragma once

#include <string_view>
#include <vector>

#include "document/lines.h"

namespace zhibiao {

// Joins the lines of such a table, so that each of its rows, the heads too, is one line. A run of
// short lines is one where names and as many figures behind each take turns, with as many heads
// above. Lines are set apart by bars, or by nothing but their ends.
void join_columns(std::string_view text, std::vector<Line>& lines);

}  // namespace zhibiao
