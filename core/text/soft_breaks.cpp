#include "text/soft_breaks.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"
#include "text/year_line.h"

namespace zhibiao {
namespace {

// A figure with nothing but marks: a page number, a cell.
bool has_no_words(std::string_view body) {
  return std::none_of(body.begin(), body.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80U || is_latin_letter(static_cast<unsigned char>(c));
  });
}

// 80.4%, 2019: a figure and nothing else.
bool is_bare_figure(std::string_view body) {
  return !body.empty() && body.find_first_not_of("0123456789.%") == body.npos &&
         is_digit(static_cast<unsigned char>(body.front()));
}

// What dates are written with: 年, 月, 日.
bool is_date_unit(char32_t c) { return is_one_of(c, U"\u5E74\u6708\u65E5"); }

// 2020-04-22, 2020/4/22: the date of a byline.
bool begins_with_date(std::string_view body) {
  constexpr std::size_t kYear = 4;
  const auto year = body.substr(0, kYear);
  return body.size() > kYear + 1 &&
         std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         is_one_of(static_cast<unsigned char>(body[kYear]), U"-/.") &&
         is_digit(static_cast<unsigned char>(body[kYear + 1]));
}

}  // namespace

// Adds what is to be known of one more line.
void SoftBreaks::Prose::take(std::string_view body) {
  constexpr std::size_t kEnough = 600;  // bytes: a long paragraph need not be read from its start
  std::size_t at = body.size() <= kEnough ? 0 : previous_character(body, body.size() - kEnough);
  while (at < body.size()) {
    const char32_t c = next_code_point(body, at);
    ++characters;
    has_pause = has_pause || is_pause(c);
    has_stop = has_stop || is_one_of(c, U"。!?;");
  }
}

bool SoftBreaks::goes_on(const Line& above, const Line& below) {
  constexpr std::uint32_t kIndented = 2;
  const bool may = !above.body.empty() && !below.body.empty() && below.indentation() < kIndented &&
                   text_[below.span.begin] != '\t' &&
                   !begins_with_list_mark(slice(text_, below.body));
  const bool joins =
      may && (is_evident(above, below) || is_torn_out(above, below) || is_likely(above, below));
  if (joins) {
    prose_.take(slice(text_, above.body));
    prose_.is_joined = true;
  } else {
    prose_ = Prose();
  }
  return joins;
}

SoftBreaks::Prose SoftBreaks::with(const Line& line) const {
  Prose prose = prose_;
  prose.take(slice(text_, line.body));
  return prose;
}

bool SoftBreaks::tears_figure_off(const Line& above, const Line& below) const {
  const std::string_view lower = slice(text_, below.body);
  if (lower.empty() || !is_digit(static_cast<unsigned char>(lower.front()))) return false;
  const std::size_t end = lower.find_first_not_of("0123456789.");
  const bool date = end == lower.npos || is_date_unit(character_at(lower, end));
  if (date || begins_with_date(lower) || begins_with_list_mark(lower)) return false;
  if (!is_han(character_before(text_, above.body.end))) return false;
  const Prose prose = with(above);
  Prose behind;
  behind.take(lower);
  return prose.has_stop && prose.has_pause && (behind.has_pause || behind.has_stop);
}

// By the marks at the break alone.
bool SoftBreaks::is_evident(const Line& above, const Line& below) const {
  const char32_t first = character_at(text_, below.body.begin);
  if (is_closing(first) || is_pause(first) || is_one_of(first, U"。;:%‰")) return true;
  const char32_t last = character_before(text_, above.body.end);
  if (is_pause(last) || is_opening(last)) return true;
  // 13.0:54.2:32.8
  return last == ':' && above.body.size() > 1 &&
         is_digit(character_before(text_, above.body.end - 1)) && is_digit(first);
}

// 同比增长 | 8.4% | ;投资增长…, 总结了 | 2019 | 年的工作: a figure that stands in a line of its
// own, where the sentence goes on around it. A page's number stands between lines of one width.
bool SoftBreaks::is_torn_out(const Line& above, const Line& below) const {
  const char32_t last = character_before(text_, above.body.end);
  const char32_t first = character_at(text_, below.body.begin);
  if (is_bare_figure(slice(text_, above.body)) && is_date_unit(first)) return true;
  const bool is_torn = is_bare_figure(slice(text_, below.body)) && is_han(last);
  if (!is_torn || below.span.end == text_.size()) return false;
  const Prose prose = with(above);
  const Line behind = line_at(text_, below.span.end + 1);
  const char32_t next = behind.body.empty() ? 0 : character_at(text_, behind.body.begin);
  const bool goes_on = is_pause(next) || is_one_of(next, U"。;") || is_date_unit(next);
  if (goes_on) return prose.is_clause() || prose.is_joined;
  return is_han(next) && prose.is_clause() && wrap_width_ == 0;
}

// By what the lines are like.
bool SoftBreaks::is_likely(const Line& above, const Line& below) const {
  constexpr std::uint32_t kSentence = 40;  // characters
  const std::string_view upper = slice(text_, above.body);
  const std::string_view lower = slice(text_, below.body);
  if (below.indentation() > 0) return false;
  if (years_alone(lower) > 0) return false;  // the years that head a chronicle's points
  const bool fills = wrap_width_ != 0 && fills_line(columns(slice(text_, above.span)), wrap_width_);
  if (ends_with_stop(upper)) return fills && tears_decimal(upper, lower);
  if (has_cells(upper) || has_cells(lower)) return false;
  const char32_t last = character_before(upper, upper.size());
  const char32_t first = character_at(lower, 0);
  const Prose prose = with(above);

  const bool is_clause = prose.is_clause();
  // 750 | 平方公里, 1.09万 | 人: the power of ten is a part of the figure.
  const bool is_amount =
      is_digit(last) ||
      (is_one_of(last, U"\u4E07\u4EBF") &&
       is_digit(character_before(upper, previous_character(upper, upper.size()))));
  if (is_amount && is_han(first) && is_clause) return true;
  // A fragment that was itself joined: 4A | 级
  if (prose.is_joined && is_latin_letter(last) && is_han(first)) return true;

  const bool is_sentence = is_clause && (prose.has_stop || prose.characters >= kSentence);
  const bool is_figure = is_digit(first) && !has_no_words(lower) && !begins_with_date(lower);
  if (is_sentence && is_figure && !is_digit(last)) return true;  // 新建道路 | 11条
  // 养鸡5万只。畜牧业总 | 产值8亿元,增长3%。: the line breaks off behind a full stop of its own.
  if (prose.has_stop && is_sentence && is_han(last) && is_han(first)) {
    Prose behind;
    behind.take(lower);
    if (behind.has_pause || behind.has_stop) return true;
  }
  return fills;
}

}  // namespace zhibiao
