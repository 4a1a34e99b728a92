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

}  // namespace zhibiao
