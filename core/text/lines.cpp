#include "text/lines.h"

#include <algorithm>
#include <array>

#include "text/bytes16.h"
#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kNarrowest = 40;  // columns; shorter lines are headings or lists
constexpr std::uint32_t kWidest = 200;
constexpr std::uint32_t kFewestLines = 4;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// How many lines there are of each width; the last entry counts all that are wider.
struct Widths {
  std::array<std::uint32_t, kWidest + 2> lines{};
  std::uint32_t total = 0;

  std::uint32_t between(std::uint32_t low, std::uint32_t high) const {
    std::uint32_t sum = 0;
    for (std::uint32_t width = low; width <= high; ++width) sum += lines[width];
    return sum;
  }
};

Widths measure(std::string_view text, char feed) {
  Widths widths;
  constexpr std::uint32_t kMostBytes = 3 * kWidest;
  for (std::uint32_t at = 0; at < text.size();) {
    const Line line = line_at(text, at, feed);
    at = line.span.end + 1;
    // The address of a page is as long as it is.
    const bool is_address = slice(text, line.body).find("://") != std::string_view::npos;
    if (line.body.empty() || is_address) continue;
    const bool is_wide = line.span.size() > kMostBytes;
    const std::uint32_t width = is_wide ? kWidest + 1 : columns(slice(text, line.span));
    ++widths.lines[std::min(width, kWidest + 1)];
    ++widths.total;
  }
  return widths;
}

// The Chinese digits one to ten, which number headings.
bool is_one_to_ten(char32_t c) {
  return is_one_of(c, U"\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341");
}

// Where a number of up to three digits ends that begins at `at`; `at` where there is none.
std::size_t number_end(std::string_view body, std::size_t at) {
  constexpr int kMostDigits = 3;
  for (int digits = 0; digits < kMostDigits; ++digits) {
    std::size_t next = at;
    if (at >= body.size()) return at;
    const char32_t c = next_code_point(body, next);
    if (!is_digit(c) && !is_one_to_ten(c)) return at;
    at = next;
  }
  return at;
}

bool is_bullet(char32_t c) {
  const bool is_circled_number = (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793);
  return is_circled_number || is_one_of(c, U"•●■◆◇○□▪▲△◎★☆※*#|+-–—·>►▶✓√→【");
}

}  // namespace

Line line_at(std::string_view text, std::uint32_t at, char feed) {
  const auto end = static_cast<std::uint32_t>(std::min(text.find(feed, at), text.size()));
  Line line{{at, end}, {at, end}};
  while (line.body.begin < end && is_blank(text[line.body.begin])) ++line.body.begin;
  while (line.body.end > line.body.begin && is_blank(text[line.body.end - 1])) --line.body.end;
  return line;
}

std::uint32_t columns(std::string_view line) {
  constexpr std::uint8_t kFirstOfThreeBytes = 0xE0;
  std::uint32_t width = 0;
  std::size_t at = 0;
  for (; line.size() - at >= Bytes16::kSize; at += Bytes16::kSize) {
    const Bytes16 bytes(line.data() + at);
    const std::uint32_t begins = ~bytes.between(0x80, 0xBF) & 0xFFFFU;
    const std::uint32_t wide = bytes.between(kFirstOfThreeBytes, 0xFF);
    width += static_cast<std::uint32_t>(__builtin_popcount(begins) + __builtin_popcount(wide));
  }
  for (; at < line.size(); ++at) {
    if (is_continuation_byte(line[at])) continue;
    width += static_cast<unsigned char>(line[at]) >= kFirstOfThreeBytes ? 2U : 1U;
  }
  return width;
}

std::uint32_t wrap_width(std::string_view text, char feed) {
  const Widths widths = measure(text, feed);
  std::uint32_t best = 0;
  std::uint32_t most = 0;
  for (std::uint32_t width = kNarrowest; width <= kWidest; ++width) {
    const std::uint32_t lines = widths.between(width - kWrapSlack, width);
    if (lines > most) {
      most = lines;
      best = width;
    }
  }
  // Headings, and the last lines of paragraphs, tell nothing of the width.
  const std::uint32_t long_lines = widths.between(kNarrowest, kWidest + 1);
  const std::uint32_t beyond = widths.between(best + 1, kWidest + 1);
  const bool is_wrapped =
      most >= kFewestLines && 2 * most >= long_lines && 10 * beyond <= long_lines;
  return is_wrapped ? best : 0;
}

bool begins_with_list_mark(std::string_view body) {
  const char32_t first = character_at(body, 0);
  if (is_bullet(first)) return true;
  if (first == '(') {
    const std::size_t end = number_end(body, 1);
    return end > 1 && character_at(body, end) == ')';
  }
  const std::size_t end = number_end(body, 0);
  if (end == 0 || !is_one_of(character_at(body, end), U".)、")) return false;
  std::size_t behind = end;
  next_code_point(body, behind);
  return !is_digit(character_at(body, behind));  // 2.5 is a figure
}

bool ends_with_stop(std::string_view body) {
  constexpr int kMostClosings = 8;
  constexpr std::size_t kLongestNote = 100;  // bytes
  for (int i = 0; i < kMostClosings && !body.empty(); ++i) {
    const char32_t last = character_before(body, body.size());
    if (!is_closing(last) && last != '"' && last != '\'') return ends_sentence(last);
    std::size_t end = previous_character(body, body.size());
    if (last == ')') {
      const std::size_t open = body.rfind('(');
      if (open != std::string_view::npos && body.size() - open <= kLongestNote) end = open;
    }
    body = body.substr(0, end);
  }
  return false;
}

bool tears_decimal(std::string_view above, std::string_view below) {
  return above.size() > 1 && above.ends_with('.') && is_digit(character_at(below, 0)) &&
         is_digit(static_cast<unsigned char>(above[above.size() - 2]));
}

namespace {

// 水泥 万吨 45.6 -2.1: two numbers with a space between stand in no prose.
bool ends_in_numbers(std::string_view body) {
  constexpr std::string_view kOfNumbers = "0123456789.,%+-";
  int numbers = 0;
  while (numbers < 2) {
    const std::size_t space = body.rfind(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view word = body.substr(space + 1);
    if (word.find_first_not_of(kOfNumbers) != std::string_view::npos) return false;
    if (word.find_first_of("0123456789") == std::string_view::npos) return false;
    body = body.substr(0, space);
    ++numbers;
  }
  return true;
}

}  // namespace

bool has_cells(std::string_view body) {
  const bool parted = body.find('\t') != std::string_view::npos ||
                      body.find("  ") != std::string_view::npos ||
                      std::count(body.begin(), body.end(), '|') > 1;
  return parted || ends_in_numbers(body);
}

}  // namespace zhibiao
