// Mends what page layout and copying did to sentences: lines broken inside of them, single
// spaces between figures and words.
//
// Prose only: headings, lists, rows of tables, indentation and blank lines stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace zhibiao {

struct Mends {
  std::vector<Span> deleted;          // in order, none touching the next
  std::vector<std::uint32_t> spaces;  // line feeds that become a space, in order
};

// What to mend in a text that has gone through normalize(). Linear.
Mends find_mends(std::string_view text);

// Makes the mends that were found in `text`.
void make_mends(std::string& text, const Mends& mends);

}  // namespace zhibiao
