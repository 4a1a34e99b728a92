// UTF-8 to code points and back.
//
// Bytes that are not UTF-8 decode as the WHATWG Encoding Standard has it, so that our
// offsets agree with a browser's TextDecoder: each maximal start of a character that breaks
// off, and each byte that can start none, becomes one U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

constexpr char32_t kReplacementCharacter = 0xFFFD;

// Whether the byte is the second or a later one of a character.
constexpr bool is_continuation_byte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The character that begins with a byte beyond ASCII; `at` moves behind it.
char32_t next_code_point_beyond_ascii(std::string_view text, std::size_t& at);

// Whether at `at` stands a character of three bytes, as most Han are. Leaves out U+0800 to
// U+0FFF and U+D000 to U+DFFF, among which the surrogates are.
inline bool is_wide_character(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first > 0xE0U && first < 0xF0U && first != 0xEDU && at + 2 < text.size() &&
         is_continuation_byte(text[at + 1]) && is_continuation_byte(text[at + 2]);
}

// The character at `at`, which must be less than text.size(); `at` moves behind it.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80U) {
    ++at;
    return first;
  }
  if (!is_wide_character(text, at)) return next_code_point_beyond_ascii(text, at);
  const auto bits = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]) & 0x3FU);
  };
  const char32_t code_point = (first & 0x0FU) << 12U | bits(1) << 6U | bits(2);
  at += 3;
  return code_point;
}

// Where the character before `at` begins. `at` is a border between characters of UTF-8
// text and not 0.
inline std::size_t previous_character(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && is_continuation_byte(text[at]));
  return at;
}

// Bytes of the character in UTF-8. Surrogates and what lies beyond U+10FFFF count as U+FFFD.
constexpr std::size_t utf8_size(char32_t code_point) {
  return code_point < 0x80        ? 1
         : code_point < 0x800     ? 2
         : code_point < 0x10000   ? 3
         : code_point <= 0x10FFFF ? 4
                                  : 3;
}

// The characters of the text, in order.
std::vector<char32_t> code_points(std::string_view text);

// How many characters UTF-8 text has.
std::size_t characters(std::string_view text);

void append_utf8(char32_t code_point, std::string& out);

// Where the first byte stands that is not UTF-8; text.size() where all of it is.
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace zhibiao
