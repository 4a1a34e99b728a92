// What normalization makes of a single character.
//
// NFKC, but for characters whose form says something (m², ½, ① and … stay), and with a few
// more that people take for one another: all spaces, all line ends, radicals for the Han
// characters they look like.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zhibiao {

enum class CodePointKind : std::uint8_t {
  plain,       // stays as it is; nothing composes into it or it into anything in front of it
  ascii,       // a full-width form: its ASCII form is 0xFEE0 below it
  space,       // any space, to U+0020
  line_break,  // anything that ends a line, to U+000A
  invisible,   // dropped: controls, byte order marks, what joins, hides or turns characters
  other,       // ask decompose()
};

CodePointKind kind_of(char32_t code_point);

// Whether the character may combine with what stands in front of it, so that the two are
// normalized together.
bool joins_previous(char32_t code_point);

struct Decomposition {
  static constexpr std::size_t kLongest = 32;  // Unicode's longest is 18

  std::array<std::int32_t, kLongest> parts;  // the first `count` count
  std::size_t count = 0;
};

// What the character decomposes to, in full; nothing for an invisible one.
Decomposition decompose(char32_t code_point);

// Puts decomposed characters in canonical order and composes what composes.
void compose(std::vector<std::int32_t>& code_points);

}  // namespace zhibiao
