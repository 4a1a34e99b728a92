// Numbers in ASCII digits: 5000, 12,345.6, 0.5.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/decimal.h"

namespace zhibiao {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

struct ArabicNumber {
  Decimal value;
  std::size_t end = 0;  // offset in the text
  int digits = 0;       // in front of the point
  int decimals = 0;     // behind it, trailing zeros included
};

// The number whose first digit is text[at]. A comma belongs to it only where it parts groups
// of three digits to the end; a point only where one row of digits follows it and no second
// point with digits: 2020.3.15 and 1.2.3 are dates or headings. nullopt for more digits than
// a Decimal has room for.
std::optional<ArabicNumber> read_arabic_number(std::string_view text, std::size_t at);

}  // namespace zhibiao
