// Units of measure and counters, from units.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/decimal.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

enum class UnitClass : std::uint8_t {
  counter,   // 户, 个: counts things named right behind it, or before it
  measure,   // 元, 亩: an amount of what stands before it
  share,     // %, 倍
  duration,  // 天: a figure only where time is what is measured
  name,      // 级: mostly part of a name
  none,      // 家庭: a word that only begins like a unit
};

struct Unit {
  std::string name;  // what the table shows: 公斤 for 千克
  std::string kind;  // "money", "area", "count", ...
  std::string base;  // the unit of its kind that `factor` speaks of
  Decimal factor;    // how many `base` one of it is
  UnitClass unit_class = UnitClass::counter;
};

// A unit found in a text: its length in bytes as written.
struct UnitMatch {
  Unit unit;
  std::uint32_t length = 0;
};

class Units {
 public:
  explicit Units(const Lexicon& lexicon);

  // The longest unit that stands at `at`, compound ones (元/亩, 人/平方公里) included.
  std::optional<UnitMatch> match(std::string_view text, std::uint32_t at) const;

  // The unit of that name or spelling; nullptr where there is none. Owned by this.
  const Unit* find(std::string_view spelling) const;

  std::size_t size() const { return units_.size(); }

 private:
  // Index of the longest simple unit at `at`, and its length; -1 where there is none.
  int longest(std::string_view text, std::size_t at, std::uint32_t& length) const;

  WordTrie trie_;
  std::vector<Unit> units_;
  std::vector<int> unit_at_;  // by the trie's node; -1 where no unit ends
};

}  // namespace zhibiao
