// What derived figures and trends share: units that are rates, quotients as they are shown.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/decimal.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

inline constexpr std::string_view kPercentKind = "percent";
inline constexpr std::string_view kPointKind = "point";
inline constexpr int kPercentDigits = 2;  // behind the point, of a computed percentage

// Whether values in that unit are shares or multiples, which do not add up.
bool is_rate(std::string_view unit, std::string_view unit_kind);

// The unit that percentages are apart in.
std::string unit_of_points(const Lexicon& lexicon);

struct Quotient {
  Decimal above;
  Decimal below;
  Decimal value;  // rounded or not
};

// "11964 ÷ 11989 ≈ 99.79%", with = where nothing was rounded. `above` and `below` as shown.
std::string quotient_text(std::string_view above, std::string_view below, const Quotient& quotient,
                          std::string_view unit);

}  // namespace zhibiao
