// How the figures of a report came about, for people who mend the rules.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace zhibiao::cli {

// For each figure, in the order of the text: where it stands, its row, the rules that made
// it and its words; for each number that is no figure the rule that put it aside. `text` is
// the UTF-8 that `report` was made of, its spans still bytes.
std::string explain(std::string_view text, const Report& report);

}  // namespace zhibiao::cli
