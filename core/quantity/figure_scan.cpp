#include "quantity/figure_scan.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {

bool is_end_of_clause(std::string_view behind) {
  return behind.empty() || is_one_of(character_at(behind, 0), U",;)\n。、");
}

std::vector<Token> FigureScan::words_between(std::uint32_t from, std::uint32_t end) const {
  std::uint32_t begin = std::max(from, end > kLookBack ? end - kLookBack : 0);
  while (begin < end && is_continuation_byte(text[begin])) ++begin;
  std::vector<Token> tokens;
  segmenter->segment(text, {begin, end}, tokens);
  return tokens;
}

std::vector<Token> FigureScan::words_behind(std::uint32_t begin) const {
  constexpr std::uint32_t kReach = 6 * kOneHan;
  std::uint32_t end = std::min<std::uint32_t>(begin + kReach, range.end);
  while (end > begin && end < text.size() && is_continuation_byte(text[end])) --end;
  std::vector<Token> tokens;
  if (begin < end) segmenter->segment(text, {begin, end}, tokens);
  return tokens;
}

void FigureScan::reject(Span span, std::string_view rule) {
  out->rejected.push_back({span, rule});
  at = std::max(at + 1, span.end);
}

}  // namespace zhibiao
