// What the cells of a pasted table look like. Private to core/document.
#pragma once

#include <string_view>

#include "text/span.h"

namespace zhibiao {

// `line` without the bars and spaces at its ends.
Span without_bars(std::string_view text, Span line);

// Whether the cell begins with a digit, with a sign or without.
bool starts_with_digit(std::string_view cell);

}  // namespace zhibiao
