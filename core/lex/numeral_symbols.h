// What numerals are written with, from numerals.tsv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/decimal.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

// The comments of numerals.tsv say what each role does.
enum class NumeralRole : std::uint8_t {
  none,
  digit,
  formal,
  zero,
  pair,
  tens,
  multiplier,
  group,
  vulgar,
  some,
  several,
  around,
  over,
  minus,
  point,
  of,
  word,
  name,
};

struct NumeralSymbol {
  NumeralRole role = NumeralRole::none;
  int digit = 0;           // of a digit, formal, zero or pair
  int power = 0;           // of ten; of a multiplier or a group
  Decimal value;           // of tens or a vulgar fraction
  std::uint32_t size = 0;  // bytes that it takes

  bool is(NumeralRole other) const { return role == other; }
  // Whether it can stand in a row of digits.
  bool is_figure() const {
    return is(NumeralRole::digit) || is(NumeralRole::formal) || is(NumeralRole::zero) ||
           is(NumeralRole::pair);
  }
  bool multiplies() const { return is(NumeralRole::multiplier) || is(NumeralRole::group); }
};

class NumeralSymbols {
 public:
  // Reads numerals.tsv, and from units.tsv the units that begin with a multiplier (千瓦) as
  // words. Rows with an unknown role or a bad value are passed over.
  explicit NumeralSymbols(const Lexicon& lexicon);

  // What stands at `at`: the longest word or symbol, of role none where there is none or the
  // text is at its end. Names count only where a numeral would begin with them. What is
  // returned is owned by this.
  const NumeralSymbol& at(std::string_view text, std::size_t at, bool at_start = false) const;

  // The symbol that ends before `at`, if it is of one character.
  const NumeralSymbol& before(std::string_view text, std::size_t at) const;

 private:
  void add(std::string_view text, NumeralSymbol symbol);
  void add_units(const Table& units);

  WordTrie trie_;
  std::vector<NumeralSymbol> by_node_;  // of the trie; the first, of the root, is none
};

}  // namespace zhibiao
