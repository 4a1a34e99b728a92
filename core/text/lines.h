// Lines of normalized text, and what their shape tells.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace zhibiao {

struct Line {
  Span span;  // without its line feed
  Span body;  // without spaces and tabs at both ends
  std::uint32_t indentation() const { return body.begin - span.begin; }
};

// The line that begins at `at`; `feed` stands between lines.
Line line_at(std::string_view text, std::uint32_t at, char feed = '\n');

// How wide the line is in columns: two for a Han character or mark, one for a letter.
std::uint32_t columns(std::string_view line);

// The width at which the text's lines were broken by hand or by a page, in columns; 0 where
// they were not: most lines must come close to it, and few go beyond. `feed` is what parts them:
// a page that was copied into one line has spaces there.
std::uint32_t wrap_width(std::string_view text, char feed = '\n');

// Lines that fall short of the wrap width by no more than this may go on in the next.
constexpr std::uint32_t kWrapSlack = 7;

// Whether a line of so many columns goes as far as lines of that wrap width do.
constexpr bool fills_line(std::uint32_t width, std::uint32_t wrap_width) {
  return width + kWrapSlack >= wrap_width && width <= wrap_width;
}

// Whether `body` begins with the mark of a list item or a heading: "1." "(2)" "①" "•".
bool begins_with_list_mark(std::string_view body);

// Whether `body` ends as a sentence or a heading ends: by a mark, inside closing quotes or not,
// or followed by a note in brackets.
bool ends_with_stop(std::string_view body);

// Whether a break between the two would tear a decimal: 198. | 6
bool tears_decimal(std::string_view above, std::string_view below);

// Whether `body` is cells of a table: set apart by tabs, by bars, or by two spaces and more.
bool has_cells(std::string_view body);

}  // namespace zhibiao
