// The lines of a text, and what is told by their looks alone. Private to core/document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace zhibiao {

class DocumentWords;  // document_words.h

struct SheetLine {
  Span span;                  // without the spaces around it; never empty
  std::uint32_t indent = 0;   // spaces in front
  bool blank_before = false;  // stands after a blank line, or first
  bool is_short = false;      // could be a heading: few characters
  bool has_wide = false;      // of short lines: has a character beyond ASCII
  bool has_stop = false;      // of short lines: has a 。 or ends like a sentence
};

// Most characters that a heading, a title or a byline has.
constexpr std::uint32_t kHeadingCharacters = 48;

// The lines of `text` that are not blank. A long line into which paragraphs were run
// together (。 and two or more spaces, or 。 and a numbered heading) counts as several, with an
// inline heading apart.
std::vector<SheetLine> split_lines(std::string_view text, const DocumentWords& words);

// `span` without the spaces and tabs at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace zhibiao
