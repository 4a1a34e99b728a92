// The stretches of a text that normalization leaves as they are, found fast.
#pragma once

#include <cstddef>
#include <string_view>

namespace zhibiao {

// Where the run of plain characters ends that begins at `at`: printable ASCII, tab, line
// feed, the unified Han characters U+4000 to U+9FFF, and the marks of Chinese prose U+2013 to
// U+2023 and U+3001 to U+3020 in well-formed UTF-8. None of them decomposes and none composes
// with what stands before it. Most of a report is such runs.
std::size_t plain_run_end(std::string_view text, std::size_t at);

}  // namespace zhibiao
