// Numbers that are no figures, from traps.tsv: ordinals, names, idioms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

class Traps {
 public:
  explicit Traps(const Lexicon& lexicon);

  // Why the numeral at `numeral` is no figure: "ordinal", "name", "idiom", "vague"; empty
  // where nothing speaks against it. `unit_length` is how many bytes behind it the unit
  // takes: a shorter trap gives way to a longer unit (班次 is a unit, 班 a name).
  std::string_view reason(std::string_view text, Span numeral, std::uint32_t unit_length) const;

  // Whether the one of the unit that begins `tail` is a count where it stands behind its thing:
  // 新建桥梁一座, but not 想出办法一个.
  bool counts_one(std::string_view tail) const;

 private:
  struct Entry {
    std::string before;
    std::string numeral;
    std::string after;
    std::string_view reason;
    bool spelled = false;  // of numerals in characters alone: 四个不摘
  };
  std::vector<Entry> by_before_;      // those without `after`, ordered by the last byte of `before`
  std::vector<Entry> by_after_;       // the others, ordered by `after`
  std::vector<std::string> counted_;  // the units of which one is counted
};

}  // namespace zhibiao
