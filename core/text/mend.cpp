#include "text/mend.h"

#include <algorithm>
#include <cstring>

#include "text/lines.h"
#include "text/marks.h"
#include "text/soft_breaks.h"

namespace zhibiao {
namespace {

constexpr bool is_prose_mark(char32_t c) {
  return is_one_of(c, U",.:;!?()%。、“”‘’《》〈〉「」『』〔〕【】…—·‰°");
}

// How many of the words set apart by spaces are figures: 粮食 4900 万吨 5.0 has two.
std::size_t lone_figures(std::string_view body) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find(' ', at), body.size());
    const std::string_view word = body.substr(at, end - at);
    const bool plain = word.find_first_not_of("+-0123456789.") == word.npos;
    if (plain && !word.empty() && is_digit(static_cast<unsigned char>(word.back()))) ++count;
    at = end + 1;
  }
  return count;
}

// Whether the line is figures set apart by single spaces: what was a row of a table, or several.
bool is_row_of_figures(std::string_view body) {
  constexpr std::size_t kMany = 6;  // figures alone, of three rows
  bool has_figures_apart = false;
  for (std::size_t at = body.find(' '); at != std::string_view::npos; at = body.find(' ', at + 1)) {
    const bool is_signed = is_one_of(character_at(body, at + 1), U"+-");
    if (is_digit(character_before(body, at)) &&
        is_digit(character_at(body, at + (is_signed ? 2 : 1)))) {
      has_figures_apart = true;
      break;
    }
  }
  if (!has_figures_apart) has_figures_apart = lone_figures(body) >= kMany;
  if (!has_figures_apart) return false;
  // 一、财政收入 1250 1380: the pause of its number is none.
  constexpr std::string_view kPause = "、";
  constexpr std::size_t kLongestNumber = 6;  // bytes
  const std::size_t pause = begins_with_list_mark(body) ? body.find(kPause) : body.npos;
  for (std::size_t at = pause <= kLongestNumber ? pause + kPause.size() : 0; at < body.size();) {
    const char32_t c = next_code_point(body, at);
    if (is_pause(c) || is_one_of(c, U"。;")) return false;
  }
  return true;
}

// The runs of spaces in it.
std::size_t gaps(std::string_view body) {
  std::size_t count = 0;
  for (std::size_t at = body.find(' '); at != body.npos; at = body.find(' ', at)) {
    ++count;
    at = body.find_first_not_of(' ', at);
  }
  return count;
}

// 学校 班级(个) 学生(人) above 栖禾小学 12 480: the spaces part the heads of columns.
bool heads_figures(std::string_view body, std::string_view below) {
  constexpr std::size_t kLongest = 300;  // bytes
  if (body.size() > kLongest || body.find(')') == body.npos) return false;
  const std::size_t columns = gaps(body);
  return columns > 1 && columns == gaps(below) && is_row_of_figures(below) &&
         body.find(',') == body.npos && !ends_with_stop(body);
}

// "19. 3" inside a line is a decimal torn apart; at its beginning "1. 3" is a list number.
bool is_list_number(std::string_view body, std::size_t point) {
  std::size_t begin = point;
  while (begin > 0 && is_digit(static_cast<unsigned char>(body[begin - 1]))) --begin;
  return begin == 0;
}

// Four digits such as 2016 with a Han character right behind them: with a space in front it is
// a new thought that begins with a year, not a figure that somebody set apart.
bool begins_with_year(std::string_view rest) {
  constexpr std::size_t kYear = 4;
  if (!rest.starts_with("19") && !rest.starts_with("20")) return false;
  return is_digit(character_at(rest, 2)) && is_digit(character_at(rest, 3)) &&
         is_han(character_at(rest, kYear));
}

// Whether the single space at `at` is none of the writer's. Between Han characters, and where
// a quotation or a title in brackets begins or ends, it parts the halves of a heading.
bool is_loose(std::string_view body, std::size_t at) {
  const char32_t left = character_before(body, at);
  const char32_t right = character_at(body, at + 1);
  if (is_digit(left) && is_han(right)) return true;
  if (is_han(left) && is_digit(right)) return !begins_with_year(body.substr(at + 1));
  if (is_prose_mark(left) && is_han(right)) {
    if (left == '.') return !is_list_number(body, at - 1);
    return !is_one_of(left, U"”’》」』");
  }
  if (is_han(left) && is_prose_mark(right)) return !is_one_of(right, U"“‘《「『");
  if (is_digit(left) && is_prose_mark(right)) {
    // "5 .6" and "5 ,600" would become figures that nobody wrote.
    return !is_one_of(right, U".,") || !is_digit(character_at(body, at + 2));
  }
  if (!is_prose_mark(left) || !is_digit(right)) return false;
  if (left == '%') return false;  // 4% 5%
  const bool is_behind_figure = is_one_of(left, U".,") && is_digit(character_before(body, at - 1));
  if (!is_behind_figure) return true;
  return left == '.' && !is_list_number(body, at - 1);
}

// Whether the single space at `at` is where a page broke its line before it was copied into one,
// 提高幅度超过全 | 省平均水平: what stands before it, from `begin` on, fills the width.
bool is_torn(std::string_view body, std::size_t begin, std::size_t at, std::uint32_t width) {
  const std::string_view above = body.substr(begin, at - begin);
  if (width == 0 || !fills_line(columns(above), width)) return false;
  const std::string_view below = body.substr(at + 1);
  if (is_latin_letter(character_before(body, at)) && is_latin_letter(character_at(below, 0))) {
    return false;
  }
  return !ends_with_stop(above) || tears_decimal(above, below);
}

// The width of the lines that a page's spaces part; 0 where the body is too short to be some.
std::uint32_t torn_width(std::string_view body) {
  constexpr std::size_t kShortest = 240;  // bytes
  const bool may_be = body.size() >= kShortest && body.find(' ') != std::string_view::npos;
  return may_be ? wrap_width(body, ' ') : 0;
}

void find_loose_spaces(std::string_view text, Span span, Mends& mends) {
  const std::string_view body = slice(text, span);
  const std::uint32_t width = torn_width(body);
  std::size_t begin = 0;  // behind the last space
  bool is_looked_at = false;
  for (std::size_t at = body.find(' '); at != std::string_view::npos;) {
    std::size_t end = at + 1;
    while (body[end] == ' ' || body[end] == '\t') ++end;  // a body ends with neither
    const bool is_single = end == at + 1 && body[at - 1] != '\t';
    if (is_single && (is_torn(body, begin, at, width) || is_loose(body, at))) {
      if (!is_looked_at && is_row_of_figures(body)) return;
      is_looked_at = true;
      const auto gap = span.begin + static_cast<std::uint32_t>(at);
      mends.deleted.push_back({gap, gap + 1});
    }
    begin = end;
    at = body.find(' ', end);
  }
}

// Takes out all between the two bodies, but for a space between words of letters.
void join(std::string_view text, const Line& above, const Line& below, Mends& mends) {
  const std::uint32_t feed = above.span.end;
  const bool needs_space = is_latin_letter(character_before(text, above.body.end)) &&
                           is_latin_letter(character_at(text, below.body.begin));
  if (!needs_space) {
    mends.deleted.push_back({above.body.end, below.body.begin});
    return;
  }
  mends.spaces.push_back(feed);
  if (above.body.end < feed) mends.deleted.push_back({above.body.end, feed});
  if (feed + 1 < below.body.begin) mends.deleted.push_back({feed + 1, below.body.begin});
}

}  // namespace

Mends find_mends(std::string_view text) {
  Mends mends;
  SoftBreaks breaks(text);
  for (Line line = line_at(text, 0);;) {
    const bool is_last = line.span.end == text.size();
    Line next = is_last ? Line{} : line_at(text, line.span.end + 1);
    if (!heads_figures(slice(text, line.body), slice(text, next.body)))
      find_loose_spaces(text, line.body, mends);
    if (is_last) return mends;
    // 由上年末的 | | 12.8亿元增加到…: a blank line may stand in the tear.
    if (next.body.empty() && next.span.end < text.size()) {
      const Line behind = line_at(text, next.span.end + 1);
      if (breaks.tears_figure_off(line, behind)) next = behind;
    }
    if (breaks.goes_on(line, next)) join(text, line, next, mends);
    line = next;
  }
}

void make_mends(std::string& text, const Mends& mends) {
  for (std::uint32_t feed : mends.spaces) text[feed] = ' ';
  if (mends.deleted.empty()) return;
  std::size_t end = mends.deleted.front().begin;  // of what is in its place
  for (std::size_t i = 0; i < mends.deleted.size(); ++i) {
    const std::size_t from = mends.deleted[i].end;
    const std::size_t to = i + 1 < mends.deleted.size() ? mends.deleted[i + 1].begin : text.size();
    std::memmove(text.data() + end, text.data() + from, to - from);
    end += to - from;
  }
  text.resize(end);
}

}  // namespace zhibiao
