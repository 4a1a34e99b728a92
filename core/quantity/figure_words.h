// What a lexicon knows of figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lex/numeral.h"
#include "lex/segmenter.h"
#include "lexicon/lexicon.h"
#include "quantity/hedges.h"
#include "quantity/traps.h"
#include "quantity/units.h"

namespace zhibiao {

struct FigureWords {
  // Keeps `words`, which must outlive it; keeps nothing of `lexicon`.
  FigureWords(const Lexicon& lexicon, const Segmenter& words)
      : segmenter(&words), units(lexicon), hedges(lexicon), traps(lexicon), numerals(lexicon) {}

  // The numeral at `at` and the unit behind it. 5万千瓦 is 5万 of 千瓦, not 5万千 of 瓦: where a
  // unit begins with the numeral's last character, the longer unit wins.
  std::optional<Numeral> numeral_with_unit(std::string_view text, std::uint32_t at,
                                           std::optional<UnitMatch>& unit) const;

  const Segmenter* segmenter;
  Units units;
  Hedges hedges;
  Traps traps;
  NumeralReader numerals;

 private:
  void take_tenths(std::string_view text, std::uint32_t behind, Numeral& numeral,
                   UnitMatch& unit) const;
  void take_half(std::string_view text, std::uint32_t at, Numeral& numeral, UnitMatch& unit) const;
};

}  // namespace zhibiao
