// Tables that were pasted as lines: cells set apart by tabs, bars or spaces. Private to
// core/document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/columns.h"
#include "document/lines.h"
#include "text/span.h"

namespace zhibiao {

struct RawRow {
  std::uint32_t line = 0;             // index of the line
  std::uint32_t header = 0xFFFFFFFF;  // index of the raw row that names the columns
  std::vector<Span> cells;
};

// The rows among `lines`. A line is a row where its neighbour is one too, with cells set
// apart in the same way, or where tabs part at least three cells.
// The rows that were gathered have their cells.
std::vector<RawRow> find_rows(std::string_view text, const std::vector<SheetLine>& lines,
                              const std::vector<GatheredRow>& gathered);

}  // namespace zhibiao
