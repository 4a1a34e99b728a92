#include "document/cells.h"

#include "text/script.h"

namespace zhibiao {

Span without_bars(std::string_view text, Span line) {
  const auto falls = [](char c) { return c == '|' || c == ' ' || c == '\t'; };
  while (line.begin < line.end && falls(text[line.begin])) ++line.begin;
  while (line.end > line.begin && falls(text[line.end - 1])) --line.end;
  return line;
}

bool starts_with_digit(std::string_view cell) {
  const std::size_t at = !cell.empty() && (cell[0] == '-' || cell[0] == '+') ? 1 : 0;
  return at < cell.size() && is_digit(cell[at]);
}

}  // namespace zhibiao
