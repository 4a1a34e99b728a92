// Which script a character belongs to. Of a byte of UTF-8 it is told only whether it is a digit.
#pragma once

namespace zhibiao {

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// Han characters: the unified ideographs, their extensions and compatibility forms, and 〇.
constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

}  // namespace zhibiao
