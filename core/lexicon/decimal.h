// Exact decimal numbers: 38.92305 and 0.1 + 0.2 are what they say.
//
// A value is coefficient x 10^-scale with a 64-bit coefficient, kept with no trailing
// zero after the point. Arithmetic that would not fit answers nullopt, never a wrong
// number.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {

class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole) : coefficient_(whole) {}  // NOLINT: numbers read as numbers

  // `text` as [+-]digits[.digits], with no spaces or separators. nullopt where it is not
  // that, or needs more than 18 digits.
  static std::optional<Decimal> parse(std::string_view text);

  // Shortest plain notation: "-0.99805", "1649", never an exponent.
  std::string to_string() const;
  double to_double() const;

  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_integer() const { return scale_ == 0; }
  // Digits after the point that the value needs.
  int scale() const { return scale_; }

  std::optional<Decimal> plus(Decimal other) const;
  std::optional<Decimal> minus(Decimal other) const;
  std::optional<Decimal> times(Decimal other) const;
  // The quotient rounded half away from zero to `digits` places; nullopt for a zero divisor.
  std::optional<Decimal> divided_by(Decimal other, int digits) const;
  // times 10^power.
  std::optional<Decimal> shifted(int power) const;

  friend bool operator==(Decimal, Decimal) = default;
  friend std::strong_ordering operator<=>(Decimal left, Decimal right);

 private:
  std::int64_t coefficient_ = 0;
  std::int32_t scale_ = 0;
};

}  // namespace zhibiao
