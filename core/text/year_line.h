// The years that head a chronicle's points.
#pragma once

#include <cstddef>
#include <string_view>

namespace zhibiao {

// Where the years end that a line of nothing else begins with (2005年, 1980-1990年, 1990年代): the
// two characters behind them at most are to be looked at. 0 of any other line.
std::size_t years_alone(std::string_view line);

}  // namespace zhibiao
