// Classes of characters that tell where sentences and lines end: marks, not words.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {

constexpr bool is_latin_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Of normalized text: full-width forms are ASCII by then.
constexpr bool ends_sentence(char32_t c) { return is_one_of(c, U"。!?;:.…"); }
constexpr bool is_pause(char32_t c) { return is_one_of(c, U",、"); }
constexpr bool is_opening(char32_t c) { return is_one_of(c, U"([{“‘《〈「『〔【"); }
constexpr bool is_closing(char32_t c) { return is_one_of(c, U")]}”’》〉」』〕】"); }

// The character that begins at `at`; 0 at the end of the text.
inline char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : 0;
}

// The character that ends at `at`; 0 at the beginning of the text.
inline char32_t character_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : character_at(text, previous_character(text, at));
}

// Where the years end that a line of nothing else begins with (2005年, 1980-1990年, 1990年代): the
// two characters behind them at most are to be looked at. 0 of any other line.
inline std::size_t years_alone(std::string_view line) {
  constexpr std::size_t kYear = 4;
  constexpr int kBehind = 2;  // characters
  const auto year_at = [&](std::size_t at) {
    if (at + kYear > line.size()) return false;
    const bool century = line.substr(at, 2) == "19" || line.substr(at, 2) == "20";
    return century && is_digit(line[at + 2]) && is_digit(line[at + 3]);
  };
  if (!year_at(0)) return 0;
  std::size_t end = kYear;
  const bool range = end < line.size() && (line[end] == '-' || line[end] == '~');
  if (range && year_at(end + 1)) end += 1 + kYear;
  std::size_t at = end;
  for (int i = 0; i < kBehind && at < line.size(); ++i) {
    if (next_code_point(line, at) < 0x80) return 0;
  }
  return at == line.size() && at > end ? end : 0;
}

}  // namespace zhibiao
