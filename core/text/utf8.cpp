#include "text/utf8.h"

#include <algorithm>
#include <cstdint>

namespace zhibiao {
namespace {

struct Lead {
  std::uint8_t more = 0;    // bytes that follow; 0 where the byte can begin no character
  std::uint8_t low = 0x80;  // the bounds of the first of them
  std::uint8_t high = 0xBF;
};

// Table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {.more = 1};
  if (byte == 0xE0) return {.more = 2, .low = 0xA0};
  if (byte == 0xED) return {.more = 2, .high = 0x9F};  // no surrogates
  if (byte < 0xF0) return {.more = 2};
  if (byte == 0xF0) return {.more = 3, .low = 0x90};
  if (byte < 0xF4) return {.more = 3};
  if (byte == 0xF4) return {.more = 3, .high = 0x8F};
  return {};
}

constexpr bool is_scalar(char32_t code_point) {
  return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

// Moves `at` behind the character or the broken start of one. False for the latter.
bool take_character(std::string_view text, std::size_t& at, char32_t& code_point) {
  const auto first = static_cast<unsigned char>(text[at++]);
  code_point = first;
  if (first < 0x80) return true;
  const Lead lead = lead_of(first);
  if (lead.more == 0) return false;
  code_point &= 0x3FU >> lead.more;
  std::uint8_t low = lead.low;
  std::uint8_t high = lead.high;
  for (int i = 0; i < lead.more; ++i) {
    if (at == text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < low || byte > high) return false;
    code_point = (code_point << 6) | (byte & 0x3FU);
    low = 0x80;
    high = 0xBF;
    ++at;
  }
  return true;
}

}  // namespace

char32_t next_code_point_beyond_ascii(std::string_view text, std::size_t& at) {
  char32_t code_point = 0;
  return take_character(text, at, code_point) ? code_point : kReplacementCharacter;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return !is_continuation_byte(byte); }));
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  points.reserve(text.size() / 3 + 1);  // most characters are Han
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  return points;
}

void append_utf8(char32_t code_point, std::string& out) {
  if (!is_scalar(code_point)) code_point = kReplacementCharacter;
  const auto part = [code_point](int shift) {
    return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0U | (code_point >> 6));
    out += part(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0U | (code_point >> 12));
    out += part(6);
    out += part(0);
  } else {
    out += static_cast<char>(0xF0U | (code_point >> 18));
    out += part(12);
    out += part(6);
    out += part(0);
  }
}

std::size_t first_invalid_utf8(std::string_view text) {
  char32_t code_point = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!take_character(text, at, code_point)) return begin;
  }
  return text.size();
}

}  // namespace zhibiao
