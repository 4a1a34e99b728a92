// Reads one numeral from left to right, a symbol at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lex/arabic_number.h"
#include "lex/numeral.h"
#include "lex/numeral_symbols.h"
#include "lexicon/decimal.h"

namespace zhibiao {

constexpr int kSmallestGroup = 4;  // 万, as a power of ten
constexpr int kGreatestGroup = 8;  // 亿

// A value, or all that lies from `low` to `high`.
struct NumeralAmount {
  Decimal low;
  Decimal high;

  bool is_exact() const { return low == high; }
};

// What is read so far is above + below + section + pending: 二亿三千万五百六十 has 二亿 above,
// 三千万 below, 五百 in the section and 六 pending, until 十 settles it.
class NumeralParser {
 public:
  NumeralParser(const NumeralSymbols& symbols, std::string_view text, std::size_t at)
      : symbols_(symbols), text_(text), begin_(at), cursor_(at), section_power_(kSmallestGroup) {}

  // The longest numeral at the beginning, without a sign; nullopt where there is none.
  std::optional<Numeral> parse();

 private:
  enum class Last { nothing, figure, multiplier, zero, hedge };
  struct Row;  // of Chinese digits

  // What a numeral may begin with. Each of these and of the next_ ones takes what stands at
  // the cursor into the value, or answers false and leaves all as it was.
  bool read_number();
  bool read_first();
  bool first_arabic();
  bool first_row();
  bool first_unknown(std::size_t size);
  bool first_tens(const NumeralSymbol& symbol);
  bool first_vulgar(const NumeralSymbol& symbol);

  // What may follow.
  bool read_next();
  bool next_arabic();
  bool next_row();
  bool next_zero(std::size_t size);
  bool next_unknown(std::size_t size);
  bool next_over(std::size_t size);
  bool next_around(std::size_t size);
  bool next_point(std::size_t size);
  bool next_vulgar(const NumeralSymbol& symbol);
  bool multiply(const NumeralSymbol& symbol);
  bool multiply_group(const NumeralSymbol& symbol);

  Row row_at(std::size_t at) const;
  bool parts_neighbours(const Row& row) const;
  bool multiplier_follows(std::size_t at) const;
  bool may_take_figure() const;
  bool is_lone_arabic() const;
  bool is_lone_round_arabic() const;
  bool tail_fits(const ArabicNumber& number) const;
  void take_figure(NumeralAmount amount, std::size_t end);
  NumeralAmount total();
  NumeralAmount sum(NumeralAmount left, NumeralAmount right);
  NumeralAmount shifted(NumeralAmount amount, int power);

  Numeral finished();
  std::optional<Numeral> finished_fraction(std::size_t size_of_mark);
  std::optional<Numeral> finished_slashed() const;

  const NumeralSymbols& symbols_;
  std::string_view text_;
  std::size_t begin_;
  std::size_t cursor_;

  NumeralAmount above_;
  NumeralAmount below_;
  NumeralAmount section_;
  std::optional<NumeralAmount> pending_;
  Last last_ = Last::nothing;
  int section_power_;   // the next multiplier must be less
  int last_power_ = 0;  // of the multiplier or group that was read last
  bool has_above_ = false;
  bool has_below_ = false;

  int decimals_ = 0;
  int magnitude_ = 0;
  bool has_arabic_ = false;
  bool has_chinese_ = false;
  bool has_over_ = false;
  bool has_some_ = false;
  bool has_formal_ = false;  // began with a formal digit
  bool is_bare_ = false;     // began with a multiplier other than ten
  bool is_vulgar_ = false;
  bool is_closed_ = false;  // only groups may follow
  bool too_great_ = false;  // a value did not fit
};

}  // namespace zhibiao
