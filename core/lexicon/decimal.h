// Exact decimal numbers: 38.92305 and 0.1 + 0.2 are what they say.
//
// A value is coefficient x 10^-scale with a 64-bit coefficient and a scale of 0 to 18, kept
// with no trailing zero after the point. Arithmetic that would not fit answers nullopt, never
// a wrong number.
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
  // that, or needs more than 18 digits; zeros in front and at the end of the decimals are free.
  static std::optional<Decimal> parse(std::string_view text);

  // Shortest plain notation: "-0.99805", "1649", never an exponent.
  std::string to_string() const;
  // The nearest double for values of up to 15 digits, at most one step beside it for longer ones.
  double to_double() const;

  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_integer() const { return scale_ == 0; }
  // Digits after the point that the value needs.
  int scale() const { return scale_; }

  std::optional<Decimal> plus(Decimal other) const;
  std::optional<Decimal> minus(Decimal other) const;
  std::optional<Decimal> times(Decimal other) const;
  // Without its sign.
  std::optional<Decimal> absolute() const {
    return is_negative() ? Decimal(0).minus(*this) : *this;
  }
  // The quotient rounded half away from zero to `digits` places (0 to 18); nullopt for a zero
  // divisor.
  std::optional<Decimal> divided_by(Decimal other, int digits) const;
  // times 10^power.
  std::optional<Decimal> shifted(int power) const;

  friend bool operator==(Decimal, Decimal) = default;
  friend std::strong_ordering operator<=>(Decimal left, Decimal right);

 private:
  constexpr Decimal(std::int64_t coefficient, std::int32_t scale)
      : coefficient_(coefficient), scale_(scale) {}

  struct Parts;  // of 128 bits, for what arithmetic passes through
  static std::optional<Decimal> reduced(Parts parts);

  std::int64_t coefficient_ = 0;
  std::int32_t scale_ = 0;  // 0 to 18
};

}  // namespace zhibiao
